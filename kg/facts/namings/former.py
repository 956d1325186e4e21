"""Former names in sentences: 前身为…, 原名…, 由…更名而来, …更名为…."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.facts.namings.page import Page
from kg.facts.namings.words import LEAD
from kg.mentions.shorts import stem_of
from kg.model import Mention, Naming, NamingKind, Span

_BEFORE = re.compile(r"前身|原名称?|曾用名称?|原称(?=[为“：])")
_INTO = re.compile(
    r"(?P<gap>(?:名称)?(?:（[^（）]{1,30}）)?，?(?:(?:已|现)?(?:于|在|自|从)?(?:(?:19|20)\d\d年)?(?:\d{1,2}月)?(?:\d{1,2}日)?起?)?(?:经[^，。；]{2,16}[，]?)?(?:(?:改制|重组|股改)后)?(?:已|现|现已|正式|整体|依法|将)*)"
    r"(?P<verb>更名|改名|易名|变更登记|名称变更|变更(?:公司|企业|单位)?名称|变更|改制|整体变更)(?:登记|设立)?(?:成|为)(?:“)?"
)
_HOUSE = re.compile(
    r"(?P<part>(?:企业)?(?:技术|研发|设计|研究|工程)[\u4e00-\u9fff]{0,6}中心)”?(?:已|现|正式)?(?:更名|改名|变更)为“?"
)
_OUT_OF = re.compile(r"(?:系|是|，)?(?:(?:19|20)\d\d年)?(?:\d{1,2}月)?由(?:原)?“?")
_CAME = re.compile(
    r"”?(?:于|在)?(?:(?:19|20)\d\d年)?(?:\d{1,2}月)?(?:正式|依法)?(?:更名|改名|(?:整体)?(?:变更|改制))(?:更名)?(?:而来|而成|设立|发起设立|成立)|”?(?:于(?:19|20)\d\d年)?(?:更名|改名)(?=[，。；）]|$)"
)
#: 依托单位由甲变更为乙, 股东变更为: another firm, not another name.
_OTHER_FIRM = re.compile(r"(?:单位|主体|股东|控制人|方|人|机构|权|业主|企业)(?:已|现|拟)?(?:由|从)?“?$")
_NAME_OF = re.compile(r"(?:名称|企业名|公司名|厂名|单位名|校名|更名|改名)")
_PLANNED = re.compile(r"[拟欲](?:将|把)?|计划|申请|准备|打算")
_LINE_HEAD = re.compile(
    r"(?:[\W_]|\d|[一二三四五六七八九十])*(?:同意|准予|核准|原|将|把|由|因|经审核|据悉|日前|近日|其中)*[，“]?(?:原)?(?:将|由)?“?"
)
_FOLLOWS = re.compile(r"”?(?:（[^（）]{1,40}）)?(?:[，。；、）！\n\t]|$|于|在|[，]|始建|成立|创[建办立]|后|更名|改)")
_NAME_BY = re.compile(r"(?:企业|公司|单位|机构)?(?:名称|厂名|校名)(?:由|从)“?$")
_JOINT = re.compile(r"(?<=[公司厂馆店所院社])[和与及]")
_CUES_FAR = 60


def read_former(page: Page) -> Iterator[Naming]:
    """All former names that sentences tell."""
    for cue in _BEFORE.finditer(page.view):
        yield from _before(page, cue)
    for old in page.bearers:
        yield from _house(page, old)
        into = _INTO.match(page.view, old.span.end + page.view.startswith("”", old.span.end))
        if into is not None:
            yield from _into(page, old, into)
        out = _OUT_OF.match(page.view, old.span.end)
        if out is not None:
            yield from _out_of(page, old, out.end())


def _before(page: Page, cue: re.Match[str]) -> Iterator[Naming]:
    """X前身为N, X，原名N: who bears the name now is the subject."""
    bearer = page.subject(cue.start()) or (
        page.labelled(cue.start()) if page.view.startswith("：", cue.end()) else None
    )
    here = page.sentence(cue.start())
    lead = LEAD.match(page.view, cue.end(), here.end)
    if bearer is None or lead is None or (cue.group() == "前身" and lead.end() == cue.end()):
        return
    old = page.old_name(lead.end(), here.end)
    if old is not None and page.name(old) != page.name(bearer.span) and _ends(page, old):
        yield page.naming(NamingKind.FORMER, bearer, page.name(old), _quote(page, bearer, old, cue.start()))


def _ends(page: Page, old: Span) -> bool:
    """The old name is all there is: 前身为甲厂的一个车间, 前身为甲厂和乙厂 name no single one."""
    joined = _JOINT.search(page.view, old.start + 2, old.end - 2) is not None
    return not joined and _FOLLOWS.match(page.view, old.end) is not None


def _into(page: Page, old: Mention, into: re.Match[str]) -> Iterator[Naming]:
    """N更名为X; 变更为 only where it is the name that changes."""
    new = page.beginning(into.end() - page.view.startswith("“", into.end() - 1))
    if new is None or new.type is not old.type or new.canonical == old.canonical:
        return
    here = page.sentence(old.span.start)
    before = page.view[here.start : old.span.start]
    if _PLANNED.search(before[-14:].rpartition("，")[2] + into.group("gap")) or "、" in before[-1:]:
        return
    plain = into.group("verb").endswith(("更名", "改名", "易名", "名称变更", "名称"))
    if not plain and into.group("verb") != "改制" and not _of_name(page, old, before, into):
        return
    if plain or _OTHER_FIRM.search(before) is None or _NAME_OF.search(before[-8:]):
        yield page.naming(NamingKind.FORMER, new, page.name(old.span), Span(old.span.start, new.span.end))


def _house(page: Page, old: Mention) -> Iterator[Naming]:
    """甲技术中心更名为乙技术中心: the house has a new name, if old and new name have one trade name."""
    hit = _HOUSE.match(page.view, old.span.end)
    new = page.beginning(hit.end() - page.view.startswith("“", hit.end() - 1)) if hit is not None else None
    if hit is None or new is None or new.type is not old.type or new.canonical == old.canonical:
        return
    trade = [stem_of(m.canonical, sorted(page.catalogue.short_places))[:2] for m in (old, new)]
    if trade[0] == trade[1] and page.view.startswith(hit["part"], new.span.end):
        yield page.naming(NamingKind.FORMER, new, page.name(old.span), Span(old.span.start, new.span.end))


def _of_name(page: Page, old: Mention, before: str, into: re.Match[str]) -> bool:
    """The sentence or what heads it speaks of names, and the old name opens its line."""
    if "名称" in into.group("gap") or _NAME_BY.search(before) is not None:
        return True
    above = page.view[max(0, old.span.start - len(before) - _CUES_FAR) : old.span.start - len(before)]
    headed = _NAME_OF.search(above) is not None or _NAME_OF.search(page.document.title or "") is not None
    return (headed or into.group("verb") in ("整体变更", "变更登记")) and _LINE_HEAD.fullmatch(before) is not None


def _out_of(page: Page, new: Mention, at: int) -> Iterator[Naming]:
    """X由N更名而来."""
    old = page.beginning(at - page.view.startswith("“", at - 1))
    if old is None or old.canonical == new.canonical:
        return
    if _CAME.match(page.view, old.span.end) is not None:
        yield page.naming(NamingKind.FORMER, new, page.name(old.span), Span(new.span.start, old.span.end))


def _quote(page: Page, bearer: Mention, old: Span, at: int) -> Span:
    here = page.sentence(at)
    start = bearer.span.start if here.covers(bearer.span) else here.start
    return Span(min(start, old.start), old.end)
