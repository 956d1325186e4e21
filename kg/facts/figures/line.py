"""The figures of one sentence, read from left to right."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from kg.facts.figures.amounts import amount_of, scale_of
from kg.facts.figures.clauses import clause_end, clause_start, pending_name
from kg.facts.figures.comparing import Found, Told, read_comparison, renewed
from kg.facts.figures.lists import Run
from kg.facts.figures.naming import clean, measure_of, named_after, own_name
from kg.facts.figures.settings import Place, at_end, mode_of, period_of, population_of, region_of
from kg.language.numbers import Number
from kg.model import Base, Comparison, Document, Evidence, Indicator, Span
from kg.resolve import fact_id

_TASK_TOLD = re.compile(
    r"[^，。；]*(?:完成|占|达|为|是)[^，。；]*?(?P<task>[^，。；完成占达为是]{0,12}(?:任务|目标|计划|预算)(?:数|值|总量|总额)?)$"
)
#: 占全市214家的40.7%: the whole is told with its size; 完成全年3.2万人目标的66.6%: so is the goal.
_WHOLE_TOLD = re.compile(r"[^，。；]*?(?P<whole>占[^，。；\d]{0,12})$")
_GOAL_BEFORE = re.compile(r"(?:完成|达到?|占)(?:全年|年度|全年度|年初|市|县|省)?(?:下达)?的?$")
_GOAL_NAME = re.compile(r"^(?:全年|年度|年初|全年度)?(?:目标任务|任务目标|目标|任务)[数值]?$")
_GOAL_BEHIND = re.compile(r"(?:的)?(?:目标|任务|计划)")
#: 主要预期目标是：…；…；…: all that follows is a goal.
_GOAL_LIST = re.compile(r"(?:预期|发展|主要|工作|奋斗|具体)目标(?:是|为|：)")
_PART_WORD = "其中"
#: 分产业看, 从贸易方式看, 按经营地统计: what follows are the parts of the total just told.
_BY_KIND = re.compile(r"(?:分|按|从|就)[^，。；]{1,10}(?:看|分|统计|划分|来看)[，：]")
#: 新增21家 after 企业186家: 21 new ones of those.
_BARE_VERB = re.compile(r"^(?:新增|净增|新认定|新培育|新引进|新建|新开工|新签约|退出|注销|增加|减少)$")
_NAMELESS = "数值"
_BASE_SET = re.compile(r"与(?P<base>[^，。；]{2,12}?)(?:的[^，。；]{1,12})?相比")
_BASE_MOVED = re.compile(r"[由从](?P<base>(?:19|20)\d\d年(?:末|底)?)")
_AMONG_THESE = re.compile(r"[\u4e00-\u9fff]{0,12}?中$")
_NO_WHOLE = frozenset({"占", "占比", "比重", "比例", "所占比重"})
_SPLIT_BASE = re.compile(r"、|和|及|与")
#: (其中…74家): what a closed bracket tells holds inside it only.
_BRACKET = re.compile(r"[（(][^（）()]*[）)]")
_ANOTHER_KIND = re.compile(r"；(?:分|按|从)[^，。；]{1,10}(?:看|分|统计|划分)[，：]")
#: An average is nobody's total.
_AVERAGE = re.compile(r"^(?:平均|户均|人均|日均|亩均|年均)|单产|单位面积|均价|每[\u4e00-\u9fff]")
_BASE_VALUE = re.compile(r"(?:[比较](?:上|去|前)年(?:同期|末|底)?的?|(?:上|去)年(?:同期|末)?(?:为|是))$")
_BASE_WITH = re.compile(r"与[^，。；]{0,24}的?$")
#: What rounding may add to the sum of parts.
_FITS = 1.005


def has_parts(sentence: str) -> bool:
    """Whether a sentence tells parts of the totals before it."""
    return sentence.startswith(_PART_WORD) or _BY_KIND.match(sentence) is not None


@dataclass(slots=True)
class Line:
    """Reads one sentence; ``span`` in the view, ``period`` what the text before it set, ``wholes`` the last total of each unit before it."""

    document: Document
    place: Place
    text: str
    span: Span
    future: bool
    period: str | None
    wholes: dict[str, Indicator]
    out: list[Indicator] = field(default_factory=list)
    plain: list[int] = field(default_factory=list)  # places in ``out`` of the figures that compare with nothing
    last: int | None = None  # the figure that words pointing back mean
    beside: int | None = None  # the comparison told right before
    rate: int | None = None  # the ratio that points tell the change of: 增长10.2%，高于全国2.8个、全省1.5个百分点
    told: int = 0  # end of the number before
    opening: str | None = None  # the period told before the first figure: it holds for what follows
    among: Indicator | None = None  # 全年365天中: what follows are parts of it
    share_base: str = ""
    pending: str = ""  # the name that a clause without a number left

    def take(self, run: Run, task: str | None) -> None:
        """One number, or a list of numbers that share their words (分别增长5%、6%和7%)."""
        first, final = run.numbers[0], run.numbers[-1]
        if self._converted(first, final):
            return
        start = clause_start(self.text, first.span.start)
        if start > self.told:
            self.pending = pending_name(self.text, self.told, start)
            self.among = None if "；" in self.text[self.told : start] else self.among
            if _ANOTHER_KIND.search(self.text[self.told : start]):  # 分业务看，…；分地区看，…: of the same total again
                self.wholes = {}
        start = max(start, self.told)
        before = self._words_before(start, first.span.start)
        after = self.text[final.span.end : clause_end(self.text, final.span.end)]
        single = after if len(run.numbers) == 1 else ""
        goal = task if start == self.told else None
        standing = self._standing(first.span.start)
        found = read_comparison(Told(before, first, single, goal, self._compared_before(), standing))
        names = run.names(before[: found.start] if found else before)
        for at, number in enumerate(run.numbers):
            name = names[at] if names else None
            if found is None:
                self._plain(number, before, single, name)
            else:
                own = found if at == 0 else Found(renewed(found.comparison, number), found.start)
                own = self._with_base(own, at, len(run.numbers))
                self._compared(number, before, own, name, (at, len(run.numbers)))
        self.told = final.span.end

    def _converted(self, first: Number, final: Number) -> bool:
        """112220千公顷（168329万亩）: one quantity in another unit, compared like it and nobody's part or total."""
        opened, closed = self.text[self.told : first.span.start], self.text[final.span.end : final.span.end + 1]
        if opened not in ("（", "(") or closed not in ("）", ")") or first is not final or not self.out:
            return False
        same, amount = self.out[-1], amount_of(first)
        own = next((c for c in same.comparisons if (c.value, c.unit) == (same.value, same.unit)), None)
        if not first.unit or amount.unit == same.unit or first.kind == "percent":
            return False
        told = (replace(own, value=amount.value, unit=amount.unit, places=amount.places),) if own else ()
        self.out.append(replace(self._figure(first, same.measure, None, told), mode=same.mode, period=same.period))
        self.told = final.span.end
        return True

    def _with_base(self, found: Found, at: int, size: int) -> Found:
        """分别占全市、全省的12.5%和18.8%: one base a number."""
        bases = _SPLIT_BASE.split(found.comparison.base)
        kind = found.comparison.kind
        if size == 1 or len(bases) != size or kind not in (Base.SHARE, Base.AREA):
            return found
        base = bases[at] if at == 0 or kind is Base.AREA else "占" + bases[at]
        return replace(found, comparison=replace(found.comparison, base=base.removesuffix("的")), one_figure=True)

    def _words_before(self, start: int, end: int) -> str:
        """The clause up to a number; what a bracket with a figure holds between is left out: 是2020年（13.4万元）的1.6倍."""
        before = self.text[start:end]
        if start == self.told and before[:1] in ("）", ")"):
            opened = max(self.text.rfind("（", 0, start), self.text.rfind("(", 0, start))
            return self.text[clause_start(self.text, max(opened, 0)) : opened] + before[1:] if opened >= 0 else before
        return before

    def task_before(self, numbers: Sequence[Number]) -> str | None:
        """The wording of the task whose number stands right before: 完成任务数132亿元的90.8%."""
        last = next((n for n in numbers if n.span.end == self.told), None)
        if last is None:
            return None
        before = self.text[clause_start(self.text, last.span.start) : last.span.start]
        if (hit := _TASK_TOLD.match(before)) is not None:
            return hit["task"]
        if _GOAL_BEFORE.search(before) and _GOAL_BEHIND.match(self.text, last.span.end):
            return "目标"
        whole = _WHOLE_TOLD.match(before)
        return whole["whole"] + last.text + (last.unit or "") if whole else None

    def _standing(self, at: int) -> str | None:
        """The base that the sentence has set: 与2010年相比，…; 由2020年的…提高到…，提高…."""
        told = [m["base"] for m in _BASE_SET.finditer(self.text, 0, at)]
        near = self.text[self.text.rfind("；", 0, at) + 1 : at]
        moved = _BASE_MOVED.search(near)
        return "较" + moved["base"] if moved else "与" + told[-1] + "相比" if told else None

    def _compared_before(self) -> Comparison | None:
        told = self.out[self.beside].comparisons if self.beside is not None else ()
        return told[-1] if told else None

    def _plain(self, number: Number, before: str, after: str, name: str | None) -> None:
        measure = name or measure_of(before, number, after) or self._fallback(number)
        if _BASE_WITH.search(before) and after.startswith("相比"):
            measure = self._fallback(number)
        if _BARE_VERB.match(measure) and self.last is not None and self.out[self.last].unit == amount_of(number).unit:
            measure += self.out[self.last].measure
        earlier = _BASE_VALUE.search(before) or (after.startswith("相比") and _BASE_WITH.search(before))
        aside = bool(earlier) and self.last is not None
        part = None if aside else self._whole_of(number)
        figure = self._figure(number, measure, part, ())
        self.out.append(figure)
        told = self.out[self.last] if self.last is not None else None
        goal = (
            told is not None
            and figure.mode == "target" != told.mode
            and (figure.measure == told.measure or _GOAL_NAME.search(figure.measure) is not None)
        )
        if aside or goal:  # 较上年的17.65亿元增长8.2%, 为年初预算6亿元的40%: what is compared is the figure before
            return
        self.last = self.beside = len(self.out) - 1
        self.rate = self.last if figure.unit == "%" else None
        self.plain.append(self.last)
        total = part is None and not self._in_parts(number) and figure.mode != "target"
        if total and not _AVERAGE.search(measure):
            self.wholes[scale_of(figure.unit)[1]] = figure
            self.among = figure if _AMONG_THESE.match(after) else self.among

    def _compared(self, number: Number, before: str, found: Found, name: str | None, turn: tuple[int, int]) -> None:
        """A comparison of a figure told before, or of what its own words name."""
        found = self._of_one_whole(found)
        measure = name or found.measure or clean(before[: found.start])
        turn = (0, 1) if found.one_figure else turn
        target = self._compared_with(found.comparison, turn) if not measure else None
        if target is None:
            part = self._whole_of(number)
            figure = self._figure(number, measure or self._fallback(number), part, (found.comparison,))
            self.out.append(figure)
            self.last = self.beside = len(self.out) - 1
            self.rate = self.last if figure.unit == "%" else None
            return
        whose = self.out[target]
        self.out[target] = replace(whose, comparisons=(*whose.comparisons, found.comparison))
        own = self._figure(number, f"{whose.measure}{named_after(found.comparison)}", None, (found.comparison,))
        self.out.append(replace(own, mode=whose.mode, period=whose.period or own.period))
        self.beside = len(self.out) - 1
        self.rate = self.beside if own.unit == "%" else self.rate

    def _of_one_whole(self, found: Found) -> Found:
        """占出口总值的58.3%；…占31.6%: shares told without their whole are of the one told before."""
        told = found.comparison
        if told.kind is not Base.SHARE:
            return found
        if told.base in _NO_WHOLE:
            return replace(found, comparison=replace(told, base=self.share_base or told.base))
        self.share_base = told.base
        return found

    def _compared_with(self, comparison: Comparison, turn: tuple[int, int]) -> int | None:
        """The figure meant: one each for a list; points tell how a ratio right before changed; else the last value."""
        at, size = turn
        if size > 1 and len(self.plain) >= size:
            return self.plain[len(self.plain) - size + at]
        if comparison.direction == "completion" and self.last is not None and self.out[self.last].mode == "target":
            return next((at for at in reversed(self.plain) if self.out[at].mode == "actual"), None)
        if comparison.unit == "个百分点" and self.rate is not None:
            return self.rate
        return self.last

    def _fallback(self, number: Number) -> str:
        """The name when the clause gives none: left over, told before, or the words at the sentence's beginning."""
        last = self.out[self.last].measure if self.last is not None else ""
        return self.pending or last or clean(self.text[: number.span.start])[-20:] or _NAMELESS

    def _whole_of(self, number: Number) -> Indicator | None:
        """The total of its unit and mode when the number stands among parts, or in a bracket that follows a total."""
        amount = amount_of(number)
        whole = self.wholes.get(scale_of(amount.unit)[1])
        if whole is None or whole.mode != self._mode(number):
            return None
        before = self.text[: number.span.start]
        bracket = max(before.rfind("("), before.rfind("（"))
        inside = bracket > max(before.rfind(")"), before.rfind("）"))
        if whole.value * scale_of(whole.unit)[0] * _FITS < amount.value * scale_of(amount.unit)[0] and not self._kin(
            whole, before
        ):
            return None  # more than its total, and of another name: no part of it
        if self._in_parts(number) or (inside and bracket > 0):
            return whole
        fits = self._goes_on(whole, amount.value * scale_of(amount.unit)[0]) or (
            self.among is not None and self.among.id == whole.id
        )
        return whole if fits else None

    def _kin(self, whole: Indicator, before: str) -> bool:
        """Whether the words before a number share a word with the total's name."""
        words = before[max(before.rfind(mark) for mark in "，、；：（(") + 1 :]
        return any(whole.measure[at : at + 2] in words for at in range(len(whole.measure) - 1))

    def _goes_on(self, whole: Indicator, value: float) -> bool:
        """其中，甲…；乙…；丙…: parts go on after a semicolon as long as they fit into their total."""
        if not (self.text.startswith(_PART_WORD) or _BY_KIND.match(self.text)):
            return False
        told = sum(f.value * scale_of(f.unit)[0] for f in self.out if f.part_of == whole.id)
        return (told > 0 or _BY_KIND.match(self.text) is not None) and told + value <= whole.value * scale_of(
            whole.unit
        )[0] * _FITS

    def _mode(self, number: Number) -> str:
        clause = self.text[: number.span.start]
        return mode_of(clause[max(clause.rfind("；"), clause.rfind("。")) + 1 :], "", self.future)

    def _in_parts(self, number: Number) -> bool:
        before = _BRACKET.sub("", self.text[: number.span.start])
        return _PART_WORD in before[before.rfind("；") + 1 :]

    def _figure(self, number: Number, measure: str, whole: Indicator | None, told: tuple[Comparison, ...]) -> Indicator:
        clause = self.text[: number.span.start]
        near = clause[max(clause.rfind("；"), clause.rfind("。")) + 1 :]
        span = self.document.source_span(Span(self.span.start + number.span.start, self.span.start + number.span.end))
        amount = amount_of(number)
        goal = _GOAL_BEFORE.search(clause) is not None and _GOAL_BEHIND.match(self.text, number.span.end) is not None
        mode = "target" if goal else mode_of(near, measure, self.future or _GOAL_LIST.search(clause) is not None)
        own = period_of(clause, self.place.year, self.place.now)
        if not self.out:
            self.opening = own
        return Indicator(
            fact_id("ind", self.document.id, span.start, span.end),
            self.place.subject, own_name(measure, self.place.subject), amount.value, amount.unit,
            at_end(own or (None if mode == "target" else self.period or self.place.year), clause, measure),
            region_of(clause, self.place.meant, self.place.home),
            mode, number.qualifier, told, whole.id if whole else None, self._evidence(), amount.high, population_of(clause, measure), places=amount.places,
        )  # fmt: skip

    def _evidence(self) -> Evidence:
        span = self.document.source_span(self.span)
        return self.document.evidence(span)
