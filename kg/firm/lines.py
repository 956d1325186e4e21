"""Honours as lines of a file: state on the day, life, documents, renewals, and what is due."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from kg.catalogue import load_catalogue
from kg.firm.model import HonourLine, Step
from kg.firm.sources import Sources
from kg.fuse.days import last_day
from kg.fuse.life import due, state_at
from kg.fuse.model import Event, Honour
from kg.graph.terms import status_concept
from kg.model import Level

#: Classes of programmes that are honours; the rest are certificates, ratings, registers.
HONOURS = frozenset({"honour", "list", "umbrella", "unlisted"})
#: The highest first.
LEVELS = tuple(Level)
_STATES = ("held", "candidate", "unknown", "ended")


def label_of(programme: str | None, award_text: str) -> str:
    """The catalogue's name of a title, or the words of the text."""
    known = load_catalogue().programmes.get(programme or "")
    return known.label_zh if known else award_text


def a_year_on(day: str) -> str:
    """The same day of the next year."""
    start = date.fromisoformat(last_day(day))
    leap = (start.month, start.day) == (2, 29)
    return start.replace(year=start.year + 1, day=28 if leap else start.day).isoformat()


def due_soon(honours: Iterable[Honour], as_of: str) -> frozenset[str]:
    """The ids of honours that run out within a year and that nothing renews."""
    return frozenset(h.id for h in due(honours, as_of, a_year_on(as_of)))


def lines_of(honours: Sequence[Honour], sources: Sources, as_of: str) -> tuple[HonourLine, ...]:
    """All honours of one firm: those held first, the highest level and the latest year first."""
    by_id = {h.id: h for h in honours}
    renewed = {h.renews: h for h in honours if h.renews}
    soon = due_soon(honours, as_of)
    found = [_line(h, by_id, renewed, sources, as_of, h.id in soon) for h in honours]
    return tuple(sorted(found, key=_order))


def _line(
    honour: Honour, by_id: Mapping[str, Honour], renewed: Mapping[str, Honour], sources: Sources, as_of: str, soon: bool
) -> HonourLine:
    state = state_at(honour, as_of)
    before, after = by_id.get(honour.renews or ""), renewed.get(honour.id)
    return HonourLine(
        honour,
        label_of(honour.programme, honour.award_text),
        status_concept(honour.status, honour.status_detail),
        state,
        honour.honour_class in HONOURS,
        sources.likely_level(honour.main) if honour.level is Level.UNSPECIFIED else None,
        tuple(_step(event, as_of) for event in _life(honour, by_id)),
        sources.witnesses(honour.statements, honour.main),
        (before.year or before.id) if before else honour.renews,
        (after.year or after.id) if after else None,
        soon and state.state == "held",
    )


def _life(honour: Honour, by_id: Mapping[str, Honour]) -> tuple[Event, ...]:
    """Its own steps behind those of the honours it renews."""
    events, seen, before = honour.events, {honour.id}, by_id.get(honour.renews or "")
    while before is not None and before.id not in seen:
        events, seen = (*before.events, *events), seen | {before.id}
        before = by_id.get(before.renews or "")
    return events


def _step(event: Event, as_of: str) -> Step:
    when = event.when or event.seen
    later = when is not None and last_day(when) > last_day(as_of)
    return Step(status_concept(event.status, event.status_detail), event.when, event.seen, event.statements, later)


def _order(line: HonourLine) -> tuple[object, ...]:
    honour = line.honour
    year = int(honour.year) if honour.year and honour.year.isdigit() else 0
    return not line.counts, _STATES.index(line.state.state), LEVELS.index(honour.level), -year, line.label, honour.id
