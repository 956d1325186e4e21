"""The one name that fills a line, a cell or a part of a line, and how sure it is that it is one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.facts.members import Member, type_by_head
from kg.facts.members.tails import tail_after
from kg.facts.rosters.lines import line_member
from kg.mentions.people import is_person_name
from kg.model import EntityType, Span

if TYPE_CHECKING:
    from kg.facts.reader import StoryReader

SURE, LIKELY, PLAIN = 3, 2, 1
_ASIDES = re.compile(r"(?:（[^（）]*(?:（[^（）]*）[^（）]*)*）)+$")
_RUNNING = re.compile(
    r"[，。：；！？“”]|[是为在将被了着我们]|^(?:撤销|取消|同意|认定|授予|确定|命名|拟)|获|荣[获膺登]|评(?!价)|入选|认定|公布|名单|通过|附件|联系|电话|时间|地址|要求|通知|有关|如下|以上|进行|开展|组织(?!奖)|^\d+$|^[A-Za-z\d.\-]+$|年度$|^第\d"
)
#: Units of a firm whose title is put on the firm, where no award phrase shows it.
_UNITS = frozenset("技术中心 企业技术中心 设计中心 工业设计中心 研发中心 博士后科研工作站 博士后工作站".split())
_BRANDED = re.compile(r"“[^“”]{1,12}”牌?[\u4e00-\u9fffA-Za-z（）]{1,16}")
_QUOTED = re.compile(r"“[^“”]{2,30}”[\u4e00-\u9fffA-Za-z]{0,12}")
#: Sites, teams and works of a firm that are honoured as such (某合作社荔枝基地).
_SITE = re.compile(
    r"[\u4e00-\u9fffA-Za-z0-9·“”-]{0,18}(?:基地|工厂|车间|班组?|[一二三四五六七八九十\d]班|组|队|所|站|部|科|室|中心|项目|工程|生产线|矿|电厂|水厂|门店|产品|品牌|园区?|孵化器|空间)"
)
#: Villages and the like win titles themselves; districts and cities mostly sort a list.
_VILLAGE = re.compile(r"[\u4e00-\u9fff]{3}(?:镇|乡|村|社区|街道|苏木|嘎查)$")
_OFFICE = re.compile(r"(?:局|委员会|办公室|厅|法院|检察院|政府|管委会|办事处|人大|政协)$")
_UNIT = re.compile(
    r"(?:支部|党委|[卫环检防].?所|研究所|工作站|[校院]|幼儿园|大学|[班组队科室处]|家庭|协会|学会|基金会|联合会|中心|[教研].?室)$"
)
#: 服务业, 医疗行业, 大中型企业: the sorts that a list is told by.
_SORT = re.compile(
    r"[\u4e00-\u9fff]{2,8}(?:行业|领域|大类|组别)|(?:服务|制造|建筑|加工|种植|养殖|畜牧|采矿|运输|批发|零售|餐饮|住宿|软件|教育|旅游|房地产|批发零售|现代服务|交通运输|农林牧渔|信息)业|(?:大|中|小|微|大中|中小|小微|中小微)型?企业|(?:再次|首次|历届)获奖(?:组织|企业|单位)"
)
_LONGEST = 44
_LONGEST_PLACE = 9


@dataclass(frozen=True, slots=True)
class Piece:
    """A name with its strength: known or formed like one, likely by its last word, or merely a short noun."""

    member: Member
    strength: int


class PieceReader:
    """Reads names of one story."""

    def __init__(self, reader: StoryReader) -> None:
        """``reader`` owns the mentions and awards."""
        self.reader, self.view = reader, reader.view
        self.starts = {m.span.start: m for m in reader.named}
        self.ends = {m.span.end: m for m in reader.named}

    def piece(self, span: Span) -> Piece | None:
        """The name that fills ``span``, a bracket after it aside."""
        span = self._trim(span)
        text = self.view[span.start : span.end]
        if not 2 <= len(text) <= _LONGEST + 60:
            return None
        known = self._known(span, text)
        return known or self._formed(span, text)

    def _trim(self, span: Span) -> Span:
        text = self.view[span.start : span.end]
        lead = len(text) - len(text.lstrip(" 　"))
        return Span(span.start + lead, span.start + max(lead, len(text.rstrip(" 　；;。，,、"))))

    def _known(self, span: Span, text: str) -> Piece | None:
        mention = self.starts.get(span.start)
        whole = mention is not None and mention.span.end == span.end and mention.type is EntityType.COMPANY
        if not whole and (told := line_member(self.view, span, self.reader.firms)) is not None:
            return Piece(told, SURE)
        if mention is None or mention.span.end > span.end or mention.type is EntityType.POLICY_DOCUMENT:
            return None
        member = Member(mention.span, mention.text, mention.type, mention)
        rest = self.view[mention.span.end : span.end]
        if not _ASIDES.sub("", rest):
            weak = mention.type is EntityType.CAMPAIGN or (
                mention.type is EntityType.REGION and not _VILLAGE.search(mention.text)
            )
            return Piece(member, PLAIN if weak else SURE)
        return self._tailed(span, member, _ASIDES.sub("", rest))

    def _tailed(self, span: Span, member: Member, rest: str) -> Piece | None:
        """A firm with its unit: 技术中心 puts the title on the firm, a workshop or site is honoured itself."""
        if member.type in (EntityType.REGION, EntityType.GOVERNMENT_BODY, EntityType.PERSON):
            return None
        if rest in _UNITS:
            return Piece(member, SURE)
        if _BRANDED.fullmatch(rest) is not None:  # 某公司“某某”牌水泵
            own = Span(member.span.end, member.span.end + len(rest))
            return Piece(Member(own, rest, EntityType.PRODUCT, None), SURE)
        if (tail := tail_after(self.view, member.span, member.span.end + len(rest))) is not None:
            if tail.member is None:
                return Piece(member, SURE)
            whole = self.view[tail.member.start : tail.member.end]
            return Piece(Member(tail.member, whole, tail.kind, None), SURE)
        if member.type is EntityType.COMPANY and _SITE.fullmatch(rest) and _RUNNING.search(rest) is None:
            end = member.span.end + len(rest)
            whole = self.view[member.span.start : end]
            return Piece(Member(Span(member.span.start, end), whole, type_by_head(whole), None), SURE)
        return None

    def _formed(self, span: Span, text: str) -> Piece | None:
        person = self.ends.get(span.end)
        if person is not None and person.type is EntityType.PERSON and person.span.start > span.start:
            return Piece(Member(person.span, person.text, person.type, person), SURE)
        bare = _ASIDES.sub("", text)
        if not 2 <= len(bare) <= _LONGEST:
            return None
        own = Span(span.start, span.start + len(bare))
        if _QUOTED.fullmatch(bare) is not None and bare.endswith("”"):
            return Piece(
                Member(Span(own.start + 1, own.end - 1), bare[1:-1], type_by_head(bare[1:-1]), None, quoted=True),
                LIKELY,
            )
        if _QUOTED.fullmatch(bare) is not None and _RUNNING.search(bare.rpartition("”")[2]) is None:  # “某某”众创空间
            return Piece(Member(own, bare, type_by_head(bare), None), LIKELY)
        if is_person_name(bare) and bare[-1] not in "镇乡村县市区":
            return Piece(Member(own, bare, EntityType.PERSON, None), PLAIN)
        if _RUNNING.search(bare) is not None or "、" in bare or _SORT.fullmatch(bare) is not None:
            return None
        kind = type_by_head(bare)
        if kind is EntityType.REGION and len(bare) > _LONGEST_PLACE:
            kind = None  # 某某影视文化村
        if kind is EntityType.REGION:
            return Piece(Member(own, bare, kind, None), LIKELY if _VILLAGE.search(bare) else PLAIN)
        kind = kind or body_or_unit(bare)
        return Piece(Member(own, bare, kind, None), LIKELY if kind is not None and len(bare) >= 4 else PLAIN)


def body_or_unit(text: str) -> EntityType | None:
    """县烟草专卖局, 某村党支部: no firms, though no list of forms knows them."""
    if _OFFICE.search(text):
        return EntityType.GOVERNMENT_BODY
    return EntityType.INSTITUTION if _UNIT.search(text) else None
