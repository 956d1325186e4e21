"""Every place of a word in a text."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from operator import add


def occurrences(word: str, text: str) -> Iterator[int]:
    """Where ``word`` starts in ``text``, left to right, without overlaps."""
    at = text.find(word)
    while at >= 0:
        yield at
        at = text.find(word, at + len(word))


def pairs(wanted: Collection[str], text: str) -> Mapping[str, list[int]]:
    """Where each of many words of two characters starts, as :func:`occurrences` of each, in one pass of the text."""
    found: dict[str, list[int]] = {word: [] for word in wanted}
    if not found:
        return found
    for at, pair in enumerate(map(add, text, text[1:])):
        places = found.get(pair)
        if places is not None and (not places or places[-1] < at - 1):
            places.append(at)
    return found
