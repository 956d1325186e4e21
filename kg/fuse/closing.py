"""Counted grants against the lists that name their members.

「等4家」 and a list of four in that place leave none unnamed.  A list that has more or fewer, or that lacks a firm
the report names, is a disagreement, told only where both surely speak of one grant: same title, status and level, and
the same batch or year.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from kg.fuse.disagree import absent, fewer, more
from kg.fuse.groups import area_of
from kg.fuse.listings import Listing, anchored, group_mark, listings, near, whole, with_whole
from kg.fuse.marks import title_of
from kg.fuse.model import Count, CountedGroup, Disagreement, Statement
from kg.fuse.trust import credit
from kg.model import SizeQualifier
from kg.resolve import is_legal_name


@dataclass(frozen=True, slots=True)
class Closed:
    """Groups with what the lists add, the rows' groups (statement id → group id), and what does not agree."""

    groups: tuple[CountedGroup, ...]
    rows: Mapping[str, str]
    disagreements: tuple[Disagreement, ...]


def close(groups: Iterable[CountedGroup], counts: Iterable[Count], statements: Sequence[Statement]) -> Closed:
    """Lay every counted grant beside the lists of its title."""
    by_id = {count.id: count for count in counts}
    names = {s.recipient: s.recipient_name for s in statements}
    lists = listings(statements)
    out: list[CountedGroup] = []
    rows: dict[str, str] = {}
    found: list[Disagreement] = []
    for group in groups:
        told = [by_id[c] for c in group.counts]
        fitting = lists.get(title_of(group.programme, group.award_text), ()) if group.kind == "grant" else ()
        named, against = _beside(group, told, [each for each in fitting if each.status is group.status], names)
        found += against
        out.append(_closed(group, named) if named else group)
        rows |= {s.id: group.id for s in named}
    return Closed(tuple(out), rows, tuple(sorted(found, key=lambda d: (d.code, d.about, d.documents))))


def _closed(group: CountedGroup, named: Sequence[Statement]) -> CountedGroup:
    """The group with the members of the list."""
    by = min(named, key=lambda s: credit(s))
    members = tuple(sorted({s.recipient for s in named}))
    return replace(group, members=members, closed=True, closed_by=by.source.id)


def _beside(
    group: CountedGroup, told: Sequence[Count], lists: Sequence[Listing], names: Mapping[str, str]
) -> tuple[tuple[Statement, ...], list[Disagreement]]:
    """The rows that name all members, or what does not agree."""
    main = min(told, key=credit)
    area = next((a for a in map(area_of, sorted(told, key=credit)) if a), None)
    mark = group_mark(group, main.source.home)
    worth = [each for each in lists if mark.agrees(each.mark)]
    sure = [each for each in worth if anchored(mark, each.mark)]
    loose = [each for each in worth if each not in sure and near(main.source.issued, each.source.issued)]
    missing = _absent(group, sure, names)
    for each in [*with_whole(sure), *(loose if len(loose) == 1 else ())]:
        rows = _all_named(group, each, area)
        if rows and not missing:
            return rows, []
    against = [absent(main, each, [names[m] for m in lost]) for each, lost in missing]
    return (), [*against, *_sizes(group, main, sure, area)]


def _all_named(group: CountedGroup, listing: Listing, area: str | None) -> tuple[Statement, ...]:
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


def surely_absent(name: str, listed: Iterable[str]) -> bool:
    """A full name that is no row's with more or less of its place in front; a short name may be any row's."""
    return is_legal_name(name) and not any(name.endswith(row) or row.endswith(name) for row in listed)


def _sizes(group: CountedGroup, main: Count, lists: Sequence[Listing], area: str | None) -> Iterator[Disagreement]:
    """More or fewer rows in the place than counted, whatever the rows of unknown place are."""
    if not lists:
        return
    listing = whole(lists)
    inside, maybe = listing.inside(area)
    if group.grade or not inside or fits(group, len(inside)):
        return
    if len(inside) > group.size and group.size_qualifier is not SizeQualifier.AT_LEAST:
        yield more(main, listing, tuple(inside.values()))
    elif len(inside) + len(maybe) < group.size and group.size_qualifier is not SizeQualifier.AT_MOST:
        yield fewer(main, listing, (*inside.values(), *maybe.values()))
