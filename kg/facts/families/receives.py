"""Who can be given what: credited people win nothing, places only what places win, firms no medals for workers."""

from __future__ import annotations

import re

from kg.catalogue import Catalogue
from kg.facts.awards import Award
from kg.facts.members import Member
from kg.model import EntityType

#: Unlisted titles that a place, a park or an office can hold.
_PLACES_WIN = re.compile(r"区|市|县|镇|乡|村|城|园|基地|集群|单位|集体|试点|之乡|名城|文明|示范|先进|组织奖|优秀")
#: Titles of people, and prizes that both people and works are given.
_PEOPLE_WIN = re.compile(r"[人者手匠杯]|(?<!国)家|奖|模范|标兵|先进|个人|人才|师|之星|员|楷模|先锋|英才|计划|工程")
#: Counts of these are figures (上云企业1713家); a named firm that passed one still is a fact.
_FIGURES = frozenset({"adoption", "certification", "register"})
_NO_HONOUR = frozenset({"threshold", "licence", "contribution", "pool", "zone-status"})
_WORKS = (EntityType.PRODUCT, EntityType.PROJECT)
#: Titles of people alone.
_PERSONAL = re.compile(
    r"(?:工作者|能手|工匠|标兵|劳动模范|劳模|个人|人物|楷模|青年|教师|医师|企业家|带头人)(?:荣誉)?(?:称号|奖)?”?(?:荣誉)?(?:称号)?$"
)
#: Communities win titles of units as firms do.
_COMMUNITY = re.compile(r"(?:社区|村|居委会|村委会)$")
_BODIES = (EntityType.ASSOCIATION, EntityType.MASS_ORGANISATION)
_PLACES = (EntityType.REGION, EntityType.PARK, EntityType.GOVERNMENT_BODY)
#: Rules that read the recipient in the very clause of its verb.
_DIRECT = frozenset(
    {
        "named",
        "given",
        "confer",
        "graded",
        "is-a",
        "awarded-to",
        "review",
        "roster",
        "listed-after",
        "praised",
        "subject-left-out",
    }
)


def can_receive(catalogue: Catalogue, member: Member, award: Award, pattern: str) -> bool:
    """True unless the kind of ``member`` cannot hold ``award`` as ``pattern`` read it."""
    programme = catalogue.programmes.get(award.programme or "")
    kinds = set(programme.recipient_types) if programme is not None else set()
    basis = member.mention.basis if member.mention is not None else ""
    if basis == "byline":
        return False
    if member.type is EntityType.PERSON:
        return EntityType.PERSON in kinds or _PEOPLE_WIN.search(award.text) is not None
    told = pattern in _DIRECT and bool(kinds & {EntityType.INSTITUTION, EntityType.COMPANY})
    if basis == "locality" or (told and member.type is EntityType.REGION and _COMMUNITY.search(member.text)):
        return True
    if member.type is EntityType.COMPANY and kinds == {EntityType.PERSON}:
        return False  # a firm beside a medal for workers is the worker's house
    if member.type is EntityType.COMPANY and programme is None and _PERSONAL.search(award.text):
        return False
    if member.type in _BODIES:
        return pattern in _DIRECT
    if member.type in _WORKS and _PERSONAL.search(award.text):
        return False
    if member.type in _WORKS and programme is not None and programme.kind == "enterprise-title":
        return bool(kinds & set(_WORKS))  # a product is no 小巨人
    if member.type not in _PLACES:
        return True
    if programme is None:
        return pattern == "roster" or (pattern in _DIRECT and _PLACES_WIN.search(award.text) is not None)
    own = {member.type, EntityType.PLATFORM} if member.type is EntityType.PARK else {member.type}
    if pattern == "roster":  # an office or a community in a list of units is one of them
        own.add(EntityType.INSTITUTION)
    return not kinds or bool(own & kinds)


def grantable(catalogue: Catalogue, award: Award, counted: bool) -> bool:
    """Thresholds, pools and licences are no honours; a generic class counts but is given to nobody."""
    programme = catalogue.programmes.get(award.programme or "")
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
