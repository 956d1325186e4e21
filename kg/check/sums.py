"""Do parts and wholes, flows and stocks of one text agree?  (KGF1xx)"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from kg.check.finding import amount, finding, named, quote
from kg.check.parts import factor, other_whole, plain, same_unit, sure_part, without_subtotals
from kg.model import Base, Extraction, Finding, Indicator, SizeQualifier

_MANY, _PAIR = 3, 2
#: How many parts are tried in all combinations.
_TRIED = 10
#: A shorter name (企业, 以上) is no label.
_LABEL = 4
#: Names of parts that make up their whole when all of a row are told; 其中 otherwise names only some.
_COMPLETE = (
    ("第一产业", "第二产业", "第三产业"), ("一产", "二产", "三产"), ("城镇", "乡村"), ("城镇", "农村"), ("城市", "农村"), ("男", "女"), ("出口", "进口"),
    ("税收", "非税"), ("规模以上", "规模以下"), ("规上", "规下"), ("新建", "续建"), ("中央", "地方"), ("公办", "民办"),
)  # fmt: skip
#: Parts of these kinds overlap: a firm may be 高新技术企业 and 专精特新, a member may be a woman and a graduate.
_OVERLAP = re.compile(
    r"级|高新技术|专精特新|小巨人|上市|瞪羚|女|少数民族|党员|本科|大专|硕士|博士|岁|农村|民营|外资|以上|亿元|龙头|示范|重点|制造业|工业"
)
_BY_KIND = re.compile(r"(?:分|按|从)[^，。；]{1,8}(?:看|分|统计|划分)[，：]")
_CLAIMS_ALL = re.compile(r"分别为|分为|包括|由[^，。；]{1,20}(?:组成|构成)|即|：|其余|[\u4e00-\u9fff]中，")
#: Parts told one by one that come this near to their whole claim to be all of it.
_NEAR = Decimal("0.05")
#: Three and more shares of one whole that go just above 100 % were meant to fill it; overlapping ones go anywhere.
_FEW_OVER = 106


def check_sums(extraction: Extraction) -> Iterator[Finding]:
    """KGF101 parts do not add up to their whole; KGF102 two parts have one name."""
    wholes = {i.id: i for i in extraction.indicators}
    parts: dict[str, list[Indicator]] = defaultdict(list)
    for figure in extraction.indicators:
        whole = wholes.get(figure.part_of or "")
        if whole is None or not same_unit(figure, whole) or other_whole(figure, whole, extraction.indicators):
            continue
        if sure_part(figure, whole):
            parts[whole.id].append(figure)
    for key, found in parts.items():
        whole = wholes[key]
        names = [p.measure for p in found]
        twice = next((n for n in names if names.count(n) > 1 and _told_twice(n, whole, found)), None)
        if _disagree(whole, found, twice is not None and len(found) == _PAIR):
            yield _mismatch(extraction, whole, found)
        if twice is not None:
            yield finding(
                extraction, "KGF102", "warning",
                f"{named(whole.measure)}的两个部分都叫“{twice}”，其中一个可能是笔误",
                f"two parts of {named(whole.measure)} are both called “{twice}”: one may be a slip",
                [whole.id, *(p.id for p in found)], [whole.evidence, *(p.evidence for p in found)],
            )  # fmt: skip


def _told_twice(label: str, whole: Indicator, parts: Sequence[Indicator]) -> bool:
    """The text itself says the label twice; a name that two numbers share (地铁、轻轨分别为…) is said once."""
    text = "".join(dict.fromkeys(quote(p) for p in parts if p.measure == label))
    return len(label) >= _LABEL and label not in whole.measure and text.count(label) > 1


def check_labels(extraction: Extraction) -> Iterator[Finding]:
    """KGF102 two parts of one name in a list by kinds whose total is a counted group."""
    seen: dict[tuple[object, str, str], Indicator] = {}
    for figure in extraction.indicators:
        if figure.comparisons or figure.part_of or len(figure.measure) < _LABEL or not _BY_KIND.match(quote(figure)):
            continue
        key = (figure.evidence.span, figure.measure, figure.unit)
        other = seen.setdefault(key, figure)
        if other is not figure and other.value != figure.value and quote(figure).count(figure.measure) > 1:
            yield finding(
                extraction, "KGF102", "warning",
                f"分类列举中有两项都叫{named(figure.measure)}（{amount(other.value, other.unit)}、{amount(figure.value, figure.unit)}），其中一个可能是笔误",
                f"two kinds of one list are called {named(figure.measure)} ({amount(other.value)} and {amount(figure.value)}): one may be a slip",
                [other.id, figure.id], [other.evidence, figure.evidence],
            )  # fmt: skip


def _mismatch(extraction: Extraction, whole: Indicator, found: Sequence[Indicator]) -> Finding:
    total = sum(plain(p) for p in found) / factor(whole)
    gap = abs(Decimal(str(whole.value)) - total)
    terms = "+".join(amount(p.value, "" if p.unit == whole.unit else p.unit) for p in found)
    return finding(
        extraction, "KGF101", "error" if any(plain(p) > plain(whole) for p in found) else "warning",
        f"{named(whole.measure)}共{amount(whole.value, whole.unit)}，其中{terms}={amount(float(total))}，相差{amount(float(gap))}",
        f"{named(whole.measure)} is {amount(whole.value, whole.unit)}, yet its parts {terms}={amount(float(total))}, off by {amount(float(gap))}",
        [whole.id, *(p.id for p in found)], [whole.evidence, *(p.evidence for p in found)],
    )  # fmt: skip


def _slack(figure: Indicator) -> Decimal:
    """What rounding may hide: half the last decimal of a measure; a count of things hides nothing."""
    rounds = figure.places > 0 or factor(figure) > 1
    return Decimal(1).scaleb(-figure.places) / 2 * factor(figure) if rounds else Decimal(0)


def _disagree(whole: Indicator, parts: Sequence[Indicator], twice: bool) -> bool:
    """One part above the whole, or parts that claim to be all of it and are not, beyond what rounding may hide."""
    if any(f.qualifier is not SizeQualifier.EXACT or f.high is not None for f in (whole, *parts)):
        return False
    slack = sum((_slack(f) for f in (whole, *parts)), Decimal(0))
    parts = without_subtotals(parts)
    if _some_fill(whole, parts, slack):
        return False
    gap = sum(plain(p) for p in parts) - plain(whole)
    if any(plain(p) > plain(whole) + slack for p in parts):
        return True
    if abs(gap) <= slack or len(parts) < _PAIR:
        return False
    if twice or _complete(parts):
        return True
    if len(parts) >= _MANY and _says_all(whole, parts) and abs(gap) <= _NEAR * plain(whole):
        return True
    apart = not any(_OVERLAP.search(p.measure) for p in parts)
    return apart and (gap > 0 or _says_all(whole, parts))


def _some_fill(whole: Indicator, parts: Sequence[Indicator], slack: Decimal) -> bool:
    """Parts of parts: some of those told make up the whole, or one is all of it."""
    values = [plain(p) for p in parts[:_TRIED]]
    return any(
        abs(sum(some) - plain(whole)) <= slack for n in range(1, len(values)) for some in combinations(values, n)
    )


def _complete(parts: Sequence[Indicator]) -> bool:
    """税收 and 非税收入, the three sectors: nothing else is left."""
    names = [p.measure for p in parts]
    return any(len(row) == len(names) and all(any(w in n for n in names) for w in row) for row in _COMPLETE)


def _says_all(whole: Indicator, parts: Sequence[Indicator]) -> bool:
    """No 其中 between the whole and its parts, but words that name all of it."""
    text = quote(parts[0])
    return "其中" not in text and _CLAIMS_ALL.search(text) is not None and quote(whole) == text


def check_share_sums(extraction: Extraction) -> Iterator[Finding]:
    """KGF104 the shares of parts that exclude each other exceed 100 %."""
    rows: dict[str, list[Indicator]] = defaultdict(list)
    for figure in extraction.indicators:
        own = next((c for c in figure.comparisons if c.kind is Base.SHARE and c.value == figure.value), None)
        outer = quote(figure).split("其中")[0]  # what follows is a part of one of the parts
        inner = not any(f"{said}%" in outer for said in (amount(figure.value), f"{figure.value:.{figure.places}f}"))
        if own is not None and figure.unit == "%" and figure.qualifier is SizeQualifier.EXACT and not inner:
            rows[f"{figure.evidence.span}{own.base}"].append(figure)
    for found in rows.values():
        total = sum(Decimal(str(f.value)) for f in found)
        slack = sum(Decimal(1).scaleb(-f.places) / 2 for f in found)
        whole = _complete(found) or (len(found) >= _MANY and total <= _FEW_OVER)
        if len(found) > 1 and total > 100 + slack and whole:
            terms = "+".join(amount(f.value) for f in found)
            yield finding(
                extraction, "KGF104", "error" if _complete(found) else "warning",
                f"互不相交的各部分占比{terms}={amount(float(total))}%，超过100%",
                f"the shares of parts that exclude each other are {terms}={amount(float(total))} %, above 100 %",
                [f.id for f in found], [f.evidence for f in found],
            )  # fmt: skip
