"""One counted grant beside the lists of its title: the rows that name its members, or what does not agree."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from kg.fuse.alike import may_be, surely_absent
from kg.fuse.disagree import absent, fewer, more, own_number
from kg.fuse.groups import area_of
from kg.fuse.listings import Listing, anchored, group_mark, near, whole, with_whole
from kg.fuse.marks import Mark
from kg.fuse.model import Count, CountedGroup, Disagreement, Statement
from kg.fuse.places import lies_in
from kg.fuse.trust import credit
from kg.model import SizeQualifier

Rows = tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class Counted:
    """A fused group with the counts that tell it; ``areas`` are the places that may be meant, as told first."""

    group: CountedGroup
    main: Count
    mark: Mark
    areas: tuple[str | None, ...]
    documents: frozenset[str]


def counted(group: CountedGroup, told: Sequence[Count]) -> Counted:
    """A city's page that counts the winners of the province may mean its own."""
    ranked = sorted(told, key=credit)
    main = ranked[0]
    area = next((a for a in map(area_of, ranked) if a), None)
    home = main.source.home
    own = (home,) if home and home != area and lies_in(home, area) else ()
    return Counted(group, main, group_mark(group, home), (area, *own), frozenset(c.source.id for c in told))


def beside(one: Counted, lists: Sequence[Listing], names: Mapping[str, str]) -> tuple[Rows, list[Disagreement]]:
    """The rows that name all members, or the disagreements."""
    worth = [each for each in lists if one.mark.agrees(each.mark)]
    sure = [each for each in worth if anchored(one.mark, each.mark)]
    loose = [each for each in worth if each not in sure and near(one.main.source.issued, each.source.issued)]
    missing = _absent(one.group, sure, names)
    if not missing:
        for each in [*with_whole(sure), *(loose if len(loose) == 1 else ())]:
            for area in one.areas:
                if rows := _all_named(one.group, each, area):
                    return rows, []
    against = [absent(one.main, each, [names[m] for m in lost]) for each, lost in missing]
    return (), [*against, *_sizes(one, sure, names)]


def _all_named(group: CountedGroup, listing: Listing, area: str | None) -> Rows:
    """The rows in the place when they are as many as counted."""
    inside, maybe = listing.inside(area)
    if group.grade:
        inside = {k: row for k, row in inside.items() if row.grade == group.grade}
    if maybe and len(inside) + len(maybe) == len(listing.rows):
        inside, maybe = inside | maybe, {}  # no row is elsewhere, so that all rows may be meant
    return tuple(inside.values()) if not maybe and fits(group, len(inside)) else ()


def fits(group: CountedGroup, rows: int) -> bool:
    """True when so many rows are what was counted."""
    match group.size_qualifier:
        case SizeQualifier.AT_LEAST:
            return rows >= group.size
        case SizeQualifier.APPROX:
            return abs(rows - group.size) <= max(1, group.size // 10)
        case SizeQualifier.AT_MOST:
            return 0 < rows <= group.size
        case _:
            return rows == group.size


def _absent(group: CountedGroup, lists: Sequence[Listing], names: Mapping[str, str]) -> list[tuple[Listing, list[str]]]:
    """Members that no list of the grant names."""
    rows = {row.recipient: row.recipient_name for each in lists for row in each.rows}
    lost = sorted(m for m in group.members if m not in rows and surely_absent(names.get(m, ""), rows.values()))
    return [(max(lists, key=lambda each: len(each.rows)), lost)] if lists and lost else []


def _sizes(one: Counted, lists: Sequence[Listing], names: Mapping[str, str]) -> Iterator[Disagreement]:
    """More or fewer rows in the place than counted, whatever the rows of unknown place are.

    A report that names all it counts (甲、乙两家) does not say that there are no others.
    """
    group = one.group
    if not lists or group.grade:
        return
    listing = whole(lists)
    inside, maybe = listing.inside(one.areas[0])
    if not inside or fits(group, len(inside)):
        return
    if one.documents <= {each.source.id for each in lists}:
        yield own_number(one.main, listing, tuple(inside.values()))
    elif len(inside) > group.size and group.size_qualifier is not SizeQualifier.AT_LEAST:
        if not (group.closed and all(_listed(m, listing, names) for m in group.members)):
            yield more(one.main, listing, tuple(inside.values()))
    elif len(inside) + len(maybe) < group.size and group.size_qualifier is not SizeQualifier.AT_MOST:
        yield fewer(one.main, listing, (*inside.values(), *maybe.values()))


def _listed(member: str, listing: Listing, names: Mapping[str, str]) -> bool:
    """True when the list names the member, or one that its short name may mean."""
    name = names.get(member, "")
    return any(row.recipient == member or may_be(name, row.recipient_name) for row in listing.rows)
