"""Row drafts → recognitions of the model, each told once, with what the rows say besides."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from kg.facts.assemble.recipients import Recipients
from kg.facts.assemble.telling import Telling
from kg.facts.assemble.words import award_words, bare
from kg.facts.lists.cells import NOWHERE
from kg.facts.lists.drafts import ListDraft, Maker, RowDraft, Ruling
from kg.facts.members import Member
from kg.facts.trust import trust
from kg.model import (
    BlockKind,
    Detail,
    DetailKind,
    Document,
    Entity,
    EntityType,
    Evidence,
    Level,
    LevelBasis,
    Naming,
    NamingKind,
    Placing,
    Recipient,
    RecipientRole,
    Recognition,
    Trace,
)
from kg.resolve import entity_id, fact_id

PATTERN = "table"


@dataclass(slots=True)
class Listed:
    """What the lists of a story say; ``members`` are (names, entity ids) by group id."""

    recognitions: list[Recognition] = field(default_factory=list)
    namings: list[Naming] = field(default_factory=list)
    placings: list[Placing] = field(default_factory=list)
    entities: list[Entity] = field(default_factory=list)
    details: list[Detail] = field(default_factory=list)
    members: dict[str, tuple[list[str], list[str]]] = field(default_factory=dict)
    traces: list[Trace] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Common:
    """What all rows under one ruling share."""

    label: str | None
    honour_class: str
    level: Level
    basis: LevelBasis
    evidence: tuple[Evidence, ...]
    platform: bool


class ListWriter:
    """Writes the rows of one story."""

    def __init__(self, document: Document, recipients: Recipients, telling: Telling) -> None:
        """``recipients`` and ``telling`` are those of the story's prose."""
        self.document, self.recipients, self.telling = document, recipients, telling
        self._commons: dict[int, _Common] = {}
        self._ids: dict[tuple[EntityType, str, str | None], str] = {}

    def write(self, drafts: Sequence[ListDraft], group_ids: Sequence[Sequence[str]]) -> Listed:
        """All rows; one recognition a recipient, award, level, status, grade and year."""
        out = Listed()
        facts: dict[tuple[object, ...], Recognition] = {}
        for draft, groups in zip(drafts, group_ids, strict=True):
            members = [out.members.setdefault(group, ([], [])) for group in groups]
            for row in draft.rows:
                evidence = self.document.evidence(row.row)
                fact = self._recognition(row, next(iter(groups), None), evidence)
                known = facts.setdefault(key_of(fact), fact)
                if known is fact:
                    for names, ids in members:
                        names.append(fact.recipient.canonical)
                        ids.append(fact.recipient.entity)
                self._besides(row, known, evidence.locator, out)
                out.traces.append(Trace(row.row, evidence.text, "fact", PATTERN, (known.id,), BlockKind.TABLE_ROW))
            for span, why in draft.unread:
                out.traces.append(Trace(span, self.document.quote(span), "ignored", why, (), BlockKind.TABLE_ROW))
        out.recognitions = list(facts.values())
        return out

    def _common(self, ruling: Ruling) -> _Common:
        if id(ruling) not in self._commons:
            label, honour_class = self.telling.label(ruling.award)
            level, basis = self.telling.level(ruling.award, ruling.leveled.level, ruling.leveled.basis)
            programme = self.recipients.programme(ruling.award)
            platform = programme is not None and EntityType.PLATFORM in programme.recipient_types
            evidence = self.telling.evidence(list(ruling.spans))
            self._commons[id(ruling)] = _Common(label, honour_class, level, basis, evidence, platform)
        return self._commons[id(ruling)]

    def _recognition(self, row: RowDraft, group: str | None, evidence: Evidence) -> Recognition:
        ruling = row.ruling
        common = self._common(ruling)
        award = ruling.award
        kind = self.recipients.kind(Member(NOWHERE, row.name, row.kind, None), award)
        canonical = row.name.replace("“", "").replace("”", "")
        entity = self._entity(kind, canonical, row.makers)
        recipient = Recipient(self.document.quote(row.span), kind, row.span, entity, canonical)
        role = RecipientRole.OPERATOR if common.platform and kind is EntityType.COMPANY else RecipientRole.HOLDER
        return Recognition(
            fact_id(
                "rec",
                self.document.id,
                row.span.start,
                row.span.end,
                award.programme or award.text,
                common.level,
                ruling.status,
                ruling.grade,
                ruling.year,
            ),
            recipient,
            role,
            "text",
            award.programme,
            common.label,
            award_words(award.text),
            common.honour_class,
            common.level,
            common.basis,
            ruling.leveled.likely,
            "at-least" if award.at_least else "exact",
            ruling.leveled.jurisdiction,
            ruling.issuer,
            ruling.year,
            ruling.batch,
            ruling.grade,
            ruling.status,
            ruling.detail,
            group,
            round(trust(PATTERN, canonical, kind, common.basis) * self.document.trust, 2),
            (*common.evidence, *map(self.document.evidence, row.others), evidence),
            PATTERN,
            None,
            *row.valid,
        )

    def _entity(self, kind: EntityType, canonical: str, makers: Sequence[Maker] = ()) -> str:
        """Works of one name (轴承) made by two firms are two."""
        work = kind in (EntityType.PRODUCT, EntityType.PROJECT)
        home = makers[0].name if work and makers else self.recipients.home
        key = (kind, canonical, home)
        if key not in self._ids:
            self._ids[key] = entity_id(kind, canonical, home)
        return self._ids[key]

    def _besides(self, row: RowDraft, fact: Recognition, where: str | None, out: Listed) -> None:
        """Names, places and details of the recipient, and of the firm behind a work or platform."""
        quote = self.document.quote
        own = (fact.recipient.entity, fact.recipient.canonical)
        makers = [(self._entity(m.kind, m.name), m.name) for m in row.makers]
        for maker, (form, name) in zip(row.makers, makers, strict=True):
            evidence = Evidence(maker.span, quote(maker.span), where)
            out.details.append(Detail(fact.id, own[0], DetailKind.MAKER, name, evidence, form))
            out.entities.append(Entity(form, maker.kind, evidence.text, maker.span, name))
        placed = [own, *makers] if len(makers) == 1 else [own]
        form, name = makers[0] if len(makers) == 1 else own
        for aside in row.asides:
            evidence = Evidence(aside.span, quote(aside.span), where)
            if aside.kind == "place":
                if aside.code is not None:
                    out.placings += [Placing(f, aside.code, "column", evidence, n) for f, n in placed]
            elif isinstance(aside.kind, NamingKind):
                told = Naming(aside.kind, form, aside.value, self.document.id, evidence.text, name, aside.span)
                out.namings.append(told)
            else:
                out.details.append(Detail(fact.id, own[0], aside.kind, aside.value, evidence))
        if row.region is not None:
            code, head = row.region
            (evidence,) = self.telling.evidence([head])
            out.placings += [Placing(f, code, "heading", evidence, n) for f, n in placed]


def key_of(fact: Recognition) -> tuple[object, ...]:
    """What makes a recognition the same as another of its story."""
    work = fact.recipient.type in (EntityType.PRODUCT, EntityType.PROJECT) and fact.pattern == PATTERN
    return (
        fact.recipient.entity if work else fact.recipient.canonical,
        fact.programme or bare(fact.award_text),
        fact.level,
        fact.status,
        fact.grade,
        fact.year,
    )


def merged(told: Sequence[Recognition], listed: Sequence[Recognition]) -> tuple[Recognition, ...]:
    """Prose and lists together: what both tell is one recognition with the quotes of both."""
    rows = {key_of(fact): fact for fact in listed}
    out = []
    for fact in told:
        row = rows.pop(key_of(fact), None)
        if row is not None:
            quotes = tuple(dict.fromkeys((*fact.evidence, *row.evidence)))
            fact = replace(row, evidence=tuple(sorted(quotes, key=lambda e: e.span)), issuer=row.issuer or fact.issuer)
        out.append(fact)
    return (*out, *rows.values())


__all__ = ["ListWriter", "Listed", "key_of", "merged"]
