"""What tells one grant from another, and when two tellings may be of one.

Of a recipient's tellings of one title, the level, the place that grants, the grade, the batch and the year decide.
What a telling leaves out agrees with anything.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from kg.fuse.batches import batch_number
from kg.fuse.model import Count, Statement
from kg.fuse.places import place_of
from kg.model import Level

_MARKS = re.compile(r"[\s“”‘’\"'「」《》()（）]")
_BEFORE = re.compile(
    r"^(?:(?:19|20)\d\d(?:[-—~至](?:19|20)?\d\d)?年?度?的?|第[一二三四五六七八九十百\d]+(?:批次?|届)|首批|"
    r"国家级|省级|市级|区级|县级)+(?=.{2})"
)
_TITLE = re.compile(r"(?:荣誉)?称号$")


@lru_cache(maxsize=20_000)
def title_of(programme: str | None, award_text: str) -> str:
    """The catalogue's id, else the award's words without quotes, year, batch and level."""
    if programme:
        return programme
    words = _MARKS.sub("", award_text)
    return "~" + (_TITLE.sub("", _BEFORE.sub("", words)) or words)


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """The fields that identify a grant of one title to one recipient; "" where a telling says nothing."""

    level: str = ""
    place: str = ""
    grade: str = ""
    batch: str = ""
    year: str = ""

    @property
    def bare(self) -> Mark:
        """The mark without its grade, as lists and counts are compared."""
        return _bare(self) if self.grade else self

    @property
    def dated(self) -> bool:
        """True when year or batch is known."""
        return bool(self.year or self.batch)

    def agrees(self, other: Mark) -> bool:
        """True when nothing known of both differs."""
        return self.same_title(other) and self._same_time(other)

    def same_title(self, other: Mark) -> bool:
        """Level, place and grade do not differ."""
        pairs = ((self.level, other.level), (self.place, other.place), (self.grade, other.grade))
        return all(a == b or not a or not b for a, b in pairs)

    def _same_time(self, other: Mark) -> bool:
        """A batch may be told in December (2021年度) and printed in January (2022年)."""
        if self.batch and other.batch and self.batch != other.batch:
            return False
        if not self.year or not other.year or self.year == other.year:
            return True
        return bool(self.batch and self.batch == other.batch) and abs(int(self.year) - int(other.year)) == 1


def mark_of(told: Statement | Count) -> Mark:
    """The mark of one telling."""
    place = None if told.level is Level.NATIONAL else place_of(told.jurisdiction, told.source.home)
    return _mark(told.level, place or "", told.grade or "", told.batch, told.year or "")


@lru_cache(maxsize=20_000)
def _mark(level: Level, place: str, grade: str, batch: str | None, year: str) -> Mark:
    known = "" if level is Level.UNSPECIFIED else level.value
    return Mark(known, place, _MARKS.sub("", grade), batch_number(batch), year)


@lru_cache(maxsize=20_000)
def _bare(mark: Mark) -> Mark:
    return replace(mark, grade="")
