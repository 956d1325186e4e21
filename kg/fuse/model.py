"""What is fused and what comes out: a grant told by many documents is one honour with a life."""

from __future__ import annotations

from dataclasses import dataclass

from kg.model import EntityType, Level, LevelBasis, SizeQualifier, Status


@dataclass(frozen=True, slots=True)
class Source:
    """A document as a witness: ``grade`` is list, notice, news, company or unknown; ``issued`` an ISO date."""

    id: str
    title: str | None
    issued: str | None
    grade: str = "unknown"
    home: str | None = None  # region code


@dataclass(frozen=True, slots=True)
class Statement:
    """One recognition as one document says it, its recipient resolved and a person's correction applied.

    ``recipient`` is an entity id.  ``valid_from``/``valid_until`` are days, months or years
    (YYYY-MM-DD, YYYY-MM, YYYY) that the text states, ``correction`` the number of the ledger row that changed it.
    """

    id: str
    source: Source
    recipient: str
    recipient_type: EntityType
    programme: str | None
    award_text: str
    honour_class: str
    level: Level
    level_basis: LevelBasis
    status: Status
    status_detail: str | None = None
    jurisdiction: str | None = None
    issuer: str | None = None
    year: str | None = None
    batch: str | None = None
    grade: str | None = None
    role: str = "holder"
    group: str | None = None
    confidence: float = 1.0
    quote: str = ""
    valid_from: str | None = None
    valid_until: str | None = None
    valid_years: int | None = None  # 有效期三年
    correction: int | None = None
    recipient_region: str | None = None  # GB/T 2260 code
    recipient_name: str = ""  # the entity's leading name, for messages


@dataclass(frozen=True, slots=True)
class Count:
    """A counted grant or stock as one document says it; ``members`` are entity ids, ``kind`` grant or holding."""

    id: str
    source: Source
    kind: str
    programme: str | None
    award_text: str
    honour_class: str
    recipient_type: EntityType
    level: Level
    status: Status
    size: int
    size_qualifier: SizeQualifier
    unit: str
    members: tuple[str, ...]
    closed: bool
    jurisdiction: str | None = None
    area: str | None = None
    year: str | None = None
    batch: str | None = None
    grade: str | None = None
    as_of: str | None = None
    part_of: str | None = None
    confidence: float = 1.0
    quote: str = ""
    correction: int | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """A step in the life of an honour: ``when`` is an ISO date or a year, None when no document says.

    ``seen`` is the day of the first page that tells of it.
    """

    status: Status
    status_detail: str | None
    when: str | None
    statements: tuple[str, ...]
    seen: str | None = None


@dataclass(frozen=True, slots=True)
class Honour:
    """One grant, whoever reported it.

    ``status`` is the last step of ``events``.  ``valid_basis`` is stated or estimated (catalogue validity), None when
    neither is known.  ``main`` is the statement that is quoted; ``statements`` are all.  ``renews`` is the honour this
    one renews, ``conflicts`` are fields on which sources differ, as (field, values).
    """

    id: str
    recipient: str
    recipient_type: EntityType
    programme: str | None
    award_text: str
    honour_class: str
    level: Level
    level_basis: LevelBasis
    jurisdiction: str | None
    issuer: str | None
    year: str | None
    batch: str | None
    grade: str | None
    role: str
    status: Status
    status_detail: str | None
    events: tuple[Event, ...]
    valid_from: str | None
    valid_until: str | None
    valid_basis: str | None
    renews: str | None
    confidence: float
    main: str
    statements: tuple[str, ...]
    documents: tuple[str, ...]
    group: str | None = None
    conflicts: tuple[tuple[str, tuple[str, ...]], ...] = ()
    corrections: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class CountedGroup:
    """One counted grant, whoever reported it; ``members`` are entity ids known from any document or list.

    ``closed_by`` is the document that names the missing members.
    """

    id: str
    kind: str
    programme: str | None
    award_text: str
    honour_class: str
    recipient_type: EntityType
    level: Level
    status: Status
    size: int
    size_qualifier: SizeQualifier
    unit: str
    members: tuple[str, ...]
    closed: bool
    closed_by: str | None
    jurisdiction: str | None
    area: str | None
    year: str | None
    batch: str | None
    grade: str | None
    as_of: str | None
    part_of: str | None
    confidence: float
    main: str
    counts: tuple[str, ...]
    documents: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A report's count against the list that names its members (KGF6xx)."""

    code: str
    severity: str
    message_zh: str
    message_en: str
    about: tuple[str, ...]
    documents: tuple[str, ...]
    quotes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Fusion:
    """Everything the documents together say; the same for any order of its input."""

    honours: tuple[Honour, ...]
    groups: tuple[CountedGroup, ...]
    disagreements: tuple[Disagreement, ...]
