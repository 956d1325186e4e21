"""Whose subsidiary a firm is: 系…全资子公司, …旗下…, 其控股子公司…."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.facts.namings.page import Page
from kg.facts.namings.words import OWNED
from kg.model import EntityType, Mention, Naming, NamingKind, Span

_PARENTS = frozenset((EntityType.COMPANY, EntityType.INSTITUTION))
_IS = re.compile(r"”?(?:（[^（）]{1,40}）)?，?(?:是|系|为|作为|隶属于?|属于?)(?:[^，。；、]{0,6}?的)?“?")
_OF = re.compile(
    rf"”?(?:（[^（）]{{1,30}}）)?(?:的|之)?{OWNED}(?:[\u4e00-\u9fff]{{0,6}}?)?(?:子公司|孙公司|分公司|全资企业|控股企业|成员企业|(?<=控股)(?=[，。；])|旗下(?:的)?(?:企业|公司|核心企业|骨干企业))"
)
_UNDER = re.compile(
    r"”?(?:（[^（）]{1,30}）)?(?:的|之)?(?:(?:旗下|下属|所属)的?(?:全资|控股|核心|骨干)*的?(?:子公司|孙公司|企业|公司|成员企业)?|(?:全资|控股|下属)*的?(?:子公司|孙公司)|(?:全资|控股|下属)+的?(?:企业|(?<=控股的)|(?<=全资的)))(?:——|—|：)?“?"
)
_ITS = re.compile(
    r"(?P<who>其|该?公司|本公司|该集团|集团|(?<=[，。；：、\n\t]))(?:(?:的|旗下|下属|之)?(?:全资|控股|下属|旗下)+的?(?:子公司|孙公司|企业)|(?:及|和|与)其?(?:全资|控股)*(?:子公司|孙公司))(?:——|：)?“?"
)
_BRANCH = re.compile(r"(.{4,}(?:公司|银行))[\u4e00-\u9fff]{2,12}(?:分公司|支行|分行|分厂|分公司（.*）)")
_AND = re.compile(r"”?(?:（[^（）]{1,20}）)?(?:、|和|与|及|以及)(?:(?:全资|控股)*(?:子公司|孙公司))?“?")
#: 作为P的全资子公司，C….
_AS = re.compile(r"(?:作为|身为)“?$")


def read_owners(page: Page) -> Iterator[Naming]:
    """All parents that sentences and names tell."""
    for firm in page.bearers:
        if firm.type is EntityType.COMPANY:
            yield from _is(page, firm)
            branch = _BRANCH.fullmatch(firm.canonical)
            if branch is not None and page.view[firm.span.start : firm.span.end] == firm.canonical:
                yield page.naming(NamingKind.PARENT, firm, branch.group(1), firm.span)
        if firm.type in _PARENTS:
            under = _UNDER.match(page.view, firm.span.end)
            yield from _under(page, firm, under.end() if under else -1, firm.span.start)
            yield from _as(page, firm)
    for its in _ITS.finditer(page.view):
        owner = _owner(page, its)
        if owner is not None:
            yield from _under(page, owner, its.end(), its.start())


def _is(page: Page, firm: Mention) -> Iterator[Naming]:
    """C系P的全资子公司."""
    verb = _IS.match(page.view, firm.span.end)
    owner = page.beginning(verb.end() - page.view.startswith("“", verb.end() - 1)) if verb is not None else None
    if owner is None or owner.type not in _PARENTS or owner.canonical == firm.canonical:
        return
    tail = _OF.match(page.view, owner.span.end)
    end = tail.end() if tail is not None else owner.span.end
    if tail is not None or (verb is not None and "隶属" in verb.group()):
        yield page.naming(NamingKind.PARENT, firm, page.name(owner.span), Span(firm.span.start, end))


def _as(page: Page, owner: Mention) -> Iterator[Naming]:
    """作为P的全资子公司，C: the firm right behind the comma."""
    lead = page.view[max(0, owner.span.start - 3) : owner.span.start]
    tail = _OF.match(page.view, owner.span.end) if _AS.search(lead) else None
    child = page.beginning(tail.end() + 1) if tail is not None and page.view.startswith("，", tail.end()) else None
    if tail is not None and child is not None and child.type is EntityType.COMPANY:
        yield page.naming(NamingKind.PARENT, child, page.name(owner.span), Span(owner.span.start, child.span.end))


def _under(page: Page, owner: Mention, at: int, start: int) -> Iterator[Naming]:
    """P旗下C1、C2: each of them."""
    while at >= 0 and (child := page.beginning(at - page.view.startswith("“", at - 1))) is not None:
        if child.type is not EntityType.COMPANY or child.canonical == owner.canonical:
            return
        if _UNDER.match(page.view, child.span.end) is not None:
            return  # 甲旗下的乙、丙集团旗下的丁: another parent
        yield page.naming(NamingKind.PARENT, child, page.name(owner.span), Span(start, child.span.end))
        more = _AND.match(page.view, child.span.end)
        at = more.end() if more else -1


def _owner(page: Page, its: re.Match[str]) -> Mention | None:
    """Whom 其 means: the one firm that the sentence names before it; else the subject of the sentence before."""
    here = page.sentence(its.start())
    if not its["who"].startswith(("其", "该")) and page.own is not None:
        return page.own
    told = [*page.within(here.start, its.start())]
    if told:
        firms = {m.canonical for m in told}
        return told[0] if len(firms) == 1 and told[0].type in _PARENTS else None
    before = page.before(its.start()) if its["who"] else None
    return page.first(before, before.end) if before is not None and its.start() - here.start < 4 else None
