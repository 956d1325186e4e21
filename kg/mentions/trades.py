"""Short names that end in a trade, anywhere in running text: 在某某重工的车间里, 某某乳业研发的新品.

A trade ends common words too (新能源汽车, 现代农业), so three things must agree: what stands before the name
cannot be a part of it, what stands behind goes on with no compound, and the characters are those of a firm.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.mentions.briefs import Taken, brief_score
from kg.mentions.lexicon import COMMON_LEADS, GENERIC_STEMS, STRONG_CUTS, TRADES
from kg.model import EntityType, Mention, Span

_TRADE = re.compile(
    "(?=["
    + "".join(sorted({t[0] for t in TRADES}))  # nearly every place fails here, before the long list is tried
    + "])(?:"
    + "|".join(map(re.escape, sorted(TRADES, key=lambda t: (-len(t), t))))
    + ")+"
)
_BRAND = re.compile(r"[\u4e00-\u9fff]{2}")
#: Right before a name: a sign, a preposition, a particle, or a verb that takes a firm.
_LEFT = re.compile(
    r"(?:^|[，。；：、！？\n（）“”》】▶◇◆●■—]|[在与和及从像以为给由向对被把到跟是至让的了]|企业|公司|品牌|厂商|制造商|服务商|[药车奶乳酒茶农粮纸钢纺民国央外台港名]企|来自|走进|走访|收购|引进|引入|参观|联合|携手|包括|例如|譬如|比如|作为|隔壁|附近|名叫|去年|今年|当天|目前|如今|其中)$"
)
#: Behind a trade: the word goes on, or a kind of thing is told.
_COMPOUND = re.compile(
    r"[业链型化类园区厂城村镇县市界圈商品店员族科专系学院所部局会器件机料等级展馆节周站网线装房包牌味肥子体板管]"
    r"|产业|行业|市场|技术|设备|产品|企业|公司|集团|股份|有限|项目|领域|基地|平台|工程|制造|生产|加工|销售|产能|产量|配件|零部件|材料|服务|物流|工业|集群|应用|系统|装备|用品|出口|贸易|小镇|中心|新城|大厦|广场|学院|孵化器|加速器|众创空间|创业园|[云港谷城]"
)
_SURE, _PLACED, _OWN_WORD = 0.9, 0.8, 0.7
#: Trades that end nothing but the names of firms.
_FIRMS_ONLY = re.compile(
    r"(?:重工|重机|股份|控股|特钢|精铸|精工|重装|石化|数科|[药乳酒纸糖盐针笔鞋铜铝钨锂镁锌煤面果肉漆锁茶竹板泵阀]业)$"
)
_LONGEST_PLACE = 3


def find_by_trade(view: str, places: Sequence[Span], taken: Taken) -> Iterator[Mention]:
    """A brand of two characters before its trades, with the bare place that opens the name."""
    bare = {
        p.end: p.start for p in places if p.end - p.start <= _LONGEST_PLACE and view[p.end - 1] not in "省市县区州旗盟"
    }
    full = {p.end for p in places}
    for trade in _TRADE.finditer(view):
        own = trade.start() - 2
        if own < 0 or not _is_brand(view[own : trade.start()]) or _COMPOUND.match(view, trade.end()) is not None:
            continue
        start = bare.get(own, own)
        placed = own in full
        if not placed and _LEFT.search(view, max(0, start - 3), start) is None:
            continue
        text = view[own : trade.end()]
        floor = _OWN_WORD if _FIRMS_ONLY.search(text) else _PLACED if placed else _SURE
        if brief_score(text) >= floor and not taken(start, trade.end()):
            name = view[start : trade.end()]
            yield Mention(Span(start, trade.end()), EntityType.COMPANY, name, name, "brief-running", None, 0.7)


def _is_brand(text: str) -> bool:
    if _BRAND.fullmatch(text) is None or text in COMMON_LEADS or text in GENERIC_STEMS or text in TRADES:
        return False
    return text not in STRONG_CUTS and text[-1] not in "的了和与及在是省市县区州"
