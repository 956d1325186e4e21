"""One table under all that stands over it → drafts of its rows, column by column."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from kg.facts.awards import Award
from kg.facts.families.receives import can_receive
from kg.facts.lists.cells import NOWHERE, TELLING, CellReader
from kg.facts.lists.drafts import Aside, ListDraft, Maker, RowDraft, Validity
from kg.facts.lists.names import Name, folded, former_in, holder, kind_in, names_in, value_of
from kg.facts.lists.rulings import Rulings
from kg.facts.members import Member
from kg.facts.namings.columns import kinds_of
from kg.facts.rosters.headings import bare
from kg.facts.rosters.output import group_of, typed
from kg.facts.rosters.told import Told
from kg.facts.validity.terms import Term, term_of_cell
from kg.ingest.columns import role_of
from kg.model import DetailKind, EntityType, NamingKind, Span, Table

if TYPE_CHECKING:
    from kg.facts.reader import StoryReader

_FILLED_DOWN = ("place", "award", "level")  # a cell merged over rows, of which only the first keeps its words
_DETAILS = {
    "recommender": DetailKind.RECOMMENDER,
    "industry": DetailKind.INDUSTRY,
    "certificate": DetailKind.CERTIFICATE,
}
_WORKS = frozenset({EntityType.PRODUCT, EntityType.PROJECT, EntityType.PLATFORM, EntityType.PARK})
_BLANKS = re.compile(r"\s")
_YES = frozenset("√ ✓ ✔ ● ★ ☑ 是 有 1".split())
_TICKS = _YES | frozenset(("", "×", "✗", "○", "□", "否", "无", "0", "/", "-", "—", "x", "X"))
_FULL_NAMES = ("企业名称", "单位名称", "公司名称", "企业", "单位")


class OneTable:
    """The columns of one table, and how its rows are read."""

    def __init__(
        self, reader: StoryReader, cells: CellReader, table: Table, layers: tuple[Told, ...], works: bool
    ) -> None:
        """``layers`` stand over the table, innermost first; ``works``: the title in question is one that works win."""
        self.reader, self.text, self.cells = reader, reader.document.source_text, cells
        self.table, self.layers, self.works = table, layers, works
        self.roles = tuple(role_of(head) for head in table.heads)
        self.columns: dict[str, list[int]] = {}
        for at, role in enumerate(self.roles):
            self.columns.setdefault(role, []).append(at)
        renamed = "new" in self.columns and "old" in self.columns
        self.rulings = Rulings(reader, cells, layers, renamed=renamed)
        self.namings, _ = kinds_of(tuple(_BLANKS.sub("", head) for head in table.heads), self.roles)
        self.region = self._region()
        self.ticked = self._ticked()
        self.telling = [(at, role) for at, role in enumerate(self.roles) if role in TELLING and role != "place"]

    def _region(self) -> tuple[str, Span] | None:
        """The place that the nearest subhead names (郑州市（35家）)."""
        told = next((t for t in self.layers if t.place), None)
        words = folded(bare(self.reader.view[told.span.start : told.span.end])) if told is not None else ""
        code = self.cells.region(words) if words else None
        return (code, told.span) if told is not None and code is not None else None

    def _ticked(self) -> list[int]:
        """Columns whose head is a title and whose cells only say who holds it (√)."""
        heads = self.table.heads
        free = [at for at, role in enumerate(self.roles) if role == "unknown" and heads[at]]
        self.cells.prepare([heads[at] for at in free])
        titled = [at for at in free if self.cells.whole(heads[at]) is not None]
        return [at for at in titled if all(self._cell(row, at) in _TICKS for row in self.table.rows)]

    def may_honour(self) -> bool:
        """Some layer names an award, or a column does row by row."""
        return self.rulings.settled is not None or bool(self.ticked) or bool({"award", "grade"} & set(self.columns))

    def read(self) -> ListDraft:
        """The drafts of all rows."""
        draft = ListDraft()
        named = [at for role in ("award", "grade", "level") for at in self.columns.get(role, ())]
        self.cells.prepare([self._cell(row, at) for row in self.table.rows for at in named])
        above: dict[int, Span] = {}
        down = [at for role in _FILLED_DOWN for at in self.columns.get(role, ()) if self._sparse(at)]
        for row in self.table.rows:
            for at in down:
                if row[at].end > row[at].start:
                    above[at] = row[at]
            full = tuple(
                above.get(at, cell) if at in down and cell.end == cell.start else cell for at, cell in enumerate(row)
            )
            found = list(self._row(row, full))
            draft.rows += found
            if not found:
                draft.unread.append((_extent(row), "no-name"))
        self._grouped(draft)
        return draft

    def _sparse(self, at: int) -> bool:
        """A leading column that the first row fills and most others leave empty."""
        if at > min((c for role in ("new", "name", "work", "maker") for c in self.columns.get(role, ())), default=0):
            return False
        filled = [row[at].end > row[at].start for row in self.table.rows]
        return filled[0] and 2 * sum(filled) <= len(filled)

    def _cell(self, row: Sequence[Span], at: int) -> str:
        return self.text[row[at].start : row[at].end].strip()

    def _row(self, own: Sequence[Span], row: Sequence[Span]) -> Iterator[RowDraft]:
        for award in self._awards(row):
            yield from self._won(own, row, award)

    def _awards(self, row: Sequence[Span]) -> list[int | None]:
        """The award columns that the row fills (国家级荣誉 beside 省级荣誉); one honour each."""
        if self.ticked:
            return [at for at in self.ticked if self._cell(row, at) in _YES]
        columns = self.columns.get("award", [])
        return [at for at in columns if self._cell(row, at)] if len(columns) > 1 else [None]

    def _won(self, own: Sequence[Span], row: Sequence[Span], award: int | None) -> Iterator[RowDraft]:
        """The row's honour; with ``award`` the one that this column tells."""
        key = tuple(
            (role, text)
            for at, role in self.telling
            if (award is None or role != "award" or at == award) and (text := self._cell(row, at))
        )
        if award is not None:
            key = (*key, ("title" if award in self.ticked else "head", self.table.heads[award]))
        ruling = self.rulings.of(key)
        if ruling is None:
            return
        role, at = self._winner(row, ruling.award)
        if at is None:
            return
        asides, makers, valid = tuple(self._asides(row, at)), tuple(self._makers(row, at)), self._valid(row)
        others = tuple(b for a, b in zip(own, row, strict=True) if a != b)
        if award is not None and self.table.header is not None:
            others = (self.table.header, *others)
        for name in names_in(self._cell(row, at), _stripped(self.text, row[at]), several=role != "work"):
            name = holder(name)
            kind = self._kind(name, role)
            member = typed(self.reader, Member(NOWHERE, name.text, kind, None), ruling.award)
            if not can_receive(self.reader.catalogue, member, ruling.award, "roster"):
                continue
            extra = (Aside(NamingKind.FORMER, *name.former),) if name.former else ()
            yield RowDraft(
                name.span,
                name.text,
                member.type,
                ruling,
                _extent(own),
                (*asides, *extra),
                makers,
                others,
                valid,
                self.region,
            )

    def _kind(self, name: Name, role: str) -> EntityType | None:
        kind = kind_in(name.text)
        return kind if role != "work" or kind in _WORKS else self._work()

    def _work(self) -> EntityType:
        """What a cell under 产品名称 or 项目名称 is."""
        head = next((self.table.heads[at] for at in self.columns.get("work", ())), "")
        product = any(word in head for word in ("产品", "装备", "设备", "材料", "软件", "品种", "作品"))
        return EntityType.PRODUCT if product else EntityType.PROJECT

    def _winner(self, row: Sequence[Span], award: Award) -> tuple[str, int | None]:
        order = ("work", "new", "name", "maker") if self.works_win(award) else ("new", "name", "maker", "work")
        for role in order:
            columns = self.columns.get(role, ())
            best = [at for at in columns if self.table.heads[at].strip() in _FULL_NAMES] or columns
            for at in best:
                if row[at].end > row[at].start:
                    return role, at
        return "", None

    def works_win(self, award: Award) -> bool:
        """Works win this title, and the table names them."""
        programme = self.reader.catalogue.programmes.get(award.programme or "")
        if programme is not None and (programme.kind == "science-award" or programme.family == "工程质量奖"):
            return True
        if programme is not None and programme.recipient_types:
            works = {EntityType.PRODUCT, EntityType.PROJECT} & set(programme.recipient_types)
            if EntityType.COMPANY not in programme.recipient_types and works:
                return True
            if programme.recipient_types[0] is EntityType.COMPANY and not works:
                return False
        return self.works

    def _asides(self, row: Sequence[Span], winner: int) -> Iterator[Aside]:
        for at, role in enumerate(self.roles):
            text = self._cell(row, at)
            if at == winner or not text:
                continue
            span = _stripped(self.text, row[at])
            if role == "place":
                yield Aside("place", text, span, self.cells.region(folded(text)))
            elif (naming := self.namings[at]) is not None:
                if (value := value_of(naming, text)) is not None:
                    yield Aside(naming, value, span)
            elif (kind := _DETAILS.get(role)) is not None:
                yield Aside(kind, text, span)
            elif role == "work" and self.roles[winner] != "work":
                yield Aside(DetailKind.PRODUCT, text, span)
            elif role == "remark" and (former := former_in(text, span)) is not None:
                yield Aside(NamingKind.FORMER, *former)

    def _makers(self, row: Sequence[Span], winner: int) -> Iterator[Maker]:
        """The firms beside a work or a platform."""
        for at, role in enumerate(self.roles):
            if at != winner and (role == "maker" or (role == "name" and self.roles[winner] == "work")):
                for name in names_in(self._cell(row, at), _stripped(self.text, row[at]), several=True):
                    yield Maker(name.text, name.span, kind_in(name.text) or EntityType.COMPANY)

    def _valid(self, row: Sequence[Span]) -> Validity:
        """The validity that cells state; several columns hold its beginning, its end, its years."""
        whole = Term()
        for at in self.columns.get("valid", ()):
            term = term_of_cell(self._cell(row, at), self.table.heads[at])
            whole = (whole.joined(term) if term is not None else None) or whole
        return whole.start, whole.until, whole.years

    def _grouped(self, draft: ListDraft) -> None:
        """The group whose number the text gave before the list: these rows are its members."""
        rulings = {id(r.ruling) for r in draft.rows}
        if self.rulings.settled is None or len(rulings) != 1:
            return
        names = frozenset(r.name for r in draft.rows)
        group = group_of(self.reader, self.rulings.settled, self.layers, len(names), names)
        if group is not None:
            group.listed += len(names)
            draft.groups.append(group)


def _stripped(text: str, span: Span) -> Span:
    inner = text[span.start : span.end]
    lead = len(inner) - len(inner.lstrip())
    return Span(span.start + lead, span.start + max(lead, len(inner.rstrip())))


def _extent(row: Sequence[Span]) -> Span:
    """From the first filled cell of a row to its last."""
    filled = [c for c in row if c.end > c.start]
    return Span(filled[0].start, filled[-1].end) if filled else Span(row[0].start, row[-1].end)
