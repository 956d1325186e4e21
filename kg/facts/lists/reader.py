"""The lists of a story, table after table, and the groups they fill."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from kg.facts.lists.cells import CellReader
from kg.facts.lists.drafts import ListDraft
from kg.facts.lists.gathered import gather
from kg.facts.lists.table import OneTable
from kg.facts.rosters.told import Told
from kg.model import Table

if TYPE_CHECKING:
    from kg.facts.reader import StoryReader


class ListReader:
    """Reads the lists of one story."""

    def __init__(self, reader: StoryReader) -> None:
        """``reader`` owns levels, groups and the catalogue."""
        self.reader = reader
        self.cells = CellReader(reader.catalogue)
        self.drafts: list[ListDraft] = []

    def read(self, table: Table, layers: Sequence[Told], works: bool) -> None:
        """Add the draft of ``table`` under ``layers``; nothing when no layer and no column names an award."""
        one = OneTable(self.reader, self.cells, table, tuple(layers), works)
        if one.may_honour():
            self.drafts.append(one.read())

    def close(self) -> None:
        """All tables are read: those that share an honour fill the group that counts them all (共12家, city by city)."""
        alike: dict[tuple[object, ...], list[ListDraft]] = {}
        for draft in self.drafts:
            rulings = {id(r.ruling): r.ruling for r in draft.rows}
            if len(rulings) == 1:
                (one,) = rulings.values()
                key = (one.award.programme or one.award.label, one.leveled.level, one.status, one.grade, one.year)
                alike.setdefault(key, []).append(draft)
        for drafts in alike.values():
            if len(drafts) > 1:
                gather(self.reader, drafts)
