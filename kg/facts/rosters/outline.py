"""The headings that stand over a line: a heading closes the scope of those of its own rank or sort."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from kg.facts.rosters.told import Told

_CN = "[一二三四五六七八九十]{1,3}"
#: Marks in the order in which documents nest them; the rank of a heading is its place here.
_MARKS = (
    re.compile(r"附件|附表|附\d|表\d"),
    re.compile(rf"(?:第{_CN}[章节部分]|{_CN}、)"),
    re.compile(rf"（{_CN}）"),
    re.compile(r"\d{1,3}(?:[、．]|\.(?!\d))"),
    re.compile(r"（\d{1,3}）"),
    re.compile(r"[①-⑳]"),
)
_BULLET = re.compile(r"[-•·●■◆▲△□◇◈☆★▍▌※@*➤►▶✦✓√◎○✅☑✔👉📍🏆【\[]")


def mark_of(text: str) -> tuple[int | None, str]:
    """(rank, mark): the rank of a numbered heading; bullets and bare lines have none."""
    for rank, pattern in enumerate(_MARKS):
        if pattern.match(text) is not None:
            return rank, f"#{rank}"
    bullet = _BULLET.match(text)
    return None, bullet.group() if bullet else ""


@dataclass(slots=True)
class _Entry:
    rank: int | None
    mark: str
    told: Told


@dataclass(slots=True)
class Outline:
    """The stack of headings in force, outermost first."""

    entries: list[_Entry] = field(default_factory=list)
    fresh: bool = False  # nothing has stood under the last heading yet

    def enter(self, text: str, told: Told) -> None:
        """A heading: it closes what is of its rank, of its mark or of its sort, and all below that."""
        rank, mark = mark_of(text)
        cut = self._cut(rank, mark, told)
        del self.entries[cut:]
        self.entries.append(_Entry(rank, mark, told))
        self.fresh = True

    def _cut(self, rank: int | None, mark: str, told: Told) -> int:
        for at, entry in enumerate(self.entries):
            if rank is not None and entry.rank is not None and entry.rank >= rank:
                return at
            if entry.mark == mark and rank is None and mark:
                return at
        if rank is not None:
            return self._below_bare(told)
        alike = [at for at, entry in enumerate(self.entries) if not entry.mark and entry.told.kind == told.kind]
        if alike:
            return alike[-1]
        bare = [at for at, entry in enumerate(self.entries) if not entry.mark]
        if bare and not self.fresh and told.kind in ("other", "award"):
            return bare[-1]
        return len(self.entries)

    def _below_bare(self, told: Told) -> int:
        """A numbered heading under a bare one of another sort stays under it."""
        alike = [at for at, e in enumerate(self.entries) if e.rank is None and e.told.kind == told.kind != "other"]
        return alike[0] if alike and not self.fresh else len(self.entries)

    def filled(self) -> None:
        """Names or text now stand under the last heading."""
        self.fresh = False

    def lead(self, told: Told) -> None:
        """A paragraph announces a list: it takes the place of the lead before it, under the same numbered heading."""
        while self.entries and self.entries[-1].rank is None:
            self.entries.pop()
        self.entries.append(_Entry(None, "lead", told))
        self.fresh = True

    def prose(self) -> bool:
        """A paragraph after a list ends the headings that bear no number; true when it ended one."""
        ended = False
        while not self.fresh and self.entries and self.entries[-1].rank is None:
            self.entries.pop()
            ended = True
        return ended

    def layers(self) -> tuple[Told, ...]:
        """What headings and leads say, innermost first."""
        return tuple(entry.told for entry in reversed(self.entries))

    def headings(self) -> tuple[Told, ...]:
        """What the headings alone say, innermost first."""
        return tuple(entry.told for entry in reversed(self.entries) if entry.mark != "lead")
