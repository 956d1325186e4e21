"""Whose honour a term is about: that of its clause, its row, its list, or its programme."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from kg.catalogue import Catalogue
from kg.facts.tabular import Row
from kg.facts.validity.columns import terms_of_rows
from kg.facts.validity.facts import Fact, Facts
from kg.facts.validity.joining import merged
from kg.facts.validity.terms import Term, Told, find_terms
from kg.model import Document, Recognition, Span

#: 证书有效期三年, 该称号有效期至…: a sentence of its own that takes up the one before.
_TAKES_UP = re.compile(
    r"(?:[（，“]|同时|根据规定|按规定|据悉|据了解|其中|上述|以上|该|此|其|本次|本批|此次|相关)*[\u4e00-\u9fff“”]{0,10}?(?:称号|证书|资格|资质|认定|荣誉|命名|授牌|等级|等次|结果|牌匾|)的?$"
)
#: 上述企业有效期…, 本批认定…: of the whole list.
_OF_LIST = re.compile(r"上述|以上|本次|本批|此次|该批|名单|均|认定|^\W*(?:\d+[.、])?\W*(?:资格|证书|称号|命名|荣誉)?$")
_AND_OTHERS = re.compile(r"等\d+[家个户项]")
_LEVELS = re.compile(r"(国家|省|市|区|县)级")
_RANKS = {"国家": "national", "省": "provincial", "市": "municipal", "区": "district", "县": "district"}


def with_validity(
    facts: tuple[Recognition, ...],
    document: Document,
    sentences: Sequence[Span],
    rows: Sequence[Row],
    catalogue: Catalogue,
) -> tuple[Recognition, ...]:
    """The recognitions with the terms that the text states for them; never one that it does not state."""
    if not facts or ("有效" not in document.view and "到期" not in document.view):
        return facts
    return _Reader(facts, document, sentences, rows, catalogue).read()


class _Reader:
    def __init__(
        self,
        facts: tuple[Recognition, ...],
        document: Document,
        sentences: Sequence[Span],
        rows: Sequence[Row],
        catalogue: Catalogue,
    ) -> None:
        self.view, self.catalogue = document.view, catalogue
        self.rows, self.told = terms_of_rows(document.view, rows), facts
        self.facts = Facts(facts, document, sentences)
        self.terms: dict[str, Term] = {}

    def read(self) -> tuple[Recognition, ...]:
        """Rows first, then sentences, then what is told of whole lists and programmes."""
        for row, term in self.rows.items():
            self._give(self.facts.named(row), term)
        told = [(s, list(find_terms(self.view, s))) for s in self.facts.sentences if self.view.find("有效", *s) >= 0]
        for sentence, terms in told:
            self._own(self.facts.named(sentence), sentence, terms)
        for sentence, terms in told:
            self._quoted(sentence, terms)
        for sentence, terms in told:
            self._list(sentence, terms)
        return tuple(self._with(f) for f in self.told)

    def _with(self, fact: Recognition) -> Recognition:
        term = self.terms.get(fact.id)
        if term is None or fact.valid_from or fact.valid_until or fact.valid_years:
            return fact  # its own row says more than what is told of all
        return replace(fact, valid_from=term.start, valid_until=term.until, valid_years=term.years)

    def _give(self, facts: Iterable[Fact], term: Term) -> None:
        for f in facts:
            self.terms.setdefault(f.fact.id, term)

    def _own(self, own: list[Fact], sentence: Span, terms: list[Told]) -> None:
        """The facts that the sentence tells, or lists below it."""
        titles = {f.fact.award_text for f in own} | {self.view[f.at.start : f.at.end] for f in own}
        for told in merged(self.view, terms, titles):
            self._give(self._meant(own, told, sentence), told.term)

    def _quoted(self, sentence: Span, terms: list[Told]) -> None:
        """What a lead says of the list under it; what a sentence says that takes up the one before."""
        if self.facts.named(sentence):
            return
        own, before = self.facts.under(self.facts.index(sentence.start)), self.facts.before(sentence)
        self._own(own, sentence, terms)
        whole = merged(self.view, terms, set())
        if own or before is None or len(whole) != 1:
            return
        lead = self.view[sentence.start : whole[0].span.start]
        taken = self.facts.named(self.facts.sentences[before]) or self.facts.under(before)
        if self.catalogue.find_aliases(lead):
            return  # 省级绿色工厂有效期三年: of that programme
        if _TAKES_UP.fullmatch(lead) and len({f.fact.award_text for f in taken}) == 1:
            self._give(taken, whole[0].term)

    def _meant(self, own: list[Fact], told: Told, sentence: Span) -> list[Fact]:
        """Those whose title stands nearest before the term, or whose name does where the term is in brackets."""
        anchors = [(f, self._anchor(f, told.span.start, sentence)) for f in own]
        before = [(f, at) for f, at in anchors if at is not None]
        if not before or told.all:
            return own if told.all or len({f.fact.award_text for f in own}) == 1 else []
        nearest = max(at for _, at in before)
        chosen = [f for f, at in before if at == nearest]
        between = self.view[nearest : told.span.start]
        if "；" in between:
            return []
        opened = between.rfind("（")
        if opened >= 0 and "）" not in between[opened:]:
            named = [f for f in own if nearest - 1 <= f.at.end <= nearest]
            return named or chosen
        titles = {f.title for f in chosen}
        return [f for f in own if f.title in titles and f.at.start < told.span.start] or chosen

    def _anchor(self, f: Fact, until: int, sentence: Span) -> int | None:
        """Where the fact is told last before ``until``: its title or its recipient."""
        title = self.view.rfind(f.fact.award_text, sentence.start, until)
        ends = [title + len(f.fact.award_text)] if title >= 0 else []
        if sentence.covers(f.at) and f.at.end <= until:
            ends.append(f.at.end)
        return max(ends, default=None)

    def _list(self, sentence: Span, terms: list[Told]) -> None:
        """以上企业有效期三年; 专精特新中小企业有效期三年: of the list, or of the programme that the sentence names."""
        whole, told = merged(self.view, terms, set()), self.facts.named(sentence)
        if len(whole) != 1:
            return
        if told:  # 同意甲公司等3家企业通过复核，有效期三年: the three of the list
            others = _AND_OTHERS.search(self.view, *sentence) is not None
            if others and len(self.facts.titles | {f.title for f in told}) == 1:
                self._give(self.facts.listed, whole[0].term)
            return
        lead, term = self.view[sentence.start : whole[0].span.start], whole[0].term
        named = {p for a in self.catalogue.find_aliases(lead) for p in a.programmes}
        level = _LEVELS.search(lead)
        if named:
            wanted = _RANKS.get(level.group(1)) if level else None
            self._give(
                (f for f in self.facts.all if f.fact.programme in named and wanted in (None, f.fact.level.value)), term
            )
        elif _OF_LIST.search(lead) and len(self.facts.titles) == 1:
            self._give(self.facts.listed, term)
