"""An office's own notice is about the office's place, whichever of its cities the annex lists first."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.catalogue import Catalogue
from kg.mentions.lexicon import NATIONAL_BODIES
from kg.model import BlockKind, Document, EntityType, Mention, Span

_DAY = re.compile(
    r"[（(]?(?:(?:19|20)\d\d|二[〇○零O][〇○零O一二三四五六七八九]{2})年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日[）)]?"
)
_NOTICE = re.compile(r"关于|公告|公示|通知|通报|决定")
_OFFICE = re.compile(
    r"[\u4e00-\u9fff（）]{2,28}(?:部|厅|局|委|委员会|政府|署|院|办公室|中心|协会|学会|联合会|总工会|促进会|商会|领导小组)"
)
_HEADS = (BlockKind.TITLE, BlockKind.SUBTITLE)


def office_place(document: Document, mentions: Sequence[Mention], catalogue: Catalogue) -> Mention | str | None:
    """The region of the office that heads or signs the page, as a mention; empty for one of the state; None without.

    A page whose headline names a place is about that place.
    """
    view = document.view
    titles = [b.span for b in document.blocks if b.kind in _HEADS]
    for body in _offices(document, mentions):
        text = view[body.start : body.end]
        if text.startswith(NATIONAL_BODIES):
            return "" if not any(_named(m, titles) for m in mentions) else None
        hit = next((h for h in catalogue.find_regions(text) if h.start == 0 and h.full), None)
        if hit is None or len(hit.codes) != 1:
            continue
        code = hit.codes[0]
        if any(_named(m, titles) and m.ref != code for m in mentions):
            return None
        span = Span(body.start, body.start + len(hit.text))
        name = catalogue.regions[code].name
        return Mention(span, EntityType.REGION, view[span.start : span.end], name, "office", code)
    return None


def _offices(document: Document, mentions: Sequence[Mention]) -> Iterator[Span]:
    """Bodies that head a notice's title, or stand alone on the line over a day."""
    view, blocks = document.view, document.blocks
    bodies = {m.span.start: m for m in mentions if m.type is EntityType.GOVERNMENT_BODY}
    for at, block in enumerate(blocks):
        body = bodies.get(block.span.start)
        if body is not None and block.kind in _HEADS and _NOTICE.match(view, body.span.end) is not None:
            yield body.span
        after = blocks[at + 1].span if at + 1 < len(blocks) else None
        if after is not None and _OFFICE.fullmatch(view, *block.span) and _DAY.fullmatch(view, *after) is not None:
            yield block.span


def _named(mention: Mention, titles: Sequence[Span]) -> bool:
    return mention.type in (EntityType.REGION, EntityType.PARK) and any(t.covers(mention.span) for t in titles)
