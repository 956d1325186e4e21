"""Tables that lost their tabs: cells parted by bars or wide blanks, or set one a line."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.ingest import shapes
from kg.ingest.lines import Line

Cells = tuple[tuple[int, int], ...]

_HEAD = re.compile(
    r"^(?:序号|编号|排名|[\u4e00-\u9fff（）()/、]{0,12}(?:名称|单位|企业|地区|区域|区县|县区|所在地|属地|级别|等级|等次|档次|结果|结论|备注|类别|类型|领域|行业|产品|项目|负责人|奖项|荣誉|奖级|星级|状态|完成人|字号|商标|情况|"
    r"主体|主管部门|批次|有效期|联系人|电话|地址|得分|代码|姓名|称号|品牌|机构|载体|年份|年度|时间)|[\u4e00-\u9fff]{0,2}(?:县（市、区）|县（区）|区（县）|市（州）|市（区）|县（市）)|市|县|区|城市|省份|地市|设区市|市州|县市|(?:获奖|入选|奖励|授奖|表彰|颁奖|授予)[（(][\u4e00-\u9fff]{2,4}[）)](?:名称|单位))$"
)
_BLANKS = re.compile(r"(?<=[\u4e00-\u9fff])[ \u3000]+(?=[\u4e00-\u9fff])")
_FIRST = re.compile(r"^(?:序号|编号|排名)$")
_NAME_HEAD = re.compile(r"名称|^(?:企业|单位|公司|园区|平台|品牌|产品|项目|姓名)$")
_PLACE_HEAD = re.compile(r"地区|区县|县区|区域|所在|属地|级别|等级|结果|备注|类别")
_RULER = re.compile(r"^[\s|｜:：\-—+=]+$")
_LONGEST_CELL = 60
_LEAST = 2
_GAP = re.compile(r"[|｜]|\u3000+|[ \u00a0]{2,}")
_BAR = re.compile(r"[|｜]")
_BAR_GAP = re.compile(r"\s*[|｜]\s*")
_WORD = re.compile(r"\S+")
_REMARK = re.compile(r"[（(].*?[）)]")
_STOP = re.compile("[，。；：]")
_SENTENCE_END = re.compile(r"[。！？：]")  # rows of data a table must have to be one


def read_table(lines: Sequence[Line], index: int) -> tuple[list[Cells], int]:
    """(rows with their header, the line after them) of the table that begins at ``index``; no rows when none does."""
    first = [cell for cell in _GAP.split(lines[index].text) if cell.strip()]
    if (
        not all(_HEAD.match(cell.strip()) for cell in first)
        and not _HEAD.match(_word(lines[index]))
        and not _parted_heads(lines[index])
    ):
        return [], index  # looking further would cost the square of the page
    for read in (_barred, _spaced, _blanked, _stacked):
        rows, after = read(lines, index)
        if rows:
            return rows, after
    return [], index


def _barred(lines: Sequence[Line], index: int) -> tuple[list[Cells], int]:
    """| 序号 | 企业名称 |"""
    rows: list[Cells] = []
    end = index
    while end < len(lines) and _BAR.search(lines[end].text):
        if not _RULER.match(lines[end].text):
            rows.append(_cut(lines[end], _BAR_GAP))
        end += 1
    return (rows, end) if _square(lines, rows) else ([], index)


def _spaced(lines: Sequence[Line], index: int) -> tuple[list[Cells], int]:
    """序号　企业名称　所属区县, and rows of as many cells."""
    rows: list[Cells] = []
    end = index
    while end < len(lines) and not lines[end].row and len(shapes.columns(lines[end].text)) > 1:
        cells = shapes.columns(lines[end].text)
        if rows and len(cells) != len(rows[0]):
            break
        rows.append(tuple((lines[end].start + a, lines[end].start + b) for a, b in cells))
        end += 1
    return (rows, end) if _square(lines, rows) else ([], index)


def _parted_heads(line: Line) -> list[tuple[int, int]]:
    """The header words of 序号 城市 企业名称, parted by single blanks; none when the line is no header."""
    cells = [hit.span() for hit in _WORD.finditer(line.text)]
    words = [line.text[a:b] for a, b in cells]
    heads = len(words) > 1 and all(_HEAD.match(word) for word in words)
    return cells if heads and any(_NAME_HEAD.search(_REMARK.sub("", word)) for word in words) else []


def _blanked(lines: Sequence[Line], index: int) -> tuple[list[Cells], int]:
    """Rows whose cells stand one blank apart, as pages print tables; 石 花 is one cell."""
    heads = _parted_heads(lines[index])
    rows: list[Cells] = [tuple((lines[index].start + a, lines[index].start + b) for a, b in heads)]
    end = index + 1
    while heads and end < len(lines):
        cells = _words(lines[end].text)
        if not len(heads) - 1 <= len(cells) <= len(heads) or len(cells) < 2 or _STOP.search(lines[end].text):
            break
        rows.append(tuple((lines[end].start + a, lines[end].start + b) for a, b in cells))
        end += 1
    full = [row for row in rows[1:] if len(row) == len(heads)]
    alone = _counts(lines[index]) and len(full) == len(rows) - 1 == 1 and lines[index + 1].text.startswith("1")
    return (rows, end) if alone or (len(full) >= _LEAST and len(full) * 2 > len(rows)) else ([], index)


def _counts(header: Line) -> bool:
    """序号 first: even one row under it, if it bears the number 1, makes a table."""
    return _FIRST.match(header.text.split()[0]) is not None


def _words(text: str) -> list[tuple[int, int]]:
    """What blanks part, two single characters taken as one word."""
    out: list[tuple[int, int]] = []
    for hit in _WORD.finditer(text):
        single = hit.end() - hit.start() == 1 and not hit.group().isascii()
        if out and single and out[-1][1] - out[-1][0] == 1 and not text[out[-1][0]].isascii():
            out[-1] = (out[-1][0], hit.end())
        else:
            out.append(hit.span())
    return out


def _cut(line: Line, bar: re.Pattern[str]) -> Cells:
    cells, start = [], 0
    for hit in [*bar.finditer(line.text)]:
        cells.append((line.start + start, line.start + hit.start()))
        start = hit.end()
    cells.append((line.start + start, line.end))
    inner = cells[1:] if cells[0][0] == cells[0][1] else cells
    return tuple(inner[:-1] if inner and inner[-1][0] == inner[-1][1] else inner)


def _square(lines: Sequence[Line], rows: Sequence[Cells]) -> bool:
    """A header of known words over at least two rows of as many cells."""
    if len(rows) < 1 + _LEAST or len(rows[0]) < 2 or any(len(row) != len(rows[0]) for row in rows):
        return False
    return all(_HEAD.match(_text(lines, cell)) for cell in rows[0])


def _text(lines: Sequence[Line], cell: tuple[int, int]) -> str:
    line = next(x for x in lines if x.start <= cell[0] and cell[1] <= x.end)
    return line.text[cell[0] - line.start : cell[1] - line.start]


def _stacked(lines: Sequence[Line], index: int) -> tuple[list[Cells], int]:
    """One cell a line: header words, then rows that each begin with a running number or a name."""
    top = index
    while top < len(lines) and _HEAD.match(_word(lines[top])) and (top == index or lines[top].blank_before == 0):
        top += 1
    heads = [_word(line) for line in lines[index:top]]
    if len(heads) < 2 or not any(_NAME_HEAD.search(head) for head in heads):
        return [], index
    end = _data_end(lines, top)
    numbered = _FIRST.match(heads[0]) is not None
    if not numbered and not _NAME_HEAD.search(heads[0]):
        return [], index
    starts = _starts(lines, top, end, numbered)
    if len(starts) < _LEAST or starts[0] - top > numbered:
        return [], index
    groups: list[Sequence[Line]] = [lines[a:b] for a, b in zip(starts, [*starts[1:], end], strict=True)]
    header: Sequence[Line] = lines[index:top]
    if starts[0] > top or not _certain(groups, heads):
        groups, header = _essence(groups, header) if numbered else ([], header)
    return [tuple((x.start, x.end) for x in group) for group in [header, *groups]] if groups else [], end


def _word(line: Line) -> str:
    """项 目 名 称: a header word set apart."""
    return _BLANKS.sub("", line.text) if len(line.text) <= 16 else line.text


def _essence(groups: Sequence[Sequence[Line]], header: Sequence[Line]) -> tuple[list[Sequence[Line]], Sequence[Line]]:
    """Only number and name, where cells that span rows leave the other columns open."""
    heads = [line for line in header if _NAME_HEAD.search(line.text)]
    rows = [[group[0], *(line for line in group if shapes.named(line.text))] for group in groups]
    if len(heads) != 1 or any(len(row) != 2 for row in rows[:-1]):
        return [], header
    return [row for row in rows if len(row) == 2], [header[0], heads[0]]


def _data_end(lines: Sequence[Line], top: int) -> int:
    end = top
    while end < len(lines) and len(lines[end].text) <= _LONGEST_CELL:
        line = lines[end]
        if _SENTENCE_END.search(line.text) or shapes.chaptered(line.text) or shapes.signed(line.text):
            break
        end += 1
    return end


def _starts(lines: Sequence[Line], top: int, end: int, numbered: bool) -> list[int]:
    if not numbered:
        return [i for i in range(top, end) if shapes.named(lines[i].text)]
    out: list[int] = []
    for i in range(top, end):
        if lines[i].text.strip(".、") == str(len(out) + 1):
            out.append(i)
    return out


def _certain(groups: Sequence[Sequence[Line]], heads: Sequence[str]) -> bool:
    """Rows fill the header but for an empty last cell, and no firm stands under a place or a grade."""
    if any(not len(heads) - 1 <= len(group) <= len(heads) for group in groups) or len(heads) < 2:
        return False
    places = [i for i, head in enumerate(heads) if _PLACE_HEAD.search(head)]
    if any(shapes.named(group[i].text) for group in groups for i in places if i < len(group)):
        return False
    return 2 * sum(len(group) == len(heads) for group in groups) >= len(groups) - 2
