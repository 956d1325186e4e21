"""Lines of a list that name a person with a house, a work with its maker, or a team."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.facts.members import Member
from kg.facts.members.kinds import kind_of, type_by_head
from kg.facts.members.tails import tail_after
from kg.facts.members.works import PRODUCT
from kg.facts.within import within
from kg.mentions.people import is_person_name
from kg.model import EntityType, Mention, Span

#: 苏禾苗（女）　某小学教师: the name, a bracket, a blank, then who it is.
_PERSON = re.compile(
    r"(?P<name>[\u4e00-\u9fff]{2,4}|[\u4e00-\u9fff]{1,6}·[\u4e00-\u9fff]{1,7})(?:（[^）]{1,8}）[\u3000 ]*|[\u3000 ]+)(?P<house>[^，。；：]{4,40})$"
)
#: 市第一人民医院放射科主任某某: house, office, name.
_ROLE_LAST = re.compile(
    r"[^，。；：、\u3000]{4,40}?(?:[员师工长手监裁席]|主任|经理|书记|教授|董事|医生|护士|博士|院士|职工|农民|村民)(?P<name>[\u4e00-\u9fff]{2,3})"
)
_TELLS = re.compile(r"获|入选|评为|奖$")
_HOUSED = re.compile(
    r"(?:[员师工长手监裁席]|经理|主任|教授|书记|村民|农民|总|[干战]部|队员|职工|代表|医生|护士|公司|厂|院|校|学|所|局|站|中心|医院)$"
)
#: [某公司] 某机床; 某机床　研制单位：某公司.
_WORK = re.compile(
    r"(?:[\[【][^\]】]{4,40}[\]】]\s*)?(?P<name>[^\u3000，。；：（]{4,40}?)(?:\u3000+\S{2,6}单位：.*|（[^）]*）?)?$"
)
_MAKER = re.compile(
    r"[\[【][^\]】]*(?:公司|厂|集团|院|所)[\u4e00-\u9fff]{0,4}[\]】]|\u3000+(?:研制|生产|申报|完成|制造|承建|设计)单位："
)


def line_member(view: str, span: Span, firms: Sequence[Mention]) -> Member | None:
    """The person, work or team that the line ``span`` names, None when it names another thing."""
    text = view[span.start : span.end].rstrip("；;。 ")
    if (person := _PERSON.match(text)) is not None and _HOUSED.search(person["house"]):
        name = person["name"]
        if is_person_name(name) or "·" in name:
            return Member(Span(span.start, span.start + len(name)), name, EntityType.PERSON, None)
    housed = _ROLE_LAST.fullmatch(text) if _TELLS.search(text) is None else None
    if housed is not None and is_person_name(housed["name"]):
        start = span.start + housed.start("name")
        return Member(Span(start, start + len(housed["name"])), housed["name"], EntityType.PERSON, None)
    work = _WORK.fullmatch(text)
    if work is not None and (kind := _work_kind(work["name"], _MAKER.search(text) is not None)) is not None:
        start = span.start + work.start("name")
        return Member(Span(start, start + len(work["name"])), work["name"], kind, None)
    firm = next((m for m in within(firms, span) if m.span.start == span.start and m.span.end < span.end), None)
    tail = tail_after(view, firm.span, span.start + len(text)) if firm is not None else None
    if tail is not None and tail.member is not None and tail.kind is EntityType.INSTITUTION:
        return Member(tail.member, view[tail.member.start : tail.member.end], tail.kind, None)
    return None


def _work_kind(name: str, made: bool) -> EntityType | None:
    """A product by its model number; where the line tells a maker, any work it makes."""
    if (kind := kind_of(name)) is EntityType.PRODUCT:
        return kind
    if not made:
        return None
    project = type_by_head(name) is EntityType.PROJECT
    return EntityType.PROJECT if project and PRODUCT.fullmatch(name) is None else EntityType.PRODUCT
