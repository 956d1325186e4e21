"""Stocks against the flows they include.  (KGF103)"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.check.finding import amount, finding, named, quote
from kg.model import Extraction, Finding, Indicator, RecipientGroup, SizeQualifier

_STOCK = r"(?:累计|总数|总量|存量|保有量|共有|增至|增加到|达到?)[^，。；\d]{0,8}"
#: A stock may be named in short after its flow (新选聘“科技副总”128人，累计选聘116人).
_NAMED = 2
_FLOW = re.compile(r"^(?:新增|净增|新认定|新培育|新引进|新登记|新)")


def check_stocks(extraction: Extraction) -> Iterator[Finding]:
    """KGF103 a stock is smaller than the flow it includes."""
    for group in extraction.groups:
        for inner in (g for g in extraction.groups if _flow_of(g, group)):
            yield finding(
                extraction, "KGF103", "error",
                f"{named(group.award_text)}累计{group.size}{group.unit}，却少于其中新增的{inner.size}{inner.unit}",
                f"the stock of {named(group.award_text)} is {group.size}, less than the {inner.size} it newly includes",
                [group.id, inner.id], [*group.evidence, *inner.evidence],
            )  # fmt: skip
    for flow, stock in zip(extraction.indicators, extraction.indicators[1:], strict=False):
        if stock.value < flow.value and _same_things(flow, stock):
            yield finding(
                extraction, "KGF103", "error",
                f"{named(stock.measure)}累计{amount(stock.value, stock.unit)}，却少于新增的{amount(flow.value, flow.unit)}",
                f"the stock of {named(stock.measure)} is {amount(stock.value, stock.unit)}, less than the {amount(flow.value, flow.unit)} newly added",
                [stock.id, flow.id], [stock.evidence, flow.evidence],
            )  # fmt: skip


def _flow_of(flow: RecipientGroup, stock: RecipientGroup) -> bool:
    """新增27家，总数达19家: of one title, level and unit, told in one sentence, and more than the stock."""
    kinds = (flow.kind, stock.kind) == ("grant", "holding") and stock.size_qualifier is SizeQualifier.EXACT
    same = (flow.programme or flow.award_text, flow.level, flow.unit) == (
        stock.programme or stock.award_text,
        stock.level,
        stock.unit,
    )
    return kinds and same and flow.size > stock.size and flow.evidence[:1] == stock.evidence[:1]


def _same_things(flow: Indicator, stock: Indicator) -> bool:
    """新增高新技术企业27家，总数达19家: of one name, unit, mode and sentence."""
    if flow.unit != stock.unit or flow.mode != stock.mode or flow.comparisons or stock.comparisons:
        return False
    name = _FLOW.sub("", stock.measure)
    if _FLOW.match(flow.measure) is None or len(name) < _NAMED or not _FLOW.sub("", flow.measure).startswith(name):
        return False
    told = re.compile(_STOCK + re.escape(amount(stock.value, stock.unit)))  # of this number only
    return flow.evidence == stock.evidence and told.search(quote(stock)) is not None
