"""Lists printed in one line: names that blanks part, each given a block of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.ingest import shapes
from kg.ingest.raw import RawBlock
from kg.model import BlockKind

_LEAST = 3  # names in a row
_PLACE = re.compile(r"^[\u4e00-\u9fff]{2,20}(?:省|市|县|区|旗|镇|乡|村|社区|街道|景区)$")
_CHAPTER = re.compile(r"^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])[^，。；]{2,24}$")
_NUMBER = re.compile(r"^(?:\d{1,3}[.．、]?|[（(]\d{1,3}[）)]|[①-⑳])(?=[\u4e00-\u9fff])")
_PIECE = re.compile(r"[^ \u3000\u00a0]+")


def cut_runs(text: str, raw: list[RawBlock]) -> list[RawBlock]:
    """Blocks of one line cut at the blanks where three or more names stand in a row; others stay."""
    out: list[RawBlock] = []
    for block in raw:
        cut = block.kind in (BlockKind.BODY, BlockKind.LIST_ITEM) and len(block.parts) == 1
        out.extend(_cut(text, block) if cut else [block])
    return out


def _cut(text: str, block: RawBlock) -> Iterator[RawBlock]:
    start, end = block.parts[0]
    pieces = [hit.span() for hit in _PIECE.finditer(text, start, end)]
    runs = list(_runs([_sort(text[a:b]) for a, b in pieces])) if len(pieces) >= _LEAST else []
    if not runs:
        yield block
        return
    at = start
    for first, last in runs:
        if pieces[first][0] > at:
            yield from _rest(text, block.kind, at, pieces[first][0])
        for low, high in pieces[first:last]:
            head = _sort(text[low:high]) == "head"
            yield RawBlock(BlockKind.HEADING if head else BlockKind.LIST_ITEM, ((low, high),))
        at = pieces[last - 1][1]
    yield from _rest(text, block.kind, at, end)


def _rest(text: str, kind: BlockKind, low: int, high: int) -> Iterator[RawBlock]:
    inner = text[low:high]
    if inner.strip(" \u3000\u00a0"):
        lead = len(inner) - len(inner.lstrip(" \u3000\u00a0"))
        yield RawBlock(kind, ((low + lead, low + len(inner.rstrip(" \u3000\u00a0"))),))


def _runs(sorts: list[str]) -> Iterator[tuple[int, int]]:
    """Stretches of names and headings that hold at least three names."""
    first = 0
    while first < len(sorts):
        last = first
        while last < len(sorts) and sorts[last]:
            last += 1
        if sorts[first:last].count("name") >= _LEAST:
            yield first, last
        first = last + 1


def _sort(piece: str) -> str:
    """name, head, or nothing for running text."""
    if shapes.heads_list(piece) or _CHAPTER.match(piece):
        return "" if shapes.named(piece) else "head"
    bare = _NUMBER.sub("", piece)
    return "name" if shapes.named(bare) or _PLACE.match(bare) else ""
