"""What stands behind a verb of winning where no title was read: nothing, the same list, a title told before, another matter."""

from __future__ import annotations

import re
from enum import Enum

from kg.facts.awards import Award
from kg.facts.families.drafting import Drafting
from kg.facts.families.question import Question
from kg.facts.members import Node
from kg.model import Span

_TOP_N = re.compile(r"前[\d一二三五六八十百]")


class Meant(Enum):
    """The object of a verb that names no title."""

    NONE = 0  # 榜上有名。
    SAME = 1  # 入选该名单, 捧得该奖
    OTHER = 2  # 入选“某某”优品目录: a title nobody has read


_THIS = re.compile(
    r"了?(?:该|此|这一|这项|这个|上述|同一|这|本次|此次|其)(?:次|项|批|类)?(?:国家级|省级|市级)?(?:奖项?|大奖|称号|荣誉|殊荣|名单|榜单|认定|资质|招牌|牌子|桂冠|资格|目录|名录|行列|头衔)(?:之列|之中|中)?"
)
_LIST = re.compile(
    r"(?:了|其中|此次|本次|的|等|第[一二三四五六七八九十\d]+批|首批|最新|正式|拟?(?:认定|公示|入围|入选|候选|获奖|最终|推荐)?(?:企业|单位|项目)?(?:名单|榜单|榜|名录|目录|行列|序列)(?:之列|之中|中)?|[\d一二两三四五六七八九十]+[家个项席]|企业|单位|项目)*"
)
_END = re.compile(r"[，。；：、（）！\n]")
_TAIL = re.compile(r"”?(?:荣誉称号|称号|名单|榜单|奖项|荣誉|的)*$")
_SHORTEST = 3


def object_of(read: Drafting, verb: Node, sentence: Span) -> Meant | Question:
    """What the text behind ``verb`` up to the next mark means."""
    end = _END.search(read.view, verb.span.end, sentence.end)
    stop = end.start() if end else sentence.end
    text = read.view[verb.span.end : stop].strip()
    if not text or any(verb.span.end <= a.span.start < stop for a in read.reader.awards) or _LIST.fullmatch(text):
        return Meant.NONE
    if _THIS.fullmatch(text):
        return Meant.SAME
    told = _told(read, _TAIL.sub("", text.lstrip("了")).strip("“”"), verb.span.start)
    if told is not None:
        return Question((told,), None, None, told.span)
    if _TOP_N.match(text):
        return Meant.OTHER  # 入围前十
    return Meant.OTHER if len(text) >= _SHORTEST and not text.startswith(("并", "后", "，")) else Meant.NONE


def _told(read: Drafting, words: str, end: int) -> Award | None:
    """先进单位 after …先进单位: the last title told before that ends in these words."""
    if len(words) < _SHORTEST:
        return None
    before = [a for a in read.reader.awards if a.span.end <= end and not a.elliptic and not a.generic]
    own = [a for a in before if _TAIL.sub("", a.text).strip("“”").endswith(words)]
    return own[-1] if own else None
