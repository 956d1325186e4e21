"""What the texts themselves say of names: codes, former names, short names, parents."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from kg.resolve.book import Book
from kg.resolve.clusters import Clusters
from kg.resolve.given import Given
from kg.resolve.model import NameForm, Naming, NamingKind
from kg.resolve.text import former_in, key_of
from kg.resolve.uscc import is_checked, normalise_uscc
from kg.resolve.world import BODIES, Node, World

_Said = list[tuple[Node, Naming]]


def hear(namings: Iterable[Naming], world: World, clusters: Clusters, book: Book, given: Given) -> None:
    """The texts' own words, from the surest kind to the least sure."""
    by_kind: dict[NamingKind, _Said] = defaultdict(list)
    for naming in sorted(namings, key=lambda n: (n.kind.value, n.form, n.value, n.document, n.quote)):
        if naming.form in world.by_id:
            by_kind[naming.kind].append((world.nodes[world.by_id[naming.form]], naming))
    _parents(by_kind[NamingKind.PARENT], world, clusters, book, given)
    _codes(by_kind[NamingKind.USCC], clusters, book, given, world)
    _former(by_kind[NamingKind.FORMER], world, book, given)
    _stock(by_kind[NamingKind.STOCK_CODE], book, given)
    _called(by_kind[NamingKind.LISTED], "listed", world, book, given)
    _called(by_kind[NamingKind.SHORT], "short", world, book, given)


def asides(forms: Iterable[NameForm]) -> Iterator[Naming]:
    """Former names that cells of lists tell in brackets behind the name."""
    for form in forms:
        for text in (form.name, *form.spellings):
            old = former_in(text)
            if old is not None:
                yield Naming(NamingKind.FORMER, form.id, old, form.documents[0] if form.documents else "", text)


def _parents(said: _Said, world: World, clusters: Clusters, book: Book, given: Given) -> None:
    """系甲公司子公司: the two never become one, whatever their names share."""
    for child, naming in said:
        for parent in world.named(naming.value, None, naming.document):
            if parent.at != child.at and clusters.separate(parent.at, child.at):
                given.parents.setdefault(child.at, parent.at)
                book.apart(child, parent, "parent", (naming.quote,))


def _codes(said: _Said, clusters: Clusters, book: Book, given: Given, world: World) -> None:
    """One code is one body; a code whose check fails still joins, said so."""
    owners: dict[str, list[tuple[Node, str]]] = defaultdict(list)
    for at, firm in sorted(given.rows.items()):
        if firm.uscc and (code := normalise_uscc(firm.uscc)) is not None:
            owners[code].append((world.nodes[at], ""))
    for node, naming in said:
        if (code := normalise_uscc(naming.value)) is not None:
            owners[code].append((node, naming.quote))
    for code, nodes in sorted(owners.items(), key=lambda item: (not is_checked(item[0]), item[0])):
        checked = is_checked(code)
        for node, _ in nodes:
            root = clusters.find(node.at)
            if checked or root not in clusters.codes:
                clusters.codes[root] = clusters.codes.get(root, frozenset()) | {code}
        first, quote = nodes[0]
        for node, other in nodes[1:]:
            quotes = tuple(q for q in (quote, other) if q)
            book.join(first, node, "uscc" if checked else "uscc-unchecked", quotes, code, legal=True)


def _former(said: _Said, world: World, book: Book, given: Given) -> None:
    """原名, 曾用名, 更名为: one firm under two registered names."""
    for node, naming in said:
        here = node.ground[0] if node.ground else None
        old = world.named(naming.value, here) or world.named(naming.value, None, naming.document)
        if not old:
            made = world.ensure(naming.value, here, node.type)
            old = [made] if made.is_full else []
        given.former[node.at].add(key_of(naming.value))
        given.names[node.at].setdefault(naming.value, "former")
        for other in old:
            if other.at != node.at:
                both = node.type in BODIES and other.type in BODIES
                book.join(node, other, "former", (naming.quote,), legal=True, types=both)


def _stock(said: _Said, book: Book, given: Given) -> None:
    """One stock code is one firm; two registered names under it are left to a person."""
    owners: dict[str, list[tuple[Node, str]]] = defaultdict(list)
    for node, naming in said:
        code = key_of(naming.value)
        given.stock.setdefault(node.at, code)
        owners[code].append((node, naming.quote))
    for code, nodes in sorted(owners.items()):
        for node, quote in nodes[1:]:
            book.join(nodes[0][0], node, "stock-code", (nodes[0][1], quote), code)


def _called(said: _Said, kind: str, world: World, book: Book, given: Given) -> None:
    """以下简称, 股票简称: sure in the document that says it, a strong hint elsewhere."""
    for node, naming in said:
        given.names[node.at].setdefault(naming.value, kind)
        given.shorts[key_of(naming.value)].append((node.at, "defined-elsewhere" if kind == "short" else "listed"))
        for other in world.named(naming.value, None, naming.document):
            if other.at != node.at and naming.document in other.documents:
                book.join(node, other, "defined" if kind == "short" else "listed", (naming.quote,))
