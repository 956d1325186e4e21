"""What the brackets behind a name say of it: X（以下简称“Y”，股票代码：300000，原Z厂）."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.facts.namings.page import Page
from kg.facts.namings.words import ANYBODY, LEAD, OWNED, QUOTED
from kg.mentions.codes import HONG_KONG, SHARE, USCC, find_share, find_uscc
from kg.model import Mention, Naming, NamingKind, Span

_LONGEST = 100
_SPLIT = re.compile(r"[，；;,|｜](?![^“]*”)|(?<![股证票券])(?=(?:股票|证券)?代码[：为])|\s{2,}|\u3000")
_SHORT = re.compile(r"(?:以下|下文|文中|后文|全文|以下统|下)?(?:均|统)?(?:简称|称)(?:为|作|：|:)?")
_LISTED = re.compile(r"(?:股票|证券|[AH]股|上市公司|公司)简称(?:为|：|:)?“?([^“”（）：]{2,8})”?")
_AT_EXCHANGE = re.compile(r"[\u4e00-\u9fffA-Z*]{3,6}")
_CODE = re.compile(
    r"(?:股票|证券|[ABH]股|上市|交易|公司|股份)?(?:交易)?代码|[深上北]交所|沪市|深市|新三板|港交所|科创板|创业板|主板"
)
_USCC = re.compile(r"(?:统一)?社?会?信用代码|^")
_FORMER = re.compile(r"(?:原名称?|曾用名称?|前身|原公司名称?|原企业名称?|原单位名称?|旧称|原称|原)")
_BY = re.compile(r"由(?=.{4,}(?:更名|改名|变更|改制))")
_NOW = re.compile(r"(?:20\d\d年)?(?:\d{1,2}月)?(?:现已?|后|已|后来)?(?:正式)?(?:更名|改名|变更)为|现名?为?：?")
_PARENT = re.compile(rf"(?:的|之)?{OWNED}(?:子公司|孙公司|分公司|旗下|下属|控股|全资)(?:的|企业|公司|成员企业)?")
_PARENT_LEAD = re.compile(r"(?:[系是为]|隶属于?)?")
_LEGAL = re.compile(r"(?:公司|集团|厂|院|所|社|中心|银行)$")


def read_brackets(page: Page) -> Iterator[Naming]:
    """All that the brackets right behind names say."""
    for bearer in page.bearers:
        at = bearer.span.end + page.view.startswith("”", bearer.span.end)
        while page.view.startswith("（", at):
            close = page.view.find("）", at, at + _LONGEST)
            if close < 0:
                break
            items, quote = [*_items(page.view, at + 1, close)], Span(bearer.span.start, close + 1)
            for item in items:
                yield from told_of(page, bearer, item, quote)
            if (listed := _beside_code(page.view, items)) is not None:
                yield page.naming(NamingKind.LISTED, bearer, listed, quote)
            at = close + 1


def _beside_code(view: str, items: Sequence[Span]) -> str | None:
    """某某股份 of （某某股份，300000）: what stands alone beside a share code is the name at the exchange."""
    texts = [view[item.start : item.end].strip("“” ") for item in items]
    codes = [t for t in texts if (code := _code(t)) is not None and code[0] is NamingKind.STOCK_CODE]
    names = [t for t in texts if _AT_EXCHANGE.fullmatch(t) and _CODE.match(t) is None]
    return names[0] if len(texts) == 2 and len(codes) == len(names) == 1 else None


def _items(view: str, start: int, end: int) -> Iterator[Span]:
    position = start
    for cut in _SPLIT.finditer(view, start, end):
        yield Span(position, cut.start())
        position = cut.end()
    yield Span(position, end)


def told_of(page: Page, bearer: Mention, item: Span, quote: Span) -> Iterator[Naming]:
    """What one item of a bracket, or a remark beside the name, says of it."""
    text = page.view[item.start : item.end]
    if (code := _code(text)) is not None:
        yield page.naming(code[0], bearer, code[1], quote)
    elif (listed := _LISTED.fullmatch(text)) is not None:
        yield page.naming(NamingKind.LISTED, bearer, listed.group(1), quote)
    elif (short := _SHORT.match(text)) is not None:
        for value in short_names(page, bearer, text[short.end() :]):
            yield page.naming(NamingKind.SHORT, bearer, value, quote)
    elif former := _former(page, bearer, item):
        for old in former:
            yield page.naming(NamingKind.FORMER, bearer, page.name(old), quote)
    elif (now := _NOW.match(page.view, *item)) is not None:
        new = page.beginning(now.end())
        if new is not None and new.type is bearer.type and _whole(page, new, item) and _LEGAL.search(new.text):
            yield page.naming(NamingKind.FORMER, new, page.name(bearer.span), quote)
    elif (lead := _PARENT_LEAD.match(page.view, *item)) is not None:
        parent = page.beginning(lead.end())
        if parent is not None and _PARENT.fullmatch(page.view, parent.span.end, item.end) is not None:
            yield page.naming(NamingKind.PARENT, bearer, page.name(parent.span), quote)


def _code(text: str) -> tuple[NamingKind, str] | None:
    """A number with its label, or one that fills the item."""
    if USCC.search(text.upper()) and _USCC.match(text):
        return NamingKind.USCC, find_uscc(text) or ""
    label = _CODE.match(text)
    rest = text[label.end() :].lstrip("：:为是 ") if label else text
    if SHARE.fullmatch(rest) or HONG_KONG.fullmatch(rest):
        return NamingKind.STOCK_CODE, find_share(rest) or ""
    return None


def short_names(page: Page, bearer: Mention, text: str) -> Iterator[str]:
    """“A”或“B”: the short names told; a word for anybody, a document or an honour is none."""
    told = QUOTED.findall(text) or ([text.strip("“”")] if 2 <= len(text.strip("“”")) <= 12 else [])
    for value in told:
        whole = any(a.start == 0 and a.end == len(value) for a in page.catalogue.find_aliases(value))
        anybody = ANYBODY.fullmatch(value) is not None or "《" in value
        if not anybody and not whole and value not in (bearer.text, bearer.canonical):
            yield value


def _former(page: Page, bearer: Mention, item: Span) -> list[Span]:
    """The old names of an item, one or several; 原董事长, 原材料基地, 原某厂一车间 are none."""
    if (by := _BY.match(page.view, *item)) is not None and page.beginning(by.end()) is not None:
        old = page.old_name(by.end(), item.end)
        return [old] if old is not None else []
    label = _FORMER.match(page.view, *item)
    lead = LEAD.match(page.view, label.end(), item.end) if label is not None else None
    at, found = lead.end() if lead else item.end, list[Span]()
    while label is not None and at < item.end:
        old = page.old_name(at, item.end)
        if old is None or not (label.group() != "原" or _alike(page, bearer, old)):
            return []
        found.append(old)
        at = old.end + page.view.startswith("”", old.end)
        if at < item.end and page.view[at] != "、":
            return []
        at += 1
    return found


def _alike(page: Page, bearer: Mention, old: Span) -> bool:
    """What stands behind a mere 原 is a thing of the same kind, or has a name's last word."""
    known = page.beginning(old.start)
    same = known is not None and known.type is bearer.type
    return same or _LEGAL.search(page.view[old.start : old.end]) is not None


def _whole(page: Page, name: Mention, item: Span) -> bool:
    return name.span.end + page.view.startswith("”", name.span.end) == item.end
