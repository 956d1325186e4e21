from __future__ import annotations

import pytest

from kg.model import EntityType
from kg.resolve.model import Firm, NamingKind, Ruling
from tests.resolve.conftest import HENAN, SUZHOU, ZHENGZHOU, World, form, said

A, B, C = "郑州皓辰泵业有限公司", "郑州朗启泵业有限公司", "郑州皓辰智能装备股份有限公司"


@pytest.mark.parametrize(
    "other",
    [
        "郑州皓辰泵业有限责任公司",
        "郑州市皓辰泵业有限公司",
        "皓辰泵业（郑州）有限公司",
        "鄭州皓辰泵業有限公司",
        "郑州皓辰 泵业\n有限公司",
        "郑州皓辰泵业（有限公司）",
    ],
)
def test_spellings_of_one_registered_name(other: str) -> None:
    assert World(form(A), form(other, SUZHOU)).one() or other.endswith("）")


@pytest.mark.parametrize(
    "other, outcome",
    [
        ("郑州皓辰泵业股份有限公司", "other-form"),
        ("洛阳皓辰泵业有限公司", "other-region"),
        ("郑州皓辰物流有限公司", "other-industry"),
        ("郑州皓晨泵业有限公司", "typo"),
        ("郑洲皓辰泵业有限公司", "typo"),
        ("郑州皓辰泵业有限公司洛阳分公司", "branch"),
        ("皓辰泵业（上海）有限公司", "other-region"),
    ],
)
def test_near_names_stay_two(other: str, outcome: str) -> None:
    world = World(form(A), form(other))
    assert not world.one() and outcome in world.queued() | world.apart()


def test_a_renaming_a_code_and_a_table_join_two_registered_names() -> None:
    a, c = form(A, ZHENGZHOU, "d1"), form(C, ZHENGZHOU, "d1")
    world = World(a, c, namings=(said(NamingKind.FORMER, c, A),))
    assert world.one() and world.result.identities[0].name == C
    assert dict(world.result.identities[0].names)[A] == "former"
    code = "91350100M000100Y43"
    world = World(a, c, namings=(said(NamingKind.USCC, a, code), said(NamingKind.USCC, c, code, "d2")))
    assert world.merged() == {"uscc"} and world.result.identities[0].uscc == code
    assert World(a, c, firms=(Firm(C, former=(A,), row=2),)).one()


def test_a_code_whose_check_fails_joins_with_a_warning() -> None:
    a, c = form(A), form(C)
    bad = "91350100M000100Y4X"
    assert World(a, c, namings=(said(NamingKind.USCC, a, bad), said(NamingKind.USCC, c, bad))).merged() == {
        "uscc-unchecked"
    }


def test_no_short_name_bridges_two_registered_names() -> None:
    a, b, short = form(A, ZHENGZHOU, "d1"), form(B, ZHENGZHOU, "d2"), form("皓辰", ZHENGZHOU, "d1", "d2")
    world = World(a, b, short, namings=(said(NamingKind.SHORT, a, "皓辰"), said(NamingKind.SHORT, b, "皓辰", "d2")))
    assert not world.one(a, b) and "two-registered-names" in world.queued()


def test_a_parent_and_its_subsidiary_stay_two() -> None:
    parent, child = form("皓辰泵业", ZHENGZHOU, "d1"), form("郑州皓辰泵业有限公司", ZHENGZHOU, "d1")
    world = World(parent, child, namings=(said(NamingKind.PARENT, child, "皓辰泵业"),))
    assert not world.one() and world.apart() == {"parent"}
    assert next(i for i in world.result.identities if i.id == world.of[child]).parent == world.of[parent]


def test_rulings_override_everything_and_hold_for_clusters() -> None:
    a, b, short = form(A), form(B), form("皓辰泵业")
    assert World(a, b, rulings=(Ruling(A, B, True, row=3),)).one()
    assert not World(a, short, rulings=(Ruling("皓辰泵业", A, False, row=3),)).one()
    world = World(a, b, short, rulings=(Ruling(A, B, True, row=1), Ruling(B, "皓辰泵业", False, row=2)))
    assert world.one(a, b) and not world.one(a, short)
    world = World(
        a,
        b,
        short,
        rulings=(Ruling(A, B, True, row=1), Ruling(B, "皓辰泵业", False, row=2), Ruling(A, "皓辰泵业", True, row=3)),
    )
    assert "rulings-disagree" in world.queued()
    assert World(a, b, rulings=(Ruling(A, B, True, row=1), Ruling(B, A, False, row=2))).queued() == set()
    assert World(a, form(C), rulings=(Ruling(A, "甲乙丙", True, row=1), Ruling("甲乙丙", C, True, row=2))).one()


def test_a_name_without_its_place_is_the_firm_of_the_stories_place_unless_it_stands_beside_it() -> None:
    full = form(A, ZHENGZHOU, "d1")
    assert World(full, form("皓辰泵业有限公司", ZHENGZHOU, "d2")).merged() == {"region-left-out"}
    assert World(full, form("皓辰泵业有限公司", ZHENGZHOU, "d1")).queued() == {"no-region"}
    assert World(full, form("皓辰泵业有限公司", HENAN, "d2")).queued() == {"no-region"}


def test_institutes_and_platforms_with_their_place() -> None:
    kind = EntityType.INSTITUTION
    assert World(form("郑州皓辰大学", ZHENGZHOU, kind=kind), form("郑州皓辰大学", SUZHOU, kind=kind)).one()
    centre = EntityType.PLATFORM
    assert World(form("郑州市工业机器人创新中心", kind=centre), form("工业机器人创新中心", kind=centre)).one()
    assert World(form("郑州皓辰磨料研究所", kind=kind), form("郑州皓辰磨料研究所有限公司")).queued() == {
        "institute-or-firm"
    }


def test_people_of_one_name_in_two_places_stay_two() -> None:
    assert not World(
        form("王一鸣", ZHENGZHOU, kind=EntityType.PERSON), form("王一鸣", HENAN, kind=EntityType.PERSON)
    ).one()


def test_a_cell_tells_a_former_name_in_brackets() -> None:
    world = World(form(f"{C}（原{A}）"), form(A))
    assert world.one() and world.merged() == {"former"}


@pytest.mark.parametrize("mark", ["（盖章）", "（股票代码：300999）", "*", "。"])
def test_remarks_behind_a_name_are_no_part_of_it(mark: str) -> None:
    assert World(form(A), form(A + mark)).one()


def test_holding_groups_are_not_their_groups() -> None:
    assert not World(form("皓辰控股集团有限公司"), form("皓辰集团有限公司")).one()


def test_like_names_are_queued_where_few_firms_are_of_that_trade() -> None:
    names = [f"郑州{trade}船舶配套有限公司" for trade in ("掣蓝", "擎蓝", "朗启", "泽沛", "思渺", "博泓")]
    assert "one-character" in World(*map(form, names[:3])).queued()
    assert "one-character" not in World(*map(form, names)).queued()
    rows = [form(name, ZHENGZHOU, "list") for name in names[:2]]
    assert not World(*rows).queued()


def test_a_city_that_no_table_knows_is_written_with_or_without_its_word() -> None:
    assert World(form("临澜市皓辰智能装备有限公司"), form("临澜皓辰智能装备有限公司")).merged() == {"same-words"}


def test_slips_in_names_of_parks_are_queued() -> None:
    kind = EntityType.PARK
    assert World(form("皓辰大学科技园东区", kind=kind), form("皓辰科技园东区", kind=kind)).queued() == set()
    assert World(form("皓辰大学科技园东区", kind=kind), form("皓辰大科技园东区", kind=kind)).queued() == {
        "one-character"
    }
    assert not World(form("皓辰园一期", kind=kind), form("皓辰园二期", kind=kind)).queued()
