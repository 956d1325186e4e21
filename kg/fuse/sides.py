"""A report and a list side by side: what a comparison says."""

from __future__ import annotations

from dataclasses import dataclass

from kg.model import Level, SizeQualifier, Status

Names = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """One award of the report, with the list's rows of its place; names, sorted.

    ``counted`` is None when the report gives no number, ``listed`` when the list does not have the award.
    ``unclear`` are short names that no row surely is.  ``agrees`` is None where there is nothing to compare.
    """

    programme: str | None
    award_text: str
    level: Level
    area: str | None
    year: str | None
    batch: str | None
    status: Status | None
    list_status: Status | None
    counted: int | None
    size_qualifier: SizeQualifier | None
    unit: str
    listed: int | None
    both: Names = ()
    only_report: Names = ()
    only_list: Names = ()
    unclear: Names = ()
    agrees: bool | None = None


@dataclass(frozen=True, slots=True)
class Reconciliation:
    """What the report says against what the list names; ``agrees`` when something is compared and nothing differs."""

    lines: tuple[Line, ...]

    @property
    def agrees(self) -> bool:
        """True when at least one award stands on both sides and all that do agree."""
        said = [line.agrees for line in self.lines if line.agrees is not None]
        return bool(said) and all(said)
