"""An honour on a given day, what falls due, and the ladder of titles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from kg.catalogue import Catalogue, Programme, load_catalogue
from kg.fuse.days import first_day, last_day
from kg.fuse.model import Event, Honour
from kg.fuse.stages import BEFORE, ENDED
from kg.model import Status


@dataclass(frozen=True, slots=True)
class State:
    """``state`` is held, candidate, ended or unknown; ``basis`` told, stated or estimated: what says so."""

    state: str
    basis: str


_UNKNOWN = State("unknown", "told")


def state_at(honour: Honour, day: str) -> State:
    """What is known of ``honour`` on ``day``; a year means its last day.

    A step of which only the year is known has surely been taken at the end of that year: before, the state is
    unknown unless an earlier step tells it.  Something without a date is known from the first page that tells it.
    """
    at = last_day(day)
    taken = [e for e in honour.events if _surely_by(e, at)]
    if not taken:
        return _UNKNOWN
    last = taken[-1].status
    if last in ENDED:
        return State("ended", "told")
    if last in BEFORE:
        return State("candidate", "told") if last is Status.CANDIDATE else _UNKNOWN
    if honour.valid_from and at < first_day(honour.valid_from):
        return _UNKNOWN
    if honour.valid_until and at > last_day(honour.valid_until):
        return State("ended", honour.valid_basis or "estimated")
    return State("held", "told")


def _surely_by(event: Event, day: str) -> bool:
    when = event.when or event.seen
    return when is None or last_day(when) <= day


def due_in(honour: Honour, start: str, end: str | None = None) -> bool:
    """True when a title that nothing has ended runs out between ``start`` and ``end`` (days, months or years)."""
    if honour.valid_until is None or honour.status in ENDED | BEFORE:
        return False
    return first_day(start) <= last_day(honour.valid_until) <= last_day(end or start)


def due(honours: Iterable[Honour], start: str, end: str | None = None) -> Iterator[Honour]:
    """The honours that run out in the period and that no known honour renews."""
    known = tuple(honours)
    renewed = {h.renews for h in known}
    return (h for h in known if h.id not in renewed and due_in(h, start, end))


@lru_cache(maxsize=4)
def _above(catalogue: Catalogue) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for programme in catalogue.programmes.values():
        if programme.previous_rung:
            found.setdefault(programme.previous_rung, []).append(programme.id)
    return {below: tuple(sorted(above)) for below, above in found.items()}


def next_rung(programme: str) -> tuple[str, ...]:
    """The programmes that stand one rung above; several where a ladder forks."""
    return _above(load_catalogue()).get(programme, ())


def rungs_below(programme: str) -> tuple[str, ...]:
    """The programmes below on its ladder, the lowest first."""
    programmes, found = load_catalogue().programmes, list[str]()
    at = _previous(programmes.get(programme))
    while at and at not in found and at != programme:
        found.append(at)
        at = _previous(programmes.get(at))
    return tuple(reversed(found))


def _previous(programme: Programme | None) -> str | None:
    return programme.previous_rung if programme else None


@dataclass(frozen=True, slots=True)
class Rung:
    """Where a holder stands on one ladder: ``position`` 1 is the lowest rung, ``next`` what is above and not held."""

    programme: str
    position: int
    below: tuple[str, ...]
    next: tuple[str, ...]


def ladder(honours: Sequence[Honour], day: str | None = None) -> tuple[Rung, ...]:
    """The highest rungs of one recipient, held on ``day`` or at last report; titles on no ladder are left out."""
    held = {h.programme for h in honours if h.programme and _holds(h, day)}
    top = sorted(p for p in held if not any(p in rungs_below(other) for other in held))
    rungs = (Rung(p, len(rungs_below(p)) + 1, rungs_below(p), next_rung(p)) for p in top)
    return tuple(rung for rung in rungs if rung.below or rung.next)


def _holds(honour: Honour, day: str | None) -> bool:
    if day is not None:
        return state_at(honour, day).state == "held"
    return honour.status not in ENDED | BEFORE
