"""Office files are archives: none is opened before its true size and its markup are known to be harmless."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from pathlib import Path

from kg.errors import Code, KGError

MAX_UNPACKED = 512 * 1024 * 1024
MAX_RATIO = 400  # packed 1 : 400 is a bomb; sheets of text pack 1 : 20
MAX_CELLS = 20_000_000
_SMALL = 8 * 1024 * 1024
_CHUNK = 1 << 20
_DECLARES = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
#: A formula whose value was never stored, as programs write that cannot calculate.
_NO_VALUE = re.compile(
    rb'<(?:\w+:)?c (?![^>]*\bt="str")[^>]*>\s*<(?:\w+:)?f(?:[^>]*/>|[^>]*>[^<]{0,200}</(?:\w+:)?f>)\s*(?:<(?:\w+:)?v\s*/>|<(?:\w+:)?v></(?:\w+:)?v>)?\s*</(?:\w+:)?c>'
)
_REFERENCE = re.compile(rb'<(?:\w+:)?c\b[^>]{0,40}?\br="([A-Z]{1,4})(\d{1,8})"')


def checked(data: bytes, path: Path | str) -> zipfile.ZipFile:
    """The archive, every member unpacked once within bounds; KG111 damaged, KG112 too large, KG113 locked, KG114 unsafe, KG116 formulas."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        members = archive.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError) as error:
        raise KGError(Code.KG111, path=path, reason=_short(error)) from error
    total = 0
    for member in members:
        if member.flag_bits & 1:
            raise KGError(Code.KG113, path=path)
        total += _unpacked(archive, member, path, MAX_UNPACKED - total)
    return archive


def _unpacked(archive: zipfile.ZipFile, member: zipfile.ZipInfo, path: Path | str, left: int) -> int:
    """How many bytes the member truly holds."""
    size, tail = 0, b""
    rows = columns = 0
    sheet = "/worksheets/" in member.filename
    try:
        with archive.open(member) as stream:
            while chunk := stream.read(_CHUNK):
                if member.filename.endswith((".xml", ".rels")) and size == 0 and _DECLARES.search(chunk[:4096]):
                    raise KGError(Code.KG114, path=path)
                size += len(chunk)
                packed = max(1, member.compress_size)
                if size > left or (size > _SMALL and size > MAX_RATIO * packed):
                    raise KGError(Code.KG112, path=path, limit=MAX_UNPACKED // (1024 * 1024))
                if sheet:
                    for hit in _REFERENCE.finditer(tail + chunk):
                        rows, columns = max(rows, int(hit[2])), max(columns, _column(hit[1]))
                    if _NO_VALUE.search(tail + chunk):
                        raise KGError(Code.KG116, path=path)
                    tail = chunk[-400:]
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError) as error:
        raise KGError(Code.KG111, path=path, reason=_short(error)) from error
    if rows * columns > MAX_CELLS:
        raise KGError(Code.KG112, path=path, limit=MAX_UNPACKED // (1024 * 1024))
    return size


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number


def _short(error: BaseException) -> str:
    return (str(error) or type(error).__name__).splitlines()[0][:120]
