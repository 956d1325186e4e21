"""Where rows, headings and sentences say that a firm is."""

from kg.facts.placings.bearers import with_recipients
from kg.facts.placings.reader import read_placings
from kg.facts.placings.regions import Regions

__all__ = ["Regions", "read_placings", "with_recipients"]
