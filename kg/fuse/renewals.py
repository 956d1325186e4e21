"""A title that is given for a term and given again: which honour renews which."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

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
    former = _former(honour, shelf) if len(shelf) > 1 else None
    return replace(honour, renews=former) if former else honour


def _former(honour: Honour, shelf: Sequence[Honour]) -> str | None:
    """The last earlier grant; only what is told as renewed, or is given for a term, renews another."""
    statuses = {e.status for e in honour.events}
    if honour.year is None or not (Status.RENEWED in statuses or (statuses & HELD and term_of(honour.programme))):
        return None
    earlier = [o for o in shelf if o.year and o.year < honour.year and _granted(o) and _same_title(o, honour)]
    last = max((o.year for o in earlier if o.year), default=None)
    found = [o.id for o in earlier if o.year == last]
    return found[0] if len(found) == 1 else None


def _granted(honour: Honour) -> bool:
    return any(e.status in HELD for e in honour.events)


def _same_title(one: Honour, other: Honour) -> bool:
    pairs = [(_level(one), _level(other)), (one.grade, other.grade)]
    pairs.append((place_of(one.jurisdiction), place_of(other.jurisdiction)))
    return all(a == b or not a or not b for a, b in pairs)


def _level(honour: Honour) -> str | None:
    return None if honour.level is Level.UNSPECIFIED else honour.level.value
