"""``kg resolve review`` and ``list``: the pairs of names that wait for a person."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.commands.options import json_option, ledger_option, store_option, who_option
from kg.terminal import emit, emit_json, emit_table, explain

if TYPE_CHECKING:
    from kg.clerk.queue import Pair
    from kg.ledger import Ledger


@click.command()
@who_option
@store_option
@ledger_option
def review(who: str | None, store: Path, ledger: Path | None) -> None:
    """逐对裁定待定的名称；按键即存。Go through the open pairs; each key is stored at once.

    \b
    例 Example:  kg resolve review --who 李梅
    """
    from kg.clerk.person import person
    from kg.clerk.renewing import renew
    from kg.clerk.reviewing import Session

    name = person(who)
    pairs, book = _waiting(store, ledger)
    session = Session(pairs, book, name, _key, _line, emit, _show)
    settled = session.run()
    if session.touched:
        renew(store, book)
    emit(f"裁定 {settled} 对，还剩 {len(pairs) - settled} 对。{settled} settled, {len(pairs) - settled} left.")


@click.command("list")
@store_option
@ledger_option
@json_option
def list_open(store: Path, ledger: Path | None, as_json: bool) -> None:
    """列出待定的成对名称。List the open pairs.

    \b
    例 Example:  kg resolve list
    """
    from dataclasses import asdict

    pairs, _ = _waiting(store, ledger)
    if as_json:
        emit_json([asdict(pair) for pair in pairs])
        return
    rows = [(p.left.name, p.left.place, p.right.name, p.right.place, f"{p.score:.2f}", p.why) for p in pairs]
    if rows:
        emit_table(("名称 name", "地区", "名称 name", "地区", "分数 score", "缘由 why"), rows)
    emit(f"{len(rows)} 对待定 pairs open")


def _key() -> str:
    """One key of the terminal, or one character of a script; "" at the end of the input."""
    try:
        return click.getchar() if sys.stdin.isatty() else sys.stdin.read(1)
    except EOFError:  # Ctrl-D
        return ""


def _line() -> str:
    emit("备注 note:")
    return sys.stdin.readline()


def told_ledger(store: Path, ledger: Path | None) -> tuple[Path, Ledger]:
    """The ledger's place and rows; its damaged lines are told."""
    from kg.ledger import ledger_path, read

    book = ledger_path(store, ledger)
    told = read(book)
    for problem in told.problems[:20]:
        explain(problem.error)
    return book, told


def _waiting(store: Path, ledger: Path | None) -> tuple[tuple[Pair, ...], Path]:
    from kg.clerk.queue import waiting
    from kg.clerk.queued import queued
    from kg.graph import open_store

    book, told = told_ledger(store, ledger)
    with open_store(store) as opened:
        return waiting(queued(opened), told.rows), book


def _show(pair: Pair, at: int, of: int) -> None:
    """One pair, side by side, and what can be done."""
    from kg.clerk.reviewing import HELP

    left, right = pair.left, pair.right
    rows = [
        ("名称 name", left.name, right.name),
        ("类别 kind", left.kind, right.kind),
        ("地区 region", left.place or "?", right.place or "?"),
        ("别名 other names", "、".join(left.names), "、".join(right.names)),
        ("文档 documents", "\n".join(left.documents), "\n".join(right.documents)),
        ("原文 quotes", "\n".join(left.quotes), "\n".join(right.quotes)),
    ]
    emit(f"\n[{at}/{of}]  {pair.why}（{pair.why_en}）  分数 score {pair.score:.2f}")
    emit_table(("", "甲 A", "乙 B"), [row for row in rows if row[1] or row[2]])
    for quote in pair.evidence:
        emit(f"  「{quote}」")
    emit(HELP)
