"""Names and numbers in tables: 统一社会信用代码, 变更前名称 | 变更后名称, 股票简称."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from kg.facts.namings.brackets import told_of
from kg.facts.namings.page import Page
from kg.facts.namings.words import ANYBODY, NO_NAME
from kg.facts.rosters.qualities import is_filler
from kg.facts.tabular import Row, bare
from kg.mentions.codes import find_share, find_uscc
from kg.model import EntityType, Naming, NamingKind, Span
from kg.resolve import normalise

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
_REMARK = re.compile(r"备注|说明|更名情况|变更情况")
_SHORTEST, _LONGEST_HEAD = 4, 16


def read_columns(page: Page, rows: Sequence[Row]) -> Iterator[Naming]:
    """All namings of tables, row by row."""
    for row in rows:
        kinds, own = kinds_of(row.heads, row.roles)
        if own is not None and own < len(row.cells) and (any(kinds) or any(map(_REMARK.search, row.heads))):
            yield from _row(page, kinds, row.cells[own], row)


@lru_cache(maxsize=16)
def kinds_of(heads: tuple[str, ...], roles: tuple[str, ...]) -> tuple[tuple[NamingKind | None, ...], int | None]:
    """(what each column tells, the column of the name told of)."""
    words = [bare(head) for head in heads]
    kinds = tuple(next((k for k, p in _HEADS if len(w) <= _LONGEST_HEAD and p.search(w)), None) for w in words)
    order = ("new", "name", "maker")
    return kinds, next((i for role in order for i, r in enumerate(roles) if r == role and kinds[i] is None), None)


def _row(page: Page, kinds: Sequence[NamingKind | None], name: Span, row: Row) -> Iterator[Naming]:
    bearer = page.beginning(name.start)
    whole = bearer is not None and bearer.span.end >= name.end - 1
    text = page.view[name.start : name.end]
    if not whole and (is_filler(text) or len(text) < _SHORTEST or NO_NAME.search(text)):
        return
    for head, cell in zip(row.heads, row.cells, strict=False):
        if _REMARK.search(head) and whole and bearer is not None and cell.end > cell.start:
            yield from told_of(page, bearer, cell, row.span)  # 原某某有限公司, in the column of remarks
    for kind, cell in zip(kinds, row.cells, strict=False):
        value = _value(page, kind, cell) if kind is not None else None
        if kind is None or value is None or value == normalise(text):
            continue
        if whole and bearer is not None:
            yield page.naming(kind, bearer, value, row.span)
        else:
            yield page.told(kind, EntityType.COMPANY, text, value, row.span)


def _value(page: Page, kind: NamingKind, cell: Span) -> str | None:
    text = page.view[cell.start : cell.end]
    if kind is NamingKind.USCC:
        return find_uscc(text)
    if kind is NamingKind.STOCK_CODE:
        return find_share(text)
    value = normalise(text)
    if is_filler(text) or not 2 <= len(value) <= 40 or ANYBODY.fullmatch(value) or value in ("无", "空"):
        return None
    return page.name(cell) if kind in (NamingKind.FORMER, NamingKind.PARENT) else value
