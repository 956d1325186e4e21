"""Whether a line goes on in the next: print and pages break sentences, and even names, at the line's end."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from kg.ingest import shapes
from kg.ingest.lines import Line

#: A line of this many code points that does not end is a broken one; shorter ones may be headings or items.
_LONG = 34
_CREDITS = re.compile(r"(?:记者|通讯员)\s*[\u4e00-\u9fff\s、]{2,24}(?:[/／]?[文图摄])*[）)]?$")
_FORMS = ("有限责任公司", "股份有限公司", "有限公司", "专业合作社", "研究院", "研究所")
_HANGING = re.compile(r"(?:[，、,（(《“]|(?:以及|[和与及]))$")
_GOES_ON = re.compile(r"^[，、。；！？）》”’,;)]")
_PAIRS = (("“", "”"), ("（", "）"), ("(", ")"), ("《", "》"))
#: 8⏎6.4%: the end of a number, not the number of an item.
_REST_OF_NUMBER = re.compile(r"^\d+[.．]\d+(?:[%％‰]|个?百分点|[万亿]|[。，；])")
_DECIMAL_FIRST = re.compile(r"^\d+[.．]\d")


def measure(lines: Sequence[Line]) -> int:
    """The width at which running text is broken again and again, or 0 where it is not."""
    widths = Counter(len(x.text) for x in lines if not (x.ends or x.plain or x.row or x.noise))
    for width in sorted(widths, reverse=True):
        if widths[width] + widths[width - 1] + widths[width - 2] >= 4:
            return width
    return 0


def hangs_over(before: Line, line: Line, width: int = 0) -> bool:
    """True when ``line`` is the rest of ``before``; ``width`` is the text's measure."""
    if before.ends or line.row or before.row or line.byline or line.dateline or line.text.startswith("——"):
        return False
    if _credits_end(before.text):
        return False
    if breaks_off(before, line):
        return True
    if shapes.heads_list(line.text) or shapes.person_line(line.text):
        return False
    if shapes.labelled(before.text) and shapes.labelled(line.text):
        return False
    if line.listed and not _DECIMAL_FIRST.match(line.text):
        return False
    if before.listed and (line.blank_before or before.text.endswith(("）", ")"))):
        return False
    if shapes.dated(before.text) and shapes.dated(line.text):
        return False
    if before.plain and (shapes.named(before.text) or len(shapes.columns(before.text)) > 1):
        return False
    return len(before.text) >= _LONG or (0 < width <= len(before.text) + 2 and not line.blank_before)


def ends_number(before: Line, line: Line) -> bool:
    """8⏎6.4%: what looks like the waste of a page is the end of a number."""
    return before.text[-1:].isdigit() and line.blank_before == 0 and _REST_OF_NUMBER.match(line.text) is not None


def breaks_off(before: Line, line: Line) -> bool:
    """Something begun in ``before`` ends in ``line``: a figure, a name, a quote, a list."""
    if ends_number(before, line):
        return True
    if before.text[-1:].isdigit() and line.text[:1].isdigit() and line.blank_before == 0 and not line.listed:
        return True
    if _broken_form(before.text, line.text):
        return True
    if line.listed:
        return False
    if _GOES_ON.match(line.text) or _HANGING.search(before.text):
        return True
    return any(_left_open(before.text, line.text, *pair) for pair in _PAIRS)


def _broken_form(before: str, after: str) -> bool:
    """…科技有限⏎公司: a legal form cut in two."""
    return any(
        before.endswith(form[:cut]) and after.startswith(form[cut:]) for form in _FORMS for cut in range(2, len(form))
    )


def _left_open(before: str, after: str, opening: str, closing: str) -> bool:
    if before.count(opening) <= before.count(closing):
        return False
    close, again = after.find(closing), after.find(opening)
    return close >= 0 and (again < 0 or close < again)


def _credits_end(text: str) -> bool:
    return _CREDITS.search(text) is not None
