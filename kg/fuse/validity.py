"""How long an honour lasts: as a source states it, else as the catalogue lets one estimate."""

from __future__ import annotations

from collections.abc import Sequence

from kg.catalogue import load_catalogue
from kg.fuse.model import Event, Statement
from kg.fuse.stages import HELD
from kg.model import Status

#: Steps from which a term runs anew.
_STARTS = frozenset({Status.GRANTED, Status.RENEWED})


def term_of(programme: str | None) -> int | None:
    """For how many years the catalogue says a title is given."""
    known = load_catalogue().programmes.get(programme or "")
    return known.valid_years if known else None


def validity(
    ranked: Sequence[Statement], events: Sequence[Event], year: str | None
) -> tuple[str | None, str | None, str | None]:
    """(from, until, stated or estimated); an estimate runs to the end of the last year, since the day differs."""
    stated = next((s for s in ranked if s.valid_until), None) or next((s for s in ranked if s.valid_from), None)
    if stated is not None:
        start = stated.valid_from or next((s.valid_from for s in ranked if s.valid_from), None)
        if stated.valid_until:
            return start, stated.valid_until, "stated"
    else:
        start = None
    years = term_of(ranked[0].programme)
    whens = [e.when[:4] for e in events if e.status in _STARTS and e.when]
    began = max([*whens, *([year] if year and any(e.status in HELD for e in events) else [])], default=None)
    if years is None or began is None:
        return start, None, "stated" if start else None
    return start, f"{int(began) + years}-12-31", "estimated"
