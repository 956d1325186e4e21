"""Parts of a page that speak of what is to come: 二、2025年工作计划, 下一步打算, a plan of action."""

from __future__ import annotations

import re

_TOP = re.compile(r"[一二三四五六七八九十]{1,3}、")
_LONGEST_HEADING = 32
_PLAN = re.compile(
    r"(?:下一步|下步|今后|明年|下阶段|下半年)[^，。；：]{0,14}$|"
    r"(?:工作打算|工作计划|工作安排|工作思路|工作目标|预期目标|目标任务|重点任务|主要任务|发展目标|主要目标|工作要点|工作重点|下一步打算)[：:]?$"
)
#: What a page is that only says what shall be done.
_PLAN_PAGE = re.compile(
    r"(?:工作要点|行动计划|行动方案|实施方案|工作方案|工作计划|发展规划|规划纲要|工作安排)(?:》)?(?:的通知)?$"
)
_BOTH = re.compile(r"总结|情况|名单|公示|公布|结果|入选")
#: What is told even there as done.
_DONE = re.compile(r"截至|截止|目前|现有|已有|已经?|去年|上年|以来|累计|过去|(?:获评|入选|荣获|被评为|被认定为)了?")
#: 今年工作安排：新增B 50家: the plan opens within its sentence.
_OPENS = re.compile(
    r"(?:20\d\d年|今年|全年|明年)?(?:的)?(?:主要|总体)?(?:工作安排|工作打算|工作目标|预期目标|目标任务|重点任务|发展目标)(?:是|为|包括)?[：:，]"
)
#: 全年新增B 5家以上: no result is told so.
_AT_LEAST = re.compile(r"(?<!已)(?<!累计)新增[^，。；]{0,20}?\d+[家个件]以上")


def opens_section(text: str) -> bool | None:
    """A heading: True when what follows is a plan, False when it is none; None for running text."""
    bare = text.strip()
    if len(bare) > _LONGEST_HEADING:
        return None
    if _PLAN.search(bare) and not _BOTH.search(bare):
        return True
    return False if _TOP.match(bare) and "。" not in bare else None


def is_plan_page(title: str) -> bool:
    """The headline of a plan: nothing of the page has happened unless it is told so."""
    return _PLAN_PAGE.search(title.strip()) is not None and _BOTH.search(title) is None


def still_to_come(sentence: str, planned: bool) -> bool:
    """A sentence of a plan that tells of nothing done, or one that opens a plan itself."""
    if _OPENS.match(sentence.lstrip()) or (_AT_LEAST.search(sentence) and not _DONE.search(sentence)):
        return True
    return planned and _DONE.search(sentence) is None
