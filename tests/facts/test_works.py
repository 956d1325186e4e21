"""Recipients that are no firms: works, brands, teams, people and places, one sentence a form."""

from __future__ import annotations

import pytest

from kg.ingest import read_text
from kg.model import EntityType
from kg.pipeline import extract

PERSON, PRODUCT, PROJECT, TEAM = EntityType.PERSON, EntityType.PRODUCT, EntityType.PROJECT, EntityType.INSTITUTION

CASES: dict[str, tuple[str, set[tuple[str, EntityType]]]] = {
    "brand": ("“谷雨”牌平板闸阀被评为柏州市名牌产品。", {("“谷雨”牌平板闸阀", PRODUCT)}),
    "quoted product": ("2020年，“听风”耳内式助听器斩获德国红点奖。", {("“听风”耳内式助听器", PRODUCT)}),
    "model": ("QX-700型低温球阀列入柏州市首台（套）重大技术装备目录。", {("QX-700型低温球阀", PRODUCT)}),
    "made": (
        "柏州市云栈齿轮有限公司生产电池外壳专用改性料等3个产品入选首批市级工业精品。",
        {("电池外壳专用改性料", PRODUCT)},
    ),
    "short owner": (
        "皓远重工的FX浮式储油装置、柏州市云栈齿轮有限公司的大型齿轮磨削装置列入省首台（套）装备认定名单。",
        {("FX浮式储油装置", PRODUCT), ("大型齿轮磨削装置", PRODUCT)},
    ),
    "makers before the work": (
        "柏州市云栈齿轮有限公司和柏州理工大学参与的“齿面强化关键技术及应用”，斩获省科技进步奖三等奖。",
        {("齿面强化关键技术及应用", PROJECT)},
    ),
    "team": ("总装车间获评柏州市工人先锋号。", {("总装车间", TEAM)}),
    "role and name": (
        "柏州市云栈齿轮有限公司创始人程九万今年还当选为“柏州市优秀企业家”。",
        {("程九万", PERSON)},
    ),
    "house in brackets": ("高翎子（云栈齿轮焊工）获评全国技术能手。", {("高翎子", PERSON)}),
    "between verb and award": ("市政府决定授予杨敏柏州市市长质量奖（个人类）。", {("杨敏", PERSON)}),
}


@pytest.mark.parametrize("name", CASES)
def test_the_recipient_is_what_won(name: str) -> None:
    """The work, team or person is the recipient, never the firm beside it and never typed as one."""
    text, expected = CASES[name]
    [document] = read_text(f"柏州市工业简讯\n\n{text}", "x.txt")
    assert {(r.recipient.text, r.recipient.type) for r in extract(document).recognitions} == expected
