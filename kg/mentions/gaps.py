"""Where the printed text had a blank that the readable view dropped.

Chinese has no blanks inside a name: 「甲公司　乙公司」 are two, and
「2012年　公司首次…」 is a date and a sentence.
"""

from __future__ import annotations

from kg.model import Document


def blank_gaps(document: Document) -> frozenset[int]:
    """View offsets right after a dropped blank within one line of the source."""
    source, offsets = document.source_text, document.offsets
    found: set[int] = set()
    for at in range(1, len(offsets)):
        between = source[offsets[at - 1] + 1 : offsets[at]]
        if between and not between.strip() and "\n" not in between and "\r" not in between:
            found.add(at)
    return frozenset(found)
