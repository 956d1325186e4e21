"""Names of organisations by their form: companies, parks, platforms, institutions, bodies."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from kg.mentions.boundaries import hard_left, name_start
from kg.mentions.lexicon import BODY_TAILS, COMPANY_FORMS, HEADS, NATIONAL_BODIES
from kg.model import EntityType, Mention, Span


def _alternation(words: Sequence[str]) -> str:
    return "|".join(re.escape(w) for w in sorted(set(words), key=lambda w: (-len(w), w)))


_FORM = re.compile(_alternation(COMPANY_FORMS))
_BODY = re.compile(
    r"(?:(?:[\u4e00-\u9fff]{2,7}?(?:省|市|县|区|州|旗|自治区))|[\u4e00-\u9fff]{2,3}(?=高新区|经开区|开发区)|[省市县区州]|高新区|经开区|开发区|新区|"
    r"[\u4e00-\u9fff]{2,4}?(?:高新区|经开区|开发区|新区))?(?:" + _alternation(BODY_TAILS) + ")"
)
_BODY_LEAD = re.compile(
    r".*(?:公司|企业|单位|中心|被|将|在|是|记者从|从|荣获|获得|公布了|布了|发布了|经过|经|由|向|对|与|和|了|的|第[一二三四五六七八九十]+届|据)(?=[\u4e00-\u9fff]{2,})"
)
_NATIONAL = re.compile(_alternation(NATIONAL_BODIES))
_HEAD_TYPES = [(kind, heads) for kind, heads in HEADS]
_HEAD_OF = {head: kind for kind, heads in HEADS for head in heads}
_HEAD = re.compile(_alternation(list(_HEAD_OF)))
#: 公司/厂/集团 alone, or as a part of a longer word, name nothing.
_WEAK_FORMS = frozenset(
    {
        "公司",
        "集团",
        "厂",
        "银行",
        "酒店",
        "书店",
        "药房",
        "饭店",
        "商行",
        "分行",
        "支行",
        "总店",
        "总厂",
        "子公司",
        "集团公司",
        "事务所",
        "合作社",
        "总公司",
    }
)
_LEVEL_LEAD = re.compile(r"^(?:国家|全国|省|市|区|县|部|自治区)(?:级|重点|示范)?(?:的)?$|^(?:国家|全国|省|市|区|县)级")
_GENERIC_STEM = re.compile(
    r"^(?:[上下该本各某其此两一]|下属|所属|母|子|总|分|多|数|几|十|几十|百|这|那|这些|那些|相关|有关|龙头|骨干|大型|中小|民营|国有|外资|上市|科技|高科技|"
    r"物流|保险|证券|建筑|制造|链主|所在|投资|运营|平台|全球|跨国|世界|央企|规上|股份|有限|加|工|车间进|出|钢铁|水泥|化工|绿色|智能|示范|未来|灯塔|黑灯|无人|数字|透明|"
    r"[我你他]们)+$"
)


def find_companies(text: str, places: Sequence[Span]) -> Iterator[Mention]:
    """Companies by legal form (行政区划+字号+行业+组织形式)."""
    floor = 0
    position = 0
    last: Mention | None = None
    while (form := _FORM.search(text, position)) is not None:
        position = form.end()
        if _LONGER.match(text, form.end()) is not None:
            continue  # 仪器厂 + 有限责任公司, 集团 + 第四工程有限公司: the inner form is a part of the name
        end = _extend(text, form)
        if form.group() in _WEAK_FORMS and _continues(text, end):
            continue
        left = hard_left(text, form.start(), floor)
        start = name_start(text, left, form.start(), places)
        if start == floor and last is not None and last.span.end == floor and _opens_with_place(floor, places):
            # 国网某省电力有限公司某市供电有限公司: a company and its branch are one name
            start = last.span.start
        stem = text[start : form.start()]
        if not _plausible(stem, form.group()):
            continue
        floor = end
        position = end
        if last is not None and start > last.span.start:
            yield last
        name = text[start:end]
        last = Mention(Span(start, end), EntityType.COMPANY, name, name, "legal-form", None, _trust(form.group()))
    if last is not None:
        yield last


#: A form that goes on to another form of the same name.
_LONGER = re.compile(
    r"(?:有限|股份|集团|（[^）]{1,8}）(?:有限|股份)|第[一二三四五六七八九十]{1,3}[\u4e00-\u9fff]{2,8}?有限)[\u4e00-\u9fff]{0,6}?公司"
)


def _opens_with_place(at: int, places: Sequence[Span]) -> bool:
    return any(p.start == at for p in places)


def _extend(text: str, form: re.Match[str]) -> int:
    """A branch or bracket that belongs to the name: …公司某某分公司, …有限公司（集团）."""
    tail = re.compile(
        r"（(?:集团|股份|有限合伙|普通合伙|特殊普通合伙)）|[\u4e00-\u9fff]{2,10}?(?:分公司|分厂|支行|分行|分院)(?![和与])"
    ).match(text, form.end())
    return tail.end() if tail else form.end()


def _continues(text: str, end: int) -> bool:
    """A weak form inside a longer word: 工厂房, 集团化, 公司治理, 厂区, 集团军."""
    return end < len(text) and (
        text.startswith(("协会", "联合会", "联盟"), end)
        or text[end] in "区房化内长商家址治务法规制员子级业矿总经董军式旗债股权房外里"
    )


def _plausible(stem: str, form: str) -> bool:
    bare = stem.strip("（）")
    if form == "厂" and bare.endswith("工"):
        return False  # 工厂 is a kind of plant, and 绿色工厂 a title
    if len(bare) < 2 or _LEVEL_LEAD.match(bare):
        return False
    if form in _COMMON and _CLASS_STEM.search(bare):
        return False
    if form in _WEAK_FORMS:
        return (
            _GENERIC_STEM.match(bare) is None
            and len(bare) <= 14
            and not re.search(r"[\d一二两三四五六七八九十]+[家个名户]", bare)
        )
    return re.search(r"[\u4e00-\u9fffA-Za-z]", bare) is not None


#: Forms that are common nouns too: 示范家庭农场, 农民专业合作社.
_COMMON = frozenset("家庭农场 合作社 专业合作社 农民专业合作社 股份合作社 种植合作社 养殖合作社".split())
_CLASS_STEM = re.compile(
    r"(?:示范|省级|市级|县级|国家级?|全[国省市县区]|[我本]?[省市县]|各类?|多家|\d+[家个]|[一二三四五六七八九十]+[家个]|和|及|等|农民|级|评选|召开|优秀|先进|规范)$|^(?:示范|省级|市级|国家)"
)


def _trust(form: str) -> float:
    return 0.6 if form in _WEAK_FORMS else 0.98


def find_bodies(text: str) -> Iterator[Mention]:
    """Government bodies: national ones by table, local ones by the tail of their names."""
    for hit in _NATIONAL.finditer(text):
        yield _mention(text, hit.start(), hit.end(), EntityType.GOVERNMENT_BODY, "national-body", 0.98)
    for hit in _BODY.finditer(text):
        start = hit.start() + (lead.end() if (lead := _BODY_LEAD.match(hit.group())) else 0)
        if hit.end() - start > 2:
            yield _mention(text, start, hit.end(), EntityType.GOVERNMENT_BODY, "body-form", 0.9)


_ZONE_FORM = re.compile(r"(?=([\u4e00-\u9fff]{2}(?:高新技术产业开发区|经济技术开发区|经济开发区|高新区|经开区)))")
_NOT_ZONE = re.compile(r"[我本全各该个的在和与及家市省县区级入选为对等]")


def _zones_by_form(text: str) -> Iterator[Mention]:
    """A zone that no table knows (某某高新区): it recurs, or opens a clause."""
    hits = [h for h in _ZONE_FORM.finditer(text) if not _NOT_ZONE.search(h.group(1)[:2])]
    counts = Counter(h.group(1) for h in hits)
    for hit in hits:
        before = text[hit.start() - 1] if hit.start() else "\n"
        if counts[hit.group(1)] >= 2 or before in "\n，。；、：（“—":
            yield _mention(text, hit.start(1), hit.end(1), EntityType.PARK, "zone-form", 0.7)


#: 高新区某某园区: a part of the zone with a name of its own.
_SUBPARK = re.compile(r"(?:高新区|经开区|开发区|新区)[\u4e00-\u9fff]{2,4}(?:园区|产业园|科技园)(?!运营)")
_QUOTED_HEAD = re.compile(
    r"“([^“”]{1,16})”((?:(?!企业|等|完成|通过|获|入选|被|在|国家|省级|市级|因|的)[\u4e00-\u9fff]){0,6}?(?:"
    + _alternation(list(_HEAD_OF))
    + "))"
)


def find_units(text: str, places: Sequence[Span]) -> Iterator[Mention]:
    """Parks, platforms, institutions and associations with a name of their own.

    A head alone (省级众创空间) names a title, not a unit: something
    distinctive, a place or a quoted name must stand before it.
    """
    for sub in _SUBPARK.finditer(text):
        yield _mention(text, sub.start(), sub.end(), EntityType.PARK, "sub-park", 0.8)
    yield from _zones_by_form(text)
    for hit in _QUOTED_HEAD.finditer(text):
        kind = _HEAD_OF[_HEAD.search(hit.group(2)).group()] if _HEAD.search(hit.group(2)) else EntityType.PLATFORM  # type: ignore[union-attr]
        yield _mention(text, hit.start(), hit.end(), kind, "quoted-unit", 0.85)
    zones = [Span(h.start(1), h.end(1)) for h in _ZONE_FORM.finditer(text) if not _NOT_ZONE.search(h.group(1)[:2])]
    places = sorted([*places, *zones, *_short_places(text, places)], key=lambda s: (s.start, -s.end))
    for head in _HEAD.finditer(text):
        kind = _HEAD_OF[head.group()]
        for place in places:
            if place.end <= head.start() and head.start() - place.end <= 18 and _tight(text, place.end, head.start()):
                if head.start() == place.end and kind in (EntityType.PLATFORM,):
                    continue
                yield _mention(
                    text, _unit_start(text, place.start), _unit_end(text, head.end()), kind, "place-unit", 0.8
                )
                break
        else:
            if kind in (EntityType.PARK,) and head.group() in ("高新区", "经开区", "开发区", "新区", "港区", "保税区"):
                yield from _bare_park(text, head)


def _short_places(text: str, places: Sequence[Span]) -> Iterator[Span]:
    """青岑 of 青岑市: the short form of a place that the story names in full, where it opens a name."""
    shorts = {text[p.start : p.end - 1] for p in places if p.end - p.start == 3 and text[p.end - 1] in "市县区州"}
    taken = {p.start for p in places}
    for short in sorted(shorts):
        for hit in re.finditer(re.escape(short) + r"(?=[\u4e00-\u9fff])(?![市县区州])", text):
            if hit.start() not in taken:
                yield Span(hit.start(), hit.end())


def _unit_start(text: str, start: int) -> int:
    """A brand right before the place belongs to the unit (某某网河南总部园区)."""
    left = name_start(text, hard_left(text, start, max(0, start - 10)), start, ())
    lead = text[left:start]
    return left if 2 <= len(lead) <= 8 and not _LOOSE.search(lead) and not _VERBAL.search(lead) and left > 0 else start


_VERBAL = re.compile(
    r"其中|园区内|区内|内的|获|评|选|认|定|授|予|公布|名单|批准|同意|我[市省区县]|全[市省区县]|近日|目前|今年|去年|\d|记者|企业|开展|推动|推进|建设|围绕|聚焦|打造|持续|支持|加快|组织"
)


def _unit_end(text: str, end: int) -> int:
    more = re.compile(r"[东西南北]区(?!域)|[一二三四]期").match(text, end)
    return more.end() if more else end


def _bare_park(text: str, head: re.Match[str]) -> Iterator[Mention]:
    """高新区 alone is the zone the story is about; the topic resolves it."""
    before = text[head.start() - 1] if head.start() else ""
    if before and re.match(r"[\u4e00-\u9fff]", before) and before not in "的在，和与及全":
        return
    yield _mention(text, head.start(), head.end(), EntityType.PARK, "bare-park", 0.5)


_LOOSE = re.compile(r"[，。；：、！？\n“”《》（）—]|的|等|[是为在将由对获评被和与及]|新增|认定|级")


def _tight(text: str, start: int, end: int) -> bool:
    """Nothing between place and head that could not be inside a name."""
    return _LOOSE.search(text, start, end) is None and _RUNNING.search(text, start, end) is None


#: Running text between a place and a head: 江苏此次入选基地包括南京某产业园 is not one name.
_RUNNING = re.compile(
    r"此次|本次|包括|入选|获|认定|授予|公布|名单|近日|目前|今年|去年|企业|单位|建成|拥有|现有|新增|组织|其中|同意|批准|支持|召开"
)


def _mention(text: str, start: int, end: int, kind: EntityType, basis: str, trust: float) -> Mention:
    name = text[start:end]
    return Mention(Span(start, end), kind, name, name.replace("“", "").replace("”", ""), basis, None, trust)


def place_spans(text: str, known: Sequence[Span]) -> tuple[Span, ...]:
    """Places of the gazetteer (``known``) and places by form, sorted, longest at each start."""
    spans = {s.start: s for s in sorted(known, key=lambda s: s.end)}
    cells = {i for s in known for i in range(s.start, s.end)}
    hits = [
        h
        for h in _FORMAL.finditer(text)
        if not cells.intersection(range(h.start(1), h.end(1))) and not _not_place(h.group(1))
    ]
    counts = Counter(h.group(1) for h in hits)
    for hit in hits:
        # A place that no gazetteer knows must recur, or open a line or clause.
        before = text[hit.start() - 1] if hit.start() else "\n"
        if counts[hit.group(1)] >= 2 or before in "\n，。；、：（“—":
            spans.setdefault(hit.start(), Span(hit.start(1), hit.end(1)))
    return tuple(spans[key] for key in sorted(spans))


_FORMAL = re.compile(r"(?=([\u4e00-\u9fff]{2}(?:省|市|县|州|区|旗)))(?!..[省市区县州][场民域间值面长属级里内外上])")


_NOT_PLACE = re.compile(
    r"[我本全各城省市区县在为和与及的等新增于评获选认授予批被由将]|开发|园|社|地|辖|片|景|库|专|示|特|超|上|股|都|街|小|校|厂|矿|灾|林|山区|牧|农|郊|禁|误|盲|海|疆|东区|西区|南区|北区|中心"
)


def _not_place(name: str) -> bool:
    return _NOT_PLACE.search(name[:-1]) is not None
