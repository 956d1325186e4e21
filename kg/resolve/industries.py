"""Words of trades (行业或经营特点) and where the trade name before them ends."""

from __future__ import annotations

from functools import lru_cache

from kg.catalogue.tables import rows, split
from kg.mentions.lexicon import TRADES
from kg.paths import ontology_dir

_LEAST_TRADE_NAME, _LONGEST_TRADE_NAME = 2, 7


@lru_cache(maxsize=1)
def _words() -> tuple[frozenset[str], int, frozenset[str]]:
    words = {w for _, row in rows(ontology_dir() / "industries.tsv") for w in split(row["words"])} | set(TRADES)
    return frozenset(words), max(map(len, words)), frozenset(w[:2] for w in words)


@lru_cache(maxsize=1)
def _general() -> frozenset[str]:
    table = rows(ontology_dir() / "industries.tsv")
    return frozenset(w for _, row in table if row["group"] == "general" for w in split(row["words"]))


def is_general(text: str) -> bool:
    """True for words that are said of any trade (科技, 发展): they do not tell one firm from another."""
    return text in _general()


def industry_at(text: str, at: int) -> int:
    """Length of the longest word of a trade that begins at ``at``; 0 when none does."""
    words, longest, openings = _words()
    if text[at : at + 2] not in openings:
        return 0
    for size in range(min(longest, len(text) - at), 1, -1):
        if text[at : at + size] in words:
            return size
    return 0


def opens_with_industry(text: str) -> bool:
    """True for 压缩机某某: nothing distinctive comes before the trade."""
    return industry_at(text, 0) > 0


@lru_cache(maxsize=65536)
def split_core(core: str) -> tuple[str, tuple[str, ...]]:
    """Trade name (字号) and the words of the trade behind it: 富贝克超硬材料 → 富贝克, (超硬材料,).

    The trade name has two characters and more and ends where the first word of a trade begins.  Without such a word
    all is trade name.  Characters that belong to no word stand alone.
    """
    for end in range(_LEAST_TRADE_NAME, min(len(core), _LONGEST_TRADE_NAME) + 1):
        if industry_at(core, end):
            return core[:end], segment(core[end:])
    return core, ()


def reaches(text: str, start: int) -> tuple[int, ...]:
    """The positions behind ``start`` that words of trades lead to without a gap: of 信息技术, 2 and 4."""
    words, longest, openings = _words()
    found: set[int] = set()
    todo = [start]
    while todo:
        at = todo.pop()
        if text[at : at + 2] in openings:
            for size in range(2, min(longest, len(text) - at) + 1):
                if at + size not in found and text[at : at + size] in words:
                    found.add(at + size)
                    todo.append(at + size)
    return tuple(sorted(found))


def segment(text: str) -> tuple[str, ...]:
    """Longest words first, from left to right; what is none is cut into characters."""
    parts = []
    at = 0
    while at < len(text):
        size = industry_at(text, at) or 1
        parts.append(text[at : at + size])
        at += size
    return tuple(parts)


def is_all_industry(text: str) -> bool:
    """True when ``text`` is made of words of trades only."""
    at = 0
    while at < len(text):
        size = industry_at(text, at)
        if not size:
            return False
        at += size
    return bool(text)
