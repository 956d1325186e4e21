"""Names written the same: full names everywhere, short ones where their stories are from one place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from kg.model import EntityType
from kg.resolve.book import Book
from kg.resolve.clusters import Clusters
from kg.resolve.places import Near
from kg.resolve.world import Node, World

#: Types whose short names are compared across stories; people, works and products are never told apart by name alone.
_BY_PLACE = frozenset(
    {
        EntityType.COMPANY,
        EntityType.PLATFORM,
        EntityType.PARK,
        EntityType.INSTITUTION,
        EntityType.ASSOCIATION,
        EntityType.MASS_ORGANISATION,
    }
)
_LONG = 3
_TELLING = 6  # characters of a platform's name that tell which it is: not 创新中心


class FullNames:
    """Joins full names whose parts agree; keeps what it has seen, so that names may be added later."""

    def __init__(self) -> None:
        """Nothing seen."""
        self._seen: dict[tuple[str, ...], Node] = {}

    def join(self, nodes: Iterable[Node], book: Book) -> None:
        """One registered name is one firm, however its place is written and wherever its brackets stand."""
        for node in nodes:
            if not node.is_full:
                continue
            kind = "" if node.parsed.registered else node.type.value
            for key, rule in (((kind, node.key), "same-name"), ((kind, *node.parsed.legal_key), "same-words")):
                first = self._seen.setdefault(key, node)
                if first is not node:
                    book.join(first, node, rule, legal=True)


def join_region_left_out(world: World, clusters: Clusters, book: Book) -> None:
    """凌云压缩机有限公司 in stories from 郑州 is 郑州凌云压缩机有限公司, unless anything hints at a firm of its own."""
    bare: dict[tuple[str, ...], list[Node]] = defaultdict(list)
    for node in world.nodes:
        if node.is_full and node.parsed.registered and not node.parsed.codes and node.parsed.tells_trade:
            bare[_without_place(node)].append(node)
    placed: dict[tuple[str, ...], list[Node]] = defaultdict(list)
    for node in world.nodes:
        if bare and node.is_full and node.parsed.registered and node.parsed.codes and _without_place(node) in bare:
            placed[_without_place(node)].append(node)
    for key, nodes in bare.items():
        for node in nodes:
            _left_out(node, placed.get(key, ()), world, clusters, book)


def _without_place(node: Node) -> tuple[str, ...]:
    parsed = node.parsed
    return parsed.core, parsed.form.value, str(parsed.group), parsed.aside


def _left_out(node: Node, placed: Sequence[Node], world: World, clusters: Clusters, book: Book) -> None:
    roots = {clusters.find(p.at): p for p in reversed(placed) if world.between(node, p) is not Near.APART}
    own = clusters.find(node.at)
    for root, other in sorted(roots.items()):
        told = own in clusters.firm or own in clusters.codes or bool(node.documents & other.documents)
        alone = len(clusters.members(node.at)) == 1 and len(roots) == 1
        here = bool(node.homes or node.places) and all(
            world.near((code,), other) is Near.SAME for code in (node.places or node.homes)
        )
        if alone and here and not told and root != own:
            book.join(node, other, "region-left-out", legal=True)
        else:
            book.queue(node, other, "no-region")


def join_titles(world: World, book: Book) -> None:
    """Names that hold their own place mean the same in every story: 郑州某某, 河南省某某创新中心, 某某大学."""
    seen: dict[tuple[str, ...], Node] = {}
    for node in world.nodes:
        if node.type in _BY_PLACE and node.parsed.titled and not node.is_full:
            first = seen.setdefault((node.type.value, node.key, *node.parsed.codes), node)
            if first is not node:
                book.join(first, node, "same-title")


def join_same_shorts(world: World, clusters: Clusters, book: Book) -> None:
    """The same short name in stories of one city; a province's or a county's story is linked when only one fits."""
    groups: dict[tuple[EntityType, str], list[Node]] = defaultdict(list)
    for key, found in world.by_key.items():
        if len(found) > 1:
            for at in found:
                node = world.nodes[at]
                if node.type in _BY_PLACE and not node.is_full and not node.parsed.titled:
                    groups[(node.type, key)].append(node)
    for _, nodes in sorted(groups.items(), key=lambda item: item[0]):
        _by_city(nodes, world, book)


def _by_city(nodes: Sequence[Node], world: World, book: Book) -> None:
    cities: dict[str, list[Node]] = defaultdict(list)
    wide: list[Node] = []
    nowhere: list[Node] = []
    for node in nodes:
        found = {world.gazetteer.city(code) for code in node.ground}
        if len(found) == 1 and None not in found:
            cities[next(str(city) for city in found)].append(node)
        else:
            (wide if node.ground else nowhere).append(node)
    for city in sorted(cities):
        _in_city(city, cities[city], book)
    for node in wide:
        if node.id in book.shared:
            continue  # a province's page does not tell which of several firms it means
        inside = [cities[c] for c in sorted(cities) if world.near((c,), node) is not Near.APART]
        if len(inside) == 1 and (node.parsed.tells_trade or len(node.parsed.trade) >= _LONG):
            book.join(inside[0][0], node, "same-short")
        else:
            for group in inside[:3]:
                book.queue(group[0], node, "weak" if len(inside) == 1 else "several", (), node.name)
    _from_anywhere(nowhere, [*(found[0] for _, found in sorted(cities.items())), *wide], world, book)


def _from_anywhere(nowhere: Sequence[Node], placed: Sequence[Node], world: World, book: Book) -> None:
    """A national list has no place: a telling name of a platform is the one that is known, if there is only one."""
    one_place = placed and all(world.between(placed[0], other) is not Near.APART for other in placed[1:])
    for node in nowhere if one_place else ():
        if node.type is not EntityType.COMPANY and len(node.key) >= _TELLING:
            book.join(placed[0], node, "same-short")
        else:
            book.queue(placed[0], node, "weak")


def _in_city(city: str, nodes: Sequence[Node], book: Book) -> None:
    """All of one city when one story is the city's own or the name tells the trade; else counties stay apart."""
    whole = any(city in node.ground for node in nodes) or nodes[0].parsed.tells_trade
    for node in nodes[1:]:
        if whole or set(node.ground) & set(nodes[0].ground):
            book.join(nodes[0], node, "same-short")
        else:
            book.queue(nodes[0], node, "weak")
