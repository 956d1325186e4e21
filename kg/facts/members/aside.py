"""What stands around a name and wins nothing: the reason of a loss, the parent of a house."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.facts.members.free import is_running
from kg.facts.members.kinds import slot_kind
from kg.facts.tokens import Token
from kg.model import Mention, Span

#: A name says no more than one thing: these words join, tell or act.
SAYS = re.compile(
    r"等|我们|负责|介绍|表示|认为|组织|开展|举办|召开|参加|完成|推荐|申报|选送|牵头|联合|以来|成为|作为|名单|如下|称号|荣誉|公示|公布|结果|情况|方面|领域|数量|累计|新增|入围|入选|获奖|候选|^其|^该|^此|^两|^各|^多"
)


def without_reasons(view: str, tokens: Sequence[Token]) -> Sequence[Token]:
    """某某采石场因…，被撤销B: the loser stands before its reason."""
    if not any(t.sym in "XY" for t in tokens):
        return tokens
    out: list[Token] = []
    for index, token in enumerate(tokens):
        told = _REASON.match(token.text(view)) if token.sym == "O" and _clause_opens(tokens, index) else None
        name = told["name"] if told is not None else ""
        kind = slot_kind(name) if name and not is_running(name) and not SAYS.search(name) else None
        if kind is None or told is None:
            out.append(token)
            continue
        span = Span(token.span.start + told.start("name"), token.span.start + told.end("name"))
        out.append(Token("N", span, Mention(span, kind, name, name, "slot", None, 0.7)))
        out.append(Token("O", Span(span.end, token.span.end)))
    return out


def without_manner(view: str, tokens: Sequence[Token]) -> Sequence[Token]:
    """某项目因其…而荣获B, 某公司李四凭借…取得B: how it was won stands between the winner and the verb."""
    out: list[Token] = []
    index = 0
    while index < len(tokens):
        token = tokens[index]
        told = (
            _MANNER.match(token.text(view)) if token.sym == "O" and index and tokens[index - 1].sym in "NQT" else None
        )
        verb = _verb_of_clause(tokens, index + 1) if told is not None else None
        if told is None or verb is None:
            out.append(token)
            index += 1
            continue
        if told["who"]:
            out.append(Token("O", Span(token.span.start, token.span.start + told.end("who"))))
        index = verb
    return out


def _verb_of_clause(tokens: Sequence[Token], start: int) -> int | None:
    """The verb of winning that ends the manner told from ``start``; None where the clause ends or tells more."""
    for index in range(start, len(tokens)):
        if tokens[index].sym == "V":
            return index
        if tokens[index].sym not in "NZODSTQGIW":
            return None
    return None


#: 项目因其…, 李四凭借…: the noun or the person before the manner belongs to the winner.
_MANNER = re.compile(
    r"(?P<who>项目|工程|产品|技术|成果|作品|(?:董事长|总经理)?(?!公司|企业)[\u4e00-\u9fff]{2,3}|)(?:因其|凭借|凭着|凭(?![证据什])|因(?![素果子特地此而]))"
)


def without_parents(view: str, tokens: Sequence[Token]) -> Sequence[Token]:
    """某集团旗下的某厂被认定为…: the parent stands before its house, and only the house wins."""
    out: list[Token] = []
    index = 0
    while index < len(tokens):
        run = tokens[index : index + 4]
        syms = "".join(t.sym for t in run)
        if syms.startswith("NON") and _HOUSE_OF.fullmatch(run[1].text(view)):
            out.append(Token("D", Span(run[0].span.start, run[1].span.end)))
            index += 2
            continue
        if syms in ("NODN", "NODO") and run[1].text(view) in _PARENT:
            out.append(Token("D", Span(run[0].span.start, run[2].span.end)))
            index += 3
            continue
        out.append(tokens[index])
        index += 1
    return out


_HOUSE_OF = re.compile(r"(?:的)?(?:全资|控股|参股|旗下|下属|所属|其)*(?:子公司|孙公司|企业)")
_PARENT = frozenset("旗下 下属 所属 控股 全资 参股 投资 孵化 培育 管理 运营".split())


def _clause_opens(tokens: Sequence[Token], index: int) -> bool:
    return index == 0 or tokens[index - 1].sym in ",;:"


_REASON = re.compile(r"(?P<name>[\u4e00-\u9fffA-Za-z0-9·]{4,26}?)(?=因(?!素|果|子|特|地))")
