"""Lines → blocks: broken lines joined, headlines, lists, tables, bylines kept apart."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kg.ingest.lines import Line
from kg.model import BlockKind

_MAX_TITLE = 60
_MAX_HEADING = 34  # code points; headlines met in print stay below


@dataclass(frozen=True, slots=True)
class RawBlock:
    """Lines that make one block; source spans to be joined without a break."""

    kind: BlockKind
    parts: tuple[tuple[int, int], ...]


def build(lines: Sequence[Line]) -> list[RawBlock]:
    """Group the lines of one story into blocks."""
    out: list[RawBlock] = []
    index, seen_body = 0, False
    while index < len(lines):
        line = lines[index]
        if line.noise or line.separator:
            index += 1
            continue
        kind = _kind(lines, index, seen_body)
        if kind is not BlockKind.BODY and kind is not BlockKind.LIST_ITEM:
            out.append(RawBlock(kind, ((line.start, line.end),)))
            index += 1
            continue
        end = _extent(lines, index)
        out.append(RawBlock(kind, tuple((x.start, x.end) for x in lines[index:end])))
        seen_body = True
        index = end
    return out


def _kind(lines: Sequence[Line], index: int, seen_body: bool) -> BlockKind:
    line = lines[index]
    if line.row:
        return BlockKind.TABLE_ROW
    if line.byline:
        return BlockKind.BYLINE
    if line.text.startswith("——") and not seen_body:
        return BlockKind.SUBTITLE
    if _heading(lines, index):
        return BlockKind.HEADING if seen_body else BlockKind.TITLE
    return BlockKind.LIST_ITEM if line.listed else BlockKind.BODY


def _heading(lines: Sequence[Line], index: int) -> bool:
    """Short, alone, unpunctuated, and not the broken-off middle of a sentence."""
    line = lines[index]
    if (
        len(line.text) > (_MAX_HEADING if index else _MAX_TITLE)
        or line.text.endswith(("。", "；", "，", ",", "、", "：", ":"))
        or line.dateline
    ):
        return False
    if _in_list(lines, index):
        return False
    if index and not lines[index - 1].ends and not _closed(lines, index - 1):
        return False
    if line.plain or (line.text.endswith(("!", "！", "?", "？")) and line.text.count("，") + line.text.count(",") <= 1):
        return not (
            line.listed
            and len(line.text) > 20
            and not re.match(r"^[一二三四五六七八九十]+、|^（[一二三四五六七八九十]+）", line.text)
        )
    after = lines[index + 1] if index + 1 < len(lines) else None
    alone = after is None or after.blank_before > 0
    return index == 0 and alone and not line.ends


def _in_list(lines: Sequence[Line], index: int) -> bool:
    """A numbered line with a numbered line right beside it: an item, for headings have text between them."""
    if re.match(r"^[（(]?\d{1,3}[)）、.．]", lines[index].text) is None:
        return False
    beside = [lines[i] for i in (index - 1, index + 1) if 0 <= i < len(lines)]
    return any(re.match(r"^[（(]?\d{1,3}[)）、.．]", line.text) is not None for line in beside)


def _closed(lines: Sequence[Line], index: int) -> bool:
    """The line before is itself a heading, byline, row or noise: nothing hangs over."""
    line = lines[index]
    if line.noise or line.separator or line.byline or line.row or _credits_end(line.text):
        return True
    return (
        len(line.text) <= _MAX_HEADING
        and line.plain
        and (index == 0 or lines[index - 1].ends or _closed(lines, index - 1))
    )


def _extent(lines: Sequence[Line], index: int) -> int:
    """The end of the paragraph that begins at ``index``: lines that hang over are joined."""
    end = index + 1
    while end < len(lines) and not lines[end - 1].ends and _continues(lines, index, end):
        end += 1
    return end


def _continues(lines: Sequence[Line], first: int, index: int) -> bool:
    line, before = lines[index], lines[index - 1]
    if line.noise or line.separator or line.row or line.byline or line.dateline or line.text.startswith("——"):
        return False
    if line.listed and not re.match(r"^\d+[.．]\d", line.text) and not _broken_number(before, line):
        return False
    if _credits_end(before.text):
        return False
    # a short numbered line before is an item or heading of its own
    return not (first == index - 1 and before.listed and before.plain and len(before.text) <= 24)


def _broken_number(before: Line, line: Line) -> bool:
    """8⏎6.4%: a figure cut by the line end."""
    return before.text[-1:].isdigit() and line.text[:1].isdigit() and line.blank_before == 0


_CREDITS = re.compile(r"(?:记者|通讯员)\s*[\u4e00-\u9fff\s、]{2,24}(?:[/／]?[文图摄])*[）)]?$")


def _credits_end(text: str) -> bool:
    return _CREDITS.search(text) is not None
