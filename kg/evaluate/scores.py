"""What a comparison with gold comes to: judgements, tallies, slices, confusion, reliability."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

__all__ = ["BINS", "SLICES", "Judgement", "Scores", "Tally"]

#: Lower bounds of the confidence bins of the reliability table.
BINS = (0.0, 0.5, 0.7, 0.8, 0.9, 0.95)


@dataclass(frozen=True, slots=True)
class Judgement:
    """One fact of gold or of the program; ``outcome`` is right, wrong (only ours) or missed (only gold's).

    ``rule`` names the pattern family that made it (ours), ``phrasing`` the gold's tag;
    ``level`` and ``status`` are gold's for right and missed, ours for wrong.
    """

    document: str
    kind: str
    outcome: str
    what: str
    sentence: str = ""
    level: str = ""
    status: str = ""
    family: str = ""
    rule: str = ""
    phrasing: str = ""
    confidence: float | None = None


#: The slices of the full facts: name → the value that puts a judgement into a row, empty for none:
#: what was missed has no rule of ours, what only we say has no phrasing of gold's.
SLICES: dict[str, Callable[[Judgement], str]] = {
    "level": lambda j: j.level,
    "status": lambda j: j.status,
    "family": lambda j: j.family or "unlisted",
    "rule": lambda j: j.rule,
    "phrasing": lambda j: j.phrasing,
}


@dataclass(slots=True)
class Tally:
    """Hits and misses of one kind of fact."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    @property
    def precision(self) -> float:
        """Right among predicted, 1.0 when nothing was predicted."""
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 1.0

    @property
    def recall(self) -> float:
        """Right among gold, 1.0 when nothing was there."""
        return self.right / (self.right + self.missed) if self.right + self.missed else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0

    def add(self, outcome: str) -> None:
        """Count one judgement."""
        setattr(self, outcome, getattr(self, outcome) + 1)

    def to_dict(self) -> dict[str, Any]:
        """Counts and figures, rounded to four places."""
        return {
            "right": self.right,
            "wrong": self.wrong,
            "missed": self.missed,
            "precision": round(self.precision, 4),
            "recall": round(self.recall, 4),
            "f1": round(self.f1, 4),
        }


@dataclass(slots=True)
class Scores:
    """All judgements of a run, and what they come to.

    ``levels`` and ``statuses`` count (gold's, ours) over all pairs of the same recipient and award.
    """

    documents: list[str] = field(default_factory=list)
    judgements: list[Judgement] = field(default_factory=list)
    levels: Counter[tuple[str, str]] = field(default_factory=Counter)
    statuses: Counter[tuple[str, str]] = field(default_factory=Counter)

    @property
    def kinds(self) -> dict[str, Tally]:
        """Tallies by kind of fact, in the order in which the kinds were judged."""
        return _tallied(self.judgements, lambda j: j.kind)

    def by(self, slice_name: str) -> dict[str, Tally]:
        """The full facts by level, status, family, rule or phrasing."""
        full = [j for j in self.judgements if j.kind == "full"]
        return dict(sorted(_tallied(full, SLICES[slice_name]).items()))

    def errors(self) -> list[Judgement]:
        """What went wrong, the kinds that repeat a stricter one left out."""
        return [j for j in self.judgements if j.outcome != "right" and j.kind not in ("award", "groups", "figures")]

    def reliability(self) -> list[tuple[str, int, float]]:
        """Bin of confidence, facts in it, share of them that is right (full facts)."""
        rows = []
        facts = [j for j in self.judgements if j.kind == "full" and j.confidence is not None]
        for low, high in zip(BINS, (*BINS[1:], 1.01), strict=True):
            inside = [j for j in facts if j.confidence is not None and low <= j.confidence < high]
            if inside:
                right = sum(j.outcome == "right" for j in inside) / len(inside)
                rows.append((f"{low:.2f}-{min(high, 1.0):.2f}", len(inside), right))
        return rows

    def to_dict(self, *, sentences: bool = False) -> dict[str, Any]:
        """Plain data for JSON and frozen runs; ``sentences`` gives each error with its rule and its sentence."""
        return {
            "kinds": {k: t.to_dict() for k, t in self.kinds.items()},
            "slices": {name: {k: t.to_dict() for k, t in self.by(name).items()} for name in SLICES},
            "levels": [[*pair, n] for pair, n in sorted(self.levels.items())],
            "statuses": [[*pair, n] for pair, n in sorted(self.statuses.items())],
            "reliability": [[name, n, round(share, 4)] for name, n, share in self.reliability()],
            "errors": [
                _error(j) if sentences else [j.document, f"{j.kind} {j.outcome}", j.what] for j in self.errors()
            ],
        }


def _error(judgement: Judgement) -> dict[str, Any]:
    return {
        "document": judgement.document,
        "kind": judgement.kind,
        "outcome": judgement.outcome,
        "what": judgement.what,
        "rule": judgement.rule or None,
        "phrasing": judgement.phrasing or None,
        "confidence": judgement.confidence,
        "sentence": judgement.sentence,
    }


def _tallied(judgements: Iterable[Judgement], key: Callable[[Judgement], str]) -> dict[str, Tally]:
    tallies: dict[str, Tally] = {}
    for judgement in judgements:
        if name := key(judgement):
            tallies.setdefault(name, Tally()).add(judgement.outcome)
    return tallies
