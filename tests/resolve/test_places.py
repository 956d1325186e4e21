from __future__ import annotations

import pytest

from kg.resolve.gazetteer import load_gazetteer
from kg.resolve.parse import parse
from kg.resolve.parts import Form
from kg.resolve.places import place


@pytest.mark.parametrize(
    "name, homes, rows, registry, code, basis",
    [
        ("郑州皓辰泵业有限公司", ("320500",), (), None, "410100", "name"),
        ("皓辰泵业（上海）有限公司", (), (), None, "310000", "name"),
        ("河南皓辰泵业有限公司", (), (), "410100", "410100", "registry"),
        ("郑州皓辰泵业有限公司", (), ("410102",), None, "410102", "list"),
        ("郑州皓辰泵业有限公司", (), ("410300",), None, "410100", "name"),
        ("皓辰泵业有限公司", ("320500",), ("410100",), "410102", "410102", "registry"),
        ("皓辰泵业有限公司", ("410100", "410102", "410000"), (), None, "410102", "story"),
        ("皓辰泵业有限公司", ("410102", "410105"), (), None, "410100", "story"),
        ("皓辰泵业有限公司", ("410100", "410300"), (), None, None, None),
        ("郑州高新区皓辰泵业有限公司", (), (), None, "410100", "name"),
        ("皓辰泵业有限公司郑州分公司", ("320500",), (), None, "410100", "name"),
        ("鼓楼区皓辰家政有限公司", ("320100",), (), None, "320106", "name"),
    ],
)
def test_where_a_firm_is(
    name: str, homes: tuple[str, ...], rows: tuple[str, ...], registry: str | None, code: str | None, basis: str | None
) -> None:
    found = place(name, homes, rows, registry)
    assert (found.code, found.basis) == (code, basis)


def test_a_homonym_is_left_open() -> None:
    found = place("鼓楼区皓辰家政有限公司")
    assert found.code is None and {"320106", "350102"} <= set(found.open)
    assert place("朝阳皓辰家政有限公司", ("110000",)).code == "110105"
    assert place("朝阳皓辰家政有限公司", ("210000",)).code == "211300"


@pytest.mark.parametrize(
    "name, near, place_read, trade, words, form",
    [
        ("郑州皓辰压缩机有限公司", (), "410100", "皓辰", ("压缩机",), Form.LIMITED),
        ("河南省郑州市金水区皓辰泵业股份有限公司", (), "410105", "皓辰", ("泵业",), Form.STOCK),
        ("郑州银行股份有限公司", (), "410100", "郑州", ("银行",), Form.STOCK),
        ("永安行科技股份有限公司", ("320400",), "", "永安行", ("科技",), Form.STOCK),
        ("永安皓辰科技股份有限公司", ("350400",), "350481", "皓辰", ("科技",), Form.STOCK),
        ("江苏省南京市鼓楼区皓辰家庭农场", (), "320106", "皓辰", (), Form.FARM),
        ("西平县皓辰机械厂", (), "411721", "皓辰", ("机械",), Form.FACTORY),
    ],
)
def test_the_parts_of_a_name(
    name: str, near: tuple[str, ...], place_read: str, trade: str, words: tuple[str, ...], form: Form
) -> None:
    parsed = parse(name, load_gazetteer(), near)
    assert ("".join(parsed.codes), parsed.trade, parsed.words, parsed.form) == (place_read, trade, words, form)


def test_a_branch_has_its_own_place_and_its_parent() -> None:
    parsed = parse("中国皓辰银行股份有限公司郑州金水支行", load_gazetteer())
    assert (
        parsed.branch == "郑州金水支行" and parsed.parent == "中国皓辰银行股份有限公司" and parsed.codes == ("410105",)
    )
