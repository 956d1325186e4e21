"""Titles told as being or having: 甲是B, 甲拥有B称号, 人家前年就是B了; B由甲获得."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.facts.awards import Award
from kg.facts.families.drafting import Drafting
from kg.facts.families.named import obtain
from kg.facts.families.nodes import Match, first_award, members_of, node_at
from kg.facts.members import Members, Node
from kg.facts.reduce import Counted
from kg.facts.tokens import Count
from kg.model import EntityType, Span, Status

_AREAS = (EntityType.PARK, EntityType.REGION, EntityType.GOVERNMENT_BODY)
#: 是B的代表: the noun behind is another matter than the title.
_OF_ANOTHER = re.compile(
    r"(?:企业|单位)?的(?!称号|荣誉|一员|代表|企业|公司|单位|之一|民营|科技|老)|[^，。；]{0,2}(?:供应商|服务商|客户)"
)
#: 是一家集研发、生产、销售于一体的B: what a profile says of a firm before its title.
_PROFILE = re.compile(
    r"(?:目前)?(?:一家|一个|集|专业|专门|国内|我国|我[省市县区]|全[国省市]|行业)[^。；，]{0,70}?[的、]“?"
)
#: What may stand between the subject and 是 when the subject was named before.
_WHEN = (
    r"(?:(?:早在|在|自|从)?(?:19|20)?\d\d年?(?:\d{1,2}月)?(?:起|后|以来|时)?|前年|去年|今年|此前|目前|现在|如今|当时|早年|多年来|早|就|便|也|都|均|已经|已|还|又|既|更|同时|至今|一直|仍然|仍|依然|现|正式|双双|"
    r"人家|它|他们|我们|咱们|其|该公司|公司|企业|集团|该企业|该厂|厂里|本身|不仅|不但|并|且|而且|率先|首批|是|成)*"
)
_LEAD = re.compile(rf"{_WHEN}$")
_TITLE_NOUN = re.compile(
    r"(?:等)?(?:多[项个块张枚]|一系列|系列|诸多|众多|若干|(?:\d+|[一二两三四五六七八九十]+)[项个块张枚顶])?(?:(?:国家|省部?|市)级?[、和及]?|重磅|重量级)*(?:以上)?(?:荣誉)?(?:称号|资质|荣誉|资格|证书|认定|殊荣|头衔|奖项|牌子|招牌|名片|金字招牌|桂冠)"
)
_TITLE_END = re.compile(r"(?:称号|资质|荣誉|资格|证书|认定)”?$")
#: Words that a firm has its titles with.
_HAS = re.compile(r"拥有|持有|享有|具有|具备|保有|建有|现有|已有|设有")
_UNITS = ("platform", "park/carrier")
_FORMER_OR_LATTER = re.compile(r"(?:其中，?)?[前后]者(?:就|均|也|则|还|已经|已)*")
_TIME_WORD = re.compile(r"\d|年|前|已|就|还|仍")
_NUMBER_NEXT = re.compile(r"(?:等)?(?:在内)?(?:的)?(?:共)?\d")
_GIVEN_FORM = re.compile(r"(?:培育|试点|示范)(?:企业|单位|项目|基地|区)$")


def _says_title(award: Award, gap: str) -> bool:
    """A title of the tables; of others one whose form shows that it is given (甲为省级某某培育企业)."""
    ranked = award.level is not None or award.place is not None
    return award.programme is not None or (not gap and ranked and _GIVEN_FORM.search(award.label) is not None)


#: 从默默无闻的小厂成为B: what it was, not who it is.
_FROM_WHAT = re.compile(r"(?:^|，|司|厂|团)从[^，。；：]{0,16}的$")


def is_a(read: Drafting, nodes: Sequence[Node], hit: Match, sentence: Span) -> bool:
    """甲是国家级B: the text calls the firm a holder."""
    members = members_of(node_at(nodes, hit, "M"))
    node = nodes[hit.end() - 1]
    link = node_at(nodes, hit, "W")
    gap = read.view[link.span.end : node.span.start]
    start = members.items[0].span.start - members.items[0].quoted if members else 0
    if (
        members is None
        or (len(gap) > 8 and not _PROFILE.fullmatch(gap))
        or not _says_title(first_award(node), gap)
        or read.view[start - 1 : start] == "以"
        or _FROM_WHAT.search(read.view, sentence.start, start)
    ):
        return False  # 以“甲”“乙”等品牌为依托的B
    if _OF_ANOTHER.match(read.view, node.span.end):
        return False
    if any(m.span.start == node.span.end for m in read.reader.firms):
        return False  # 甲为国家级B乙公司供货: the title is told of the firm behind it
    if isinstance(node.value, Counted):  # 是我市唯一一家B: the firm, and a stock of one
        if node.value.count.size != 1:
            return False
        read.grant(
            node.value.award,
            node.value.count,
            Status.GRANTED,
            None,
            node.span,
            sentence,
            "is-a",
            "holding",
            members=members,
        )
    obtain(read, members, Status.GRANTED, None, node, sentence, "is-a")
    return True


#: 成为继乙之后全市第二家B: both hold it.
_AFTER = re.compile(r"(?:之后|以后|后)(?:，|、)?[^，。；]{0,12}\Z")


def after_another(read: Drafting, nodes: Sequence[Node], hit: Match, sentence: Span) -> bool:
    """甲成为继乙之后全市第二家B."""
    part = nodes[hit.start() : hit.end()]
    first, second = members_of(part[0]), members_of(part[2])
    if first is None or second is None or not read.view[part[1].span.end :].startswith("继"):
        return False
    if _AFTER.search(read.view, part[2].span.end, part[3].span.start) is None:
        return False
    for members in (first, second):
        obtain(read, members, Status.GRANTED, None, part[3], sentence, "is-a")
    return True


def subject_is(read: Drafting, nodes: Sequence[Node], hit: Match, sentence: Span) -> bool:
    """…，人家前年就是B了; 前者是A，后者是B: the subject stands in the clause or sentence before."""
    link, node = nodes[hit.start()], nodes[hit.end() - 1]
    award, members = first_award(node), read.subject()
    start = max(read.view.rfind(c, sentence.start, link.span.start) for c in "，；。：—（") + 1
    lead = read.view[max(start, sentence.start) : link.span.start].strip("“”")
    if members is None or award.programme is None or award.elliptic or award.generic or award.listed:
        return False
    if isinstance(node.value, Counted) and node.value.count.size != 1:
        return False
    gap = read.view[link.span.end : node.span.start].strip("“")
    if (gap and not _PROFILE.fullmatch(gap)) or not (_LEAD.fullmatch(lead) or pointed(lead)):
        return False
    if not pointed(lead) and not _told_when(lead) and award.level is None and award.place is None:
        return False
    if len(members.items) > 1 or members.count is not None or members.items[0].type in _AREAS:
        return False
    if _OF_ANOTHER.match(read.view, node.span.end):
        return False
    obtain(read, members, Status.GRANTED, None, node, sentence, "is-a")
    return True


#: 继2019年甲之后我县第二家B.
_SINCE = re.compile(r"继(?P<year>(?:19|20)\d\d)?年?$")
_NEXT_ONE = re.compile(r"之?后，?[^，。；]{0,8}(?:第[二三四五六七八九十\d]+|又一)[家个户项]“?$")


def after_this(read: Drafting, nodes: Sequence[Node], hit: Match, sentence: Span) -> bool:
    """这是继2019年甲之后我县第二家B: the one before holds the title as well."""
    names, node = nodes[hit.start() + 1], nodes[hit.end() - 1]
    members = members_of(names)
    since = _SINCE.search(read.view, sentence.start, names.span.start)
    if members is None or since is None or not _NEXT_ONE.fullmatch(read.view, names.span.end, node.span.start):
        return False
    award = replace(first_award(node), year=first_award(node).year or since["year"])
    read.recognise(members, award, Status.GRANTED, None, sentence, "named")
    return True


def pointed(lead: str) -> bool:
    """前者, 后者: the subject is pointed at."""
    return _FORMER_OR_LATTER.fullmatch(lead) is not None


def _told_when(lead: str) -> bool:
    return _TIME_WORD.search(lead) is not None


def holds(read: Drafting, nodes: Sequence[Node], hit: Match, sentence: Span) -> bool:
    """甲拥有A、B等称号; 甲建有省级B: what a firm has are titles it was given."""
    members, node = members_of(node_at(nodes, hit, "M")), nodes[hit.end() - 1]
    verb = read.reader.verb_of(nodes[hit.end() - 2])
    if members is None or any(i.type in _AREAS for i in members.items) or not _HAS.search(verb.surface):
        return False
    if members.count is not None and len(members.items) != members.count.size:
        return False
    return _has(read, members, node, sentence)


def subject_holds(read: Drafting, nodes: Sequence[Node], hit: Match, sentence: Span) -> bool:
    """…，现拥有A、B等称号: the subject stands before."""
    node, verb = nodes[hit.end() - 1], read.reader.verb_of(nodes[hit.end() - 2])
    members = read.subject()
    start = max(read.view.rfind(c, sentence.start, nodes[hit.start()].span.start) for c in "，；。：—（") + 1
    lead = read.view[max(start, sentence.start) : nodes[hit.start()].span.start]
    if members is None or len(members.items) > 1 or members.count is not None or not _LEAD.fullmatch(lead):
        return False
    if not _HAS.search(verb.surface) or members.items[0].type is not EntityType.COMPANY:
        return False
    return _has(read, members, node, sentence)


def _has(read: Drafting, members: Members, node: Node, sentence: Span) -> bool:
    award = first_award(node)
    programme = read.reader.catalogue.programmes.get(award.programme or "")
    unit = programme is not None and programme.kind in _UNITS
    titled = _TITLE_END.search(award.text) or _TITLE_NOUN.match(read.view, node.span.end)
    if award.generic or award.elliptic or award.listed or not (titled or unit):
        return False
    if _OF_ANOTHER.match(read.view, node.span.end) and not titled:
        return False
    if _NUMBER_NEXT.match(read.view[node.span.end : node.span.end + 6]):
        return False  # 拥有B 3家: counted
    obtain(read, members, Status.GRANTED, None, node, sentence, "holds")
    return True


#: 新增, 再添, 成功创建: the firm itself comes to have the title.
_ADDS = ("新", "再", "又", "喜", "增", "添", "成功创", "创成", "创建成")


def gains(read: Drafting, nodes: Sequence[Node], hit: Match, sentence: Span) -> bool:
    """甲新增省级B; 甲再添一块金字招牌——国家级B: the firm, not a place, has one more title."""
    members, node = members_of(nodes[hit.start()]), nodes[hit.end() - 1]
    verb = read.reader.verb_of(node_at(nodes, hit, "F"))
    if members is None or any(i.type is not EntityType.COMPANY for i in members.items):
        return False
    if not verb.surface.startswith(_ADDS) or verb.status is not Status.GRANTED:
        return False
    gap = read.view[nodes[hit.start()].span.end : node.span.start]
    if len(gap) > 26 or isinstance(node.value, Count):
        return False
    obtain(read, members, verb.status, verb.detail, node, sentence, "gains")
    return True
