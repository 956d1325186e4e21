"""The verbs of giving, holding and losing honours (``ontology/cues.tsv``)."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from kg.errors import Code, KGError
from kg.model import Status
from kg.paths import ontology_dir

ROLES = ("obtain", "confer", "list", "hold", "review", "strip", "lose")


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb; ``role`` says where its recipient and award stand (see :data:`ROLES`)."""

    surface: str
    role: str
    status: Status
    detail: str | None


@lru_cache(maxsize=4)
def load_cues(folder: Path | None = None) -> tuple[Verb, ...]:
    """All verbs of the table; raises KG501 with the row of a wrong entry, KG502 when missing."""
    path = (folder or ontology_dir()) / "cues.tsv"
    if not path.is_file():
        raise KGError(Code.KG502, table=path.name)
    verbs = []
    with path.open(encoding="utf-8", newline="") as handle:
        for row, record in enumerate(csv.DictReader(handle, delimiter="\t"), start=2):
            role, status = record["role"], record["status"]
            if role not in ROLES or status not in set(Status):
                raise KGError(Code.KG501, table=path.name, row=row, reason=f"{role}/{status}")
            verbs.append(Verb(record["surface"], role, Status(status), record["detail"] or None))
    return tuple(verbs)
