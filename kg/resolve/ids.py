"""Ids: the same thing has the same id in every run and every order."""

from __future__ import annotations

import hashlib
import re

from kg.mentions.lexicon import COMPANY_FORMS
from kg.model import EntityType

_PREFIX = {
    EntityType.PERSON: "per",
    EntityType.PRODUCT: "prd",
    EntityType.PROJECT: "prj",
    EntityType.REGION: "reg",
    EntityType.PROGRAMME: "prg",
    EntityType.CAMPAIGN: "cmp",
    EntityType.POLICY_DOCUMENT: "pol",
    EntityType.PARK: "prk",
    EntityType.PLATFORM: "plt",
}
_LEGAL = re.compile("(?:" + "|".join(map(re.escape, COMPANY_FORMS[:20])) + r")(?:（[^）]*）)?$")
_DROP = re.compile(r"[\s“”‘’\"'《》]")


def normalise(name: str) -> str:
    """The name without quotes, blanks and bracket width: the key of an entity."""
    return _DROP.sub("", name).replace("(", "（").replace(")", "）")


def is_legal_name(name: str) -> bool:
    """True for a registered full name, which means the same firm everywhere."""
    return _LEGAL.search(normalise(name)) is not None


def entity_id(kind: EntityType, canonical: str, home: str | None) -> str:
    """``org-<16 hex>`` and the like.

    A legal name identifies alone.  Any other name is a surface form: it is
    kept apart by the story's ``home`` place, so that two firms of one short
    name in two cities never merge (`domain/entities.md`, rules a and b).
    """
    key = normalise(canonical)
    scope = (
        ""
        if is_legal_name(key) or kind in (EntityType.REGION, EntityType.PROGRAMME, EntityType.GOVERNMENT_BODY)
        else home or ""
    )
    prefix = _PREFIX.get(kind, "org")
    return f"{prefix}-{_hash(kind.value, key, scope)}"


def fact_id(prefix: str, *parts: object) -> str:
    """A deterministic id over everything that makes the fact what it is."""
    return f"{prefix}-{_hash(*parts)}"


def _hash(*parts: object) -> str:
    text = "\x1f".join("" if part is None else str(part) for part in parts)
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]
