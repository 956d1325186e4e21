"""Counted grants against what names their members.

「等4家」 and a list of four in that place leave none unnamed.  A list that has more or fewer, or that lacks a firm
the report names, is a disagreement, told only where both surely speak of one grant: same title, status and level, and
the same batch or year.  Where no list closes a group, other pages may name some of its members.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from kg.fuse.areas import all_in, name_within
from kg.fuse.beside import Counted, beside, counted
from kg.fuse.filling import Shelves, filled
from kg.fuse.listings import Lists
from kg.fuse.model import Count, CountedGroup, Disagreement, Statement
from kg.fuse.trust import credit


@dataclass(frozen=True, slots=True)
class Closed:
    """Groups with what the lists add, the members' groups (statement id → group id), and what does not agree."""

    groups: tuple[CountedGroup, ...]
    rows: Mapping[str, str]
    disagreements: tuple[Disagreement, ...]


def close(
    groups: Iterable[CountedGroup],
    counts: Iterable[Count],
    statements: Sequence[Statement],
    names: Mapping[str, str],
) -> Closed:
    """Lay every counted grant beside the lists of its title, then beside all who have it."""
    by_id = {count.id: count for count in counts}
    lists, shelves = Lists(statements), Shelves(statements)
    out: list[CountedGroup] = []
    rows: dict[str, str] = {}
    found: list[Disagreement] = []
    for group in groups:
        if group.kind != "grant":
            out.append(group)
            continue
        one = counted(group, [by_id[c] for c in group.counts])
        named, against = beside(one, lists, names)
        full, who = (_closed(one, named), named) if named else filled(one, shelves, names)
        found += against
        out.append(full)
        rows |= {s.id: group.id for s in who}
    return Closed(tuple(out), rows, _without_known(found))


def _closed(one: Counted, named: Sequence[Statement]) -> CountedGroup:
    """The group with the members of the list, and the place where they all are."""
    group, by = one.group, min(named, key=credit)
    members = tuple(sorted({s.recipient for s in named}))
    home = one.areas[1] if len(one.areas) > 1 else None
    own = home if home and all_in(members, home, {s.recipient: s.recipient_region for s in named}) else None
    area = (name_within(own, one.areas[0]) if own else None) or group.area
    return replace(group, members=members, closed=True, closed_by=by.source.id, area=area)


def _without_known(found: Sequence[Disagreement]) -> tuple[Disagreement, ...]:
    """A list whose own number its rows do not give has not been read whole: it proves no report wrong by lacking rows."""
    partly = {d.documents[-1] for d in found if d.code == "KGF614"}
    sound = [d for d in found if d.code not in ("KGF611", "KGF613") or d.documents[-1] not in partly]
    return tuple(sorted(sound, key=lambda d: (d.code, d.about, d.documents)))
