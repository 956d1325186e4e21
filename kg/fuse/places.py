"""Places by code: 河南 and 河南省 are one, a county lies in its province, a zone in its city."""

from __future__ import annotations

from functools import lru_cache

from kg.catalogue import load_catalogue

COUNTRY = "CN"


def place_of(name: str | None, near: str | None = None) -> str | None:
    """The code of a region, the id of a zone, ``CN``, or the name itself where no table knows it.

    ``near`` is a region code (the story's place) that decides between homonyms (鼓楼区); left open, a homonym
    stays a name.
    """
    return _place(name, near) if name else None


def forget() -> None:
    """Drop what is known of places: another catalogue may have been chosen."""
    _place.cache_clear()
    chain.cache_clear()
    lies_in.cache_clear()


@lru_cache(maxsize=20_000)
def _place(name: str, near: str | None) -> str:
    catalogue = load_catalogue()
    if name in ("中国", "全国", "国家"):
        return COUNTRY
    if name in catalogue.regions:
        return name
    whole = [h for h in catalogue.find_regions(name) if h.start == 0 and h.end == len(name)]
    codes = whole[0].codes if whole else ()
    if len(codes) > 1 and near:
        codes = tuple(c for c in codes if lies_in(c, near) or lies_in(near, c) or _siblings(c, near))
    if len(codes) == 1:
        return codes[0]
    zones = [h for h in catalogue.find_zones(name) if h.start == 0 and h.end == len(name)]
    return zones[0].zone if zones else name


def _siblings(code: str, near: str) -> bool:
    regions = load_catalogue().regions
    return code in regions and near in regions and regions[code].parent == regions[near].parent


@lru_cache(maxsize=100_000)
def chain(code: str) -> tuple[str, ...]:
    """The place and everything it lies in, nearest first, the country last."""
    catalogue = load_catalogue()
    zone = next((z for z in catalogue.zones if z.id == code), None)
    found, at = ([code], zone.region) if zone else ([], code)
    while at in catalogue.regions:
        found.append(at)
        at = catalogue.regions[at].parent or ""
    return (*found, COUNTRY) if found else (code,)


@lru_cache(maxsize=100_000)
def lies_in(code: str | None, area: str | None) -> bool | None:
    """True or False where the tables tell; None where the place is unknown or not fine enough to say."""
    if code is None or area is None:
        return None
    if area == COUNTRY or area in chain(code):
        return True
    unknown = COUNTRY not in chain(code) or COUNTRY not in chain(area)
    return None if unknown or code in chain(area) else False
