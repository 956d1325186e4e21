"""Rulings on names, undoing any row, and the ledger as a list that says what is in force."""

from __future__ import annotations

import json
from collections.abc import Sequence

from kg.clerk.correcting import standing_corrections
from kg.errors import Code, KGError
from kg.ledger import RULINGS, Entry, LedgerRow, by_person, ids_of, rulings, undone_by

_OPPOSITE = {"merge": "apart", "apart": "merge"}


def ruling(
    same: bool, left: str, right: str, who: str, reason: str = "", regions: tuple[str | None, str | None] = (None, None),
    score: float | None = None, evidence: str = "",
) -> Entry:  # fmt: skip
    """The row by which a person says that two names are one, or two; ``regions`` are codes that tell homonyms apart."""
    places = {k: v for k, v in zip(("region_left", "region_right"), regions, strict=True) if v}
    detail = json.dumps(places, ensure_ascii=False) if places else ""
    return Entry(who, "merge" if same else "apart", left, right, score, reason, evidence, detail)


def undoing(rows: Sequence[LedgerRow], number: int, who: str, reason: str = "") -> Entry:
    """The row that takes row ``number`` back; KG227 when it cannot be.

    A person's row is undone.  What a rule decided is only recorded: the way to take it back is the opposite ruling.
    """
    row = next((r for r in rows if r.row == number), None)
    if row is None:
        raise KGError(Code.KG227, row=number, reason="没有这一行 no such row")
    state = states(rows)[number]
    if state:
        raise KGError(Code.KG227, row=number, reason=state)
    if by_person(row):
        return Entry(who, "undo", str(number), "", None, reason)
    if row.action not in _OPPOSITE:
        raise KGError(Code.KG227, row=number, reason="只是记录 only a note")
    places = json.loads(row.detail or "{}")
    regions = (places.get("region_left"), places.get("region_right"))
    why = reason or f"撤销第 {number} 行 undoes row {number}"
    return ruling(_OPPOSITE[row.action] == "merge", row.subject, row.object, who, why, regions)


def states(rows: Sequence[LedgerRow]) -> dict[int, str]:
    """Row → "" when it is in force, else what put it out."""
    undone, last = undone_by(rows), {ids_of(row): row.row for row in rows if not by_person(row)}
    ruled = {r.row for r in rulings(rows)}
    held = {c.row for c in standing_corrections(rows)}
    out = {}
    for row in rows:
        if row.row in undone:
            out[row.row] = f"已被第 {undone[row.row]} 行撤销 undone by row {undone[row.row]}"
        elif by_person(row):
            replaced = row.action in RULINGS and row.row not in ruled
            unread = row.action not in (*RULINGS, "undo") and row.row not in held
            out[row.row] = "已被后来的裁定取代 replaced" if replaced else "内容无法读出 not readable" if unread else ""
        else:
            newer = last[ids_of(row)]
            out[row.row] = "" if newer == row.row else f"已被第 {newer} 行取代 replaced by row {newer}"
    return out
