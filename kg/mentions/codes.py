"""Numbers that name a firm: the unified social credit code (GB 32100-2015) and codes of listed shares."""

from __future__ import annotations

import re
from functools import lru_cache

#: GB 32100-2015: 18 characters without I, O, S, V, Z; the last one checks the others.
_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_VALUE = {char: value for value, char in enumerate(_ALPHABET)}
_WEIGHTS = tuple(pow(3, i, 31) for i in range(17))
#: Its shape, wrong letters (O for 0) included: a slip of the pen is to be told, not to be lost.
USCC = re.compile(r"(?<![0-9A-Za-z])[1-9ANY][0-9A-Z]\d{6}[0-9A-Z]{10}(?![0-9A-Za-z])")
#: Main boards, growth, science and Beijing boards: the first figures tell a share from a fund or a postcode.
_SHARE = r"(?:00[0-3]\d{3}|30[0-3]\d{3}|60[0-5]\d{3}|68[89]\d{3}|(?:4[0-3]|8[2-9]|92)\d{4})"
SHARE = re.compile(
    rf"(?<![0-9A-Za-z.])(?:(?:SZ|SH|BJ)[.:：]?)?({_SHARE})(?:\.(?:SZ|SH|BJ|NQ|OC))?(?![0-9A-Za-z])", re.IGNORECASE
)
HONG_KONG = re.compile(r"(?<![0-9A-Za-z.])(?:(\d{4,5})\.HK|HK[.:：]?(\d{4,5}))(?![0-9A-Za-z])", re.IGNORECASE)


@lru_cache(maxsize=65536)
def uscc_holds(code: str) -> bool:
    """True when the last character is the check character of the other seventeen (weights 3^i mod 31)."""
    if len(code) != 18 or any(c not in _VALUE for c in code):
        return False
    total = sum(_VALUE[c] * weight for c, weight in zip(code, _WEIGHTS, strict=False))
    return _ALPHABET[-total % 31] == code[17]


def find_uscc(text: str) -> str | None:
    """The first run of ``text`` that has the shape of a unified social credit code, right or wrong in its check."""
    hit = USCC.search(text.upper())
    return hit.group() if hit else None


def find_share(text: str) -> str | None:
    """The first share code: six figures (300091 of 300091.SZ), or 00700.HK."""
    if (hit := SHARE.search(text)) is not None:
        return hit.group(1)
    far = HONG_KONG.search(text)
    return f"{int(far.group(1) or far.group(2)):05d}.HK" if far else None
