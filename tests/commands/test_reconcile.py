"""``kg reconcile`` on real files."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kg.cli import main

LIST = """2023年邢台市绿色工厂名单

邢台市工业和信息化局

柏乡精磨工具有限公司
内丘恒瑞装备有限公司
宁晋华泰电缆有限公司
"""


def report(number: str, named: str) -> str:
    return f"邢台市企业获评市级绿色工厂\n\n2023年，{named}等{number}家企业获评2023年邢台市绿色工厂。\n"


def run(folder: Path, told: str, listed: str = LIST, *options: str) -> Result:
    (folder / "report.txt").write_text(told, encoding="utf-8")
    (folder / "list.txt").write_text(listed, encoding="utf-8")
    return CliRunner().invoke(main, ["reconcile", str(folder / "report.txt"), str(folder / "list.txt"), *options])


def test_a_report_and_a_list_that_agree(tmp_path: Path) -> None:
    result = run(tmp_path, report("3", "柏乡精磨工具有限公司"))
    assert result.exit_code == 0, result.output
    assert "一致 agrees" in result.output and "内丘恒瑞装备有限公司" in result.output


@pytest.mark.parametrize(
    ("number", "named"), [("4", "柏乡精磨工具有限公司"), ("2", "柏乡精磨工具有限公司"), ("3", "威县鼎新轴承有限公司")]
)
def test_another_number_or_another_name_differs(tmp_path: Path, number: str, named: str) -> None:
    assert run(tmp_path, report(number, named)).exit_code == 1


def test_the_two_sides_as_json(tmp_path: Path) -> None:
    result = run(tmp_path, report("3", "柏乡精磨工具有限公司、威县鼎新轴承有限公司"), LIST, "--json")
    found = json.loads(result.output)
    (line,) = found["lines"]
    assert found["agrees"] is False and (line["counted"], line["listed"]) == (3, 3)
    assert line["both"] == ["柏乡精磨工具有限公司"] and line["only_report"] == ["威县鼎新轴承有限公司"]
    assert line["only_list"] == ["内丘恒瑞装备有限公司", "宁晋华泰电缆有限公司"]


def test_a_title_on_one_side_only_is_said_so(tmp_path: Path) -> None:
    result = run(tmp_path, "邢台市企业获评\n\n2023年，柏乡精磨工具有限公司获评邢台市智能工厂。\n")
    assert result.exit_code == 1 and "名单未涉及" in result.output and "报道未提" in result.output


def test_a_list_of_candidates_is_no_list_of_grants(tmp_path: Path) -> None:
    candidates = LIST.replace("绿色工厂名单", "绿色工厂拟认定名单公示")
    result = run(tmp_path, report("3", "柏乡精磨工具有限公司"), candidates)
    assert result.exit_code == 1 and "不一致" in result.output


def test_a_missing_file_is_said_so(tmp_path: Path) -> None:
    result = CliRunner().invoke(main, ["reconcile", str(tmp_path / "none.txt"), str(tmp_path / "none.txt")])
    assert result.exit_code == 1 and "KG2" in result.output


def test_two_documents_of_the_store(tmp_path: Path) -> None:
    run(tmp_path, report("4", "柏乡精磨工具有限公司"))
    store = str(tmp_path / "store")
    built = CliRunner().invoke(
        main, ["build", str(tmp_path / "report.txt"), str(tmp_path / "list.txt"), "--store", store]
    )
    assert built.exit_code == 0, built.output
    titles = ["邢台市企业获评市级绿色工厂", "2023年邢台市绿色工厂名单"]
    found = CliRunner().invoke(main, ["reconcile", *titles, "--store", store, "--json"])
    (line,) = json.loads(found.output)["lines"]
    assert found.exit_code == 1 and (line["counted"], line["listed"]) == (4, 3)
    unknown = CliRunner().invoke(main, ["reconcile", "无此文档", titles[1], "--store", store])
    assert unknown.exit_code == 1 and "KG204" in unknown.output
