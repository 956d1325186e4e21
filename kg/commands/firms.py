"""``kg firms``: a list of firms in one go, given back with what is known of each."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.commands.dates import as_of_option
from kg.commands.options import json_option, quiet_option, store_option
from kg.errors import Code, KGError
from kg.terminal import emit, emit_json, emit_table, note, progress, typed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.firm.customers.check import Checked

_FORMATS = (".xlsx", ".xlsm", ".csv")
#: As many rows as the terminal shows of each outcome; the file and ``--json`` hold all.
_SHOWN = 20


@click.command()
@click.option(
    "--from",
    "source",
    required=True,
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="名单 the list：.xlsx、.csv、.xls",
)
@click.option(
    "--output",
    "-o",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="写成 .xlsx 或 .csv the list with columns added",
)
@click.option("--column", metavar="NAME", help="名称列：表头或列号（如 B）the column of names: its heading or letter")
@click.option(
    "--region", metavar="地区", help="名单没有地区列时，企业在哪里 where the firms are, unless a column tells"
)
@as_of_option
@store_option
@quiet_option
@json_option
def firms(
    source: Path, output: Path | None, column: str | None, region: str | None, as_of: str, store: Path, quiet: bool, as_json: bool
) -> None:  # fmt: skip
    """一份名单一次核对：逐行匹配企业，附上荣誉各列，原有各列不动。A list of firms checked in one go.

    匹配不上或不能确定的照实写明，绝不猜。Rows that match nothing, or may mean several firms, say so.

    \b
    例 Examples:  kg firms --from 客户名单.xlsx -o 客户荣誉.xlsx
                  kg firms --from 客户名单.csv --column 客户 --as-of 2024-12-31
    """
    from kg.firm.choose import place_codes
    from kg.firm.customers.check import check, summary, summary_line
    from kg.firm.customers.read import read_listing
    from kg.graph import open_store

    _check_output(source, output)
    listing = read_listing(source, typed(column) if column else None)
    with open_store(store) as opened, progress(quiet) as step:
        checked = check(listing, opened, as_of, place_codes(typed(region) if region else None), step)
    if output is not None:
        from kg.firm.customers.write import write

        _write(lambda path: write(listing, checked, as_of, path), output)
    if as_json:
        emit_json({"as_of": as_of, "summary": summary(checked), "rows": [_record(c) for c in checked]})
    elif not quiet:
        if output is None:
            _show(checked)
        emit(summary_line(summary(checked)))
        if output is not None:
            note(f"{output}（{output.stat().st_size} 字节 bytes）")


def _check_output(source: Path, output: Path | None) -> None:
    if output is None:
        return
    if output.suffix.lower() not in _FORMATS:
        raise KGError(Code.KG401, format=output.suffix or output.name, known="|".join(_FORMATS))
    if output.exists() and source.exists() and output.samefile(source):
        raise KGError(Code.KG239, path=output)


def _write(run, output: Path) -> None:  # type: ignore[no-untyped-def]
    """Beside the old file first, so that a failed write leaves it whole."""
    waiting = output.with_name(f".part-{output.name}")
    try:
        run(waiting)
        waiting.replace(output)
    except OSError as error:
        raise KGError(Code.KG402, path=output, reason=error.strerror or error) from error
    finally:
        waiting.unlink(missing_ok=True)


def _record(one: Checked) -> dict[str, object]:
    from kg.firm.customers.check import ADDED

    things = [{"id": t.id, "name": t.name, "region": t.region} for t in one.found.things]
    cells = dict(zip(ADDED, one.cells(), strict=True))
    told = {"row": one.row + 1, "name": one.name, "outcome": one.found.outcome, "basis": one.found.basis}
    return {**told, "firms": things, "columns": cells}


def _show(checked: Sequence[Checked]) -> None:
    from kg.firm.customers.check import ADDED

    titles = {"matched": "已匹配 Matched", "ambiguous": "有歧义 Ambiguous", "unmatched": "未匹配 Unmatched"}
    for outcome, title in titles.items():
        rows = [c for c in checked if c.found.outcome == outcome]
        if not rows:
            continue
        table = [(str(c.row + 1), c.name, *map(str, c.cells()[1:])) for c in rows[:_SHOWN]]
        heads = ("行 row", "名单所写 as listed", *ADDED[1:])
        kept = [at for at in range(len(heads)) if any(row[at] not in ("", "0") for row in table)]
        emit_table([heads[at] for at in kept], [[row[at] for at in kept] for row in table], title=title)
        if len(rows) > _SHOWN:
            emit(
                f"…另有 {len(rows) - _SHOWN} 行，用 -o 写成文件看全 {len(rows) - _SHOWN} more rows: write them with -o"
            )
        emit("")
