"""One script: traditional texts are read as simplified ones, position for position.

Mirror pages often show an article in traditional characters, some with the
pinyin of the character before in brackets (企業(yè)), or entities of markup (&ldquo;).  Neither belongs to the
story.  The source text stays as it is; only what the rooms read is changed.
"""

from __future__ import annotations

import re
from functools import lru_cache

_HAN = re.compile(r"[\u3400-\u9fff]")
_TONES = "āáǎàēéěèōóǒòīíǐìūúǔùǖǘǚǜüńňǹḿêế"
_PINYIN = re.compile(rf"(?<=[\u3400-\u9fff])[（(][a-z{_TONES}]{{1,7}}[)）]")
#: Marks of a web page that copying left in the text.
_ENTITY = re.compile(r"&(?P<name>nbsp|ensp|emsp|ldquo|rdquo|lsquo|rsquo|mdash|middot|hellip|amp);")
_SIGNS = dict(zip("nbsp ensp emsp ldquo rdquo lsquo rsquo mdash middot hellip amp".split(), "   “”‘’—·…&", strict=True))
_TONED = re.compile(rf"[{_TONES}]")
#: Written in traditional characters when at least this share of its Han characters has another simplified form.
_SHARE = 0.04
#: Characters that simplified texts use too (乾坤, 著名, 瞭望).
_SHARED = frozenset("乾著藉覆瞭於馀麽彷徵锺甚")


def readable(text: str) -> str:
    """``text`` in simplified characters, without glosses and marks of markup, of the same length (filled by U+200B)."""
    text = _ENTITY.sub(lambda hit: _SIGNS[hit.group("name")].ljust(len(hit.group()), "\u200b"), text)
    if _TONED.search(text):
        text = _PINYIN.sub(lambda hit: "\u200b" * len(hit.group()), text)
    table = _simplified()
    if _traditional().search(text) is None:
        return text
    han = _HAN.findall(text)
    strange = sum(1 for char in han if ord(char) in table and char not in _SHARED)
    return text.translate(table) if han and strange >= _SHARE * len(han) else text


@lru_cache(maxsize=1)
def _traditional() -> re.Pattern[str]:
    """A character that only traditional texts hold."""
    return re.compile("[" + "".join(chr(code) for code in _simplified() if chr(code) not in _SHARED) + "]")


@lru_cache(maxsize=1)
def _simplified() -> dict[int, str]:
    """Traditional → simplified, character for character (OpenCC ``t2s``)."""
    from opencc import OpenCC

    convert = OpenCC("t2s").convert
    both = {code: convert(chr(code)) for code in range(0x3400, 0xA000)}
    return {code: char for code, char in both.items() if len(char) == 1 and char != chr(code)}
