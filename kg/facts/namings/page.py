"""A story as the readers of names see it: its organisations by where they begin and end."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from kg.catalogue import Catalogue
from kg.facts.namings.words import ANYBODY, LABEL, NO_NAME, OWN, PRONOUN, TAIL
from kg.model import Document, EntityType, Mention, Naming, NamingKind, Span
from kg.resolve import entity_id, normalise

#: Kinds of things whose names are told.
BEARERS = frozenset(
    (
        EntityType.COMPANY, EntityType.PARK, EntityType.PLATFORM, EntityType.INSTITUTION,
        EntityType.ASSOCIATION, EntityType.GOVERNMENT_BODY, EntityType.MASS_ORGANISATION,
    )
)  # fmt: skip
_STOPS = "，。；：、（）\n\t！？"
_LONGEST = 40


class Page:
    """The organisations of a story and what is needed to tell of them."""

    def __init__(
        self,
        document: Document,
        mentions: Sequence[Mention],
        sentences: Sequence[Span],
        home: str | None,
        catalogue: Catalogue,
    ) -> None:
        """``home`` is the place that keeps surface names of different cities apart."""
        self.document, self.view, self.home, self.catalogue = document, document.view, home, catalogue
        self.bearers = [m for m in mentions if m.type in BEARERS]
        self._opens = [m.span.start for m in self.bearers]
        self._begin = {m.span.start: m for m in self.bearers}
        self._end = {m.span.end: m for m in self.bearers}
        self._sentences, self._starts = sentences, [s.start for s in sentences]
        self.own = self._own()

    def _own(self) -> Mention | None:
        """The one firm that the story calls “the company”: X（以下简称“公司”）."""
        told = [m for m in self.bearers if OWN.match(self.view, m.span.end) is not None]
        return told[0] if len({m.canonical for m in told}) == 1 else None

    def beginning(self, at: int) -> Mention | None:
        """The organisation that begins at ``at``, behind quotes."""
        return self._begin.get(at + self.view.startswith("“", at))

    def ending(self, at: int) -> Mention | None:
        """The organisation that ends at ``at``, before quotes."""
        return self._end.get(at - (self.view[at - 1 : at] == "”"))

    def sentence(self, at: int) -> Span:
        """The sentence that ``at`` stands in."""
        index = bisect_right(self._starts, at) - 1
        return self._sentences[index] if index >= 0 else Span(0, len(self.view))

    def before(self, at: int) -> Span | None:
        """The sentence before the one at ``at``, if it is of the same paragraph."""
        index = bisect_right(self._starts, at) - 1
        here = index > 0 and self._sentences[index - 1].end == self._sentences[index].start
        return self._sentences[index - 1] if here else None

    def within(self, start: int, end: int) -> Iterator[Mention]:
        """The organisations that lie between ``start`` and ``end``."""
        for at in range(bisect_left(self._opens, start), len(self.bearers)):
            if self.bearers[at].span.start >= end:
                return
            if self.bearers[at].span.end <= end:
                yield self.bearers[at]

    def first(self, span: Span, until: int) -> Mention | None:
        """The organisation that opens ``span`` and ends before ``until``: its subject."""
        opener = next(iter(self.within(span.start, len(self.view))), None)
        near = opener is not None and opener.span.start - span.start <= _OPENING and opener.span.end <= until
        return opener if near else None

    def subject(self, at: int) -> Mention | None:
        """Who is told of at ``at``: the name right before it, or the subject that a pronoun or a comma takes up."""
        start = max(self.view.rfind(stop, 0, at) for stop in _STOPS) + 1
        words = self.view[start:at]
        own = self.ending(at - words.endswith("的"))
        if own is not None:
            return own
        if words and PRONOUN.fullmatch(words) is None:
            return None
        here = self.sentence(at)
        told = self.first(here, at)
        if told is None and words and start <= here.start + 2 and (before := self.before(at)) is not None:
            told = self.first(before, before.end)
        return told or (self.own if "公司" in words else None)

    def labelled(self, at: int) -> Mention | None:
        """The organisation that the last line 企业名称：… before ``at`` names."""
        near = [*self.within(at - _FAR, at)]
        return next(
            (m for m in reversed(near) if LABEL.search(self.view, max(0, m.span.start - 12), m.span.start)), None
        )

    def old_name(self, at: int, end: int) -> Span | None:
        """The name that begins at ``at`` and ends by ``end``: a known one, else words with a name's last word."""
        known = self.beginning(at)
        if known is not None and known.span.end <= end:
            return known.span
        at += self.view.startswith("“", at)
        stop = min([p for s in _STOPS + "”" if (p := self.view.find(s, at, end)) >= 0], default=end)
        text = self.view[at:stop]
        told = 4 <= len(text) <= _LONGEST and TAIL.search(text) is not None and NO_NAME.search(text) is None
        return Span(at, stop) if told and ANYBODY.fullmatch(text) is None else None

    def name(self, span: Span) -> str:
        """The name at ``span``, in full where the story gives it."""
        known = self._begin.get(span.start)
        text = known.canonical if known is not None and known.span == span else self.view[span.start : span.end]
        return normalise(text)

    def naming(self, kind: NamingKind, form: Mention, value: str, quote: Span) -> Naming:
        """The fact, with its quote."""
        return self.told(kind, form.type, form.canonical, value, quote)

    def told(self, kind: NamingKind, bearer: EntityType, name: str, value: str, quote: Span) -> Naming:
        """The same for a name that no rule found (a cell under 企业名称)."""
        span = self.document.source_span(quote)
        ident = entity_id(bearer, name, self.home)
        return Naming(kind, ident, value, self.document.id, self.document.quote(span), normalise(name), span)


#: How far into a sentence its subject begins: behind 近日， or a number.
_OPENING = 12
#: How far above a labelled line its name stands.
_FAR = 200
