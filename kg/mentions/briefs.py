"""Short names of firms that no full name of the story explains.

Three kinds of evidence, each with the characters weighed by the short-name
model: a list of names, an office or a maker's noun beside the name, and a
trade that ends a name at the beginning of a clause.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Sequence

from kg.language.recogniser import load_short_names
from kg.mentions.boundaries import hard_left, name_start
from kg.mentions.held import masked
from kg.mentions.lexicon import COMMON_LEADS, GENERIC_STEMS, MAKER_NOUNS, NOT_NAMES, ROLES, STRONG_CUTS, TRADES
from kg.model import EntityType, Mention, Span

#: Says of a run of characters that it is something else: a title, a place, another name.
Taken = Callable[[int, int], bool]

_LIKELY = 0.8
_GOOD = 0.7
_FAIR = 0.5
_WEAK = 0.2
_ALL_HAN = re.compile(r"[\u4e00-\u9fff]+")


def _alternation(words: Collection[str]) -> str:
    return "|".join(re.escape(w) for w in sorted(set(words), key=lambda w: (-len(w), w)))


_TRADE = re.compile("(?:" + _alternation(TRADES) + ")+")
_TRADE_OPENS = frozenset(trade[0] for trade in TRADES)
_ROLE = re.compile(_alternation([r for r in ROLES if len(r) >= 3 or r in ("总裁", "厂长")]))
_MAKER = re.compile(
    "(?:"
    + _alternation(MAKER_NOUNS)
    + r"|(?:平台|品牌|企业)”|(?:单位|企业|简称|主体|支持)：)”?([\u4e00-\u9fffA-Za-z][\u4e00-\u9fffA-Za-z0-9]{1,7})(?=[，。；、（）\n\u3000 估]|$)"
)
_NO_NAME = re.compile(
    r"(?:中心|院|所|局|会|部|大学|队|办)$|[的了着过是在为将被把和与及等或也都很不这那我他她它们请让]|推荐|支持|表彰|奖励|授予|认定|祝贺|名义|榜单|[十百]强|\d家|企业|公司|单位|项目|产品|技术|平台|行业|产业|领域|政府|部门|协会|记者|名单|工程|建设|发展|实现|推动|加快|推进|打造|培育|聚焦|年|月|日"
)
_CLAUSE = re.compile(
    r"(?:^|(?<=[，。；：、\n（】▶“◇◆●■]))(?:(?:其中|作为|新增|新添|再添|又添|推动|培育|推荐|支持|表彰|奖励|授予|认定|祝贺|走进|走访|据|由|与|和|及|仅有|如|叫)(?=[\u4e00-\u9fff]{4}))?|(?<=[市区县省]的)|(?<=[司团厂][与和])"
)
#: 江苏的某某塑胶, 某市仅有某某数科一家
_OF_PLACE = re.compile(r"的|(?:仅|只|就|还)?有|仅")
#: 一家叫“某某”的公司, 糕点店“某某”: the noun says that the quoted name is a house.
_HOUSE_CALLED = re.compile(
    r"(?:叫|名为|名叫|叫做|叫作|取名)“(?P<called>[\u4e00-\u9fff]{2,8})”的?(?:这家)?(?:公司|企业|工厂|小店|店铺|饭馆|超市|门店|合作社)"
    r"|(?:[点饼餐酒饭书药茶面粉]店|超市|饼铺|饭馆|餐馆|茶馆)“(?P<house>[\u4e00-\u9fff]{2,8})”(?!的?(?:项目|工程|行动|活动|品牌|牌|称号|商标|系列|产品|技术|平台|系统))"
)
#: “某某快递”: a brand and its trade in quotes, no title and no campaign.
_QUOTED = re.compile(
    r"“([\u4e00-\u9fff]{4,7})”(?!项目|工程|行动|计划|活动|品牌|商标|牌|模式|战略|名单|称号|系列|产业|集群|技术|系统|平台|专项|等(?:项目|技术|系统|平台))"
)
#: What may follow a name at the beginning of a clause: marks, verbs, particles, a year, a number of firms.
_FOLLOWS = re.compile(
    r"[，。；、：（）\n]|$|[的获被入荣首是在与和及今近也均将没曾自从成凭以已则去位列拿斩摘夺登跻喜就还又只仅由因此两为申参\d]|[再新上](?![生制造利用型品工市])|等|(?:19|20)\d\d|一[家举]|联合|双双|分别|作为|通过|旗下|表示|负责|相关|有关|两|不(?!锈)"
)


def brief_score(text: str) -> float:
    """How much the characters of ``text`` are those of a firm's short name, in 0..1."""
    if text in NOT_NAMES or text in GENERIC_STEMS or text in COMMON_LEADS or _NO_NAME.search(masked(text)):
        return 0.0
    return load_short_names().score(text)


def is_brief(text: str, floor: float = _LIKELY) -> bool:
    """True when the characters of ``text`` are those of a firm's short name."""
    return brief_score(text) >= floor


def ends_with_trade(text: str) -> bool:
    """A trade name of two or more characters before a trade: 某某科技."""
    if not text.endswith(TRADES):
        return False
    return any(text.endswith(t) and len(text) - len(t) >= 2 and text[: -len(t)] not in COMMON_LEADS for t in TRADES)


def find_briefs(view: str, places: Sequence[Span], taken: Taken) -> Iterator[Mention]:
    """Short names beside an office or a maker's noun, and at the beginning of a clause."""
    for role in _ROLE.finditer(view):
        start = name_start(view, hard_left(view, role.start(), max(0, role.start() - 16)), role.start(), places)
        text = view[start : role.start()]
        if view[start - 1 : start] != "“" and 2 <= len(text) <= 8 and not taken(start, role.start()) and _by_role(text):
            yield _brief(view, start, role.start(), "brief-role", 0.8)
    for maker in _MAKER.finditer(view):
        if not taken(maker.start(1), maker.end(1)) and _by_maker(maker.group(1)):
            yield _brief(view, maker.start(1), maker.end(1), "brief-maker", 0.8)
    for named in _HOUSE_CALLED.finditer(view):
        span = Span(*named.span(named.lastgroup or 0))
        if not taken(span.start, span.end) and view[span.start : span.end] not in NOT_NAMES:
            yield _brief(view, span.start, span.end, "brief-maker", 0.75)
    for quote in _QUOTED.finditer(view):
        if ends_with_trade(quote.group(1)) and is_brief(quote.group(1)) and not taken(quote.start(1), quote.end(1)):
            yield _brief(view, quote.start(1), quote.end(1), "brief-trade", 0.75)
    ends = {p.start: p.end for p in places if p.end - p.start <= 3}
    behind = [hit.end() for p in places if (hit := _OF_PLACE.match(view, p.end)) is not None]
    for start in sorted({*behind, *(clause.end() for clause in _CLAUSE.finditer(view))}):
        for own in sorted({start, ends.get(start, start)}):  # the place that opens the name is no part of the brand
            end = _trade_end(view, own)
            if end is not None and not taken(start, end) and _opens_clause(view[own:end]):
                yield _brief(view, start, end, "brief-trade", 0.75)
                break


def _opens_clause(text: str) -> bool:
    """A brand before its trades, with or without the place of two characters before it."""
    if text[:2] in STRONG_CUTS:
        return False  # 新增某某智联
    if is_brief(text, _GOOD):
        return True
    placed = len(text) >= 6 and text[:2] not in COMMON_LEADS
    return placed and ends_with_trade(text[2:]) and is_brief(text[2:])


def _by_maker(text: str) -> bool:
    """Behind 研制单位： a trade alone is nearly enough."""
    if is_brief(text, _FAIR if len(text) > 2 else _LIKELY):
        return True
    return ends_with_trade(text) and brief_score(text) >= _WEAK


def _by_role(text: str) -> bool:
    return ends_with_trade(text) and is_brief(text, _FAIR)


def _trade_end(view: str, start: int) -> int | None:
    """The end of the name that opens at ``start``: a trade name of two to four characters and its trades."""
    for size in (2, 3, 4):
        opens = view[start + size : start + size + 1] in _TRADE_OPENS
        trade = _TRADE.match(view, start + size) if opens else None
        if trade is None:
            continue
        brand = view[start : start + size]
        if brand in COMMON_LEADS or brand in TRADES or brand[-1] in "省市县区州" or _ALL_HAN.fullmatch(brand) is None:
            return None
        return trade.end() if _FOLLOWS.match(view, trade.end()) else None
    return None


def _brief(view: str, start: int, end: int, basis: str, trust: float) -> Mention:
    text = view[start:end]
    return Mention(Span(start, end), EntityType.COMPANY, text, text, basis, None, trust)
