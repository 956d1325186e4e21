"""What the finders of award phrases look at: the text, its names and its places."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from kg.catalogue import Catalogue
from kg.model import EntityType, Mention, Span


@dataclass(slots=True)
class Page:
    """One story; ``opaque`` are the view spans of 《…》 titles."""

    catalogue: Catalogue
    view: str
    mentions: Sequence[Mention]
    opaque: Sequence[Span]
    names: list[Mention] = field(init=False)
    places: dict[int, Mention] = field(init=False)

    def __post_init__(self) -> None:
        """Names are what no award may overlap; places are found by their end."""
        self.names = [m for m in self.mentions if m.type not in (EntityType.REGION, EntityType.PROGRAMME)]
        self.places = {m.span.end: m for m in self.mentions if m.type is EntityType.REGION}

    def named(self, span: Span) -> bool:
        """True when ``span`` overlaps the name of somebody."""
        return any(name.span.overlaps(span) for name in self.names)

    def titled(self, span: Span) -> bool:
        """True when ``span`` overlaps the 《title》 of a document."""
        return any(title.overlaps(span) for title in self.opaque)
