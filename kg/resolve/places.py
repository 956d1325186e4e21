"""Where a thing is: its GB/T 2260 code, why it is believed, and what a homonym leaves open."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from enum import IntEnum
from typing import NamedTuple

from kg.resolve.gazetteer import Gazetteer, load_gazetteer
from kg.resolve.parse import parse
from kg.resolve.parts import Parsed


class Placement(NamedTuple):
    """A place; ``basis`` is name, registry, list or story.  ``open`` are the codes of a homonym nothing settles."""

    code: str | None
    basis: str | None
    open: tuple[str, ...] = ()


class Near(IntEnum):
    """How two sets of places stand to each other, from the farthest to the nearest."""

    APART = 0  # no place of one holds a place of the other
    OPEN = 1  # one side is unknown
    BESIDE = 2  # two counties of one city
    WIDE = 3  # one is the other's province
    SAME = 4  # one city, or a place in it


def relation(left: Collection[str], right: Collection[str], gazetteer: Gazetteer) -> Near:
    """The nearest relation among the places of two names."""
    if not left or not right:
        return Near.OPEN
    return max(_relation(a, b, gazetteer) for a in left for b in right)


def _relation(a: str, b: str, gazetteer: Gazetteer) -> Near:
    if a == b:
        return Near.SAME if gazetteer.city(a) else Near.WIDE
    nested = gazetteer.within(a, b) or gazetteer.within(b, a)
    city_a, city_b = gazetteer.city(a), gazetteer.city(b)
    if city_a is None or city_b is None:
        return Near.WIDE if nested else Near.APART
    if city_a != city_b:
        return Near.APART
    return Near.SAME if nested else Near.BESIDE


def place(name: str, homes: Iterable[str] = (), places: Iterable[str] = (), registry: str | None = None) -> Placement:
    """Where ``name`` is, from its own leading place, else a user's table, else rows, else the stories' home.

    The table and the rows may also tell the district inside the place that the name gives.
    """
    homes, places = tuple(homes), tuple(places)
    near = (*((registry,) if registry else ()), *places, *homes)
    gazetteer = load_gazetteer()
    return placement(parse(name, gazetteer, near), homes, places, registry, gazetteer)


def placement(
    parsed: Parsed, homes: Collection[str], places: Collection[str], registry: str | None, gazetteer: Gazetteer
) -> Placement:
    """As :func:`place`, of a parsed name."""
    told = [(registry, "registry")] if registry else []
    row = _one(places, gazetteer)
    told += [(row, "list")] if row else []
    if parsed.codes:
        codes = gazetteer.settle(parsed.codes, (*places, *homes))
        if len(codes) > 1:
            return Placement(None, None, codes)
        finer = next(((c, why) for c, why in told if c != codes[0] and gazetteer.within(c, codes[0])), None)
        return Placement(*finer) if finer else Placement(codes[0], "name")
    if told:
        return Placement(*told[0])
    if places:
        return Placement(None, None, tuple(sorted(set(places))))
    home = _one(homes, gazetteer)
    if home is not None:
        return Placement(home, "story")
    return Placement(None, None, ())


def _one(codes: Collection[str], gazetteer: Gazetteer) -> str | None:
    """The one place that several codes tell: all the same, all in one city, or a province and one city of it."""
    rest = sorted(set(codes))
    if not rest:
        return None
    finest = [c for c in rest if all(gazetteer.within(c, other) for other in rest)]
    if finest:
        return finest[0]
    cities = {gazetteer.city(c) for c in rest} - {None}
    provinces = [c for c in rest if gazetteer.city(c) is None]
    if len(cities) != 1:
        return None
    city = next(iter(cities))
    return city if city is not None and all(gazetteer.within(city, p) for p in provinces) else None
