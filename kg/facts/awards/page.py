"""What the finders of award phrases look at: the text, its names and its places."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from kg.catalogue import Catalogue
from kg.model import EntityType, Mention, Span

#: 某省优秀园区: what looks like a unit named after its place is a title.
_TITLE = re.compile(
    r"^[\u4e00-\u9fff]{1,8}?(?:省|市|区|县|州|国)(?:优秀|先进|示范|模范|十佳|十大|百佳|百强|最美|文明|标杆|特色)"
)


#: 被命名为第九批某省文化产业示范园区: what is named right behind the verb is a title, too.
_NAMED_AS = re.compile(
    r"(?:命名为|认定为|评为|评定为|确定为|确认为|授予|获评|入选|获批|荣获|跻身|列为|升级为|晋升为|成为)(?:为)?(?:了)?(?:(?:19|20)\d\d(?:[-—~至](?:19|20)?\d\d)?年度?)?(?:第[一二三四五六七八九十百\d]{1,4}[批届]|首批|首届|全国|国家级?|省级|市级)?“?$"
)


#: “某某”农业品牌示范基地名单: what has a list or is a rank is a title.
#: 市级“一企一技术”研发中心: a level makes a title of what is quoted.
_RANKED = re.compile(r"(?:国家|[省市区县州盟师旗]|自治区|兵团)级\Z")
_LISTED_AS = re.compile(r"”?(?:入选|认定|获奖|公示|推荐|候选|创建)?(?:名单|名录|目录|称号|荣誉称号|资格|评选|行列)")


#: 某市企业技术中心名单, …资格: so many bear it, so it is a title.
_LIST_OF = re.compile(r"”?(?:名单|名录|称号|荣誉称号|资格)")


def _alias_of_place(catalogue: Catalogue, text: str) -> bool:
    """江苏省巾帼示范基地: a place with its rank, and behind it nothing but the name of a title."""
    place = next((h for h in catalogue.find_regions(text) if h.start == 0 and h.full), None)
    rest = text[place.end :] if place is not None else ""
    return any((h.start, h.end) == (0, len(rest)) for h in catalogue.find_aliases(rest))


def _title(catalogue: Catalogue, view: str, mention: Mention) -> bool:
    if mention.basis == "quoted-unit":
        ranked = _RANKED.search(view, max(0, mention.span.start - 4), mention.span.start) is not None
        return ranked or _LISTED_AS.match(view, mention.span.end) is not None
    if mention.basis != "place-unit":
        return False
    return (
        _TITLE.match(mention.text) is not None
        or _alias_of_place(catalogue, mention.text)
        or _LIST_OF.match(view, mention.span.end) is not None
        or _NAMED_AS.search(view[max(0, mention.span.start - 24) : mention.span.start]) is not None
    )


_OWN_PLACE = re.compile(r"[\u4e00-\u9fff]{2,3}市")
_LEAST_ROW = 3


def _in_rows(view: str, mentions: Sequence[Mention]) -> frozenset[int]:
    """Starts of units in a row, each of another city and of one kind: 甲市…集群、乙市…集群、丙市…集群 are names."""
    row: list[Mention] = []
    found: set[int] = set()
    for unit in (m for m in mentions if m.basis == "place-unit"):
        if row and (view[row[-1].span.end : unit.span.start] != "、" or unit.text[-2:] != row[-1].text[-2:]):
            row = []
        row.append(unit)
        cities = {city.group(): m.text[city.end() :] for m in row if (city := _OWN_PLACE.match(m.text)) is not None}
        if len(row) >= _LEAST_ROW and len(cities) == len(set(cities.values())) == len(row):
            found.update(m.span.start for m in row)
    return frozenset(found)


@dataclass(slots=True)
class Page:
    """One story; ``opaque`` are the view spans of 《…》 titles."""

    catalogue: Catalogue
    view: str
    mentions: Sequence[Mention]
    opaque: Sequence[Span]
    names: list[Mention] = field(init=False)
    places: dict[int, Mention] = field(init=False)
    regions: dict[int, Mention] = field(init=False)
    bodies: dict[int, Mention] = field(init=False)

    def __post_init__(self) -> None:
        """Names are what no award may overlap; places are found by their end, regions (the same) and bodies by their start."""
        rows = _in_rows(self.view, self.mentions)
        titles = [
            m
            for m in self.mentions
            if m.basis in ("place-unit", "quoted-unit")
            and m.span.start not in rows
            and _title(self.catalogue, self.view, m)
        ]
        kinds = (EntityType.REGION, EntityType.PROGRAMME)
        self.names = [m for m in self.mentions if m.type not in kinds and m not in titles]
        regions = [*(m for m in self.mentions if m.type is EntityType.REGION), *self._opening(titles)]
        self.places = {m.span.end: m for m in regions}
        self.regions = {m.span.start: m for m in self.places.values()}
        granting = (EntityType.GOVERNMENT_BODY, EntityType.ASSOCIATION)
        self.bodies = {m.span.start: m for m in self.names if m.type in granting}

    def _opening(self, titles: Sequence[Mention]) -> Iterator[Mention]:
        """The places that titles taken for units open with."""
        for title in titles:
            for hit in self.catalogue.find_regions(title.text):
                if hit.start == 0:
                    span = Span(title.span.start, title.span.start + hit.end)
                    yield Mention(span, EntityType.REGION, hit.text, hit.text, "gazetteer", hit.codes[0])

    def named(self, span: Span) -> bool:
        """True when ``span`` overlaps the name of somebody."""
        return any(name.span.overlaps(span) for name in self.names)

    def titled(self, span: Span) -> bool:
        """True when ``span`` overlaps the 《title》 of a document."""
        return any(title.overlaps(span) for title in self.opaque)
