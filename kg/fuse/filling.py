"""Members of a counted grant that other documents name: same title, status, level, batch or year, and place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from kg.fuse.alike import distinct
from kg.fuse.beside import Counted
from kg.fuse.listings import times
from kg.fuse.marks import mark_of, title_of
from kg.fuse.model import CountedGroup, Statement
from kg.fuse.places import chain
from kg.fuse.trust import credit
from kg.model import SizeQualifier, Status


class Shelves:
    """Who has which title, found by status, level, year or batch, and place."""

    def __init__(self, statements: Iterable[Statement]) -> None:
        """Put every telling under each place that its recipient lies in."""
        self._told: dict[tuple[str, Status, str, str, str], list[Statement]] = defaultdict(list)
        for told in sorted(statements, key=lambda s: s.id):
            mark = mark_of(told)
            if told.recipient_region and mark.level:
                title = title_of(told.programme, told.award_text)
                for time in times(mark):
                    for place in chain(told.recipient_region):
                        self._told[title, told.status, mark.level, time, place].append(told)

    def of(self, one: Counted, area: str) -> list[Statement]:
        """All who surely have the title counted, in the place counted."""
        group, title = one.group, title_of(one.group.programme, one.group.award_text)
        keys = [(title, group.status, one.mark.level, time, area) for time in times(one.mark)]
        found = {s.id: s for key in keys for s in self._told.get(key, ()) if _of(one, s)}
        return [found[key] for key in sorted(found)]


def _of(one: Counted, told: Statement) -> bool:
    same = told.recipient_type is one.group.recipient_type and (not one.group.grade or told.grade == one.group.grade)
    return same and one.mark.agrees(mark_of(told).bare)


def filled(one: Counted, shelves: Shelves, names: Mapping[str, str]) -> tuple[CountedGroup, tuple[Statement, ...]]:
    """The group with those members, and their statements; as it was when there are more of them than were counted.

    Only exact numbers of a known place are filled, by recipients that surely lie in it.
    """
    group, area = one.group, one.areas[0]
    if group.size_qualifier is not SizeQualifier.EXACT or area is None:
        return group, ()
    found = shelves.of(one, area)
    members = distinct({*group.members, *(s.recipient for s in found)}, names)
    if len(members) > group.size or not members:
        return group, ()
    new = [s for s in found if s.recipient in members and s.recipient not in group.members]
    closed = len(members) == group.size
    by = min(new, key=credit).source.id if closed and new and not group.closed else group.closed_by
    full = replace(group, members=tuple(sorted(members)), closed=group.closed or closed, closed_by=by)
    return full, tuple(s for s in found if s.recipient in members)
