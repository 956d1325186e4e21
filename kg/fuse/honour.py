"""One grant as an honour: the best-supported values, its life and where its sources differ."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from kg.fuse.batches import batch_number
from kg.fuse.events import events_of
from kg.fuse.grants import Grant
from kg.fuse.model import Event, Honour, Statement
from kg.fuse.places import place_of
from kg.fuse.stages import BEFORE, ENDED, HELD
from kg.fuse.trust import best_first, together
from kg.fuse.validity import validity
from kg.model import Level
from kg.resolve import fact_id

_Field = Callable[[Statement], str | None]
#: Where sources may differ and still tell of one grant.
_COMPARED: Mapping[str, _Field] = {
    "year": lambda s: s.year if s.status not in ENDED else None,
    "level": lambda s: s.level.value if s.level is not Level.UNSPECIFIED else None,
    "validFrom": lambda s: s.valid_from,
    "validUntil": lambda s: s.valid_until,
}


def honour_of(title: str, told: Grant, groups: Mapping[str, str]) -> Honour:
    """The honour that ``told`` tell of; ``groups`` maps the id of a count, or of a list's row, to the fused group."""
    ranked = best_first(told)
    opening = tuple(s for s in ranked if s.status not in ENDED) or ranked
    events = events_of(told)
    last = events[-1]
    main = next(s for s in ranked if s.id in last.statements)
    levelled = next((s for s in ranked if s.level is not Level.UNSPECIFIED), main)
    year, batch, grade = (_first(opening, key) for key in (_year, _batch, _grade))
    place = next((s for s in ranked if s.jurisdiction), main)
    code = place_of(place.jurisdiction, place.source.home)
    start, until, basis = validity(ranked, events, year)
    group = next((groups[key] for s in opening for key in (s.group or "", s.id) if key in groups), None)
    return Honour(
        fact_id("hon", main.recipient, title, levelled.level.value, code, grade, batch_number(batch), year, "" if main in opening else "end"),
        main.recipient, main.recipient_type, main.programme, main.award_text, main.honour_class,
        levelled.level, levelled.level_basis, place.jurisdiction,
        _first(opening, lambda s: s.issuer), year, batch, grade, main.role,
        last.status, last.status_detail, events, start, until, basis, None,
        together([s for s in told if s.id in last.statements]), main.id,
        tuple(sorted(s.id for s in told)), tuple(sorted({s.source.id for s in told})), group,
        _conflicts(ranked, events), tuple(sorted({s.correction for s in told if s.correction is not None})),
    )  # fmt: skip


def _year(told: Statement) -> str | None:
    return told.year


def _batch(told: Statement) -> str | None:
    return told.batch


def _grade(told: Statement) -> str | None:
    return told.grade


def _first(ranked: Grant, field: _Field) -> str | None:
    return next((value for value in map(field, ranked) if value), None)


def _conflicts(ranked: Grant, events: tuple[Event, ...]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    found = []
    for name, field in _COMPARED.items():
        values = tuple(dict.fromkeys(v for v in map(field, ranked) if v))
        if len(values) > 1:
            found.append((name, values))
    return (*found, *_disputed(ranked, events))


def _disputed(ranked: Grant, events: tuple[Event, ...]) -> list[tuple[str, tuple[str, ...]]]:
    """Told as held, or as a candidate still, by a page later than the one that tells the end or the grant."""
    last = events[-1]
    ends = [s.source.issued for s in ranked if s.id in last.statements and s.source.issued]
    if not ends or last.status in BEFORE:
        return []
    other = HELD if last.status in ENDED else frozenset[object]()
    late = {s.status.value for s in ranked if s.status in other and s.source.issued and s.source.issued > max(ends)}
    return [("status", (last.status.value, *sorted(late)))] if late else []
