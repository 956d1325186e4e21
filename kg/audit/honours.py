"""Honours of different documents against each other.  (KGF503, KGF504)"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from kg.audit.issue import Issue, issue
from kg.audit.rows import Honour
from kg.catalogue import load_catalogue

_CLAIM = re.compile(
    r"(?P<where>全国|全省|全市|全县|全区|全州|我国|我省|我市|我县|我区)(?:目前|迄今|至今)?(?:的)?(?P<what>唯一|首家|首个|第一家|第一个)"
)
_RANKS = {"省": "province", "市": "prefecture", "州": "prefecture", "县": "county", "区": "county"}
_ONLY = "唯一"


def denied_firsts(rows: Iterable[Honour]) -> Iterator[Issue]:
    """KGF503 a “first” or “only” of a place that another document denies."""
    held: dict[tuple[str, str], list[Honour]] = defaultdict(list)
    for row in rows:
        if row.stage == "held":
            held[row.programme, row.level].append(row)
    for found in held.values():
        for claim in found:
            hit = _claim_of(claim, found)
            if hit is None:
                continue
            for other in found:
                if (
                    other.recipient != claim.recipient
                    and other.document != claim.document
                    and _denies(hit, claim, other)
                ):
                    yield issue(
                        "KGF503", "warning",
                        f"一处称{claim.name}是{hit['where']}{hit['what']}，另一处{other.name}也有同一称号{f'（{other.year}年）' if other.year else ''}",
                        f"{claim.name} is called the {'only' if hit['what'] == _ONLY else 'first'} one, yet {other.name} holds the same title{f' ({other.year})' if other.year else ''}",
                        (claim, other),
                    )  # fmt: skip


def _claim_of(claim: Honour, found: list[Honour]) -> re.Match[str] | None:
    """The claim, when its sentence names nobody else with the same title: else it may speak of another."""
    hit = _CLAIM.search(claim.quote)
    if hit is None:
        return None
    alone = {h.recipient for h in found if h.document == claim.document and h.quote == claim.quote} == {claim.recipient}
    return hit if alone else None


def _denies(hit: re.Match[str], claim: Honour, other: Honour) -> bool:
    if not _same_place(hit["where"], claim.home, other.home):
        return False
    if hit["what"] == _ONLY:
        return not claim.year or not other.year or claim.year == other.year
    if claim.year and other.year:
        return other.year < claim.year
    return bool(claim.issued and other.issued and other.issued < claim.issued)


def _same_place(where: str, home: str, other: str) -> bool:
    if where.endswith("国"):
        return True
    rank = _RANKS[where[-1]]
    place = _ancestor(home, rank)
    return place is not None and place == _ancestor(other, rank)


def _ancestor(code: str, rank: str) -> str | None:
    """The region of ``rank`` that ``code`` is or lies in."""
    regions, at = load_catalogue().regions, code
    while at in regions:
        if regions[at].rank == rank:
            return at
        at = regions[at].parent or ""
    return None


def premature_grants(rows: Iterable[Honour]) -> Iterator[Issue]:
    """KGF504 told as granted while a document of the same day or later still lists it as a candidate."""
    by_key: dict[tuple[str, ...], list[Honour]] = defaultdict(list)
    for row in rows:
        by_key[row.recipient, row.programme, row.level].append(row)
    for found in by_key.values():
        for granted in (h for h in found if h.stage == "held" and h.issued):
            for candidate in (h for h in found if h.stage == "candidate" and h.issued >= granted.issued):
                if candidate.document != granted.document and not _other_round(granted, candidate):
                    yield issue(
                        "KGF504", "warning",
                        f"{granted.name}：{granted.issued}的报道说已获得，{candidate.issued}的名单仍列为候选",
                        f"{granted.name}: told as granted on {granted.issued}, still a candidate on {candidate.issued}",
                        (granted, candidate),
                    )  # fmt: skip


def _other_round(granted: Honour, candidate: Honour) -> bool:
    return bool(granted.year and candidate.year and granted.year != candidate.year)
