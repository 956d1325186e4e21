"""Scanned PDF files: characters recognised from pictures, for those who installed the extra ``ocr``.

The models come inside the wheel of rapidocr-onnxruntime (PP-OCRv4, Apache-2.0); nothing is fetched at run time.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from kg.errors import Code, KGError
from kg.ingest.formats.aligned import Aligner, Line, Word
from kg.ingest.formats.stored import Stored

MAX_SCANNED = 300  # pages: each takes seconds
_SCALE = 200 / 72  # dots a point
_LEAST_SCORE = 0.5
_TRUST = 0.8  # at most: a character in fifty may be another


def read_scan(data: bytes, path: Path | str) -> Stored:
    """The text of pictures, marked OCR in every locator; KG115 without the extra, KG102 when nothing is there to read."""
    from kg.ingest.formats.pdf import Grid, Text, written

    try:
        import pypdfium2
        from rapidocr_onnxruntime import RapidOCR
    except ImportError as error:
        raise KGError(Code.KG115, path=path) from error
    reader, aligner = RapidOCR(), Aligner()
    scores: list[float] = []
    pages: list[list[Grid | Text]] = []
    book = pypdfium2.PdfDocument(data)
    if len(book) > MAX_SCANNED:
        raise KGError(Code.KG112, path=path, limit=MAX_SCANNED)
    for page in book:
        items: list[Grid | Text] = []
        for part in aligner.read(list(_words(reader, page, scores))):
            if isinstance(part, Line):
                items.append(Text(part.top, part.text))
            else:
                items.append(Grid(part[0].top, [(row.cells, False) for row in part]))
        pages.append(items)
    if not any(pages):
        raise KGError(Code.KG102, path=path)
    return written(pages, mark="OCR", trust=round(_TRUST * sum(scores) / len(scores), 2))


def _words(reader: Any, page: Any, scores: list[float]) -> Iterator[Word]:
    """The runs of characters of one page, in points."""
    found, _ = reader(page.render(scale=_SCALE).to_numpy())
    for box, text, score in found or ():
        if float(score) >= _LEAST_SCORE and text.strip():
            scores.append(float(score))
            xs, ys = ([float(point[i]) / _SCALE for point in box] for i in (0, 1))
            yield Word(min(xs), max(xs), min(ys), max(ys), text.strip())
