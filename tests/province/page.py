"""One page while it is written: what it says is noted as it is put down."""

from __future__ import annotations

import random
from dataclasses import dataclass, field, replace
from datetime import date

from tests.province.awards import Award
from tests.province.words import PEOPLE_HEAD, PEOPLE_TAIL
from tests.province.world import Batch, World, short_place

_HAN = "零一二三四五六七八九十"


@dataclass(frozen=True)
class Say:
    """A page says that ``firm`` has, may get or lost a title.  ``year`` is that of the round, "" where no page can tell.

    ``weak`` marks a slip that the list contradicts: no truth.
    """

    firm: str
    award: str
    programme: str
    level: str
    place: str
    year: int
    status: str
    day: date
    weak: bool = False


@dataclass(frozen=True)
class Tally:
    """A page counts the winners of a round in a place (江苏省 or a city); ``wrong`` where the list has another number."""

    award: str
    programme: str
    level: str
    place: str
    year: int
    area: str
    size: int
    status: str
    named: tuple[str, ...]
    wrong: bool = False


@dataclass(frozen=True)
class Paper:
    """A finished page: ``forms`` are names as they stand in it with whom they mean."""

    name: str
    kind: str
    day: date
    city: str
    text: str
    says: tuple[Say, ...]
    tallies: tuple[Tally, ...]
    forms: tuple[tuple[str, str], ...]
    note: str = ""


@dataclass
class Page:
    """``city`` is whose page it is: 江苏省 or a city."""

    world: World
    rng: random.Random
    day: date
    city: str
    kind: str
    says: list[Say] = field(default_factory=list)
    tallies: list[Tally] = field(default_factory=list)
    forms: list[tuple[str, str]] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)
    note: str = ""

    def full(self, key: str) -> str:
        """The registered name of that day."""
        return self.form(self.world.firms[key].name_on(self.day), key)

    def form(self, name: str, key: str) -> str:
        self.forms.append((name, key))
        return name

    def called(self, key: str, short: float = 0.35) -> str:
        """The registered name, or a short one that this page's readers know."""
        firm = self.world.firms[key]
        current = firm.name_on(self.day) == firm.legal
        if firm.listed and current and self.rng.random() < 0.4 * short:
            return self.form(firm.listed[0], key)
        if firm.shorts and current and self.rng.random() < short:
            if self.city == firm.city:
                return self.form(firm.shorts[0], key)
            if firm.legal.startswith(short_place(firm.city) + firm.brand):
                return self.form(short_place(firm.city) + firm.shorts[0], key)
        return self.full(key)

    def say(self, key: str, batch: Batch, status: str = "granted", *, weak: bool = False) -> None:
        a = batch.award
        self.says.append(Say(key, a.key, a.programme, a.level, batch.place, batch.year, status, self.day, weak))

    def tally(
        self, batch: Batch, area: str, named: list[str], size: int, status: str = "granted", *, wrong: bool = False
    ) -> None:
        a = batch.award
        self.tallies.append(
            Tally(a.key, a.programme, a.level, batch.place, batch.year, area, size, status, tuple(named), wrong)
        )

    def line(self, text: str) -> None:
        self.lines.append(text)

    def done(self, name: str) -> Paper:
        text = "\n\n".join(self.lines) + "\n"
        return Paper(
            name, self.kind, self.day, self.city, text, tuple(self.says), tuple(self.tallies),
            tuple(dict.fromkeys(self.forms)), self.note,
        )  # fmt: skip


def reprint(paper: Paper, name: str, head: str) -> Paper:
    """The same article on another site."""
    return replace(paper, name=name, text=f"{paper.text.rstrip()}\n\n{head}\n", note="reprint")


def ordinal(number: int) -> str:
    """28 → 二十八."""
    tens, ones = divmod(number, 10)
    return ("" if not tens else ("" if tens == 1 else _HAN[tens]) + "十") + (_HAN[ones] if ones or not tens else "")


def call(rng: random.Random, award: Award, place: str, *, local: bool = True) -> str:
    """A wording of the title; 市级… only on pages of the city itself."""
    wordings = award.calls if local or award.level != "municipal" else award.calls[:1]
    return rng.choice(wordings).format(c=place)


def round_of(rng: random.Random, batch: Batch, title: str, *, must: bool = False) -> str:
    """The title with its round: 第四批…, 2022年度…; a page of the same year may leave the year out."""
    if batch.ordinal:
        return f"第{ordinal(batch.ordinal)}批{title}"
    if must or batch.decided.year != batch.year or rng.random() < 0.75:
        return f"{batch.year}年{rng.choice(('度', '度', ''))}{title}"
    return title


def person(rng: random.Random) -> str:
    return rng.choice(PEOPLE_HEAD) + rng.choice(PEOPLE_TAIL)


def day_zh(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"
