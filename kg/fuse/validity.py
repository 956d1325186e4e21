"""How long an honour lasts: as a source states it, else as the catalogue lets one estimate."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from functools import lru_cache

from kg.catalogue import load_catalogue
from kg.fuse.days import first_day, last_day
from kg.fuse.model import Event, Statement
from kg.fuse.stages import HELD
from kg.model import Status

#: Steps from which a term runs anew.
_STARTS = frozenset({Status.GRANTED, Status.RENEWED})

Term = tuple[str | None, str | None, str | None]


@lru_cache(maxsize=5_000)
def term_of(programme: str | None) -> int | None:
    """For how many years the catalogue says a title is given."""
    known = load_catalogue().programmes.get(programme or "")
    return known.valid_years if known else None


def validity(ranked: Sequence[Statement], events: Sequence[Event], year: str | None) -> Term:
    """(from, until, stated or estimated) as ISO days.

    A stated first day with a stated number of years is stated to the day.  Everything else is an estimate that
    runs to the end of the last year, since the day differs.
    """
    start = next((first_day(s.valid_from) for s in ranked if s.valid_from), None)
    until = next((last_day(s.valid_until) for s in ranked if s.valid_until), None)
    stated = next((s.valid_years for s in ranked if s.valid_years), None)
    if until is None and start and stated:
        until = _years_after(start, stated)
    if until:
        return start, until, "stated"
    years = stated or term_of(ranked[0].programme)
    began = _began(events, year)
    if years is None or began is None:
        return start, None, "stated" if start else None
    return start, f"{began + years}-12-31", "estimated"


def _began(events: Sequence[Event], year: str | None) -> int | None:
    whens = [e.when[:4] for e in events if e.status in _STARTS and e.when]
    if year and any(e.status in HELD for e in events):
        whens.append(year)
    return max(map(int, whens), default=None)


def _years_after(start: str, years: int) -> str:
    """The last day of a term: 2021-01-01 for three years ends on 2023-12-31."""
    first = date.fromisoformat(start)
    day = 28 if (first.month, first.day) == (2, 29) else first.day
    return (first.replace(year=first.year + years, day=day) - timedelta(days=1)).isoformat()
