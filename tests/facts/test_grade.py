"""Whether a document is an official list or notice, a newspaper, or a firm's own page."""

from __future__ import annotations

import pytest

from kg.facts.grade import GRADES, grade_of
from kg.ingest import read_text
from kg.pipeline import extract

A, B, C = "清禾电子有限公司", "广陌机械有限公司", "红枫智能有限公司"
_SIGNED = "\n\n河南省工业和信息化厅\n2023年5月6日"


def _grade(text: str) -> str:
    (document,) = read_text(text, "x.txt")
    return grade_of(extract(document))


@pytest.mark.parametrize(
    ("text", "grade"),
    [
        (f"2023年省级绿色工厂名单\n\n序号\t企业名称\n1\t{A}\n2\t{B}\n3\t{C}", "list"),
        (f"附件\n2023年省级绿色工厂汇总表\n\n序号\t企业名称\t所属市\n1\t{A}\t郑州市\n2\t{B}\t洛阳市\n3\t{C}\t南阳市", "list"),
        (f"关于2023年省级绿色工厂拟认定名单的公示\n\n序号\t企业名称\n1\t{A}\n2\t{B}\n3\t{C}", "list"),
        (f"关于公布2023年省级绿色工厂名单的通知\n\n各省辖市工业和信息化局：\n\n经审核，认定{A}等2家企业为省级绿色工厂，现将名单予以公布，请各地加强指导和服务，切实发挥示范带动作用。\n\n1.{A}\n2.{B}{_SIGNED}", "notice"),
        (f"河南省工业和信息化厅关于撤销{A}省级绿色工厂称号的决定\n\n经查，{A}不再符合条件，决定撤销其省级绿色工厂称号。{_SIGNED}", "notice"),
        (f"省民政厅公告（2023年第7号）\n\n根据有关规定，{A}被认定为省级绿色工厂。\n\n省民政厅\n2023年5月6日", "notice"),
        (f"各省辖市工业和信息化局：\n\n经审核，认定{A}为省级绿色工厂。{_SIGNED}", "notice"),
        (f"郑州新增一家绿色工厂\n\n本报讯（记者 张三）近日，{A}获评省级绿色工厂。", "news"),
        (f"郑州新增一家绿色工厂\n\n记者从市工信局获悉，{A}获评省级绿色工厂。", "news"),
        (f"郑州新增一家绿色工厂\n\n近日，省工信厅公布名单，{A}获评省级绿色工厂。", "news"),
        (f"郑州新增三家绿色工厂\n\n本报讯（记者 张三）名单如下：\n\n1.{A}\n2.{B}\n3.{C}", "news"),
        ("公司顺利通过高新技术企业复审\n\n近日，我公司顺利通过高新技术企业复审。", "company"),
        (f"关于获评省级绿色工厂的公告\n\n{A}（以下简称“公司”）获评省级绿色工厂。特此公告。\n\n{A}董事会\n2023年5月6日", "company"),
        (f"公司简介\n\n{A}获评省级绿色工厂。", "company"),
        (f"荣誉\n\n{A}始建于1958年，获评省级绿色工厂。", "company"),
        (f"郑州新增一家绿色工厂\n\n本报讯（记者 张三）“我公司将继续努力。”{A}总经理说。该公司获评省级绿色工厂。", "news"),
        ("名词解释\n\n绿色工厂是指实现了用地集约化的工厂。", "unknown"),
        (f"绿色工厂\n\n{A}获评省级绿色工厂。", "unknown"),
    ],
)  # fmt: skip
def test_grades(text: str, grade: str) -> None:
    assert grade in GRADES
    assert _grade(text) == grade
