"""Numbers in a row: 分别完成5.2亿元、3.1亿元, 增长5%、6%和7%."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kg.facts.figures.naming import clean
from kg.language.numbers import Number

_JOINT = re.compile(r"\s*(?:、|和|及|以及|与|，分别为?|/|：|:)\s*\Z")
_SPLIT = re.compile(r"、|和|及|以及|与")
_EACH = re.compile(r"(?P<names>.+?)(?:分别|依次|各)(?P<what>.*)")
_OF_KINDS = re.compile(
    r"[两三四五六七八九十\d]+(?:大|个|类)?(?:主导|支柱|传统|优势|重点|特色)?(?:产业|行业|领域|板块)$"
)


@dataclass(frozen=True, slots=True)
class Run:
    """Numbers joined by nothing but a comma of lists; one number mostly."""

    numbers: tuple[Number, ...]

    def names(self, before: str) -> list[str]:
        """One name a number where the words before list as many (甲、乙分别完成); else nothing."""
        if len(self.numbers) < 2:
            return []
        told = _EACH.match(before)
        listed = _OF_KINDS.sub("", told["names"]) if told else before
        what = clean(told["what"]) if told else ""
        names = [clean(n) for n in _SPLIT.split(listed)]
        return [n + what for n in names] if len(names) == len(self.numbers) and all(names) else []


def runs_of(text: str, numbers: Sequence[Number]) -> list[Run]:
    """The numbers of ``text`` in runs; in a run, a number without a unit takes that of the next."""
    out: list[list[Number]] = []
    for number in numbers:
        if (
            out
            and number.kind != "ordinal"
            and _JOINT.fullmatch(text[out[-1][-1].span.end : number.span.start])
            and _alike(out[-1][-1], number)
        ):
            out[-1].append(number)
        else:
            out.append([number])
    return [Run(tuple(_with_units(run))) for run in out]


def _alike(left: Number, right: Number) -> bool:
    if left.unit == "个" and right.unit in ("个百分点", "百分点"):  # 高出2.1个和1.3个百分点
        return True
    return left.kind != "ordinal" and (
        (left.unit == right.unit and (left.kind == "percent") == (right.kind == "percent"))
        or (left.unit is None and left.kind not in ("percent", "fraction"))
    )


def _with_units(run: list[Number]) -> list[Number]:
    out: list[Number] = []
    for number in reversed(run):
        short = number.unit is None or (number.unit == "个" and out and out[0].unit in ("个百分点", "百分点"))
        if out and short and number.kind in ("count", "decimal"):
            nearest = out[0]
            number = number._replace(unit=nearest.unit, kind=nearest.kind if nearest.kind == "percent" else number.kind)
        out.insert(0, number)
    return out


def with_points(numbers: Sequence[Number]) -> list[Number]:
    """上升1.1个、下降2.3个、上升1.2个百分点: the unit told at the end is meant by all (nobody counts 1.1 things)."""
    out: list[Number] = []
    points = False
    for number in reversed(numbers):
        points = points or number.unit in ("个百分点", "百分点")
        whole = number.value == int(number.value)
        out.append(number._replace(unit="个百分点") if points and number.unit == "个" and not whole else number)
    return out[::-1]
