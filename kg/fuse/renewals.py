"""A title that is given for a term and given again: which honour renews which."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from kg.fuse.announced import LONG
from kg.fuse.ids import own_ids
from kg.fuse.model import Honour
from kg.fuse.places import place_of
from kg.fuse.stages import HELD
from kg.fuse.validity import term_of
from kg.model import Level, Status


def with_renewals(titled: Iterable[tuple[str, Honour]]) -> list[Honour]:
    """The honours with their own ids and ``renews`` set."""
    pairs = list(titled)
    honours = own_ids(honour for _, honour in pairs)
    shelves: dict[tuple[str, str], list[Honour]] = defaultdict(list)
    for (title, _), honour in zip(pairs, honours, strict=True):
        shelves[honour.recipient, title].append(honour)
    return [_renewing(h, shelf) for shelf in shelves.values() for h in shelf]


def _renewing(honour: Honour, shelf: Sequence[Honour]) -> Honour:
    if len(shelf) == 1:
        return honour
    former, twins = _former(honour, shelf), _twins(honour, shelf)
    if not former and not twins:
        return honour
    conflicts = (*honour.conflicts, ("year", (honour.year or "", *twins))) if twins else honour.conflicts
    return replace(honour, renews=former, conflicts=conflicts)


def _former(honour: Honour, shelf: Sequence[Honour]) -> str | None:
    """The last earlier grant; only what is told as renewed, or is given again when its term ends, renews another."""
    earlier = [o for o in shelf if _gap(o, honour) > 0 and _granted(o) and _same_title(o, honour)]
    last = min((_gap(o, honour) for o in earlier), default=0)
    found = [o.id for o in earlier if _gap(o, honour) == last]
    term = term_of(honour.programme)
    again = _granted(honour) and term is not None and last >= term - 1
    renewed = any(e.status is Status.RENEWED for e in honour.events)
    return found[0] if len(found) == 1 and (renewed or again) else None


def _twins(honour: Honour, shelf: Sequence[Honour]) -> tuple[str, ...]:
    """Years next to its own in which the same title, given for several years, is told: perhaps one grant told twice."""
    if (term_of(honour.programme) or 0) < LONG or any(e.status is Status.RENEWED for e in honour.events):
        return ()
    near = [o for o in shelf if abs(_gap(o, honour)) == 1 and _same_title(o, honour)]
    return tuple(sorted({o.year for o in near if o.year and not (o.batch and honour.batch)}))


def _gap(former: Honour, later: Honour) -> int:
    """Years between two honours; 0 where one has none."""
    return int(later.year) - int(former.year) if former.year and later.year else 0


def _granted(honour: Honour) -> bool:
    return any(e.status in HELD for e in honour.events)


def _same_title(one: Honour, other: Honour) -> bool:
    pairs = [(_level(one), _level(other)), (one.grade, other.grade)]
    pairs.append((place_of(one.jurisdiction), place_of(other.jurisdiction)))
    return all(a == b or not a or not b for a, b in pairs)


def _level(honour: Honour) -> str | None:
    return None if honour.level is Level.UNSPECIFIED else honour.level.value
