"""Slots: the stretch of tokens between two joints of a sentence, read as one name whatever its pieces are.

Places, firms, quotes and brackets cut a name up (某公司|某车间, 甲县|乙山|森林公园, 中国（某省）某馆).  Where such a
stretch stands where a recipient stands - after the beginning of a clause, a joint of a list or a verb of giving,
and before a joint or a verb - and ends in the last word of a unit, all of it is the name.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.facts.awards import Award
from kg.facts.members.aside import without_parents, without_reasons
from kg.facts.members.credits import whole_works, without_makers, without_manner
from kg.facts.members.free import ADVERBS_FIRST, cut_lead, without_adverbs
from kg.facts.members.tails import is_of_firm
from kg.facts.members.wholes import is_village, whole_name
from kg.facts.tokens import Token
from kg.model import EntityType, Mention, Span

_PIECES = frozenset("NZOQGA")
#: What may stand before the slot, and behind it.
_OPENS = frozenset(",;:(SJFDIXYLV")
_CLOSES = frozenset(",;:)(SECVFXYRHLg")
_LONGEST_BRACKET = 12
#: 某米粉（水门街店）: the branch is a part of the shop's name.
_BRANCH = re.compile(r"[^，。；：、]{1,10}(?:店|分行|校区|院区|分院|分馆)")
_FIRMS = (EntityType.COMPANY, EntityType.INSTITUTION)


def fuse_slots(view: str, tokens: Sequence[Token]) -> list[Token]:
    """The tokens with every slot that is one name of several pieces put together."""
    tokens = without_makers(view, without_parents(view, without_reasons(view, tokens)))
    tokens = whole_works(view, without_manner(view, tokens))
    out: list[Token] = []
    index = 0
    while index < len(tokens):
        end = _stretch(view, tokens, index)
        name = _name(view, tokens, index, end) if end - index > 1 else None
        if name is None:
            out.extend(tokens[index : max(end, index + 1)])
        else:
            first, last = tokens[index].span.start, tokens[end - 1].span.end
            if first < name.span.start:
                out.append(Token("O", Span(first, name.span.start)))
            out.append(Token("N", name.span, name))
            if name.span.end < last:
                out.append(Token("O", Span(name.span.end, last)))
        index = max(end, index + 1)
    return out


def _stretch(view: str, tokens: Sequence[Token], start: int) -> int:
    """Where the pieces that begin at ``start`` end; a short bracket with more behind it is a piece."""
    pos = start
    while pos < len(tokens):
        token = tokens[pos]
        if (token.sym in _PIECES and not _is_person(token)) or (pos > start and _builds(view, tokens, pos)):
            pos += 1
            continue
        close = _bracket(view, tokens, pos) if token.sym == "(" and pos > start else None
        if close is None:
            break
        pos = close + 1
    return pos


def _builds(view: str, tokens: Sequence[Token], pos: int) -> bool:
    """某某大桥新建工程: a verb of building that the name of a work goes on behind."""
    if tokens[pos].text(view) not in _BUILDING or pos + 1 >= len(tokens) or tokens[pos + 1].sym not in "OA":
        return False
    return _WORK_OPENS.match(tokens[pos + 1].text(view)) is not None


_BUILDING = frozenset("新建 改建 扩建 改扩建 迁建 建设 改造 修缮 提升 修复 整治 新增 创建".split())
_WORK_OPENS = re.compile(r"(?:与|及)?[\u4e00-\u9fff]{0,4}(?:工程|项目|标段)")


def _bracket(view: str, tokens: Sequence[Token], pos: int) -> int | None:
    """The closing token of a short bracket of names that the name goes on behind."""
    for end in range(pos + 1, min(pos + 6, len(tokens))):
        if tokens[end].sym == ")":
            inside = view[tokens[pos].span.end : tokens[end].span.start]
            after = tokens[end + 1].sym if end + 1 < len(tokens) else ""
            more = (after != "" and after in "ONZ") or _BRANCH.fullmatch(inside) is not None
            return end if len(inside) <= _LONGEST_BRACKET and more else None
        if tokens[end].sym not in "OZNS":
            return None
    return None


def _is_person(token: Token) -> bool:
    return isinstance(token.value, Mention) and token.value.type is EntityType.PERSON


def _name(view: str, tokens: Sequence[Token], index: int, end: int) -> Mention | None:
    before = tokens[index - 1].sym if index else ""
    after = tokens[end].sym if end < len(tokens) else ""
    if (before and before not in _OPENS) or (after and after not in _CLOSES):
        return None
    pieces = list(tokens[index:end])
    if any(t.sym == "A" for t in pieces[:-1]) or (pieces[-1].sym == "A" and not _own_head(pieces, after)):
        return None
    while pieces and pieces[-1].sym == "O" and not without_adverbs(pieces[-1].text(view)).strip("。 "):
        pieces.pop()
    start = _start(view, pieces)
    if start is None:
        return None
    pieces = [t for t in pieces if t.span.end > start]
    if len(pieces) < 2 or (pieces[-1].sym not in "ONA)" and not is_village(view, pieces)) or not _holds(view, pieces):
        return None
    stop = pieces[-1].span.start + len(without_adverbs(pieces[-1].text(view)).rstrip("。 "))
    return whole_name(view, pieces, Span(start, stop), listed="S" in (before, after))


def _own_head(pieces: Sequence[Token], after: str) -> bool:
    """某某智能制造示范工厂入选…: a title word without level ends the name of the unit that wins."""
    award = pieces[-1].value
    bare = isinstance(award, Award) and award.level is None and award.place is None and award.grade is None
    firm = isinstance(pieces[-2].value, Mention) and pieces[-2].value.type is EntityType.COMPANY
    return bare and not firm and after == "V" and isinstance(award, Award) and not award.text.startswith(("“", "《"))


def _start(view: str, pieces: Sequence[Token]) -> int | None:
    """Where the name begins, running text and adverbs before it aside."""
    start = pieces[0].span.start if pieces else None
    for at, token in enumerate(pieces):
        if token.sym != "O":
            continue
        if at and pieces[at - 1].sym == "Z" and (has := _HAS.match(token.text(view))) is not None:
            start = token.span.start + has.end()
            continue
        cut = cut_lead(token.text(view)) if token is not pieces[-1] or len(pieces) == 1 else 0
        if cut:
            start = token.span.start + cut
    if start is None:
        return None
    adverbs = ADVERBS_FIRST.match(view[start : pieces[-1].span.end])
    return start + (adverbs.end() if adverbs else 0)


#: 某区有某某店: the place has it, the name begins behind.
_HAS = re.compile(r"(?:仅|只|共|还)?有(?!限|间|机|色|线|轨|源|家)")


def _holds(view: str, pieces: Sequence[Token]) -> bool:
    """The pieces make one name: a firm's unit, a place's house, a name around a quote or a bracket."""
    first, last = pieces[0], pieces[-1]
    inner = _outside_brackets(pieces[1:])
    if first.sym in "QA" or (first.sym == "N" and any(t.sym == "Q" for t in pieces)):
        return False  # “某某”空间, 某公司“某技术”: read where quotes are
    if any(
        isinstance(t.value, Mention) and t.value.basis == "legal-form" and t.value.type is EntityType.COMPANY
        for t in inner
    ):
        return False
    house = first.value if first.sym == "N" else None
    if not isinstance(house, Mention) or house.type not in _FIRMS:
        return True
    return not is_of_firm(view[house.span.end : last.span.end])  # 某公司技术中心: the title is put on the firm


def _outside_brackets(pieces: Sequence[Token]) -> list[Token]:
    out: list[Token] = []
    depth = 0
    for token in pieces:
        depth += (token.sym == "(") - (token.sym == ")")
        if depth == 0:
            out.append(token)
    return out
