"""A title said in part: 一等奖, 国家级, 先进单位 alone stand for one told before."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from kg.facts.awards import Award
from kg.facts.drafts import Leveled
from kg.facts.families.leveling import level_here
from kg.facts.families.nodes import graded_as

if TYPE_CHECKING:
    from kg.facts.families.drafting import Drafting


_PRIZE = re.compile(
    r"奖|大赛|竞赛|评比|评选|杯|比赛|成果|案例|作品|博览会|展销会|交易会|[茶农旅]博会|展评会|鉴评会|"
    r"(?:艺术|电影|动漫|文化|家具|美食|设计|服装|丰收|广告|花卉)节"
)


#: Quotes, and the endings that say nothing of a title.
_MARKS = re.compile(r"[“”]|(?:荣誉称号|称号|名单|榜单|奖项|荣誉)$")


_TELLING = 3
#: Prizes that are given whole, not in grades.
_UNGRADED = re.compile(r"贡献奖|合作奖|组织奖|人物|个人|功臣")


def whole_of(read: Drafting, award: Award) -> tuple[Award, Leveled | None] | None:
    """The title that 一等奖 or 国家级 alone stands for, with the level known for it; None when none is told."""
    base = elided(read, award)
    if base is None or base.elliptic:
        return None
    if award.grade is None:
        return replace(base, level=award.level, levels=(), place=None, grade=None, hint=None), None
    if _PRIZE.search(base.text) is None:
        return None  # 某公司获二等奖 beside a title that has no grades: another prize, told elsewhere
    inherited = read.scope.leveled if base is read.scope.award else level_here(read, base)
    return graded_as(base, award.grade), inherited


def elided(read: Drafting, award: Award) -> Award | None:
    """The title or prize whose level or grade alone is said: counted or named before, else in question."""
    scope, total = read.scope, read.scope.total
    if award.grade is None:
        return total.award if total is not None else scope.told_before or scope.award
    told = _graded(_whole_prize(read, _before(read, award)))
    if told is not None and (total is None or told.span.start > total.award.span.start):
        return told
    base = _graded(total.award if total is not None else told or _whole_prize(read, scope.award))
    asked = _graded(_asked(read))
    return base or (asked if asked is not None and not asked.elliptic else _told_near(read, award))


def _whole_prize(read: Drafting, told: Award | None) -> Award | None:
    """A获奖17项，其中一等奖3项、B 1项: a later 一等奖 is of A, of which B is a part without grades."""
    for group in read.reader.groups:
        if told is not None and group.award.span == told.span and group.part_of is not None and group.grade is None:
            graded = any(g.part_of is group.part_of and g.grade is not None for g in read.reader.groups)
            return group.part_of.award if graded else told
    return told


#: How far before its grade a contest may have been told (characters).
_NEAR = 240


def _told_near(read: Drafting, award: Award) -> Award | None:
    """…大赛落幕。…优秀组织单位…，7个项目获得铜奖: the contest or prize told last, others between."""
    near = (a for a in reversed(read.reader.awards) if award.span.start - _NEAR < a.span.start < award.span.start)
    return next((a for a in near if not a.elliptic and _graded(a) is not None), None)


def _before(read: Drafting, award: Award) -> Award | None:
    """The last title told before ``award``; 其中一等奖3项、某奖1项 looks back, not ahead."""
    told = read.scope.told_before
    if told is None or told.span.start < award.span.start:
        return told
    here = [a for a in read.reader.awards if read.sentence.start <= a.span.start < award.span.start and not a.elliptic]
    return here[-1] if here else None


def _graded(award: Award | None) -> Award | None:
    """None for what has no grades: 一等奖 after 突出贡献奖 or “优秀组织单位” is another prize's."""
    if award is None or award.grade is not None:
        return award
    return award if _PRIZE.search(award.text) and not _UNGRADED.search(award.text) else None


def _asked(read: Drafting) -> Award | None:
    """The award in question, when the sentence has named none."""
    scope = read.scope
    listing = scope.listing or scope.title
    return scope.told_before or scope.aspect or scope.heading or (listing.award if listing else read.reader.theme)


def fuller(read: Drafting, award: Award) -> Award:
    """获评先进单位的还有…: a bare noun of titles stands for the last title before that ends in it."""
    if not (award.needs_context or award.generic) or award.level or award.place or award.levels or award.grade:
        return award
    words = _MARKS.sub("", award.text)
    before = [a for a in read.reader.awards if a.span.end <= award.span.start and len(a.text) > len(award.text)]
    own = [a for a in before if not a.elliptic and not a.generic and _MARKS.sub("", a.text).endswith(words)]
    return own[-1] if own and len(words) >= _TELLING else award
