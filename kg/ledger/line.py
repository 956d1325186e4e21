"""A row ↔ its line in the file."""

from __future__ import annotations

import json
import re

from kg.errors import Code
from kg.ledger.cells import escaped, unescaped
from kg.ledger.row import ACTIONS, COLUMNS, Entry, LedgerRow

HEADER = "\t".join(COLUMNS)
_NUMBER = re.compile(r"[1-9]\d*")
_WHEN = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z")
_SURROGATE = re.compile("[\ud800-\udfff]")
_ACTIONS = frozenset(ACTIONS)
_OBJECT_ACTIONS = ("merge", "apart", "queue", "withdraw")


class Damage(Exception):
    """Why a line is no row: ``code`` and the reason in Chinese and English."""

    def __init__(self, code: Code, reason: str) -> None:
        """``reason`` goes into the message of ``code``."""
        super().__init__(reason)
        self.code, self.reason = code, reason


def line_of(row: LedgerRow) -> str:
    """The line of a row, without its end."""
    score = "" if row.score is None else f"{row.score:.4f}".rstrip("0").rstrip(".")
    cells = (str(row.row), row.when, row.who, row.action, row.subject, row.object, score, row.reason, row.evidence)
    return "\t".join(escaped(cell) for cell in (*cells, row.detail))


def row_of(line: str) -> LedgerRow:
    """The row of a line; raises :class:`Damage`."""
    if is_torn(line):
        raise Damage(Code.KG221, "UTF-8?")
    cells = [unescaped(cell) for cell in line.split("\t")]
    if len(cells) < len(COLUMNS) - 1 or any(cells[len(COLUMNS) :]):  # spreadsheets drop or add empty cells at the end
        raise Damage(Code.KG221, f"{len(cells)} 格，应为 {len(COLUMNS)} 格 {len(cells)} cells, not {len(COLUMNS)}")
    number, when, who, action, subject, other, score, reason, evidence, detail, *_ = [*cells, ""]
    if not _NUMBER.fullmatch(number):
        raise Damage(Code.KG222, f"row = {number!r}")
    if not _WHEN.fullmatch(when):
        raise Damage(Code.KG222, f"when = {when!r}")
    entry = Entry(who, action, subject, other, _score(score), reason, evidence, detail)
    check(entry, int(number))
    return LedgerRow(int(number), when, who, action, subject, other, entry.score, reason, evidence, detail)


def is_torn(line: str) -> bool:
    """Whether bytes of it are no UTF-8 (they were read as lone surrogates)."""
    return _SURROGATE.search(line) is not None


def check(entry: Entry, number: int) -> None:
    """Raise :class:`Damage` for what row ``number`` may not say."""
    bad = _fault(entry, number)
    if bad:
        raise Damage(Code.KG222, f"{bad} = {getattr(entry, bad)!r}")


def _fault(e: Entry, number: int) -> str | None:
    """The column that says what it may not."""
    if not e.who.strip():
        return "who"
    if e.action not in _ACTIONS:
        return "action"
    if not e.subject.strip() or (e.action == "undo" and not _stands_above(e.subject, number)):
        return "subject"
    if e.action in _OBJECT_ACTIONS and not e.object.strip():
        return "object"
    if e.score is not None and not 0 <= e.score <= 1:
        return "score"
    return "detail" if e.detail and not _is_object(e.detail) else None


def _stands_above(subject: str, number: int) -> bool:
    """Only an earlier row can be undone."""
    return _NUMBER.fullmatch(subject) is not None and int(subject) < number


def _score(cell: str) -> float | None:
    try:
        return float(cell) if cell else None
    except ValueError as error:
        raise Damage(Code.KG222, f"score = {cell!r}") from error


def _is_object(text: str) -> bool:
    try:
        return isinstance(json.loads(text), dict)
    except ValueError:
        return False
