"""To the left of an award's core: level, place, year, batch and what a list's title says of status."""

from __future__ import annotations

import re
from dataclasses import replace

from kg.facts.awards.opening import beside_state
from kg.facts.awards.page import Page
from kg.facts.awards.phrase import Award
from kg.facts.awards.words import GUILD, LEVEL_ALT, LEVELS, joint_levels, western_year
from kg.model import EntityType, Level

_LEFT_LEVEL = re.compile(rf"(?:{LEVEL_ALT})(?P<up>及?以上)?的?\Z")
_LEFT_JOINT = re.compile(
    r"(?P<all>(?:国家|省|市|(?<![\u4e00-\u9fff])[区县]|部)级?(?:(?:、|和|及|与|以及)(?:国家|省|市|区|县|部)级?)+(?:[两三]级)?的?|国家省市?级|省市[区县]?(?:两|三)?级|市[区县](?:两)?级)\Z"
)
_LEFT_YEAR = re.compile(
    r"(?:(?P<year>(?:19|20)\d\d)(?:[-—~至](?:19|20)?\d\d)?年?度?|(?P<cn>二〇[〇一二三四五六七八九十]{2})年度?)的?\Z"
)
_LEFT_BATCH = re.compile(
    r"（?(?P<batch>第[一二三四五六七八九十百\d]{1,4}(?:批次?|届|期)|首批次?(?![新软])|首届)[）的]?\Z"
)
_LEFT_HINT = re.compile(
    r"(?P<hint>拟认定的?|拟评选的?|拟评定的?|拟确定的?|拟公布的?|拟备案的?|拟推荐的?|拟入选的|拟授予|拟支持的?|拟命名的?|拟建)\Z"
)
#: 省级特色工业互联网平台: a word of praise between level and title.
_LEFT_BETWEEN = re.compile(r"(?:国家级|省级|市级|区级|县级|自治区级)(?P<word>特色|优秀|重点|优质|先进|新一批)\Z")
#: The last characters of all that may stand there.
_LAST = frozenset(word[-1] for word in LEVELS) | frozenset(
    "0123456789级部上的年度批次届期定案荐选予持名建色秀点质进会国“‘《）"
)
_QUOTE = re.compile(r"[“‘《]\Z")
#: 中国某协会科学技术进步奖: the trade's prize, whatever alias it ends in.
_GUILD_BEFORE = re.compile(GUILD.pattern.removesuffix("$") + r"(?:颁发的|评选的|授予的)?\Z")
_GUILD_WHOLE = re.compile(r"(?:中国|全国|中华|国际)[\u4e00-\u9fff]{2,14}\Z")
#: 某学会发布…名单, 被某协会评为…: the association grants it.
_GUILD_GRANTS = re.compile(
    GUILD.pattern.removesuffix("$")
    + r"(?:等单位)?(?:联合)?(?:发布|公布|评为|评选|评定为|授予|颁发|认定为|主办|组织评选|推出)的?“?\Z"
)
_UNKNOWN_SEAT = re.compile(
    r"(?:[获评予得]|入选|评为)(?P<name>(?:(?![全我本各该申报推荐优秀先进首批了过])[\u4e00-\u9fff]){2})\Z"
)
#: 工信部、某联合会联合公布: the state's body grants, the association helps.
_WITH_STATE = re.compile(r"(?:[部委厅署]|总局|市局|政府|办公室)(?:、|和|与|会同|联合)[\u4e00-\u9fff]{2,18}\Z")
_COUNTED = re.compile(r"[家个项户名](?:企业|单位|项目|产品)?\Z")
_SEAT = re.compile(r"[\u4e00-\u9fff]{2,8}?(?:省|市|自治区|区|县|州)")
_LEVEL_TAIL = re.compile(r"(?:及?以上)?的?$")
_YEAR_RANGE = re.compile(r"\d{4}[-—~～至]\d")


#: “十强”龙头企业 beside “十佳”龙头企业: the rank in quotes is what tells the titles apart.
_RANK_QUOTED = re.compile(r"“(?:[一二三四五十百千双\d]{1,4}[强佳优大星])”\Z")


def _with_rank(page: Page, award: Award, start: int) -> tuple[Award, int]:
    """The award whose rank stands in quotes right before it."""
    hit = _RANK_QUOTED.search(page.view[max(0, start - 7) : start])
    if hit is None or start != award.core.start:
        return award, start
    return replace(award, programmes=(), label=hit.group() + award.label, needs_context=True), start - len(hit.group())


def grow_left(page: Page, award: Award) -> tuple[Award, int]:
    """The award with every level, place, year, batch and quote before it, and where the whole phrase begins."""
    award, start = _with_rank(page, *_across(page, award))
    while start > 0 and (step := _step(page, award, start)) is not None:
        award, start = step
    granted = _GUILD_GRANTS.search(page.view[max(0, start - 20) : start]) is not None
    granted = granted and _WITH_STATE.search(page.view[max(0, start - 36) : start]) is None
    if granted and award.level is None and award.place in (None, "中国") and not _fixed(page, award):
        award = replace(award, level=Level.INDUSTRY)
    return award, start


def _fixed(page: Page, award: Award) -> bool:
    """鲁班奖: a title whose level is laid down, whichever association hands it over."""
    programme = page.catalogue.programmes.get(award.programme or "")
    return programme is not None and programme.default_certainty == "fixed"


def _across(page: Page, award: Award) -> tuple[Award, int]:
    """福州市 + 市政府质量奖, 台州市政府 + 政府质量奖: place and award share characters."""
    start = award.span.start
    place = next((m for m in page.places.values() if m.span.start < start < m.span.end), None)
    if place is not None:
        award, start = replace(award, place=place.text), place.span.start
    bodies = (m for m in page.names if m.type is EntityType.GOVERNMENT_BODY)
    body = next((m for m in bodies if m.span.start < start < m.span.end), None)
    if body is not None and (seat := _SEAT.match(body.text)) is not None:
        return replace(award, place=seat.group()), body.span.start
    return award, start


def _step(page: Page, award: Award, start: int) -> tuple[Award, int] | None:
    """One word further to the left; None when nothing of an award stands there."""
    window = page.view[max(0, start - 14) : start]
    if window[-1:] not in _LAST and start not in page.places:
        return None
    return _rank_step(page, award, start, window) or _time_step(page, award, start, window)


def _rank_step(page: Page, award: Award, start: int, window: str) -> tuple[Award, int] | None:
    """A level, several levels at once, or a place."""
    unplaced = award.place is None and not award.levels
    if award.level is None and not award.levels and (joint := _LEFT_JOINT.search(window)):
        levels = joint_levels(joint.group("all"))
        return replace(award, levels=levels if len(levels) > 1 else ()), start - len(joint.group())
    level = _LEFT_LEVEL.search(window)
    if award.level is None and level is not None and not _place_ends(page, start, level):
        word = _LEVEL_TAIL.sub("", level.group())
        award = replace(award, level=LEVELS[word], at_least=level.group("up") is not None)
        begin = start - len(level.group())
        if level.group() in ("市", "县") and (told := _UNKNOWN_SEAT.search(page.view[max(0, begin - 6) : begin])):
            begin -= len(told["name"])  # 获通浦市“某杯”奖: a place that no table knows, right behind the verb
            return replace(award, level=None, place=page.view[begin:start]), begin
        if (seat := page.places.get(begin + 1)) is not None and seat.span.start < begin:  # 某某市级
            return replace(award, place=seat.text), seat.span.start
        return award, begin
    if unplaced and (place := page.places.get(start)) is not None:
        return replace(award, place=place.text), place.span.start
    if unplaced and award.level is None and window.endswith("中国"):
        return replace(award, place="中国"), start - 2
    if award.level is None and unplaced and _GUILD_BEFORE.search(window):
        begin = _guild_start(page, start)
        if beside_state(page.view, begin):
            return None  # 工信部和某联合会第四批B: the state gives it, an association helps
        return replace(award, level=Level.INDUSTRY), begin
    if award.level is None and award.place is None and (between := _LEFT_BETWEEN.search(window)):
        return award, start - len(between.group("word"))
    return None


def _guild_start(page: Page, start: int) -> int:
    """Where the name of the association that ends at ``start`` begins."""
    name = next((m for m in page.names if m.span.end == start), None)
    if name is not None:
        return name.span.start
    opened = _GUILD_WHOLE.search(page.view[max(0, start - 20) : start])
    return start - len(opened.group()) if opened is not None else start


def _time_step(page: Page, award: Award, start: int, window: str) -> tuple[Award, int] | None:
    """A year, a batch, a word of status, an opening quote."""
    if year := _LEFT_YEAR.search(window):
        spanned = _YEAR_RANGE.search(year.group()) is not None  # 2018~2019年度 names no single year
        found = None if spanned else year.group("year") or western_year(year.group("cn"))
        return replace(award, year=award.year or found), start - len(year.group())
    if batch := _LEFT_BATCH.search(window):
        return replace(award, batch=award.batch or batch.group("batch")), start - len(batch.group())
    if (hint := _LEFT_HINT.search(window)) and not _held_before(page, start - len(hint.group())):
        return replace(award, hint="candidate"), start - len(hint.group())
    if (quote := _QUOTE.search(window)) and (quote.group() != "《" or page.view.startswith("》", award.span.end)):
        return award, start - len(quote.group())
    return None


def _held_before(page: Page, at: int) -> bool:
    """甲公司拟入选B, 甲等5家企业拟认定为B: the word is the verb between holder and title."""
    named = any(name.span.end == at for name in page.names)
    return named or _COUNTED.search(page.view[max(0, at - 8) : at]) is not None


def _place_ends(page: Page, start: int, level: re.Match[str]) -> bool:
    """A bare 省/市 that is the last character of a place name is the place."""
    return len(level.group()) == 1 and start in page.places
