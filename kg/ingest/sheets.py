"""Files of tables: which sheets are news items of their own, and what a file without any headline is called."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

from kg.ingest.columns import roles_of
from kg.ingest.formats import Row, Stored
from kg.ingest.lines import Line
from kg.model import Span

_HAN = re.compile("[\u4e00-\u9fff]")
_LEAST_NAME = 6  # Chinese characters of a file name that says something
_NAME_DRESS = re.compile(
    r"^(?:附[件表]\s*[\d一二三四五六七八九十]{0,2}(?!\d)[：:.、_\-—\s]*|\d{1,3}[：:.、_\-—\s]+)|[（(]\d+[）)]$|[_\-—\s]+$"
)


def split_sheets(stored: Stored, lines: list[Line]) -> list[list[Line]]:
    """The lines sheet by sheet; a sheet without a headline belongs to the one before it."""
    starts = [part for part in stored.parts if _headed(stored, part)]
    cuts = [0, *(part for part in starts if part > 0 and any(x.start < part for x in lines))]
    stories = [
        [x for x in lines if low <= x.start < high]
        for low, high in zip(cuts, [*cuts[1:], len(stored.text) + 1], strict=True)
    ]
    return [story for story in stories if story]


def _headed(stored: Stored, part: int) -> bool:
    """The first grid of the sheet opens with a headline and not with its header."""
    rows = next((rows for rows in stored.tables if rows[0].cells[0].start >= part), None)
    return rows is not None and _filled(stored.text, rows[0]) == 1 and len(rows) > 1


def _filled(text: str, row: Row) -> int:
    return sum(bool(text[c.start : c.end].strip()) for c in row.cells)


def named_after(stored: Stored, path: Path) -> Stored:
    """A file that begins with the header of its table gets its own name as headline, if that says something."""
    name = _NAME_DRESS.sub("", _NAME_DRESS.sub("", path.stem))
    if not stored.tables or len(_HAN.findall(name)) < _LEAST_NAME:
        return stored
    first = stored.tables[0][0]
    text = stored.text
    bare = (
        _nameless(stored, first.cells[0].start) and roles_of([text[c.start : c.end] for c in first.cells]) is not None
    )
    return _headed_by(stored, name) if bare else stored


def _nameless(stored: Stored, until: int) -> bool:
    """Nothing but a sheet's name stands before the first table."""
    before = stored.text[:until].strip()
    return not before or (0 in stored.labels and "\n" not in before)


def _headed_by(stored: Stored, name: str) -> Stored:
    step = len(name) + 1
    return replace(
        stored,
        text=f"{name}\n{stored.text}",
        tables=tuple(
            tuple(Row(tuple(Span(a + step, b + step) for a, b in row.cells), row.wide) for row in rows)
            for rows in stored.tables
        ),
        locators=((0, "文件名"), *((at + step, place) for at, place in stored.locators)),
        parts=tuple(part + step for part in stored.parts),
        labels=frozenset(at + step for at in stored.labels),
    )
