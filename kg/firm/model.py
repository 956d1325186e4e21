"""The honour file of one firm, as data: what every rendering shows."""

from __future__ import annotations

from dataclasses import dataclass

from kg.firm.places import Place
from kg.fuse.life import State
from kg.fuse.model import Honour


@dataclass(frozen=True, slots=True)
class Name:
    """One of its names; ``kind`` is leading, full, former, listed, short or spelling."""

    text: str
    kind: str


@dataclass(frozen=True, slots=True)
class Witness:
    """One document that tells of an honour; ``grade`` is the kind of source, ``status`` what this document says."""

    statement: str
    document: str
    title: str
    issued: str
    grade: str
    file: str
    locator: str
    status: str
    quote: str
    main: bool = False


@dataclass(frozen=True, slots=True)
class Step:
    """A step in the life of an honour; ``later`` when it was taken after the day the file is drawn up for."""

    status: str  # id of a status concept
    when: str | None
    seen: str | None
    statements: tuple[str, ...]
    later: bool


@dataclass(frozen=True, slots=True)
class HonourLine:
    """One honour with all that is known of it; ``renewed_by`` and ``renews`` are years, or ids without one."""

    honour: Honour
    label: str
    status: str  # id of a status concept
    state: State
    counts: bool  # an honour; else a certificate, a rating or the like
    likely_level: str | None
    steps: tuple[Step, ...]  # with those of the honours it renews
    witnesses: tuple[Witness, ...]
    renews: str | None
    renewed_by: str | None
    due: bool

    @property
    def witness(self) -> Witness | None:
        """The document that is quoted."""
        return next((w for w in self.witnesses if w.main), None)


@dataclass(frozen=True, slots=True)
class RungLine:
    """One rung of a ladder; ``state`` is held, candidate, ended, unknown or none (nothing is on record)."""

    programme: str
    label: str
    position: int
    state: str
    at: bool  # the highest rung held, or reached before it lapsed
    next: bool  # what comes after it


@dataclass(frozen=True, slots=True)
class GroupLine:
    """A counted grant that names the firm."""

    id: str
    label: str
    level: str
    status: str
    size: int
    unit: str
    named: int
    place: str
    year: str
    quote: str
    document: str


@dataclass(frozen=True, slots=True)
class CorrectionLine:
    """What a person said beside what the text says."""

    row: int
    when: str
    who: str
    reason: str
    verdict: str  # confirm | reject | amend
    fact: str
    changes: tuple[tuple[str, str, str], ...]  # field, as the text says, as the person says
    quote: str
    source: str


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """What is not settled; ``kind`` is a key of ``question`` in :mod:`kg.firm.words`."""

    kind: str
    zh: str
    en: str
    quotes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FirmFile:
    """Everything known of one firm on the day ``as_of``."""

    id: str
    type: str
    name: str
    names: tuple[Name, ...]
    uscc: str | None
    uscc_holds: bool | None
    stock_code: str | None
    parent: str | None
    registered: bool
    place: Place | None
    place_basis: str | None
    open_places: tuple[Place, ...]
    as_of: str
    honours: tuple[HonourLine, ...]
    ladders: tuple[tuple[RungLine, ...], ...]
    groups: tuple[GroupLine, ...]
    corrections: tuple[CorrectionLine, ...]
    questions: tuple[OpenQuestion, ...]

    def in_state(self, *states: str) -> tuple[HonourLine, ...]:
        """The honours in one of ``states``, certificates and ratings left out."""
        return tuple(h for h in self.honours if h.counts and h.state.state in states)
