"""Lists by place: the place first, in a column or glued, the name behind it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.catalogue import Catalogue
from kg.model import Span

#: 天津市　某某园, 涪陵区：某某园.
_LED = re.compile(
    r"[\u4e00-\u9fff]{2,8}?(?:省|市|自治区|区|县|州|盟|旗|兵团)[\u3000 \t：:]+(?=[\u4e00-\u9fffA-Za-z0-9“])"
)
_ZONE = re.compile(r"[\u4e00-\u9fff]{1,3}?(?:新区|高新区|经开区|开发区|区|县|旗)")
_LEAST = 3


def without_places(view: str, catalogue: Catalogue, spans: Sequence[Span]) -> list[Span]:
    """The lines without the place that opens each of them; a place is no column unless most lines open with one."""
    led = [_LED.match(view, s.start, s.end) for s in spans]
    if sum(hit is not None for hit in led) * 2 > len(spans):
        return [Span(hit.end(), s.end) if hit else s for hit, s in zip(led, spans, strict=True)]
    if len(spans) < _LEAST:
        return list(spans)
    placed = [_place_before(view, catalogue, s) for s in spans]
    if sum(twice for _, twice in placed) * 2 < len(spans):
        return list(spans)
    return [Span(end, s.end) if end else s for (end, _), s in zip(placed, spans, strict=True)]


def _place_before(view: str, catalogue: Catalogue, span: Span) -> tuple[int, bool]:
    """Where the district that opens the line ends (0: none), and whether a wider place follows it (渝北区重庆…).

    A narrower place behind it (成都市东部新区…) belongs to the same name.
    """
    text = view[span.start : span.end]
    hits = sorted(catalogue.find_regions(text), key=lambda h: h.start)
    first = next((h for h in hits if h.start == 0 and h.text[-1] in "区县市旗"), None)
    zone = _ZONE.match(text)
    end = first.end if first is not None else zone.end() if zone is not None else 0
    if not end:
        return 0, False
    wider = [h for h in hits if h.start == end and catalogue.regions[h.codes[0]].rank != "county"]
    if first is not None and catalogue.regions[first.codes[0]].rank != "county":
        return span.start + end, False
    return span.start + end, bool(wider)
