"""Lists set out line by line, and tables, under all that stands over them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from kg.facts.rosters.above import Above
from kg.facts.rosters.items import ItemReader
from kg.facts.rosters.names import Item
from kg.facts.rosters.output import add, resume
from kg.facts.rosters.pieces import LIKELY
from kg.facts.rosters.places import without_places
from kg.facts.rosters.signs import HEADS, Signs
from kg.facts.rosters.tables import TableReader
from kg.facts.rosters.tallied import count_in, number_column, title_in, unit_of
from kg.facts.rosters.told import Settled
from kg.model import Block, BlockKind, Span, Status

if TYPE_CHECKING:
    from kg.facts.reader import StoryReader

_OWN_PRIZE = re.compile(r"[^\u4e00-\u9fff]{0,4}[\u4e00-\u9fff]{3,12}奖[：\u3000]")


class RosterReader:
    """Reads runs of rows or items."""

    def __init__(self, reader: StoryReader) -> None:
        """``reader`` owns the drafts and the scope."""
        self.reader, self.view = reader, reader.view
        self.above = Above(reader)
        self.items = ItemReader(reader)
        self.tables = TableReader(reader, self.items)
        self.signs = Signs(reader, self.above, self.items)
        self.numbers: tuple[int, str] | None = None  # of a table of numbers: their column and unit

    def read(self, blocks: Sequence[Block], at: int) -> int:
        """How many blocks from ``at`` on were a list and have been read."""
        if self.signs.signed(blocks, at):
            self.above.close()
            return 0
        if blocks[at].kind is BlockKind.TABLE_ROW:
            return self._table(blocks, at)
        if blocks[at].kind in HEADS:
            return 0
        if self._resumed(blocks[at]):
            return 1
        base = self.above.settled()
        if base is None and not self._may_title(blocks[at]):
            return 0
        works = self.above.works(base)
        end, found = self._run(blocks, at, works)
        if not found or not self._accept(found, base):
            return 0
        self._write(found, [blocks[i].span for i in range(at, end)])
        return end - at

    def _resumed(self, block: Block) -> bool:
        """A firm alone on its line, after the portrait of the one before: the list that was begun is not full yet."""
        begun, inner = self.above.begun, self.items.unnumbered(block.span)
        firm = next((f for f in self.reader.firms if f.span == inner and f.basis == "legal-form"), None)
        if begun is None or firm is None or self.above.introduced:
            return False
        item = self.items.item(block.span, False)
        return item is not None and resume(self.reader, item, block.span, begun)

    def _may_title(self, block: Block) -> bool:
        """A line that names its own award (◆省级绿色工厂：甲、乙; 综合贡献奖：甲)."""
        return (
            bool(self.items.inside(block.span))
            or _OWN_PRIZE.match(self.view, block.span.start, block.span.end) is not None
        )

    def _run(self, blocks: Sequence[Block], at: int, works: bool) -> tuple[int, list[Item]]:
        """The neighbouring lines that are items; a merely plain one only where a list is declared."""
        found: list[Item] = []
        end = at
        while end < len(blocks) and not self._stops(blocks[end]):
            item = self.items.item(blocks[end].span, works)
            if item is None or (item.strength < LIKELY and not self._plain(item, works)):
                break
            if self.signs.is_heading(blocks[end], item) or self.signs.signed(blocks, end):
                break
            found.append(item)
            end += 1
        return end, self._placed(found, [b.span for b in blocks[at:end]], works)

    def _placed(self, found: list[Item], spans: Sequence[Span], works: bool) -> list[Item]:
        """The items of a list by place, read again without their places."""
        inner = [self.items.unnumbered(s) for s in spans]
        shorter = without_places(self.view, self.reader.catalogue, inner)
        if shorter == inner:
            return found
        again = [self.items.item(s, works) or item for s, item in zip(shorter, found, strict=True)]
        return [Item(n.members, o.told or n.told, n.strength, o.numbered) for n, o in zip(again, found, strict=True)]

    def _plain(self, item: Item, works: bool) -> bool:
        return self.above.introduced and (
            item.numbered or works or bool(self.above.outline.entries) or self.above.title is not None
        )

    def _stops(self, block: Block) -> bool:
        if block.kind in HEADS or block.kind is BlockKind.TABLE_ROW:
            return True
        if self.view[block.span.end - 1] in "？?":
            return True
        return block.span.end - block.span.start > 160 or "。" in self.view[block.span.start : block.span.end - 1]

    def _accept(self, found: Sequence[Item], base: Settled | None) -> bool:
        if base is None:
            return all(any(t.award for t in i.told) for i in found)
        strong = sum(i.strength >= LIKELY for i in found)
        if strong == len(found):
            return self.above.declared or len(found) > 1 or len(found[0].members) > 1
        return self.above.declared and (strong > 0 or len(found) > 1 or found[0].numbered)

    def _table(self, blocks: Sequence[Block], at: int) -> int:
        """All rows of a table, with the headings that stand between them."""
        end = at
        self.tables.roles = self.numbers = None
        pending: list[tuple[Item, Span]] = []
        base = self.above.settled()
        works = self.above.works(base)
        while end < len(blocks) and blocks[end].kind is BlockKind.TABLE_ROW:
            block = blocks[end]
            end += 1
            if self._counted(block):
                continue
            if self.tables.header(block):
                continue
            if (span := self.tables.heading(block)) is not None:
                self._flush(pending)
                self.above.heading(span)
                continue
            if (item := self.tables.item(block, works)) is not None:
                pending.append((item, block.span))
        self._flush(pending)
        return end - at

    def _counted(self, block: Block) -> bool:
        """A row of a table of numbers, its header too: each title with its number is what there is."""
        cells = self.tables.cells(block.span)
        texts = [self.view[c.start : c.end] for c in cells]
        if (column := number_column(texts)) is not None:
            self.numbers = (column, unit_of(texts[column]))
            return True
        if self.numbers is None:
            return False
        at, unit = self.numbers
        count = count_in(texts[at], unit) if at < len(texts) else None
        award = title_in(self.reader.awards, cells) if count is not None else None
        if award is not None and count is not None:
            self.reader.scope.new_sentence()
            read = self.reader.families.read
            read.sentence = block.span
            read.grant(award, count, Status.GRANTED, None, cells[at], block.span, "line", "holding")
        return count is not None

    def _flush(self, pending: list[tuple[Item, Span]]) -> None:
        if pending:
            self._write([item for item, _ in pending], [span for _, span in pending])
            pending.clear()

    def _write(self, found: Sequence[Item], spans: Sequence[Span]) -> None:
        add(self.reader, found, spans, self.above.layers())
        self.above.outline.filled()
