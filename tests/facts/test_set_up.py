"""A prize's own beginning dates no grant."""

from __future__ import annotations

from kg.ingest import read_text
from kg.pipeline import extract


def test_the_year_in_which_a_prize_was_set_up_is_nobodys_year() -> None:
    text = "据悉，柏州市市长质量奖设立于2009年，是市政府设立的最高奖项。\n目前，全市获得中国质量奖提名奖的企业达3家，柏州云栈齿轮有限公司获省政府质量奖。\n"
    (document,) = read_text(text, "y.txt")
    read = extract(document)
    facts = (*read.groups, *read.recognitions)
    assert facts and {fact.year for fact in facts} == {None}
