"""One counted grant beside the lists of its title: the rows that name its members, or what does not agree."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from kg.fuse.alike import may_be, surely_absent
from kg.fuse.disagree import absent, fewer, more, own_number
from kg.fuse.groups import area_of
from kg.fuse.listings import Listing, Lists, group_mark
from kg.fuse.marks import Mark, title_of
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


def beside(one: Counted, lists: Lists, names: Mapping[str, str]) -> tuple[Rows, list[Disagreement]]:
    """The rows that name all members, or the disagreements."""
    group = one.group
    title = title_of(group.programme, group.award_text)
    sure = lists.anchored(title, group.status, one.mark)
    every = lists.together(sure) if sure else None
    missing = _absent(group, every, names)
    if not missing:
        for each in [*sure, *([every] if every and len(sure) > 1 else ()), *_only(lists, one, title)]:
            for area in one.areas:
                if rows := _all_named(group, each, area):
                    return rows, []
    if every is None:
        return (), []
    against = [absent(one.main, every, [names[m] for m in missing])] if missing else []
    return (), [*against, *_sizes(one, sure, every, names)]


def _only(lists: Lists, one: Counted, title: str) -> Sequence[Listing]:
    """The one list of about the same day where year or level is not told."""
    found = lists.near(title, one.group.status, one.mark, one.main.source.issued)
    return found if len(found) == 1 else ()


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


def _absent(group: CountedGroup, listing: Listing | None, names: Mapping[str, str]) -> list[str]:
    """Members that no list of the grant names."""
    lost = sorted(m for m in group.members if listing and m not in listing.recipients)
    return [m for m in lost if listing and surely_absent(names.get(m, ""), (r.recipient_name for r in listing.rows))]


def _sizes(
    one: Counted, lists: Sequence[Listing], listing: Listing, names: Mapping[str, str]
) -> Iterator[Disagreement]:
    """More or fewer rows in the place than counted, whatever the rows of unknown place are.

    A report that names all it counts (甲、乙两家) does not say that there are no others, and one that may mean a
    part of the place is not denied by the whole.
    """
    group = one.group
    found = [listing.inside(area) for area in one.areas]
    inside, maybe = found[0]
    if group.grade or not inside or any(fits(group, len(sure)) for sure, _ in found):
        return
    if one.documents <= {each.source.id for each in lists}:
        yield own_number(one.main, listing, tuple(inside.values()))
    elif min(len(sure) for sure, _ in found) > group.size and group.size_qualifier is not SizeQualifier.AT_LEAST:
        if not (group.closed and all(_listed(m, listing, names) for m in group.members)):
            yield more(one.main, listing, tuple(inside.values()))
    elif len(inside) + len(maybe) < group.size and group.size_qualifier is not SizeQualifier.AT_MOST:
        yield fewer(one.main, listing, (*inside.values(), *maybe.values()))


def _listed(member: str, listing: Listing, names: Mapping[str, str]) -> bool:
    """True when the list names the member, or one that its short name may mean."""
    name = names.get(member, "")
    return any(row.recipient == member or may_be(name, row.recipient_name) for row in listing.rows)
