"""Comma- and tab-separated values, cell by cell, with the place of each cell in the file's own text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from kg.ingest.decode import decode
from kg.ingest.formats.stored import MAX_COLUMNS, Row, Stored
from kg.model import Span

_DELIMITERS = ",\t;|，"
_SAMPLE = 20
_BREAK = re.compile(r"\r\n|\r|\n")


def read_comma(data: bytes, path: Path | str) -> Stored:
    """The decoded text itself, so that offsets count its characters; one table."""
    text = decode(data, path)
    delimiter = _delimiter(text)
    rows: list[Row] = []
    locators: list[tuple[int, str]] = []
    for number, (start, cells) in enumerate(_rows(text, delimiter), 1):
        if any(text[c.start : c.end].strip() for c in cells):
            rows.append(Row(tuple(cells[:MAX_COLUMNS])))
            locators.append((start, f"第{number}行"))
    width = max((len(row.cells) for row in rows), default=0)
    if width < 2:  # no table, only lines
        return Stored(text, (), tuple(locators), broken=False)
    full = [Row(row.cells + (Span(row.cells[-1].end, row.cells[-1].end),) * (width - len(row.cells))) for row in rows]
    return Stored(text, (tuple(full),), tuple(locators), broken=False)


def _delimiter(text: str) -> str:
    """The sign that parts most lines into the same number of cells."""
    lines = [line for line in _BREAK.split(text[:40000]) if line.strip()][:_SAMPLE]
    best, most = ",", 0
    for sign in _DELIMITERS:
        counts = [line.count(sign) for line in lines]
        common = max(set(counts), key=lambda n: (counts.count(n), n), default=0)
        score = counts.count(common) * min(common, 1)
        if score > most:
            best, most = sign, score
    return best


def _rows(text: str, delimiter: str) -> Iterator[tuple[int, list[Span]]]:
    """(start, cells) of each record; quotes may hold delimiters and line breaks."""
    at, size = 0, len(text)
    plain = re.compile(rf"[^{re.escape(delimiter)}\r\n]*")
    while at < size:
        begin, cells = at, []
        while True:
            cell, at = _cell(text, at, plain)
            cells.append(cell)
            if at < size and text[at] == delimiter:
                at += 1
                continue
            break
        hit = _BREAK.match(text, at)
        at = hit.end() if hit is not None else at + (at < size)
        yield begin, cells


def _cell(text: str, at: int, plain: re.Pattern[str]) -> tuple[Span, int]:
    """One cell without its quotes, and the place behind it."""
    if text[at : at + 1] == '"':
        end = at + 1
        while (end := text.find('"', end)) >= 0 and text[end + 1 : end + 2] == '"':
            end += 2
        if end >= 0 and (rest := plain.match(text, end + 1)) is not None:
            return _bare(text, at + 1, end), rest.end()
    hit = plain.match(text, at)
    assert hit is not None
    return _bare(text, at, hit.end()), hit.end()


def _bare(text: str, start: int, end: int) -> Span:
    inner = text[start:end]
    lead = len(inner) - len(inner.lstrip(" \u3000\u00a0\t'="))
    return Span(
        start + min(lead, len(inner)), max(start + min(lead, len(inner)), start + len(inner.rstrip(" \u3000\u00a0\t")))
    )
