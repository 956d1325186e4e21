"""统一社会信用代码 as it is compared: a failed check (GB 32100-2015) is a warning, never a reason to reject.

Some early pilot codes fail the check and are real.
"""

from __future__ import annotations

import re
import unicodedata

from kg.mentions.codes import uscc_holds as is_checked

__all__ = ["is_checked", "normalise_uscc"]

_CODE = re.compile(r"[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}")
_DROP = re.compile(r"[\s\-—]")


def normalise_uscc(text: str) -> str | None:
    """The code in capitals without blanks; None when ``text`` has not the form of one."""
    code = _DROP.sub("", unicodedata.normalize("NFKC", text)).upper()
    return code if _CODE.fullmatch(code) else None
