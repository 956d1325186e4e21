"""Figures as observations: 工业投资完成79.79亿元，同比增长57.13%.  What a group counts is no figure."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice, takewhile

from kg.language.numbers import Number
from kg.language.periods import find_periods
from kg.model import BlockKind, Comparison, Document, Evidence, Indicator, RecipientGroup, Share, SizeQualifier, Span
from kg.resolve import fact_id

_CLAUSE = re.compile(r"[^，；。！？：]+")
#: What ends a measure's name: verbs of amounting, adverbs, dates.
_TAIL = re.compile(
    r"(?:已经|已|共计|合计|总计|累计|共有|共|约|近|超过|超|突破|达到|达|为|完成|实现|占比|占|有|拥有|是|增长|下降|提高|提升|增加|减少|"
    r"同比|的比重|比重|新增|建立|召开|其中|上涨|回落|降低|,|、|“|”|\s)+$"
)
_HEAD = re.compile(
    r"^(?:其中|据了解|截至目前|截至|目前|今年以来|今年|去年|同时|此外|另外|全年|当年|年内|[全我本][国省市区县州](?=[\u4e00-\u9fff]{3})|完成(?=[\u4e00-\u9fff])|实现(?=[\u4e00-\u9fff])|已|共|累计|力争|预计|确保|计划|"
    r"(?:19|20)\d\d年(?:度|底|末)?|\d{1,2}[-—~～至]\d{1,2}月份?|\d{1,2}月(?:\d{1,2}日)?|，|、)+"
)
_UP, _DOWN = r"增长|提高|提升|增加|上涨|高于|上升|多|净增|增", r"下降|降低|减少|回落|低于|少|降"
_CHANGE = re.compile(
    rf"(?P<base>同比|环比|较上年同期|较上年|较去年同期|较去年|比上年|比去年|较(?:19|20)\d\d年|比(?:19|20)\d\d年|高于[^\d，。]{{2,24}}|"
    rf"低于[^\d，。]{{2,24}})?(?:净)?(?<!新)(?P<dir>{_UP}|{_DOWN})?(?:了|约|超过|超)?$"
)
_PART = re.compile(
    r"(?P<base>占[^\d，。；]{1,24}?)(?:的比重)?(?:达到|达|为|的|约)*$|(?P<late>全市|全省|全国|全区)占比$"
)
_TASK = re.compile(r"(?:完成|达到?)(?P<base>(?:全年|年度|年初)?(?:目标)?任务|年度目标)的?$")
#: A number that only describes what follows (5亿元以上的企业) or counts nothing (三个方面, 1.2倍).
_MODIFIER = re.compile(r"(?:以上|以下|级)的|(?:个)?方面|的\d+|[升降]|倍")
#: 462家制造业企业: the noun after a count names the figure better than the words before it.
_NOUN = re.compile(
    r"[\u4e00-\u9fff“”]{0,10}?(?:企业|公司|单位|机构|项目|平台|载体|园区|基地|产品|专利|岗位|人才|工作组|座谈会|会议)"
)
#: 5降2升: a slogan's count of what fell and rose.
_BALANCE = re.compile(r"[\d一二三四五六七八九十][升降]\Z")
_COUNTED = frozenset("家个户名项件场位人款")
#: 在全市16个县区中: those among whom somebody is ranked.
_AMONG = re.compile(r"在[^，。；在]{0,14}?\d+(?:个|家|所|户|座)[^。；]{0,24}?中")
_TARGET = re.compile(r"力争|目标|计划|确保|预计|到20\d\d年|下一步|将(?!近)|拟|规划")
_FUTURE_HEADING = re.compile(r"下一步|展望|今后|持续发力|目标")
_FALLS = re.compile(_DOWN)
_MEASURE_BEHIND = re.compile(r"[\u4e00-\u9fff“”]{2,14}")
_MEASURE_END = re.compile(r"[，的等，]")


@dataclass(frozen=True, slots=True)
class FigureReader:
    """Reads the figures of one story.

    ``numbers`` are those of the whole view, ``shares`` view spans that groups' shares hold, ``counted`` the (sentence, size, unit) of groups.
    """

    document: Document
    numbers: Sequence[Number]
    subject: str | None
    region: str | None
    section_year: str | None
    shares: tuple[Span, ...]
    counted: frozenset[tuple[Span, int, str]]

    def read(self, sentences: Sequence[Span]) -> tuple[Indicator, ...]:
        """All figures in text order."""
        out: list[Indicator] = []
        heading = ""
        kinds = {b.span.start: b.kind for b in self.document.blocks}
        for sentence in sentences:
            text = self.document.view[sentence.start : sentence.end]
            if kinds.get(sentence.start) in (BlockKind.TITLE, BlockKind.SUBTITLE, BlockKind.HEADING):
                heading = text
                continue
            target = bool(_FUTURE_HEADING.search(heading)) or text.startswith("下一步")
            before = out[-1] if out and text.startswith("其中") else None
            out.extend(self._sentence(text, sentence, target, before))
        return tuple({i.id: i for i in out}.values())

    def _numbers_in(self, sentence: Span) -> list[Number]:
        """The numbers of a sentence, from its beginning on."""
        at = bisect_left(self.numbers, sentence.start, key=lambda n: n.span.start)
        inside = takewhile(lambda n: n.span.end <= sentence.end, islice(self.numbers, at, None))
        shift = sentence.start
        return [n._replace(span=Span(n.span.start - shift, n.span.end - shift)) for n in inside]

    def _sentence(self, text: str, sentence: Span, target: bool, whole: Indicator | None) -> Iterator[Indicator]:
        """``whole`` is the figure before, when the sentence begins with 其中."""
        numbers = self._numbers_in(sentence)
        among = tuple(Span(*m.span()) for m in _AMONG.finditer(text)) if numbers else ()
        numbers = [n for n in numbers if self._figure(n, text, sentence, among)]
        clauses = [m.start() for m in _CLAUSE.finditer(text)] if numbers else []
        last: Indicator | None = None
        beside: list[Indicator] = []
        end_before = 0
        for number in numbers:
            clause = max((start for start in clauses if start <= number.span.start), default=0)
            start = max(clause, end_before)
            before = text[start : number.span.start]
            comparison = self._comparison(before, number)
            if (
                last is not None
                and comparison is not None
                and (start > clause or not self._measure(before, number, text)[1])
            ):
                last = replace(last, comparisons=(*last.comparisons, comparison))
                beside.append(self._compared(last, comparison, number, sentence))
                end_before = number.span.end
                continue
            if last is not None and not self._told(last, sentence):
                yield last
            yield from beside
            beside = []
            part = self._is_part(text, number)
            last = self._indicator(text, sentence, number, before, target, comparison, whole if part else None)
            if whole is None or not part:
                whole = last
            end_before = number.span.end
        if last is not None and not self._told(last, sentence):
            yield last
        yield from beside

    def _compared(self, figure: Indicator, comparison: Comparison, number: Number, sentence: Span) -> Indicator:
        """The comparison as a figure of its own: the growth of X, the share of X, the completion rate of X."""
        span = self.document.source_span(Span(sentence.start + number.span.start, sentence.start + number.span.end))
        value = comparison.value if comparison.value is not None else number.value
        name = f"{figure.measure}{_named_after(comparison)}"
        key = fact_id("ind", self.document.id, span.start, span.end)
        return replace(
            figure,
            id=key,
            measure=name,
            value=value,
            unit=comparison.unit or "",
            part_of=None,
            comparisons=(comparison,),
        )

    def of_shares(self, shares: Sequence[tuple[RecipientGroup, Share]]) -> Iterator[Indicator]:
        """The shares of counted sets as figures: 占全市的26.7% of so many holders."""
        for group, share in shares:
            span = share.evidence.span
            yield Indicator(
                fact_id("ind", self.document.id, span.start, span.end),
                self.subject,
                f"{group.programme_label or group.award_text}占比",
                share.value,
                "%",
                group.as_of or group.year or self.section_year,
                self.region,
                "actual",
                SizeQualifier.EXACT,
                (Comparison(f"占{share.scope}", "share", share.value, "%"),),
                None,
                group.evidence[0] if group.evidence else share.evidence,
            )

    def _is_part(self, text: str, number: Number) -> bool:
        """After 其中 in its clause group, or in a bracket that follows a total."""
        before = text[: number.span.start]
        bracket = max(before.rfind("("), before.rfind("（"))
        inside = bracket > max(before.rfind(")"), before.rfind("）"))
        return "其中" in before[before.rfind("；") + 1 :] or (inside and bracket > 0)

    def _told(self, figure: Indicator, sentence: Span) -> bool:
        """A group tells this count already; with a comparison the figure says more than the group."""
        return not figure.comparisons and (sentence, int(figure.value), figure.unit) in self.counted

    def _figure(self, number: Number, text: str, sentence: Span, among: Sequence[Span]) -> bool:
        """A count or measure that is neither a date nor somebody else's."""
        if number.kind == "ordinal" or (number.unit is None and number.kind not in ("percent",)):
            return False
        if number.unit in ("年", "月", "天", "届", "期", "岁", "批", "次", "倍"):
            return False
        if number.text == "一" and number.kind == "count":
            return False
        if (
            _MODIFIER.match(text, number.span.end)
            or text[: number.span.start].endswith(("“", "将从"))
            or _BALANCE.search(text, 0, number.span.start)
        ):
            return False
        if any(span.start < number.span.start < span.end for span in among):
            return False
        start, end = number.span.start + sentence.start, number.span.end + sentence.start
        return not any(s.start < end and start < s.end for s in self.shares)

    def _comparison(self, before: str, number: Number) -> Comparison | None:
        tail = before.strip("，、（( ")
        unit = number.unit or ("%" if number.kind == "percent" else None)
        task = _TASK.search(tail)
        if task and number.kind == "percent":
            return Comparison(task["base"], "completion", number.value, "%")
        part = _PART.search(tail)
        if part and number.kind == "percent":
            return Comparison((part["base"] or part["late"]).rstrip("的"), "share", number.value, "%")
        change = _CHANGE.search(tail)
        if change and (change["base"] or change["dir"]):
            down = (change["dir"] and _FALLS.fullmatch(change["dir"])) or (change["base"] or "").startswith("低于")
            return Comparison(change["base"] or "上年", "down" if down else "up", number.value, unit)
        return None

    def _measure(self, before: str, number: Number, text: str) -> tuple[str, bool]:
        """(name of the figure, whether it is named before the number)."""
        bare = before
        for pattern in (_CHANGE, _PART, _TASK) if number.kind == "percent" else (_CHANGE,):
            found = pattern.search(bare)
            if found and found.group():
                bare = bare[: found.start()]
                break
        if number.unit in _COUNTED and (noun := _NOUN.match(text, number.span.end)) is not None:
            return noun.group().strip("“”"), False
        name = _HEAD.sub("", _TAIL.sub("", bare)).strip("，、（）() ")
        if len(name) >= 2:
            return name, True
        after = _MEASURE_BEHIND.match(text[number.span.end :])
        return (_MEASURE_END.split(after.group())[0] if after else name or "数值"), False

    def _indicator(
        self,
        text: str,
        sentence: Span,
        number: Number,
        before: str,
        target: bool,
        change: Comparison | None,
        whole: Indicator | None,
    ) -> Indicator:
        measure, _ = self._measure(before, number, text)
        unit = number.unit or ("%" if number.kind == "percent" else "")
        clause = text[: number.span.start]
        mode = (
            "pool"
            if measure.endswith("库") or "培育库" in measure
            else "target"
            if target or _TARGET.search(clause)
            else "actual"
        )
        span = self.document.source_span(Span(sentence.start + number.span.start, sentence.start + number.span.end))
        scale = _scaled(number)
        return Indicator(
            fact_id("ind", self.document.id, span.start, span.end),
            self.subject,
            measure,
            scale[0],
            scale[1] + unit,
            self._period(clause) if mode != "target" else None,
            self.region,
            mode,
            number.qualifier,
            (change,) if change else (),
            whole.id if whole else None,
            self._evidence(sentence),
        )

    def _period(self, clause: str) -> str | None:
        dates = find_periods(clause, int(self.section_year) if self.section_year else None)
        fixed = [d for d in dates if d.end and clause[: d.span.start][-1:] not in ("较", "比")]
        if fixed:
            last = fixed[-1]
            return f"{last.start}/{last.end}" if last.start else f"/{last.end}"
        return self.section_year

    def _evidence(self, sentence: Span) -> Evidence:
        span = self.document.source_span(sentence)
        return Evidence(span, self.document.quote(span))


def _named_after(comparison: Comparison) -> str:
    """What a comparison of a figure is called: 增速, 降幅, 占比, 完成率, 变化 where it is in points."""
    if comparison.direction == "share":
        return "占比"
    if comparison.direction == "completion":
        return "完成率"
    if comparison.unit != "%":
        return "变化"
    return "降幅" if comparison.direction == "down" else "增速"


def _scaled(number: Number) -> tuple[float, str]:
    """The value as people write it: 79.79 with 亿元, not 7979000000 with 元."""
    for mark, factor in (("万亿", 1e12), ("亿", 1e8), ("万", 1e4)):
        if number.text.endswith(mark):
            return round(number.value / factor, 6), mark
    return number.value, ""
