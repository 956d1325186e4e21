"""What changed since a day and what the answers rest on, from real little stores."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from kg.build import build
from kg.cli import main
from kg.graph import open_store, run_shipped

NOTICE = """河南省工业和信息化厅关于2023年度省级绿色工厂名单的公告

2023年11月20日

经企业申报、专家评审，现认定以下2家企业为2023年度河南省绿色工厂：

1.郑州云栈齿轮有限公司
2.洛阳皓远微纳科技有限公司

河南省工业和信息化厅
2023年11月20日
"""
NEWS = "开封市工业简讯\n\n2023-12-05\n\n12月5日，开封恒盛制冷有限公司等3家企业获评2023年度河南省质量标杆。\n"
LOST = "郑州市工业简讯\n\n2024-06-20\n\n6月20日，郑州云栈齿轮有限公司因发生环境违法行为，被撤销河南省绿色工厂称号。\n"


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("survey")
    for name, text in (("notice", NOTICE), ("news", NEWS), ("lost", LOST)):
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    build(sorted(folder.glob("*.txt")), folder / "s")
    return folder / "s"


def _json(*arguments: str) -> list[dict[str, object]]:
    result = CliRunner().invoke(main, [*arguments, "--json"], catch_exceptions=False)
    assert result.exit_code == 0
    found: list[dict[str, object]] = json.loads(result.stdout)
    return found


def test_changes_since_a_day(store: Path) -> None:
    since = _json("changes", "--since", "2024-01-01", "--until", "2024-12-31", "--store", str(store))
    assert [(s["kind"], s["name"], s["when"]) for s in since] == [("lost", "郑州云栈齿轮有限公司", "2024-06-20")]
    before = _json("changes", "--since", "2023-01-01", "--until", "2023-12-31", "--store", str(store))
    assert {s["name"] for s in before if s["kind"] == "gained"} == {
        "郑州云栈齿轮有限公司", "洛阳皓远微纳科技有限公司", "开封恒盛制冷有限公司",
    }  # fmt: skip
    assert all(s["quote"] for s in before)


def test_coverage_tells_lists_from_reports(store: Path) -> None:
    rows = {str(r["honour"]): r for r in _json("coverage", "--year", "2023", "--store", str(store))}
    green, quality = rows["绿色工厂"], rows["质量标杆"]
    assert (green["rests_on"], green["named"], green["stated"], green["missing"]) == ("list", 2, 2, 0)
    assert (quality["rests_on"], quality["named"], quality["stated"], quality["missing"]) == ("reports", 1, 3, 2)


@pytest.mark.parametrize(
    ("day", "firms"),
    [
        ("2023-06-30", set()),
        ("2024-01-31", {"郑州云栈齿轮有限公司", "洛阳皓远微纳科技有限公司", "开封恒盛制冷有限公司"}),
        ("2024-12-31", {"洛阳皓远微纳科技有限公司", "开封恒盛制冷有限公司"}),
    ],
)
def test_valid_on_a_day(store: Path, day: str, firms: set[str]) -> None:
    with open_store(store) as opened:
        assert {r[0] for r in run_shipped(opened, "valid-on", {"day": day}).rows} == firms


def test_places_roll_up(store: Path) -> None:
    with open_store(store) as opened:
        found = {
            code: {r[0] for r in run_shipped(opened, "honours-by-region", {"code": code}).rows}
            for code in ("410000", "410300")
        }
    assert found == {
        "410000": {"洛阳皓远微纳科技有限公司", "开封恒盛制冷有限公司"},
        "410300": {"洛阳皓远微纳科技有限公司"},
    }
