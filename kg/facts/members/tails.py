"""What follows a firm inside a list: its unit, its workshop, its worker (某公司特种电机工业设计中心)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.facts.members.free import is_running, without_adverbs
from kg.facts.members.kinds import ends_in_unit
from kg.mentions.named import PERSON_TAIL
from kg.mentions.people import SURNAMES
from kg.model import EntityType, Span

#: Units whose title is put on the firm.
_OF_FIRM = re.compile(
    r"[\u4e00-\u9fffA-Za-z0-9（）·-]{0,24}?(?:工业设计中心|企业技术中心|技术中心|设计中心|研发中心|工程中心|分中心|博士后(?:科研)?(?:工作站|流动站)|院士工作站|工程实验室|工业设计研究院)"
)
#: Units that hold titles of their own.
_OWN = re.compile(
    r"[\u4e00-\u9fffA-Za-z0-9（）“”·-]{0,20}?(?:车间|班组|工段|生产线|小组|QC小组|班|组|队|科室|营业部|分厂|二厂|一厂|三厂|研究所|研究院|研究室|实验室|项目部|服务台|护士站|门店|码头|港|站|所|部|急救组|救治组|门诊部|基地|茶园|果园|牧场|渔场|养殖场|加工厂|加油站|收费站|派出所|供电所|服务区|[\u4e00-\u9fff]{2,8}矿|采石场|矿区)"
)


#: A building project or a line of a firm or school (某中学迁建项目).
_WORK = re.compile(
    r"[\u4e00-\u9fffA-Za-z0-9（）“”·#-]{2,24}?(?:项目|工程|标段|大桥|特大桥|隧道|大厦|综合楼|教学楼|住院楼|厂房|生产线|泵站|水厂|电站|制作技艺|酿造技艺|技艺|工艺|博览园|文化园|展示馆|体验馆|博物馆|景区|小区|广场|陈列馆)"
)


#: A unit whose last word tells nothing: 某公司综合岗位, 某集团海尔物流公路港.
_PLAIN = re.compile(r"[\u4e00-\u9fff0-9A-Za-z]{3,14}")
_VERBAL = re.compile(
    r"[获评选奖荣]|自主|研发|生产|申报|推荐|负责|牵头|承担|参与|完成|组织|位于|来自|董事|经理|书记|主任|主席|工程师|总裁|厂长|代表|同志|职工|员工|女士|先生"
)
#: 某公司早在2019年就已是…: a sentence goes on.
_RUNNING = re.compile(r"[是已就曾]|早在|先后|此前|\d年|凭借")
#: The verb of the fact or 的 stands between: no unit of the firm.
_TELLS = re.compile(r"入选|荣获|获(?!取|得感)|评为|评定为|认定|被(?!动)|的|成为")
_JOINS = re.compile(r"[及与和]")


def is_of_firm(tail: str) -> bool:
    """The unit behind a firm is one whose title is put on the firm (技术中心)."""
    return _OF_FIRM.fullmatch(without_adverbs(tail).rstrip("。 ")) is not None


@dataclass(frozen=True, slots=True)
class Tail:
    """``member`` is the span that is honoured, None for the firm itself; ``end`` where the tail ends (view)."""

    member: Span | None
    kind: EntityType | None
    end: int


def tail_after(view: str, firm: Span, stop: int, *, listed: bool = False) -> Tail | None:
    """The tail between a firm and ``stop``, where the next item, bracket or verb begins; None when it is running text.

    ``listed``: the next item of a list follows, so whatever stands here belongs to the name (某公司综合岗位).
    """
    text = without_adverbs(view[firm.end : stop].rstrip("。 "))
    end = firm.end + len(text)
    if not 2 <= len(text) <= 34 or _RUNNING.search(text):
        return None
    if _OF_FIRM.fullmatch(text):
        return Tail(None, None, end)
    person = PERSON_TAIL.fullmatch(text)
    if (
        person is not None
        and ("·" in person["name"] or person["name"][0] in SURNAMES)
        and len(person["name"]) < len(text)
        and not ends_in_unit(text)
    ):
        start = firm.end + person.start("name")
        return Tail(Span(start, start + len(person["name"])), EntityType.PERSON, end)
    if _TELLS.search(text):
        return None  # 某软件园入选某基地, 某公司承建的某大楼
    if _JOINS.search(text) and not text.endswith("项目部"):
        return None
    if _WORK.fullmatch(text) and not is_running(text):
        return Tail(Span(firm.start, end), EntityType.PROJECT, end)
    if _OWN.fullmatch(text):
        return Tail(Span(firm.start, end), EntityType.INSTITUTION, end)
    if listed and _PLAIN.fullmatch(text) and not is_running(text) and not _VERBAL.search(text):
        return Tail(Span(firm.start, end), EntityType.INSTITUTION, end)
    return None
