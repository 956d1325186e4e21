"""Which stretch of pieces is one whole name, and what it names."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.facts.members.aside import SAYS
from kg.facts.members.free import is_running
from kg.facts.members.kinds import slot_kind
from kg.facts.tokens import Token
from kg.language.recogniser import THRESHOLD, load_short_names
from kg.mentions.lexicon import NOT_NAMES
from kg.model import EntityType, Mention, Span

_LONGEST = 44
_WITHOUT_MARKS = re.compile("[（）“”、]")
_LAST_REMARK = re.compile("（[^（）]*）$")
_VILLAGE = re.compile(r"[\u4e00-\u9fff]{1,6}(?:镇|乡|街道|县|区|市)[\u4e00-\u9fff]{1,5}村")


def is_village(view: str, pieces: Sequence[Token]) -> bool:
    """东河|村, 青石镇白|马村: a short place name is a part of the village's."""
    text = view[pieces[0].span.start : pieces[-1].span.end]
    return _VILLAGE.fullmatch(text) is not None if pieces[-1].sym == "Z" else pieces[0].sym == "Z" and text[-1] == "村"


def whole_name(view: str, pieces: Sequence[Token], span: Span, *, listed: bool) -> Mention | None:
    """The name that ``pieces`` make together; ``listed`` where another name of a list stands beside it."""
    text = view[span.start : span.end]
    bare = _WITHOUT_MARKS.sub("", text)
    village = is_village(view, pieces)
    if not (3 if village else 4) <= len(text) <= _LONGEST or text in NOT_NAMES or is_running(bare) or SAYS.search(bare):
        return None
    kind = slot_kind(text) or (EntityType.COMPANY if text.endswith("店）") or _placed_firm(text) else None)
    if village:
        return Mention(span, EntityType.REGION, text, text, "slot", None, 0.7)
    if kind is None:
        return None
    rest = _LAST_REMARK.sub("", text) if text.endswith("店）") else text
    for token in pieces:
        if token.sym in "ZG" and token.span.start - span.start == len(text) - len(rest):
            rest = rest[len(token.text(view)) :]
    if kind is EntityType.COMPANY and _placed_firm(text):
        return Mention(span, kind, text, text, "slot", None, 0.7)
    if slot_kind(rest) is None and not listed and not text.endswith("店）") and not any(t.sym == "N" for t in pieces):
        return None  # 某市医院, 全省企业中心: a class of things of a place
    return Mention(span, kind, text, text, "slot", None, 0.7)


#: 某某（某地）某某: only firms put their place in the middle of the name.
_PLACED_FIRM = re.compile(
    r"(?P<own>[\u4e00-\u9fff]{2,6})（(?!原|含|暂|试|集团|男|女|个人)[\u4e00-\u9fff]{2,3}）(?P<trade>[\u4e00-\u9fff]{2,8})"
)


def _placed_firm(text: str) -> bool:
    told = _PLACED_FIRM.fullmatch(text)
    return told is not None and load_short_names().score(told["own"] + told["trade"]) >= THRESHOLD
