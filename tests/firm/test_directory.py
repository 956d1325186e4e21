"""Which firm a name means: the surest evidence first, and nothing guessed."""

from __future__ import annotations

import pytest

from kg.firm.directory import Directory
from kg.firm.naming import Asked
from kg.model import EntityType
from kg.resolve.model import Identity

C = EntityType.COMPANY
ZHENGZHOU, LUOYANG = "410100", "410300"


def thing(ident: str, name: str, *names: tuple[str, str], region: str | None = None, uscc: str | None = None,
          stock: str | None = None, kind: EntityType = C) -> Identity:  # fmt: skip
    return Identity(
        ident, kind, name, (ident,), tuple(sorted(names)), region, "name" if region else None, (), uscc, stock
    )


THINGS = (
    thing("a", "郑州云栈齿轮有限公司", ("云栈齿轮", "short"), ("郑州云栈机械有限公司", "former"), region=ZHENGZHOU,
          uscc="91410100MA0000000A", stock="300999"),
    thing("b", "洛阳云栈齿轮有限公司", ("云栈齿轮", "short"), region=LUOYANG),
    thing("c", "皓远微纳", region=ZHENGZHOU),
    thing("d", "河南澜起轴承股份有限公司", ("澜起轴承", "listed"), region="410000"),
    thing("e", "澄屿精密", region=None),
    thing("f", "澄屿精密", region=None, kind=EntityType.PLATFORM),
    thing("g", "洛阳市政府", region=LUOYANG, kind=EntityType.GOVERNMENT_BODY),
    thing("i", "郑州翎川液压有限公司", ("翎川液压", "short"), region=ZHENGZHOU),
    thing("j", "洛阳翎川液压股份有限公司", region=LUOYANG),
    thing("k", "郑州骁岚起重机械有限公司", ("骁岚起重", "short"), region=ZHENGZHOU),
    thing("l", "洛阳骁岚起重机械有限公司", region=LUOYANG),
    thing("h", "郑州砺未传感科技有限公司", region=ZHENGZHOU),
)  # fmt: skip
DIRECTORY = Directory(THINGS)


@pytest.mark.parametrize(
    ("asked", "outcome", "basis", "ids"),
    [
        (Asked("郑州云栈齿轮有限公司"), "matched", "full", "a"),
        (Asked("郑州云栈齿轮有限公司", places=(LUOYANG,)), "matched", "full", "a"),
        (Asked("郑州雲栈齒輪有限公司 "), "matched", "full", "a"),
        (Asked("郑州市云栈齿轮有限责任公司"), "matched", "rule:same-words", "a"),
        (Asked("郑州云栈机械有限公司"), "matched", "former", "a"),
        (Asked("澜起轴承"), "matched", "listed", "d"),
        (Asked("云栈齿轮"), "ambiguous", "several", "ab"),
        (Asked("云栈齿轮", places=(LUOYANG,)), "matched", "short", "b"),
        (Asked("云栈齿轮", places=("420100",)), "unmatched", "elsewhere", "ab"),
        (Asked("皓远微纳"), "matched", "short", "c"),
        (Asked("澄屿精密"), "matched", "short", "e"),
        (Asked("翎川液压"), "ambiguous", "several", "ij"),
        (Asked("翎川液压", places=(LUOYANG,)), "matched", "rule:whole-core", "j"),
        (Asked("翎川液压", places=(ZHENGZHOU,)), "matched", "short", "i"),
        (Asked("澄屿精密", places=(LUOYANG,)), "ambiguous", "place-unknown", "e"),
        (Asked("骁岚起重"), "ambiguous", "several", "kl"),
        (Asked("骁岚起重", places=(ZHENGZHOU,)), "matched", "short", "k"),
        (Asked("郑州皓远微纳科技有限公司"), "matched", "rule:trade-name", "c"),
        (Asked("洛阳皓远微纳科技有限公司"), "unmatched", "", ""),
        (Asked("砺未传感", places=(ZHENGZHOU,)), "matched", "", "h"),
        (Asked("砺未传感"), "ambiguous", "unsure", "h"),
        (Asked("郑州砺末传感科技有限公司"), "ambiguous", "unsure", "h"),
        (Asked("91410100MA0000000A"), "matched", "code", "a"),
        (Asked("300999"), "matched", "code", "a"),
        (Asked("随便什么名字", "91410100MA0000000A"), "matched", "code", "a"),
        (Asked("洛阳云栈齿轮有限公司", "91410100MA0000000A"), "ambiguous", "code-and-name-differ", "ab"),
        (Asked("郑州云栈齿轮有限公司", "91410100MA0000000B"), "ambiguous", "code-differs", "a"),
        (Asked("北京无此公司有限公司"), "unmatched", "unknown", ""),
        (Asked("洛阳市政府"), "unmatched", "unknown", ""),
        (Asked(""), "unmatched", "empty", ""),
    ],
)  # fmt: skip
def test_what_a_name_means(asked: Asked, outcome: str, basis: str, ids: str) -> None:
    found = DIRECTORY.find([asked])[0]
    assert (found.outcome, "".join(sorted(t.id for t in found.things)) if ids else "") == (outcome, ids), found.basis
    if basis:
        assert found.basis == basis


def test_two_names_of_one_list_that_would_both_be_one_short_name_are_left_to_a_person() -> None:
    names = ["郑州皓远微纳科技有限公司", "郑州皓远微纳科技股份有限公司"]
    assert [f.outcome for f in DIRECTORY.find([Asked(n) for n in names])] == ["ambiguous", "ambiguous"]
