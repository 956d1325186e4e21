"""Precision, recall and F1 against gold files of the shape in ``tests/evaluate/dev``."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from kg.errors import Code, KGError
from kg.evaluate.judge import judge
from kg.evaluate.scores import SLICES, Judgement, Scores, Tally

__all__ = ["SLICES", "Judgement", "Scores", "Tally", "evaluate"]

Extractor = Callable[[str, str], list[dict[str, Any]]]


def evaluate(gold_dir: Path, texts_dir: Path | None = None, extractor: Extractor | None = None) -> Scores:
    """Score the extractor on every gold file; raises KG101 without files, KG602 on a malformed one."""
    files = sorted(gold_dir.glob("*.json"))
    if not files:
        raise KGError(Code.KG101, path=gold_dir)
    texts = texts_dir or gold_dir.parent / "texts"
    scores = Scores()
    for path in files:
        gold = _load(path)
        source = texts / f"{path.stem}.txt"
        if not source.is_file():
            raise KGError(Code.KG101, path=source)
        text = source.read_text(encoding="utf-8")
        scores.documents.append(path.stem)
        judge(path.stem, text, gold, (extractor or _extract)(text, source.name), scores)
    return scores


def _load(path: Path) -> dict[str, Any]:
    try:
        gold = json.loads(path.read_text(encoding="utf-8"))
        if "figures" in gold:
            _ = [(float(f["value"]), f["measure"]) for f in gold["figures"]]
        else:
            _ = [(a["recipient"], a["award"], a["level"], a["status"]) for a in gold["awards"]]
            _ = [(g["award"], g["count"], g["level"], g["status"]) for g in gold["groups"]]
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise KGError(Code.KG602, path=path, reason=repr(error)) from error
    assert isinstance(gold, dict)
    return gold


def _extract(text: str, name: str) -> list[dict[str, Any]]:
    """The ``kg extract`` objects of a text, with the rule behind each fact beside the contract's keys."""
    from kg.export.jsonline import to_dict
    from kg.ingest import read_text
    from kg.pipeline import extract

    lines = []
    for document in read_text(text, name):
        extraction = extract(document)
        line = to_dict(extraction)
        for fact, recognition in zip(line["recognitions"], extraction.recognitions, strict=True):
            fact["rule"] = recognition.pattern
        for fact, group in zip(line["groups"], extraction.groups, strict=True):
            fact["rule"] = group.pattern
        lines.append(line)
    return lines
