"""What a sentence leaves unsaid: the subject, the list in question, the section's award."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from kg.facts.awards import Award
from kg.facts.drafts import GroupDraft, Leveled
from kg.facts.members import Members
from kg.facts.tokens import Count
from kg.model import Level, Span, Status


@dataclass(frozen=True, slots=True)
class Listing:
    """A list that a clause or title names (…公布第三批绿色工厂名单)."""

    award: Award
    status: Status
    detail: str | None
    issuer: str | None
    span: Span


@dataclass(frozen=True, slots=True)
class Patron:
    """Who gave, or held the meeting where was given, told in ``span``."""

    name: str
    span: Span


@dataclass(frozen=True, slots=True)
class Section:
    """What a heading says of the names under it: 二、通过复核; 良好（B类）."""

    status: Status
    detail: str | None
    grade: str | None


@dataclass(slots=True)
class Scope:
    """Carried from clause to clause; paragraphs and stories reset parts of it."""

    title: Listing | None = None
    listing: Listing | None = None
    heading: Award | None = None  # of the section
    aspect: Award | None = None  # B方面，… within a paragraph
    subject: Members | None = None
    barred: bool = False  # the clause is about a work (该片): no firm told before is meant
    pair: Members | None = None  # two names told together: 前者, 后者
    owner: Members | None = None  # the firm of a page of its own: lines without a subject are about it
    subject_span: Span | None = None
    award: Award | None = None
    leveled: Leveled | None = None
    group: GroupDraft | None = None
    total: GroupDraft | None = None
    issuer: str | None = None
    year: str | None = None
    section_year: str | None = None
    assessed: Award | None = None
    mode: str | None = None  # confer | hold: what counts without a verb are
    part: bool = False  # after 其中
    status: Status | None = None
    detail: str | None = None
    area: str | None = None
    told: Award | None = None  # the award last named in this sentence
    told_before: Award | None = None  # the last one named in full, not only by its grade or level
    recent: Award | None = None  # the last one named in full in the sentence before, of this paragraph
    listed_here: Award | None = None  # the list named in this sentence (确定了省级B名单，其中…)
    number: Count | None = None  # the sentence speaks of so many firms (123家企业因…，)
    conferring: tuple[Status, str | None] | None = None
    listing_names: int | None = None  # where the list that the sentence opened (分别是) first ended
    fresh: list[GroupDraft] = field(default_factory=list)
    candidate_story: bool = False
    section: Section | None = None
    section_size: int | None = None  # 一、新认定（5家）
    notice: bool = False  # a list put up for comment was told (…名单公示), whatever its title
    noticed: list[Award] = field(default_factory=list)  # the titles such lists were told to be of
    closed: bool = False  # the time for objections is told to have passed
    patrons: list[Patron] = field(default_factory=list)  # of the story, in reading order
    signed: list[str] = field(default_factory=list)  # the bodies whose notice the story is
    block_start: int = 0  # where the paragraph begins
    planned: bool = False  # what is read now is a plan (二、下一步打算)
    heading_level: Level | None = None  # 国家级（3家）: the heading tells only the level

    def announce(self, listing: Listing) -> None:
        """A list is named; named again without its level or place it still is the same list."""
        old = self.listing or self.title
        bare = listing.award.level is None and listing.award.place is None
        if old is not None and bare and set(old.award.programmes) & set(listing.award.programmes):
            award = replace(
                listing.award, level=old.award.level, place=old.award.place, year=listing.award.year or old.award.year
            )
            listing = replace(listing, award=award, issuer=listing.issuer or old.issuer)
        self.listing = listing

    def told_of_award(self) -> bool:
        """A headline, heading or list has named an award that may be meant."""
        named = (self.title, self.listing, self.heading, self.heading_level, self.section, self.section_size)
        return any(told is not None for told in named)

    def new_sentence(self) -> None:
        """What never outlives its sentence."""
        self.recent = self.told_before
        self.group = self.total = None
        self.issuer = self.year = self.assessed = self.mode = self.status = self.detail = self.area = None
        self.number = self.listing_names = None
        self.told = self.told_before = self.listed_here = self.conferring = None
        self.part = self.barred = False
        self.fresh = []

    def new_block(self) -> None:
        """What never outlives its paragraph."""
        self.new_sentence()
        self.recent = self.aspect = self.award = None
        self.leveled = None
        self.subject = self.pair = None
        self.subject_span = None
