"""The date of publication, only where the page or the signature states it in full."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from kg.ingest import shapes
from kg.ingest.lines import Line

_DATE = re.compile(r"((?:19|20)\d\d)\s*[-年/.]\s*(\d{1,2})\s*[-月/.]\s*(\d{1,2})(?!\d)\s*日?")
_DAY_FIRST = re.compile(r"(?<!\d)(\d{1,2})\.(\d{1,2})\.((?:19|20)\d\d)(?!\d)")
_HAN = re.compile(
    r"([一二][〇零○OO一二三四五六七八九]{3})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日"
)
_LABEL = re.compile(r"^(?:发布时间|发布日期|时间|日期|来源|信息来源|发文日期|成文日期)|来源[：:]")
_ELSEWHERE = re.compile(r"^[（(【\[]?(?:上一|下一|相关|推荐|Copyright|版权)")
#: A bulletin names its office and day in one line of its head.
_HEAD = re.compile(r"^[^\s，。；：]{2,30}\s+(?:19|20)\d\d年\d{1,2}月\d{1,2}日$")
_DIGITS = {char: str(value) for value, char in enumerate("〇一二三四五六七八九")} | dict.fromkeys("零○OO", "0")
_TOP, _FOOT = 12, 8


def published(lines: Sequence[Line]) -> str | None:
    """ISO date of a header line near the top, of a signature, or of a line of the page under the story."""
    for line in lines[:_TOP]:
        if len(line.text) < 80 and _heads(line) and (found := _iso(line.text)):
            return found
    for line in reversed(lines):
        if shapes.signed(line.text.replace(" ", "")):
            return _iso(line.text.replace(" ", "").strip("（）()"))
    for line in reversed(lines[-_FOOT:]):
        if line.noise and not _ELSEWHERE.match(line.text) and (found := _iso(line.text)):
            return found
    return None


def _heads(line: Line) -> bool:
    if _ELSEWHERE.match(line.text):
        return False
    return len(line.text) <= 20 or bool(_LABEL.search(line.text) or _HEAD.match(line.text)) or line.noise


def _iso(text: str) -> str | None:
    if (hit := _DATE.search(text)) is not None:
        return _day(hit.group(1), hit.group(2), hit.group(3))
    if (hit := _DAY_FIRST.search(text)) is not None:
        return _day(hit.group(3), hit.group(2), hit.group(1))
    if (hit := _HAN.search(text)) is not None:
        year = "".join(_DIGITS[char] for char in hit.group(1))
        return _day(year, str(_ordinal(hit.group(2))), str(_ordinal(hit.group(3))))
    return None


def _day(year: str, month: str, day: str) -> str | None:
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return None


def _ordinal(numeral: str) -> int:
    """十一 → 11, 二十 → 20."""
    tens, ten, ones = numeral.rpartition("十")
    return (int(_DIGITS[tens]) if tens else 1 if ten else 0) * 10 + (int(_DIGITS[ones]) if ones else 0)
