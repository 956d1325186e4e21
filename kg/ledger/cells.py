"""Cells of a table that people open in Excel or LibreOffice: one line each, never a formula, nothing lost.

Inside a cell a tab is ``\\t``, a line end ``\\n`` or ``\\r``, a backslash ``\\\\``.  A cell that a spreadsheet would
take for a formula, or for the start of a quoted cell, begins with one apostrophe more (OWASP, “CSV Injection”:
also the full-width signs, which Chinese and Japanese Excel obeys).
"""

from __future__ import annotations

import re

_WRITTEN = {"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"}
_SPECIAL = re.compile(r"[\\\t\n\r]")
_ESCAPED = re.compile(r"\\([\\tnr])")
_READ = {"\\": "\\", "t": "\t", "n": "\n", "r": "\r"}
_FORMULA = tuple("=+-@＝＋－＠'\"")


def guarded(text: str) -> str:
    """``text`` such that no spreadsheet takes it for a formula."""
    return "'" + text if text.startswith(_FORMULA) else text


def unguarded(text: str) -> str:
    """What :func:`guarded` was given."""
    return text[1:] if text.startswith("'") else text


def escaped(text: str) -> str:
    """One cell of the ledger."""
    return guarded(_SPECIAL.sub(lambda m: _WRITTEN[m[0]], text))


def unescaped(cell: str) -> str:
    """The text of a cell, also after a spreadsheet has saved the file and put the cell into quotes."""
    if len(cell) >= 2 and cell[0] == cell[-1] == '"':
        cell = cell[1:-1].replace('""', '"')
    text = unguarded(cell)
    return _ESCAPED.sub(lambda m: _READ[m[1]], text) if "\\" in text else text
