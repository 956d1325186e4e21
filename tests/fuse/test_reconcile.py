"""A report and a list side by side, without reading a text."""

from __future__ import annotations

from kg.fuse.model import Statement
from kg.fuse.reconcile import reconcile
from kg.fuse.sides import Line, Reconciliation
from kg.model import Level, Status
from tests.fuse.making import GIANT, GREEN, told
from tests.fuse.test_groups import FIRMS, REPORT, report, row, rows


def line(found: Reconciliation) -> Line:
    (one,) = found.lines
    return one


def named(name: str, **said: object) -> Statement:
    fields: dict[str, object] = {"programme": GREEN, "level": Level.PROVINCIAL, "year": "2021"}
    return told(REPORT, recipient=f"org-{name}", recipient_name=name, **(fields | said))


def test_who_stands_in_both_and_who_in_one_only() -> None:
    count = report(members=(f"org-{FIRMS[0]}", "org-己机械有限公司"))
    mine = [named(n, group=count.id) for n in (FIRMS[0], "己机械有限公司")]
    found = reconcile(mine, [count], rows(4))
    assert line(found).both == FIRMS[:1] and line(found).only_report == ("己机械有限公司",)
    assert line(found).only_list == tuple(sorted(FIRMS[1:4])) and not found.agrees


def test_rows_of_another_place_are_not_counted() -> None:
    found = reconcile([], [report(members=())], [*rows(4), row("洛阳机械有限公司", "410300")])
    assert (line(found).counted, line(found).listed) == (4, 4) and found.agrees


def test_a_short_name_that_may_be_a_row_is_unclear_another_is_not() -> None:
    for short, side in (("甲精工", "unclear"), ("申威特", "only_report")):
        found = reconcile([named(short)], [], rows(4))
        assert getattr(line(found), side) == (short,) and found.agrees is (side == "unclear")


def test_names_without_a_number_need_only_stand_on_the_list() -> None:
    found = reconcile([named(FIRMS[0])], [], rows(5))
    assert found.agrees and line(found).only_list == ()


def test_granted_in_the_report_candidate_on_the_list() -> None:
    candidates = [row(name, status=Status.CANDIDATE) for name in FIRMS[:4]]
    found = reconcile([], [report(members=())], candidates)
    assert line(found).list_status is Status.CANDIDATE and not found.agrees


def test_what_stands_on_one_side_only_is_no_disagreement_but_no_agreement_either() -> None:
    found = reconcile([named(FIRMS[0], programme=GIANT)], [], rows(2))
    assert [each.agrees for each in found.lines] == [None, None] and not found.agrees
