"""Works behind their owner: 某公司的某型球阀, 某站的某技术研究与利用, 某公司参与的某技术示范."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.facts.members.free import is_running, without_adverbs
from kg.facts.members.kinds import kind_of, type_by_head
from kg.facts.members.model import Member
from kg.facts.members.works import PRODUCT, UNDERTAKES
from kg.facts.tokens import Token
from kg.mentions.people import is_person_name
from kg.model import EntityType, Mention, Span

_ENDS = ("", *"VEYRC,;")
_MADE_BY = re.compile(r"(?:自主)?(?:研发|研制|生产|制造|开发)(?:的)?(?=[\u4e00-\u9fffA-Za-z0-9]{3})")
_JOINTS = ("及", "与", "和", "及其")


def owned_work(view: str, tokens: Sequence[Token], pos: int, owner: Mention | None) -> tuple[Member, int] | None:
    """The product, project or person behind 的; ``pos`` is the owner's token."""
    at = pos + 1
    if at < len(tokens) and tokens[at].sym == "O" and (made := _MADE_BY.match(tokens[at].text(view))) is not None:
        return _made(view, tokens, at, made.end(), owner)
    if at < len(tokens) and tokens[at].sym == "O" and UNDERTAKES.fullmatch(tokens[at].text(view)):
        at += 1
    if at + 1 >= len(tokens) or tokens[at].sym != "D" or tokens[at + 1].sym not in "OZ":
        return None
    end = _end(view, tokens, at + 1)
    after = tokens[end].sym if end < len(tokens) else ""
    span = Span(tokens[at + 1].span.start, tokens[end - 1].span.end)
    text = without_adverbs(view[span.start : span.end])
    if after not in (*_ENDS, "S", "(", ")", "F"):
        return None
    if is_person_name(text) and after in "SCV" and at == pos + 1:
        return Member(Span(span.start, span.start + len(text)), text, EntityType.PERSON, None), end
    kind = _kind(text) or (EntityType.PRODUCT if _products_win(view, tokens, end) else None)
    if (
        kind is None
        or not 4 <= len(text) <= 42
        or is_running(text.replace("（", "").replace("）", "").replace("、", ""))
    ):
        return None
    return Member(Span(span.start, span.start + len(text)), text, kind, None, owner), end


_OF_PRODUCTS = re.compile(r"(?:产品|品牌|名品|名牌)[”》]?(?:认证|称号)?$")


def _products_win(view: str, tokens: Sequence[Token], end: int) -> bool:
    """某公司的某喷丝板入选“单项冠军产品”: the title is one of products, so the firm is not its holder."""
    if end + 1 >= len(tokens) or tokens[end].sym not in "VR" or tokens[end + 1].sym != "A":
        return False
    return _OF_PRODUCTS.search(tokens[end + 1].text(view)) is not None


def _made(view: str, tokens: Sequence[Token], at: int, lead: int, owner: Mention | None) -> tuple[Member, int] | None:
    """某公司生产某型改性料等产品: the product behind a verb of making."""
    text = without_adverbs(tokens[at].text(view)[lead:])
    after = tokens[at + 1].sym if at + 1 < len(tokens) else ""
    if after not in "SECVYR" or not after or PRODUCT.fullmatch(text) is None or is_running(text):
        return None
    start = tokens[at].span.start + lead
    return Member(Span(start, start + len(text)), text, EntityType.PRODUCT, None, owner), at + 1


def _end(view: str, tokens: Sequence[Token], start: int) -> int:
    """Where the work's name ends: it may hold places, 及 and 与 (遗传资源保护及配套技术研究与利用)."""
    end = start
    while end < len(tokens) and tokens[end].sym in "OZ":
        end += 1
        joint = tokens[end] if end < len(tokens) else None
        if joint is None or joint.sym != "S" or joint.text(view) not in _JOINTS or end + 1 >= len(tokens):
            continue
        follows = [t.sym for t in tokens[end + 1 : end + 4]]
        said = view[tokens[start].span.start : tokens[end - 1].span.end]
        if follows[0] not in "OZ" or "D" in follows or "N" in follows:
            break
        short = tokens[end + 1].span.end - tokens[end + 1].span.start <= 6
        if not short and _kind(said) is not None:
            break
        end += 1
    return end


def _kind(text: str) -> EntityType | None:
    kind = kind_of(text)
    if kind is EntityType.PRODUCT or (kind is None and PRODUCT.fullmatch(text) is not None):
        return EntityType.PRODUCT
    if kind is EntityType.PROJECT:
        return EntityType.PRODUCT if PRODUCT.fullmatch(text) is not None else kind
    ends = ("利用", "应用", "示范", "推广", "产业化", "技术", "研究")
    return (
        EntityType.PROJECT
        if kind is None and text.endswith(ends) and type_by_head(text) is None and len(text) > 8
        else None
    )
