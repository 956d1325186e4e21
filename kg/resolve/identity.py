"""Clusters → identities: the leading name, all names with their kind, place, codes, parent."""

from __future__ import annotations

from collections import defaultdict

from kg.model import EntityType
from kg.resolve.clusters import Clusters
from kg.resolve.given import Given
from kg.resolve.ids import entity_id, is_legal_name
from kg.resolve.model import Identity
from kg.resolve.places import Placement, placement
from kg.resolve.text import key_of
from kg.resolve.uscc import is_checked
from kg.resolve.world import Node, World

_ORDER = ("former", "listed", "full", "short", "spelling")


def identities(world: World, clusters: Clusters, given: Given) -> tuple[Identity, ...]:
    """One identity a cluster that documents speak of."""
    groups: dict[int, list[Node]] = defaultdict(list)
    for node in world.nodes:
        groups[clusters.find(node.at)].append(node)
    real = {root: group for root, group in groups.items() if any(n.real for n in group)}
    leads = {root: _lead(group, given) for root, group in real.items()}
    ids = _ids(leads, real)
    found = [_identity(root, real[root], leads[root], ids, world, clusters, given) for root in real]
    return tuple(sorted(found, key=lambda one: one.id))


def _lead(group: list[Node], given: Given) -> Node:
    """The table's name, else a registered name that is nobody's former one, else the longest told most often."""
    if len(group) == 1:
        return group[0]
    old = {key for n in group for key in given.former.get(n.at, ())}
    return min(
        group,
        key=lambda n: (
            n.at not in given.rows, not n.parsed.registered, not n.is_full, n.key in old, n.type is not EntityType.COMPANY,
            -len(n.documents), -len(n.key), n.name != n.spellings[0] if n.spellings else True, n.id,
        ),
    )  # fmt: skip


def _ids(leads: dict[int, Node], groups: dict[int, list[Node]]) -> dict[int, str]:
    """The id of the leading name; two things of one name (people said so) keep the ids of their forms."""
    wanted: dict[str, list[int]] = defaultdict(list)
    for root, lead in leads.items():
        legal = lead.parsed.registered and is_legal_name(lead.name)
        wanted[entity_id(lead.type, lead.name, None) if legal else lead.id].append(root)
    ids = {}
    for ident, roots in wanted.items():
        for root in roots:
            alone = len(roots) == 1
            ids[root] = ident if alone else min(n.id for n in groups[root] if n.real)
    return ids


def _identity(
    root: int, group: list[Node], lead: Node, ids: dict[int, str], world: World, clusters: Clusters, given: Given
) -> Identity:
    where = _where(group, lead, given, world)
    firm = next((given.rows[n.at] for n in group if n.at in given.rows), None)
    stock = sorted({given.stock[n.at] for n in group if n.at in given.stock})
    parents = sorted({clusters.find(given.parents[n.at]) for n in group if n.at in given.parents} - {root})
    return Identity(
        ids[root],
        lead.type,
        lead.name,
        tuple(sorted(n.id for n in group if n.real)),
        _names(group, lead, given),
        where.code,
        where.basis,
        where.open,
        _one_code(clusters.codes.get(root, frozenset())),
        (firm.stock_code if firm else None) or (stock[0] if len(stock) == 1 else None),
        next((ids[p] for p in parents if p in ids), None),
        firm is not None,
    )


def _one_code(codes: frozenset[str]) -> str | None:
    sure = sorted(c for c in codes if is_checked(c)) or sorted(codes)
    return sure[0] if len(sure) == 1 else None


def _where(group: list[Node], lead: Node, given: Given, world: World) -> Placement:
    if len(group) == 1 and lead.at not in given.rows:
        return placement(lead.parsed, lead.homes, lead.places, lead.registry, world.gazetteer)
    homes = sorted({c for n in group for c in n.homes})
    places = sorted({c for n in group for c in n.places})
    registry = next((n.registry for n in sorted(group, key=lambda n: n.at) if n.registry), None)
    found = placement(lead.parsed, homes, places, registry, world.gazetteer)
    if found.code is None and not found.open:  # the leading name is silent: another name may tell
        told = [n for n in group if n.parsed.codes]
        found = (
            placement(min(told, key=lambda n: n.id).parsed, homes, places, registry, world.gazetteer) if told else found
        )
    return found


def _names(group: list[Node], lead: Node, given: Given) -> tuple[tuple[str, str], ...]:
    """Every other name once, with the most telling kind."""
    if len(group) == 1 and lead.spellings == (lead.name,) and lead.at not in given.names:
        return ()
    kinds: dict[str, str] = {}
    known = {n.key for n in group}
    old = {key for n in group for key in given.former.get(n.at, ())} - {lead.key}
    said = [(name, kind) for n in group for name, kind in given.names.get(n.at, {}).items()]
    said += [(n.name, "former" if n.key in old else "full" if n.parsed.full else "short") for n in group]
    for node in group:
        for text in node.spellings:
            short = key_of(text) not in known and len(text) < len(lead.name)
            said.append((text, "short" if short else "spelling"))
    for name, kind in said:
        if name != lead.name and (name not in kinds or _ORDER.index(kind) < _ORDER.index(kinds[name])):
            kinds[name] = kind
    return tuple(sorted(kinds.items()))
