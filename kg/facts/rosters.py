"""Lists set out line by line: tables with a name column, numbered lists of names under a titled list."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from kg.facts.drafts import GroupDraft, RecognitionDraft
from kg.facts.members import Member, type_by_head
from kg.facts.scope import Listing
from kg.facts.tokens import Count
from kg.model import Block, BlockKind, EntityType, SizeQualifier, Span, Status

if TYPE_CHECKING:
    from kg.facts.reader import StoryReader

_NAME_HEAD = re.compile(
    r"名称|^(?:企业|单位|公司|园区|平台|品牌|产品|项目|姓名)$|(?:获奖|入选|认定|获评|上榜)(?:企业|单位|项目|产品)"
)
_OTHER_HEAD = re.compile(r"依托|推荐|主管|属地|归口|所属|所在|地区|县区|序号|编号|联系|地址|行业|领域|备注|代码")
_NUMBER = re.compile(r"^(?:\d{1,3}[.、．)）]|（\d{1,3}）|[①-⑳]|[•●■◆·-])\s*")
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
        spans = self._table(run) if run[0].kind is BlockKind.TABLE_ROW else self._items(run)
        members = [m for m in (self._member(s) for s in spans) if m is not None]
        if len(members) < _SMALLEST or len(members) < len(spans):
            return False
        self._add(listing, members, Span(run[0].span.start, run[-1].span.end))
        return True

    def _listing(self) -> Listing | None:
        scope = self.reader.scope
        if scope.heading is not None:  # 二、绿色工厂: the heading right above names the title, the headline its status
            title = scope.title
            hint = Status.CANDIDATE if scope.heading.hint == "candidate" else Status.GRANTED
            status, detail = (title.status, title.detail) if title is not None else (hint, None)
            return Listing(scope.heading, status, detail, title.issuer if title else None, scope.heading.span)
        return scope.listing or scope.title

    def _table(self, run: Sequence[Block]) -> list[Span]:
        """The cells of the name column; the first row must be a heading that has one."""
        rows = [self._cells(block.span) for block in run]
        heads = [self.view[c.start : c.end].strip() for c in rows[0]]
        at = next((i for i, h in enumerate(heads) if _NAME_HEAD.search(h) and not _OTHER_HEAD.search(h)), None)
        if at is None:
            return []
        return [row[at] for row in rows[1:] if len(row) > at and row[at].end > row[at].start]

    def _cells(self, span: Span) -> list[Span]:
        out, start = [], span.start
        for cell in self.view[span.start : span.end].split("\t"):
            out.append(Span(start, start + len(cell)))
            start += len(cell) + 1
        return out

    def _items(self, run: Sequence[Block]) -> list[Span]:
        """What stands after the numbers; every item must be one name."""
        out = []
        for block in run:
            text = self.view[block.span.start : block.span.end]
            number = _NUMBER.match(text)
            if number is None:
                return []
            end = len(text.rstrip("；;。，, "))
            out.append(Span(block.span.start + number.end(), block.span.start + end))
        return out

    def _member(self, span: Span) -> Member | None:
        """The one name that fills ``span``, a bracket after it aside."""
        text = self.view[span.start : span.end]
        known = next((m for m in self.reader.named if m.span.start == span.start and m.span.end <= span.end), None)
        if known is not None and re.fullmatch(r"(?:（[^）]*）)?\s*", self.view[known.span.end : span.end]):
            return Member(known.span, known.text, known.type, known)
        kind = type_by_head(text)
        if kind is None or not 4 <= len(text) <= 40 or re.search(r"[，。；：、]", text):
            return None
        return Member(span, text, kind, None)

    def _add(self, listing: Listing, members: list[Member], span: Span) -> None:
        reader = self.reader
        leveled = reader.levels.resolve(listing.award, listing.issuer)
        award = reader.settle_programme(listing.award, leveled.level)
        year = award.year or reader.scope.section_year
        group = self._stated(listing, len(members))
        if group is None:
            kind = members[0].type if members[0].type is not EntityType.PROJECT else None
            count = Count(len(members), "家" if kind is EntityType.COMPANY else "个", SizeQualifier.EXACT, "", kind)
            group = GroupDraft(
                "grant", award, leveled, count, listing.status, listing.detail, listing.span, listing.span, "roster"
            )
            group.year, group.issuer = year, listing.issuer
            group.evidence.append(listing.span)
            reader.groups.append(group)
        group.members.extend(members)
        group.closed = len(group.members) == group.count.size
        for member in members:
            draft = RecognitionDraft(member, award, leveled, listing.status, listing.detail, span, "roster", year=year)
            draft.issuer, draft.group, draft.confidence = listing.issuer, group, 0.9
            draft.evidence = [listing.span, member.span]
            reader.recognitions.append(draft)

    def _stated(self, listing: Listing, size: int) -> GroupDraft | None:
        """The group whose number the text gave before the list (现将20家企业公布如下)."""
        for group in reversed(self.reader.groups):
            if (
                group.award.programmes == listing.award.programmes
                and group.kind == "grant"
                and not group.members
                and group.count.size >= size
            ):
                return group
        return None


def runs(blocks: Sequence[Block]) -> list[list[Block]]:
    """Blocks with neighbouring rows, or neighbouring items, put together."""
    out: list[list[Block]] = []
    for block in blocks:
        if out and block.kind in (BlockKind.TABLE_ROW, BlockKind.LIST_ITEM) and out[-1][-1].kind is block.kind:
            out[-1].append(block)
        else:
            out.append([block])
    return out
