"""Titles told one after another and called so at the end (获评甲基地、乙产业园等称号)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.facts.awards.anchored import award_in, titling
from kg.facts.awards.opening import Opening, opened
from kg.facts.awards.page import Page
from kg.facts.awards.phrase import Award
from kg.facts.awards.shape import Shape

#: …等称号, …等多项荣誉: what stands between the verb and this are titles.
_CALLED = re.compile(
    r"(?:(?:等)?[两三四五六七八九十]大(?:荣誉称号|荣誉|称号|奖项)|等(?:\d+|[一二三四五六七八九十多余]+|一系列|系列|诸多|众多|许多|若干|多项)?(?:项|个|块)?(?:国家级|省级|市级|省部级)?(?:荣誉称号|荣誉|称号|殊荣|奖项|金字招牌|国字号招牌|牌子))"
)
#: Where an item of such a list begins.
_ITEM = re.compile(r"[、和及]|以及|，")
_LONGEST = 140


def series(page: Page) -> Iterator[Award]:
    """Every item between the last verb of giving and 等称号."""
    for called in _CALLED.finditer(page.view):
        start = max(page.view.rfind(mark, 0, called.start()) for mark in "。；！？\n") + 1
        start = max(start, called.start() - _LONGEST)
        verb = titling(page.view, start, called.start())
        if verb is None:
            continue
        begins = [verb, *(hit.end() for hit in _ITEM.finditer(page.view, verb, called.start()))]
        for begin in begins:
            inner = titling(page.view, begin, min(called.start(), begin + 6))
            award = award_in(page, opened(page, Opening(inner or begin)), Shape.TYPED)
            if award is not None and award.core.end <= called.start():
                yield award
