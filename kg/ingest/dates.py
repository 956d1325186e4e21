"""The date of publication, only where the page or the signature states it in full."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from kg.ingest.lines import Line

_DATE = re.compile(r"((?:19|20)\d\d)\s*[-年/.]\s*(\d{1,2})\s*[-月/.]\s*(\d{1,2})\s*日?")
_LABEL = re.compile(r"^(?:发布时间|发布日期|时间|日期|来源|信息来源|发文日期|成文日期)|来源[：:]")
_ALONE = re.compile(r"^(?:19|20)\d\d年\d{1,2}月\d{1,2}日$")


def published(lines: Sequence[Line]) -> str | None:
    """ISO date of a header line near the top or of a signature line near the end, else None."""
    for line in lines[:8]:
        if (_LABEL.match(line.text) or len(line.text) < 24 or _LABEL.search(line.text)) and len(line.text) < 80:
            found = _iso(line.text)
            if found and (_LABEL.search(line.text) or len(line.text) <= 20):
                return found
    for line in reversed(lines):
        if _ALONE.match(line.text.replace(" ", "")):
            return _iso(line.text)
    return None


def _iso(text: str) -> str | None:
    hit = _DATE.search(text)
    if hit is None:
        return None
    try:
        return date(int(hit.group(1)), int(hit.group(2)), int(hit.group(3))).isoformat()
    except ValueError:
        return None
