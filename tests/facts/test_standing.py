"""Candidates and grants: what a notice binds, what ends it, whose words 拟入选 are."""

from __future__ import annotations

import pytest

from kg.ingest import read_text
from kg.pipeline import extract


def _told(text: str) -> list[tuple[str, str]]:
    facts = [f for document in read_text(f"快讯\n\n{text}", "x.txt") for f in extract(document).recognitions]
    return sorted((f.recipient.text, f.status.value) for f in facts)


_FIRM = "清禾电子有限公司"
_OTHER = "广陌机械有限公司"


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (f"{_FIRM}拟入选省级智能车间。", [(_FIRM, "candidate")]),
        (f"{_FIRM}入选省级绿色工厂公示名单。目前公示期满，已正式认定。", [(_FIRM, "granted")]),
        (f"{_FIRM}入选省级绿色工厂公示名单，公示今日结束，尚未发文。", [(_FIRM, "candidate")]),
        (f"全国县域商业“领跑县”推荐名单公示了我县。{_FIRM}入选国家级绿色工厂。", [(_FIRM, "granted")]),
        (f"省工信厅公示了省级绿色工厂名单，{_FIRM}入选。同时，{_OTHER}被授予“江苏省文明单位”称号。",
         [(_FIRM, "candidate"), (_OTHER, "granted")]),
    ],
)  # fmt: skip
def test_notices(text: str, facts: list[tuple[str, str]]) -> None:
    assert _told(text) == sorted(facts)
