"""Is this run of characters a firm's short name?  A small trained model (character n-grams, logistic regression).

Rules find names by their forms (有限公司) and places; 「某锐斯获评…」 has no form.
The model weighs the characters themselves.  It is evidence beside a verb of
obtaining, never a reason of its own to make a name.
"""

from __future__ import annotations

import math
import zlib
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

from kg.errors import Code, KGError
from kg.paths import models_dir

#: Hashed features; 2^18 one-byte weights keep the model near 200 kB.
BUCKETS = 1 << 18
#: Above this probability a bare run beside a verb counts as a name (precision 0.97, recall 0.86 on the held-out set).
THRESHOLD = 0.8


def features(name: str) -> Iterator[int]:
    """Hashed n-grams of one to three characters with their place (first, last, inside) and the length."""
    for size in (1, 2, 3):
        for start in range(len(name) - size + 1):
            place = "^" if start == 0 else "$" if start + size == len(name) else "."
            yield _bucket(f"{size}{place}{name[start : start + size]}")
    yield _bucket(f"#{min(len(name), 9)}")


def _bucket(text: str) -> int:
    return zlib.crc32(text.encode("utf-8", "surrogatepass")) % BUCKETS


class ShortNames:
    """The trained weights."""

    def __init__(self, weights: Any, bias: float, scale: float) -> None:
        """``weights`` are int8, ``scale`` turns them into log odds."""
        self._weights, self._bias, self._scale = weights, bias, scale

    def score(self, name: str) -> float:
        """Probability in 0..1 that ``name`` is a firm's short name."""
        total = self._bias + self._scale * sum(int(self._weights[i]) for i in set(features(name)))
        return 1.0 / (1.0 + math.exp(-max(-60.0, min(60.0, total))))


@lru_cache(maxsize=2)
def load_short_names(folder: Path | None = None) -> ShortNames:
    """The shipped model; KG603 when it is missing."""
    import numpy as np

    path = (folder or models_dir()) / "short-names.npz"
    if not path.is_file():
        raise KGError(Code.KG603, path=path)
    with np.load(path) as data:
        return ShortNames(data["weights"], float(data["bias"]), float(data["scale"]))
