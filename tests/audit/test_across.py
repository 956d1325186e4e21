"""Two documents that disagree are found, two that only look alike are not (KGF205, KGF5xx)."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.build import build
from kg.graph import run_shipped
from kg.graph.store import open_store
from tests.check.test_findings_docs import ACROSS, SECTIONS, examples

PART = "\n----\n"


def codes(folder: Path, texts: list[str]) -> dict[str, str]:
    """Codes of the findings of a store built from ``texts``, with their quotes."""
    for at, text in enumerate(texts):
        (folder / f"{at}.txt").write_text(text.strip() + "\n", encoding="utf-8")
    build([folder], folder / "store")
    store = open_store(folder / "store")
    try:
        return {str(row[0]): str(row[4]) for row in run_shipped(store, "findings").rows}
    finally:
        store.close()


@pytest.mark.parametrize("code", sorted(ACROSS))
def test_the_documents_of_the_page(code: str, tmp_path: Path) -> None:
    for kind, raised in (("fault", True), ("fine", False)):
        for at, example in enumerate(examples(code, kind)):
            folder = tmp_path / f"{kind}{at}"
            folder.mkdir()
            assert (code in codes(folder, example.split(PART))) is raised, example


def test_both_quotes_stand_in_the_finding(tmp_path: Path) -> None:
    quotes = codes(tmp_path, examples("KGF501", "fault")[0].split(PART))["KGF501"]
    assert quotes.count(" ‖ ") == 1


def test_the_order_of_the_files_changes_nothing(tmp_path: Path) -> None:
    texts = examples("KGF501", "fault")[0].split(PART)
    for name, order in (("a", texts), ("b", texts[::-1])):
        (tmp_path / name).mkdir()
        assert "KGF501" in codes(tmp_path / name, order)


def test_the_page_covers_them() -> None:
    assert {"KGF501", "KGF502", "KGF503", "KGF504"} == ACROSS <= set(SECTIONS)
