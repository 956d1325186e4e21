"""Names that a place opens or cuts up (腾讯河南中心, 镇海|石化|建安|工程, 某某科技（赣州）), and places themselves.

A stretch that ends in the last word of a unit is put together before any list is read (``slots``).  Here the
place in the list, or the place name, shows that the stretch is a name although no last word tells.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from kg.catalogue.cues import Verb
from kg.facts.members.free import ADVERBS_FIRST, VOID, free_name_is_common
from kg.facts.members.kinds import kind_of, slot_kind, type_by_head
from kg.facts.members.model import Member
from kg.facts.tokens import Count, Token
from kg.language.recogniser import THRESHOLD, load_short_names
from kg.model import EntityType, Mention, Span, Status

FreeName = Callable[[Span], Span | None]
_ENDS = ("", *"SE,;)CFVYR")
_LONGEST, _LONGEST_HOUSED = 16, 26


def cut_by_place(view: str, tokens: Sequence[Token], pos: int, free: FreeName) -> tuple[Member, int] | None:
    """One item of a list of which a place is a part, or a body's hall (某总局|某县|税务局服务厅)."""
    housed = tokens[pos].sym == "G"
    end = pos + housed
    while end < len(tokens) and tokens[end].sym in "ZO":
        end += 1
    after = tokens[end].sym if end < len(tokens) else ""
    part = after == "D" and end + 1 < len(tokens) and tokens[end + 1].sym == "A"  # …、丙勘查院的技术中心
    if not any(t.sym in "ZG" for t in tokens[pos:end]) or end - pos < 2 or not (part or after in _ENDS):
        return None
    if housed and (after not in ("S", "E") or slot_kind(tokens[end - 1].text(view)) is None):
        return None
    span = Span(tokens[pos].span.start, tokens[end - 1].span.end)
    name = free(span)
    if name is None or name.start != span.start:
        return None
    text = view[name.start : name.end]
    if len(text) > (_LONGEST_HOUSED if housed else _LONGEST):
        return None
    return Member(name, text, EntityType.INSTITUTION if housed else type_by_head(text), None), end


def opened_by_place(
    view: str, tokens: Sequence[Token], pos: int, place: Mention, free: FreeName
) -> tuple[Member, int] | None:
    """A place that opens a free name: by its last word, by a place that stands bare, or by a trade name."""
    nxt = tokens[pos + 1] if pos + 1 < len(tokens) else None
    if nxt is None or nxt.sym != "O" or view[nxt.span.start].isspace():
        return None
    after = tokens[pos + 2].sym if pos + 2 < len(tokens) else ""
    rest = free(nxt.span)
    if rest is None or rest.start != nxt.span.start or after not in "VSEYR)C":
        return None
    own = view[rest.start : rest.end]
    if ADVERBS_FIRST.match(own):
        return None
    text = place.text + own
    short = place.text[-1] not in "省市县区州盟旗" or (len(place.text) == 2 and place.text != place.canonical)
    bare = short and not free_name_is_common(own)
    trade = len(place.text) == 2 and len(text) <= 8  # 东兴 + 电子: a trade name that is also a place
    if type_by_head(text) is None and not bare and not (trade and load_short_names().score(text) >= THRESHOLD):
        return None
    return Member(Span(place.span.start, rest.end), text, kind_of(text), None), pos + 2


def place_itself(
    view: str, tokens: Sequence[Token], pos: int, place: Mention, inside: bool
) -> tuple[Member, int] | None:
    """A place as recipient: before the verb, or in a list (望川市被命名为…, 授予甲省乙市等69个城市)."""
    nxt = tokens[pos + 1].sym if pos + 1 < len(tokens) else ""
    if nxt == "V" and (
        _bids(tokens, pos + 1) or _prizes_counted(tokens, pos + 2) or _takes_seats(view, tokens, pos + 1)
    ):
        return None
    if nxt == "O" and [t.sym for t in tokens[pos + 2 : pos + 4]] == ["V", "A"]:
        plain = not _bids(tokens, pos + 2) and not _prizes_counted(tokens, pos + 3)
        if plain and VOID.fullmatch(tokens[pos + 1].text(view)) is not None:
            return Member(place.span, place.text, EntityType.REGION, place), pos + 2  # 某区先后获评B
    if nxt and (nxt in "VY" or (nxt == "S" and inside)):
        return Member(place.span, place.text, EntityType.REGION, place), pos + 1
    given = pos > 1 and tokens[pos - 1].text(view) == "了" and tokens[pos - 2].sym == "F"
    if (
        not inside
        and not given
        and not (pos > 0 and tokens[pos - 1].sym in "JF:")
        and not _places_counted(view, tokens, pos)
    ):
        return None
    end = pos + 1
    while end < len(tokens) and tokens[end].sym == "Z":
        end += 1
    after = tokens[end].sym if end < len(tokens) else ""
    if after not in ("", *"SEA,;"):
        return None
    span = Span(place.span.start, tokens[end - 1].span.end)
    return Member(span, view[span.start : span.end], EntityType.REGION, place), end


def _places_counted(view: str, tokens: Sequence[Token], pos: int) -> bool:
    """甲县、乙市等3个县市获评B, 甲县等3个“某某先进县”: the number counts places."""
    end = pos
    while end + 1 < len(tokens) and tokens[end].sym == "Z" and tokens[end + 1].sym == "S":
        end += 2
    if [t.sym for t in tokens[end : end + 3]] != ["Z", "E", "C"]:
        return False
    after = tokens[end + 3] if end + 3 < len(tokens) else None
    if after is not None and after.sym == "A":
        return _OF_PLACES.search(after.text(view)) is not None
    return (
        after is not None
        and after.sym == "V"
        and tokens[end + 2].text(view).endswith((*"省市区县旗州镇乡村", "单位", "地区", "城市"))
    )


_OF_PLACES = re.compile(r"[省市区县旗州镇乡村](?:（[^）]*）)?[”]?(?:称号|荣誉称号)?$")


def _bids(tokens: Sequence[Token], pos: int) -> bool:
    """福州参评的8家园区: the place only says whose they are."""
    verb = tokens[pos].value
    bids = isinstance(verb, Verb) and verb.status is not Status.GRANTED
    return bids and pos + 1 < len(tokens) and tokens[pos + 1].sym == "D"


def _takes_seats(view: str, tokens: Sequence[Token], at: int) -> bool:
    """某省占6席: so many of its houses are on the list."""
    return tokens[at].text(view).startswith("占") and at + 1 < len(tokens) and tokens[at + 1].sym == "C"


def _prizes_counted(tokens: Sequence[Token], at: int) -> bool:
    """某市获省科技奖2项: whoever there won them."""
    count = tokens[at + 1].value if at + 1 < len(tokens) and tokens[at].sym == "A" else None
    return isinstance(count, Count) and count.unit == "项"


def branch_in_bracket(view: str, tokens: Sequence[Token], pos: int, free: FreeName) -> tuple[Member, int] | None:
    """某某科技（赣州）被认定为…: a branch told by its place in brackets."""
    if [t.sym for t in tokens[pos + 1 : pos + 4]] != ["(", "Z", ")"]:
        return None
    after = tokens[pos + 4].sym if pos + 4 < len(tokens) else ""
    name = free(tokens[pos].span)
    if name is None or name.end != tokens[pos].span.end or after not in (*"VYSEC,", ""):
        return None
    text = view[name.start : name.end]
    if load_short_names().score(text) < THRESHOLD or type_by_head(text) not in (None, EntityType.COMPANY):
        return None
    if after == "S" and any(t.sym == "(" for t in tokens[pos + 5 : pos + 7]):
        return None  # 甲（荥阳）、乙（金水区）: the brackets tell where each stands
    span = Span(name.start, tokens[pos + 3].span.end)
    return Member(span, view[span.start : span.end], EntityType.COMPANY, None), pos + 4
