"""Dates and periods in Arabic and Chinese numerals (view offsets)."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from typing import NamedTuple

from kg.model import Span

_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)年")


class Period(NamedTuple):
    """A period; ``start``/``end`` are ISO dates, None when the text does not fix them."""

    span: Span
    start: str | None
    end: str | None
    label: str
    kind: str  # year | month | day | range | relative | as-of


_Y = r"(?P<y>(?:19|20)\d\d)年"
_PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "as-of",
        re.compile(rf"截[至止](?:{_Y})?(?:(?P<m>\d{{1,2}})月)?(?:(?P<d>\d{{1,2}})日)?(?P<tail>年底|底|末|目前)?"),
    ),
    ("day", re.compile(rf"(?:{_Y})?(?P<m>\d{{1,2}})月(?P<d>\d{{1,2}})日")),
    ("range", re.compile(rf"(?:{_Y})?(?P<m>\d{{1,2}})月?(?:份)?[-—–~～至到](?P<m2>\d{{1,2}})月份?")),
    ("range", re.compile(rf"(?:{_Y}|今年|去年)?(?P<half>上半年|下半年|[一二三四]季度|前三季度)")),
    ("month", re.compile(rf"{_Y}(?P<m>\d{{1,2}})月份?|(?P<m2>\d{{1,2}})月份")),
    ("year", re.compile(rf"{_Y}(?:度|底|末)?")),
    (
        "relative",
        re.compile(
            r"(?:今年|去年|前年|本年度|年内|近[一二两三四五六七八九十\d]年(?:来)?|“?十[二三四五]五”?(?:期间|以来|时期)?)"
        ),
    ),
)
_HALVES = {
    "上半年": (1, 6),
    "下半年": (7, 12),
    "一季度": (1, 3),
    "二季度": (4, 6),
    "三季度": (7, 9),
    "四季度": (10, 12),
    "前三季度": (1, 9),
}


def find_periods(text: str, anchor_year: int | None = None) -> tuple[Period, ...]:
    """All periods of ``text``; ``anchor_year`` is the year that 今年 means, if known."""
    taken: set[int] = set()
    out: list[Period] = []
    for kind, pattern in _PATTERNS:
        for hit in pattern.finditer(text):
            if hit.end() - hit.start() < 2 or hit.start() in taken or hit.end() - 1 in taken:
                continue
            bounds = _bounds(kind, hit, anchor_year)
            if bounds is None:
                continue
            taken.update(range(hit.start(), hit.end()))
            out.append(Period(Span(hit.start(), hit.end()), *bounds, hit.group(), kind))
    return tuple(sorted(out, key=lambda p: p.span))


def _bounds(kind: str, hit: re.Match[str], anchor: int | None) -> tuple[str | None, str | None] | None:
    groups = hit.groupdict()
    year = int(groups["y"]) if groups.get("y") else anchor
    if kind == "relative":
        return _relative(hit.group(), anchor)
    if groups.get("half"):
        first, last = _HALVES[groups["half"]]
        return _months(year, first, last)
    if kind == "range":
        return _months(year, int(groups["m"]), int(groups["m2"]))
    month = int(groups.get("m") or groups.get("m2") or 0)
    day = int(groups.get("d") or 0)
    if month > 12 or day > 31:
        return None
    return _point(kind, year, month, day)


def _point(kind: str, year: int | None, month: int, day: int) -> tuple[str | None, str | None]:
    if year is None:
        return None, None
    if day and month:
        date = f"{year:04d}-{month:02d}-{day:02d}"
        return (None if kind == "as-of" else date), date
    start, end = _months(year, month or 1, month or 12)
    return (None if kind == "as-of" else start), end


def _months(year: int | None, first: int, last: int) -> tuple[str | None, str | None]:
    if year is None or not 1 <= first <= last <= 12:
        return None, None
    return f"{year:04d}-{first:02d}-01", f"{year:04d}-{last:02d}-{monthrange(year, last)[1]:02d}"


def _relative(word: str, anchor: int | None) -> tuple[str | None, str | None]:
    if anchor is None:
        return None, None
    shift = {"今年": 0, "本年度": 0, "年内": 0, "去年": -1, "前年": -2}.get(word)
    return _months(anchor + shift, 1, 12) if shift is not None else (None, None)


def years_of(text: str) -> Iterator[int]:
    """Every four-digit year written with 年."""
    for hit in _YEAR.finditer(text):
        yield int(hit.group(1))
