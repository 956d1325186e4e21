"""What rules decide, as history: a row when a decision appears or changes, ``withdraw`` when it no longer holds."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kg.ledger.row import Entry, LedgerRow, by_person

#: A score that moves by less is no news.
_NEWS = 0.01


@dataclass(frozen=True, slots=True)
class Decided:
    """One decision of a rule on two things: ``left`` < ``right`` are ids; names and regions (codes) are for people."""

    action: str  # merge | apart | queue
    rule: str
    left: str
    right: str
    left_name: str
    right_name: str
    score: float
    reason: str
    evidence: str = ""
    region_left: str | None = None
    region_right: str | None = None


def record(rows: Iterable[LedgerRow], decided: Iterable[Decided]) -> tuple[Entry, ...]:
    """The rows to append so that the rules' rows in the ledger say what ``decided`` says; none when they do.

    Withdrawals come first, in the order of their rows, then news by the ids: the same for any order of ``decided``.
    """
    told = dict(_told(rows))
    wanted = {(d.left, d.right): d for d in decided}
    gone = [_withdrawal(row) for key, row in sorted(told.items(), key=lambda item: item[1].row) if key not in wanted]
    news = [_entry(d) for key, d in sorted(wanted.items()) if _is_news(told.get(key), d)]
    return (*gone, *news)


def _told(rows: Iterable[LedgerRow]) -> Iterator[tuple[tuple[str, str], LedgerRow]]:
    """Pair of ids → the row that last decided it, if it still stands."""
    last: dict[tuple[str, str], LedgerRow] = {}
    for row in rows:
        if not by_person(row) and row.detail:
            last[ids_of(row)] = row
    return ((key, row) for key, row in last.items() if row.action != "withdraw")


def ids_of(row: LedgerRow) -> tuple[str, str]:
    """The two things a rule's row is about."""
    ids = json.loads(row.detail or "{}")
    return str(ids.get("left")), str(ids.get("right"))


def _is_news(row: LedgerRow | None, d: Decided) -> bool:
    return row is None or (row.action, row.who) != (d.action, _who(d)) or abs((row.score or 0.0) - d.score) >= _NEWS


def _who(d: Decided) -> str:
    return "rule:" + d.rule.removeprefix("rule:")


def _entry(d: Decided) -> Entry:
    told = {"left": d.left, "right": d.right, "region_left": d.region_left, "region_right": d.region_right}
    ids = json.dumps({name: value for name, value in told.items() if value}, ensure_ascii=False)
    return Entry(_who(d), d.action, d.left_name, d.right_name, d.score, d.reason, d.evidence, ids)


def _withdrawal(row: LedgerRow) -> Entry:
    reason = f"第 {row.row} 行不再成立 row {row.row} no longer holds"
    return Entry(row.who, "withdraw", row.subject, row.object, None, reason, "", row.detail)
