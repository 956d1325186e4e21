"""The words an award phrase is dressed in: levels, joint levels, years."""

from __future__ import annotations

import re

from kg.model import Level

_LEVEL_WORDS: tuple[tuple[str, Level], ...] = (
    ("世界级", Level.INTERNATIONAL),
    ("国际级", Level.INTERNATIONAL),
    ("国家级", Level.NATIONAL),
    ("国家重点", Level.NATIONAL),
    ("国家", Level.NATIONAL),
    ("全国", Level.NATIONAL),
    ("国级", Level.NATIONAL),
    ("部级", Level.NATIONAL),
    ("自治区级", Level.PROVINCIAL),
    ("兵团级", Level.PROVINCIAL),
    ("兵团", Level.PROVINCIAL),
    ("省级重点", Level.PROVINCIAL),
    ("省级", Level.PROVINCIAL),
    ("全省", Level.PROVINCIAL),
    ("我省", Level.PROVINCIAL),
    ("本省", Level.PROVINCIAL),
    ("省重点", Level.PROVINCIAL),
    ("省", Level.PROVINCIAL),
    ("市级重点", Level.MUNICIPAL),
    ("市级", Level.MUNICIPAL),
    ("州级", Level.MUNICIPAL),
    ("盟级", Level.MUNICIPAL),
    ("全市", Level.MUNICIPAL),
    ("我市", Level.MUNICIPAL),
    ("本市", Level.MUNICIPAL),
    ("全州", Level.MUNICIPAL),
    ("市重点", Level.MUNICIPAL),
    ("市", Level.MUNICIPAL),
    ("省里", Level.PROVINCIAL),
    ("市里", Level.MUNICIPAL),
    ("州里", Level.MUNICIPAL),
    ("县里", Level.DISTRICT),
    ("区里", Level.DISTRICT),
    ("全县", Level.DISTRICT),
    ("全区", Level.DISTRICT),
    ("全旗", Level.DISTRICT),
    ("我县", Level.DISTRICT),
    ("本县", Level.DISTRICT),
    ("本区", Level.DISTRICT),
    ("我区", Level.DISTRICT),
    ("区县级", Level.DISTRICT),
    ("县区级", Level.DISTRICT),
    ("区级", Level.DISTRICT),
    ("县级", Level.DISTRICT),
    ("旗县级", Level.DISTRICT),
    ("旗级", Level.DISTRICT),
    ("师级", Level.MUNICIPAL),
    ("师市级", Level.MUNICIPAL),
    ("师市", Level.MUNICIPAL),
    ("高新区级", Level.DISTRICT),
    ("经开区级", Level.DISTRICT),
    ("开发区级", Level.DISTRICT),
    ("园区级", Level.PARK),
    ("镇级", Level.PARK),
)
LEVELS = dict(_LEVEL_WORDS)
LEVEL_ALT = "|".join(re.escape(w) for w, _ in sorted(_LEVEL_WORDS, key=lambda p: -len(p[0])))


def joint_levels(text: str) -> tuple[Level, ...]:
    """国家、省、市级 → the three levels, each once."""
    order = {
        "国": Level.NATIONAL,
        "部": Level.NATIONAL,
        "省": Level.PROVINCIAL,
        "市": Level.MUNICIPAL,
        "区": Level.DISTRICT,
        "县": Level.DISTRICT,
    }
    return tuple(dict.fromkeys(order[c] for c in text if c in order))


#: Families whose titles are given by every city and county, named after it (全市文明单位).
LOCAL_FAMILIES = frozenset(
    "劳动荣誉 精神文明荣誉 表彰 人物荣誉 质量奖 科学技术奖 信用 考核评价 榜单 公益慈善 法治平安 社会组织 教育 卫生健康 乡村建设".split()
)
#: Bodies whose prizes are a trade's; the mass organisations of the state are none of them.
GUILD = re.compile(
    r"(?<!妇女)(?<!工商业)(?<!残疾人)(?<!艺术界)(?<!青年)(?<!华侨)(?:(?<!科学技术)协会|学会|联合会|促进会|研究会|商会)$"
)


_DIGITS = str.maketrans("〇零一二三四五六七八九", "00123456789")


def western_year(text: str | None) -> str | None:
    """二〇二三 → 2023."""
    return text.translate(_DIGITS) if text else None
