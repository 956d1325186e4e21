"""One statement, one count with the values a person gave it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from kg.catalogue import load_catalogue
from kg.fuse.model import Count, Statement
from kg.model import Level, LevelBasis, SizeQualifier, Status
from kg.resolve.model import Identity

Values = Mapping[str, str | None]
#: The candidate's detail of a status concept (kg.graph.terms.status_concept turned round).
_DETAILS = {
    "applied": "applied",
    "nominated": "nominated",
    "underReview": "under-review",
    "shortlisted": "shortlisted",
    "publicNotice": "public-notice",
}


def restated_statement(s: Statement, row: int, values: Values, recipients: Mapping[str, Identity]) -> Statement:
    """``s`` as people say it since ledger row ``row``; what a person has looked at is certain."""
    new = _common(s, row, values)
    if "recipient" in values and s.id in recipients:
        who = recipients[s.id]
        new["recipient"], new["recipient_region"], new["recipient_name"] = who.id, who.region, who.name
    if status := values.get("status"):
        detail = _DETAILS.get(status)
        new["status"], new["status_detail"] = Status.CANDIDATE if detail else Status(status), detail
    if "level" in new:
        new["level_basis"] = LevelBasis.UNKNOWN if new["level"] is Level.UNSPECIFIED else LevelBasis.CORRECTED
    return replace(s, **new)


def restated_count(c: Count, row: int, values: Values) -> Count:
    """``c`` as people say it since ledger row ``row``."""
    new = _common(c, row, values)
    if status := values.get("status"):
        new["status"] = Status.CANDIDATE if status in _DETAILS else Status(status)
    if size := values.get("size"):
        new["size"], new["size_qualifier"] = int(size), SizeQualifier.EXACT
    return replace(c, **new)


def _common(fact: Statement | Count, row: int, values: Values) -> dict[str, Any]:
    """Level, programme and year; another level is granted by another place, which the person did not name."""
    new: dict[str, Any] = {"correction": row, "confidence": 1.0}
    if level := values.get("level"):
        new["level"] = Level(level)
        if fact.level not in (Level.UNSPECIFIED, new["level"]):
            new["jurisdiction"] = None
    if "programme" in values:
        known = load_catalogue().programmes.get(values["programme"] or "")
        new["programme"] = known.id if known else None
        new["honour_class"] = known.honour_class if known else "unlisted"
    if "year" in values:
        new["year"] = values["year"]
    return new


Moves = Mapping[str, str | None]


def members_moved(before: Iterable[Statement], after: Sequence[Statement]) -> dict[str, dict[str, str | None]]:
    """Group → member → who stands in its place now (None: nobody), for the corrected statements ``before``."""
    now = {s.id: s.recipient for s in after}
    held = {(s.group, s.recipient) for s in after}
    moved: dict[str, dict[str, str | None]] = defaultdict(dict)
    for s in sorted(before, key=lambda s: s.id):
        if s.group and (s.group, s.recipient) not in held:
            moved[s.group][s.recipient] = now.get(s.id)
    return moved


def with_members(count: Count, moves: Moves) -> Count:
    """``count`` with its members moved."""
    if not moves:
        return count
    members = {moves.get(member, member) for member in count.members}
    return replace(count, members=tuple(sorted(m for m in members if m)))
