"""Where clauses begin and end, and what a clause without a number names for the next."""

from __future__ import annotations

import re

from kg.facts.figures.naming import clean

_END = re.compile(r"[，；。！？：,;:]")
_LONGEST_NAME = 24


def clause_start(text: str, at: int) -> int:
    """Where the clause of position ``at`` begins; a comma inside a number is none."""
    ends = [m.end() for m in _END.finditer(text, 0, at) if not _within_number(text, m.start())]
    return ends[-1] if ends else 0


def clause_end(text: str, at: int) -> int:
    """Where the clause of position ``at`` ends."""
    found = next((m for m in _END.finditer(text, at) if not _within_number(text, m.start())), None)
    return found.start() if found else len(text)


def pending_name(text: str, start: int, end: int) -> str:
    """The name that a clause without a number leaves for the next: 规模以上工业企业：128家."""
    clauses = [c for c in _END.split(text[start:end]) if c.strip()]
    name = clean(clauses[-1]) if clauses else ""
    return name if 2 <= len(name) <= _LONGEST_NAME else ""


def _within_number(text: str, at: int) -> bool:
    return text[at] in ",:" and text[at - 1 : at].isdigit() and text[at + 1 : at + 2].isdigit()
