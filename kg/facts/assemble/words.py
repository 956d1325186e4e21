"""The words of an award as they leave the program: without year, batch and name of the list."""

from __future__ import annotations

import re

_BEFORE = re.compile(
    r"^(?:(?:19|20)\d\d(?:[-—~至](?:19|20)?\d\d)?年?度?的?|（?第[一二三四五六七八九十百\d]{1,4}(?:批次?|届)）?|首批|"
    r"拟(?:认定|备案|推荐|入选|授予|支持|命名)的?|“(?=[^”]*$)|《(?=[^》]*$))+"
)
_AFTER = re.compile(
    r"(?:拟?(?:认定|备案|入选|推荐|入围|公示|候选)?(?:获奖|(?<=[选定示荐奖案围])(?:企业|单位|项目))*(?:公示)?名单|获奖$|行列|序列|之列)$"
)


def award_words(text: str) -> str:
    """The award's own words: without year, batch, 拟备案 and 名单, which are facts of their own."""
    words = _AFTER.sub("", _BEFORE.sub("", text.replace("\n", "")))
    return words if len(words) >= 2 else text


_MARKS = re.compile(r"[“”\"]|(?:荣誉)?称号$")


def bare(text: str) -> str:
    """“某市杰出企业家”称号 and 某市杰出企业家 are one title."""
    return _MARKS.sub("", text)
