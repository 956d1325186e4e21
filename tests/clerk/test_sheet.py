"""Facts out as a table, worked over in a spreadsheet, and back: only what was changed is written."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from openpyxl import load_workbook

from kg.clerk.correcting import Desk, entry
from kg.clerk.sheet import Refused, entries_of, mark, rows_of
from kg.clerk.tables import read_table, write_table
from kg.errors import Code, KGError
from kg.fuse.reading import correction_of
from kg.ledger import Entry
from kg.ledger.row import numbered
from tests.clerk.making import FACT, FIGURE, GROUP, desk


def worked(at: Desk, **cells: dict[str, str]) -> list[tuple[int, dict[str, str]]]:
    """The table of ``at`` with cells changed by kind (rec, grp, ind)."""
    rows = rows_of(at)
    for row in rows:
        row.update(cells.get(row["id"][:3], {}))
    return list(enumerate(rows, 2))


def taken(at: Desk, **cells: dict[str, str]) -> list[Entry]:
    entries, refused = entries_of(at, worked(at, **cells), "李梅", "核对")
    assert refused == []
    return entries


def changes(one: Entry) -> dict[str, str | None]:
    found = correction_of(numbered(one, 1, "2026-03-01T08:00:00Z"))
    assert found is not None
    return dict(found.changes)


def refused(at: Desk, **cells: dict[str, str]) -> list[Refused]:
    entries, bad = entries_of(at, worked(at, **cells), "李梅", "")
    assert entries == []
    return bad


def test_an_unchanged_table_writes_nothing() -> None:
    assert taken(desk()) == [] and taken(desk(), rec={"who": "王强", "reason": "x", "quote": "改了也不算"}) == []


def test_changed_cells_become_one_row_a_fact() -> None:
    rows = taken(
        desk(),
        rec={"level": "市级", "year": "", "who": "王强", "reason": "见公告"},
        ind={"value": "25.1", "period": "2023"},
    )
    assert [(e.action, e.subject, e.who, e.reason) for e in rows] == [
        ("amend", FIGURE.id, "李梅", "核对"), ("amend", FACT.id, "王强", "见公告"),
    ]  # fmt: skip
    assert changes(rows[1]) == {"level": "municipal", "year": None}
    assert changes(rows[0]) == {"value": "25.1", "period": "2023-01-01/2023-12-31"}


def test_verdicts_are_words() -> None:
    found = taken(desk(), rec={"verdict": "对"}, grp={"verdict": "reject"}, ind={"verdict": "否定"})
    assert {e.subject[:3]: e.action for e in found} == {"rec": "confirm", "grp": "reject", "ind": "reject"}


def test_the_table_shows_what_stands_and_beside_it_what_the_text_says() -> None:
    first = entry(desk(), FACT.id, "amend", {"level": "市级"}, "李梅", "")
    assert first is not None
    row = next(r for r in rows_of(desk(first)) if r["id"] == FACT.id)
    assert (row["level"], row["text"], row["verdict"]) == ("市级", "level=省级", "更正")
    assert taken(desk(first)) == []
    assert [changes(e) for e in taken(desk(first), rec={"level": "省级"})] == [{"level": "provincial"}]


def test_bad_rows_are_told_by_line_and_the_others_taken() -> None:
    at = desk()
    rows = worked(at, rec={"level": "县处级"}, grp={"size": "5"}, ind={"level": "省级"})
    rows.append((5, {"id": "rec-none", "level": "省级"}))
    entries, bad = entries_of(at, rows, "李梅", "")
    assert [changes(e) for e in entries] == [{"size": "5"}]
    assert {rows[one.line - 2][1]["id"]: one.error.code.name for one in bad} == {
        FACT.id: "KG225", FIGURE.id: "KG225", "rec-none": "KG226",
    }  # fmt: skip
    assert refused(desk(), rec={"level": "市级", "who": "rule:x"})[0].error.code is Code.KG229


def test_what_somebody_corrected_meanwhile_is_not_undone() -> None:
    old = worked(desk(), rec={"year": "2022"})
    other = entry(desk(), FACT.id, "amend", {"level": "市级"}, "王强", "")
    assert other is not None
    entries, bad = entries_of(desk(other), old, "李梅", "")
    assert entries == [] and "第 1 行" in bad[0].error.render("zh")
    assert entries_of(desk(other), worked(desk()), "李梅", "") == ([], [])


def test_a_table_of_ones_own_needs_only_ids() -> None:
    entries, bad = entries_of(desk(), [(2, {"id": GROUP.id, "size": "6"})], "李梅", "点数")
    assert bad == [] and changes(entries[0]) == {"size": "6"}


@pytest.mark.parametrize("suffix", [".csv", ".xlsx"])
def test_files_come_back_as_written(tmp_path: Path, suffix: str) -> None:
    rows = rows_of(desk())
    rows[0] |= {"quote": '=1+1，"引号"\n换行', "recipient": "-", "reason": "'x"}
    path = tmp_path / ("facts" + suffix)
    write_table(rows, path)
    assert [row for _, row in read_table(path)] == rows and [n for n, _ in read_table(path)][:2] == [2, 3]


def test_a_csv_from_chinese_excel_is_read(tmp_path: Path) -> None:
    path = tmp_path / "facts.csv"
    rows = rows_of(desk())
    rows[0]["quote"] = "带•的原文"
    write_table(rows, path)
    text = path.read_bytes().decode("utf-8-sig")
    path.write_bytes(text.replace("省级", "市级").encode("gbk", "replace"))
    entries, bad = entries_of(desk(), read_table(path), "李梅", "")
    assert bad == [] and {e.subject: changes(e) for e in entries} == {
        i: {"level": "municipal"} for i in (FACT.id, GROUP.id)
    }
    path.write_text("\n".join(";".join(r) for r in csv.reader(text.splitlines())), encoding="utf-8")
    assert len(read_table(path)) >= 3


def test_nothing_in_the_files_is_a_formula(tmp_path: Path) -> None:
    row = {**rows_of(desk())[0], "quote": "=HYPERLINK(1)"}
    write_table([row], tmp_path / "a.csv")
    write_table([row], tmp_path / "a.xlsx")
    assert ",=HYPER" not in (tmp_path / "a.csv").read_text(encoding="utf-8-sig")
    cells = [c for line in load_workbook(tmp_path / "a.xlsx").worksheets[0].iter_rows() for c in line]
    assert "f" not in {c.data_type for c in cells} and any(c.value == "=HYPERLINK(1)" for c in cells)


def test_files_that_are_no_tables_are_told(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("名称,层级\n甲,省级\n", encoding="utf-8")
    (tmp_path / "a.xlsx").write_bytes(b"PK\x03\x04 broken")
    for name, code in (("a.csv", Code.KG228), ("a.xlsx", Code.KG109), ("none.csv", Code.KG101)):
        with pytest.raises(KGError) as caught:
            read_table(tmp_path / name)
        assert caught.value.code is code


def test_years_that_became_numbers_are_years(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    write_table(rows_of(desk()), path)
    book = load_workbook(path)
    for line in book.worksheets[0].iter_rows(min_row=2):
        for cell in line:
            if isinstance(cell.value, str) and cell.value.replace(".", "").isdigit():
                cell.value = float(cell.value)
    book.save(path)
    assert entries_of(desk(), read_table(path), "李梅", "") == ([], [])


def test_the_mark_covers_what_may_be_changed_and_nothing_else() -> None:
    row = rows_of(desk())[0]
    assert mark(row) == mark({**row, "quote": "x", "who": "y"}) != mark({**row, "level": "x"})
