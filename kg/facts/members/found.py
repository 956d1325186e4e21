"""A list as it has been read, with the signs before and behind it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kg.facts.members.free import VOID
from kg.facts.members.model import Member
from kg.facts.tokens import Count, Token

_BY_BODY = re.compile(r"(?:也|还|又|均|都|先后)*被[^，。；：被]{2,14}(?:厅|局|部|委|会|政府|办|院|署|协会|党组)")
_WITHIN = frozenset({"中", "里", "上", "中，"})
_BRANDS = re.compile(r"(?:品牌|商标|老字号|名牌)(?:产品|企业)?(?:主要|具体|分别|依次|还|共|有|是|为|包括|即)*\Z")


@dataclass(frozen=True, slots=True)
class Found:
    """A list that ends before the token ``pos``; ``first`` stands before it, ``then`` is the sign behind it."""

    view: str
    tokens: Sequence[Token]
    items: tuple[Member, ...]
    first: Token | None
    then: str
    pos: int
    open_end: bool
    count: Count | None

    @property
    def one(self) -> Member | None:
        """The item of a list of one."""
        return self.items[0] if len(self.items) == 1 else None

    @property
    def before(self) -> str:
        """The sign before the list; nothing at the beginning."""
        return self.first.sym if self.first is not None else ""

    @property
    def title_follows(self) -> bool:
        """A title stands right behind the next token."""
        return self.pos + 1 < len(self.tokens) and self.tokens[self.pos + 1].sym == "A"


def found_list(
    view: str, tokens: Sequence[Token], items: Sequence[Member], pos: int, *, open_end: bool, count: Count | None
) -> Found:
    """What is known of a list when it has been read."""
    return Found(view, tokens, tuple(items), before(tokens, items), _then(view, tokens, pos), pos, open_end, count)


def before(tokens: Sequence[Token], items: Sequence[Member]) -> Token | None:
    """The token that ends where the list begins, a quotation mark aside."""
    start = items[0].span.start
    return next((t for t in tokens if t.span.end in (start, start - items[0].quoted) and t.span.start < start), None)


def of_brands(view: str, opener: Token) -> bool:
    """获认定的老字号品牌有：: what is listed is told to be brands, which have no form of their own."""
    return _BRANDS.search(view, max(0, opener.span.start - 12), opener.span.start) is not None


def _then(view: str, tokens: Sequence[Token], pos: int) -> str:
    """The symbol after the list, adverbs, 被 and the body behind it aside (“甲”被省商务厅认定为…)."""
    start = pos
    if pos + 1 < len(tokens) and tokens[pos].sym == "O" and _BY_BODY.fullmatch(tokens[pos].text(view)):
        return tokens[pos + 1].sym  # “某工法”被省住房城乡建设厅评为…
    if pos + 1 < len(tokens) and tokens[pos + 1].sym == "A" and tokens[pos].text(view) == "在":
        pos += 2  # 甲在B评价中获评…
        pos += pos < len(tokens) and tokens[pos].sym == "O" and tokens[pos].text(view) in _WITHIN
    while pos < len(tokens) and tokens[pos].sym == "O" and VOID.fullmatch(tokens[pos].text(view)):
        pos += 1
    body = pos
    passive = pos > start or (0 < pos < len(tokens) and view[tokens[pos - 1].span.end - 1] == "被")
    while passive and pos < len(tokens) and tokens[pos].sym in "GZS" and pos - body < 4:
        pos += 1
    return tokens[pos].sym if pos < len(tokens) else ""
