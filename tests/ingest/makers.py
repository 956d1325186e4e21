"""Makes notices with annex tables in every format: one description, many files. Shapes are those of public notices."""

from __future__ import annotations

import csv
import html
import io
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class Cell:
    """A cell that may cover several rows and columns."""

    text: str
    rows: int = 1
    columns: int = 1


@dataclass(frozen=True)
class Grid:
    """A table: rows of cells; a covered place is left out, as in HTML."""

    rows: list[list[Cell | str]]
    repeat_header: bool = False  # on each page of a PDF


@dataclass(frozen=True)
class Sheet:
    """One sheet of a workbook."""

    name: str
    grid: Grid
    hidden: bool = False


@dataclass
class Notice:
    """Paragraphs and tables in reading order."""

    items: list[str | Grid] = field(default_factory=list)


def cells(row: Sequence[Cell | str]) -> list[Cell]:
    return [c if isinstance(c, Cell) else Cell(c) for c in row]


def placed(grid: Grid) -> list[tuple[int, int, Cell]]:
    """(row, column, cell) of each cell."""
    taken: set[tuple[int, int]] = set()
    out = []
    for r, row in enumerate(grid.rows):
        c = 0
        for cell in cells(row):
            while (r, c) in taken:
                c += 1
            out.append((r, c, cell))
            taken |= {(r + i, c + j) for i in range(cell.rows) for j in range(cell.columns)}
            c += cell.columns
    return out


def width(grid: Grid) -> int:
    return max(c + cell.columns for _, c, cell in placed(grid))


# -- writers ---------------------------------------------------------------


def docx(notice: Notice, path: Path) -> Path:
    import docx as library

    document = library.Document()
    for item in notice.items:
        if isinstance(item, str):
            document.add_paragraph(item)
            continue
        table = document.add_table(len(item.rows), width(item))
        for r, c, cell in placed(item):
            target = table.cell(r, c)
            if cell.rows > 1 or cell.columns > 1:
                target = target.merge(table.cell(r + cell.rows - 1, c + cell.columns - 1))
            target.text = cell.text
    document.save(str(path))
    return path


def xlsx(sheets: Sequence[Sheet], path: Path) -> Path:
    import openpyxl

    book = openpyxl.Workbook()
    book.remove(book.active)
    for sheet in sheets:
        target = book.create_sheet(sheet.name)
        for r, c, cell in placed(sheet.grid):
            value: Any = int(cell.text) if cell.text.isdigit() and len(cell.text) < 10 else cell.text
            if cell.text:
                target.cell(r + 1, c + 1, value)
            if cell.rows > 1 or cell.columns > 1:
                target.merge_cells(
                    start_row=r + 1, start_column=c + 1, end_row=r + cell.rows, end_column=c + cell.columns
                )
        if sheet.hidden:
            target.sheet_state = "hidden"
    book.save(path)
    return path


def xls(sheets: Sequence[Sheet], path: Path) -> Path:
    import xlwt

    book = xlwt.Workbook(encoding="utf-8")
    for sheet in sheets:
        target = book.add_sheet(sheet.name)
        for r, c, cell in placed(sheet.grid):
            value: Any = int(cell.text) if cell.text.isdigit() and len(cell.text) < 10 else cell.text
            if cell.rows > 1 or cell.columns > 1:
                target.write_merge(r, r + cell.rows - 1, c, c + cell.columns - 1, value)
            elif cell.text:
                target.write(r, c, value)
    book.save(str(path))
    return path


def comma(grid: Grid, path: Path, encoding: str = "utf-8-sig", delimiter: str = ",") -> Path:
    size = width(grid)
    rows = [[""] * size for _ in grid.rows]
    for r, c, cell in placed(grid):
        rows[r][c] = cell.text
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter, lineterminator="\r\n").writerows(rows)
    path.write_bytes(out.getvalue().encode(encoding))
    return path


def page(notice: Notice, path: Path, encoding: str = "utf-8", title: str = "") -> Path:
    """A government page with menus, share buttons and scripts around the article."""
    body = []
    for item in notice.items:
        if isinstance(item, str):
            body.append(f"<p style='text-indent:2em'><span>{html.escape(item)}</span></p>")
            continue
        rows = []
        for row in item.rows:
            inner = "".join(
                f"<td{f' rowspan={c.rows}' if c.rows > 1 else ''}{f' colspan={c.columns}' if c.columns > 1 else ''}>"
                f"<p>{html.escape(c.text)}</p></td>"
                for c in cells(row)
            )
            rows.append(f"<tr>{inner}</tr>")
        body.append("<table border=1><tbody>" + "\n".join(rows) + "</tbody></table>")
    text = f"""<!DOCTYPE html><html><head><meta charset="{encoding}"><title>{title} - 某省工业和信息化厅</title>
<meta name="PubDate" content="2024-05-06 10:00"><script>var a = "获评国家级绿色工厂";</script><style>p{{color:red}}</style></head>
<body><div class="header"><ul class="nav"><li><a href="/">首页</a></li><li><a href="/xw">新闻动态</a></li></ul></div>
<div class="breadcrumb">当前位置：<a href="/">首页</a> &gt; 通知公告</div>
<div class="main"><h1>{title}</h1><div class="TRS_Editor">{"".join(body)}</div></div>
<div class="share bdsharebuttonbox"><a>分享到微信</a><button>打印</button></div>
<div class="footer">主办：某省工业和信息化厅 <a href="/map">网站地图</a> 备案号00000001</div></body></html>"""
    path.write_bytes(text.encode(encoding))
    return path


def pdf(notice: Notice, path: Path, *, ruled: bool = True) -> Path:
    """A4 pages with page numbers; tables run over pages."""
    from reportlab.lib import colors
    from reportlab.lib.pagesizes import A4
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.cidfonts import UnicodeCIDFont
    from reportlab.platypus import LongTable, Paragraph, SimpleDocTemplate

    font = "STSong-Light"
    pdfmetrics.registerFont(UnicodeCIDFont(font))
    style = ParagraphStyle("zh", fontName=font, fontSize=10.5, leading=16, wordWrap="CJK", firstLineIndent=21)
    small = ParagraphStyle("cell", fontName=font, fontSize=9, leading=12, wordWrap="CJK")
    flow: list[Any] = []
    for item in notice.items:
        if isinstance(item, str):
            flow.append(Paragraph(html.escape(item), style))
            continue
        size = width(item)
        data: list[list[Any]] = [[""] * size for _ in item.rows]
        commands: list[Any] = [("VALIGN", (0, 0), (-1, -1), "MIDDLE"), ("FONTNAME", (0, 0), (-1, -1), font)]
        if ruled:
            commands.append(("GRID", (0, 0), (-1, -1), 0.5, colors.black))
        for r, c, cell in placed(item):
            data[r][c] = Paragraph(html.escape(cell.text), small) if ruled else cell.text
            if cell.rows > 1 or cell.columns > 1:
                commands.append(("SPAN", (c, r), (c + cell.columns - 1, r + cell.rows - 1)))
        longest = [
            max([2, *(min(len(x.text), 18) for _, c, x in placed(item) if c == i and x.columns == 1)])
            for i in range(size)
        ]
        room = A4[0] - 100
        widths = [room * n / sum(longest) for n in longest]
        flow.append(LongTable(data, colWidths=widths, style=commands, repeatRows=1 if item.repeat_header else 0))

    def number(canvas: Any, document: Any) -> None:
        canvas.setFont(font, 9)
        canvas.drawCentredString(A4[0] / 2, 30, f"— {document.page} —")

    SimpleDocTemplate(str(path), pagesize=A4, leftMargin=50, rightMargin=50).build(
        flow, onFirstPage=number, onLaterPages=number
    )
    return path
