"""The verbs of giving, holding and losing honours (``ontology/cues.tsv``)."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from kg.errors import Code, KGError
from kg.model import Status
from kg.paths import ontology_dir

#: The note of verbs that may stand without their award (榜上有名).
_ALONE = "without object"
ROLES = ("obtain", "confer", "list", "hold", "review", "strip", "lose")


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb; ``role`` says where its recipient and award stand (see :data:`ROLES`); ``alone``: the award may go unsaid."""

    surface: str
    role: str
    status: Status
    detail: str | None
    alone: bool = False


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
            alone = _ALONE in (record["note"] or "")
            verbs.append(Verb(record["surface"], role, Status(status), record["detail"] or None, alone))
    return tuple(verbs)


class VerbMatcher:
    """Finds the longest verb that starts at a place of a text."""

    def __init__(self, verbs: Iterable[Verb]) -> None:
        """Of two verbs written alike the later one counts."""
        by_surface = {v.surface: v for v in verbs}
        table: dict[str, list[Verb]] = {}
        for surface in sorted(by_surface, key=len, reverse=True):
            table.setdefault(surface[0], []).append(by_surface[surface])
        self._by_first: Mapping[str, tuple[Verb, ...]] = {first: tuple(words) for first, words in table.items()}

    @property
    def firsts(self) -> frozenset[str]:
        """The characters that verbs begin with."""
        return frozenset(self._by_first)

    def match(self, text: str, at: int, end: int) -> Verb | None:
        """The longest verb from ``at`` that ends by ``end``."""
        if at >= end:
            return None
        for verb in self._by_first.get(text[at], ()):
            if text.startswith(verb.surface, at, end):
                return verb
        return None


@lru_cache(maxsize=1)
def verb_matcher() -> VerbMatcher:
    """The matcher of all verbs of the table."""
    return VerbMatcher(load_cues())
