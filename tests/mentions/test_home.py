"""A county's name that several cities have gives a story no place by itself."""

from __future__ import annotations

import pytest

from kg.ingest import read_text
from kg.pipeline import extract


@pytest.mark.parametrize(
    ("text", "home"),
    [
        ("工业简讯\n\n鼓楼区云栈齿轮有限公司获评省级绿色工厂。\n", None),
        ("工业简讯\n\n记者从朝阳区获悉，云栈齿轮有限公司获评省级绿色工厂。\n", None),
        ("开封市工业简讯\n\n鼓楼区云栈齿轮有限公司获评省级绿色工厂。\n", "410200"),
        ("工业简讯\n\n昆山市云栈齿轮有限公司获评省级绿色工厂。\n", "320583"),
    ],
)
def test_homonyms_by_their_city_or_left_open(text: str, home: str | None) -> None:
    (document,) = read_text(text, "h.txt")
    read = extract(document)
    assert read.home == home
    if home is None:
        assert [r.jurisdiction for r in read.recognitions] == [None]
