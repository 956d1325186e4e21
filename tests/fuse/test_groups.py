"""Counted grants told several times, and closed by the list that names their members."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kg.fuse import fuse
from kg.fuse.model import Count, CountedGroup, Fusion, Statement
from kg.model import Level, SizeQualifier, Status
from tests.fuse.making import GREEN, counted, page, told

REPORT = page("report", "2021-12-01", "news", "410100")
LIST = page("list", "2021-11-20", "list", "410000")
FIRMS = ("甲精工有限公司", "乙重工有限公司", "丙新材有限公司", "丁科技有限公司", "戊轴承有限公司")


def row(name: str, region: str | None = "410103", **said: object) -> Statement:
    fields: dict[str, object] = {
        "programme": GREEN,
        "award_text": "省级绿色工厂",
        "level": Level.PROVINCIAL,
        "jurisdiction": "河南省",
        "year": "2021",
    }
    return told(LIST, recipient=f"org-{name}", recipient_name=name, recipient_region=region, **(fields | said))


def rows(number: int, region: str | None = "410103") -> list[Statement]:
    return [row(name, region) for name in FIRMS[:number]]


def report(**said: object) -> Count:
    fields: dict[str, object] = {"area": "郑州市", "year": "2021", "members": ("org-甲精工有限公司",)}
    return counted(REPORT, **(fields | said))


def unnamed(fusion: Fusion) -> int:
    (group,) = fusion.groups
    return group.size - len(group.members)


def only(fusion: Fusion) -> CountedGroup:
    (group,) = fusion.groups
    return group


def test_a_list_of_four_leaves_none_of_four_unnamed() -> None:
    elsewhere = row("洛阳机械有限公司", "410300")
    fusion = fuse([*rows(4), elsewhere], [report()])
    group = only(fusion)
    assert unnamed(fusion) == 0 and group.closed and group.closed_by == "list" and not fusion.disagreements
    assert {h.group for h in fusion.honours if h.recipient in group.members} == {group.id}
    assert [h.group for h in fusion.honours if h.recipient not in group.members] == [None]


def test_without_the_list_three_are_unnamed() -> None:
    assert unnamed(fuse([], [report()])) == 3


@pytest.mark.parametrize(("number", "code", "open_"), [(3, "KGF611", 1), (5, "KGF612", 3)])
def test_more_or_fewer_rows_than_counted_are_a_disagreement(number: int, code: str, open_: int) -> None:
    fusion = fuse(rows(number), [report()])
    assert [d.code for d in fusion.disagreements] == [code] and unnamed(fusion) == open_
    assert fusion.disagreements[0].documents == ("report", "list")


def test_a_named_member_that_the_list_lacks() -> None:
    stranger = told(REPORT, recipient="org-己", recipient_name="己机械有限公司", programme=GREEN, year="2021")
    fusion = fuse([*rows(4), stranger], [report(members=("org-己",))])
    assert [d.code for d in fusion.disagreements] == ["KGF613"] and not only(fusion).closed


def test_a_short_name_may_be_any_row() -> None:
    short = told(REPORT, recipient="org-甲精", recipient_name="甲精", programme=GREEN, year="2021")
    fusion = fuse([*rows(4), short], [report(members=("org-甲精",))])
    assert only(fusion).closed and unnamed(fusion) == 0 and not fusion.disagreements


@pytest.mark.parametrize(
    "said",
    [
        {"status": Status.CANDIDATE},
        {"year": "2020"},
        {"level": Level.MUNICIPAL},
        {"programme": None, "award_text": "省级标杆工厂"},
    ],
)
def test_a_list_of_something_else_closes_nothing_and_denies_nothing(said: dict[str, object]) -> None:
    fusion = fuse([row(name, **said) for name in FIRMS], [report()])
    assert unnamed(fusion) == 3 and not fusion.disagreements


def test_rows_of_unknown_place_close_only_when_the_list_has_no_others() -> None:
    assert only(fuse(rows(4, None), [report()])).closed
    mixed = fuse([*rows(3, None), row("洛阳机械有限公司", "410300"), row("戊轴承有限公司")], [report()])
    assert not only(mixed).closed and not mixed.disagreements


def test_a_list_printed_in_parts_counts_as_one() -> None:
    parts = [replace(r, source=replace(LIST, id=f"list{i % 2}")) for i, r in enumerate(rows(4))]
    fusion = fuse(parts, [report()])
    assert only(fusion).closed and not fusion.disagreements


def test_more_than_is_told_as_at_least_agrees() -> None:
    fusion = fuse(rows(5), [report(size_qualifier=SizeQualifier.AT_LEAST)])
    assert only(fusion).closed and not fusion.disagreements


def test_two_reports_of_one_counted_grant_are_one_with_all_members() -> None:
    other = counted(page("d2", home="410100"), area="郑州", members=("org-乙重工有限公司",))
    fusion = fuse([], [report(), other])
    assert only(fusion).documents == ("d2", "report") and len(only(fusion).members) == 2


@pytest.mark.parametrize("said", [{"size": 5}, {"area": "洛阳市"}, {"year": "2020"}, {"status": Status.CANDIDATE}])
def test_another_size_place_year_or_status_is_another_grant(said: dict[str, object]) -> None:
    assert len(fuse([], [report(), replace(report(**said), source=page("d2"), id="grp-other")]).groups) == 2


def test_a_stock_told_twice_is_one_and_of_another_day_another() -> None:
    stock = {"kind": "holding", "size": 23, "year": None, "members": ()}
    same = [report(**stock, as_of="2021-12-31"), replace(report(**stock), source=page("d2"), id="grp-2")]
    assert len(fuse([], same).groups) == 1
    later = replace(report(**stock, as_of="2022-12-31"), source=page("d3"), id="grp-3")
    assert len(fuse([], [same[0], later]).groups) == 2


def test_a_part_belongs_to_the_fused_whole() -> None:
    whole = report(size=9)
    fusion = fuse([], [whole, report(size=2, area="中原区", part_of=whole.id)])
    by_size = {g.size: g for g in fusion.groups}
    assert by_size[2].part_of == by_size[9].id


def test_other_pages_name_members_too() -> None:
    """By title, status, level, year and place; as long as they are no more than were counted."""
    other = [replace(r, source=page(f"p{i}", "2021-12-05")) for i, r in enumerate(rows(3))]
    fusion = fuse(other, [report()])
    assert unnamed(fusion) == 1 and not only(fusion).closed
    last = replace(row(FIRMS[3]), source=page("p3"))
    assert only(fuse([*other, last], [report()])).closed
    elsewhere = replace(row("洛阳机械有限公司", "410300"), source=page("p4"))
    assert unnamed(fuse([*other, elsewhere], [report()])) == 1
    five = [replace(r, source=page(f"p{i}")) for i, r in enumerate(rows(5))]
    assert unnamed(fuse(five, [report()])) == 3


def test_a_short_name_beside_the_full_one_is_one_member() -> None:
    short = told(REPORT, recipient="org-甲精", recipient_name="甲精", programme=GREEN, year="2021")
    full = report(members=tuple(f"org-{n}" for n in FIRMS[:4]), closed=True)
    other = counted(page("d2"), area="郑州市", year="2021", members=("org-甲精", "org-乙重工有限公司"))
    (group,) = fuse([*rows(4), short], [full, other]).groups
    assert set(group.members) == set(full.members)


def test_a_report_that_names_all_it_counts_does_not_deny_others() -> None:
    two = report(size=2, members=tuple(f"org-{n}" for n in FIRMS[:2]), closed=True, area="河南省")
    assert fuse(rows(4), [two]).disagreements == ()


def test_the_own_number_of_a_list_that_was_not_read_whole_proves_nothing() -> None:
    own = counted(LIST, area="河南省", year="2021", size=5)
    fusion = fuse(rows(4), [own, report(size=5)])
    assert [d.code for d in fusion.disagreements] == ["KGF614"]


def test_the_page_of_a_city_that_counts_in_the_province_may_mean_itself() -> None:
    fusion = fuse([*rows(4), row("洛阳机械有限公司", "410300")], [report(area="河南省")])
    assert only(fusion).closed and len(only(fusion).members) == 4 and only(fusion).area == "郑州市"
    bare = fuse(
        [*rows(4), row("洛阳机械有限公司", "410300")], [report(area="河南省", members=(), jurisdiction="河南省")]
    )
    assert only(bare).closed and only(bare).area == "郑州市"


def test_a_city_page_that_may_mean_itself_is_not_denied_by_the_province() -> None:
    elsewhere = [row(f"{city}机械有限公司", "410300") for city in ("洛阳", "偃师", "孟津")]
    unclear = report(area="河南省", members=(), jurisdiction="河南省")
    assert fuse([*rows(2), *elsewhere], [unclear]).disagreements == ()
    assert [d.code for d in fuse([*rows(5), *elsewhere], [unclear]).disagreements] == ["KGF612"]
