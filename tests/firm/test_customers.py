"""A list of firms given back: nothing lost, nothing guessed, nothing that runs as a formula."""

from __future__ import annotations

import csv
import io
import json
import time
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from openpyxl import Workbook, load_workbook
from openpyxl.styles import Font, PatternFill

from kg.cli import main
from kg.firm.customers.check import ADDED
from tests.firm.conftest import AS_OF

ROWS = [
    ("1", "郑州云栈齿轮有限公司", "郑州市", 5000),
    ("2", "云栈齿轮", "", 300),
    ("3", "云栈齿轮", "洛阳", 80),
    ("4", "郑州云栈机械有限公司", "", 12.5),
    ("5", "沧溟航天动力有限公司", "", None),
]
HEADER = ("序号", "客户名称", "地区", "授信额度（万元）")


def run(store: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["firms", "--store", str(store), "--as-of", AS_OF, *arguments])


def sheet_of(rows: list[tuple[Any, ...]], path: Path, above: int = 0) -> Path:
    book = Workbook()
    sheet: Any = book.active
    sheet.title = "客户"
    for _ in range(above):
        sheet.append(("授信客户名单（内部）",))
    for row in rows:
        sheet.append(row)
    for cell in sheet[above + 1]:
        cell.font, cell.fill = Font(bold=True, color="FFFFFF"), PatternFill("solid", fgColor="1F4E79")
    sheet.column_dimensions["B"].width = 41
    sheet["D3" if above == 0 else "D5"].number_format = "#,##0.00"
    book.save(path)
    return path


def added(path: Path, row: int, start: int = 5) -> dict[str, Any]:
    sheet: Any = load_workbook(path)["客户"]
    return {name: sheet.cell(row=row, column=start + at).value for at, name in enumerate(ADDED)}


def test_a_workbook_comes_back_with_its_rows_and_formats(gears: Path, tmp_path: Path) -> None:
    source, target = sheet_of([HEADER, *ROWS], tmp_path / "名单.xlsx"), tmp_path / "out.xlsx"
    done = run(gears, "--from", str(source), "-o", str(target))
    assert done.exit_code == 0 and "共 5 行：已匹配 3" in done.output and "有歧义 1，未匹配 1" in done.output
    sheet: Any = load_workbook(target)["客户"]
    kept = [tuple(c.value for c in row[:4]) for row in sheet.iter_rows(min_row=1, max_row=6)]
    assert kept == [HEADER, *((a, b, c or None, d) for a, b, c, d in ROWS)]
    assert sheet.column_dimensions["B"].width == 41 and sheet["D3"].number_format == "#,##0.00"
    assert [c.value for c in sheet[1]][4:] == list(ADDED)
    assert sheet["E1"].fill.fgColor.rgb == "001F4E79" and sheet["E1"].font.bold
    first = added(target, 2)
    assert (first["匹配结果"], first["匹配名称"], first["荣誉数"]) == ("已匹配", "郑州云栈齿轮有限公司", 3)
    assert (first["省级数"], first["省级荣誉"], first["市级荣誉"]) == (
        1,
        "专精特新中小企业（2024）",
        "绿色工厂（2023）",
    )
    assert (first["最高层级"], first["最近年份"]) == ("省级", 2024)
    assert first["候选"] == "专精特新“小巨人”企业（2024，公示中）"
    assert first["其他层级荣誉"] == "未注明：质量标杆（2022）" and "层级未写明" in first["待核对"]


def test_what_cannot_be_told_is_said(gears: Path, tmp_path: Path) -> None:
    source, target = sheet_of([HEADER, *ROWS], tmp_path / "名单.xlsx"), tmp_path / "out.xlsx"
    run(gears, "--from", str(source), "-o", str(target))
    unclear, region, former, unknown = (added(target, row) for row in (3, 4, 5, 6))
    assert unclear["匹配结果"] == "有歧义" and unclear["匹配名称"] is None and unclear["荣誉数"] is None
    assert "洛阳云栈齿轮有限公司（河南省洛阳市）" in unclear["待核对"] and "郑州云栈齿轮有限公司" in unclear["待核对"]
    assert (
        region["匹配名称"] == "洛阳云栈齿轮有限公司"
        and region["已撤销/到期"] == "绿色工厂（2023，2024 撤销）"
        and region["荣誉数"] == 0
    )
    assert former["匹配依据"] == "曾用名" and "与第 2 行为同一企业" in former["待核对"]
    assert (unknown["匹配结果"], unknown["匹配依据"]) == ("未匹配", "库中没有")


def test_as_of_and_what_falls_due(gears: Path, tmp_path: Path) -> None:
    source, target = sheet_of([HEADER, ROWS[0]], tmp_path / "名单.xlsx"), tmp_path / "out.xlsx"
    run(gears, "--from", str(source), "-o", str(target), "--as-of", "2027-03")
    assert added(target, 2)["即将到期"] == "专精特新中小企业（2024，至 2027-12-31，估计）"
    run(gears, "--from", str(source), "-o", str(target), "--as-of", "2028-01-01")
    row = added(target, 2)
    assert row["省级数"] == 0 and "专精特新中小企业（2024，2027-12-31 到期，估计）" in row["已撤销/到期"]


def test_titles_above_the_header_and_other_sheets(gears: Path, tmp_path: Path) -> None:
    source = sheet_of([HEADER, *ROWS], tmp_path / "名单.xlsx", above=2)
    book = load_workbook(source)
    book.create_sheet("封面", 0)["A1"] = "本表仅供内部使用"
    book.save(source)
    run(gears, "--from", str(source), "-o", str(tmp_path / "out.xlsx"))
    assert added(tmp_path / "out.xlsx", 3)["匹配结果"] == "匹配结果"
    assert added(tmp_path / "out.xlsx", 4)["匹配名称"] == "郑州云栈齿轮有限公司"
    assert load_workbook(tmp_path / "out.xlsx").sheetnames == ["封面", "客户", "荣誉说明"]


def test_formulas_stay_formulas_and_are_read_by_their_value(gears: Path, tmp_path: Path) -> None:
    source = sheet_of([HEADER, *ROWS[:1], ("合计", "", "", "=SUM(D2:D2)")], tmp_path / "名单.xlsx")
    assert run(gears, "--from", str(source), "-o", str(tmp_path / "out.xlsx")).exit_code == 0
    sheet: Any = load_workbook(tmp_path / "out.xlsx")["客户"]
    assert sheet["D3"].value == "=SUM(D2:D2)" and sheet["E3"].value == "未匹配"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "gb18030"])
def test_csv_in_and_out(gears: Path, tmp_path: Path, encoding: str) -> None:
    text = io.StringIO()
    csv.writer(text).writerows([HEADER, *ROWS, ("6", "=cmd|' /C calc'!A0", "", "+8613800000000")])
    (tmp_path / "名单.csv").write_bytes(text.getvalue().encode(encoding))
    assert run(gears, "--from", str(tmp_path / "名单.csv"), "-o", str(tmp_path / "out.csv")).exit_code == 0
    rows = list(csv.reader((tmp_path / "out.csv").read_text(encoding="utf-8-sig").splitlines()))
    assert rows[0] == [*HEADER, *ADDED] and len(rows) == 7 and {len(row) for row in rows} == {4 + len(ADDED)}
    assert [row[4] for row in rows[1:]] == ["已匹配", "有歧义", "已匹配", "已匹配", "未匹配", "未匹配"]
    assert rows[6][1].startswith("'=") and rows[6][3] == "+8613800000000"
    assert run(gears, "--from", str(tmp_path / "名单.csv"), "-o", str(tmp_path / "out.xlsx")).exit_code == 0
    sheet: Any = load_workbook(tmp_path / "out.xlsx").worksheets[0]
    assert sheet["B7"].value.startswith("=cmd") and sheet["B7"].data_type == "s"


def test_an_old_workbook_is_given_back_as_a_new_one(gears: Path, tmp_path: Path) -> None:
    xlwt = pytest.importorskip("xlwt")
    book = xlwt.Workbook()
    sheet = book.add_sheet("客户")
    for at, row in enumerate([HEADER, *ROWS]):
        for column, value in enumerate(row):
            sheet.write(at, column, value)
    book.save(str(tmp_path / "名单.xls"))
    assert run(gears, "--from", str(tmp_path / "名单.xls"), "-o", str(tmp_path / "out.xlsx")).exit_code == 0
    assert added(tmp_path / "out.xlsx", 2)["匹配名称"] == "郑州云栈齿轮有限公司"
    new: Any = load_workbook(tmp_path / "out.xlsx")["客户"]
    assert (new["D2"].value, new["D5"].value) == (5000, 12.5)


def test_which_column_holds_the_names(gears: Path, tmp_path: Path) -> None:
    for head, column in (
        ("企业名称", None),
        ("*单位名称（盖章）", None),
        ("Company Name", None),
        ("谁", "谁"),
        ("谁", "B"),
    ):
        rows = [("编号", head), ("1", "郑州云栈齿轮有限公司")]
        (tmp_path / "l.csv").write_text("\n".join(map(",".join, rows)), encoding="utf-8")
        done = run(gears, "--from", str(tmp_path / "l.csv"), "--json", *(("--column", column) if column else ()))
        assert json.loads(done.stdout)["summary"]["matched"] == 1, head
    (tmp_path / "l.csv").write_text("1,郑州云栈齿轮有限公司\n2,洛阳云栈齿轮有限公司\n", encoding="utf-8")
    done = run(gears, "--from", str(tmp_path / "l.csv"), "--json", "--column", "B")
    assert [r["row"] for r in json.loads(done.stdout)["rows"]] == [1, 2]


@pytest.mark.parametrize(
    ("name", "content", "arguments", "code"),
    [
        ("none.xlsx", None, (), "KG101"), ("bad.xlsx", b"not a workbook", (), "KG236"), ("old.xls", b"\xd0\xcf\x11\xe0", (), "KG236"), ("a.docx", b"PK", (), "KG236"),
        ("a.csv", "编号,金额\n1,2\n".encode(), (), "KG237"), ("a.csv", "编号,金额\n1,2\n".encode(), ("--column", "户主"), "KG238"),
        ("a.csv", "编号,企业名称\n1,甲\n".encode(), ("-o", "SAME"), "KG239"), ("a.csv", "编号,企业名称\n1,甲\n".encode(), ("-o", "x.pdf"), "KG401"),
        ("a.csv", "编号,企业名称\n1,甲\n".encode(), ("--region", "鼓楼区"), "KG310"),
    ],
)  # fmt: skip
def test_coded_errors(
    gears: Path, tmp_path: Path, name: str, content: bytes | None, arguments: tuple[str, ...], code: str
) -> None:
    if content is not None:
        (tmp_path / name).write_bytes(content)
    given = [str(tmp_path / name) if a == "SAME" else a for a in arguments]
    done = run(gears, "--from", str(tmp_path / name), *given)
    assert done.exit_code in (1, 2) and code in done.stderr, done.output


def test_ten_thousand_rows_in_seconds(gears: Path, tmp_path: Path) -> None:
    """Half of them unknown full names, a tenth short ones; 10,000 rows took about 6 s on two busy cores."""
    heads, trades = "澜峦砺瀚翎栩珩骁溯璟皓祎聿芩槿", ("轴承", "液压", "阀门", "机器人", "新材料", "数控机床", "传感器")
    book = Workbook(write_only=True)
    sheet = book.create_sheet("客户")
    sheet.append(HEADER)
    for at in range(10_000):
        trade = heads[at % 15] + heads[at // 15 % 15] + heads[at // 225 % 15]
        name = f"{'郑州洛阳开封新乡许昌'[at % 5 * 2 : at % 5 * 2 + 2]}{trade}{trades[at % 7]}有限公司"
        sheet.append(
            (at, "郑州云栈齿轮有限公司" if at % 2 else trade + trades[at % 7] if at % 10 == 0 else name, "", at)
        )
    book.save(tmp_path / "l.xlsx")
    started = time.monotonic()
    done = run(gears, "--from", str(tmp_path / "l.xlsx"), "-o", str(tmp_path / "out.xlsx"))
    assert done.exit_code == 0 and "共 10000 行：已匹配 5000" in done.output
    assert time.monotonic() - started < 60
    assert load_workbook(tmp_path / "out.xlsx", read_only=True)["客户"].max_row == 10_001
