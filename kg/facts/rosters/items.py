"""A line of a list: its names, and what the line itself says of them (level, grade, award, place)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from kg.facts.awards import Award
from kg.facts.members import Member
from kg.facts.rosters.headings import read_heading
from kg.facts.rosters.names import Item, NameReader
from kg.facts.rosters.pieces import LIKELY, PLAIN, SURE, PieceReader
from kg.facts.rosters.qualities import is_filler, quality, won_by_works
from kg.facts.rosters.told import Told
from kg.facts.within import within
from kg.ingest.columns import roles_of
from kg.mentions.people import is_person_name
from kg.model import EntityType, Span

if TYPE_CHECKING:
    from kg.facts.reader import StoryReader

_NUMBER = re.compile(
    r"^(?:(?:——|\d{1,3}[.、．)）](?!\d)|（\d{1,3}）|（?[一二三四五六七八九十]{1,3}[）、]|[①-⑳]|[•●■◆▲△★☆·@※*►➤▶✓√◇○\u2600-\u27bf\U0001f000-\U0001faff-]\ufe0f?|\d{1,3}(?=[\u4e00-\u9fff]{4,}))\s*)+"
)
_CELL = re.compile(r"[\u3000\t｜|]+")
_MAKER = re.compile(
    r"(?:^|[，,；])(?:主要|联合|第一)?(?:完成|承建|参建|建设|施工|研制|生产|申报|制造|设计|运营|依托|实施|推荐|开发|所属|牵头|主办|培育|监理|出品|获奖|参与)(?:单位|企业|人|主体|公司)[：:]?"
)
#: 某饭店（注册商标：某某）.
_BRAND = re.compile(
    r"（(?:注册商标|商标|字号|品牌|主营|产品|主导产品|法定代表人|负责人|地址|信用代码|证书编号|编号)[：:][^（）]*）$"
)
_HOUSE = re.compile(
    r"（(?:主要|联合|第一)?(?:完成|承建|参建|建设|施工|研制|生产|申报|制造|设计|运营|依托|实施|推荐|开发|所属|牵头|主办|出品|承担|主管|专利权)(?:单位|企业|人|主体|公司|部门)[：:][^（）]*(?:（[^（）]*）[^（）]*)*）$"
)
#: 某公司（表彰奖）, 某中心（优秀）.
_GRADED = re.compile(r"（(?P<grade>[^（）]{2,8})）$")
_REMARK = re.compile(r"（[^（）：]{2,10}：[^（）]*）$")
_LABEL = re.compile(r"^(?P<label>[^：，。；]{1,40})：(?P<rest>.+)$")
#: What no cell of a list holds: a sentence of its own.
_TELLS = re.compile(r"[。？！]|，.*，|[获评入]选|被.{2,30}[为予]|荣获|获得|成为|进行中")
_LAST_REMARK = re.compile(r"（[^（）]*）$")
_MADE_BY = re.compile(r"公司|集团|厂|[院所社校局站]|中心|大学|矿|农场|企业|实验室")
_BRACKET_LABEL = re.compile(r"[\[【][^\]】]+[\]】]")
#: The first word of a header over two or three rows, which no layout shows to be a table.
_FIRST_HEAD = re.compile(r"序号?|编号")


class ItemReader:
    """Reads lines of lists of one story."""

    def __init__(self, reader: StoryReader) -> None:
        """``reader`` owns the mentions and awards."""
        self.view = reader.view
        self.pieces = PieceReader(reader)
        self.names = NameReader(reader.view, self.pieces)
        self.awards = tuple(sorted(reader.awards, key=lambda a: a.span.start))

    def item(self, span: Span, works: bool) -> Item | None:
        """The item of a line; ``works`` when projects or products win the award in question."""
        inner = self.unnumbered(span)
        cells = list(self._cells(inner))
        if not cells:
            return None
        read = self._columns(cells, works) if len(cells) > 1 else self._single(cells[0], works)
        return Item(read.members, read.told, read.strength, inner.start > span.start) if read is not None else None

    def unnumbered(self, span: Span) -> Span:
        """What stands after the number or bullet."""
        if span.start in self.pieces.starts and self.view[span.start] == "0":
            return span  # 007户外用品: the number is part of the name
        number = _NUMBER.match(self.view[span.start : span.end])
        return Span(span.start + number.end(), span.end) if number else span

    def inside(self, span: Span) -> list[Award]:
        """The awards named within ``span``."""
        return list(within(self.awards, span))

    def _cells(self, span: Span) -> Iterator[Span]:
        start = span.start
        for gap in (*_CELL.finditer(self.view, span.start, span.end), None):
            end = gap.start() if gap else span.end
            if end > start and self.view[start:end].strip():
                yield Span(start, end)
            start = gap.end() if gap else end

    def _columns(self, cells: Sequence[Span], works: bool) -> Item | None:
        if (person := self._person(cells)) is not None:
            return person
        told = [q for c in cells if (q := quality(self.view[c.start : c.end], c)) is not None]
        texts = [
            c
            for c in cells
            if quality(self.view[c.start : c.end], c) is None and not is_filler(self.view[c.start : c.end])
        ]
        if any(_TELLS.search(self.view[c.start : c.end - 1]) for c in texts[1:]):
            return None  # @甲协会　成为…？不，…: a sentence, no cell
        if _FIRST_HEAD.fullmatch(self.view[cells[0].start : cells[0].end]) is not None:
            return None  # 序号　企业名称　属地 over two or three rows
        texts = [c for c in texts if _MAKER.match(self.view[c.start : c.end]) is None] or texts
        if not texts:
            return None
        if (award := self._titled(texts[0])) is not None and len(texts) > 1:
            named = self.names.read(Span(texts[1].start, texts[-1].end), works or _won_by_works(award))
            if named is not None and _won_by_works(award) and named.strength < LIKELY:
                named = replace(named, strength=LIKELY)  # 优质工程奖　某高架桥: works have no forms
            return self._with(named, [award])
        found = [(c, self.names.read(c, works)) for c in texts]
        best = self._recipient([(c, item) for c, item in found if item is not None], works)
        return self._with(best, told)

    def _person(self, cells: Sequence[Span]) -> Item | None:
        """赵某某（女，回族）　某公司炼钢工: a person's name alone, then a house."""
        first = _LAST_REMARK.sub("", self.view[cells[0].start : cells[0].end]).strip()
        if not (is_person_name(first) or ("·" in first and 4 <= len(first) <= 14)):
            return None
        if (
            any(is_person_name(self.view[c.start : c.end]) for c in cells[1:])
            or self.pieces.starts.get(cells[0].start) in self.pieces.reader.firms
        ):
            return None
        span = Span(cells[0].start, cells[0].start + len(first))
        return Item((Member(span, first, EntityType.PERSON, None),), (), SURE, False)

    def _recipient(self, found: Sequence[tuple[Span, Item]], works: bool) -> Item | None:
        """Of several names in a line: the person, the work where works win, else the firm."""
        if not found:
            return None
        items = [item for _, item in found]
        firms = [i for i in items if i.strength == SURE and i.members[0].type is EntityType.COMPANY]
        if items[0].members[0].type is EntityType.PERSON and len(items) > 1:
            return Item(items[0].members, (), SURE, False)
        if works:
            own = next((i for i in items if i not in firms), items[0])
            return Item(own.members, (), max(own.strength, LIKELY if firms else PLAIN), False)
        return firms[0] if firms else max(items, key=lambda i: i.strength)

    def _titled(self, cell: Span) -> Told | None:
        """A cell that is an award's name and no more."""
        text = self.view[cell.start : cell.end]
        own = [
            a for a in self.inside(cell) if not a.elliptic and a.span.end - a.span.start >= len(text.strip("“”：")) - 2
        ]
        told = read_heading(text, cell, own)
        return told if told.award is not None else None

    def _single(self, cell: Span, works: bool) -> Item | None:
        text = self.view[cell.start : cell.end]
        if text.startswith(("[", "【")) and (close := _BRACKET_LABEL.match(text)):
            if not _MADE_BY.search(close.group()):
                return self._labelled_in_brackets(cell, close, works)
            made = self.names.read(Span(cell.start + close.end(), cell.end), True)
            return replace(made, strength=max(made.strength, LIKELY)) if made is not None else None
        if (graded := _GRADED.search(text)) is not None and (told := quality(graded["grade"], cell)) is not None:
            return self._with(self._single(Span(cell.start, cell.start + graded.start()), works), [told])
        if "——" in text[2:]:  # 某公司——某项目
            at = cell.start + text.index("——", 2)
            return self._columns([Span(cell.start, at), Span(at + 2, cell.end)], works)
        if (brand := _BRAND.search(text)) is not None:
            return self._single(Span(cell.start, cell.start + brand.start()), works)
        if (house := _HOUSE.search(text)) is not None:  # 某研究中心（依托单位：某公司）
            return self.names.read(Span(cell.start, cell.start + house.start()), True)
        if (maker := _MAKER.search(text)) is not None and maker.start() > 0:
            return self.names.read(Span(cell.start, cell.start + maker.start()), True)
        if (remark := _REMARK.search(text, 2)) is not None:  # 甲公司（有效期：2023—2025年）
            return self._single(Span(cell.start, cell.start + remark.start()), works)
        if (label := _LABEL.match(text)) is not None:
            return self._labelled(cell, label, works)
        return self.names.read(cell, works)

    def _labelled_in_brackets(self, cell: Span, label: re.Match[str], works: bool) -> Item | None:
        """【优秀】甲公司; 【广告】 and other columns of the page name no winner."""
        told = quality(label.group()[1:-1], cell)
        rest = Span(cell.start + label.end(), cell.end)
        return self._with(self.names.read(rest, works), [told]) if told is not None else None

    def _labelled(self, cell: Span, hit: re.Match[str], works: bool) -> Item | None:
        """优秀：甲、乙; 长沙市：甲; 省级绿色工厂：甲、乙; 甲公司：优秀."""
        lead, rest = Span(cell.start, cell.start + hit.end("label")), Span(cell.start + hit.start("rest"), cell.end)
        after = quality(hit["rest"], rest)
        if after is not None and (item := self.names.read(lead, works)) is not None:
            return self._with(item, [after])
        told = quality(hit["label"], lead) or self._titled(lead)
        if told is None:
            return None
        works = works or _won_by_works(told)
        inner = list(self._cells(rest))
        item = self._columns(inner, works) if len(inner) > 1 else self.names.read(rest, works)
        return self._with(item, [told])

    def _with(self, item: Item | None, told: Sequence[Told]) -> Item | None:
        return Item(item.members, (*told, *item.told), item.strength, item.numbered) if item is not None else None


def _won_by_works(told: Told) -> bool:
    return told.award is not None and won_by_works(told.award)
