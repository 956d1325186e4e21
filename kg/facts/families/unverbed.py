"""Counted titles that no verb governs: 32家B, 高新区B 32家; the sentence tells whether they are a stock or a flow."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.facts.awards import Award
from kg.facts.families.countable import areas, counts, sums_titles, told_as_stock
from kg.facts.families.drafting import Drafting
from kg.facts.families.leveling import kin_level
from kg.facts.families.nodes import Match, first_award
from kg.facts.families.tallies import by_zone, is_zone
from kg.facts.members import Members, Node
from kg.facts.reduce import Counted
from kg.model import Span, Status

#: 32家B，完成全年任务的…; 对25家A和10家B予以表彰: a flow, although no verb governs the number.
_DONE = re.compile(
    r"[，,]\s*(?:超额)?完成|[^，。；]{0,16}(?:予以|给予|进行)了?(?:通报)?(?:表彰|表扬|命名|认定|授牌|奖励|嘉奖)|[^，。；]{0,30}(?:授牌|颁牌|颁奖|授匾)(?=[，。；])"
)


#: 3家A、1家B成功获认定: a flow; the verb stands behind the last of the numbers.
_ENTERS = re.compile(
    r"(?:(?:[、和及与]|以及)[^，。；]{2,40}?)?(?:此次|本次|成功|顺利|双双|均|全部|同时|一同|榜上)*"
    r"(?:入选|上榜|入榜|入列|入围|获批|获评|获认定|获得认定|通过认定|有名|在列|在榜|名列其中|位列其中|获此殊荣)(?=[，。；]|$)"
)
_YEAR_LEAD = re.compile(r"(?:19|20)\d\d年度?[，,]")


_ONLY_PLANNED = re.compile(r"谋划|规划|在建|筹建|拟建|储备")


#: 净增B 12家: a flow, although no verb of giving stands there.
_GROWN = ("净增", "净增加", "净增长")


def counted(read: Drafting, nodes: Sequence[Node], hit: Match, sentence: Span) -> None:
    """A counted award without a verb of its own: what the sentence's verb said."""
    if is_zone(read, first_award(nodes[hit.start()])):  # 分区域看，经开区11家
        by_zone(read, nodes[hit.start()], sentence)
        return
    if not sums_titles(read.view, nodes, hit.start()):
        count_without_verb(read, nodes[hit.start()], sentence)


#: 40家B被列入失信名单, 21家B参加考评: holders to whom something else happens, not their number.
_ACTED_ON = re.compile(
    r"(?:因[^，。；]{1,20}，?)?(?:被列入|被纳入|未(?:提交|上报|报送|参加|按)|参加|参评|参与|报名|存在|发生)"
)


def count_without_verb(read: Drafting, node: Node, sentence: Span) -> None:
    """A counted award that no verb governs: the mode of the sentence decides grant or stock."""
    before = read.view[max(sentence.start, node.span.start - 12) : node.span.start]
    if not isinstance(node.value, Counted) or not counts(read, node) or _ONLY_PLANNED.search(before):
        return
    if _ACTED_ON.match(read.view, node.span.end):
        return
    scope, award = read.scope, node.value.award
    kind = _kind(read, node, before, sentence)
    status, detail = (scope.status or Status.GRANTED), scope.detail
    if kind == "holding" or (status is Status.CULTIVATED and award.hint is None and not _same_title(read, award)):
        status, detail = Status.GRANTED, None
    inherited = kin_level(read, award)
    act = told_here(read, node, sentence) or _listed_in_parts(read, node, sentence)
    listing = scope.listing
    if act is not None and kind == "grant":
        scope.mode = "confer"
    entered = _ENTERS.match(read.view, node.span.end, sentence.end) is not None and kind == "grant"
    if entered and listing is not None and sentence.covers(listing.span) and listing.status is Status.CANDIDATE:
        status, detail = listing.status, listing.detail
    if act is not None and act["act"] == "公示" and not read.scope.closed:
        status, detail = Status.CANDIDATE, "public-notice"
    read.grant(award, node.value.count, status, detail, node.span, sentence, "counted", kind, inherited=inherited)


def _same_title(read: Drafting, award: Award) -> bool:
    """入库A 1204家，B 87家: what entered a pool says nothing of the next title."""
    last = read.scope.award
    return last is not None and (bool(set(last.programmes) & set(award.programmes)) or last.label == award.label)


def _kind(read: Drafting, node: Node, before: str, sentence: Span) -> str:
    """Grant where something of the sentence tells a flow: its mode, 净增, a list, a prize, a year of certificates."""
    award, scope = first_award(node), read.scope
    if scope.part and scope.total is not None:
        return scope.total.kind
    prize = award.grade is not None and not told_as_stock(read, node, sentence)  # a prize is given
    flow = (
        scope.mode == "confer"
        or before.endswith(_GROWN)
        or award.listed
        or told_here(read, node, sentence) is not None
        or _listed_in_parts(read, node, sentence) is not None
        or _of_list_just_told(read, sentence)
        or award.hint == "candidate"  # 拟推荐B 33家
        or prize
        or _DONE.match(read.view, node.span.end, sentence.end) is not None
        or _ENTERS.match(read.view, node.span.end, sentence.end) is not None
        or in_year(read, node, sentence)
    )
    return "grant" if flow else "holding"


#: 公示了230家B, 重奖12家B: told as news.
_TOLD = re.compile(r"(?P<act>公示|公布|发布|通报|重奖|表彰|颁发|评出|评选出|决出)了?[^，。；]{0,14}$")


def told_here(read: Drafting, node: Node, sentence: Span) -> re.Match[str] | None:
    """The verb of telling right before the number."""
    if told_as_stock(read, node, sentence):
        return None
    return _TOLD.search(read.view, sentence.start, node.span.start)


#: 公示了某名单，其中A 611家、B 40家: parts of the list that the sentence tells.
_PARTS = re.compile(
    r"(?P<act>公示|公布|发布|印发|下发|公告)了?[^。；]{0,40}(?:名单|名录|结果|榜单)[^，。；]{0,4}，(?:其中|包括|包含|共有?|共计|涉及)[^。；]{0,120}$"
)


def _listed_in_parts(read: Drafting, node: Node, sentence: Span) -> re.Match[str] | None:
    if told_as_stock(read, node, sentence):
        return None
    return _PARTS.search(read.view, sentence.start, node.span.start)


def _of_list_just_told(read: Drafting, sentence: Span) -> bool:
    """公布B名单。其中，A 874家: a part of the list that the sentence before told."""
    listing = read.scope.listing
    near = listing is not None and read.scope.block_start <= listing.span.start < sentence.start
    return near and read.view.startswith("其中", sentence.start)


def in_year(read: Drafting, node: Node, sentence: Span) -> bool:
    """2021年，…贯标企业32家: adoptions and certifications of a year are a flow; a stock of them is never told so."""
    programme = read.reader.catalogue.programmes.get(first_award(node).programme or "")
    if programme is None or programme.honour_class not in ("adoption", "certification"):
        return False
    return _YEAR_LEAD.match(read.view, sentence.start, sentence.end) is not None


def counted_in(read: Drafting, members: Members | None, nodes: Sequence[Node], hit: Match, sentence: Span) -> None:
    """高新区B 32家: a place and a counted award, not a recipient."""
    node = nodes[hit.end() - 1]
    if node.sym == "K" and members is not None and areas(members):
        count_without_verb(read, node, sentence)
