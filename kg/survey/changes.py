"""What happened to honours since a day: gained, lost, proposed, due and corrected."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from kg.fuse.days import first_day, last_day
from kg.fuse.life import due
from kg.fuse.model import Event, Honour
from kg.ledger import LedgerRow
from kg.model import Status

GAINED = frozenset({Status.GRANTED, Status.RENEWED})
LOST = frozenset({Status.EXPIRED, Status.REVOKED, Status.FAILED, Status.WITHDRAWN})
_KINDS = {**dict.fromkeys(GAINED, "gained"), **dict.fromkeys(LOST, "lost")}
_ORDER = ("gained", "lost", "due", "candidate", "other", "corrected")


@dataclass(frozen=True, slots=True)
class Step:
    """One change; ``kind`` is gained, lost, due, candidate, other (warned, renamed, …) or corrected.

    ``when`` is the date, month or year that a text states, else the day of the page that first tells it;
    ``basis`` says which: stated, page, estimated (catalogue validity) or ledger.
    """

    kind: str
    when: str
    basis: str
    name: str
    award: str
    level: str
    status: str
    quote: str
    fact: str


def changes(
    honours: Iterable[Honour],
    names: Mapping[str, str],
    quotes: Mapping[str, str],
    corrected: Sequence[LedgerRow],
    since: str,
    until: str,
) -> tuple[Step, ...]:
    """Every step between the days ``since`` and ``until``, both included, by kind and day.

    ``names`` maps entity ids to names, ``quotes`` statement ids to their sentences.  A step known by its year alone
    counts when any day of that year lies between: better told than missed.
    """
    held = tuple(honours)
    steps = [
        step
        for honour in held
        for event in honour.events
        for step in _steps(honour, event, names, quotes, since, until)
    ]
    steps += [_due(honour, names, quotes) for honour in due(held, since, until)]
    steps += [_correction(row) for row in corrected if since <= row.when[:10] <= until]
    return tuple(sorted(steps, key=lambda s: (_ORDER.index(s.kind), s.when, s.name, s.award, s.level, s.fact)))


def _steps(
    honour: Honour, event: Event, names: Mapping[str, str], quotes: Mapping[str, str], since: str, until: str
) -> Iterator[Step]:
    when, basis = (event.when, "stated") if event.when else (event.seen, "page")
    if when is None or last_day(when) < since or first_day(when) > until:
        return
    kind = _KINDS.get(event.status, "candidate" if event.status is Status.CANDIDATE else "other")
    quote = next((quotes[s] for s in event.statements if s in quotes), "")
    yield Step(
        kind,
        when,
        basis,
        names.get(honour.recipient, honour.recipient),
        honour.award_text,
        honour.level,
        event.status_detail or event.status,
        quote,
        honour.id,
    )


def _due(honour: Honour, names: Mapping[str, str], quotes: Mapping[str, str]) -> Step:
    return Step(
        "due",
        honour.valid_until or "",
        honour.valid_basis or "estimated",
        names.get(honour.recipient, honour.recipient),
        honour.award_text,
        honour.level,
        honour.status,
        quotes.get(honour.main, ""),
        honour.id,
    )


def _correction(row: LedgerRow) -> Step:
    words = f"{row.who}：{row.reason}" if row.reason else row.who
    return Step(
        "corrected", row.when[:10], "ledger", row.object or row.subject, "", "", row.action, words, str(row.row)
    )
