"""How far a recognition can be believed: precision measured by rule, kind of name and reason of its level.

The figures are lower bounds read off the development articles (`docs/accuracy.md`,
“Confidence”): 0.9 and more is kept for cells in which no fact was wrong.  A rule
that is not listed has too few facts to be trusted more than the general rate.
"""

from __future__ import annotations

from kg.model import EntityType, LevelBasis

#: rule → (a legal name of a firm, any other recipient), with the level told in the phrase.
_BY_RULE: dict[str, tuple[float, float]] = {
    "awarded-to": (0.92, 0.8),
    "confer": (0.93, 0.85),
    "given": (0.92, 0.85),
    "graded": (0.91, 0.7),
    "titled-run": (0.9, 0.7),
    "named": (0.89, 0.82),
    "table": (0.95, 0.85),
    "roster": (0.89, 0.5),
    "subject-left-out": (0.87, 0.5),
    "named-after": (0.86, 0.65),
    "review": (0.85, 0.7),
    "listed": (0.8, 0.65),
    "listed-after": (0.75, 0.72),
    "rest": (0.75, 0.65),
    "filed": (0.7, 0.7),
    "reviewing": (0.7, 0.6),
    "strip": (0.7, 0.45),
    "is-a": (0.7, 0.3),
}
_GENERAL = (0.65, 0.55)
_BY_LEVEL = {
    LevelBasis.TEXT: 1.0,
    LevelBasis.JURISDICTION_NAME: 1.0,
    LevelBasis.PROGRAMME_DEFAULT: 0.96,
    LevelBasis.ISSUER: 0.94,
    LevelBasis.INHERITED: 0.88,
    LevelBasis.UNKNOWN: 0.6,
}
_LEGAL = ("公司", "合作社", "公司）")


def trust(rule: str, name: str, kind: EntityType, basis: LevelBasis) -> float:
    """A number in 0..1, two places, for a recognition of ``name`` read by ``rule``."""
    legal = kind is EntityType.COMPANY and name.endswith(_LEGAL)
    base = _BY_RULE.get(rule, _GENERAL)[0 if legal else 1]
    return round(base * _BY_LEVEL[basis], 2)
