"""``kg correct``: a person's word on facts, checked against the store and written into the ledger."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from kg.clerk.values import parse
from kg.errors import Code, KGError
from kg.fuse.corrected import corrected_reading, is_rejected
from kg.fuse.placing import Placed, place
from kg.fuse.reading import Correction, Reading, correction_of, entry_of
from kg.graph.readings import read_readings
from kg.graph.store import OxigraphStore
from kg.ledger import Entry, LedgerRow, corrections, read

NONE = "没有这个编号 no such id"


@dataclass(frozen=True, slots=True)
class Desk:
    """The facts of a store with what people said of them; readings are as the texts say."""

    readings: Mapping[str, Reading]
    placed: Placed

    def said(self, fact: str) -> tuple[Correction, ...]:
        """The corrections in force on a fact."""
        return self.placed.on.get(fact, ())

    def now(self, fact: str) -> Reading:
        """The fact as it stands: the text, or the last word of a person."""
        return corrected_reading(self.readings[fact], self.said(fact))


def standing_corrections(rows: Iterable[LedgerRow]) -> tuple[Correction, ...]:
    """The corrections in force that hold a reading."""
    return tuple(c for row in corrections(rows) if (c := correction_of(row)) is not None)


def desk_of(store: OxigraphStore, ledger: Path) -> Desk:
    """Everything there is to correct."""
    readings = read_readings(store)
    return Desk({r.id: r for r in readings}, place(standing_corrections(read(ledger).rows), readings))


def find(desk: Desk, fact: str) -> Reading:
    """The fact of an id or of the beginning of one; KG226 when there is none or there are several."""
    if fact in desk.readings:
        return desk.readings[fact]
    found = [r for name, r in desk.readings.items() if name.startswith(fact)] if len(fact) > 4 else []
    if len(found) != 1:
        several = "、".join(r.id for r in found[:5])
        raise KGError(Code.KG226, fact=fact, reason=f"编号不唯一 several: {several}" if found else NONE)
    return found[0]


def search(desk: Desk, text: str) -> Sequence[Reading]:
    """The facts whose name, award, measure or quote holds ``text``, as they stand, by file and id."""
    found = [desk.now(name) for name in desk.readings]
    hits = [r for r in found if any(text in (part or "") for part in (r.recipient, r.award, r.measure, r.quote, r.id))]
    return sorted(hits, key=lambda r: (r.source, r.kind, r.id))


def entry(desk: Desk, fact: str, verdict: str, typed: Mapping[str, str], who: str, reason: str) -> Entry | None:
    """The row for a person's word on a fact; None when it changes nothing; KG225, KG226.

    ``verdict`` is confirm, reject or amend; ``typed`` gives new values by field.
    """
    on = find(desk, fact)
    now = desk.now(on.id)
    values = {field: parse(on, field, text) for field, text in typed.items()}
    changes = {field: value for field, value in values.items() if value != getattr(now, field)}
    rejected = is_rejected(desk.said(on.id))
    if verdict == "reject":
        return None if rejected else entry_of(on, "reject", {}, who, reason)
    if changes:
        return entry_of(on, "amend", changes, who, reason)
    last = desk.said(on.id)[-1].verdict if desk.said(on.id) else None
    return entry_of(on, "confirm", {}, who, reason) if verdict == "confirm" and last != "confirm" else None
