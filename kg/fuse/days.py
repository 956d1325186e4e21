"""Days that are known to the year, the month or the day; comparable as ISO text."""

from __future__ import annotations

from calendar import monthrange


def first_day(when: str) -> str:
    """The first day that ``when`` (YYYY, YYYY-MM or YYYY-MM-DD) can be."""
    return {4: f"{when}-01-01", 7: f"{when}-01"}.get(len(when), when[:10])


def last_day(when: str) -> str:
    """The last day that ``when`` can be."""
    if len(when) == 7:
        return f"{when}-{monthrange(int(when[:4]), int(when[5:7]))[1]:02d}"
    return f"{when}-12-31" if len(when) == 4 else when[:10]
