"""What a number counts: recipients, or applicants, those examined, other things; a stock or a flow."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.facts.drafts import GroupDraft
from kg.facts.families.drafting import Drafting
from kg.facts.members import Members, Node
from kg.facts.reduce import Counted
from kg.facts.tokens import Count
from kg.model import EntityType, Span, Status

_SO_FAR = re.compile(
    r"自(?:19|20)\d\d年?[^，。；]{0,24}(?:以来|起)|截至|截止|至此|至今|迄今|目前(?!正在|公示|处于)|累计|历年|已有|已经有|现有"
)


#: 57家组织报名, 参评的118家B: applicants and those examined are no news.
_BIDS = re.compile(
    r"[^，。；、]{0,8}?(?:报名|申报|参评|参加|参选|参赛|角逐|提交|递交|应征|竞逐|送审|申请|整理|准备)(?!的[^，。；]{0,6}(?:通过|入选|获))"
)


_BIDDING = re.compile(
    r"(?:参评|应评|应参评|需评价|待评|参加[^，。；]{1,8}|申报|送评|报名|被检查|抽查|推荐|受理)(?:的|了)?(?:共|全部)?$"
)


#: 共37家到期: whose time is up, before the review.
_ENDS = re.compile(r"[^，。；、]{0,4}?(?:到期|期满|届满|失效)")


#: 退出1户, 减少3家: those that left are told of by the families of review.
_LEFT = re.compile(r"(?:退出|减少|淘汰|流失|注销|迁出|净减|降低|下降)了?$")


#: 对312家B进行评价: those examined are no news.
_EXAMINED = re.compile(
    r"[^，。；]{0,4}(?:列入|纳入|参加|接受|进入)了?(?:本次|此次|年度|动态)?(?:监测|复核|评价|考核|检查)(?!合格|名单|优秀)|"
    r"[^，。；]{0,4}(?:进行|开展|实施|作|做|组织)了?(?:[^，。；]{0,4})(?:评价|监测|考核|复核|评估|检查|调研|走访|培训|分析)"
)


#: 走访了5家A和3家B: some of those that hold the title, no sum of them.
_VISITED = re.compile(
    r"(?:走访|调研|帮助|帮扶|服务|指导|辅导|邀请|慰问|检查|考察|带领|对接|组织)了?(?:全市|我市|辖区)?(?:[^，。；]{4,40}[、和与及])?$"
)
#: 在全省126家B综合考评中位列第3位: the field that somebody is ranked in, no holders.
_JUDGED = r"(?:考评|考核|评价|评估|评比|测评|排名|排行|排行榜)"
_FIELD = re.compile(rf"[^，。；、]{{0,24}}?{_JUDGED}(?:结果)?[中里](?!国)")
_JUDGEMENT = re.compile(rf"{_JUDGED}(?:结果)?”?$")
_LIST_BEFORE = 46
#: 3名A出席座谈会, 12家B参加.
_PRESENT = re.compile(
    r"(?:的)?(?:负责人|代表|企业家)?(?:分别|共同|现场)?(?:参加|出席|参会|到会|参展|亮相|签约|座谈|学习|获得?贷款)"
)
#: 2.39万家企业上平台: what so many firms did, no holders of the title in question.
_DOES = re.compile(r"(?:成功|实现|完成)*(?:上云|上平台|接入|入驻|落户|开工|投产|受益|复工|复产|完成改造|上市|挂牌)")
_HAN = re.compile(r"[\u4e00-\u9fff]")


#: 全市农民合作社总数达6718家: what there is of a trade, no holders of a title.
_OF_TRADE = re.compile(
    r"(?:全[省市区县州旗]|我[省市区县])(?P<noun>(?:各类)?(?:农民|农牧民|渔民|林农|专业|家庭|种养)*(?:合作社|农场|市场主体|经营主体|工业企业|规上企业|民营企业|中小企业|企业))(?:的)?(?:总数|数量|总量)(?:已|达|突破|超过|为|有)*$"
)


def of_trade(read: Drafting, node: Node, sentence: Span) -> bool:
    """The number sums up a trade."""
    return _OF_TRADE.search(read.view, sentence.start, node.span.start) is not None


def elsewhere(read: Drafting, node: Node, sentence: Span) -> bool:
    """The number counts applicants, those examined or those that left, no winners."""
    lead = read.view[max(sentence.start, node.span.start - 12) : node.span.start]
    stop = node.span.end
    return (
        of_trade(read, node, sentence)
        or _EXAMINED.match(read.view, stop) is not None
        or _BIDS.match(read.view, stop) is not None
        or _is_field(read, node)
        or _ENDS.match(read.view, stop) is not None
        or sought_before(read, node.span.start, sentence)
        or _LEFT.search(lead) is not None
        or _VISITED.search(read.view, max(sentence.start, node.span.start - _LIST_BEFORE), node.span.start) is not None
        or _PRESENT.match(read.view, stop) is not None
        or _DOES.match(read.view, stop) is not None
    )


def _is_field(read: Drafting, node: Node) -> bool:
    """126家B综合考评, 80家B年度评价中: those who are judged; whom a verb of the count's own takes is told apart."""
    if _FIELD.match(read.view, node.span.end) is not None:
        return True
    award = node.value.award if node.sym == "K" and isinstance(node.value, Counted) else None
    if award is None or award.grade is not None or award.span.end < node.span.end:
        return False
    programme = read.reader.catalogue.programmes.get(award.programme or "")
    assessed = award.evaluation or (programme is not None and programme.honour_class == "assessment")
    return assessed or _JUDGEMENT.search(award.label) is not None


def sought_before(read: Drafting, at: int, sentence: Span) -> bool:
    """应评的B为74家, 申报的B有4家: what stands before the title says that it is only sought or under review."""
    return _BIDDING.search(read.view, max(sentence.start, at - 12), at) is not None


#: 国家级A和B 683家: the word that puts two titles under one number.
_BOTH = re.compile(r"[和与及]|以及")


def sums_titles(view: str, nodes: Sequence[Node], at: int) -> bool:
    """A、B、C 16家; A和B 16家; 16家A和B: the number is that of all the titles together."""
    node, before = nodes[at], nodes[at - 1] if at else None
    counted = node.value if node.sym == "K" and isinstance(node.value, Counted) else None
    if counted is None:
        return False
    if counted.award.span.start > node.span.start:
        after = nodes[at + 1] if at + 1 < len(nodes) else None
        return after is not None and after.sym == "B" and _joins(view, node, after)
    if before is None or before.sym != "B" or not isinstance(before.value, tuple):
        return False
    return len(before.value) > 1 or _joins(view, before, node)


def _joins(view: str, left: Node, right: Node) -> bool:
    return _BOTH.fullmatch(view, left.span.end, right.span.start) is not None


def counts(read: Drafting, node: Node) -> bool:
    """The number counts recipients: nothing else is counted right after it (53项指标, 3个方面)."""
    if elsewhere(read, node, read.sentence):
        return False
    if node.sym == "C" and isinstance(node.value, Count) and node.value.noun:
        return True
    if node.sym == "K" and isinstance(node.value, Counted) and node.value.award.span.end >= node.span.end:
        return True
    after = read.view[node.span.end : node.span.end + 2]
    return (
        not _HAN.match(after)
        or after[0] in "占中及和与或，、是为入获通被"
        or after in ("大关", "关口", "分别", "以上", "左右", "其中", "数量", "居全", "位居", "重点")
    )


#: Longest noun between a number and the title it counts, characters.
_LONGEST_NOUN = 4


def before_title(node: Node, after: Sequence[Node]) -> bool:
    """4个城区B: the noun between number and title is what is counted."""
    return bool(after) and after[0].sym == "B" and after[0].span.start - node.span.end <= _LONGEST_NOUN


def before_in_clause(read: Drafting, node: Node, sentence: Span) -> str:
    """The text of the clause of ``node`` before it."""
    start = max(read.view.rfind(mark, sentence.start, node.span.start) for mark in "，；：。")
    return read.view[max(start + 1, sentence.start) : node.span.start]


#: 去年有18家入选: of a list of the time before, given by now.
_LAST_TIME = re.compile(r"(?:去年|前年|上年|上一?[批届]|前[一二三四五六七八九十两]批|此前|以往)(?!公示)")


def given_before(read: Drafting, group: GroupDraft | None, node: Node, sentence: Span) -> GroupDraft | None:
    """The group, granted where the clause of its number speaks of the year or the list before."""
    earlier = _LAST_TIME.search(before_in_clause(read, node, sentence)) is not None
    if group is not None and earlier and group.status is Status.CANDIDATE:
        group.status, group.detail = Status.GRANTED, None
    return group


def told_as_stock(read: Drafting, node: Node, sentence: Span) -> bool:
    """截至目前，共有14家企业获批B; 至今已有9家企业入选B: a stock, although a verb of obtaining stands there."""
    before = read.view[sentence.start : node.span.end]
    return _SO_FAR.search(before[before.rfind("；") + 1 :]) is not None


_AREAS = (EntityType.PARK, EntityType.REGION)


def areas(members: Members) -> bool:
    """All names are places or parks: they hold no title, something is counted there."""
    return all(m.type in _AREAS for m in members.items)
