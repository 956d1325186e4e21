"""The words questions are made of, from ``ontology/questions.tsv``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from kg.catalogue.tables import rows, split
from kg.paths import ontology_dir


@dataclass(frozen=True, slots=True)
class Token:
    """A stretch of the question with one meaning; offsets in code points of the folded question."""

    start: int
    end: int
    slot: str  # level | kind | status | form | programme | region | zone | name | year | ...
    value: str
    text: str


class Words:
    """Finds the table's words: Chinese ones anywhere, English ones between word boundaries."""

    def __init__(self, folder: Path) -> None:
        """Raises KG502 when the table is missing."""
        self._meaning: dict[str, tuple[str, str]] = {}
        for _, row in rows(folder / "questions.tsv"):
            for word in (*split(row["zh"]), *split(row["en"])):
                self._meaning.setdefault(word, (row["slot"], row["value"]))
        longest_first = sorted(self._meaning, key=lambda w: (-len(w), w))
        latin = [re.escape(w) for w in longest_first if w.isascii()]
        han = [re.escape(w) for w in longest_first if not w.isascii()]
        self._patterns = (
            re.compile(r"(?<![a-z0-9])(?:" + "|".join(latin) + r")(?![a-z0-9])"),
            re.compile("|".join(han)),
        )

    def at(self, text: str, start: int) -> Token | None:
        """The longest word that begins at ``start``."""
        for pattern in self._patterns:
            if (hit := pattern.match(text, start)) is not None:
                slot, value = self._meaning[hit.group()]
                return Token(start, hit.end(), slot, value, hit.group())
        return None

    def __contains__(self, word: str) -> bool:
        return word in self._meaning


@lru_cache(maxsize=4)
def load_words(folder: Path | None = None) -> Words:
    """The words of ``folder`` (default: the shipped tables), cached."""
    return Words(folder or ontology_dir())
