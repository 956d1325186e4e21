"""Bytes of a file → its text as stored; every failure coded."""

from __future__ import annotations

import hashlib
from pathlib import Path

from charset_normalizer import from_bytes

from kg.errors import Code, KGError

TEXT_FORMATS = (".txt", ".md")
#: What a folder is searched for.
FORMATS = (*TEXT_FORMATS, ".docx", ".docm", ".pdf", ".xlsx", ".xlsm", ".xls", ".et", ".csv", ".tsv", ".html", ".htm")
MAX_BYTES = 64 * 1024 * 1024  # larger files are rejected unread
_BOMS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_BINARY_HEADS = (
    b"%PDF",
    b"PK\x03\x04",
    b"\xd0\xcf\x11\xe0",
    b"\x89PNG",
    b"GIF8",
    b"\xff\xd8\xff",
    b"\x7fELF",
    b"\x1f\x8b",
)


def read_bytes(path: Path, max_bytes: int = MAX_BYTES) -> bytes:
    """The file's bytes; raises KG101, KG106, KG107, KG108 or KG109."""
    try:
        size = path.stat().st_size
        if size > max_bytes:
            raise KGError(Code.KG108, path=path, size=size, limit=max_bytes)
        return path.read_bytes()
    except FileNotFoundError as error:
        raise KGError(Code.KG106, path=path) from error
    except PermissionError as error:
        raise KGError(Code.KG107, path=path) from error
    except OSError as error:
        raise KGError(Code.KG109, path=path, reason=error.strerror or error) from error


def decode(data: bytes, path: Path | str) -> str:
    """The text, byte-order mark removed, line ends kept; KG102 empty, KG103 unknown, KG104 binary.

    UTF-8 is tried strictly first, then GB18030 (a superset of GBK and GB2312)
    and UTF-16 by the share of plausible Chinese; nothing is guessed silently.
    """
    if not data.strip(b" \t\r\n\x00\xef\xbb\xbf\xff\xfe"):
        raise KGError(Code.KG102, path=path)
    if data.startswith(_BINARY_HEADS):
        raise KGError(Code.KG104, path=path, formats=" ".join(FORMATS))
    text = _by_mark(data) or _utf8(data)
    if text is None:
        text = _wide(data) or _gb(data) or _guess(data)
    if text is None:
        raise KGError(Code.KG104 if _looks_binary(data) else Code.KG103, path=path, formats=" ".join(FORMATS))
    if not text.strip():
        raise KGError(Code.KG102, path=path)
    return text


def _by_mark(data: bytes) -> str | None:
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            try:
                return data[len(mark) :].decode(encoding)
            except UnicodeDecodeError:
                return None
    return None


def _utf8(data: bytes) -> str | None:
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return None
    return None if _control_share(text) > 0.01 else text


def _wide(data: bytes) -> str | None:
    """UTF-16 without a mark: a zero byte beside many ASCII characters, plausible when decoded."""
    if len(data) % 2 or data.count(0) < len(data) // 50:
        return None
    for encoding in ("utf-16-le", "utf-16-be"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if _plausible(text):
            return text
    return None


def _gb(data: bytes) -> str | None:
    try:
        text = data.decode("gb18030")
    except UnicodeDecodeError:
        return None
    return text if _plausible(text) else None


def _guess(data: bytes) -> str | None:
    best = from_bytes(data, cp_isolation=["utf_8", "gb18030", "big5", "utf_16"]).best()
    text = str(best) if best is not None else None
    return text if text is not None and _plausible(text) else None


def _control_share(text: str) -> float:
    return sum(c < " " and c not in "\t\r\n\f\x0b" for c in text) / max(1, len(text))


def _plausible(text: str) -> bool:
    """Mostly common Han, ASCII and Chinese punctuation, hardly any control character."""
    sample = text[:20000]
    common = sum(
        "\u4e00" <= c <= "\u9fff"
        or " " <= c <= "~"
        or c in "\r\n\t，。、；：“”‘’（）《》！？—…·　％"
        or "\uff00" <= c <= "\uffef"
        for c in sample
    )
    return common >= 0.9 * len(sample) and _control_share(sample) <= 0.01


def _looks_binary(data: bytes) -> bool:
    sample = data[:4096]
    return b"\x00" in sample or sum(b < 9 or 13 < b < 32 for b in sample) > len(sample) // 50


def digest(text: str) -> str:
    """SHA-256 of a text, hex."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
