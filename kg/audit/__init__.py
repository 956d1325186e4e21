"""The whole store: shapes, findings, and what documents say against each other."""

from __future__ import annotations

from kg.audit.across import find_across, issue_quads
from kg.audit.report import Report, check_store

__all__ = ["Report", "check_store", "find_across", "issue_quads"]
