"""``kg reconcile``: a report and a list side by side."""

from __future__ import annotations

import sys
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.commands.options import json_option, store_option
from kg.terminal import emit, emit_json, emit_table, typed

if TYPE_CHECKING:
    from kg.fuse.sides import Line, Reconciliation

#: As many names as a table shows of either side; ``--json`` gives all.
_NAMES = 30
_COLUMNS = ("称号 title", "层级 level", "地区 area", "年份批次 year", "报道 report", "名单 list", "结论 outcome")
_SIDES = ("报道 report", "名单 list", "")


@click.command()
@click.argument("report")
@click.argument("list_", metavar="LIST")
@store_option
@json_option
def reconcile(report: str, list_: str, store: Path, as_json: bool) -> None:
    """把报道与正式名单并排核对：数目、点名企业。Lay a report beside the list: numbers and names.

    两个文件，或图库中两份文档（编号、标题或文件名）。一致则退出码为 0，否则为 1。
    Two files, or two documents of the store by id, title or file. Exits 0 when they agree, else 1.

    \b
    例 Example:  kg reconcile 报道.txt 名单.xlsx
    """
    from kg.commands.sides import two_sides
    from kg.fuse.reconcile import reconcile as run

    told, listed = two_sides(typed(report), typed(list_), store)
    found = run(told.statements, told.counts, listed.statements)
    if as_json:
        emit_json({"agrees": found.agrees, "lines": [asdict(line) for line in found.lines]})
    else:
        _show(found)
    sys.exit(0 if found.agrees else 1)


def _show(found: Reconciliation) -> None:
    if found.lines:
        emit_table(_COLUMNS, [_row(line) for line in found.lines])
    for line in found.lines:
        if line.agrees is not None:
            emit("")
            emit_table(_SIDES, _sides(line), title=_title(line))
    emit(_outcome(found))


def _row(line: Line) -> tuple[str, ...]:
    from kg.graph.labels import name_of

    batch = f"第{line.batch}批" if line.batch and line.batch.isdigit() else line.batch
    counted = "" if line.counted is None else f"{line.counted}{line.unit}"
    return (
        line.award_text,
        name_of(line.level),
        line.area or "",
        " ".join(part for part in (line.year, batch) if part),
        counted or f"点名 named {len(line.both) + len(line.only_report) + len(line.unclear) or ''}".strip(),
        "" if line.listed is None else str(line.listed),
        _verdict(line),
    )


def _title(line: Line) -> str:
    area = "" if line.area and line.award_text.startswith(line.area) else line.area
    return " ".join(part for part in (line.year, area, line.award_text) if part)


def _sides(line: Line) -> list[tuple[str, str, str]]:
    """The names on either side, those of both in one row."""
    rows = [(name, name, "") for name in line.both]
    rows += [(name, "", "仅报道 only in the report") for name in line.only_report]
    rows += [(name, "?", "简称待定 short name, unclear") for name in line.unclear]
    rows += [("", name, "仅名单 only on the list") for name in line.only_list]
    left = len(rows) - _NAMES
    return rows[:_NAMES] + ([("…", "…", f"另有 {left} 行 {left} more rows")] if left > 0 else [])


def _verdict(line: Line) -> str:
    if line.agrees is None:
        return "报道未提 not in the report" if line.status is None else "名单未涉及 not on the list"
    return "一致 agrees" if line.agrees else "不一致 differs"


def _outcome(found: Reconciliation) -> str:
    said = [line.agrees for line in found.lines if line.agrees is not None]
    if not said:
        return "报道和名单没有可对照的称号。The report and the list have no title in common."
    return f"对照 {len(said)} 项，{said.count(False)} 项不一致。{len(said)} compared, {said.count(False)} differ."
