"""What a short name may stand for, and how the possible firms are weighed against each other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum

from kg.model import EntityType
from kg.resolve.industries import is_general, reaches, split_core
from kg.resolve.parts import Form, Parsed
from kg.resolve.places import Near, relation
from kg.resolve.world import Node, World


class Grade(IntEnum):
    """How much of the full name the short one keeps."""

    TRADE_NAME = 0
    SKIP = 1
    HEAD = 2
    WHOLE = 3
    KNOWN = 4  # a table or a text says so


RULE = {
    Grade.TRADE_NAME: "trade-name",
    Grade.SKIP: "core-skip",
    Grade.HEAD: "core-head",
    Grade.WHOLE: "whole-core",
}
_LEAST_CUT = 2  # characters that a shortened word of a trade keeps
_FITS = {
    Form.NONE: frozenset(Form) - {Form.COOPERATIVE, Form.FARM},
    Form.COMPANY: frozenset({Form.LIMITED, Form.STOCK, Form.COMPANY}),
    Form.LIMITED: frozenset({Form.LIMITED}),
    Form.STOCK: frozenset({Form.STOCK}),
    Form.FACTORY: frozenset({Form.FACTORY}),
    Form.COOPERATIVE: frozenset({Form.COOPERATIVE}),
    Form.FARM: frozenset({Form.FARM}),
    Form.PARTNERSHIP: frozenset({Form.PARTNERSHIP}),
}


@dataclass(frozen=True, slots=True)
class Candidate:
    """A name that a short one may stand for."""

    node: Node
    grade: Grade
    near: Near
    shared: bool  # both stand in one document
    rule: str
    placed: bool = False  # the short name's own place was read
    same_place: bool = False  # and it is that of the full name


def readings(parsed: Parsed) -> tuple[tuple[str, bool], ...]:
    """What a name is looked up by: without its place, and with it where that may open the trade name (吉林通)."""
    if parsed.branch:
        return ((f"{parsed.core}|{parsed.branch}", True),)
    return ((parsed.core, True), (parsed.other_core, False)) if parsed.other_core else ((parsed.core, True),)


def shorter(parsed: Parsed) -> Iterator[tuple[str, Grade, bool]]:
    """The shorter forms a name may take without its place and form: their grade, and whether its place was read so."""
    for core, placed in readings(parsed):
        if parsed.branch:
            yield core, Grade.WHOLE, placed
        else:
            for text, grade in _shorter(core, parsed.trade if placed else split_core(core)[0]).items():
                yield text, grade, placed


def _shorter(core: str, trade: str) -> dict[str, Grade]:
    if core == trade:
        return {core: Grade.TRADE_NAME}
    found = {core: Grade.WHOLE, trade: Grade.TRADE_NAME}
    ends = reaches(core, len(trade))
    for end in ends:
        if len(core) - end != 1:  # 光电 of 光电子 is another trade
            found.setdefault(core[:end], Grade.HEAD)
    for start in ends:
        for end in reaches(core, start):
            if not is_general(core[start:end]):
                found.setdefault(trade + core[start:end], Grade.SKIP)
    for letters in _letters(core[len(trade) :]):
        found.setdefault(trade + letters, Grade.SKIP)
    return found


def _letters(industry: str) -> Iterator[str]:
    """汽零 of 汽车零部件, 船配 of 船舶配套: the first characters of its words; 新材 of 新材料: a word without its end."""
    for first in reaches(industry, 0):
        if first > _LEAST_CUT:
            yield industry[: first - 1]
        for second in reaches(industry, first):
            rest = industry[second:]
            if not rest or is_general(rest):
                yield industry[0] + industry[first]


def may_mean(short: Node, full: Node, grade: Grade) -> bool:
    """True when form, group and branch of the short name allow the full one."""
    if full.parsed.branch and not short.parsed.branch:
        return False
    if short.parsed.group and not full.parsed.group:
        return False
    if short.parsed.aside != full.parsed.aside and short.parsed.aside:
        return False
    if full.parsed.form not in _FITS[short.parsed.form]:
        return False
    return grade is not Grade.TRADE_NAME or short.type is EntityType.COMPANY


def near_of(short: Node, full: Node, as_placed: bool, placed: bool, world: World) -> Near:
    """How the two stand to each other when their places are read so; two names' own places must be one."""
    own, other = short.parsed.codes if as_placed else (), full.parsed.codes if placed else ()
    near = relation(own or short.met_at, full.inside or other or full.met_at, world.gazetteer)
    if own and other:
        return Near.SAME if set(own) & set(other) else min(near, Near.WIDE)
    return near


def weight(one: Candidate) -> tuple[int, int, bool, int]:
    """Which of two names of one firm speaks for it."""
    return one.grade, one.near, one.shared, -one.node.at


def pool_of(live: list[Candidate]) -> list[Candidate]:
    """The candidates that must be told apart: those of the best grade, and any lower one that is nearer."""
    if not live:
        return []
    top = max(c.grade for c in live)
    if top is Grade.SKIP:
        top = Grade.HEAD
    best = [c for c in live if c.grade >= min(top, Grade.WHOLE) or (top is Grade.HEAD and c.grade is Grade.SKIP)]
    if top is Grade.KNOWN:
        best = [c for c in live if c.grade is Grade.KNOWN]
    reach = max((c.near, c.shared) for c in best)
    nearer = [c for c in live if c not in best and (c.near, c.shared) > reach]
    return sorted([*best, *nearer], key=lambda c: c.node.at)
