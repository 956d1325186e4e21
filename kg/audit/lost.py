"""Corrections that no longer find their fact: told, never lost (KGF7xx)."""

from __future__ import annotations

from collections.abc import Iterable

from kg.fuse.model import Disagreement
from kg.fuse.placing import Lost
from kg.fuse.reading import summary

#: Why it is lost → code, severity and the end of the message in Chinese and English.
_WHY = {
    "gone": ("KGF701", "warning", "如今的读法里没有这条事实", "today's reading has no such fact"),
    "ambiguous": ("KGF702", "warning", "有几条事实同样相符", "several facts fit alike"),
    "absent": ("KGF703", "info", "该文档不在库中", "its document is not held"),
}


def lost_corrections(lost: Iterable[Lost]) -> tuple[Disagreement, ...]:
    """One finding a correction, on its ledger row and the facts that may be meant."""
    return tuple(_finding(one) for one in lost)


def _finding(one: Lost) -> Disagreement:
    code, severity, zh, en = _WHY[one.why]
    c = one.correction
    return Disagreement(
        code,
        severity,
        f"裁定簿第 {c.row} 行（{c.who}）的更正未能套用：{summary(c.on)}；{zh}",
        f"The correction in row {c.row} of the ledger ({c.who}) is not applied: {summary(c.on)}; {en}",
        (f"cor-{c.row}", *one.candidates),
        (c.on.document or "doc-unknown",),
        (c.on.quote,),
    )
