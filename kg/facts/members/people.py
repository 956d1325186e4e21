"""People in lists: behind a house, behind a role, before a bracket, or where only people stand."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.facts.members.free import is_running, without_adverbs
from kg.facts.members.kinds import ends_in_unit
from kg.facts.members.model import Member
from kg.facts.tokens import Token
from kg.mentions.lexicon import NOT_NAMES, ROLES
from kg.mentions.named import PERSON_TAIL
from kg.mentions.people import SURNAMES, is_person_name
from kg.model import EntityType, Mention, Span

_ROLE_END = re.compile(
    r"(?:[员师工长手监裁席]|经理|主任|教授|职工|工人|女|男|同志|法人|代表人|创始人|书记|村民|农民)）$"
)
#: Awards and brackets that tell that people are honoured.
_OF_PEOPLE = re.compile(
    r"奖章|模范|个人|工匠|能手|标兵|人才|英才|企业家|工作者|技师|传承人|红旗手|青年|教师|医师|贡献奖|合作奖|成就奖|功勋|楷模|先锋|杰出|特别奖|好人"
)
_MARKS = re.compile("[“”、（）]")
_ROLE = re.compile(r".[师员位长]")


def person_of_house(view: str, tokens: Sequence[Token], pos: int) -> tuple[Member, int] | None:
    """某公司制茶师江晚、某市环卫处清扫工白素贞: a run of house and role that ends in a person's name."""
    end = _run_end(view, tokens, pos)
    after = tokens[end].sym if end < len(tokens) else ""
    if end - pos > 1 and after == "A" and tokens[end - 1].text(view) == "在":
        end -= 1  # 某公司焊工某某在B大赛中…
    person = tokens[end - 1].value if end > pos else None
    if (
        not isinstance(person, Mention)
        or person.type is not EntityType.PERSON
        or after not in ("", *"S,;EVF(C)A", *_title_given(tokens, pos))
    ):
        return None
    house = view[tokens[pos].span.start : person.span.start]
    if any(isinstance(t.value, Mention) and t.value.type is EntityType.PERSON for t in tokens[pos : end - 1]):
        return None
    if len(house) > 48 or is_running(_MARKS.sub("", house)) or person.basis == "byline":
        return None
    member = Member(person.span, person.text, EntityType.PERSON, person)
    return member, past_role(tokens, end)


def _run_end(view: str, tokens: Sequence[Token], pos: int) -> int:
    """Where the run of names, offices and places that begins at ``pos`` ends."""
    end = pos
    while end < len(tokens) and end - pos < _LONGEST_RUN:
        office = tokens[end].sym == "A" and end > pos and tokens[end].text(view) in _OFFICE_WORDS  # 首席技师
        if tokens[end].sym not in "NZOQG" and not office and not _joins_offices(view, tokens, end):
            break
        end += 1
    return end


_LONGEST_RUN = 9


def _title_given(tokens: Sequence[Token], pos: int) -> str:
    """授予某公司某职某某“…”称号: behind the verb of giving a quoted title may follow the person."""
    return "Q" if pos > 0 and tokens[pos - 1].sym == "F" else ""


_OFFICE_WORDS = frozenset(ROLES)
_OFFICES = re.compile(
    r"(?:书记|董事长|总经理|总裁|经理|主席|主任|院长|校长|厂长|局长|总监|工程师|委员|部长|所长|社长|代表人?|负责人|会计师|理事长|会长)$"
)


def _joins_offices(view: str, tokens: Sequence[Token], at: int) -> bool:
    """党委书记、董事长、总经理某某: one person's offices, no list."""
    if tokens[at].sym != "S" or at + 1 >= len(tokens) or at == 0 or tokens[at - 1].sym != "O":
        return False
    before, after = tokens[at - 1].text(view), tokens[at + 1]
    if after.sym != "O" or _OFFICES.search(before) is None:
        return False
    return _OFFICES.search(after.text(view)) is not None


_ROLES = "|".join(map(re.escape, sorted(ROLES, key=lambda r: (-len(r), r))))
_ENDS_IN_ROLE = re.compile(f"(?:{_ROLES})$")


def is_role(text: str) -> bool:
    """``text`` ends in an office: nobody's name."""
    return _ENDS_IN_ROLE.search(text) is not None


def past_role(tokens: Sequence[Token], pos: int) -> int:
    """李占河（某厂焊工）, 苏禾苗（女）: what stands in brackets behind a person says who it is."""
    if pos >= len(tokens) or tokens[pos].sym != "(":
        return pos
    end = next((i for i in range(pos, min(pos + 9, len(tokens))) if tokens[i].sym == ")"), None)
    if end is None or any(t.sym in "VFXYRHA" for t in tokens[pos:end]):
        return pos
    return end + 1


def credited(view: str, tokens: Sequence[Token], pos: int) -> tuple[Member, int] | None:
    """高翎子（某厂焊工）获评…: a name of a person by its shape, its house and role in brackets."""
    past = past_role(tokens, pos + 1)
    if past <= pos + 2:
        return None
    name = view[tokens[pos].span.start : tokens[pos].span.end].strip()
    if not is_person_name(name):
        return None
    told = view[tokens[pos + 1].span.start : tokens[past - 1].span.end]
    house = any(t.sym == "N" for t in tokens[pos + 1 : past])
    if not house and _ROLE_END.search(told) is None:
        return None
    start = tokens[pos].span.end - len(name)
    return Member(Span(start, start + len(name)), name, EntityType.PERSON, None), past


def behind_role(view: str, tokens: Sequence[Token], pos: int, housed: bool = False) -> tuple[Member, int] | None:
    """某研究所张三、某公司董事长李四: the person is meant, not the house; without a house a role must tell."""
    nxt = tokens[pos + 1].sym if pos + 1 < len(tokens) else ""
    titled = nxt == "W" and pos + 2 < len(tokens) and tokens[pos + 2].sym == "A"  # 创始人某某是B
    given = nxt == "A" and any(t.sym == "F" for t in tokens[max(0, pos - 2) : pos])  # 授予某大学教授某某B
    if nxt not in "SCVEFG(," and not titled and not given:
        return None
    text = tokens[pos].text(view)
    found = PERSON_TAIL.fullmatch(without_adverbs(text))
    if found is None or ends_in_unit(found.group()):
        return None
    near = "".join(t.text(view) for t in tokens[pos + 1 : pos + 4] if t.sym in "AQ")
    sure = found.start("name") > 0 and _OFFICE_END.search(text[: found.start("name")]) and _OF_PEOPLE.search(near)
    if "·" not in found["name"] and found["name"][0] not in SURNAMES and not sure:
        return None
    if found["name"] in NOT_NAMES or _ROLE.fullmatch(found["name"]):
        return None  # 高级工|程师, 单|位
    if "·" not in found["name"] and found.start("name") == 0 and (not housed or nxt == ","):
        return None  # 某公司成立于某年，…
    start = tokens[pos].span.start + found.start("name")
    span = Span(start, start + len(found.group("name")))
    return Member(span, found.group("name"), EntityType.PERSON, None), pos + 1


_OFFICE_END = re.compile(
    r"(?:董事长|总经理|创始人|负责人|厂长|社长|理事长|院长|校长|所长|主任|书记|教授|研究员|工程师|技师|职工|员工|工人|班长|队长|医师|医生|护士|教师|传承人|村民|农民|带头人|选手|青年|学生|演员|主播|科学家|官)$"
)
_OFFICE = re.compile(r"(?:董事长|总经理|创始人|负责人|厂长|社长|理事长)(?P<name>[\u4e00-\u9fff]{4,6})")


def where_people_stand(view: str, tokens: Sequence[Token], pos: int) -> tuple[Member, int] | None:
    """授予杨敏市长质量奖（个人类）, 全国五一劳动奖章：杜学平: the award says that the name is a person's."""
    before = tokens[pos - 1].sym if pos else ""
    after = tokens[pos + 1].sym if pos + 1 < len(tokens) else ""
    if after not in ("", *"AV;,SEC("):
        return None
    name = without_adverbs(tokens[pos].text(view).strip())
    if (office := _OFFICE.fullmatch(name)) is not None and after == "V":
        name, before = office["name"], "F"  # 董事长乌云其木格: a name longer than a Chinese one
    elif not is_person_name(name):
        return None
    if before not in ("F", ":", "J", "S"):
        return None
    near = [*tokens[max(0, pos - 3) : pos], *tokens[pos + 1 : pos + 4]]
    if not any(t.sym in "AO" and _OF_PEOPLE.search(t.text(view)) for t in near):
        return None
    start = view.rindex(name, 0, tokens[pos].span.end)
    return Member(Span(start, start + len(name)), name, EntityType.PERSON, None), pos + 1
