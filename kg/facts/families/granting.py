"""A counted set becomes a draft and takes its place among the sets of its sentence."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from kg.facts.awards import Award
from kg.facts.drafts import GroupDraft, Leveled
from kg.facts.families.dating import as_of, year_here
from kg.facts.families.elided import elided
from kg.facts.families.leveling import aspect_level, level_here, listing_issuer
from kg.facts.families.nodes import each_so_many, graded_as
from kg.facts.families.receives import grantable
from kg.facts.families.standing import status_here
from kg.facts.members import Members
from kg.facts.tokens import Count
from kg.model import Level, LevelBasis, Span, Status

if TYPE_CHECKING:
    from kg.facts.families.drafting import Drafting


_NONE = re.compile(r"(?:尚|还|目前|仍)?(?:无|没有|未有|缺)[^，。；]{0,4}一[家个项]|空白")


#: 省级以上创新平台: of several levels at once.
_RANK_FIRST = re.compile(
    r"^(?:(?:国家|自治区|兵团|省|市|州|盟|区|县)级(?:、|及|和|与)?)+(?:及?以上)?的?|^(?:全[国省市区县]|各[级类])+"
)


_AND_ABOVE = re.compile(r"级?(?:及|或|和)?以上")


_JOINT = re.compile(r"[和、及与]")
#: 截至目前，全市企业获B34家: the clause opens with where.
_HERE = re.compile(r"(?:^|[，。；：\n])(?:目前|截至目前)?(?P<where>全[市省])[^，。；：]{0,16}\Z")
#: 全国共有2000家: the number of the whole country in a story of one place.
_NATIONWIDE = re.compile(
    r"(?:^|[，。；：])(?:其中|截至目前|目前|本次|此次|当前|[今去]年|\d{4}年)?全国(?:范围内?)?(?:共计?|共?有|仅|累计|已有|递补|新增|认定|评出)*$"
)


def grant(
    read: Drafting,
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
    if count.size <= 1 and _NONE.search(read.view, max(sentence.start, span.start - 12), span.end + 4):
        return None  # 尚无一家, 实现零的突破
    parted = each_so_many(read.view, award, span) if members is None else None
    for each in parted or ():
        grant(read, each, count, status, detail, span, sentence, pattern, kind, None, inherited, grade, area)
    if parted is not None:
        return read.scope.group
    if (known := _counted_already(read, award, count, status)) is not None:
        known.members.extend(m for m in members.items if m not in known.members) if members else None
        return known
    above, whole = _AND_ABOVE.search(award.text) is not None, None
    if award.elliptic:
        told = _spelled_out(read, award, inherited)
        if told is None:
            return None
        award, whole, inherited = told
    if not grantable(read.reader.catalogue, award, True):
        read.scope.group = None
        return None
    leveled = level_here(read, award, inherited)
    if (aspect := aspect_level(read, award, span)) is not None:
        leveled = aspect
    if above:
        leveled = Leveled(Level.UNSPECIFIED, LevelBasis.TEXT, leveled.jurisdiction)
    award = read.reader.settle_programme(award, leveled.level)
    status, detail = status_here(read, status, detail, award)
    if kind == "holding" and status is Status.CANDIDATE:
        status, detail = Status.GRANTED, None  # a stock holds titles, whatever list the story is about
    group = GroupDraft(kind, award, leveled, count, status, detail, span, sentence, pattern)
    group.year, group.issuer = year_here(read, award), read.scope.issuer or listing_issuer(read, award)
    group.as_of = as_of(read) if kind == "holding" else None
    group.area, group.grade = area or _told_area(read, sentence, span), grade or award.grade
    group.evidence.append(sentence)
    if members is not None:
        group.members.extend(members.items)
        group.closed = len(members.items) == count.size
    _relate(read, group)
    read.reader.groups.append(group)
    read.scope.fresh.append(group)
    read.scope.group = group
    read.remember(whole or award, leveled, status, detail)
    return group


def _told_area(read: Drafting, sentence: Span, span: Span) -> str | None:
    """Where what is counted at ``span`` stands, as the sentence tells it."""
    if _NATIONWIDE.search(read.view[sentence.start : span.start]):
        return "全国"
    last = read.scope.fresh[-1] if read.scope.fresh else None
    if last is not None and last.area == "全国" and _JOINT.fullmatch(read.view, last.span.end, span.start):
        return "全国"  # 全国共有45家组织和4名个人获得…
    here = _HERE.search(read.view[sentence.start : span.start])
    return read.scope.area or (here["where"] if here is not None else None)


def _spelled_out(
    read: Drafting, award: Award, inherited: Leveled | None
) -> tuple[Award, Award | None, Leveled | None] | None:
    """The title an ellipsis stands for, the prize it is a grade of, and the level known for it."""
    base = elided(read, award)
    if base is None:
        return None
    if award.grade is None:  # 省级以上B94个，其中国家级7个
        text = award.text + (base.label if base.place or base.batch or base.year else _RANK_FIRST.sub("", base.text))
        return (
            replace(base, text=text, level=award.level, levels=(), place=None, grade=None, hint=None),
            None,
            inherited,
        )
    if inherited is None:  # 一等奖2项: the prize told before, one of its grades
        inherited = read.scope.leveled if base is read.scope.award else level_here(read, base)
    return graded_as(base, award.grade), base, inherited


def _counted_already(read: Drafting, award: Award, count: Count, status: Status) -> GroupDraft | None:
    """The group of this sentence that is told a second time (5家评价不合格，撤销其B资格)."""
    lost = (Status.EXPIRED, Status.FAILED, Status.REVOKED)  # the last of them says most of the end
    if status not in lost or award.elliptic:
        return None
    for group in read.scope.fresh:
        same = set(group.award.programmes) & set(award.programmes) or group.award.label == award.label
        if group.status in lost and group.count.size == count.size and same:
            group.status = max(group.status, status, key=lost.index)
            return group
    return None


#: B 29家，其中自治区级7家、市级22家: the usual level of B is not what is counted.
_GUESSED = frozenset({LevelBasis.PROGRAMME_DEFAULT, LevelBasis.INHERITED})


def _relate(read: Drafting, group: GroupDraft) -> None:
    """其中 hangs a part under its total; a stock includes the flow just told."""
    total = read.scope.total
    if read.scope.part and total is not None and group.count.size <= total.count.size:
        group.part_of = total
        if (
            total.leveled.basis in _GUESSED
            and group.award.place is None
            and group.leveled.level is not total.leveled.level
        ):
            total.leveled = Leveled(Level.UNSPECIFIED, LevelBasis.UNKNOWN, total.leveled.jurisdiction)
    else:
        read.scope.total = group
    if group.kind == "holding":
        for earlier in read.scope.fresh:
            same = earlier.award.programmes == group.award.programmes and earlier.leveled.level is group.leveled.level
            if earlier.kind == "grant" and same and earlier.count.size <= group.count.size:
                group.includes.append(earlier)
