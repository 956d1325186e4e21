"""The sheet of figures: every figure with its sentence and its checks, to be worked through."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from kg.export import export
from kg.graph import OxigraphStore

HEADINGS = ["指标", "数值", "单位", "约数", "时期", "地区", "主体", "性质", "属于", "比较", "推算", "核对提示", "程度", "原文", "文档", "来源文件", "核对结果", "备注"]  # fmt: skip


@pytest.fixture()
def sheet(seed_store: OxigraphStore, tmp_path: Path) -> Worksheet:
    export(seed_store, tmp_path / "o.xlsx")
    return load_workbook(tmp_path / "o.xlsx")["指标"]


def rows(sheet: Worksheet) -> list[dict[str, object]]:
    return [dict(zip(HEADINGS, row, strict=True)) for row in sheet.iter_rows(min_row=2, values_only=True)]


def test_headings_and_helps_for_the_clerk(sheet: Worksheet) -> None:
    assert [c.value for c in sheet[1]] == HEADINGS
    assert sheet.freeze_panes == "A2" and sheet.auto_filter.ref == sheet.dimensions
    (choice,) = sheet.data_validations.dataValidation
    assert choice.formula1 == '"对,错,存疑"' and str(choice.sqref) == f"Q2:Q{sheet.max_row}"
    assert all(row["核对结果"] is None and row["备注"] is None for row in rows(sheet))


def test_values_are_numbers_and_stand_in_their_quotes(sheet: Worksheet) -> None:
    for row in rows(sheet):
        assert isinstance(row["数值"], int | float)
        assert str(row["原文"]) and str(row["来源文件"]).endswith(".txt")


def test_a_figure_carries_its_comparison_its_derivation_and_its_checks(sheet: Worksheet) -> None:
    by_name = {(r["指标"], r["数值"]): r for r in rows(sheet)}
    growth = by_name["工业投资", 79.79]
    assert growth["比较"] == "同比 增 57.13%" and str(growth["推算"]).startswith("基期（同比）50.77")
    whole = by_name["制造业企业", 462]
    assert "KGF101" in str(whole["核对提示"]) and "272+161=433" in str(whole["核对提示"]) and whole["程度"] == "提醒"


def test_counted_groups_are_figures_too(sheet: Worksheet) -> None:
    found = [r for r in rows(sheet) if r["数值"] == 4 and "技术创新示范" in str(r["指标"])]
    assert found and "总数15" in str(found[0]["推算"])


def test_checked_rows_are_coloured(sheet: Worksheet) -> None:
    for at, row in enumerate(rows(sheet), start=2):
        assert (sheet.cell(at, 1).fill.fgColor.rgb != "00000000") is bool(row["程度"])


def test_nothing_runs_as_a_formula(sheet: Worksheet) -> None:
    assert all(cell.data_type != "f" for row in sheet.iter_rows() for cell in row)
