"""Scanned PDF files: characters recognised from pictures, for those who installed the extra ``ocr``."""

from __future__ import annotations

from pathlib import Path

from kg.errors import Code, KGError
from kg.ingest.formats.stored import Stored


def read_scan(data: bytes, path: Path | str) -> Stored:
    """KG115: the pages are pictures."""
    del data
    raise KGError(Code.KG115, path=path)
