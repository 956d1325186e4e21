"""Pairs of texts one edit apart, at a cost that grows with the number of texts, not of pairs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeVar

import numpy as np
import numpy.typing as npt
from rapidfuzz.distance import Levenshtein

_T = TypeVar("_T")
_CROWD = 20  # texts that share one gap: like names are the rule there, and pairs would grow with their square


def one_edit_apart(items: Sequence[tuple[str, _T]]) -> Iterator[tuple[_T, _T]]:
    """The owners of each two texts that are one edit apart, in the order of ``items``.

    Every text is entered once for each character left out.  Two texts one edit apart share an entry, and equal
    entries stand side by side once sorted.
    """
    entries: list[int] = []
    owners: list[int] = []
    for index, (text, _) in enumerate(items):
        marks = {hash(text[:at] + text[at + 1 :]) for at in range(len(text))}
        marks.add(hash(text))
        entries.extend(marks)
        owners.extend([index] * len(marks))
    for a, b in _sharing(np.array(entries, dtype=np.int64), np.array(owners, dtype=np.int32)):
        text, other = items[a][0], items[b][0]
        if text != other and Levenshtein.distance(text, other, score_cutoff=1) == 1:
            yield items[a][1], items[b][1]


def _sharing(entries: npt.NDArray[np.int64], owners: npt.NDArray[np.int32]) -> list[tuple[int, int]]:
    if not len(entries):
        return []
    order = np.argsort(entries, kind="stable")
    entries, owners = entries[order], owners[order]
    starts = np.flatnonzero(np.r_[True, entries[1:] != entries[:-1]])
    ends = np.r_[starts[1:], len(entries)]
    pairs: set[tuple[int, int]] = set()
    for block in np.flatnonzero((ends - starts > 1) & (ends - starts <= _CROWD)):
        members = sorted(set(owners[starts[block] : ends[block]].tolist()))
        pairs.update((a, b) for at, a in enumerate(members) for b in members[at + 1 :])
    return sorted(pairs)
