"""Counts that no family has read: B（市级）46个; B增至9件; 向10名工人颁发B; 第4个B; 3家获奖企业.

Runs once a sentence, after its clauses.  What stands between a title and a
number, or between a number and its title, says whether the number is what
there is by now (a stock) or what was given (a flow).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.facts.awards import Award
from kg.facts.awards.words import LEVELS
from kg.facts.families.countable import counts, elsewhere, sought_before
from kg.facts.families.drafting import Drafting
from kg.facts.families.matter import says_whose
from kg.facts.families.nodes import awards_of
from kg.facts.families.question import in_question
from kg.facts.families.relative import won_by_so_many
from kg.facts.members import Node
from kg.facts.tokens import Count
from kg.model import SizeQualifier, Span, Status

#: Units in which recipients are counted.
_UNITS = frozenset("家个户名项款件人席所座支")
_NOUN = r"(?:企业|单位|公司|项目|产品|称号|资质|品牌|平台|中心|基地|园区|人才|载体)?"
#: B … N家: what there is by now.
_STOCK = re.compile(
    rf"(?:[（(](?P<level>国家级|省级|市级|区级|县级)[）)])?{_NOUN}(?:的)?(?:数量|总数|总量|总数量|拥有量|累计数|数|规模)?(?:(?:稳?居|位居|位列|列)[^，。；]{{1,10}}，)?(?:[也则均还]?已|现|目前|现已|累计|一共|共|总计|合计)*"
    r"(?:达到?了?|突破|超过?|增加?[到至为]|[上攀提]升[到至为]|扩[大容]?[到至]|发展[到至]|增长[到至]|壮大[到至]|保持在?|稳定在|维持在|升至|为|有|存量|[由从][^，。；\d]{0,6}(?:\d{4}年[底末初]?的?)?\d+[家个户项名件](?:企业)?(?:增加?|减少?|增长|发展|扩大|提升|提高|上升|升|降)[到至为])?(?:了)?(?:\d{4}年[底末初]?的?|现在的|目前的|如今的)?$"
)
#: B … N家: what was given.
_FLOW = re.compile(
    rf"{_NOUN}(?:的)?(?:数量|总数|数)?(?:较?(?:上年|去年|年初))?(?:今年|本年度?|全年|去年|新)*"
    r"(?:净?新?增加?了?|新增了?|再增|再添了?|又添了?|新添了?|增添了?|认定了?|新认定了?|评定了?|立项了?|获批了?|入库(?:评价)?|评价入库|备案|获评|命名)$"
)
#: N名工人 … B: the number stands before the title.
_GIVEN_TO = re.compile(r"[^，。；：]{0,12}?(?:颁发|授予|颁授|颁|授)了?$")
_TOWARDS = re.compile(r"(?:向|给|为|对|与|将|把)(?:[^，。；]{0,4})$")
#: 3家获奖企业: of the list in question.
_WINNERS = re.compile(
    r"[\d,一二两三四五六七八九十百]+[家个户名项件](?:(?:企业|单位|项目|产品|组织|集体|个人|品牌)?(?:的)?名单(?:予以|现|特此)?(?:公布|印发|公示|通报|发布|如下)|"
    r"(?:获奖|入选|上榜|获评|受表彰|新晋|入围|当选|获此殊荣的|获表彰)的?(?:企业|单位|组织|项目|个人|集体|产品|品牌|案例|作品|成果))"
)
#: 8家通过; 8家，全部通过复核.
_KEEPS = re.compile(
    r"(?:企业|单位)?(?:[，,](?:[^，。；]{0,4}))?(?:全部|均|全都|悉数|顺利|成功|已)*通过了?(?:此次|本次|了)?(?P<what>复核|复审|监测|复评|重新认定)?(?=[，。；、])"
)
_REVIEW = re.compile(r"复核|复审|监测|复评")
#: 加上此前认定的16家.
_EARLIER = re.compile(
    r"(?:加上|连同|算上|加之)(?:此前|之前|原有|已有|以前|先前|前[一二三四五六七八九十\d]+批)[^，。；]{0,8}$"
)
#: 加上本批4家，全市现有B 16家.
_THIS_TIME = re.compile(
    r"(?:加上|连同|算上)(?:本批|此次|本次|这次|今年|这批|新增的?|新认定的?)(?:的|新增的?|认定的?)*$"
)
_ORDINAL = re.compile(r"第(?P<n>[2-9]|[1-9]\d{1,2}|[二三四五六七八九十]{1,3})(?P<unit>[家个项件])(?=[^，。；]{0,2}$)")
_DIGIT = {c: i for i, c in enumerate("零一二三四五六七八九")}
_REACH = 32


def read_counts(read: Drafting, nodes: Sequence[Node], sentence: Span, end: int) -> None:
    """Make groups of the numbers of ``nodes`` before ``end`` that no family has read."""
    read.sentence = sentence
    flat = [n for n in nodes if n.span.start < end and n.sym in "CBK" and not says_whose(read.view, n)]
    for at, node in enumerate(flat):
        if node.sym == "C" and isinstance(node.value, Count) and not _known(read, node):
            _count(read, flat, at, node.value, sentence)
    for award in _fresh_awards(flat):
        _ordinal(read, award, sentence)


def _known(read: Drafting, node: Node) -> bool:
    spans = [g.span for g in read.scope.fresh]
    spans += [s for g in read.scope.fresh for _, s in g.shares]
    return any(s.overlaps(node.span) for s in spans)


def _count(read: Drafting, flat: Sequence[Node], at: int, count: Count, sentence: Span) -> None:
    node, view = flat[at], read.view
    if count.unit not in _UNITS or elsewhere(read, node, sentence):
        return
    if won_by_so_many(read, flat[:at], node, count, sentence) or _review(read, node, count, sentence):
        return
    if _THIS_TIME.search(view, sentence.start, node.span.start):
        _earlier(read, flat[at + 1 :], node, count, sentence, "grant")
        return
    if _EARLIER.search(view[sentence.start : node.span.start]):
        _earlier(read, flat[at + 1 :], node, count, sentence)
        return
    before = next((n for n in reversed(flat[:at]) if n.sym == "B"), None)
    if before is not None and node.span.start - before.span.end <= _REACH:
        gap = view[before.span.end : node.span.start]
        if _amount(read, awards_of(before)[-1], gap, node, count, sentence):
            return
    after = flat[at + 1] if at + 1 < len(flat) else None
    if (
        after is not None
        and after.sym == "B"
        and _GIVEN_TO.fullmatch(view[node.span.end : after.span.start])
        and _TOWARDS.search(view[sentence.start : node.span.start])
    ):
        read.grant(awards_of(after)[0], count, Status.GRANTED, None, node.span, sentence, "given-to")
        return
    if _WINNERS.match(view, node.span.start, sentence.end):
        _winners(read, node, count, sentence)


#: 跻身B名单的18家企业: those that the verb tells of.
_ENTERED = re.compile(
    r"(?:跻身|入选|入围|上榜|登上|荣登|获评|获批|获得|荣获|被评为|被认定为|被授予|列入|入列)[^，。；]{0,10}$"
)


def view_before(read: Drafting, award: Award, sentence: Span) -> str:
    """The text of the sentence before ``award``."""
    return read.view[sentence.start : award.span.start]


def _amount(read: Drafting, award: Award, gap: str, node: Node, count: Count, sentence: Span) -> bool:
    """B总数增至9件 is a stock, B新增9件 a flow."""
    if sought_before(read, award.span.start, sentence):
        return False
    if count.noun and not gap and node.span.start == award.span.end:
        return False
    if gap == "各" and len(award.levels) > 1:  # 国家级、省级B各2家
        return read.grant(award, count, Status.GRANTED, None, node.span, sentence, "amount", "holding") is not None
    stock, flow = _STOCK.fullmatch(gap), _FLOW.fullmatch(gap)
    if flow is None and (stock is None or not gap or not counts(read, node)):
        return False
    if stock is not None and stock["level"] is not None:
        award = replace(award, level=LEVELS[stock["level"]], place=None)
    entered = gap == "的" and _ENTERED.search(view_before(read, award, sentence)) is not None
    kind = "holding" if flow is None and not entered else "grant"
    return read.grant(award, count, Status.GRANTED, None, node.span, sentence, "amount", kind) is not None


def _review(read: Drafting, node: Node, count: Count, sentence: Span) -> bool:
    """到期8家，全部通过复核; 10家参加复核，8家通过: those that keep the title in question."""
    hit = _KEEPS.match(read.view, node.span.end, sentence.end)
    reviewed = hit is not None and (hit["what"] or _REVIEW.search(read.view, sentence.start, node.span.start))
    question = in_question(read) if reviewed else None
    if question is None:
        return False
    award = replace(question.awards[0], grade=None)
    return read.grant(award, count, Status.RENEWED, None, node.span, sentence, "review-count") is not None


def _earlier(
    read: Drafting, after: Sequence[Node], node: Node, count: Count, sentence: Span, kind: str = "holding"
) -> None:
    """加上此前认定的16家，B累计21家: the stock before or the flow of now, of the title named next or in question."""
    named = next((awards_of(n)[0] for n in after if n.sym in "BK"), None)
    question = in_question(read)
    award = named or (question.awards[0] if question else None)
    if award is not None and not award.elliptic:
        read.grant(replace(award, grade=None), count, Status.GRANTED, None, node.span, sentence, "earlier", kind)


def _winners(read: Drafting, node: Node, count: Count, sentence: Span) -> None:
    """3家获奖企业各得…: the number of the list in question, unless it was told already."""
    question = in_question(read)
    if question is None or question.awards[0].elliptic:
        return
    award = question.awards[0]
    told = [
        g
        for g in read.reader.groups
        if g.count.size == count.size
        and (set(g.award.programmes) & set(award.programmes) or g.award.label == award.label)
    ]
    if not told and count.size > 1:
        status = question.status or Status.GRANTED
        read.grant(award, count, status, question.detail, node.span, sentence, "winners")


def _fresh_awards(flat: Sequence[Node]) -> Iterator[Award]:
    for node in flat:
        if node.sym == "B":
            yield awards_of(node)[0]


def _ordinal(read: Drafting, award: Award, sentence: Span) -> None:
    """我市第4个省级B: four of them by now."""
    lead = read.view[max(sentence.start, award.span.start - 8) : award.span.start]
    hit = _ORDINAL.search(lead)
    if hit is None or award.elliptic or read.view.startswith("的", award.span.end):
        return  # 第二家获得B的台企: the second of a class
    size = int(hit["n"]) if hit["n"].isdigit() else _hanzi(hit["n"])
    start = award.span.start - len(lead) + hit.start()
    count = Count(size, hit["unit"], SizeQualifier.EXACT, "", None)
    read.grant(award, count, Status.GRANTED, None, Span(start, award.span.start), sentence, "ordinal", "holding")


def _hanzi(text: str) -> int:
    tens, mark, ones = text.partition("十")
    if not mark:
        return _DIGIT[text]
    return (_DIGIT[tens] if tens else 1) * 10 + (_DIGIT[ones] if ones else 0)
