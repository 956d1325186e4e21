"""Training of the short-name model (``kg train recogniser``)."""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kg.errors import Code, KGError
from kg.language.recogniser import BUCKETS, THRESHOLD, features
from kg.language.train import read_words


@dataclass(frozen=True, slots=True)
class RecogniserReport:
    """Precision and recall at the shipped threshold on held-out names and words; sizes of both sets."""

    precision: float
    recall: float
    names: int
    words: int


def train_recogniser(
    names: Path, corpus: Path, out: Path, *, known: Sequence[str] = (), trades: Sequence[str] = (), epochs: int = 6
) -> RecogniserReport:
    """Learn names from a list (one a line) against the words of an IOB2 corpus and ``known`` non-names.

    Each brand and each word is also seen with a trade behind it (某锐科技,
    清洁能源), so that the trade alone never decides.  Every tenth name and the corpus's test file are held out.  The order is
    shuffled with a fixed seed: training twice gives the same file.
    """
    import numpy as np

    positive = sorted({line.strip() for line in _lines(names) if 2 <= len(line.strip()) <= 8})
    train, test = (next(iter(sorted(corpus.glob(f"*-{part}.iob2"))), None) for part in ("train", "test"))
    if train is None or test is None or len(positive) < 100:
        raise KGError(Code.KG601, path=corpus, reason="no *-train.iob2 and *-test.iob2, or no names")
    held_names = positive[::10]
    learn_names = [n for i, n in enumerate(positive) if i % 10]
    seen = set(positive)
    learn_words = sorted((_runs(train) | {k for k in known if 2 <= len(k) <= 8}) - seen)
    held_words = sorted(_runs(test) - set(learn_words) - seen)
    learn_names += sorted(set(_with_trades(learn_names[::2], trades, 1)) - set(held_names))
    learn_words += sorted(set(_with_trades([w for w in learn_words if len(w) == 2], trades, 3)) - seen)
    weights, bias = _fit(learn_names, learn_words, epochs)
    scale = float(np.abs(weights).max()) / 127 or 1.0
    packed = np.round(weights / scale).astype(np.int8)
    out.mkdir(parents=True, exist_ok=True)
    np.savez_compressed(out / "short-names.npz", weights=packed, bias=np.float64(bias), scale=np.float64(scale))
    from kg.language.recogniser import ShortNames

    model = ShortNames(packed, bias, scale)
    hits = sum(model.score(n) >= THRESHOLD for n in held_names)
    false = sum(model.score(w) >= THRESHOLD for w in held_words)
    return RecogniserReport(hits / max(1, hits + false), hits / len(held_names), len(held_names), len(held_words))


def _with_trades(words: Sequence[str], trades: Sequence[str], times: int) -> Iterator[str]:
    """Words of two or three characters, each with ``times`` trades of the list, chosen by its characters."""
    for word in words:
        if trades and 2 <= len(word) <= 3:
            for turn in range(times):
                yield word + trades[zlib.crc32(f"{turn}{word}".encode()) % len(trades)]


def _lines(path: Path) -> list[str]:
    try:
        return path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise KGError(Code.KG601, path=path, reason=error) from error


def _runs(path: Path) -> set[str]:
    """Words and runs of two or three words, as they stand before verbs in running text."""
    found: set[str] = set()
    for words in read_words(path):
        for size in (1, 2, 3):
            for start in range(len(words) - size + 1):
                run = "".join(words[start : start + size])
                if 2 <= len(run) <= 8 and all("\u4e00" <= c <= "\u9fff" for c in run):
                    found.add(run)
    return found


def _fit(names: Sequence[str], words: Sequence[str], epochs: int) -> tuple[Any, float]:
    """Logistic regression by stochastic gradient descent (AdaGrad, Duchi et al. 2011); classes weigh the same."""
    import numpy as np

    rng = np.random.default_rng(7)
    samples = [(tuple(set(features(n))), 1.0) for n in names] + [(tuple(set(features(w))), 0.0) for w in words]
    balance = (len(words) / len(names), 1.0)
    weights, squares = np.zeros(BUCKETS), np.full(BUCKETS, 1e-6)
    bias = 0.0
    for _ in range(epochs):
        for at in rng.permutation(len(samples)):
            where, label = samples[at]
            index = np.asarray(where)
            odds = float(weights[index].sum()) + bias
            error = 1.0 / (1.0 + np.exp(-max(-30.0, min(30.0, odds)))) - label
            step = error * (min(1.0, balance[0]) if label else min(1.0, 1 / balance[0]))
            squares[index] += step * step
            weights[index] -= 0.2 * step / np.sqrt(squares[index])
            bias -= 0.01 * step
    return weights, bias
