"""The year of a round and the year of its announcement: 2024年度 printed in January 2025, told later as of 2025."""

from __future__ import annotations

from collections.abc import Sequence

from kg.fuse.marks import mark_of
from kg.fuse.model import Statement
from kg.fuse.validity import term_of
from kg.model import Status

#: A title given for so many years is not given again a year later.
LONG = 3

Grant = tuple[Statement, ...]


def with_announcements(grants: Sequence[Grant]) -> list[Grant]:
    """Grants told of two years in a row as one, where the first round was announced in the second year.

    Only for titles that last too long to be given twice so soon, and only where it can be no other pair.
    """
    pairs = [(i, j) for i, one in enumerate(grants) for j, other in enumerate(grants) if _announces(one, other)]
    sure = {(i, j) for i, j in pairs if [p for p in pairs if {i, j} & set(p)] == [(i, j)]}
    joined = dict(sure)
    gone = set(joined.values())
    return [(*g, *grants[joined[i]]) if i in joined else g for i, g in enumerate(grants) if i not in gone]


def _announces(round_: Grant, told: Grant) -> bool:
    """``told`` is of the year in which the grant of ``round_``, a year before, was printed."""
    years = {s.year for s in round_ if s.year}, {s.year for s in told if s.year}
    if len(years[0]) != 1 or len(years[1]) != 1 or (term_of(round_[0].programme) or 0) < LONG:
        return False
    first, second = (int(next(iter(each))) for each in years)
    printed = any(s.status is Status.GRANTED and (s.source.issued or "")[:4] == str(second) for s in round_)
    plain = all(s.status is Status.GRANTED and not s.batch for s in told)
    alike = all(mark_of(a).same_title(mark_of(b)) for a in round_ for b in told)
    return second == first + 1 and printed and plain and alike
