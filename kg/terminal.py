"""What commands print: tables on stdout, progress and errors on stderr."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from kg.errors import KGError

#: Columns of a table when the output is no terminal (characters).
PIPED_WIDTH = 160


def typed(argument: str) -> str:
    """An argument as typed, in UTF-8, even under a locale that cannot say it (LC_ALL=C)."""
    return argument.encode(sys.getfilesystemencoding(), "surrogateescape").decode("utf-8", "replace")


def emit(text: str) -> None:
    """One line of output in UTF-8 whatever the locale says."""
    sys.stdout.buffer.write((text + "\n").encode("utf-8", "replace"))
    sys.stdout.buffer.flush()


def emit_json(value: Any) -> None:
    """JSON for programs."""
    emit(json.dumps(value, ensure_ascii=False, indent=2))


def note(text: str) -> None:
    """A line for people on stderr."""
    sys.stderr.buffer.write((text + "\n").encode("utf-8", "replace"))
    sys.stderr.buffer.flush()


def language() -> str | None:
    """``KG_LANG`` (zh or en); None prints both."""
    chosen = os.environ.get("KG_LANG", "")[:2].lower()
    return chosen if chosen in ("zh", "en") else None


def explain(error: KGError) -> None:
    """Say what went wrong and what to do, in the chosen language or in both."""
    chosen = language()
    for each in [chosen] if chosen else ["zh", "en"]:
        note(error.render(each))


def emit_table(columns: Sequence[str], rows: Sequence[Sequence[str]], title: str = "") -> None:
    """A table; cells are measured in terminal cells, so that Chinese lines up, and folded, never cut."""
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=box.SIMPLE_HEAD, title=title or None, title_justify="left", pad_edge=False)
    for name in columns:
        table.add_column(Text(name), overflow="fold")
    for row in rows:
        table.add_row(*(Text(cell) for cell in row))
    tty = sys.stdout.isatty()
    console = Console(width=None if tty else PIPED_WIDTH, no_color=not tty, highlight=False)
    with console.capture() as captured:
        console.print(table)
    emit("\n".join(line.rstrip() for line in captured.get().splitlines()).strip("\n"))


@contextmanager
def progress(quiet: bool) -> Iterator[Callable[[str], None]]:
    """A spinner with the current item and a count; only on a terminal, only on stderr."""
    if quiet or not sys.stderr.isatty():
        yield lambda item: None
        return
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (SpinnerColumn(), TextColumn("{task.completed} {task.description}"), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=None)

        def step(item: str) -> None:
            bar.update(task, advance=1, description=item[-60:])

        yield step
