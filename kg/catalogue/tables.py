"""The catalogue's tables as objects; one loader a table, wrong rows named (KG501)."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kg.errors import Code, KGError
from kg.model import EntityType, Level

HONOUR_CLASSES = frozenset(
    [
        "honour",
        "list",
        "assessment",
        "umbrella",
        "threshold",
        "pool",
        "register",
        "certification",
        "adoption",
        "licence",
        "zone-status",
        "contribution",
    ]
)
CERTAINTIES = frozenset({"fixed", "conventional", "weak", "none"})


@dataclass(frozen=True, slots=True)
class Programme:
    """Something one can be granted (a row of programmes.tsv)."""

    id: str
    label_zh: str
    label_en: str
    family: str
    kind: str
    levels: tuple[Level, ...]
    default_level: Level | None
    default_certainty: str
    honour_class: str
    aliases: tuple[str, ...]
    recipient_types: tuple[EntityType, ...]
    broader: str | None
    previous_rung: str | None
    valid_years: int | None
    issuer_national: str | None
    issuer_provincial_pattern: str | None
    source_note: str
    verified: str
    row: int


@dataclass(frozen=True, slots=True)
class Region:
    """An administrative division (GB/T 2260) to county level."""

    code: str
    name: str
    short: str
    rank: str  # province | prefecture | county
    parent: str | None
    municipality: bool
    county_level_city: bool
    separately_planned: bool
    row: int


@dataclass(frozen=True, slots=True)
class Zone:
    """A development zone; ``region`` is the code of the city or county it lies in."""

    id: str
    name: str
    aliases: tuple[str, ...]
    region: str
    level: str
    row: int


def rows(path: Path) -> Iterator[tuple[int, dict[str, str]]]:
    """(row number, record) of a tab-separated table; KG502 when it is missing."""
    if not path.is_file():
        raise KGError(Code.KG502, table=path.name)
    with path.open(encoding="utf-8", newline="") as handle:
        for number, record in enumerate(csv.DictReader(handle, delimiter="\t", quoting=csv.QUOTE_NONE), start=2):
            yield number, {key: (value or "").strip() for key, value in record.items() if key}


def split(cell: str) -> tuple[str, ...]:
    """The parts of a cell that lists several values with ``|``."""
    return tuple(part.strip() for part in cell.split("|") if part.strip())


def load_programmes(folder: Path) -> tuple[Programme, ...]:
    """All programmes; raises KG501 naming the row of an unknown level, type or class."""
    return tuple(_programme(number, record) for number, record in rows(folder / "programmes.tsv"))


def _programme(number: int, r: dict[str, str]) -> Programme:
    try:
        return Programme(
            r["id"],
            r["canonical_zh"],
            r["canonical_en"],
            r["family"],
            r["kind"],
            tuple(Level(x) for x in split(r["levels_available"])),
            Level(r["default_level"]) if r["default_level"] else None,
            r["default_certainty"] or "none",
            r["honour_class"],
            split(r["aliases_zh"]),
            tuple(EntityType(x) for x in split(r["recipient_kinds"])),
            r["broader"] or None,
            r["ladder_previous"] or None,
            int(r["valid_years"]) if r["valid_years"] else None,
            r["issuer_national"] or None,
            r["issuer_provincial_pattern"] or None,
            r["source_note"],
            r["verified"],
            number,
        )
    except (ValueError, KeyError) as error:
        raise KGError(Code.KG501, table="programmes.tsv", row=number, reason=error) from error


def load_regions(folder: Path) -> tuple[Region, ...]:
    """All administrative divisions."""
    return tuple(
        Region(
            r["code"],
            r["name"],
            r["short"],
            r["rank"],
            r["parent"] or None,
            "municipality" in r["flags"],
            "county-level-city" in r["flags"],
            "separately-planned" in r["flags"],
            number,
        )
        for number, r in rows(folder / "regions.tsv")
    )


def load_zones(folder: Path) -> tuple[Zone, ...]:
    """All development zones of the table."""
    return tuple(
        Zone(r["id"], r["name"], split(r["aliases"]), r["region"], r["level"], number)
        for number, r in rows(folder / "zones.tsv")
    )


def load_context_words(folder: Path) -> frozenset[str]:
    """Aliases that are common words and link only beside a level, a place or a verb of giving."""
    return frozenset(r["alias"] for _, r in rows(folder / "alias-context.tsv"))


@dataclass(frozen=True, slots=True)
class LevelRow:
    """A level with its order and labels (a row of levels.tsv)."""

    level: Level
    rank: int
    label_zh: str
    label_en: str


@dataclass(frozen=True, slots=True)
class IssuerRule:
    """A body whose name starts with, ends with or holds a word grants at ``level``."""

    where: str  # issuer-start | issuer-end | issuer-part
    words: tuple[str, ...]
    level: Level

    def fits(self, name: str) -> bool:
        """True when the rule speaks of the body called ``name``."""
        if self.where == "issuer-start":
            return name.startswith(self.words)
        return name.endswith(self.words) if self.where == "issuer-end" else any(w in name for w in self.words)


def load_levels(folder: Path) -> tuple[tuple[LevelRow, ...], tuple[IssuerRule, ...]]:
    """The levels and the rules for issuers; raises KG501 naming a wrong row."""
    levels: list[LevelRow] = []
    rules: list[IssuerRule] = []
    for number, r in rows(folder / "levels.tsv"):
        try:
            if r["kind"] == "level":
                levels.append(LevelRow(Level(r["id"]), int(r["rank"]), r["label_zh"], r["label_en"]))
            elif r["kind"] in ("issuer-start", "issuer-end", "issuer-part"):
                rules.append(IssuerRule(r["kind"], split(r["words"]), Level(r["id"])))
            else:
                raise ValueError(r["kind"])
        except (ValueError, KeyError) as error:
            raise KGError(Code.KG501, table="levels.tsv", row=number, reason=error) from error
    return tuple(levels), tuple(rules)


def load_families(folder: Path) -> dict[str, str]:
    """Families of programmes: Chinese label → English label."""
    return {r["label_zh"]: r["label_en"] for _, r in rows(folder / "families.tsv")}
