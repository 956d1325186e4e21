"""The readable view of a story: one width, no broken lines, every character traced."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.ingest.raw import RawBlock
from kg.ingest.shapes import PERSON_LINE
from kg.model import Block, Span

_FULL = {chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
#: Full-width letters, digits and these signs become half width.
_HALF_SIGNS = frozenset("％＋－．／＆＃＠＝＊＿")
#: Half-width punctuation that becomes full width between Chinese.
_TO_FULL = {",": "，", ";": "；", ":": "：", "!": "！", "?": "？", "(": "（", ")": "）"}
_OPEN, _CLOSE = "“‟「『〝＂", "”」』〞"
_WIDE = " \u3000\u00a0"
_BLANKS = " \u3000\u00a0\u200b\ufeff\r\n\x0b\x0c"
#: What is read as it is written: nearly all of a text.
_PLAIN = re.compile("[\u4e00-\u9fff0-9A-Za-z，。、；：！？（）《》]+")
_WORD_BEFORE = re.compile(r"[^\s]*$")
_WORD_BEHIND = re.compile(r"[^\s（(]*")


def build_view(text: str, raw: Sequence[RawBlock]) -> tuple[str, tuple[int, ...], tuple[Block, ...]]:
    """(view, offsets, blocks) of the source blocks; offsets strictly increase."""
    chars: list[str] = []
    offsets: list[int] = []
    blocks: list[Block] = []
    for index, block in enumerate(raw):
        gap = raw[index - 1].parts[-1][1] if index else 0
        if index and gap < block.parts[0][0]:
            # The break maps to the character after the block before: never a character twice.
            # A byline glued to its paragraph leaves no such character, and gets no break.
            chars.append("\n")
            offsets.append(gap)
        start = len(chars)
        _append(text, block, chars, offsets)
        blocks.append(Block(Span(start, len(chars)), block.kind))
    return "".join(chars), tuple(offsets), tuple(blocks)


def _append(text: str, block: RawBlock, chars: list[str], offsets: list[int]) -> None:
    quote_open = False
    for part, (start, end) in enumerate(block.parts):
        if part and block.joint:
            chars.append(block.joint)
            offsets.append(block.parts[part - 1][1])
        position = start
        while position < end:
            run = _PLAIN.match(text, position, end) if position > start or not part else None
            if run is not None:
                chars.extend(run.group())
                offsets.extend(range(position, run.end()))
                position = run.end()
                continue
            at, position = position, position + 1
            char = text[at]
            if char == '"':
                char = "”" if quote_open else "“"
                quote_open = not quote_open
            else:
                char = _fold(text, at, start, end)
            if not char:
                continue
            if (
                part
                and at == start
                and chars
                and chars[-1].isascii()
                and chars[-1].isalpha()
                and char.isascii()
                and char.isalpha()
            ):
                chars.append(" ")
                offsets.append(block.parts[part - 1][1])
            chars.append(char)
            offsets.append(at)


def _fold(text: str, position: int, start: int, end: int) -> str:
    char = text[position]
    if char in _WIDE and _parts_columns(text, position, start, end):
        return "\u3000"
    if char in _BLANKS:
        return " " if _latin(text, position - 1, start, end) and _latin(text, position + 1, start, end) else ""
    if char == "." and _ends_sentence(text, position, start, end):
        return "。"
    if char in _OPEN:
        return "“"
    if char in _CLOSE:
        return "”"
    if char in _TO_FULL:
        return (
            char
            if char in ",.:" and _digit(text, position - 1, start, end) and _digit(text, position + 1, start, end)
            else _TO_FULL[char]
        )
    if char in _FULL and (_FULL[char].isalnum() or char in _HALF_SIGNS):
        return _FULL[char]
    return char


def _parts_columns(text: str, position: int, start: int, end: int) -> bool:
    """The first blank of a wide gap inside a line that parts columns (title　name), not the two halves of 贺　棠."""
    if position == start or position + 1 >= end or text[position - 1] in _BLANKS:
        return False
    after = position
    while after < end and text[after] in _BLANKS:
        after += 1
    if _after_person(text, position, start, end):
        return True
    if "\u3000" not in text[position:after] and (after - position < 2 or _soft(text, position, after, end)):
        return False
    left = _WORD_BEFORE.search(text[start:position])
    right = _WORD_BEHIND.match(text[after:end])
    sizes = [len(side.group()) if side else 0 for side in (left, right)]
    return min(sizes) > 0 and sizes != [1, 1] and not (sizes[0] == 1 and sizes[1] <= 2)


def _after_person(text: str, position: int, start: int, end: int) -> bool:
    """The blank between a person and the house, in a line that holds nothing else."""
    if end - start > 70 or position - start > 16:
        return False
    hit = PERSON_LINE.match(text[start:end])
    return hit is not None and start + hit.start("gap") == position


def _soft(text: str, position: int, after: int, end: int) -> bool:
    """Half-width blanks beside a figure or a sign part nothing, but behind a place (北京市  798艺术区)."""
    if after < end and text[position - 1] in "省市区县州盟旗" and text[after].isalnum():
        return False
    return after >= end or not (_word(text[position - 1]) and _word(text[after]))


def _word(char: str) -> bool:
    return "\u4e00" <= char <= "\u9fff" or char in "）)”"


def _ends_sentence(text: str, position: int, start: int, end: int) -> bool:
    """A half-width stop after Chinese that no digit or letter follows."""
    before = text[position - 1] if position > start else ""
    after = text[position + 1] if position + 1 < end else ""
    if not ("\u4e00" <= before <= "\u9fff" or before in '”）)%"') or after == ".":
        return False
    return not after or not (after.isascii() and after.isalnum()) or after.isupper()


def _latin(text: str, position: int, start: int, end: int) -> bool:
    return (
        start <= position < end and text[position].isascii() and text[position].isalnum() and text[position].isalpha()
    )


def _digit(text: str, position: int, start: int, end: int) -> bool:
    return start <= position < end and (text[position].isdigit())
