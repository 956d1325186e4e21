"""A file with tables → the blocks of its story, and its lists apart."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.ingest.blocks import build
from kg.ingest.formats import Row, Stored
from kg.ingest.grids import Heading, Loose, read_grid
from kg.ingest.lines import Line
from kg.ingest.raw import RawBlock
from kg.model import BlockKind, Table

_ANNEX = re.compile(r"附[件表]\s*[\d一二三四五六七八九十]{0,3}[：:.]?")
_ASIDE = re.compile(r"[（(][^（）()]*[）)]")
_BREAKS_OFF = re.compile(r"(?:[省市区县州]|年度?|[的及与和、]|第[一二三四五六七八九十\d]+[批次届]|关于.{0,30})$")
_ENDS_TITLE = re.compile(r"(?:名单|名录|目录|公示表?|一览表?|汇总表?|清单|结果|公告|通知)(?:[（(][^（）()]*[)）])?$")
_LONGEST_TITLE = 90
_LONGEST_HEADING = 40  # lines between the parts of one table: 洛阳市（4家）
_SAMPLE = 8  # rows that show the lines before a table what follows them


@dataclass(frozen=True, slots=True)
class Laid:
    """Blocks in source order, and the lists that the view leaves out."""

    blocks: list[RawBlock]
    tables: tuple[Table, ...]


def lay_out(text: str, lines: Sequence[Line], stored: Stored, tables: Sequence[Sequence[Row]]) -> Laid:
    """The blocks of one story whose grids are known; ``lines`` are all its lines, rows of grids among them."""
    blocks: list[RawBlock] = []
    lists: list[Table] = []
    rest = list(lines)
    heads: tuple[str, ...] | None = None
    for rows in tables:
        start, end = rows[0].cells[0].start, rows[-1].cells[-1].end
        before = [x for x in rest if x.end <= start and x.start < start]
        inside = [x for x in rest if x.start < end and x.end > start]
        rest = [x for x in rest if x.start >= end]
        blocks += _prose(before, inside, blocks, stored)
        for item in read_grid(text, rows, heads if all(len(x.text) <= _LONGEST_HEADING for x in before) else None):
            if isinstance(item, Table):
                lists.append(item)
                heads = item.heads
            else:
                _add(text, blocks, list(_blocks(text, item, blocks)))
    blocks += _prose(rest, [], blocks, stored)
    return Laid(blocks, tuple(lists))


def _prose(lines: list[Line], after: Sequence[Line], before: Sequence[RawBlock], stored: Stored) -> list[RawBlock]:
    """Lines over a table, which shows that the last of them may be its headline."""
    if not lines:
        return []
    if all(x.start in stored.labels for x in lines):
        return [RawBlock(BlockKind.HEADING, ((x.start, x.end),)) for x in lines]
    sample = [x for x in after if x.row][:_SAMPLE]
    edge = sample[0].start if sample else None
    blocks = build([*lines, *sample], body=any(b.kind is not BlockKind.TITLE for b in before), broken=stored.broken)
    return [b for b in blocks if edge is None or b.parts[0][0] < edge]


def _blocks(text: str, item: Heading | Loose, before: Sequence[RawBlock]) -> Iterator[RawBlock]:
    if isinstance(item, Loose):
        filled = [c for c in item.cells if c.end > c.start]
        kind = BlockKind.TABLE_ROW if len(item.cells) > 1 else BlockKind.BODY
        if filled:
            yield RawBlock(kind, tuple((c.start, c.end) for c in item.cells), "\t")
        return
    yield RawBlock(_kind(text, item, before), ((item.span.start, item.span.end),))


def _add(text: str, blocks: list[RawBlock], fresh: Sequence[RawBlock]) -> None:
    """Put ``fresh`` after ``blocks``; the second line of a headline that breaks off joins its first."""
    last = blocks[-1] if blocks else None
    if len(fresh) == 1 and last is not None and fresh[0].kind is BlockKind.HEADING and last.kind is BlockKind.TITLE:
        first, second = (text[b.parts[0][0] : b.parts[-1][1]].strip() for b in (last, fresh[0]))
        if _BREAKS_OFF.search(first) and _ENDS_TITLE.search(second) and "\n" not in first:
            blocks[-1] = RawBlock(BlockKind.TITLE, (*last.parts, *fresh[0].parts))
            return
    blocks += fresh


def _kind(text: str, item: Heading, before: Sequence[RawBlock]) -> BlockKind:
    """The first headline of a file is its title, unless prose stands above; a sentence is one anywhere."""
    words = text[item.span.start : item.span.end]
    if words.rstrip().endswith(("。", "；")) or len(words) > _LONGEST_TITLE:
        return BlockKind.BODY
    titled = any(b.kind is not BlockKind.HEADING for b in before)
    bare = _ANNEX.sub("", _ASIDE.sub("", words)).strip()
    return BlockKind.TITLE if item.top and not titled and len(bare) > 3 else BlockKind.HEADING
