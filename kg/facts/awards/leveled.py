"""Awards that a level word opens (省级绿色货运配送示范企业)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.facts.awards.grow import grown
from kg.facts.awards.heads import GENERIC, HEADS, STRONG, VERBAL
from kg.facts.awards.page import Page
from kg.facts.awards.phrase import Award
from kg.model import Span

_UNLISTED = re.compile(
    rf"(?:(?:省级|市级|区级|县级)及?以上|国家级|省级|自治区级|市级|区级|县级|州级|盟级|旗级|师级|兵团级|部级|全国|全省|全市|全区|全县|(?<=[获评为选予列])国家|(?<=[^建工成设]的)国家|国家(?=[\u4e00-\u9fff“”]{{2,22}}?\d+[家个项])|(?<=[获评为选予的列])省|(?<=[获评为选予的列])市)"
    rf"(?P<core>“?(?!以上|及|新增|总数|唯一|第|前|排|各|占|累计|首|的)(?:(?!等(?:荣誉|称号|多|一系列))[\u4e00-\u9fff“”A-Za-z]){{2,22}}?(?:{HEADS})”?(?:企业|称号|荣誉称号)?)(?=[，。；、）（\n 和与及等\d：]|等|称号|荣誉|名单|认定|资格|数量|总数|累计|共|已|突破|超|达|增|[一二两三四五六七八九十]+[家个项名]|$)"
)
#: 国家级载体数量达到6家: a class of titles that is only counted.
_CARRIERS = re.compile(
    r"(?:国家级|省级|市级|区级|县级)(?P<core>“?(?:双创)?”?(?:载体|平台|园区))(?=数量|总数|总量|达|增至|\d|[一二两三四五六七八九十]+[家个])"
)
#: 各类科技创新平台132个，其中国家级8个: a class of which some are said to be national.
_OF_LEVELS = re.compile(
    r"(?P<core>(?:科技|创新|研发|科创|创业|孵化|双创|产业){1,3}(?:平台|载体|机构|基地))(?:总数)?(?:已)?(?:达到?|有)?"
    r"\d{1,5}[家个][，（,](?:其中|含|包括)[^，。；]{0,3}(?:国家级|省级)"
)
#: 在市级考核中: an assessment without a name of its own.
_ASSESSED = re.compile(
    r"(?:国家级|省级|市级|区级)(?P<core>[\u4e00-\u9fff]{0,10}?(?:考核|评价|评估|考评))(?=中|结果|，)"
)


def leveled(page: Page) -> Iterator[Award]:
    """Level word + run + head noun."""
    at = 0
    while (hit := _UNLISTED.search(page.view, at)) is not None:
        award = _leveled(page, hit)
        at = hit.end() if award is not None else hit.start() + 1  # 全市有省级…: the next level word may open one
        if award is not None:
            yield award


def _leveled(page: Page, hit: re.Match[str]) -> Award | None:
    span = Span(*hit.span())
    if page.named(span) or page.titled(span):
        return None
    text = page.view[hit.start("core") : hit.end()].strip("“”")
    generic = GENERIC.fullmatch(text) is not None
    loose = hit.group().startswith("全") and (generic or not STRONG.search(text))
    if loose or VERBAL.search(text):
        return None
    return grown(page, hit.start("core"), hit.end(), text, generic=generic)


def carriers(page: Page) -> Iterator[Award]:
    """国家级载体6家, 创新平台132个，其中国家级8个: a class of titles that is counted."""
    for hit in (*_CARRIERS.finditer(page.view), *_OF_LEVELS.finditer(page.view)):
        if not page.named(Span(*hit.span())):
            yield grown(page, *hit.span("core"), generic=True)


def assessed(page: Page) -> Iterator[Award]:
    """在市级考核中: an assessment without a name of its own."""
    for hit in _ASSESSED.finditer(page.view):
        if not page.named(Span(*hit.span("core"))):
            yield replace(grown(page, *hit.span("core")), evaluation=True)
