"""Lines → blocks: broken lines joined; headlines, headings, lists, tables, bylines kept apart."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.ingest import shapes
from kg.ingest.furniture import opens_tail
from kg.ingest.headings import Place, is_heading, is_item, is_title
from kg.ingest.joints import breaks_off, ends_number, hangs_over, measure
from kg.ingest.lines import Line
from kg.ingest.raw import RawBlock
from kg.ingest.tables import read_table
from kg.model import BlockKind

__all__ = ["RawBlock", "build"]

_HEADS = (BlockKind.TITLE, BlockKind.SUBTITLE, BlockKind.HEADING, BlockKind.BYLINE, BlockKind.TABLE_ROW)
_LEAST_BEFORE_TAIL = 0.6
_WORD = re.compile(r"\w")  # share of a page's text that must stand before what it offers besides


def build(lines: Sequence[Line], *, furniture: bool = False, body: bool = False, broken: bool = True) -> list[RawBlock]:
    """Group the lines of one story into blocks; ``furniture`` keeps what belongs to the page.

    ``body`` tells that the story has begun before these lines, ``broken`` that print may have broken paragraphs.
    """
    lines = lines if furniture else _without_tail([x for x in lines if _WORD.search(x.text)])
    out: list[RawBlock] = []
    index, width = 0, measure(lines)
    while index < len(lines):
        rows, after = read_table(lines, index)
        if rows:
            out.extend(RawBlock(BlockKind.TABLE_ROW, cells, "\t") for cells in rows)
            index, body = after, True
            continue
        if not furniture and _skipped(lines[index], body):
            index += 1
            continue
        kind = _kind(Place(lines, index, body, out[-1].kind if out else None))
        end = _extent(lines, index, width, kind) if broken else index + 1
        out.extend(_blocks(lines[index:end], kind))
        body = body or kind in (BlockKind.BODY, BlockKind.LIST_ITEM, BlockKind.TABLE_ROW, BlockKind.HEADING)
        index = end
    return out


def _skipped(line: Line, body: bool) -> bool:
    """Furniture, rules, and the day over a headline."""
    return line.noise or line.separator or (not body and shapes.signed(line.text))


def _without_tail(lines: list[Line]) -> list[Line]:
    """The page up to what it offers besides the story (相关新闻, 友情链接)."""
    total, before = sum(len(x.text) for x in lines), 0
    for index, line in enumerate(lines):
        if opens_tail(line.text) and before >= _LEAST_BEFORE_TAIL * total:
            return lines[:index]
        before += len(line.text)
    return lines


def _kind(place: Place) -> BlockKind:
    line = place.line
    if line.row:
        return BlockKind.TABLE_ROW
    if line.byline or (shapes.people(line.text) and place.last):
        return BlockKind.BYLINE
    if line.text.startswith("——") and not place.body:
        return BlockKind.SUBTITLE
    if is_heading(place):
        return BlockKind.HEADING
    if is_title(place):
        return BlockKind.TITLE
    return BlockKind.LIST_ITEM if is_item(place) else BlockKind.BODY


def _extent(lines: Sequence[Line], index: int, width: int, kind: BlockKind) -> int:
    """The end of what begins at ``index``: lines that hang over are joined; to a headline only what it began."""
    end = index + 1
    while end < len(lines) and not lines[end].separator and not shapes.annex(lines[end - 1].text):
        if lines[end].noise and not ends_number(lines[end - 1], lines[end]):
            break
        if kind in _HEADS and not breaks_off(lines[end - 1], lines[end]):
            break
        if not hangs_over(lines[end - 1], lines[end], width):
            break
        end += 1
    return end


def _blocks(lines: Sequence[Line], kind: BlockKind) -> list[RawBlock]:
    """One block, or one for each name of a line of names that stand apart."""
    if len(lines) == 1 and kind in (BlockKind.LIST_ITEM, BlockKind.TITLE):
        line = lines[0]
        cells = shapes.names_apart(line.text) if kind is BlockKind.LIST_ITEM else shapes.headlines(line.text)
        return [RawBlock(kind, ((line.start + a, line.start + b),)) for a, b in cells]
    return [RawBlock(kind, tuple((x.start, x.end) for x in lines))]
