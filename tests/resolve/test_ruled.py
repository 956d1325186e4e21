"""Rows of people become rulings; the last word on a pair rules."""

from __future__ import annotations

from kg.ledger import Entry
from kg.ledger.row import numbered
from kg.resolve.model import Ruling
from kg.resolve.ruled import rulings_of

ROWS = [
    Entry("李梅", "merge", "云埠精工", "云埠精工机械有限公司", detail='{"region_left": "410100"}'),
    Entry("rule:short", "merge", "青禾", "青禾食品"),
    Entry("李梅", "merge", "华丰", "华丰纺织"),
    Entry("王强", "apart", "华丰纺织", "华丰"),
]


def test_rulings_hold_names_regions_and_rows() -> None:
    assert rulings_of([numbered(e, n, "2026-03-01T08:00:00Z") for n, e in enumerate(ROWS, 1)]) == (
        Ruling("云埠精工", "云埠精工机械有限公司", True, "410100", None, 1),
        Ruling("华丰纺织", "华丰", False, None, None, 4),
    )
