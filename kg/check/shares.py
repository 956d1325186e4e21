"""Does a whole total fit a share or a completion rate, and do totals nest?  (KGF201 to KGF205)"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.check.finding import amount, finding, named
from kg.model import Derived, Evidence, Extraction, Finding, Indicator, RecipientGroup, Share

#: Shares of money and areas are not shares of a count.
_NO_COUNT = re.compile(r"收入|投资|产值|增加值|GDP|生产总值|面积|税|资金|总额|贷款|支出|人口")


def check_shares(extraction: Extraction) -> Iterator[Finding]:
    """KGF201 no whole number fits a share; KGF202 one fits only if the text cut decimals."""
    for group in extraction.groups:
        for share in group.shares:
            yield from _group_share(extraction, group, share)
    for figure in extraction.indicators:
        for total in figure.derived:
            if total.kind == "total" and figure.value == int(figure.value) and not _NO_COUNT.search(total.of):
                percent = next(c.value for c in figure.comparisons if c.base == total.of)
                said = f"{named(figure.measure)}{amount(figure.value, figure.unit)}{total.of}的{amount(percent or 0)}%"
                yield from _unfitting(extraction, figure, total, percent or 0.0, ("KGF201", "KGF202"), said, "总数")


def _group_share(extraction: Extraction, group: RecipientGroup, share: Share) -> Iterator[Finding]:
    about, quotes = [group.id], [*group.evidence, share.evidence]
    said = f"{group.size}{group.unit}占{share.scope}的{amount(share.value)}%"
    said_en = f"{group.size} being {amount(share.value)} % of {share.scope}"
    if share.total_min is None and share.truncated_min is None:
        implied = amount(round(group.size / share.value * 100, 2))
        yield finding(
            extraction, "KGF201", "warning",
            f"{said}：{group.size}÷{amount(share.value)}%={implied}，没有整数总数符合",
            f"{said_en}: {group.size}/{amount(share.value)} % = {implied}, no whole total fits", about, quotes,
        )  # fmt: skip
    elif share.total_min is None:
        total = _between(share.truncated_min, share.truncated_max)
        yield finding(
            extraction, "KGF202", "info",
            f"{said}：只有截断小数时总数才是{total}",
            f"{said_en}: the total is {total} only if decimals were cut", about, quotes,
        )  # fmt: skip


def check_tasks(extraction: Extraction) -> Iterator[Finding]:
    """KGF203 no whole task fits a completion rate; KGF204 one fits only if decimals were cut."""
    for figure in extraction.indicators:
        for task in figure.derived:
            if task.kind == "task" and figure.value == int(figure.value):
                percent = next((c.value for c in figure.comparisons if c.direction == "completion"), None) or 0.0
                said = f"{named(figure.measure)}{amount(figure.value, figure.unit)}为{task.of}的{amount(percent)}%"
                yield from _unfitting(extraction, figure, task, percent, ("KGF203", "KGF204"), said, "任务数")


def _unfitting(
    extraction: Extraction,
    figure: Indicator,
    derived: Derived,
    percent: float,
    codes: tuple[str, str],
    said: str,
    what: str,
) -> Iterator[Finding]:
    goal = "task" if what == "任务数" else "total"
    said_en = f"{named(figure.measure)} {amount(figure.value, figure.unit)} being {amount(percent)} % of the {goal}"
    if derived.low is None and derived.cut_low is None:
        implied = amount(round(figure.value / percent * 100, 2))
        yield finding(
            extraction, codes[0], "warning",
            f"{said}：{amount(figure.value)}÷{amount(percent)}%={implied}，没有整数{what}符合",
            f"{said_en}: {amount(figure.value)}/{amount(percent)} % = {implied}, no whole {goal} fits",
            [figure.id], [figure.evidence],
        )  # fmt: skip
    elif derived.low is None:
        total = _between(derived.cut_low, derived.cut_high)
        yield finding(
            extraction, codes[1], "info", f"{said}：只有截断小数时{what}才是{total}",
            f"{said_en}: the {goal} is {total} only if decimals were cut", [figure.id], [figure.evidence],
        )  # fmt: skip


def _between(low: float | None, high: float | None) -> str:
    return amount(low or 0) if low == high else f"{amount(low or 0)}–{amount(high or 0)}"


#: (scope, least, most, where it is said)
_Total = tuple[str, int | None, int | None, Evidence]
_OUTER = re.compile(r"省|自治区|全国|中国")
_INNER = re.compile(r"[市县区州盟]")


def check_nesting(extraction: Extraction) -> Iterator[Finding]:
    """KGF205 the total implied for a city exceeds the one implied for its province."""
    for group in extraction.groups:
        totals = [(s.scope, s.total_min, s.total_max, s.evidence) for s in group.shares]
        yield from _nested(extraction, group.id, totals)
    for figure in extraction.indicators:
        totals = [
            (
                d.of.removeprefix("占"),
                None if d.low is None else int(d.low),
                None if d.high is None else int(d.high),
                figure.evidence,
            )
            for d in figure.derived
            if d.kind == "total"
        ]
        yield from _nested(extraction, figure.id, totals)


def _nested(extraction: Extraction, about: str, totals: Sequence[_Total]) -> Iterator[Finding]:
    for inner, low, _, quote in totals:
        for outer, _, high, other in totals:
            wider = _OUTER.search(outer) and not _OUTER.search(inner) and _INNER.search(inner)
            if wider and low is not None and high is not None and low > high:
                yield finding(
                    extraction, "KGF205", "error",
                    f"由占比推算{inner}总数不少于{low}，{outer}总数却不多于{high}",
                    f"the shares imply at least {low} in {inner}, yet at most {high} in {outer}",
                    [about], [quote, other],
                )  # fmt: skip
