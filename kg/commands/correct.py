"""``kg correct``: corrections of facts that outlive rebuilds."""

from __future__ import annotations

from pathlib import Path

import click

from kg.commands.options import json_option, ledger_option, quiet_option, store_option, who_option
from kg.terminal import typed

_FILE = click.Path(path_type=Path, dir_okay=False)


@click.command()
@click.argument("fact", required=False)
@click.option("--status", metavar="S", help="状态，如 已授予、公示中、撤销 status")
@click.option("--level", metavar="L", help="层级，如 省级 level")
@click.option("--recipient", metavar="NAME", help="对象的名称 the recipient's name")
@click.option("--programme", metavar="P", help="称号的编号或名称 id or name of the title; - 表示不在目录")
@click.option("--year", metavar="Y", help="年份，- 表示未写明 year")
@click.option("--size", metavar="N", help="一组的数目 size of a group")
@click.option("--value", metavar="V", help="指标的数值 value of a figure")
@click.option("--unit", metavar="U", help="指标的单位 unit of a figure")
@click.option("--period", metavar="T", help="指标的时期，如 2024 period of a figure")
@click.option("--confirm", "verdict", flag_value="confirm", help="核对无误 right as it stands")
@click.option("--reject", "verdict", flag_value="reject", help="不成立 does not hold")
@click.option("--reason", default="", metavar="TEXT", help="理由 why")
@click.option("--find", metavar="TEXT", help="按名称、称号或原文查找编号 find ids by name, award or quote")
@click.option(
    "--export", "out", metavar="FILE", type=_FILE, help="全部事实写成 .csv 或 .xlsx，供批量更正 write all facts"
)
@click.option("--import", "table", metavar="FILE", type=_FILE, help="读回改过的表 read the table back")
@who_option
@store_option
@ledger_option
@quiet_option
@json_option
def correct(
    fact: str | None,
    verdict: str | None,
    reason: str,
    find: str | None,
    out: Path | None,
    table: Path | None,
    who: str | None,
    store: Path,
    ledger: Path | None,
    quiet: bool,
    as_json: bool,
    **fields: str | None,
) -> None:
    """确认、否定或更正一条事实或指标；裁定长期有效，可撤销。Confirm, reject or amend a fact, lastingly.

    \b
    例 Examples:  kg correct --find 某某公司
                  kg correct rec-0123456789abcdef --status 撤销 --reason "见2024年第3号公告" --who 李梅
                  kg correct --export facts.csv
                  kg correct --import facts.csv --who 李梅
    """
    from kg.commands import corrections as actions
    from kg.ledger import ledger_path

    given = {name: typed(text) for name, text in fields.items() if text is not None}
    if sum(way is not None for way in (fact, find, out, table)) != 1 or (fact is None and (given or verdict)):
        raise click.UsageError(
            "给出一个事实编号，或 --find、--export、--import 之一。Give a fact, or one of --find, --export, --import."
        )
    if fact is not None and not given and not verdict:
        raise click.UsageError("要改什么？或用 --confirm、--reject。What is to be changed? Or --confirm, --reject.")
    if verdict == "reject" and given:
        raise click.UsageError("--reject 不能与新值同用。--reject takes no new values.")
    book = ledger_path(store, ledger)
    desk = actions.desk(store, book)
    if find is not None:
        actions.show(desk, typed(find), as_json)
    elif out is not None:
        actions.write(desk, out, quiet)
    elif table is not None:
        actions.read(desk, table, store, book, who, typed(reason), quiet)
    else:
        actions.one(desk, typed(fact or ""), verdict or "amend", given, store, book, who, typed(reason), quiet)
