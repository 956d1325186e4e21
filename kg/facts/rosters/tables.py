"""Rows of a table as items: the winner's cell, and what the other cells say of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from kg.facts.awards import LEVELS, Award
from kg.facts.members import Member
from kg.facts.rosters.headings import level_in
from kg.facts.rosters.items import ItemReader
from kg.facts.rosters.names import Item
from kg.facts.rosters.pieces import PLAIN
from kg.facts.rosters.qualities import is_filler, quality
from kg.facts.rosters.told import Told
from kg.ingest.columns import roles_of
from kg.model import Block, EntityType, Span, Status

if TYPE_CHECKING:
    from kg.facts.reader import StoryReader

_SHORTEST_WORK = 4
_YEAR = re.compile(r"((?:19|20)\d\d)")
_LEVEL = re.compile(r"^(国家级|国家|全国|省级|自治区级|市级|区级|县级)")


class TableReader:
    """Reads rows under their header."""

    def __init__(self, reader: StoryReader, items: ItemReader) -> None:
        """``reader`` tells whose honours a table without a name column lists."""
        self.reader, self.view, self.items = reader, reader.view, items
        self.roles: tuple[str, ...] | None = None
        self._begins = {firm.span.start: firm for firm in reader.firms}

    def cells(self, span: Span) -> list[Span]:
        """The cells of a row."""
        out, start = [], span.start
        for cell in self.view[span.start : span.end].split("\t"):
            lead = len(cell) - len(cell.lstrip())
            out.append(Span(start + lead, start + max(lead, len(cell.rstrip()))))
            start += len(cell) + 1
        return out

    def header(self, block: Block) -> bool:
        """True, and its roles kept, when the row is a header."""
        cells = self.cells(block.span)
        opening = (self._begins.get(c.start) for c in cells)
        if any(firm is not None and c.covers(firm.span) for c, firm in zip(cells, opening, strict=True)):
            return False
        roles = roles_of([self.view[c.start : c.end] for c in cells])
        self.roles = roles or self.roles
        return roles is not None

    def heading(self, block: Block) -> Span | None:
        """The one filled cell of a row that spans the table."""
        filled = [c for c in self.cells(block.span) if c.end > c.start]
        return filled[0] if len(filled) == 1 and len(self.cells(block.span)) > 1 else None

    def item(self, block: Block, works: bool) -> Item | None:
        """The winner of a row with all its row says; None when no cell names one."""
        cells = self.cells(block.span)
        if self.roles is None:
            return self.items.item(block.span, works)
        told = list(self._told(cells))
        winner = self._winner(cells, works)
        if winner is None:
            return None
        return Item(winner.members, (*told, *winner.told), max(winner.strength, PLAIN), True)

    def _column(self, cells: Sequence[Span], *roles: str) -> Iterator[Span]:
        for role in roles:
            for at, own in enumerate(self.roles or ()):
                if own == role and at < len(cells) and cells[at].end > cells[at].start:
                    yield cells[at]

    def _winner(self, cells: Sequence[Span], works: bool) -> Item | None:
        order = ("work", "new", "name", "maker") if works else ("new", "name", "work", "maker")
        for cell in self._column(cells, *order):
            if is_filler(self.view[cell.start : cell.end]):
                continue
            if cell.end - cell.start < _SHORTEST_WORK and cell in set(self._column(cells, "work")):
                continue  # 西裤: a sort of goods, told of its maker
            if (item := self.items.item(cell, works)) is not None:
                return item
        return (
            self._own()
            if set(self.roles or ()) & {"award"} and not set(self.roles or ()) & {"name", "work", "new"}
            else None
        )

    def _own(self) -> Item | None:
        """The firm whose honours the table lists."""
        firm = self.reader.principal()
        if firm is None:
            return None
        return Item((Member(firm.span, firm.text, EntityType.COMPANY, firm),), (), PLAIN, True)

    def _told(self, cells: Sequence[Span]) -> Iterator[Told]:
        if "new" in (self.roles or ()) and "old" in (self.roles or ()):
            yield Told(cells[0], status=Status.RENAMED)
        for cell in self._column(cells, "grade", "level", "place"):
            if (told := quality(self.view[cell.start : cell.end], cell)) is not None:
                yield told
        for cell in self._column(cells, "grade"):  # 类别: which title, where several are listed
            if (whole := self._whole(cell)) is not None:
                yield Told(cell, award=whole)
        for cell in self._column(cells, "level"):
            if (level := level_in(self.view[cell.start : cell.end])) is not None:
                yield Told(cell, level=level)
        for cell in self._column(cells, "award"):
            if (award := self._award(cell)) is not None:
                yield award
        for cell in self._column(cells, "year"):
            if (year := _YEAR.search(self.view[cell.start : cell.end])) is not None:
                yield Told(cell, year=year.group(1))
        for cell in self._column(cells, "issuer"):
            yield Told(cell, issuer=self.view[cell.start : cell.end])

    def _whole(self, cell: Span) -> Award | None:
        """The title that fills a cell."""
        return next((a for a in self.items.inside(cell) if a.span == cell and not a.elliptic), None)

    def _award(self, cell: Span) -> Told | None:
        """The award that a cell names, whatever its form: the header says that it is one."""
        text = self.view[cell.start : cell.end]
        if (told := quality(text, cell)) is not None:
            return told
        own = [a for a in self.items.inside(cell) if not a.elliptic and not a.generic]
        if own:
            return Told(cell, award=max(own, key=lambda a: a.span.end - a.span.start))
        if not 3 <= len(text) <= 40:
            return None
        level = _LEVEL.match(text)
        return Told(
            cell, award=Award(cell, cell, text, (), text.strip("“”"), level=LEVELS[level.group(1)] if level else None)
        )
