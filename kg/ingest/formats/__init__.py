"""Bytes of a file → its text as stored, by what the bytes are and not by what the file is called."""

from __future__ import annotations

from pathlib import Path

from kg.errors import Code, KGError
from kg.ingest.decode import FORMATS, TEXT_FORMATS, decode
from kg.ingest.formats.sniff import Kind, kind_of
from kg.ingest.formats.stored import Row, Stored

__all__ = ["FORMATS", "Row", "Stored", "read_stored"]

_WRAPPED = frozenset((".docx", ".docm", ".pdf", ".xlsx", ".xlsm", ".xls", ".et"))


def read_stored(data: bytes, path: Path | str) -> Stored:
    """The stored text of a file with its tables; every failure is a coded KGError."""
    kind = kind_of(data, Path(path).suffix.lower())
    try:
        return _read(kind, data, path)
    except KGError as error:
        suffix = Path(path).suffix.lower()
        if suffix in TEXT_FORMATS and error.code is Code.KG111:
            raise KGError(Code.KG104, path=path, formats=" ".join(FORMATS)) from error
        if suffix in _WRAPPED and error.code in (Code.KG103, Code.KG104):
            raise KGError(Code.KG111, path=path, reason=f"not {suffix}") from error
        raise


def _read(kind: Kind, data: bytes, path: Path | str) -> Stored:
    match kind:
        case Kind.WORD:
            from kg.ingest.formats.archive import checked
            from kg.ingest.formats.word import read_word

            checked(data, path)
            return _some(read_word(data, path), path)
        case Kind.WORKBOOK:
            from kg.ingest.formats.archive import checked
            from kg.ingest.formats.workbook import read_workbook

            checked(data, path)
            return _some(read_workbook(data, path), path)
        case Kind.OLD_WORKBOOK:
            from kg.ingest.formats.workbook import read_workbook

            return _some(read_workbook(data, path), path)
        case Kind.PDF:
            from kg.ingest.formats.pdf import read_pdf

            return _some(read_pdf(data, path), path)
        case Kind.WEB:
            from kg.ingest.formats.web import read_web

            return _some(read_web(data, path), path)
        case Kind.COMMA:
            from kg.ingest.formats.comma import read_comma

            return read_comma(data, path)
        case Kind.LOCKED:
            raise KGError(Code.KG113, path=path)
        case Kind.FOREIGN:
            raise KGError(Code.KG110, path=path, formats=" ".join(FORMATS))
        case Kind.ARCHIVE:
            from kg.ingest.formats.archive import checked

            checked(data, path)
            raise KGError(Code.KG110, path=path, formats=" ".join(FORMATS))
        case Kind.TEXT:
            return Stored(decode(data, path))


def _some(stored: Stored, path: Path | str) -> Stored:
    if not stored.text.strip():
        raise KGError(Code.KG102, path=path)
    return stored
