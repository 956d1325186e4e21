"""What a heading without an award says of the names under it."""

from __future__ import annotations

import re
from functools import lru_cache

from kg.catalogue.cues import Verb, load_cues
from kg.facts.scope import Section
from kg.model import Status

_GRADE = re.compile(r"(?<!不)(?:优秀|良好|基本合格|合格)(?:（[A-D]类?）)?|不合格")
_OF_GRADE = {"优秀": Status.GRANTED, "良好": Status.GRANTED, "基本合格": Status.WARNED, "合格": Status.RENEWED}
_NEW = re.compile(r"新认定|新增|新获|新评|增补|递补")
#: 获得创建资格的园区: on the way to the title.
_CREATING = re.compile(r"创建资格|创建名单|培育名单|候选|入围(?!企业奖)|推荐名单")
_PROPOSED = re.compile(r"拟(?:认定|入选|推荐|通过|命名)|公示")
_REMARK = re.compile(r"（.*")


@lru_cache(maxsize=1)
def _later() -> tuple[dict[str, Verb], re.Pattern[str]]:
    """The verbs of what happens to a title after it was given; and what finds them, the longest first."""
    later = [verb for verb in load_cues() if verb.role in ("review", "strip", "lose")]
    words = sorted((verb.surface for verb in later), key=lambda word: (-len(word), word))
    return {verb.surface: verb for verb in reversed(later)}, re.compile("|".join(map(re.escape, words)))


def section_of(text: str) -> Section | None:
    """The status and grade a heading tells (二、通过复核; 四、撤销资格的), or None when it tells none."""
    verbs, told = _later()
    spoken = [verbs[hit.group()] for hit in told.finditer(text)]
    # 未通过复核、取消称号的企业: what became of them counts, not only why
    later = next((verb for verb in spoken if verb.status is not Status.FAILED), next(iter(spoken), None))
    if later is not None and later.status is not Status.UNKNOWN:
        return Section(later.status, later.detail, None)
    if (grade := _GRADE.search(text)) is not None:
        word = grade.group()
        status = _OF_GRADE.get(_REMARK.sub("", word), Status.FAILED)
        return Section(status, None, word if status is Status.GRANTED else None)
    if _CREATING.search(text):
        return Section(Status.CANDIDATE, "shortlisted", None)
    if _PROPOSED.search(text):
        return Section(Status.CANDIDATE, "public-notice", None)
    return Section(Status.GRANTED, None, None) if _NEW.search(text) else None
