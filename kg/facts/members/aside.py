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
