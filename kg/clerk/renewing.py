"""After people have ruled or corrected, the computed graphs say so."""

from __future__ import annotations

from pathlib import Path

from kg.graph.store import open_store
from kg.whole import refresh


def renew(store: Path, ledger: Path) -> bool:
    """Compute who is who and what is fused anew; False when the graph already says so.

    A missing store is no error: what was written holds from its first build on.
    """
    if not (store / "CURRENT").is_file():
        return False
    with open_store(store, write=True) as opened:
        return refresh(opened, ledger)
