"""What is asked of a name, what is found, and how a thing's own names and places stand."""

from __future__ import annotations

from dataclasses import dataclass

from kg.model import EntityType
from kg.resolve.gazetteer import load_gazetteer
from kg.resolve.model import Identity
from kg.resolve.parse import parse
from kg.resolve.places import Near, relation

#: What may have a file of its own.
BEARERS = frozenset(EntityType) - {
    EntityType.REGION, EntityType.PROGRAMME, EntityType.CAMPAIGN, EntityType.POLICY_DOCUMENT, EntityType.GOVERNMENT_BODY,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Asked:
    """A name as a list gives it, with the code and the places (GB/T 2260 codes) of its row."""

    name: str
    code: str | None = None
    places: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Found:
    """``outcome`` is matched, ambiguous or unmatched; ``basis`` names the evidence or what is in the way."""

    outcome: str
    basis: str
    things: tuple[Identity, ...] = ()

    @property
    def thing(self) -> Identity | None:
        """The one that is meant."""
        return self.things[0] if self.outcome == "matched" else None


def called(thing: Identity) -> list[tuple[str, str]]:
    """(kind, name) of every name once; the leading name counts as its full one."""
    names = dict(thing.names)
    return [("full", thing.name), *((kind, name) for name, kind in names.items() if name != thing.name)]


def sure(kind: str, thing: Identity) -> str:
    """The kind of a name; a leading name that is no full one is but a short name, for a firm."""
    if kind == "full" and thing.type is EntityType.COMPANY:
        return kind if parse(thing.name, load_gazetteer(), places_of(thing)).full else "short"
    return kind


def places_of(thing: Identity) -> tuple[str, ...]:
    """Where it is, or may be."""
    return (thing.region,) if thing.region else thing.open_regions


def near_to(thing: Identity, places: tuple[str, ...]) -> Near:
    """How its place stands to others."""
    return relation(places_of(thing), places, load_gazetteer())
