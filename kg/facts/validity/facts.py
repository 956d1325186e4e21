"""Recognitions by where they stand in the readable text."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from kg.facts.tabular import viewed
from kg.model import Document, Recognition, Span


@dataclass(frozen=True, slots=True)
class Fact:
    """A recognition with where it stands (view offsets)."""

    fact: Recognition
    at: Span  # its recipient

    @property
    def title(self) -> str:
        """What was won: the programme, else the words."""
        return self.fact.programme or self.fact.award_text


_TABLE = "table"
_NOWHERE = Span(-1, -1)  # rows of a file's tables stand outside the view


def _where(fact: Recognition, document: Document) -> Span:
    return viewed(document, fact.recipient.span) if fact.pattern != _TABLE else _NOWHERE


class Facts:
    """The recognitions of a story by recipient and by the sentences that tell of them."""

    def __init__(self, facts: Sequence[Recognition], document: Document, sentences: Sequence[Span]) -> None:
        """``sentences`` are those of the document, in order."""
        self.sentences, self._starts = sentences, [s.start for s in sentences]
        self.all = sorted((Fact(f, _where(f, document)) for f in facts), key=lambda f: f.at)
        #: Those of lists, and what lists are of.
        self.listed = [f for f in self.all if f.fact.pattern in ("roster", _TABLE)]
        self.titles = frozenset(f.title for f in self.listed)
        self._at = [f.at.start for f in self.all]
        self._under: dict[int, list[Fact]] = {}
        for f in self.all:
            told = f.fact.evidence[:-1] if f.at == _NOWHERE else f.fact.evidence
            for index in {self.index(viewed(document, e.span).start) for e in told}:
                self._under.setdefault(index, []).append(f)

    def index(self, at: int) -> int:
        """Which sentence ``at`` stands in."""
        return bisect_right(self._starts, at) - 1

    def named(self, span: Span) -> list[Fact]:
        """Those whose recipient stands in ``span``."""
        return self.all[bisect_left(self._at, span.start) : bisect_left(self._at, span.end)]

    def under(self, index: int) -> list[Fact]:
        """Those that rest on sentence ``index``, wherever their recipient stands."""
        return self._under.get(index, [])

    def before(self, sentence: Span) -> int | None:
        """The sentence right before this one, in the same paragraph."""
        index = self.index(sentence.start) - 1
        return index if index >= 0 and self.sentences[index].end == sentence.start else None
