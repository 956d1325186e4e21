"""What a story says: recognitions, groups, holdings, rankings and figures."""

from __future__ import annotations

from dataclasses import dataclass

from kg.catalogue import Catalogue
from kg.facts.assemble import Assembler, home_of
from kg.facts.reader import StoryReader
from kg.mentions import Topic
from kg.model import Document, Indicator, Mention, Ranking, RecipientGroup, Recognition, Span, Trace

__all__ = ["Facts", "read_facts"]


@dataclass(frozen=True, slots=True)
class Facts:
    """All facts of one story; ``home`` is the name of its place, if known."""

    recognitions: tuple[Recognition, ...]
    groups: tuple[RecipientGroup, ...]
    indicators: tuple[Indicator, ...]
    rankings: tuple[Ranking, ...]
    traces: tuple[Trace, ...]
    home: str | None


def read_facts(document: Document, mentions: tuple[Mention, ...], topic: Topic, catalogue: Catalogue) -> Facts:
    """Read ``document``; pure, deterministic, no store and no clock."""
    reader = StoryReader(document, mentions, topic, catalogue)
    reader.read()
    assembler = Assembler(document, topic, catalogue)
    groups = assembler.groups(reader.groups)
    recognitions = assembler.recognitions(reader.recognitions)
    traces = tuple(
        Trace(document.source_span(t.span), document.quote(document.source_span(t.span)), t.outcome, t.reason, ())
        for t in reader.traces
    )
    indicators, rankings = _figures(document, reader, topic, catalogue)
    return Facts(recognitions, groups, indicators, rankings, traces, home_of(topic))


def _figures(
    document: Document, reader: StoryReader, topic: Topic, catalogue: Catalogue
) -> tuple[tuple[Indicator, ...], tuple[Ranking, ...]]:
    from kg.facts.indicators import read_indicators
    from kg.facts.rankings import read_rankings
    from kg.language import split_sentences

    sentences = split_sentences(document)
    subject = topic.subject.canonical if topic.subject else None
    home = home_of(topic)
    year = int(reader.scope.section_year) if reader.scope.section_year else None
    taken = tuple(Span(g.span.start, g.span.end) for g in reader.groups)
    indicators = read_indicators(document, sentences, subject, home, year, taken)
    rankings = read_rankings(document, sentences, subject, home, year, catalogue)
    return indicators, rankings
