"""``kg firm``: the honour file of one firm."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.commands.dates import as_of_option
from kg.commands.options import json_option, ledger_option, quiet_option, store_option
from kg.errors import Code, KGError
from kg.terminal import emit, emit_json, emit_table, explain, note, typed

if TYPE_CHECKING:
    from kg.firm.model import FirmFile

_FORMATS = (".html", ".htm", ".xlsx", ".json")


@click.command()
@click.argument("name")
@click.option("--output", "-o", type=click.Path(path_type=Path), metavar="FILE", help="写成 .html、.xlsx 或 .json")
@click.option("--region", metavar="地区", help="同名时选哪个地区的 which place, where several share the name")
@as_of_option
@ledger_option
@store_option
@quiet_option
@json_option
def firm(
    name: str, output: Path | None, region: str | None, as_of: str, ledger: Path | None, store: Path, quiet: bool, as_json: bool
) -> None:  # fmt: skip
    """一家企业的荣誉档案：名称、荣誉、有效期、经历、梯度、来源、待核对。One firm's honour file.

    任一名称都可以：全称、简称、曾用名、证券简称、证券代码、统一社会信用代码。Any of its names or codes will do.

    \b
    例 Examples:  kg firm 某某科技股份有限公司
                  kg firm 某某科技 --region 洛阳 --as-of 2024-06-30
                  kg firm 某某科技 -o 某某科技.html
    """
    if output is not None and output.suffix.lower() not in _FORMATS:
        raise KGError(Code.KG401, format=output.suffix or output.name, known="|".join(_FORMATS))
    file = _file(store, typed(name), typed(region) if region else None, as_of, ledger)
    if output is not None:
        _write(file, output)
        if not quiet:
            note(f"{output}（{output.stat().st_size} 字节 bytes）")
    elif as_json:
        from kg.firm.record import record

        emit_json(record(file))
    else:
        _show(file)


def _file(store: Path, name: str, region: str | None, as_of: str, ledger: Path | None) -> FirmFile:
    from kg.firm.choose import choose
    from kg.firm.collect import collect
    from kg.graph import open_store
    from kg.ledger import ledger_path, read

    told = read(ledger_path(store, ledger))
    for problem in told.problems:
        explain(problem.error)
    with open_store(store) as opened:
        return collect(opened, choose(opened, name, region), as_of, told.rows)


def _write(file: FirmFile, output: Path) -> None:
    """Beside the old file first, so that a failed write leaves it whole."""
    waiting = output.with_name(f".part-{output.name}")
    try:
        _render(file, waiting, output.suffix.lower())
        waiting.replace(output)
    except OSError as error:
        raise KGError(Code.KG402, path=output, reason=error.strerror or error) from error
    finally:
        waiting.unlink(missing_ok=True)


def _render(file: FirmFile, path: Path, suffix: str) -> None:
    if suffix == ".xlsx":
        from kg.firm.workbook import write_workbook

        write_workbook(file, path)
    elif suffix == ".json":
        import json

        from kg.firm.record import record

        path.write_text(json.dumps(record(file), ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    else:
        from kg.firm.page import page

        path.write_bytes(page(file))


def _show(file: FirmFile) -> None:
    from kg.firm.phrases import headline
    from kg.firm.sections import quotes_of, sections_of

    emit(headline(file))
    for section in sections_of(file):
        emit("")
        emit_table(section.columns, section.rows, title=section.title)
    quotes = quotes_of(file)
    if quotes:
        emit("\n原文与来源 Quotes and sources")
        emit("\n".join(quotes))
