"""Training of the segmenter that ships (``kg train segmenter``)."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kg.errors import Code, KGError


@dataclass(frozen=True, slots=True)
class SegmenterReport:
    """Word precision, recall and F1 on the test split, and the model's size in bytes."""

    precision: float
    recall: float
    f1: float
    size: int
    sentences: int


def read_words(path: Path) -> Iterator[list[str]]:
    """Word lists of the sentences of an IOB2 file (second column); KG601 when it is none."""
    words: list[str] = []
    found = False
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise KGError(Code.KG601, path=path, reason=error) from error
    for line in lines:
        cells = line.split("\t")
        if line.startswith("#"):
            continue
        if len(cells) >= 2:
            words.append(cells[1])
        elif words:
            found = True
            yield words
            words = []
    if words:
        found = True
        yield words
    if not found:
        raise KGError(Code.KG601, path=path, reason="no sentences")


def train_segmenter(corpus: Path, out: Path, *, epochs: int = 20) -> SegmenterReport:
    """Train on the ``*-train.iob2`` of ``corpus``, test on ``*-test.iob2``, save into ``out``.

    spacy-pkuseg's trainer shuffles with its own generator, so two trainings
    differ in the last digits; the shipped model is fixed by being shipped.
    """
    import spacy_pkuseg

    train = next(iter(sorted(corpus.glob("*-train.iob2"))), None)
    test = next(iter(sorted(corpus.glob("*-test.iob2"))), None)
    if train is None or test is None:
        raise KGError(Code.KG601, path=corpus, reason="no *-train.iob2 and *-test.iob2")
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        train_file, test_file = Path(folder, "train.txt"), Path(folder, "test.txt")
        count = _write(train, train_file)
        _write(test, test_file)
        spacy_pkuseg.train(str(train_file), str(test_file), str(out), train_iter=epochs)
    for part in out.iterdir():
        if part.name not in ("features.msgpack", "weights.npz"):
            part.unlink() if part.is_file() else None
    precision, recall, f1 = score_segmenter(out, test)
    size = sum(p.stat().st_size for p in out.iterdir() if p.is_file())
    return SegmenterReport(precision, recall, f1, size, count)


def _write(source: Path, target: Path) -> int:
    sentences = list(read_words(source))
    target.write_text("\n".join(" ".join(words) for words in sentences) + "\n", encoding="utf-8")
    return len(sentences)


def score_segmenter(model: Path, test: Path) -> tuple[float, float, float]:
    """Word precision, recall and F1 of ``model`` on ``test``."""
    import spacy_pkuseg

    segmenter = spacy_pkuseg.pkuseg(str(model), user_dict=None)  # the model alone: a dictionary fits no corpus
    right = predicted = gold = 0
    for words in read_words(test):
        have = _spans(segmenter.cut("".join(words)))
        want = _spans(words)
        right += len(have & want)
        predicted += len(have)
        gold += len(want)
    precision, recall = right / max(1, predicted), right / max(1, gold)
    return precision, recall, 2 * precision * recall / max(1e-9, precision + recall)


def _spans(words: list[str]) -> set[tuple[int, int]]:
    out, start = set(), 0
    for word in words:
        out.add((start, start + len(word)))
        start += len(word)
    return out
