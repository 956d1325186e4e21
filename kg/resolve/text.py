"""One spelling for one name: width, script, brackets, blanks, broken lines.

A tidied name is what people read; a key is what names are compared by.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache

_HAN_ONLY = re.compile(r"[\u4e00-\u9fff]+")
_BRACKETS = str.maketrans("()[]〔〕【】﹙﹚「」『』", "（）（）（）（）（）“”“”")
_DOTS = re.compile(r"[・･•‧∙●⋅]")
_INVISIBLE = re.compile(r"[\u200b-\u200f\u2060\ufeff\u00ad]")
_BLANK_BESIDE_LATIN = re.compile(r"(?<=[A-Za-z0-9.&])\s+(?=[A-Za-z0-9&])")
_BLANKS = re.compile(r"\s+")
_QUOTES = re.compile(r"[“”‘’\"'《》〈〉]")
_MARKS = re.compile(r"[，,。．.、；;：:*＊]+$|^[，,。、；;：:*\d]{0,4}[、.．](?=[\u4e00-\u9fff])")
#: What a cell or a sentence adds in brackets behind a name.
_REMARK = re.compile(
    r"（(?:盖章|公章|签章|牵头|牵头单位|联合体|筹|(?:原|曾用名|前身|原名)[^（）]*|[股证][票券]代码[^（）]*|(?:以下|下)?简?称[^（）]*)）$"
)
_FORMER = re.compile(r"（(?:原名?称?|曾用名|前身)[:：为是]?([^（）]{4,})）$")
#: Characters that simplified names use too (乾, 著, 於): OpenCC would turn them into others.
_SHARED = frozenset("乾著藉覆瞭於馀麽彷徵锺甚")


class _Simplified(dict[int, str]):
    """Character → simplified character (OpenCC ``t2s``), looked up once each."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        plain = _opencc()(char) if "\u3400" <= char <= "\u9fff" and char not in _SHARED else char
        self[code] = plain if len(plain) == 1 else char
        return self[code]


@lru_cache(maxsize=1)
def _opencc() -> Callable[[str], str]:
    from opencc import OpenCC

    convert: Callable[[str], str] = OpenCC("t2s").convert
    return convert


_TABLE = _Simplified()


@lru_cache(maxsize=4096)
def tidy(name: str) -> str:
    """The name as it should be written: one width, simplified, full brackets, no blanks but between Latin words."""
    if _HAN_ONLY.fullmatch(name):
        return name.translate(_TABLE)
    plain = unicodedata.normalize("NFKC", _INVISIBLE.sub("", name)).translate(_BRACKETS)
    plain = _BLANKS.sub("", _BLANK_BESIDE_LATIN.sub("\x00", plain)).replace("\x00", " ")
    plain = _DOTS.sub("·", plain).translate(_TABLE)
    plain = _MARKS.sub("", _QUOTES.sub("", plain))
    return _REMARK.sub("", plain) if plain.endswith("）") else plain


def former_in(name: str) -> str | None:
    """The former name that a cell tells behind the name: 甲公司（原乙公司）."""
    hit = (
        _FORMER.search(unicodedata.normalize("NFKC", name).translate(_BRACKETS))
        if "原" in name or "名" in name
        else None
    )
    return tidy(hit.group(1)) if hit else None


def key_of(name: str) -> str:
    """What two spellings of one name share: the tidied name without blanks, in one case."""
    return tidy(name).replace(" ", "").upper()
