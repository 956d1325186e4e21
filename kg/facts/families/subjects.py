"""Whether a clause without a name is about who was told before, or about somebody else."""

from __future__ import annotations

import re

from kg.facts.awards import Award
from kg.facts.families.drafting import Drafting
from kg.facts.families.receives import can_receive
from kg.facts.members import Member, Members, Node
from kg.mentions.people import is_person_name
from kg.model import BlockKind, Span

#: The nouns that a firm told before is called by.
FIRM = r"(?:公司|企业|厂|集团|院|校|中心|合作社|单位|农场|酒店|门店|药企|车企|民企|国企|企业集团)"


#: 该片, 该项目: a work is meant, and a firm cannot stand in for it.
WORK = re.compile(
    r"^(?:此前，?)?(?:该|这一|这个|这项|此|这部|这款|这座|这条)(?P<noun>项目|产品|技术|成果|品牌|平台|专利|装备|设备|系统|片|影片|作品|商标|工程|课题|景区|园区|基地|村|社区|班组|车间|团队|实验室|孵化器|众创空间|案例|工艺|标准|药品|车型|机型|动画)"
)


_WHEN = re.compile(
    r"^(?:但是?|不过|然而|却|而|（?[一二三四五六七八九十\d]{1,2}[）、.．]|[◆●■▶◇▍@★☆▲△·]|[，。\s“（—]|据悉|据了解|其中|此外|同时|另外|此前|去年|今年|前年|近年来?|近日|日前|目前|(?:19|20)\d\d年(?:度)?(?:\d{1,2}月)?(?:\d{1,2}日)?(?:底|初|起|以来|后)?|\d{1,2}月(?:\d{1,2}日)?(?:份)?|这次|此次|本次|同年(?:底|\d{1,2}月)?|次年|当年|随后|最终|[上本]月|[上本]周|今天|昨天|早在|于)+"
)


_ADVERB = re.compile(
    r"(?:刚|刚刚|此前|之前|早前|此次|这次|本次|也|还|又|再|再次|首次|成功|顺利|先后|曾|已|已经|均|都|被|获|去年|今年|前年|近日|日前|连续|一举|于?(?:19|20)\d\d年(?:\d{1,2}月)?|[一二三四五六七八九两\d]+[次度年届]|双双|分别|同时|并|并且|且|率先|光荣|正式|相继|最终|则|就|更|更是|由此|因此|凭此|借此|陆续|共|共计|累计|多次|第[一二三四五六七八九十\d]+次|一并|一次性|当场|现场|高分|高票|强势|荣幸|历史性|悉数|全部|新|仍|也都|不仅|不但|而且|从而|进而|至今|现|现已|终|终于|喜|因而|随即|就此|[一二三]举|荣|既|或|迄今|目前|还被|又被|也被)+$"
)


#: What tells a manner, a reason or a giver, not a subject.
_SELF = (
    rf"(?:该|这家|此|本|我|其|贵)?(?:{FIRM}|我们|咱们|它|他们|他|她|其|自己|前者|后者|技术中心|设计中心|研发中心|实验室|工作站|博士后|检测中心|"
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


_QUOTED_FIRST = re.compile(r"“[^“”]{5,}”(?:也|还|又|则|同时|均|双双)*(?:被|获|荣获|入选)?")


def someone_else(lead: str, work: bool = False) -> bool:
    """The text between the start of a clause and its verb names somebody that was not recognised; ``work``: the subject so far is one."""
    text = _ADVERB.sub("", _WHEN.sub("", _BRACKET.sub("", lead.strip()))).strip("“”")
    if not text or _ANY_FIRM.fullmatch(text) or (work and WORK.fullmatch(text)):
        return False
    if _QUOTED_FIRST.match(lead.strip()):
        return True  # “某工法”被评为B: what is quoted
    found = _ROLE_AND_NAME.search(text)
    if _OTHER.search(text) or (found is not None and (is_person_name(found["name"]) or "·" in found["name"])):
        return True
    return not work and len(text) >= _SHORTEST and _MANNER.match(text) is None


#: 该公司成立于2008年，…: the part opens with the firm told before, which does something, not with something of its.
_RETURNS = re.compile(
    rf"(?:(?:该|这家|此|本|我){FIRM}|公司|企业|集团|他们|它|我们)"
    r"(?=成立|创[立建办始]|[始组]建|坐落|位于|地处|[是为于自在已现曾还也又则]|目前|先后|近年|连续|一直|始终|从|主[要营]|专[注业]|注册|占地|总部|前身|隶属|拥有|坚持|持续|不断|致力|深耕|"
    r"聚焦|立足|依托|凭|围绕|秉|注重|积极|大力|全面|抢抓|紧|获|被|荣|入选|通过|累计|拥|建[有成]|投资|由|经过?|以|20|19|年[产营销]|[研开]发(?!的|团队|中心|部)|生产(?!的|线|车间))"
)


def left_behind(read: Drafting, members: Members, at: int) -> bool:
    """The part after the last semicolon before ``at`` opens with another subject than ``members``, whom it does not name."""
    start = max(read.sentence.start, read.view.rfind("；", read.sentence.start, at) + 1)
    if members.items[-1].span.start >= start or _has_won(read, members, start):
        return False
    if _of_parent(read, members, start, at):
        return True
    stop = read.view.find("，", start, at)
    opening = _WHEN.sub("", read.view[start:stop])
    return stop > 0 and _RETURNS.match(opening) is None and someone_else(opening)


#: 子公司贵州某某科技: whose firm it is stands before its name.
_BELONGS = re.compile(r"(?:子公司|孙公司|旗下|下属|控股|全资|参股)(?:企业|公司)?(?:之一)?的?[\u4e00-\u9fff]{0,4}$")
_PARENT = re.compile(r"(?:^|[\d年月日，；]|本|我)(?:公司|集团|集团公司)(?:也|又|再次|还|同时|先后)*$")


def _of_parent(read: Drafting, members: Members, start: int, at: int) -> bool:
    """子公司甲获A；公司再获B: 公司 is the parent, whom no name tells."""
    first = members.items[0].span.start
    below = _BELONGS.search(read.view, max(0, first - 12), first) is not None
    return below and _PARENT.search(read.view, start, at) is not None


def _has_won(read: Drafting, members: Members, start: int) -> bool:
    """该公司获评A，并获评B: this part of the sentence has already given them a title."""
    last = read.reader.recognitions[-1] if read.reader.recognitions else None
    return last is not None and last.member in members.items and start <= last.award.span.start < read.sentence.end


def house_of(read: Drafting, members: Members, node: Node, award: Award) -> Members | None:
    """某产品获A，同年被评为省级B企业: a title of firms is the house's; None when the work itself can hold it."""
    if can_receive(read.reader.catalogue, members.items[0], award, "named"):
        return None
    block = block_of(read, node.span.start)
    before = [m for m in read.reader.firms if m.span.end <= node.span.start]
    here = [m for m in before if block is not None and block.covers(m.span)]
    firm = members.items[0].owner or (here[-1] if here else read.reader.principal())
    return Members((Member(firm.span, firm.text, firm.type, firm),)) if firm is not None else None


def block_of(read: Drafting, at: int) -> Span | None:
    """The paragraph that ``at`` lies in."""
    blocks = read.reader.document.blocks
    return next((b.span for b in blocks if b.kind is not BlockKind.TITLE and b.span.start <= at < b.span.end), None)
