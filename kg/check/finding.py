"""How every check says what it found."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.model import Evidence, Extraction, Finding, Indicator
from kg.resolve import fact_id

_SPACE = re.compile(r"\s")
#: 1,713: the comma of thousands.
_THOUSANDS = re.compile(r"(?<=\d)[,，](?=\d{3}(?!\d))")
_FULL = str.maketrans(",;:()", "，；：（）")


def finding(
    extraction: Extraction,
    code: str,
    severity: str,
    zh: str,
    en: str,
    about: Sequence[str],
    evidence: Sequence[Evidence],
) -> Finding:
    """A finding with the id that its content gives it."""
    spans = tuple(dict.fromkeys(evidence))
    key = fact_id("fnd", extraction.document.id, code, *about)
    return Finding(key, code, severity, zh, en, tuple(about), spans)


def amount(value: float, unit: str = "") -> str:
    """A number as people write it: 12.5亿元, never 1.25e+01."""
    text = f"{value:.4f}".rstrip("0").rstrip(".")
    return f"{text}{unit}"


def quote(figure: Indicator) -> str:
    """The sentence of a figure without the line breaks of its page, its punctuation full-width: what patterns read."""
    return _THOUSANDS.sub("", _SPACE.sub("", figure.evidence.text)).translate(_FULL)


def named(text: str) -> str:
    """A name in quotes, the quotes inside it single (GB/T 15834)."""
    return f"“{text.replace('“', '‘').replace('”', '’')}”"
