"""What each layer over a list says (title, lead, heading, subhead, row), and what they say together.

The nearest layer that speaks wins; what it does not say is inherited from the layers above it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kg.facts.awards import Award
from kg.model import Level, Span, Status


@dataclass(frozen=True, slots=True)
class Told:
    """What one layer says of the names below it; None where it says nothing."""

    span: Span
    award: Award | None = None
    level: Level | None = None
    status: Status | None = None
    detail: str | None = None
    grade: str | None = None
    size: int | None = None
    year: str | None = None
    issuer: str | None = None
    place: bool = False
    area: str | None = None  # the place that a heading names
    mute: bool = False  # another matter: the names below win nothing

    @property
    def kind(self) -> str:
        """What sort of heading it is: those of one sort stand side by side."""
        spoken = {
            "award": self.award,
            "grade": self.grade,
            "status": self.status,
            "level": self.level,
            "place": self.place or None,
        }
        return next((name for name, value in spoken.items() if value is not None), "other")


@dataclass(frozen=True, slots=True)
class Settled:
    """All layers together: what a name below them gets."""

    award: Award
    status: Status
    detail: str | None
    grade: str | None
    size: int | None
    year: str | None
    issuer: str | None
    spans: tuple[Span, ...]
    wider: Award | None = None  # the same title told in full farther out


def settle(layers: Sequence[Told]) -> Settled | None:
    """``layers`` from the innermost outwards; None when no layer names an award, or one is about another matter."""
    at = next((i for i, told in enumerate(layers) if told.award is not None), None)
    muted = next((i for i, told in enumerate(layers) if told.mute), None)
    if at is None or (muted is not None and muted <= at):
        return None
    award = layers[at].award
    assert award is not None
    award, leveled = _leveled(award, layers, at)
    graded = next((told for told in layers[: at + 1] if told.grade is not None), None)
    ruling = _ruling(layers)
    wider = _wider(award, layers[at + 1 :])
    spoke = [layers[at], leveled, graded, ruling, wider]
    return Settled(
        award,
        (ruling.status if ruling else None) or Status.GRANTED,
        ruling.detail if ruling else None,
        graded.grade if graded else award.grade,
        next((told.size for told in layers if told.size is not None), None),
        award.year or next((told.year for told in layers if told.year is not None), None),
        next((told.issuer for told in layers if told.issuer is not None), None),
        tuple(dict.fromkeys(told.span for told in spoke if told is not None)),
        wider.award if wider is not None else None,
    )


def _leveled(award: Award, layers: Sequence[Told], at: int) -> tuple[Award, Told | None]:
    """A level told nearer than the award overrules the award's own; one told farther out fills a gap."""
    nearer = next((told for told in layers[: at + 1] if told.level is not None), None)
    if nearer is not None:
        return replace(award, level=nearer.level, place=None, levels=()), nearer
    outer = next((told for told in layers[at + 1 :] if told.level is not None), None)
    if outer is not None and award.level is None and award.place is None:
        return replace(award, level=outer.level), outer
    return award, None


def _wider(award: Award, layers: Sequence[Told]) -> Told | None:
    """众创空间 under …省级众创空间绩效评价结果: the layer farther out that tells the same title in full."""
    if award.level is not None or award.place is not None:
        return None
    told = (t for t in layers if t.award is not None and (t.award.level or t.award.place) and _same(t.award, award))
    return next(told, None)


def _same(one: Award, other: Award) -> bool:
    return bool(set(one.programmes) & set(other.programmes)) or one.label == other.label


def _ruling(layers: Sequence[Told]) -> Told | None:
    """The layer whose status counts: 新认定 under 公示 is still put up for comment."""
    spoken = [told for told in layers if told.status is not None]
    if not spoken:
        return None
    first = spoken[0]
    if first.status is Status.GRANTED and first.grade is None:
        return next((told for told in spoken if told.status is Status.CANDIDATE), first)
    return first
