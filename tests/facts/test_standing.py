"""Candidates and grants: what a notice binds, what ends it, whose words 拟入选 are."""

from __future__ import annotations

import pytest

from kg.ingest import read_text
from kg.pipeline import extract


def _told(text: str) -> list[tuple[str, str]]:
    facts = [f for document in read_text(f"快讯\n\n{text}", "x.txt") for f in extract(document).recognitions]
    return sorted((f.recipient.text, f.status.value) for f in facts)


_FIRM = "清禾电子有限公司"
_OTHER = "广陌机械有限公司"


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (f"{_FIRM}拟入选省级智能车间。", [(_FIRM, "candidate")]),
        (f"{_FIRM}入选省级绿色工厂公示名单。目前公示期满，已正式认定。", [(_FIRM, "granted")]),
        (f"{_FIRM}入选省级绿色工厂公示名单，公示今日结束，尚未发文。", [(_FIRM, "candidate")]),
        (f"全国县域商业“领跑县”推荐名单公示了我县。{_FIRM}入选国家级绿色工厂。", [(_FIRM, "granted")]),
        (f"省工信厅公示了省级绿色工厂名单，{_FIRM}入选。同时，{_OTHER}被授予“江苏省文明单位”称号。",
         [(_FIRM, "candidate"), (_OTHER, "granted")]),
        (f"{_FIRM}入选国家第八批制造业单项冠军企业公示名单，目前已完成公示，获正式命名。", [(_FIRM, "granted")]),
        (f"以下企业通过2024年国家级专精特新“小巨人”企业复核：{_FIRM}、{_OTHER}。", [(_FIRM, "renewed"), (_OTHER, "renewed")]),
        (f"{_FIRM}第三次通过高新技术企业复审认定。", [(_FIRM, "renewed")]),
        (f"{_FIRM}通过省级企业技术中心复核评价。", [(_FIRM, "renewed")]),
        (f"{_FIRM}的国家级绿色工厂资格获得延续。", [(_FIRM, "renewed")]),
        (f"{_FIRM}成功申报省级智能工厂。", [(_FIRM, "granted")]),
        ("现有国家级绿色工厂13家、省级绿色工厂48家，分别是五年前的6.5倍和4.9倍。", []),
        (f"{_FIRM}被列入省级科技型中小企业异常名录。", []),
        (f"关于公布市级龙头企业监测结果的通知\n\n{_FIRM}监测合格，保留市级农业产业化龙头企业资格。", [(_FIRM, "renewed")]),
        (f"省级企业技术中心名单调整：{_FIRM}技术中心更名为{_OTHER}技术中心。", [(_OTHER, "renamed")]),
        (f"省级工业设计中心评价结果公布，{_FIRM}获评优秀，{_OTHER}不合格。", [(_FIRM, "granted"), (_OTHER, "failed")]),
        (f"{_FIRM}今年又顺利进入国家级绿色工厂公示阶段。", [(_FIRM, "candidate")]),
        (f"{_FIRM}11月通过国家级绿色工厂公示，同年12月由工信部正式认定。", [(_FIRM, "granted")]),
        (f"对通过审核的国家级绿色工厂名单进行公示，{_FIRM}入选。", [(_FIRM, "candidate")]),
        (f"{_FIRM}入围省级“最具价值企业”二十强候选名单。", [(_FIRM, "candidate")]),
        (f"省工信厅公布2024年度省级绿色工厂名单。{_FIRM}成功入围省级绿色工厂。", [(_FIRM, "granted")]),
        (f"省工信厅公示2024年度省级绿色工厂名单。{_FIRM}成功入围省级绿色工厂。", [(_FIRM, "candidate")]),
        (f"{_FIRM}此次系原高新技术企业证书有效期满后的重新认定。", [(_FIRM, "renewed")]),
        (f"继续认定{_FIRM}为省级绿色工厂，对{_OTHER}不再认定。", [(_FIRM, "renewed"), (_OTHER, "expired")]),
        (f"7月，{_FIRM}入选省级绿色工厂名单公示；9月，省工信厅正式发文公布，{_FIRM}名列其中。", [(_FIRM, "granted")]),
        (f"7月，{_FIRM}入选省级绿色工厂名单公示；9月，省工信厅将正式发文公布。", [(_FIRM, "candidate")]),
        (f"{_FIRM}列入国家级绿色工厂创建名单。", [(_FIRM, "cultivated")]),
        (f"{_FIRM}、{_OTHER}拟通过省级工业设计中心复核。", [(_FIRM, "candidate"), (_OTHER, "candidate")]),
        (f"经审核，{_FIRM}拟通过复核，继续保留省级工业设计中心资格。", [(_FIRM, "candidate")]),
        (f"经公示无异议，现将{_FIRM}等5家企业认定为市级企业技术中心。", [(_FIRM, "granted")]),
        (f"{_FIRM}被列为省级“隐形冠军”培育企业。", [(_FIRM, "granted")]),
        (f"{_FIRM}入选省级瞪羚企业培育库。", [(_FIRM, "cultivated")]),
        (f"{_FIRM}成为省级绿色工厂候选单位。", [(_FIRM, "candidate")]),
        ("梨岭面业有限公司等29家企业监测合格，保留盟级农牧业产业化重点龙头企业资格。", [("梨岭面业有限公司", "renewed")]),
    ],
)  # fmt: skip
def test_notices(text: str, facts: list[tuple[str, str]]) -> None:
    assert _told(text) == sorted(facts)
