"""Award phrases of a story: a programme with its level, year, batch and grade (2021年度省级质量标杆企业).

The core is a catalogue alias, or - where the catalogue has none - a run of
characters that a level, a place, a year or a verb of giving opens and an
award's head noun closes.  An award without an entry keeps ``programme=None``
and its text.
"""

from __future__ import annotations

from kg.facts.awards.page import Page
from kg.facts.awards.phrase import Award
from kg.facts.awards.reader import AwardReader
from kg.facts.awards.words import LEVELS, LOCAL_FAMILIES

__all__ = ["LEVELS", "LOCAL_FAMILIES", "Award", "AwardReader", "Page"]
