"""The award in question: what a sentence means that names winners but no title."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.facts.awards import Award

if TYPE_CHECKING:
    from kg.facts.families.drafting import Drafting
from kg.model import Span, Status


@dataclass(frozen=True, slots=True)
class Question:
    """One or several awards with the status their list has; ``span`` says where they are named (view)."""

    awards: tuple[Award, ...]
    status: Status | None
    detail: str | None
    span: Span


def in_question(read: Drafting) -> Question | None:
    """The group just counted, the award just named, the heading, the list, the headline, the sentence before - in this order."""
    scope = read.scope
    found = _found(read)
    if found is not None and scope.closed and found.status is Status.CANDIDATE:
        return Question(found.awards, Status.GRANTED, None, found.span)
    if found is not None and found.status is None and scope.section is not None:
        return Question(found.awards, scope.section.status, scope.section.detail, found.span)
    return found


def _found(read: Drafting) -> Question | None:
    scope = read.scope
    group = scope.group
    told = scope.told_before
    if group is not None and told is not None and told.span.start > group.span.end:
        group = None  # another title has been named since
    if group is not None:
        return Question((group.award,), group.status, group.detail, group.award.span)
    if scope.told is not None and not scope.told.elliptic:
        return Question((scope.told,), None, None, scope.told.span)
    if scope.award is not None and not scope.award.elliptic:
        return Question((scope.award,), None, None, scope.award.span)
    if (heading := scope.aspect or scope.heading) is not None:
        status = scope.title.status if scope.title else None
        return Question((heading,), status, scope.title.detail if scope.title else None, heading.span)
    listing = scope.listing or scope.title
    if listing is None and scope.recent is not None:
        return Question((scope.recent,), None, None, scope.recent.span)
    if listing is None:
        theme = read.reader.theme
        return Question((theme,), None, None, theme.span) if theme is not None else None
    return Question((listing.award,), listing.status, listing.detail, listing.span)
