"""The figures of one sentence, read from left to right."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from kg.facts.figures.amounts import amount_of
from kg.facts.figures.clauses import clause_end, clause_start, pending_name
from kg.facts.figures.comparing import Found, read_comparison, renewed
from kg.facts.figures.lists import Run
from kg.facts.figures.naming import clean, measure_of, named_after
from kg.facts.figures.settings import Place, mode_of, period_of, region_of
from kg.language.numbers import Number
from kg.model import Comparison, Document, Evidence, Indicator, Span
from kg.resolve import fact_id

_TASK_TOLD = re.compile(
    r"[^，。；]*(?:完成|占|达)[^，。；]*?(?P<task>[^，。；完成占达]{0,12}(?:任务|目标|计划|预算)(?:数|值|总量|总额)?)$"
)
_PART_WORD = "其中"
#: 新增21家 after 企业186家: 21 new ones of those.
_BARE_VERB = re.compile(r"^(?:新增|净增|新认定|新培育|新引进|新建|新开工|新签约|退出|注销|增加|减少)$")
_NAMELESS = "数值"


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
    told: int = 0  # end of the number before
    opening: str | None = None  # the period told before the first figure: it holds for what follows
    pending: str = ""  # the name that a clause without a number left

    def take(self, run: Run, task: str | None) -> None:
        """One number, or a list of numbers that share their words (分别增长5%、6%和7%)."""
        first, final = run.numbers[0], run.numbers[-1]
        start = clause_start(self.text, first.span.start)
        if start > self.told:
            self.pending = pending_name(self.text, self.told, start)
        start = max(start, self.told)
        before = self.text[start : first.span.start]
        after = self.text[final.span.end : clause_end(self.text, final.span.end)]
        found = read_comparison(
            before,
            first,
            after if len(run.numbers) == 1 else "",
            task if start == self.told else None,
            self._compared_before(),
        )
        names = run.names(before[: found.start] if found else before)
        for at, number in enumerate(run.numbers):
            name = names[at] if names else None
            if found is None:
                self._plain(number, before, after if len(run.numbers) == 1 else "", name)
            else:
                own = found if at == 0 else Found(renewed(found.comparison, number), found.start)
                self._compared(number, before, own, name, (at, len(run.numbers)))
        self.told = final.span.end

    def task_before(self, numbers: Sequence[Number]) -> str | None:
        """The wording of the task whose number stands right before: 完成任务数132亿元的90.8%."""
        last = next((n for n in numbers if n.span.end == self.told), None)
        hit = _TASK_TOLD.match(self.text[clause_start(self.text, last.span.start) : last.span.start]) if last else None
        return hit["task"] if hit else None

    def _compared_before(self) -> Comparison | None:
        told = self.out[self.beside].comparisons if self.beside is not None else ()
        return told[-1] if told else None

    def _plain(self, number: Number, before: str, after: str, name: str | None) -> None:
        measure = name or measure_of(before, number, after) or self._fallback(number)
        if _BARE_VERB.match(measure) and self.last is not None and self.out[self.last].unit == amount_of(number).unit:
            measure += self.out[self.last].measure
        part = self._whole_of(number)
        figure = self._figure(number, measure, part, ())
        self.out.append(figure)
        self.last = self.beside = len(self.out) - 1
        self.plain.append(self.last)
        if part is None and not self._in_parts(number) and figure.mode != "target":
            self.wholes[figure.unit] = figure

    def _compared(self, number: Number, before: str, found: Found, name: str | None, turn: tuple[int, int]) -> None:
        """A comparison of a figure told before, or of what its own words name."""
        measure = name or found.measure or clean(before[: found.start])
        target = self._compared_with(found.comparison, turn) if not measure else None
        if target is None:
            part = self._whole_of(number)
            figure = self._figure(number, measure or self._fallback(number), part, (found.comparison,))
            self.out.append(figure)
            self.last = self.beside = len(self.out) - 1
            return
        whose = self.out[target]
        self.out[target] = replace(whose, comparisons=(*whose.comparisons, found.comparison))
        own = self._figure(number, f"{whose.measure}{named_after(found.comparison)}", None, (found.comparison,))
        self.out.append(replace(own, mode=whose.mode, period=whose.period or own.period))
        self.beside = len(self.out) - 1

    def _compared_with(self, comparison: Comparison, turn: tuple[int, int]) -> int | None:
        """The figure meant: one each for a list; points tell how a ratio right before changed; else the last value."""
        at, size = turn
        if size > 1 and len(self.plain) >= size:
            return self.plain[len(self.plain) - size + at]
        if comparison.direction == "completion" and self.last is not None and self.out[self.last].mode == "target":
            return next((at for at in reversed(self.plain) if self.out[at].mode == "actual"), None)
        if comparison.unit == "个百分点" and self.beside is not None and self.out[self.beside].unit == "%":
            return self.beside
        return self.last

    def _fallback(self, number: Number) -> str:
        """The name when the clause gives none: left over, told before, or the words at the sentence's beginning."""
        last = self.out[self.last].measure if self.last is not None else ""
        return self.pending or last or clean(self.text[: number.span.start])[-20:] or _NAMELESS

    def _whole_of(self, number: Number) -> Indicator | None:
        """The total of its unit and mode when the number stands after 其中, or in a bracket that follows a total."""
        whole = self.wholes.get(amount_of(number).unit)
        if whole is None or whole.mode != self._mode(number):
            return None
        before = self.text[: number.span.start]
        bracket = max(before.rfind("("), before.rfind("（"))
        inside = bracket > max(before.rfind(")"), before.rfind("）"))
        return whole if self._in_parts(number) or (inside and bracket > 0) else None

    def _mode(self, number: Number) -> str:
        clause = self.text[: number.span.start]
        return mode_of(clause[max(clause.rfind("；"), clause.rfind("。")) + 1 :], "", self.future)

    def _in_parts(self, number: Number) -> bool:
        before = self.text[: number.span.start]
        return _PART_WORD in before[before.rfind("；") + 1 :]

    def _figure(self, number: Number, measure: str, whole: Indicator | None, told: tuple[Comparison, ...]) -> Indicator:
        clause = self.text[: number.span.start]
        near = clause[max(clause.rfind("；"), clause.rfind("。")) + 1 :]
        span = self.document.source_span(Span(self.span.start + number.span.start, self.span.start + number.span.end))
        amount = amount_of(number)
        mode = mode_of(near, measure, self.future)
        own = period_of(clause, self.place.year)
        if not self.out:
            self.opening = own
        return Indicator(
            fact_id("ind", self.document.id, span.start, span.end),
            self.place.subject, measure, amount.value, amount.unit,
            own or (None if mode == "target" else self.period or self.place.year),
            region_of(clause, self.place.meant, self.place.home),
            mode, number.qualifier, told, whole.id if whole else None, self._evidence(), amount.high, places=amount.places,
        )  # fmt: skip

    def _evidence(self) -> Evidence:
        span = self.document.source_span(self.span)
        return Evidence(span, self.document.quote(span))
