"""和, 与 and 及 as a part of a name (春和祥绸布店, 布和): the word joins nothing where a better joint follows.

In a Chinese list the conjunction stands once, before the last member; an
earlier one belongs to a name, and so does one with a single character before it.
"""

from __future__ import annotations

from collections.abc import Sequence

from kg.facts.tokens import Token
from kg.model import Mention, Span

_WORDS = ("和", "与", "及")
#: Signs that end the stretch a list stands in.
_STOPS = ",;:()VFXYRHJLCA"


def without_inner_joints(view: str, tokens: Sequence[Token]) -> list[Token]:
    """The tokens with every conjunction that is a part of a name merged into its free run."""
    out: list[Token] = []
    index = 0
    while index < len(tokens):
        token = tokens[index]
        if _opens_name(view, tokens, index):
            out.append(Token("O", Span(token.span.start, tokens[index + 1].span.end)))
            index += 2
            continue
        taken = _inner(view, tokens, index) if out and _bare(out[-1]) else 0
        if taken:
            last = out.pop()
            out.append(Token("O", Span(last.span.start, tokens[index + taken - 1].span.end)))
            index += taken
            continue
        out.append(token)
        index += 1
    return out


def _opens_name(view: str, tokens: Sequence[Token], at: int) -> bool:
    """甲、与山民宿: a conjunction right behind the sign of a list opens a name."""
    if tokens[at].sym != "S" or tokens[at].text(view) not in _WORDS or not 0 < at < len(tokens) - 1:
        return False
    before, after = tokens[at - 1], tokens[at + 1]
    return before.sym == "S" and before.text(view) == "、" and after.sym == "O" and len(after.text(view)) > 1


def _bare(token: Token) -> bool:
    """A free run, or one that fills a slot: no name that is known for itself."""
    return token.sym == "O" or (isinstance(token.value, Mention) and token.value.basis == "slot")


def _inner(view: str, tokens: Sequence[Token], at: int) -> int:
    """How many tokens from the conjunction ``at`` on belong to the name before it; 0 when it joins names."""
    token = tokens[at]
    if token.sym != "S" or token.text(view) not in _WORDS or not 0 < at < len(tokens) - 1:
        return 0
    before, after = tokens[at - 1], tokens[at + 1]
    if not _bare(before):
        return 0
    if after.sym == "S":
        return 1
    if after.sym != "O":
        return 0
    for later in tokens[_past_bracket(tokens, at + 2) :]:
        if later.sym in _STOPS:
            return 0
        if later.sym == "S":
            return 2
    return 0


def _past_bracket(tokens: Sequence[Token], at: int) -> int:
    """Behind a short bracket (城西公租房及安置房（一期）、…)."""
    if at < len(tokens) and tokens[at].sym == "(":
        return next((i + 1 for i in range(at, min(at + 5, len(tokens))) if tokens[i].sym == ")"), at)
    return at
