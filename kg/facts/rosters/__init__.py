"""Lists set out line by line: title → lead → heading → subhead → line → cell, the nearest that speaks wins."""

from kg.facts.rosters.reader import RosterReader

__all__ = ["RosterReader"]
