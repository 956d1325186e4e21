"""How far an honour is believed: the best document, further ones half, copies not, bounded by the kind of source."""

from __future__ import annotations

import pytest

from kg.fuse.trust import CAPS, together
from tests.conftest import ROOT
from tests.fuse.making import page, told


def test_a_further_witness_counts_half() -> None:
    one, two = (told(page(f"d{i}"), confidence=0.8) for i in range(2))
    assert together([one]) == 0.8 and together([one, two]) == pytest.approx(1 - 0.2 * 0.6)


def test_a_copy_counts_nothing_and_one_document_counts_once() -> None:
    first = told(page("d1"), confidence=0.8, quote="同一句")
    copy = told(page("d2"), confidence=0.8, quote="同一句")
    same = told(page("d1"), confidence=0.7, quote="另一句")
    assert together([first, copy]) == together([first, same]) == 0.8


@pytest.mark.parametrize("grade", sorted(CAPS))
def test_no_more_than_the_best_kind_of_source_deserves(grade: str) -> None:
    many = [told(page(f"d{i}", grade=grade), confidence=0.97) for i in range(5)]
    assert together(many) == CAPS[grade]
    assert f"{CAPS[grade]:.2f}" in (ROOT / "docs" / "fusion.md").read_text(encoding="utf-8")
