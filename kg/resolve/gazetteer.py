"""Places at the head of names and how places lie in one another (GB/T 2260)."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from functools import lru_cache
from typing import NamedTuple

from kg.catalogue import Catalogue, load_catalogue
from kg.catalogue.tables import Region

_NATIONAL = ("中国", "中华")


class Lead(NamedTuple):
    """Where the place that opens a name ends, and the codes it may mean (several for homonyms)."""

    end: int
    codes: tuple[str, ...]


class Gazetteer:
    """The tree of regions, asked by code and by the head of a name."""

    def __init__(self, catalogue: Catalogue) -> None:
        """Zones count as the region they lie in."""
        self._regions = catalogue.regions
        self._chains: dict[str, tuple[str, ...]] = {code: self._chain(code) for code in self._regions}
        full: dict[str, list[str]] = {}
        short: dict[str, list[str]] = {}
        for region in catalogue.regions.values():
            full.setdefault(region.name, []).append(region.code)
            if region.short and region.short != region.name and len(region.short) > 1:
                short.setdefault(region.short, []).append(region.code)
        for zone in catalogue.zones:
            for name in (zone.name, *zone.aliases):
                full.setdefault(name, []).append(zone.region)
        self._full = {name: tuple(sorted(set(codes))) for name, codes in full.items()}
        self._short = {name: tuple(sorted(set(codes))) for name, codes in short.items() if name not in full}
        sizes: dict[str, set[int]] = {}
        for name in (*self._full, *self._short):
            sizes.setdefault(name[:2], set()).add(len(name))
        self._sizes = {head: tuple(sorted(found, reverse=True)) for head, found in sizes.items()}

    def _chain(self, code: str) -> tuple[str, ...]:
        found: list[str] = []
        at: str | None = code
        while at is not None and at in self._regions:
            found.append(at)
            at = self._regions[at].parent
        return tuple(found)

    def chain(self, code: str) -> tuple[str, ...]:
        """The place and all that hold it, from small to large."""
        return self._chains.get(code, (code,))

    def region(self, code: str) -> Region | None:
        """The row of a code."""
        return self._regions.get(code)

    def within(self, inner: str, outer: str) -> bool:
        """True when ``inner`` is ``outer`` or lies in it."""
        return outer in self.chain(inner)

    def city(self, code: str) -> str | None:
        """The prefecture (or municipality, or county outside any) of a place; None for a whole province."""
        chain = self.chain(code)
        region = self._regions.get(code)
        if region is None:
            return None
        if region.rank == "province":
            return code if region.municipality else None
        return chain[-2] if len(chain) > 1 and not self._regions[chain[-1]].municipality else chain[-1]

    def near(self, code: str, others: Iterable[str]) -> bool:
        """True when one of ``others`` holds the place or lies in it."""
        return any(self.within(code, o) or self.within(o, code) for o in others)

    def codes(self, name: str) -> tuple[str, ...]:
        """The codes of a place written whole or short; of short homonyms the wider place (西安 is the city)."""
        codes = self._full.get(name) or self._short.get(name) or ()
        wide = tuple(c for c in codes if self._regions[c].rank != "county")
        return codes if name in self._full else wide or codes

    def is_sure(self, lead: str, codes: Collection[str], near: Collection[str]) -> bool:
        """True when the place that opens a name is written whole or the name was met near it; 吉林 may open 吉林通."""
        districts = all(self._regions[c].rank == "county" and self._regions[c].name.endswith("区") for c in codes)
        if not districts and (not near or any(self.near(code, near) for code in codes)):
            return True
        return any(lead.endswith(name) and name in self._full for name in (lead[at:] for at in range(len(lead) - 1)))

    def is_whole(self, name: str) -> bool:
        """True for a place with its 省, 市, 县 or 区, or a zone."""
        return name in self._full

    def lead(self, name: str, near: Collection[str] = ()) -> tuple[Lead, ...]:
        """The places that open a name, each with its end, from the first to the last (河南省, 郑州市).

        A short county name (永安, 巩义) opens a name only where the story or the row lies there: else it is a word
        of the trade name.  A district's needs its 区, the place above it, or a story from its own city.
        """
        found: list[Lead] = []
        at = 0
        while (step := self._step(name, at, found[-1].codes if found else (), near)) is not None:
            found.append(step)
            at = step.end
        return tuple(found)

    def _step(self, name: str, at: int, above: tuple[str, ...], near: Collection[str]) -> Lead | None:
        for size in self._sizes.get(name[at : at + 2], ()):
            word = name[at : at + size]
            if len(word) < size:
                continue
            codes = self._full.get(word)
            if codes is None:
                codes = tuple(c for c in self._short.get(word, ()) if above or self._opens(c, near))
            if above:
                codes = tuple(c for c in codes if any(c != a and self.within(c, a) for a in above))
            if codes:
                return Lead(at + size, codes)
        return None

    def _opens(self, code: str, near: Collection[str]) -> bool:
        region = self._regions[code]
        if region.rank != "county":
            return True
        city = self.city(code) or code
        if region.name.endswith("区"):
            return any(self.city(other) == city for other in near)
        return self.near(city, near)

    def settle(self, codes: Collection[str], near: Collection[str]) -> tuple[str, ...]:
        """Of homonyms those that the other places agree with; the wider of nested ones; else all."""
        rest = tuple(sorted(set(codes)))
        if len(rest) > 1 and near:
            agreed = tuple(c for c in rest if self.near(c, near)) or tuple(
                c for c in rest if (city := self.city(c)) is not None and self.near(city, near)
            )
            rest = agreed or rest
        widest = [c for c in rest if all(self.within(other, c) for other in rest)]
        return (widest[0],) if widest else rest


@lru_cache(maxsize=1)
def load_gazetteer() -> Gazetteer:
    """The gazetteer of the shipped tables."""
    return Gazetteer(load_catalogue())


def national_lead(name: str) -> int:
    """Length of 中国 or 中华 at the head of a name, 0 when there is none."""
    return next((len(word) for word in _NATIONAL if name.startswith(word)), 0)
