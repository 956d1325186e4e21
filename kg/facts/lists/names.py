"""The name in a cell: without its number and remarks, with the kind its last word shows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.facts.members.kinds import slot_kind, type_by_head
from kg.facts.rosters.pieces import body_or_unit
from kg.facts.rosters.qualities import is_filler
from kg.mentions.codes import find_share, find_uscc
from kg.mentions.people import is_person_name
from kg.model import EntityType, NamingKind, Span

_NUMBER = re.compile(r"^(?:\d{1,4}[.、．)）]\s*(?=\D)|[（(]\d{1,4}[)）]\s*|[①-⑳]\s*|[★☆*※●▲◆■]+\s*)")
_ASIDE = re.compile(r"[（(](?P<inner>[^（）()]*(?:[（(][^（）()]*[)）][^（）()]*)?)[)）]$")
#: Brackets that belong to a registered name.
_OF_NAME = re.compile(
    r"合伙|个人独资|个体|集团|股份|控股|有限|中国|[\u4e00-\u9fff]{2,3}[省市]$|分公司|分厂|总部|筹|原?[A-Za-z]{2,}"
)
_FORMER = re.compile(r"^(?:原名?(?:称|为)?|曾用名|更名前|原)[：:为]?\s*(?P<name>.{4,40}?)(?:更名)?$")
_CHANGED = re.compile(
    r"(?:原名称?|曾用名|更名前|由)[：:为]?\s*[“\"]?(?P<name>[^，。；：“”\"（）]{4,40}?)[”\"]?(?:更名|变更|$|，|。|；|）)"
)
_SUM = re.compile(r"(?:合\s*计|总\s*计|小\s*计|共\s*计|无|略|/|—+|-+|空白|以下空白|以上|其他|小结|平均).{0,20}")
_JOINT = re.compile(r"[、；;/／]|(?<=司)[，,]")
_FIRM = re.compile(r"(?:公司|厂|集团|合作社|院|所|中心|大学|学院|医院|银行|[社店场行])(?:[（(][^（）()]*[)）])?$")
_UNIT = re.compile(
    r"(?P<firm>.{4,60}?(?:公司|集团|厂|研究院|研究所))[（(]?(?:省级|国家级|市级)?(?:企业技术中心|工业设计中心|博士后科研工作站|博士后工作站|技术中心|设计中心|研发中心)[)）]?"
)
_LONGEST_PLACE = 9
_LONGEST, _LONGEST_NAME = 100, 44
_BLANK = re.compile(r"[\s\u3000\u00a0]+")
_BLANK_OF_HAN = re.compile(r"(?<![A-Za-z])[\s\u3000\u00a0]+|[\s\u3000\u00a0]+(?![A-Za-z])")
_FOLD = {code: code - 0xFEE0 for code in (*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B))}
_SIGNS = str.maketrans({"(": "（", ")": "）", "％": "%", "－": "-", "＋": "+", "．": ".", "＆": "&", "·": "·"})


@dataclass(frozen=True, slots=True)
class Name:
    """One name; ``span`` in source offsets, ``text`` without blanks and in the width of the view."""

    span: Span
    text: str
    former: tuple[str, Span] | None = None


def names_in(text: str, span: Span, *, several: bool) -> Iterator[Name]:
    """The name that fills the cell, or each of several firms parted by a comma."""
    if several and _JOINT.search(text):
        parts = list(_parts(text, span))
        if len(parts) > 1 and all(_FIRM.search(t) for t, _ in parts):
            for part, own in parts:
                if (name := _name(part, own)) is not None:
                    yield name
            return
    if (name := _name(text, span)) is not None:
        yield name


def _parts(text: str, span: Span) -> Iterator[tuple[str, Span]]:
    start = 0
    for hit in (*_JOINT.finditer(text), None):
        end = hit.start() if hit is not None else len(text)
        inner = text[start:end]
        lead = len(inner) - len(inner.lstrip())
        if inner.strip():
            yield inner.strip(), Span(span.start + start + lead, span.start + start + lead + len(inner.strip()))
        start = hit.end() if hit is not None else end


def _name(text: str, span: Span) -> Name | None:
    if (number := _NUMBER.match(text)) is not None:
        text, span = text[number.end() :], Span(span.start + number.end(), span.end)
    former: tuple[str, Span] | None = None
    while (aside := _ASIDE.search(text)) is not None and aside.start() > 1:
        inner = aside["inner"]
        told = _FORMER.match(inner)
        if told is None and _OF_NAME.search(inner):
            break
        if told is not None and former is None:
            start = span.start + aside.start("inner") + told.start("name")
            former = (told["name"], Span(start, start + len(told["name"])))
        text = text[: aside.start()].rstrip()
    text = text.rstrip("；;。，,、*＊★ 　")
    bare = folded(text)
    if not 2 <= len(bare) <= _LONGEST or is_filler(bare) or _SUM.fullmatch(bare):
        return None
    return Name(Span(span.start, span.start + len(text)), bare, former)


def holder(name: Name) -> Name:
    """某公司技术中心: such a title is put on the firm."""
    hit = _UNIT.fullmatch(name.text)
    size = len(name.text) - hit.end("firm") if hit is not None else 0
    plain = hit is not None and name.span.end - name.span.start == len(name.text)
    if hit is None or not plain:
        return name
    return Name(Span(name.span.start, name.span.end - size), hit["firm"], name.former)


def folded(text: str) -> str:
    """In the width of the view, without blanks between Chinese characters."""
    return _BLANK.sub(" ", _BLANK_OF_HAN.sub("", text.translate(_FOLD).translate(_SIGNS)))


def former_in(text: str, span: Span) -> tuple[str, Span] | None:
    """原名称：某某厂 in a remark."""
    hit = _CHANGED.search(text)
    return (
        (hit["name"], Span(span.start + hit.start("name"), span.start + hit.end("name"))) if hit is not None else None
    )


def value_of(kind: NamingKind, text: str) -> str | None:
    """What a cell says of a name: a code that is one, another name."""
    if kind is NamingKind.USCC:
        return find_uscc(text)
    if kind is NamingKind.STOCK_CODE:
        return find_share(text)
    value = folded(text)
    return None if is_filler(value) or not 2 <= len(value) <= _LONGEST_NAME else value


def kind_in(text: str) -> EntityType | None:
    """The kind of what a cell names, by its form; None when it shows none."""
    kind = type_by_head(text)
    if kind is EntityType.REGION and len(text) > _LONGEST_PLACE:
        kind = None  # 某某影视文化村
    if kind is not None:
        return kind
    if is_person_name(text) and text[-1] not in "镇乡村县市区":
        return EntityType.PERSON
    return body_or_unit(text) or slot_kind(text)
