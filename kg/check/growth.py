"""Growth against the earlier value of the text, or its own difference.  (KGF207)"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations

from kg.check.finding import amount, finding, named, quote
from kg.facts.solving import Interval, rounded
from kg.language.units import COUNT_UNITS
from kg.model import Base, Derived, Extraction, Finding, Indicator, SizeQualifier

_OVER_LAST = re.compile(r"(?:[比较](?:上|去|前)年(?:同期|末|底)?的?|(?:上|去)年(?:同期|末)?(?:为|是)){second}")
_FROM_TO = re.compile(r"[由从][^，。；]*?{first}[^，。；]*?(?:[至到]|为)[^，。；\d]*{second}")


#: The last decimal of most rates.
_ULP = 0.1
#: Bounds are kept to four decimals.
_FINE = 1e-3


#: Growth of these is told at constant prices or on a base of its own, their values are not.
_REAL = re.compile(r"生产总值|GDP|增加值")
_REAL_TOLD = re.compile(r"不变价|可比|同口径|扣除|剔除|实际增长|还原")


def _real(figure: Indicator) -> bool:
    return _REAL.search(figure.measure) is not None or _REAL_TOLD.search(quote(figure)) is not None


def check_growth(extraction: Extraction) -> Iterator[Finding]:
    """KGF207 growth that the earlier value of the text, or its own difference, does not give."""
    for figure in extraction.indicators:
        if _real(figure):
            continue
        earlier = [d for d in figure.derived if d.kind == "earlier" and d.low is not None]
        for one, other in combinations(earlier, 2):
            if _one_base(figure, one, other) and not _meet(one, other):
                yield _unlike(extraction, figure, one, other)
    for left, right in zip(extraction.indicators, extraction.indicators[1:], strict=False):
        for before, after in ((left, right), (right, left)):
            if _real(after) or not (_from_to(before, after) if before is left else _over_last(before, after)):
                continue
            for implied in after.derived:
                if implied.kind == "earlier" and not _holds(implied, before):
                    yield _against(extraction, before, after, implied)


def _one_base(figure: Indicator, one: Derived, other: Derived) -> bool:
    told = [c for c in figure.comparisons if c.base in (one.of, other.of)]
    return {c.kind for c in told} == {Base.YEAR} and len({c.direction for c in told}) == 1


def _meet(one: Derived, other: Derived) -> bool:
    return (one.low or 0) <= (other.high or 0) + _FINE and (other.low or 0) <= (one.high or 0) + _FINE


def _unlike(extraction: Extraction, figure: Indicator, one: Derived, other: Derived) -> Finding:
    spans = [f"{amount(d.low or 0)}–{amount(d.high or 0)}{d.unit}" for d in (one, other)]
    return finding(
        extraction, "KGF207", "warning",
        f"{named(figure.measure)}{amount(figure.value, figure.unit)}：由增量推算基期为{spans[0]}，由增速推算为{spans[1]}，二者不符",
        f"{named(figure.measure)} {amount(figure.value, figure.unit)}: one change implies {spans[0]} before, the other {spans[1]}",
        [figure.id], [figure.evidence],
    )  # fmt: skip


def _from_to(before: Indicator, after: Indicator) -> bool:
    """由80家增至100家: both ends of one change, in one sentence."""
    if before.evidence != after.evidence or before.unit != after.unit or before.comparisons or not after.comparisons:
        return False
    first, second = (re.escape(amount(f.value)) for f in (before, after))
    told = re.compile(_FROM_TO.pattern.replace("{first}", first).replace("{second}", second))
    return told.search(quote(after)) is not None


def _over_last(before: Indicator, after: Indicator) -> bool:
    """18.92亿元，较上年的17.65亿元增长8.2%: the earlier value stands behind."""
    if before.evidence != after.evidence or before.unit != after.unit or before.comparisons or not after.comparisons:
        return False
    told = re.compile(_OVER_LAST.pattern.replace("{second}", re.escape(amount(before.value))))
    return told.search(quote(after)) is not None


def _holds(implied: Derived, before: Indicator) -> bool:
    if implied.low is None or implied.high is None or before.qualifier is not SizeQualifier.EXACT:
        return True
    exact = Decimal(str(before.value))
    near = Interval(exact, exact) if before.unit in COUNT_UNITS else rounded(before.value, before.places)
    slack = before.value * _ULP / 100  # a text may cut the rate's decimals instead of rounding
    return implied.low - slack <= float(near.high) and float(near.low) <= implied.high + slack


def _against(extraction: Extraction, before: Indicator, after: Indicator, implied: Derived) -> Finding:
    change = 100 * (after.value - before.value) / before.value if before.value else 0.0
    told = next((c for c in after.comparisons if c.base == implied.of), None)
    stated = amount(told.value or 0, told.unit or "") if told else ""
    return finding(
        extraction, "KGF207", "warning",
        f"{named(after.measure)}由{amount(before.value, before.unit)}到{amount(after.value, after.unit)}，变化{amount(round(change, 2))}%，文中写作{stated}",
        f"{named(after.measure)} from {amount(before.value, before.unit)} to {amount(after.value, after.unit)} is a change of {amount(round(change, 2))} %, the text says {stated}",
        [after.id, before.id], [after.evidence, before.evidence],
    )  # fmt: skip
