"""Cuts and joints that are a character of a word: the 的 of 美的集团, the 为 of 华为 bound no name (``cut-inside``)."""

from __future__ import annotations

import re

from kg.mentions.lexicon import CUT_ANYWAY, CUT_INSIDE

_LONGEST = max(map(len, (*CUT_INSIDE, *CUT_ANYWAY)))


def _around(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, sorted(words, key=lambda w: (-len(w), w)))))


_INSIDE, _ANYWAY = _around(CUT_INSIDE), _around(CUT_ANYWAY)


def is_held(text: str, at: int) -> bool:
    """The character of ``text`` at ``at`` is a part of a word of the table, and no particle (完美的, 美的享受)."""
    return _covers(_INSIDE, text, at) and not _covers(_ANYWAY, text, at)


def _covers(words: re.Pattern[str], text: str, at: int) -> bool:
    low, high = max(0, at - _LONGEST + 1), at + _LONGEST
    starts = range(low, at + 1)
    return any((hit := words.match(text, start, high)) is not None and hit.end() > at for start in starts)


#: The particles and joints that words of the table hold.
_CUTS = frozenset("的为和")


def masked(text: str) -> str:
    """``text`` with a mark in place of every held particle, for expressions that look for one."""
    if _INSIDE.search(text) is None:
        return text
    return "".join("□" if char in _CUTS and is_held(text, at) else char for at, char in enumerate(text))
