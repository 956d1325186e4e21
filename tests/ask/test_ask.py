"""Questions in the words people use; refusals that are honest; the remainder that is never a sum of firms."""

from __future__ import annotations

import pytest

from kg.ask import answer_dict, answer_lines, ask
from kg.errors import Code, KGError
from kg.graph import OxigraphStore

PROVINCIAL = {"郑州森鹏电子技术有限公司", "富耐克", "凌达压缩机"}
NATIONAL = {"郑州磨料磨具磨削研究所有限公司", "新天科技"}
MUNICIPAL = {"郑州衡量科技股份有限公司", "郑州融创网络技术有限公司", "华纳时代检测认证有限公司"}


def names(store: OxigraphStore, question: str) -> set[str]:
    return {r["name"] for r in ask(store, question).named}


@pytest.mark.parametrize(
    "question",
    [
        "哪些企业获得省级荣誉？", "哪些企业获得省级荣誉", "哪些公司拿到了省级称号", "哪些单位被评为省级荣誉", "请问有哪些企业得过省里的荣誉？",
        "省级荣誉企业有哪些", "河南省荣誉企业名单", "哪些企业拿过河南省级荣誉？", "列出获得省级奖项的企业", "2021年哪些企业获评省级称号",
        "郑州高新区有哪些企业获得省级荣誉", "郑州市哪些企业获得了省级荣誉", "河南的企业有哪些拿到省级荣誉", "有多少家企业获得省级荣誉？",
        "Which firms hold provincial honours?", "which companies received provincial awards", "List the enterprises with provincial titles",
        "How many firms got provincial honours in 2021?",
    ],
)  # fmt: skip
def test_the_provincial_question_in_many_wordings(seed_store: OxigraphStore, question: str) -> None:
    assert names(seed_store, question) == PROVINCIAL


def test_the_honest_remainder(seed_store: OxigraphStore) -> None:
    answer = ask(seed_store, "哪些企业获得省级荣誉？")
    assert answer.unnamed_total == 8
    assert {(g["honour"], g["size"], g["unnamed"]) for g in answer.unnamed} == {
        ("技术创新示范企业", "4", "3"), ("大数据产业发展试点示范项目", "5", "5"),
    }  # fmt: skip
    assert (answer.distinct_min, answer.distinct_max) == (5, 11)
    assert {(s["honour"], s["size"]) for s in answer.stocks} == {("制造业创新中心", "4"), ("质量标杆", "19")}
    assert [c["name"] for c in answer.candidates] == ["河南省智能传感器创新中心"]
    headline, sections = answer_lines(answer)
    assert "另有8项授予未具名" in headline and "5 到 11" in headline
    assert all(row[-2] for section in sections[:1] for row in section.rows), "a row without its quote"


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("哪些企业获得国家级荣誉？", NATIONAL), ("哪些企业获得市级荣誉？", MUNICIPAL), ("哪些企业同时有国家级和省级荣誉？", set()),
        ("哪些企业是专精特新小巨人？", {"新天科技"}), ("which firms are “Little Giant” enterprises", {"新天科技"}), ("质量标杆企业有哪些", {"富耐克", "凌达压缩机"}),
        ("河南省质量标杆有哪些企业", {"富耐克", "凌达压缩机"}), ("郑州市企业技术中心有哪些", {"郑州衡量科技股份有限公司"}),
        ("哪些平台获得市级荣誉", {"郑州市工业机器人创新中心"}), ("省级以上荣誉有哪些企业获得", PROVINCIAL | NATIONAL),
        ("2020年哪些企业获得省级荣誉", set()), ("2020年以来哪些企业获得省级荣誉", PROVINCIAL), ("2020-2022年获得国家级荣誉的企业", NATIONAL),
        ("哪些还只是候选", {"河南省智能传感器创新中心", "猪八戒网河南总部园区"}), ("洛阳市哪些企业获得省级荣誉", set()),
        ("安徽省级荣誉有哪些企业", set()), ("哪些企业的荣誉被撤销", set()), ("Which firms hold both national and provincial honours?", set()),
    ],
)  # fmt: skip
def test_other_questions(seed_store: OxigraphStore, question: str, expected: set[str]) -> None:
    assert names(seed_store, question) == expected


@pytest.mark.parametrize(
    ("question", "honours"),
    [("富耐克有哪些荣誉？", ["质量标杆"]), ("新天科技获得了什么称号", ["专精特新“小巨人”企业"]), ("Which honours does 新天科技 hold?", ["专精特新“小巨人”企业"]),
     ("新天科技是不是小巨人企业？", ["专精特新“小巨人”企业"]), ("新天科技获得过省级荣誉吗", [])],
)  # fmt: skip
def test_one_firm(seed_store: OxigraphStore, question: str, honours: list[str]) -> None:
    answer = ask(seed_store, question)
    assert answer.question.form == "firm"
    assert [r["honour"] for r in answer.named] == honours


@pytest.mark.parametrize(
    ("question", "form", "count"),
    [("哪些授予没有写明名称？", "unnamed", 10), ("哪些称号2024年到期？", "expiring", 5), ("哪些说法互相矛盾", "contradictions", 0), ("图里有哪些文档", "documents", 2),
     ("有哪些排名", "rankings", 3), ("哪些数字需要核对？", "findings", 18), ("现有存量是多少", "holdings", 5), ("which titles lapse in 2024?", "expiring", 5)],
)  # fmt: skip
def test_listed_forms(seed_store: OxigraphStore, question: str, form: str, count: int) -> None:
    answer = ask(seed_store, question)
    assert (answer.question.form, len(answer.rows)) == (form, count)


@pytest.mark.parametrize(
    ("question", "code"),
    [
        ("今天天气怎么样？", Code.KG305), ("哪些企业最赚钱", Code.KG305), ("", Code.KG305), ("？？？", Code.KG305), ("荣" * 300, Code.KG305),
        ("哪些", Code.KG305), ("哪些企业没缴税", Code.KG305), ("大疆创新有哪些荣誉", Code.KG307), ("哪些称号到期", Code.KG305), ("DROP ALL", Code.KG305),
        ("全市哪些企业获得省级荣誉", Code.KG305), ("2020年和2021年省级荣誉企业", Code.KG305), ("哪些企业注册资本超过1000万", Code.KG305),
    ],
)  # fmt: skip
def test_honest_refusals(seed_store: OxigraphStore, question: str, code: Code) -> None:
    with pytest.raises(KGError) as caught:
        ask(seed_store, question)
    assert caught.value.code is code


def test_json_keeps_ids_and_the_queries(seed_store: OxigraphStore) -> None:
    data = answer_dict(ask(seed_store, "哪些企业获得省级荣誉？"))
    assert {r["level"] for r in data["named"]} == {"provincial"}
    assert [q["purpose"] for q in data["queries"]] == ["named", "groups", "stocks", "candidates"]
    assert all(r["fact"].startswith("hon-") for r in data["named"])
