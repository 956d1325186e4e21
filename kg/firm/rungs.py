"""Where a firm stands on the ladders of titles, and what the next rung is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kg.firm.lines import label_of
from kg.firm.model import HonourLine, RungLine
from kg.fuse.life import Rung, ladder

_STATES = ("held", "candidate", "unknown", "ended")


def ladders_of(lines: Sequence[HonourLine], as_of: str) -> tuple[tuple[RungLine, ...], ...]:
    """Each ladder from its lowest rung to the next one, with what is on record; where all has lapsed, as last told."""
    states = _states(lines)
    honours = [line.honour for line in lines]
    return tuple(_rungs(rung, states) for rung in ladder(honours, as_of) or ladder(honours))


def _states(lines: Sequence[HonourLine]) -> dict[str, str]:
    """Programme → the best state of any of its honours."""
    found: dict[str, str] = {}
    for line in lines:
        programme, state = line.honour.programme, line.state.state
        if programme and (programme not in found or _STATES.index(state) < _STATES.index(found[programme])):
            found[programme] = state
    return found


def _rungs(rung: Rung, states: Mapping[str, str]) -> tuple[RungLine, ...]:
    below = [(p, at, False, False) for at, p in enumerate(rung.below, start=1)]
    above = [(p, rung.position + 1, False, True) for p in rung.next if states.get(p) != "held"]
    rows = [*below, (rung.programme, rung.position, True, False), *above]
    return tuple(RungLine(p, label_of(p, p), place, states.get(p, "none"), at, after) for p, place, at, after in rows)
