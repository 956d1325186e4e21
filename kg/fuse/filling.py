"""Members of a counted grant that other documents name: same title, status, level, batch or year, and place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from kg.fuse.alike import distinct
from kg.fuse.beside import Counted
from kg.fuse.listings import anchored
from kg.fuse.marks import mark_of, title_of
from kg.fuse.model import CountedGroup, Statement
from kg.fuse.places import lies_in
from kg.fuse.trust import credit
from kg.model import SizeQualifier, Status

Shelves = Mapping[tuple[str, Status], Sequence[Statement]]


def by_title(statements: Iterable[Statement]) -> Shelves:
    """(title, status) → who has it."""
    shelves: dict[tuple[str, Status], list[Statement]] = defaultdict(list)
    for told in sorted(statements, key=lambda s: s.id):
        shelves[title_of(told.programme, told.award_text), told.status].append(told)
    return shelves


def filled(one: Counted, shelves: Shelves, names: Mapping[str, str]) -> tuple[CountedGroup, tuple[Statement, ...]]:
    """The group with those members, and their statements; as it was when there are more of them than were counted.

    Only exact numbers of a known place are filled, by recipients that surely lie in it.
    """
    group, area = one.group, one.areas[0]
    if group.size_qualifier is not SizeQualifier.EXACT or area is None:
        return group, ()
    found = [s for s in shelves.get((title_of(group.programme, group.award_text), group.status), ()) if _of(one, s)]
    members = distinct({*group.members, *(s.recipient for s in found)}, names)
    if len(members) > group.size or not members:
        return group, ()
    new = [s for s in found if s.recipient in members and s.recipient not in group.members]
    closed = len(members) == group.size
    by = min(new, key=credit).source.id if closed and new and not group.closed else group.closed_by
    full = replace(group, members=tuple(sorted(members)), closed=group.closed or closed, closed_by=by)
    return full, tuple(s for s in found if s.recipient in members)


def _of(one: Counted, told: Statement) -> bool:
    mark = replace(mark_of(told), grade="")
    same = told.recipient_type is one.group.recipient_type and (not one.group.grade or told.grade == one.group.grade)
    return same and anchored(one.mark, mark) and lies_in(told.recipient_region, one.areas[0]) is True
