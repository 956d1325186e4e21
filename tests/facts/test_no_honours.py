"""Texts full of award words in which nobody is given, offered, kept or stripped of anything."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.ingest import read_text
from kg.pipeline import extract

#: Twenty-four pages by another hand: targets, failed bids, advertisements, interviews, verdicts, questions.
PAGES = sorted((Path(__file__).parents[1] / "evaluate" / "none").glob("*.txt"))

A, B = "柏州市云栈齿轮有限公司", "柏州皓远微纳科技有限公司"
TEXTS: dict[str, str] = {
    "visit": f"柏州市领导调研工业\n\n7月9日，副市长一行先后来到{A}、皓远科技、青穗食品走访，要求加强培育“专精特新”企业，拉高标杆，叫响品牌，奋力夺取全年目标任务。",
    "reward": f"政策解读\n\n对首次获批国家级专精特新“小巨人”的企业奖励100万元，对获批省级专精特新中小企业的奖励20万元。{A}等企业代表参加了宣讲会。",
    "conditions": f"申报指南\n\n申报企业应为国家高新技术企业，近三年获得省级科技奖励1项以上。获得省级科技奖励一等奖2项以上的企业可直接认定。附件：{A}申报书样本。",
    "rules": f"管理办法\n\n省级企业技术中心每两年评价一次，评价不合格的撤销称号。有效期内企业更名的，应在3个月内报送。本办法由{B}起草组参与修订。",
    "training": f"柏州举办申报培训\n\n市工信局组织召开省级绿色工厂申报培训会，{A}等30家企业参加，专家讲解了国家级绿色工厂评价要点。",
    "goal": f"新年展望\n\n今年，我市将力争新增国家级专精特新“小巨人”企业5家、省级绿色工厂10家，支持{A}争创国家级单项冠军。",
    "court": f"以案说法\n\n{A}在网页上冒用“省级名牌产品”标志，被市场监管局罚款2万元。法院认为，被告并未取得该称号，其宣传构成虚假宣传。",
    "lost bid": f"评审侧记\n\n{B}冲击国家级制造业单项冠军，因市场占有率不达标，最终落选。公司表示明年再战。",
    "denial": f"公司澄清公告\n\n近日有媒体称{A}获评国家级绿色工厂。经核实，公司并未获得该称号，也未申报。",
    "definition": "小知识\n\n瞪羚企业是指跨过创业死亡谷、进入高成长期的中小企业。国家级绿色工厂是指实现用地集约化、生产洁净化的工厂。",
    "advertisement": f"五一大促\n\n{A}旗下门店钜惠开启，金奖品质，冠军之选，星级服务，百强品牌齐聚，先到先得。",
    "growth": f"上半年工业经济运行\n\n全市规模以上工业增加值增长7.2%，{A}产值突破10亿元，{B}投资3.2亿元建设二期项目。",
    "ranking of places": "GDP榜单\n\n柏州市上半年地区生产总值位居全省第五，增速排名第三；人均可支配收入排在全省第八位。",
    "names that hold award words": "开业公告\n\n柏州冠军烧鹅店、状元豆花店、金奖裁缝铺本周在文明路、先锋街、示范园小区开业，欢迎光临。",
    "if": f"董事会公告\n\n如果公司通过高新技术企业重新认定，{A}将继续享受15%的优惠税率；能否通过存在不确定性。",
    "asked": f"网友留言\n\n请问{A}是不是国家级高新技术企业？怎样才能申请省级企业技术中心？",
}  # fmt: skip


@pytest.mark.parametrize("name", TEXTS)
def test_nothing_is_invented(name: str) -> None:
    _invents_nothing(TEXTS[name])


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.stem)
def test_nothing_is_invented_on_whole_pages(page: Path) -> None:
    _invents_nothing(page.read_text(encoding="utf-8"))


def test_there_are_pages() -> None:
    assert len(PAGES) == 24


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (f"{A}向客户宣称自己是省级绿色工厂。", "claim"),
        (f"有股民询问{A}是否入选省级绿色工厂。", "question"),
    ],
)
def test_why_nothing_is_told(text: str, reason: str) -> None:
    (extraction,) = [extract(d) for d in read_text("柏州要闻\n\n" + text, "x.txt")]
    assert [t.reason for t in extraction.traces if t.outcome == "ignored" and t.reason != "heading"] == [reason]


def _invents_nothing(text: str) -> None:
    for document in read_text(text, "x.txt"):
        extraction = extract(document)
        assert [(r.recipient.text, r.award_text, r.status.value) for r in extraction.recognitions] == []
        assert [(g.size, g.award_text, g.kind) for g in extraction.groups if g.status.value != "planned"] == []
