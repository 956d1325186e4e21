"""Companies by their form of organisation (行政区划+字号+行业+组织形式)."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from kg.mentions.boundaries import hard_left, name_start
from kg.mentions.lexicon import COMPANY_FORMS, GENERIC_STEMS, SHOP_FORMS, TRADES, WEAK_FORMS
from kg.mentions.stems import is_named
from kg.model import EntityType, Mention, Span


def _alternation(words: Collection[str]) -> str:
    return "|".join(re.escape(w) for w in sorted(set(words), key=lambda w: (-len(w), w)))


_FORM = re.compile(_alternation({*COMPANY_FORMS, *SHOP_FORMS}))
#: A form that goes on to another form of the same name.
_LONGER = re.compile(
    r"(?:有限|股份|集团|（[^）]{1,8}）(?:有限|股份)|第[一二三四五六七八九十]{1,3}[\u4e00-\u9fff]{2,8}?有限)[\u4e00-\u9fff]{0,6}?公司"
)
_GROUP_MEMBER = re.compile(
    r"(?:（[^（）]{1,8}）)?([\u4e00-\u9fff]{1,9})(?:（[^（）]{1,8}）)?(?:有限|股份)[\u4e00-\u9fff]{0,6}?公司"
)
_TAIL = re.compile(
    r"（(?:集团|股份|有限合伙|普通合伙|特殊普通合伙)）|（[^（）]{1,8}店）|[\u4e00-\u9fff]{2,10}?(?:分公司|分厂|支行|分行|分院)(?![和与])"
    r"|[\u4e00-\u9fff]{1,6}店(?=[，。；、：）\n被获荣入等和与及\d]|$)"
)
#: The counter of a bank or broker, right behind it.
_COUNTER = re.compile(r"[\u4e00-\u9fff]{0,6}?(?:营业部|营业厅|营业室|分理处|储蓄所)")
#: A part that joins the name of the firm before it: a numbered or named branch.
_BRANCH = re.compile(r"^[第\d一二三四五六七八九十]+分?[厂公]$")
#: What may not stand between a parent and its branch.
#: 某某专业合作社 + 5家合作社: the number of the list behind its last name.
_SO_MANY = re.compile(r"(?:\d+|[一二两三四五六七八九十]+)[家个户名所]")
_BETWEEN = re.compile(
    r"[和与及由对为是将把被有等获评选在]|新(?!能源|材料|华|型|科|技|星|世纪|源|光|天|希望|动力|药|农|兴|创|时代)|旗下|下属|所属|隶属|曾用名|原名|前身|简称|更名|改名|投资|建设|参股|控股|子公司|拥有|承建|级|申报|生产|研制|实施|完成|工$"
)


#: 继某某公司之后, 系某某公司全资子公司, 以某某公司、某某公司为代表: the word before the name belongs to the word behind it.
_FRAMES = {
    "继": re.compile(r"之?后"),
    "系": re.compile(
        r"”?(?:（[^（）]{1,30}）)?(?:的|之|全资|控股|参股|下属|直属|核心|骨干|旗下)+(?:子公司|孙公司|分公司|企业|公司)"
    ),
    "以": re.compile(r"(?:、[^，。；]{2,60})?为(?:代表|首|龙头|主体|核心|例)"),
}


_RENAMED = re.compile(r"(?:名称)?(?:已|正式)?(?:变更|更名|改名)为")
_ASIDE_FIRST = re.compile(r"（[^（）]{1,12}）(?:以及|[和与及暨])(?=[\u4e00-\u9fffA-Za-z]{2})")


def find_companies(text: str, places: Sequence[Span], gaps: Collection[int] = ()) -> Iterator[Mention]:
    """Companies and shops by form; ``gaps`` are view offsets where print had a blank."""
    floor = 0
    position = 0
    last: Mention | None = None
    while (form := _FORM.search(text, position)) is not None:
        position = form.end()
        if _goes_on(text, form, gaps):
            continue
        end = _extend(text, form, gaps)
        if form.group() in WEAK_FORMS and _inside_word(text, end):
            continue
        stem_end = form.start() - (text[form.start() - 1 : form.start()] == "（")
        left = hard_left(text, stem_end, floor, gaps)
        start = name_start(text, left, stem_end, places)
        if start == left and text[start - 1 : start] == "”":
            start = _with_quote(text, start, stem_end, floor, places)
        if (aside := _ASIDE_FIRST.match(text, start, stem_end)) is not None:
            start = aside.end()  # 甲（尼龙）和乙公司: the bracket is the name before
        if text[start] == "原" and text[start - 1 : start] in "由，（、：" and stem_end - start > 3:
            start += 1  # 由原某某厂改建
        elif text.startswith("（现", start - 1) and not text.startswith("现代", start) and stem_end - start > 3:
            start += 1  # 某某厂（现某某有限公司）
        elif text[start] == "原" and _RENAMED.match(text, end) is not None:
            start += 1  # 原某某有限公司更名为
        if (frame := _FRAMES.get(text[start])) is not None and frame.match(text, end) is not None:
            start += 1
        if (
            last is not None
            and start == floor == last.span.end
            and start not in gaps
            and _joins(text, floor, form, places)
        ):
            start = last.span.start  # 某省电力有限公司某县供电公司: a company and its branch are one name
        elif not is_named(text, Span(start, stem_end), form.group(), places):
            continue
        floor = position = end
        if last is not None and start > last.span.start:
            yield last
        last = _company(text, start, end, 0.6 if form.group() in {*WEAK_FORMS, *SHOP_FORMS} else 0.98)
    if last is not None:
        yield last


_TRADE_WORDS = re.compile("(?:" + _alternation({*TRADES, *GENERIC_STEMS}) + r"|（[^（）]{1,8}）)+")


def _with_quote(text: str, start: int, stem_end: int, floor: int, places: Sequence[Span]) -> int:
    """某地“追风者”无人机有限公司: behind the quote stand only words of the trade, so the quote is the firm's own name."""
    if stem_end - start > 4 and _TRADE_WORDS.fullmatch(text, start, stem_end) is None:
        return start
    opens = text.rfind("“", max(floor, start - 12), start)
    if opens < 0:
        return start
    left = hard_left(text, opens, floor)
    place = next((p for p in places if p.end == opens and p.start >= left), None)
    if place is not None:
        return place.start
    own = text[name_start(text, left, opens, places) : opens] if left < opens else ""
    return opens - len(own) if 2 <= len(own) <= 4 and _BETWEEN.search(own) is None else opens


def _company(text: str, start: int, end: int, trust: float) -> Mention:
    """The firm, or the institute or the central bank's branch whose name is built the same way."""
    institute = _INSTITUTE.match(text, end)
    end = institute.end() if institute else end
    name = text[start:end]
    kind = EntityType.INSTITUTION if institute or "人民银行" in name else EntityType.COMPANY
    return Mention(Span(start, end), kind, name, name, "legal-form", None, trust)


_INSTITUTE = re.compile(r"(?:公司)?第[一二三四五六七八九十百零〇\d]+(?:研究所|研究院|设计院)")


def _goes_on(text: str, form: re.Match[str], gaps: Collection[int]) -> bool:
    """仪器厂 + 有限责任公司, 集团 + 某某有限公司: the inner form is a part of the name."""
    if form.end() in gaps:
        return False
    if _LONGER.match(text, form.end()) is not None:
        return True
    if text[form.start() - 1 : form.start()] == "（" and text[form.end() : form.end() + 1] == "）":
        return True  # 某某（集团）有限公司
    if form.group() in SHOP_FORMS and _SHOP_GOES_ON.match(text, form.end()) is not None:
        return True  # 老街坊豆腐坊, 某某庄园度假村
    inner = (
        form.group() in ("集团", "药房", "书店", "酒店", "饭店", "宾馆", "商行", "银行") or form.group() in SHOP_FORMS
    )
    more = _GROUP_MEMBER.match(text, form.end()) if inner else None
    return (
        more is not None
        and _BETWEEN.search(more.group(1)) is None
        and not any(form.end() < gap < more.end() for gap in gaps)
    )


_SHOP_GOES_ON = re.compile(
    r"[\u4e00-\u9fff]{0,3}?(?:" + _alternation(SHOP_FORMS) + ")|度假村|景区|风景区|小区|社区|生态园|古镇|文化|旅游"
)


def _joins(text: str, floor: int, form: re.Match[str], places: Sequence[Span]) -> bool:
    between = text[floor : form.start()]
    if (
        _SO_MANY.match(between)
        or _BETWEEN.search(between)
        or len(between) > 12
        or form.group() == "集团"
        or (form.group() in ("子公司", "公司") and len(between) < 4)
    ):
        return False
    if _BRANCH.search(between + form.group()[:1]):  # 三分厂 is a part of the name only where the name ends with it
        return text[form.end() : form.end() + 1] in "，。；：、（）]】\n"
    return (form.group() in WEAK_FORMS and len(between) >= 2) or any(p.start == floor for p in places)


def _extend(text: str, form: re.Match[str], gaps: Collection[int]) -> int:
    """A branch or bracket that belongs to the name: …公司某某分公司, …有限公司（集团）."""
    tail = _TAIL.match(text, form.end())
    if tail is None and text[form.end() - 1] == "行":
        tail = _COUNTER.match(text, form.end())
    if tail is None or _BETWEEN.search(tail.group().removesuffix("分公司")[:-2]):
        return form.end()
    if any(form.end() <= gap < tail.end() for gap in gaps) or tail.group() in _ANY_SHOP:
        return form.end()
    counter = _COUNTER.match(text, tail.end()) if tail.group().endswith("行") else None
    if counter is None or any(tail.end() <= gap < counter.end() for gap in gaps):
        return tail.end()
    return counter.end()  # 某银行某支行某分理处


_ANY_SHOP = frozenset("门店 分店 新店 网店 旗舰店 专卖店 直营店 连锁店 加盟店 体验店 示范店 老店 开店 本店".split())


def _inside_word(text: str, end: int) -> bool:
    """A weak form inside a longer word: 工厂房, 集团化, 公司治理, 厂区, 集团军."""
    return _WORD_GOES_ON.match(text, end) is not None


_WORD_GOES_ON = re.compile(
    r"村|社区|街道|协会|联合会|联盟|经理|总经|董事|[区房化内长商址治务法规制员级业军式债股权外里]|家(?!族)|子(?!公司)|总[经部裁]|矿"
)
