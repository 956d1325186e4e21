"""Names → entities: one id for one thing, the same in every run and every order."""

from __future__ import annotations

from collections.abc import Iterable

from kg.resolve.ids import entity_id, fact_id, is_legal_name, normalise
from kg.resolve.model import Firm, NameForm, Naming, Resolution, Ruling

__all__ = ["entity_id", "fact_id", "is_legal_name", "normalise", "resolve"]


def resolve(
    forms: Iterable[NameForm],
    namings: Iterable[Naming] = (),
    firms: Iterable[Firm] = (),
    rulings: Iterable[Ruling] = (),
) -> Resolution:
    """Who is who among ``forms``: see :func:`kg.resolve.engine.resolve`, loaded when first asked for."""
    from kg.resolve.engine import resolve as decide  # reading a text needs ids only

    return decide(forms, namings, firms, rulings)
