"""A file as JSON: ids stay ids, quotes are whole."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from kg.firm.model import FirmFile, HonourLine
from kg.firm.phrases import headline


def record(file: FirmFile) -> dict[str, Any]:
    """Everything the page shows."""
    return {
        "id": file.id,
        "type": file.type,
        "name": file.name,
        "headline": headline(file),
        "as_of": file.as_of,
        "names": [{"name": n.text, "kind": n.kind} for n in file.names],
        "identifiers": {"uscc": file.uscc, "uscc_check": file.uscc_holds, "stock_code": file.stock_code},
        "registered": file.registered,
        "parent": file.parent,
        "place": {**asdict(file.place), "basis": file.place_basis} if file.place else None,
        "open_places": [asdict(p) for p in file.open_places],
        "honours": [_honour(line) for line in file.honours],
        "ladders": [[asdict(rung) for rung in ladder] for ladder in file.ladders],
        "groups": [asdict(group) for group in file.groups],
        "corrections": [
            {**asdict(c), "changes": [{"field": f, "told": a, "corrected": b} for f, a, b in c.changes]}
            for c in file.corrections
        ],
        "questions": [asdict(question) for question in file.questions],
    }


def _honour(line: HonourLine) -> dict[str, Any]:
    honour, main = line.honour, line.witness
    return {
        "id": honour.id,
        "honour": line.label,
        "programme": honour.programme,
        "award_text": honour.award_text,
        "honour_class": honour.honour_class,
        "level": honour.level.value,
        "level_basis": honour.level_basis.value,
        "likely_level": line.likely_level,
        "year": honour.year,
        "batch": honour.batch,
        "grade": honour.grade,
        "jurisdiction": honour.jurisdiction,
        "issuer": honour.issuer,
        "role": honour.role,
        "status": honour.status.value,
        "status_detail": honour.status_detail,
        "state": {"state": line.state.state, "basis": line.state.basis},
        "validity": {
            "from": honour.valid_from,
            "until": honour.valid_until,
            "basis": honour.valid_basis,
            "due": line.due,
        },
        "renews": line.renews,
        "renewed_by": line.renewed_by,
        "confidence": honour.confidence,
        "quote": main.quote if main else "",
        "sources": [asdict(w) for w in line.witnesses],
        "events": [asdict(step) for step in line.steps],
        "conflicts": [{"field": field, "values": list(values)} for field, values in honour.conflicts],
        "corrections": list(honour.corrections),
    }
