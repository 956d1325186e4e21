"""What people rule about names: rows of the ledger → rulings."""

from __future__ import annotations

import json
from collections.abc import Iterable

from kg.ledger import LedgerRow, rulings
from kg.resolve.model import Ruling


def rulings_of(rows: Iterable[LedgerRow]) -> tuple[Ruling, ...]:
    """The rulings in force, one a pair of names."""
    return tuple(_ruling(row) for row in rulings(rows))


def _ruling(row: LedgerRow) -> Ruling:
    places = json.loads(row.detail) if row.detail else {}
    return Ruling(
        row.subject, row.object, row.action == "merge", places.get("region_left"), places.get("region_right"), row.row
    )
