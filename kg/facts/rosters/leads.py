"""The paragraph over a list: which award it announces, and whether its names have won it, kept it or lost it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.facts.families.standing import closes_notice, opens_notice
from kg.facts.rosters.headings import GRADE, is_other_matter
from kg.facts.rosters.sections import section_of
from kg.facts.rosters.told import Told
from kg.model import Span, Status

if TYPE_CHECKING:
    from kg.facts.reader import StoryReader

_INTRODUCES = re.compile(r"(?:[：:]|如下[。：]?|名单[：。]?|(?:名单)?附后[）)]?。?|👇|↓+)(?:（[^（）]*）)?$")
#: The characters such a paragraph ends with.
_LAST = frozenset("：:下。单后）)👇↓")
_OF_WINNERS = re.compile(
    r"名单|如下|分别|入选|获|认定|评|公布|公示|上榜|通过|撤销|取消|命名|授予|表彰|荣誉|新增|名称|更名|变更|推荐以下|推荐下列|拟推荐|推荐[^，。：]{0,16}申报"
)
_GIVES = re.compile(r"认定(?!期|管理|办法)|命名|授予|确定|公布|公示|入选|获")
_GRANTS = re.compile("认定(?!期|管理|办法)|命名|授予|入选")
#: What a list that is put up for comment can say of those who hold the title already.
_AT_RISK = (Status.WARNED, Status.REVOKED, Status.EXPIRED, Status.WITHDRAWN)
_PROPOSES = re.compile(
    r"拟(?:认定|入选|推荐|通过|命名|确定|授予|给予)|推荐以下|推荐下列|推荐[^，。：]{0,16}申报|现予(?:以)?公示|予以公示|公示名单|名单公示"
)
_PORTRAIT = re.compile(
    r"^(?:该?公司|企业|集团|本?厂|专业|专注|主营|是一家|始建|成立)|成立于|始建于|坐落于|主营|注册资本|占地面积"
)
#: 参会企业名单：
_OF_GUESTS = re.compile(
    r"(?:参会|参展|参加|参训|出席|与会|报名|邀请|签约|合作|支持|协办|承办|主办|赞助|到会)(?:的)?(?:企业|单位|人员|代表|嘉宾|机构)*(?:名单)?(?:如下)?[：:]?$"
)
_SENTENCE = re.compile(r"[^。！？]+[。！？]?")


def introduces(text: str) -> bool:
    """A paragraph that a list is to follow."""
    bare = text.strip()
    return bare[-1:] in _LAST and _INTRODUCES.search(bare) is not None


def read_lead(reader: StoryReader, span: Span) -> Told | None:
    """What the paragraph ``span`` announces; None when it announces nothing."""
    text = reader.view[span.start : span.end]
    leads = introduces(text)
    if leads and _OF_GUESTS.search(text):
        return Told(span, mute=True)
    if leads and (is_other_matter(text[-40:]) and not _OF_WINNERS.search(text[-40:])):
        return Told(span, mute=True)
    if leads and text.endswith("：") and not _OF_WINNERS.search(text):
        return Told(span, mute=True)
    if not leads and not _OF_WINNERS.search(text):
        return None
    if not leads and (
        _PORTRAIT.search(text) or any(span.covers(f.span) and f.basis == "legal-form" for f in reader.firms)
    ):
        return None  # 公司成立于1998年，…获评B: a portrait of a firm announces no list
    parts = [Span(span.start + m.start(), span.start + m.end()) for m in _SENTENCE.finditer(text)]
    for part in reversed(parts):
        awards = [
            a
            for a in reader.awards
            if part.covers(a.span) and not a.elliptic and not a.generic and not reader.denies(a)
        ]
        if awards:
            return _told(reader, part, text, awards[-1])
    if not leads:
        return None
    grade = GRADE.search(text) if len(text) <= 24 else None
    section = section_of(text) if len(text) <= 40 else None
    status = section.status if section else None
    if status is Status.CANDIDATE and reader.scope.closed:
        status = None  # 公示等程序后命名…，名单公示如下: made public, not put up for comment
    return Told(span, grade=grade.group() if grade else None, status=status)


def _told(reader: StoryReader, part: Span, whole: str, award: object) -> Told:
    from kg.facts.awards import Award

    assert isinstance(award, Award)
    text = reader.view[part.start : part.end]
    status, detail = None, None
    section = section_of(text)
    if section is not None and section.status in _AT_RISK and not _GRANTS.search(text):
        status, detail = section.status, section.detail  # 拟取消…资格名单公示: put up to lose it, not to get it
    elif not reader.scope.closed and not closes_notice(whole) and (opens_notice(whole) or _PROPOSES.search(whole)):
        status, detail = Status.CANDIDATE, "public-notice"
    elif section is not None and section.status not in (Status.GRANTED, Status.CANDIDATE) and not _GIVES.search(text):
        status, detail = section.status, section.detail
    return Told(part, award, None, status, detail, issuer=reader.scope.issuer)
