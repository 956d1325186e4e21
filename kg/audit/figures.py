"""Figures of different documents against each other.  (KGF205, KGF501, KGF502)"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from kg.audit.issue import Issue, issue
from kg.audit.rows import Count, Figure
from kg.catalogue import load_catalogue
from kg.check.finding import amount, named

#: A shorter name (投资, 企业, 项目) may mean many things.
_TELLING = 4


def differing_values(rows: Iterable[Figure]) -> Iterator[Issue]:
    """KGF501 one subject, measure, period and unit, two documents, two values."""
    by_key: dict[tuple[str, ...], dict[str, list[Figure]]] = defaultdict(lambda: defaultdict(list))
    for row in rows:
        if len(row.measure) >= _TELLING:
            by_key[row.subject, row.region, row.measure, row.unit, row.period][row.document].append(row)
    for documents in by_key.values():
        # a document that gives two values itself means two things by the name
        single = [found[0] for found in documents.values() if len({f.value for f in found}) == 1]
        for one, other in combinations(sorted(single, key=lambda f: (f.document, f.fact)), 2):
            if one.value != other.value:
                yield issue(
                    "KGF501", "warning",
                    f"{one.subject}{named(one.measure)}（{one.period}）一处为{amount(one.value, one.unit)}，另一处为{amount(other.value, other.unit)}",
                    f"{named(one.measure)} of {one.subject} ({one.period}) is {amount(one.value, one.unit)} in one document, {amount(other.value, other.unit)} in another",
                    (one, other),
                )  # fmt: skip


def stocks_and_flows(rows: Iterable[Count]) -> Iterator[Issue]:
    """KGF502 last year's stock and this year's flow against this year's stock (information: titles lapse)."""
    by_key: dict[tuple[str, ...], list[Count]] = defaultdict(list)
    for row in rows:
        if row.area and row.year:
            by_key[row.programme, row.level, row.area, row.unit].append(row)
    for found in by_key.values():
        for now in (c for c in found if c.stock):
            before = [c for c in found if c.stock and c.year == str(int(now.year) - 1)]
            flow = [c for c in found if not c.stock and c.year == now.year]
            if len({c.size for c in before}) == len({c.size for c in flow}) == 1:
                yield from _balance(before[0], flow[0], now)


def _balance(before: Count, flow: Count, now: Count) -> Iterator[Issue]:
    if len({before.document, flow.document, now.document}) == 1 or before.size + flow.size == now.size:
        return
    yield issue(
        "KGF502", "info",
        f"{now.area}{before.year}年累计{before.size}，{now.year}年新增{flow.size}，{before.size}+{flow.size}={before.size + flow.size}，而{now.year}年累计为{now.size}（称号会失效，仅供参考）",
        f"{now.area}: {before.size} held in {before.year} and {flow.size} new in {now.year} make {before.size + flow.size}, yet {now.size} are held in {now.year} (titles lapse: for information)",
        (before, flow, now),
    )  # fmt: skip


def nested_totals(rows: Iterable[Count]) -> Iterator[Issue]:
    """KGF205 one document implies more for a city than another does for its province."""
    shared: dict[tuple[str, ...], list[Count]] = defaultdict(list)
    for row in rows:
        if row.scope and row.year:
            shared[row.programme, row.level, str(row.stock), row.year].append(row)
    for found in shared.values():
        for city in found:
            for province in _above(city, found):
                if city.least is not None and province.most is not None and city.least > province.most:
                    yield issue(
                        "KGF205", "warning",
                        f"由占比推算{city.scope}总数不少于{city.least}，{province.scope}总数却不多于{province.most}",
                        f"the shares imply at least {city.least} in {city.scope}, yet at most {province.most} in {province.scope}",
                        (city, province),
                    )  # fmt: skip


def _above(city: Count, found: Sequence[Count]) -> Iterator[Count]:
    regions = load_catalogue().regions
    codes = {code for code, region in regions.items() if region.name == city.scope}
    parents = {regions[code].parent for code in codes}
    above = {regions[p].name for p in parents if p is not None and p in regions}
    yield from (c for c in found if c.scope in above and c.document != city.document)
