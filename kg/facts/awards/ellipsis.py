"""Awards of which only the level or the grade is said (其中国家级5家, 一等奖2项)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.facts.awards.page import Page
from kg.facts.awards.phrase import Award
from kg.facts.awards.words import LEVELS
from kg.model import Span

#: 一等奖2项、二等奖4项: grades of the prize told before.
_GRADE_ONLY = re.compile(
    r"(?<![\u4e00-\u9fff])(?:其中)?(?P<g>特等奖|[一二三]等奖|金奖|银奖|铜奖)(?=\d{1,4}项|[一二两三四五六七八九十]{1,3}项)|(?<=其中)(?:特等奖|[一二三]等奖|金奖|银奖|铜奖)(?=\d{1,4}项)"
    r"|(?<=[获荣斩均分][得获])(?:特等奖|[一二三]等奖|金奖|银奖|铜奖|提名奖|优秀奖)(?=[，。；、])"
)
#: 国家级5家、省级9家: the award is the one counted before.
_LEVEL_ONLY = re.compile(
    r"(?:国家级|省级|市级|区级|县级)(?=(?:占|有|达)?\d{1,5}[家个项户名]|[一二两三四五六七八九十]{1,3}[家个项户名])"
)


def graded(page: Page) -> Iterator[Award]:
    """Grades of the prize told before."""
    for hit in _GRADE_ONLY.finditer(page.view):
        span = Span(*hit.span())
        yield Award(span, span, hit.group(), (), "", grade=hit.group(), elliptic=True)


def levels_alone(page: Page) -> Iterator[Award]:
    """Levels of the title counted before."""
    for hit in _LEVEL_ONLY.finditer(page.view):
        span = Span(*hit.span())
        yield Award(span, span, hit.group(), (), "", level=LEVELS[hit.group()], elliptic=True)
