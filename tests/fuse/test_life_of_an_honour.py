"""Candidate, granted, renewed, ended: the last step known by date, and nothing told is lost."""

from __future__ import annotations

from kg.fuse import fuse
from kg.model import Status
from tests.fuse.making import GREEN, page, told
from tests.fuse.test_identity import honours


def test_a_candidate_that_is_granted_is_one_honour_with_two_steps() -> None:
    candidate = told(page("d1", "2021-09-01"), year="2021", status=Status.CANDIDATE, status_detail="public-notice")
    granted = told(page("d2", "2021-11-01"), year="2021")
    (one,) = honours(candidate, granted)
    assert one.status is Status.GRANTED and one.main == granted.id
    assert [(e.status, e.when) for e in one.events] == [
        (Status.CANDIDATE, "2021-09-01"),
        (Status.GRANTED, "2021-11-01"),
    ]


def test_a_candidate_report_after_the_grant_does_not_undo_it() -> None:
    (one,) = honours(
        told(page("d1", "2021-09-01"), year="2021"),
        told(page("d2", "2021-11-01"), year="2021", status=Status.CANDIDATE),
    )
    assert one.status is Status.GRANTED


def test_a_revocation_after_the_grant_ends_it_and_both_stand() -> None:
    granted = told(page("d1", "2021-09-01"), year="2021")
    revoked = told(page("d2", "2023-03-02"), status=Status.REVOKED)
    (one,) = honours(granted, revoked)
    assert [(e.status, e.when, e.statements) for e in one.events] == [
        (Status.GRANTED, "2021-09-01", (granted.id,)),
        (Status.REVOKED, "2023-03-02", (revoked.id,)),
    ]
    assert one.status is Status.REVOKED


def test_a_revocation_that_fits_two_grants_stands_alone() -> None:
    years = [told(page(f"d{y}"), year=y, programme=GREEN) for y in ("2019", "2021")]
    found = honours(*years, told(page("d3", "2023-03-02"), programme=GREEN, status=Status.REVOKED))
    assert sorted(h.status for h in found) == [Status.GRANTED, Status.GRANTED, Status.REVOKED]


def test_a_revocation_ends_the_grant_that_runs() -> None:
    years = [told(page(f"d{y}"), year=y) for y in ("2018", "2021")]
    found = honours(*years, told(page("d3", "2023-03-02"), status=Status.REVOKED))
    assert {h.year: h.status for h in found} == {"2018": Status.GRANTED, "2021": Status.REVOKED}


def test_a_revocation_told_with_the_year_of_the_grant_is_dated_by_its_page() -> None:
    (one,) = honours(
        told(page("d1", "2021-09-01"), year="2021"),
        told(page("d2", "2023-03-02"), year="2021", status=Status.REVOKED),
    )
    assert one.events[-1].when == "2023-03-02" and one.year == "2021"


def test_granted_again_after_an_end() -> None:
    (one,) = honours(
        told(page("d1", "2021-03-01"), year="2021", status=Status.FAILED),
        told(page("d2", "2021-09-02"), year="2021"),
    )
    assert one.status is Status.GRANTED


def test_a_late_page_that_still_calls_it_held_is_a_conflict_not_a_grant() -> None:
    (one,) = honours(
        told(page("d1", "2021-09-01"), year="2021"),
        told(page("d2", "2022-03-02"), status=Status.REVOKED),
        told(page("d3", "2022-08-02", "company")),
    )
    assert one.status is Status.REVOKED and ("status", ("revoked", "granted")) in one.conflicts


def test_a_later_recognition_renews_the_former() -> None:
    found = honours(told(page("d1"), year="2018"), told(page("d2"), year="2021", status=Status.RENEWED))
    old, new = sorted(found, key=lambda h: h.year or "")
    assert new.renews == old.id and old.renews is None and old.status is Status.GRANTED


def test_a_yearly_prize_renews_nothing() -> None:
    prizes = [told(year=y, programme=None, award_text="市长质量奖") for y in ("2018", "2021")]
    assert {h.renews for h in honours(*prizes)} == {None}


def test_validity_as_stated_else_as_estimated() -> None:
    (estimated,) = fuse([told(year="2021")], ()).honours
    assert (estimated.valid_until, estimated.valid_basis) == ("2024-12-31", "estimated")
    (stated,) = fuse([told(year="2021", valid_from="2021-01-01", valid_until="2023-12-31")], ()).honours
    assert (stated.valid_from, stated.valid_until, stated.valid_basis) == ("2021-01-01", "2023-12-31", "stated")
    (candidate,) = fuse([told(year="2021", status=Status.CANDIDATE)], ()).honours
    assert candidate.valid_until is None and candidate.valid_basis is None


def test_a_title_for_three_years_told_of_two_years_in_a_row_stays_two_with_a_conflict() -> None:
    found = honours(told(page("d1"), year="2021"), told(page("d2"), year="2022"))
    assert sorted(h.conflicts for h in found) == [(("year", ("2021", "2022")),), (("year", ("2022", "2021")),)]
    assert {h.renews for h in found} == {None}
