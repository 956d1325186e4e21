"""Whom a story is about, and where: what 全市, 我省 and missing subjects refer to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from kg.catalogue import Catalogue
from kg.mentions.offices import office_place
from kg.mentions.ranks import county_level
from kg.model import BlockKind, Document, EntityType, Mention, Span


@dataclass(frozen=True, slots=True)
class Place:
    """The story's place; names as far as known, ``code`` of the smallest known region."""

    province: str | None
    city: str | None
    district: str | None
    code: str | None
    municipality: bool = False
    county_city: bool = False

    @property
    def autonomous(self) -> bool:
        """An autonomous region, of no county of it."""
        return self.district is None and (self.province or "").endswith("自治区")


@dataclass(frozen=True, slots=True)
class Topic:
    """``subject`` is the mention that sentences without a subject are about."""

    subject: Mention | None
    place: Place


def read_topic(document: Document, mentions: Sequence[Mention], catalogue: Catalogue) -> Topic:
    """The most prominent zone, city or county of the story; title and lead weigh most."""
    votes: Counter[str] = Counter()
    first: dict[str, Mention] = {}
    lead_end = _lead_end(document)
    place = _place(mentions, catalogue, lead_end, document)
    for mention in mentions:
        if _in_passing(mention, catalogue, place):
            continue
        if mention.type not in (EntityType.PARK, EntityType.REGION) or mention.basis in ("bare-park", "locality"):
            continue
        if mention.text == "自治区":  # 各省、自治区、直辖市
            continue
        weight = 4 if mention.span.start < lead_end else 1
        weight += 2 if mention.type is EntityType.PARK and mention.span.start < lead_end else 0
        votes[mention.canonical] += weight
        first.setdefault(mention.canonical, mention)
    best = max(votes, key=lambda name: (votes[name], -first[name].span.start)) if votes else None
    return _of_office(document, mentions, catalogue, Topic(first[best] if best else None, place))


def _of_office(document: Document, mentions: Sequence[Mention], catalogue: Catalogue, found: Topic) -> Topic:
    """A province's notice is about the province, though a city of it is named more often; the state's about no place."""
    office = office_place(document, mentions, catalogue)
    if office is None:
        return found
    if isinstance(office, str):
        return found if found.place.code is None else Topic(None, Place(None, None, None, None))
    if found.place == Place(None, None, None, None) and office.ref:
        return Topic(office, _chain(office.ref, catalogue))
    above = catalogue.regions[found.place.code].parent if found.place.code else None
    while above and above in catalogue.regions:
        if above == office.ref:
            return Topic(office, _chain(above, catalogue))
        above = catalogue.regions[above].parent
    return found


def _in_passing(mention: Mention, catalogue: Catalogue, place: Place) -> bool:
    """产业兴城, 同仁堂: a county's name without its rank is often a part of another word."""
    region = catalogue.regions.get(mention.ref or "")
    bare = region is not None and region.rank == "county" and mention.text != region.name
    return bare and region is not None and place.district != region.name and place.city != region.name


def _lead_end(document: Document) -> int:
    """View offset where the lead ends: the titles and the first body block."""
    for block in document.blocks:
        if block.kind is BlockKind.BODY:
            return block.span.end
    return len(document.view)


#: Weight from which a county's short name alone counts as the story's place.
_SURE = 5


def _place(mentions: Sequence[Mention], catalogue: Catalogue, lead_end: int, document: Document) -> Place:
    votes: Counter[str] = Counter()
    formal: Counter[str] = Counter()
    passing: Counter[str] = Counter()
    for mention in mentions:
        if mention.type is not EntityType.REGION or mention.basis == "locality":
            continue
        weight = 3 if mention.span.start < lead_end else 1
        if mention.ref:
            region = catalogue.regions.get(mention.ref)
            if region is not None and region.rank == "county" and mention.text != region.name:
                passing[mention.ref] += weight  # 北辰 may be a district or half of a trade name
            else:
                votes[mention.ref] += weight
        elif mention.text != "自治区":
            formal[mention.text] += weight
    for zone in catalogue.zones_of(document.view):
        region = getattr(zone, "region", None)
        if region:
            votes[region] += 3 if zone.start < lead_end else 1
    for ref, weight in passing.items():
        if weight >= _SURE or ref in votes or catalogue.regions[ref].parent in votes:
            votes[ref] += weight
    _named_after(mentions, catalogue, votes, passing)
    code = _deepest(votes, catalogue)
    if code is None or (formal and max(formal.values()) > sum(votes.values())):
        seats = (m.text[:3] for m in mentions if m.type is EntityType.GOVERNMENT_BODY and m.text[2:3] == "市")
        return _formal_place(formal, votes, catalogue, (document.view, Counter(seats)))
    return _chain(code, catalogue)


def _named_after(mentions: Sequence[Mention], catalogue: Catalogue, votes: Counter[str], passing: Counter[str]) -> None:
    """昆山市某某公司: who is named after a county or city tells where a story is that says it only in passing."""
    opened: Counter[str] = Counter()
    for name in {m.text for m in mentions if m.type is EntityType.COMPANY and m.basis == "legal-form"}:
        hits = [h for h in catalogue.find_regions(name) if h.start == 0 and h.full]
        sure = bool(hits) and len(hits[0].codes) == 1  # 鼓楼区: one of four
        first = catalogue.regions[hits[0].codes[0]] if sure else None
        if first is not None and (first.rank != "province" or first.municipality):
            opened[hits[0].codes[0]] += 1
    if not votes and len(opened) == 1:
        votes.update(opened)
    for code in opened:
        if code in passing and code not in votes:
            votes[code] += passing[code]


def _deepest(votes: Counter[str], catalogue: Catalogue) -> str | None:
    """The region whose own votes and whose ancestors' votes together are highest."""
    best: tuple[int, int, str] | None = None
    for code in sorted(votes):
        score, depth, walk = 0, 0, code
        while walk and walk in catalogue.regions:
            score += votes.get(walk, 0)
            depth += 1
            walk = catalogue.regions[walk].parent or ""
        if best is None or (score, votes[code]) > (best[0], best[1]):
            best = (score, votes[code], code)
    return best[2] if best else None


def _chain(code: str, catalogue: Catalogue) -> Place:
    region = catalogue.regions[code]
    names: dict[str, str] = {}
    walk: str | None = code
    municipality = False
    while walk and walk in catalogue.regions:
        here = catalogue.regions[walk]
        names[here.rank] = here.name
        municipality = municipality or here.municipality
        walk = here.parent
    province = names.get("province")
    city = names.get("prefecture") or (province if municipality else None)
    return Place(province, city, names.get("county"), code, municipality, region.county_level_city)


def _formal_place(
    formal: Counter[str], votes: Counter[str], catalogue: Catalogue, told: tuple[str, Counter[str]]
) -> Place:
    """Places known only by their form (X市): rank by suffix, nothing invented."""
    pick: dict[str, str] = {}
    for name, _count in sorted(formal.items(), key=lambda item: (-item[1], item[0])):
        rank = "province" if name.endswith("省") else "city" if name.endswith(("市", "州")) else "district"
        pick.setdefault(rank, name)
    province = pick.get("province")
    if province is None:
        # one passing mention of a province does not make it the story's
        provinces = [c for c in sorted(votes) if catalogue.regions[c].rank == "province" and votes[c] >= 3]
        province = catalogue.regions[provinces[0]].name if len(provinces) == 1 else None
    view, seats = told
    cities = [n for n, count in (formal + seats).most_common() if count > 1 and n.endswith("市")]
    below = next((name for name in cities if county_level(view, name)), None)
    if below is not None:  # the story is of the city below, whoever governs it
        return Place(province, None, below, None, county_city=True)
    return Place(province, pick.get("city"), pick.get("district"), None)


def covering(mentions: Sequence[Mention], span: Span) -> Mention | None:
    """The mention that covers ``span``, longest first."""
    hits = [m for m in mentions if m.span.covers(span)]
    return max(hits, key=lambda m: m.span.end - m.span.start) if hits else None
