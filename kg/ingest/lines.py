"""Source lines and what each looks like; offsets are source offsets."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from kg.ingest import shapes
from kg.ingest.furniture import is_furniture

_BREAK = re.compile(r"\r\n|\r|\n|\x0b|\x0c|\u2028|\u2029|\x85")


@dataclass(frozen=True)
class Line:
    """One non-empty line, stripped; ``blank_before`` counts empty lines above it.

    What it looks like is worked out once: every line is also asked about by those beside it.
    """

    start: int
    end: int
    text: str
    blank_before: int
    raw_width: int

    @cached_property
    def ends(self) -> bool:
        """Ends like a finished sentence."""
        return shapes.ends(self.text)

    @cached_property
    def plain(self) -> bool:
        """Holds no inner punctuation, as headlines do."""
        return shapes.plain(self.text)

    @cached_property
    def listed(self) -> bool:
        """Opens like a list item or a numbered heading."""
        return shapes.listed(self.text)

    @cached_property
    def byline(self) -> bool:
        """Consists of credits only."""
        return shapes.byline(self.text)

    @cached_property
    def dateline(self) -> bool:
        """Opens a story (本报讯)."""
        return shapes.dateline(self.text)

    @cached_property
    def noise(self) -> bool:
        """Belongs to the page, not to the story."""
        return is_furniture(self.text)

    @cached_property
    def separator(self) -> bool:
        """A rule of dashes or stars."""
        return shapes.rule(self.text)

    @cached_property
    def row(self) -> bool:
        """Cells parted by tabs."""
        return "\t" in self.text


_BLANK = " \u3000\u00a0\ufeff\u200b\t"


def split_lines(text: str) -> Iterator[Line]:
    """All non-empty lines of ``text`` with their source offsets."""
    position, blank = 0, 0
    for part in _pieces(text):
        raw, start = part, position
        position += len(part)
        body = _BREAK.sub("", raw)
        stripped = body.strip(_BLANK)
        if not stripped:
            blank += 1
            continue
        lead = len(body) - len(body.lstrip(_BLANK))
        yield Line(start + lead, start + lead + len(stripped), stripped, blank, len(body))
        blank = 0


def _pieces(text: str) -> Iterator[str]:
    last = 0
    for hit in _BREAK.finditer(text):
        yield text[last : hit.end()]
        last = hit.end()
    if last < len(text):
        yield text[last:]
