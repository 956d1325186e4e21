"""Finds all words of a table in a text: the texts are short, the tables long."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from operator import add


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
        for at, opening in enumerate(map(add, text, text[1:])):
            if opening in table:
                for word in table[opening]:
                    if text.startswith(word, at):
                        yield at, word
