"""When one recognition only repeats another: without its level or year, or by the short name of its firm."""

from __future__ import annotations

from kg.facts.assemble.words import bare
from kg.model import (
    Level,
    Recognition,
    Status,
)

#: How the full name of a firm ends.
FULL = ("公司", "厂", "集团")


def tells_more(other: Recognition, fact: Recognition) -> bool:
    """The same honour of the same recipient with its level or year; or the failure that ended it."""
    if fact.status is Status.EXPIRED and other.status is Status.FAILED and other.programme == fact.programme:
        return True  # 未通过复核，称号到期不再延续: one end, told twice
    return (
        (other.programme or bare(other.award_text)) == (fact.programme or bare(fact.award_text))
        and other.status is fact.status
        and other.grade == fact.grade
        and fact.level in (other.level, Level.UNSPECIFIED)
        and (fact.level is not other.level or (fact.year is None and other.year is not None))
    )


def shorter(fact: Recognition, other: Recognition) -> bool:
    """The same honour of the same firm, told by its short name here and by its full name there."""
    short, full = fact.recipient.canonical, other.recipient.canonical
    if (
        len(short) >= len(full)
        or short[:2] not in full
        or (fact.programme or fact.award_text) != (other.programme or other.award_text)
    ):
        return False
    if (fact.status, fact.level, fact.grade) != (other.status, other.level, other.grade) or not full.endswith(FULL):
        return False
    rest = iter(full[full.index(short[:2]) :])
    return all(char in rest for char in short)
