"""Short names → full names: a short name is linked only when exactly one firm fits where its stories are from."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from kg.resolve.book import Book
from kg.resolve.candidates import RULE, Candidate, Grade, may_mean, near_of, pool_of, readings, shorter, weight
from kg.resolve.clusters import Clusters
from kg.resolve.given import Given
from kg.resolve.places import Near
from kg.resolve.text import key_of
from kg.resolve.world import Node, World

#: 中铁, 国药: hundreds of members open with the name of the house.
_HOUSE = re.compile(r"[中国][\u4e00-\u9fff]$")
_LONG_TRADE_NAME = 3
_COMMON = 2  # firms of other places that make a trade name a common one
_LISTED_AT_MOST = 6


_LEAST_USED = 3  # characters of a short name that no rule derives
#: 该公司, 两家企业: words that mean any firm.
_ANYBODY = re.compile(r"[该本我其这两各贵]|.*(?:企业|单位)$")
_Told = dict[str, list[tuple[Node, str]]]
_Index = dict[str, list[tuple[Node, Grade, bool]]]


class ShortNames:
    """Finds and weighs the full names that short ones may stand for."""

    def __init__(self, world: World, clusters: Clusters, book: Book, given: Given) -> None:
        """Nothing linked."""
        self._world, self._clusters, self._book, self._given = world, clusters, book, given

    def link(self, shorts: Iterable[Node], fulls: Iterable[Node]) -> None:
        """Link each short name to the one firm that fits, or queue it."""
        shorts, fulls = list(shorts), list(fulls)
        index = self._index(fulls, {text for s in shorts for text, _ in readings(s.parsed)})
        known = self._known({s.key for s in shorts}, fulls)
        for short in shorts:
            if not self._clusters.is_full(short.at):
                self._decide(short, self._candidates(short, index, known))

    @staticmethod
    def _index(fulls: Iterable[Node], wanted: set[str]) -> _Index:
        index: _Index = defaultdict(list)
        for full in fulls:
            for text, grade, placed in shorter(full.parsed):
                if text in wanted:
                    index[text].append((full, grade, placed))
        return index

    def _known(self, wanted: set[str], fulls: Iterable[Node]) -> _Told:
        """Short names by word of a table or a text, and those by which some story means the full name."""
        known: _Told = defaultdict(list)
        for key in wanted & self._given.shorts.keys():
            known[key] += [(self._world.nodes[at], rule) for at, rule in self._given.shorts[key]]
        for full in fulls:
            for text in full.spellings[1:]:
                if (key := key_of(text)) in wanted and len(key) >= _LEAST_USED and not _ANYBODY.match(key):
                    known[key].append((full, "used-elsewhere"))
        return known

    def _candidates(self, short: Node, index: _Index, known: _Told) -> list[Candidate]:
        best: dict[int, Candidate] = {}
        for one in (*self._told(short, known), *self._likely(short, index)):
            root = self._clusters.find(one.node.at)
            if root not in best or weight(best[root]) < weight(one):
                best[root] = one
        return sorted(best.values(), key=lambda c: c.node.at)

    def _told(self, short: Node, known: _Told) -> Iterator[Candidate]:
        for node, rule in known.get(short.key, ()):
            if _other(short, node):
                near = max(near_of(short, node, placed, True, self._world) for placed in (True, False))
                grade = Grade.HEAD if rule == "used-elsewhere" else Grade.KNOWN
                yield Candidate(node, grade, near, bool(short.documents & node.documents), rule)

    def _likely(self, short: Node, index: _Index) -> Iterator[Candidate]:
        for text, as_placed in readings(short.parsed):
            for node, grade, placed in index.get(text, ()):
                if _other(short, node) and may_mean(short, node, grade):
                    near = near_of(short, node, as_placed, placed, self._world)
                    shared = bool(short.documents & node.documents)
                    own = short.parsed.codes if as_placed else ()
                    one = bool(set(own) & set(node.parsed.codes)) and placed
                    if short.parsed.group and short.parsed.core == node.parsed.core:
                        grade = Grade.WHOLE  # the only group of its name
                    yield Candidate(node, grade, near, shared, RULE[grade], bool(own), one)

    def _decide(self, short: Node, found: list[Candidate]) -> None:
        live = [c for c in found if c.near is not Near.APART or (c.shared and not c.placed)]
        live = [c for c in live if not self._clusters.are_separate(short.at, c.node.at)]
        if any(c.placed and c.same_place for c in live):
            live = [c for c in live if c.same_place or c.grade is Grade.KNOWN]
        pool = pool_of(live)
        sure = _of_its_documents(short, pool)
        if sure is not None:
            self._settle(short, sure, sum(c.near is Near.APART for c in found) >= _COMMON)
        elif pool:
            self._book.shared.add(short.id)
            names = "、".join(c.node.name for c in pool[:_LISTED_AT_MOST])
            for one in pool[:_LISTED_AT_MOST]:
                self._book.queue(short, one.node, "several", (), names)
        else:
            for one in [c for c in found if c.near is Near.APART and c.grade >= Grade.WHOLE][:1]:
                self._book.apart(short, one.node, "other-region")

    def _settle(self, short: Node, one: Candidate, common: bool) -> None:
        rule = self._rule(short, one)
        if rule == "trade-name" and common and not (one.shared or one.placed):
            rule = "common-name"
        if rule in ("weak", "house-brand", "common-name"):
            self._book.queue(short, one.node, rule)
        else:
            row = self._clusters.firm.get(self._clusters.find(one.node.at), "")
            self._book.join(short, one.node, rule, (), row)

    def _rule(self, short: Node, one: Candidate) -> str:
        """The rule that makes the one candidate the short name's firm, or why it is not sure."""
        registered = self._clusters.find(one.node.at) in self._clusters.firm
        if one.grade is Grade.KNOWN:
            sure = one.near is not Near.OPEN or one.shared or one.rule == "registry-short"
            return one.rule if sure else "weak"
        house = one.grade is Grade.TRADE_NAME and _HOUSE.fullmatch(short.parsed.core) is not None
        if house and not (short.parsed.group or one.placed):
            return "house-brand"
        if one.shared or one.near is Near.SAME:
            return one.rule
        if one.near is Near.OPEN:
            return "registry-unique" if registered else "weak"
        telling = Grade.SKIP if one.near is Near.WIDE else Grade.WHOLE
        strong = one.grade >= telling or short.parsed.group or len(one.node.parsed.trade) >= _LONG_TRADE_NAME
        return one.rule if strong and not one.placed else "weak"


def _other(short: Node, node: Node) -> bool:
    return node.type is short.type and node.at != short.at


def _of_its_documents(short: Node, pool: list[Candidate]) -> Candidate | None:
    """The only candidate, or the only one of the best grade that stands in every document of the short name."""
    if len(pool) == 1:
        return pool[0]
    sharing = [c for c in pool if c.shared]
    if len(sharing) != 1 or not short.documents <= sharing[0].node.documents:
        return None
    return sharing[0] if sharing[0].grade == max(c.grade for c in pool) else None
