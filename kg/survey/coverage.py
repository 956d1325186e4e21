"""What an answer rests on: which rounds of which title are held, from what kind of source, and how completely.

Without a list of a round, a firm that is not found may still hold the title; with one, it does not.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kg.fuse.model import CountedGroup, Honour
from kg.model import Level, SizeQualifier, Status

_HELD = frozenset({Status.GRANTED, Status.RENEWED, Status.WARNED})
_CLASSES = frozenset({"honour", "list", "umbrella", "assessment", "unlisted"})
_OFFICIAL = frozenset({"list", "notice"})

Key = tuple[str, str, str, str, str]  # title, level, place, year, batch


@dataclass(frozen=True, slots=True)
class Row:
    """One round of one title: documents by grade, recipients by name, the largest number stated.

    ``rests_on`` is list (an official list is held), partly (official, but names are missing), reports (news only).
    """

    honour: str
    level: str
    place: str
    year: str
    batch: str
    lists: int
    notices: int
    news: int
    named: int
    candidates: int
    stated: int | None
    missing: int | None
    rests_on: str


def coverage(
    honours: Iterable[Honour],
    groups: Iterable[CountedGroup],
    grades: Mapping[str, str],
    labels: Mapping[str, str],
) -> tuple[Row, ...]:
    """A row a round, by title, level, place, year and batch.

    ``grades`` maps document ids to source grades, ``labels`` programme ids to their names.
    """
    told: dict[Key, list[Honour]] = defaultdict(list)
    counted: dict[Key, list[CountedGroup]] = defaultdict(list)
    for honour in honours:
        if honour.honour_class in _CLASSES:
            told[_key(honour, labels)].append(honour)
    for group in groups:
        if group.kind == "grant" and group.honour_class in _CLASSES and group.status in _HELD and not group.part_of:
            counted[_key(group, labels)].append(group)
    return tuple(_row(key, told[key], counted[key], grades) for key in sorted({*told, *counted}))


def _key(fact: Honour | CountedGroup, labels: Mapping[str, str]) -> Key:
    title = labels.get(fact.programme or "", fact.award_text)
    level = "" if fact.level is Level.UNSPECIFIED else str(fact.level)
    return title, level, fact.jurisdiction or "", fact.year or "", fact.batch or ""


def _row(key: Key, honours: list[Honour], groups: list[CountedGroup], grades: Mapping[str, str]) -> Row:
    facts: list[Honour | CountedGroup] = [*honours, *groups]
    documents = {d for fact in facts for d in fact.documents}
    by_grade: dict[str, int] = defaultdict(int)
    for document in documents:
        by_grade[grades.get(document, "unknown")] += 1
    held = {h.recipient for h in honours if any(e.status in _HELD for e in h.events)}  # lost since then or not
    waiting = {h.recipient for h in honours if h.status is Status.CANDIDATE}
    sizes = [g.size for g in groups if g.size_qualifier is SizeQualifier.EXACT]
    stated = max(sizes, default=None)
    missing = max(0, stated - len(held)) if stated is not None else None
    official = any(by_grade[grade] for grade in _OFFICIAL)
    rests_on = "reports" if not official else "partly" if missing else "list"
    news = sum(number for grade, number in by_grade.items() if grade not in _OFFICIAL)
    return Row(*key, by_grade["list"], by_grade["notice"], news, len(held), len(waiting), stated, missing, rests_on)
