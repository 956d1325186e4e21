"""``kg ontology check``: what an expert's edit may have broken, with the row to mend."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from kg.catalogue.cues import load_cues
from kg.catalogue.matcher import fold
from kg.catalogue.tables import (
    Programme,
    load_context_words,
    load_families,
    load_levels,
    load_programmes,
    load_regions,
    load_zones,
    rows,
    split,
)
from kg.errors import KGError
from kg.model import Level


@dataclass(frozen=True, slots=True)
class Problem:
    """A wrong or doubtful row; ``row`` counts the heading as 1, 0 is the whole table."""

    table: str
    row: int
    severity: str  # error | warning
    message: str

    def to_dict(self) -> dict[str, Any]:
        """Plain data for ``--json``."""
        return asdict(self)


def check_tables(folder: Path) -> list[Problem]:
    """All problems of the tables in ``folder``, by table and row."""
    try:
        programmes = load_programmes(folder)
        problems = [*_ids(programmes), *_ladders(programmes), *_aliases(folder, programmes), *_rows(folder, programmes)]
        problems += [*_places(folder), *_others(folder), *_questions(folder, programmes)]
    except KGError as error:
        table, row = error.fields.get("table", "?"), error.fields.get("row", "0")
        return [Problem(table, int(row), "error", error.render("zh"))]
    return sorted(problems, key=lambda p: (p.table, p.row, p.message))


def _problem(row: int, message: str, severity: str = "error", table: str = "programmes.tsv") -> Problem:
    return Problem(table, row, severity, message)


def _ids(programmes: tuple[Programme, ...]) -> Iterator[Problem]:
    seen: dict[str, int] = {}
    for p in programmes:
        if p.id in seen:
            yield _problem(p.row, f"编号重复 duplicate id: {p.id}（第 {seen[p.id]} 行）")
        seen.setdefault(p.id, p.row)


def _ladders(programmes: tuple[Programme, ...]) -> Iterator[Problem]:
    """Every rung and umbrella exists, and no chain bites its own tail."""
    known = {p.id: p for p in programmes}
    for p in programmes:
        for name, target in (("ladder_previous", p.previous_rung), ("broader", p.broader)):
            if target is not None and target not in known:
                yield _problem(p.row, f"{name} 指向不存在的称号 points to an unknown programme: {target}")
        if _circular(known, p, "previous_rung"):
            yield _problem(p.row, f"梯级成环 the ladder is a circle: {p.id}")
        if _circular(known, p, "broader"):
            yield _problem(p.row, f"上位称号成环 broader is a circle: {p.id}")


def _circular(known: dict[str, Programme], start: Programme, field: str) -> bool:
    here: str | None = getattr(start, field)
    for _ in range(len(known)):
        if here is None or here not in known:
            return False
        if here == start.id:
            return True
        here = getattr(known[here], field)
    return False


def _aliases(folder: Path, programmes: tuple[Programme, ...]) -> Iterator[Problem]:
    """An alias of two programmes must be listed in alias-collisions.tsv with exactly its owners."""
    owners: dict[str, dict[str, int]] = {}
    for p in programmes:
        for alias in (p.label_zh, *p.aliases):
            owners.setdefault(fold(alias), {}).setdefault(p.id, p.row)
        for alias, times in Counter(p.aliases).items():
            if times > 1:
                yield _problem(p.row, f"别名重复 alias listed twice: {alias}", "warning")
    known = {
        fold(r["alias_normalised"]): (number, set(split(r["programme_ids"])))
        for number, r in rows(folder / "alias-collisions.tsv")
    }
    for alias, found in owners.items():
        if len(found) > 1 and known.get(alias, (0, set()))[1] != set(found):
            for row in sorted(found.values()):
                yield _problem(row, f"别名冲突 colliding alias: {alias}（{'、'.join(sorted(found))}）")
    for alias, (number, ids) in known.items():
        if set(owners.get(alias, {})) != ids:
            yield _problem(number, f"冲突表过时 no longer collides: {alias}", "warning", "alias-collisions.tsv")
    spoken = set(owners)
    for number, r in rows(folder / "alias-context.tsv"):
        if fold(r["alias"]) not in spoken:
            yield _problem(
                number, f"没有这个别名 no programme has this alias: {r['alias']}", "warning", "alias-context.tsv"
            )


def _rows(folder: Path, programmes: tuple[Programme, ...]) -> Iterator[Problem]:
    from kg.catalogue.tables import CERTAINTIES, HONOUR_CLASSES

    families = load_families(folder)
    for p in programmes:
        if not p.label_zh or not p.id:
            yield _problem(p.row, "缺少编号或名称 id or name is missing")
        if p.family not in families:
            yield _problem(p.row, f"未知类别 unknown family: {p.family}")
        if p.honour_class not in HONOUR_CLASSES:
            yield _problem(p.row, f"未知性质 unknown honour_class: {p.honour_class}")
        if p.default_certainty not in CERTAINTIES:
            yield _problem(p.row, f"未知把握 unknown default_certainty: {p.default_certainty}")
        if p.default_level and p.levels and p.default_level not in p.levels:
            yield _problem(
                p.row, f"默认层级不在可有层级中 default_level is not in levels_available: {p.default_level}", "warning"
            )
        if p.default_level and p.default_certainty == "none":
            yield _problem(p.row, "有默认层级而无把握 default_level without default_certainty", "warning")
        if not p.recipient_types:
            yield _problem(p.row, "缺少对象类别 recipient_kinds is empty", "warning")


def _places(folder: Path) -> Iterator[Problem]:
    regions = {r.code: r for r in load_regions(folder)}
    for region in regions.values():
        if region.parent and region.parent not in regions:
            yield _problem(region.row, f"上级不存在 unknown parent: {region.parent}", table="regions.tsv")
        if len(region.code) != 6 or not region.code.isdigit():
            yield _problem(region.row, f"代码不是六位数字 not a six-digit code: {region.code}", table="regions.tsv")
    seen: dict[str, int] = {}
    for zone in load_zones(folder):
        if zone.region not in regions:
            yield _problem(zone.row, f"未知行政区 unknown region: {zone.region}", table="zones.tsv")
        if zone.level not in set(Level):
            yield _problem(zone.row, f"未知层级 unknown level: {zone.level}", table="zones.tsv")
        for name in (zone.name, *zone.aliases):
            if name in seen and seen[name] != zone.row:
                yield _problem(zone.row, f"名称冲突 colliding name: {name}（第 {seen[name]} 行）", table="zones.tsv")
            seen.setdefault(name, zone.row)


def _others(folder: Path) -> Iterator[Problem]:
    """The small tables: they load, levels are complete, no cue stands twice with two meanings."""
    levels, _ = load_levels(folder)
    for level in set(Level) - {row.level for row in levels}:
        yield _problem(0, f"缺少层级 a level is missing: {level}", table="levels.tsv")
    load_context_words(folder)
    seen: dict[str, tuple[str, str]] = {}
    for number, cue in enumerate(load_cues(folder), start=2):
        meaning = (cue.role, cue.status)
        if seen.setdefault(cue.surface, meaning) != meaning:
            yield _problem(number, f"同一提示词两种意思 one cue with two meanings: {cue.surface}", table="cues.tsv")


def _questions(folder: Path, programmes: tuple[Programme, ...]) -> Iterator[Problem]:
    """Every question word of the slot programme names one of the catalogue."""
    known = {p.id for p in programmes}
    for number, r in rows(folder / "questions.tsv"):
        if r["slot"] == "programme" and r["value"] not in known:
            yield _problem(number, f"未知称号 unknown programme: {r['value']}", table="questions.tsv")
