"""The year a story reports on and the year it is written in: what 全年, 今年 and 去年 mean."""

from __future__ import annotations

import re
from collections import Counter

from kg.model import Document

#: A year told as a time, not compared with (较2020年, 是2020年的2倍, 2019年同期) or reached (到2027年).
_YEAR = re.compile(r"(?<![较比与由自从到是为及于])(?<!(?<!截)至)(?P<year>(?:19|20)\d\d)年(?!同期|的?\d|相比)")
_DATE = re.compile(r"(?P<year>20\d\d)年(?P<month>\d{1,2})月\d{1,2}日")
_LOOKS_BACK = re.compile(r"过去一年|过去的一年|一年来|回顾\d{4}年|去年工作|上年工作|全年")
_CLAUSE = re.compile(r"[，；。\n]|和(?=20\d\d年)|暨")
_PLAN = re.compile(r"力争|目标|将|预期|计划|安排|规划|打算|确保|争取")
#: Where a date line may stand, in characters.
_HEAD = 200
#: Reports of a whole year come out in the first months of the next.
_EARLY = 3


def anchors(document: Document, section_year: str | None) -> tuple[str | None, str | None]:
    """(reported year, year of writing); None where the text gives neither.

    The title's year is what is reported on; else the year told most; a story of January to March that looks
    back at a year or reports 全年 without one means the year before it was written.
    """
    text, title = document.view, _years(document.title or "")
    told = title or _years(text)
    most = max(told, key=lambda y: (told[y], y)) if told else section_year
    written, month = _written(document)
    if written and month <= _EARLY and not title and _LOOKS_BACK.search(text):
        return str(int(written) - 1), written
    if written is None and most and "去年" in text and "今年" not in text:
        return most, str(int(most) + 1)
    return most or written, written or most


def _written(document: Document) -> tuple[str | None, int]:
    """Year and month of publication, or of a date line at the head of the text."""
    if document.published:
        return document.published[:4], int(document.published[5:7] or 12)
    hit = _DATE.search(document.view, 0, _HEAD)
    return (hit["year"], int(hit["month"])) if hit else (None, 12)


def _years(text: str) -> Counter[str]:
    """Years told as a time of results, not compared with (较2020年), reached (到2027年) or planned for."""
    found: Counter[str] = Counter()
    for clause in _CLAUSE.split(text):
        if not _PLAN.search(clause):
            found.update(h["year"] for h in _YEAR.finditer(clause))
    return found
