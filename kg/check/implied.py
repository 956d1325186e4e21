"""What the figures of a text imply without saying it: worded, fallen, aimed at.  (KGF208 to KGF210)"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.check.finding import amount, finding, named, quote
from kg.model import Base, Extraction, Finding, Indicator

_GROWN = re.compile(r"(?P<before>[^，。；]*)(?:增长|增加)了?(?P<value>\d+(?:\.\d+)?)个?百分点")
#: 拉动…增长2个百分点, 高于…增长0.5个百分点: contributions and differences are rightly told in points.
_RIGHTLY = re.compile(r"拉动|带动|贡献|推动|[高低快慢]于|[高低快慢]出|超过|领先|落后")


def check_points(extraction: Extraction) -> Iterator[Finding]:
    """KGF208 a difference in points worded as growth: stored as points."""
    for figure in extraction.indicators:
        if figure.unit != "个百分点":
            continue
        for hit in _GROWN.finditer(quote(figure)):
            said = hit.group().removeprefix(hit["before"])
            if float(hit["value"]) == figure.value and not _RIGHTLY.search(hit["before"]):
                yield finding(
                    extraction, "KGF208", "info",
                    f"“{said}”是百分点之差，不是相对增长；按百分点记录",
                    f"{named(figure.measure)}: {amount(figure.value)} points are a difference, not relative growth; kept as points",
                    [figure.id], [figure.evidence],
                )  # fmt: skip
                break


def check_implied_whole(extraction: Extraction) -> Iterator[Finding]:
    """KGF209 a share, its change and the growth of the part imply that the whole fell."""
    for share in extraction.indicators:
        before = next((d for d in share.derived if d.kind == "earlier" and share.unit == "%"), None)
        own = next((c for c in share.comparisons if c.kind is Base.SHARE), None)
        if before is None or own is None or not before.low or not before.high:
            continue
        for part in _growing(extraction.indicators, share):
            rate = next(c for c in part.comparisons if c.kind is Base.YEAR and c.unit == "%")
            sign = 1 if rate.direction == "up" else -1
            growth = 1 + sign * (rate.value or 0) / 100
            low, high = (100 * (growth * end / share.value - 1) for end in (before.low, before.high))
            if high < 0:
                yield finding(
                    extraction, "KGF209", "info",
                    f"{named(part.measure)}增长{amount(sign * (rate.value or 0))}%，{own.base}的比重由{amount(before.low)}–{amount(before.high)}%升至{amount(share.value)}%，"
                    f"推算{own.base.removeprefix('占')}变化{amount(round(low, 1))}%至{amount(round(high, 1))}%",
                    f"{named(part.measure)} grew by {amount(sign * (rate.value or 0))} % and its share rose to {amount(share.value)} %: the whole must have changed by {amount(round(low, 1))} to {amount(round(high, 1))} %",
                    [share.id, part.id], [share.evidence, part.evidence],
                )  # fmt: skip


def _growing(figures: Sequence[Indicator], share: Indicator) -> Iterator[Indicator]:
    for figure in figures:
        same = figure.measure == share.measure and figure.period == share.period and figure.unit != "%"
        if same and any(c.kind is Base.YEAR and c.unit == "%" for c in figure.comparisons):
            yield figure


def check_goals(extraction: Extraction) -> Iterator[Finding]:
    """KGF210 a pool said to be a multiple of the year's goal, against what was reached."""
    for multiple in extraction.indicators:
        if multiple.unit != "倍" or "目标" not in quote(multiple):
            continue
        for pool in (
            f for f in extraction.indicators if f.mode == "pool" and f.evidence == multiple.evidence and f.unit != "倍"
        ):
            name = pool.measure.removesuffix("库").removesuffix("培育").strip("“”")
            for group in extraction.groups:
                bare = group.award_text.replace("“", "").replace("”", "")
                if len(name) > 1 and bare == name.replace("“", "").replace("”", "") and group.kind == "grant":
                    goal = pool.value / multiple.value
                    yield finding(
                        extraction, "KGF210", "info",
                        f"{pool.measure}{amount(pool.value, pool.unit)}是目标的{amount(multiple.value)}倍，推算目标约{goal:.0f}，实际{group.size}{group.unit}，约{100 * group.size / goal:.0f}%",
                        f"the pool of {amount(pool.value)} is {amount(multiple.value)} times the goal, which was about {goal:.0f}; {group.size} were reached, about {100 * group.size / goal:.0f} %",
                        [pool.id, group.id], [pool.evidence, *group.evidence],
                    )  # fmt: skip
