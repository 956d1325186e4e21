"""The distinctive part before a form: is there a name at all?

「省级示范家庭农场」 and 「去年鞋厂」 end like names and name nobody.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.mentions.lexicon import COMMON_FORMS, GENERIC_STEMS, SHOP_FORMS, STRONG_CUTS, WEAK_FORMS
from kg.model import Span

_LEVEL_LEAD = re.compile(r"^(?:国家|全国|省|市|区|县|部|自治区)(?:级|重点|示范)?(?:的)?$|^(?:国家|全国|省|市|区|县)级")
_GENERIC = re.compile("(?:" + "|".join(re.escape(w) for w in sorted(GENERIC_STEMS, key=lambda w: (-len(w), w))) + ")+")
_COUNTED = re.compile(r"[\d一二两三四五六七八九十百多几数]+[家个名户](?!有)")
_COUNTED_FIRST = re.compile(r"[\d一二两三四五六七八九十百多几数]+[家个名户]")
_COUNT_BEFORE = re.compile(r"[\d一二两三四五六七八九十百多几数]+[家个名户]\Z")
_CLASS_END = re.compile(
    r"(?:示范|省级|市级|县级|国家级?|全[国省市县区]|[我本]?[省市县]|各类?|多家|\d+[家个]|[一二三四五六七八九十]+[家个]|和|及|等|农民|级|评选|召开|优秀|先进|规范)$|^(?:示范|省级|市级|国家)"
)
#: 全国农机合作社, 2016年某类合作社: a class, whoever belongs to it.
_CLASS_LEAD = re.compile(
    r"全[国省市区县]|20\d\d|创建|培育|打造|(?:[\u4e00-\u9fff]{2}省)?(?:现代)?(?:农机|农民|种植|养殖|农业|渔业|林业)(?:专业)?$"
)
#: Running text before 公司 and the like: never a part of a trade name.
_SENTENCE = re.compile(
    r"[们也都很会能已曾还吗呢吧]|影响|听说|认为|表示|希望|要求|帮助|预计|不是|这|那|本$|[该各我贵此某]$|^(?:全[国省市区县]|20\d\d|创建|欢迎|私人|享受|打造|培育|寻找|展现|外界|计划单列|专业|一批)|各家|最优秀|寻找到|^[一二三四五六七八九十第\d]+分?$"
)
#: 公司全资子公司, 公司及子公司: a firm told by its place in a group.
_ANY_FIRM = re.compile(
    r"(?:集团公司|公司|集团)?[及和与之的其]*(?:全资|控股|参股|下属|所属|旗下|关联|其他|孙|子|母|总|各)*"
)
#: 重新认定及|公司, 更名后的|公司, 股份制|银行: no trade name ends or begins so.
_CUT_OFF = re.compile(r"(?:[及和与的过后]|股份制|国有|地方|商业)$|^(?:力争|争取|引进|重新|由更名|后的)")
_OF_PARENT = re.compile(r"(?:全资|控股|参股|其|旗下|下属|所属|[一两二三四五六七八九十\d]家|重要|核心|级)$")
_ALONE = frozenset({"银行", "饭店", "酒店", "宾馆"})
_BRANCH_HOUSE = re.compile(r"(?:证券|银行|保险|邮政).")
_LETTER = re.compile(r"[\u4e00-\u9fffA-Za-z]")


def is_named(text: str, stem: Span, form: str, places: Sequence[Span]) -> bool:
    """True when ``stem`` holds something distinctive before ``form``."""
    bare = text[stem.start : stem.end].strip("（）")
    if form in SHOP_FORMS:
        return _opens_like_a_shop(text, stem, places) or _BRANCH_HOUSE.search(bare) is not None
    if form == "总店" and text[stem.start - 1 : stem.start] == "（":
        return False  # 某某生煎（某路总店）: which of the firm's shops
    if form == "门诊部" and "医院" in bare:
        return False  # a department of the hospital
    if form == "厂" and bare.endswith("工") and not bare.endswith("加工"):
        return False  # 工厂 is a kind of plant, and 绿色工厂 a title
    if form == "子公司" and _OF_PARENT.search(bare) is not None:
        return False  # 某某重工全资子公司: whose it is, not which
    if form in ("公司", "子公司") and _ANY_FIRM.fullmatch(bare) is not None:
        return False
    if len(bare) < 2 or _LEVEL_LEAD.match(bare) or _LETTER.search(bare) is None:
        return False
    if form not in WEAK_FORMS and form not in COMMON_FORMS:
        return True
    if (
        bare in STRONG_CUTS
        or _GENERIC.fullmatch(bare)
        or (form not in _ALONE and _only_place(bare, places, stem.start))
    ):
        return False
    if form in COMMON_FORMS:
        counted = _COUNT_BEFORE.search(text, max(0, stem.start - 6), stem.start) is not None
        classed = counted and not any(p.start == stem.start for p in places)  # 26家不合格家庭农场
        if _COUNTED_FIRST.match(bare) is not None:
            return False  # 16户农民专业合作社
        return not classed and _CLASS_END.search(bare) is None and _CLASS_LEAD.match(bare) is None
    return (
        len(bare) <= 14 and _CUT_OFF.search(bare) is None and not _COUNTED.search(bare) and not _SENTENCE.search(bare)
    )


def _only_place(bare: str, places: Sequence[Span], offset: int) -> bool:
    return any(p.start == offset and p.end - p.start >= len(bare) for p in places)


_SHOP_TAIL = re.compile(
    r"(?:旗舰|专卖|门|连锁|体验|网|示范|老|直营|加盟|便利|商|专营|实体|新|分|本|该|小|饭|酒|书|药|开|上|商业|特色|美食)$"
)


def is_shop(text: str) -> bool:
    """A name of two characters or more before the word for a shop: 某某豆花店, not 旗舰店."""
    form = next((f for f in SHOP_FORMS if text.endswith(f)), "")
    own = text.removesuffix(form)
    return form != "" and len(own) >= 2 and _SHOP_TAIL.search(own) is None and _GENERIC.fullmatch(own) is None


def _opens_like_a_shop(text: str, stem: Span, places: Sequence[Span]) -> bool:
    """A shop counts where its place opens the name and a trade name follows: 某市某某豆腐坊."""
    place = max((p for p in places if p.start == stem.start and p.end <= stem.end), key=lambda p: p.end, default=None)
    if place is None or stem.end - place.start > 16 or _SHOP_TAIL.search(text[stem.start : stem.end]):
        return False
    own = text[place.end : stem.end]
    long = len(own) >= 2 or text[place.end - 1] in "市县区镇乡"
    return long and not any(cut in own for cut in STRONG_CUTS if len(cut) > 1) and _GENERIC.fullmatch(own) is None
