"""Reading the values of reduced nodes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.catalogue.cues import load_cues
from kg.facts.awards import Award
from kg.facts.members import Members, Node
from kg.facts.reduce import Counted
from kg.facts.tokens import Count
from kg.model import EntityType, Span

Match = re.Match[str]
#: Verbs that may stand without an award of their own: the list in question is meant.
OBJECTLESS = frozenset(verb.surface for verb in load_cues() if verb.alone)


def stands_alone(surface: str) -> bool:
    """The verb may stand without an award of its own (获此称号); 成功, 顺利 before it say nothing more."""
    return (
        surface.startswith(("获此", "获该", "得此"))
        or surface in OBJECTLESS
        or surface.removeprefix("成功").removeprefix("顺利") in OBJECTLESS
    )


_MEDALS = frozenset({"金奖", "银奖", "铜奖", "优秀奖"})
_LIST_TAIL = re.compile(r"(?:获奖)?(?:名单|项目|公示)$")


def graded_as(base: Award, grade: str) -> Award:
    """The prize told before, in another of its grades."""
    text = _LIST_TAIL.sub("", base.text.replace(base.grade or "\0", ""))
    if grade in _MEDALS and not base.text.endswith(f"奖{base.grade}"):  # 中国专利奖 → 中国专利金奖
        text = text.removesuffix("奖")
    return replace(base, grade=grade, level=None, place=None, text=text + grade, listed=False, generic=False)


def first_award(node: Node) -> Award:
    """The first award of a B or K node."""
    return awards_of(node)[0]


def awards_of(node: Node) -> tuple[Award, ...]:
    """All awards of a B or K node."""
    if isinstance(node.value, Counted):
        return (node.value.award,)
    assert isinstance(node.value, tuple)
    return node.value


def count_of(node: Node) -> Count | None:
    """The number of a counted award."""
    return node.value.count if isinstance(node.value, Counted) else None


def members_of(node: Node | None) -> Members | None:
    """The names of an M node."""
    return node.value if node is not None and isinstance(node.value, Members) else None


def node_at(nodes: Sequence[Node], hit: Match, sym: str) -> Node:
    """The first node of the match with that symbol, else its first node."""
    return next((n for n in nodes[hit.start() : hit.end()] if n.sym == sym), nodes[hit.start()])


def clause_start(view: str, sentence: Span, at: int) -> int:
    """Where the clause around ``at`` begins."""
    return max(sentence.start, *(view.rfind(c, sentence.start, at) + 1 for c in "，；。：—"))


def at_level(award: Award, index: int) -> Award:
    """One of the levels of a joint phrase."""
    return replace(award, level=award.levels[index], levels=())


def each_level(members: Members, award: Award) -> list[Award] | None:
    """国家、省、市级A of one holder: as many titles as levels."""
    one = len(members.items) == 1 and members.count is None and not members.open
    if not one or len(award.levels) < 2 or members.items[0].type in (EntityType.REGION, EntityType.GOVERNMENT_BODY):
        return None
    return [at_level(award, n) for n in range(len(award.levels))]


_EACH_SO_MANY = re.compile(
    r"(?:企业|单位|项目)?(?:均|都)?(?:新增|获批|拥有|有)?各(?:有)?(?=[\d一二两三四五六七八九十])"
)


def each_so_many(view: str, award: Award, span: Span) -> list[Award] | None:
    """国家级、省级B各3家: the award at each of its levels; None where the number is that of all."""
    if len(award.levels) < 2:
        return None
    if _EACH_SO_MANY.match(view, award.span.end, max(award.span.end, span.end)) is None:
        return None
    return [at_level(award, n) for n in range(len(award.levels))]


#: 在, 的, 由 between two names: they are no parts of one list.
_APART = re.compile(r"[的在由被将和与，；。]|依托|运营|牵头|联合(?!体|会)|研制|研发")


#: The longest piece of a list that may stay unread.
_GAP = 24


def run_of(view: str, named: Sequence[Node]) -> Members | None:
    """The names of one list that stands in pieces, a piece between them unread; else those of the last piece."""
    parts = [m for n in named if (m := members_of(n)) is not None]
    if len(parts) < 2:
        return parts[0] if parts else None
    keep = len(parts) - 1
    for left, right in zip(reversed(named[:-1]), reversed(named[1:]), strict=True):
        gap = view[left.span.end : right.span.start]
        if _APART.search(gap) or len(gap) > _GAP or "、" not in gap:
            break
        keep -= 1
    parts = parts[keep:]
    return Members(tuple(i for m in parts for i in m.items), parts[-1].count, any(m.open for m in parts))
