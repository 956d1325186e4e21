"""What is known of a firm in the few words of one row."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kg.firm.lines import HONOURS, LEVELS, due_soon, label_of
from kg.firm.words import say
from kg.fuse.life import State, state_at
from kg.fuse.model import Honour
from kg.graph.labels import name_of
from kg.model import Level

#: The levels with columns of their own.
SHOWN = (Level.NATIONAL, Level.PROVINCIAL, Level.MUNICIPAL, Level.DISTRICT)


@dataclass(frozen=True, slots=True)
class Tally:
    """Titles in words (专精特新中小企业（2021）); ``held`` by level, the highest first."""

    held: tuple[tuple[Level, tuple[str, ...]], ...] = ()
    latest: str = ""
    candidates: tuple[str, ...] = ()
    ended: tuple[str, ...] = ()
    due: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()

    @property
    def number(self) -> int:
        """Honours held."""
        return sum(len(titles) for _, titles in self.held)

    @property
    def highest(self) -> str:
        """The highest level held."""
        levels = [level for level, _ in self.held if level not in (Level.UNSPECIFIED, Level.NONE)]
        return name_of(levels[0]) if levels else ""

    def at(self, level: Level) -> tuple[str, ...]:
        """The titles held at one level."""
        return next((titles for own, titles in self.held if own is level), ())

    def elsewhere(self) -> tuple[str, ...]:
        """The titles held at levels without a column of their own."""
        return tuple(f"{name_of(level)}：{t}" for level, titles in self.held if level not in SHOWN for t in titles)


def tally(honours: Sequence[Honour], as_of: str, pairs: int = 0) -> Tally:
    """Honours on ``as_of``; a title and its renewal are one; ``pairs`` are names that wait for a person."""
    own = [(h, state_at(h, as_of)) for h in honours if h.honour_class in HONOURS]
    renewed = {h.renews for h, state in own if state.state == "held"}
    held = [h for h, state in own if state.state == "held" and h.id not in renewed]
    soon = due_soon([h for h, _ in own], as_of)
    by_level = {level: tuple(sorted(_titled(h) for h in held if h.level is level)) for level in LEVELS}
    return Tally(
        tuple((level, titles) for level, titles in by_level.items() if titles),
        max((h.year for h in held if h.year), default=""),
        tuple(sorted(_titled(h, _step(h)) for h, s in own if s.state == "candidate")),
        tuple(sorted(_titled(h, _end(h, s)) for h, s in own if s.state == "ended" and h.id not in renewed)),
        tuple(sorted(_titled(h, _until(h)) for h in held if h.id in soon)),
        _doubts(own, pairs),
    )


def _titled(honour: Honour, note: str = "") -> str:
    said = "，".join(part for part in (honour.year or "", note) if part)
    return label_of(honour.programme, honour.award_text) + (f"（{said}）" if said else "")


def _step(honour: Honour) -> str:
    return name_of(honour.events[-1].status) if honour.status_detail is None else name_of(_concept(honour))


def _concept(honour: Honour) -> str:
    from kg.graph.terms import status_concept

    return status_concept(honour.status, honour.status_detail)


def _end(honour: Honour, state: State) -> str:
    if state.basis == "told":
        return f"{(honour.events[-1].when or honour.events[-1].seen or '')[:10]} {name_of(honour.status)}".strip()
    return f"{honour.valid_until} 到期，{say('basis', state.basis)}"


def _until(honour: Honour) -> str:
    return f"至 {honour.valid_until}，{say('basis', honour.valid_basis or 'stated')}"


def _doubts(own: Sequence[tuple[Honour, State]], pairs: int) -> tuple[str, ...]:
    found = [f"{_titled(h)}{say('question', 'conflict')}" for h, _ in own if h.conflicts]
    found += [f"{_titled(h)}{say('question', 'level')}" for h, _ in own if h.level is Level.UNSPECIFIED]
    found += [f"{_titled(h)}{say('question', 'unknown')}" for h, s in own if s.state == "unknown"]
    found += [f"另有 {pairs} 个名称待定是否同一家"] if pairs else []
    return tuple(found)
