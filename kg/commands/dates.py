"""Days on the command line."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import Any, TypeVar

import click

_F = TypeVar("_F", bound=Callable[..., Any])
_DAY = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")


def day(context: click.Context, parameter: click.Parameter, value: str) -> str:
    """A day, the last one of a month or the last one of a year, as an ISO date; usage error when it is none."""
    from kg.fuse.days import last_day

    hit = _DAY.fullmatch(value)
    try:
        if hit is None:
            raise ValueError(value)
        return date.fromisoformat(last_day(value)).isoformat()
    except ValueError as error:
        raise click.BadParameter(f"不是日期 not a day: {value}（YYYY-MM-DD）", context, parameter) from error


def as_of_option(command: _F) -> _F:
    """``--as-of DAY``: today unless given."""
    return click.option(
        "--as-of",
        metavar="YYYY-MM-DD",
        callback=day,
        default=lambda: date.today().isoformat(),
        show_default="今天 today",
        help="截至哪一天 as things stand on this day",
    )(command)
