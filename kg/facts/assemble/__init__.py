"""Drafts → facts of the model: source offsets, ids, evidence, shares solved."""

from __future__ import annotations

from dataclasses import replace

from kg.catalogue import Catalogue
from kg.facts.assemble.groups import Groups
from kg.facts.assemble.places import home_of, meant_place
from kg.facts.assemble.recipients import Recipients
from kg.facts.assemble.recognitions import Recognitions
from kg.facts.assemble.telling import Telling
from kg.facts.drafts import GroupDraft, RecognitionDraft
from kg.facts.lists import ListDraft, Listed, ListWriter, merged
from kg.mentions import Topic
from kg.model import Document, RecipientGroup, Recognition

__all__ = ["assemble", "home_of", "meant_place"]


def assemble(
    document: Document,
    topic: Topic,
    catalogue: Catalogue,
    groups: list[GroupDraft],
    recognitions: list[RecognitionDraft],
    lists: list[ListDraft],
) -> tuple[tuple[RecipientGroup, ...], tuple[Recognition, ...], Listed]:
    """The facts of one story; groups first, because recognitions refer to them."""
    recipients = Recipients(document, topic, catalogue)
    telling = Telling(document, recipients)
    grouped = Groups(document, topic, recipients, telling)
    counted = grouped.read(groups)
    told = Recognitions(document, recipients, telling, grouped).read(recognitions)
    known = {group.id for group in counted}
    ids = [[i for g in one.groups if (i := grouped.id_of(g)) is not None and i in known] for one in lists]
    listed = ListWriter(document, recipients, telling).write(lists, ids)
    return tuple(_filled(g, listed) for g in counted), merged(told, listed.recognitions), listed


def _filled(group: RecipientGroup, listed: Listed) -> RecipientGroup:
    """The group with the members that the rows of a list name."""
    if group.id not in listed.members:
        return group
    names, ids = listed.members[group.id]
    return replace(group, named=tuple(names), members=tuple(ids), closed=len(ids) == group.size)
