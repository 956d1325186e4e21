"""The ledger: every decision about names and every correction of a fact, one row each, never rewritten.

A tab-separated file beside the store that a person can read, sort and keep under version control.  Rows by
people rule; rows by rules (``who`` begins with ``rule:``) only record what the program decided by itself.
"""

from __future__ import annotations

from dataclasses import dataclass

COLUMNS = ("row", "when", "who", "action", "subject", "object", "score", "reason", "evidence", "detail")


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """One row; ``when`` is ISO 8601 in UTC, ``score`` in 0..1 or None, ``detail`` a JSON object for amendments."""

    row: int
    when: str
    who: str
    action: str  # merge | apart | queue | withdraw | undo | confirm | reject | amend
    subject: str
    object: str = ""
    score: float | None = None
    reason: str = ""
    evidence: str = ""
    detail: str = ""
