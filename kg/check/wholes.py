"""Shares against the wholes that the text states.  (KGF201, KGF206)"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from kg.check.finding import amount, finding, named, quote
from kg.facts.figures import scale_of
from kg.facts.solving import Interval, cut, rounded
from kg.language.units import COUNT_UNITS
from kg.model import Base, Comparison, Extraction, Finding, Indicator, SizeQualifier

#: 在这143家规上企业中，…占64.9%: the share of a count that the sentence tells.
_OF_THESE = r"(?:在|这|全[省市区县]|的)(?P<count>\d+)[家个户项所名][^，。；]{{0,14}}?中[，,]?[^。；\d]{{1,24}}占[^，。；\d]{{0,6}}{share}%"
_PLACE_WORDS = re.compile(r"^(?:全[国省市区县州]|同期|全部|其)(?:的)?")
_LONG_NAME = 4


def check_part_shares(extraction: Extraction) -> Iterator[Finding]:
    """KGF201 a share of a stated count that no whole number of it gives."""
    for share in extraction.indicators:
        own = next((c for c in share.comparisons if c.kind is Base.SHARE and c.value == share.value), None)
        if own is None or share.unit != "%" or share.qualifier is not SizeQualifier.EXACT:
            continue
        told = re.compile(_OF_THESE.format(share=re.escape(amount(share.value)))).search(quote(share))
        whole = int(told["count"]) if told else 0
        if not whole or _some_part(whole, share):
            continue
        near = round(whole * share.value / 100)
        said = f"{near}÷{whole}={amount(round(100 * near / whole, 2))}%"
        yield finding(
            extraction, "KGF201", "warning",
            f"{named(share.measure)}占{whole}的{amount(share.value)}%：没有整数符合（{said}）",
            f"{named(share.measure)} being {amount(share.value)} % of {whole}: no whole number fits ({said})",
            [share.id], [share.evidence],
        )  # fmt: skip


def _some_part(whole: int, share: Indicator) -> bool:
    for bounds in (rounded(share.value, share.places), cut(share.value, share.places)):
        near = int(bounds.low * whole / 100)
        if any(bounds.low <= Decimal(100 * n) / whole < bounds.high for n in (near, near + 1)):
            return True
    return False


def check_stated_wholes(extraction: Extraction) -> Iterator[Finding]:
    """KGF206 a share of a whole that the text states too, when the two numbers do not give it."""
    figures = [f for f in extraction.indicators if f.qualifier is SizeQualifier.EXACT and f.high is None]
    for part in figures:
        for told in part.comparisons:
            own = (told.value, told.unit) == (part.value, part.unit)
            whole = (
                None if own or told.kind is not Base.SHARE or told.unit != "%" else _whole_named(part, told, figures)
            )
            if whole is None or _gives(part, whole, told):
                continue
            exact = 100 * part.value * scale_of(part.unit)[0] / (whole.value * scale_of(whole.unit)[0])
            said = f"{amount(part.value, part.unit)}÷{amount(whole.value, whole.unit)}={amount(round(exact, 2))}%"
            yield finding(
                extraction, "KGF206", "warning",
                f"{named(part.measure)}{told.base}写作{amount(told.value or 0)}%，由文中数字算得{said}",
                f"{named(part.measure)} is said to be {amount(told.value or 0)} % of {told.base}, the text's numbers give {said}",
                [part.id, whole.id], [part.evidence, whole.evidence],
            )  # fmt: skip


def _whole_named(part: Indicator, told: Comparison, figures: Sequence[Indicator]) -> Indicator | None:
    """The one figure whose name the share's base is: 占一般公共预算收入."""
    name = _PLACE_WORDS.sub("", told.base.removeprefix("占"))
    found = [
        f
        for f in figures
        if f.measure == name and f.period == part.period and f.mode == part.mode and not f.part_of and f is not part
        if scale_of(f.unit)[1] == scale_of(part.unit)[1]
    ]
    return found[0] if len(name) >= _LONG_NAME and len(found) == 1 and found[0].value > 0 else None


def _gives(part: Indicator, whole: Indicator, told: Comparison) -> bool:
    """Whether some part and some whole that round as written give the share, rounded or cut."""
    above, below = (_bounds(f) for f in (part, whole))
    least, most = 100 * above.low / below.high, 100 * above.high / below.low
    stated = rounded(told.value or 0, told.places), cut(told.value or 0, told.places)
    return any(i.low <= most and least <= i.high for i in stated)


def _bounds(figure: Indicator) -> Interval:
    scale = Decimal(str(scale_of(figure.unit)[0]))
    exact = figure.unit in COUNT_UNITS
    near = (
        Interval(Decimal(str(figure.value)), Decimal(str(figure.value)))
        if exact
        else rounded(figure.value, figure.places)
    )
    return Interval(near.low * scale, near.high * scale)
