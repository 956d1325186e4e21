"""The file of the ledger: read with its damaged rows told, and only ever added to.

UTF-8 with a byte-order mark, without which Excel reads Chinese as Latin.  A batch of rows is added whole or not at
all: under a lock, in one write, flushed to the disk; if anything fails, Ctrl-C included, the file is cut back.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO

from filelock import FileLock, Timeout

from kg.errors import Code, KGError
from kg.ledger.line import HEADER, Damage, check, is_torn, line_of, row_of
from kg.ledger.row import Entry, LedgerRow, numbered

_MARK = b"\xef\xbb\xbf"
_WIDE = (b"\xff\xfe", b"\xfe\xff")
_FIRST_CELL = re.compile(rb'^"?(\d+)"?\t', re.M)
#: How long to wait for another program's rows (seconds).
PATIENCE = 10.0


@dataclass(frozen=True, slots=True)
class Problem:
    """A line that is no row; ``line`` counts from 1, the heading included, as spreadsheets do."""

    line: int
    error: KGError


@dataclass(frozen=True, slots=True)
class Ledger:
    """All that could be read, in the order of the file, and what could not."""

    rows: tuple[LedgerRow, ...] = ()
    problems: tuple[Problem, ...] = ()


def ledger_path(store: Path, chosen: Path | None = None) -> Path:
    """The chosen file, or the one beside the store: ``kg-store`` → ``kg-store.ledger.tsv``."""
    return chosen or store.parent / f"{store.name}.ledger.tsv"


def read(path: Path) -> Ledger:
    """The rows of a ledger, none when there is no file yet; KG107 or KG220 when it cannot be read at all."""
    rows: dict[int, LedgerRow] = {}
    problems = []
    for number, line in _lines(path, _data(path)):
        try:
            row = row_of(line)
            if row.row in rows:
                raise Damage(Code.KG223, str(row.row))
            rows[row.row] = row
        except Damage as damage:
            problems.append(Problem(number, KGError(damage.code, path=path, line=number, reason=damage.reason)))
    return Ledger(tuple(rows.values()), tuple(problems))


def _data(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return b""
    except PermissionError as error:
        raise KGError(Code.KG107, path=path) from error
    except OSError as error:
        raise KGError(Code.KG109, path=path, reason=error.strerror or error) from error


def _lines(path: Path, data: bytes) -> Iterator[tuple[int, str]]:
    """Lines that hold something, without the heading; a line torn inside a character holds lone surrogates."""
    encoding = "utf-16" if data.startswith(_WIDE) else "utf-8-sig"  # Excel’s “Unicode text” is UTF-16
    lines = data.decode(encoding, "surrogateescape" if encoding == "utf-8-sig" else "replace").split("\n")
    torn = sum(map(is_torn, lines))
    if torn > 1 and 2 * torn >= len(lines) - 2:  # not damage but another encoding
        raise KGError(Code.KG220, path=path, reason="UTF-8?")
    for number, line in enumerate(lines, 1):
        line = line.removesuffix("\r")
        if line.strip() and line.split("\t")[0].strip('"') != "row":
            yield number, line


def append(path: Path, entries: Sequence[Entry], now: datetime | None = None) -> tuple[LedgerRow, ...]:
    """Add rows at the end and give them back with their numbers; KG224 while another program writes, KG402 if it fails."""
    if not entries:
        return ()
    moment = (now or datetime.now(UTC)).astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with FileLock(path.with_name(path.name + ".lock"), timeout=PATIENCE, is_singleton=False):
            return _append(path, entries, moment)
    except Timeout as error:
        raise KGError(Code.KG224, path=path) from error
    except OSError as error:
        raise KGError(Code.KG402, path=path, reason=error.strerror or error) from error


def _append(path: Path, entries: Sequence[Entry], moment: str) -> tuple[LedgerRow, ...]:
    data = _data(path)
    if data.startswith(_WIDE):
        raise KGError(Code.KG220, path=path, reason="UTF-16")
    first = 1 + max((int(m) for m in _FIRST_CELL.findall(data)), default=0)
    rows = tuple(numbered(entry, first + i, moment) for i, entry in enumerate(entries))
    for entry, row in zip(entries, rows, strict=True):
        _sound(path, entry, row)
    start = b"" if data.endswith(b"\n") else b"\n" if data else _MARK + HEADER.encode() + b"\n"
    _add(path, start + "".join(line_of(row) + "\n" for row in rows).encode("utf-8", "replace"))
    return rows


def _sound(path: Path, entry: Entry, row: LedgerRow) -> None:
    """Nothing is written that could not be read again."""
    try:
        check(entry, row.row)
    except Damage as damage:
        raise KGError(damage.code, path=path, line=f"+{row.row}", reason=damage.reason) from damage


def _add(path: Path, data: bytes) -> None:
    is_new = not path.exists()
    with path.open("ab", buffering=0) as file:
        before = os.fstat(file.fileno()).st_size
        try:
            _write(file, data)
            os.fsync(file.fileno())
        except BaseException:
            file.truncate(before)
            raise
    if is_new and hasattr(os, "O_DIRECTORY"):
        folder = os.open(path.parent, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


def _write(file: BinaryIO, data: bytes) -> None:
    view = memoryview(data)
    while view:
        view = view[file.write(view) or 0 :]
