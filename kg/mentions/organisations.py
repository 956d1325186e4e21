"""Names of organisations by their form: companies, parks, platforms, institutions, bodies."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from kg.language.occurrences import occurrences
from kg.mentions.boundaries import hard_left, name_start
from kg.mentions.lexicon import BODY_TAILS, HEADS, NATIONAL_BODIES
from kg.model import EntityType, Mention, Span

#: 光电及通信产业集群, 预应力技术与装备创新中心: a joint inside the name of a cluster, or of a centre of two crafts.
_JOINT = re.compile(r"[和与及]")
_CRAFT_END = re.compile(
    r"(?:技术|材料|工程|科学|工艺|装备|机械|设计|通信|能源|环境|信息|制造|应用|化工|安全|医学|器件|药物|资源|生态|系统|网络)$"
)
_UNIT_END = re.compile(r"(?:集群|中心|基地|平台|大学|学院|研究院|医院|公司|集团|园|厂|社|[市县区州省])$")
_PART = re.compile(r"[东西南北]区(?!域)|[一二三四]期|（[所院]）")
_HAN = re.compile(r"[\u4e00-\u9fff]")


def _alternation(words: Sequence[str]) -> str:
    return "|".join(re.escape(w) for w in sorted(set(words), key=lambda w: (-len(w), w)))


_HAN_RUN = re.compile(r"[\u4e00-\u9fff]+")
_BODY_TAIL = re.compile(_alternation(BODY_TAILS))
_BODY = re.compile(
    r"(?:(?:(?:(?![已评届了])[\u4e00-\u9fff]){2,7}?(?:省|市|县|区|州|旗|自治区))|[\u4e00-\u9fff]{2,3}(?=高新区|经开区|开发区)|[省市县区州]|兵团|自治区|师市|高新区|经开区|开发区|新区|"
    r"[\u4e00-\u9fff]{2,4}?(?:高新区|经开区|开发区|新区))?(?:" + _alternation(BODY_TAILS) + ")"
)
_BODY_LEAD = re.compile(
    r".*(?:公司|企业|单位|中心|被|将|在|是|记者从|从|荣获|获得|获|申报|参评|推荐|开展|设立|评选|授予|颁发|首届|首批|公布了|布了|发布了|经过|经(?!济|信[局委厅]|贸|开区|发局)|由|向|对|与|(?<!工业)(?<!经济)(?<!发展)(?<!住房)(?<!资源)(?<!文化)(?<!规划)(?<!卫生)(?<!科技)(?<!商务)和|了|的|第[一二三四五六七八九十]+届|据)(?=[\u4e00-\u9fff]{2,})"
)
_NATIONAL = re.compile(_alternation(NATIONAL_BODIES))
_HEAD_TYPES = [(kind, heads) for kind, heads in HEADS]
_HEAD_OF = {head: kind for kind, heads in HEADS for head in heads}
_HEAD = re.compile(_alternation(list(_HEAD_OF)))


def find_bodies(text: str) -> Iterator[Mention]:
    """Government bodies: national ones by table, local ones by the tail of their names."""
    for hit in _NATIONAL.finditer(text):
        if text[hit.end() : hit.end() + 1] == "门":
            continue  # 教育部门: whatever office
        yield _mention(text, hit.start(), hit.end(), EntityType.GOVERNMENT_BODY, "national-body", 0.98)
    for hit in local_bodies(text):
        start = hit.start() + (lead.end() if (lead := _BODY_LEAD.match(hit.group())) else 0)
        if hit.end() - start > 2:
            yield _mention(text, start, hit.end(), EntityType.GOVERNMENT_BODY, "body-form", 0.9)


def local_bodies(text: str) -> Iterator[re.Match[str]]:
    """Bodies by the tail of their names, looked for only where such a tail is."""
    for run in _HAN_RUN.finditer(text):
        if _BODY_TAIL.search(text, *run.span()):
            yield from _BODY.finditer(text, *run.span())


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


_BRAND = re.compile(r"“[^“”]{1,8}”(?:商标|注册商标)")


def find_brands(text: str) -> Iterator[Mention]:
    """“某某”商标: a trade mark as the thing honoured."""
    for hit in _BRAND.finditer(text):
        yield _mention(text, hit.start(), hit.end(), EntityType.PRODUCT, "quoted-brand", 0.85)


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
    places = sorted([*places, *zones, *short_places(text, places)], key=lambda s: (s.start, -s.end))
    places = [p for p in places if text[max(0, p.start - 1) : p.start + 1] not in _VERBS]
    for head in _HEAD.finditer(text):
        kind = _HEAD_OF[head.group()]
        for place in places:
            if (
                place.end <= head.start()
                and head.start() - place.end <= 18
                and (_tight(text, place.end, head.start()) or _joined(text, place, head.start(), head.group(), places))
            ):
                if head.start() == place.end and (kind is EntityType.PLATFORM or text[place.end - 1] in "省国"):
                    continue  # 某省高新区: a class, not a name
                if _TITLE_WORDS.fullmatch(text, place.end, head.start()):
                    continue  # 某市绿色学校: a title
                yield _mention(
                    text, _unit_start(text, place.start), _unit_end(text, head.end()), kind, "place-unit", 0.8
                )
                break
        else:
            if kind in (EntityType.PARK,) and head.group() in ("高新区", "经开区", "开发区", "新区", "港区", "保税区"):
                yield from _bare_park(text, head)


#: 认定南京某产业园: no 定南 stands there.
_VERBS = frozenset("认定 确定 评定 核定 审定 选定 决定 指定".split())
_TITLE_WORDS = re.compile(r"(?:绿色|智慧|文明|示范|平安|书香|特色|现代|重点|星级|一流|标杆|园林式|节水型|医学)+")


_GOES_ON = re.compile(r"(?![市县区州])[\u4e00-\u9fff]")


def short_places(text: str, places: Sequence[Span]) -> Iterator[Span]:
    """青岑 of 青岑市: the short form of a place that the story names in full, where it opens a name."""
    shorts = {text[p.start : p.end - 1] for p in places if p.end - p.start == 3 and text[p.end - 1] in "市县区州"}
    taken = {p.start for p in places}
    for short in sorted(shorts):
        for at in occurrences(short, text):
            if at not in taken and _GOES_ON.match(text, at + len(short)):
                yield Span(at, at + len(short))


def _unit_start(text: str, start: int) -> int:
    """A brand right before the place belongs to the unit (某某网河南总部园区)."""
    left = name_start(text, hard_left(text, start, max(0, start - 10)), start, ())
    lead = text[left:start]
    return left if 2 <= len(lead) <= 8 and not _LOOSE.search(lead) and not _VERBAL.search(lead) and left > 0 else start


_VERBAL = re.compile(
    r"其中|包括|包含|分别|入选|传来|第[一二三四五六七八九十\d]+批|园区内|区内|内的|获|评|选|认|定|授|予|公布|名单|批准|同意|我[市省区县]|全[市省区县]|近日|目前|今年|去年|\d|记者|企业|开展|推动|推进|建设|拟|荐|申报|撤销|取消|表彰|奖励|祝贺|走进|来到|围绕|聚焦|打造|持续|支持|加快|组织"
)


def _unit_end(text: str, end: int) -> int:
    more = _PART.match(text, end)
    return more.end() if more else end


def _bare_park(text: str, head: re.Match[str]) -> Iterator[Mention]:
    """高新区 alone is the zone the story is about; the topic resolves it."""
    before = text[head.start() - 1] if head.start() else ""
    if before and _HAN.match(before) and before not in "的在，和与及全":
        return
    yield _mention(text, head.start(), head.end(), EntityType.PARK, "bare-park", 0.5)


_LOOSE = re.compile(r"[，。；：、！？\n“”《》（）—]|的|等|[是为在将由对获评被和与及]|新增|认定|级|共有|此次")


def _tight(text: str, start: int, end: int) -> bool:
    """Nothing between place and head that could not be inside a name."""
    return _LOOSE.search(text, start, end) is None and _RUNNING.search(text, start, end) is None


def _joined(text: str, place: Span, end: int, head: str, places: Sequence[Span]) -> bool:
    """One joint between place and head that binds two things of one name, not two names."""
    joints = list(_JOINT.finditer(text, place.end, end))
    if len(joints) != 1:
        return False
    before, after = Span(place.end, joints[0].start()), Span(joints[0].end(), end)
    if min(len(before), len(after)) < 1 or any(after.start <= p.start < end for p in places):
        return False
    own = text[before.start : before.end]
    if _UNIT_END.search(own) or not (head.endswith("集群") or _CRAFT_END.search(own)):
        return False
    listed = text[place.start - 1 : place.start] in "：、" and text[end + len(head) : end + len(head) + 1] in "、。，等"
    return all(
        _tight(text, p.start + (2 if listed and text.startswith("先进", p.start) else 0), p.end)
        for p in (before, after)
    )


#: Running text between a place and a head: 江苏此次入选基地包括南京某产业园 is not one name.
_RUNNING = re.compile(
    r"此次|本次|包括|入选|获|认定|授予|公布|名单|近日|目前|今年|去年|企业|单位|建成|拥有|现有|新增|组织|其中|同意|批准|支持|召开|上榜|列入|传来|促进|创建|争创|优秀|国家|市属|先进|[\d一二两三四五六七八九十]+[家个]"
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
        # A place that no gazetteer knows must recur, or open a line or clause; every province is known (实施省、市项目).
        before = text[hit.start() - 1] if hit.start() else "\n"
        opens = not hit.group(1).endswith("省")
        if counts[hit.group(1)] >= 2 or (opens and before in "\n，。；、：（“—"):
            spans.setdefault(hit.start(), Span(hit.start(1), hit.end(1)))
    return tuple(spans[key] for key in sorted(spans))


_FORMAL = re.compile(r"(?=([\u4e00-\u9fff]{2}(?:省|市|县|州|区|旗)))(?!..[省市区县州][场民域间值面长属级里内外上])")


_NOT_PLACE = re.compile(
    r"[我本全各城省市区县荐在为和与及的等新增于评获选认授予批被由将]|开发|投资|保税|经开|高新|园|社|地|辖|片|景|库|专|示|特|超|上|股|都|街|小|校|厂|矿|灾|林|山区|牧|农|郊|禁|误|盲|沿海|近海|出海|疆|东区|西区|南区|北区|中心|年|度|月|日|届|批|次|首|其|另|此|该"
)


def _not_place(name: str) -> bool:
    return _NOT_PLACE.search(name[:-1]) is not None or name.endswith(("红旗", "锦旗", "国旗", "党旗", "团旗", "令旗"))
