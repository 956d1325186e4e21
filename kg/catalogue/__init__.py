"""The knowledge about awards: what an expert edits in ``ontology/``, compiled."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property, lru_cache
from pathlib import Path

from kg.catalogue.matcher import AliasHit, AliasMatcher, PlaceMatcher, RegionHit, ZoneHit, ZoneMatcher
from kg.catalogue.tables import (
    IssuerRule,
    LevelRow,
    Programme,
    Region,
    Zone,
    load_context_words,
    load_families,
    load_levels,
    load_programmes,
    load_regions,
    load_zones,
)
from kg.paths import ontology_dir

__all__ = [
    "AliasHit",
    "Catalogue",
    "IssuerRule",
    "LevelRow",
    "Programme",
    "Region",
    "RegionHit",
    "Zone",
    "ZoneHit",
    "load_catalogue",
]


#: Stories whose hits are kept: those that are being read.
_STORIES = 4


class Catalogue:
    """Programmes, regions and zones, with their matchers; immutable after loading."""

    def __init__(self, folder: Path) -> None:
        """Load the tables of ``folder``; raises KG501 and KG502."""
        self.folder = folder
        self.programmes: Mapping[str, Programme] = {p.id: p for p in load_programmes(folder)}
        self.regions: Mapping[str, Region] = {r.code: r for r in load_regions(folder)}
        self.zones: tuple[Zone, ...] = load_zones(folder)
        levels, self.issuers = load_levels(folder)
        self.levels: Mapping[str, LevelRow] = {row.level: row for row in levels}
        self.families = load_families(folder)
        self._aliases = AliasMatcher(self.programmes.values(), load_context_words(folder))
        self._places = PlaceMatcher(self.regions.values())
        self._zones = ZoneMatcher(self.zones, self.regions)
        self._aliases_of = lru_cache(maxsize=_STORIES)(self._aliases.find)
        self._zones_of = lru_cache(maxsize=_STORIES)(self._zones.find)

    @cached_property
    def short_places(self) -> frozenset[str]:
        """The short names of all regions (郑州), of two characters and more."""
        return frozenset(r.short for r in self.regions.values() if r.short and len(r.short) >= 2)

    def aliases_of(self, story: str) -> tuple[AliasHit, ...]:
        """The aliases of a whole story; several rooms ask for them, so they are kept until other stories are read."""
        return self._aliases_of(story)

    def zones_of(self, story: str) -> tuple[ZoneHit, ...]:
        """The zones of a whole story, kept likewise."""
        return self._zones_of(story)

    def forget(self) -> None:
        """Drop the hits of the stories that were read."""
        self._aliases_of.cache_clear()
        self._zones_of.cache_clear()

    def find_aliases(self, text: str) -> tuple[AliasHit, ...]:
        """Programme aliases in ``text`` (offsets of ``text``, quotes ignored)."""
        return self._aliases.find(text)

    def find_regions(self, text: str) -> tuple[RegionHit, ...]:
        """Administrative divisions named in ``text``."""
        return self._places.find(text)

    def find_zones(self, text: str) -> tuple[ZoneHit, ...]:
        """Development zones named in ``text``."""
        return self._zones.find(text)


@lru_cache(maxsize=4)
def _load(folder: Path) -> Catalogue:
    return Catalogue(folder)


def load_catalogue(folder: Path | None = None) -> Catalogue:
    """The catalogue of ``folder`` (default: the shipped tables or ``KG_ONTOLOGY``), cached."""
    return _load(folder or ontology_dir())
