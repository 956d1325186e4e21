"""A numeral that numbers nothing must not stop a page."""

from __future__ import annotations

import pytest

from kg.ingest import read_text


@pytest.mark.parametrize("numeral", ["十十", "一二", "二一十", "百", "十", "二十一"])
def test_odd_numerals_before_a_comma_are_read(numeral: str) -> None:
    (document,) = read_text(f"柏州要闻\n\n{numeral}、工业投资增长；（{numeral}）项目开工。\n", "x.txt")
    assert "项目开工" in document.view


def test_a_number_broken_before_its_decimals_is_one_number() -> None:
    (document,) = read_text(
        "柏州要闻\n\n诊断团为一百余家企业把脉，提出改进建议515条，采纳率达到8\n6.4%。\n\n园区另有新进展。\n", "x.txt"
    )
    assert "86.4%" in document.view
