"""Lists set out line by line: tables with a name column, lists of names under a titled list or heading."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from kg.facts.drafts import GroupDraft, RecognitionDraft
from kg.facts.lines import line_member
from kg.facts.members import Member, type_by_head
from kg.facts.members.kinds import kind_of
from kg.facts.scope import Listing
from kg.facts.tokens import Count
from kg.model import Block, BlockKind, EntityType, Level, SizeQualifier, Span, Status

if TYPE_CHECKING:
    from kg.facts.reader import StoryReader

_NAME_HEAD = re.compile(
    r"名称|^(?:企业|单位|公司|园区|平台|品牌|产品|项目|姓名)$|(?:获奖|入选|认定|获评|上榜)(?:企业|单位|项目|产品)"
)
_OTHER_HEAD = re.compile(r"依托|推荐|主管|属地|归口|所属|所在|地区|县区|序号|编号|联系|地址|行业|领域|备注|代码")
_NUMBER = re.compile(
    r"^(?:\d{1,3}[.、．)）](?!\d)|（\d{1,3}）|[①-⑳]|[•●■◆▲△★☆·@※*-]|\d{1,3}(?=[\u4e00-\u9fff]{4,}))\s*"
)
#: What a line may hold after its name: a bracket, a column, the unit of the firm that is honoured.
_TAIL = re.compile(r"(?:（[^）]*）|\u3000.*|[；;。，,])*\s*$")
_RUNNING = re.compile(r"[，。：；]|[是为在将被了着]|获|评|入选|认定|公布|名单")
#: 山东省　, 涪陵区： - a place in a column of its own.
_LED = re.compile(
    r"[\u4e00-\u9fff]{2,8}?(?:省|市|自治区|区|县|州|盟|旗|兵团)[\u3000 \t：:]+(?=[\u4e00-\u9fffA-Za-z0-9“])"
)
_ZONE = re.compile(r"[\u4e00-\u9fff]{1,3}?(?:新区|高新区|经开区|开发区|区|县|旗)")
_BY_PLACE = 3
_LONGEST_CELL = 44
_SMALLEST = 2  # a list of one is a sentence


class RosterReader:
    """Reads runs of rows or items into one group with all its members named."""

    def __init__(self, reader: StoryReader) -> None:
        """``reader`` owns the drafts and the scope."""
        self.reader, self.view = reader, reader.view

    def read(self, run: Sequence[Block]) -> bool:
        """True when the run was a list of names and has been read."""
        listing = self._listing()
        if listing is None:
            return False
        rows = run[0].kind is BlockKind.TABLE_ROW
        spans = self._table(run) if rows else self._without_places([self._unnumbered(b.span) for b in run])
        found = [self._cell(s) if rows else self.member(s) for s in spans]
        members = [m for m in found if m is not None]
        alone = self.reader.scope.heading is not None or self.reader.scope.section is not None
        if len(members) < (1 if alone else _SMALLEST) or len(members) < len(spans):
            return False
        numbered = rows or all(self._unnumbered(b.span).start > b.span.start for b in run)
        self._add(listing, members, Span(run[0].span.start, run[-1].span.end), numbered)
        return True

    def name_line(self, block: Block) -> bool:
        """A block that holds one name and nothing else."""
        if block.span.end - block.span.start > 60 or block.kind is BlockKind.TABLE_ROW:
            return False
        span = self._unnumbered(block.span)
        if any(a.span.overlaps(block.span) and a.span.end - a.span.start > 8 for a in self.reader.awards):
            inner = self.member(span)
            return inner is not None and (inner.mention is not None or inner.type is EntityType.INSTITUTION)
        return self.member(span) is not None

    def _listing(self) -> Listing | None:
        scope = self.reader.scope
        base = scope.listing or scope.title
        if base is None and (theme := self.reader.theme) is not None:
            status = Status.CANDIDATE if scope.notice and not scope.closed else Status.GRANTED
            base = Listing(theme, status, "public-notice" if status is Status.CANDIDATE else None, None, theme.span)
        if scope.heading is not None:  # 二、绿色工厂: the heading right above names the title, the headline its status
            title = scope.title
            hint = Status.CANDIDATE if scope.heading.hint == "candidate" else Status.GRANTED
            status, detail = (title.status, title.detail) if title is not None else (hint, None)
            base = Listing(scope.heading, status, detail, title.issuer if title else None, scope.heading.span)
        if base is not None and scope.section is not None:  # 二、通过复核: the heading tells what became of the names
            base = Listing(base.award, scope.section.status, scope.section.detail, base.issuer, base.span)
        return base

    def _table(self, run: Sequence[Block]) -> list[Span]:
        """The cells of the name column; the first row must be a heading that has one."""
        rows = [self._cells(block.span) for block in run]
        heads = [self.view[c.start : c.end].strip() for c in rows[0]]
        at = next((i for i, h in enumerate(heads) if _NAME_HEAD.search(h) and not _OTHER_HEAD.search(h)), None)
        if at is None:
            return []
        return [row[at] for row in rows[1:] if len(row) > at and row[at].end > row[at].start]

    def _without_places(self, spans: list[Span]) -> list[Span]:
        """天津市　某某园, 渝中区重庆某某公司: lists by place tell the place first, the name behind it."""
        led = [_LED.match(self.view, s.start, s.end) for s in spans]
        if sum(hit is not None for hit in led) * 2 > len(spans):
            return [Span(hit.end(), s.end) if hit else s for hit, s in zip(led, spans, strict=True)]
        placed = [self._place_before(s) for s in spans]
        if len(spans) < _BY_PLACE or sum(twice for _, twice in placed) * 2 < len(spans):
            return spans
        return [Span(end, s.end) if end else s for (end, _), s in zip(placed, spans, strict=True)]

    def _place_before(self, span: Span) -> tuple[int, bool]:
        """Where the district that opens the line ends (0: none), and whether another place follows it."""
        text = self.view[span.start : span.end]
        hits = sorted(self.reader.catalogue.find_regions(text), key=lambda h: h.start)
        if hits and hits[0].start == 0 and hits[0].text[-1] in "区县市旗":
            return span.start + hits[0].end, any(h.start == hits[0].end for h in hits[1:])
        zone = _ZONE.match(text)
        if zone is None:
            return 0, False
        return span.start + zone.end(), any(h.start == zone.end() for h in hits)

    def _cells(self, span: Span) -> list[Span]:
        out, start = [], span.start
        for cell in self.view[span.start : span.end].split("\t"):
            out.append(Span(start, start + len(cell)))
            start += len(cell) + 1
        return out

    def _unnumbered(self, span: Span) -> Span:
        """What stands after the number or bullet."""
        number = _NUMBER.match(self.view[span.start : span.end])
        return Span(span.start + number.end(), span.end) if number else span

    def member(self, span: Span) -> Member | None:
        """The one name that fills ``span``, a bracket, a column or a unit of the firm after it aside."""
        text = self.view[span.start : span.end]
        if (told := line_member(self.view, span, self.reader.firms)) is not None:
            return told
        if "\u3000" in text and (column := self._column(span)) is not None:
            return column
        known = next((m for m in self.reader.named if m.span.start == span.start and m.span.end <= span.end), None)
        if known is not None and known.type not in (EntityType.REGION, EntityType.GOVERNMENT_BODY):
            rest = self.view[known.span.end : span.end]
            unit = next((a.span.end for a in self.reader.awards if a.span.start == known.span.end), known.span.end)
            if _TAIL.fullmatch(rest) or (unit > known.span.end and _TAIL.fullmatch(self.view[unit : span.end])):
                return Member(known.span, known.text, known.type, known)
        firm = next((m for m in self.reader.firms if m.span.start == span.start and m.span.end < span.end), None)
        if firm is not None and self.view[firm.span.end : span.end] in _UNITS:
            return Member(firm.span, firm.text, firm.type, firm)
        bare = _TAIL.sub("", text)
        kind = type_by_head(bare)
        if kind is None or not 4 <= len(bare) <= 40 or _RUNNING.search(bare) or "、" in bare:
            return None
        return Member(Span(span.start, span.start + len(bare)), bare, kind, None)

    def _cell(self, span: Span) -> Member | None:
        """A cell of the name column: whatever stands there is a name."""
        if (member := self.member(span)) is not None:
            return member
        text = self.view[span.start : span.end].strip()
        if not 2 <= len(text) <= _LONGEST_CELL or _RUNNING.search(text):
            return None
        start = span.start + self.view[span.start : span.end].index(text)
        return Member(Span(start, start + len(text)), text, kind_of(text), None)

    def _column(self, span: Span) -> Member | None:
        """The one column of a flattened table row that a legal name fills (1　武汉　某某有限公司　品牌)."""
        start, found = span.start, []
        for cell in self.view[span.start : span.end].split("\u3000"):
            firm = next((m for m in self.reader.firms if m.span == Span(start, start + len(cell))), None)
            if firm is not None and firm.basis == "legal-form":
                found.append(Member(firm.span, firm.text, firm.type, firm))
            start += len(cell) + 1
        return found[0] if len(found) == 1 else None

    def _add(self, listing: Listing, members: list[Member], span: Span, numbered: bool) -> None:
        reader = self.reader
        leveled = reader.levels.resolve(listing.award, listing.issuer)
        if leveled.level is Level.UNSPECIFIED:  # 一、首台（套）: the heading leaves the level to the title of the list
            leveled = reader.families.read.level(listing.award)
        award = reader.settle_programme(listing.award, leveled.level)
        grade = reader.scope.section.grade if reader.scope.section else None
        year = award.year or reader.scope.section_year
        group = self._stated(listing, len(members))
        size = reader.scope.section_size or (len(members) if numbered and len(members) >= _SMALLEST else None)
        if group is None and size is not None and size >= len(members):  # 一、新认定（5家）
            kind = members[0].type if members[0].type is not EntityType.PROJECT else None
            count = Count(size, "家" if kind is EntityType.COMPANY else "个", SizeQualifier.EXACT, "", kind)
            group = GroupDraft(
                "grant", award, leveled, count, listing.status, listing.detail, listing.span, listing.span, "roster"
            )
            group.year, group.issuer, group.grade = year, listing.issuer, grade
            group.evidence.append(listing.span)
            reader.groups.append(group)
        if group is not None:
            group.members.extend(members)
            group.closed = len(group.members) == group.count.size
        for member in members:
            draft = RecognitionDraft(member, award, leveled, listing.status, listing.detail, span, "roster", year=year)
            draft.issuer, draft.group, draft.grade = listing.issuer, group, grade
            draft.evidence = [listing.span, member.span]
            reader.recognitions.append(draft)

    def _stated(self, listing: Listing, size: int) -> GroupDraft | None:
        """The group whose number the text gave before the list (现将20家企业公布如下)."""
        for group in reversed(self.reader.groups):
            if (
                group.award.programmes == listing.award.programmes
                and (group.award.programmes or group.award.label == listing.award.label)
                and group.kind == "grant"
                and group.status is listing.status
                and not group.members
                and group.count.size >= size
            ):
                return group
        return None


#: Units of a firm whose title is put on the firm, where no award phrase shows it.
_UNITS = frozenset("技术中心 企业技术中心 设计中心 工业设计中心 研发中心 博士后科研工作站 博士后工作站".split())


def runs(blocks: Sequence[Block], rosters: RosterReader) -> Iterator[list[Block]]:
    """Blocks with neighbouring rows, or neighbouring lines of names, put together."""
    kinds = [_sort(block, rosters) for block in blocks]
    cuts = [0, *(i for i in range(1, len(blocks)) if not kinds[i] or kinds[i] != kinds[i - 1]), len(blocks)]
    for start, end in pairwise(cuts):
        if end > start:
            yield list(blocks[start:end])


def _sort(block: Block, rosters: RosterReader) -> str:
    if block.kind is BlockKind.TABLE_ROW:
        return "row"
    if block.kind in (BlockKind.TITLE, BlockKind.SUBTITLE, BlockKind.BYLINE):
        return ""
    return "name" if rosters.name_line(block) else ""
