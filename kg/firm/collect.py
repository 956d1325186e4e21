"""The honour file of one firm, put together from the store and the ledger."""

from __future__ import annotations

from collections.abc import Iterable

from kg.firm.corrected import corrections_of
from kg.firm.groups import groups_of
from kg.firm.lines import lines_of
from kg.firm.model import FirmFile, Name
from kg.firm.places import place_of
from kg.firm.questions import questions_of
from kg.firm.rungs import ladders_of
from kg.firm.sources import Sources
from kg.graph.honours import read_honours
from kg.graph.store import OxigraphStore
from kg.ledger import LedgerRow
from kg.resolve.model import Identity
from kg.resolve.uscc import is_checked

#: The most telling kind of name first.
_KINDS = ("leading", "full", "former", "listed", "short", "spelling")


def collect(store: OxigraphStore, thing: Identity, as_of: str, ledger: Iterable[LedgerRow] = ()) -> FirmFile:
    """Everything about ``thing`` as it stands on ``as_of`` (an ISO date)."""
    sources = Sources(store)
    honours = read_honours(store, thing.id)
    lines = lines_of(honours, sources, as_of)
    names = (Name(thing.name, "leading"), *(Name(text, kind) for text, kind in thing.names if text != thing.name))
    applied = {row for honour in honours for row in honour.corrections}
    return FirmFile(
        id=thing.id,
        type=thing.type.value,
        name=thing.name,
        names=tuple(sorted(names, key=lambda n: (_KINDS.index(n.kind), n.text))),
        uscc=thing.uscc,
        uscc_holds=is_checked(thing.uscc) if thing.uscc else None,
        stock_code=thing.stock_code,
        parent=sources.names.get(thing.parent, thing.parent) if thing.parent else None,
        registered=thing.registered,
        place=place_of(thing.region) if thing.region else None,
        place_basis=thing.region_basis if thing.region else None,
        open_places=tuple(map(place_of, thing.open_regions)),
        as_of=as_of,
        honours=lines,
        ladders=ladders_of(lines, as_of),
        groups=groups_of(store, thing.id, sources),
        corrections=corrections_of(ledger, [n.text for n in names], applied),
        questions=questions_of(store, thing, lines, as_of, sources),
    )
