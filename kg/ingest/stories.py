"""One file, one or several news items: where a story ends and the next begins."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.ingest.lines import Line

_PAGE = re.compile(r"^第?[A-Z]?\d{1,2}版")
_STORY_END = re.compile(
    r"(?:记者|通讯员)\s*[\u4e00-\u9fff·\s\u3000、]{2,24}(?:[/／]?[文图摄](?:[/／][文图])?)?\s*[）)]?$"
)


def split_stories(lines: Sequence[Line]) -> list[list[Line]]:
    """Lines grouped by story; one group when there is any doubt."""
    cuts = [0]
    for index in range(2, len(lines)):
        if _begins(lines, index, cuts[-1]):
            cuts.append(index)
    cuts.append(len(lines))
    return [list(lines[a:b]) for a, b in zip(cuts, cuts[1:], strict=False) if b > a]


def _begins(lines: Sequence[Line], index: int, since: int) -> bool:
    """A headline, after a story that has ended, before a dateline (本报讯) or after a rule.

    Precision first: sections of one text (记者手记, 附件, 解读) are never cut,
    because no dateline follows them.
    """
    line = lines[index]
    if index - since < 3 or (line.ends and not line.plain):
        return False
    if lines[index - 1].separator and _headline(line) and _body_follows(lines, index):
        return True
    if not _headline(line) or not (lines[index - 1].ends or _STORY_END.search(lines[index - 1].text)):
        return False
    after = _after_headlines(lines, index)
    return after is not None and lines[after].dateline and line.blank_before > 0


def _headline(line: Line) -> bool:
    return line.plain and 6 <= len(line.text) <= 40 and not line.listed and not line.row and not line.noise


def _after_headlines(lines: Sequence[Line], index: int) -> int | None:
    """The first line after up to three headline lines and page noise."""
    position = index
    while position < len(lines) and position - index < 6:
        if not (_headline(lines[position]) or lines[position].noise or lines[position].text.startswith("——")):
            return position
        position += 1
    return None


def _body_follows(lines: Sequence[Line], index: int) -> bool:
    after = _after_headlines(lines, index)
    return after is not None and len(lines[after].text) > 30
