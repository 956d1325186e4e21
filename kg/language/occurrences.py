"""Every place of a word in a text."""

from __future__ import annotations

from collections.abc import Iterator


def occurrences(word: str, text: str) -> Iterator[int]:
    """Where ``word`` starts in ``text``, left to right, without overlaps."""
    at = text.find(word)
    while at >= 0:
        yield at
        at = text.find(word, at + len(word))
