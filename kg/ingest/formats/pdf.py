"""PDF files through pdfplumber: lines of text and ruled tables, page by page, tables that run on joined."""

from __future__ import annotations

import io
import re
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kg.errors import Code, KGError
from kg.ingest.formats.aligned import Aligner, Word
from kg.ingest.formats.archive import MAX_UNPACKED
from kg.ingest.formats.grid import Merged, lay
from kg.ingest.formats.stored import Stored, Writer

MAX_PAGES = 3000
_PAGE_NUMBER = re.compile(r"[-—–－·.\s]*(?:第\s*)?\d{1,4}(?:\s*页)?(?:\s*[/／,，共]+\s*\d{1,4}\s*页?)?[-—–－·.\s]*")
_EDGE = 0.1  # of the page's height: where page numbers stand
_NUMBER = re.compile(r"\d{1,6}[.、]?")
_STREAM = re.compile(rb"stream\r?\n(?=\x78[\x01\x5e\x9c\xda])")
_CHUNK = 1 << 20
_TOLERANCE = 3.0  # points
_HANGS = "\x00"  # an empty cell over several rows: at the top of a page it is the rest of the one before


@dataclass(frozen=True, slots=True)
class Grid:
    """A table as it stands on one page: rows of (cells, wide)."""

    top: float
    rows: list[tuple[list[str], bool]]


@dataclass(frozen=True, slots=True)
class Text:
    """A line of text outside tables."""

    top: float
    text: str


def read_pdf(data: bytes, path: Path | str) -> Stored:
    """Text and tables; KG111 damaged, KG113 locked, KG115 without a text layer (a scan), KG403 without the extra."""
    try:
        import pdfplumber
    except ImportError as error:
        raise KGError(Code.KG403, extra="pdf") from error
    _bounded(data, path)
    from pdfminer.pdfdocument import PDFPasswordIncorrect
    from pdfplumber.utils.exceptions import MalformedPDFException, PdfminerException

    try:
        with pdfplumber.open(io.BytesIO(data)) as book:
            if len(book.pages) > MAX_PAGES:
                raise KGError(Code.KG112, path=path, limit=MAX_PAGES)
            aligner = Aligner()
            pages = [_page(page, aligner) for page in _each(book.pages)]
    except KGError:
        raise
    except (PdfminerException, MalformedPDFException) as error:
        locked = any(isinstance(part, PDFPasswordIncorrect) for part in (*error.args, error.__cause__))
        raise KGError(Code.KG113 if locked else Code.KG111, path=path, reason=_short(error)) from error
    except Exception as error:  # a damaged file meets any assertion of the parser
        raise KGError(Code.KG111, path=path, reason=_short(error)) from error
    if not any(pages):
        from kg.ingest.formats.scan import read_scan

        return read_scan(data, path)
    return written(pages)


def _bounded(data: bytes, path: Path | str) -> None:
    """Unpack each stream once, in bounds: the parser would unpack a bomb whole."""
    total = 0
    for hit in _STREAM.finditer(data):
        unpacker = zlib.decompressobj()
        piece, at = b"", hit.end()
        try:
            while not unpacker.eof and at < len(data):
                piece = unpacker.decompress(unpacker.unconsumed_tail or data[at : at + _CHUNK], _CHUNK)
                at += 0 if unpacker.unconsumed_tail else _CHUNK
                total += len(piece)
                if total > MAX_UNPACKED:
                    raise KGError(Code.KG112, path=path, limit=MAX_UNPACKED // (1024 * 1024))
        except zlib.error:
            continue  # a picture, or a stream of another kind


def _short(error: BaseException) -> str:
    return (str(error) or type(error).__name__).splitlines()[0][:120]


def _each(pages: Sequence[Any]) -> Iterator[Any]:
    """Pages one after the other, each forgotten once read: a long file would fill the memory."""
    for page in pages:
        yield page
        page.close()


def _page(page: Any, aligner: Aligner) -> list[Grid | Text]:
    """What stands on a page, from top to bottom."""
    words = [
        Word(w["x0"], w["x1"], w["top"], w["bottom"], w["text"])
        for w in page.extract_words(keep_blank_chars=False, use_text_flow=False, x_tolerance=2, y_tolerance=3)
    ]
    found = [t for t in page.find_tables() if len(t.cells) > 1]
    grids = [Grid(table.bbox[1], _ruled(table, words)) for table in found]
    boxes = [table.bbox for table in found]
    low, high = page.height * _EDGE, page.height * (1 - _EDGE)
    free = [w for w in words if not any(_inside(w, box) for box in boxes)]
    free = _without_numbers(free, low, high)
    items: list[Grid | Text] = [g for g in grids if g.rows]
    for part in aligner.read(free):
        if isinstance(part, list):
            items.append(Grid(part[0].top, [(row.cells, False) for row in part]))
        else:
            items.append(Text(part.top, part.text))
    return sorted(items, key=lambda item: item.top)


def _without_numbers(words: Sequence[Word], low: float, high: float) -> list[Word]:
    """The words without those of a page number, which stands alone at the page's edge."""
    edges: dict[int, list[Word]] = {}
    for word in words:
        if not low < word.top < high:
            edges.setdefault(round(word.top / _TOLERANCE), []).append(word)
    gone = {id(w) for line in edges.values() if _PAGE_NUMBER.fullmatch("".join(w.text for w in line)) for w in line}
    return [w for w in words if id(w) not in gone]


def _inside(word: Word, box: tuple[float, float, float, float]) -> bool:
    x, y = (word.x0 + word.x1) / 2, (word.top + word.bottom) / 2
    return box[0] <= x <= box[2] and box[1] <= y <= box[3]


def _ruled(table: Any, words: Sequence[Word]) -> list[tuple[list[str], bool]]:
    """The grid between ruling lines; a cell that spans several is known by its box."""
    xs = _stops([x for cell in table.cells for x in (cell[0], cell[2])])
    ys = _stops([y for cell in table.cells for y in (cell[1], cell[3])])
    if len(ys) < 2 or len(xs) < 2:
        return []
    inside = [w for w in words if _inside(w, table.bbox)]
    by_row: dict[int, list[Word]] = {}
    for word in inside:
        by_row.setdefault(_at(ys, (word.top + word.bottom) / 2), []).append(word)
    merged = []
    for x0, top, x1, bottom in table.cells:
        column, row = _nearest(xs, x0), _nearest(ys, top)
        columns, rows = _nearest(xs, x1) - column, _nearest(ys, bottom) - row
        own = [w for r in range(row, row + rows) for w in by_row.get(r, ()) if x0 <= (w.x0 + w.x1) / 2 <= x1]
        text = _joined(own) or (_HANGS if rows > 1 else "")
        merged.append(Merged(row, column, max(1, rows), max(1, columns), text))
    return list(lay(merged, len(ys) - 1))


def _joined(words: Sequence[Word]) -> str:
    """The lines of a cell."""
    lines: list[list[Word]] = []
    for word in sorted(words, key=lambda w: (w.top, w.x0)):
        if lines and abs(word.top - lines[-1][0].top) < max(3.0, (word.bottom - word.top) / 2):
            lines[-1].append(word)
        else:
            lines.append([word])
    return "\n".join(" ".join(w.text for w in sorted(line, key=lambda w: w.x0)) for line in lines)


def _stops(values: Sequence[float]) -> list[float]:
    """The distinct positions of ruling lines."""
    out: list[float] = []
    for value in sorted(values):
        if not out or value - out[-1] > _TOLERANCE:
            out.append(value)
    return out


def _nearest(stops: Sequence[float], value: float) -> int:
    return min(range(len(stops)), key=lambda i: abs(stops[i] - value))


def _at(stops: Sequence[float], value: float) -> int:
    return max(0, sum(stop <= value for stop in stops) - 1)


@dataclass(slots=True)
class _Open:
    """The table that is being written: it may go on at the top of the next page."""

    rows: list[tuple[list[str], str, bool]]  # cells, locator, wide
    mark: str = ""

    def add(self, grid: Grid, number: int, counted: int) -> None:
        """The rows of one page; those that the page broke are put together again."""
        goes_on = bool(self.rows)
        top: set[int] | None = set(range(len(grid.rows[0][0]))) if goes_on else None
        for at, (cells, wide) in enumerate(grid.rows, counted + 1):
            header = goes_on and cells == self.rows[0][0]
            if top is not None and not header:
                if len(top) == len(cells) and _rest_of_row([r[0] for r in self.rows], cells):
                    before, where, broad = self.rows[-1]
                    self.rows[-1] = ([a + b for a, b in zip(before, cells, strict=True)], where, broad)
                    continue
                top = {column for column in top if cells[column] == _HANGS}
                cells = [self.rows[-1][0][i] if i in top else c for i, c in enumerate(cells)]
            if not header:
                self.rows.append((cells, f"{self.mark}第{number}页第{at}行", wide))

    def close(self, out: Writer) -> None:
        """Write the table."""
        out.table()
        for cells, locator, wide in self.rows:
            out.row(cells, locator, wide=wide)
        self.rows.clear()


def written(pages: Sequence[list[Grid | Text]], *, mark: str = "", trust: float = 1.0) -> Stored:
    """All pages as one text; a table that goes on at the top of the next page stays one table.

    ``mark`` opens every locator, ``trust`` tells how far the characters can be believed.
    """
    out, table = Writer(broken=True), _Open([], mark)
    for number, items in enumerate(pages, 1):
        counted = 0
        for at, item in enumerate(items):
            if isinstance(item, Text):
                table.close(out)
                out.paragraph(item.text, f"{mark}第{number}页")
                continue
            if at or not table.rows or len(table.rows[-1][0]) != len(item.rows[0][0]):
                table.close(out)
            table.add(item, number, counted)
            counted += len(item.rows)
    table.close(out)
    return out.finish(trust=trust)


def _rest_of_row(held: Sequence[list[str]], cells: Sequence[str]) -> bool:
    """The lower part of a row that the page broke: no running number of its own where the rows above have one."""
    numbers = [at for at, text in enumerate(held[-1]) if _NUMBER.fullmatch(text.strip())][:1]
    if len(held) < 2 or not numbers or cells[numbers[0]].strip(_HANGS + " "):
        return False
    said = [sum(bool(c.strip(_HANGS + " ")) for c in row) for row in (held[-1], cells)]
    return 0 < said[1] < said[0]
