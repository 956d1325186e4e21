"""Official lists in every format: one recognition a row, with the place of the row in its file."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.ingest import read_file
from kg.model import EntityType, Extraction, Level, Status
from kg.pipeline import extract
from tests.ingest import makers
from tests.ingest.makers import Cell, Grid, Notice, Sheet

FORMATS = ("docx", "pdf", "plain.pdf", "xlsx", "xls", "csv", "html")
HEAD = ["序号", "企业名称", "所属市", "推荐单位"]
CITIES = ("郑州市", "洛阳市", "开封市")


def firms(count: int, stem: str = "恒鑫云栈青禾博远泰岳长庚") -> list[str]:
    """Made-up firms, no two alike."""
    parts = [stem[i : i + 2] for i in range(0, len(stem), 2)]
    trades = ("精密机械", "新材料", "生物科技", "电子")
    return [
        "河南" + "".join(parts[i // len(parts) ** k % len(parts)] for k in range(3)) + f"{trades[i % 4]}有限公司"
        for i in range(count)
    ]


def rows(names: list[str]) -> list[list[Cell | str]]:
    return [[str(i), name, CITIES[i % 3], f"{CITIES[i % 3]}工业和信息化局"] for i, name in enumerate(names, 1)]


def write(form: str, folder: Path, title: str, grid: Grid, lead: str | None = None) -> Path:
    """The same list as a file of any format: a notice with an annex, or a sheet with its headline."""
    size = makers.width(grid)
    headed = Grid([[Cell(title, 1, size)], *grid.rows])
    if form == "xlsx":
        return makers.xlsx([Sheet("Sheet1", headed)], folder / "a.xlsx")
    if form == "xls":
        return makers.xls([Sheet("Sheet1", headed)], folder / "a.xls")
    if form == "csv":
        return makers.comma(headed, folder / "a.csv", "gb18030")
    items: list[str | Grid] = [
        f"关于{title}的通知",
        "各有关单位：",
        lead or "现将名单印发给你们。",
        "附件",
        title,
        grid,
    ]
    notice = Notice(items)
    if form == "docx":
        return makers.docx(notice, folder / "a.docx")
    if form == "html":
        return makers.page(notice, folder / "a.html", title=str(items[0]))
    return makers.pdf(notice, folder / f"a.{form}", ruled=form == "pdf")


def read(path: Path) -> Extraction:
    (document,) = read_file(path)
    return extract(document)


def test_every_format_gives_the_same_rows(tmp_path: Path) -> None:
    names = firms(70)
    title = "2024年度河南省专精特新中小企业名单"
    for form in FORMATS:
        got = read(write(form, tmp_path, title, Grid([HEAD, *rows(names)])))
        assert [r.recipient.text for r in got.recognitions] == names, form
        for number, fact in enumerate(got.recognitions, 1):
            assert (fact.programme, fact.level, fact.status, fact.year) == (
                "zhuanjingtexin",
                Level.PROVINCIAL,
                Status.GRANTED,
                "2024",
            ), form
            assert fact.recipient.type is EntityType.COMPANY
            row = fact.evidence[-1]
            assert fact.recipient.span.start >= row.span.start and fact.recipient.span.end <= row.span.end
            assert got.document.quote(fact.recipient.span) == fact.recipient.text
            assert row.text == got.document.quote(row.span) and row.text.startswith(str(number))
            assert title in {e.text for e in fact.evidence}, form
            assert all(e.locator or form == "html" for e in fact.evidence), form


@pytest.mark.parametrize(
    ("form", "locator"),
    [
        ("docx", "表1第4行"),
        ("pdf", "第1页第4行"),
        ("xlsx", "Sheet1!5"),
        ("xls", "Sheet1!5"),
        ("csv", "第5行"),
        ("html", "表1第4行"),
    ],
)
def test_locators_name_the_row(tmp_path: Path, form: str, locator: str) -> None:
    got = read(write(form, tmp_path, "河南省绿色工厂名单", Grid([HEAD, *rows(firms(5))])))
    assert got.recognitions[2].evidence[-1].locator == locator
