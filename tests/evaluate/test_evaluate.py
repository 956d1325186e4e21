"""Scores count as the contract says, and the frozen run of the development articles stands."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from kg.errors import Code, KGError
from kg.evaluate import Tally, evaluate
from kg.evaluate.report import to_html

HERE = Path(__file__).parent
GOLD = {
    "doc": "a", "awards": [{"recipient": "甲公司", "award": "绿色工厂", "level": "provincial", "status": "granted"}],
    "groups": [{"award": "绿色工厂", "count": 4, "level": "provincial", "status": "granted", "cumulative": False}], "companies": ["甲公司"], "indicators": [],
}  # fmt: skip
FACT: dict[str, Any] = {
    "recipient": {"text": "甲公司"}, "programme": "lvse-gongchang", "programme_label": "绿色工厂", "award_text": "省级绿色工厂", "level": "provincial",
    "status": "granted", "grade": None, "evidence": [{"text": "甲公司获评省级绿色工厂"}],
}  # fmt: skip


def _score(tmp_path: Path, facts: list[dict[str, Any]]) -> dict[str, Any]:
    for name in ("gold", "texts"):
        (tmp_path / name).mkdir()
    (tmp_path / "gold" / "a.json").write_text(json.dumps(GOLD, ensure_ascii=False), encoding="utf-8")
    (tmp_path / "texts" / "a.txt").write_text("甲公司", encoding="utf-8")
    line = {"recognitions": facts, "groups": [], "entities": [], "indicators": []}
    return evaluate(tmp_path / "gold", extractor=lambda text, name: [line]).to_dict()["kinds"]


@pytest.mark.parametrize(
    ("change", "award", "full"),
    [({}, 1.0, 1.0), ({"level": "municipal"}, 1.0, 0.0), ({"status": "candidate"}, 1.0, 0.0), ({"recipient": {"text": "乙公司"}}, 0.0, 0.0),
     ({"recipient": {"text": "甲 公司"}}, 1.0, 1.0), ({"programme": None, "programme_label": None, "award_text": "智能工厂"}, 0.0, 0.0)],
)  # fmt: skip
def test_what_counts_as_right(tmp_path: Path, change: dict[str, Any], award: float, full: float) -> None:
    kinds = _score(tmp_path, [{**FACT, **change}])
    assert (kinds["award"]["f1"], kinds["full"]["f1"]) == (award, full)


def test_a_repeat_is_wrong_and_a_miss_is_missed(tmp_path: Path) -> None:
    kinds = _score(tmp_path, [FACT, FACT])
    assert (kinds["full"]["precision"], kinds["full"]["recall"]) == (0.5, 1.0)
    assert kinds["groups"]["recall"] == 0.0


def test_malformed_gold_is_coded(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text("{}", encoding="utf-8")
    with pytest.raises(KGError) as caught:
        evaluate(tmp_path)
    assert caught.value.code is Code.KG602


@pytest.mark.parametrize("name", ["dev", "own", "frozen", "figures", "figures-frozen"])
def test_the_annotated_articles_are_read_as_before(name: str) -> None:
    """Refresh with ``python tests/golden/refresh.py`` and read the diff: each line is a sentence read otherwise."""
    frozen = json.loads((HERE.parent / "golden" / f"{name}-scores.json").read_text(encoding="utf-8"))
    now = json.loads(json.dumps(evaluate(HERE / name / "gold").to_dict(), ensure_ascii=False))
    assert now == frozen


def test_the_report_holds_every_slice_and_error(tmp_path: Path) -> None:
    for name in ("gold", "texts"):
        (tmp_path / name).mkdir()
    (tmp_path / "gold" / "a.json").write_text(json.dumps(GOLD, ensure_ascii=False), encoding="utf-8")
    (tmp_path / "texts" / "a.txt").write_text("甲公司", encoding="utf-8")
    fact = {**FACT, "level": "municipal", "rule": "named", "confidence": 0.85, "evidence": [{"text": "<b>甲公司</b>"}]}
    line = {"recognitions": [fact], "groups": [], "entities": [], "indicators": []}
    scores = evaluate(tmp_path / "gold", extractor=lambda text, name: [line])
    assert scores.by("level") == {"municipal": Tally(0, 1, 0), "provincial": Tally(0, 0, 1)}
    assert scores.by("family")["绿色制造"] == Tally(0, 1, 1)
    assert scores.by("rule") == {"named": Tally(0, 1, 0)}
    assert scores.levels[("provincial", "municipal")] == 1
    assert scores.reliability() == [("0.80-0.90", 1, 0.0)]
    page = to_html(scores, tmp_path).decode("utf-8")
    assert "甲公司 | 省级绿色工厂 | municipal | granted" in page
    assert "<b>甲公司" not in page and "<b><mark>" not in page and "&lt;b&gt;<mark>甲公司</mark>&lt;/b&gt;" in page
    assert "http" not in page.replace("http-equiv", "")
