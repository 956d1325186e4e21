"""As-of questions, due lists and the ladder."""

from __future__ import annotations

import pytest

from kg.fuse import fuse
from kg.fuse.life import due, due_in, ladder, next_rung, rungs_below, state_at
from kg.fuse.model import Honour, Statement
from kg.model import Status
from tests.fuse.making import GIANT, GREEN, page, told


def one(*statements: Statement) -> Honour:
    (honour,) = fuse(statements, ()).honours
    return honour


CANDIDATE = told(page("d0", "2021-09-01"), year="2021", status=Status.CANDIDATE)
GRANTED = told(page("d1", "2021-11-01"), year="2021")
REVOKED = told(page("d2", "2023-03-02"), year="2021", status=Status.REVOKED)


@pytest.mark.parametrize(
    ("day", "state"),
    [
        ("2021-08-01", "unknown"),
        ("2021-09-01", "candidate"),
        ("2021-11-01", "held"),
        ("2023-03-01", "held"),
        ("2023-03-02", "ended"),
        ("2022", "held"),
        ("2030", "ended"),
    ],
)
def test_the_state_on_a_day(day: str, state: str) -> None:
    assert state_at(one(CANDIDATE, GRANTED, REVOKED), day).state == state


def test_what_ran_out_says_whether_that_is_stated_or_estimated() -> None:
    assert state_at(one(GRANTED), "2024-12-31").state == "held"
    assert state_at(one(GRANTED), "2025-01-01").basis == "estimated"
    stated = told(page(), year="2021", valid_from="2021-01", valid_until="2023")
    assert (one(stated).valid_from, one(stated).valid_until) == ("2021-01-01", "2023-12-31")
    assert state_at(one(stated), "2024-01-01").basis == "stated"


def test_stated_years_from_a_stated_day_are_stated_to_the_day() -> None:
    honour = one(told(page(), year="2021", valid_from="2021-07-01", valid_years=3))
    assert (honour.valid_until, honour.valid_basis) == ("2024-06-30", "stated")
    assert one(told(page(), programme=GREEN, year="2021", valid_years=5)).valid_basis == "estimated"


def test_a_grant_of_which_only_the_year_is_known_is_sure_at_its_end() -> None:
    honour = one(told(page("d1"), year="2021"))
    assert [state_at(honour, day).state for day in ("2021-06-30", "2021")] == ["unknown", "held"]


def test_a_title_of_unknown_date_is_known_from_the_first_page_that_tells_it() -> None:
    honour = one(told(page("d1", "2020-05-01"), programme=GREEN))
    assert [state_at(honour, day).state for day in ("2020-04-30", "2020-05-01")] == ["unknown", "held"]


def test_due_lists_leave_out_what_has_ended_or_was_renewed() -> None:
    assert (
        due_in(one(GRANTED), "2024") and due_in(one(GRANTED), "2024-07", "2025-06") and not due_in(one(GRANTED), "2025")
    )
    assert not due_in(one(GRANTED, REVOKED), "2024") and not due_in(one(CANDIDATE), "2024")
    both = fuse([GRANTED, told(page("d5"), year="2024", status=Status.RENEWED)], ()).honours
    assert [h.year for h in due(both, "2024", "2027")] == ["2024"]


def test_the_ladder_and_the_next_rung() -> None:
    assert "xiaojuren" in next_rung("zhuanjingtexin") and next_rung("no-such-title") == ()
    assert rungs_below("xiaojuren") == ("chuangxinxing-zhongxiao", "zhuanjingtexin")
    honours = fuse([told(page(), programme=p, year="2021") for p in ("zhuanjingtexin", GIANT, GREEN)], ()).honours
    (rung,) = ladder(honours, "2022")
    assert (rung.programme, rung.position) == (GIANT, 3) and "danxiang-guanjun" in rung.next
    assert ladder(honours, "2026") == ()
