"""Titles of which only the last words are said: 国家知识产权示范企业7家、优势企业46家."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.facts.awards.page import Page
from kg.facts.awards.phrase import Award
from kg.model import Span

_SO_MANY = r"\d{1,5}[家个项户件]"
_LAST_WORDS = re.compile(
    rf"(?<=[家个项户件])[、，](?P<last>[\u4e00-\u9fff]{{0,4}}(?:企业|基地|平台|园区|单位|项目|城市|产品|中心|工厂|社|村|镇|县))(?={_SO_MANY})"
)
_COUNTED = re.compile(_SO_MANY)
#: What must remain of the title before: its theme.
_THEME = 2


def completed(page: Page, found: Sequence[Award]) -> Iterator[Award]:
    """A title of the catalogue that the title counted right before begins and these words end."""
    for hit in _LAST_WORDS.finditer(page.view):
        before = next((a for a in found if _COUNTED.fullmatch(page.view, a.span.end, hit.start())), None)
        span = Span(*hit.span("last"))
        known = any(a.span.overlaps(span) and a.programmes for a in found)
        if before is not None and before.programmes and not known:
            whole = _whole(page, before, hit["last"])
            if whole is not None:
                yield replace(whole, span=span, core=span)


def _whole(page: Page, before: Award, last: str) -> Award | None:
    label = before.label.strip("“”")
    lead = before.text[: before.text.find(label)] if label in before.text else ""
    for cut in range(len(label) - 1, _THEME - 1, -1):
        text = label[:cut] + last
        hits = [h for h in page.catalogue.find_aliases(text) if (h.start, h.end) == (0, len(text))]
        if hits and text != label:
            return replace(before, text=lead + text, label=text, programmes=hits[0].programmes, grade=None)
    return None
