"""Places in words: 410105 is 河南省郑州市金水区."""

from __future__ import annotations

from dataclasses import dataclass

from kg.resolve.companies import region_codes
from kg.resolve.gazetteer import load_gazetteer


@dataclass(frozen=True, slots=True)
class Place:
    """A GB/T 2260 code with its whole name (河南省郑州市)."""

    code: str
    name: str


def place_of(code: str) -> Place:
    """The place with all that holds it, the largest first; a municipality's own division (市辖区) is left out."""
    gazetteer = load_gazetteer()
    regions = [gazetteer.region(c) for c in reversed(gazetteer.chain(code))]
    return Place(code, "".join(r.name for r in regions if r is not None) or code)


def codes_of(cell: str) -> tuple[str, ...]:
    """The codes a cell may mean: six figures, a place, or places from large to small; none when it is no place."""
    return region_codes(cell, load_gazetteer()) if cell.strip() else ()
