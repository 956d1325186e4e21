"""Arithmetic, shapes and contradictions."""

from __future__ import annotations

from kg.model import Extraction, Finding

__all__ = ["check_extraction"]


def check_extraction(extraction: Extraction) -> tuple[Finding, ...]:
    """Everything about one document that a reader should look at."""
    return ()
