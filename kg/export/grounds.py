"""On what words a fact's level and status rest, found again in its own quotes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from kg.catalogue.cues import Verb, load_cues
from kg.facts.awards.words import LEVELS
from kg.model import LevelBasis, RecipientGroup, Recognition

__all__ = ["Ground", "level_ground", "status_ground"]

#: A list put up for comment, a recommendation or a list of holders gives its status to every name on it.
_LISTS = re.compile(r"公示|拟[认备推入确]\w|候选|推荐|提名|培育|入库|名单|榜单|公布|通报|公告")


@dataclass(frozen=True, slots=True)
class Ground:
    """``basis`` says which kind of reason, ``words`` quotes them (empty when the text has none)."""

    basis: str
    words: str = ""


def level_ground(fact: Recognition | RecipientGroup) -> Ground:
    """The words behind a level, by the rule that settled it (``level_basis``)."""
    basis, phrase = fact.level_basis, fact.award_text
    match basis:
        case LevelBasis.TEXT | LevelBasis.JURISDICTION_NAME:
            return Ground(basis, _level_words(fact) or phrase)
        case LevelBasis.ISSUER:
            return Ground(basis, fact.issuer or "")
        case LevelBasis.PROGRAMME_DEFAULT:
            return Ground(basis, fact.programme_label or phrase)
        case LevelBasis.INHERITED:
            return Ground(basis, _level_words(fact))
    return Ground(basis)


def _level_words(fact: Recognition | RecipientGroup) -> str:
    """省级 or 河南省 in the award phrase, else in the quotes."""
    texts = [fact.award_text, *(e.text for e in fact.evidence)]
    for text in texts:
        if fact.jurisdiction and fact.jurisdiction in text:
            return fact.jurisdiction
        own = [word for word, level in LEVELS.items() if len(word) > 1 and word in text and _may_be(level, fact)]
        if own:
            return max(own, key=lambda word: (len(word), word))
    first = fact.award_text[:1]  # 省企业创新达人: one character is a level only where the phrase opens with it
    return first if LEVELS.get(first) == fact.level else ""


def _may_be(level: str, fact: Recognition | RecipientGroup) -> bool:
    """市级 may lift to provincial in a 直辖市 and sink to district in a county-level city."""
    return level == fact.level or (level == "municipal" and fact.level_basis is LevelBasis.JURISDICTION_NAME)


def status_ground(fact: Recognition | RecipientGroup, title: str | None) -> Ground:
    """The grade or the verb behind a status, else the list or headline that gives it, else the arrangement alone."""
    if fact.grade is not None and fact.pattern.startswith(("graded", "roster")):
        return Ground("grade", fact.grade)
    texts = ["".join(e.text.split("\n")) for e in fact.evidence]
    found = [hit for text in texts for hit in _verbs(fact, text)]
    if found and fact.pattern != "roster":
        return Ground("verb", min(found)[1])
    for text in (*texts, title or ""):
        if (hit := _LISTS.search(text)) is not None:
            return Ground("list", hit.group())
    return Ground("verb", min(found)[1]) if found else Ground("pattern")


def _verbs(fact: Recognition | RecipientGroup, text: str) -> list[tuple[int, str]]:
    """The verbs of the fact's status in ``text`` with their distance from its award; a stock is held, not given."""
    pattern, verbs = _cues()
    stock = isinstance(fact, RecipientGroup) and fact.kind == "holding"
    at = max(text.find(fact.award_text), 0)
    return [
        (abs(hit.start() - at), hit.group())
        for hit in pattern.finditer(text)
        if any(
            v.status is fact.status and v.detail in (None, fact.status_detail) and (v.role == "hold") == stock
            for v in verbs[hit.group()]
        )
    ]


@lru_cache(maxsize=1)
def _cues() -> tuple[re.Pattern[str], dict[str, list[Verb]]]:
    verbs: dict[str, list[Verb]] = {}
    for verb in load_cues():
        verbs.setdefault(verb.surface, []).append(verb)
    words = sorted(verbs, key=lambda w: (-len(w), w))
    return re.compile("|".join(map(re.escape, words))), verbs
