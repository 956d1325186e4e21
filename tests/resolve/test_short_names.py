from __future__ import annotations

from dataclasses import replace

import pytest

from kg.model import EntityType
from kg.resolve.model import Firm, NamingKind
from tests.resolve.conftest import GONGYI, HENAN, LUOYANG, SUZHOU, ZHENGZHOU, ZHONGYUAN, World, form, said


def test_trade_name_trade_and_full_name_are_one_firm() -> None:
    world = World(form("皓辰"), form("皓辰超硬材料"), form("皓辰超硬材料股份有限公司"))
    assert world.one()
    assert world.merged() == {"trade-name", "whole-core"}


@pytest.mark.parametrize(
    "short, rule",
    [
        ("皓辰压缩机", "whole-core"),
        ("郑州皓辰压缩机", "whole-core"),
        ("郑州皓辰", "trade-name"),
        ("皓辰压缩机公司", "whole-core"),
        ("郑州市皓辰压缩机有限责任公司", "same-words"),
    ],
)
def test_shorter_forms_of_a_full_name(short: str, rule: str) -> None:
    world = World(form(short), form("郑州皓辰压缩机有限公司"))
    assert world.one() and world.merged() == {rule}


def test_middle_words_of_the_trade_may_be_left_out() -> None:
    full = form("郑州皓辰工程机械装备集团有限公司")
    assert World(form("皓辰工程机械"), full).merged() == {"core-head"}
    assert World(form("皓辰装备"), full).merged() == {"core-skip"}


def test_several_firms_that_fit_are_left_apart_and_queued() -> None:
    short, a, b = form("皓辰"), form("郑州皓辰压缩机有限公司"), form("郑州皓辰物流有限公司")
    world = World(short, a, b)
    assert len(set(world.of.values())) == 3 and world.queued() == {"several"} and world.apart() == {"other-industry"}


def test_a_rival_without_a_full_name_makes_a_trade_name_ambiguous() -> None:
    world = World(form("皓辰"), form("皓辰物流"), form("郑州皓辰压缩机有限公司"))
    assert "several" in world.queued() and not world.merged()


def test_the_whole_name_is_preferred_to_the_beginning_of_a_longer_one() -> None:
    short, a, b = form("皓辰压缩机"), form("郑州皓辰压缩机有限公司"), form("郑州皓辰压缩机配件有限公司")
    world = World(short, a, b)
    assert world.one(short, a) and not world.one(short, b)


def test_places_keep_trade_names_apart() -> None:
    here, there = form("皓辰", ZHENGZHOU), form("皓辰", SUZHOU)
    full = form("郑州皓辰泵业有限公司", ZHENGZHOU)
    world = World(here, there, full)
    assert world.one(here, full) and not world.one(there, full)
    assert World(form("皓辰泵业", SUZHOU), full).apart() == {"other-region"}


def test_another_place_in_front_is_another_firm() -> None:
    assert World(form("洛阳皓辰泵业", LUOYANG), form("郑州皓辰泵业有限公司")).apart() == {"other-region"}
    assert World(form("河南皓辰泵业"), form("郑州皓辰泵业有限公司")).queued() == {"weak"}


def test_a_province_wide_story_links_what_is_telling() -> None:
    full = form("郑州皓辰泵业有限公司")
    assert World(form("皓辰泵业", HENAN), full).one()
    assert World(form("皓辰", HENAN), full).queued() == {"weak"}
    assert World(form("皓辰", None), full).queued() == {"weak"}


def test_one_document_is_enough() -> None:
    assert World(form("皓辰", None, "d1"), form("郑州皓辰泵业有限公司", ZHENGZHOU, "d1", "d2")).one()


def test_houses_with_many_members_are_not_their_members() -> None:
    assert World(form("中盾"), form("中盾工程装备集团有限公司")).queued() == {"house-brand"}


def test_groups_are_not_their_members() -> None:
    group, member, short = form("皓辰集团有限公司"), form("皓辰客车股份有限公司"), form("皓辰集团")
    world = World(group, member, short)
    assert world.one(group, short) and not world.one(group, member)


def test_a_definition_links_in_its_document_and_elsewhere_near_by() -> None:
    full = form("郑州磨料皓辰研究所有限公司", ZHENGZHOU, "d1")
    here, there, far = form("三皓所", ZHENGZHOU, "d1"), form("三皓所", ZHONGYUAN, "d2"), form("三皓所", SUZHOU, "d3")
    world = World(full, here, there, far, namings=(said(NamingKind.SHORT, full, "三皓所"),))
    assert world.one(full, here, there) and not world.one(full, far)
    assert dict(next(i for i in world.result.identities if i.id == world.of[full]).names)["三皓所"] == "short"


def test_a_table_links_where_nothing_else_tells() -> None:
    firm = Firm("郑州皓辰泵业有限公司", short=("皓辰",), region=ZHENGZHOU, row=2)
    assert World(form("皓辰", None), firms=(firm,)).merged() == {"registry-short"}
    assert World(form("皓辰泵业", None), firms=(Firm("郑州皓辰泵业有限公司", row=2),)).merged() == {"registry-unique"}


def test_a_slot_that_makes_a_platform_of_a_brand_keeps_it_apart() -> None:
    world = World(form("皓辰"), form("皓辰", kind=EntityType.PLATFORM), form("郑州皓辰泵业有限公司"))
    assert not world.one() and "other-type" in world.apart()


def test_a_short_name_in_stories_of_one_city_is_one_firm() -> None:
    assert World(form("皓辰泵业", ZHENGZHOU), form("皓辰泵业", GONGYI)).merged() == {"same-short"}
    assert World(form("皓辰", ZHONGYUAN), form("皓辰", GONGYI)).queued() == {"weak"}
    assert not World(form("皓辰", LUOYANG), form("皓辰", ZHENGZHOU)).one()


@pytest.mark.parametrize(
    "short, full",
    [
        ("皓辰汽零", "盐城皓辰汽车零部件有限公司"),
        ("皓辰新材", "淮安皓辰新材料有限公司"),
        ("皓辰船配", "皓辰船舶配套（南通）有限公司"),
        ("皓辰起重", "徐州皓辰起重机械有限公司"),
        ("皓辰环保", "江苏皓辰环保科技有限公司"),
        ("皓辰生物", "徐州皓辰生物科技厂"),
        ("皓辰集团", "江苏皓辰集团有限公司"),
    ],
)
def test_trades_are_shortened_by_words_and_by_first_characters(short: str, full: str) -> None:
    assert World(form(short, "320000"), form(full, "320000")).one()


def test_general_words_tell_no_firm() -> None:
    assert not World(form("皓辰科技"), form("郑州皓辰智联科技有限公司")).one()


def test_a_district_without_its_word_opens_a_name_in_stories_of_its_city() -> None:
    assert World(form("皓辰电缆", "320300"), form("贾汪皓辰特种电缆有限责任公司", "320300")).one()
    assert not World(form("皓辰电缆", "320500"), form("贾汪皓辰特种电缆有限责任公司", "320300")).one()


def test_a_place_may_be_a_part_of_the_trade_name() -> None:
    assert World(form("吉林通陶瓷", "330300"), form("温州吉林通陶瓷机械有限公司", "330300")).one()
    assert not World(form("吉林通陶瓷", "330300"), form("吉林通陶瓷", "410300")).one()
    assert not World(form("南昌皓辰", "441300"), form("惠州皓辰环保工程有限公司", "441300")).one()


def test_a_national_list_without_a_place_names_the_platform_that_is_known() -> None:
    kind = EntityType.PLATFORM
    assert World(form("皓辰众创空间", None, kind=kind), form("皓辰众创空间", "320000", kind=kind)).one()
    assert not World(
        form("皓辰众创空间", None, kind=kind),
        form("皓辰众创空间", "320000", kind=kind),
        form("皓辰众创空间", "410000", kind=kind),
    ).one()


def test_among_several_that_of_all_its_documents_is_meant() -> None:
    short, a, b = (
        form("皓辰", ZHENGZHOU, "d1"),
        form("郑州皓辰压缩机有限公司", ZHENGZHOU, "d1"),
        form("郑州皓辰物流有限公司", ZHENGZHOU, "d2"),
    )
    assert World(short, a, b).one(short, a)
    both = form("皓辰", ZHENGZHOU, "d1", "d3")
    assert not World(both, a, b).one(both, a)


def test_a_name_that_another_story_uses_for_the_firm_is_a_hint() -> None:
    full = replace(form("郑州磨料皓辰研究所有限公司", ZHENGZHOU, "d1"), spellings=("三皓所", "该公司"))
    here, far = form("三皓所", ZHONGYUAN, "d2"), form("三皓所", SUZHOU, "d3")
    world = World(full, here, far)
    assert world.one(full, here) and not world.one(full, far) and world.merged() == {"used-elsewhere"}
    assert not World(full, form("该公司", ZHENGZHOU, "d4")).one()


def test_a_common_trade_name_needs_more_than_the_place() -> None:
    full = form("郑州皓辰泵业有限公司", ZHENGZHOU, "d1")
    others = [form("苏州皓辰物流有限公司", SUZHOU), form("合肥皓辰科技有限公司", "340100")]
    assert World(form("皓辰", ZHENGZHOU), full, others[0]).one(full, form("皓辰", ZHENGZHOU))
    assert "common-name" in World(form("皓辰", ZHENGZHOU), full, *others).queued()
    short = form("皓辰", ZHENGZHOU, "d1")
    assert World(short, full, *others).one(short, full)
