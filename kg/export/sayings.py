"""What a document itself says of names, places and terms, for people."""

from __future__ import annotations

from kg.catalogue import load_catalogue
from kg.facts.grade import grade_of
from kg.model import Extraction, NamingKind

__all__ = ["grade_line", "saying_lines", "term_words"]

_GRADES = {
    "list": ("官方名单", "official list"),
    "notice": ("官方通知公告", "official notice"),
    "news": ("新闻报道", "news"),
    "company": ("企业自述", "the firm's own page"),
    "unknown": ("未知", "unknown"),
}
_KINDS = {
    NamingKind.SHORT: ("简称", "short name"),
    NamingKind.FORMER: ("曾用名", "former name"),
    NamingKind.LISTED: ("股票简称", "listed short name"),
    NamingKind.STOCK_CODE: ("股票代码", "stock code"),
    NamingKind.USCC: ("统一社会信用代码", "unified social credit code"),
    NamingKind.PARENT: ("母公司", "parent"),
}
_BASES = {
    "column": ("表格一栏", "a column"),
    "recommender": ("推荐单位", "who recommends it"),
    "heading": ("小标题", "a heading"),
    "line": ("行首", "the line"),
    "bracket": ("括号", "brackets"),
    "phrase": ("句中", "the sentence"),
}


def grade_line(extraction: Extraction) -> str:
    """What the document is as a source."""
    return "  来源 source：" + " ".join(_GRADES[grade_of(extraction)])


def saying_lines(extraction: Extraction) -> list[str]:
    """One line a naming and a placing, each with its quote."""
    regions = load_catalogue().regions
    names = [f"◇ {n.name}：{' '.join(_KINDS[n.kind])} {n.value}「{_flat(n.quote)}」" for n in extraction.namings]
    places = [
        f"◇ {p.name}：所在地 place {regions[p.region].name}（{' '.join(_BASES[p.basis])}）「{_flat(p.evidence.text)}」"
        for p in extraction.placings
    ]
    return [*names, *places]


def term_words(start: str | None, until: str | None, years: int | None) -> str:
    """2023-01-01 至 2025-12-31，3年; empty when the text states no term."""
    dates = f"{start or ''} 至 {until}" if until else f"自 {start}" if start else ""
    return "，".join(part for part in (dates.strip(), f"{years}年" if years else "") if part)


def _flat(text: str) -> str:
    return "".join(text.split())
