"""Precision, recall and F1 against gold files of the shape in ``tests/evaluate/dev``."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from kg.catalogue import load_catalogue
from kg.errors import Code, KGError
from kg.evaluate.match import plain, same_award, same_status

__all__ = ["Scores", "Tally", "evaluate"]

Extractor = Callable[[str, str], list[dict[str, Any]]]


@dataclass(slots=True)
class Tally:
    """Hits and misses of one kind of fact."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    @property
    def precision(self) -> float:
        """Right among predicted, 1.0 when nothing was predicted."""
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 1.0

    @property
    def recall(self) -> float:
        """Right among gold, 1.0 when nothing was there."""
        return self.right / (self.right + self.missed) if self.right + self.missed else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


@dataclass(slots=True)
class Scores:
    """Tallies by kind, confusions and the errors themselves."""

    kinds: dict[str, Tally] = field(default_factory=dict)
    levels: Counter[tuple[str, str]] = field(default_factory=Counter)
    statuses: Counter[tuple[str, str]] = field(default_factory=Counter)
    errors: list[tuple[str, str, str]] = field(default_factory=list)  # document, kind, what

    def tally(self, kind: str) -> Tally:
        """The tally of one kind, made on first use."""
        return self.kinds.setdefault(kind, Tally())

    def to_dict(self) -> dict[str, Any]:
        """Plain data for JSON and frozen runs; figures rounded to four places."""
        return {
            "kinds": {
                k: {
                    "right": t.right,
                    "wrong": t.wrong,
                    "missed": t.missed,
                    "precision": round(t.precision, 4),
                    "recall": round(t.recall, 4),
                    "f1": round(t.f1, 4),
                }
                for k, t in sorted(self.kinds.items())
            },
            "levels": [[*pair, n] for pair, n in sorted(self.levels.items())],
            "statuses": [[*pair, n] for pair, n in sorted(self.statuses.items())],
            "errors": [list(e) for e in self.errors],
        }


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
        lines = (extractor or _extract)(source.read_text(encoding="utf-8"), source.name)
        _score(path.stem, gold, lines, scores)
    return scores


def _load(path: Path) -> dict[str, Any]:
    try:
        gold = json.loads(path.read_text(encoding="utf-8"))
        _ = [(a["recipient"], a["award"], a["level"], a["status"]) for a in gold["awards"]]
        _ = [(g["award"], g["count"]) for g in gold["groups"]]
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise KGError(Code.KG602, path=path, reason=repr(error)) from error
    assert isinstance(gold, dict)
    return gold


def _extract(text: str, name: str) -> list[dict[str, Any]]:
    from kg.export.jsonline import to_dict
    from kg.ingest import read_text
    from kg.pipeline import extract

    return [to_dict(extract(document)) for document in read_text(text, name)]


def _score(doc: str, gold: dict[str, Any], lines: list[dict[str, Any]], scores: Scores) -> None:
    predicted = [r for line in lines for r in line["recognitions"]]
    _recognitions(doc, gold["awards"], predicted, scores)
    _groups(doc, gold["groups"], [g for line in lines for g in line["groups"]], scores)
    companies = {plain(e["text"]) for line in lines for e in line["entities"] if e["type"] == "Company"}
    _sets(doc, "companies", {plain(c) for c in gold.get("companies", [])}, companies, scores)
    _indicators(doc, gold.get("indicators", []), lines, scores)


def _names(fact: dict[str, Any]) -> list[str | None]:
    programme = load_catalogue().programmes.get(fact.get("programme") or "")
    aliases = list(programme.aliases) if programme else []
    texts: list[str | None] = [fact["award_text"], fact.get("programme_label"), *aliases]
    grade = fact.get("grade")
    return [*texts, *([f"{t}{grade}" for t in texts if t] if grade else [])]


def _recognitions(doc: str, gold: list[dict[str, Any]], predicted: list[dict[str, Any]], scores: Scores) -> None:
    _sets(
        doc,
        "recipients",
        {plain(a["recipient"]) for a in gold if not a.get("uncertain")},
        {plain(r["recipient"]["text"]) for r in predicted},
        scores,
        {plain(a["recipient"]) for a in gold},
    )
    for kind, strict in (("award", False), ("full", True)):
        used: set[int] = set()
        tally = scores.tally(kind)
        for want in sorted(gold, key=lambda a: bool(a.get("uncertain"))):
            hit = next((i for i, r in enumerate(predicted) if i not in used and _same(want, r, strict)), None)
            if hit is not None:
                used.add(hit)
            if want.get("uncertain"):
                continue
            if hit is not None:
                tally.right += 1
            else:
                tally.missed += 1
                if strict:
                    _confuse(want, predicted, scores)
                    scores.errors.append(
                        (doc, "missed", f"{want['recipient']} | {want['award']} | {want['level']} | {want['status']}")
                    )
        for index, fact in enumerate(predicted):
            if index not in used and not _excused(fact, gold):
                tally.wrong += 1
                if strict:
                    scores.errors.append(
                        (
                            doc,
                            "wrong",
                            f"{fact['recipient']['text']} | {fact['award_text']} | {fact['level']} | {fact['status']} | {fact['evidence'][0]['text'][:60] if fact['evidence'] else ''}",
                        )
                    )


def _same(want: dict[str, Any], fact: dict[str, Any], strict: bool) -> bool:
    if plain(want["recipient"]) != plain(fact["recipient"]["text"]) or not same_award(want["award"], _names(fact)):
        return False
    return not strict or (want["level"] == fact["level"] and same_status(want["status"], fact["status"]))


def _excused(fact: dict[str, Any], gold: list[dict[str, Any]]) -> bool:
    """Counts neither for nor against: an uncertain gold award of the same recipient and award."""
    return any(
        a.get("uncertain")
        and plain(a["recipient"]) == plain(fact["recipient"]["text"])
        and same_award(a["award"], _names(fact))
        for a in gold
    )


def _confuse(want: dict[str, Any], predicted: list[dict[str, Any]], scores: Scores) -> None:
    for fact in predicted:
        if _same(want, fact, False):
            scores.levels[(want["level"], fact["level"])] += want["level"] != fact["level"]
            scores.statuses[(want["status"], fact["status"])] += not same_status(want["status"], fact["status"])
            return


def _groups(doc: str, gold: list[dict[str, Any]], predicted: list[dict[str, Any]], scores: Scores) -> None:
    for kind, leveled in (("groups", False), ("groups+level", True)):
        used: set[int] = set()
        tally = scores.tally(kind)
        for want in sorted(gold, key=lambda g: bool(g.get("uncertain"))):
            hit = next((i for i, g in enumerate(predicted) if i not in used and _same_group(want, g, leveled)), None)
            if hit is not None:
                used.add(hit)
            if want.get("uncertain"):
                continue
            if hit is not None:
                tally.right += 1
            else:
                tally.missed += 1
                if leveled:
                    scores.errors.append(
                        (
                            doc,
                            "group missed",
                            f"{want['award']} {want['count']} {want['level']} {'stock' if want.get('cumulative') else 'flow'} {want['status']}",
                        )
                    )
        for index, group in enumerate(predicted):
            if index not in used:
                tally.wrong += 1
                if leveled:
                    scores.errors.append(
                        (
                            doc,
                            "group wrong",
                            f"{group['award_text']} {group['size']} {group['level']} {group['kind']} {group['status']} | {group['evidence'][0]['text'][:60]}",
                        )
                    )


def _same_group(want: dict[str, Any], group: dict[str, Any], leveled: bool) -> bool:
    if want["count"] != group["size"] or not same_award(want["award"], _names(group)):
        return False
    return not leveled or (want["level"] == group["level"] and same_status(want["status"], group["status"]))


def _sets(doc: str, kind: str, want: set[str], have: set[str], scores: Scores, allowed: set[str] | None = None) -> None:
    tally = scores.tally(kind)
    tally.right += len(want & have)
    extra = sorted(have - (allowed or want) - want)
    tally.wrong += len(extra)
    tally.missed += len(want - have)
    scores.errors.extend((doc, f"{kind} extra", x) for x in extra)
    scores.errors.extend((doc, f"{kind} missed", x) for x in sorted(want - have))


def _indicators(doc: str, gold: list[dict[str, Any]], lines: list[dict[str, Any]], scores: Scores) -> None:
    want = Counter(
        (str(float(i["value"])), plain(i.get("unit")))
        for i in gold
        if isinstance(i.get("value"), int | float)
        and not i.get("derived_from_group")
        and "!" not in str(i.get("comparison"))
    )
    have: Counter[tuple[str, str]] = Counter()
    for line in lines:
        for figure in line["indicators"]:
            have[(str(float(figure["value"])), plain(figure["unit"]))] += 1
            for comparison in figure["comparisons"]:
                if comparison["value"] is not None:
                    have[(str(float(comparison["value"])), plain(comparison["unit"]))] += 0
    tally = scores.tally("indicators")
    for key, count in want.items():
        tally.right += min(count, have.get(key, 0))
        tally.missed += max(0, count - have.get(key, 0))
    tally.wrong += sum(max(0, n - want.get(k, 0)) for k, n in have.items())
