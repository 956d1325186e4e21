"""The year of an award, and the time of a stock."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.facts.awards import Award
from kg.language import find_periods
from kg.model import Span

if TYPE_CHECKING:
    from kg.facts.families.drafting import Drafting


#: 有效期至2025年 tells no year of granting.
_YEAR = re.compile(r"(?<![\d至到—\-－~～–])((?:19|20)\d\d)年(?!度[^，])")
#: A year, the one after the year told before, or one seen from the day of the page.
_DATE = re.compile(
    r"(?<![\d至到—\-－~～–])(?P<year>(?:19|20)\d\d)年|(?P<next>次年|翌年|第二年)|(?P<near>今年|去年|前年)|(?P<same>同年|当年)"
)
_YEARS_AGO = {"今年": 0, "去年": 1, "前年": 2}
_FOUNDING = r"(?:成立|创[立建办始]|[始组]建|建[成厂]|注册|投产|起步|落户|改制|搬迁|上市|迁建|扩建)"
#: A prize that was set up (设立于) is as old as a firm that was founded.
_FOUNDED_IN = re.compile(rf"(?:{_FOUNDING}于?|设立于|始于)$")
_FOUNDED = re.compile(rf"(?:\d{{1,2}}月)?(?:\d{{1,2}}日)?(?:正式)?(?:在[^，。；]{{2,12}}?)?{_FOUNDING}")

#: A（2019年）、B（2021年度）: each title with its year.
_BEHIND = re.compile(r"”?(?:称号|认定)?（((?:19|20)\d\d)(?:年度?)?(?:\d{1,2}月)?(?:认定|获评|入选|授予)?）")
#: Several periods at once: no single year can be given.
_SPAN_OF_YEARS = re.compile(r"近[一二两三四五六七八九十\d]+年|连续|先后|历年|多年来|此前")


#: 有效期三年（2023年1月1日至2025年12月31日）, 有效期自2023年1月起: how long a title holds, not when it was given.
_VALIDITY = re.compile(r"有效期限?[^，。；（）]{0,12}（[^（）]*）|有效期限?[^，。；（）]*")

#: A clause ends here: what 近3年 or 连续 says of one does not date the next.
_TERM = 30
_SEMI = re.compile(r"[；;]")


def year_here(read: Drafting, award: Award, holder: int = -1) -> str | None:
    """The year of the award itself, of its clause, of what was told before it, of its list, of the section.

    ``holder`` is where its holder stands: 2家A，第一家是2019年入选的甲.
    """
    if award.year:
        return award.year
    if (behind := _BEHIND.match(read.view, award.span.end)) is not None:
        return behind.group(1)
    at = max(award.span.start, holder)
    clause = max(read.view.rfind(c, read.sentence.start, at) for c in "，；。") + 1
    if (own := _last_told(read, max(clause, read.sentence.start), at)) is not None:
        return own or None
    part = part_of_sentence(read, award.span)
    if _SPAN_OF_YEARS.search(_up_to(read, award.span, part)):
        return None
    if (own := _last_told(read, read.sentence.start, at)) is not None:
        return own or None
    if (first := told_year(part)) is not None:
        return first
    for listing in (read.scope.listing, read.scope.title):
        if listing is not None and listing.award.year and set(listing.award.programmes) & set(award.programmes):
            return listing.award.year
    return read.scope.year or read.scope.section_year or _of_page(read, part)


def _up_to(read: Drafting, award: Span, part: str) -> str:
    """``part`` up to the clause that holds ``award``: 获评B，这是对其多年来坚持创新的肯定 tells of one year."""
    end = read.view.find("，", award.end, read.sentence.end)
    if end < 0 or not read.sentence.covers(award):
        return part
    start = max(read.view.rfind("；", read.sentence.start, award.start) + 1, read.sentence.start)
    return read.view[start:end]


#: What was told to have been before, or by now: not of the page's own time.
_OLDER = re.compile(r"曾|早|原|此前|之前|以前|累计|已有|现有|拥有|去年|前年|上年|往年|\d年")


def _of_page(read: Drafting, part: str) -> str | None:
    """近日, 6月14日: news without a year is of the page's own year, unless it tells of former times."""
    published = read.reader.document.published
    return published[:4] if published is not None and not _OLDER.search(_VALIDITY.sub("", part)) else None


def _last_told(read: Drafting, start: int, end: int) -> str | None:
    """The year last told between ``start`` and ``end`` (2020年获评A，次年获评B); empty for one that nobody can tell."""
    year, told = None, False
    published = read.reader.document.published
    for hit in _DATE.finditer(read.view, start, end):
        if hit["next"]:
            before = year or (int(read.scope.year) if read.scope.year else None)
            year = before + 1 if before is not None else None
        elif hit["near"]:
            year = int(published[:4]) - _YEARS_AGO[hit["near"]] if published else None
        elif hit["same"]:
            earlier = _last_told(read, read.sentence.start, hit.start()) if not told else None
            year = int(earlier) if earlier else year
        elif not _other(read.view, hit, read.sentence.start):
            year = int(hit["year"])
        else:
            continue
        told = True
    return str(year or "") if told else None


def told_year(text: str) -> str | None:
    """The first year of ``text`` that is neither a firm's founding nor the term of a title."""
    return next((hit.group(1) for hit in _YEAR.finditer(text) if not _other(text, hit)), None)


#: What is told of former times.
_FORMER = re.compile(r"曾|早在|此前|之前|以前|以来|至今|历年|(?:自|继)(?:19|20)\d\d年")


def dates_the_story(text: str) -> bool:
    """The year of a sentence dates what follows without a year; one of a firm's or a title's history does not."""
    return _FORMER.search(text) is None


def _other(text: str, year: re.Match[str], start: int = 0) -> bool:
    """A year of the firm's founding, or one in which a title begins or ceases to hold."""
    return _founding(text, year) or any(
        term.start() < year.start() < term.end() for term in _VALIDITY.finditer(text, start, year.end() + _TERM)
    )


#: 自2010年设立首届B以来: when the giving of a title began.
_SINCE = re.compile(r"^(?:年度?)?[^，。；]{0,24}(?:以来|起)")


def _founding(text: str, year: re.Match[str]) -> bool:
    """成立于2008年, 2008年创建, 继2019年…, 自2010年…以来: a year of the firm or of another, not of its titles."""
    if text[: year.start("year") if "year" in year.groupdict() else year.start()].endswith("自") and _SINCE.match(
        text[year.end() : year.end() + 30]
    ):
        return True
    before = text[max(0, year.start() - 4) : year.start()]
    return (
        before.endswith("继") or _FOUNDED_IN.search(before) is not None or _FOUNDED.match(text, year.end()) is not None
    )


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
    if _SEMI.search(text) is None or not read.sentence.covers(at):
        return text
    cuts = [0, *(m.start() for m in _SEMI.finditer(text)), len(text)]
    inside = at.start - read.sentence.start
    return next(text[a:b] for a, b in zip(cuts, cuts[1:], strict=False) if a <= inside <= b)
