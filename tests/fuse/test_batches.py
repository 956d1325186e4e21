"""Batches by number, and their years from whoever tells them."""

from __future__ import annotations

import pytest

from kg.fuse.batches import batch_number
from kg.model import Status
from tests.fuse.making import page, told
from tests.fuse.test_identity import honours


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("首批", "1"),
        ("第三批", "3"),
        ("第3批", "3"),
        ("第十批", "10"),
        ("第二十八批", "28"),
        ("第一百零二批次", "102"),
        ("春季", "春季"),
    ],
)
def test_the_number_of_a_batch(words: str, number: str) -> None:
    assert batch_number(words) == number


def test_one_batch_by_two_spellings_is_one_grant() -> None:
    assert len(honours(told(page("d1"), batch="第三批"), told(page("d2"), batch="第3批"))) == 1


def test_a_batch_has_the_year_that_another_page_tells() -> None:
    other = told(page("d1", "2021-07-01"), recipient="org-other", batch="第三批", year="2021")
    renewed = told(page("d2", "2024-08-14"), batch="第三批", status=Status.RENEWED)
    old = told(page("d3"), year="2018")
    mine = {h.year: h for h in honours(other, renewed, old) if h.recipient == renewed.recipient}
    assert set(mine) == {"2018", "2021"} and mine["2021"].events[0].when == "2024-08-14"


def test_a_batch_of_two_years_has_none() -> None:
    others = [told(page(f"d{y}"), recipient=f"org-{y}", batch="第三批", year=y) for y in ("2020", "2021")]
    (mine,) = (h for h in honours(*others, told(page("d2"), batch="第三批")) if h.recipient == told().recipient)
    assert mine.year is None
