"""Units of count and measure, read from ``ontology/units.tsv``; 万 and 亿 before a unit are scales, not units."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import lru_cache

from kg.errors import Code, KGError
from kg.paths import ontology_dir

KINDS = frozenset({"count", "time", "money", "measure", "points", "ratio"})
_SIGNS = frozenset("%‰")


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit; one ``name`` is ``factor`` of ``base``, so that 3 公里 and 3000 米 compare.

    ``kind`` is count, time, money, measure, points (of a difference) or ratio; ``qudt`` the QUDT name where sure.
    """

    name: str
    label_en: str
    kind: str
    base: str
    factor: float
    qudt: str


@lru_cache(maxsize=1)
def load_units() -> dict[str, Unit]:
    """The table by name; KG502 when it is missing, KG501 on a wrong row."""
    path = ontology_dir() / "units.tsv"
    if not path.is_file():
        raise KGError(Code.KG502, table=path.name)
    out: dict[str, Unit] = {}
    with path.open(encoding="utf-8", newline="") as lines:
        for at, row in enumerate(csv.DictReader(lines, delimiter="\t"), start=2):
            try:
                unit = Unit(row["unit"], row["label_en"], row["kind"], row["base"], float(row["factor"]), row["qudt"])
            except (KeyError, TypeError, ValueError) as error:
                raise KGError(Code.KG501, table=path.name, row=at, reason=repr(error)) from error
            if unit.kind not in KINDS or not unit.name or unit.name in out:
                raise KGError(Code.KG501, table=path.name, row=at, reason=f"{unit.name} {unit.kind}")
            out[unit.name] = unit
    return out


#: Counting units (量词); a number before one counts things.
COUNT_UNITS = frozenset(name for name, unit in load_units().items() if unit.kind == "count")

#: Every unit a number may carry, the longest first; signs are read with the numeral.
ALL_UNITS = tuple(sorted((u for u in load_units() if u not in _SIGNS), key=lambda u: (-len(u), u)))
