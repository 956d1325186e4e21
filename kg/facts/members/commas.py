"""Commas that part the names of one list (分别是甲，乙，丙和丁)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.facts.members.free import is_running
from kg.facts.tokens import Token

#: 分别是, 依次为, 它们是: names follow one by one; 包括 may tell anything.
_ONE_BY_ONE = re.compile(r"分别|依次|[他它]们是")
_FEWEST, _LONGEST = 3, 16


def commas_of_list(view: str, tokens: Sequence[Token]) -> Sequence[Token]:
    """After 分别是, a run of short names with commas up to the end of the sentence is a list: its commas join."""
    opener = next((i for i, t in enumerate(tokens) if t.sym == "J"), None)
    if opener is None or _ONE_BY_ONE.search(tokens[opener].text(view)) is None:
        return tokens
    rest = tokens[opener + 1 :]
    if not any(t.sym == "," for t in rest) or any(t.sym not in "NOZQS," for t in rest):
        return tokens
    start, parts = rest[0].span.start, []
    for token in rest:
        if token.sym in ",S":
            parts.append(view[start : token.span.start])
            start = token.span.end
    parts.append(view[start : rest[-1].span.end].rstrip("。 \n"))
    named = all(2 <= len(part) <= _LONGEST and not is_running(part.strip("“”")) for part in parts)
    if len(parts) < _FEWEST or not named:
        return tokens
    return [*tokens[: opener + 1], *(Token("S", t.span) if t.sym == "," else t for t in rest)]
