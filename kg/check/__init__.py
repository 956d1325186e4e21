"""Arithmetic, wording, shapes and contradictions."""

from __future__ import annotations

from kg.check.arithmetic import check_rates, check_shares, check_sums, check_tasks
from kg.check.wording import check_claims, check_levels, check_names
from kg.model import Extraction, Finding

__all__ = ["CHECKS", "check_extraction"]

#: All checks of one document, in the order of their codes.
CHECKS = (check_sums, check_shares, check_tasks, check_rates, check_claims, check_levels, check_names)


def check_extraction(extraction: Extraction) -> tuple[Finding, ...]:
    """Everything about one document that a reader should look at."""
    found = {f.id: f for check in CHECKS for f in check(extraction)}
    return tuple(sorted(found.values(), key=lambda f: (f.code, f.evidence[0].span if f.evidence else (0, 0), f.id)))
