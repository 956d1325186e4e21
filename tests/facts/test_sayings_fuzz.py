"""Any order of the words that the readers of names, places and terms look for is read without failing, and quoted right."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from kg.facts.grade import GRADES, grade_of
from kg.ingest import read_text
from kg.pipeline import extract

_PIECES = st.sampled_from(
    (
        "清禾电子有限公司", "广陌机械集团有限公司", "红枫厂", "（", "）", "“", "”", "，", "。", "；", "、", "：", "\n", "\t", "以下简称", "简称", "前身", "前身为", "原名",
        "曾用名", "更名为", "变更为", "由", "名称", "股票代码", "300999", "SZ", "股票简称", "统一社会信用代码", "91350100M000100Y43", "系", "是", "其", "公司", "全资子公司",
        "旗下", "下属", "郑州市", "鼓楼区", "位于", "的", "有效期", "三年", "至", "自", "2023年", "2026年11月", "获评省级绿色工厂", "序号\t企业名称\t所属市\t有效期\n", "现", "原",
    )
)  # fmt: skip


@settings(max_examples=150)
@given(st.lists(_PIECES, min_size=1, max_size=24))
def test_nothing_fails_and_quotes_stand_where_they_are_said_to(pieces: list[str]) -> None:
    for document in read_text("快讯\n\n" + "".join(pieces), "x.txt"):
        story = extract(document)
        assert grade_of(story) in GRADES
        for naming in story.namings:
            assert naming.value and naming.span is not None and document.quote(naming.span) == naming.quote
        for placing in story.placings:
            assert document.quote(placing.evidence.span) == placing.evidence.text
