"""How a figure compares: 同比增长5.2%, 高于全省平均1.3个百分点, 占全市的26.7%, 完成年度任务的98%, 是上年的2倍."""

from __future__ import annotations

from dataclasses import dataclass, replace

from kg.facts.figures import words
from kg.facts.figures.amounts import amount_of
from kg.language.numbers import Number
from kg.model import Base, Comparison


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


@dataclass(frozen=True, slots=True)
class Told:
    """A number and the words that may compare it.

    ``before`` and ``after`` are its clause around it; ``task`` the wording of a goal or whole whose number stands
    right before (任务数132亿元的90.8%); ``beside`` the comparison told right before (高于全省1.4个百分点、全市0.9个百分点);
    ``standing`` the base that the sentence sets for what follows (与2010年相比).
    """

    before: str
    number: Number
    after: str
    task: str | None = None
    beside: Comparison | None = None
    standing: str | None = None

    @property
    def ratio(self) -> bool:
        """A per cent or a fraction."""
        return self.number.kind in ("percent", "fraction")

    @property
    def points(self) -> bool:
        """A difference in points."""
        return self.number.unit in ("个百分点", "百分点", "‰")


def read_comparison(told: Told) -> Found | None:
    """What the words compare the number with, by the first rule that fits; None for a plain value."""
    found = next((f for rule in _OF_WHAT_STANDS_BEFORE if (f := rule(told)) is not None), None)
    if found is not None or _is_value(told):
        return found
    return next((f for rule in _OF_ITS_WORDS if (f := rule(told)) is not None), None)


def _is_value(told: Told) -> bool:
    """增至100家, 由12%提高到15%: where something has moved to is a value."""
    if told.ratio and _of_share(told) is not None:
        return False
    moved = words.TO.search(told.before) and words.CHANGED_TO.search(told.before.rstrip("为"))
    return bool(moved) and not words.RATE_WORD.search(told.before)


def _next_place(told: Told) -> Found | None:
    """高于全省1.4个百分点、全市0.9个百分点: one direction, another place."""
    share = words.NEXT_SHARE.match(told.before) if told.number.kind == "percent" else None
    if share is not None and told.beside is not None and told.beside.kind is Base.SHARE:
        return Found(_made("占" + share["base"], "share", told.number, Base.SHARE), 0)
    further = words.NEXT_PLACE.match(told.before)
    if further is None or told.beside is None or told.beside.kind is not Base.AREA:
        return None
    return Found(_made(further["base"], told.beside.direction, told.number, Base.AREA), 0)


def _share_moved(told: Told) -> Found | None:
    """占比由48.6%提高到62.1%: both are shares."""
    share = told.beside is not None and told.beside.kind is Base.SHARE and told.number.kind == "percent"
    if not share or told.beside is None or not words.MOVED_TO.fullmatch(told.before):
        return None
    return Found(renewed(told.beside, told.number), 0)


def _level(told: Told) -> Found | None:
    """恢复到2019年同期的118.3%."""
    found = words.LEVEL.search(told.before) if told.number.kind == "percent" else None
    return found and Found(_made(found["base"], "equal", told.number, _kind("比" + found["base"])), found.start())


def _doubled(told: Told) -> Found | None:
    """较2020年翻了一番."""
    found = words.DOUBLED.search(told.before) if told.number.unit == "番" else None
    return found and Found(_made(found["base"] or "", "up", told.number, _kind(found["base"])), found.start())


def _of_stated(told: Told) -> Found | None:
    """完成任务数132亿元的90.8%, 占全市214家的40.7%: of a number that stands right before."""
    if told.task is None or not told.ratio or not words.OF_IT.fullmatch(told.before):
        return None
    if told.task.startswith("占"):
        return Found(_made(told.task, "share", told.number, Base.SHARE), 0)
    return Found(_made(told.task, "completion", told.number, Base.TASK), 0)


def _strives(told: Told) -> Found | None:
    """增长7.5%，力争8%."""
    told_rate = told.beside is not None and told.beside.unit == "%" and told.number.kind == "percent"
    if not told_rate or told.beside is None or not words.STRIVES.fullmatch(told.before):
        return None
    return Found(renewed(told.beside, told.number), 0)


def _made(base: str, direction: str, number: Number, kind: Base) -> Comparison:
    amount = amount_of(number)
    return Comparison(base, direction, amount.value, amount.unit or None, kind, amount.places)


def _over_task(told: Told) -> Found | None:
    """超目标2亿元, 快于序时进度9.8个百分点."""
    over = words.OVER_TASK.search(told.before)
    if over is None:
        return None
    down = "down" if words.FALLS.fullmatch(over["dir"]) else "up"
    return Found(_made(over["base"], down, told.number, Base.TASK), over.start())


def _of_task(told: Told) -> Found | None:
    """完成年度目标任务的98%."""
    found = (
        (words.TASK.search(told.before) or words.TASK_LATE.search(told.before))
        if told.number.kind == "percent"
        else None
    )
    return found and Found(_made(found["base"], "completion", told.number, Base.TASK), found.start())


def _of_share(told: Told) -> Found | None:
    """占全市的26.7%, 在工业投资中的占比42.2%, 占比89.3%."""
    if not (told.ratio or told.number.unit == "‰"):
        return None
    found = words.SHARE.search(told.before)
    if found is not None and found["base"] and not words.YEARLY.search(found["base"].removeprefix("同期")):
        return Found(_made("占" + found["base"], "share", told.number, Base.SHARE), found.start())
    within = words.SHARE_IN.search(told.before)
    if within is not None:
        return Found(_made("占" + within["base"], "share", told.number, Base.SHARE), within.start())
    bare = words.SHARE_BARE.search(told.before)
    return bare and Found(_made(bare["base"], "share", told.number, Base.SHARE), bare.start())


def _pulled(told: Told) -> Found | None:
    """拉动规上工业增长5.6个百分点: a contribution to somebody else's growth."""
    found = words.PULLED.search(told.before) if told.number.unit in ("个百分点", "百分点") else None
    return found and Found(_made(found["what"], "up", told.number, Base.OTHER), found.start(), measure=found["what"])


def _against(told: Told) -> Found | None:
    """高于全市平均水平1.5个百分点, 比全省平均水平多3.1件."""
    found = words.AGAINST.search(told.before) or words.OVER_PLACE.search(told.before) or words.THAN.search(told.before)
    if found is None or words.ANY_TIME.search("比" + found["base"]):
        return None
    base = found["base"]
    kind = Base.AREA if words.PLACE.search(base) and not words.THING.search(base) else Base.OTHER
    return Found(
        _made(
            told.before[found.start() :].rstrip(),
            "down" if words.FALLS.fullmatch(found["dir"]) else "up",
            told.number,
            kind,
        ),
        found.start(),
    )


def _told_with(beside: Comparison | None) -> str | None:
    """比年初增加36.8亿元，增长9.8%: one base for the difference and its rate."""
    if beside is None or beside.kind not in (Base.YEAR, Base.PERIOD) or beside.unit in ("%", "个百分点", None):
        return None
    return beside.base


def _changed(told: Told) -> Found | None:
    """同比增长5%, 增速为7.2%, 较年初净增36家, 较法定时限压缩88%."""
    before, number = told.before, told.number
    found = words.RATE_WORD.search(before) or words.CHANGE.search(before)
    if found is None or (not found["base"] and not _says_change(found["dir"], before[: found.start("dir")], told)):
        return _with_base_only(told)
    direction = "down" if words.FALLS.fullmatch(found["dir"]) or number.value < 0 else "up"
    other = words.OTHER_BASE.search(before[: found.start()]) if not found["base"] else None
    if other is not None:
        return Found(_made(other["base"], direction, number, Base.OTHER), other.start())
    base = found["base"] or told.standing or _told_with(told.beside)
    return Found(_made(base or "上年", direction, number, _kind(base)), found.start())


def _with_base_only(told: Told) -> Found | None:
    """同比5.2%: a base, no word of direction."""
    alone = words.BASE_ALONE.search(told.before)
    if alone is None or not (told.ratio or told.points or told.number.unit in ("倍", "番")):
        return None
    direction = "down" if told.number.value < 0 else "up"
    return Found(_made(alone["base"], direction, told.number, _kind(alone["base"])), alone.start())


def _says_change(word: str, before: str, told: Told) -> bool:
    """Without a base, 增长 of a ratio is a change; 增加3家 is one only when nothing else is named."""
    if word in words.RATE_WORDS:
        return True
    if word in words.EARNED and told.beside is not None and told.beside.kind is Base.YEAR:
        return not before.strip("，、")
    if word in words.WORDLESS and not before.endswith("净"):
        return False
    if told.number.kind in ("percent", "fraction") or told.number.unit in ("个百分点", "百分点", "倍", "番"):
        return True
    bare = not before.strip("，、净")
    if told.number.unit is None:
        return bare or before.endswith(("比上年", "同比"))
    return bare and (before.endswith("净") or word in ("增长", "下降", "减少", "增加", "上升", "下滑", "回落", "净增"))


def _kind(base: str | None) -> Base:
    return Base.YEAR if base is None or base == "上年" or words.YEARLY.fullmatch(base) else Base.PERIOD


def _times(told: Told) -> Found | None:
    """是2020年的2.3倍."""
    found = words.TIMES.search(told.before) if told.number.unit == "倍" else None
    return found and Found(_made(found["base"], "times", told.number, Base.TIMES), found.start())


def _told_behind(told: Told) -> Found | None:
    """保持8.5%的增速, 以两位数的速度增长."""
    found = words.RATE_BEHIND.match(told.after) if told.number.kind == "percent" else None
    if found is None:
        return None
    keeps = words.KEEPS.search(told.before)
    direction = "down" if words.FALLS.fullmatch(found["dir"]) else "up"
    said = words.ANY_TIME.search(told.before)
    base = said.group() if said else None
    comparison = _made(base or "上年", direction, told.number, _kind(base))
    return Found(comparison, keeps.start() if keeps else len(told.before))


def _share_behind(told: Told) -> Found | None:
    """60%以上的高新技术企业汇聚在此, 超七成农户受益: whose part it is stands behind the number."""
    hit = words.BEHIND.match(told.after) if told.ratio else None
    if hit is None or words.WORDS.search(words.OPENING.sub("", told.before)):
        return None
    comparison = _made("占" + hit["whole"], "share", told.number, Base.SHARE)
    return Found(comparison, len(told.before), measure=hit["whole"] + hit["rest"])


#: What stands before decides; else the words of the clause, the most telling first.
_OF_WHAT_STANDS_BEFORE = (_next_place, _share_moved, _level, _doubled)
_OF_ITS_WORDS = (
    _of_stated, _strives, _over_task, _of_task, _of_share, _pulled, _against, _changed, _times, _told_behind, _share_behind,
)  # fmt: skip
