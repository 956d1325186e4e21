"""Do rates and growth agree with the numbers they come from?  (KGF206 to KGF210)"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from kg.check.finding import amount, finding, named, quote
from kg.facts.figures import scale_of
from kg.facts.solving import Interval, cut, rounded
from kg.language.units import COUNT_UNITS, load_units
from kg.model import Base, Comparison, Derived, Extraction, Finding, Indicator, SizeQualifier

#: 解决率 after 收集632个、解决622个: the word before 率 names the smaller number.
_RATE = re.compile(r"(?P<stem>[\u4e00-\u9fff]{2})率$")
_GROWN = re.compile(r"(?:增长|增加)了?(?P<value>\d+(?:\.\d+)?)个?百分点")
_OVER_LAST = re.compile(r"[比较](?:上|去|前)年(?:同期|末|底)?的?{second}")
_FROM_TO = re.compile(r"[由从][^，。；]*?{first}[^，。；]*?(?:[至到]|为)[^，。；\d]*{second}")


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


#: 在这143家规上企业中，…占64.9%: the share of a count that the sentence tells.
_OF_THESE = r"(?:在|这|全[省市区县]|的)(?P<count>\d+)[家个户项所名][^，。；]{{0,14}}?中[，,]?[^。；\d]{{1,24}}占[^，。；\d]{{0,6}}{share}%"


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


_AVERAGE = re.compile(r"^(?:平均)?(?:每|单)(?:个|家|户|项|人|件|套|台|所)|^(?:户均|平均|项均)")


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


_PLACE_WORDS = re.compile(r"^(?:全[国省市区县州]|同期|全部|其)(?:的)?")
_LONG_NAME = 4


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


#: An average of rounded numbers may be off by this much.
_LOOSE = 0.02


def _same_kind(total: Indicator, mean: Indicator) -> bool:
    units = load_units()
    names = [scale_of(f.unit)[1] for f in (total, mean)]
    return (
        names[0] not in COUNT_UNITS and all(n in units for n in names) and units[names[0]].base == units[names[1]].base
    )


def _base(figure: Indicator) -> float:
    scale, unit = scale_of(figure.unit)
    return figure.value * scale * load_units()[unit].factor


def check_growth(extraction: Extraction) -> Iterator[Finding]:
    """KGF207 growth that the earlier value of the text, or its own difference, does not give."""
    for figure in extraction.indicators:
        earlier = [d for d in figure.derived if d.kind == "earlier" and d.low is not None]
        for one, other in combinations(earlier, 2):
            if _one_base(figure, one, other) and not _meet(one, other):
                yield _unlike(extraction, figure, one, other)
    for left, right in zip(extraction.indicators, extraction.indicators[1:], strict=False):
        for before, after in ((left, right), (right, left)):
            if not (_from_to(before, after) if before is left else _over_last(before, after)):
                continue
            for implied in after.derived:
                if implied.kind == "earlier" and not _holds(implied, before):
                    yield _against(extraction, before, after, implied)


def _one_base(figure: Indicator, one: Derived, other: Derived) -> bool:
    told = [c for c in figure.comparisons if c.base in (one.of, other.of)]
    return {c.kind for c in told} == {Base.YEAR} and len({c.direction for c in told}) == 1


#: The last decimal of most rates.
_ULP = 0.1
#: Bounds are kept to four decimals.
_FINE = 1e-3


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
    return told.search(quote(after).replace(",", "，")) is not None


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


def check_points(extraction: Extraction) -> Iterator[Finding]:
    """KGF208 a difference in points worded as growth: stored as points."""
    for figure in extraction.indicators:
        if figure.unit != "个百分点":
            continue
        for hit in _GROWN.finditer(quote(figure)):
            if float(hit["value"]) == figure.value:
                yield finding(
                    extraction, "KGF208", "info",
                    f"“{hit.group()}”是百分点之差，不是相对增长；按百分点记录",
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
