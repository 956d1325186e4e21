"""Which tellings are of one grant: by recipient, title, level, place, grade, batch and year."""

from __future__ import annotations

import itertools

import pytest

from kg.fuse import fuse
from kg.fuse.model import Honour, Statement
from kg.model import Level, Status
from tests.fuse.making import GIANT, GREEN, page, told


def honours(*statements: Statement) -> tuple[Honour, ...]:
    """The honours, which are the same for every order of the statements."""
    found = {fuse(order, ()).honours for order in itertools.permutations(statements)}
    assert len(found) == 1
    return found.pop()


def test_two_reports_of_one_grant_are_one_honour_with_both_sources() -> None:
    (one,) = honours(told(page("d1"), year="2021"), told(page("d2"), year="2021"))
    assert one.documents == ("d1", "d2") and len(one.statements) == 2 and one.year == "2021"


@pytest.mark.parametrize(
    "differs",
    [
        {"year": "2022"},
        {"programme": GIANT},
        {"programme": None, "award_text": "市长质量奖"},
        {"level": Level.PROVINCIAL},
        {"grade": "一等奖"},
        {"recipient": "org-other"},
    ],
)
def test_what_differs_in_one_of_these_is_another_grant(differs: dict[str, object]) -> None:
    base = {"year": "2021", "grade": "二等奖"}
    assert len(honours(told(**base), told(**(base | differs)))) == 2


def test_two_places_that_grant_are_two_grants_and_one_place_by_two_names_is_one() -> None:
    henan = told(page("d1"), level=Level.PROVINCIAL, jurisdiction="河南省", year="2021")
    again = told(page("d2"), level=Level.PROVINCIAL, jurisdiction="河南", year="2021")
    hubei = told(page("d3"), level=Level.PROVINCIAL, jurisdiction="湖北省", year="2021")
    assert len(honours(henan, again, hubei)) == 2


def test_an_award_without_entry_is_known_by_its_words() -> None:
    one = told(page("d1"), programme=None, award_text="“市长质量奖”称号", year="2021")
    two = told(page("d2"), programme=None, award_text="2021年度市长质量奖", year="2021")
    assert len(honours(one, two)) == 1


def test_without_a_year_it_joins_the_only_grant_it_can_mean() -> None:
    (one,) = honours(told(page("d1"), year="2021"), told(page("d2", "2023-05-01")))
    assert one.year == "2021" and len(one.statements) == 2


def test_without_a_year_it_stands_alone_where_it_may_mean_several() -> None:
    years = [told(page(f"d{y}"), year=y, programme=GREEN) for y in ("2018", "2021")]
    found = honours(*years, told(page("d3", "2023-05-01"), programme=GREEN))
    assert sorted(len(h.statements) for h in found) == [1, 1, 1]


def test_of_titles_for_a_term_it_means_the_one_that_runs() -> None:
    found = honours(told(page("d1"), year="2018"), told(page("d2"), year="2021"), told(page("d3", "2023-05-01")))
    assert {h.year: len(h.statements) for h in found} == {"2018": 1, "2021": 2}


def test_a_page_cannot_mean_a_grant_of_a_later_year() -> None:
    found = honours(told(page("d1"), year="2018"), told(page("d2"), year="2021"), told(page("d3", "2019-05-01")))
    assert {h.year: len(h.statements) for h in found} == {"2018": 2, "2021": 1}


def test_an_unknown_level_joins_the_only_known_one() -> None:
    blurred = told(page("d2"), year="2021", level=Level.UNSPECIFIED)
    assert [h.level for h in honours(told(page("d1"), year="2021"), blurred)] == [Level.NATIONAL]
    two = honours(told(page("d1"), year="2021"), told(page("d3"), year="2021", level=Level.PROVINCIAL), blurred)
    assert len(two) == 3


def test_a_batch_told_in_december_and_printed_in_january_is_one_grant_with_a_conflict() -> None:
    december = told(page("d1", "2021-12-30"), year="2021", batch="3")
    january = told(page("d2", "2022-01-04", "list"), year="2022", batch="3")
    (one,) = honours(december, january)
    assert one.year == "2022" and one.conflicts == (("year", ("2022", "2021")),)


def test_another_batch_of_one_year_is_another_grant() -> None:
    assert len(honours(told(year="2021", batch="3"), told(year="2021", batch="4"))) == 2


def test_a_candidate_is_not_granted_by_a_grant_to_another() -> None:
    mine = told(page("d1"), year="2021", status=Status.CANDIDATE)
    other = told(page("d2"), year="2021", recipient="org-other")
    assert {h.recipient: h.status for h in honours(mine, other)} == {
        mine.recipient: Status.CANDIDATE,
        "org-other": Status.GRANTED,
    }


def test_a_round_announced_in_the_next_year_and_told_of_that_year_is_one_grant() -> None:
    printed = told(page("d1", "2025-01-08", "list"), year="2024")
    of_firm = told(page("d2", "2025-05-01", "company"), year="2025")
    (one,) = honours(printed, of_firm)
    assert one.year == "2024" and one.conflicts == (("year", ("2024", "2025")),)
    in_time = told(page("d1", "2024-12-08", "list"), year="2024")
    assert len(honours(in_time, of_firm)) == 2
    yearly = [told(s.source, year=s.year, programme=GREEN) for s in (printed, of_firm)]
    assert len(honours(*yearly)) == 2
