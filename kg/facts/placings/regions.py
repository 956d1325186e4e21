"""Words for a place → a region code; a homonym is told by what stands before it, or by the story's place, else left open."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.catalogue import Catalogue, RegionHit

#: 郑州市高新区: a zone behind the place is in it.
_ZONE = re.compile(
    r"(?:[\u4e00-\u9fff]{0,6}?(?:高新|经开|经济技术开发|高新技术(?:产业)?开发|经济开发|开发|工业园|产业园|示范|综合保税|保税|新|园|航空港)区?|市辖|市直|市本级|本级|直属|州直|辖区)+区?"
)


class Regions:
    """The catalogue's regions, seen from a story's place."""

    def __init__(self, catalogue: Catalogue, home: str | None) -> None:
        """``home`` is the code of the story's place, if known."""
        self.catalogue = catalogue
        above = self._above(home)
        #: The story's own place, and the city of a county; a city's province holds too many homonyms.
        self._chain = above[: 2 if home is not None and above and self.narrow(home) else 1]
        self._known: dict[tuple[str, str | None], str | None] = {}

    def _above(self, code: str | None) -> tuple[str, ...]:
        """The region itself and those it lies in, narrow to wide."""
        chain: list[str] = []
        while code and code in self.catalogue.regions:
            chain.append(code)
            code = self.catalogue.regions[code].parent
        return tuple(chain)

    def narrow(self, code: str) -> bool:
        """True for a county or district."""
        return self.catalogue.regions[code].rank == "county"

    def whole(self, text: str, within: str | None = None) -> str | None:
        """The place that ``text`` names and nothing else (河南省郑州市, 中原区, 郑州市高新区)."""
        key = (text, within)
        if key not in self._known:
            code, end = self.opening(text, within)
            rest = text[end:]
            self._known[key] = code if code and (not rest or _ZONE.fullmatch(rest)) else None
        return self._known[key]

    def opening(self, text: str, within: str | None = None) -> tuple[str | None, int]:
        """(the narrowest place that opens ``text``, where its words end); a place inside ``within`` is meant, if given."""
        end, codes = 0, tuple[str, ...]()
        meant: RegionHit | None = None
        hits = {hit.start: hit for hit in self.catalogue.find_regions(text)}
        while (hit := hits.get(end)) is not None:
            inside = tuple(c for c in hit.codes if not codes or set(self._above(c)[1:]) & set(codes))
            if codes and not inside:
                break
            codes, meant, end = inside or hit.codes, hit, hit.end
        if meant is None:
            zone = next((z for z in self.catalogue.find_zones(text) if z.start == 0), None)
            return (zone.region, zone.end) if zone is not None else (None, 0)
        return self._one(codes, meant, within), end

    def _one(self, codes: Sequence[str], hit: RegionHit, within: str | None) -> str | None:
        """The one region meant: by the place given, else by the story's, from its city outwards."""
        if within is not None:
            inside = [c for c in codes if within in self._above(c)]
            return inside[0] if len(inside) == 1 else None
        for around in self._chain:
            inside = [c for c in codes if around in self._above(c)]
            if inside:
                return inside[0] if len(inside) == 1 else None
        if not codes or len(codes) > 1:
            return None
        county = self.catalogue.regions[codes[0]].rank == "county"
        return None if county and not hit.full and self._chain else codes[0]  # 长安 elsewhere may be another word
