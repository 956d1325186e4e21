"""Rates and averages against the two numbers they come from.  (KGF206)"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from kg.check.finding import amount, finding, named
from kg.facts.figures import scale_of
from kg.facts.solving import cut, rounded
from kg.language.units import COUNT_UNITS, load_units
from kg.model import Extraction, Finding, Indicator, SizeQualifier

#: 解决率 after 收集632个、解决622个: the word before 率 names the smaller number.
_RATE = re.compile(r"(?P<stem>[\u4e00-\u9fff]{2})率$")
_AVERAGE = re.compile(r"^(?:平均)?(?:每|单)(?:个|家|户|项|人|件|套|台|所)|^(?:户均|平均|项均)")
#: An average of rounded numbers may be off by this much.
_LOOSE = 0.02


def check_ratios(extraction: Extraction) -> Iterator[Finding]:
    """KGF206 a rate that the two numbers before it do not give."""
    figures = [f for f in extraction.indicators if not f.comparisons and f.group is None]
    for whole, part, rate in zip(figures, figures[1:], figures[2:], strict=False):
        if not _of_two(whole, part, rate):
            continue
        exact = Decimal(100) * Decimal(str(part.value)) / Decimal(str(whole.value))
        if any(i.low <= exact < i.high for i in (rounded(rate.value, rate.places), cut(rate.value, rate.places))):
            continue
        said = f"{amount(part.value)}÷{amount(whole.value)}={amount(round(float(exact), 2))}%"
        yield finding(
            extraction, "KGF206", "warning",
            f"{named(rate.measure)}写作{amount(rate.value)}%，由文中数字算得{said}",
            f"{named(rate.measure)} is said to be {amount(rate.value)} %, the text's numbers give {said}",
            [rate.id, part.id, whole.id], [rate.evidence, part.evidence, whole.evidence],
        )  # fmt: skip


def _of_two(whole: Indicator, part: Indicator, rate: Indicator) -> bool:
    """Two counts of one unit and sentence, the second the smaller one, and a rate named after it."""
    name = _RATE.search(rate.measure)
    counts = whole.unit == part.unit and part.unit in COUNT_UNITS and rate.unit == "%"
    exact = all(f.qualifier is SizeQualifier.EXACT and f.mode == "actual" for f in (whole, part, rate))
    told = whole.evidence == part.evidence == rate.evidence and whole.part_of is None
    return bool(name and counts and exact and told and 0 < part.value <= whole.value and name["stem"] in part.measure)


def check_averages(extraction: Extraction) -> Iterator[Finding]:
    """KGF206 an average that the one count and the one total before it do not give."""
    figures = [f for f in extraction.indicators if f.group is None]
    for at, mean in enumerate(figures):
        if not _AVERAGE.match(mean.measure) or mean.comparisons or mean.qualifier is not SizeQualifier.EXACT:
            continue
        before = [f for f in figures[:at] if f.evidence == mean.evidence and not f.comparisons]
        counted = [f for f in before if f.unit in COUNT_UNITS]
        totals = [f for f in before if _same_kind(f, mean)]
        if len(counted) != 1 or len(totals) != 1 or counted[0].value <= 0:
            continue
        exact = _base(totals[0]) / counted[0].value / (_base(mean) / mean.value)
        if abs(exact - mean.value) > _LOOSE * mean.value:
            said = f"{amount(totals[0].value, totals[0].unit)}÷{amount(counted[0].value)}={amount(round(exact, 2), mean.unit)}"
            yield finding(
                extraction, "KGF206", "warning",
                f"{named(mean.measure)}写作{amount(mean.value, mean.unit)}，由文中数字算得{said}",
                f"{named(mean.measure)} is said to be {amount(mean.value, mean.unit)}, the text's numbers give {said}",
                [mean.id, totals[0].id, counted[0].id], [mean.evidence],
            )  # fmt: skip


def _same_kind(total: Indicator, mean: Indicator) -> bool:
    units = load_units()
    names = [scale_of(f.unit)[1] for f in (total, mean)]
    return (
        names[0] not in COUNT_UNITS and all(n in units for n in names) and units[names[0]].base == units[names[1]].base
    )


def _base(figure: Indicator) -> float:
    scale, unit = scale_of(figure.unit)
    return figure.value * scale * load_units()[unit].factor
