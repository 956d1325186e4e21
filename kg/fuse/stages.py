"""The statuses of an honour by what they mean for its life."""

from __future__ import annotations

from kg.model import Status

HELD = frozenset({Status.GRANTED, Status.RENEWED, Status.WARNED, Status.RENAMED})
ENDED = frozenset({Status.EXPIRED, Status.REVOKED, Status.FAILED, Status.WITHDRAWN})
#: What comes before a grant and never undoes one.
BEFORE = frozenset({Status.PLANNED, Status.CULTIVATED, Status.CANDIDATE, Status.UNKNOWN})

#: On one day, what comes first.
ORDER = (
    Status.UNKNOWN,
    Status.PLANNED,
    Status.CULTIVATED,
    Status.CANDIDATE,
    Status.GRANTED,
    Status.RENAMED,
    Status.RENEWED,
    Status.WARNED,
    Status.EXPIRED,
    Status.FAILED,
    Status.WITHDRAWN,
    Status.REVOKED,
)


def stage(status: Status) -> str:
    """``held``, ``ended`` or ``before``."""
    return "held" if status in HELD else "ended" if status in ENDED else "before"
