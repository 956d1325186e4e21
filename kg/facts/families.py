"""Pattern families: what an arrangement of typed nodes in a clause says.

A clause is read as a string of symbols (see ``tokens``); each family is a
regular expression over that string and a method that turns the match into
facts.  Text between the symbols (adverbs, reasons) does not matter.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from kg.facts import frames
from kg.facts.awards import Award
from kg.facts.drafts import GroupDraft, Leveled, RecognitionDraft
from kg.facts.members import Member, Members, Node
from kg.facts.reduce import Counted
from kg.facts.scope import Listing
from kg.facts.tokens import Count, ShareText
from kg.language import find_periods
from kg.model import EntityType, Level, LevelBasis, Mention, Span, Status

if TYPE_CHECKING:
    from kg.facts.reader import StoryReader

_SIGNIFICANT = set("MBKCVFLHRXYWJPIg:(|")
_ANAPHOR = re.compile(r"(?:该|这家|此)(?:公司|企业)|^公司(?!的|有|总|治|法)|^企业(?=[还也又先])|其(?=“)")
#: Several periods at once: no single year can be given.
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)年")
_SPAN_OF_YEARS = re.compile(r"近[一二两三四五六七八九十\d]+年|连续|先后|历年|多年来|此前")
_YEAR_LEAD = re.compile(r"(?:19|20)\d\d年度?[，,]")
#: A clause ends here: what 近3年 or 连续 says of one does not date the next.
_SEMI = re.compile(r"[；;]")
_SO_FAR = re.compile(r"截至|截止|至此|至今|迄今|目前|累计|历年|已有|已经有|现有")
#: 甲市获得B的情况: a report about awards, no award.
_ABOUT = re.compile(r"励?的(?:情况|通报|条件|标准|过程|意见|通知|有关|相关)")
_FILED = re.compile(r"国家|省级|市级")
_FILED_LEVELS = {"国家": Level.NATIONAL, "省级": Level.PROVINCIAL, "市级": Level.MUNICIPAL}
_AREAS = (EntityType.PARK, EntityType.REGION)
#: Counts of these are figures (上云企业1713家); a named firm that passed one still is a fact.
_FIGURES = frozenset({"adoption", "certification", "register"})
_NO_HONOUR = frozenset({"threshold", "licence", "contribution", "pool", "zone-status"})
_GRADE_STATUS = {
    "优秀": Status.GRANTED,
    "良好": Status.GRANTED,
    "优良": Status.GRANTED,
    "合格": Status.RENEWED,
    "不合格": Status.FAILED,
}

Match = re.Match[str]
Handler = Callable[["Families", Sequence[Node], Match, Span], bool | None]


class Families:
    """Applies the pattern families to clauses, in a fixed order."""

    def __init__(self, reader: StoryReader) -> None:
        """``reader`` owns the drafts and the scope."""
        self.reader = reader
        self.scope = reader.scope
        self.view = reader.view
        self.sentence = Span(0, 0)
        self.zones: list[Mention] = []

    def read_clause(self, clause: Sequence[Node], sentence: Span) -> None:
        """Read all facts of one clause into the reader's drafts."""
        self.sentence = sentence
        self._context(clause, sentence)
        self.zones = [n.value for n in clause if n.sym == "Z" and isinstance(n.value, Mention)]
        nodes = [n for n in clause if n.sym in _SIGNIFICANT]
        skeleton = "".join(n.sym for n in nodes)
        position = 0
        while position < len(skeleton):
            for pattern, handler in _FAMILIES:
                hit = pattern.match(skeleton, position)
                if hit is not None and hit.end() > position:
                    part = nodes[hit.start() : hit.end()]
                    if self._admissible(part, sentence) and handler(self, nodes, hit, sentence) is False:
                        continue  # the family declines: another may read it
                    position = hit.end()
                    break
            else:
                position += 1

    # -- context ------------------------------------------------------------

    def _context(self, clause: Sequence[Node], sentence: Span) -> None:
        scope = self.scope
        for index, node in enumerate(clause):
            if node.sym == "G" and isinstance(node.value, Mention) and self._issues(clause, index):
                scope.issuer = node.value.text
            elif node.sym == "I":
                scope.part = True
            elif node.sym == "|":
                scope.mode = scope.status = None
            elif node.sym == "Z" and isinstance(node.value, Mention) and index <= 2:
                scope.area = node.value.canonical
            elif node.sym in "BK":
                self.scope.told = _first(node)
                if node.sym == "B":
                    self._framing(clause, index)
            elif node.sym == "O" and index <= 1 and _ANAPHOR.match(self.view[node.span.start : node.span.end]):
                self._resolve_anaphor(node)

    def _resolve_anaphor(self, node: Node) -> None:
        """该公司: the nearest firm before, else the subject so far."""
        before = [m for m in self.reader.firms if m.span.end <= node.span.start]
        if before:
            last = before[-1]
            self.scope.subject = Members((Member(last.span, last.text, last.type, last),))

    def _issues(self, clause: Sequence[Node], index: int) -> bool:
        """A body that grants: not one that merely told a reporter or recommends."""
        after = self.view[clause[index].span.end : clause[index].span.end + 4]
        before = self.view[max(0, clause[index].span.start - 3) : clause[index].span.start]
        return not after.startswith(
            ("获悉", "了解", "负责", "相关", "有关", "局长", "党组", "推荐", "表示")
        ) and not before.endswith(("从", "记者从", "由各"))

    def _framing(self, clause: Sequence[Node], index: int) -> None:
        """X方面， / 在X评价中， set the section's award or the assessment in question."""
        node = clause[index]
        award = _first(node)
        tail = self.view[node.span.end : node.span.end + 4]
        if tail.startswith("方面") and index <= 1:
            self.scope.heading = award
        elif award.listed and re.match(r"中|里", tail):
            status, detail = (
                (Status.CANDIDATE, "public-notice") if award.hint == "candidate" else (Status.GRANTED, None)
            )
            self.scope.listing = Listing(award, status, detail, self.scope.issuer, node.span)
        elif award.evaluation or re.match(r"(?:评选|评审|遴选|评价|考核|复核)?(?:结果)?(?:中|里|结果)", tail):
            self.scope.assessed = award

    def _admissible(self, part: Sequence[Node], sentence: Span) -> bool:
        """No denial right before the verb, no lost bid."""
        for node in part:
            if node.sym in "VFH" and frames.denied(
                self.view[max(sentence.start, node.span.start - 4) : node.span.start]
            ):
                return False
        start, end = part[0].span.start, part[-1].span.end
        return not frames.lost_bid(self.view[start : min(end + 6, sentence.end)])

    # -- shared -------------------------------------------------------------

    def _level(self, award: Award, inherited: Leveled | None = None) -> Leveled:
        scope = self.scope
        listing = scope.listing or scope.title
        issuer = scope.issuer or self._listing_issuer(award)
        if inherited is None and award.level is None and award.place is None and listing is not None:
            same = set(award.programmes) & set(listing.award.programmes) or award.label == listing.award.label
            if same:
                inherited = self.reader.levels.resolve(listing.award, listing.issuer)
        if award.evaluation and scope.issuer:
            return self.reader.levels.by_issuer(award, scope.issuer)
        return self.reader.levels.resolve(award, issuer, inherited)

    def _status(self, status: Status, detail: str | None, award: Award) -> tuple[Status, str | None]:
        """A candidate list or a pool rules whatever verb stands beside it (cues c001, c005)."""
        if award.hint == "cultivated" and status is Status.GRANTED:
            return Status.CULTIVATED, None
        if award.hint == "under-review" and status is Status.GRANTED:
            return Status.CANDIDATE, "under-review"
        if award.hint == "candidate" and status is Status.GRANTED:
            return Status.CANDIDATE, "public-notice"
        title = self.scope.title
        if (
            self.scope.candidate_story
            and title is not None
            and title.status is Status.CANDIDATE
            and status is Status.GRANTED
        ) and set(title.award.programmes) & set(award.programmes):
            return Status.CANDIDATE, title.detail  # the headline says the list is only put up for comment
        listing = self.scope.listing
        final = listing is not None and listing.status is Status.GRANTED and self.sentence.covers(listing.span)
        if detail == "shortlisted" and final and listing is not None:
            shared = set(listing.award.programmes) & set(award.programmes)
            return (Status.GRANTED, None) if shared else (status, detail)  # 公布…名单，甲入围: the list is final
        if listing is not None and listing.status is Status.CANDIDATE and status is Status.GRANTED:
            same = bool(set(listing.award.programmes) & set(award.programmes)) or listing.award.label == award.label
            if same and (self.sentence.covers(listing.span) or self.scope.candidate_story):
                return Status.CANDIDATE, listing.detail
        return status, detail

    def _year(self, award: Award) -> str | None:
        if award.year:
            return award.year
        part = self._part_of_sentence(award.span)
        if _SPAN_OF_YEARS.search(part):
            return None
        if (own := _YEAR.search(part)) is not None:
            return own.group(1)
        listing = self.scope.listing
        if listing is not None and listing.award.year and set(listing.award.programmes) & set(award.programmes):
            return listing.award.year
        return self.scope.year or self.scope.section_year

    def _as_of(self) -> str | None:
        """The time of a stock: 截至2021年底 → 2021-12-31; None when the sentence gives none."""
        text = self.view[self.sentence.start : self.sentence.end]
        year = int(self.scope.section_year) if self.scope.section_year else None
        return next((p.end for p in find_periods(text, year) if p.kind == "as-of" and p.end), None)

    def _part_of_sentence(self, at: Span) -> str:
        """The text around ``at`` between semicolons; the whole sentence when it lies outside."""
        text = self.view[self.sentence.start : self.sentence.end]
        if not self.sentence.covers(at):
            return text
        cuts = [0, *(m.start() for m in _SEMI.finditer(text)), len(text)]
        inside = at.start - self.sentence.start
        return next(text[a:b] for a, b in zip(cuts, cuts[1:], strict=False) if a <= inside <= b)

    def _grantable(self, award: Award, counted: bool) -> bool:
        """Thresholds, pools and licences are no honours; a generic class counts but is given to nobody."""
        programme = self.reader.catalogue.programmes.get(award.programme or "")
        if programme is not None and (
            programme.honour_class in _NO_HONOUR or (counted and programme.honour_class in _FIGURES)
        ):
            return False
        if award.elliptic or (award.generic and not counted):
            return False
        if award.needs_context:
            return (
                award.level is not None
                or award.place is not None
                or bool(award.levels)
                or award.grade is not None
                or award.evaluation
                or counted
            )
        return True

    def _recognise(
        self,
        members: Members,
        award: Award,
        status: Status,
        detail: str | None,
        sentence: Span,
        pattern: str,
        *,
        group: GroupDraft | None = None,
        grade: str | None = None,
        inherited: Leveled | None = None,
        basis: str = "text",
        trust: float = 0.93,
    ) -> None:
        if award.elliptic and award.grade is not None:
            if self.scope.award is None:
                return
            award, inherited = _graded(self.scope.award, award.grade), self.scope.leveled
        if not self._grantable(award, False):
            return
        leveled = self._level(award, inherited)
        award = self.reader.settle_programme(award, leveled.level)
        status, detail = self._status(status, detail, award)
        for member in members.items:
            draft = RecognitionDraft(
                member,
                award,
                leveled,
                status,
                detail,
                sentence,
                pattern,
                basis,
                "holder",
                self._year(award),
                self.scope.issuer or self._listing_issuer(award),
                grade or award.grade,
                group,
                [sentence],
                trust,
            )
            if not sentence.covers(member.span):
                draft.evidence.append(member.span)
            self.reader.recognitions.append(draft)
        self._remember(award, leveled, status, detail)

    def _listing_issuer(self, award: Award) -> str | None:
        listing = self.scope.listing or self.scope.title
        if listing is None or not (
            set(listing.award.programmes) & set(award.programmes) or listing.award.label == award.label
        ):
            return None
        return listing.issuer

    def _remember(self, award: Award, leveled: Leveled, status: Status, detail: str | None) -> None:
        self.scope.award, self.scope.leveled = award, leveled
        self.scope.status, self.scope.detail = status, detail

    def _grant(
        self,
        award: Award,
        count: Count,
        status: Status,
        detail: str | None,
        span: Span,
        sentence: Span,
        pattern: str,
        kind: str = "grant",
        members: Members | None = None,
        inherited: Leveled | None = None,
        grade: str | None = None,
        area: str | None = None,
    ) -> GroupDraft | None:
        if award.elliptic:
            base = self.scope.total.award if self.scope.total else self.scope.award
            if base is None:
                return None
            if award.grade is not None:  # 一等奖2项: the prize told before, one of its grades
                award, inherited = _graded(base, award.grade), inherited or self.scope.leveled
            else:
                award = replace(base, level=award.level, place=None, grade=None, hint=None)
        if not self._grantable(award, True):
            self.scope.group = None
            return None
        leveled = self._level(award, inherited)
        award = self.reader.settle_programme(award, leveled.level)
        status, detail = self._status(status, detail, award)
        if kind == "holding" and status is Status.CANDIDATE:
            status, detail = Status.GRANTED, None  # a stock holds titles, whatever list the story is about
        group = GroupDraft(kind, award, leveled, count, status, detail, span, sentence, pattern)
        group.year, group.issuer = self._year(award), self.scope.issuer or self._listing_issuer(award)
        group.as_of = self._as_of() if kind == "holding" else None
        group.area, group.grade = area or self.scope.area, grade or award.grade
        group.evidence.append(sentence)
        if members is not None:
            group.members.extend(members.items)
            group.closed = len(members.items) == count.size
        self._relate(group)
        self.reader.groups.append(group)
        self.scope.fresh.append(group)
        self.scope.group = group
        self._remember(award, leveled, status, detail)
        return group

    def _relate(self, group: GroupDraft) -> None:
        """其中 hangs a part under its total; a stock includes the flow just told."""
        total = self.scope.total
        if self.scope.part and total is not None and group.count.size <= total.count.size:
            group.part_of = total
        elif group.kind == "grant" or total is None:
            self.scope.total = group
        if group.kind == "holding":
            for earlier in self.scope.fresh:
                same = (
                    earlier.award.programmes == group.award.programmes and earlier.leveled.level is group.leveled.level
                )
                if earlier.kind == "grant" and same and earlier.count.size <= group.count.size:
                    group.includes.append(earlier)

    def _subject(self) -> Members | None:
        return self.scope.subject

    # -- families -----------------------------------------------------------

    def reviewing(self, nodes: Sequence[Node], hit: Match, sentence: Span) -> bool:
        """组织专家对甲中心认定并评审: an activity in progress, not a grant (cue c007)."""
        node = nodes[hit.start()]
        before = self.view[max(sentence.start, node.span.start - 8) : node.span.start]
        members = _members(node)
        if members is None or not re.search(r"对$|组织.{0,4}(?:评审|考察)$", before):
            return False
        award = self.scope.heading or self.scope.assessed
        if award is None:
            return True
        item = members.items[0]
        place = next(
            (self.view[p.span.start : p.span.end] for p in self.reader.regions if p.span.start == item.span.start), None
        )
        level = self.reader.levels.of_place(place) if place else None
        leveled = Leveled(level, LevelBasis.JURISDICTION_NAME, place) if level else self._level(award)
        for member in members.items:
            self.reader.recognitions.append(
                RecognitionDraft(
                    member,
                    award,
                    leveled,
                    Status.CANDIDATE,
                    "under-review",
                    sentence,
                    "reviewing",
                    year=self._year(award),
                    evidence=[sentence],
                    confidence=0.8,
                )
            )
        return True

    def confer_as(self, nodes: Sequence[Node], hit: Match, sentence: Span) -> None:
        """认定甲等42家企业为B; 新增甲等8家B; 授予甲B; 推荐甲申报B."""
        verb = self.reader.verb_of(_at(nodes, hit, "F"))
        members = _members(_at(nodes, hit, "M"))
        node = nodes[hit.end() - 1]
        if members is None:
            return
        status, detail = verb.status, verb.detail
        for award in _awards(node):
            group = None
            count = members.count or _counted(node)
            if count is not None:
                group = self._grant(award, count, status, detail, node.span, sentence, "confer", members=members)
            self._recognise(members, award, status, detail, sentence, "confer", group=group)
        self.scope.subject = members
        self.scope.mode, self.scope.conferring = "confer", (status, detail)

    def still_conferring(self, nodes: Sequence[Node], hit: Match, sentence: Span) -> None:
        """授予甲A，乙B: the second pair has no verb of its own."""
        members = _members(nodes[hit.start()])
        if members is None or self.scope.mode != "confer" or self.scope.conferring is None:
            self.mentioned(nodes, hit, sentence)
            self._counted_in(members, nodes, hit, sentence)
            return
        status, detail = self.scope.conferring
        for award in _awards(nodes[hit.end() - 1]):
            count = members.count or _counted(nodes[hit.end() - 1])
            group = None
            if count is not None:
                group = self._grant(
                    award, count, status, detail, nodes[hit.end() - 1].span, sentence, "confer", members=members
                )
            self._recognise(members, award, status, detail, sentence, "confer", group=group)

    def _counted_in(self, members: Members | None, nodes: Sequence[Node], hit: Match, sentence: Span) -> None:
        """高新区B 32家: a place and a counted award, not a recipient."""
        node = nodes[hit.end() - 1]
        if node.sym == "K" and members is not None and all(m.type in _AREAS for m in members.items):
            self._count_without_verb(node, sentence)

    def part_count(self, nodes: Sequence[Node], hit: Match, sentence: Span) -> None:
        """其中某市9家、某市8家: parts of the count before, by place."""
        node = nodes[hit.start()]
        total = self.scope.total
        count = node.value
        place = next((p for p in reversed(self.zones) if 0 <= node.span.start - p.span.end <= 2), None)
        if (
            not self.scope.part
            or total is None
            or place is None
            or not isinstance(count, Count)
            or not self._counts(node)
        ):
            return
        award = replace(total.award, level=None, place=None)
        self._grant(
            award,
            count,
            total.status,
            total.detail,
            node.span,
            sentence,
            "part",
            total.kind,
            inherited=total.leveled,
            area=place.canonical,
        )

    def named(self, nodes: Sequence[Node], hit: Match, sentence: Span) -> None:
        """甲等4家企业获评B; 甲、乙入选B和C."""
        members = _members(_at(nodes, hit, "M"))
        verb = self.reader.verb_of(_at(nodes, hit, "V"))
        node = nodes[hit.end() - 1]
        if members is None or _ABOUT.match(self.view, node.span.end):
            return
        if isinstance(node.value, Counted) and all(m.type in _AREAS for m in members.items):
            kind = "holding" if self._told_as_stock(node, sentence) else "grant"  # 高新区获得B企业3家
            self.scope.mode = "hold" if kind == "holding" else "confer"
            self._grant(
                node.value.award, node.value.count, verb.status, verb.detail, node.span, sentence, "named", kind
            )
            return
        self._obtain(members, verb.status, verb.detail, nodes[hit.end() - 1], sentence, "named")

    def _obtain(
        self,
        members: Members,
        status: Status,
        detail: str | None,
        node: Node,
        sentence: Span,
        pattern: str,
        basis: str = "text",
    ) -> None:
        inherited: Leveled | None = None
        for index, award in enumerate(_awards(node)):
            if award.text.startswith("“"):
                inherited = None  # a quoted title has a level of its own or none
            group = None
            if members.count is not None:
                group = self._grant(
                    award,
                    members.count,
                    status,
                    detail,
                    node.span,
                    sentence,
                    pattern,
                    members=members,
                    inherited=inherited if index else None,
                )
            self._recognise(
                members,
                award,
                status,
                detail,
                sentence,
                pattern,
                group=group,
                inherited=inherited if index else None,
                basis=basis,
            )
            inherited = self._level(award, inherited if index else None)
        self.scope.subject = members

    def objectless(self, nodes: Sequence[Node], hit: Match, sentence: Span) -> None:
        """甲榜上有名: the award is that of the list in question."""
        members = _members(_at(nodes, hit, "M"))
        verb = self.reader.verb_of(_at(nodes, hit, "V"))
        self.scope.subject = members or self.scope.subject
        listing = self.scope.listing
        if members is None or verb.surface not in _OBJECTLESS:
            return
        if listing is None:
            listing = self.scope.title
        if listing is None:
            return
        status, detail = verb.status, verb.detail
        if listing.status is Status.CANDIDATE:
            status, detail = listing.status, listing.detail
        group = None
        if members.count is not None:
            group = self._grant(
                listing.award, members.count, status, detail, listing.span, sentence, "listed", members=members
            )
        self._recognise(members, listing.award, status, detail, sentence, "listed", group=group)
        self._quote(listing, group)

    def _quote(self, listing: Listing, group: GroupDraft | None) -> None:
        for draft in self.reader.recognitions[-8:]:
            if (
                draft.pattern == "listed"
                and draft.award.core == listing.award.core
                and not draft.sentence.covers(listing.span)
            ) and listing.span not in draft.evidence:
                draft.evidence.append(listing.span)
        if group is not None and not group.sentence.covers(listing.span):
            group.evidence.append(listing.span)

    def count_objectless(self, nodes: Sequence[Node], hit: Match, sentence: Span) -> None:
        """我市18家企业榜上有名."""
        count = _at(nodes, hit, "C").value
        verb = self.reader.verb_of(_at(nodes, hit, "V"))
        told = self.scope.told
        listing = self.scope.listing or self.scope.title
        if told is not None:  # 13家参与B申报，8家认定成功: the award of this sentence
            listing = Listing(told, verb.status, verb.detail, self.scope.issuer, told.span)
        if (
            verb.surface not in _OBJECTLESS
            or listing is None
            or not isinstance(count, Count)
            or count.unit not in "家个户项名款件"
        ):
            return
        status, detail = (
            (listing.status, listing.detail) if listing.status is Status.CANDIDATE else (verb.status, verb.detail)
        )
        group = self._grant(listing.award, count, status, detail, nodes[hit.start()].span, sentence, "listed-count")
        if group is not None and not sentence.covers(listing.span):
            group.evidence.append(listing.span)

    def subject_left_out(self, nodes: Sequence[Node], hit: Match, sentence: Span) -> None:
        """…，获评B: the subject of the clause before, or what the paragraph is about."""
        verb = self.reader.verb_of(_at(nodes, hit, "V"))
        members = self._subject()
        node = nodes[hit.end() - 1]
        if members is None or verb.surface in ("通过验收",):
            return
        if not sentence.covers(members.items[0].span) and (len(members.items) > 1 or members.count is not None):
            return  # a list of the sentence before is not what this sentence is about
        plain = Members(members.items, None, members.open)
        if members.open or members.count is not None:
            plain = members
        self._obtain(plain, verb.status, verb.detail, node, sentence, "subject-left-out")

    def count_obtain(self, nodes: Sequence[Node], hit: Match, sentence: Span) -> None:
        """3家公司获批B: a group without a named member."""
        count = _at(nodes, hit, "C").value
        verb = self.reader.verb_of(_at(nodes, hit, "V"))
        node = nodes[hit.end() - 1]
        if not isinstance(count, Count):
            return
        stock = hit.group().startswith("H") and self._told_as_stock(nodes[hit.start()], sentence)
        for award in _awards(node):
            kind = "holding" if stock else "grant"
            self._grant(award, count, verb.status, verb.detail, node.span, sentence, "counted", kind)
        self.scope.mode = "hold" if stock else "confer"

    def held_in(self, nodes: Sequence[Node], hit: Match, sentence: Span) -> bool:
        """高新区B已达14家: a place, its titles, how many."""
        members = _members(nodes[hit.start()])
        if members is None or not all(m.type in _AREAS for m in members.items):
            return False
        self.hold(nodes, hit, sentence)
        return True

    def given(self, nodes: Sequence[Node], hit: Match, sentence: Span) -> bool:
        """甲被省政府授予B; 将甲、乙推荐申报B: the recipient stands before the verb of giving."""
        node = _at(nodes, hit, "F")
        verb = self.reader.verb_of(node)
        clause = max(self.view.rfind(c, sentence.start, node.span.start) for c in "，；。：") + 1
        lead = self.view[max(clause, sentence.start) : node.span.start]
        members = _members(nodes[hit.start()]) if nodes[hit.start()].sym == "M" else self._subject()
        passive = re.search(r"被|获(?!批|评)|荣获", lead) is not None or ("由" in lead and verb.surface.endswith("为"))
        moved = (
            members is not None
            and re.search(r"[将把]$", self.view[sentence.start : members.items[0].span.start]) is not None
        )
        if members is None or not (passive or (moved and nodes[hit.start()].sym == "M")):
            return False
        self._obtain(members, verb.status, verb.detail, nodes[hit.end() - 1], sentence, "given")
        return True

    def filed(self, nodes: Sequence[Node], hit: Match, sentence: Span) -> bool:
        """“甲”众创空间通过国家备案; “甲”“乙”2家众创空间获省级备案: the name or noun says the title, the verb its level."""
        verb = self.reader.verb_of(_at(nodes, hit, "V"))
        level = _FILED.search(verb.surface)
        members = _members(nodes[hit.start()])
        if level is None or members is None:
            return False
        named = next((n for n in nodes[hit.start() : hit.end()] if n.sym in "BK"), None)
        award = _first(named) if named is not None else self._award_of_name(members.items[-1])
        if award is None:
            return False
        award = replace(award, level=_FILED_LEVELS[level.group()], place=None, needs_context=False)
        count = members.count or (_counted(named) if named is not None else None)
        group = None
        if count is not None:
            group = self._grant(
                award, count, verb.status, verb.detail, nodes[hit.start()].span, sentence, "filed", members=members
            )
        self._recognise(members, award, verb.status, verb.detail, sentence, "filed", group=group)
        self.scope.subject = members
        return True

    def _award_of_name(self, member: Member) -> Award | None:
        """The title that a unit's own last word names (…众创空间)."""
        text = self.view[member.span.start : member.span.end]
        for hit in self.reader.catalogue.find_aliases(text):
            if hit.end == len(text):
                span = Span(member.span.start + hit.start, member.span.end)
                return Award(span, span, hit.alias, hit.programmes, hit.alias)
        return None

    def _told_as_stock(self, node: Node, sentence: Span) -> bool:
        """截至目前，共有14家企业获批B; 至今已有9家企业入选B: a stock, although a verb of obtaining stands there."""
        before = self.view[sentence.start : node.span.end]
        return _SO_FAR.search(before[before.rfind("；") + 1 :]) is not None

    def confer_count(self, nodes: Sequence[Node], hit: Match, sentence: Span) -> None:
        """新增8家B; 新增B 8家; 认定B 2家."""
        verb = self.reader.verb_of(_at(nodes, hit, "F"))
        self.scope.mode, self.scope.status, self.scope.detail = "confer", verb.status, verb.detail
        self._counted_run(nodes, hit, sentence, verb.status, verb.detail, "grant", "confer-count")

    def hold(self, nodes: Sequence[Node], hit: Match, sentence: Span) -> None:
        """累计B 23家; B累计达到23家; 累计23家 (ellipsis)."""
        verb = self.reader.verb_of(_at(nodes, hit, "H"))
        self.scope.mode = "hold"
        self._counted_run(nodes, hit, sentence, verb.status, None, "holding", "hold")

    def _counted_run(
        self,
        nodes: Sequence[Node],
        hit: Match,
        sentence: Span,
        status: Status,
        detail: str | None,
        kind: str,
        pattern: str,
    ) -> None:
        part = [n for n in nodes[hit.start() : hit.end()] if n.sym not in "CK" or self._counts(n)]
        award = next((_first(n) for n in part if n.sym == "B"), None)
        for node in part:
            if node.sym == "K" and isinstance(node.value, Counted):
                self._grant(node.value.award, node.value.count, status, detail, node.span, sentence, pattern, kind)
            elif node.sym == "C" and isinstance(node.value, Count):
                self._elliptic(node, award, status, detail, kind, pattern, sentence)

    def _counts(self, node: Node) -> bool:
        """The number counts recipients: nothing else is counted right after it (53项指标, 3个方面)."""
        if node.sym == "C" and isinstance(node.value, Count) and node.value.noun:
            return True
        if node.sym == "K" and isinstance(node.value, Counted) and node.value.award.span.end >= node.span.end:
            return True
        after = self.view[node.span.end : node.span.end + 2]
        return (
            not re.match(r"[\u4e00-\u9fff]", after)
            or after[0] in "占中及和与或，、是为入获通被"
            or after in ("分别", "以上", "左右", "其中", "数量", "居全", "位居", "重点")
        )

    def _elliptic(
        self,
        node: Node,
        award: Award | None,
        status: Status,
        detail: str | None,
        kind: str,
        pattern: str,
        sentence: Span,
    ) -> None:
        """累计19家: programme and level of the clause before (cue d002)."""
        count = node.value
        if not isinstance(count, Count):
            return
        inherited = None
        if award is None:
            if self.scope.award is None or count.unit not in "家个户项名" or not self.scope.fresh:
                return
            if count.noun and count.noun not in ("企业", "单位", "公司", "项目", "中心", "平台", "基地", "园区"):
                return
            award, inherited = replace(self.scope.award, grade=None), self.scope.leveled
            award = replace(award, level=None, place=None) if inherited else award
        self._grant(award, count, status, detail, node.span, sentence, pattern, kind, inherited=inherited)

    def counted(self, nodes: Sequence[Node], hit: Match, sentence: Span) -> None:
        """A counted award without a verb of its own: what the sentence's verb said."""
        self._count_without_verb(nodes[hit.start()], sentence)

    def _count_without_verb(self, node: Node, sentence: Span) -> None:
        before = self.view[max(sentence.start, node.span.start - 12) : node.span.start]
        if (
            not isinstance(node.value, Counted)
            or not self._counts(node)
            or re.search(r"谋划|规划|在建|筹建|拟建|储备", before)
        ):
            return
        scope = self.scope
        done = re.match(r"[，,]\s*(?:超额)?完成", self.view[node.span.end : node.span.end + 6]) is not None
        kind = (
            "grant"
            if scope.mode == "confer" or done or self._in_year(node, sentence) or _first(node).listed
            else "holding"
        )
        if scope.part and scope.total is not None:
            kind = scope.total.kind
        status, detail = (scope.status or Status.GRANTED), scope.detail
        if kind == "holding":
            status, detail = Status.GRANTED, None
        self._grant(node.value.award, node.value.count, status, detail, node.span, sentence, "counted", kind)

    def _in_year(self, node: Node, sentence: Span) -> bool:
        """2021年，…贯标企业32家: adoptions and certifications of a year are a flow; a stock of them is never told so."""
        programme = self.reader.catalogue.programmes.get(_first(node).programme or "")
        if programme is None or programme.honour_class not in ("adoption", "certification"):
            return False
        return _YEAR_LEAD.match(self.view, sentence.start, sentence.end) is not None

    def review_named(self, nodes: Sequence[Node], hit: Match, sentence: Span) -> None:
        """甲、乙等4家企业未通过复核; 甲监测合格."""
        members = _members(_at(nodes, hit, "M")) or self._subject()
        verb = self.reader.verb_of(_at(nodes, hit, "R"))
        award = self._in_question(nodes, hit)
        if members is None or award is None or verb.status is Status.UNKNOWN:
            return
        inherited = self.scope.leveled if award is self.scope.award else None
        group = None
        if members.count is not None:
            group = self._grant(
                award,
                members.count,
                verb.status,
                verb.detail,
                nodes[hit.start()].span,
                sentence,
                "review",
                members=members,
                inherited=inherited,
            )
        self._recognise(members, award, verb.status, verb.detail, sentence, "review", group=group, inherited=inherited)
        self.scope.subject = members

    def review_count(self, nodes: Sequence[Node], hit: Match, sentence: Span) -> None:
        """183家通过复核，22家未通过; 重新认定通过97家."""
        node = nodes[hit.start()] if nodes[hit.start()].sym in "CK" else nodes[hit.end() - 1]
        verb = self.reader.verb_of(_at(nodes, hit, "R"))
        award = node.value.award if isinstance(node.value, Counted) else self._in_question(nodes, hit)
        count = node.value.count if isinstance(node.value, Counted) else node.value
        if nodes[hit.start()].sym == "B" and node.sym == "R" and verb.status in (Status.RENAMED, Status.EXPIRED):
            self._inherit_titles(nodes[hit.start()], verb.status, sentence)
            return
        if award is None or not isinstance(count, Count) or verb.status is Status.UNKNOWN:
            return
        inherited = self.scope.leveled if award is self.scope.award else None
        self._grant(award, count, verb.status, verb.detail, node.span, sentence, "review-count", inherited=inherited)

    def _inherit_titles(self, node: Node, status: Status, sentence: Span) -> None:
        """其B、C称号由更名后的企业承继; 其B称号终止: the titles of the subject just named."""
        members = self._subject()
        if members is None:
            return
        inherited: Leveled | None = None
        for award in _awards(node):
            self._recognise(members, award, status, None, sentence, "review", inherited=inherited)
            inherited = self._level(award, inherited)

    def review_subject(self, nodes: Sequence[Node], hit: Match, sentence: Span) -> None:
        """甲未提交材料，视为监测不合格: the subject of this sentence, the award in question."""
        members = self._subject()
        verb = self.reader.verb_of(nodes[hit.start()])
        award = self.scope.award
        if members is None or award is None or verb.status not in (Status.FAILED, Status.RENEWED):
            return
        if not sentence.covers(members.items[0].span) or members.items[0].type is not EntityType.COMPANY:
            return
        leveled = self.scope.leveled
        self._recognise(
            members, replace(award, grade=None), verb.status, verb.detail, sentence, "review", inherited=leveled
        )

    def graded_after(self, nodes: Sequence[Node], hit: Match, sentence: Span) -> None:
        """获评优秀的是甲、乙: the names come after the grade, the assessment stands before."""
        members = _members(nodes[hit.end() - 1])
        award = self.scope.assessed or self.scope.award
        grade_node = _at(nodes, hit, "g")
        if members is None or award is None or not award.evaluation:
            return
        grade = re.sub(r"(?:等次|等级|档次|结果)$", "", self.view[grade_node.span.start : grade_node.span.end])
        group = next(
            (
                g
                for g in reversed(self.reader.groups)
                if g.grade == grade and g.count.size == len(members.items) and not g.members
            ),
            None,
        )
        if group is not None:
            group.members.extend(members.items)
            group.closed = True
        status = _GRADE_STATUS.get(re.sub(r"（.*|[ABCD]类.*", "", grade), Status.GRANTED)
        self._recognise(members, replace(award, grade=None), status, None, sentence, "graded", group=group, grade=grade)

    def _in_question(self, nodes: Sequence[Node], hit: Match) -> Award | None:
        named = next((n for n in nodes[hit.start() : hit.end()] if n.sym == "B"), None)
        if named is None:
            named = next((n for n in nodes[: hit.start()] if n.sym in "BK"), None)
        if named is not None:
            return _first(named)
        scope = self.scope
        listing = scope.listing or scope.title
        return scope.told or scope.award or scope.assessed or scope.heading or (listing.award if listing else None)

    def strip(self, nodes: Sequence[Node], hit: Match, sentence: Span) -> None:
        """撤销甲B称号; …，被取消B资格; 甲因…，撤销其B、C称号."""
        lead = nodes[hit.start()]
        verb = self.reader.verb_of(next(n for n in nodes[hit.start() : hit.end()] if n.sym in "XY"))
        named = [n for n in nodes[hit.start() : hit.end()] if n.sym == "M"]
        members = _members(named[0]) if named else self._subject()
        award = next((n for n in nodes[hit.start() : hit.end()] if n.sym == "B"), None)
        if members is None or award is None:
            return
        inherited: Leveled | None = None
        for item in _awards(award):
            group = None
            if members.count is not None:
                group = self._grant(
                    item,
                    members.count,
                    verb.status,
                    verb.detail,
                    lead.span,
                    sentence,
                    "strip",
                    members=members,
                    inherited=inherited,
                )
            self._recognise(
                members, item, verb.status, verb.detail, sentence, "strip", group=group, inherited=inherited
            )
            inherited = self._level(item, inherited)
        self.scope.subject = members

    def graded(self, nodes: Sequence[Node], hit: Match, sentence: Span) -> None:
        """在X评价中，甲获评优秀（A类）; 7家获评良好; 甲连续获得X考核优秀等次."""
        part = nodes[hit.start() : hit.end()]
        grade = self.view[part[-1].span.start : part[-1].span.end]
        named = next((n for n in part if n.sym == "B"), None)
        award = _first(named) if named else self.scope.assessed or self.scope.heading
        if award is None:
            return
        members = next((_members(n) for n in part if n.sym == "M"), None) or next(
            (self._inside(n) for n in part if n.sym == "("), None
        )
        count = next((n.value for n in part if n.sym == "C" and isinstance(n.value, Count)), None) or (
            members.count if members else None
        )
        counted = next((n.value for n in part if n.sym == "K" and isinstance(n.value, Counted)), None)
        status = _GRADE_STATUS.get(re.sub(r"（.*|[ABCD]类.*|等次|等级|档次|结果", "", grade), Status.GRANTED)
        count = count or (counted.count if counted else None)
        clean = re.sub(r"(?:等次|等级|档次|结果)$", "", grade)
        group = None
        if members is None and count is None and not any(n.sym == "M" for n in part):
            members = self._subject()
        if count is not None:
            group = self._grant(
                award, count, status, None, part[-1].span, sentence, "graded", members=members, grade=clean
            )
        if members is not None:
            self._recognise(members, award, status, None, sentence, "graded", group=group, grade=clean)
            self.scope.subject = members

    def _inside(self, node: Node) -> Members | None:
        """The name list of a bracket, if it is one."""
        if not isinstance(node.value, tuple):
            return None
        inner = [n for n in node.value if n.sym == "M"]
        if inner:
            return _members(inner[0])
        return self.names_in(Span(node.span.start + 1, node.span.end - 1))

    def names_in(self, span: Span) -> Members | None:
        """A bare list A、B、C as names, when a stated number says it is one."""
        from kg.facts.members import free_name, type_by_head

        items = []
        start = span.start
        for piece in re.split(r"[、，和]", self.view[span.start : span.end]):
            name = free_name(self.view, Span(start, start + len(piece)))
            if name is None or (name.end - name.start) != len(piece.strip()):
                return None
            text = self.view[name.start : name.end]
            items.append(Member(name, text, type_by_head(text), None))
            start += len(piece) + 1
        return Members(tuple(items)) if items else None

    def bracketed(self, nodes: Sequence[Node], hit: Match, sentence: Span) -> None:
        """新增1家B（甲中心）: the bracket names the members of the group before it."""
        node = nodes[hit.start()]
        group = self.scope.group
        if group is None or not isinstance(node.value, tuple) or node.span.start - group.span.end > 4:
            self._nested(node, sentence)
            return
        members = self._inside(node)
        if members is None or (len(members.items) > group.count.size) or any(n.sym in "VFHRCK" for n in node.value):
            self._nested(node, sentence)
            return
        self._join(group, members, sentence)

    def _nested(self, node: Node, sentence: Span) -> None:
        """A bracket with a statement of its own (累计省级B 4家)."""
        if isinstance(node.value, tuple) and any(n.sym in "CKVHFP" for n in node.value):
            from kg.facts.reduce import clauses

            kept = self.scope.group
            part, total = self.scope.part, self.scope.total
            self.scope.part = self.scope.part or (kept is not None and not any(n.sym in "HVF" for n in node.value))
            if self.scope.part and kept is not None:
                self.scope.total = kept
            for clause in clauses(node.value):
                self.read_clause(clause, sentence)
            self.scope.part, self.scope.total = part, total

    def _join(self, group: GroupDraft, members: Members, sentence: Span) -> None:
        group.members.extend(members.items)
        group.closed = len(group.members) == group.count.size
        for member in members.items:
            draft = RecognitionDraft(
                member,
                group.award,
                group.leveled,
                group.status,
                group.detail,
                sentence,
                "named-after",
                "text",
                "holder",
                group.year,
                group.issuer,
                group.grade,
                group,
                [sentence],
                0.93,
            )
            if not sentence.covers(group.span):
                draft.evidence.append(group.sentence)
            self.reader.recognitions.append(draft)
        self.scope.subject = members

    def listed_after(self, nodes: Sequence[Node], hit: Match, sentence: Span) -> None:
        """…5家，分别是甲、乙、丙; 名单如下：甲、乙."""
        members = _members(_at(nodes, hit, "M"))
        if members is None:
            return
        group = self.scope.group or self._recent_group(sentence)
        if group is not None and len(group.members) + len(members.items) <= group.count.size:
            self._join(group, members, sentence)
            return
        named = next((n for n in nodes[: hit.end()] if n.sym == "B"), None)
        listing = self.scope.listing or self.scope.title
        award = _first(named) if named else (listing.award if listing else None)
        if award is not None and (named is not None or len(members.items) > 1):
            status = listing.status if listing else Status.GRANTED
            self._recognise(
                members, award, status, listing.detail if listing else None, sentence, "listed-after", trust=0.85
            )

    def _recent_group(self, sentence: Span) -> GroupDraft | None:
        for group in reversed(self.reader.groups):
            if sentence.start - group.sentence.end > 3:
                return None
            if not group.members:
                return group
        return None

    def share(self, nodes: Sequence[Node], hit: Match, sentence: Span) -> None:
        """占全市的26.7%: the share of the count before it."""
        node = nodes[hit.start()]
        if not isinstance(node.value, ShareText) or not self.scope.fresh:
            return
        group = self.scope.group or self.scope.fresh[-1]
        group.shares.append((node.value, node.span))

    def named_list(self, nodes: Sequence[Node], hit: Match, sentence: Span) -> None:
        """省工信厅公布B名单: later clauses are about this list."""
        part = nodes[hit.start() : hit.end()]
        verb = self.reader.verb_of(next(n for n in part if n.sym in "LF"))
        node = next(n for n in part if n.sym in "BK")
        award = _first(node)
        status, detail = verb.status, verb.detail
        if award.hint == "candidate":
            status, detail = Status.CANDIDATE, "public-notice"
        self.scope.listing = Listing(award, status, detail, self.scope.issuer, node.span)

    def mentioned(self, nodes: Sequence[Node], hit: Match, sentence: Span) -> None:
        """A member list without a verb yet: the subject of the clauses to come."""
        if self.reviewing(nodes, hit, sentence):
            return
        members = _members(nodes[hit.start()])
        first = all(n.sym in "|(" for n in nodes[: hit.start()])  # （一）甲公司因…
        start = nodes[hit.start()].span.start
        before = nodes[hit.start() - 1] if hit.start() else None
        if before is not None and before.sym == "B" and start - before.span.end <= 1:
            first = all(n.sym in "|(" for n in nodes[: hit.start() - 1])  # 市级孵化器“甲”因…
        first = first or self.view[max(0, start - 3) : start] in ("更名为", "变更为", "改名为")
        if first and members is not None and any(i.type is not EntityType.PERSON for i in members.items):
            self.scope.subject = members

    def is_a(self, nodes: Sequence[Node], hit: Match, sentence: Span) -> None:
        """甲是国家级B: the text calls the firm a holder."""
        members = _members(_at(nodes, hit, "M"))
        node = nodes[hit.end() - 1]
        link = _at(nodes, hit, "W")
        gap = self.view[link.span.end : node.span.start]
        if members is None or len(gap) > 8 or _first(node).programme is None:
            return
        self._obtain(members, Status.GRANTED, None, node, sentence, "is-a")


_OBJECTLESS = frozenset(
    [
        "入选",
        "成功入选",
        "上榜",
        "榜上有名",
        "名列其中",
        "位列其中",
        "在列",
        "登榜",
        "金榜题名",
        "获此殊荣",
        "获奖",
        "入围",
        "通过认定",
        "认定成功",
        "获通过",
        "获得通过",
        "获得认定",
        "通过备案",
        "完成备案",
        "跻身",
        "入列",
        "获评",
        "获批",
        "获认定",
    ]
)


def _graded(base: Award, grade: str) -> Award:
    """The prize told before, in another of its grades."""
    return replace(base, grade=grade, level=None, place=None, text=base.text.replace(base.grade or "\0", "") + grade)


def _first(node: Node) -> Award:
    return _awards(node)[0]


def _awards(node: Node) -> tuple[Award, ...]:
    if isinstance(node.value, Counted):
        return (node.value.award,)
    assert isinstance(node.value, tuple)
    return node.value


def _counted(node: Node) -> Count | None:
    return node.value.count if isinstance(node.value, Counted) else None


def _members(node: Node | None) -> Members | None:
    return node.value if node is not None and isinstance(node.value, Members) else None


def _at(nodes: Sequence[Node], hit: Match, sym: str) -> Node:
    return next((n for n in nodes[hit.start() : hit.end()] if n.sym == sym), nodes[hit.start()])


_FAMILIES: tuple[tuple[re.Pattern[str], Handler], ...] = tuple(
    (re.compile(pattern), handler)
    for pattern, handler in (
        (r"[XY]MB|MX?Y?B(?<=[XY]B)|[XY]B", Families.strip),
        (r"FM[VW]*[BK]", Families.confer_as),
        (r"VgW:?M", Families.graded_after),
        (r"MV[BK]?g|MBg|K\(V?g|CV?g|MV?W?g|VBg|BV?g|Vg", Families.graded),
        (r"M[BK]?V(?![BK])", Families.filed),
        (r"MW?V+W?[BK]", Families.named),
        (r"M?FB(?!C)", Families.given),
        (r"MBH+C", Families.held_in),
        (r"M[BK]", Families.still_conferring),
        (r"MB?R", Families.review_named),
        (r"[KC]R|RC|BR", Families.review_count),
        (r"R(?![BKCM])", Families.review_subject),
        (r"H+CV+W?[BK]", Families.count_obtain),
        (r"CV+W?[BK]", Families.count_obtain),
        (r"CV(?![BK])", Families.count_objectless),
        (r"MV+(?![BK])", Families.objectless),
        (r"MWB", Families.is_a),
        (r"[LF]+[BK](?=$|[^C])(?<=B)", Families.named_list),
        (r"BFC", Families.confer_count),
        (r"B[LF]", Families.named_list),
        (r"F(?:K+|CB|BC|C)", Families.confer_count),
        (r"BH+C|H+(?:K+|CB|C)|KH+(?=$)", Families.hold),
        (r"V+W?[BK]", Families.subject_left_out),
        (r"[BK]?J:?M|B:M|K:M", Families.listed_after),
        (r"K", Families.counted),
        (r"C", Families.part_count),
        (r"\(", Families.bracketed),
        (r"P", Families.share),
        (r"M", Families.mentioned),
    )
)
