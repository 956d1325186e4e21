"""All names at hand: those of documents, and those that tables, people and other names speak of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from kg.model import EntityType
from kg.resolve.gazetteer import Gazetteer
from kg.resolve.ids import entity_id
from kg.resolve.model import NameForm
from kg.resolve.parse import parse
from kg.resolve.parts import Parsed
from kg.resolve.places import Near, relation
from kg.resolve.text import key_of, tidy

#: A registered name means the firm, whatever slot it stood in.
BODIES = frozenset({EntityType.COMPANY, EntityType.INSTITUTION, EntityType.PLATFORM, EntityType.PARK})


@dataclass(slots=True)
class Node:
    """A name with where it was met; ``real`` when a document has it.  ``at`` is its number in the world."""

    at: int
    id: str
    type: EntityType
    name: str
    parsed: Parsed
    homes: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    documents: frozenset[str] = frozenset()
    spellings: tuple[str, ...] = ()
    real: bool = True
    registry: str | None = None  # region of the user's table
    inside: tuple[
        str, ...
    ] = ()  # the cities of its own province where it was met, when its name tells the province only

    is_full: bool = field(init=False)  # a body by a name that means one thing everywhere

    def __post_init__(self) -> None:
        self.is_full = self.type in BODIES and self.parsed.full

    @property
    def key(self) -> str:
        """The name as it is compared."""
        return self.parsed.key

    @property
    def met_at(self) -> tuple[str, ...]:
        """The places of the table, else of the rows, else of the stories."""
        return (self.registry,) if self.registry else self.places or self.homes

    @property
    def ground(self) -> tuple[str, ...]:
        """The places that tell where it is: its own name's, else those where it was met."""
        return self.inside or self.parsed.codes or self.met_at


@dataclass(slots=True)
class World:
    """The nodes, found by number, form id and key."""

    gazetteer: Gazetteer
    nodes: list[Node] = field(default_factory=list)
    by_id: dict[str, int] = field(default_factory=dict)
    by_key: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))

    @classmethod
    def of(cls, forms: Iterable[NameForm], gazetteer: Gazetteer) -> World:
        """The world of the documents' names, in the order of their ids."""
        world = cls(gazetteer)
        for form in sorted(forms, key=lambda f: (f.id, f.name, f.homes)):
            if form.id not in world.by_id:
                parsed = parse(form.name, gazetteer, (*form.places, *form.homes))
                node = Node(len(world.nodes), form.id, form.type, tidy(form.name), parsed, form.homes, form.places)
                node.inside = _inside(parsed, node.met_at, gazetteer)
                node.documents, node.spellings = frozenset(form.documents), (form.name, *form.spellings)
                world._add(node)
        return world

    def _add(self, node: Node) -> Node:
        self.nodes.append(node)
        self.by_id.setdefault(node.id, node.at)
        self.by_key[node.key].append(node.at)
        return node

    def named(self, name: str, region: str | None = None, document: str | None = None) -> list[Node]:
        """The nodes of this name: all of a full name, else those of the document or near the place (if given)."""
        nodes = [self.nodes[at] for at in self.by_key.get(key_of(name), ())]
        if document is not None:
            nodes = [n for n in nodes if n.is_full or document in n.documents]
        if region is not None:
            nodes = [n for n in nodes if n.is_full or self.near((region,), n) >= Near.BESIDE]
        return nodes

    def near(self, places: tuple[str, ...], node: Node) -> Near:
        """How places stand to a node's."""
        return relation(places, node.ground, self.gazetteer)

    def between(self, left: Node, right: Node) -> Near:
        """How two nodes' places stand to each other."""
        return relation(left.ground, right.ground, self.gazetteer)

    def ensure(self, name: str, region: str | None = None, kind: EntityType = EntityType.COMPANY) -> Node:
        """The node of a name that a table, a person or another name speaks of; made when no document has it."""
        found = self.named(name, region)
        found.sort(key=lambda n: (n.type is not kind, n.at))
        if found:
            return found[0]
        near = (region,) if region else ()
        parsed = parse(name, self.gazetteer, near)
        ident = entity_id(kind, tidy(name), region)
        if ident in self.by_id:
            return self.nodes[self.by_id[ident]]
        return self._add(Node(len(self.nodes), ident, kind, tidy(name), parsed, near, real=False))


def _inside(parsed: Parsed, met_at: tuple[str, ...], gazetteer: Gazetteer) -> tuple[str, ...]:
    """河南某某 in stories from 郑州 only is in 郑州; a story of the whole province leaves it open."""
    if len(parsed.codes) != 1 or gazetteer.city(parsed.codes[0]) is not None or not met_at:
        return ()
    told = all(gazetteer.city(code) is not None and gazetteer.within(code, parsed.codes[0]) for code in met_at)
    return met_at if told else ()
