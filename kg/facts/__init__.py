"""What a story says: recognitions, groups, holdings, rankings and figures."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from kg.catalogue import Catalogue
from kg.facts.assemble import assemble, home_of, meant_place
from kg.facts.figures import FigureReader, Place, anchors
from kg.facts.lists import LISTED
from kg.facts.namings import read_namings
from kg.facts.only import with_only
from kg.facts.placings import Regions, read_placings, with_recipients
from kg.facts.rankings import RankReader
from kg.facts.reader import StoryReader
from kg.facts.solving import derived_from
from kg.facts.tabular import rows_of
from kg.facts.traces import Account
from kg.facts.validity import with_validity
from kg.language import split_sentences
from kg.mentions import Topic
from kg.model import (
    Detail,
    Document,
    Entity,
    Indicator,
    Mention,
    Naming,
    Placing,
    Ranking,
    RecipientGroup,
    Recognition,
    Trace,
)

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
    namings: tuple[Naming, ...] = ()
    placings: tuple[Placing, ...] = ()
    details: tuple[Detail, ...] = ()
    makers: tuple[Entity, ...] = ()


def read_facts(document: Document, mentions: tuple[Mention, ...], topic: Topic, catalogue: Catalogue) -> Facts:
    """Read ``document``; pure, deterministic, no store and no clock."""
    reader = StoryReader(document, mentions, topic, catalogue)
    reader.read()
    groups, recognitions, listed = assemble(
        document, topic, catalogue, reader.groups, reader.recognitions, reader.lists.drafts
    )
    sentences = split_sentences(document)
    home, year = home_of(topic), reader.scope.section_year
    subject = topic.subject.canonical if topic.subject else None
    shares = tuple(span for g in reader.groups for _, span in g.shares)
    counted = frozenset((e.span, g.size, g.unit) for g in groups for e in g.evidence)
    meant = partial(meant_place, topic)
    figures = FigureReader(
        document, reader.numbers, Place(subject, home, *anchors(document, year), meant), shares, counted
    )
    shared = [(group, share) for group in groups for share in group.shares]
    stated = (
        *figures.read(sentences),
        *figures.of_shares(shared),
        *figures.of_stocks(groups),
    )
    indicators = derived_from(tuple({i.id: i for i in stated}.values()))
    recognitions = with_only(recognitions, meant)
    rows = rows_of(document)
    recognitions = with_validity(recognitions, document, sentences, rows, catalogue)
    rankings = RankReader(document, mentions, topic, catalogue, home, year, meant).read(sentences)
    told = Account(document, sentences, (*recognitions, *groups), (*indicators, *rankings))
    traces = (*told.traces(reader.traces, [award.span for award in reader.awards]), *listed.traces)
    prose = tuple(r for r in recognitions if r.pattern != LISTED)
    named = with_recipients(document, mentions, prose)
    namings = read_namings(document, named, sentences, rows, home, catalogue)
    placings = read_placings(document, named, rows, Regions(catalogue, topic.place.code), home)
    return Facts(
        recognitions,
        groups,
        indicators,
        rankings,
        traces,
        home,
        (*namings, *listed.namings),
        (*placings, *listed.placings),
        tuple(listed.details),
        tuple(listed.entities),
    )
