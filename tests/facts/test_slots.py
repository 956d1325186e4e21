"""Names without a form in the slots of frames, and what must not become a winner (own fictional sentences)."""

from __future__ import annotations

import pytest

from kg.ingest import read_text
from kg.pipeline import extract


def _won(text: str) -> list[tuple[str, str]]:
    return sorted(
        (r.recipient.text, r.status.value)
        for document in read_text(text, "x.txt")
        for r in extract(document).recognitions
    )


@pytest.mark.parametrize(
    ("text", "won"),
    [
        ("布仁、赵二柱入选自治区级“草原工匠”名单。", [("布仁", "granted"), ("赵二柱", "granted")]),
        ("入选省级老字号的是梨城春和祥绸布店和松坪印泥有限公司。", [("松坪印泥有限公司", "granted"), ("梨城春和祥绸布店", "granted")]),
        ("由松坪通达供应链管理有限公司运营的“汉水仓”被省商务厅认定为省级公共海外仓。", [("汉水仓", "granted")]),
        ("松坪市民中心（图书馆、档案馆）工程荣获中国建设工程鲁班奖。", [("松坪市民中心（图书馆、档案馆）工程", "granted")]),
        ("梨岭时代孵化园在国家级科技企业孵化器年度评价中获评优秀（A类）。", [("梨岭时代孵化园", "granted")]),
        ("松坪机械有限公司、梨岭药业有限公司分别获评省级绿色工厂、国家级绿色工厂。",
         [("松坪机械有限公司", "granted"), ("梨岭药业有限公司", "granted")]),
        ("劳动奖章颁发范围包括工业交通、基本建设、农林水利、文化、教育。", []),
        ("这些景区存在的问题主要包括：安全管理不到位、市场秩序混乱、标识系统短缺。", []),
        ("松坪云阶数据服务有限公司位列2023中国民营企业500强第67位。", []),
        ("松坪建工集团有限公司、梨岭市政有限公司：省级绿色工厂。", [("松坪建工集团有限公司", "granted"), ("梨岭市政有限公司", "granted")]),
    ],
)  # fmt: skip
def test_slots(text: str, won: list[tuple[str, str]]) -> None:
    assert _won(text) == won


def test_a_list_by_place_names_what_stands_behind_the_place() -> None:
    text = (
        "近日，市文化旅游委公布了第六批市级文化产业示范园区名单，重庆梨岭科技产业园等4个园区入选。\n市级文化产业示范园区名单\n涪陵区重庆梨岭科技产业园\n"
        "渝中区重庆松坪集聚示范园区\n北碚区重庆三号文创园\n永川区重庆大数据产业园\n"
    )
    names = [name for name, _ in _won(text)]
    assert "重庆梨岭科技产业园" in names and not any(name.startswith(("涪陵区", "北碚区")) for name in names)


def test_a_title_alone_on_its_line_heads_the_names_under_it() -> None:
    text = (
        "省总工会表彰先进\n\n湖北五一劳动奖状\n松坪药业有限公司\n梨岭制品有限公司\n湖北五一劳动奖章\n"
        "松坪市第一人民医院内科主任吕晓光\n松坪市汽车客运总站站长荣小宏\n"
    )
    facts = {r.recipient.text: r.award_text for d in read_text(text, "x.txt") for r in extract(d).recognitions}
    assert facts["松坪药业有限公司"].endswith("奖状") and facts["吕晓光"].endswith("奖章")


def test_a_proposal_is_no_result() -> None:
    text = "松坪食品有限公司等210家企业符合市级龙头企业标准要求，建议通过监测，现将名单公示如下。"
    assert {status for _, status in _won(text)} <= {"candidate"}


def test_the_end_of_validity_is_no_year_of_granting() -> None:
    text = "松坪食品有限公司被认定为省级绿色工厂，有效期至2025年。"
    facts = [r for d in read_text(text, "x.txt") for r in extract(d).recognitions]
    assert [(r.recipient.text, r.year) for r in facts] == [("松坪食品有限公司", None)]
