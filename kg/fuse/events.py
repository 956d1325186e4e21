"""The steps in the life of an honour, from all that is told of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from kg.fuse.days import first_day, last_day
from kg.fuse.model import Event, Statement
from kg.fuse.stages import BEFORE, ENDED, HELD, ORDER
from kg.fuse.trust import best_first
from kg.model import Status

#: Steps that may come again in other years.
_AGAIN = frozenset({Status.RENEWED, Status.WARNED})
#: Steps that a year of the round is told of; what comes later may be told with that year.
_FIRST = BEFORE | {Status.GRANTED}


def events_of(told: Sequence[Statement]) -> tuple[Event, ...]:
    """What came before a grant first, then by date; what has no date stands where its pages allow."""
    granted = frozenset(s.year for s in told if s.year and s.status in _FIRST)
    steps: dict[tuple[Status, str], list[Statement]] = defaultdict(list)
    for each in told:
        when = when_of(each, granted) or ""
        steps[each.status, when[:4] if each.status in _AGAIN else ""].append(each)
    return tuple(sorted((_event(status, step, granted) for (status, _), step in steps.items()), key=order_of))


def _event(status: Status, told: Sequence[Statement], granted: frozenset[str]) -> Event:
    detail = next((s.status_detail for s in best_first(told) if s.status_detail), None)
    whens = sorted(w for w in (when_of(s, granted) for s in told) if w)
    exact = [w for w in whens if len(w) > 4 and w[:4] == whens[0][:4]]
    seen = min((s.source.issued for s in told if s.source.issued), default=None)
    return Event(status, detail, next(iter(exact or whens), None), tuple(sorted(s.id for s in told)), seen)


def when_of(told: Statement, granted: frozenset[str] = frozenset()) -> str | None:
    """When the step was taken: the day of the page if that is of the year told, else the year.

    Without a year a page tells of a candidature or an end when it happens, but a title may have been held for long.
    The year told of an end or a review may be that of the grant (取消2020年认定的…, 2021年认定企业复核结果), a batch
    always is: then the page's own day counts.
    """
    issued = told.source.issued
    if told.status not in _FIRST and issued and (told.year in granted or told.batch):
        return issued
    if told.year:
        return issued if issued and issued[:4] == told.year else told.year
    return told.valid_from if told.status in HELD else issued


def order_of(event: Event) -> tuple[bool, str, int]:
    """By date; a bare year stands for its first day, or its last where something ends."""
    when = event.when or event.seen or ("9999" if event.status in ENDED else "0000")
    day = last_day(when) if event.status in ENDED else first_day(when)
    return event.status not in BEFORE, day, ORDER.index(event.status)
