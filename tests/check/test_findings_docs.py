"""Every code of finding has a section in docs/findings.md, and its two made-up texts behave as it says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kg.ingest import read_text
from kg.pipeline import extract

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "findings.md").read_text(encoding="utf-8")
SECTIONS = dict(re.findall(r"^## (KGF\d{3})\n(.*?)(?=^## |\Z)", PAGE, re.M | re.S))
#: Codes that need more than one document; their examples are run in test_across.py.
ACROSS = {code for code in SECTIONS if code.startswith("KGF5")}
#: Codes that need a report and a list; their examples are run in tests/fuse/test_findings_page.py.
LISTS = {code for code in SECTIONS if code.startswith("KGF61")}

#: Codes that need a correction; their examples are run in tests/clerk/test_lasting.py.
LOST = {code for code in SECTIONS if code.startswith("KGF7")}


def examples(code: str, kind: str) -> list[str]:
    return re.findall(rf"```{kind}\n(.*?)```", SECTIONS[code], re.S)


def codes(text: str) -> set[str]:
    return {f.code for document in read_text(text, "x.txt") for f in extract(document).findings}


def test_every_code_of_the_program_has_a_section() -> None:
    rooms = (ROOT / "kg" / "check", ROOT / "kg" / "audit", ROOT / "kg" / "fuse")
    sources = "".join(p.read_text(encoding="utf-8") for room in rooms for p in sorted(room.glob("*.py")))
    assert set(re.findall(r'"(KGF\d{3})"', sources)) == set(SECTIONS)


@pytest.mark.parametrize("code", sorted(SECTIONS))
def test_a_section_says_what_and_what_to_do(code: str) -> None:
    assert "处理：" in SECTIONS[code] and examples(code, "fault") and examples(code, "fine")


@pytest.mark.parametrize("code", sorted(set(SECTIONS) - ACROSS - LISTS - LOST))
def test_the_example_is_found_and_the_false_alarm_is_not(code: str) -> None:
    assert all(code in codes(text) for text in examples(code, "fault"))
    assert all(code not in codes(text) for text in examples(code, "fine"))


@pytest.mark.parametrize(
    "text",
    [
        "轨道交通运营线路81条，运营线路总长度2408公里，其中地铁、轻轨线路分别为67条、2050公里和9条、290公里。",
        "全年有效监测362天，其中优231天、良118天，优良天数349天。",
        "水产品总产量32.8万吨，其中养殖产量30.1万吨，淡水养殖26.7万吨，海水养殖3.4万吨，捕捞产量2.7万吨。",
        "已建成滑雪场6家，日最大承载量3.6万人次，其中云顶滑雪场接待滑雪者98.7万人次。",
        "免费筛查妇女8600人（宫颈癌8600人、乳腺癌8600人）。",
        "新登记经营主体3268户，总量达2.17万户，其中企业8436户，占比38.9%。",
        "中小企业占98.1%，民营企业占95.2%，高新技术企业占12.4%。",
        "全年新签约项目40个，其中亿元以上30个、10亿元以上4个。",
        "规上工业增加值增长8.1%，仪器仪表业则出现下降，下降幅度超过10%。",
        "有效发明专利812件，是2020年的2.3倍；高新技术企业占规上企业的三成以上。",
        "生产总值320.5亿元，同比增长5.2%，增加22.4亿元。",
        "一般公共预算收入（同口径）完成30.2亿元，同比增长14.6%，增收4.4亿元。",
        "全县小麦单产每亩412公斤。其中水浇地小麦单产每亩486公斤。",
        "全年新设经营主体9800户。其中，新设企业3200户，个体工商户6400户。",
        "全县参评单位60家，其中优秀12家，合格41家。",
        "财政总收入68万元，增加8万元。其中：地方收入52万元，增加6万元；上划中央收入12万元；上划省级收入4万元。",
        "全县申请商标注册940件,其中集体商标310件,核准注册820件,其中集体商标290件。",
        "共有重点事项260件（其中民生重点事项60件），有210件已办结（其中民生重点事项办结55件），50件正在办理。",
        "随机抽取400件诉求，其中有效回访310件，表示满意的有290件，表示一般的有15件，表示不满意的5件。",
        "全年签订注册外资3.2亿美元，到账外资1.4亿美元，其中开发区注册外资2.6亿美元，到账外资1.1亿美元。",
        "四个园区共实现开票销售收入180.5亿元。其中经济开发区实现开票收入95亿元，实现销售收入110.2亿元。",
    ],
)
def test_what_looks_like_a_fault_and_is_none(text: str) -> None:
    found = [f for d in read_text("云埠县2024年工作情况\n\n" + text, "x.txt") for f in extract(d).findings]
    assert [f.message_zh for f in found if f.severity in ("error", "warning")] == []


@pytest.mark.parametrize(
    "text",
    ["新增产值拉动全市规上工业产值增长4.6个百分点。", "第一产业增长4.7%，高于全县经济增长0.5个百分点。"],
)
def test_contributions_and_differences_are_rightly_told_in_points(text: str) -> None:
    assert "KGF208" not in codes("云埠县2024年工作情况\n\n" + text)


def test_half_width_punctuation_hides_no_wording() -> None:
    assert "KGF207" in codes("云埠县2024年工作情况\n\n科技型企业由1,080家增至1,300家,增长40%。")
