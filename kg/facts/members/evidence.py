"""Whether free runs are names at all: what shows it, the surest sign first.

A rule answers yes or no where its sign stands, and None where it does not; the first answer holds.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from kg.facts.members.found import Found, of_brands
from kg.facts.members.free import VOID
from kg.facts.members.model import Member
from kg.facts.members.works import MADE
from kg.language.recogniser import THRESHOLD, load_short_names
from kg.model import EntityType

#: What opens a clause right before a verb of obtaining and a title is a name at even odds.
_IN_SLOT = 0.5
_OF_WORKS = re.compile("奖|工程[”》]?$")
_HOUSES = (EntityType.PRODUCT, EntityType.PROJECT, EntityType.INSTITUTION)
_LONGEST_FREE = 14


def are_names(found: Found) -> bool:
    """The first rule whose sign stands decides; without any sign they are none."""
    return next((told for rule in _RULES if (told := rule(found)) is not None), False)


def _counted(found: Found) -> bool | None:
    return True if found.open_end and found.count is not None else None


def _behind_title(found: Found) -> bool | None:
    """市级孵化器“某某工场”: the title says what the quoted name is."""
    item, first = found.items[0], found.first
    told = item.quoted and first is not None and first.sym == "A" and first.span.end == item.span.start - 1
    return True if told else None


def _titled(found: Found) -> bool | None:
    if not found.items[0].text.startswith("《"):
        return None
    return found.then in "VYR" or (len(found.items) > 1 and found.open_end) or _before_verb(found)


def _made(found: Found) -> bool | None:
    """某某公司参与的“某技术”."""
    made = any(i.quoted and MADE.search(found.view[max(0, i.span.start - 12) : i.span.start]) for i in found.items)
    return found.then != "O" if made else None


def _people_stand(found: Found) -> bool | None:
    people = all(i.type is EntityType.PERSON for i in found.items)
    return True if found.before and found.before in "F:J" and people else None


def _opens_sentence(found: Found) -> bool | None:
    """某某文创园，由…改造而来，去年被命名为…: a unit by its head word, then a comma, a title later on."""
    item = found.one
    if found.then != "," or item is None or item.type in (None, EntityType.PROJECT) or item.quoted:
        return None
    later = "".join(t.sym for t in found.tokens[found.pos :]).partition(";")[0]
    before_title = later.partition("A")[0]
    told = (
        len(item.text) >= 5
        and found.before in ("", ";")
        and "A" in later
        and any(s in "VFYX" for s in before_title)
        and not any(f"N{s}" in before_title for s in "VFYX,")
    )
    return True if told else None


def _quoted_of_owner(found: Found) -> bool | None:
    """…的“某技术”，斩获…."""
    if found.one is None or not found.one.quoted or found.before != "D" or found.then not in ("", ","):
        return None
    return _before_verb(found) or any(t.sym in "JV" for t in found.tokens[: found.pos])


def _works_in_bracket(found: Found) -> bool | None:
    """（甲公司“某某”挂面，乙公司“某某”地毯）."""
    owned = all(i.owner is not None for i in found.items) and found.then in (",", ";", ")")
    depth = sum((t.sym == "(") - (t.sym == ")") for t in found.tokens[: found.pos])
    return True if owned and depth > 0 else None


def _unit_given(found: Found) -> bool | None:
    """某集团某服务区被总工会授予…."""
    if found.one is None or found.one.type is not EntityType.INSTITUTION or found.then != "F":
        return None
    return found.view[found.tokens[found.pos - 1].span.end - 1] == "被"


def _loses(found: Found) -> bool | None:
    """“某某空间”因…，被取消…: a quoted subject and, before the next semicolon, a verb that takes from it."""
    item = found.one
    if item is None or not (item.quoted or item.type is EntityType.PERSON) or found.before not in ("", *",;:F"):
        return None
    rest = "".join(t.sym for t in found.tokens[found.pos :]).partition(";")[0]
    taken = any(sym in "XYR" for sym in rest) and not any(sym in "NQ" for sym in rest)
    return True if taken else None


def _any_quoted(found: Found) -> bool | None:
    if not any(i.quoted for i in found.items):
        return None
    return True if found.then in "VYRg" or len(found.items) >= 2 or found.open_end else None


def _several(found: Found) -> bool | None:
    if len(found.items) < 2 or (found.count is None and found.then not in "VYR"):
        return None
    return all(len(i.text) <= _LONGEST_FREE or i.type in _HOUSES for i in found.items)


def _introduced(found: Found) -> bool | None:
    """分别是甲、乙、丙。"""
    if found.first is None or found.before not in "J:" or found.then not in ("", ",", ";", ")", "("):
        return None
    return (len(found.items) >= 3 and of_brands(found.view, found.first)) or _likely(found.items)


def _three(found: Found) -> bool | None:
    """此次入选的甲、乙、丙…"""
    if len(found.items) < 3 or not found.before or found.before not in "J:D(V" or not _likely(found.items):
        return None
    return found.before != "D" or any(len(i.text) > 2 for i in found.items)


def _moved(found: Found) -> bool | None:
    """将甲、乙推荐为…."""
    start = found.items[0].span.start
    if found.then != "F" or not start or found.view[start - 1] not in "将把":
        return None
    return all(load_short_names().score(i.text) >= THRESHOLD for i in found.items)


def _person(found: Found) -> bool | None:
    """创始人某某是B; 某某获评…."""
    if found.items[0].type is not EntityType.PERSON:
        return None
    if found.then == "W" and found.one is not None:
        return found.before in ("", *",;:")
    given = found.then == "F" and "被" in found.tokens[found.pos - 1].text(found.view)
    return found.before in ("", *",;:()FJISZQO") if given or found.then in "VYR" else None


def _subject(found: Found) -> bool | None:
    """What stands right before the verb, at the beginning of its clause."""
    if found.then not in "VYR":
        return None
    item = found.items[0]
    opens = found.before or ","
    formed = item.type is not None and len(item.text) >= 3
    if opens == "D" and (formed or load_short_names().score(item.text) >= THRESHOLD):
        opens = ";"  # 某某公司承建的某馆获…: what stands behind 的 is the subject
    if opens not in ",;:()FJISZ" or (item.type is EntityType.PROJECT and not _prize(found)):
        return False
    if item.type is not None:
        return len(item.text) > 2  # 醋坊 alone is a kind of shop
    sure = _IN_SLOT if opens in ",;:" and found.title_follows else THRESHOLD
    return load_short_names().score(item.text) >= sure


_RULES: tuple[Callable[[Found], bool | None], ...] = (
    _counted, _behind_title, _titled, _made, _people_stand, _opens_sentence, _quoted_of_owner, _works_in_bracket,
    _unit_given, _loses, _any_quoted, _several, _introduced, _three, _moved, _person, _subject,
)  # fmt: skip


def _prize(found: Found) -> bool:
    """A prize, or a title that works hold."""
    return found.title_follows and _OF_WORKS.search(found.tokens[found.pos + 1].text(found.view)) is not None


def _likely(items: Sequence[Member]) -> bool:
    """Most of a list look like short names or end in the head of a unit."""
    names = sum(i.type is not None or load_short_names().score(i.text) >= THRESHOLD for i in items)
    return names * 3 >= len(items) * 2


def _before_verb(found: Found) -> bool:
    """“某技术”，斩获…: the verb opens the next clause."""
    tokens, pos = found.tokens, found.pos
    if pos >= len(tokens) or tokens[pos].sym != ",":
        return False
    while pos + 2 < len(tokens) and tokens[pos + 1].sym == "O" and VOID.fullmatch(tokens[pos + 1].text(found.view)):
        pos += 1  # …，去年入选
    return pos + 1 < len(tokens) and tokens[pos + 1].sym in "VYR"
