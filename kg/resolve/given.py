"""What people and tables say of names: the evidence that stands above any likeness."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from kg.resolve.book import Book
from kg.resolve.clusters import Clusters
from kg.resolve.model import Firm, Ruling
from kg.resolve.text import key_of
from kg.resolve.uscc import normalise_uscc
from kg.resolve.world import Node, World


@dataclass(slots=True)
class Given:
    """What is known by word: short names with their owners, former names, parents, stock codes."""

    shorts: dict[str, list[tuple[int, str]]] = field(default_factory=lambda: defaultdict(list))  # key → (node, rule)
    former: dict[int, set[str]] = field(default_factory=lambda: defaultdict(set))  # node → names it had
    names: dict[int, dict[str, str]] = field(default_factory=lambda: defaultdict(dict))  # node → name → kind
    parents: dict[int, int] = field(default_factory=dict)
    stock: dict[int, str] = field(default_factory=dict)
    rows: dict[int, Firm] = field(default_factory=dict)  # node → row of the user's table


def apply_rulings(rulings: Sequence[Ruling], world: World, clusters: Clusters, book: Book) -> None:
    """People's words first, the newest of each pair; what contradicts a "not the same" over third names is queued."""
    standing: dict[tuple[tuple[str, str], ...], Ruling] = {}
    for ruling in sorted(rulings, key=lambda r: (-r.row, r.left, r.right, r.same)):
        one = (key_of(ruling.left), ruling.region_left or "")
        other = (key_of(ruling.right), ruling.region_right or "")
        standing.setdefault(tuple(sorted((one, other))), ruling)
    for ruling in sorted(standing.values(), key=lambda r: (r.same, -r.row)):
        for left in _meant(ruling.left, ruling.region_left, world):
            for right in _meant(ruling.right, ruling.region_right, world):
                _rule(ruling, left, right, clusters, book)


def _meant(name: str, region: str | None, world: World) -> list[Node]:
    return world.named(name, region) or [world.ensure(name, region)]


def _rule(ruling: Ruling, left: Node, right: Node, clusters: Clusters, book: Book) -> None:
    if left.at == right.at:
        return
    if not ruling.same:
        clusters.separate(left.at, right.at)
        book.apart(left, right, "ruling-apart", (), ruling.row)
    elif clusters.are_separate(left.at, right.at):
        book.contradict(left, right, ruling.row)
    else:
        book.force(left, right, "ruling-same", ruling.row)


def link_table(firms: Sequence[Firm], world: World, clusters: Clusters, book: Book, given: Given) -> None:
    """Rows of the user's table: each a firm of its own, with its former and short names."""
    for firm in sorted(firms, key=lambda f: (f.row, f.name)):
        node = world.ensure(firm.name, firm.region)
        root = clusters.find(node.at)
        if clusters.firm.get(root, firm.row) != firm.row:
            continue  # the same name in an earlier row
        clusters.firm[root] = firm.row
        given.rows[node.at] = firm
        node.registry = node.registry or firm.region
        code = normalise_uscc(firm.uscc) if firm.uscc else None
        if code:
            clusters.codes[root] = frozenset({code})
        if firm.stock_code:
            given.stock[node.at] = firm.stock_code
        for name in firm.former:
            given.former[node.at].add(key_of(name))
            given.names[node.at][name] = "former"
            book.join(node, world.ensure(name, firm.region), "registry", (), firm.row, legal=True)
        for name in firm.short:
            given.names[node.at][name] = "short"
            given.shorts[key_of(name)].append((node.at, "registry-short"))
