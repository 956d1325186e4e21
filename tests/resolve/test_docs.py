"""The page says what the code does."""

from __future__ import annotations

from kg.resolve.rules import RULES
from tests.conftest import ROOT

PAGE = (ROOT / "docs" / "identity.md").read_text(encoding="utf-8")


def test_every_rule_is_on_the_page_with_its_score_and_reason() -> None:
    for name, rule in RULES.items():
        reasons = f"{rule.zh} · {rule.en}".replace("{}", "…")
        assert f"| `{name}` | {rule.score:.2f} | {reasons} |" in PAGE
    assert PAGE.count("\n| `") == len(RULES)
