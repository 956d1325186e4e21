"""Statements and counts for the tests, with as little said as each test needs."""

from __future__ import annotations

import hashlib
from typing import Any

from kg.fuse.model import Count, Source, Statement
from kg.model import EntityType, Level, LevelBasis, SizeQualifier, Status

FIRM = "org-jinggong"
HNTE = "gaoxin-qiye"  # given for three years
GIANT = "xiaojuren"
GREEN = "lvse-gongchang"


def page(name: str = "d1", issued: str | None = None, grade: str = "news", home: str | None = "410100") -> Source:
    return Source(name, name, issued, grade, home)


def told(source: Source | None = None, **said: Any) -> Statement:
    """A grant of 高新技术企业 to one firm unless said otherwise; the id is made from what is said."""
    source = source or page()
    fields: dict[str, Any] = {
        "recipient": FIRM,
        "recipient_type": EntityType.COMPANY,
        "programme": HNTE,
        "award_text": "高新技术企业",
        "honour_class": "honour",
        "level": Level.NATIONAL,
        "level_basis": LevelBasis.TEXT,
        "status": Status.GRANTED,
        "confidence": 0.9,
    } | said
    ident = "rec-" + hashlib.sha256(repr((source.id, sorted(fields.items()))).encode()).hexdigest()[:16]
    return Statement(id=fields.pop("id", ident), source=source, **({"quote": ident} | fields))


def counted(source: Source | None = None, **said: Any) -> Count:
    """A counted grant of four firms unless said otherwise."""
    source = source or page()
    fields: dict[str, Any] = {
        "kind": "grant",
        "programme": GREEN,
        "award_text": "省级绿色工厂",
        "honour_class": "honour",
        "recipient_type": EntityType.COMPANY,
        "level": Level.PROVINCIAL,
        "status": Status.GRANTED,
        "size": 4,
        "size_qualifier": SizeQualifier.EXACT,
        "unit": "家",
        "members": (),
        "closed": False,
        "confidence": 0.9,
    } | said
    ident = "grp-" + hashlib.sha256(repr((source.id, sorted(fields.items()))).encode()).hexdigest()[:16]
    return Count(id=fields.pop("id", ident), source=source, **({"quote": ident} | fields))
