"""``kg changes`` and ``kg coverage``: what happened since a day, and what an answer rests on."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.commands.options import json_option, ledger_option, store_option
from kg.terminal import emit, emit_json, emit_table

if TYPE_CHECKING:
    from kg.survey import Step

_KINDS = {
    "gained": "新增 gained",
    "lost": "失去 lost",
    "due": "到期 due",
    "candidate": "候选 candidate",
    "other": "其他 other",
    "corrected": "更正 corrected",
}
_BASES = {"stated": "写明 stated", "page": "发表日 page", "estimated": "估计 estimated", "ledger": "台账 ledger"}
_RESTS = {"list": "正式名单 list", "partly": "名单不全 partly", "reports": "仅报道 reports"}
_DAY = click.DateTime(formats=["%Y-%m-%d"])


@click.command()
@click.option("--since", required=True, type=_DAY, metavar="YYYY-MM-DD", help="起始日期 from this day on")
@click.option("--until", type=_DAY, metavar="YYYY-MM-DD", help="截止日期，默认今天 up to this day, today by default")
@store_option
@ledger_option
@json_option
def changes(since: object, until: object, store: Path, ledger: Path | None, as_json: bool) -> None:
    """某日以来的变化：新增、失去、到期、候选、更正。Honours gained, lost, due, proposed and corrected since a day.

    \b
    例 Example:  kg changes --since 2024-01-01
    """
    steps = _changes(store, ledger, _iso(since), _iso(until) if until else date.today().isoformat())
    if as_json:
        emit_json([asdict(step) for step in steps])
        return
    _show_changes(steps)


def _iso(day: object) -> str:
    return str(day)[:10]


def _changes(store: Path, ledger: Path | None, since: str, until: str) -> tuple[Step, ...]:
    from kg.graph import open_store
    from kg.graph.honours import read_honours
    from kg.graph.words import names_of_things, quotes_of_statements
    from kg.ledger import corrections, ledger_path, read
    from kg.survey import changes as run

    rows = corrections(read(ledger_path(store, ledger)).rows)
    with open_store(store) as opened:
        names, quotes = names_of_things(opened), quotes_of_statements(opened)
        return run(read_honours(opened), names, quotes, rows, since, until)


def _show_changes(steps: tuple[Step, ...]) -> None:
    from kg.ask import Section, with_notes
    from kg.graph.labels import column, name_of

    columns = ("change", "date", "basis", "name", "award", "level", "status", "quote")
    rows = tuple(
        (_KINDS[s.kind], s.when, _BASES[s.basis], s.name, s.award, name_of(s.level), name_of(s.status), s.quote)
        for s in steps
    )
    if rows:
        headings, cells, notes = with_notes(Section("", tuple(column(c) for c in columns), rows))
        emit_table(headings, cells)
        for line in notes:
            emit(line)
    emit(f"{len(rows)} 项变化。{len(rows)} changes.")


@click.command()
@click.option("--honour", metavar="称号", help="只看名称含此字样的称号 only titles with these words")
@click.option("--year", metavar="YYYY", help="只看这一年 only this year")
@store_option
@json_option
def coverage(honour: str | None, year: str | None, store: Path, as_json: bool) -> None:
    """每个称号、年份、批次有什么来源：分清“未收录”与“未获得”。Which rounds are held, and how completely.

    \b
    例 Example:  kg coverage --year 2023
    """
    from kg.graph import open_store
    from kg.graph.groups import read_groups
    from kg.graph.honours import read_honours
    from kg.graph.words import grades_of_documents, labels_of_programmes
    from kg.survey import coverage as run

    with open_store(store) as opened:
        rows = run(read_honours(opened), read_groups(opened), grades_of_documents(opened), labels_of_programmes(opened))
    chosen = [r for r in rows if (honour or "") in r.honour and year in (None, r.year)]
    if as_json:
        emit_json([asdict(row) for row in chosen])
        return
    from kg.graph.labels import name_of

    columns = (
        "称号 title", "层级 level", "地区 place", "年份 year", "批次 batch", "名单 lists", "公告 notices", "报道 news",
        "具名 named", "候选 candidates", "写明 stated", "未具名 missing", "依据 rests on",
    )  # fmt: skip
    cells = [
        (
            r.honour, name_of(r.level or "unspecified"), r.place, r.year, r.batch, str(r.lists), str(r.notices), str(r.news),
            str(r.named), str(r.candidates), _number(r.stated), _number(r.missing), _RESTS[r.rests_on],
        )
        for r in chosen
    ]  # fmt: skip
    if cells:
        emit_table(columns, cells)
    emit(
        f"{len(cells)} 个批次。没有正式名单的批次里查不到，不等于没有获得。"
        f"{len(cells)} rounds. Where no list is held, not found does not mean not held."
    )


def _number(value: int | None) -> str:
    return "" if value is None else str(value)
