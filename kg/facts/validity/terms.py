"""Terms of validity in words: 有效期三年, 有效期自…至…, 有效期至…."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.model import Span

_MONTH = r"(?:1[0-2]|0?[1-9])"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])"
_DATE = rf"(?:19|20)\d\d(?:年度?(?:{_MONTH}月份?(?:{_DAY}日)?)?|[./\-]{_MONTH}(?:[./\-]{_DAY}(?!\d))?(?!\d)|(?:0[1-9]|1[0-2])[0-3]\d(?!\d))?[底末]?"
_TO = r"(?:起|开始)?(?:，|计算)?(?:至|到|—+|-+|－|–|~|～|止)+"
_RANGE = rf"(?P<from{{0}}>{_DATE}){_TO}(?P<until{{0}}>{_DATE}|{_MONTH}月(?:{_DAY}日)?)止?"
_YEARS = r"(?P<years{0}>\d{{1,2}}|[一二两三四五六七八九十])个?年(?:期|整)?(?![\d前多余度来底末中以]|内[申完])"
_SINCE = r"(?:自|从|由)?[\u4e00-\u9fff《》]{0,14}?之?日起(?:计算|算起|生效)?(?:，|的)?(?:有效期)?(?:为|：)?"
_HEAD = (
    r"(?:有效期限?|有效时间|有效年限|(?:资格|称号|证书|认定|结果|命名|等级)有效)(?:（[^（）年]{1,8}）)?"
    r"(?:均|统一|一律|都|仍|为|是|：|即|，|自|从|由|原)*"
)
_UNTIL = rf"(?:延[长续]|顺延|截止日?期?|届满日期?|保留)?(?:至|到|截至|截止到?|止于|为)+(?P<until1>{_DATE})"
_MORE = rf"(?:[，（；]?(?:有效期限?)?(?:自|从|由|即|为|：)*(?:{_RANGE.format(2)}|(?:至|到)(?P<until3>{_DATE})|(?P<from4>{_DATE})起)止?）?)?"
#: The whole term, from 有效期 on.
_TERM = re.compile(
    rf"(?:(?:自|从)(?P<from5>{_DATE})起，?[\u4e00-\u9fff]{{0,4}}?)?{_HEAD}(?:{_RANGE.format(0)}(?:[，（]?(?:共|为期|期限|有效期)?(?:为)?{_YEARS.format(2)})?|{_UNTIL}|(?P<since>{_DATE})起?[，]?(?:有效期)?{_YEARS.format(0)}"
    rf"|(?:{_SINCE})?{_YEARS.format(1)}{_MORE})"
)
#: 认定结果三年有效.
_FOR = re.compile(rf"{_YEARS.format(0)}之?内?有效(?=[，。；）\n]|$)")
#: Other things than honours have a term: 办法, 公示, 合同.
_OTHER = re.compile(
    r"原|办法|措施|政策|通知|细则|规定|意见|方案|规划|文件|公示|承诺|合同|协议|优惠|专利|产品有|保质|营业执照|身份证|药品|食品|疫苗|检测|报告|投标|报价|申报书|推荐函|二维码|验证码|账号|门票|签证|护照|商标|注册有"
)
_LAW = re.compile(
    r"(?:施行|实施|执行|生效)|本(?:办法|措施|政策|通知|细则|规定|意见|方案)|若干(?:措施|政策)|《[^》]*(?:办法|措施|政策|细则|规定|意见)》(?:自|有效)"
)
_NUMBERS = {c: n for n, c in enumerate("一二三四五六七八九十", 1)} | {"两": 2}
_CALENDAR = re.compile(r"(\d{4})(?:年度?|[./\-])?(\d{1,2})?(?:月份?|[./\-])?(\d{1,2})?")
_MONTHLY = re.compile(rf"({_MONTH})月(?:({_DAY})日)?")
_CLAUSE = re.compile(r"[，。；：（）\n\t]")


@dataclass(frozen=True, slots=True)
class Term:
    """As the text states it: dates as YYYY, YYYY-MM or YYYY-MM-DD; None where it says nothing."""

    start: str | None = None
    until: str | None = None
    years: int | None = None

    def joined(self, other: Term) -> Term | None:
        """Both together (三年, and 自…至…); None when they differ."""
        pairs = ((self.start, other.start), (self.until, other.until), (self.years, other.years))
        if any(a is not None and b is not None and a != b for a, b in pairs):
            return None
        return Term(self.start or other.start, self.until or other.until, self.years or other.years)


@dataclass(frozen=True, slots=True)
class Told:
    """A term and where it stands (view offsets); ``all`` when 均 says that it holds for all before."""

    span: Span
    term: Term
    all: bool = False


def find_terms(view: str, sentence: Span) -> Iterator[Told]:
    """The terms of honours in a sentence, from left to right; none in a sentence about a rule."""
    text = view[sentence.start : sentence.end]
    if "有效" not in text or _LAW.search(text) is not None:
        return
    for pattern in (_TERM, _FOR):
        for hit in pattern.finditer(text):
            cuts = [c.end() for c in _CLAUSE.finditer(text, 0, hit.start())]
            before = text[cuts[-1] if cuts else 0 : hit.start() + 3]
            term = _term(hit)
            if term is not None and _OTHER.search(before) is None:
                span = Span(sentence.start + hit.start(), sentence.start + hit.end())
                yield Told(span, term, "均" in hit.group()[:8])


def _term(hit: re.Match[str]) -> Term | None:
    found = {k.rstrip("0123456789"): v for k, v in hit.groupdict().items() if v is not None}
    start = date_of(found.get("from") or found.get("since"))
    until = found.get("until")
    end = _later(until, start) if until else None
    if (until and end is None) or (start and end and end[:4] < start[:4]):
        return None
    return Term(start, end, years_of(found.get("years")))


def years_of(text: str | None) -> int | None:
    """三 → 3."""
    if text is None:
        return None
    return int(text) if text.isdigit() else _NUMBERS.get(text)


def date_of(text: str | None) -> str | None:
    """2021年1月1日, 2021.1.1, 20210101 → 2021-01-01; no more than the text gives; None for a day that is none."""
    if text is None:
        return None
    if len(text) == 8 and text.isdigit():
        year, month, day = text[:4], text[4:6], text[6:]
    else:
        hit = _CALENDAR.match(text)
        if hit is None:
            return None
        year, month, day = (g or "" for g in hit.groups())
    if (month and not 1 <= int(month) <= 12) or (day and not 1 <= int(day) <= 31):
        return None
    return "-".join([year, *(f"{int(part):02d}" for part in (month, day) if part)])


def _later(text: str, start: str | None) -> str | None:
    """The end of a range; 12月31日 is of the year of its beginning."""
    short = _MONTHLY.fullmatch(text)
    if short is None:
        return date_of(text)
    return date_of(f"{start[:4]}年{text}") if start else None


_CELL_RANGE = re.compile(_RANGE.format(0))
_CELL_DATE = re.compile(rf"(?:至|到|截至)?(?P<date>{_DATE})止?")
_CELL_YEARS = re.compile(rf"{_YEARS.format(0)}|(?P<bare>[1-9]|10)")


def term_of_cell(cell: str, head: str) -> Term | None:
    """What a cell under 有效期, 有效期至, 有效期起 says."""
    text = "".join(cell.split())
    if (hit := _CELL_RANGE.search(text)) is not None:
        return _term(hit)
    if (date := _CELL_DATE.fullmatch(text)) is not None:
        day = date_of(date["date"])
        begins = head.endswith(("起", "起始日期", "起始时间", "开始日期", "开始时间", "起始日", "始"))
        return Term(start=day) if begins else Term(until=day)
    years = _CELL_YEARS.fullmatch(text)
    if years is None or (years["bare"] and "年" not in head):
        return None
    return Term(years=years_of(years["years0"] or years["bare"]))
