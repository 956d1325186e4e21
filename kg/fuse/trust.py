"""Which source is believed, and how far several together.

A list of names outranks the notice that announces it, that a newspaper, that a company's own page.  The confidence
of an honour is that of its best document; each further document that tells the same closes half of its own weight
of what is left (a noisy-or in which later witnesses count half: pages copy each other and one reader reads them all),
and a text that repeats another word for word counts nothing.  No honour is believed more than its best kind of source
deserves.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Protocol

from kg.fuse.model import Source, Statement

GRADES = ("list", "notice", "news", "unknown", "company")
#: How far a source of this grade can be believed at most.
CAPS = {"list": 0.99, "notice": 0.98, "news": 0.96, "unknown": 0.95, "company": 0.9}
#: What a further witness counts beside the first.
FURTHER = 0.5


class Told(Protocol):
    """What a statement and a count have in common."""

    @property
    def id(self) -> str:
        """Its id."""

    @property
    def source(self) -> Source:
        """Who tells."""

    @property
    def confidence(self) -> float:
        """How far the reading is believed."""

    @property
    def quote(self) -> str:
        """In which words."""


def rank(grade: str) -> int:
    """0 for the most trusted grade."""
    return GRADES.index(grade) if grade in GRADES else GRADES.index("unknown")


def best_first(statements: Iterable[Statement]) -> tuple[Statement, ...]:
    """What a person corrected first, then by grade, confidence, date and id."""
    return tuple(sorted(statements, key=lambda s: (s.correction is None, *credit(s))))


def credit(told: Told) -> tuple[int, float, str, str]:
    """The order in which witnesses are believed."""
    return rank(told.source.grade), -told.confidence, told.source.issued or "9999", told.id


def together(told: Sequence[Told]) -> float:
    """How far what all of ``told`` say is believed, in 0..1."""
    texts: dict[str, Told] = {}
    for each in sorted(told, key=lambda t: (-t.confidence, t.id)):
        texts.setdefault(each.quote or each.id, each)
    by_document: dict[str, float] = {}
    for each in texts.values():
        by_document[each.source.id] = max(by_document.get(each.source.id, 0.0), each.confidence)
    first, *others = sorted(by_document.values(), reverse=True)
    doubt = 1 - first
    for other in others:
        doubt *= 1 - FURTHER * other
    cap = max(CAPS.get(t.source.grade, CAPS["unknown"]) for t in told)
    return round(max(min(1 - doubt, cap), 0.0), 3)
