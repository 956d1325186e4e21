"""Finds all words of a table in a text: the texts are short, the tables long."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import compress, count
from operator import add

_SHORT = 64


@lru_cache(maxsize=2)
def _openings(text: str) -> tuple[str, ...]:
    """Every two characters of ``text``: one story is looked through for the words of several tables."""
    return tuple(map(add, text, text[1:]))


def forget() -> None:
    """Drop what is kept of the text last looked through."""
    _openings.cache_clear()


class WordFinder:
    """The words by their first two characters; nearly every place of a text is left after one look."""

    def __init__(self, words: Iterable[str]) -> None:
        """Words of two characters and more."""
        self._by_opening: dict[str, list[str]] = {}
        for word in sorted(set(words)):
            self._by_opening.setdefault(word[:2], []).append(word)

    def find(self, text: str) -> Iterator[tuple[int, str]]:
        """(where it starts, the word) of every occurrence, from left to right, overlaps included."""
        table = self._by_opening
        openings = _openings(text) if len(text) > _SHORT else map(add, text, text[1:])
        for at in compress(count(), map(table.__contains__, openings)):
            for word in table[text[at : at + 2]]:
                if text.startswith(word, at):
                    yield at, word
