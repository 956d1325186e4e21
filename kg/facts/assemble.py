"""Drafts → facts of the model: source offsets, ids, evidence, shares solved."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from kg.catalogue import Catalogue, Programme
from kg.facts.awards import Award
from kg.facts.drafts import GroupDraft, RecognitionDraft
from kg.facts.members import Member
from kg.facts.shares import solve_total
from kg.facts.trust import trust
from kg.mentions import Topic
from kg.model import (
    Document,
    EntityType,
    Evidence,
    Level,
    LevelBasis,
    Recipient,
    RecipientGroup,
    RecipientRole,
    Recognition,
    Share,
    Span,
    Status,
)
from kg.resolve import entity_id, fact_id

_CERTIFIED = ("certification", "adoption", "threshold", "contribution", "licence")


class Assembler:
    """Turns the drafts of one story into its facts."""

    def __init__(self, document: Document, topic: Topic, catalogue: Catalogue) -> None:
        """``topic`` gives the places that 全市 and 全区 mean."""
        self.document, self.topic, self.catalogue = document, topic, catalogue
        self.home = home_of(topic)
        self._group_ids: dict[int, str] = {}

    # -- entities -------------------------------------------------------------

    def recipient(self, member: Member, award: Award) -> Recipient:
        """The member as it leaves the program."""
        owner = member.owner
        if owner is not None and member.quoted and not self._takes_works(member, award):
            member = Member(owner.span, owner.text, owner.type, owner)
        kind = self.kind(member, award)
        span = self.document.source_span(member.span)
        canonical = member.mention.canonical if member.mention else member.text.replace("“", "").replace("”", "")
        return Recipient(self.document.quote(span), kind, span, entity_id(kind, canonical, self.home), canonical)

    def _takes_works(self, member: Member, award: Award) -> bool:
        """甲公司的“乙”专利获奖, “丙车间”入选智能工厂: the firm holds a title that no work can hold."""
        programme = self.programme(award)
        if member.noun.startswith("专利") or (programme is not None and "老字号" in programme.label_zh):
            return False  # the house holds the patent prize; an old brand is told by its house
        works = (EntityType.PLATFORM, EntityType.PRODUCT, EntityType.PROJECT)
        if programme is not None and (programme.kind == "science-award" or programme.family == "工程质量奖"):
            return True
        return programme is None or any(kind in programme.recipient_types for kind in works)

    def kind(self, member: Member, award: Award) -> EntityType:
        """Its own form decides; else what the award is given to; else a company."""
        programme = self.programme(award)
        allowed = programme.recipient_types if programme else ()
        if member.type is EntityType.PARK and EntityType.PLATFORM in allowed and EntityType.PARK not in allowed:
            return EntityType.PLATFORM  # a 科技园 that is honoured as an incubator is one
        if member.type is not None and member.type not in (EntityType.PROGRAMME, EntityType.CAMPAIGN):
            return member.type
        if member.quoted:
            for kind in (EntityType.PLATFORM, EntityType.PRODUCT, EntityType.PROJECT):
                if kind in allowed:
                    return kind
            prize = programme is not None and programme.kind in ("science-award", "quality-award", "product")
            return EntityType.PROJECT if not allowed or prize else allowed[0]
        return programme.recipient_types[0] if programme and programme.recipient_types else EntityType.COMPANY

    def programme(self, award: Award) -> Programme | None:
        """The catalogue entry of an award."""
        return self.catalogue.programmes.get(award.programme or "")

    # -- groups -----------------------------------------------------------------

    def groups(self, drafts: list[GroupDraft]) -> tuple[RecipientGroup, ...]:
        """All groups, ids first because they refer to each other."""
        for draft in drafts:
            span = self.document.source_span(draft.span)
            self._group_ids[id(draft)] = fact_id(
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
        if draft.members or draft.shares or draft.part_of is not None or draft.includes:
            return False
        before = drafts[: next(i for i, d in enumerate(drafts) if d is draft)]
        if any(_repeats(draft, other) for other in before):
            return True
        return any(
            other is not draft
            and other.members
            and (other.kind, other.status, other.grade) == (draft.kind, draft.status, draft.grade)
            and (other.count.size, other.award.programmes, other.award.batch)
            == (draft.count.size, draft.award.programmes, draft.award.batch)
            and other.leveled.level is draft.leveled.level
            and (draft.award.programmes or other.award.label == draft.award.label)
            for other in drafts
        )

    def _group(self, draft: GroupDraft) -> RecipientGroup:
        programme = self.programme(draft.award)
        recipients = [self.recipient(m, draft.award) for m in draft.members]
        kind = draft.count.type or (recipients[0].type if recipients else None)
        if kind is None:
            kind = programme.recipient_types[0] if programme and programme.recipient_types else EntityType.COMPANY
        label, honour_class = self._label(draft.award)
        level, basis = self._level(draft.award, draft.leveled.level, draft.leveled.basis)
        return RecipientGroup(
            self._group_ids[id(draft)],
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
            draft.count.qualifier,
            draft.count.unit,
            tuple(r.canonical for r in recipients),
            tuple(r.entity for r in recipients),
            draft.closed,
            self.area(draft),
            self._group_ids.get(id(draft.part_of)) if draft.part_of else None,
            tuple(self._group_ids[id(g)] for g in draft.includes if id(g) in self._group_ids),
            draft.status,
            draft.detail,
            draft.year if draft.kind == "grant" else None,
            draft.as_of,
            draft.award.batch,
            draft.grade,
            tuple(self._share(draft, text, span) for text, span in draft.shares),
            draft.confidence,
            self.evidence([self._told_in(s, draft) if s == draft.sentence else s for s in draft.evidence]),
            draft.pattern,
        )

    def area(self, draft: GroupDraft) -> str | None:
        """The place counted: named in the clause, else what the story is about."""
        if draft.area and draft.area not in ("全市", "全省", "全区"):
            return draft.area
        return self.topic.subject.canonical if self.topic.subject else None

    def _share(self, draft: GroupDraft, text: object, span: Span) -> Share:
        from kg.facts.tokens import ShareText

        assert isinstance(text, ShareText)
        totals = solve_total(draft.count.size, Decimal(text.value), text.places)
        return Share(
            self.scope(text.scope),
            float(text.value),
            totals.total_min,
            totals.total_max,
            totals.truncated_min,
            totals.truncated_max,
            self.evidence([span])[0],
        )

    def scope(self, text: str) -> str:
        """全市 → the story's city; what cannot be resolved stays as written."""
        place = self.topic.place
        subject = self.topic.subject.canonical if self.topic.subject else None
        for mark, name in (
            ("全国", "全国"),
            ("全省", place.province),
            ("我省", place.province),
            ("全市", place.city),
            ("我市", place.city),
            ("辖区", subject),
            ("全区", subject),
            ("全县", place.district),
        ):
            if mark in text:
                return (self._zone_above(subject) if mark == "全区" else None) or name or mark
        return text.strip("的") or "全市"

    def _zone_above(self, subject: str | None) -> str | None:
        """全区 in a story about a part of a zone (高新区某园区) is the whole zone."""
        part = _ZONE_PART.match(subject or "")
        if part is None:
            return None
        city = (self.topic.place.city or "").removesuffix("市")
        return part["zone"] if part["zone"].startswith(city) and city else city + part["zone"]

    # -- recognitions --------------------------------------------------------------

    def recognitions(self, drafts: list[RecognitionDraft]) -> tuple[Recognition, ...]:
        """One recognition a recipient, award, level and status; repeats are merged."""
        out: dict[tuple[object, ...], Recognition] = {}
        for draft in drafts:
            fact = self._recognition(draft)
            key = (
                fact.recipient.canonical,
                fact.programme or _bare(fact.award_text),
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
            better = any(other is not fact and _tells_more(other, fact) for other in named[name])
            if not better and not name.endswith(_FULL):  # only a short name can give way to a full one
                better = any(_shorter(fact, other) for other in facts if other is not fact)
            if not better:
                kept.append(fact)
        return kept

    def _recognition(self, draft: RecognitionDraft) -> Recognition:
        recipient = self.recipient(draft.member, draft.award)
        label, honour_class = self._label(draft.award)
        level, basis = self._level(draft.award, draft.leveled.level, draft.leveled.basis)
        spans = [self._told_in(s, draft) if s == draft.sentence else s for s in draft.evidence]
        evidence = self.evidence(
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
            self._group_ids.get(id(draft.group)) if draft.group else None,
            trust(draft.pattern, recipient.canonical, recipient.type, basis),
            evidence,
            draft.pattern,
        )

    def _told_in(self, sentence: Span, draft: RecognitionDraft | GroupDraft) -> Span:
        """The part between semicolons that tells the whole fact, else the sentence."""
        view = self.document.view
        own = [draft.award.span, draft.member.span if isinstance(draft, RecognitionDraft) else draft.span]
        inside = [s for s in own if sentence.covers(s)]
        if len(inside) < len(own) or draft.leveled.basis is LevelBasis.INHERITED:
            return sentence
        cuts = [sentence.start, *(i + 1 for i in range(sentence.start, sentence.end) if view[i] == "；"), sentence.end]
        for start, end in pairwise(cuts):
            part = Span(start, end)
            if all(part.covers(s) for s in inside):
                told = (draft.year, draft.issuer, draft.grade)
                lost = [t for t in told if t and t in view[sentence.start : sentence.end] and t not in view[start:end]]
                balanced = all(view[start:end].count(a) == view[start:end].count(b) for a, b in ("（）", "“”"))
                return sentence if lost or not balanced else part
        return sentence

    def _role(self, draft: RecognitionDraft, kind: EntityType) -> RecipientRole:
        programme = self.programme(draft.award)
        if programme is None or kind is not EntityType.COMPANY or draft.role != "holder":
            return RecipientRole(draft.role)
        if EntityType.PLATFORM in programme.recipient_types:
            # The firm that runs the platform stands for it (`domain/entities.md`, section 3).
            return RecipientRole.OPERATOR
        return RecipientRole.HOLDER

    def _label(self, award: Award) -> tuple[str | None, str]:
        programme = self.programme(award)
        if award.evaluation:  # 省级众创空间绩效评价优秀: a rating of holders, apart from the titles
            return (programme.label_zh if programme else None), "assessment"
        return (programme.label_zh, programme.honour_class) if programme else (None, "unlisted")

    def _level(self, award: Award, level: Level, basis: LevelBasis) -> tuple[Level, LevelBasis]:
        programme = self.programme(award)
        if programme and programme.honour_class in _CERTIFIED and basis is not LevelBasis.TEXT:
            return Level.NONE, LevelBasis.UNKNOWN
        return level, basis

    def evidence(self, spans: list[Span]) -> tuple[Evidence, ...]:
        """Quotes in source offsets, each once, in reading order."""
        seen: dict[Span, Evidence] = {}
        for span in spans:
            source = self.document.source_span(span)
            seen.setdefault(source, Evidence(source, self.document.quote(source)))
        return tuple(seen[s] for s in sorted(seen))


#: How the full name of a firm ends.
_FULL = ("公司", "厂", "集团")


def _tells_more(other: Recognition, fact: Recognition) -> bool:
    """The same honour of the same recipient with its level or year; or the failure that ended it."""
    if fact.status is Status.EXPIRED and other.status is Status.FAILED and other.programme == fact.programme:
        return True  # 未通过复核，称号到期不再延续: one end, told twice
    return (
        (other.programme or _bare(other.award_text)) == (fact.programme or _bare(fact.award_text))
        and other.status is fact.status
        and other.grade == fact.grade
        and fact.level in (other.level, Level.UNSPECIFIED)
        and (fact.level is not other.level or (fact.year is None and other.year is not None))
    )


def _shorter(fact: Recognition, other: Recognition) -> bool:
    """The same honour of the same firm, told by its short name here and by its full name there."""
    short, full = fact.recipient.canonical, other.recipient.canonical
    if (
        len(short) >= len(full)
        or short[:2] not in full
        or (fact.programme or fact.award_text) != (other.programme or other.award_text)
    ):
        return False
    if (fact.status, fact.level, fact.grade) != (other.status, other.level, other.grade) or not full.endswith(_FULL):
        return False
    rest = iter(full[full.index(short[:2]) :])
    return all(char in rest for char in short)


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


#: Smaller numbers may be equal by chance.
_TELLING = 2


def home_of(topic: Topic) -> str | None:
    """The place that keeps surface names of different cities apart."""
    place = topic.place
    return place.city or place.province or place.district or (topic.subject.canonical if topic.subject else None)


_ZONE_PART = re.compile(
    r"(?P<zone>[\u4e00-\u9fff]{0,8}?(?:高新区|经开区|开发区|新区))[\u4e00-\u9fff]{2,8}(?:园区|产业园|科技园)$"
)
_MARKS = re.compile(r"[“”\"]|(?:荣誉)?称号$")


def _bare(text: str) -> str:
    """“某市杰出企业家”称号 and 某市杰出企业家 are one title."""
    return _MARKS.sub("", text)


_BEFORE = re.compile(
    r"^(?:(?:19|20)\d\d(?:[-—~至](?:19|20)?\d\d)?年?度?的?|第[一二三四五六七八九十百\d]{1,4}(?:批次?|届)|首批|"
    r"拟(?:认定|备案|推荐|入选|授予|支持|命名)的?|“(?=[^”]*$))+"
)
_AFTER = re.compile(
    r"(?:拟?(?:认定|备案|入选|推荐|入围|公示|候选)?(?:获奖|(?<=[选定示荐奖案围])(?:企业|单位|项目))*(?:公示)?名单|获奖$|行列|序列|之列)$"
)


def award_words(text: str) -> str:
    """The award's own words: without year, batch, 拟备案 and 名单, which are facts of their own."""
    words = _AFTER.sub("", _BEFORE.sub("", text.replace("\n", "")))
    return words if len(words) >= 2 else text


def is_held(status: Status) -> bool:
    """granted, renewed and warned are held (design, 3.1)."""
    return status in (Status.GRANTED, Status.RENEWED, Status.WARNED)
