"""Group drafts → groups: ids, shares solved, each number once."""

from __future__ import annotations

from decimal import Decimal

from kg.facts.assemble.places import area_of, meant_place
from kg.facts.assemble.recipients import Recipients
from kg.facts.assemble.telling import Telling
from kg.facts.assemble.words import award_words
from kg.facts.drafts import GroupDraft
from kg.facts.solving import solve_total
from kg.facts.tokens import ShareText
from kg.mentions import Topic
from kg.model import (
    BlockKind,
    Document,
    EntityType,
    Level,
    RecipientGroup,
    Share,
    SizeQualifier,
    Span,
)
from kg.resolve import fact_id

#: Smaller numbers may be equal by chance.
_TELLING = 2


class Groups:
    """Group drafts → groups of the model; keeps the id of each, for those that refer to it."""

    def __init__(self, document: Document, topic: Topic, recipients: Recipients, telling: Telling) -> None:
        """``topic`` gives the place that a count without one means."""
        self.document, self.topic = document, topic
        self.recipients, self.telling = recipients, telling
        self._ids: dict[int, str] = {}

    def id_of(self, draft: GroupDraft | None) -> str | None:
        """The id of a draft that has become a group; None for one that was dropped or is not there."""
        return self._ids.get(id(draft)) if draft is not None else None

    def read(self, drafts: list[GroupDraft]) -> tuple[RecipientGroup, ...]:
        """All groups, ids first because they refer to each other."""
        for draft in drafts:
            span = self.document.source_span(draft.span)
            self._ids[id(draft)] = fact_id(
                "grp",
                self.document.id,
                span.start,
                span.end,
                draft.award.programme,
                draft.award.label,
                draft.leveled.level,
                draft.kind,
                draft.count.size,
                draft.status,
                draft.grade,
            )
        return tuple(self._group(d) for d in drafts if not self._told_again(d, drafts))

    def _told_again(self, draft: GroupDraft, drafts: list[GroupDraft]) -> bool:
        """The same grant counted twice, once without the names that stand the other time."""
        before = drafts[: next(i for i, d in enumerate(drafts) if d is draft)]
        if draft.members and any(_same_names(draft, other) for other in before):
            return True
        if draft.members or draft.listed or draft.shares or draft.includes:
            return False
        if draft.part_of is None and any(_repeats(draft, other) for other in before):
            return True
        return any(
            other is not draft
            and (other.members or other.listed)
            and (other.kind, other.status, other.grade) == (draft.kind, draft.status, draft.grade)
            and (other.count.size, other.award.programmes, other.award.batch)
            == (draft.count.size, draft.award.programmes, draft.award.batch)
            and other.leveled.level is draft.leveled.level
            and (draft.award.programmes or other.award.label == draft.award.label)
            for other in drafts
        )

    def _group(self, draft: GroupDraft) -> RecipientGroup:
        programme = self.recipients.programme(draft.award)
        recipients = [self.recipients.recipient(m, draft.award) for m in draft.members]
        kind = draft.count.type or (recipients[0].type if recipients else None)
        if kind is None:
            kind = programme.recipient_types[0] if programme and programme.recipient_types else EntityType.COMPANY
        label, honour_class = self.telling.label(draft.award)
        level, basis = self.telling.level(draft.award, draft.leveled.level, draft.leveled.basis)
        return RecipientGroup(
            self._ids[id(draft)],
            draft.kind,
            draft.award.programme,
            label,
            award_words(draft.award.text),
            honour_class,
            kind,
            level,
            basis,
            draft.leveled.likely,
            "at-least" if draft.award.at_least else "exact",
            draft.award.levels or ((level,) if level not in (Level.UNSPECIFIED, Level.NONE) else ()),
            draft.leveled.jurisdiction,
            draft.issuer,
            draft.count.size,
            _bound(draft.count.qualifier),
            draft.count.unit,
            tuple(r.canonical for r in recipients),
            tuple(r.entity for r in recipients),
            draft.closed,
            area_of(self.topic, draft, self._around(draft)),
            self.id_of(draft.part_of),
            tuple(i for g in draft.includes if (i := self.id_of(g)) is not None),
            draft.status,
            draft.detail,
            draft.year if draft.kind == "grant" else None,
            draft.as_of,
            draft.award.batch,
            draft.grade,
            tuple(self._share(draft, text, span) for text, span in draft.shares),
            draft.confidence,
            self.telling.evidence(
                [self.telling.told_in(s, draft) if s == draft.sentence else s for s in draft.evidence]
            ),
            draft.pattern,
        )

    def _around(self, draft: GroupDraft) -> tuple[str, str]:
        """The words of the sentence, and of the headline."""
        heads = [b.span for b in self.document.blocks if b.kind in (BlockKind.TITLE, BlockKind.SUBTITLE)]
        view = self.document.view
        return view[draft.sentence.start : draft.sentence.end], "".join(view[h.start : h.end] for h in heads)

    def _share(self, draft: GroupDraft, text: ShareText, span: Span) -> Share:
        totals = solve_total(draft.count.size, Decimal(text.value), text.places)
        return Share(
            meant_place(self.topic, text.scope),
            float(text.value),
            totals.total_min,
            totals.total_max,
            totals.truncated_min,
            totals.truncated_max,
            self.telling.evidence([span])[0],
            text.places,
        )


def _same_names(draft: GroupDraft, other: GroupDraft) -> bool:
    """The same names under the same title, told twice in other words."""
    told = [
        (d.kind, d.status, d.grade, d.count.size, d.award.programmes, d.leveled.level, {m.text for m in d.members})
        for d in (draft, other)
    ]
    return told[0] == told[1] and bool(draft.award.programmes)


def _repeats(draft: GroupDraft, other: GroupDraft) -> bool:
    """Headline and lead tell one number: the same title, level, status and size, and no year or place that differs."""
    same = (other.kind, other.status, other.grade, other.count.size, other.leveled.level) == (
        draft.kind,
        draft.status,
        draft.grade,
        draft.count.size,
        draft.leveled.level,
    )
    if not same or draft.count.size < _TELLING or other.sentence == draft.sentence:
        return False
    if (other.award.programmes or other.award.label) != (draft.award.programmes or draft.award.label):
        return False
    apart = [(other.year, draft.year), (other.area, draft.area), (other.award.batch, draft.award.batch)]
    return not any(a and b and a != b for a, b in apart)


def _bound(qualifier: SizeQualifier) -> SizeQualifier:
    """The contract knows no upper bound of a set: 不足50家 is about fifty."""
    return SizeQualifier.APPROX if qualifier is SizeQualifier.AT_MOST else qualifier
