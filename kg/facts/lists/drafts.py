"""Rows of a list while they are being read: source offsets throughout, unlike the drafts of prose."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from kg.facts.awards import Award
from kg.facts.drafts import GroupDraft, Leveled
from kg.model import DetailKind, EntityType, NamingKind, Span, Status

#: From, until (as told: YYYY, YYYY-MM or YYYY-MM-DD), years.
Validity = tuple[str | None, str | None, int | None]


@dataclass(frozen=True, slots=True)
class Ruling:
    """What all that stands over a row, and its own cells, say of the honour; rows that say the same share it.

    ``spans`` are the headline, heading or lead (view offsets) it rests on.
    """

    award: Award
    leveled: Leveled
    status: Status
    detail: str | None
    grade: str | None
    year: str | None
    batch: str | None
    issuer: str | None
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Aside:
    """A cell's word on the recipient: a detail, another name, or the place (``code`` is the region's)."""

    kind: DetailKind | NamingKind | Literal["place"]
    value: str
    span: Span
    code: str | None = None


@dataclass(frozen=True, slots=True)
class Maker:
    """Who makes the product, undertakes the project or runs the platform that a row honours."""

    name: str
    span: Span
    kind: EntityType


@dataclass(frozen=True, slots=True)
class RowDraft:
    """A name with its honour; ``row`` is the row's span, ``others`` are cells of other rows that hold for it too.

    ``region`` is the code of the place that a subhead told, with the subhead (view offsets).
    """

    span: Span
    name: str
    kind: EntityType | None
    ruling: Ruling
    row: Span
    asides: tuple[Aside, ...] = ()
    makers: tuple[Maker, ...] = ()
    others: tuple[Span, ...] = ()
    valid: Validity = (None, None, None)
    region: tuple[str, Span] | None = None


@dataclass(slots=True)
class ListDraft:
    """The rows of one table, the groups whose numbers the text states, and rows that name nobody."""

    rows: list[RowDraft] = field(default_factory=list)
    groups: list[GroupDraft] = field(default_factory=list)  # innermost first
    unread: list[tuple[Span, str]] = field(default_factory=list)
