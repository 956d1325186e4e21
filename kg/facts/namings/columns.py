"""Names and numbers in tables: 统一社会信用代码, 变更前名称 | 变更后名称, 股票简称."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.facts.namings.page import Page
from kg.facts.namings.words import ANYBODY, NO_NAME
from kg.facts.rosters.columns import roles_of
from kg.facts.rosters.qualities import is_filler
from kg.mentions.codes import find_share, find_uscc
from kg.model import BlockKind, EntityType, Naming, NamingKind, Span
from kg.resolve import normalise

_DRESS = re.compile(r"[\s\u3000]|（[^（）]*）")
_HEADS: tuple[tuple[NamingKind, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(words))
    for kind, words in (
        (NamingKind.USCC, r"信用代码|组织机构代码"),
        (NamingKind.STOCK_CODE, r"(?:股票|证券|上市)代码"),
        (NamingKind.LISTED, r"(?:股票|证券|上市)(?:简称|名称)"),
        (NamingKind.SHORT, r"^(?:企业|公司|单位)?简称$"),
        (NamingKind.FORMER, r"^原(?:企业|公司|单位|中心|平台|工厂|园区|认定)*名称?$|(?:更名|变更|更改|调整)前|曾用名|旧名称?$"),
        (NamingKind.PARENT, r"^(?:母公司|所属集团|集团公司|上级公司|控股母公司)(?:名称)?$"),
    )
)  # fmt: skip


def read_columns(page: Page) -> Iterator[Naming]:
    """All namings of tables, row by row."""
    heads: tuple[NamingKind | None, ...] = ()
    names: int | None = None
    for block in page.document.blocks:
        if block.kind is not BlockKind.TABLE_ROW:
            continue
        cells = cells_of(page.view, block.span)
        header = kinds_of([page.view[c.start : c.end] for c in cells])
        if header is not None:
            heads, names = header
        elif names is not None and any(heads):
            yield from _row(page, heads, names, cells, block.span)


def cells_of(view: str, span: Span) -> list[Span]:
    """The cells of a row, without blanks at their ends."""
    out, start = [], span.start
    for cell in view[span.start : span.end].split("\t"):
        lead = len(cell) - len(cell.lstrip())
        out.append(Span(start + lead, start + max(lead, len(cell.rstrip()))))
        start += len(cell) + 1
    return out


def kinds_of(heads: Sequence[str]) -> tuple[tuple[NamingKind | None, ...], int | None] | None:
    """(kind of each column, column of the name) when the row is a header; None when it is none."""
    roles = roles_of(heads)
    bare = [_DRESS.sub("", head) for head in heads]
    kinds = tuple(next((k for k, p in _HEADS if len(h) <= 16 and p.search(h)), None) for h in bare)
    if roles is None:
        return None
    order = ("new", "name", "maker")
    own = next((i for role in order for i, r in enumerate(roles) if r == role and kinds[i] is None), None)
    return kinds, own


def _row(
    page: Page, heads: Sequence[NamingKind | None], names: int, cells: Sequence[Span], row: Span
) -> Iterator[Naming]:
    if names >= len(cells) or cells[names].start == cells[names].end:
        return
    cell = cells[names]
    bearer = page.beginning(cell.start)
    whole = bearer is not None and bearer.span.end >= cell.end - 1
    text = page.view[cell.start : cell.end]
    if not whole and (is_filler(text) or len(text) < _SHORTEST or NO_NAME.search(text)):
        return
    for kind, own in zip(heads, cells, strict=False):
        value = _value(page, kind, own) if kind is not None else None
        if kind is None or value is None or value == normalise(text):
            continue
        if whole and bearer is not None:
            yield page.naming(kind, bearer, value, row)
        else:
            yield page.told(kind, EntityType.COMPANY, text, value, row)


_SHORTEST = 4


def _value(page: Page, kind: NamingKind | None, cell: Span) -> str | None:
    text = page.view[cell.start : cell.end]
    if kind is NamingKind.USCC:
        return find_uscc(text)
    if kind is NamingKind.STOCK_CODE:
        return find_share(text)
    value = normalise(text)
    if is_filler(text) or not 2 <= len(value) <= 40 or ANYBODY.fullmatch(value) or value in ("无", "空"):
        return None
    return page.name(cell) if kind in (NamingKind.FORMER, NamingKind.PARENT) else value
