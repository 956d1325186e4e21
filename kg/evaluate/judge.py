"""One document's facts against its gold, fact by fact."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from functools import lru_cache
from typing import Any

from kg.catalogue import load_catalogue
from kg.evaluate.figures import judge_figures
from kg.evaluate.match import core, plain, same_award, same_status
from kg.evaluate.scores import Judgement, Scores

Fact = dict[str, Any]
#: Where a sentence ends in plain text; a single line break may stand inside one.
_CUT = re.compile(r"(?<=[。！？!?])(?!”)|\n\s*\n")


def judge(document: str, text: str, gold: Fact, lines: list[Fact], scores: Scores) -> None:
    """Add the judgements of one document; ``lines`` are its ``kg extract`` objects."""
    if "figures" in gold:
        judge_figures(document, gold, lines, scores)
    if "awards" in gold:
        _honours(document, text, gold, lines, scores)


def _honours(document: str, text: str, gold: Fact, lines: list[Fact], scores: Scores) -> None:
    facts = [r for line in lines for r in line["recognitions"]]
    groups = [g for line in lines for g in line["groups"]]
    _sets(
        document,
        text,
        "recipients",
        {plain(a["recipient"]) for a in gold["awards"] if not a.get("uncertain")},
        {plain(r["recipient"]["text"]) for r in facts},
        scores,
        {plain(a["recipient"]) for a in gold["awards"]},
    )
    for kind, strict in (("award", False), ("full", True)):
        _awards(document, text, kind, strict, gold["awards"], facts, scores)
    _confuse(gold["awards"], facts, scores)
    for kind, leveled in (("groups", False), ("groups+level", True)):
        _groups(document, kind, leveled, gold["groups"], groups, scores)
    companies = {plain(e["text"]) for line in lines for e in line["entities"] if e["type"] == "Company"}
    _sets(document, text, "companies", {plain(c) for c in gold.get("companies", [])}, companies, scores)
    if "indicators" in gold:  # gold without figures says nothing about ours
        _figures(document, gold["indicators"], lines, scores)


def _awards(
    document: str, text: str, kind: str, strict: bool, gold: list[Fact], facts: list[Fact], scores: Scores
) -> None:
    used = _paired(gold, facts, lambda want, fact: _same(want, fact, strict))
    for at, want in enumerate(gold):
        if want.get("uncertain"):
            continue
        hit = used.get(at)
        what = f"{want['recipient']} | {want['award']} | {want['level']} | {want['status']}"
        sentence = want.get("evidence") or _around(text, want["recipient"])
        fact = facts[hit] if hit is not None else None
        scores.judgements.append(
            Judgement(
                document,
                kind,
                "missed" if fact is None else "right",
                what,
                sentence,
                want["level"],
                want["status"],
                family_of(want["award"]),
                fact.get("rule", "") if fact else "",
                want.get("pattern") or "",
                fact.get("confidence") if fact else None,
            )
        )
    taken = set(used.values())
    for index, fact in enumerate(facts):
        if index not in taken and not _excused(fact, gold):
            programme = load_catalogue().programmes.get(fact.get("programme") or "")
            scores.judgements.append(
                Judgement(
                    document,
                    kind,
                    "wrong",
                    f"{fact['recipient']['text']} | {fact['award_text']} | {fact['level']} | {fact['status']}",
                    fact["evidence"][0]["text"] if fact["evidence"] else "",
                    fact["level"],
                    coarse(fact["status"]),
                    programme.family if programme else "",
                    fact.get("rule", ""),
                    "",
                    fact.get("confidence"),
                )
            )


def _groups(document: str, kind: str, leveled: bool, gold: list[Fact], groups: list[Fact], scores: Scores) -> None:
    used = _paired(gold, groups, lambda want, group: _same_group(want, group, leveled))
    for at, want in enumerate(gold):
        if not want.get("uncertain"):
            stock = "stock" if want.get("cumulative") else "flow"
            what = f"{want['award']} {want['count']} {want['level']} {stock} {want['status']}"
            outcome = "right" if at in used else "missed"
            sentence = want.get("evidence") or ""
            scores.judgements.append(Judgement(document, kind, outcome, what, sentence, want["level"], want["status"]))
    taken = set(used.values())
    for index, group in enumerate(groups):
        if index not in taken:
            what = f"{group['award_text']} {group['size']} {group['level']} {group['kind']} {group['status']}"
            sentence = group["evidence"][0]["text"] if group["evidence"] else ""
            rule = group.get("rule", "")
            scores.judgements.append(Judgement(document, kind, "wrong", what, sentence, group["level"], rule=rule))


def _paired(gold: list[Fact], facts: list[Fact], same: Callable[[Fact, Fact], bool]) -> dict[int, int]:
    """Each gold entry with at most one of ours; the certain ones choose first."""
    used: dict[int, int] = {}
    for at in sorted(range(len(gold)), key=lambda i: bool(gold[i].get("uncertain"))):
        taken = set(used.values())
        hit = next((i for i, fact in enumerate(facts) if i not in taken and same(gold[at], fact)), None)
        if hit is not None:
            used[at] = hit
    return used


def names_of(fact: Fact) -> list[str | None]:
    """Every name of the award of one of our facts, with and without its grade."""
    programme = load_catalogue().programmes.get(fact.get("programme") or "")
    texts: list[str | None] = [fact["award_text"], fact.get("programme_label")]
    texts += list(programme.aliases) if programme else []
    grade = fact.get("grade")
    return [*texts, *([f"{t}{grade}" for t in texts if t] if grade else [])]


def _same(want: Fact, fact: Fact, strict: bool) -> bool:
    if plain(want["recipient"]) != plain(fact["recipient"]["text"]) or not same_award(want["award"], names_of(fact)):
        return False
    return not strict or (want["level"] == fact["level"] and same_status(want["status"], fact["status"]))


def _same_group(want: Fact, group: Fact, leveled: bool) -> bool:
    if want["count"] != group["size"] or not same_award(want["award"], names_of(group)):
        return False
    return not leveled or (want["level"] == group["level"] and same_status(want["status"], group["status"]))


def _excused(fact: Fact, gold: list[Fact]) -> bool:
    """Counts neither for nor against: an uncertain gold award of the same recipient and award."""
    return any(
        a.get("uncertain")
        and plain(a["recipient"]) == plain(fact["recipient"]["text"])
        and same_award(a["award"], names_of(fact))
        for a in gold
    )


def _confuse(gold: list[Fact], facts: list[Fact], scores: Scores) -> None:
    """Count level and status of every pair that agrees on recipient and award, right pairs too.

    A recipient may hold one award at two levels, so the pairs that agree in all are made first.
    """
    exact = _paired(gold, facts, lambda want, fact: _same(want, fact, True))
    open_gold = [want for at, want in enumerate(gold) if at not in exact]
    open_facts = [fact for at, fact in enumerate(facts) if at not in exact.values()]
    rest = _paired(open_gold, open_facts, lambda want, fact: _same(want, fact, False))
    pairs = [(gold[at], facts[hit]) for at, hit in exact.items()]
    pairs += [(open_gold[at], open_facts[hit]) for at, hit in rest.items()]
    for want, fact in pairs:
        if not want.get("uncertain"):
            scores.levels[(want["level"], fact["level"])] += 1
            scores.statuses[(want["status"], coarse(fact["status"]))] += 1


def _sets(
    document: str, text: str, kind: str, want: set[str], have: set[str], scores: Scores, allowed: set[str] | None = None
) -> None:
    extra = have - (allowed or want) - want
    scores.judgements.extend(Judgement(document, kind, "right", name) for name in sorted(want & have))
    for outcome, names in (("wrong", extra), ("missed", want - have)):
        scores.judgements.extend(
            Judgement(document, kind, outcome, name, _around(text, name)) for name in sorted(names)
        )


def _figures(document: str, gold: list[Fact], lines: list[Fact], scores: Scores) -> None:
    want = Counter(
        (str(float(i["value"])), plain(i.get("unit")))
        for i in gold
        if isinstance(i.get("value"), int | float)
        and not i.get("derived_from_group")
        and "!" not in str(i.get("comparison"))
    )
    open_ = {  # told as a goal or again as a count: counts neither for nor against
        (str(float(i["value"])), plain(i.get("unit")))
        for i in gold
        if isinstance(i.get("value"), int | float)
        and (i.get("derived_from_group") or i.get("uncertain") or "!" in str(i.get("comparison")))
    }
    have: Counter[tuple[str, str]] = Counter()
    for line in lines:
        for figure in line["indicators"]:
            if figure.get("group"):  # a count told already as a group
                continue
            have[(str(float(figure["value"])), plain(figure["unit"]))] += 1
    beside = " ".join(str(i.get("comparison") or "") for i in gold)  # told there as the comparison of another figure
    wrong = Counter(
        {name: times for name, times in (have - want).items() if name not in open_ and not _told_in(name, beside)}
    )
    for outcome, names in (("right", want & have), ("wrong", wrong), ("missed", want - have)):
        for (value, unit), times in sorted(names.items()):
            scores.judgements.extend([Judgement(document, "figures", outcome, value + unit)] * times)


def _told_in(figure: tuple[str, str], text: str) -> bool:
    value, unit = figure
    return re.search(rf"(?<![\d.]){re.escape(f'{float(value):g}')}{re.escape(unit)}", text) is not None


def coarse(status: str) -> str:
    """Our status as gold says it: granted, candidate, reviewed, revoked."""
    return next((g for g in ("granted", "reviewed", "revoked", "candidate") if same_status(g, status)), status)


@lru_cache(maxsize=4096)
def family_of(award: str) -> str:
    """The catalogue family of an award's name, empty when no alias fits."""
    catalogue = load_catalogue()
    for text in (plain(award), award, core(award)):
        hits = sorted(catalogue.find_aliases(text), key=lambda h: h.start - h.end)
        for hit in hits:
            programme = catalogue.programmes.get(hit.programmes[0]) if hit.programmes else None
            if programme:
                return programme.family
    return ""


def _around(text: str, name: str) -> str:
    """The sentence of ``text`` that first holds ``name``, empty when a line break or nothing else hides it."""
    key = plain(name)
    return next((sentence for bare, sentence in _sentences(text) if key in bare), "") if key else ""


@lru_cache(maxsize=4)
def _sentences(text: str) -> tuple[tuple[str, str], ...]:
    """Sentences beside their normalised form; errors alone need them."""
    return tuple((plain(piece), piece.strip()) for piece in _CUT.split(text) if piece.strip())
