"""Labelled numbers and names outside brackets: 统一社会信用代码：…, 股票代码：…, and the head of a listed firm's notice."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile

from kg.facts.namings.brackets import short_names
from kg.facts.namings.page import Page
from kg.mentions.codes import HONG_KONG, SHARE, USCC, find_share, find_uscc
from kg.model import BlockKind, EntityType, Mention, Naming, NamingKind, Span
from kg.resolve import entity_id, normalise

_LABEL = re.compile(
    r"(?P<uscc>(?:统一)?社?会?信用代码)|(?P<code>(?:股票|证券)(?:交易)?代码)|(?P<listed>(?:股票|证券)简称)|(?P<short>(?:企业|公司)简称)"
)
#: 股票代码为600000的X.
_SHARE_OF = re.compile(r"(?:股票|证券)代码(?:为|是|：)?(?P<code>[0-9A-Za-z.]{6,11})的(?:上市公司|上市企业)?")
_GAP = re.compile(r"(?:为|是|：|:|\s|“)*")
_LISTED = re.compile(r"[\u4e00-\u9fffA-Z*]{2,8}")
_SHORT = re.compile(r"，?(?:以下)?(?:简称|下称)(?:为|：)?(?=“)")
#: 证券代码：300000　证券简称：甲乙　公告编号：… over a notice; the reader of pages takes it for furniture.
_HEAD = re.compile(
    r"(?:证券|股票|公司)代码\s*[：:]\s*(?P<code>[0-9A-Za-z.]{6,11})[^\S\n]*(?:\n\s*)?(?:证券|股票|公司)简称\s*[：:]\s*(?P<short>[\u4e00-\u9fffA-Z*]{2,8})"
)
_TOP = 200
_MARKS = re.compile(r"^\*?(?:ST|S)?")


def read_labels(page: Page) -> Iterator[Naming]:
    """What labels say of the firm before them, in the sentence or in the line of its name."""
    for label in _LABEL.finditer(page.view):
        at = label.end()
        gap = _GAP.match(page.view, at)
        at = gap.end() if gap else at
        kind, value = _value(page, label, at)
        bearer = _bearer(page, label.start()) if value else None
        if kind is not None and bearer is not None and value and value != bearer.text:
            start = bearer.span.start if page.sentence(at).covers(bearer.span) else label.start()
            yield page.naming(kind, bearer, value, Span(start, at + len(value)))
    for share in _SHARE_OF.finditer(page.view):
        firm = page.beginning(share.end())
        if firm is not None and (code := find_share(share["code"])):
            yield page.naming(NamingKind.STOCK_CODE, firm, code, Span(share.start(), firm.span.end))
    for bearer in page.bearers:
        short = _SHORT.match(page.view, bearer.span.end)
        if short is not None:
            close = page.view.find("”", short.end()) + 1
            for value in short_names(page, bearer, page.view[short.end() : close]):
                yield page.naming(NamingKind.SHORT, bearer, value, Span(bearer.span.start, close))
    yield from _head(page)


def _value(page: Page, label: re.Match[str], at: int) -> tuple[NamingKind | None, str]:
    rest = page.view[at : at + 20]
    if label["uscc"] and USCC.match(rest.upper()):
        return NamingKind.USCC, find_uscc(rest) or ""
    if label["code"] and (SHARE.match(rest) or HONG_KONG.match(rest)):
        return NamingKind.STOCK_CODE, find_share(rest) or ""
    name = _LISTED.match(rest) if label["listed"] or label["short"] else None
    if name is not None and (label.end() < at or page.beginning(at) is not None):
        known = page.beginning(at)
        text = known.text if known is not None and known.span.start <= at + 1 else name.group()
        return (NamingKind.LISTED if label["listed"] else NamingKind.SHORT), text
    return None, ""


def _bearer(page: Page, at: int) -> Mention | None:
    """The one organisation of the sentence before the label; in lines of labels the one behind 企业名称：."""
    here = page.sentence(at)
    if page.view.startswith("（", max(0, page.view.rfind("（", here.start, at))) and _inside(page.view, here.start, at):
        return None  # the bracket's own reader
    told = [*page.within(here.start, at)]
    full = {m.canonical: m for m in told if m.type is EntityType.COMPANY}
    if told:
        return next(iter(full.values())) if len(full) == 1 else None
    return page.labelled(at)


def _inside(view: str, start: int, at: int) -> bool:
    return view.count("（", start, at) > view.count("）", start, at)


def _head(page: Page) -> Iterator[Naming]:
    """The share's code and short name over a notice, for the firm that issues it: the short one abbreviates its name."""
    document = page.document
    text = document.source_text[document.span.start : document.span.end]
    head = _HEAD.search(text, 0, _TOP) if "代码" in text[:_TOP] else None
    code = find_share(head["code"]) if head is not None else None
    if head is None or code is None:
        return
    blocks = takewhile(lambda b: b.kind is not BlockKind.BODY, document.blocks)
    end = max((b.span.end for b in blocks), default=0) + _TOP
    firms = {m.canonical: m for m in page.bearers if m.span.end <= end and m.basis == "legal-form"}
    issuers = [m for m in firms.values() if _abbreviates(head["short"], m.canonical)]
    if len(issuers) != 1:
        return
    bearer, span = issuers[0], Span(document.span.start + head.start(), document.span.start + head.end())
    form = entity_id(bearer.type, bearer.canonical, page.home)
    for kind, value in ((NamingKind.STOCK_CODE, code), (NamingKind.LISTED, head["short"])):
        yield Naming(kind, form, value, document.id, document.quote(span), normalise(bearer.canonical), span)


def _abbreviates(short: str, full: str) -> bool:
    """Its characters stand in the name, in order; ST and * are marks of the exchange."""
    at = 0
    for char in _MARKS.sub("", short):
        at = full.find(char, at) + 1
        if at == 0:
            return False
    return True
