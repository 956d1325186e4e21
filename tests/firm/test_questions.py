"""What is open about a firm: pairs, conflicts, codes, places, findings."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from kg.build import build
from kg.firm.choose import choose
from kg.firm.collect import collect
from kg.firm.model import FirmFile
from kg.firm.phrases import place_words
from kg.firm.sections import sections_of
from kg.graph import open_store

DOCUMENTS = {
    "a.txt": "郑州市工业简讯\n\n2023年3月1日，郑州砺未传感科技有限公司获评河南省绿色工厂，有效期至2025年12月31日。\n",
    "b.txt": "郑州市产业观察\n\n2023年3月9日，郑州砺未传感科技有限公司获评河南省绿色工厂，有效期至2026年12月31日。\n",
    "c.txt": "郑州市产业观察\n\n2022年5月9日，郑州砺末传感科技有限公司获评郑州市质量标杆。\n",
    "d.txt": "郑州市产业观察\n\n郑州帆影电子有限公司（统一社会信用代码：91410100MA45AB1230，股票代码：300999）获评2023年郑州市瞪羚企业。"
    "郑州帆影电子有限公司是河南帆影集团有限公司的全资子公司。\n",
}


@pytest.fixture(scope="module")
def sensors(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sensors")
    for name, text in DOCUMENTS.items():
        (folder / name).write_text(text, encoding="utf-8")
    build([folder / name for name in DOCUMENTS], folder / "kg")
    return folder / "kg"


def drawn(store: Path, name: str) -> FirmFile:
    with open_store(store) as opened:
        return collect(opened, choose(opened, name), "2026-06-30")


def test_a_pair_that_waits_and_sources_that_differ(sensors: Path) -> None:
    pair, conflict = drawn(sensors, "郑州砺未传感科技有限公司").questions[:2]
    assert (pair.kind, conflict.kind) == ("pair", "conflict")
    assert (
        pair.zh.startswith("与「郑州砺末传感科技有限公司」是否同一家？")
        and "未/末" in pair.zh
        and "look or sound" in pair.en
    )
    assert (
        "有效期止" in conflict.zh
        and "2026-12-31" in conflict.zh
        and "2025-12-31" in conflict.zh
        and len(conflict.quotes) == 2
    )


def test_the_pair_is_shown_on_both_files(sensors: Path) -> None:
    assert [q.kind for q in drawn(sensors, "郑州砺末传感科技有限公司").questions if q.kind == "pair"] == ["pair"]


@pytest.mark.parametrize("name", ["郑州帆影电子有限公司", "91410100MA45AB1230", "300999"])
def test_codes_open_the_file_and_a_failed_check_is_told(sensors: Path, name: str) -> None:
    file = drawn(sensors, name)
    assert (file.name, file.stock_code, file.parent, file.uscc_holds) == (
        "郑州帆影电子有限公司",
        "300999",
        "河南帆影集团有限公司",
        False,
    )
    assert [q.kind for q in file.questions] == ["code"]
    about = {row[0]: row for row in sections_of(file)[0].rows}
    assert (
        about["统一社会信用代码 credit code"][2].startswith("校验位不符")
        and about["上级单位 parent"][1] == "河南帆影集团有限公司"
    )


def test_homonyms_that_nothing_settles_are_said(sensors: Path) -> None:
    with open_store(sensors) as opened:
        thing = replace(
            choose(opened, "郑州帆影电子有限公司"), region=None, region_basis=None, open_regions=("320106", "350102")
        )
        file = collect(opened, thing, "2026-06-30")
    assert file.place is None and place_words(file) == (
        "未定 open",
        "可能是 perhaps：江苏省南京市鼓楼区、福建省福州市鼓楼区",
    )
    assert file.questions[0].kind == "place" and "福建省福州市鼓楼区" in file.questions[0].zh
