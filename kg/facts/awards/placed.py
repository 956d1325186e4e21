"""Prizes named after their place (上海市质量金奖)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.facts.awards.grow import grown
from kg.facts.awards.heads import VERBAL
from kg.facts.awards.page import Page
from kg.facts.awards.phrase import Award
from kg.model import Span

#: 上海市质量金奖: a prize named after its place, which no table lists.
_PLACED = re.compile(
    r"(?P<core>“?(?:[\u4e00-\u9fff]{1,12}?)(?:金奖|银奖|质量奖|创新奖|贡献奖|进步奖|发明奖|科技奖|示范企业|示范单位|示范基地|先进集体|先进单位|"
    r"优秀企业|标杆企业|领军企业|十佳企业|百强企业|劳动模范|五一劳动奖状|五一劳动奖章|名牌产品|老字号|奖(?!励|金|补|项|品|赛|罚|学)))”?"
    r"(?=[，。；、）（\n“”和与及等：]|称号|荣誉|名单|获奖|奖项|[一二两三四五六七八九十\d])"
)

#: 安徽名牌, “苏州名牌”: what a place calls its best products.
_FAMOUS = re.compile(
    r"(?P<core>名牌)”?(?=[，。；、：）总和与及等中\n]|[一二两三四五六七八九十\d]|称号|荣誉|名单|企业名单|产品名单)"
)


def placed(page: Page) -> Iterator[Award]:
    """Place + run + a head noun that only awards have."""
    for end, place in page.places.items():
        famous = _FAMOUS.match(page.view, end)
        if famous is not None and not page.named(Span(*famous.span("core"))):
            yield grown(page, *famous.span("core"))
            continue
        hit = _PLACED.match(page.view, end)
        if hit is None or place.text[-1] not in "省市区县州盟旗":
            continue
        core = Span(end, hit.end("core"))
        if not page.named(core) and not VERBAL.search(hit["core"]):
            yield grown(page, *core)
