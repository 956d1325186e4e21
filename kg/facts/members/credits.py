"""What stands around a work in a list of winners: its makers, how it was won, joints inside its own name."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.facts.members.free import is_running
from kg.facts.tokens import Count, Token
from kg.model import EntityType, Mention, Span

_FARTHEST = 14
#: 项目因其…, 李四凭借…: the noun or the person before the manner belongs to the winner.
_MANNER = re.compile(
    r"(?P<who>项目|工程|产品|技术|成果|作品|(?:董事长|总经理)?(?!公司|企业)[\u4e00-\u9fff]{2,3}|[\u4e00-\u9fff]{1,9}(?:班|组|队|车间|工段|技术部|技术中心)|)(?:因其|凭借|凭着|凭(?![证据什])|因(?![素果子特地此而]))"
)
#: 由某大学为主完成的, 由某公司作为第一完成单位的项目: what was done for the work.
_DONE = re.compile(
    r"(?:完成|研发|研制|承担|参与|牵头|主持|申报|实施|合作|承建|开发|设计|建设|完成单位|承担单位)(?:等)?$"
)
_SORT = re.compile(r"(?:的)?(?:科研|科技)?(?:项目|成果|课题|工程|技术|作品)")
#: How the name of a work of science or building goes on behind 及, 与 and 和, and what it ends in.
_WORK_ENDS = re.compile(
    r"(?:研究|应用|示范|推广|产业化|技术|工程|开发|研发|系统|方法|装备|装置|工艺|利用|制备|建设|项目|成果|创新|控制|集成|材料)$"
)
_LONGEST_WORK = 46
_WORKS = ("项", "项目", "成果", "课题", "专利", "工程", "技术")


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


def without_makers(view: str, tokens: Sequence[Token]) -> Sequence[Token]:
    """由甲完成的“P”，由乙参与完成的“Q”等项目获B: a list of works, each behind its makers."""
    starts = [i for i in range(len(tokens)) if _made_by(view, tokens, i) is not None]
    if len(starts) < 2:
        return tokens
    out: list[Token] = []
    index = 0
    while index < len(tokens):
        work = _made_by(view, tokens, index)
        if work is None:
            out.append(tokens[index])
            index += 1
            continue
        if len(out) > 1 and out[-1].sym == "," and out[-2].sym in "QT":
            out[-1] = Token("S", out[-1].span)
        index = work
    return out


def _made_by(view: str, tokens: Sequence[Token], start: int) -> int | None:
    """Where the quoted or titled work stands whose makers are told from 由 at ``start``."""
    first = tokens[start]
    by = first.text(view)
    if first.sym != "O" or not (by.endswith("由") or by.startswith("由")):
        return None
    for index in range(start + 1, min(start + _FARTHEST, len(tokens) - 1)):
        if tokens[index].sym == "D" and _DONE.search(view, first.span.start, tokens[index].span.start) is not None:
            at = index + 1
            at += tokens[at].sym == "O" and _SORT.fullmatch(tokens[at].text(view)) is not None
            return at if at < len(tokens) and tokens[at].sym in "QT" else None
        if tokens[index].sym not in "NOZGWS":
            return None
    return None


def _verb_of_clause(tokens: Sequence[Token], start: int) -> int | None:
    """The verb of winning that ends the manner told from ``start``; None where the clause ends or tells more."""
    for index in range(start, len(tokens)):
        if tokens[index].sym == "V":
            return index
        if tokens[index].sym not in "NZODSTQGIW":
            return None
    return None


def whole_works(view: str, tokens: Sequence[Token]) -> Sequence[Token]:
    """某钢技术创新及产品开发等14个项目: a work without marks, whose name holds a conjunction, is one name."""
    out: list[Token] = []
    index = 0
    while index < len(tokens):
        end = _work_end(view, tokens, index) if not out or out[-1].sym in ",;:" else None
        if end is None:
            out.append(tokens[index])
            index += 1
            continue
        span = Span(tokens[index].span.start, tokens[end - 1].span.end)
        text = view[span.start : span.end]
        out.append(Token("N", span, Mention(span, EntityType.PROJECT, text, text, "slot", None, 0.7)))
        index = end
    return out


def _work_end(view: str, tokens: Sequence[Token], start: int) -> int | None:
    """Where the work that opens the clause ends: right before 等 and a number of works."""
    end = start
    while end < len(tokens) and (
        tokens[end].sym in "OZ" or (tokens[end].sym == "S" and tokens[end].text(view) in "及与和")
    ):
        end += 1
    after = tokens[end].sym if end < len(tokens) else ""
    if end - start < 3 or tokens[end - 1].sym == "S" or after not in ("E", "V"):
        return None
    text = view[tokens[start].span.start : tokens[end - 1].span.end]
    named = _WORK_ENDS.search(text) is not None and not is_running(text) and len(text) <= _LONGEST_WORK
    if after == "V":
        return end if named and text.endswith(("项目", "工程", "成果")) else None
    count = tokens[end + 1].value if end + 1 < len(tokens) else None
    works = isinstance(count, Count) and (count.unit == "项" or count.noun in _WORKS)
    return end if works and named else None
