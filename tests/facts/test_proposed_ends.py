"""拟撤销, 拟取消: put up to lose a title is neither a loss nor a bid; the title is held, with a warning."""

from __future__ import annotations

import pytest

from kg.ingest import read_text
from kg.pipeline import extract

CASES = {
    "sentence": "根据有关规定，拟撤销郑州云栈齿轮有限公司省级企业技术中心资格，现予公示。\n",
    "list": "关于拟取消高新技术企业资格名单的公示\n\n现将拟取消高新技术企业资格企业名单公示如下：\n1.郑州云栈齿轮有限公司\n2.洛阳皓远微纳科技有限公司\n",
    "done": "经研究，决定撤销郑州云栈齿轮有限公司省级企业技术中心资格。\n",
}
STATUS = {"sentence": {"warned"}, "list": {"warned"}, "done": {"revoked"}}


@pytest.mark.parametrize("name", CASES)
def test_a_proposed_end_is_a_warning(name: str) -> None:
    (document,) = read_text(CASES[name], "p.txt")
    assert {r.status.value for r in extract(document).recognitions} == STATUS[name]
