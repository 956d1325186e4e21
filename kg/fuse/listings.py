"""What a list names: of one document, one title and one status, the rows with their places."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from kg.fuse.batches import batch_number
from kg.fuse.days import first_day
from kg.fuse.marks import Mark, mark_of, title_of
from kg.fuse.model import CountedGroup, Source, Statement
from kg.fuse.places import lies_in, place_of
from kg.model import Level, Status

Rows = dict[str, Statement]

#: Days between a report without a year and a list it may be about.
_NEAR = 366


@dataclass(frozen=True)
class Listing:
    """The rows of one list, one a recipient; ``mark`` is without grade."""

    source: Source
    status: Status
    mark: Mark
    rows: tuple[Statement, ...]

    @cached_property
    def recipients(self) -> frozenset[str]:
        """Everyone named."""
        return frozenset(row.recipient for row in self.rows)

    def inside(self, area: str | None) -> tuple[Rows, Rows]:
        """(rows surely in ``area``, rows that may be), by recipient.

        A place grants its own titles to its own firms; otherwise the recipient's region decides.
        """
        if area not in self._inside:
            self._inside[area] = self._sorted_out(area)
        return self._inside[area]

    @cached_property
    def _inside(self) -> dict[str | None, tuple[Rows, Rows]]:
        return {}

    def _sorted_out(self, area: str | None) -> tuple[Rows, Rows]:
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
    """Title → its lists by document id."""
    found: dict[tuple[str, str, Status, Mark], dict[str, Statement]] = defaultdict(dict)
    for row in sorted((s for s in statements if s.source.grade == "list"), key=lambda s: s.id):
        key = mark_of(row).bare
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


class Lists:
    """The lists of all titles, found by what a counted grant tells."""

    def __init__(self, statements: Iterable[Statement]) -> None:
        """Sort them by title and status, and by level with year or batch."""
        self._all: dict[tuple[str, Status], list[Listing]] = defaultdict(list)
        self._timed: dict[tuple[str, Status, str, str], list[Listing]] = defaultdict(list)
        self._wholes: dict[tuple[int, ...], Listing] = {}
        for title, shelf in listings(statements).items():
            for each in shelf:
                self._all[title, each.status].append(each)
                for time in times(each.mark):
                    self._timed[title, each.status, each.mark.level, time].append(each)

    def anchored(self, title: str, status: Status, mark: Mark) -> list[Listing]:
        """The lists that surely are of the grant: same level, same batch or year, nothing known differs."""
        found = {id(x): x for time in times(mark) for x in self._timed.get((title, status, mark.level, time), ())}
        return [each for each in found.values() if mark.level and mark.agrees(each.mark)]

    def near(self, title: str, status: Status, mark: Mark, day: str | None) -> list[Listing]:
        """The lists that may be of the grant, since year or level is not told: of about the same day."""
        shelf = self._all.get((title, status), ()) if day else ()
        return [x for x in shelf if mark.agrees(x.mark) and not anchored(mark, x.mark) and near(day, x.source.issued)]

    def together(self, lists: Sequence[Listing]) -> Listing:
        """All rows of several lists."""
        return self._wholes.setdefault(tuple(map(id, lists)), whole(lists))


def times(mark: Mark) -> tuple[str, ...]:
    """What of a mark can anchor it in time."""
    return tuple(part for part in (mark.year and f"y{mark.year}", mark.batch and f"b{mark.batch}") if part)


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
