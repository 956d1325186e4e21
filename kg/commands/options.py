"""Options that several commands share."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

_F = TypeVar("_F", bound=Callable[..., Any])


def store_option(command: _F) -> _F:
    """``--store DIR`` (KG_STORE)."""
    return click.option(
        "--store",
        envvar="KG_STORE",
        default="kg-store",
        show_default=True,
        metavar="DIR",
        type=click.Path(path_type=Path),
        help="图库位置 where the graph is kept (KG_STORE)",
    )(command)


def quiet_option(command: _F) -> _F:
    """``--quiet``."""
    return click.option("--quiet", "-q", is_flag=True, help="只输出结果 print results only")(command)


def json_option(command: _F) -> _F:
    """``--json``."""
    return click.option("--json", "as_json", is_flag=True, help="输出 JSON print JSON")(command)


def ledger_option(command: _F) -> _F:
    """``--ledger FILE`` (KG_LEDGER)."""
    return click.option(
        "--ledger",
        envvar="KG_LEDGER",
        metavar="FILE",
        type=click.Path(path_type=Path, dir_okay=False),
        help="裁定簿，默认在图库旁 the ledger, beside the store by default (KG_LEDGER)",
    )(command)


def who_option(command: _F) -> _F:
    """``--who NAME`` (KG_WHO)."""
    return click.option(
        "--who", envvar="KG_WHO", metavar="NAME", help="谁作的裁定，默认登录名 who rules, the login by default (KG_WHO)"
    )(command)
