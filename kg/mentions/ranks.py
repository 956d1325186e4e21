"""What a text itself tells of the rank of a city that no gazetteer knows (由某市代管的县级市乙, 甲市乙市, 乙市丙镇)."""

from __future__ import annotations

import re

#: 各县（市、区）: only a city above counties speaks so; 各镇（街道）: one without counties does.
_OVER_COUNTIES = re.compile(
    r"各?县（市、?区）|各?[市县]区(?:政府|工信|科技|农业|教育|[发局委])|各区县|各县区|区县（市）|市（州）|各区(?:政府|、)"
)
_OVER_TOWNS = re.compile(r"各?镇（街道|各镇街|各乡镇|镇街(?!道?办事处)")


def county_level(view: str, city: str) -> bool:
    """True when the text tells that ``city`` ranks with counties."""
    short = re.escape(city[:-1])
    told = (
        rf"县级市(?:的|——|：|“)?{short}",
        rf"{short}市?(?:，|（|是|为|作为)?(?:(?!代管|管辖|下辖)[^，。；\n]){{0,6}}(?<![各的])县级市",
        rf"(?:代管|管辖|下辖|所辖)(?:的|着)?[^，。；\n市]{{0,12}}{short}",
        rf"{short}市?[^，。；\n]{{0,6}}由[^，。；\n]{{2,6}}市(?:代管|管辖)",
        rf"{short}市?撤县设市",
        rf"(?<![我全本各城])[\u4e00-\u9fff]{{2}}市{short}市",
    )
    if any(re.search(pattern, view) for pattern in told):
        return True
    if re.search(rf"{short}市[\u4e00-\u9fff]{{2,3}}?[区县](?![级域长委里内])", view) or _OVER_COUNTIES.search(view):
        return False
    towns = re.search(rf"{short}市[\u4e00-\u9fff]{{2,3}}?(?:镇|乡)(?![长级])", view) is not None
    return towns or _OVER_TOWNS.search(view) is not None
