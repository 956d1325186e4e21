"""The honour file of one firm: what it holds, since when, until when, by whose word, and what is open."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from openpyxl import load_workbook

from kg.cli import main
from kg.errors import Code, KGError
from kg.firm.choose import choose
from kg.firm.collect import collect
from kg.firm.model import FirmFile
from kg.firm.page import page
from kg.fuse.reading import entry_of
from kg.graph import open_store
from kg.graph.readings import read_readings
from kg.ledger import append, ledger_path, read
from tests.firm.conftest import AS_OF

ZHENGZHOU = "郑州云栈齿轮有限公司"


def run(store: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["firm", *arguments, "--store", str(store)])


def drawn(store: Path, name: str, as_of: str = AS_OF) -> FirmFile:
    with open_store(store) as opened:
        return collect(opened, choose(opened, name), as_of)


@pytest.mark.parametrize("name", [ZHENGZHOU, "云栈", "郑州云栈机械有限公司", "郑州市云栈齿轮有限公司"])
def test_any_of_its_names_opens_the_file(gears: Path, name: str) -> None:
    file = drawn(gears, name)
    assert file.name == ZHENGZHOU
    assert [(n.text, n.kind) for n in file.names] == [
        (ZHENGZHOU, "leading"), ("郑州云栈机械有限公司", "former"), ("云栈", "short"), ("云栈齿轮", "short"),
    ]  # fmt: skip
    assert file.place is not None and (file.place.name, file.place_basis) == ("河南省郑州市", "name")


def test_honours_with_state_validity_life_and_source(gears: Path) -> None:
    lines = {(h.label, h.honour.year): h for h in drawn(gears, "云栈").honours}
    renewed, granted = lines["专精特新中小企业", "2024"], lines["专精特新中小企业", "2021"]
    assert (renewed.state.state, granted.state.state, granted.state.basis) == ("held", "ended", "estimated")
    assert (renewed.honour.valid_until, renewed.honour.valid_basis) == ("2027-12-31", "estimated")
    assert (renewed.renews, granted.renewed_by) == ("2021", "2024")
    assert [(s.status, s.when) for s in renewed.steps] == [("granted", "2021"), ("renewed", "2024")]
    assert lines["专精特新“小巨人”企业", "2024"].state.state == "candidate"
    witness = granted.witness
    assert witness is not None and witness.file.endswith("a.txt") and witness.quote.startswith("2021年3月5日")


def test_as_of_a_day_before_the_review_the_first_grant_stands(gears: Path) -> None:
    file = drawn(gears, "云栈", "2022-12-31")
    assert {(h.label, h.honour.year) for h in file.in_state("held")} == {
        ("专精特新中小企业", "2021"),
        ("质量标杆", "2022"),
    }
    later = [
        s.later for h in file.honours if h.honour.year == "2024" and h.label == "专精特新中小企业" for s in h.steps
    ]
    assert later == [False, True]


def test_a_revoked_title_has_a_life_and_both_sources(gears: Path) -> None:
    (line,) = drawn(gears, "洛阳云栈齿轮有限公司").honours
    assert [(s.status, s.when) for s in line.steps] == [("granted", "2023"), ("revoked", "2024")]
    assert line.state.state == "ended" and len(line.witnesses) == 2


def test_ladder_groups_and_open_questions(gears: Path) -> None:
    file = drawn(gears, "云栈")
    (ladder,) = file.ladders
    assert [(r.position, r.state, r.at, r.next) for r in ladder] == [
        (1, "none", False, False), (2, "held", True, False), (3, "candidate", False, True),
    ]  # fmt: skip
    assert [(g.label, g.size, g.named) for g in file.groups] == [("绿色工厂", 4, 1)]
    assert [q.kind for q in file.questions] == ["level", "candidate"]
    assert [q.kind for q in drawn(gears, "云栈", "2024-06-30").questions if q.kind == "due"] == []
    due = [q for q in drawn(gears, "云栈", "2027-02-01").questions if q.kind == "due"]
    lapsed = drawn(gears, "云栈", "2028-06-30")
    assert "lapsed" in [q.kind for q in lapsed.questions] and (lapsed.ladders[0][1].state, lapsed.ladders[0][1].at) == (
        "ended",
        True,
    )
    assert len(due) == 1 and "2027-12-31" in due[0].zh and "估计" in due[0].zh


def test_a_shared_name_is_not_guessed(gears: Path) -> None:
    done = run(gears, "云栈齿轮")
    assert done.exit_code == 3
    with open_store(gears) as opened, pytest.raises(KGError) as caught:
        choose(opened, "云栈齿轮")
    said = caught.value.render("zh")
    assert (
        caught.value.code is Code.KG309
        and "郑州云栈齿轮有限公司（河南省郑州市）" in said
        and "洛阳云栈齿轮有限公司" in said
    )
    done = run(gears, "云栈齿轮", "--region", "洛阳", "--as-of", AS_OF)
    assert done.exit_code == 0 and done.output.startswith("洛阳云栈齿轮有限公司")
    assert run(gears, "云栈齿轮", "--region", "无此地").exit_code == 2


def test_unknown_names_and_wrong_days(gears: Path) -> None:
    assert run(gears, "沧溟航天动力有限公司").exit_code == 3
    assert run(gears, "云栈", "--as-of", "2024-13").exit_code == 2
    assert run(gears, "云栈", "-o", "x.doc").exit_code == 2


def test_terminal_and_json_tell_the_same(gears: Path) -> None:
    shown = run(gears, "云栈", "--as-of", AS_OF).output
    for part in (
        "现用名称 leading name",
        "曾用名",
        "持有 3 项",
        "（估计",
        "现处 here",
        "下一级 next",
        "4家",
        "候选无结果",
        "2021年3月5日",
        "2021 已授予 → 2024 复核通过",
    ):
        assert part in shown, part
    told: dict[str, Any] = json.loads(run(gears, "云栈", "--as-of", AS_OF, "--json").output)
    assert told["name"] == ZHENGZHOU and told["as_of"] == AS_OF and len(told["honours"]) == 5
    first = told["honours"][0]
    assert first["validity"] == {"from": None, "until": "2027-12-31", "basis": "estimated", "due": False}
    assert first["sources"][0]["file"].endswith("b.txt") and first["quote"]
    assert [q["kind"] for q in told["questions"]] == ["level", "candidate"]


class _Page(HTMLParser):
    """Collects text and tags; every tag that must be closed is."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data


def test_the_page_stands_alone(gears: Path, tmp_path: Path) -> None:
    target = tmp_path / "云栈.html"
    assert run(gears, "云栈", "--as-of", AS_OF, "-o", str(target)).exit_code == 0
    html = target.read_text(encoding="utf-8")
    parsed = _Page()
    parsed.feed(html)
    assert (
        not [a for _, a in parsed.tags if {"src", "href", "onclick"} & set(a)]
        and "<script" not in html
        and "http" not in re.sub("http-equiv", "", html)
    )
    for part in ("prefers-color-scheme: dark", "@media print", "max-width: 480px", 'name="viewport"'):
        assert part in html
    for part in (
        ZHENGZHOU,
        "曾用名",
        "郑州云栈机械有限公司",
        "2027-12-31",
        "估计",
        "候选",
        "现处 here",
        "待核对",
        "2021年3月5日",
    ):
        assert part in parsed.text, part
    assert [a["class"] for t, a in parsed.tags if t == "article"] == ["held", "held", "held", "candidate", "ended"]


def test_what_a_text_says_is_never_markup(gears: Path) -> None:
    from dataclasses import replace

    file = drawn(gears, "云栈")
    html = page(replace(file, name="<script>alert(1)</script>")).decode("utf-8")
    assert "<script>" not in html and "&lt;script&gt;" in html


def test_the_workbook_has_a_sheet_a_part_and_no_formula(gears: Path, tmp_path: Path) -> None:
    target = tmp_path / "云栈.xlsx"
    assert run(gears, "云栈", "--as-of", AS_OF, "-o", str(target)).exit_code == 0
    book = load_workbook(target)
    assert book.sheetnames == ["企业", "荣誉", "经历", "梯度", "同批数目", "待核对", "来源"]
    honours = list(book["荣誉"].iter_rows(values_only=True))
    assert honours[0][:3] == ("荣誉 honour", "层级 level", "年份 year") and honours[1][:3] == (
        "专精特新中小企业",
        "省级",
        2024,
    )
    assert book["企业"]["A1"].value.startswith(ZHENGZHOU)
    assert not [c for sheet in book for row in sheet.iter_rows() for c in row if c.data_type == "f"]
    assert len(list(book["来源"].iter_rows())) == 6


def test_a_correction_stands_beside_what_the_text_says(gears: Path, tmp_path: Path) -> None:
    with open_store(gears) as opened:
        fact = next(r for r in read_readings(opened) if r.award and "质量标杆" in r.award)
    path = ledger_path(gears, tmp_path / "ledger.tsv")
    append(path, [entry_of(fact, "amend", {"level": "provincial"}, "王芳", "见省厅名单")])
    with open_store(gears) as opened:
        file = collect(opened, choose(opened, "云栈"), AS_OF, read(path).rows)
    (line,) = file.corrections
    assert (line.who, line.reason, line.changes) == ("王芳", "见省厅名单", (("level", "unspecified", "provincial"),))
    shown = run(gears, "云栈", "--as-of", AS_OF, "--ledger", str(path)).output
    assert "王芳" in shown and "层级 level：未注明" in shown and "层级 level：省级" in shown
    assert "王芳" in page(file).decode("utf-8")
