"""What a list of names is made of: its members, and the nodes a sentence is reduced to."""

from __future__ import annotations

from dataclasses import dataclass

from kg.facts.tokens import Count
from kg.model import EntityType, Mention, Span


@dataclass(frozen=True, slots=True)
class Member:
    """One name of a list; ``owner`` is the firm of a product or project in quotes."""

    span: Span
    text: str
    type: EntityType | None
    mention: Mention | None
    owner: Mention | None = None
    noun: str = ""
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class Members:
    """A list of names; ``count`` is its stated size, ``open`` says 等."""

    items: tuple[Member, ...]
    count: Count | None = None
    open: bool = False
    tail: str = ""  # 的技术中心: what of theirs is honoured


@dataclass(frozen=True, slots=True)
class Node:
    """A token or a reduced list; symbols as for tokens, plus M members, B awards, K counted award."""

    sym: str
    span: Span
    value: object = None
