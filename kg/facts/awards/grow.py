"""An award's core grown both ways into its whole phrase."""

from __future__ import annotations

import re
from dataclasses import replace

from kg.facts.awards.left import grow_left
from kg.facts.awards.page import Page
from kg.facts.awards.phrase import Award
from kg.facts.awards.right import grow_right
from kg.model import Span

#: 某某贡献奖特等奖: the grade is no part of the prize's own name.
_GRADED = re.compile(r"(?<=[\u4e00-\u9fff]奖)(?:特等奖|[一二三四]等奖|[金银铜]奖|荣誉奖|表彰奖|特别奖|鼓励奖|提名奖)$")


def grow(page: Page, award: Award) -> Award:
    """The award with all that belongs to it on the left, then on the right."""
    award, start = grow_left(page, award)
    award, end = grow_right(page, award, start)
    span, text = Span(start, end), page.view[start:end]
    return award if (span, text) == (award.span, award.text) else replace(award, span=span, text=text)


def grown(page: Page, start: int, end: int, text: str | None = None, *, generic: bool = False) -> Award:
    """The award with the core ``start``-``end`` that no table lists, with its whole phrase."""
    if text is None or text == page.view[start:end]:
        grade = _GRADED.search(page.view, start, end)
        end, text = (grade.start(), None) if grade is not None else (end, text)
    core = Span(start, end)
    whole = page.view[start:end]
    return grow(page, Award(core, core, whole, (), whole if text is None else text, generic=generic))
