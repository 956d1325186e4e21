"""Which nodes of a clause matter: glosses, articles and what only describes say nothing of their own."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.facts.members import Node

__all__ = ["says_whose", "that_matter"]

_SIGNIFICANT = set("MBKCVFLHRXYWJPIg:(|")

#: 6个村（社区）入选: another word for what is counted says nothing of its own.
_GLOSS = re.compile(
    "（(?:乡|镇|村|社区|街道|区|市|州|县|场|企业|单位|品牌|产品|个人|集体|女|男|实验室|中心|平台|基地|项目|园区|车间|工厂)）"
)


def _glosses(view: str, node: Node) -> bool:
    return node.sym == "(" and _GLOSS.fullmatch(view, node.span.start, node.span.end) is not None


#: What a bracket behind a name says of the award: counts, ranks, titles, verbs.
_TELLS = frozenset("BKVFXYRHPg")
_RANKED = re.compile(r"第[\d一二三四五六七八九十]+[名位]|[一二三]等奖|[金银铜]奖|级|优秀|良好|合格|\d+[家个项名]")


def _describes(view: str, last: Node | None, node: Node) -> bool:
    """甲公司（证券代码：…）, 甲公司（机械密封）: a bracket behind a name that only says who that is."""
    if node.sym != "(" or last is None or last.sym != "M" or not isinstance(node.value, tuple):
        return False
    plain = not any(n.sym in _TELLS for n in node.value if isinstance(n, Node))
    return plain and _RANKED.search(view, node.span.start, node.span.end) is None


def _article(view: str, last: Node | None, node: Node) -> bool:
    """是一家集研发、生产于一体的B: one as an article, not as a number."""
    one = node.sym == "C" and view[node.span.start : node.span.end] in ("一家", "一个", "一所")
    return one and last is not None and last.sym == "W"


#: 是某集团唯一获此殊荣的企业: among whom the winner is the only one.
_ONLY = re.compile(r"(?:中|内|旗下|系统)?(?:目前|迄今|至今)?(?:唯一|首家|首个|第一[家个]|仅有的|为数不多)")


def _among(view: str, last: Node | None, node: Node) -> bool:
    """The house among whose parts the winner is the only one."""
    return node.sym == "M" and last is not None and last.sym == "W" and _ONLY.match(view, node.span.end) is not None


#: 518个行业的2590家企业: the first number only says whose the second are.
_WHOSE = re.compile(r"(?:行业|领域|专业|省份?|自治区|地区|国家|城市|地市|县区?|部门)的[\d一二三四五六七八九]")


#: 纳税额前10名的甲: a rank that says which firms are meant.
_RANKED_AHEAD = re.compile(r"(?:前|第)$")


def says_whose(view: str, node: Node) -> bool:
    """A number that only says whose or which the names or numbers behind it are."""
    if node.sym != "C":
        return False
    ranked = view.startswith("的", node.span.end) and _RANKED_AHEAD.search(view, 0, node.span.start) is not None
    return ranked or _WHOSE.match(view, node.span.end) is not None


def _bringing(view: str, clause: Sequence[Node]) -> list[Node]:
    """由某协会推荐的甲获得B: who brought the winner forward, and the act, say nothing of the honour."""
    by = next((n for n in clause if n.sym == "O" and _BY.search(view, n.span.start, n.span.end)), None)
    if by is None:
        return list(clause)
    at = clause.index(by)
    act = next((i for i, n in enumerate(clause[:-1]) if i > at and n.sym in "FV" and clause[i + 1].sym == "D"), None)
    if act is None or any(n.sym not in "MNGZOS" for n in clause[at + 1 : act]):
        return list(clause)
    return [*clause[: at + 1], *clause[act + 1 :]]


_BY = re.compile(r"由[^，。；：]{0,16}$")


def that_matter(view: str, clause: Sequence[Node]) -> list[Node]:
    """The nodes that families read, in order."""
    told = [n for n in _bringing(view, clause) if n.sym in _SIGNIFICANT and not _glosses(view, n)]
    told = [n for last, n in zip([None, *told], told, strict=False) if not _describes(view, last, n)]
    told = [n for last, n in zip([None, *told], told, strict=False) if not _article(view, last, n)]
    told = [n for last, n in zip([None, *told], told, strict=False) if not _among(view, last, n)]
    return [n for n in told if not says_whose(view, n)]
