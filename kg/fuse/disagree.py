"""How a disagreement of a report with a list is told.  (KGF611–KGF614)"""

from __future__ import annotations

from collections.abc import Sequence

from kg.fuse.listings import Listing
from kg.fuse.model import Count, Disagreement, Statement

#: As many names as a message gives.
_NAMES = 5


def fewer(count: Count, listing: Listing, rows: Sequence[Statement]) -> Disagreement:
    """KGF611 the list names fewer than the report counts."""
    return _told(
        "KGF611", count, listing, rows,
        f"报道称{_what(count)}{count.size}{count.unit}，名单中{_where(count)}只有{len(rows)}{count.unit}",
        f"The report counts {count.size}, the list names only {len(rows)}",
    )  # fmt: skip


def more(count: Count, listing: Listing, rows: Sequence[Statement]) -> Disagreement:
    """KGF612 the list names more than the report counts."""
    return _told(
        "KGF612", count, listing, rows,
        f"报道称{_what(count)}{count.size}{count.unit}，名单中{_where(count)}有{len(rows)}{count.unit}",
        f"The report counts {count.size}, the list names {len(rows)}",
    )  # fmt: skip


def absent(count: Count, listing: Listing, names: Sequence[str]) -> Disagreement:
    """KGF613 the report names a member that the list lacks."""
    some = "、".join(names[:_NAMES]) + ("等" if len(names) > _NAMES else "")
    return _told(
        "KGF613", count, listing, listing.rows[:1],
        f"报道列为{_what(count)}的{some}不在名单中",
        f"{len(names)} of those the report names are not on the list",
    )  # fmt: skip


def own_number(count: Count, listing: Listing, rows: Sequence[Statement]) -> Disagreement:
    """KGF614 the list itself tells another number than it has rows: it was not read whole, or errs."""
    return _told(
        "KGF614", count, listing, rows,
        f"名单自称{_what(count)}{_where(count)}{count.size}{count.unit}，读到{len(rows)}行",
        f"The list tells its own number as {count.size}, {len(rows)} rows were read",
    )  # fmt: skip


def _told(code: str, count: Count, listing: Listing, rows: Sequence[Statement], zh: str, en: str) -> Disagreement:
    first = min(rows, key=lambda row: row.id)
    return Disagreement(
        code, "warning", zh, en, (count.id, first.id), tuple(dict.fromkeys((count.source.id, listing.source.id))),
        (count.quote, first.quote),
    )  # fmt: skip


def _what(count: Count) -> str:
    return count.award_text


def _where(count: Count) -> str:
    return count.area or ""
