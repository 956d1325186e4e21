"""Families that count: 新增8家B, 累计23家, N家企业获批B, 其中某市9家."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.facts.awards import Award
from kg.facts.drafts import GroupDraft
from kg.facts.families.drafting import Drafting
from kg.facts.families.lists import inside, join
from kg.facts.families.nodes import OBJECTLESS, Match, awards_of, first_award, members_of, node_at
from kg.facts.families.question import in_question
from kg.facts.families.tallies import by_zone, is_zone, sums_up, together
from kg.facts.members import Members, Node
from kg.facts.reduce import Counted
from kg.facts.scope import Listing
from kg.facts.tokens import Count, ShareText
from kg.model import EntityType, Span, Status

_AREAS = (EntityType.PARK, EntityType.REGION)

_SO_FAR = re.compile(r"截至|截止|至此|至今|迄今|目前|累计|历年|已有|已经有|现有")

_APPLIED = re.compile(r"申报|参评|报名|受理|参与|推荐")
#: 拥有专利340项: what is counted stands before the number.
_OTHER_THINGS = re.compile(r"(?:专利|标准|课题|论文|活动|资金|岗位|设备|生产线|人才|商标|软著|著作权|项目)$")
#: 57家组织报名, 参评的118家B: applicants and those examined are no news.
_BIDS = re.compile(
    r"[^，。；、]{0,8}?(?:报名|申报|参评|参加|参选|参赛|角逐|提交|递交|应征|竞逐|送审|申请|整理|准备)(?!的[^，。；]{0,6}(?:通过|入选|获))"
)
_BIDDING = re.compile(r"(?:参评|参加[^，。；]{1,8}|申报|送评|报名|被检查|抽查|推荐|受理)(?:的|了)?(?:共|全部)?$")
#: 共37家到期: whose time is up, before the review.
_ENDS = re.compile(r"[^，。；、]{0,4}?(?:到期|期满|届满|失效)")
#: 退出1户, 减少3家: those that left are told of by the families of review.
_LEFT = re.compile(r"(?:退出|减少|淘汰|流失|注销|迁出|净减|降低|下降)了?$")
#: 对312家B进行评价: those examined are no news.
_EXAMINED = re.compile(
    r"[^，。；]{0,4}(?:进行|开展|实施)了?(?:[^，。；]{0,4})(?:评价|监测|考核|复核|评估|检查|调研|走访|培训|分析)"
)

#: 32家B，完成全年任务的…; 对25家A和10家B予以表彰: a flow, although no verb governs the number.
_DONE = re.compile(
    r"[，,]\s*(?:超额)?完成|[^，。；]{0,16}(?:予以|给予|进行)了?(?:通报)?(?:表彰|表扬|命名|认定|授牌|奖励|嘉奖)"
)

_YEAR_LEAD = re.compile(r"(?:19|20)\d\d年度?[，,]")


_ENTERS = frozenset({"进入", "列入", "纳入", "出现在"})
_LISTS = re.compile(r"[^，。；]{0,14}(?:名单|榜|名录|目录|公示)")
_HAN = re.compile(r"[\u4e00-\u9fff]")
_ONLY_PLANNED = re.compile(r"谋划|规划|在建|筹建|拟建|储备")


def part_count(read: Drafting, nodes: Sequence[Node], hit: Match, sentence: Span) -> bool:
    """其中某市9家、某市8家: parts of the count before, by place."""
    node = nodes[hit.start()]
    total = read.scope.total
    count = node.value
    place = next((p for p in reversed(read.zones) if 0 <= node.span.start - p.span.end <= 2), None)
    if not read.scope.part or total is None or place is None or not isinstance(count, Count) or not counts(read, node):
        return False
    award = replace(total.award, level=None, place=None)
    read.grant(
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
    return True


def count_objectless(read: Drafting, nodes: Sequence[Node], hit: Match, sentence: Span) -> bool | None:
    """我市18家企业榜上有名."""
    counted_nodes = [n for n in nodes[hit.start() : hit.end()] if n.sym == "C"]
    if len(counted_nodes) > 1:  # 5家企业、2个项目登榜
        for at in range(hit.start(), hit.end()):
            if nodes[at].sym == "C":
                _on_list(read, nodes[at], node_at(nodes, hit, "V"), sentence)
        return None
    group = _on_list(read, counted_nodes[0], node_at(nodes, hit, "V"), sentence)
    if group is None:
        return False
    bracket = node_at(nodes, hit, "(")
    members = inside(read, bracket) if bracket.sym == "(" else None
    if members is not None and len(members.items) <= group.count.size:
        join(read, group, members, sentence)
    return None


def _on_list(read: Drafting, node: Node, verb_node: Node, sentence: Span) -> GroupDraft | None:
    count, verb = node.value, read.reader.verb_of(verb_node)
    if verb.surface in _ENTERS and not _LISTS.match(read.view, verb_node.span.end):
        return None  # 进入现场评审
    asked = in_question(read)  # 13家参与B申报，8家认定成功: the award of this sentence; else the list's
    listing = None
    if asked is not None:
        detail = asked.detail if asked.status else verb.detail
        listing = Listing(asked.awards[0], asked.status or verb.status, detail, read.scope.issuer, asked.span)
    if (
        verb.surface not in OBJECTLESS
        or listing is None
        or listing.award.elliptic
        or not isinstance(count, Count)
        or count.unit not in "家个户项名款件席"
    ):
        return None
    status, detail = (
        (listing.status, listing.detail) if listing.status is Status.CANDIDATE else (verb.status, verb.detail)
    )
    group = read.grant(listing.award, count, status, detail, node.span, sentence, "listed-count")
    if group is not None and not sentence.covers(listing.span):
        group.evidence.append(listing.span)
    return group


def count_obtain(read: Drafting, nodes: Sequence[Node], hit: Match, sentence: Span) -> None:
    """3家公司获批B: a group without a named member."""
    count = node_at(nodes, hit, "C").value
    verb = read.reader.verb_of(node_at(nodes, hit, "V"))
    node = nodes[hit.end() - 1]
    if not isinstance(count, Count):
        return
    stock = hit.group().startswith("H") and told_as_stock(read, nodes[hit.start()], sentence)
    for award in awards_of(node):
        kind = "holding" if stock else "grant"
        read.grant(award, count, verb.status, verb.detail, node.span, sentence, "counted", kind)
    read.scope.mode = "hold" if stock else "confer"


def counts_obtain(read: Drafting, nodes: Sequence[Node], hit: Match, sentence: Span) -> None:
    """56家企业、7名个人进入B名单: several counts, one award."""
    verb = read.reader.verb_of(node_at(nodes, hit, "V"))
    for node in nodes[hit.start() : hit.end()]:
        if node.sym == "C" and isinstance(node.value, Count) and node.value.unit in "家个户项名款件人":
            for award in awards_of(nodes[hit.end() - 1]):
                read.grant(award, node.value, verb.status, verb.detail, node.span, sentence, "counted")


def obtained(read: Drafting, nodes: Sequence[Node], hit: Match, sentence: Span) -> bool:
    """还获得B二等奖1个: nobody is named, a number is."""
    node = nodes[hit.end() - 1]
    verb = read.reader.verb_of(node_at(nodes, hit, "V"))
    subject = read.subject()
    here = subject is not None and sentence.covers(subject.items[0].span)
    if (
        not isinstance(node.value, Counted)
        or elsewhere(read, node, sentence)
        or (here and subject is not None and not _areas(subject))
    ):
        return False
    stock = told_as_stock(read, nodes[hit.start()], sentence)
    if verb.status is Status.PLANNED and not stock:
        return False
    read.scope.mode, read.scope.status, read.scope.detail = "hold" if stock else "confer", verb.status, verb.detail
    kind = "holding" if stock else "grant"
    status = Status.GRANTED if stock else verb.status
    read.grant(node.value.award, node.value.count, status, verb.detail, node.span, sentence, "counted", kind)
    return True


def _areas(members: Members) -> bool:
    return all(m.type in _AREAS for m in members.items)


def held_in(read: Drafting, nodes: Sequence[Node], hit: Match, sentence: Span) -> bool:
    """高新区B已达14家: a place, its titles, how many."""
    members = members_of(nodes[hit.start()])
    if members is None or not all(m.type in _AREAS for m in members.items):
        return False
    hold(read, nodes, hit, sentence)
    return True


def told_as_stock(read: Drafting, node: Node, sentence: Span) -> bool:
    """截至目前，共有14家企业获批B; 至今已有9家企业入选B: a stock, although a verb of obtaining stands there."""
    before = read.view[sentence.start : node.span.end]
    return _SO_FAR.search(before[before.rfind("；") + 1 :]) is not None


def confer_count(read: Drafting, nodes: Sequence[Node], hit: Match, sentence: Span) -> None:
    """新增8家B; 新增B 8家; 认定B 2家."""
    verb = read.reader.verb_of(node_at(nodes, hit, "F"))
    if "培育" in verb.surface and "新" not in verb.surface and told_as_stock(read, node_at(nodes, hit, "F"), sentence):
        read.scope.mode = "hold"  # 目前，已培育B 12家: what there is by now
        counted_run(read, nodes, hit, sentence, verb.status, None, "holding", "hold")
        return
    read.scope.mode, read.scope.status, read.scope.detail = "confer", verb.status, verb.detail
    counted_run(read, nodes, hit, sentence, verb.status, verb.detail, "grant", "confer-count")


def hold(read: Drafting, nodes: Sequence[Node], hit: Match, sentence: Span) -> None:
    """累计B 23家; B累计达到23家; 累计23家 (ellipsis)."""
    verb = read.reader.verb_of(node_at(nodes, hit, "H"))
    read.scope.mode = "hold"
    if _APPLIED.search(before_in_clause(read, nodes[hit.start()], sentence)):
        return  # 现申报B的共4家企业
    first = next((i for i in range(hit.start(), hit.end()) if nodes[i].sym == "C"), None)
    if first is not None and _closes_list(read, nodes, hit, first, sentence):
        return
    if first is not None and together(read, nodes, first, sentence):
        return
    listed = next((first_award(n) for n in nodes[hit.start() : hit.end()] if n.sym == "B"), None)
    on_list = listed is not None and (listed.listed or listed.hint == "candidate")  # B名单共有388个品牌
    if verb.surface in ("共有", "共", "共计", "合计") and read.scope.listing is not None:
        told = sentence.covers(read.scope.listing.span) and not told_as_stock(read, nodes[hit.start()], sentence)
        on_list = on_list or told  # 公示B评审结果，全国共有30项
    counted_run(read, nodes, hit, sentence, verb.status, None, "grant" if on_list else "holding", "hold")


def _closes_list(read: Drafting, nodes: Sequence[Node], hit: Match, at: int, sentence: Span) -> bool:
    """优秀的有：甲、乙、丙，共3家: the number of those just named, not a stock."""
    node = nodes[at]
    if not isinstance(node.value, Count) or not _SUM.fullmatch(before_in_clause(read, node, sentence)):
        return False
    if any(n.sym in "BK" for n in nodes[hit.start() : hit.end()]) or not read.reader.recognitions:
        return False
    last = read.reader.recognitions[-1]
    named = [r for r in read.reader.recognitions if r.award is last.award and sentence.covers(r.member.span)]
    if len(named) != node.value.size:
        return False
    members = Members(tuple(r.member for r in named))
    group = read.grant(
        replace(last.award, grade=None),
        node.value,
        last.status,
        last.detail,
        node.span,
        sentence,
        "named",
        members=members,
        inherited=last.leveled,
        grade=last.grade,
    )
    for each in named:
        each.group = each.group or group
    return group is not None


_SUM = re.compile(r"(?:一共|总共|共计|合计|总计|共|计)(?:有)?")


def counted_run(
    read: Drafting,
    nodes: Sequence[Node],
    hit: Match,
    sentence: Span,
    status: Status,
    detail: str | None,
    kind: str,
    pattern: str,
) -> None:
    """Every count of the match becomes a group of the award beside it."""
    whole = nodes[hit.start() : hit.end()]
    part = [n for i, n in enumerate(whole) if n.sym not in "CK" or counts(read, n) or _before_title(n, whole[i + 1 :])]
    award = next((first_award(n) for n in part if n.sym == "B"), None)
    for node in part:
        if node.sym == "K" and isinstance(node.value, Counted):
            read.grant(node.value.award, node.value.count, status, detail, node.span, sentence, pattern, kind)
        elif node.sym == "C" and isinstance(node.value, Count):
            elliptic(read, node, award, status, detail, kind, pattern, sentence)


def elsewhere(read: Drafting, node: Node, sentence: Span) -> bool:
    """The number counts applicants, those examined or those that left, no winners."""
    lead = read.view[max(sentence.start, node.span.start - 12) : node.span.start]
    stop = node.span.end
    return (
        _EXAMINED.match(read.view, stop) is not None
        or _BIDS.match(read.view, stop) is not None
        or _ENDS.match(read.view, stop) is not None
        or _BIDDING.search(lead) is not None
        or _LEFT.search(lead) is not None
    )


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
        or after in ("分别", "以上", "左右", "其中", "数量", "居全", "位居", "重点")
    )


def _before_title(node: Node, after: Sequence[Node]) -> bool:
    """4个城区B: the noun between number and title is what is counted."""
    return bool(after) and after[0].sym == "B" and after[0].span.start - node.span.end <= _LONGEST_NOUN


#: Longest noun between a number and the title it counts, characters.
_LONGEST_NOUN = 4


def before_in_clause(read: Drafting, node: Node, sentence: Span) -> str:
    """The text of the clause of ``node`` before it."""
    start = max(read.view.rfind(mark, sentence.start, node.span.start) for mark in "，；：。")
    return read.view[max(start + 1, sentence.start) : node.span.start]


def elliptic(
    read: Drafting,
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
        told = read.scope.told_before
        last = read.scope.fresh[-1].span.start if read.scope.fresh else -1
        alone = _OTHER_THINGS.search(read.view[sentence.start : node.span.start]) is None
        if told is not None and alone and told.span.start > last and sentence.covers(told.span):
            read.grant(told, count, status, detail, node.span, sentence, pattern, kind)
            return
        question = in_question(read)
        if question is not None and not read.scope.fresh and not count.noun and sums_up(read, node, sentence):
            read.grant(question.awards[0], count, status, detail, node.span, sentence, pattern, kind)
            return
        if read.scope.award is None or count.unit not in "家个户项名" or not read.scope.fresh:
            return
        if count.noun and count.noun not in ("企业", "单位", "公司", "项目", "中心", "平台", "基地", "园区"):
            return
        award, inherited = replace(read.scope.award, grade=None), read.scope.leveled
        award = replace(award, level=None, place=None) if inherited else award
    read.grant(award, count, status, detail, node.span, sentence, pattern, kind, inherited=inherited)


def counted(read: Drafting, nodes: Sequence[Node], hit: Match, sentence: Span) -> None:
    """A counted award without a verb of its own: what the sentence's verb said."""
    if is_zone(read, first_award(nodes[hit.start()])):  # 分区域看，经开区11家
        by_zone(read, nodes[hit.start()], sentence)
        return
    count_without_verb(read, nodes[hit.start()], sentence)


def count_without_verb(read: Drafting, node: Node, sentence: Span) -> None:
    """A counted award that no verb governs: the mode of the sentence decides grant or stock."""
    before = read.view[max(sentence.start, node.span.start - 12) : node.span.start]
    if not isinstance(node.value, Counted) or not counts(read, node) or _ONLY_PLANNED.search(before):
        return
    scope = read.scope
    prize = first_award(node).grade is not None and not told_as_stock(read, node, sentence)  # a prize is given
    done = _DONE.match(read.view, node.span.end, sentence.end) is not None
    kind = (
        "grant"
        if scope.mode == "confer" or done or in_year(read, node, sentence) or first_award(node).listed or prize
        else "holding"
    )
    if scope.part and scope.total is not None:
        kind = scope.total.kind
    status, detail = (scope.status or Status.GRANTED), scope.detail
    if kind == "holding":
        status, detail = Status.GRANTED, None
    award = node.value.award
    inherited = read.kin_level(award)
    read.grant(award, node.value.count, status, detail, node.span, sentence, "counted", kind, inherited=inherited)


def in_year(read: Drafting, node: Node, sentence: Span) -> bool:
    """2021年，…贯标企业32家: adoptions and certifications of a year are a flow; a stock of them is never told so."""
    programme = read.reader.catalogue.programmes.get(first_award(node).programme or "")
    if programme is None or programme.honour_class not in ("adoption", "certification"):
        return False
    return _YEAR_LEAD.match(read.view, sentence.start, sentence.end) is not None


def share(read: Drafting, nodes: Sequence[Node], hit: Match, sentence: Span) -> None:
    """占全市的26.7%: the share of the count before it."""
    node = nodes[hit.start()]
    if not isinstance(node.value, ShareText) or not read.scope.fresh:
        return
    group = read.scope.group or read.scope.fresh[-1]
    group.shares.append((node.value, node.span))


def counted_in(read: Drafting, members: Members | None, nodes: Sequence[Node], hit: Match, sentence: Span) -> None:
    """高新区B 32家: a place and a counted award, not a recipient."""
    node = nodes[hit.end() - 1]
    if node.sym == "K" and members is not None and all(m.type in _AREAS for m in members.items):
        count_without_verb(read, node, sentence)
