"""The place a counted grant is of: a city's page that counts winners of the province's title may mean its own."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace

from kg.catalogue import load_catalogue
from kg.fuse.model import Count
from kg.fuse.places import lies_in, place_of

Regions = Mapping[str, str | None]


def own_areas(counts: Iterable[Count], regions: Regions) -> tuple[Count, ...]:
    """Counts of a wider place whose members all lie in the page's own are of that place."""
    return tuple(_own(count, regions) for count in counts)


def _own(count: Count, regions: Regions) -> Count:
    home, area = count.source.home, place_of(count.area, count.source.home)
    if not count.members or count.kind != "grant" or not home or area != place_of(count.jurisdiction, home):
        return count
    name = name_within(home, area)
    return replace(count, area=name) if name and all_in(count.members, home, regions) else count


def name_within(home: str, area: str | None) -> str | None:
    """The name of the region ``home`` where it is a part of ``area``."""
    region = load_catalogue().regions.get(home)
    return region.name if region and home != area and lies_in(home, area) else None


def all_in(members: Collection[str], area: str, regions: Regions) -> bool:
    """True when all surely lie in ``area``."""
    return all(lies_in(regions.get(m), area) for m in members)
