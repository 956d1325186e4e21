"""What a short name may stand for, and how the possible firms are weighed against each other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum

from kg.model import EntityType
from kg.resolve.parse import Form, Parsed
from kg.resolve.places import Near
from kg.resolve.world import Node


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
_FITS = {
    Form.NONE: frozenset(Form) - {Form.COOPERATIVE, Form.FARM, Form.PARTNERSHIP},
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


def shorter(parsed: Parsed) -> Iterator[tuple[str, Grade]]:
    """The shorter forms a name may take without its place and form, each once with its best grade."""
    if parsed.branch:
        yield f"{parsed.core}|{parsed.branch}", Grade.WHOLE
        return
    trade, words = parsed.trade, parsed.words
    if not words:
        yield parsed.core, Grade.TRADE_NAME
        return
    yield parsed.core, Grade.WHOLE
    seen = {parsed.core, trade}
    head = trade
    for word in words[:-1]:
        head += word
        if head not in seen and len(word) > 1:
            seen.add(head)
            yield head, Grade.HEAD
    for first in range(1, len(words)):
        for last in range(first + 1, len(words) + 1):
            tail = trade + "".join(words[first:last])
            if tail not in seen and len(words[first]) > 1:
                seen.add(tail)
                yield tail, Grade.SKIP
    if len(trade) >= 2:
        yield trade, Grade.TRADE_NAME


def asked(node: Node) -> str:
    """What a short name is looked up by."""
    return f"{node.parsed.core}|{node.parsed.branch}" if node.parsed.branch else node.parsed.core


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
