"""The figures of a story: every quantity, what it measures and what it is compared with."""

from __future__ import annotations

from kg.facts.figures.amounts import scale_of
from kg.facts.figures.anchors import anchors
from kg.facts.figures.reader import FigureReader
from kg.facts.figures.settings import Place

__all__ = ["FigureReader", "Place", "anchors", "scale_of"]
