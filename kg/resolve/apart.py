"""Names that are near and still two: branches, other places, other trades, other types, other forms."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterator

from kg.model import EntityType
from kg.resolve.book import Book
from kg.resolve.clusters import Clusters
from kg.resolve.given import Given
from kg.resolve.parse import parse
from kg.resolve.parts import Form
from kg.resolve.places import Near
from kg.resolve.world import BODIES, Node, World

_OF_FIRMS = (Form.LIMITED, Form.STOCK, Form.FACTORY)


def separate_branches(world: World, clusters: Clusters, book: Book, given: Given) -> None:
    """A branch is never its firm: …有限公司郑州分公司."""
    branches = [n for n in world.nodes if n.parsed.branch]
    if not branches:
        return
    owners: dict[tuple[str, ...], Node] = {}
    for node in world.nodes:
        if node.is_full and not node.parsed.branch:
            owners.setdefault(_owner_key(node.parsed.core, node.parsed.form.value, node.parsed.group), node)
    for node in branches:
        parsed = node.parsed
        parent = owners.get(_owner_key(parsed.core, parsed.form.value, parsed.group))
        if parent is not None and _owns(parse(parsed.parent, world.gazetteer, node.homes).codes, parent):
            if clusters.separate(node.at, parent.at):
                book.apart(node, parent, "branch")
            given.parents.setdefault(node.at, parent.at)


def _owner_key(core: str, form: str, group: bool) -> tuple[str, ...]:
    return core, form, str(group)


def _owns(codes: tuple[str, ...], parent: Node) -> bool:
    return not codes or not parent.parsed.codes or bool(set(codes) & set(parent.parsed.codes))


def note_apart(world: World, clusters: Clusters, book: Book) -> None:
    """Pairs of neighbours in each group of near names: enough to see why, without every pair of a crowd."""
    full = [n for n in world.nodes if n.is_full and not n.parsed.branch and n.parsed.form in _OF_FIRMS]
    for left, right in _pairs(full, clusters, lambda n: (n.parsed.core, n.parsed.aside, n.parsed.codes)):
        one_form = left.parsed.form is right.parsed.form
        book.queue(left, right, "two-registered-names" if one_form else "other-form")
    for left, right in _pairs(full, clusters, lambda n: (n.parsed.core, n.parsed.form, n.parsed.aside)):
        if world.between(left, right) is Near.APART and left.parsed.codes and right.parsed.codes:
            book.apart(left, right, "other-region")
    trading = [n for n in full if n.parsed.tells_trade and n.parsed.codes]
    for left, right in _pairs(trading, clusters, lambda n: (n.parsed.trade, n.parsed.codes)):
        if left.parsed.core != right.parsed.core:
            book.apart(left, right, "other-industry")
    bodies = [world.nodes[at] for found in world.by_key.values() if len(found) > 1 for at in found]
    bodies = sorted((n for n in bodies if n.type in BODIES and not n.is_full), key=lambda n: n.at)
    for left, right in _pairs(bodies, clusters, lambda n: n.key):
        if left.type is not right.type and world.between(left, right) is not Near.APART:
            kinds = f"{left.type.value}/{right.type.value}"
            book.apart(left, right, "other-type", (), kinds)
    _institutes(world, clusters, book)


def _institutes(world: World, clusters: Clusters, book: Book) -> None:
    """某某研究所 and 某某研究所有限公司: perhaps one, before and after it became a firm."""
    houses = {n.parsed.core: n for n in reversed(world.nodes) if n.type is EntityType.INSTITUTION and not n.is_full}
    if not houses:
        return
    for node in world.nodes:
        other = houses.get(node.parsed.core) if node.is_full and node.parsed.form in _OF_FIRMS else None
        if other is not None and not node.parsed.branch and world.between(node, other) is not Near.APART:
            book.queue(node, other, "institute-or-firm")


def _pairs(nodes: list[Node], clusters: Clusters, key: Callable[[Node], Hashable]) -> Iterator[tuple[Node, Node]]:
    """Neighbours of different clusters in each group, in the order of the nodes."""
    groups: dict[Hashable, list[Node]] = defaultdict(list)
    for node in nodes:
        groups[key(node)].append(node)
    for group in groups.values():
        for left, right in zip(group, group[1:], strict=False):
            if clusters.find(left.at) != clusters.find(right.at):
                yield left, right
