"""What ``--explain`` shows of names, places, terms and the grade of a source."""

from __future__ import annotations

import pytest

from kg.export.explained import explained, explained_lines
from kg.export.sayings import term_words
from kg.ingest import read_text
from kg.pipeline import extract

_TEXT = "郑州新增一家绿色工厂\n\n本报讯（记者 张三）清禾电子有限公司（原清水电子有限公司）、广陌机械有限公司（洛阳）获评省级绿色工厂，有效期三年。"


def test_names_places_terms_and_grade_are_shown_with_their_quotes() -> None:
    (document,) = read_text(_TEXT, "x.txt")
    lines = "\n".join(explained_lines(extract(document)))
    assert "来源 source：新闻报道 news" in lines
    assert "◇ 清禾电子有限公司：曾用名 former name 清水电子有限公司「清禾电子有限公司（原清水电子有限公司）」" in lines
    assert "◇ 广陌机械有限公司：所在地 place 洛阳市（括号 brackets）「广陌机械有限公司（洛阳）」" in lines
    assert lines.count("有效期 valid 3年") == 2
    facts = [fact for sentence in explained(extract(document)) for fact in sentence["facts"]]
    assert [fact["valid"] for fact in facts if fact["kind"] == "recognition"] == ["3年", "3年"]


@pytest.mark.parametrize(
    ("term", "words"),
    [
        ((None, None, None), ""), ((None, None, 3), "3年"), ((None, "2026-11", None), "至 2026-11"), (("2023", None, 3), "自 2023，3年"),
        (("2023-01-01", "2025-12-31", 3), "2023-01-01 至 2025-12-31，3年"),
    ],
)  # fmt: skip
def test_terms(term: tuple[str | None, str | None, int | None], words: str) -> None:
    assert term_words(*term) == words
