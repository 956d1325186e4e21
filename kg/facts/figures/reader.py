"""Figures as observations: 工业投资完成79.79亿元，同比增长57.13%，占固定资产投资的22.57%."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice, takewhile

from kg.facts.figures.figured import among_spans, is_figure
from kg.facts.figures.line import Line, has_parts
from kg.facts.figures.lists import runs_of, with_points
from kg.facts.figures.settings import Place, heading_period, period_of, tells_goals
from kg.language.numbers import Number
from kg.model import Base, BlockKind, Comparison, Document, Indicator, RecipientGroup, Share, SizeQualifier, Span
from kg.resolve import fact_id

_HEADINGS = (BlockKind.TITLE, BlockKind.SUBTITLE, BlockKind.HEADING)


@dataclass(frozen=True, slots=True)
class FigureReader:
    """Reads the figures of one story.

    ``numbers`` are those of the whole view, ``shares`` view spans that groups' shares hold, ``counted`` the
    (source span, size, unit) of groups.
    """

    document: Document
    numbers: Sequence[Number]
    place: Place
    shares: tuple[Span, ...]
    counted: frozenset[tuple[Span, int, str]]

    def read(self, sentences: Sequence[Span]) -> tuple[Indicator, ...]:
        """All figures in text order."""
        out: list[Indicator] = []
        kinds = {b.span.start: b.kind for b in self.document.blocks}
        goals, story, period = False, None, None
        wholes: dict[str, Indicator] = {}
        place = self.place
        for sentence in sentences:
            text = self.document.view[sentence.start : sentence.end]
            kind = kinds.get(sentence.start)
            if kind in _HEADINGS:
                goals, wholes = tells_goals(text, place.year if kind is BlockKind.HEADING else None), {}
                story = heading_period(text, place.year) or story
                place = replace(place, year=place.year or _year_of(story))
                continue
            period = story if kind is not None else period
            future = goals or text.startswith("下一步")
            line = Line(self.document, place, text, sentence, future, period, wholes if has_parts(text) else {})
            self._line(line)
            period = (
                line.opening or (None if line.out else period_of(text, place.year, place.now, first=True)) or period
                if not text.startswith("其中")  # 其中6月份…: of this part only
                else period
            )
            out.extend(f for f in line.out if not self._told(f))
            wholes = line.wholes or wholes
        return tuple({i.id: i for i in out}.values())

    def _numbers_in(self, sentence: Span) -> list[Number]:
        """The numbers of a sentence, from its beginning on, in its own offsets."""
        at = bisect_left(self.numbers, sentence.start, key=lambda n: n.span.start)
        inside = takewhile(lambda n: n.span.end <= sentence.end, islice(self.numbers, at, None))
        shift = sentence.start
        return [n._replace(span=Span(n.span.start - shift, n.span.end - shift)) for n in inside]

    def _line(self, line: Line) -> None:
        numbers, shift = self._numbers_in(line.span), line.span.start
        if not numbers:
            return
        elsewhere = [Span(s.start - shift, s.end - shift) for s in self.shares if s.overlaps(line.span)]
        elsewhere.extend(among_spans(line.text))
        for run in runs_of(line.text, with_points(numbers)):
            figures = tuple(n for n in run.numbers if is_figure(n, line.text, elsewhere))
            if figures:
                line.take(replace(run, numbers=figures), line.task_before(numbers))

    def of_shares(self, shares: Iterable[tuple[RecipientGroup, Share]]) -> Iterator[Indicator]:
        """The shares of counted sets as figures: 占全市的26.7% of so many holders."""
        for group, share in shares:
            span = share.evidence.span
            yield Indicator(
                fact_id("ind", self.document.id, span.start, span.end),
                self.place.subject,
                f"{group.programme_label or group.award_text}占比",
                share.value,
                "%",
                group.as_of or group.year or self.place.year,
                self.place.home,
                "actual",
                SizeQualifier.EXACT,
                (Comparison(f"占{share.scope}", "share", share.value, "%", Base.SHARE, share.places),),
                None,
                group.evidence[0] if group.evidence else share.evidence,
            )

    def of_stocks(self, groups: Iterable[RecipientGroup]) -> Iterator[Indicator]:
        """Stocks of holders as figures: 累计27家 is also an observation of how many there are."""
        for group in groups:
            if group.kind != "holding" or not group.evidence:
                continue
            yield Indicator(
                fact_id("ind", self.document.id, group.id),
                self.place.subject,
                f"{group.programme_label or group.award_text}累计数量",
                float(group.size),
                group.unit,
                group.as_of or group.year or self.place.year,
                group.area or self.place.home,
                "pool" if group.status == "cultivated" else "actual",
                group.size_qualifier,
                (),
                None,
                group.evidence[0],
                group=group.id,
            )

    def _told(self, figure: Indicator) -> bool:
        """A group tells this count already; with a comparison the figure says more than the group."""
        if figure.comparisons or figure.value != int(figure.value):
            return False
        span, own = figure.evidence.span, (int(figure.value), figure.unit)
        return any(own == (size, unit) and span.overlaps(other) for other, size, unit in self.counted)


def _year_of(period: str | None) -> str | None:
    """The year in which a period ends: what 上半年 is a half of."""
    return period.rpartition("/")[2][:4] if period else None
