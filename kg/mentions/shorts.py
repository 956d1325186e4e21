"""Short names that a story itself explains: (以下简称“Y”), and stems of its full names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.mentions.lexicon import COMPANY_FORMS
from kg.model import EntityType, Mention, Span

_DEFINED = re.compile(r"（(?:以下|下称|简称|以下简称)(?:统)?(?:简称|称)?(?:为|：)?“?([^“”（）]{2,12})”?）")
_FORM_TAIL = re.compile("(?:" + "|".join(map(re.escape, COMPANY_FORMS)) + r")(?:（[^）]*）)?$")
_BRACKET = re.compile(r"（[^）]{1,10}）")


def stem_of(name: str, places: Sequence[str]) -> str:
    """Trade name and trade of a legal name: region and form dropped."""
    bare = _BRACKET.sub("", _FORM_TAIL.sub("", name))
    for _ in range(2):
        for place in places:
            if place and bare.startswith(place) and len(bare) - len(place) >= 2:
                bare = bare[len(place) :]
                break
    return bare.lstrip("省市县区")


def is_short_of(short: str, full: str, stem: str) -> bool:
    """True when ``short`` can abbreviate ``full``: opens with the trade name, in order."""
    if len(short) < 2 or short == full or len(short) >= len(full):
        return False
    core = short if short[:2] == stem[:2] else short[2:] if short[:2] == full[:2] and len(short) > 3 else ""
    if len(core) < 2 or core[:2] != stem[:2]:
        return False
    position = 0
    for char in core:
        position = stem.find(char, position)
        if position < 0:
            return False
        position += 1
    return True


def find_defined(view: str, companies: Sequence[Mention]) -> Iterator[Mention]:
    """X有限公司（以下简称“Y”): every later Y means X."""
    for hit in _DEFINED.finditer(view):
        owner = next((m for m in companies if m.span.end == hit.start()), None)
        if owner is None:
            continue
        short = hit.group(1)
        for again in re.finditer(re.escape(short), view):
            yield Mention(
                Span(again.start(), again.end()), owner.type, short, owner.canonical, "defined-short", None, 0.97
            )


def find_stems(view: str, companies: Sequence[Mention], places: Sequence[str]) -> Iterator[Mention]:
    """Later uses of a full name's stem or of its opening part (≥ 3 characters)."""
    for owner in companies:
        if owner.basis != "legal-form" or owner.confidence < 0.9:
            continue
        stem = stem_of(owner.canonical, places)
        if len(stem) < 3:
            continue
        for size in range(len(stem), 2, -1):
            part = stem[:size]
            found = False
            for again in re.finditer(re.escape(part), view):
                found = True
                yield Mention(
                    Span(again.start(), again.end()), EntityType.COMPANY, part, owner.canonical, "stem", None, 0.9
                )
            if found and size < len(stem):
                break
