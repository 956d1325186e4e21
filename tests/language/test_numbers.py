"""Numbers as local reports write them."""

from __future__ import annotations

import pytest

from kg.language import find_numbers
from kg.model import SizeQualifier

EXACT, ABOUT, LEAST = SizeQualifier.EXACT, SizeQualifier.APPROX, SizeQualifier.AT_LEAST


@pytest.mark.parametrize(
    ("text", "value", "unit", "qualifier"),
    [
        ("评为良好的1459家", 1459, "家", EXACT), ("两家企业", 2, "家", EXACT), ("十二家", 12, "家", EXACT), ("近200家", 200, "家", ABOUT), ("60余家", 60, "家", LEAST),
        ("拿下4席", 4, "席", EXACT), ("两户", 2, "户", EXACT), ("一项", 1, "项", EXACT), ("百余家", 100, "家", LEAST), ("近百家", 100, "家", ABOUT), ("上千家", 1000, "家", LEAST),
        ("半数以上企业", 0.5, None, LEAST), ("近半数", 0.5, None, ABOUT),
    ],
)  # fmt: skip
def test_counts(text: str, value: float, unit: str | None, qualifier: SizeQualifier) -> None:
    assert [(n.value, n.unit, n.qualifier) for n in find_numbers(text)] == [(value, unit, qualifier)]


@pytest.mark.parametrize("text", ["数十家企业", "几百家", "百家争鸣", "一个", "多家", "首家", "千方百计"])
def test_words_that_count_nothing(text: str) -> None:
    assert find_numbers(text) == ()
