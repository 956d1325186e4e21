"""Items told one after another inside a paragraph (1.甲；2.乙; （一）…（二）…), each given a block of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.ingest.raw import RawBlock
from kg.model import BlockKind

_CN = "一二三四五六七八九十"
#: One style of numbering each; what may stand right before a number is checked apart.
_STYLES = (
    re.compile(r"(?P<n>\d{1,2})(?:[.．](?!\d)|、)"),
    re.compile(r"[（(](?P<n>\d{1,2})[）)]"),
    re.compile(rf"[（(](?P<n>[{_CN}]{{1,3}})[）)]"),
    re.compile(r"(?P<n>[①-⑳])"),
    re.compile(rf"(?P<n>[{_CN}]{{1,3}})、"),
)
_BEFORE = re.compile(r"(?:[；;。：:！\s\u3000]|公司|厂|[）)])$")


def cut_items(text: str, raw: list[RawBlock]) -> list[RawBlock]:
    """Paragraphs that count on from 1 are cut before each number; others stay."""
    out: list[RawBlock] = []
    for block in raw:
        cuts = _cuts(text, block) if block.kind in (BlockKind.BODY, BlockKind.LIST_ITEM) else []
        out.extend(_cut(text, block, cuts) if cuts else [block])
    return out


def _cuts(text: str, block: RawBlock) -> list[int]:
    """Source offsets at which a new item begins, the first item included."""
    for style in _STYLES:
        found: list[int] = []
        for start, end in block.parts:
            for hit in style.finditer(text, start, end):
                if _value(hit.group("n")) == len(found) + 1 and (
                    _opens(text, block.parts[0][0], hit.start()) or (found and hit.group()[-1] in "）)")
                ):
                    found.append(hit.start())
        if len(found) > 1:
            return found
    return []


def _opens(text: str, floor: int, position: int) -> bool:
    """At the start of the paragraph, or after what ends an item."""
    return position == floor or _BEFORE.search(text[max(floor, position - 4) : position]) is not None


def _value(numeral: str) -> int:
    if numeral.isascii():
        return int(numeral)
    if "①" <= numeral <= "⑳":
        return ord(numeral) - ord("①") + 1
    if numeral == "十":
        return 10
    tens, _, ones = numeral.rpartition("十")
    if any(c not in _CN for c in (tens, ones) if c):  # 十十: no number of an item
        return 0
    return (_CN.index(tens) + 1 if tens else 1 if "十" in numeral else 0) * 10 + (_CN.index(ones) + 1 if ones else 0)


def _cut(text: str, block: RawBlock, cuts: list[int]) -> Iterator[RawBlock]:
    bounds = [block.parts[0][0], *(c for c in cuts if c > block.parts[0][0]), block.parts[-1][1]]
    for number, (low, high) in enumerate(zip(bounds, bounds[1:], strict=False)):
        parts = tuple((max(a, low), min(b, high)) for a, b in block.parts if a < high and b > low)
        parts = _trimmed(text, parts, last=high == bounds[-1])
        kind = block.kind if number == 0 and low != cuts[0] else BlockKind.LIST_ITEM
        if parts:
            yield RawBlock(kind, parts)


def _trimmed(text: str, parts: tuple[tuple[int, int], ...], *, last: bool) -> tuple[tuple[int, int], ...]:
    """Without the blank or semicolon before the next item: the break between the blocks stands for it."""
    start, end = parts[-1]
    if not last:
        while end > start and text[end - 1] in " \u3000；;":
            end -= 1
    return (*parts[:-1], (start, end)) if end > start else parts[:-1]
