"""Every code of finding has a section in docs/findings.md, and its two made-up texts behave as it says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kg.ingest import read_text
from kg.pipeline import extract

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "findings.md").read_text(encoding="utf-8")
SECTIONS = dict(re.findall(r"^## (KGF\d{3})\n(.*?)(?=^## |\Z)", PAGE, re.M | re.S))
#: Codes that need more than one document; their examples are run in test_across.py.
ACROSS = {code for code in SECTIONS if code.startswith("KGF5")}


def examples(code: str, kind: str) -> list[str]:
    return re.findall(rf"```{kind}\n(.*?)```", SECTIONS[code], re.S)


def codes(text: str) -> set[str]:
    return {f.code for document in read_text(text, "x.txt") for f in extract(document).findings}


def test_every_code_of_the_program_has_a_section() -> None:
    rooms = (ROOT / "kg" / "check", ROOT / "kg" / "audit")
    sources = "".join(p.read_text(encoding="utf-8") for room in rooms for p in sorted(room.glob("*.py")))
    assert set(re.findall(r'"(KGF\d{3})"', sources)) == set(SECTIONS)


@pytest.mark.parametrize("code", sorted(SECTIONS))
def test_a_section_says_what_and_what_to_do(code: str) -> None:
    assert "处理：" in SECTIONS[code] and examples(code, "fault") and examples(code, "fine")


@pytest.mark.parametrize("code", sorted(set(SECTIONS) - ACROSS))
def test_the_example_is_found_and_the_false_alarm_is_not(code: str) -> None:
    assert all(code in codes(text) for text in examples(code, "fault"))
    assert all(code not in codes(text) for text in examples(code, "fine"))
