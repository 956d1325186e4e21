"""Cells and labels that say something of the name beside them: 省级, 优秀, 复核通过, 长沙市, 2023年."""

from __future__ import annotations

import re

from kg.facts.awards import Award
from kg.facts.rosters.headings import grade_in, is_place, level_in, place_of, size_in
from kg.facts.rosters.sections import section_of
from kg.facts.rosters.told import Told
from kg.model import Span, Status

_STATUS = re.compile(
    r"(?:评价|监测|复核|复审|考核|验收|评估|认定|审核|年度|结果)*[为：]?(?P<word>优秀|良好|优良|合格|基本合格|不合格|通过|未通过|不通过|递补|新增|新认定|新获|新评|保留|取消|撤销|退出|摘牌|淘汰|限期整改|整改|暂缓|警告|更名|变更|拟认定|公示|继续有效|到期失效)"
    r"(?:（[^（）]{1,8}）)?(?:资格|认定|称号|等次|等级|的?企业|的|单位|名单|的?有|名称)*(?:（[^（）]{1,12}）)?"
)
_FIXED = {
    "通过": Status.RENEWED,
    "保留": Status.RENEWED,
    "继续有效": Status.RENEWED,
    "未通过": Status.FAILED,
    "不通过": Status.FAILED,
    "递补": Status.GRANTED,
    "退出": Status.REVOKED,
    "摘牌": Status.REVOKED,
    "淘汰": Status.REVOKED,
    "取消": Status.REVOKED,
    "撤销": Status.REVOKED,
    "整改": Status.WARNED,
    "限期整改": Status.WARNED,
    "警告": Status.WARNED,
    "更名": Status.RENAMED,
    "变更": Status.RENAMED,
    "到期失效": Status.EXPIRED,
}
_FILLER = re.compile(
    r"[\d.\-—/年月日（）()至、,，+ ]+|.{0,3}\d{4}年.{0,10}|无|/|[A-Z]{0,6}\d{4,}[A-Z\d]*|[（(][^（）()]*[）)]"
)
_WORKS = re.compile(
    r"科(?:学)?技(?:术)?(?:进步)?奖|发明奖|自然科学奖|专利|优质(?:工程|结构)|工程奖|杯|首台|首批次|首版次|新产品|案例|场景|项目|成果|产品|设计奖|勘察|作品|新品种|工法|小组"
)
_RATED = re.compile(r"(?:[1-5]?A{1,5}|[A-D]|[三四五]星)(?:级|类|等)?")


def won_by_works(award: Award) -> bool:
    """Projects, products and buildings win this title, not those who made them."""
    return _WORKS.search(award.text + award.label) is not None


def quality(text: str, span: Span) -> Told | None:
    """What a cell says of its row, None when it is a name or nothing."""
    text = text.strip(" 　。；;")
    if not text or len(text) > 24:
        return None
    if (level := level_in(text)) is not None:
        return Told(span, level=level, size=size_in(text))
    if (grade := grade_in(text)) is not None or (_RATED.fullmatch(text) and len(text) > 1 and (grade := text)):
        return Told(span, grade=grade, size=size_in(text))
    if (hit := _STATUS.fullmatch(text)) is not None:
        section, fixed = section_of(text), _FIXED.get(hit["word"])
        status = fixed or (section.status if section else Status.GRANTED)
        return Told(
            span,
            status=status,
            detail=section.detail if section and not fixed else None,
            grade=section.grade if section and not fixed else None,
        )
    return Told(span, place=True, size=size_in(text), area=place_of(text)) if is_place(text) else None


def is_filler(text: str) -> bool:
    """A number, a date, a code: nothing that could be a name."""
    return _FILLER.fullmatch(text.strip(" 　")) is not None
