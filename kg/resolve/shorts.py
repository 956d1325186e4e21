"""Short names → full names: a short name is linked only when exactly one firm fits where its stories are from."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from kg.resolve.book import Book
from kg.resolve.candidates import RULE, Candidate, Grade, asked, may_mean, pool_of, shorter, weight
from kg.resolve.clusters import Clusters
from kg.resolve.given import Given
from kg.resolve.places import Near, relation
from kg.resolve.world import Node, World

#: 中铁, 国药: hundreds of members open with the name of the house.
_HOUSE = re.compile(r"[中国][\u4e00-\u9fff]$")
_LONG_TRADE_NAME = 3
_LISTED_AT_MOST = 6


class ShortNames:
    """Finds and weighs the full names that short ones may stand for."""

    def __init__(self, world: World, clusters: Clusters, book: Book, given: Given) -> None:
        """Nothing linked."""
        self._world, self._clusters, self._book, self._given = world, clusters, book, given

    def link(self, shorts: Iterable[Node], fulls: Iterable[Node]) -> None:
        """Link each short name to the one firm that fits, or queue it."""
        shorts = list(shorts)
        index = self._index(fulls, {asked(s) for s in shorts})
        known = self._known({s.key for s in shorts})
        for short in shorts:
            if not self._clusters.is_full(short.at):
                self._decide(short, self._candidates(short, index, known))

    @staticmethod
    def _index(fulls: Iterable[Node], wanted: set[str]) -> dict[str, list[tuple[Node, Grade]]]:
        index: dict[str, list[tuple[Node, Grade]]] = defaultdict(list)
        for full in fulls:
            for text, grade in shorter(full.parsed):
                if text in wanted:
                    index[text].append((full, grade))
        return index

    def _known(self, wanted: set[str]) -> dict[str, list[tuple[Node, str]]]:
        known = {key: [(self._world.nodes[at], rule) for at, rule in self._given.shorts.get(key, ())] for key in wanted}
        return {key: owners for key, owners in known.items() if owners}

    def _candidates(
        self, short: Node, index: dict[str, list[tuple[Node, Grade]]], known: dict[str, list[tuple[Node, str]]]
    ) -> list[Candidate]:
        best: dict[int, Candidate] = {}
        named = [(n, Grade.KNOWN, rule) for n, rule in known.get(short.key, ())]
        likely = [(n, g, RULE[g]) for n, g in index.get(asked(short), ()) if may_mean(short, n, g)]
        for node, grade, rule in (*named, *likely):
            if node.type is not short.type or node.at == short.at:
                continue
            one = Candidate(node, grade, self._near(short, node), bool(short.documents & node.documents), rule)
            root = self._clusters.find(node.at)
            if root not in best or weight(best[root]) < weight(one):
                best[root] = one
        return sorted(best.values(), key=lambda c: c.node.at)

    def _near(self, short: Node, full: Node) -> Near:
        near = self._world.between(short, full)
        if short.parsed.codes and full.parsed.codes:
            same = set(short.parsed.codes) & set(full.parsed.codes)
            return Near.SAME if same else min(near, Near.WIDE)  # 河南某某 and 郑州某某 may be two
        if near is Near.APART and not full.parsed.codes and full.homes:
            return relation(short.ground, full.homes, self._world.gazetteer)
        return near

    def _decide(self, short: Node, found: list[Candidate]) -> None:
        live = [c for c in found if c.near is not Near.APART or c.shared]
        live = [c for c in live if not self._clusters.are_separate(short.at, c.node.at)]
        pool = pool_of(live)
        if len(pool) == 1:
            self._settle(short, pool[0])
        elif pool:
            names = "、".join(c.node.name for c in pool[:_LISTED_AT_MOST])
            for one in pool[:_LISTED_AT_MOST]:
                self._book.queue(short, one.node, "several", (), names)
        else:
            for one in [c for c in found if c.near is Near.APART and c.grade >= Grade.WHOLE][:1]:
                self._book.apart(short, one.node, "other-region")

    def _settle(self, short: Node, one: Candidate) -> None:
        rule = self._rule(short, one)
        if rule in ("weak", "house-brand"):
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
        house = one.grade is Grade.TRADE_NAME and _HOUSE.fullmatch(asked(short)) is not None
        if house and not short.parsed.group:
            return "house-brand"
        if one.shared or one.near is Near.SAME:
            return one.rule
        if one.near is Near.OPEN:
            return "registry-unique" if registered else "weak"
        strong = one.grade is Grade.WHOLE or len(one.node.parsed.trade) >= _LONG_TRADE_NAME
        return one.rule if strong and not short.parsed.codes else "weak"
