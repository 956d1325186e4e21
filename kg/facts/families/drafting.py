"""Drafts of facts: level, status, year and group of what a family has matched."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from kg.facts.awards import Award
from kg.facts.awards.words import LEVELS, LOCAL_FAMILIES
from kg.facts.drafts import GroupDraft, Leveled, RecognitionDraft
from kg.facts.families.nodes import each_level, each_so_many, graded_as
from kg.facts.families.receives import can_receive
from kg.facts.families.standing import standing
from kg.facts.members import Member, Members, Node
from kg.facts.scope import Listing
from kg.facts.tokens import Count
from kg.language import find_periods
from kg.model import Level, LevelBasis, Mention, Span, Status

if TYPE_CHECKING:
    from kg.facts.reader import StoryReader
#: Several periods at once: no single year can be given.
#: 有效期至2025年 tells no year of granting.
_YEAR = re.compile(r"(?<![\d至到])((?:19|20)\d\d)年")

_SPAN_OF_YEARS = re.compile(r"近[一二两三四五六七八九十\d]+年|连续|先后|历年|多年来|此前")

#: A clause ends here: what 近3年 or 连续 says of one does not date the next.
_SEMI = re.compile(r"[；;]")

#: Counts of these are figures (上云企业1713家); a named firm that passed one still is a fact.
_FIGURES = frozenset({"adoption", "certification", "register"})

_NO_HONOUR = frozenset({"threshold", "licence", "contribution", "pool", "zone-status"})


_NONE = re.compile(r"(?:尚|还|目前|仍)?(?:无|没有|未有|缺)[^，。；]{0,4}一[家个项]|空白")


_KEPT = re.compile(r"(?:通过(?:复核|复审|复评|监测|重新认定)|(?:复核|监测|复审|复评)(?:合格|通过))的(?:企业)?$")

#: Prizes that are given whole, not in grades.
_UNGRADED = re.compile(r"贡献奖|合作奖|人物|个人|功臣")
_GUILD_DECIDES = re.compile(
    r"(?:协会|学会|商会|促进会|研究会)(?:[一二三四五六七八九十]+届[^，。；]{0,8})?(?:理事会|会员代表大会|会员大会|决定|授予|表彰|评选|评定|颁发)"
)
_PRIZE = re.compile(r"奖|大赛|竞赛|评比|评选|杯|比赛|成果|案例|作品")
#: 省级方面，…; 市级层面，…; 国家级：…: what follows is of this level.
_ASPECT = re.compile(
    r"(?:(?:^|(?<=[，。；：\n（]))(?:[^\u4e00-\u9fff，。；：]{0,4}|在|其中，?)|(?<=[▶●◆■★]))"
    r"(?P<level>国家|世界|自治区|兵团|省|师市|市|州|盟|县|区|旗)(?:级(?:层面|方面|荣誉)?|层面|方面)上?(?:的?(?:有|是))?[：，,]"
)
#: 省级以上创新平台: of several levels at once.
_RANK_FIRST = re.compile(
    r"^(?:(?:国家|自治区|兵团|省|市|州|盟|区|县)级(?:、|及|和|与)?)+(?:及?以上)?的?|^(?:全[国省市区县]|各[级类])+"
)
_AND_ABOVE = re.compile(r"级?(?:及|或|和)?以上")


#: Rules that tell what somebody is or has, not when he was given it.
_BEING = frozenset({"is-a", "holds"})
#: Quotes, and the endings that say nothing of a title.
_MARKS = re.compile(r"[“”]|(?:荣誉称号|称号|名单|榜单|奖项|荣誉)$")
_TELLING = 3
#: What a failed review and the stripping after it come to.
_LOST = (Status.FAILED, Status.REVOKED)


def _start(group: GroupDraft | None) -> int:
    return group.award.span.start if group is not None else -1


class Drafting:
    """Turns matches into drafts; the families call it, it calls nothing of theirs."""

    def __init__(self, reader: StoryReader, read_clause: Callable[[Sequence[Node], Span], None]) -> None:
        """``reader`` owns the drafts and the scope; ``read_clause`` reads the clauses of a bracket."""
        self.read_clause = read_clause
        self.reader = reader
        self.scope = reader.scope
        self.view = reader.view
        self.sentence = Span(0, 0)
        self.zones: list[Mention] = []

    def level(self, award: Award, inherited: Leveled | None = None, at: int | None = None) -> Leveled:
        """The level of ``award`` here, with list, issuer and ellipsis weighed; ``at`` is where its holder stands."""
        scope = self.scope
        award = self._ranked(award, at)
        listing = scope.listing or scope.title
        issuer = scope.issuer or self.listing_issuer(award)
        if inherited is None and award.level is None and award.place is None and listing is not None:
            same = set(award.programmes) & set(listing.award.programmes) or award.label == listing.award.label
            if same or (self.sentence.covers(listing.span) and self._of_list(award)):
                # 公布某省B名单，甲获评B的一种: the list of the very sentence tells the level
                inherited = self.reader.levels.resolve(listing.award, listing.issuer)
        if inherited is None and award.level is None and award.place is None and self._of_prize(award, listing):
            assert listing is not None  # 天津市科学技术奖名单…，科技进步特等奖4项: one prize, its kinds
            inherited = self.reader.levels.resolve(listing.award, listing.issuer)
        if inherited is None and award.level is None and award.place is None and not award.levels:
            inherited = self._prize_of_story(award)
            if inherited is not None:
                return Leveled(inherited.level, LevelBasis.INHERITED, inherited.jurisdiction)
        if award.evaluation and scope.issuer:
            return self.reader.levels.by_issuer(award, scope.issuer)
        leveled = self.reader.levels.resolve(award, issuer, inherited)
        if leveled.level is Level.UNSPECIFIED and not award.levels and inherited is None and self._of_list(award):
            assert listing is not None
            wider = self.reader.levels.resolve(listing.award, listing.issuer)
            if wider.level is not Level.UNSPECIFIED:  # 自治区绿色制造名单…，获得“绿色工厂”
                return Leveled(wider.level, LevelBasis.INHERITED, wider.jurisdiction)
        if leveled.level is Level.UNSPECIFIED and not award.levels and inherited is None:
            told = self._told_elsewhere(award)
            if told is not None:
                return told
        theme = self.reader.theme
        if theme is not None and leveled.level is Level.UNSPECIFIED and not award.levels and inherited is None:
            wider = self.reader.levels.resolve(theme, None)
            same = set(theme.programmes) & set(award.programmes) or theme.label == award.label
            if same and wider.level is not Level.UNSPECIFIED:
                return Leveled(wider.level, LevelBasis.INHERITED, wider.jurisdiction)
        if leveled.level is Level.UNSPECIFIED and not award.levels and inherited is None:
            return self._patronised(award) or self._of_guild(award) or leveled
        return leveled

    def _ranked(self, award: Award, at: int | None) -> Award:
        """The award with the level that 市级层面，… or the heading 国家级 tells, where it has none of its own."""
        if award.level is not None or award.place is not None or award.levels or award.elliptic:
            return award
        stop = at if at is not None and self.sentence.covers(Span(at, at)) else self.sentence.end
        told = list(_ASPECT.finditer(self.view, self.sentence.start, stop))
        if told and (award.span.end < told[-1].start() or award.span.start >= told[-1].start()):
            return replace(award, level=LEVELS[told[-1]["level"] + "级"])
        return replace(award, level=self.scope.heading_level) if self.scope.heading_level is not None else award

    def _of_guild(self, award: Award) -> Leveled | None:
        """An unlisted title on the page of an association that decides on it (协会理事会审议, 协会决定授予)."""
        if award.programme is not None or not _GUILD_DECIDES.search(self.view):
            return None
        return Leveled(Level.INDUSTRY, LevelBasis.ISSUER, None)

    def _patronised(self, award: Award) -> Leveled | None:
        """The level of who gave or held the meeting, told before: in this paragraph, else by the whole story."""
        patrons = self.scope.patrons
        programme = self.reader.catalogue.programmes.get(award.programme or "")
        if programme is not None and programme.family not in LOCAL_FAMILIES:
            patrons = [p for p in patrons if award.label in self.view[p.span.start : p.span.end]]
        levels = self.reader.levels
        found = [level for p in patrons if (level := levels.of_issuer(p.name) or levels.of_place(p.name)) is not None]
        here = [p for p in patrons if p.span.start >= self.scope.block_start]
        if not found:  # a notice is its signer's, whatever it names
            found = [level for name in self.scope.signed if (level := levels.of_issuer(name)) is not None]
        if not found or (len(set(found)) > 1 and not here):
            return None
        level = found[-1]
        if programme is not None and programme.levels and level not in programme.levels:
            return None
        return Leveled(level, LevelBasis.INHERITED, None)

    def _told_elsewhere(self, award: Award) -> Leveled | None:
        """The level that all other phrases of the same title in the story agree on."""
        awards = [a for a in self.reader.awards if (a.level or a.place) and not a.levels]
        own = [a for a in awards if award.label and award.label in a.text]
        found = [self.reader.levels.resolve(a, None) for a in own]
        return found[0] if found and len({each.level for each in found}) == 1 else None

    def _of_list(self, award: Award) -> bool:
        """The award is of the family of the list in question."""
        listing = self.scope.listing or self.scope.title
        if listing is None:
            return False
        catalogue = self.reader.catalogue.programmes
        families = [{catalogue[p].family for p in a.programmes if p in catalogue} for a in (award, listing.award)]
        return bool(families[0] & families[1]) or not listing.award.programmes

    def status(self, status: Status, detail: str | None, award: Award) -> tuple[Status, str | None]:
        """A candidate list or a pool rules whatever verb stands beside it (cues c001, c005)."""
        text = self.part_of_sentence(award.span)
        return standing(self.scope, self.reader.catalogue, award, status, detail, text, self.sentence)

    def year(self, award: Award) -> str | None:
        """The year of the award itself, of its part of the sentence, of its list, of the section."""
        if award.year:
            return award.year
        part = self.part_of_sentence(award.span)
        if _SPAN_OF_YEARS.search(part):
            return None
        if (own := _YEAR.search(part)) is not None:
            return own.group(1)
        listing = self.scope.listing
        if listing is not None and listing.award.year and set(listing.award.programmes) & set(award.programmes):
            return listing.award.year
        return self.scope.year or self.scope.section_year

    def as_of(self) -> str | None:
        """The time of a stock: 截至2021年底 → 2021-12-31; None when the sentence gives none."""
        text = self.view[self.sentence.start : self.sentence.end]
        year = int(self.scope.section_year) if self.scope.section_year else None
        return next((p.end for p in find_periods(text, year) if p.kind == "as-of" and p.end), None)

    def part_of_sentence(self, at: Span) -> str:
        """The text around ``at`` between semicolons; the whole sentence when it lies outside."""
        text = self.view[self.sentence.start : self.sentence.end]
        if not self.sentence.covers(at):
            return text
        cuts = [0, *(m.start() for m in _SEMI.finditer(text)), len(text)]
        inside = at.start - self.sentence.start
        return next(text[a:b] for a, b in zip(cuts, cuts[1:], strict=False) if a <= inside <= b)

    def grantable(self, award: Award, counted: bool) -> bool:
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

    def recognise(
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
        """One draft a member, with level, status and year settled."""
        if award.elliptic:
            whole = self.whole(award)
            if whole is None:
                return
            award, inherited = whole
        award = self.fuller(award)
        several = each_level(members, award)
        for each in several or ():
            self.recognise(members, each, status, detail, sentence, pattern, grade=grade, basis=basis, trust=trust)
        if several is not None or not self.grantable(award, False):
            return
        leveled = self.level(award, inherited, members.items[0].span.start)
        award = self.reader.settle_programme(award, leveled.level)
        status, detail = self.status(status, detail, award)
        before = self.view[max(0, members.items[0].span.start - 10) : members.items[0].span.start]
        if status is Status.GRANTED and _KEPT.search(before):
            status = Status.RENEWED  # 通过复核的甲公司，继续授予…
        year = self._year_of_being(award) if pattern in _BEING else self.year(award)
        for member in members.items:
            if not can_receive(self.reader.catalogue, member, award, pattern):
                continue
            if status in _LOST and self._lost_already(member, award, status):
                continue
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
                year if award.year else self._year_before(member, award, status) or year,
                self.scope.issuer or self.listing_issuer(award),
                grade or award.grade,
                group,
                [sentence],
                trust,
            )
            if not sentence.covers(member.span):
                draft.evidence.append(member.span)
            self.reader.recognitions.append(draft)
        self.remember(award, leveled, status, detail)

    def fuller(self, award: Award) -> Award:
        """获评先进单位的还有…: a bare noun of titles stands for the last title before that ends in it."""
        if not (award.needs_context or award.generic) or award.level or award.place or award.levels or award.grade:
            return award
        words = _MARKS.sub("", award.text)
        before = [a for a in self.reader.awards if a.span.end <= award.span.start and len(a.text) > len(award.text)]
        own = [a for a in before if not a.elliptic and not a.generic and _MARKS.sub("", a.text).endswith(words)]
        return own[-1] if own and len(words) >= _TELLING else award

    def _lost_already(self, member: Member, award: Award, status: Status) -> bool:
        """评价不合格，撤销其B: one loss told twice in a sentence; the word of its end stands."""
        for draft in self.reader.recognitions:
            same = set(draft.award.programmes) & set(award.programmes) or draft.award.label == award.label
            if draft.sentence != self.sentence or draft.member.text != member.text or not same:
                continue
            if draft.status in _LOST:
                draft.status = Status.REVOKED if Status.REVOKED in (status, draft.status) else draft.status
                return True
            if draft.status is Status.GRANTED and draft.leveled.level in (self.level(award).level, Level.UNSPECIFIED):
                draft.status, draft.detail = status, None  # 甲为B获奖单位，因…，撤销其所获奖项
                return True
        return False

    def _year_of_being(self, award: Award) -> str | None:
        """甲成立于某年，是B: only a year of the clause itself dates what somebody is."""
        start = max(self.view.rfind(c, self.sentence.start, award.span.start) for c in "，；。") + 1
        own = _YEAR.search(self.view, max(start, self.sentence.start), award.span.start)
        return award.year or (own.group(1) if own is not None else None)

    def _year_before(self, member: Member, award: Award, status: Status) -> str | None:
        """The year an earlier sentence gave the same honour: a repeat in a list tells no other year."""
        for draft in self.reader.recognitions:
            same = draft.member.text == member.text and draft.status is status
            if same and (set(draft.award.programmes) & set(award.programmes) or draft.award.label == award.label):
                return draft.year
        return None

    def listing_issuer(self, award: Award) -> str | None:
        """Who issued the list in question, if the award is of that list."""
        listing = self.scope.listing or self.scope.title
        if listing is None or not (
            set(listing.award.programmes) & set(award.programmes) or listing.award.label == award.label
        ):
            return None
        return listing.issuer

    def remember(self, award: Award, leveled: Leveled, status: Status, detail: str | None) -> None:
        """What an ellipsis after this will mean."""
        self.scope.award, self.scope.leveled = award, leveled
        self.scope.status, self.scope.detail = status, detail

    def grant(
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
        """A counted set, put in its place among the sets of the sentence; None when the award cannot be counted."""
        if count.size <= 1 and _NONE.search(self.view, max(sentence.start, span.start - 12), span.end + 4):
            return None  # 尚无一家, 实现零的突破
        parted = each_so_many(self.view, award, span) if members is None else None
        for each in parted or ():
            self.grant(each, count, status, detail, span, sentence, pattern, kind, None, inherited, grade, area)
        if parted is not None:
            return self.scope.group
        if (known := self._counted_already(award, count, status)) is not None:
            known.members.extend(m for m in members.items if m not in known.members) if members else None
            return known
        above, whole = _AND_ABOVE.search(award.text) is not None, None
        if award.elliptic:
            base = self._elided(award)
            if base is None:
                return None
            if award.grade is not None:  # 一等奖2项: the prize told before, one of its grades
                if inherited is None:
                    inherited = self.scope.leveled if base is self.scope.award else self.level(base)
                award, whole = graded_as(base, award.grade), base
            else:
                text = award.text + _RANK_FIRST.sub("", base.text)  # 省级以上B94个，其中国家级7个
                award = replace(base, text=text, level=award.level, levels=(), place=None, grade=None, hint=None)
        if not self.grantable(award, True):
            self.scope.group = None
            return None
        leveled = self.level(award, inherited)
        if (aspect := self._aspect_level(award, span)) is not None:
            leveled = aspect
        if above:
            leveled = Leveled(Level.UNSPECIFIED, LevelBasis.TEXT, leveled.jurisdiction)
        award = self.reader.settle_programme(award, leveled.level)
        status, detail = self.status(status, detail, award)
        if kind == "holding" and status is Status.CANDIDATE:
            status, detail = Status.GRANTED, None  # a stock holds titles, whatever list the story is about
        group = GroupDraft(kind, award, leveled, count, status, detail, span, sentence, pattern)
        group.year, group.issuer = self.year(award), self.scope.issuer or self.listing_issuer(award)
        group.as_of = self.as_of() if kind == "holding" else None
        group.area, group.grade = area or self.scope.area, grade or award.grade
        group.evidence.append(sentence)
        if members is not None:
            group.members.extend(members.items)
            group.closed = len(members.items) == count.size
        self.relate(group)
        self.reader.groups.append(group)
        self.scope.fresh.append(group)
        self.scope.group = group
        self.remember(whole or award, leveled, status, detail)
        return group

    def whole(self, award: Award) -> tuple[Award, Leveled | None] | None:
        """The title that 一等奖 or 国家级 alone stands for, with the level known for it; None when none is told."""
        base = self._elided(award)
        if base is None or base.elliptic:
            return None
        if award.grade is None:
            return replace(base, level=award.level, levels=(), place=None, grade=None, hint=None), None
        if _PRIZE.search(base.text) is None:
            return None  # 某公司获二等奖 beside a title that has no grades: another prize, told elsewhere
        inherited = self.scope.leveled if base is self.scope.award else self.level(base)
        return graded_as(base, award.grade), inherited

    def _elided(self, award: Award) -> Award | None:
        """The title or prize whose level or grade alone is said: counted or named before, else in question."""
        told = self.scope.told_before
        if award.grade is not None:
            told = told if told is None or not _UNGRADED.search(told.text) else None
        if award.grade is not None and told is not None and told.span.start > _start(self.scope.total):
            return told
        base = self.scope.total.award if self.scope.total else told or self.scope.award
        if award.grade is not None and base is not None and _UNGRADED.search(base.text):
            base = None
        if (
            base is None
            and award.grade is not None
            and (question := self.question()) is not None
            and not question.elliptic
        ):
            return question
        return base

    def kin_level(self, award: Award) -> Leveled | None:
        """国家级A 5家、A产品3项: the level of a title of the same family told right before in this sentence."""
        if award.elliptic or award.level is not None or award.place is not None or award.levels:
            return None
        whole = [g for g in self.scope.fresh if g.part_of is None]
        told = [g for g in whole if g.award.level is not None or g.award.place is not None]
        last = told[-1] if told else None
        source = last.award if last else self.scope.listed_here
        if source is None or not self._kin(award, source):
            return None
        leveled = last.leveled if last else self.level(source)
        own = self.reader.catalogue.programmes.get(award.programme or "")
        return leveled if own is None or not own.levels or leveled.level in own.levels else None

    def _prize_of_story(self, award: Award) -> Leveled | None:
        """科技进步奖 bare, in a story whose science prizes all are one province's or city's."""
        catalogue = self.reader.catalogue.programmes
        kinds = {catalogue[p].kind for p in award.programmes if p in catalogue}
        if kinds != {"science-award"}:
            return None
        told = [
            a
            for a in self.reader.awards
            if (a.level or a.place)
            and any(p in catalogue and catalogue[p].kind == "science-award" for p in a.programmes)
        ]
        found = [self.reader.levels.resolve(a, None) for a in told]
        return found[0] if found and len({each.level for each in found}) == 1 else None

    def _of_prize(self, award: Award, listing: Listing | None) -> bool:
        """A kind of the science prize that the list or headline gives with its place or level."""
        catalogue = self.reader.catalogue.programmes
        if listing is None or (listing.award.level is None and listing.award.place is None):
            return False
        science = [
            any(catalogue[p].kind == "science-award" for p in a.programmes if p in catalogue)
            for a in (award, listing.award)
        ]
        return all(science)

    def _kin(self, award: Award, other: Award) -> bool:
        catalogue = self.reader.catalogue.programmes
        families = [{catalogue[p].family for p in a.programmes if p in catalogue} for a in (award, other)]
        return bool(families[0] & families[1])

    def _counted_already(self, award: Award, count: Count, status: Status) -> GroupDraft | None:
        """The group of this sentence that is told a second time (5家评价不合格，撤销其B资格)."""
        lost = (Status.FAILED, Status.REVOKED)
        if status not in lost or award.elliptic:
            return None
        for group in self.scope.fresh:
            same = set(group.award.programmes) & set(award.programmes) or group.award.label == award.label
            if group.status in lost and group.count.size == count.size and same:
                group.status = status
                return group
        return None

    def _aspect_level(self, award: Award, span: Span) -> Leveled | None:
        """自治区级方面，43家…: the level of a title that was named before this part of the sentence."""
        told = list(_ASPECT.finditer(self.view, self.sentence.start, span.start))
        if not told or award.span.start > told[-1].start():
            return None
        hit = told[-1]
        return Leveled(LEVELS[hit["level"] + "级"], LevelBasis.TEXT, None)

    def question(self) -> Award | None:
        """The award in question, when the sentence has named none."""
        scope = self.scope
        heading, listing = scope.aspect or scope.heading, scope.listing or scope.title
        return scope.told_before or heading or (listing.award if listing else self.reader.theme)

    def relate(self, group: GroupDraft) -> None:
        """其中 hangs a part under its total; a stock includes the flow just told."""
        total = self.scope.total
        if self.scope.part and total is not None and group.count.size <= total.count.size:
            group.part_of = total
        else:
            self.scope.total = group
        if group.kind == "holding":
            for earlier in self.scope.fresh:
                same = (
                    earlier.award.programmes == group.award.programmes and earlier.leveled.level is group.leveled.level
                )
                if earlier.kind == "grant" and same and earlier.count.size <= group.count.size:
                    group.includes.append(earlier)

    def subject(self) -> Members | None:
        """Who the clause is about when it names nobody."""
        return None if self.scope.barred else self.scope.subject or self.scope.owner
