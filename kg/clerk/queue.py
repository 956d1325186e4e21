"""The pairs of names that wait for a person, with all that helps to decide."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kg.clerk.naming import ruling
from kg.ledger import Entry, LedgerRow, rulings
from kg.ledger.row import numbered
from kg.ledger.standing import pair


@dataclass(frozen=True, slots=True)
class Side:
    """A name of a pair: ``region`` is the code that tells it from homonyms, ``place`` its name; ``quotes`` are sentences."""

    name: str
    region: str | None = None
    place: str = ""
    kind: str = ""
    names: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    quotes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Pair:
    """Two names that may be one: ``score`` in 0..1, ``why`` in two languages, ``evidence`` the quotes of the rule."""

    left: Side
    right: Side
    score: float
    rule: str
    why: str
    why_en: str = ""
    evidence: tuple[str, ...] = ()

    def ruled(self, same: bool, who: str, reason: str = "") -> Entry:
        """The row that settles it."""
        regions = (self.left.region, self.right.region)
        quotes = "；".join(self.evidence)
        return ruling(same, self.left.name, self.right.name, who, reason, regions, self.score, quotes)


def waiting(pairs: Iterable[Pair], rows: Sequence[LedgerRow]) -> tuple[Pair, ...]:
    """The pairs that no standing ruling settles, the likeliest first; the same for any order of ``pairs``."""
    settled = {pair(row) for row in rulings(rows)}
    left = [p for p in pairs if pair(numbered(p.ruled(True, "-"), 1, "")) not in settled]
    return tuple(sorted(left, key=lambda p: (-p.score, p.left.name, p.right.name, p.rule, str(p))))
