"""统一社会信用代码 (GB 32100-2015): form and check character.

Some early pilot codes fail the check and are real: a failed check is a warning, never a reason to reject.
"""

from __future__ import annotations

import re
import unicodedata

_SYMBOLS = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_VALUE = {symbol: value for value, symbol in enumerate(_SYMBOLS)}
_WEIGHTS = tuple(pow(3, at, 31) for at in range(17))
_CODE = re.compile(f"[{_SYMBOLS}]{{2}}[0-9]{{6}}[{_SYMBOLS}]{{10}}")
_DROP = re.compile(r"[\s\-－—]")


def normalise_uscc(text: str) -> str | None:
    """The code in capitals without blanks; None when ``text`` has not the form of one."""
    code = _DROP.sub("", unicodedata.normalize("NFKC", text)).upper()
    return code if _CODE.fullmatch(code) else None


def check_symbol(body: str) -> str:
    """The eighteenth character that belongs to the first seventeen."""
    total = sum(_VALUE[symbol] * weight for symbol, weight in zip(body, _WEIGHTS, strict=True))
    return _SYMBOLS[(31 - total % 31) % 31]


def is_checked(code: str) -> bool:
    """True when the check character of a code of the right form fits."""
    return check_symbol(code[:17]) == code[17]
