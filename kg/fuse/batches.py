"""Batches: 首批, 第28批 and 第二十八批 by number, and the year of each as far as pages agree on it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from kg.fuse.model import Statement
from kg.model import Level, Status

_NUMERAL = re.compile(r"(?P<digits>\d+)|(?P<han>[零一二三四五六七八九十百]+)")
_DIGITS = {char: value for value, char in enumerate("零一二三四五六七八九")}
_UNITS = {"十": 10, "百": 100}


def batch_number(batch: str | None) -> str:
    """The number as digits; the words themselves where there is none, "" for no batch."""
    if not batch:
        return ""
    if batch.startswith("首"):
        return "1"
    hit = _NUMERAL.search(batch)
    if hit is None:
        return batch
    return str(int(hit["digits"])) if hit["digits"] else str(_value(hit["han"]))


def _value(numeral: str) -> int:
    total, digit = 0, 0
    for char in numeral:
        if char in _UNITS:
            total += (digit or 1) * _UNITS[char]
            digit = 0
        else:
            digit = _DIGITS[char]
    return total + digit


def with_years(told: Iterable[Statement]) -> list[Statement]:
    """The tellings of one title, those of a batch with the one year that all who tell it give it.

    第三批 alone is of 2021 once any page says so: grants decide, candidates where no grant tells.
    """
    shelf = list(told)
    years = _years(s for s in shelf if s.status is Status.GRANTED)
    early = _years(s for s in shelf if s.status is Status.CANDIDATE)
    return [_dated(s, years.get(_key(s)) or early.get(_key(s))) for s in shelf]


_Key = tuple[str, str, str]


def _key(told: Statement) -> _Key:
    place = "" if told.level is Level.NATIONAL else told.jurisdiction or ""
    return told.level.value, place, batch_number(told.batch)


def _years(told: Iterable[Statement]) -> dict[_Key, Sequence[str]]:
    found: dict[_Key, set[str]] = defaultdict(set)
    for each in told:
        if each.batch and each.year:
            found[_key(each)].add(each.year)
    return {key: sorted(years) for key, years in found.items()}


def _dated(told: Statement, years: Sequence[str] | None) -> Statement:
    one = years is not None and len(years) == 1 and told.batch and not told.year
    return replace(told, year=years[0]) if one and years else told
