"""``kg correct`` as people call it."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kg.clerk.tables import read_table, write_table
from kg.cli import main
from kg.ledger import by_person, read


@pytest.fixture()
def place(seed_store_path: Path, tmp_path: Path) -> Path:
    shutil.copytree(seed_store_path, tmp_path / "kg")
    return tmp_path


def kg(place: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, [*arguments, "--store", str(place / "kg")], env={"KG_WHO": "李梅"})


def ids(place: Path, text: str, kind: str) -> list[str]:
    found = json.loads(kg(place, "correct", "--find", text, "--json").output)
    return [r["id"] for r in found if r["kind"] == kind]


def test_a_fact_is_found_corrected_and_shown_with_its_row(place: Path) -> None:
    fact = ids(place, "凌达压缩机", "recognition")[0]
    done = kg(place, "correct", fact[:12], "--status", "撤销", "--reason", "见公告")
    assert done.exit_code == 0 and "第 1 行" in done.output
    row = read(place / "kg.ledger.tsv").rows[0]
    assert (row.who, row.action, row.subject, row.reason) == ("李梅", "amend", fact, "见公告")
    assert "撤销" in kg(place, "correct", "--find", "凌达压缩机").output
    assert "unchanged" in kg(place, "correct", fact, "--status", "revoked").output
    assert kg(place, "correct", fact, "--confirm", "--who", "王强", "-q").output == ""
    assert [r.action for r in read(place / "kg.ledger.tsv").rows if by_person(r)] == ["amend", "confirm"]


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["rec-none", "--confirm"], 1), (["--find", "x", "--export", "y.csv"], 2), ([], 2), (["rec-1"], 2),
        (["rec-1", "--reject", "--year", "2024"], 2), (["--find", "x", "--year", "2024"], 2), (["--import", "none.csv"], 1),
    ],
)  # fmt: skip
def test_bad_calls_end_with_their_code(place: Path, arguments: list[str], code: int) -> None:
    assert kg(place, "correct", *arguments).exit_code == code
    assert not (place / "kg.ledger.tsv").exists()


def test_a_bad_value_says_what_can_be(place: Path, capfd: pytest.CaptureFixture[str]) -> None:
    fact = ids(place, "凌达压缩机", "recognition")[0]
    assert kg(place, "correct", fact, "--level", "县处级").exit_code == 2
    assert kg(place, "correct", fact, "--confirm", "--who", "rule:x").exit_code == 2


def test_a_table_goes_out_and_comes_back(place: Path) -> None:
    path = place / "facts.xlsx"
    assert "108" in kg(place, "correct", "--export", str(path)).output
    rows = [row for _, row in read_table(path)]
    for row in rows:
        if row["recipient"] == "凌达压缩机":
            row["year"] = "2020"
        elif row["recipient"] == "富耐克":
            row["level"] = "县处级"
    write_table(rows, path)
    done = kg(place, "correct", "--import", str(path), "--reason", "与文件核对")
    assert done.exit_code == 1 and "采用 1 行，1 行有误" in done.output
    assert [(r.action, r.reason) for r in read(place / "kg.ledger.tsv").rows if by_person(r)] == [
        ("amend", "与文件核对")
    ]
    assert "KG228" in done.output
    assert "采用 0 行，1 行有误" in kg(place, "correct", "--import", str(path)).output  # the other is as it stands
