"""Whatever firms a list names: as many rows, as many honours, each at its own row; one name changes nothing else."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.ingest import read_file
from kg.model import Extraction
from kg.pipeline import extract
from tests.ingest import makers
from tests.ingest.makers import Cell, Grid, Notice, Sheet

SIGNS = "云栈青禾博远泰岳长庚恒鑫启明瑞丰天成华宇金石"
PLACES = ("郑州市", "洛阳市", "开封市", "新乡市")
TITLE = "2024年度河南省绿色工厂名单"

names = st.builds(
    lambda a, b, c, d: f"河南{a}{b}{c}{d}有限公司",
    *(st.sampled_from(SIGNS) for _ in range(3)),
    st.sampled_from(["科技", "机械", "（集团）", "新材料", "食品"]),
)
lists = st.lists(names, min_size=3, max_size=12, unique=True)
COLUMNS = {
    "企业名称": lambda i, name: name,
    "所属市": lambda i, name: PLACES[i % 4],
    "推荐单位": lambda i, name: f"{PLACES[i % 4]}工业和信息化局",
    "主营产品": lambda i, name: "轴承",
    "备注": lambda i, name: "",
}
orders = st.permutations(list(COLUMNS)).map(tuple)


def read(form: str, firms: list[str], order: tuple[str, ...]) -> Extraction:
    head: list[Cell | str] = ["序号", *order]
    body = [[str(i + 1), *(COLUMNS[c](i, firm) for c in order)] for i, firm in enumerate(firms)]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, f"a.{form}")
        grid = Grid([head, *body])
        if form == "docx":
            makers.docx(Notice([TITLE, grid]), path)
        else:
            headed = Grid([[Cell(TITLE, 1, len(head))], *grid.rows])
            makers.xlsx([Sheet("S", headed)], path) if form == "xlsx" else makers.comma(headed, path)
        (document,) = read_file(path)
        return extract(document)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(firms=lists, order=orders, form=st.sampled_from(["xlsx", "csv", "docx"]))
def test_as_many_honours_as_rows_each_at_its_own(firms: list[str], order: tuple[str, ...], form: str) -> None:
    got = read(form, firms, order)
    assert [r.recipient.text for r in got.recognitions] == firms
    last = {"xlsx": "S!{}", "csv": "第{}行", "docx": "表1第{}行"}[form]
    first = 2 if form == "docx" else 3
    for number, fact in enumerate(got.recognitions, first):
        assert fact.evidence[-1].locator == last.format(number)
        assert fact.evidence[-1].span.start <= fact.recipient.span.start < fact.evidence[-1].span.end
        assert got.document.quote(fact.recipient.span) == fact.recipient.text


@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(firms=lists, other=names, at=st.integers(0, 2), form=st.sampled_from(["xlsx", "csv"]))
def test_another_name_changes_only_that_name(firms: list[str], other: str, at: int, form: str) -> None:
    if other in firms:
        return
    order = tuple(COLUMNS)
    changed = [other if i == at else firm for i, firm in enumerate(firms)]
    one, two = read(form, firms, order), read(form, changed, order)
    fields = ("programme", "award_text", "level", "level_basis", "status", "year", "batch", "issuer", "grade")
    for i, (a, b) in enumerate(zip(one.recognitions, two.recognitions, strict=True)):
        assert all(getattr(a, f) == getattr(b, f) for f in fields)
        assert (a.recipient.text == b.recipient.text) == (i != at)
        assert a.evidence[-1].locator == b.evidence[-1].locator
    assert [p.region for p in one.placings] == [p.region for p in two.placings]
