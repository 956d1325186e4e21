"""Award phrases: a programme with its level, year, batch and grade (2021年度省级质量标杆企业).

The core is a catalogue alias, or - where the catalogue has none - a run of
characters that a level word opens and an award's head noun closes.  An award
without an entry keeps ``programme=None`` and its text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kg.catalogue import Catalogue
from kg.model import EntityType, Level, Mention, Span


@dataclass(frozen=True, slots=True)
class Award:
    """An award phrase in a story; ``span`` in view offsets, ``core`` the alias or head run.

    ``level`` is what the phrase itself says (None: nothing said); ``place``
    the place name in it; ``levels`` holds several for a joint phrase
    (国家、省、市级); ``hint`` the status the phrase itself carries (拟备案, 培育).
    """

    span: Span
    core: Span
    text: str
    programmes: tuple[str, ...]
    label: str
    level: Level | None = None
    place: str | None = None
    levels: tuple[Level, ...] = ()
    at_least: bool = False
    year: str | None = None
    batch: str | None = None
    grade: str | None = None
    hint: str | None = None
    listed: bool = False  # the phrase ends in 名单: it names a list, not a title someone gets here
    needs_context: bool = False
    evaluation: bool = False  # …评价/考核: an assessment of holders, not the title
    elliptic: bool = False  # 国家级5家: only the level is said
    generic: bool = False  # 国家级载体: a class of titles, counted but never given to one recipient

    @property
    def programme(self) -> str | None:
        """The best catalogue id, or None."""
        return self.programmes[0] if self.programmes else None


_LEVEL_WORDS: tuple[tuple[str, Level], ...] = (
    ("世界级", Level.INTERNATIONAL),
    ("国际级", Level.INTERNATIONAL),
    ("国家级", Level.NATIONAL),
    ("国家重点", Level.NATIONAL),
    ("国家", Level.NATIONAL),
    ("全国", Level.NATIONAL),
    ("国级", Level.NATIONAL),
    ("部级", Level.NATIONAL),
    ("自治区级", Level.PROVINCIAL),
    ("兵团级", Level.PROVINCIAL),
    ("省级重点", Level.PROVINCIAL),
    ("省级", Level.PROVINCIAL),
    ("全省", Level.PROVINCIAL),
    ("我省", Level.PROVINCIAL),
    ("本省", Level.PROVINCIAL),
    ("省重点", Level.PROVINCIAL),
    ("省", Level.PROVINCIAL),
    ("市级重点", Level.MUNICIPAL),
    ("市级", Level.MUNICIPAL),
    ("州级", Level.MUNICIPAL),
    ("盟级", Level.MUNICIPAL),
    ("全市", Level.MUNICIPAL),
    ("我市", Level.MUNICIPAL),
    ("全州", Level.MUNICIPAL),
    ("市重点", Level.MUNICIPAL),
    ("市", Level.MUNICIPAL),
    ("区县级", Level.DISTRICT),
    ("县区级", Level.DISTRICT),
    ("区级", Level.DISTRICT),
    ("县级", Level.DISTRICT),
    ("旗县级", Level.DISTRICT),
    ("旗级", Level.DISTRICT),
    ("高新区级", Level.DISTRICT),
    ("经开区级", Level.DISTRICT),
    ("开发区级", Level.DISTRICT),
    ("园区级", Level.PARK),
    ("镇级", Level.PARK),
)
LEVELS = dict(_LEVEL_WORDS)
_LEVEL_ALT = "|".join(re.escape(w) for w, _ in sorted(_LEVEL_WORDS, key=lambda p: -len(p[0])))
_LEFT_LEVEL = re.compile(rf"(?:{_LEVEL_ALT})(?P<up>及?以上)?的?$")
_LEFT_JOINT = re.compile(
    r"(?P<all>(?:国家|省|市|区|县|部)级?(?:(?:、|和|及|与|以及)(?:国家|省|市|区|县|部)级?)+|国家省市?级|省市[区县]?(?:两|三)?级|市[区县](?:两)?级)$"
)
_LEFT_YEAR = re.compile(
    r"(?:(?P<year>(?:19|20)\d\d)(?:[-—~至](?:19|20)?\d\d)?年?度?|(?P<cn>二〇[〇一二三四五六七八九十]{2})年度?)的?$"
)
_LEFT_BATCH = re.compile(r"(?P<batch>第[一二三四五六七八九十百\d]{1,4}(?:批次?|届|期)|首批次?|首届)的?$")
_LEFT_HINT = re.compile(r"(?P<hint>拟认定的?|拟备案的?|拟推荐的?|拟入选的?|拟授予|拟支持的?|拟命名的?|拟建)$")
#: 省级特色工业互联网平台: a word of praise between level and title.
_LEFT_BETWEEN = re.compile(r"(?:国家级|省级|市级|区级|县级|自治区级)(?P<word>特色|优秀|重点|优质|先进|新一批)$")
_QUOTE = re.compile(r"[“”‘’《]$")
_RIGHT_GRADE = re.compile(
    r"[”’]?(?:的)?(?P<grade>特等奖|[一二三四]等奖|金奖|银奖|铜奖|优秀奖|优胜奖|提名奖|提名(?=[，。；、）\n]|$)|入围奖|组织奖|（[A-E一二三]+[类级]）|[ABCD]+[级类]|[三四五]星级)"
)
_RIGHT_STAGE = re.compile(
    r"(?:[\u4e00-\u9fff]{2,6}赛区)?(?:全国|省|市)?(?:总决赛|决赛|半决赛|赛)?(?:[\u4e00-\u9fff]{2,6}组)?(?:的)?"
)
_RIGHT_TAIL = re.compile(
    r"[”’]?(?:企业|单位|荣誉称号|称号|荣誉|项目|奖项|资格|认定|牌匾|奖牌|证书|示范项目|试点项目|试点示范项目|示范企业|试点企业|创建单位|备案)"
)
_RIGHT_EVAL = re.compile(r"(?:年度|绩效|运营|综合|动态|运行)*(?:评价|考核|考评|评估|监测)(?!合格|不合格|优秀|结果为)")
_RIGHT_LIST = re.compile(
    r"[”’》]?(?:拟?(?:认定|备案|入选|推荐)?(?:公示|入围|候选|推荐|拟定|拟入选|拟认定|备选|培育|创建|获奖|复核|通过)?(?:企业|单位|项目)?名单|目录|榜单|白名单|行列|序列|之列|企业库|培育库|储备库|公示(?=[，。）\n]|$))"
)
_CULTIVATE = re.compile(
    r"[”’]?(?:培育(?:企业|对象|单位|库|名单|计划)|培育$|后备企业|储备企业|创建(?:名单|资格|单位)|候选)"
)
#: 通过绿色工厂现场评审: a step on the way, not the title.
_UNDER_REVIEW = re.compile(
    r"[”’]?(?:项目)?(?:的)?(?:现场|专家|省级|初步|终审)?(?:评审|初审|初评|核查|答辩|专家论证|现场考察)(?!优秀|结果)"
)
_CANDIDATE_LIST = re.compile(r"公示|拟|入围|候选|推荐|备选|申报")
_POOL = re.compile(r"企业库|培育库|储备库|后备")


class AwardReader:
    """Finds the award phrases of one story."""

    def __init__(self, catalogue: Catalogue, view: str, mentions: Sequence[Mention], opaque: Sequence[Span]) -> None:
        """``opaque`` are the view spans of 《…》 titles."""
        self.catalogue = catalogue
        self.view = view
        self.names = [m for m in mentions if m.type not in (EntityType.REGION, EntityType.PROGRAMME)]
        self.places = {m.span.end: m for m in mentions if m.type is EntityType.REGION}
        self.opaque = opaque

    def read(self) -> tuple[Award, ...]:
        """All award phrases in view order, without overlaps."""
        found: list[Award] = []
        for hit in self.catalogue.find_aliases(self.view):
            core = Span(hit.start, hit.end)
            if self._masked(core) or _WITHIN.match(self.view, core.end):
                continue
            label = self.view[core.start : core.end]
            found.append(self._grow(Award(core, core, label, hit.programmes, label, needs_context=hit.needs_context)))
        quoted = [
            Span(q.start("core"), q.end("core"))
            for s in _SERIES.finditer(self.view)
            for q in _QUOTED.finditer(self.view, s.start("all"), s.end("all"))
        ]
        # “中国某诚信企业”: an alias that is only the tail of a quoted title is not that title
        found = [a for a in found if not any(q.covers(a.core) and a.span.start > q.start + 1 for q in quoted)]
        for award in self._unlisted():
            over = [b for b in found if award.span.overlaps(b.span)]
            # 全市某某服务先进单位: a title of its own beats the bare word 先进单位 at its end
            if over and all(
                b.needs_context and b.level is None and b.place is None and award.span.covers(b.span) for b in over
            ):
                found = [b for b in found if b not in over]
                over = []
            if not over:
                found.append(award)
        return tuple(sorted(self._merge(found), key=lambda a: a.span))

    def _masked(self, core: Span) -> bool:
        """Inside a company's, body's or person's name, or a 《title》: no award (cue x009)."""
        for name in self.names:
            if name.span.covers(core):
                if name.basis in ("place-unit", "quoted-unit"):
                    return name.span.end != core.end or self._themed(name.span, core)
                return True
            if name.span.overlaps(core) and name.basis in ("legal-form", "defined-short"):
                return True
        return False

    def _themed(self, name: Span, core: Span) -> bool:
        """A unit's own name (市 + theme + 研究中心), not 市级/某省 + title."""
        lead = self.view[name.start : core.start]
        place = next((m for end, m in self.places.items() if m.span.start == name.start and end <= core.start), None)
        rest = self.view[place.span.end : core.start] if place else lead
        return not re.fullmatch(r"[省市区县州]?级?(?:20\d\d年度?)?(?:第.{1,3}批|首批)?(?:重点|优秀)?", rest)

    def _grow(self, award: Award) -> Award:
        return self._grow_right(self._grow_left(award))

    def _grow_left(self, award: Award) -> Award:
        view, start = self.view, award.span.start
        across = next((m for m in self.places.values() if m.span.start < start < m.span.end), None)
        if across is not None:  # 福州市 + 市政府质量奖 share a character
            award, start = replace(award, place=across.text), across.span.start
        body = next(
            (m for m in self.names if m.type is EntityType.GOVERNMENT_BODY and m.span.start < start < m.span.end), None
        )
        if body is not None and (seat := _SEAT.match(body.text)) is not None:  # 台州市政府 + 政府质量奖
            award, start = replace(award, place=seat.group()), body.span.start
        while start > 0:
            window = view[max(0, start - 14) : start]
            if (joint := _LEFT_JOINT.search(window)) and award.level is None and not award.levels:
                levels = _joint_levels(joint.group("all"))
                award = replace(award, levels=levels if len(levels) > 1 else ())
                start -= len(joint.group())
            elif (level := _LEFT_LEVEL.search(window)) and award.level is None and not self._place_ends(start, level):
                word = re.sub(r"(?:及?以上)?的?$", "", level.group())
                award = replace(award, level=LEVELS[word], at_least=level.group("up") is not None)
                start -= len(level.group())
            elif (place := self.places.get(start)) is not None and award.place is None and not award.levels:
                if place.span.start < start:
                    award = replace(award, place=place.text)
                start = place.span.start
            elif window.endswith("中国") and award.place is None and award.level is None and not award.levels:
                award = replace(award, place="中国")
                start -= 2
            elif year := _LEFT_YEAR.search(window):
                spanned = re.search(r"\d{4}[-—~～至]\d", year.group()) is not None  # 2018~2019年度 names no single year
                found = None if spanned else year.group("year") or _chinese_year(year.group("cn"))
                award = replace(award, year=award.year or found)
                start -= len(year.group())
            elif batch := _LEFT_BATCH.search(window):
                award = replace(award, batch=award.batch or batch.group("batch"))
                start -= len(batch.group())
            elif hint := _LEFT_HINT.search(window):
                award = replace(award, hint=_hint(hint.group("hint")))
                start -= len(hint.group())
            elif (between := _LEFT_BETWEEN.search(window)) and award.level is None and award.place is None:
                start -= len(between.group("word"))
            elif quote := _QUOTE.search(window):
                start -= len(quote.group())
            else:
                break
        return replace(award, span=Span(start, award.span.end), text=view[start : award.span.end])

    def _place_ends(self, start: int, level: re.Match[str]) -> bool:
        """A bare 省/市 that is the last character of a place name is the place."""
        if len(level.group()) > 1:
            return False
        return start in self.places

    def _grow_right(self, award: Award) -> Award:
        view, end = self.view, award.span.end
        for _ in range(4):
            if (listed := _RIGHT_LIST.match(view, end)) and listed.end() > end:
                word = listed.group()
                hint = (
                    "cultivated" if _POOL.search(word) else "candidate" if _CANDIDATE_LIST.search(word) else award.hint
                )
                award = replace(award, hint=hint, listed=True)
                end = listed.end()
            elif review := _UNDER_REVIEW.match(view, end):
                award = replace(award, hint="under-review")
                end = review.end()
            elif pool := _CULTIVATE.match(view, end):
                award = replace(award, hint="cultivated")
                end = pool.end()
            elif (
                (stage := _RIGHT_STAGE.match(view, end)) and stage.end() > end and _RIGHT_GRADE.match(view, stage.end())
            ):
                end = stage.end()
            elif grade := _RIGHT_GRADE.match(view, end):
                award = replace(award, grade=grade.group("grade").strip("（）"))
                end = grade.end()
            elif (judged := _RIGHT_EVAL.match(view, end)) and not award.evaluation:
                award = self._evaluated(award)
                end = judged.end()
            elif tail := _RIGHT_TAIL.match(view, end):
                end = tail.end()
            else:
                break
        if end < len(view) and view[end] in "”’" and "“" in view[max(0, award.span.start - 1) : end]:
            end += 1
        return replace(award, span=Span(award.span.start, end), text=view[award.span.start : end])

    def _evaluated(self, award: Award) -> Award:
        """The catalogue's assessment of this title, if it has one (孵化器 → 孵化器评价)."""
        for programme in self.catalogue.programmes.values():
            if programme.honour_class == "assessment" and award.label in programme.label_zh:
                return replace(award, programmes=(programme.id,), evaluation=True)
        return replace(award, evaluation=True)

    def _unlisted(self) -> Iterator[Award]:
        """Level word or place + run + head noun, where no alias stands (省级绿色货运配送示范企业)."""
        for hit in _UNLISTED.finditer(self.view):
            span = Span(hit.start(), hit.end())
            core = Span(hit.start("core"), hit.end())
            if any(n.span.overlaps(span) for n in self.names) or any(o.overlaps(span) for o in self.opaque):
                continue
            text = self.view[core.start : core.end].strip("“”")
            if _VERBAL.search(text) or (
                hit.group().startswith("全") and (_GENERIC.fullmatch(text) or not _STRONG.search(text))
            ):
                continue
            yield self._grow(Award(core, core, text, (), text, generic=_GENERIC.fullmatch(text) is not None))
        for hit in _CARRIERS.finditer(self.view):
            span = Span(hit.start(), hit.end())
            core = Span(hit.start("core"), hit.end("core"))
            if not any(n.span.overlaps(span) for n in self.names):
                yield self._grow(Award(core, core, hit["core"], (), hit["core"], generic=True))
        for hit in _GRADE_ONLY.finditer(self.view):
            span = Span(hit.start(), hit.end())
            yield Award(span, span, hit.group(), (), "", grade=hit.group(), elliptic=True)
        for hit in _ASSESSED.finditer(self.view):
            core = Span(hit.start("core"), hit.end("core"))
            if not any(n.span.overlaps(core) for n in self.names):
                yield replace(self._grow(Award(core, core, hit["core"], (), hit["core"])), evaluation=True)
        for hit in _LEVEL_ONLY.finditer(self.view):
            span = Span(hit.start(), hit.end())
            yield Award(span, span, hit.group(), (), "", level=LEVELS[hit.group()], elliptic=True)
        for series in _SERIES.finditer(self.view):
            for hit in _QUOTED.finditer(self.view, series.start("all"), series.end("all")):
                core = Span(hit.start("core"), hit.end("core"))
                level = next(
                    (
                        lv
                        for word, lv in (("全国", Level.NATIONAL), ("国家", Level.NATIONAL))
                        if hit["core"].startswith(word)
                    ),
                    None,
                )
                opened = self._opened(Award(core, core, hit["core"], (), hit["core"], level=level))
                yield replace(opened, span=Span(hit.start(), hit.end()), text=hit.group())
        for end, place in self.places.items():
            if (placed := _PLACED.match(self.view, end)) is not None and place.text[-1] in "省市区县州盟旗":
                core = Span(end, placed.end("core"))
                if not any(n.span.overlaps(core) for n in self.names) and not _VERBAL.search(placed["core"]):
                    yield self._grow(Award(core, core, placed["core"], (), placed["core"]))
        for hit in _TITLED.finditer(self.view):
            core = Span(hit.start("core"), hit.end("core"))
            if any(n.span.overlaps(core) and n.basis == "legal-form" for n in self.names):
                continue
            yield self._grow(self._opened(Award(core, core, hit.group("core"), (), hit.group("core"))))

    def _opened(self, award: Award) -> Award:
        """“2023年度某市市长质量提名奖”: the year and place that a quoted title itself opens with."""
        text = award.text
        if (year := re.match(r"((?:19|20)\d\d)年度?", text)) is not None:
            award, text = replace(award, year=year.group(1)), text[year.end() :]
        first = next((h for h in self.catalogue.find_regions(text) if h.start == 0 and h.full), None)
        return replace(award, place=first.text) if first is not None else award

    def _merge(self, found: list[Award]) -> list[Award]:
        kept: list[Award] = []
        for award in sorted(found, key=lambda a: (a.span.start, -(a.span.end - a.span.start))):
            if kept and award.span.start < kept[-1].span.end:
                last = kept[-1]
                # 科学技术奖 + 一等奖 of the next alias: the longer core wins
                if award.core.end - award.core.start > last.core.end - last.core.start:
                    kept[-1] = award
                continue
            kept.append(award)
        return kept


_HEADS = (
    r"示范(?:企业|单位|基地|项目|园区|区|县|市|城市|平台|中心|工厂|街区|村|镇|点|学校|社|岗|车间|案例)?|先进(?:集体|单位|个人|企业|园区|工作者|基层党组织)|"
    r"优秀(?:企业|单位|案例|产品|企业家|平台|园区|加速器|项目|组织|个人|集体|场景|服务机构)|(?:十|百|二十|三十|五十|\d{1,3})[强佳优大](?:企业|单位|产品|园区|品牌|县|区)?|标杆(?:企业|项目|工厂|园区|单位)?|"
    r"称号|达人|标兵|能手|工匠|劳动模范|奖章|奖状|创新奖|贡献奖|团队奖|质量奖|提名奖|进步奖|发明奖|奖|试点(?:企业|单位|城市|项目|县|区|园区)?|"
    r"(?:领军|龙头|重点|骨干|培育|名牌|明星|诚信|标准化|创新型|高成长|特色)企业|企业|单位|产业园|产业基地|基地|中心|平台|工厂|车间|实验室|工作站|工作室|孵化器|众创空间|园区|载体|"
    r"集群|品牌|产品|产品目录|城市|机构|研究院|名牌|老字号|精品|案例|场景|新品种|创新团队|模范|红旗"
)
_UNLISTED = re.compile(
    rf"(?:(?:省级|市级|区级|县级)及?以上|国家级|省级|自治区级|市级|区级|县级|州级|部级|全国|全省|全市|全区|全县|(?<=[获评为选予的列])国家|(?<=[获评为选予的列])省|(?<=[获评为选予的列])市)"
    rf"(?P<core>“?(?!以上|及|新增|总数|唯一|第|前|排|各|占|累计|首|的)[\u4e00-\u9fff“”A-Za-z]{{2,22}}?(?:{_HEADS})”?(?:企业|称号|荣誉称号)?)(?=[，。；、）（\n 和与及等\d：]|等|称号|荣誉|名单|认定|数量|总数|达|增|[一二两三四五六七八九十]+[家个项名]|$)"
)
#: 国家级载体数量达到6家: a class of titles that is only counted.
_CARRIERS = re.compile(
    r"(?:国家级|省级|市级|区级|县级)(?P<core>“?(?:双创)?”?(?:载体|平台|园区))(?=数量|总数|总量|达|增至|\d|[一二两三四五六七八九十]+[家个])"
)
#: 在市级考核中: an assessment without a name of its own.
_ASSESSED = re.compile(
    r"(?:国家级|省级|市级|区级)(?P<core>[\u4e00-\u9fff]{0,10}?(?:考核|评价|评估|考评))(?=中|结果|，)"
)
#: 一等奖2项、二等奖4项: grades of the prize told before.
_GRADE_ONLY = re.compile(
    r"(?<![\u4e00-\u9fff])(?:其中)?(?P<g>特等奖|[一二三]等奖|金奖|银奖|铜奖)(?=\d{1,4}项|[一二两三四五六七八九十]{1,3}项)|(?<=其中)(?:特等奖|[一二三]等奖|金奖|银奖|铜奖)(?=\d{1,4}项)"
    r"|(?<=[获荣斩均分][得获])(?:特等奖|[一二三]等奖|金奖|银奖|铜奖|提名奖|优秀奖)(?=[，。；、])"
)
#: 国家级5家、省级9家: the award is the one counted before.
_LEVEL_ONLY = re.compile(
    r"(?:国家级|省级|市级|区级|县级)(?=\d{1,5}[家个项户名]|[一二两三四五六七八九十]{1,3}[家个项户名])"
)
#: “甲”“乙”“丙”等荣誉: each quote is a title of its own.
_SERIES = re.compile(
    r"(?:获得?|荣获|被评为|获评|被授予|授予|斩获|摘得|获批|先后获)[^。；“”]{0,12}(?P<all>(?:“[^“”]{3,24}”[、和及与]?){1,12})"
    r"(?:等)?(?:\d+|[一二三四五六七八九十多余]+)?(?:项|个)?(?:国家级|省级|市级|省部级)?(?:荣誉称号|荣誉|称号|奖项|殊荣|资质|奖励)"
)
_QUOTED = re.compile(r"“(?P<core>[^“”]{3,24})”")
#: 上海市质量金奖: a prize named after its place, which no table lists.
_PLACED = re.compile(
    r"(?P<core>“?(?:[\u4e00-\u9fff]{1,12}?)(?:金奖|银奖|质量奖|创新奖|贡献奖|进步奖|发明奖|科技奖|示范企业|示范单位|示范基地|先进集体|先进单位|"
    r"优秀企业|标杆企业|领军企业|十佳企业|百强企业|劳动模范|五一劳动奖状|五一劳动奖章|名牌产品|老字号|奖(?!励|金|补|项|品|赛|罚|学)))”?"
    r"(?=[，。；、）（\n“”和与及等：]|称号|荣誉|名单|获奖|奖项|[一二两三四五六七八九十\d])"
)
_SEAT = re.compile(r"[\u4e00-\u9fff]{2,8}?(?:省|市|自治区|区|县|州)")
_TITLED = re.compile(r"“(?P<core>[^“”，。]{3,24})”(?=(?:荣誉)?称号|荣誉|榜单|奖项|牌匾|大奖)")
_GENERIC = re.compile(
    r"(?:企业|单位|平台|基地|中心|项目|产品|品牌|园区|称号|奖项|荣誉|科技奖|载体|示范|试点|机构|工厂|龙头企业|重点企业|各类|优秀|先进|规上|工业|科技|创新)+|.*(?:规模以上|规上).*"
)


#: 大学科技园东区, 孵化器二期: the alias is a part of a unit's own name.
_WITHIN = re.compile(r"[东西南北]区|[一二三四]期")


_VERBAL = re.compile(r"^[有共获新达现已总排居]|拥有|新增|获评|获批|入选|累计|达到|实现|开展|推动|组织|印发|各类|以上")
_STRONG = re.compile(r"先进|优秀|示范|模范|十[佳强大]|百[强佳]|奖|称号|标兵|劳动|工匠|能手|标杆|试点")


def _joint_levels(text: str) -> tuple[Level, ...]:
    order = {
        "国": Level.NATIONAL,
        "部": Level.NATIONAL,
        "省": Level.PROVINCIAL,
        "市": Level.MUNICIPAL,
        "区": Level.DISTRICT,
        "县": Level.DISTRICT,
    }
    return tuple(dict.fromkeys(order[c] for c in text if c in order))


def _hint(word: str) -> str:
    return "cultivated" if word.startswith("培育") else "candidate"


def _chinese_year(text: str | None) -> str | None:
    if not text:
        return None
    digits = {
        "〇": "0",
        "一": "1",
        "二": "2",
        "三": "3",
        "四": "4",
        "五": "5",
        "六": "6",
        "七": "7",
        "八": "8",
        "九": "9",
    }
    return "".join(digits.get(c, "") for c in text) or None
