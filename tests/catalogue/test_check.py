"""``kg ontology check`` names the row of what an expert's edit broke."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from kg.catalogue import Catalogue
from kg.catalogue.check import check_tables
from kg.errors import Code, KGError
from kg.paths import ontology_dir


@pytest.fixture()
def tables(tmp_path: Path) -> Path:
    return Path(shutil.copytree(ontology_dir(), tmp_path / "ontology"))


def edit(path: Path, row: int, column: str, change: Callable[[str], str]) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()
    heads = lines[0].split("\t")
    cells = lines[row - 1].split("\t")
    cells[heads.index(column)] = change(cells[heads.index(column)])
    lines[row - 1] = "\t".join(cells)
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def test_the_shipped_tables_are_sound() -> None:
    assert check_tables(ontology_dir()) == []


@pytest.mark.parametrize(
    ("table", "row", "column", "value", "part"),
    [
        ("programmes.tsv", 7, "ladder_previous", "no-such", "no-such"), ("programmes.tsv", 7, "broader", "no-such", "no-such"),
        ("programmes.tsv", 9, "family", "没有的类别", "没有的类别"), ("programmes.tsv", 11, "honour_class", "medal", "medal"),
        ("programmes.tsv", 13, "aliases_zh", "高新技术企业", "高新技术企业"), ("programmes.tsv", 15, "id", "xiaojuren", "xiaojuren"),
        ("programmes.tsv", 5, "default_level", "galactic", "galactic"), ("zones.tsv", 4, "region", "999999", "999999"),
        ("regions.tsv", 20, "parent", "999998", "999998"), ("questions.tsv", 2, "slot", "programme", "national"),
        ("levels.tsv", 3, "id", "high", "high"),
    ],
)  # fmt: skip
def test_a_broken_row_is_named(tables: Path, table: str, row: int, column: str, value: str, part: str) -> None:
    edit(tables / table, row, column, lambda _: value)
    problems = check_tables(tables)
    assert any(p.table == table and p.row == row and part in p.message for p in problems), problems


def test_a_circle_of_rungs(tables: Path) -> None:
    lines = (tables / "programmes.tsv").read_text(encoding="utf-8").splitlines()
    heads = lines[0].split("\t")
    at = {line.split("\t")[0]: i + 1 for i, line in enumerate(lines)}
    assert "ladder_previous" in heads
    edit(tables / "programmes.tsv", at["zhuanjingtexin"], "ladder_previous", lambda _: "xiaojuren")
    edit(tables / "programmes.tsv", at["xiaojuren"], "ladder_previous", lambda _: "zhuanjingtexin")
    assert {p.row for p in check_tables(tables) if "梯级成环" in p.message} >= {at["zhuanjingtexin"], at["xiaojuren"]}


def test_a_missing_table(tables: Path) -> None:
    (tables / "regions.tsv").unlink()
    with pytest.raises(KGError) as caught:
        Catalogue(tables)
    assert caught.value.code is Code.KG502


def test_an_expert_adds_a_programme_without_python(tables: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A new row is recognised in text at once."""
    path = tables / "programmes.tsv"
    heads = path.read_text(encoding="utf-8").splitlines()[0].split("\t")
    row = dict.fromkeys(heads, "")
    row.update(id="xinghuo", canonical_zh="星火先锋企业", canonical_en="Spark Pioneer", family="其他", kind="enterprise-title",
               levels_available="municipal", honour_class="honour", aliases_zh="星火先锋", recipient_kinds="Company", default_certainty="none")  # fmt: skip
    with path.open("a", encoding="utf-8") as handle:
        handle.write("\t".join(row[h] for h in heads) + "\n")
    assert check_tables(tables) == []
    monkeypatch.setenv("KG_ONTOLOGY", str(tables))
    from tests.conftest import extractions

    (extraction,) = extractions("柏州市简讯\n\n柏州市云栈齿轮有限公司获评市级星火先锋企业。\n")
    assert [(r.programme, r.level) for r in extraction.recognitions] == [("xinghuo", "municipal")]


def test_an_edited_table_is_read_anew_by_the_next_build(
    tables: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from kg.build import build

    text = tmp_path / "a.txt"
    text.write_text("柏州市简讯\n\n柏州市云栈齿轮有限公司获评市级绿色工厂。\n", encoding="utf-8")
    assert [r.state for r in build([text], tmp_path / "s").rows] == ["added"]
    assert [r.state for r in build([text], tmp_path / "s").rows] == ["unchanged"]
    edit(tables / "programmes.tsv", 2, "source_note", lambda old: old + " (checked)")
    monkeypatch.setenv("KG_ONTOLOGY", str(tables))
    assert [r.state for r in build([text], tmp_path / "s").rows] == ["updated"]
