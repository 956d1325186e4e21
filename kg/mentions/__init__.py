"""Typed spans of a story: who and what is named, before any fact is read."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from kg.catalogue import Catalogue
from kg.mentions.briefs import Taken, find_briefs
from kg.mentions.companies import find_companies
from kg.mentions.coordinated import find_lists
from kg.mentions.gaps import blank_gaps
from kg.mentions.localities import find_localities
from kg.mentions.named import find_named, titled_spans
from kg.mentions.organisations import find_bodies, find_brands, find_units, place_spans, short_places
from kg.mentions.people import find_people
from kg.mentions.shorts import find_contained, find_defined
from kg.mentions.topic import Place, Topic, read_topic
from kg.mentions.trades import find_by_trade
from kg.model import Document, EntityType, Mention, Span

__all__ = ["Place", "Topic", "find_mentions", "read_topic"]

#: Who wins where two mentions overlap: earlier in this order, then the longer.
_RANK = {
    "byline": 0,
    "title-marks": 0,
    "defined-short": 1,
    "legal-form": 1,
    "national-body": 2,
    "quoted-unit": 2,
    "sub-park": 3,
    "zone-form": 3,
    "place-unit": 3,
    "locality": 3,
    "quoted-brand": 3,
    "zone": 3,
    "body-form": 3,
    "stem": 4,
    "brief-list": 4,
    "brief-role": 4,
    "brief-maker": 4,
    "brief-trade": 4,
    "brief-running": 4,
    "office": 4,
    "name-list": 4,
    "quoted-campaign": 4,
    "gazetteer": 5,
    "place-form": 5,
    "bare-park": 6,
}


def find_mentions(document: Document, catalogue: Catalogue) -> tuple[Mention, ...]:
    """All typed names of ``document``, in view order, without overlaps."""
    view = document.view
    regions = list(_regions(view, catalogue))
    places = place_spans(view, [m.span for m in regions])
    gaps = blank_gaps(document)
    leads = sorted([*places, *short_places(view, places)])
    companies = [_after_title(m, view, catalogue) for m in find_companies(view, leads, gaps)]
    names = sorted({view[p.start : p.end] for p in leads}, key=lambda n: (-len(n), n))
    known = [*companies, *find_defined(view, companies)]
    known += find_contained(view, companies, [*names, *_openers(companies, catalogue.short_places)])
    taken = _taken(view, known, regions, catalogue)
    found: list[Mention] = [
        *known,
        *find_briefs(view, leads, taken),
        *find_by_trade(view, leads, taken),
        *find_lists(view, leads, [m.span for m in known], taken),
        *find_units(view, places),
        *_zones(view, catalogue),
        *find_bodies(view),
        *find_brands(view),
        *find_named(document),
        *find_localities(view, places),
        *find_people(view),
        *regions,
        *_formal_regions(view, places, regions),
    ]
    return _settle(found, titled_spans(view))


def _taken(view: str, known: Iterable[Mention], regions: Iterable[Mention], catalogue: Catalogue) -> Taken:
    """True for a run that a firm's name overlaps, or that is a place or (a part of) a title."""
    cells = {at for m in known for at in range(m.span.start, m.span.end)}
    titles = {at for a in catalogue.aliases_of(view) for at in range(a.start, a.end)}
    whole = {m.span for m in regions}

    def taken(start: int, end: int) -> bool:
        run = range(start, end)
        return Span(start, end) in whole or not cells.isdisjoint(run) or all(at in titles for at in run)

    return taken


def _after_title(company: Mention, view: str, catalogue: Catalogue) -> Mention:
    """第五批制造业单项冠军 + 某某股份有限公司: a title that firms hold, told right before the name."""
    if len(company.text) < _LONG:
        return company
    start = company.span.start
    for alias in catalogue.find_aliases(company.text):
        kinds = {catalogue.programmes[p].kind for p in alias.programmes}
        rest = len(company.text) - alias.end
        if alias.start == 0 and rest >= _WHOLE and kinds <= {"enterprise-title", "ranking/assessment"}:
            start = company.span.start + alias.end
    if start == company.span.start:
        return company
    start += 2 if view.startswith(("企业", "单位"), start) else 0
    text = view[start : company.span.end]
    return replace(company, span=Span(start, company.span.end), text=text, canonical=text)


#: A name with a title before it is long, and what is left of it is a whole legal name.
_LONG, _WHOLE = 14, 7


def _openers(companies: Iterable[Mention], shorts: frozenset[str]) -> tuple[str, ...]:
    """Short place names (郑州) that open the story's company names."""
    openers = {m.canonical[:size] for m in companies for size in (2, 3) if m.canonical[:size] in shorts}
    counts: dict[str, int] = {}
    for mention in companies:
        counts[mention.canonical[:2]] = counts.get(mention.canonical[:2], 0) + 1
    # A place no gazetteer knows still opens several companies of one story.
    openers |= {opener for opener, count in counts.items() if count >= 2}
    return tuple(sorted(openers, key=lambda n: (-len(n), n)))


#: 突破800家大关, 有效期延长三年, 认定州级: a place's short name that is another word here.
_NO_PLACE = re.compile(
    r"[家个元户项万亿件]大关|灯塔[工企]|延长[至到了一二三四五六七八九\d]|[\u4e00-\u9fff]{2}[州市县]级$"
)


def _regions(view: str, catalogue: Catalogue) -> Iterable[Mention]:
    for hit in catalogue.find_regions(view):
        code = _meant(hit.codes, catalogue)
        name = catalogue.regions[hit.codes[0]].name if hit.codes else hit.text
        span = Span(hit.start, hit.end)
        if not hit.full and _NO_PLACE.search(view[max(0, hit.start - 1) : hit.end + 1]):
            continue
        yield Mention(span, EntityType.REGION, hit.text, name, "gazetteer", code, 0.95 if hit.full else 0.7)


def _meant(codes: Sequence[str], catalogue: Catalogue) -> str | None:
    """The one place of that name; a city and its own district of one short name (淮安) are the city."""
    wide = [c for c in codes if all(o == c or catalogue.regions[o].parent == c for o in codes)]
    return wide[0] if wide else None


def _formal_regions(view: str, places: Iterable[Span], known: Iterable[Mention]) -> Iterable[Mention]:
    taken = {m.span.start for m in known}
    for span in places:
        if span.start not in taken:
            text = view[span.start : span.end]
            yield Mention(span, EntityType.REGION, text, text, "place-form", None, 0.6)


def _zones(view: str, catalogue: Catalogue) -> Iterable[Mention]:
    for hit in catalogue.zones_of(view):
        text = view[hit.start : hit.end]
        yield Mention(Span(hit.start, hit.end), EntityType.PARK, text, text, "zone", None, 0.95)


def _settle(found: list[Mention], opaque: tuple[Span, ...]) -> tuple[Mention, ...]:
    """Drop overlaps (better basis, then longer, then earlier) and all inside 《》."""
    order = sorted(found, key=lambda m: (_RANK.get(m.basis, 9), -(m.span.end - m.span.start), m.span.start, m.type))
    kept: list[Mention] = []
    taken: set[int] = set()
    for mention in order:
        inside = any(o.covers(mention.span) and mention.basis != "title-marks" for o in opaque)
        cells = range(mention.span.start, mention.span.end)
        if inside or any(cell in taken for cell in cells):
            continue
        taken.update(cells)
        kept.append(mention)
    return tuple(sorted(kept, key=lambda m: m.span))
