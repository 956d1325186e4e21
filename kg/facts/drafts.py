"""Facts while they are being read: view offsets, nothing resolved yet."""

from __future__ import annotations

from dataclasses import dataclass, field

from kg.facts.awards import Award
from kg.facts.members import Member
from kg.facts.tokens import Count, ShareText
from kg.model import Level, LevelBasis, Span, Status


@dataclass(frozen=True, slots=True)
class Leveled:
    """A level with its reason; ``likely`` is the weak guess kept apart."""

    level: Level
    basis: LevelBasis
    jurisdiction: str | None
    likely: Level | None = None


@dataclass(slots=True)
class GroupDraft:
    """A counted set being filled while its sentence and the next ones are read."""

    kind: str  # grant | holding
    award: Award
    leveled: Leveled
    count: Count
    status: Status
    detail: str | None
    span: Span
    sentence: Span
    pattern: str
    area: str | None = None
    year: str | None = None
    as_of: str | None = None
    issuer: str | None = None
    grade: str | None = None
    closed: bool = False
    members: list[Member] = field(default_factory=list)
    shares: list[tuple[ShareText, Span]] = field(default_factory=list)
    part_of: GroupDraft | None = None
    includes: list[GroupDraft] = field(default_factory=list)
    evidence: list[Span] = field(default_factory=list)
    confidence: float = 0.9
    listed: int = 0  # members that rows of a list name


@dataclass(slots=True)
class RecognitionDraft:
    """One recipient with one award."""

    member: Member
    award: Award
    leveled: Leveled
    status: Status
    detail: str | None
    sentence: Span
    pattern: str
    basis: str = "text"  # text | topic
    role: str = "holder"
    year: str | None = None
    issuer: str | None = None
    grade: str | None = None
    group: GroupDraft | None = None
    evidence: list[Span] = field(default_factory=list)
    confidence: float = 0.9


@dataclass(slots=True)
class TraceDraft:
    """What became of one sentence."""

    span: Span
    outcome: str
    reason: str
    facts: int = 0
