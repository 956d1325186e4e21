"""Names that differ in one character: queued when it looks like a slip of pen or scanner, never merged."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache

import numpy as np
from rapidfuzz.distance import Levenshtein

from kg.catalogue.tables import rows
from kg.model import EntityType
from kg.paths import ontology_dir
from kg.resolve.book import Book
from kg.resolve.clusters import Clusters
from kg.resolve.industries import is_all_industry
from kg.resolve.places import Near
from kg.resolve.world import Node, World

#: Characters that tell members of a series apart: no slip makes one of another.
_TELLING = frozenset(
    "东南西北中上下左右前后内外大小新老一二三四五六七八九十百千甲乙丙丁0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
)
_LEAST = 5  # characters of a name in which one may be wrong
_LONG_TRADE_NAME = 3
_CROWD = 50  # names that share one gap: a series, not slips


@lru_cache(maxsize=1)
def _alike() -> dict[str, frozenset[str]]:
    """Character → those it is taken for (``ontology/confusables.tsv``)."""
    found: dict[str, set[str]] = defaultdict(set)
    for _, row in rows(ontology_dir() / "confusables.tsv"):
        for char in row["characters"]:
            found[char] |= set(row["characters"]) - {char}
    return {char: frozenset(others) for char, others in found.items()}


def queue_typos(world: World, clusters: Clusters, book: Book) -> int:
    """Queue the pairs; the number of pairs that were compared."""
    nodes = [n for n in world.nodes if n.type is EntityType.COMPANY and len(n.key) >= _LEAST]
    compared = 0
    for left, right in _one_apart(nodes):
        compared += 1
        if clusters.find(left.at) == clusters.find(right.at) or left.parsed.form is not right.parsed.form:
            continue
        rule = _rule(left, right)
        if rule is not None and world.between(left, right) is not Near.APART:
            book.queue(left, right, rule[0], (), rule[1])
    return compared


def _one_apart(nodes: list[Node]) -> Iterator[tuple[Node, Node]]:
    """Pairs of keys one edit apart: those that are equal once a character of each is left out.

    Every name is entered once for each character left out; equal entries stand side by side once sorted, so the
    cost grows with the number of names, not of pairs.
    """
    entries: list[int] = []
    owners: list[int] = []
    for index, node in enumerate(nodes):
        key = node.key
        marks = {hash(key[:at] + key[at + 1 :]) for at in range(len(key))}
        marks.add(hash(key))
        entries.extend(marks)
        owners.extend([index] * len(marks))
    marks_array, owner_array = np.array(entries, dtype=np.int64), np.array(owners, dtype=np.int32)
    order = np.argsort(marks_array, kind="stable")
    sorted_marks = marks_array[order]
    if not entries:
        return
    starts = np.flatnonzero(np.r_[True, sorted_marks[1:] != sorted_marks[:-1]])
    ends = np.r_[starts[1:], len(sorted_marks)]
    several = np.flatnonzero((ends - starts > 1) & (ends - starts <= _CROWD))
    pairs: set[tuple[int, int]] = set()
    for block_at in several:
        block = sorted(set(owner_array[order[starts[block_at] : ends[block_at]]].tolist()))
        pairs.update((a, b) for i, a in enumerate(block) for b in block[i + 1 :])
    for a, b in sorted(pairs):
        if nodes[a].key != nodes[b].key and Levenshtein.distance(nodes[a].key, nodes[b].key, score_cutoff=1) == 1:
            yield nodes[a], nodes[b]


def _rule(left: Node, right: Node) -> tuple[str, str] | None:
    """What a person should look at, and the characters in question; None where the difference tells two firms."""
    tag, source, target = Levenshtein.editops(left.key, right.key).as_list()[0]
    a = left.key[int(source)] if tag != "insert" else ""
    b = right.key[int(target)] if tag != "delete" else ""
    if (a in _TELLING and b in _TELLING | {""}) or (b in _TELLING and a == ""):
        return None
    shown = f"{a or '·'}/{b or '·'}"
    if b in _alike().get(a, ()):
        return "typo", shown
    if left.parsed.trade != right.parsed.trade:
        long = min(len(left.parsed.trade), len(right.parsed.trade)) >= _LONG_TRADE_NAME and left.parsed.tells_trade
        return ("one-character", shown) if long and left.parsed.words == right.parsed.words else None
    if is_all_industry("".join(left.parsed.words)) and is_all_industry("".join(right.parsed.words)):
        return None
    return ("one-character", shown) if left.parsed.words != right.parsed.words else None
