"""Facts as a table to correct many at once: written, worked over in a spreadsheet, read back.

A row is taken when its cells differ from what was written: the mark in its last column tells.  If somebody else
corrected the fact meanwhile, the row is refused rather than undoing that.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kg.clerk.correcting import NONE, Desk, entry
from kg.clerk.person import person
from kg.clerk.values import NOTHING, shown
from kg.errors import Code, KGError
from kg.fuse.reading import EDITABLE, Reading
from kg.ledger import Entry

#: Column → heading; the word after the blank is what is looked for when the table comes back.
HEADINGS = {
    "id": "编号 id", "kind": "类别 kind", "verdict": "裁定 verdict", "recipient": "对象 recipient", "programme": "称号 programme",
    "level": "层级 level", "status": "状态 status", "year": "年份 year", "size": "数目 size", "value": "数值 value", "unit": "单位 unit",
    "period": "时期 period", "who": "姓名 who", "reason": "理由 reason", "award": "原文称号或指标 award", "quote": "原文 quote",
    "title": "标题 title", "source": "来源文件 source", "text": "原文所说 text", "mark": "校验 mark",
}  # fmt: skip
FIELDS = ("recipient", "programme", "level", "status", "year", "size", "value", "unit", "period")
_KINDS = {"recognition": "荣誉", "group": "数目", "figure": "指标"}
_VERDICTS = {"确认": "confirm", "对": "confirm", "否定": "reject", "错": "reject", "更正": "amend"}
_SHOWN = {"confirm": "确认", "reject": "否定", "amend": "更正"}


@dataclass(frozen=True, slots=True)
class Refused:
    """A row of the table that was not taken; ``line`` as spreadsheets count."""

    line: int
    error: KGError


def rows_of(desk: Desk) -> list[dict[str, str]]:
    """One row a fact, by file, as it stands now."""
    readings = sorted(desk.readings.values(), key=lambda r: (r.source, r.kind, r.id))
    return [_row(desk, r) for r in readings]


def _row(desk: Desk, on: Reading) -> dict[str, str]:
    now, said = desk.now(on.id), desk.said(on.id)
    changed = [f for f in EDITABLE[on.kind] if getattr(now, f) != getattr(on, f)]
    row = {
        "id": on.id, "kind": _KINDS[on.kind], "verdict": _SHOWN[said[-1].verdict] if said else "", "who": "", "reason": "",
        "award": on.award or on.measure or "", "quote": on.quote, "title": on.title or "", "source": on.source,
        "text": "；".join(f"{f}={shown(f, getattr(on, f)) or NOTHING}" for f in changed),
        **{field: shown(field, getattr(now, field)) for field in FIELDS},
    }  # fmt: skip
    return {**row, "mark": mark(row)}


def mark(row: Mapping[str, str]) -> str:
    """What tells whether the cells that people may change were changed."""
    cells = "\x1f".join(row.get(name, "").strip() for name in ("id", "verdict", *FIELDS))
    return "m-" + hashlib.sha256(cells.encode("utf-8", "surrogatepass")).hexdigest()[:10]


def entries_of(
    desk: Desk, rows: Iterable[tuple[int, Mapping[str, str]]], who: str | None, reason: str
) -> tuple[list[Entry], list[Refused]]:
    """The ledger rows for the changed rows of a table (with their line numbers), and what cannot be taken.

    ``who`` and ``reason`` stand in where a row gives none.
    """
    taken, refused = [], []
    for line, row in rows:
        try:
            found = _entry(desk, row, who, reason)
        except KGError as error:
            refused.append(Refused(line, error))
        else:
            taken += [found] if found else []
    return taken, refused


def _entry(desk: Desk, row: Mapping[str, str], who: str | None, reason: str) -> Entry | None:
    given = row.get("mark", "").strip()
    if given and mark(row) == given:
        return None
    fact = row.get("id", "").strip()
    if fact not in desk.readings:
        raise KGError(Code.KG226, fact=fact, reason=NONE)
    was = _row(desk, desk.readings[fact])
    verdict = _verdict(fact, row.get("verdict", "").strip(), was["verdict"])
    typed = {f: row[f].strip() or NOTHING for f in FIELDS if f in row and not _same(row[f].strip(), was[f])}
    if verdict == "amend" and not typed:
        return None
    if given and was["mark"] != given:
        rows = "、".join(str(c.row) for c in desk.said(fact)) or "-"
        raise KGError(Code.KG226, fact=fact, reason=f"导出之后已被第 {rows} 行更正 corrected by row {rows} since")
    editable = EDITABLE[desk.readings[fact].kind]
    stray = sorted(set(typed) - set(editable))
    if stray:
        raise KGError(Code.KG225, fact=fact, field=stray[0], value=row[stray[0]], known="、".join(editable))
    name = row.get("who", "").strip()
    why = row.get("reason", "").strip() or reason
    return entry(desk, fact, verdict, typed, person(name or who), why)


def _same(cell: str, was: str) -> bool:
    """Whether a cell is as it was written, also after Excel has saved it in GBK, which lacks some characters."""
    return cell in (was, was.encode("gbk", "replace").decode("gbk"))


def _verdict(fact: str, cell: str, was: str) -> str:
    """What the verdict's cell says; one that was only written out by us says nothing new."""
    if cell in ("", was):
        return "amend"
    said = _VERDICTS.get(cell, cell.lower())
    if said not in _SHOWN:
        raise KGError(Code.KG225, fact=fact, field="verdict", value=cell, known="、".join(_SHOWN.values()))
    return said
