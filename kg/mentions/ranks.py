"""What a text itself tells of the rank of a city that no gazetteer knows (由某市代管的县级市乙, 甲市乙市, 乙市丙镇)."""

from __future__ import annotations

import re

from kg.language.occurrences import occurrences

#: 各县（市、区）: only a city above counties speaks so; 各镇（街道）: one without counties does.
_OVER_COUNTIES = re.compile(
    r"各?县（市、?区）|各?[市县]区(?:政府|工信|科技|农业|教育|[发局委])|各区县|各县区|区县（市）|市（州）|各区(?:政府|、)"
)
_OVER_TOWNS = re.compile(r"各?镇（街道|各镇街|各乡镇|镇街(?!道?办事处)")
#: Before and behind the short name of a county-level city: 县级市甲, 代管的甲, 乙市甲市; 甲是…县级市, 甲由乙市代管.
_CALLED_BEFORE = re.compile(r"(?:县级市(?:的|——|：|“|，)?|(?:代管|管辖|下辖|所辖)(?:的|着)?[^，。；\n市]{0,12})\Z")
_UNDER_A_CITY = re.compile(r"(?<![我全本各城])[\u4e00-\u9fff]{2}市\Z")
_CALLED_BEHIND = re.compile(
    r"市?(?:"
    r"(?:，|（|是|为|作为)?(?:(?!代管|管辖|下辖)[^，。；\n]){0,6}(?<![各的])县级市"
    r"|[^，。；\n]{0,6}由[^，。；\n]{2,6}市(?:代管|管辖)"
    r"|（县级(?:市)?）|撤县设市)"
)
_COUNTIES_UNDER = re.compile(r"市[\u4e00-\u9fff]{2,3}?[区县](?![级域长委里内])")
_TOWNS_UNDER = re.compile(r"市[\u4e00-\u9fff]{2,3}?(?:镇|乡)(?![长级])")
_LONGEST_LEAD = 20


def county_level(view: str, city: str) -> bool:
    """True when the text tells that ``city`` ranks with counties."""
    short = city[:-1]
    starts = tuple(occurrences(short, view))
    ends = [at + len(short) for at in starts]
    if any(_called(view, start, end) for start, end in zip(starts, ends, strict=True)):
        return True
    if any(_COUNTIES_UNDER.match(view, end) for end in ends) or _OVER_COUNTIES.search(view):
        return False
    return any(_TOWNS_UNDER.match(view, end) for end in ends) or _OVER_TOWNS.search(view) is not None


def _called(view: str, start: int, end: int) -> bool:
    before = view[max(0, start - _LONGEST_LEAD) : start]
    return (
        _CALLED_BEFORE.search(before) is not None
        or _CALLED_BEHIND.match(view, end) is not None
        or (view.startswith("市", end) and _UNDER_A_CITY.search(before) is not None)
    )
