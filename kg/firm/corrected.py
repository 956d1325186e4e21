"""What people corrected about a firm, beside what the text says."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from kg.firm.model import CorrectionLine
from kg.fuse.reading import Correction, Reading, correction_of, summary
from kg.ledger import LedgerRow, corrections
from kg.resolve.text import key_of


def corrections_of(
    rows: Iterable[LedgerRow], names: Collection[str], applied: Collection[int]
) -> tuple[CorrectionLine, ...]:
    """The standing corrections that its honours carry, or that were made on a fact naming it, by row.

    A rejected fact has no honour left: it is found by the name alone.
    """
    keys = {key_of(name) for name in names}
    found = [c for row in corrections(rows) if (c := correction_of(row)) is not None]
    own = [c for c in found if c.row in applied or (c.on.recipient and key_of(c.on.recipient) in keys)]
    return tuple(_line(c) for c in sorted(own, key=lambda c: c.row))


def _line(said: Correction) -> CorrectionLine:
    on = said.on
    changes = tuple((field, _as_told(on, field), value or "") for field, value in said.changes)
    return CorrectionLine(
        said.row, said.when, said.who, said.reason, said.verdict, summary(on), changes, on.quote, on.source
    )


def _as_told(on: Reading, field: str) -> str:
    return str(getattr(on, field) or "")
