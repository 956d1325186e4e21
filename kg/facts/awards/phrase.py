"""An award phrase as read: what it says of programme, level, year, batch and grade."""

from __future__ import annotations

from dataclasses import dataclass

from kg.model import Level, Span


@dataclass(frozen=True, slots=True)
class Award:
    """An award phrase in a story; ``span`` in view offsets, ``core`` the alias or head run.

    ``level`` is what the phrase itself says (None: nothing said); ``place``
    the place name in it; ``levels`` holds several for a joint phrase
    (国家、省、市级); ``hint`` the status the phrase itself carries (拟备案, 培育).
    """

    span: Span
    core: Span
    text: str
    programmes: tuple[str, ...]
    label: str
    level: Level | None = None
    place: str | None = None
    levels: tuple[Level, ...] = ()
    at_least: bool = False
    year: str | None = None
    batch: str | None = None
    grade: str | None = None
    hint: str | None = None
    listed: bool = False  # the phrase ends in 名单: it names a list, not a title someone gets here
    needs_context: bool = False
    evaluation: bool = False  # …评价/考核: an assessment of holders, not the title
    elliptic: bool = False  # 国家级5家: only the level is said
    generic: bool = False  # 国家级载体: a class of titles, counted but never given to one recipient

    @property
    def programme(self) -> str | None:
        """The best catalogue id, or None."""
        return self.programmes[0] if self.programmes else None
