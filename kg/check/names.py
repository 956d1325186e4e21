"""Names that may be one and the same, or are written in another order.  (KGF4xx)"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.check.finding import finding
from kg.model import Extraction, Finding, RecipientGroup, Recognition

_QUOTES = re.compile("[“”]")
#: Shorter names differ by one character without being one and the same.
_LEAST = 6


def check_names(extraction: Extraction) -> Iterator[Finding]:
    """KGF401 two names of one kind that differ by one missing character."""
    names: dict[str, str] = {}
    kinds: dict[str, str] = {}
    for fact in extraction.recognitions:
        names.setdefault(fact.recipient.canonical, fact.recipient.entity)
        kinds.setdefault(fact.recipient.canonical, fact.recipient.type)
    ordered = sorted(names)
    longer: dict[str, list[str]] = {}
    for name in ordered:
        for short in {name[:at] + name[at + 1 :] for at in range(len(name))} if len(name) >= _LEAST else ():
            longer.setdefault(short, []).append(name)
    for short in ordered:
        for long in longer.get(short, ()):
            if kinds[long] == kinds[short]:
                quotes = [
                    e for f in extraction.recognitions if f.recipient.canonical in (short, long) for e in f.evidence
                ]
                yield finding(
                    extraction, "KGF401", "info", f"“{short}”与“{long}”只差一个字，可能是同一对象",
                    f"“{short}” and “{long}” differ by one character: perhaps one and the same", [names[short], names[long]], quotes,
                )  # fmt: skip


def check_variants(extraction: Extraction) -> Iterator[Finding]:
    """KGF402 a title in another order of words than its official name (创新创业 for 创业创新): linked, not an error."""
    told: set[str] = set()
    facts: tuple[Recognition | RecipientGroup, ...] = (*extraction.groups, *extraction.recognitions)
    for fact in facts:
        label = _QUOTES.sub("", fact.programme_label or "")
        written = _QUOTES.sub("", fact.award_text)[-len(label) :] if label else ""
        if written not in told and _reordered(written, label):
            told.add(written)
            yield finding(
                extraction, "KGF402", "info", f"文中“{written}”的正式名称是“{label}”，按同一称号记录",
                f"“{written}” is officially called “{label}”: linked to that title", [fact.id], fact.evidence,
            )  # fmt: skip


def _reordered(written: str, label: str) -> bool:
    """One beginning, one end, the same characters between them in another order."""
    same = sorted(written) == sorted(label) and written[:2] == label[:2] and written[-2:] == label[-2:]
    return same and written != label and len(written) >= _LEAST
