"""What identity is decided from and what is decided: frozen rows, no behaviour."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from kg.model import EntityType, Naming, NamingKind

__all__ = ["Decision", "Firm", "Identity", "NameForm", "Naming", "NamingKind", "Outcome", "Resolution", "Ruling"]


@dataclass(frozen=True, slots=True)
class NameForm:
    """A name as documents write it, apart by type and, unless it is a legal name, by the story's place.

    ``id`` is :func:`kg.resolve.entity_id` of it.  ``spellings`` are the surfaces met (without the name itself),
    ``homes`` the region codes of the stories, ``places`` codes that rows or sentences give for it (所属市),
    ``documents`` the stories' ids, each sorted and without repeats.
    """

    id: str
    type: EntityType
    name: str
    spellings: tuple[str, ...] = ()
    homes: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Firm:
    """A row of a user's ``companies.tsv``: the highest trust."""

    name: str
    uscc: str | None = None
    former: tuple[str, ...] = ()
    short: tuple[str, ...] = ()
    stock_code: str | None = None
    region: str | None = None  # GB/T 2260 code
    row: int = 0


@dataclass(frozen=True, slots=True)
class Ruling:
    """A person's standing word on two names, from the ledger: ``same`` or not."""

    left: str  # name as written
    right: str
    same: bool
    region_left: str | None = None
    region_right: str | None = None
    row: int = 0


class Outcome(StrEnum):
    """What becomes of a pair."""

    MERGED = "merged"
    APART = "apart"
    QUEUED = "queued"


@dataclass(frozen=True, slots=True)
class Decision:
    """Why two forms are one, are two, or wait for a person; ``left`` < ``right`` are NameForm ids or entity ids.

    ``rule`` names the rule or the person; ``score`` is in 0..1; ``why`` and ``why_en`` are sentences;
    ``evidence`` are quotes.
    """

    outcome: Outcome
    left: str
    right: str
    left_name: str
    right_name: str
    rule: str
    score: float
    why: str
    why_en: str
    evidence: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Identity:
    """One thing of the world with all its names.

    ``id`` is the entity id of its leading name (the legal name if any is known).  ``names`` maps each other name to
    its kind (full, short, former, listed, spelling).  ``region`` is a GB/T 2260 code with the reason it is believed
    (registry, name, list, story).  ``open_regions`` are the codes a homonym leaves open.
    """

    id: str
    type: EntityType
    name: str
    forms: tuple[str, ...]
    names: tuple[tuple[str, str], ...] = ()
    region: str | None = None
    region_basis: str | None = None
    open_regions: tuple[str, ...] = ()
    uscc: str | None = None
    stock_code: str | None = None
    parent: str | None = None  # Identity id
    registered: bool = False  # stands in the user's companies.tsv


@dataclass(frozen=True, slots=True)
class Resolution:
    """Every form belongs to exactly one identity; the same for any order of its input."""

    identities: tuple[Identity, ...]
    decisions: tuple[Decision, ...]

    def entity_of(self) -> dict[str, str]:
        """NameForm id → Identity id."""
        return {form: one.id for one in self.identities for form in one.forms}
