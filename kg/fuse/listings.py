"""What a list names: of one document, one title and one status, the rows with their places."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from kg.fuse.batches import batch_number
from kg.fuse.days import first_day
from kg.fuse.marks import Mark, mark_of, title_of
from kg.fuse.model import CountedGroup, Source, Statement
from kg.fuse.places import lies_in, place_of
from kg.model import Level, Status

#: Days between a report without a year and a list it may be about.
_NEAR = 366


@dataclass(frozen=True, slots=True)
class Listing:
    """The rows of one list, one a recipient; ``mark`` is without grade."""

    source: Source
    status: Status
    mark: Mark
    rows: tuple[Statement, ...]

    def inside(self, area: str | None) -> tuple[dict[str, Statement], dict[str, Statement]]:
        """(rows surely in ``area``, rows that may be), by recipient.

        A place grants its own titles to its own firms; otherwise the recipient's region decides.
        """
        own = bool(self.mark.place) and lies_in(self.mark.place, area) is True
        home = lies_in(self.source.home, area) is True
        sure: dict[str, Statement] = {}
        maybe: dict[str, Statement] = {}
        for row in self.rows:
            within = True if own else lies_in(row.recipient_region, area)
            if within or (within is None and home):
                sure[row.recipient] = row
            elif within is None:
                maybe[row.recipient] = row
        return sure, maybe


def listings(statements: Iterable[Statement]) -> Mapping[str, tuple[Listing, ...]]:
    """Title → its lists, best known first by document id."""
    found: dict[tuple[str, str, Status, Mark], dict[str, Statement]] = defaultdict(dict)
    for row in sorted((s for s in statements if s.source.grade == "list"), key=lambda s: s.id):
        mark = mark_of(row)
        key = Mark(mark.level, mark.place, "", mark.batch, mark.year)
        found[title_of(row.programme, row.award_text), row.source.id, row.status, key].setdefault(row.recipient, row)
    shelves: dict[str, list[Listing]] = defaultdict(list)
    for (title, _, status, mark), rows in sorted(found.items()):
        first = next(iter(rows.values()))
        shelves[title].append(Listing(first.source, status, mark, tuple(rows.values())))
    return {title: tuple(shelf) for title, shelf in shelves.items()}


def whole(lists: Sequence[Listing]) -> Listing:
    """All rows together: a list may be printed in parts."""
    rows = {row.recipient: row for each in reversed(lists) for row in each.rows}
    return replace(lists[0], rows=tuple(rows.values())) if len(lists) > 1 else lists[0]


def with_whole(lists: Sequence[Listing]) -> Iterator[Listing]:
    """Each list, then all together."""
    yield from lists
    if len(lists) > 1:
        yield whole(lists)


def group_mark(group: CountedGroup, home: str | None) -> Mark:
    """The mark of a counted grant, without its grade."""
    level = "" if group.level is Level.UNSPECIFIED else group.level.value
    place = "" if group.level is Level.NATIONAL else place_of(group.jurisdiction, home) or ""
    return Mark(level, place, "", batch_number(group.batch), group.year or "")


def anchored(one: Mark, other: Mark) -> bool:
    """True when both tell of the same batch or the same year, and of the same level."""
    same_time = bool(one.batch and one.batch == other.batch) or bool(one.year and one.year == other.year)
    return one.agrees(other) and same_time and bool(one.level) and one.level == other.level


def near(one: str | None, other: str | None) -> bool:
    """True when two days (ISO) are within a year of each other."""
    if not one or not other:
        return False
    return abs((date.fromisoformat(first_day(one)) - date.fromisoformat(first_day(other))).days) <= _NEAR
