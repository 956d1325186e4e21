"""Rows of the ledger ↔ names: what people rule, and what rules decided."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping

from kg.ledger import Decided, LedgerRow, rulings
from kg.resolve.model import Decision, Outcome, Ruling

_ACTIONS = {Outcome.MERGED: "merge", Outcome.APART: "apart", Outcome.QUEUED: "queue"}


def rulings_of(rows: Iterable[LedgerRow]) -> tuple[Ruling, ...]:
    """The rulings in force, one a pair of names."""
    return tuple(_ruling(row) for row in rulings(rows))


def _ruling(row: LedgerRow) -> Ruling:
    places = json.loads(row.detail) if row.detail else {}
    return Ruling(
        row.subject, row.object, row.action == "merge", places.get("region_left"), places.get("region_right"), row.row
    )


def decided(decisions: Iterable[Decision], regions: Mapping[str, str]) -> list[Decided]:
    """What rules decided about names, for the ledger; what people ruled stands there already.

    ``regions`` tells the code of the place of a name form, where one is known.
    """
    return [
        Decided(
            _ACTIONS[d.outcome], d.rule, d.left, d.right, d.left_name, d.right_name, d.score, f"{d.why} {d.why_en}",
            "；".join(d.evidence), regions.get(d.left), regions.get(d.right),
        )
        for d in sorted(decisions, key=lambda d: (d.left, d.right, d.outcome, d.rule))
        if not d.rule.startswith("ruling-")
    ]  # fmt: skip
