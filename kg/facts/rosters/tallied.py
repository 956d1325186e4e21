"""Tables of numbers: each row a title and how many hold it; nobody in them wins anything."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.facts.awards import Award
from kg.facts.tokens import Count
from kg.ingest.columns import role_of
from kg.model import SizeQualifier, Span

_NUMBER_HEAD = re.compile(r"(?:企业|单位|现有|累计|拥有)?(?:数量|总数|个数|家数|户数)(?:（[家个户项件]）)?")
_UNIT = re.compile(r"（([家个户项件])）")
_SIZE = re.compile(r"(\d{1,5})([家个户项件])?")
_WINNERS = frozenset({"name", "work", "maker", "new"})


def number_column(heads: Sequence[str]) -> int | None:
    """Which column holds numbers of holders; None where the table names winners, too."""
    if any(role_of(head) in _WINNERS for head in heads):
        return None
    return next((at for at, head in enumerate(heads) if _NUMBER_HEAD.fullmatch(head.strip())), None)


def unit_of(head: str) -> str:
    """数量（家） → 家."""
    unit = _UNIT.search(head)
    return unit.group(1) if unit else "家"


def count_in(cell: str, unit: str) -> Count | None:
    """The number a cell holds and nothing else."""
    size = _SIZE.fullmatch(cell.strip())
    return Count(int(size.group(1)), size.group(2) or unit, SizeQualifier.EXACT, "", None) if size else None


def title_in(awards: Sequence[Award], cells: Sequence[Span]) -> Award | None:
    """The title that fills one of the cells."""
    whole = (a for a in awards for c in cells if c.covers(a.span) and 2 * len(a.text) > c.end - c.start)
    return next((a for a in whole if not a.elliptic and not a.generic), None)
