"""What an award's name may open with before its core: place, year, batch, level, body."""

from __future__ import annotations

import re
from typing import NamedTuple

from kg.facts.awards.page import Page
from kg.facts.awards.words import GUILD, LEVEL_ALT, LEVELS
from kg.model import Level

YEAR = re.compile(r"(?:(?:19|20)\d\d|二〇[〇一二三四五六七八九]{2})(?:[-—~至](?:19|20)?\d\d)?年?度?")
BATCH = re.compile(r"第[一二三四五六七八九十百\d]{1,4}(?:批次?|届|期)|首批(?!次)|首届")
RANK = re.compile(r"(?:国家级|省级|市级|区级|县级|自治区级|兵团级|州级)(?!及?以上)")
LEVEL = re.compile(rf"(?:{LEVEL_ALT})(?:及?以上)?(?![长场民区县域属政委直人])")
_FILLER = re.compile(
    r"[了到过]|[“‘「]|(?:[全我本][国省市区县州盟旗])?(?:首[个家项]|唯一(?:一[个家项])?|第[一二三四五六\d]{1,2}[个家项])(?=“)|\d+[项个名位枚][多余]?(?:项目(?=[\u4e00-\u9fff]{2,12}奖))?|[一二两三四五六七八九十多]+项|，?(?:由)?[\u4e00-\u9fff]{0,8}(?:颁发|评选|授予|评定)的"
)
#: A place that no gazetteer knows, in front of a title (某某市绿色学校).
_SEAT = re.compile(
    r"[\u4e00-\u9fff]{2,3}?(?<![强城上门都超夜质级全我本])(?:省|市|自治[区州县]|县)(?![长场民级政委直属域])(?=[\u4e00-\u9fff“]{3})"
)
#: An association's prize is the trade's.
_GUILD_NAME = re.compile(r"[\u4e00-\u9fff]{2,14}?(?:协会|学会|联合会|促进会|研究会|商会)(?=[\u4e00-\u9fff“\d]{3})")
_LONGEST_GUILD = 17
#: What else may stand there, and the characters it begins with.
_STEPS: tuple[tuple[re.Pattern[str], frozenset[str] | None], ...] = (
    (_FILLER, None),
    (YEAR, frozenset("12二")),
    (BATCH, frozenset("第首")),
    (LEVEL, frozenset(word[0] for word in LEVELS)),
)


class Opening(NamedTuple):
    """Where a core starts, and the place or level that was said before it."""

    start: int
    place: str | None = None
    level: Level | None = None


def _most_of_quote(view: str, pos: int, end: int) -> bool:
    """“兵团精品”: what looks like a level or place is half of the quoted title."""
    close = view.find("”", pos, pos + 12)
    return view[pos - 1 : pos] == "“" and end <= close <= end + 2


_BESIDE_STATE = re.compile(r"(?:[部委厅署局]|总局|政府|办公室)(?:、|和|与|及|会同|联合)\Z")


def beside_state(view: str, start: int) -> bool:
    """工信部和某联合会第四批B: the state gives it, and the association that begins at ``start`` helps."""
    return _BESIDE_STATE.search(view[max(0, start - 6) : start]) is not None


def _guild_ahead(view: str, pos: int) -> bool:
    """A name of an association may begin here, and it gives the title alone."""
    return view.find("会", pos, pos + _LONGEST_GUILD) >= 0 and not beside_state(view, pos)


def opened(page: Page, opening: Opening) -> Opening:
    """Past the place, year, batch, level and body that an award's name may open with."""
    view, (pos, place, level) = page.view, opening
    while pos < len(view):
        if (body := page.bodies.get(pos)) is not None and not (GUILD.search(body.text) and beside_state(view, pos)):
            pos, level = body.span.end, Level.INDUSTRY if GUILD.search(body.text) else level
        elif (named := page.regions.get(pos)) is not None:
            pos, place = named.span.end, named.text
        elif _guild_ahead(view, pos) and (guild := _GUILD_NAME.match(view, pos)) is not None:
            pos, level = guild.end(), Level.INDUSTRY
        elif (seat := _SEAT.match(view, pos)) is not None:
            pos, place = seat.end(), seat.group()
        else:
            hits = (p.match(view, pos) for p, firsts in _STEPS if firsts is None or view[pos] in firsts)
            hit = next((h for h in hits if h is not None and h.end() > pos), None)
            if hit is None or _most_of_quote(view, pos, hit.end()):
                break
            pos = hit.end()
    return Opening(pos, place, level)
