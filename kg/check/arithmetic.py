"""Do the numbers of one text agree with each other?  (KGF1xx sums, KGF2xx shares and tasks)"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal

from kg.model import Evidence, Extraction, Finding, Indicator
from kg.resolve import fact_id

#: Parts that reach this share of their whole claim to be all of it (其中 often names only some).
_NEARLY_ALL = 0.9


def finding(
    extraction: Extraction,
    code: str,
    severity: str,
    zh: str,
    en: str,
    about: Sequence[str],
    evidence: Sequence[Evidence],
) -> Finding:
    """A finding with the id that its content gives it."""
    spans = tuple(dict.fromkeys(evidence))
    key = fact_id("fnd", extraction.document.id, code, *about)
    return Finding(key, code, severity, zh, en, tuple(about), spans)


def check_sums(extraction: Extraction) -> Iterator[Finding]:
    """KGF101 parts do not add up to their whole; KGF102 two parts have one name."""
    wholes = {i.id: i for i in extraction.indicators}
    parts: dict[str, list[Indicator]] = defaultdict(list)
    for figure in extraction.indicators:
        if figure.part_of in wholes and figure.unit == wholes[figure.part_of].unit:
            parts[figure.part_of].append(figure)
    for key, found in parts.items():
        whole = wholes[key]
        total = sum(p.value for p in found)
        about = [whole.id, *(p.id for p in found)]
        quotes = [whole.evidence, *(p.evidence for p in found)]
        names = [p.measure for p in found]
        twice = len(set(names)) < len(names)
        if total > whole.value or (
            len(found) > 1 and total != whole.value and (twice or total >= _NEARLY_ALL * whole.value)
        ):
            terms = "+".join(f"{p.value:g}" for p in found)
            gap = whole.value - total
            yield finding(
                extraction, "KGF101", "warning",
                f"“{whole.measure}”共{whole.value:g}{whole.unit}，其中{terms}={total:g}，相差{abs(gap):g}",
                f"“{whole.measure}” is {whole.value:g} {whole.unit}, yet its parts {terms}={total:g}, off by {abs(gap):g}",
                about, quotes,
            )  # fmt: skip
        if twice:
            yield finding(
                extraction, "KGF102", "warning",
                f"“{whole.measure}”的两个部分都叫“{names[0]}”，其中一个可能是笔误",
                f"two parts of “{whole.measure}” are both called “{names[0]}”: one may be a slip",
                about, quotes,
            )  # fmt: skip


def check_shares(extraction: Extraction) -> Iterator[Finding]:
    """KGF201 no whole number fits a share; KGF202 one fits only if the text cut decimals."""
    for group in extraction.groups:
        for share in group.shares:
            about, quotes = [group.id], [*group.evidence, share.evidence]
            said = f"{group.size}{group.unit}占{share.scope}的{share.value:g}%"
            said_en = f"{group.size} being {share.value:g}% of {share.scope}"
            if share.total_min is None and share.truncated_min is None:
                implied = group.size / share.value * 100
                yield finding(
                    extraction, "KGF201", "warning",
                    f"{said}：没有整数总数符合（{implied:.2f}）", f"{said_en}: no whole total fits ({implied:.2f})", about, quotes,
                )  # fmt: skip
            elif share.total_min is None:
                total = (
                    f"{share.truncated_min}"
                    if share.truncated_min == share.truncated_max
                    else f"{share.truncated_min}–{share.truncated_max}"
                )
                yield finding(
                    extraction, "KGF202", "info",
                    f"{said}：只有截断小数时总数才是{total}",
                    f"{said_en}: the total is {total} only if decimals were cut", about, quotes,
                )  # fmt: skip


def check_tasks(extraction: Extraction) -> Iterator[Finding]:
    """KGF203 no whole task fits a completion rate; KGF204 one fits only if decimals were cut."""
    for figure in extraction.indicators:
        for comparison in figure.comparisons:
            rate = figure.unit == comparison.unit  # the rate as a figure of its own counts nothing
            if rate or comparison.direction != "completion" or not comparison.value:
                continue
            if figure.value != int(figure.value):
                continue
            task = _task(int(figure.value), comparison.value)
            said = f"“{figure.measure}”{figure.value:g}{figure.unit}为{comparison.base}的{comparison.value:g}%"
            said_en = f"“{figure.measure}” {figure.value:g} {figure.unit} being {comparison.value:g}% of the task"
            if task is None:
                implied = figure.value / comparison.value * 100
                yield finding(
                    extraction, "KGF203", "warning", f"{said}：没有整数任务数符合（{implied:.2f}）",
                    f"{said_en}: no whole task fits ({implied:.2f})", [figure.id], [figure.evidence],
                )  # fmt: skip
            elif not task[1]:
                yield finding(
                    extraction, "KGF204", "info", f"{said}：只有截断小数时任务数才是{task[0]}",
                    f"{said_en}: the task is {task[0]} only if decimals were cut", [figure.id], [figure.evidence],
                )  # fmt: skip


def _task(count: int, percent: float) -> tuple[int, bool] | None:
    """(smallest task that fits, whether by rounding); None when no whole number does.

    Unlike a share, a completion may exceed 100 %, so the total may be below the count.
    """
    places = max(0, -int(Decimal(str(percent)).normalize().as_tuple().exponent))
    middle = int(count / percent * 100)
    for rounded in (True, False):
        for task in range(max(1, middle - 2), middle + 4):
            exact = Decimal(100 * count) / task
            unit = Decimal(1).scaleb(-places)
            value = Decimal(str(percent))
            low, high = (value - unit / 2, value + unit / 2) if rounded else (value, value + unit)
            if low <= exact < high:
                return task, rounded
    return None


def check_rates(extraction: Extraction) -> Iterator[Finding]:
    """KGF205 two shares of one group whose totals do not nest (a city's more than its province's)."""
    for group in extraction.groups:
        totals = [(s.scope, s.total_min, s.total_max) for s in group.shares if s.total_min is not None]
        for (inner, low, _), (outer, _, high) in zip(totals, totals[1:], strict=False):
            if outer.endswith(("省", "自治区", "全国")) and low is not None and high is not None and low > high:
                yield finding(
                    extraction, "KGF205", "warning", f"{inner}推算总数{low}大于{outer}的{high}",
                    f"the total implied for {inner} ({low}) exceeds that of {outer} ({high})", [group.id], group.evidence,
                )  # fmt: skip


__all__ = ["check_rates", "check_shares", "check_sums", "check_tasks", "finding"]
