"""Shortcuts for simple questions, computed from held honours at every load (design, 3.5): ``g:derived``."""

from __future__ import annotations

from collections.abc import Iterable

from pyoxigraph import Quad

from kg.fuse.model import Honour
from kg.graph.terms import zh
from kg.graph.vocabulary import AW, DERIVED, ID, LVL, PRG, SCHEMA
from kg.model import Level, Status

#: Below this, a fact is shown but feeds no shortcut.
THRESHOLD = 0.7
_HELD = (Status.GRANTED, Status.RENEWED, Status.WARNED)
_CLASSES = frozenset({"honour", "list", "umbrella", "unlisted"})


def shortcut_quads(honours: Iterable[Honour]) -> set[Quad]:
    """``honouredAt``, ``honouredWith`` and schema.org's ``award`` of whoever holds an honour."""
    out: set[Quad] = set()
    for honour in honours:
        if honour.status not in _HELD or honour.honour_class not in _CLASSES or honour.confidence < THRESHOLD:
            continue
        who = ID[honour.recipient]
        if honour.level not in (Level.UNSPECIFIED, Level.NONE):
            out.add(Quad(who, AW.honouredAt, LVL[honour.level], DERIVED))
            out.add(Quad(who, SCHEMA.award, zh(honour.award_text), DERIVED))
        if honour.programme and honour.honour_class != "unlisted":
            out.add(Quad(who, AW.honouredWith, PRG[honour.programme], DERIVED))
    return out
