"""How each page is read, before anything is fused: where errors of reading come from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from kg.ingest import read_text
from kg.model import Extraction, Recognition
from kg.pipeline import extract
from kg.resolve import normalise
from tests.province.page import Paper

#: A title for a firm's 技术中心 is put on the firm that runs it; makers of honoured products are not judged.
_ROLES = ("holder", "operator")
#: (who, programme, level, status, year)
Fact = tuple[str, str, str, str, str]


@dataclass(frozen=True)
class PageScore:
    """What a page says and what was read from it."""

    paper: Paper
    said: frozenset[Fact]
    read: frozenset[Fact]


def read_page(paper: Paper) -> list[Extraction]:
    return [extract(document) for document in read_text(paper.text, f"{paper.name}.txt")]


def score_page(paper: Paper) -> PageScore:
    """Facts as the page states them; the year only where it was read."""
    names = {normalise(form): key for form, key in paper.forms}
    said = {(s.firm, s.programme, s.level, s.status, str(s.year)) for s in paper.says}
    read = {_fact(names, r) for e in read_page(paper) for r in e.recognitions if r.recipient_role in _ROLES}
    return PageScore(paper, frozenset(said), frozenset(read))


def _fact(names: dict[str, str], fact: Recognition) -> Fact:
    who = names.get(normalise(fact.recipient.canonical)) or names.get(normalise(fact.recipient.text))
    return (
        who or f"?{fact.recipient.text}",
        fact.programme or f"?{fact.award_text}",
        fact.level.value,
        fact.status.value,
        fact.year or "",
    )


def errors(scores: Iterable[PageScore]) -> tuple[Counter[str], list[tuple[str, str, Fact]]]:
    """Counts (right, missed, wrong, and the year right, none or wrong) and each error with its page."""
    counts: Counter[str] = Counter()
    wrong: list[tuple[str, str, Fact]] = []
    for score in scores:
        said, read = {f[:4]: f for f in score.said}, {f[:4]: f for f in score.read}
        for key in said.keys() & read.keys():
            counts["right"] += 1
            counts[
                "year " + ("right" if said[key][4] == read[key][4] else "none" if not read[key][4] else "wrong")
            ] += 1
            if read[key][4] not in ("", said[key][4]):
                wrong.append((score.paper.name, "year", read[key]))
        for kind, keys, full in (
            ("missed", said.keys() - read.keys(), said),
            ("wrong", read.keys() - said.keys(), read),
        ):
            counts[kind] += len(keys)
            wrong += [(score.paper.name, kind, full[key]) for key in sorted(keys)]
    return counts, wrong
