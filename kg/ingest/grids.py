"""Grids of a file: headlines over them, their header, the rows under it, subheads between the rows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.ingest import shapes
from kg.ingest.columns import role_of, roles_of
from kg.ingest.formats import Row
from kg.model import Span, Table

#: A table of a list names its winners; one that only names awards is a firm's own, and is read line by line.
_NAMING = frozenset({"name", "work", "new", "maker"})
_SUBHEAD = re.compile(
    r"^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[)）]|第[一二三四五六七八九十]+[类批部])|[（(：:]?\s*共?计?\s*\d{1,5}\s*[家个名项户人件][)）]?$|"
    r"(?:省|市|自治区|县|州|盟|旗|兵团|师|新区|开发区|高新区|经开区|港区|示范区)$|^(?:国家|省|市|州|区|县)级|[等金银铜]奖$|名单$|^[A-D]类|^[优良合]"
)
_NOTE = re.compile(r"^(?:注|备注|说明|填报|制表|合计|总计|共计|小计|审核)[：:\s]?|。$")
_DIGITS = re.compile(r"\d{1,7}[.、]?|[（(]\d{1,7}[)）]")
_PLACE = re.compile(r"[\u4e00-\u9fff]{1,10}(?:省|市|自治区|区|县|州|盟|旗|兵团)")
_LEAST_SHARE = 0.6  # of the cells of a column without a head that must look like names
_LONGEST_HEAD = 40


@dataclass(frozen=True, slots=True)
class Heading:
    """A headline over the rows that follow, or a subhead among them."""

    span: Span
    top: bool  # no header has been met yet


@dataclass(frozen=True, slots=True)
class Loose:
    """A row of a grid that is no list."""

    cells: tuple[Span, ...]


def read_grid(text: str, rows: Sequence[Row], inherited: tuple[str, ...] | None) -> Iterator[Heading | Loose | Table]:
    """What stands in a grid, from top to bottom; ``inherited`` is the header of the grid before it, which may hold on."""
    return _Grid(text, rows, inherited).read()


class _Grid:
    def __init__(self, text: str, rows: Sequence[Row], inherited: tuple[str, ...] | None) -> None:
        self.text, self.rows = text, rows
        self.heads: tuple[str, ...] | None = None
        self.header: Span | None = None
        self.held: list[tuple[Span, ...]] = []
        self.found = any(self._header(i) is not None for i in range(len(rows)))
        if not self.found:
            fits = inherited is not None and len(inherited) == len(rows[0].cells)
            self.heads = inherited if fits else self._by_content()

    def read(self) -> Iterator[Heading | Loose | Table]:
        index = 0
        while index < len(self.rows):
            row = self.rows[index]
            header = self._header(index) if self.found else None
            if header is not None:
                heads, after = header
                if heads != self.heads:
                    yield from self._flush()
                    self.heads = heads
                    self.header = Span(row.cells[0].start, self.rows[after - 1].cells[-1].end)
                index = after
                continue
            index += 1
            if (span := self._subhead(row)) is not None:
                yield from self._flush()
                note = _NOTE.search(self.text[span.start : span.end]) is not None
                yield Loose((span,)) if note else Heading(span, self.heads is None)
            elif self.heads is not None:
                self.held.append(row.cells)
            elif not self.found:
                yield Loose(row.cells)
        yield from self._flush()

    def _flush(self) -> Iterator[Table]:
        if self.held and self.heads is not None:
            rows = tuple(part for cells in self.held for part in _sets(self.heads, cells))
            if rows:
                yield Table(self.heads[: _period(self.heads)], rows, self.header)
        self.held.clear()

    def _texts(self, index: int) -> list[str]:
        return [self.text[c.start : c.end] for c in self.rows[index].cells] if index < len(self.rows) else []

    def _header(self, index: int) -> tuple[tuple[str, ...], int] | None:
        """(heads, the row after) when a header begins at ``index``; two rows when its lower one only refines the upper."""
        upper = self._texts(index)
        if len(upper) == 1:
            single = role_of(upper[0]) == "name" and len(self.rows) > 1
            return ((upper[0],), index + 1) if single else None
        if any(len(t) > _LONGEST_HEAD or _DIGITS.fullmatch(t) for t in upper):
            return None
        roles = roles_of(upper)
        lower = self._texts(index + 1)
        if roles is not None and set(roles) & _NAMING:
            if lower and _refines(upper, lower):
                return _joined(upper, lower), index + 2
            return tuple(upper), index + 1
        if lower and _refines(upper, lower) and sum(map(bool, upper)) > 1:
            heads = _joined(upper, lower)
            both = roles_of(heads)
            if both is not None and set(both) & _NAMING:
                return heads, index + 2
        return None

    def _subhead(self, row: Row) -> Span | None:
        """The one filled cell of a row that heads those below: it spans columns, or its words are those of a heading."""
        filled = [(i, c) for i, c in enumerate(row.cells) if c.end > c.start]
        texts = {self.text[c.start : c.end] for _, c in filled}
        if len(texts) != 1 or (len(row.cells) == 1 and self.heads is not None):
            return None
        column, cell = filled[0]
        text = texts.pop()
        if row.wide or self.heads is None:
            return cell
        if _NOTE.search(text) or (
            column < len(self.heads) and role_of(self.heads[column]) == "number" and not _DIGITS.fullmatch(text)
        ):
            return cell
        named = shapes.named(text)
        return cell if _SUBHEAD.search(text) and not named and column == 0 else None

    def _by_content(self) -> tuple[str, ...] | None:
        """Heads for a grid that has none, by what stands in its columns; None when no column holds names of units."""
        width = max(len(row.cells) for row in self.rows)
        full = [row for row in self.rows if sum(c.end > c.start for c in row.cells) > 1 or width == 1]
        if not full or width < 2:
            return None
        heads = [self._kind([row.cells[i] for row in full if i < len(row.cells)]) for i in range(width)]
        return tuple(heads) if "企业名称" in heads else None

    def _kind(self, cells: Sequence[Span]) -> str:
        texts = [t for c in cells if (t := self.text[c.start : c.end])]
        for head, fits in (("序号", _DIGITS.fullmatch), ("所属地区", _PLACE.fullmatch), ("企业名称", _unit)):
            if texts and sum(bool(fits(t)) for t in texts) >= _LEAST_SHARE * len(texts):
                return head
        return ""


def _unit(text: str) -> bool:
    return shapes.named(text)


def _refines(upper: Sequence[str], lower: Sequence[str]) -> bool:
    """The row below a header that names the parts of its cells: each of its words stands under a wider or taller cell."""
    if len(upper) != len(lower) or any(len(t) > _LONGEST_HEAD or _DIGITS.fullmatch(t) for t in lower):
        return False
    same = [a and a == b for a, b in zip(upper, lower, strict=True)]
    fresh = [b for a, b in zip(upper, lower, strict=True) if b and a != b]
    if not fresh or not (any(same) or not all(upper)):
        return False
    known = sum(role_of(text) != "unknown" for text in fresh)
    return 2 * known >= len(fresh) and not any(shapes.named(text) for text in fresh)


def _joined(upper: Sequence[str], lower: Sequence[str]) -> tuple[str, ...]:
    """基本情况 over 企业名称 is 企业名称; 原企业 over 名称 is 原企业名称."""
    out, above = [], ""
    for top, low in zip(upper, lower, strict=True):
        above = top or (above if low else "")
        whole = above + low
        if not low or low == above:
            out.append(above)
        elif role_of(low) == "unknown" or (role_of(whole) in ("old", "new", "uscc") and role_of(low) == "name"):
            out.append(whole)
        else:
            out.append(low)
    return tuple(out)


def _period(heads: Sequence[str]) -> int:
    """How many columns make one set, where sets stand side by side (序号 企业名称 序号 企业名称)."""
    for size in range(1, len(heads) // 2 + 1):
        sets = [tuple(heads[i : i + size]) for i in range(0, len(heads), size)]
        whole = all(part == sets[0][: len(part)] for part in sets) and len(sets[-1]) == size
        if whole and {role_of(h) for h in sets[0]} & _NAMING:
            return size
    return len(heads)


def _sets(heads: Sequence[str], cells: Sequence[Span]) -> Iterator[tuple[Span, ...]]:
    size = _period(heads)
    end = cells[-1].end
    padded = [*cells, *(Span(end, end) for _ in range(len(heads) - len(cells)))][: len(heads)]
    for start in range(0, len(heads), size):
        part = tuple(padded[start : start + size])
        said = [c for c, head in zip(part, heads[start : start + size], strict=True) if role_of(head) != "number"]
        if any(c.end > c.start for c in said):
            yield part
