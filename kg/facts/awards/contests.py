"""Contests and shows whose grade stands behind a verb (在第五届全国导游大赛中拿下铜奖)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.facts.awards.grow import grown
from kg.facts.awards.opening import Opening, opened
from kg.facts.awards.page import Page
from kg.facts.awards.phrase import Award
from kg.model import Span

_EVENT = (
    r"大赛|竞赛|比赛|挑战赛|大奖赛|邀请赛|锦标赛|联赛|比武|博览会|展销会|交易会|茶博会|农博会|旅博会|"
    r"艺术节|电影节|音乐节|动漫节|(?:文化|家具|美食|设计|服装|丰收|广告|花卉)节|展评会?|评比|评选|评酒会|鉴评会|展演|汇演|会演"
)
_GRADE = r"特等奖|[一二三四]等奖|特?大?[金银铜]奖|[金银铜]牌|优秀奖|提名奖|优胜奖|冠军|亚军|季军|第[一二三四五六]名"
_WINS = r"评选?出|决出|颁出|产生|荣获|斩获|夺得|获得|获评|获|拿下|摘得|摘取|摘下|捧回|捧得|取得|勇夺|喜获|夺"
#: What a contest's name begins behind: 在, 第三届, 2023年, 全国.
_BEGINS = r"(?<=在)|(?<=于)|(?<=届)|(?<=年)|(?<=年度)|(?<=全国)|(?<=全省)|(?<=全市)|(?<=级)|(?<=省)|(?<=市)"
_EVENTS = re.compile(_EVENT)
_CONTEST = re.compile(
    rf"(?:{_BEGINS})(?P<core>(?:“[^“”\n]{{2,12}}”)?(?:(?![，。；：在“”届])[\u4e00-\u9fffA-Za-z+·]){{0,20}}?(?:{_EVENT}))"
    rf"(?:总?决赛|半决赛)?(?:[^，。；：“”\n]{{0,12}}?)(?:(?:上|中|里)，[^。；：“”\n]{{0,40}}?|(?:上|中|里|活动|，)?(?:[^，。；：“”\n]{{0,6}}?))(?:{_WINS})了?[^，。；：“”\n]{{0,6}}?(?:团体|个人|集体|单项|[\u4e00-\u9fff]{{2,4}}组)?(?:{_GRADE})"
)


def contests(page: Page) -> Iterator[Award]:
    """A contest is no title; only its grades, told after it, are given."""
    if _EVENTS.search(page.view) is None:
        return
    for hit in _CONTEST.finditer(page.view):
        core = Span(*hit.span("core"))
        if core.end - core.start > 2 and not page.named(core):
            start = min(opened(page, Opening(core.start)).start, core.end - 2)
            yield replace(grown(page, start, core.end), generic=True)
