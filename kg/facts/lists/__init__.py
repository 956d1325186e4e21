"""Lists that came as tables of a file: read column by column, one honour a row, without reading the rows as prose."""

from kg.facts.lists.drafts import ListDraft, RowDraft, Ruling
from kg.facts.lists.reader import ListReader
from kg.facts.lists.writer import PATTERN as LISTED
from kg.facts.lists.writer import Listed, ListWriter, merged

__all__ = ["LISTED", "ListDraft", "ListReader", "ListWriter", "Listed", "RowDraft", "Ruling", "merged"]
