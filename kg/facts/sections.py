"""What a heading without an award says of the names under it."""

from __future__ import annotations

import re

from kg.catalogue.cues import load_cues
from kg.facts.awards import LEVELS
from kg.facts.scope import Section
from kg.model import Level, Status

_GRADE = re.compile(r"(?<!不)(?:优秀|良好|基本合格|合格)(?:（[A-D]类?）)?|不合格")
_OF_GRADE = {"优秀": Status.GRANTED, "良好": Status.GRANTED, "基本合格": Status.WARNED, "合格": Status.RENEWED}
_NEW = re.compile(r"新认定|新增|新获|新评|增补|递补")
#: 获得创建资格的园区: on the way to the title.
_CREATING = re.compile(r"创建资格|创建名单|培育名单|候选|入围(?!企业奖)|推荐名单")
_PROPOSED = re.compile(r"拟(?:认定|入选|推荐|通过|命名)|公示")


def section_of(text: str) -> Section | None:
    """The status and grade a heading tells (二、通过复核; 四、撤销资格的), or None when it tells none."""
    later = sorted(
        (verb for verb in load_cues() if verb.role in ("review", "strip", "lose") and verb.surface in text),
        key=lambda verb: (-len(verb.surface), verb.surface),
    )
    if later and later[0].status is not Status.UNKNOWN:
        return Section(later[0].status, later[0].detail, None)
    if (grade := _GRADE.search(text)) is not None:
        word = grade.group()
        status = _OF_GRADE.get(re.sub(r"（.*", "", word), Status.FAILED)
        return Section(status, None, word if status is Status.GRANTED else None)
    if _CREATING.search(text):
        return Section(Status.CANDIDATE, "shortlisted", None)
    if _PROPOSED.search(text):
        return Section(Status.CANDIDATE, "public-notice", None)
    return Section(Status.GRANTED, None, None) if _NEW.search(text) else None


#: （一）国家级, 省级荣誉（3项）： tell nothing but the level of what stands below.
_LEVEL = re.compile(
    r"[^\u4e00-\u9fff]{0,4}(?:[一二三四五六七八九十]{1,3}[、.．]|（[一二三四五六七八九十\d]{1,3}）)?"
    r"(?P<level>世界级|国家级|自治区级|兵团级|省级|市级|州级|盟级|县级|区级|旗级)(?:荣誉|奖项|称号|企业|单位|层面|方面|名单)?"
    r"(?:（[^（）]{1,10}）)?[：:]?\s*"
)


def level_of_heading(text: str) -> Level | None:
    """The level that a heading of its own tells, or None."""
    hit = _LEVEL.fullmatch(text)
    return LEVELS[hit["level"]] if hit is not None else None
