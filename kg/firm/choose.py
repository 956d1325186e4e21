"""The one firm that a person asks about, or why it is not clear which."""

from __future__ import annotations

from kg.ask import nearest_names
from kg.errors import Code, KGError
from kg.firm.directory import Directory
from kg.firm.naming import Asked, Found
from kg.firm.places import codes_of, place_of
from kg.graph.identities import read_identities
from kg.graph.store import OxigraphStore
from kg.resolve.model import Identity


def choose(store: OxigraphStore, name: str, region: str | None = None) -> Identity:
    """The firm called ``name`` in ``region``; KG307 when there is none, KG309 when it may be several, KG310."""
    found = Directory(read_identities(store)).find([Asked(name, None, place_codes(region))])[0]
    if found.thing is not None:
        return found.thing
    if found.outcome == "ambiguous":
        raise KGError(Code.KG309, name=name, firms=listed(found))
    near = [t.name for t in found.things] + nearest_names(store, name)
    raise KGError(Code.KG307, name=name, near="、".join(dict.fromkeys(near)) or "-")


def place_codes(region: str | None) -> tuple[str, ...]:
    """The codes of a place as typed; KG310 when it is none, or one of several homonyms."""
    if region is None:
        return ()
    codes = codes_of(region)
    if len(codes) != 1:
        raise KGError(Code.KG310, region=region, found="、".join(place_of(c).name for c in codes) or "-")
    return codes


def listed(found: Found) -> str:
    """The firms that may be meant, each with its place."""
    return "、".join(f"{thing.name}（{where(thing)}）" for thing in found.things)


def where(thing: Identity) -> str:
    """The place of a thing, or those it may be in."""
    if thing.region:
        return place_of(thing.region).name
    return " / ".join(place_of(code).name for code in thing.open_regions) or "所在地不明 place unknown"
