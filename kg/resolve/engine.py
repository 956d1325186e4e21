"""Who is who among the names of all documents: the steps in order, from the surest evidence to the least sure."""

from __future__ import annotations

from collections.abc import Iterable

from kg.model import EntityType
from kg.resolve.apart import note_apart, separate_branches
from kg.resolve.book import Book
from kg.resolve.clusters import Clusters
from kg.resolve.gazetteer import load_gazetteer
from kg.resolve.given import Given, apply_rulings, link_table
from kg.resolve.identity import identities
from kg.resolve.model import Firm, NameForm, Naming, Resolution, Ruling
from kg.resolve.said import asides, hear
from kg.resolve.same import FullNames, join_region_left_out, join_same_shorts, join_titles
from kg.resolve.shorts import ShortNames
from kg.resolve.typos import queue_typos
from kg.resolve.world import Node, World

_TITLED = frozenset({EntityType.PLATFORM, EntityType.PARK, EntityType.ASSOCIATION, EntityType.INSTITUTION})
_TELLING = 6  # characters of a platform's name that tell which it is: not 创新中心


def resolve(
    forms: Iterable[NameForm],
    namings: Iterable[Naming] = (),
    firms: Iterable[Firm] = (),
    rulings: Iterable[Ruling] = (),
) -> Resolution:
    """Every form in exactly one identity, every decision with its reason; the same for any order of the input.

    People's rulings come first and hold for whole clusters.  Then: equal full names, the user's table, what texts
    say, short names that fit one firm only.  What stays near but apart is noted or queued, never merged.
    """
    forms = list(forms)
    world = World.of(forms, load_gazetteer())
    clusters = Clusters(world)
    book = Book(clusters)
    given = Given()
    fulls = FullNames()
    apply_rulings(list(rulings), world, clusters, book)
    separate_branches(world, clusters, book, given)
    fulls.join(list(world.nodes), book)
    met = len(world.nodes)
    link_table(list(firms), world, clusters, book, given)
    hear([*namings, *asides(forms)], world, clusters, book, given)
    fulls.join(world.nodes[met:], book)
    join_region_left_out(world, clusters, book)
    join_titles(world, book)
    _link_shorts(world, clusters, book, given)
    queue_typos(world, clusters, book)
    note_apart(world, clusters, book)
    return Resolution(identities(world, clusters, given), book.rows({n.id: clusters.find(n.at) for n in world.nodes}))


def _link_shorts(world: World, clusters: Clusters, book: Book, given: Given) -> None:
    """Names that tell a trade first; then bare trade names, for which those without a full name are rivals too."""
    names = ShortNames(world, clusters, book, given)
    fulls = [n for n in world.nodes if n.is_full or (n.type in _TITLED and n.parsed.titled)]
    shorts = [n for n in world.nodes if _is_short(n) or (n.key in given.shorts and not n.is_full)]
    names.link([n for n in shorts if n.parsed.tells_trade], fulls)
    join_same_shorts(world, clusters, book)
    rivals = [n for n in shorts if n.parsed.tells_trade and not clusters.is_full(n.at)]
    names.link([n for n in shorts if not n.parsed.tells_trade], [*fulls, *rivals])


def _is_short(node: Node) -> bool:
    if node.is_full:
        return False
    if node.type is EntityType.COMPANY:
        return True
    return node.type in _TITLED and not node.parsed.titled and len(node.parsed.core) >= _TELLING
