"""One row of the ledger, and what it may say."""

from __future__ import annotations

from dataclasses import dataclass

COLUMNS = ("row", "when", "who", "action", "subject", "object", "score", "reason", "evidence", "detail")

#: What people say of two names, and of facts.
RULINGS = ("merge", "apart")
CORRECTIONS = ("confirm", "reject", "amend")
#: ``queue`` and ``withdraw`` are written by rules only: a pair waits for a person; a decision no longer holds.
ACTIONS = (*RULINGS, "queue", "withdraw", "undo", *CORRECTIONS)

_RULE = "rule:"


@dataclass(frozen=True, slots=True)
class Entry:
    """What is to be written: a row before it has its number and its time.

    ``who`` is a person's name or ``rule:NAME``; ``subject`` and ``object`` are two names (rulings), a fact and what
    it is about (corrections), or the number of the row that is undone; ``score`` is in 0..1; ``detail`` is a JSON object.
    """

    who: str
    action: str  # one of ACTIONS
    subject: str
    object: str = ""
    score: float | None = None
    reason: str = ""
    evidence: str = ""
    detail: str = ""


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """One row as it stands in the file; ``when`` is ISO 8601 in UTC, the rest as in :class:`Entry`."""

    row: int
    when: str
    who: str
    action: str
    subject: str
    object: str = ""
    score: float | None = None
    reason: str = ""
    evidence: str = ""
    detail: str = ""


def by_person(row: LedgerRow | Entry) -> bool:
    """Whether a person wrote it; only such rows rule."""
    return not row.who.startswith(_RULE)


def numbered(entry: Entry, row: int, when: str) -> LedgerRow:
    """The entry with its number and time."""
    e = entry
    return LedgerRow(row, when, e.who, e.action, e.subject, e.object, e.score, e.reason, e.evidence, e.detail)
