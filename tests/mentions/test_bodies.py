"""Bodies of the state are read whole, and who only speaks or hands on did not grant."""

from __future__ import annotations

import pytest

from kg.ingest import read_text
from kg.model import EntityType
from kg.pipeline import extract


@pytest.mark.parametrize(
    "body",
    [
        "合肥市经济和信息化局",
        "河南省工业和信息化厅",
        "泗水县经济开发区管委会",
        "安吉县经贸局",
        "柏州市发展和改革委员会",
    ],
)
def test_a_body_with_a_cut_character_in_its_name(body: str) -> None:
    (document,) = read_text(f"{body}认定某州云栈齿轮有限公司为绿色工厂。\n", "b.txt")
    bodies = [e.text for e in extract(document).entities if e.type is EntityType.GOVERNMENT_BODY]
    assert bodies == [body]


@pytest.mark.parametrize("words", ["主任周岚介绍", "相关负责人说", "转发通知说", "初审后"])
def test_who_speaks_or_hands_on_gives_no_level(words: str) -> None:
    (document,) = read_text(f"安吉县经济和信息化局{words}，某州云栈齿轮有限公司获评绿色工厂。\n", "b.txt")
    assert [r.issuer for r in extract(document).recognitions] == [None]
