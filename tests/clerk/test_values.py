"""What people type for a field, and what they are shown, fit together."""

from __future__ import annotations

import pytest

from kg.catalogue import load_catalogue
from kg.clerk.person import person
from kg.clerk.values import parse, shown
from kg.errors import Code, KGError
from kg.graph.scheme import STATUS_LABELS
from kg.model import Level
from tests.clerk.making import FACT, FIGURE, GROUP


@pytest.mark.parametrize(
    ("field", "typed", "value"),
    [
        ("status", "撤销", "revoked"), ("status", "公示中", "publicNotice"), ("status", "Renewed", "renewed"),
        ("level", "市级", "municipal"), ("level", "national", "national"), ("recipient", " 云埠精工  公司 ", "云埠精工 公司"),
        ("programme", "xiaojuren", "xiaojuren"), ("programme", "质量标杆", "zhiliang-biaogan"), ("programme", "-", None),
        ("year", "2023年", "2023"), ("year", "-", None),
    ],
)  # fmt: skip
def test_labels_ids_and_words_are_understood(field: str, typed: str, value: str | None) -> None:
    assert parse(FACT, field, typed) == value


def test_figures_and_sizes_are_numbers() -> None:
    assert parse(FIGURE, "value", "1,021.50") == "1021.5" and parse(FIGURE, "value", "-0.3") == "-0.3"
    assert parse(FIGURE, "period", "2023年") == "2023-01-01/2023-12-31" and parse(FIGURE, "unit", "万元") == "万元"
    assert parse(FIGURE, "period", "2024-03-31") == "2024-03-31" and parse(GROUP, "size", "12") == "12"


@pytest.mark.parametrize(
    ("field", "typed"),
    [
        ("status", "持有"), ("status", "好"), ("status", "-"), ("level", "县处级"), ("recipient", " "), ("year", "24"),
        ("programme", "云埠好企业"), ("size", "3"), ("value", "1"), ("confidence", "1"),
    ],
)  # fmt: skip
def test_what_cannot_be_is_refused_with_what_can(field: str, typed: str) -> None:
    with pytest.raises(KGError) as caught:
        parse(FACT, field, typed)
    assert caught.value.code is Code.KG225 and caught.value.fields["known"]


@pytest.mark.parametrize(
    ("field", "typed"), [("value", "很多"), ("value", "1e5"), ("period", "去年"), ("year", "2024")]
)
def test_figures_refuse_words(field: str, typed: str) -> None:
    with pytest.raises(KGError):
        parse(FIGURE, field, typed)


def test_everything_shown_is_understood_again() -> None:
    for status in set(STATUS_LABELS) - {"held", "ended"}:
        assert parse(FACT, "status", shown("status", status)) == status
    for level in Level:
        assert parse(FACT, "level", shown("level", level.value)) == level.value
    for programme in load_catalogue().programmes:
        assert parse(FACT, "programme", shown("programme", programme)) == programme
    for period in ("2024-01-01/2024-12-31", "2024-03-31", "2024-01-01/2024-06-30"):
        assert parse(FIGURE, "period", shown("period", period)) == period


def test_a_row_is_signed_by_a_person() -> None:
    assert person(" 李  梅 ") == "李 梅"
    for name in ("", "  ", "rule:short", "Rule:x"):
        with pytest.raises(KGError) as caught:
            person(name)
        assert caught.value.code is Code.KG229
