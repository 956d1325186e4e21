"""Recognition drafts → recognitions: one a recipient, award, level and status."""

from __future__ import annotations

from dataclasses import replace

from kg.facts.assemble.groups import Groups
from kg.facts.assemble.recipients import Recipients
from kg.facts.assemble.repeats import FULL, shorter, tells_more
from kg.facts.assemble.telling import Telling
from kg.facts.assemble.words import award_words, bare
from kg.facts.drafts import RecognitionDraft
from kg.facts.trust import trust
from kg.model import (
    Document,
    EntityType,
    RecipientRole,
    Recognition,
)
from kg.resolve import fact_id


class Recognitions:
    """Recognition drafts → recognitions of the model, each told once."""

    def __init__(self, document: Document, recipients: Recipients, telling: Telling, groups: Groups) -> None:
        """``groups`` has read its drafts: it knows the ids."""
        self.document, self.recipients, self.telling, self.groups = document, recipients, telling, groups

    def read(self, drafts: list[RecognitionDraft]) -> tuple[Recognition, ...]:
        """One recognition a recipient, award, level and status; repeats are merged."""
        out: dict[tuple[object, ...], Recognition] = {}
        for draft in drafts:
            fact = self._recognition(draft)
            key = (
                fact.recipient.canonical,
                fact.programme or bare(fact.award_text),
                fact.level,
                fact.status,
                fact.grade,
                fact.year,
            )
            if key not in out:
                out[key] = fact
            elif fact.group and not out[key].group:
                out[key] = replace(out[key], group=fact.group)
        return tuple(self._without_weaker(list(out.values())))

    def _without_weaker(self, facts: list[Recognition]) -> list[Recognition]:
        """A repeat of the same award that lost its level or year says nothing new."""
        named: dict[str, list[Recognition]] = {}
        for fact in facts:
            named.setdefault(fact.recipient.canonical, []).append(fact)
        kept = []
        for fact in facts:
            name = fact.recipient.canonical
            better = any(other is not fact and tells_more(other, fact) for other in named[name])
            if not better and not name.endswith(FULL):  # only a short name can give way to a full one
                better = any(shorter(fact, other) for other in facts if other is not fact)
            if not better:
                kept.append(fact)
        return kept

    def _recognition(self, draft: RecognitionDraft) -> Recognition:
        recipient = self.recipients.recipient(draft.member, draft.award)
        label, honour_class = self.telling.label(draft.award)
        level, basis = self.telling.level(draft.award, draft.leveled.level, draft.leveled.basis)
        spans = [self.telling.told_in(s, draft) if s == draft.sentence else s for s in draft.evidence]
        evidence = self.telling.evidence(
            [
                *spans,
                *([draft.member.span] if not any(e.covers(draft.member.span) for e in spans) else []),
            ]
        )
        return Recognition(
            fact_id(
                "rec",
                self.document.id,
                recipient.span.start,
                recipient.span.end,
                draft.award.programme or draft.award.text,
                level,
                draft.status,
                draft.grade,
                draft.year,
            ),
            recipient,
            self._role(draft, recipient.type),
            draft.basis,
            draft.award.programme,
            label,
            award_words(draft.award.text),
            honour_class,
            level,
            basis,
            draft.leveled.likely,
            "at-least" if draft.award.at_least else "exact",
            draft.leveled.jurisdiction,
            draft.issuer,
            draft.year,
            draft.award.batch,
            draft.grade,
            draft.status,
            draft.detail,
            self.groups.id_of(draft.group),
            trust(draft.pattern, recipient.canonical, recipient.type, basis),
            evidence,
            draft.pattern,
        )

    def _role(self, draft: RecognitionDraft, kind: EntityType) -> RecipientRole:
        programme = self.recipients.programme(draft.award)
        if programme is None or kind is not EntityType.COMPANY or draft.role != "holder":
            return RecipientRole(draft.role)
        if EntityType.PLATFORM in programme.recipient_types:
            # The firm that runs the platform stands for it (`domain/entities.md`, section 3).
            return RecipientRole.OPERATOR
        return RecipientRole.HOLDER
