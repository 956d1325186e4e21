"""Which lines are headings or a signature, by their block, their number without a name, or their words alone."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from kg.facts.rosters.above import Above
from kg.facts.rosters.headings import award_alone, is_aside, read_heading
from kg.facts.rosters.items import ItemReader
from kg.facts.rosters.names import Item
from kg.facts.rosters.pieces import LIKELY
from kg.facts.within import within
from kg.model import Block, BlockKind

if TYPE_CHECKING:
    from kg.facts.reader import StoryReader

HEADS = (BlockKind.TITLE, BlockKind.SUBTITLE, BlockKind.BYLINE)
_SHORT = 40
_DAY = re.compile(
    r"[（(]?(?:(?:19|20)\d\d|二[〇○零O][〇○零O一二三四五六七八九]{2})年[\d一二三四五六七八九十]{1,3}月(?:[\d一二三四五六七八九十]{1,3}日)?[）)]?"
)
_OFFICE_AND_DAY = re.compile(r"[\u4e00-\u9fff（）]{4,40}[\u3000 ]+" + _DAY.pattern)
_CHAPTER = re.compile(
    r"^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|第[一二三四五六七八九十]+[章节部分])"
)
_PLACES_WIN = re.compile(r"(?:市|县|(?:示范|试点|先进|强|文明|百强|县)区|区县|镇|乡|村|社区|街道|地区)$")
_VILLAGES_WIN = re.compile(r"(?:镇|乡|村|社区|街道|村庄)$")
_COUNTY = re.compile(r"[市县区州旗盟]$")
_ZONE = re.compile(r"(?:开发区|高新区|经开区|园区|新区|产业园)(?:（[^（）]*）)?$")
_COUNTED = re.compile(r"\d{1,3}[.．、]|（\d{1,3}）|[①-⑳]")
_SENTENCE_MARK = re.compile(r"[。；]|：.")


class Signs:
    """Tells headings and signatures from lines that name winners."""

    def __init__(self, reader: StoryReader, above: Above, items: ItemReader) -> None:
        """``above`` says which award is in question."""
        self.reader, self.view, self.above, self.items = reader, reader.view, above, items

    def signed(self, blocks: Sequence[Block], at: int) -> bool:
        """The office that signs, over or beside the day."""
        if _OFFICE_AND_DAY.fullmatch(self.view, blocks[at].span.start, blocks[at].span.end) is not None:
            return True
        after = blocks[at + 1].span if at + 1 < len(blocks) else None
        return after is not None and _DAY.fullmatch(self.view, after.start, after.end) is not None

    def is_heading(self, block: Block, item: Item | None = None) -> bool:
        """By its block, by its number without a name, or by its words alone (省级：; 三等奖（2项）)."""
        text = self.view[block.span.start : block.span.end]
        if len(text) > _SHORT or block.kind in HEADS or block.kind is BlockKind.TABLE_ROW:
            return False
        awards = self.items.inside(block.span)
        told = read_heading(text, block.span, awards)
        if told.award is not None and award_alone(text, awards):
            # 1.某某技术集成与示范 under 二等奖 is a work, whatever title its last word makes of it
            return bool(told.award.programmes) or _COUNTED.match(text) is None or not self.above.declared
        if is_aside(text):
            return True
        if told.kind in ("grade", "level"):
            return "：" not in text[:-1]
        firm = any(f.basis == "legal-form" for f in within(self.reader.firms, block.span))
        if told.kind == "place" and not firm:
            return told.size is not None or not self._places_win(text)
        if block.kind is BlockKind.HEADING:
            item = item or self.items.item(block.span, False)
            named = item is not None and item.strength >= LIKELY and not told.award
            return not (named and told.kind == "other" and not _CHAPTER.match(text)) and not firm
        return (
            block.kind is BlockKind.LIST_ITEM
            and _CHAPTER.match(text) is not None
            and not firm
            and not _SENTENCE_MARK.search(text)
        )

    def _places_win(self, text: str) -> bool:
        """The award in question is one that places win, zones those of parks."""
        base = self.above.settled()
        if base is None:
            return False
        label = base.award.label
        if _VILLAGES_WIN.search(label) is not None and _COUNTY.search(text) is not None:
            return False  # 大丰区 over the villages in it
        return _PLACES_WIN.search(label) is not None or (
            _ZONE.search(text) is not None and label.endswith(("区", "基地", "集群"))
        )
