"""What a file is, by its bytes: notices often bear the wrong suffix (an .xls that is a web page)."""

from __future__ import annotations

import re
from enum import Enum, auto

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
_WEB = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|table|meta|div|style)\b",
    re.IGNORECASE | re.DOTALL,
)
_RICH = re.compile(rb"\{\\rtf")
_HEAD = 4096


class Kind(Enum):
    """The readers there are, and three sorts of files that none reads."""

    TEXT = auto()
    WORD = auto()
    WORKBOOK = auto()
    OLD_WORKBOOK = auto()
    PDF = auto()
    WEB = auto()
    COMMA = auto()
    LOCKED = auto()
    ARCHIVE = auto()
    FOREIGN = auto()


def kind_of(data: bytes, suffix: str) -> Kind:
    """The kind of the bytes; the suffix decides only among plain texts."""
    head = data[:_HEAD].removeprefix(b"\xef\xbb\xbf")
    if b"%PDF-" in data[:1024] and head.lstrip()[:1] != b"<":
        return Kind.PDF
    if data.startswith(_ZIP):
        return _zipped(data)
    if data.startswith(_OLE):
        return _compound(data, suffix)
    if _RICH.match(head):
        return Kind.FOREIGN
    if suffix in (".html", ".htm") or _WEB.match(_narrow(head)):
        return Kind.WEB
    spread = suffix in (".csv", ".tsv", ".xls", ".et")
    return Kind.COMMA if spread else Kind.TEXT


def _narrow(head: bytes) -> bytes:
    """UTF-16 markup without its zero bytes."""
    return head.removeprefix(b"\xff\xfe").removeprefix(b"\xfe\xff").replace(b"\0", b"") if b"\0" in head else head


def _zipped(data: bytes) -> Kind:
    if b"word/document" in data:
        return Kind.WORD
    if b"xl/workbook" in data:
        return Kind.WORKBOOK
    if b"xl/" in data and b"[Content_Types].xml" in data:
        return Kind.WORKBOOK
    return Kind.WORD if b"[Content_Types].xml" in data and b"word/" in data else Kind.ARCHIVE


def _compound(data: bytes, suffix: str) -> Kind:
    """Old Office files and locked new ones share a container; their streams' names tell them apart."""
    if _wide("EncryptedPackage") in data or _wide("EncryptionInfo") in data:
        return Kind.LOCKED
    if _wide("Workbook") in data or _wide("Book") + b"\0\0" in data:
        return Kind.OLD_WORKBOOK
    return Kind.OLD_WORKBOOK if suffix in (".xls", ".et") else Kind.FOREIGN


def _wide(name: str) -> bytes:
    return name.encode("utf-16-le")
