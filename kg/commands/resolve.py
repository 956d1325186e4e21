"""``kg resolve``: who is who, by people."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.commands.options import json_option, ledger_option, quiet_option, store_option, who_option
from kg.commands.review import list_open, review, told_ledger
from kg.terminal import emit, emit_json, emit_table, typed

if TYPE_CHECKING:
    from kg.ledger import Entry, LedgerRow

_REASON = click.option("--reason", default="", metavar="TEXT", help="理由 why")


@click.group()
def resolve() -> None:
    """名称归并：待定的成对名称由人裁定，每一裁定可撤销。Who is who: people rule on open pairs; every ruling can be undone."""


def _pair_command(name: str, text: str) -> Callable[..., None]:
    @resolve.command(name, help=text)
    @click.argument("left")
    @click.argument("right")
    @click.option("--region-left", metavar="CODE", help="前者的区划代码，同名时用 tells homonyms apart")
    @click.option("--region-right", metavar="CODE", help="后者的区划代码")
    @_REASON
    @who_option
    @store_option
    @ledger_option
    @quiet_option
    def command(
        left: str, right: str, region_left: str | None, region_right: str | None, reason: str, who: str | None,
        store: Path, ledger: Path | None, quiet: bool,
    ) -> None:  # fmt: skip
        from kg.clerk.naming import ruling
        from kg.clerk.person import person

        regions = (region_left, region_right)
        wanted = ruling(name == "merge", typed(left), typed(right), person(who), typed(reason), regions)
        _written(wanted, store, ledger, quiet)

    return command


_pair_command(
    "merge",
    "两个名称是同一主体。Two names are one.\n\n\b\n例 Example:  kg resolve merge 云埠精工 云埠精工机械有限公司 --who 李梅 --reason 同一代码",
)
_pair_command(
    "apart",
    "两个名称是两个主体。Two names are two.\n\n\b\n例 Example:  kg resolve apart 华丰纺织 华丰纺织厂 --who 李梅",
)


@resolve.command()
@click.argument("row", type=click.IntRange(1))
@_REASON
@who_option
@store_option
@ledger_option
@quiet_option
def undo(row: int, reason: str, who: str | None, store: Path, ledger: Path | None, quiet: bool) -> None:
    """撤销裁定簿的一行（裁定、更正、撤销均可）。Undo a row of the ledger: a ruling, a correction or an undo.

    \b
    例 Example:  kg resolve undo 3 --who 李梅 --reason 看错了
    """
    from kg.clerk.naming import undoing
    from kg.clerk.person import person

    _, told = told_ledger(store, ledger)
    _written(undoing(told.rows, row, person(who), typed(reason)), store, ledger, quiet)


@resolve.command()
@click.option("--all", "everything", is_flag=True, help="连同规则的记录 rules' rows too")
@store_option
@ledger_option
@json_option
def log(everything: bool, store: Path, ledger: Path | None, as_json: bool) -> None:
    """裁定簿各行及其效力。The rows of the ledger, and which are in force.

    \b
    例 Example:  kg resolve log --all
    """
    from dataclasses import asdict

    from kg.clerk.naming import states
    from kg.ledger import by_person

    _, told = told_ledger(store, ledger)
    state = states(told.rows)
    rows = [row for row in told.rows if everything or by_person(row)]
    if as_json:
        emit_json([{**asdict(row), "state": state[row.row]} for row in rows])
        return
    heads = ("行 row", "时间 when", "谁 who", "裁定 action", "甲 subject", "乙 object", "理由 reason", "效力 in force")
    emit_table(heads, [_told(row, state[row.row]) for row in rows])
    emit(f"{sum(not state[row.row] for row in rows)} 行有效，共 {len(rows)} 行。{len(rows)} rows.")


def _told(row: LedgerRow, state: str) -> tuple[str, ...]:
    return (str(row.row), row.when, row.who, row.action, row.subject, row.object, row.reason, state or "有效 yes")


def _written(entry: Entry, store: Path, ledger: Path | None, quiet: bool) -> None:
    from kg.clerk.renewing import renew
    from kg.ledger import append, ledger_path

    book = ledger_path(store, ledger)
    row = append(book, [entry])[0]
    renew(store, book)
    if not quiet:
        emit(f"已记入第 {row.row} 行 written as row {row.row}：{row.action} {row.subject} {row.object}".rstrip())


resolve.add_command(review)
resolve.add_command(list_open)
