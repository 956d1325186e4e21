"""When, where and how a figure is meant: its period, its place, whether it is a result, a goal or a pool."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from kg.language.periods import find_periods, years_of
from kg.model import Span

_TARGET = re.compile(
    r"力争|目标(?!任务的)|确保|预计|预期|到20\d\d年|下一步|将(?!近|军|领|星)|有望|争取(?=[^，。；]{0,8}(?:年底|实现|达到|突破|完成|全年))|年产(?=\d)|总投资预计|可(?:实现|新增|带动|年产)"
)
#: A plan speaks of its own clause only (计划总投资60.5亿元，已完成…).
_PLANNED = re.compile(r"计划(?!单列|生育|的)|拟(?!建|投)|规划(?!展|面积)")
_TASK_NAME = re.compile(r"(?:(?:任务|目标|计划|年初预算|调整预算)[数值]?|预算数)[（(]?$")
_ALREADY = re.compile(r"目前|实际(?!利用|到位|使用)|已(?!知)|截[至止]")
#: What looks like a goal but tells how much of one was reached, or a name.
_REACHED = re.compile(
    r"(?:完成|占|达到?|超(?:额|过)?)[^，。；]{0,18}(?:目标|任务|计划)|[^，。；]{0,12}(?:行动|培育|发展|提升|攻坚)计划|“[^”]*(?:计划|规划|目标)[^”]*”|《[^》]*》|规划面积|规划建设用地|计划生育|目标责任"
)
_FUTURE_HEADING = re.compile(
    r"下一步|展望|今后|持续发力|目标|工作安排|工作打算|工作计划|工作思路|努力方向|规划(?!完成|实施情况)"
)
_PAST_HEADING = re.compile(r"完成情况|回顾|成效|总结|运行情况")
_POOL = re.compile(r"(?:培育|储备|后备|项目|企业|人才|种子|梯队|”)库|储备|在库|后备|入库培育|培育对象|拟认定")
#: What is counted at a date, not over a period.
_STOCK = re.compile(
    r"年末|年底|期末|月末|总数|总量(?!指标)|存量|存栏|保有量|在册|现有|有效期内|常住人口|总人口|户籍人口"
)
_TIMES_BEHIND = re.compile(r"(?:度|底|末)?(?:同期)?(?:的(?:近|约|超过?|\d)|相比)")
_RELATIVE = frozenset({"今年", "去年", "前年", "本年度", "年内"})
_WHOLE_YEAR = re.compile(r"(?:^|[，。；：])(?:全年|本年)(?!目标|任务|计划|预算|预期)")
_WHERE = re.compile(
    r"(?<![占于比居列在过平快高低])(?P<word>全国|全省|全市|全区|全县|全州|我省|我市|我区|我县|辖区)(?!平均|增速|水平|占比|第|前|首|最|唯|领先|率先)"
)


_AMONG = re.compile(r"(?:在|全[国省市区县]|这)\d+[家个户项所名](?P<who>[\u4e00-\u9fff]{2,14}?)中[，,]?")
_CLASS = re.compile(
    r"(?:规模以上|规上|限额以上|限上)[\u4e00-\u9fff]{0,6}?(?:企业|单位|工业|制造业|服务业|零售业|批发业|住宿业|餐饮业)"
)


@dataclass(frozen=True, slots=True)
class Place:
    """Whose, where and when a story's figures are unless they say so; ``meant`` tells what 全市 means."""

    subject: str | None
    home: str | None
    year: str | None  # reported on: what 全年 means
    now: str | None  # of writing: what 今年 and 去年 are told from
    meant: Callable[[str], str]


def mode_of(clause: str, measure: str, future: bool) -> str:
    """``actual``, ``target`` or ``pool`` from the clause up to the number and what stands over it."""
    if _POOL.search(measure):
        return "pool"
    told = _ALREADY.split(_REACHED.sub("", clause))[-1]
    last = clause[max(clause.rfind(mark) for mark in "，,：") + 1 :]
    goal = (
        _TARGET.search(told)
        or _PLANNED.search(_REACHED.sub("", last))
        or _TASK_NAME.search(last)
        or _TASK_NAME.search(measure)
    )
    return "target" if future or goal else "actual"


def tells_goals(heading: str, year: str | None) -> bool:
    """A heading over plans, or over a year to come: what stands under it is no result."""
    later = [y for y in years_of(heading) if year and y > int(year)]
    if later and not _PAST_HEADING.search(heading):
        return True
    return _FUTURE_HEADING.search(heading) is not None and _PAST_HEADING.search(heading) is None


def period_of(clause: str, anchor: str | None, now: str | None = None, first: bool = False) -> str | None:
    """The last (or first) period told in a clause, as ISO ``start/end`` (``/end`` for as-of); None when none is.

    A year that something is compared with (较2020年, 是2020年的2倍) is no period of the figure.
    """
    dates = [d for d in find_periods(clause, int(anchor) if anchor else None) if d.label not in _RELATIVE]
    dates += [d for d in find_periods(clause, int(now or anchor or 0) or None) if d.label in _RELATIVE]
    told = [
        (d.span.start, f"{d.start}/{d.end}" if d.start else f"/{d.end}")
        for d in dates
        if d.end and not _compared(clause, d.span)
    ]
    told += [(m.start(), f"{anchor}-01-01/{anchor}-12-31") for m in _WHOLE_YEAR.finditer(clause) if anchor]
    return sorted(told)[0 if first else -1][1] if told else None


def at_end(period: str | None, clause: str, measure: str) -> str | None:
    """年末常住人口, 存栏, 总数: a stock of the year's end, ``/end``."""
    last = clause[max(clause.rfind(mark) for mark in "，；。：") + 1 :]
    start, slash, end = (period or "").partition("/")
    return f"/{end}" if start and slash and (_STOCK.search(last) or _STOCK.search(measure)) else period


def heading_period(heading: str, anchor: str | None) -> str | None:
    """The period a heading sets for what stands under it; the day of a date line sets none."""
    period = period_of(heading, anchor)
    start, _, end = (period or "").partition("/")
    return None if start == end else period


def _compared(clause: str, span: Span) -> bool:
    behind = _TIMES_BEHIND.match(clause, span.end)
    return clause[max(0, span.start - 1) : span.start] in tuple("较比与自从由") or behind is not None


def region_of(clause: str, place: Callable[[str], str], home: str | None) -> str | None:
    """The place the figure is counted in: 全省…, else the story's."""
    told = list(_WHERE.finditer(clause))
    meant = place(told[-1]["word"]) if told else home
    return home if told and meant == told[-1]["word"] and meant != "全国" else meant


def population_of(clause: str, measure: str) -> str | None:
    """Those counted among: 在143家规上企业中, or the class that the measure begins with (规模以上工业企业)."""
    told = list(_AMONG.finditer(clause))
    if told:
        return told[-1]["who"]
    of_class = _CLASS.match(measure)
    return of_class.group() if of_class else None
