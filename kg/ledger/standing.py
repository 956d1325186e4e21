"""Which rows are in force: what was undone is out, what was said last of a pair rules."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable

from kg.ledger.row import CORRECTIONS, RULINGS, LedgerRow, by_person

_BLANK = re.compile(r"\s+")


def standing(rows: Iterable[LedgerRow]) -> tuple[LedgerRow, ...]:
    """The rows in force, by number, undo rows left out.

    Read from the end: an undo counts unless a later undo, itself in force, undoes it.
    """
    ordered = sorted(rows, key=lambda r: r.row)
    undone = undone_by(ordered)
    return tuple(row for row in ordered if row.action != "undo" and row.row not in undone)


def rulings(rows: Iterable[LedgerRow]) -> tuple[LedgerRow, ...]:
    """What people say of two names and still say: of each pair the last row, by number."""
    last: dict[tuple[tuple[str, str], ...], LedgerRow] = {}
    for row in standing(rows):
        if row.action in RULINGS and by_person(row):
            last[pair(row)] = row
    return tuple(sorted(last.values(), key=lambda r: r.row))


def corrections(rows: Iterable[LedgerRow]) -> tuple[LedgerRow, ...]:
    """What people say of facts and still say, by number."""
    return tuple(row for row in standing(rows) if row.action in CORRECTIONS and by_person(row))


def pair(row: LedgerRow) -> tuple[tuple[str, str], ...]:
    """Which two names a row is about, whichever comes first; their regions tell two firms of one name apart."""
    places = json.loads(row.detail) if "region" in row.detail else {}
    sides = ((row.subject, places.get("region_left")), (row.object, places.get("region_right")))
    return tuple(sorted((_BLANK.sub("", unicodedata.normalize("NFKC", name)), place or "") for name, place in sides))


def undone_by(rows: Iterable[LedgerRow]) -> dict[int, int]:
    """Row that is out of force → the row that put it out."""
    out: dict[int, int] = {}
    for row in sorted(rows, key=lambda r: r.row, reverse=True):
        if row.action == "undo" and row.row not in out:
            out.setdefault(int(row.subject), row.row)
    return out
