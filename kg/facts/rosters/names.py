"""The names of a line or cell, parted by 、 or ；, as an item of a list."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from kg.facts.members import Member
from kg.facts.members.works import PRODUCT
from kg.facts.rosters.pieces import LIKELY, Piece, PieceReader
from kg.facts.rosters.told import Told
from kg.model import EntityType, Span

#: 甲、乙等10家企业: the line names some of so many.
_SOME = re.compile(r"等(?:共)?(\d{1,4})[家个名项户人](?:企业|单位|个人|项目|产品)?[。；]?$")
_TOGETHER = re.compile(r"等\d|等[^，。]{0,4}家|等$")


@dataclass(frozen=True, slots=True)
class Item:
    """``told`` is what the line says itself; ``strength`` that of its weakest name."""

    members: tuple[Member, ...]
    told: tuple[Told, ...]
    strength: int
    numbered: bool


class NameReader:
    """Cuts a stretch of text into names."""

    def __init__(self, view: str, pieces: PieceReader) -> None:
        """``pieces`` reads one name."""
        self.view, self.pieces = view, pieces

    def read(self, span: Span, works: bool) -> Item | None:
        """The names parted by 、 or ；; each must be one."""
        told: tuple[Told, ...] = ()
        if (some := _SOME.search(self.view, span.start, span.end)) is not None:
            told, span = (Told(span, size=int(some.group(1))),), Span(span.start, some.start())
        if _TOGETHER.search(self.view[span.start : span.end]):
            return None
        pieces: list[Piece] = []
        for part in self._parts(span):
            piece = self.pieces.piece(part)
            if piece is None:
                return None
            pieces.append(piece)
        if not pieces or (len(pieces) > 1 and min(p.strength for p in pieces) < LIKELY and not works):
            return None
        members = tuple(_as_work(p.member) if works else p.member for p in pieces)
        return Item(members, told, min(p.strength for p in pieces), False)

    def _firm_meets_firm(self, at: int) -> bool:
        """甲公司 乙公司: print had a blank there that the view dropped."""
        left, right = self.pieces.ends.get(at), self.pieces.starts.get(at)
        return left is not None and right is not None and left.basis == right.basis == "legal-form"

    def _parts(self, span: Span) -> Iterator[Span]:
        """``span`` cut at 、 and ；, brackets and quotes kept whole."""
        depth, start = 0, span.start
        for at in range(span.start, span.end):
            char = self.view[at]
            if at > start and self._firm_meets_firm(at):
                yield Span(start, at)
                start = at
            depth += (char in "（“《") - (char in "）”》")
            if depth == 0 and char in "、；":
                yield Span(start, at)
                start = at + 1
        if start < span.end:
            yield Span(start, span.end)


def _as_work(member: Member) -> Member:
    """Where works win, a name of no known kind is a work."""
    if member.type is not None or member.mention is not None:
        return member
    made = PRODUCT.fullmatch(member.text) is not None
    return replace(member, type=EntityType.PRODUCT if made else EntityType.PROJECT)
