"""What the cells of a row say: of the honour (grade, level, award, year, status) and of its recipient."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from kg.catalogue import Catalogue
from kg.facts.awards import LEVELS, Award, AwardReader
from kg.facts.rosters.headings import level_in
from kg.facts.rosters.qualities import quality
from kg.facts.rosters.sections import section_of
from kg.facts.rosters.told import Told
from kg.model import Span, Status

NOWHERE = Span(0, 0)  # the cells of a list stand outside the view: the row itself is the evidence
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")
_LEVEL = re.compile(r"^(国家级|国家|全国|省级|自治区级|市级|区级|县级)")
_BATCH = re.compile(r"第?([一二三四五六七八九十]{1,3}|\d{1,3})批次?(?:次)?|首批|^\d{1,3}$")
_LONGEST, _LONGEST_FATE = 40, 24
#: The roles whose cells say something of the honour.
TELLING = ("grade", "level", "award", "year", "batch", "issuer", "remark", "place")


class CellReader:
    """Reads the cells of one story's lists; equal cells are read once."""

    def __init__(self, catalogue: Catalogue) -> None:
        """The catalogue names the awards that cells name."""
        self.catalogue = catalogue
        self._awards: dict[str, tuple[Award, ...]] = {}

    def prepare(self, texts: Sequence[str]) -> None:
        """Find the award phrases of many cells in one go."""
        fresh = sorted({t for t in texts if t not in self._awards and t})
        page = "\n".join(fresh)
        found = AwardReader(self.catalogue, page, (), ()).read() if fresh else ()
        start = 0
        for text in fresh:
            inside = Span(start, start + len(text))
            self._awards[text] = tuple(a for a in found if inside.covers(a.span))
            start += len(text) + 1

    def told(self, role: str, text: str) -> tuple[Told, ...]:
        """What a cell under a head of this role says of the row's honour."""
        if not text:
            return ()
        match role:
            case "year":
                hit = _YEAR.search(text)
                return (Told(NOWHERE, year=hit.group(1)),) if hit is not None else ()
            case "issuer":
                return (Told(NOWHERE, issuer=text),)
            case "award":
                own = self._award(text)
                return (own,) if own is not None else ()
            case "remark":
                told = _quality(text)
                return (told,) if told is not None and told.status is not None else _fate(text)
            case "title":
                title = self.whole(text)
                return (Told(NOWHERE, award=title),) if title is not None else ()
            case "head":
                of_head = _LEVEL.match(text)
                return (Told(NOWHERE, level=LEVELS[of_head.group(1)]),) if of_head is not None else ()
            case "level":
                level = level_in(text)
                return (Told(NOWHERE, level=level),) if level is not None else self._graded(text)
            case "grade":
                return self._graded(text)
        return ()

    def _graded(self, text: str) -> tuple[Told, ...]:
        told = _quality(text)
        if told is not None and not told.place:
            return (told,)
        whole = self.whole(text)
        if whole is not None:
            return (Told(NOWHERE, award=whole),)
        if fate := _fate(text):
            return fate
        short = 1 <= len(text) <= 3 and text.isascii() and text.isalpha()
        return (Told(NOWHERE, grade=text),) if short else ()

    def whole(self, text: str) -> Award | None:
        """The title that fills a cell: which one, where a list holds several."""
        own = (a for a in self._awards.get(text, ()) if len(a.text) >= len(text) - 2 and not a.elliptic)
        return next(own, None)

    def _award(self, text: str) -> Told | None:
        """The award that a cell names, whatever its form: the header says that it is one."""
        if (told := _quality(text)) is not None and not told.place:
            return told
        own = [a for a in self._awards.get(text, ()) if not a.elliptic and not a.generic]
        if own:
            return Told(NOWHERE, award=max(own, key=lambda a: a.span.end - a.span.start))
        if not 3 <= len(text) <= _LONGEST:
            return None
        level = _LEVEL.match(text)
        bare = text.strip("“”")
        return Told(
            NOWHERE,
            award=Award(NOWHERE, NOWHERE, text, (), bare, level=LEVELS[level.group(1)] if level else None),
        )

    @lru_cache(maxsize=4096)  # noqa: B019 - lives as long as the story
    def region(self, text: str) -> str | None:
        """The code of the one region that a cell names."""
        hits = [h for h in self.catalogue.find_regions(text) if h.end == len(text)]
        codes = {code for h in hits[-1:] for code in h.codes}
        provinces = [code for code in codes if code.endswith("0000")]  # 河南: the province before the county
        return codes.pop() if len(codes) == 1 else provinces[0] if len(provinces) == 1 else None


@lru_cache(maxsize=4096)
def _quality(text: str) -> Told | None:
    return quality(text, NOWHERE)


def _fate(text: str) -> tuple[Told, ...]:
    """未通过复核, 因迁出取消资格: what became of the title, in words of the cell's own."""
    section = section_of(text) if len(text) <= _LONGEST_FATE else None
    if section is None or (section.status is Status.GRANTED and section.grade is None):
        return ()
    return (Told(NOWHERE, status=section.status, detail=section.detail, grade=section.grade),)


def renames() -> Told:
    """A row with an old and a new name."""
    return Told(NOWHERE, status=Status.RENAMED)


def batch_in(text: str) -> str | None:
    """第六批, 6 → 第六批, as written."""
    hit = _BATCH.search(text)
    if hit is None:
        return None
    return f"第{text}批" if text.isdigit() else hit.group()
