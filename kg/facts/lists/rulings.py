"""What all that stands over a row, and its own cells, say of its honour."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING

from kg.facts.families.receives import grantable
from kg.facts.lists.cells import NOWHERE, CellReader, batch_in, renames
from kg.facts.lists.drafts import Ruling
from kg.facts.lists.issuers import issuer_of
from kg.facts.lists.stages import stage_of
from kg.facts.rosters.output import level, year_of
from kg.facts.rosters.told import Settled, Told, settle
from kg.model import BlockKind, Span, Status

if TYPE_CHECKING:
    from kg.facts.reader import StoryReader

Key = tuple[tuple[str, str], ...]
_BATCH = re.compile(r"第[一二三四五六七八九十\d]{1,4}批|首批")
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)年")


class Rulings:
    """The rulings of one table; rows that say the same share one."""

    def __init__(self, reader: StoryReader, cells: CellReader, layers: tuple[Told, ...], *, renamed: bool) -> None:
        """``layers`` stand over the table, innermost first; ``renamed``: it has old and new names."""
        self.reader, self.cells, self.layers, self.renamed = reader, cells, layers, renamed
        self.settled = settle(layers)
        self.known: dict[Key, Ruling | None] = {}

    def of(self, key: Key) -> Ruling | None:
        """The ruling of rows whose telling cells are ``key``: (role, text) pairs."""
        if key not in self.known:
            self.known[key] = self._ruled(key)
        return self.known[key]

    def _ruled(self, key: Key) -> Ruling | None:
        told = [t for role, text in key for t in self.cells.told(role, text)]
        if self.renamed:
            told.insert(0, renames())
        own = settle((*told, *self.layers)) if told else self.settled
        if own is not None and own.status is Status.GRANTED and not any(t.status for t in told):
            stage = self._stage(own)
            own = replace(own, status=stage[0], detail=stage[1]) if stage is not None else own
        if own is not None and own.status is Status.CANDIDATE and own.detail is None and self.reader.scope.notice:
            own = replace(own, detail="public-notice")
        if own is None or not grantable(self.reader.catalogue, replace(own.award, needs_context=False), False):
            return None
        leveled = level(self.reader, own)
        award = self.reader.settle_programme(own.award, leveled.level)
        batch = next(
            (b for role, text in key if role == "batch" and (b := batch_in(text))), award.batch or self._batch(own)
        )
        return Ruling(
            award,
            leveled,
            own.status,
            own.detail,
            own.grade,
            year_of(self.reader, own) or self._year(own),
            batch,
            self._issuer(own),
            tuple(dict.fromkeys(self._headline(s) for s in own.spans if s != NOWHERE)),
        )

    def _headline(self, span: Span) -> Span:
        """The whole line of a title or heading, for a phrase in it; a sentence stays as it is."""
        blocks = self.reader.document.blocks
        return next((b.span for b in blocks if b.kind is not BlockKind.BODY and b.span.covers(span)), span)

    def _heads(self, own: Settled) -> list[str]:
        """The headlines that the honour rests on, in full."""
        document = self.reader.document
        heads = [b.span for b in document.blocks if b.kind is not BlockKind.BODY and any(map(b.span.covers, own.spans))]
        return [document.view[h.start : h.end] for h in heads]

    def _issuer(self, own: Settled) -> str | None:
        """A column's word, else the office of the notice, in full (工业和信息化厅 holds a joint that may cut it)."""
        office = issuer_of(self.reader.document)
        if own.issuer is None or (office is not None and office.endswith(own.issuer)):
            return office or next(iter(self.reader.scope.signed), None)
        return own.issuer

    def _stage(self, own: Settled) -> tuple[Status, str | None] | None:
        """What the headlines say of how far the honour has come."""
        return next((stage for text in self._heads(own) if (stage := stage_of(text)) is not None), None)

    def _batch(self, own: Settled) -> str | None:
        """The batch that a headline tells apart from the award (…名单（2023年第一批）)."""
        same = (t.award.batch for t in self.layers if t.award is not None and t.award.batch)
        told = (hit.group() for text in self._heads(own) for hit in _BATCH.finditer(text))
        return next(chain(same, told), None)

    def _year(self, own: Settled) -> str | None:
        """The one year that the headlines name."""
        years = {hit.group(1) for text in self._heads(own) for hit in _YEAR.finditer(text)}
        return years.pop() if len(years) == 1 else None
