"""The seed, exactly: A1–A29, what must not become an honour, the two stories, the quotes."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import pytest

GOLDEN = Path(__file__).parent / "golden"
ROWS = list(csv.DictReader((GOLDEN / "seed-facts.tsv").open(encoding="utf-8"), delimiter="\t"))


def _number(value: int | None) -> str:
    return "-" if value is None else str(value)


def _shares(group: dict[str, Any]) -> str:
    return "; ".join(
        f"{s['scope']} {s['value']:g} {_number(s['total_min'])} {_number(s['total_max'])}" for s in group["share"]
    )


def _status(fact: dict[str, Any]) -> str:
    return fact["status"] + (f"/{fact['status_detail']}" if fact["status_detail"] else "")


def _found(facts: list[dict[str, Any]]) -> set[tuple[str, ...]]:
    out: set[tuple[str, ...]] = set()
    for line in facts:
        for g in line["groups"]:
            out.add((g["kind"], g["programme"] or "", g["level"], g["level_basis"], str(g["size"]), "|".join(g["named"]),
                     _status(g), g["year"] or "", _shares(g)))  # fmt: skip
        for r in line["recognitions"]:
            if r["group"] is None:
                out.add(("one", r["programme"] or "", r["level"], r["level_basis"], "", r["recipient"]["text"],
                         _status(r), r["year"] or "", ""))  # fmt: skip
    return out


def test_exactly_the_expected_facts(seed_facts: list[dict[str, Any]]) -> None:
    columns = ("kind", "programme", "level", "basis", "size", "named", "status", "year", "share")
    assert _found(seed_facts) == {tuple(row[c] for c in columns) for row in ROWS}


def test_every_named_member_has_a_recognition_of_its_own(seed_facts: list[dict[str, Any]]) -> None:
    for line in seed_facts:
        for group in line["groups"]:
            members = {r["recipient"]["text"] for r in line["recognitions"] if r["group"] == group["id"]}
            assert members == set(group["named"])


def test_a27_to_a29_are_ranks_not_honours(seed_facts: list[dict[str, Any]]) -> None:
    ranks = [
        (r["subject"], r["programme"], r["level"], r["rank"], r["rank_at_most"], r["out_of"], r["times"])
        for r in seed_facts[0]["rankings"]
    ]
    assert ranks == [
        ("郑州高新区", "zhizao-kaohe", "municipal", 1, None, 16, None),
        ("郑州高新区", "chanye-peiyu-kaohe", "municipal", None, 3, None, 7),
        ("郑州高新区", "chanye-peiyu-kaohe", "municipal", 1, None, 4, 6),
    ]


def test_two_stories_with_their_own_credits(seed_facts: list[dict[str, Any]]) -> None:
    assert len(seed_facts) == 2
    credits = [{(c["name"], c["role"]) for c in line["credits"]} for line in seed_facts]
    assert credits[0] == {("孙庆辉", "reporter"), ("冯禄", "correspondent")}
    assert credits[1] == {("孙庆辉", "reporter"), ("赵靓", "correspondent")}
    assert all(line["published"] is None for line in seed_facts)


def test_grades(seed_facts: list[dict[str, Any]]) -> None:
    grades = {r["recipient"]["text"]: r["grade"] for r in seed_facts[1]["recognitions"]}
    assert grades["大学科技园东区"] == "优秀"
    assert grades["腾讯"] == grades["金源"] == grades["大科技园东区"] == "优秀（A类）"


def test_quotes_are_the_characters_at_their_offsets(seed_facts: list[dict[str, Any]], seed_text: str) -> None:
    for line in seed_facts:
        for fact in [*line["recognitions"], *line["groups"], *line["rankings"], *line["indicators"]]:
            for quote in fact["evidence"]:
                assert seed_text[quote["start"] : quote["end"]] == quote["text"]
                assert line["start"] <= quote["start"] < quote["end"] <= line["end"]
        for fact in line["recognitions"]:
            who = fact["recipient"]
            assert seed_text[who["start"] : who["end"]] == who["text"]
            assert any(q["start"] <= who["start"] and who["end"] <= q["end"] for q in fact["evidence"])


def test_counts_that_are_no_honours_are_figures(seed_facts: list[dict[str, Any]]) -> None:
    """A13–A15 and A26 (certified, adopted, registered firms) are linked figures, never groups of honours."""
    figures = {(i["value"], i["unit"]): i for i in seed_facts[0]["indicators"]}
    assert "贯标" in figures[32, "家"]["measure"] and figures[32, "家"]["comparisons"][0]["value"] == 967
    assert "上云" in figures[1713, "家"]["measure"] and "接链" in figures[339, "家"]["measure"]
    assert "科技型企业" in figures[442, "家"]["measure"]


@pytest.mark.parametrize(
    ("code", "part"),
    [
        ("KGF101", "相差29"), ("KGF102", "规模以上制造业企业"), ("KGF201", "1.33"), ("KGF202", "27"), ("KGF203", "3.31"),
        ("KGF204", "218"), ("KGF301", "候选名单"), ("KGF302", "累计6家"), ("KGF303", "累计19家"), ("KGF401", "大科技园东区"),
        ("KGF208", "9.45"), ("KGF209", "-8.7%"), ("KGF210", "822"), ("KGF304", "公共示范平台"), ("KGF305", "2021年"), ("KGF402", "创业创新"), ("KGF601", "第2篇"),
    ],
)  # fmt: skip
def test_inconsistencies_are_reported(seed_facts: list[dict[str, Any]], code: str, part: str) -> None:
    messages = [f["message"] for line in seed_facts for f in line["findings"] if f["code"] == code]
    assert any(part in m for m in messages), messages


@pytest.mark.parametrize(
    ("measure", "value", "unit"),
    [
        ("新培育规模以上工业", 61, "家"), ("规模以上制造业增加值", 13, "%"), ("工业投资", 79.79, "亿元"), ("工业投资", 22.57, "%"),
        ("问题解决率", 98.4, "%"), ("总占地面积", 2884, "亩"), ("总建筑面积", 541, "万平方米"), ("新增入规工业企业", 60, "家"),
    ],
)  # fmt: skip
def test_figures(seed_facts: list[dict[str, Any]], measure: str, value: float, unit: str) -> None:
    found = {(i["measure"], i["value"], i["unit"]) for line in seed_facts for i in line["indicators"]}
    assert (measure, value, unit) in found


def test_pools_and_targets_are_no_results(seed_facts: list[dict[str, Any]]) -> None:
    modes = {(i["value"], i["unit"]): i["mode"] for i in seed_facts[0]["indicators"]}
    assert {modes[v, u] for v, u in ((987, "个"), (24, "家"), (232, "家"), (3, "家"), (39, "家"))} == {"pool"}
    assert {modes[v, "家"] for v in (10, 60, 200)} == {"target"}


def test_whole_extraction_is_frozen(seed_facts: list[dict[str, Any]]) -> None:
    """A frozen run: any change shows as a diff.  Refresh with ``python tests/golden/refresh.py`` and read the diff."""
    frozen = [json.loads(line) for line in (GOLDEN / "seed.jsonl").read_text(encoding="utf-8").splitlines()]
    assert json.loads(json.dumps(seed_facts)) == frozen
