"""A user's own ``companies.tsv``: the firms one knows, by full name, code, former and short names, place.

One row a firm; columns in any order, named in Chinese or English; tabs, commas or semicolons; UTF-8 or GBK.
A wrong row is named (KG231 to KG235); a code whose check digit fails is only warned about, for real ones exist.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from kg.errors import Code, KGError
from kg.ingest.decode import decode, read_bytes
from kg.resolve.gazetteer import Gazetteer, load_gazetteer
from kg.resolve.model import Firm
from kg.resolve.text import key_of, tidy
from kg.resolve.uscc import is_checked, normalise_uscc

_COLUMNS: Mapping[str, tuple[str, ...]] = {
    "name": ("full name", "name", "company", "company name", "legal name", "customer", "customer name", "企业名称", "公司名称", "单位名称", "名称", "全称", "企业全称", "公司全称", "客户名称", "客户全称", "户名", "单位全称", "借款人名称"),
    "uscc": ("uscc", "credit code", "统一社会信用代码", "信用代码", "社会信用代码", "统一代码", "unified social credit code"),
    "former": ("former", "former name", "former names", "曾用名", "原名", "原名称", "更名前名称"),
    "short": ("short", "short name", "short names", "alias", "aliases", "简称", "企业简称", "公司简称", "别名", "证券简称", "股票简称"),
    "stock_code": ("stock", "stock code", "ticker", "股票代码", "证券代码"),
    "region": ("region", "place", "area", "city", "地区", "所在地", "所属地区", "所属市", "行政区划", "区域", "所在地区", "注册地"),
}  # fmt: skip
_SEPARATORS = re.compile(r"[|、;；/／\n]")
#: Marks of a column that must be filled in, blanks, and remarks in brackets: *企业名称（盖章）.
_MARKS = re.compile(r"[*＊\s_]|[（(][^）)]*[）)]\s*$")
_DIGITS = re.compile(r"\d{6}")
_HEADS = {_MARKS.sub("", head): column for column, heads in _COLUMNS.items() for head in heads}


@dataclass(frozen=True, slots=True)
class RowWarning:
    """Something in a row that a person should look at; the row is used all the same."""

    row: int
    zh: str
    en: str


@dataclass(frozen=True, slots=True)
class FirmTable:
    """The rows and what was doubtful about them."""

    firms: tuple[Firm, ...]
    warnings: tuple[RowWarning, ...] = ()


def column_of(heading: str) -> str | None:
    """Which of name, uscc, former, short, stock_code and region a heading announces."""
    return _HEADS.get(_MARKS.sub("", heading).lower())


def read_companies(path: Path) -> FirmTable:
    """The table at ``path``; raises KG101 to KG109 and KG231 to KG235."""
    if not path.is_file():
        raise KGError(Code.KG101, path=path)
    text = decode(read_bytes(path), path)
    gazetteer = load_gazetteer()
    firms: list[Firm] = []
    warnings: list[RowWarning] = []
    for number, cells in _records(text, path):
        firms.append(_firm(number, cells, path, gazetteer))
        warnings += _doubts(firms[-1], cells)
    _no_repeats(firms, path)
    return FirmTable(tuple(firms), tuple(warnings))


def _records(text: str, path: Path) -> Iterator[tuple[int, dict[str, str]]]:
    """(row number, column → cell) of every row that is not blank; KG231 when no column holds names."""
    lines = text.splitlines()
    head = next((at for at, line in enumerate(lines) if line.strip()), 0)
    delimiter = max("\t,;", key=lines[head].count)
    table = list(csv.reader(lines[head:], delimiter=delimiter))
    columns = [column_of(cell) for cell in table[0]]
    if "name" not in columns:
        raise KGError(Code.KG231, path=path, found="、".join(cell for cell in table[0] if cell.strip())[:80])
    for number, row in enumerate(table[1:], start=head + 2):
        cells: dict[str, str] = {}
        for column, cell in zip(columns, row, strict=False):
            if column and cell.strip():
                cells[column] = f"{cells[column]}|{cell.strip()}" if column in cells else cell.strip()
        if any(cell.strip() for cell in row):
            yield number, cells


def _firm(row: int, cells: Mapping[str, str], path: Path, gazetteer: Gazetteer) -> Firm:
    if "name" not in cells:
        raise KGError(Code.KG232, path=path, row=row)
    code = None
    if "uscc" in cells:
        code = normalise_uscc(cells["uscc"])
        if code is None:
            raise KGError(Code.KG233, path=path, row=row, value=cells["uscc"])
    region = region_codes(cells["region"], gazetteer) if "region" in cells else ()
    if "region" in cells and len(region) != 1:
        what = "、".join(region) or "—"
        raise KGError(Code.KG234, path=path, row=row, region=cells["region"], found=what)
    return Firm(
        tidy(cells["name"]),
        code,
        _several(cells.get("former", "")),
        _several(cells.get("short", "")),
        cells.get("stock_code"),
        region[0] if region else None,
        row,
    )


def _several(cell: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(tidy(part) for part in _SEPARATORS.split(cell) if part.strip()))


def region_codes(cell: str, gazetteer: Gazetteer) -> tuple[str, ...]:
    """The codes that a cell may mean: a code, a place, or places from large to small (河南省郑州市)."""
    place = key_of(cell).replace("/", "").replace("-", "").replace("·", "")
    if _DIGITS.fullmatch(place):
        return (place,) if gazetteer.region(place) else ()
    steps = gazetteer.lead(place)
    if steps and steps[-1].end == len(place):
        return gazetteer.settle(steps[-1].codes, ())
    return gazetteer.settle(gazetteer.codes(place), ())


def _doubts(firm: Firm, cells: Mapping[str, str]) -> Iterator[RowWarning]:
    if firm.uscc and not is_checked(firm.uscc):
        yield RowWarning(
            firm.row,
            f"第 {firm.row} 行：统一社会信用代码校验位不符：{firm.uscc}",
            f"row {firm.row}: the check digit of the credit code does not fit: {firm.uscc}",
        )


def _no_repeats(firms: list[Firm], path: Path) -> None:
    """KG235 where two rows give one name or one code to two firms."""
    seen: dict[str, int] = {}
    for firm in firms:
        for value in (key_of(firm.name), firm.uscc):
            if value and seen.setdefault(value, firm.row) != firm.row:
                raise KGError(Code.KG235, path=path, row=firm.row, value=value, other=seen[value])
