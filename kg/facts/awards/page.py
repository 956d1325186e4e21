"""What the finders of award phrases look at: the text, its names and its places."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from kg.catalogue import Catalogue
from kg.model import EntityType, Mention, Span

#: 某省优秀园区: what looks like a unit named after its place is a title.
_TITLE = re.compile(
    r"^[\u4e00-\u9fff]{1,8}?(?:省|市|区|县|州|国)(?:优秀|先进|示范|模范|十佳|十大|百佳|百强|最美|文明|标杆|特色)"
)


def _title(mention: Mention) -> bool:
    return mention.basis == "place-unit" and _TITLE.match(mention.text) is not None


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
        self.names = [
            m for m in self.mentions if m.type not in (EntityType.REGION, EntityType.PROGRAMME) and not _title(m)
        ]
        self.places = {m.span.end: m for m in self.mentions if m.type is EntityType.REGION}
        self.regions = {m.span.start: m for m in self.places.values()}
        granting = (EntityType.GOVERNMENT_BODY, EntityType.ASSOCIATION)
        self.bodies = {m.span.start: m for m in self.names if m.type in granting}

    def named(self, span: Span) -> bool:
        """True when ``span`` overlaps the name of somebody."""
        return any(name.span.overlaps(span) for name in self.names)

    def titled(self, span: Span) -> bool:
        """True when ``span`` overlaps the 《title》 of a document."""
        return any(title.overlaps(span) for title in self.opaque)
