"""Places that sentences give: 甲公司（郑州）, 位于郑州市的甲公司, 郑州市的甲公司, 甲公司位于郑州市."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.facts.placings.layout import Said
from kg.facts.placings.regions import Regions
from kg.model import EntityType, Mention, Span

_BRACKET = re.compile(r"”?（(?P<place>[\u4e00-\u9fff]{2,12})）")
#: 位于郑州市高新区的, before the name.
_SITTING = re.compile(
    r"(?:位于|坐落于|坐落在|地处|来自|落户于?|注册在)(?P<place>(?:(?![的在])[\u4e00-\u9fff]){2,24}?)的(?:一家)?(?:企业|民营企业|上市公司)?(?:——)?“?$"
)
_OF = re.compile(r"(?P<place>[\u4e00-\u9fff]{2,12})(?:的|(?:本土|民营|上市)?(?:企业|民企|国企|药企|车企))“?$")
_SITS = re.compile(
    r"”?(?:（[^（）]{1,60}）)?(?:，|是一家|是|作为一家|作为)?(?:公司)?(?:总部|注册地)?(?:位于|坐落于|坐落在|地处|设在|为)(?P<place>[\u4e00-\u9fffA-Za-z0-9]{2,30}?)(?=[，。；、）\n]|的(?P<what>[^，。；]{0,14}))"
)
_FIRM = re.compile(r"(?:一家)?[\u4e00-\u9fff“”]{0,8}(?:企业|公司|厂家)")
_FAR = 32


def of_phrases(view: str, named: Sequence[Mention], regions: Regions) -> Iterator[Said]:
    """Of firms only: other names hold a place in their brackets (某大学（深圳）)."""
    for firm in named:
        if firm.type is EntityType.COMPANY:
            said = _behind(view, firm, regions) or _before(view, firm, regions)
            if said is not None:
                yield firm, *said


def _behind(view: str, firm: Mention, regions: Regions) -> tuple[str, str, Span] | None:
    bracket = _BRACKET.match(view, firm.span.end)
    if bracket is not None and (code := regions.whole(bracket["place"])) is not None:
        return code, "bracket", Span(firm.span.start, bracket.end())
    sits = _SITS.match(view, firm.span.end)
    if sits is None or (sits["what"] is not None and _FIRM.match(sits["what"]) is None):
        return None  # 甲公司位于某市的基地 is elsewhere
    if "为" in sits.group() and "总部" not in sits.group() and "注册地" not in sits.group():
        return None
    code, _ = regions.opening(sits["place"])
    return (code, "phrase", Span(firm.span.start, sits.end("place"))) if code is not None else None


def _before(view: str, firm: Mention, regions: Regions) -> tuple[str, str, Span] | None:
    start = max(0, firm.span.start - _FAR)
    before = view[start : firm.span.start]
    if (sitting := _SITTING.search(before)) is not None:
        code, _ = regions.opening(sitting["place"])
        return (code, "phrase", Span(start + sitting.start(), firm.span.end)) if code is not None else None
    if before.endswith(("的", "的“", "企业", "企业“", "民企", "国企", "药企", "车企")) and (of := _OF.search(before)):
        for at in range(of.start("place"), of.end("place") - 1):
            code = regions.whole(before[at : of.end("place")])
            if code is not None:
                return code, "phrase", Span(start + at, firm.span.end)
    return None
