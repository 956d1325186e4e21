"""A fact as it was read from one document, in plain words, and what a person says of it.

Ids change when the extractor is upgraded or a document is edited, words hardly: a correction keeps the whole reading
it was made on, and is placed on the facts of today by that (:mod:`kg.fuse.placing`).
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from typing import Any

from kg.ledger import Entry, LedgerRow

#: What a person may change of each kind of fact.
EDITABLE: Mapping[str, tuple[str, ...]] = {
    "recognition": ("status", "level", "recipient", "programme", "year"),
    "group": ("status", "level", "programme", "year", "size"),
    "figure": ("value", "unit", "period"),
}
#: What may be taken away, not only changed.
OPEN = ("programme", "year", "period")


@dataclass(frozen=True, slots=True)
class Reading:
    """One recognition, group or figure of one document.

    ``source`` is the file, ``title`` the story's; ``recipient`` a name (of a figure: whose it is), ``programme`` a
    catalogue id, ``level`` and ``status`` ids (a candidate's status is its detail's concept: publicNotice), ``value``
    a number as written in ``unit``, ``quote`` the evidence.
    """

    id: str
    kind: str  # a key of EDITABLE
    source: str
    quote: str
    title: str | None = None
    recipient: str | None = None
    recipient_type: str | None = None
    home: str | None = None  # region code of the story
    document: str | None = None
    programme: str | None = None
    award: str | None = None
    level: str | None = None
    status: str | None = None
    year: str | None = None
    size: str | None = None
    measure: str | None = None
    value: str | None = None
    unit: str | None = None
    period: str | None = None


@dataclass(frozen=True, slots=True)
class Correction:
    """A standing row on a fact: ``on`` is the reading it was made on, ``changes`` new values by field (None: none)."""

    row: int
    when: str
    who: str
    reason: str
    verdict: str  # confirm | reject | amend
    on: Reading
    changes: tuple[tuple[str, str | None], ...] = ()


_FIELDS = tuple(f.name for f in fields(Reading))


def correction_of(row: LedgerRow) -> Correction | None:
    """The correction a ledger row holds; None when its detail is no reading (written by hand)."""
    try:
        detail = json.loads(row.detail or "{}")
        told = detail["fact"]
        on = Reading(**{name: str(told[name]) for name in _FIELDS if told.get(name) is not None})
        changes = tuple(sorted((str(k), None if v is None else str(v)) for k, v in detail.get("set", {}).items()))
    except (KeyError, TypeError, AttributeError):
        return None
    if on.kind not in EDITABLE or not {name for name, _ in changes} <= set(EDITABLE[on.kind]):
        return None
    return Correction(row.row, row.when, row.who, row.reason, row.action, on, changes)


def entry_of(on: Reading, verdict: str, changes: Mapping[str, str | None], who: str, reason: str) -> Entry:
    """The row to append for a person's word on ``on``."""
    detail: dict[str, Any] = {"fact": {k: v for k, v in asdict(on).items() if v is not None}}
    if changes:
        detail["set"] = dict(sorted(changes.items()))
    text = json.dumps(detail, ensure_ascii=False)
    return Entry(who, verdict, on.id, summary(on), None, reason, on.quote, text)


def summary(on: Reading) -> str:
    """A reading on one line, for people."""
    if on.kind == "figure":
        parts = [on.recipient, on.measure, f"{on.value}{on.unit or ''}", on.period]
    else:
        parts = [on.recipient or f"{on.size}{on.unit or ''}", on.award, on.level, on.status, on.year]
    return "｜".join(part for part in parts if part)
