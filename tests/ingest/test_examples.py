"""Whole notices in every format against their frozen reading (``examples/make.py`` writes both)."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from kg.errors import Code, KGError
from kg.facts.grade import grade_of
from kg.ingest import read_file
from kg.pipeline import extract
from tests.ingest.examples.make import reading

HERE = Path(__file__).parent / "examples"
FROZEN = json.loads((HERE / "golden.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", sorted(FROZEN))
def test_the_reading_is_the_frozen_one(name: str) -> None:
    assert json.loads(json.dumps(reading(HERE / name), ensure_ascii=False)) == FROZEN[name]


def test_one_notice_reads_the_same_in_three_formats() -> None:
    told = [
        [(row[:5], row[6], row[8]) for item in FROZEN[f"notice.{form}"] for row in item["recognitions"]]
        for form in ("docx", "pdf", "html")
    ]
    assert told[0] == told[1] == told[2] and len(told[0]) == 5


@pytest.mark.parametrize("name", sorted(FROZEN))
def test_official_lists_are_known_as_such(name: str) -> None:
    assert {grade_of(extract(document)) for document in read_file(HERE / name)} == {"list"}


def test_a_pdf_without_the_extra_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pdfplumber", None)
    with pytest.raises(KGError) as caught:
        read_file(HERE / "notice.pdf")
    assert caught.value.code is Code.KG403 and "honours-kg[pdf]" in caught.value.render("en")
