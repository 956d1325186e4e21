"""Figures and findings against gold of the shape in ``tests/evaluate/figures`` (docs/evaluate.md)."""

from __future__ import annotations

import re
from collections import Counter
from typing import Any

from rapidfuzz import fuzz

from kg.evaluate.match import plain
from kg.evaluate.scores import Judgement, Scores

Fact = dict[str, Any]
#: Names of one measure are as close as this (rapidfuzz partial ratio) or one holds the other.
_ALIKE = 75.0
_EMPTY = re.compile(r"实现|完成|累计|共|全市|全省|全县|全区|数量|的")
_YEAR = re.compile(r"\d{4}")
#: Classes of faults in gold → codes of findings.
FAULTS = {
    "parts-sum": ("KGF101",),
    "same-label": ("KGF102",),
    "stock-below-flow": ("KGF103",),
    "share-sum": ("KGF104",),
    "share-impossible": ("KGF201",),
    "share-truncated": ("KGF202",),
    "task-impossible": ("KGF203",),
    "task-truncated": ("KGF204",),
    "city-above-province": ("KGF205",),
    "ratio": ("KGF206",),
    "growth": ("KGF207",),
    "candidate-as-granted": ("KGF301",),
}
_CLASS = {code: name for name, codes in FAULTS.items() for code in codes}


def judge_figures(document: str, gold: Fact, lines: list[Fact], scores: Scores) -> None:
    """Kinds ``figure`` (value and unit), then measure, comparison, mode and part of those found, and ``finding``."""
    ours = [f for line in lines for f in _stated(line)]
    used: dict[int, Fact] = {}
    taken: set[int] = set()
    for at, want in sorted(enumerate(gold["figures"]), key=lambda p: bool(p[1].get("uncertain"))):
        free = [(i, f) for i, f in enumerate(ours) if i not in taken and _same_value(want, f)]
        if free:
            best, fact = max(free, key=lambda p: (_closeness(want, p[1]), -abs(p[0] - at)))
            taken.add(best)
            used[at] = fact
    for at, want in enumerate(gold["figures"]):
        if not want.get("uncertain"):
            _judge_one(document, want, used.get(at), scores)
    for i, fact in enumerate(ours):
        if i not in taken:
            scores.judgements.append(Judgement(document, "figure", "wrong", _say(fact), fact["sentence"]))
    _findings(document, gold.get("findings", []), lines, scores)


def _judge_one(document: str, want: Fact, fact: Fact | None, scores: Scores) -> None:
    sentence = want.get("text") or ""
    scores.judgements.append(Judgement(document, "figure", "right" if fact else "missed", _say(want), sentence))
    if fact is None:
        return
    aspects = (
        ("figure measure", _closeness(want, fact) >= _ALIKE),
        ("figure comparison", _same_comparison(want.get("comparison"), fact.get("comparison"))),
        ("figure mode", want.get("mode", "actual") == fact["mode"]),
        ("figure qualifier", want.get("qualifier", "exact") == fact["qualifier"]),
        ("figure period", _same_period(want.get("period"), fact["period"])),
        ("figure part", (want.get("part_of") is not None) == bool(fact["part_of"])),
    )
    for kind, right in aspects:
        what = f"{_say(want)} ≠ {_say(fact)}"
        scores.judgements.append(Judgement(document, kind, "right" if right else "wrong", what, fact["sentence"]))


def _stated(line: Fact) -> list[Fact]:
    """Every figure that we state: indicators, and the counts of groups that no indicator repeats."""
    out = [
        {**i, "comparison": _own(i), "sentence": i["evidence"][0]["text"]}
        for i in line["indicators"]
        if not i.get("group")
    ]
    told = Counter((i["value"], i["unit"]) for i in out)
    for group in line["groups"]:
        key = (float(group["size"]), group["unit"])
        if told[key]:
            continue
        out.append({
            "value": key[0], "unit": key[1], "measure": group["award_text"], "comparison": None, "part_of": group["part_of"],
            "mode": "pool" if group["status"] in ("candidate", "cultivated") else "target" if group["status"] == "planned" else "actual",
            "period": f"/{group['as_of']}" if group["as_of"] else group["year"], "qualifier": group["size_qualifier"], "sentence": group["evidence"][0]["text"],
        })  # fmt: skip
    return out


def _own(figure: Fact) -> Fact | None:
    """The comparison that the figure itself states: its value is the size of the difference or the share."""
    own = (figure["value"], figure["unit"] or "")
    return next((c for c in figure["comparisons"] if (c["value"], c["unit"] or "") == own), None)


def _same_value(want: Fact, fact: Fact) -> bool:
    unit = plain(want.get("unit")).replace("﹪", "%")
    if unit == "百分点":
        unit = "个百分点"
    return unit == plain(fact["unit"]) and abs(abs(float(want["value"])) - abs(float(fact["value"]))) < 1e-4


def _closeness(want: Fact, fact: Fact) -> float:
    a, b = (_EMPTY.sub("", plain(x.get("measure"))) for x in (want, fact))
    if not a or not b:
        return 0.0
    return 100.0 if a in b or b in a else float(fuzz.partial_ratio(a, b))


def _same_comparison(want: Fact | None, fact: Fact | None) -> bool:
    if want is None or fact is None:
        return want is None and fact is None
    return bool(want["kind"] == fact["kind"] and want["direction"] == fact["direction"])


def _same_period(want: str | None, have: str | None) -> bool:
    """One end: whether a count is of the year or of its last day is often left to the reader."""
    return _span(want).partition("/")[2] == _span(have).partition("/")[2]


def _span(period: str | None) -> str:
    """2024 and 2024-01-01/2024-12-31 are one period; days are left out."""
    if not period:
        return ""
    if _YEAR.fullmatch(period):
        return f"{period}-01/{period}-12"
    start, _, end = period.partition("/") if "/" in period else (period, "", period)
    start, end = (f"{x}-{m}" if _YEAR.fullmatch(x) else x[:7] for x, m in ((start, "01"), (end, "12")))
    return f"{start}/{end}"


def _say(fact: Fact) -> str:
    comparison = fact.get("comparison")
    told = f" {comparison['kind']}/{comparison['direction']}" if comparison else ""
    return f"{float(fact['value']):g}{fact.get('unit') or ''} {fact.get('measure')}{told} [{fact.get('mode', 'actual')} {fact.get('period')}]"


def _findings(document: str, gold: list[Fact], lines: list[Fact], scores: Scores) -> None:
    want = Counter(f["code"] for f in gold)
    have: Counter[str] = Counter()
    said: dict[str, str] = {}
    for line in lines:
        for finding in line["findings"]:
            name = _CLASS.get(finding["code"])
            if name:
                have[name] += 1
                said[name] = finding["message"]
    for outcome, names in (("right", want & have), ("wrong", have - want), ("missed", want - have)):
        for name, times in sorted(names.items()):
            told = said.get(name, "") if outcome != "missed" else str([f["why"] for f in gold if f["code"] == name])
            scores.judgements.extend([Judgement(document, "finding", outcome, f"{name}: {told}")] * times)
