"""Whether a number is a place's share of what is counted: 江苏26个, 宁波占得18席, 其余12家."""

from __future__ import annotations

import re

from kg.facts.families.drafting import Drafting
from kg.facts.members import Node
from kg.model import EntityType

PLACES = (EntityType.REGION, EntityType.PARK)


AREA = r"(?:全国|全[省市区县州盟旗疆]|[我本该][省市区县州盟旗院校]|我们(?:整个)?|[\u4e00-\u9fff]{2,6}[省市县区州盟旗]|师市)"


_HAS = r"(?:占据了?|占得|占有|占了|占|独占|夺得|斩获|一共拿到|共拿到|共获得|共|共有|共计|共认定|共新增|新增|累计有|现有|有|仅有|只有|以|达|为|认定|评出|入选|上榜)?"


_STRANGER = (
    r"(?!企业|单位|公司|项目|另外|此外|还|也)[\u4e00-\u9fff]{2,5}?(?:占据了?|占得|占有|占了|占|独占|一共有|共有|有)"
)


#: Numbers after these are no recipients.
OTHER = re.compile(
    r"增加|减少|增长|净增|下降|退出|淘汰|流失|注销|同比|比上[年批]|多出|高于|参加|参评|申报|推荐|报名|受理|储备|在建|新建|投资|培训|服务"
)


_AREA_HAS = re.compile(AREA + r"(?:本批|这批|首批|此次|本次|今年|最终)?" + _HAS)


_DIVISION_HAS = re.compile(r"[省市县区]?" + _HAS)


_WINS_IN_ALL = re.compile(r"(?:共|一共|总共|共计)(?:拿到|获得?|夺得|斩获|捧回|摘得|收获|揽获)$")


_A_STRANGER = re.compile(_STRANGER)


_AWARDS_GIVEN = re.compile(r"(?:授奖|获奖|评出|奖励|授予)(?:成果|项目|企业|单位)?共?$")


_PLACE_TAKES = re.compile(r"(?:[\u4e00-\u9fff]{2,4})(?:占据|占得|占了?|独占)")


_SHORT_NAME = re.compile(r"[\u4e00-\u9fff]{2,4}")


_BY_PLACE = frozenset({"tally", "part"})


def at_place(read: Drafting, lead: str, start: int, node: Node) -> bool:
    """Only a place and a verb of having stand before the number; in a bracket, a place stands before it."""
    if _AREA_HAS.fullmatch(lead):
        return True
    for place in read.reader.tokeniser.names.values():
        if (
            place.type not in PLACES
            or not start - 20 <= place.span.start <= start + 1
            or place.span.end > node.span.start
        ):
            continue
        gap = read.view[place.span.end : node.span.start]
        if place.span.start >= start and _DIVISION_HAS.fullmatch(gap):
            return True
        if gap in ("（", "("):
            return True
    if _WINS_IN_ALL.search(lead):
        return True
    if _goes_on(read, lead):
        return True
    if read.scope.listed_here is not None and _A_STRANGER.fullmatch(lead) is not None:
        return True  # 在…名单里，甲地有6人: a place that no gazetteer knows
    if _AWARDS_GIVEN.search(lead) and read.scope.told_before is not None:
        return read.scope.told_before.span.start >= start - 12
    return _PLACE_TAKES.fullmatch(lead) is not None


def _goes_on(read: Drafting, lead: str) -> bool:
    """A place no gazetteer knows, in a row of places: 青岛92家、济南71家，莱岳38家; 其余12家."""
    home = read.reader.topic.place
    own = [p for p in (home.city, home.district) if p is not None]
    last = read.scope.fresh[-1] if read.scope.fresh else None
    if last is None or last.pattern not in _BY_PLACE:
        return last is not None and bool(lead) and any(p.startswith(lead) and len(lead) > 1 for p in own)
    return _SHORT_NAME.fullmatch(lead) is not None and not OTHER.search(lead + "家")
