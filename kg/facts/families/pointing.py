"""Whom the text points at: 该公司, 我们, 前者, 这家企业."""

from __future__ import annotations

import re

from kg.facts.families.drafting import Drafting
from kg.facts.families.subjects import FIRM, WORK, block_of
from kg.facts.members import Member, Members, Node
from kg.model import EntityType, Mention

_ANAPHOR = re.compile(
    rf"(?:该|这家|此|这一家|这个){FIRM}|^(?:其中，?)?(?:本|我)?(?:公司|集团|厂)(?!的|有|总|治|法|所|在|化|区|房|里)|"
    r"^(?:公司|集团)的?(?:企业)?(?:技术|设计|研发|检测)中心|^企业(?=[还也又先于曾已被获再并均]|20|去年|今年|连续|多次)|其(?=“)|^其(?=(?:先后|还|也|又|曾|已|于|连续)?$)"
)


#: 企业获评B, 企业拥有B: on a firm's own page the firm; elsewhere any that may win B.
_ITSELF = re.compile(r"企业")


#: The firm that the whole page is about, whoever was named last.
_OWN = re.compile(r"^(?:其中，?)?(?:本|我)?(?:公司|集团|厂)")


#: 该行, 该馆: the last name of that kind.
_OF_KIND = re.compile(
    r"^(?:[^，。；]{0,6}，)?(?:其中，?)?该(?P<kind>行|馆|院|校|店|社|所|园|村|社区|中心|医院|学校|酒店|景区|饭店|书店|基地|平台|孵化器)"
)


_ENDS = {
    "行": "行|银行|支行|分行|商行",
    "校": "学校|中学|小学|学院|大学|幼儿园|校",
    "院": "医院|学院|院",
    "所": "所|派出所|研究所",
}


#: We, in the mouth of somebody of the house.
_WE = re.compile(
    r"^[“\s]*(?:目前|现在|如今|去年|今年|前年|这几年|其实|后来|所以|因为|当时|(?:19|20)\d\d年)?，?(?:我们|咱们|我司|咱厂|我厂|咱公司|我公司)(?![市省国县区州镇村])"
)


_SPEAKS = re.compile(r"^(?:的)?[^，。；：“”]{0,24}?(?:说|表示|介绍|告诉|坦言|认为|称|道|感慨|回忆|透露|笑言)")


#: 前者, 后者: the first and the last of two names just told.
_POINTED = re.compile(r"^(?:其中，?)?(?P<which>前者|后者)")


_KIND_OF_NOUN = {
    "景区": (EntityType.PARK, EntityType.PLATFORM, EntityType.INSTITUTION),
    "园区": (EntityType.PARK, EntityType.PLATFORM),
    "基地": (EntityType.PLATFORM, EntityType.PARK, EntityType.COMPANY),
    "平台": (EntityType.PLATFORM, EntityType.PRODUCT),
    "实验室": (EntityType.PLATFORM,),
    "孵化器": (EntityType.PLATFORM, EntityType.COMPANY),
    "众创空间": (EntityType.PLATFORM, EntityType.COMPANY),
    "村": (EntityType.REGION,),
    "社区": (EntityType.REGION,),
}


_REACH = 160


def point_at(read: Drafting, node: Node, early: bool) -> None:
    """Set the subject that the plain text ``node`` points at; ``early`` tells that it stands first in its clause."""
    text = read.view[node.span.start : node.span.end]
    if early and (which := _POINTED.match(text)) is not None:
        _pointed(read, which["which"])
    elif early and (kind := _OF_KIND.match(text)) is not None and _of_kind(read, node, kind["kind"]):
        return
    elif early and (work := WORK.match(text)) is not None:
        _work(read, work["noun"])
    elif early and _WE.match(text) is not None:
        _we(read, node)
    elif early and _ANAPHOR.search(text) is not None:
        _firm(read, node, text)
    elif early and _ITSELF.fullmatch(text) is not None:
        _be(read, read.reader.own_firm())


def _pointed(read: Drafting, which: str) -> None:
    subject = read.scope.pair
    if subject is not None:
        item = subject.items[0] if which == "前者" else subject.items[-1]
        read.scope.subject = Members((item,))


def _of_kind(read: Drafting, node: Node, kind: str) -> bool:
    ends = tuple(_ENDS.get(kind, kind).split("|"))
    own = [m for m in read.reader.named if m.span.end <= node.span.start and m.text.endswith(ends)]
    near = [m for m in own if node.span.start - m.span.end <= _FAR and m.type is not EntityType.GOVERNMENT_BODY]
    if near:
        _be(read, near[-1])
    return bool(near)


_FAR = 400


def _work(read: Drafting, noun: str) -> None:
    subject = read.scope.subject
    kinds = _KIND_OF_NOUN.get(noun, (EntityType.PRODUCT, EntityType.PROJECT, None))
    if subject is None or any(i.type not in kinds for i in subject.items):
        read.scope.subject, read.scope.barred = None, True


def _firm(read: Drafting, node: Node, text: str) -> None:
    """该公司: the firm that was the subject, else the nearest before; 公司 alone: the firm of the page."""
    before = [m for m in read.reader.firms if m.span.end <= node.span.start]
    if not before or (text.startswith("其") and read.scope.subject is not None):
        return
    here = [m for m in before if m.span.start >= read.sentence.start]
    if _OWN.match(text) and not here:
        _be(read, _principal(read) or _subject_firm(read, before) or before[-1])
        return
    _be(read, _subject_firm(read, before) or before[-1])


def _principal(read: Drafting) -> Mention | None:
    principal = read.reader.principal()
    block = block_of(read, read.sentence.start)
    subject = read.scope.subject
    if subject is not None and len(subject.items) == 1 and subject.items[0].mention in read.reader.firms:
        told = subject.items[0].span
        if block is not None and block.covers(told):
            return subject.items[0].mention  # the paragraph is about another firm than the page
    return principal


def _subject_firm(read: Drafting, before: list[Mention]) -> Mention | None:
    """The one firm that was the subject, when no sentence since has named another."""
    subject = read.scope.subject
    if subject is None or len(subject.items) != 1 or subject.items[0].type is not EntityType.COMPANY:
        return None
    told = subject.items[0]
    later = [m for m in before if m.span.start > told.span.end]
    if any("。" in read.view[told.span.end : m.span.start] for m in later):
        return None
    return told.mention


def _we(read: Drafting, node: Node) -> None:
    """“我们…”，甲公司总经理说: the house of who speaks, named beside the speech; else the firm of the page."""
    start, end = max(0, node.span.start - _REACH), min(len(read.view), read.sentence.end + _REACH)
    near = [m for m in read.reader.firms if start <= m.span.start < end]
    speaking = [m for m in near if _SPEAKS.match(read.view, m.span.end, m.span.end + 40)]
    firm = min(speaking, key=lambda m: abs(m.span.start - node.span.start)) if speaking else read.reader.principal()
    if firm is not None:
        _be(read, firm)


def firm_told(read: Drafting, node: Node) -> Members | None:
    """The firm that 这家企业 at ``node`` means: the subject, else the nearest told before in this paragraph."""
    block = block_of(read, node.span.start)
    before = [
        m for m in read.reader.firms if m.span.end <= node.span.start and block is not None and block.covers(m.span)
    ]
    firm = (_subject_firm(read, before) or _alone(read, before)) if before else None
    return Members((Member(firm.span, firm.text, firm.type, firm),)) if firm is not None else None


def _alone(read: Drafting, before: list[Mention]) -> Mention | None:
    """The last firm, if its sentence names no other one."""
    start = read.view.rfind("。", 0, before[-1].span.start)
    return before[-1] if len({m.canonical for m in before if m.span.start > start}) == 1 else None


def _be(read: Drafting, firm: Mention | None) -> None:
    if firm is not None:
        read.scope.subject = Members((Member(firm.span, firm.text, firm.type, firm),))
