"""How a figure compares: 同比增长5.2%, 高于全省平均1.3个百分点, 占全市的26.7%, 完成年度任务的98%, 是上年的2倍."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from kg.facts.figures.amounts import amount_of
from kg.language.numbers import Number
from kg.model import Base, Comparison

_UP = r"增长|增产|增收|提高|提升|增加|上涨|上升|攀升|扩大|回升|净增|加快|多|增|涨|升|高|快"
_DOWN = r"下降|减产|减收|缩小|降低|减少|回落|收窄|下滑|下跌|萎缩|压减|精简|降价|压降|削减|压缩|缩短|缩减|减|降|少|低|慢"
#: 比重升至36.8%: where a share has moved to.
_MOVED = r"(?:(?:上升|提升|提高|回升|升|增加|增|下降|降低|回落|降)[至到])?"
#: Between the word of comparison and its number.
_NEAR = r"(?:了|幅度?|约|近|超过|超|逾|达到|高达|达|为|至少|不少于|不足|不到|左右|均|仅|将|分别|共|整整|：|:)*\s*"
_YEAR = (
    r"同比|同口径|比增|同增|同期|(?:按|以)?(?:可比|不变)(?:价格?|口径)(?:计算|，)?|[比较](?:上|去)(?:一)?年(?:度)?(?:同期|同口径|同比|末|底)?|[比较](?:上年)?同期|"
    r"与(?:上|去)年(?:同期)?(?:相)?比|(?:上|去)年同期"
)
_SPAN = (
    r"环比|[比较](?:上|前)(?:一)?(?:个)?(?:月|季度|季|期|周)(?:末)?|[比较]年初(?:水平)?|[比较]“?十[一二三四五]五”?(?:时期)?(?:期?末)?|"
    r"[比较与](?:19|20)\d\d年(?:度)?(?:末|底|同期)?(?:相比)?|[比较](?:今年)?[一二三]季度|[比较]上半年|[比较]\d{1,2}[-—～~至]?\d{0,2}月(?:份|末)?|"
    r"(?:[两二三四五六七八九]|\d+)年平均|年平均|平均每年|年均(?:复合)?|月均|前?[两二三四五六七八九十]年(?:来|间)?(?:累计|共)"
)
_PLACE = re.compile(r"全[国省市区县州盟镇乡]|我[国省市区县]|[省市县州]|国家|平均|周边|沿海|[东中西]部|其他")
_THING = re.compile(r"工业|产业|投资|GDP|收入|产值|支出|增加值|消费|进出口|人口|目标|任务|预期|时序|计划|预算")
_TASK_WORDS = r"(?:目标任务|任务目标|年度任务|责任目标|目标|任务|计划|调整预算|预算|(?:时序|序时|时间)进度)(?:数|值|总量|总额|指标|比例)?"

_YEARLY, _ANY_TIME = re.compile(_YEAR), re.compile(rf"{_YEAR}|{_SPAN}")
_CHANGED_TO = re.compile(rf"(?:{_UP}|{_DOWN})[至到]?(?:为)?[，：]?[^，。；]{{0,3}}$")
_OF_IT = re.compile(rf"[\u4e00-\u9fff]{{0,6}}?的{_NEAR}")
_DOUBLED = re.compile(rf"(?:(?P<base>{_YEAR}|{_SPAN}))?(?:实现)?翻(?:了)?{_NEAR}$")
#: 恢复到2019年同期的118.3%: a level in per cent of an earlier one.
_LEVEL = re.compile(
    r"(?:恢复到|恢复至|为|相当于|是|达到?)(?P<base>(?:(?:19|20)\d\d|上|去)年(?:同期)?(?:水平)?)的(?:约|近|超过|超)?$"
)
_MOVED_TO = re.compile(
    r"(?:进一步|逐步|稳步)?(?:提高|上升|提升|增加|扩大|下降|降低|回落|缩小|减少|升|降)[到至为](?:约|近|了)?"
)
_OTHER_BASE = re.compile(r"(?P<base>[比较](?![上去]年|例|重|为|上)[^，。；\d]{1,8})$")
_STRIVES = re.compile(r"，?(?:力争|奋斗|确保|争取|冲刺)(?:目标)?(?:达到?|为|实现)?")
_KEEPS = re.compile(r"(?:实现|保持|取得|达到?|有|以|继续|了|年均|同比)*(?:约|近|超过|超|达)?$")
_WORDS = re.compile(r"[\u4e00-\u9fffA-Z]{2}")
_TO = re.compile(r"(?:[至到]|为)(?:了|约|近|超过|超|逾|，|：|:)*\s*$")
_TASK = re.compile(
    rf"(?:完成|已达|达到?|占|实现|为|是)(?P<base>[^，。；、]{{0,16}}?{_TASK_WORDS}(?:(?:开工|投资|引资|建设)?(?=的))?)的?{_NEAR}$"
)
_TASK_LATE = re.compile(rf"(?P<base>(?:年度|全年|目标|任务|计划|预算)[^，。；、]{{0,6}}?)完成率{_NEAR}$")
_OVER_TASK = re.compile(
    rf"(?P<dir>超|超过|超出|超额|快于|高于|低于|慢于|落后)(?:完成)?(?P<base>[^，。；\d]{{0,14}}?{_TASK_WORDS}){_NEAR}$"
)
_SHARE = re.compile(rf"占(?P<base>[^，。；]{{0,26}}?)的?(?:比重|比例|比|份额)?{_MOVED}{_NEAR}$")
_SHARE_IN = re.compile(rf"在(?P<base>[^，。；]{{2,18}}?)中的?(?:占比|比重|份额){_NEAR}$")
_PULLED = re.compile(rf"(?P<what>(?:拉动|带动|贡献)[^，。；\d]{{0,20}}?(?:增长|提高|上升|增速)?){_NEAR}$")
_SHARE_BARE = re.compile(rf"(?P<base>(?:全[国省市区县州]|同期|全部)?(?:所占)?的?(?:占比|比重|份额|占)){_MOVED}{_NEAR}$")
_AGAINST = re.compile(
    rf"(?P<dir>高于|高出|快于|超出|超过|优于|领先于?|领跑|多于|低于|慢于|落后于?|少于)(?P<base>[^\d，。；]{{1,26}}?)(?:平均)?(?:水平|增速|增幅|均值)?{_NEAR}$"
)
_THAN = re.compile(
    rf"[比较](?P<base>[^\d，。；]{{1,24}}?)的?(?:平均)?(?:水平|增速|增幅|均值)?(?P<dir>高|低|快|慢|多|少)出?{_NEAR}$"
)
_NEXT_PLACE = re.compile(rf"^、?(?:和|及)?(?P<base>全[国省市区县州](?:平均)?(?:水平)?){_NEAR}$")
_OVER_PLACE = re.compile(rf"(?P<dir>高|低|快|慢)(?P<base>全[国省市区县州](?:平均)?(?:水平)?){_NEAR}$")
_CHANGE = re.compile(
    rf"(?:(?P<base>{_YEAR}|{_SPAN})[，,]?(?:[^，。；\d]{{0,6}}?))?(?<!新)(?<!累计)(?:净|再|略|微|又|小幅|大幅|稳步|名义|实际|逆势)?(?P<dir>{_UP}|{_DOWN}){_NEAR}$"
)
_BASE_ALONE = re.compile(rf"(?P<base>{_YEAR}|{_SPAN}){_NEAR}$")
_RATE_WORD = re.compile(
    rf"(?:(?P<base>{_YEAR}|{_SPAN}))?(?P<dir>(?<!自然)增长率|增长速度|增速|增幅|涨幅|降幅|跌幅){_NEAR}$"
)
_RATE_BEHIND = re.compile(r"左?右?以?上?的(?:同比)?(?P<dir>速度增长|增长|增速|增幅|涨幅|降幅|下降)")
_TIMES = re.compile(
    rf"(?:是|为|相当于|达到?)(?P<base>[^，。；\d]{{0,10}}(?:(?:19|20)\d\d年)?[^，。；\d]{{0,10}}?)的?{_NEAR}$"
)
_BEHIND = re.compile(
    r"(?:以上|左右)?的?(?P<whole>[\u4e00-\u9fff]{2,10}?)(?P<rest>(?:来自|集中|汇聚|落户|分布|受益|集聚|实现|达到|完成|参与|是|为|在|由|已|活跃|进入)[^，。；]{0,10})"
)
_OPENING = re.compile(r"其中|全[国省市区县]|目前|已有|已|有|超过|超|近|约|的")
_FALLS = re.compile(rf"(?:{_DOWN})|低于|慢于|落后于?|少于|降幅|跌幅|慢|低")
_WORDLESS = frozenset("多增涨升高快减降少低慢")  # a single character is a word of change only after a base


@dataclass(frozen=True, slots=True)
class Found:
    """A comparison and where its words begin in the text before the number."""

    comparison: Comparison
    start: int
    one_figure: bool = False  # a list of shares of one figure, each of its own whole
    measure: str = ""  # named behind the number: 60%以上的高新技术企业


def renewed(comparison: Comparison, number: Number) -> Comparison:
    """The same comparison of the next number in a list."""
    amount = amount_of(number)
    return replace(comparison, value=amount.value, unit=amount.unit or None, places=amount.places)


def read_comparison(
    before: str,
    number: Number,
    after: str,
    task_before: str | None,
    beside: Comparison | None = None,
    standing: str | None = None,
) -> Found | None:
    """What the words before (or right behind) ``number`` compare it with; None for a plain value.

    ``task_before`` is the wording of a task told right before (任务数132亿元的90.8%), ``beside`` the comparison told right before (高于全省1.4个百分点、全市0.9个百分点),
    ``standing`` the base that the sentence sets for what follows (与2010年相比).
    """
    further = _NEXT_PLACE.match(before)
    if further is not None and beside is not None and beside.kind is Base.AREA:
        return Found(replace(_made(further["base"], beside.direction, number, Base.AREA), base=further["base"]), 0)
    if beside is not None and beside.kind is Base.SHARE and number.kind == "percent" and _MOVED_TO.fullmatch(before):
        return Found(renewed(beside, number), 0)
    if number.kind == "percent" and (level := _LEVEL.search(before)) is not None:
        return Found(_made(level["base"], "equal", number, _kind("比" + level["base"])), level.start())
    if number.unit == "番" and (doubled := _DOUBLED.search(before)) is not None:
        return Found(_made(doubled["base"] or "", "up", number, _kind(doubled["base"])), doubled.start())
    moved = _of_share(before, number) if number.kind in ("percent", "fraction") else None
    if (
        moved is None
        and _TO.search(before)
        and _CHANGED_TO.search(before.rstrip("为"))
        and not _RATE_WORD.search(before)
    ):
        return None  # 增至100家, 由12%提高到15%: a value
    ratio = number.kind in ("percent", "fraction") or number.unit in ("个百分点", "百分点", "‰")
    if task_before is not None and number.kind in ("percent", "fraction") and _OF_IT.fullmatch(before):
        if task_before.startswith("占"):
            return Found(_made(task_before, "share", number, Base.SHARE), 0)
        return Found(_made(task_before, "completion", number, Base.TASK), 0)
    if beside is not None and beside.unit == "%" and number.kind == "percent" and _STRIVES.fullmatch(before):
        return Found(renewed(beside, number), 0)
    return (
        (_of_task(before, number) or _of_share(before, number) if ratio else _over_task(before, number))
        or _pulled(before, number)
        or _against(before, number)
        or _changed(before, number, standing or _told_with(beside))
        or (_times(before, number) if number.unit == "倍" else None)
        or _told_behind(before, number, after)
        or (_share_behind(before, after, number) if number.kind in ("percent", "fraction") else None)
    )


def _made(base: str, direction: str, number: Number, kind: Base) -> Comparison:
    amount = amount_of(number)
    return Comparison(base, direction, amount.value, amount.unit or None, kind, amount.places)


def _over_task(before: str, number: Number) -> Found | None:
    """超目标2亿元, 快于序时进度9.8个百分点."""
    over = _OVER_TASK.search(before)
    if over is None:
        return None
    down = "down" if _FALLS.fullmatch(over["dir"]) else "up"
    return Found(_made(over["base"], down, number, Base.TASK), over.start())


def _of_task(before: str, number: Number) -> Found | None:
    over = _over_task(before, number)
    if over is not None:
        return over
    found = (_TASK.search(before) or _TASK_LATE.search(before)) if number.kind == "percent" else None
    return found and Found(_made(found["base"], "completion", number, Base.TASK), found.start())


def _of_share(before: str, number: Number) -> Found | None:
    if number.unit in ("个百分点", "百分点"):
        return None
    found = _SHARE.search(before)
    if found is not None and found["base"] and not _YEARLY.search(found["base"]):
        return Found(_made("占" + found["base"], "share", number, Base.SHARE), found.start())
    within = _SHARE_IN.search(before)
    if within is not None:
        return Found(_made("占" + within["base"], "share", number, Base.SHARE), within.start())
    bare = _SHARE_BARE.search(before)
    return bare and Found(_made(bare["base"], "share", number, Base.SHARE), bare.start())


def _pulled(before: str, number: Number) -> Found | None:
    """拉动规上工业增长5.6个百分点: a contribution to somebody else's growth."""
    found = _PULLED.search(before) if number.unit in ("个百分点", "百分点") else None
    return found and Found(_made(found["what"], "up", number, Base.OTHER), found.start(), measure=found["what"])


def _against(before: str, number: Number) -> Found | None:
    found = _AGAINST.search(before) or _OVER_PLACE.search(before) or _THAN.search(before)
    if found is None or _ANY_TIME.search("比" + found["base"]):
        return None
    base = found["base"]
    kind = Base.AREA if _PLACE.search(base) and not _THING.search(base) else Base.OTHER
    return Found(
        _made(before[found.start() :].rstrip(), "down" if _FALLS.fullmatch(found["dir"]) else "up", number, kind),
        found.start(),
    )


def _told_with(beside: Comparison | None) -> str | None:
    """比年初增加36.8亿元，增长9.8%: one base for the difference and its rate."""
    if beside is None or beside.kind not in (Base.YEAR, Base.PERIOD) or beside.unit in ("%", "个百分点", None):
        return None
    return beside.base


def _changed(before: str, number: Number, standing: str | None) -> Found | None:
    found = _RATE_WORD.search(before)
    if found is None:
        found = _CHANGE.search(before)
        if (
            found is not None
            and found["base"] is None
            and not _says_change(found["dir"], before[: found.start("dir")], number)
        ):
            found = None
    if found is None:
        alone = _BASE_ALONE.search(before)
        if alone is None or (
            number.kind not in ("percent", "fraction") and number.unit not in ("个百分点", "百分点", "倍", "番")
        ):
            return None
        sign = "down" if number.value < 0 else "up"
        return Found(_made(alone["base"], sign, number, _kind(alone["base"])), alone.start())
    down = _FALLS.fullmatch(found["dir"]) or number.value < 0
    other = _OTHER_BASE.search(before[: found.start()]) if not found["base"] else None
    if other is not None:  # 较法定时限压缩88%
        return Found(_made(other["base"], "down" if down else "up", number, Base.OTHER), other.start())
    base = found["base"] or standing
    return Found(_made(base or "上年", "down" if down else "up", number, _kind(base)), found.start())


def _says_change(word: str, before: str, number: Number) -> bool:
    """Without a base, 增长 of a ratio is a change; 增加3家 is one only when nothing else is named."""
    if word in _WORDLESS and not before.endswith("净"):
        return False
    if number.kind in ("percent", "fraction") or number.unit in ("个百分点", "百分点", "倍", "番"):
        return True
    bare = not before.strip("，、净")
    return bare and (before.endswith("净") or word in ("增长", "下降", "减少", "增加", "上升", "下滑", "回落", "净增"))


def _kind(base: str | None) -> Base:
    return Base.YEAR if base is None or base == "上年" or _YEARLY.fullmatch(base) else Base.PERIOD


def _times(before: str, number: Number) -> Found | None:
    found = _TIMES.search(before)
    return found and Found(_made(found["base"], "times", number, Base.TIMES), found.start())


def _told_behind(before: str, number: Number, after: str) -> Found | None:
    """保持8.5%的增速, 以两位数的速度增长."""
    if number.kind != "percent":
        return None
    found = _RATE_BEHIND.match(after)
    if found is None:
        return None
    alone = _KEEPS.search(before)
    down = _FALLS.fullmatch(found["dir"]) is not None
    base = _ANY_TIME.search(before)
    return Found(
        _made(
            base.group() if base else "上年", "down" if down else "up", number, _kind(base.group() if base else None)
        ),
        alone.start() if alone else len(before),
    )


def _share_behind(before: str, after: str, number: Number) -> Found | None:
    """60%以上的高新技术企业汇聚在此, 超七成农户受益: whose part it is stands behind the number."""
    hit = _BEHIND.match(after)
    if hit is None or _WORDS.search(_OPENING.sub("", before)):
        return None
    return Found(
        _made("占" + hit["whole"], "share", number, Base.SHARE), len(before), measure=hit["whole"] + hit["rest"]
    )
