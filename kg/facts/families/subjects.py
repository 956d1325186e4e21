"""Who a clause is about when it does not name anybody: 该公司, 我们, 前者; and when nobody known can be meant."""

from __future__ import annotations

import re

from kg.facts.awards import Award
from kg.facts.families.drafting import Drafting
from kg.facts.families.receives import can_receive
from kg.facts.members import Member, Members, Node
from kg.mentions.people import is_person_name
from kg.model import BlockKind, EntityType, Mention, Span

_FIRM = r"(?:公司|企业|厂|集团|院|校|中心|合作社|单位|农场|酒店|门店|药企|车企|民企|国企|企业集团)"
_ANAPHOR = re.compile(
    rf"(?:该|这家|此|这一家|这个){_FIRM}|^(?:其中，?)?(?:本|我)?(?:公司|集团|厂)(?!的|有|总|治|法|所|在|化|区|房|里)|"
    r"^(?:公司|集团)的?(?:企业)?(?:技术|设计|研发|检测)中心|^企业(?=[还也又先于曾已被获再并均]|20|去年|今年|连续|多次)|其(?=“)|^其(?=(?:先后|还|也|又|曾|已|于|连续)?$)"
)
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
#: 该片, 该项目: a work is meant, and a firm cannot stand in for it.
_WORK = re.compile(
    r"^(?:此前，?)?(?:该|这一|这个|这项|此|这部|这款|这座|这条)(?P<noun>项目|产品|技术|成果|品牌|平台|专利|装备|设备|系统|片|影片|作品|商标|工程|课题|景区|园区|基地|村|社区|班组|车间|团队|实验室|孵化器|众创空间|案例|工艺|标准|药品|车型|机型|动画)"
)
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
    elif early and (work := _WORK.match(text)) is not None:
        _work(read, work["noun"])
    elif early and _WE.match(text) is not None:
        _we(read, node)
    elif early and _ANAPHOR.search(text) is not None:
        _firm(read, node, text)


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
    block = _block(read, read.sentence.start)
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


def _block(read: Drafting, at: int) -> Span | None:
    blocks = read.reader.document.blocks
    return next((b.span for b in blocks if b.kind is not BlockKind.TITLE and b.span.start <= at < b.span.end), None)


def firm_told(read: Drafting, node: Node) -> Members | None:
    """The firm that 这家企业 at ``node`` means: the subject, else the nearest told before in this paragraph."""
    block = _block(read, node.span.start)
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


_WHEN = re.compile(
    r"^(?:但是?|不过|然而|却|而|（?[一二三四五六七八九十\d]{1,2}[）、.．]|[◆●■▶◇▍@★☆▲△·]|[，。\s“（—]|据悉|据了解|其中|此外|同时|另外|此前|去年|今年|前年|近年来?|近日|日前|目前|(?:19|20)\d\d年(?:度)?(?:\d{1,2}月)?(?:\d{1,2}日)?(?:底|初)?|\d{1,2}月(?:\d{1,2}日)?(?:份)?|这次|此次|本次|同年(?:底|\d{1,2}月)?|次年|当年|随后|最终|[上本]月|[上本]周|今天|昨天|早在|于)+"
)
_ADVERB = re.compile(
    r"(?:刚|刚刚|此前|之前|早前|此次|这次|本次|也|还|又|再|再次|首次|成功|顺利|先后|曾|已|已经|均|都|被|获|去年|今年|前年|近日|日前|连续|一举|于?(?:19|20)\d\d年(?:\d{1,2}月)?|[一二三四五六七八九两\d]+[次度年]|双双|分别|同时|并|并且|且|率先|光荣|正式|相继|最终|则|就|更|更是|由此|因此|凭此|借此|陆续|共|共计|累计|多次|第[一二三四五六七八九十\d]+次|一并|一次性|当场|现场|高分|高票|强势|荣幸|历史性|悉数|全部|新|仍|也都|不仅|不但|而且|从而|进而|至今|现|现已|终|终于|喜|因而|随即|就此|[一二三]举|荣|既|或|迄今|目前|还被|又被|也被)+$"
)
#: What tells a manner, a reason or a giver, not a subject.
_SELF = (
    rf"(?:该|这家|此|本|我|其|贵)?(?:{_FIRM}|我们|咱们|它|他们|他|她|其|自己|前者|后者|技术中心|设计中心|研发中心|实验室|工作站|博士后|检测中心|"
    r"工程中心|研究院|企业技术中心|两家企业|这些企业|旗下企业|厂里|大家|双方|人家|单位|者)*"
)
_MANNER = re.compile(
    rf"{_SELF}(?:也|还|又|曾|已|则|就|便|均|都|先后|今年|去年|近年来?|连续|多次|率先)*"
    r"(?:在|以|凭|因|由|经(?!济|开|营)|被|从|对|将|按|据|随|作为|通过|依|根据|为(?!民)|靠|借|当|自(?!治)|用|使|让|给|并|就|与|和|联合|连续|于|跟|同|历经|拿|[\d一二三四五六七八九十]+(?:年|月|次|度))"
)
_ANY_FIRM = re.compile(_SELF)
#: Nouns that end another subject than the firm told before.
_OTHER = re.compile(
    r"(?:车间|产品|项目|品牌|班组|小组|团队|作品|影片|动画|景区|商标|专利|生产线|系列|大桥|工程|学院|学校|医院|村|社区|镇|成果|案例|展品|机型|车型|党支部|党委|工会|员工|职工|工人|代表|选手|青年|之一)$"
)
_ROLE_AND_NAME = re.compile(
    r"(?:[师工员长匠]|经理|主任|负责人|之一|创始人|总监|总裁|书记|教授|博士|院士|先生|女士|同志|选手|队员|人)(?P<name>[\u4e00-\u9fff·]{2,8})$"
)


#: A shorter text before the verb is a manner or an adverb more often than a name.
_SHORTEST = 5
_BRACKET = re.compile(r"（[^（）]{2,}）")


def someone_else(lead: str, work: bool = False) -> bool:
    """The text between the start of a clause and its verb names somebody that was not recognised; ``work``: the subject so far is one."""
    text = _ADVERB.sub("", _WHEN.sub("", _BRACKET.sub("", lead.strip()))).strip("“”")
    if not text or _ANY_FIRM.fullmatch(text) or (work and _WORK.fullmatch(text)):
        return False
    found = _ROLE_AND_NAME.search(text)
    if _OTHER.search(text) or (found is not None and (is_person_name(found["name"]) or "·" in found["name"])):
        return True
    return not work and len(text) >= _SHORTEST and _MANNER.match(text) is None


#: 该公司成立于2008年，…: the part opens with the firm told before, which does something, not with something of its.
_RETURNS = re.compile(
    rf"(?:(?:该|这家|此|本|我){_FIRM}|公司|企业|集团|他们|它|我们)"
    r"(?=成立|创[立建办始]|[始组]建|坐落|位于|地处|[是为于自在已现曾还也又则]|目前|先后|近年|连续|一直|始终|从|主[要营]|专[注业]|注册|占地|总部|前身|隶属|拥有|坚持|持续|不断|致力|深耕|"
    r"聚焦|立足|依托|凭|围绕|秉|注重|积极|大力|全面|抢抓|紧|获|被|荣|入选|通过|累计|拥|建[有成]|投资|由|经过?|以|20|19|年[产营销]|[研开]发(?!的|团队|中心|部)|生产(?!的|线|车间))"
)


def house_of(read: Drafting, members: Members, node: Node, award: Award) -> Members | None:
    """某产品获A，同年被评为省级B企业: a title of firms is the house's; None when the work itself can hold it."""
    if can_receive(read.reader.catalogue, members.items[0], award, "named"):
        return None
    block = _block(read, node.span.start)
    before = [m for m in read.reader.firms if m.span.end <= node.span.start]
    here = [m for m in before if block is not None and block.covers(m.span)]
    firm = members.items[0].owner or (here[-1] if here else read.reader.principal())
    return Members((Member(firm.span, firm.text, firm.type, firm),)) if firm is not None else None


def left_behind(read: Drafting, members: Members, at: int) -> bool:
    """The part after the last semicolon before ``at`` opens with another subject than ``members``, whom it does not name."""
    start = max(read.sentence.start, read.view.rfind("；", read.sentence.start, at) + 1)
    if members.items[-1].span.start >= start or _has_won(read, members, start):
        return False
    stop = read.view.find("，", start, at)
    opening = _WHEN.sub("", read.view[start:stop])
    return stop > 0 and _RETURNS.match(opening) is None and someone_else(opening)


def _has_won(read: Drafting, members: Members, start: int) -> bool:
    """该公司获评A，并获评B: this part of the sentence has already given them a title."""
    last = read.reader.recognitions[-1] if read.reader.recognitions else None
    return last is not None and last.member in members.items and start <= last.award.span.start < read.sentence.end
