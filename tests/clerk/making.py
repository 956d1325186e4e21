"""A desk with one fact of each kind, for the tests."""

from __future__ import annotations

from dataclasses import replace

from kg.clerk.correcting import Desk, standing_corrections
from kg.fuse.placing import place
from kg.fuse.reading import Reading
from kg.ledger import Entry
from kg.ledger.row import numbered

FACT = Reading(
    "rec-1a2b3c4d", "recognition", "news/a.txt", "云埠精工获评省级绿色工厂。", "云埠县企业再获佳绩", "云埠精工", "Company",
    programme="lvse-gongchang", award="省级绿色工厂", level="provincial", status="granted", year="2024",
)  # fmt: skip
GROUP = replace(FACT, id="grp-1a2b3c4d", kind="group", recipient=None, size="4", unit="家", quote="等4家企业获评。")
FIGURE = Reading(
    "ind-1a2b3c4d", "figure", "news/a.txt", "工业投资21.5亿元。", FACT.title, "云埠县", measure="工业投资", value="21.5",
    unit="亿元", period="2024-01-01/2024-12-31",
)  # fmt: skip


def desk(*entries: Entry) -> Desk:
    """The three facts, with what ``entries`` say of them."""
    rows = [numbered(entry, n, "2026-03-01T08:00:00Z") for n, entry in enumerate(entries, 1)]
    facts = (FACT, GROUP, FIGURE)
    return Desk({r.id: r for r in facts}, place(standing_corrections(rows), facts))
