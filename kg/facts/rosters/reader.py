"""Lists set out line by line, and tables, under all that stands over them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from kg.facts.rosters.headings import award_alone, is_aside, read_heading
from kg.facts.rosters.items import Item, ItemReader
from kg.facts.rosters.leads import introduces, read_lead
from kg.facts.rosters.outline import Outline
from kg.facts.rosters.output import add
from kg.facts.rosters.pieces import LIKELY
from kg.facts.rosters.places import without_places
from kg.facts.rosters.sections import section_of
from kg.facts.rosters.tables import TableReader
from kg.facts.rosters.told import Settled, Told, settle
from kg.facts.scope import Section
from kg.model import Block, BlockKind, EntityType, Level, Span, Status

if TYPE_CHECKING:
    from kg.facts.reader import StoryReader

_WORKS = re.compile(
    r"科(?:学)?技(?:术)?(?:进步)?奖|发明奖|自然科学奖|专利|优质(?:工程|结构)|工程奖|杯|首台|首批次|首版次|新产品|案例|场景|项目|成果|产品|设计奖|勘察|作品|新品种|工法|小组"
)
_GIVES = re.compile(r"认定|命名|授予|公布|新增|新获|获评|入选")
_LISTS = re.compile(r"(?:名单|目录|通知|公告|公示|通报|决定|结果|一览|名录)(?:（[^）]*）)?$")
_OWN_PRIZE = re.compile(r"[^\u4e00-\u9fff]{0,4}[\u4e00-\u9fff]{3,12}奖[：\u3000]")
#: 省民政厅公告, 某市总工会关于…: the body that speaks.
_BODY = re.compile(
    r"(?P<body>[\u4e00-\u9fff]{2,16}?(?:厅|局|委员会|委|办公室|人民政府|总工会|协会|学会|联合会|商会))(?:关于|公告|通知|公示|通报|办公室|党组)"
)
_SHORT = 40
_NOTE = 20  # 注：… below a list ends nothing
_DAY = re.compile(
    r"[（(]?(?:(?:19|20)\d\d|二[〇○零O][〇○零O一二三四五六七八九]{2})年[\d一二三四五六七八九十]{1,3}月(?:[\d一二三四五六七八九十]{1,3}日)?[）)]?"
)
_LONG_PROSE = 90
_CHAPTER = re.compile(
    r"^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|第[一二三四五六七八九十]+[章节部分])"
)
_PLACES_WIN = re.compile(r"(?:市|县|(?:示范|试点|先进|强|文明|百强|县)区|区县|镇|乡|村|社区|街道|地区)$")
_ZONE = re.compile(r"(?:开发区|高新区|经开区|园区|新区|产业园)(?:（[^（）]*）)?$")
_COUNTED = re.compile(r"\d{1,3}[.．、]|（\d{1,3}）|[①-⑳]")
_HEADS = (BlockKind.TITLE, BlockKind.SUBTITLE, BlockKind.BYLINE)
_OF_WHOM = re.compile(r"企业）|单位）|[（(](?:企业|单位|个人)")
_SENTENCE_MARK = re.compile(r"[。；]|：.")


class RosterReader:
    """Reads runs of rows or items; keeps the outline that the headings and leads build."""

    def __init__(self, reader: StoryReader) -> None:
        """``reader`` owns the drafts and the scope."""
        self.reader, self.view = reader, reader.view
        self.items = ItemReader(reader)
        self.tables = TableReader(reader, self.items)
        self.outline = Outline()
        self.title: Told | None = None
        self.issuer: str | None = None
        self.declared = False  # a heading or a lead stands right above
        self.introduced = False  # and says that names follow

    # -- what stands over a list -------------------------------------------

    def open(self) -> None:
        """The headline's own words, once the reader has settled its title."""
        title = self.reader.scope.title
        heads = [b for b in self.reader.document.blocks if b.kind in (BlockKind.TITLE, BlockKind.SUBTITLE)]
        texts = [self.view[b.span.start : b.span.end] for b in heads]
        self.issuer = next((hit["body"] for text in texts if (hit := _BODY.match(text)) is not None), None)
        if title is None:
            return
        block = next((b for b in self.reader.document.blocks if b.span.covers(title.span)), None)
        text = self.view[block.span.start : block.span.end] if block else ""
        section = section_of(text)
        status = title.status if title.status is not Status.GRANTED else None
        detail = title.detail
        if status is None and section is not None and section.status is not Status.GRANTED and not _GIVES.search(text):
            status, detail = section.status, section.detail
        self.title = Told(title.span, title.award, None, status, detail, issuer=title.issuer)
        self.declared = True
        self.introduced = _LISTS.search(text) is not None

    def heading(self, span: Span) -> None:
        """A heading enters the outline; the prose under it reads what it says from the scope."""
        text = self.view[span.start : span.end]
        told = read_heading(text, span, self.items.inside(span))
        if told.status is Status.CANDIDATE and self.reader.scope.closed and told.award is None:
            told = replace(told, status=None, detail=None)  # 公示等程序后命名…，名单公示如下: made public
        self.outline.enter(text, told)
        self.declared = self.introduced = True
        self._tell()

    def before(self, block: Block) -> None:
        """A paragraph begins: a list before it has ended, and the bare heading over that list with it."""
        if block.kind is BlockKind.BODY and block.span.end - block.span.start > _NOTE and self.outline.prose():
            self._tell()

    def after(self, block: Block) -> None:
        """A paragraph has been read: it may announce a list."""
        text = self.view[block.span.start : block.span.end]
        told = read_lead(self.reader, block.span) if block.kind is BlockKind.BODY or introduces(text) else None
        if told is None:
            self.outline.filled()
            self.declared = self.introduced = False
            return
        self.outline.lead(told)
        self.introduced = introduces(text)
        self.declared = told.award is not None or self.introduced

    def _tell(self) -> None:
        """The prose under a heading reads in the scope what the headings say."""
        scope, layers = self.reader.scope, self.outline.headings()
        settled = settle(layers)
        scope.heading = settled.award if settled is not None else None
        spoke = next((t for t in layers if t.status is not None or t.grade is not None), None)
        scope.section = Section(spoke.status or Status.GRANTED, spoke.detail, spoke.grade) if spoke else None
        scope.section_size = layers[0].size if layers else None
        levels = [t.level for t in layers if t.award is None or t.award.level is not None]
        scope.heading_level = next((level for level in levels if level is not None), None)

    def layers(self) -> tuple[Told, ...]:
        """All that stands over the next line, innermost first."""
        scope, out = self.reader.scope, list(self.outline.layers())
        if scope.listing is not None:
            status = scope.listing.status if scope.listing.status is not Status.GRANTED else None
            out.append(
                Told(
                    scope.listing.span,
                    scope.listing.award,
                    None,
                    status,
                    scope.listing.detail,
                    issuer=scope.listing.issuer,
                )
            )
        if self.title is not None:
            out.append(self.title)
        if (theme := self.reader.theme) is not None:
            open_notice = scope.notice and not scope.closed
            status = Status.CANDIDATE if open_notice else None
            out.append(Told(theme.span, theme, None, status, "public-notice" if open_notice else None))
        if self.issuer is not None:
            out.append(Told(out[-1].span if out else Span(0, 0), issuer=self.issuer))
        return tuple(out)

    # -- lists ----------------------------------------------------------------

    def read(self, blocks: Sequence[Block], at: int) -> int:
        """How many blocks from ``at`` on were a list and have been read."""
        if self._signed(blocks, at):
            self.outline.entries.clear()
            self._tell()
            return 0
        if blocks[at].kind is BlockKind.TABLE_ROW:
            return self._table(blocks, at)
        if blocks[at].kind in _HEADS:
            return 0
        base = settle(self.layers())
        if base is None and not self._may_title(blocks[at]):
            return 0
        works = self._works(base)
        end, found = self._run(blocks, at, works)
        if not found or not self._accept(found, base):
            return 0
        self._write(found, [blocks[i].span for i in range(at, end)], False)
        return end - at

    def _works(self, base: Settled | None) -> bool:
        """Projects and products win the award in question, or the heading says that projects follow."""
        if base is None:
            return False
        head = next((self.view[t.span.start : t.span.end] for t in self.outline.headings()), "")
        if _OF_WHOM.search(head):
            return False
        return _WORKS.search(base.award.text + base.award.label) is not None or "（项目）" in head

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
            if self.is_heading(blocks[end], item) or self._signed(blocks, end):
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

    def _signed(self, blocks: Sequence[Block], at: int) -> bool:
        """The office that signs, over the day."""
        after = blocks[at + 1].span if at + 1 < len(blocks) else None
        return after is not None and _DAY.fullmatch(self.view, after.start, after.end) is not None

    def _plain(self, item: Item, works: bool) -> bool:
        return self.introduced and (item.numbered or works or bool(self.outline.entries) or self.title is not None)

    def _stops(self, block: Block) -> bool:
        if block.kind in _HEADS or block.kind is BlockKind.TABLE_ROW:
            return True
        return block.span.end - block.span.start > 160 or "。" in self.view[block.span.start : block.span.end - 1]

    def is_heading(self, block: Block, item: Item | None = None) -> bool:
        """By its block, by its number without a name, or by its words alone (省级：; 三等奖（2项）)."""
        text = self.view[block.span.start : block.span.end]
        if len(text) > _SHORT or block.kind in _HEADS or block.kind is BlockKind.TABLE_ROW:
            return False
        awards = self.items.inside(block.span)
        told = read_heading(text, block.span, awards)
        if told.award is not None and award_alone(text, awards):
            # 1.某某技术集成与示范 under 二等奖 is a work, whatever title its last word makes of it
            return bool(told.award.programmes) or _COUNTED.match(text) is None or not self.declared
        if is_aside(text):
            return True
        if told.kind in ("grade", "level"):
            return "：" not in text[:-1]
        firm = any(block.span.covers(f.span) and f.basis == "legal-form" for f in self.reader.firms)
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
        base = settle(self.layers())
        if base is None:
            return False
        label = base.award.label
        return _PLACES_WIN.search(label) is not None or (
            _ZONE.search(text) is not None and label.endswith(("区", "基地", "集群"))
        )

    def _accept(self, found: Sequence[Item], base: Settled | None) -> bool:
        if base is None:
            return all(any(t.award for t in i.told) for i in found)
        strong = sum(i.strength >= LIKELY for i in found)
        if strong == len(found):
            return self.declared or len(found) > 1 or len(found[0].members) > 1
        return self.declared and (strong > 0 or len(found) > 1 or found[0].numbered)

    def _table(self, blocks: Sequence[Block], at: int) -> int:
        """All rows of a table, with the headings that stand between them."""
        end = at
        self.tables.roles = None
        pending: list[tuple[Item, Span]] = []
        base = settle(self.layers())
        works = self._works(base)
        while end < len(blocks) and blocks[end].kind is BlockKind.TABLE_ROW:
            block = blocks[end]
            end += 1
            if self.tables.header(block):
                continue
            if (span := self.tables.heading(block)) is not None:
                self._flush(pending)
                self.heading(span)
                continue
            if (item := self.tables.item(block, works)) is not None:
                pending.append((item, block.span))
        self._flush(pending)
        return end - at

    def _flush(self, pending: list[tuple[Item, Span]]) -> None:
        if pending:
            self._write([item for item, _ in pending], [span for _, span in pending], self.tables.counted)
            pending.clear()

    def _write(self, found: Sequence[Item], spans: Sequence[Span], counted: bool) -> None:
        add(self.reader, found, spans, self.layers(), counted)
        self.outline.filled()


__all__ = ["EntityType", "Level", "RosterReader"]
