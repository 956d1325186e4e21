"""The year of an award, and the time of a stock."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.facts.awards import Award
from kg.language import find_periods
from kg.model import Span

if TYPE_CHECKING:
    from kg.facts.families.drafting import Drafting


#: Several periods at once: no single year can be given.
#: 有效期至2025年 tells no year of granting.
_YEAR = re.compile(r"(?<![\d至到])((?:19|20)\d\d)年")


_SPAN_OF_YEARS = re.compile(r"近[一二两三四五六七八九十\d]+年|连续|先后|历年|多年来|此前")


#: A clause ends here: what 近3年 or 连续 says of one does not date the next.
_SEMI = re.compile(r"[；;]")


def year_here(read: Drafting, award: Award) -> str | None:
    """The year of the award itself, of its part of the sentence, of its list, of the section."""
    if award.year:
        return award.year
    part = part_of_sentence(read, award.span)
    if _SPAN_OF_YEARS.search(part):
        return None
    if (own := _YEAR.search(part)) is not None:
        return own.group(1)
    listing = read.scope.listing
    if listing is not None and listing.award.year and set(listing.award.programmes) & set(award.programmes):
        return listing.award.year
    return read.scope.year or read.scope.section_year


def as_of(read: Drafting) -> str | None:
    """The time of a stock: 截至2021年底 → 2021-12-31; None when the sentence gives none."""
    text = read.view[read.sentence.start : read.sentence.end]
    year = int(read.scope.section_year) if read.scope.section_year else None
    return next((p.end for p in find_periods(text, year) if p.kind == "as-of" and p.end), None)


def year_of_being(read: Drafting, award: Award) -> str | None:
    """甲成立于某年，是B: only a year of the clause itself dates what somebody is."""
    start = max(read.view.rfind(c, read.sentence.start, award.span.start) for c in "，；。") + 1
    own = _YEAR.search(read.view, max(start, read.sentence.start), award.span.start)
    return award.year or (own.group(1) if own is not None else None)


def part_of_sentence(read: Drafting, at: Span) -> str:
    """The text around ``at`` between semicolons; the whole sentence when it lies outside."""
    text = read.view[read.sentence.start : read.sentence.end]
    if not read.sentence.covers(at):
        return text
    cuts = [0, *(m.start() for m in _SEMI.finditer(text)), len(text)]
    inside = at.start - read.sentence.start
    return next(text[a:b] for a, b in zip(cuts, cuts[1:], strict=False) if a <= inside <= b)
