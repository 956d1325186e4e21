"""What ``kg correct`` does in each of its ways."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from kg.terminal import emit, emit_json, emit_table, explain

if TYPE_CHECKING:
    from kg.clerk.correcting import Desk


def desk(store: Path, book: Path) -> Desk:
    """The facts of the store with what people said of them."""
    from kg.clerk.correcting import desk_of
    from kg.graph import open_store

    with open_store(store) as opened:
        return desk_of(opened, book)


def show(desk: Desk, text: str, as_json: bool) -> None:
    """The facts that hold ``text``, with their ids."""
    from dataclasses import asdict

    from kg.clerk.correcting import search
    from kg.clerk.values import shown
    from kg.graph.labels import column

    found = search(desk, text)
    if as_json:
        emit_json([{k: v for k, v in asdict(r).items() if v is not None} for r in found])
        return
    rows = [
        (
            r.id, r.recipient or "", r.award or r.measure or "", shown("level", r.level), shown("status", r.status),
            r.year or shown("period", r.period), r.size or (r.value or "") + (r.unit or "") * (r.kind == "figure"),
            "、".join(str(c.row) for c in desk.said(r.id)), r.quote,
        )
        for r in found
    ]  # fmt: skip
    names = ("fact", "recipient", "award", "level", "status", "year", "size")
    emit_table([*(column(n) for n in names), "裁定 row", column("quote")], rows)
    emit(f"{len(rows)} 条 facts")


def write(desk: Desk, out: Path, quiet: bool) -> None:
    """All facts as a table."""
    from kg.clerk.sheet import rows_of
    from kg.clerk.tables import write_table

    rows = rows_of(desk)
    write_table(rows, out)
    if not quiet:
        emit(f"{out}：{len(rows)} 条事实；改好后用 --import 读回。{len(rows)} facts; read them back with --import.")


def read(desk: Desk, table: Path, store: Path, book: Path, who: str | None, reason: str, quiet: bool) -> None:
    """The changed rows of a table, into the ledger."""
    from kg.clerk.renewing import renew
    from kg.clerk.sheet import entries_of
    from kg.clerk.tables import read_table
    from kg.errors import Code, KGError
    from kg.ledger import append

    entries, refused = entries_of(desk, read_table(table), who, reason)
    append(book, entries)
    if entries:
        renew(store, book)
    if not quiet:
        emit(
            f"采用 {len(entries)} 行，{len(refused)} 行有误，其余未变。"
            f"{len(entries)} taken, {len(refused)} refused, the rest unchanged."
        )
    for one in refused:
        explain(KGError(Code.KG228, path=table, line=one.line, reason=one.error.render("zh")))
    sys.exit(1 if refused else 0)


def one(
    desk: Desk, fact: str, verdict: str, given: Mapping[str, str], store: Path, book: Path, who: str | None,
    reason: str, quiet: bool,
) -> None:  # fmt: skip
    """A person's word on one fact, into the ledger."""
    from kg.clerk.correcting import entry
    from kg.clerk.person import person
    from kg.clerk.renewing import renew
    from kg.ledger import append

    wanted = entry(desk, fact, verdict, given, person(who), reason)
    rows = append(book, [wanted] if wanted else [])
    if rows:
        renew(store, book)
    if not quiet:
        emit(
            f"已记入第 {rows[0].row} 行 written as row {rows[0].row}：{rows[0].object}"
            if rows
            else "没有变化 unchanged"
        )
