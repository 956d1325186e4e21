"""The report says what the judgements say: slices add up, pairs are counted, the page opens alone and shows every error."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from kg.errors import Code, KGError
from kg.evaluate import Scores
from kg.evaluate.judge import judge
from kg.evaluate.report import Section, sections, to_html, write_html

DEV = Path(__file__).parent / "dev" / "gold"
OWN = Path(__file__).parent / "own" / "gold"
TEXT = "甲公司获评省级绿色工厂。\n\n乙公司获评国家级绿色工厂和省级绿色工厂。\n\n丙公司通过“<b>智能工厂”公示。丁公司拿下金龟奖。"


def _gold(recipient: str, award: str, level: str, status: str = "granted", **more: Any) -> dict[str, Any]:
    return {"recipient": recipient, "award": award, "level": level, "status": status, **more}


def _fact(
    recipient: str, award: str, level: str, status: str = "granted", rule: str = "named", trust: float = 0.9
) -> dict[str, Any]:
    return {
        "recipient": {"text": recipient}, "programme": None, "programme_label": None, "award_text": award, "level": level, "status": status,
        "grade": None, "rule": rule, "confidence": trust, "evidence": [{"text": f"{recipient}获评{award}"}],
    }  # fmt: skip


@pytest.fixture()
def scores() -> Scores:
    gold = {
        "awards": [
            _gold("甲公司", "绿色工厂", "provincial", pattern="after"),
            _gold("乙公司", "绿色工厂", "national", pattern="multi"),
            _gold("乙公司", "绿色工厂", "provincial", pattern="multi"),
            _gold("丙公司", "<b>智能工厂", "municipal", "candidate", evidence="丙公司通过“<b>智能工厂”公示。"),
            _gold("丁公司", "金龟奖", "municipal"),
        ],
        "groups": [{"award": "绿色工厂", "count": 4, "level": "provincial", "status": "granted", "evidence": "等4家"}],
        "companies": ["甲公司", "丁公司"],
    }
    facts = [
        _fact("甲公司", "绿色工厂", "provincial", trust=0.95),
        _fact("乙公司", "绿色工厂", "provincial", rule="listed"),
        _fact("乙公司", "绿色工厂", "national", rule="listed"),
        _fact("丙公司", "<b>智能工厂", "provincial", "renewed", rule="roster", trust=0.6),
        _fact("戊公司", "绿色工厂", "national", rule="roster", trust=0.6),
    ]
    line = {"recognitions": facts, "groups": [], "indicators": [], "entities": [{"type": "Company", "text": "甲公司"}]}
    made = Scores(documents=["a"])
    judge("a", TEXT, gold, [line], made)
    return made


def _table(scores: Scores, title: str, *, errors: bool = False) -> Section:
    return next(s for s in sections(scores, errors=errors) if title in s.title)


@pytest.mark.parametrize("name", ["level", "status", "family"])
def test_a_slice_adds_up_to_the_whole(scores: Scores, name: str) -> None:
    whole = scores.kinds["full"]
    parts = scores.by(name).values()
    assert (whole.right, whole.wrong, whole.missed) == (3, 2, 2)
    assert tuple(sum(getattr(p, k) for p in parts) for k in ("right", "wrong", "missed")) == (3, 2, 2)


def test_slices_hold_their_own(scores: Scores) -> None:
    assert {k: (t.right, t.wrong, t.missed) for k, t in scores.by("level").items()} == {
        "municipal": (0, 0, 2),
        "national": (1, 1, 0),
        "provincial": (2, 1, 0),
    }
    assert {k: (t.right, t.wrong, t.missed) for k, t in scores.by("status").items()} == {
        "candidate": (0, 0, 1),
        "granted": (3, 1, 1),
        "reviewed": (0, 1, 0),
    }
    assert {k: (t.right, t.wrong) for k, t in scores.by("rule").items()} == {
        "listed": (2, 0),
        "named": (1, 0),
        "roster": (0, 2),
    }
    assert {k: (t.right, t.missed) for k, t in scores.by("phrasing").items()} == {"after": (1, 0), "multi": (2, 0)}
    assert {k: t.right for k, t in scores.by("family").items()}["unlisted"] == 0


def test_what_cannot_be_known_is_left_empty(scores: Scores) -> None:
    """No gold names a rule, so a rule has a precision and no recall; a phrasing the other way round."""
    assert {row[0]: row[1:] for row in _table(scores, "句式").rows}["roster"] == ("0.000", "", "", "0", "2", "")
    assert {row[0]: row[1:] for row in _table(scores, "说法").rows}["multi"] == ("", "1.000", "", "2", "", "0")
    assert {row[0]: row[1:4] for row in _table(scores, "按层级").rows}["市级 municipal"] == ("", "0.000", "")


def test_confusion_counts_every_pair_once(scores: Scores) -> None:
    """Two levels of one award pair with their own; right pairs stand on the diagonal."""
    assert scores.levels == {
        ("provincial", "provincial"): 2,
        ("national", "national"): 1,
        ("municipal", "provincial"): 1,
    }
    assert scores.statuses == {("granted", "granted"): 3, ("candidate", "reviewed"): 1}
    table = _table(scores, "层级混淆")
    assert table.columns[1:] == ("国家级 national", "省级 provincial", "市级 municipal")
    assert table.rows == (
        ("国家级 national", "1", "", ""),
        ("省级 provincial", "", "2", ""),
        ("市级 municipal", "", "1", ""),
    )
    assert ("候选 candidate", "", "", "1") in _table(scores, "状态混淆").rows


def test_reliability_bins(scores: Scores) -> None:
    assert _table(scores, "reliability").rows == (
        ("0.50-0.70", "2", "0.000"),
        ("0.90-0.95", "2", "1.000"),
        ("0.95-1.00", "1", "1.000"),
    )


def test_errors_come_with_their_sentences(scores: Scores) -> None:
    rows = _table(scores, "错误", errors=True).rows
    told = {(row[1], row[2].split(" | ")[0]): row[4] for row in rows}
    assert told[("完整事实 full 漏 missed", "丁公司")] == "丁公司拿下金龟奖。"
    assert told[("完整事实 full 错 wrong", "戊公司")] == "戊公司获评绿色工厂"
    assert told[("企业名 companies 漏 missed", "丁公司")] == "丁公司拿下金龟奖。"
    assert "等4家" in [row[4] for row in rows]
    assert not any("错误" in s.title for s in sections(scores, errors=False))
    assert {e["sentence"] for e in scores.to_dict(sentences=True)["errors"]} == {row[4] for row in rows}


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[str] = []
        self.marked: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open[-1:] == ["mark"]:
            self.marked.append(data)
        self.texts.append(data)


def _page(scores: Scores) -> tuple[_Page, str]:
    html = to_html(scores, Path("gold/<i>")).decode("utf-8")
    page = _Page()
    page.feed(html)
    assert page.open == []
    return page, html


def test_the_page_opens_alone(scores: Scores) -> None:
    page, html = _page(scores)
    assert page.tags[0] == ("html", {"lang": "zh-CN"})
    assert not {"script", "link", "img", "iframe"} & {tag for tag, _ in page.tags}
    assert not any(name in ("src", "href", "style") or name.startswith("on") for _, a in page.tags for name in a)
    assert "url(" not in html and "http:" not in html and "https:" not in html and "@import" not in html
    metas = {a.get("name") or a.get("http-equiv"): a.get("content") for tag, a in page.tags if tag == "meta"}
    assert metas["viewport"] == "width=device-width, initial-scale=1"
    assert (metas["Content-Security-Policy"] or "").startswith("default-src 'none'")
    assert "color-scheme: light dark" in html and "overflow-x: auto" in html
    assert next(t.strip() for t in page.texts if "Evaluation" in t).startswith("评测报告")


def test_the_page_shows_every_figure_and_every_error(scores: Scores) -> None:
    page, html = _page(scores)
    for section in sections(scores, errors=False):
        assert section.title in page.texts
        for row in section.rows:
            assert all(not cell or cell in page.texts for cell in row)
    for error in scores.errors():
        assert error.what in page.texts
    assert "丁公司" in page.marked and "拿下金龟奖。" in page.texts
    assert "<b>智能" not in html and "&lt;b&gt;智能" in html and "gold/&lt;i&gt;" in html


def test_a_page_that_cannot_be_written_is_coded(scores: Scores, tmp_path: Path) -> None:
    with pytest.raises(KGError) as caught:
        write_html(scores, Path("g"), tmp_path / "no" / "r.html")
    assert caught.value.code is Code.KG402


def _kg(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "kg", "evaluate", *arguments],
        capture_output=True,
        text=True,
        encoding="utf-8",
        env=dict(os.environ),
        timeout=120,
    )


def test_the_command(tmp_path: Path) -> None:
    page = tmp_path / "r.html"
    done = _kg(str(DEV), "--texts", str(DEV.parent / "texts"), "--errors", "--html", str(page), "--json")
    data = json.loads(done.stdout)
    assert done.returncode == 0 and done.stderr == "" and page.stat().st_size > 5000
    assert {"kinds", "slices", "levels", "statuses", "reliability", "errors"} == data.keys()
    assert sum(n for *_, n in data["levels"]) == data["kinds"]["award"]["right"]
    assert all({"document", "sentence", "rule", "what"} <= error.keys() for error in data["errors"])
    shown = _kg(str(OWN)).stdout
    for head in (
        "种类 kind",
        "层级 level",
        "状态 status",
        "类别 family",
        "句式 rule",
        "说法 phrasing",
        "标注 gold",
        "把握",
    ):
        assert head in shown, head
    assert "原句" not in shown
    refused = _kg(str(DEV), "--html", str(tmp_path / "no" / "r.html"))
    assert refused.returncode == 1 and "KG402" in refused.stderr and "Traceback" not in refused.stderr
    assert _kg(str(tmp_path)).returncode == 1 and _kg(str(DEV), "--nonsense").returncode == 2
