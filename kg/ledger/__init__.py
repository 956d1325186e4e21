"""The ledger: every decision about names and every correction of a fact, one row each, never rewritten.

A tab-separated file beside the store that a person can read, sort and keep under version control.  Rows by
people rule; rows by rules (``who`` begins with ``rule:``) only record what the program decided by itself.
"""

from kg.ledger.file import Ledger, Problem, append, ledger_path, read
from kg.ledger.record import Decided, ids_of, record
from kg.ledger.row import COLUMNS, CORRECTIONS, RULINGS, Entry, LedgerRow, by_person
from kg.ledger.standing import corrections, rulings, standing, undone_by

__all__ = [
    "COLUMNS",
    "CORRECTIONS",
    "RULINGS",
    "Decided",
    "Entry",
    "Ledger",
    "LedgerRow",
    "Problem",
    "append",
    "by_person",
    "corrections",
    "ids_of",
    "ledger_path",
    "read",
    "record",
    "rulings",
    "standing",
    "undone_by",
]
