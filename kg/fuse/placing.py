"""Which fact of today a correction is about: the same file, name and award, and the nearest words.

Never a guess: two facts that fit alike are told as ambiguous, none as lost.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import PurePosixPath

from rapidfuzz import fuzz

from kg.fuse.reading import Correction, Reading

#: How alike (0..100) quotes and awards must be; an award may be read longer or shorter (省级企业技术中心).
QUOTES, AWARDS = 80.0, 75.0
_MARKS = re.compile(r"[\s“”‘’\"'「」《》()（）·…,，.。;；:：]")


@dataclass(frozen=True, slots=True)
class Lost:
    """A correction without its fact; ``why`` is absent (the document is not held), gone or ambiguous."""

    correction: Correction
    why: str
    candidates: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Placed:
    """Every correction in force: on its fact (by fact id, rows in order), or lost."""

    on: dict[str, tuple[Correction, ...]]
    lost: tuple[Lost, ...] = ()


def place(corrections: Iterable[Correction], readings: Iterable[Reading]) -> Placed:
    """Put each correction on its fact; the same for any order of ``readings``."""
    by_file: dict[str, list[Reading]] = defaultdict(list)
    for reading in readings:
        by_file[_file(reading)].append(reading)
    on: dict[str, list[Correction]] = defaultdict(list)
    lost = []
    for correction in sorted(corrections, key=lambda c: c.row):
        found = match(correction, by_file.get(_file(correction.on), ()))
        if isinstance(found, Lost):
            lost.append(found)
        else:
            on[found].append(correction)
    return Placed({fact: tuple(rows) for fact, rows in sorted(on.items())}, tuple(lost))


def match(correction: Correction, readings: Sequence[Reading]) -> str | Lost:
    """The id of the one reading that ``correction`` was made on."""
    on = correction.on
    same = [r for r in readings if r.source == on.source]
    near = same or [r for r in readings if r.title == on.title and _file(r) == _file(on)]  # the folder was moved
    if not near:
        return Lost(correction, "absent")
    rated = sorted(((rate, r.id) for r in near if (rate := _rate(correction, r))), reverse=True)
    best = [fact for rate, fact in rated if rate == rated[0][0]]
    if len(best) == 1:
        return best[0]
    return Lost(correction, "ambiguous" if best else "gone", tuple(sorted(best)))


def _file(reading: Reading) -> str:
    return PurePosixPath(reading.source).name


def _rate(correction: Correction, r: Reading) -> tuple[float, ...] | None:
    """How well a reading fits, greater is better; None when it is another fact."""
    on, new = correction.on, dict(correction.changes)
    if r.kind != on.kind or not _is(r.recipient, on.recipient, new.get("recipient")):
        return None
    titled = _alike(r.measure, on.measure) if on.kind == "figure" else _award(r, on, new.get("programme"))
    quote = _near(r.quote, on.quote)
    if titled < AWARDS or quote < QUOTES:
        return None
    rest = [_is(getattr(r, name), getattr(on, name), new.get(name)) for name in _TELLING[on.kind]]
    story = _near(r.title or "", on.title or "")  # headlines are edited, stories move within their file
    return (float(r == on), round(quote), round(titled), round(story), *map(float, rest))


#: What tells facts of one sentence apart when name, award and quote do not, most telling first.
_TELLING = {
    "recognition": ("level", "year", "status"),
    "group": ("size", "level", "year", "status"),
    "figure": ("value", "unit", "period"),
}


def _is(value: str | None, *wanted: str | None) -> bool:
    """Whether it is one of ``wanted``: what was read then, or what the person says (now the text is read so)."""
    return any(_plain(value or "") == _plain(w or "") for w in wanted[:1]) or any(
        w is not None and _plain(value or "") == _plain(w) for w in wanted[1:]
    )


def _award(r: Reading, on: Reading, said: str | None) -> float:
    if r.programme and r.programme in (on.programme, said):
        return 100.0
    return _alike(r.award, on.award)


def _alike(a: str | None, b: str | None) -> float:
    one, other = _plain(a or ""), _plain(b or "")
    return 100.0 if one == other else fuzz.partial_ratio(one, other) if min(len(one), len(other)) >= 2 else 0.0


def _near(a: str, b: str) -> float:
    one, other = _plain(a), _plain(b)
    if one == other:
        return 100.0
    part = fuzz.partial_ratio(one, other) - 5 if min(len(one), len(other)) >= 8 else 0.0
    return max(fuzz.ratio(one, other), part)


@lru_cache(maxsize=4096)
def _plain(text: str) -> str:
    return _MARKS.sub("", unicodedata.normalize("NFKC", text))
