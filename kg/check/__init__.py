"""Arithmetic and wording of one document."""

from __future__ import annotations

from kg.check.claims import check_aspects, check_claims, check_file, check_levels, check_proposals, check_years
from kg.check.codes import check_codes
from kg.check.growth import check_growth
from kg.check.implied import check_goals, check_implied_whole, check_points
from kg.check.names import check_names, check_variants
from kg.check.ratios import check_averages, check_ratios
from kg.check.shares import check_nesting, check_shares, check_tasks
from kg.check.stocks import check_stocks
from kg.check.sums import check_labels, check_share_sums, check_sums
from kg.check.wholes import check_part_shares, check_stated_wholes
from kg.model import Extraction, Finding

__all__ = ["CHECKS", "check_extraction"]

#: All checks of one document, in the order of their codes.
CHECKS = (
    check_sums, check_labels, check_stocks, check_share_sums, check_shares, check_tasks, check_nesting, check_ratios, check_averages, check_stated_wholes, check_part_shares, check_growth, check_points,
    check_implied_whole, check_goals, check_claims, check_proposals, check_levels, check_aspects, check_years, check_names, check_variants, check_codes, check_file,
)  # fmt: skip


def check_extraction(extraction: Extraction) -> tuple[Finding, ...]:
    """Everything about one document that a reader should look at."""
    found = {f.id: f for check in CHECKS for f in check(extraction)}
    return tuple(sorted(found.values(), key=lambda f: (f.code, f.evidence[0].span if f.evidence else (0, 0), f.id)))
