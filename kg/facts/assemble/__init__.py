"""Drafts → facts of the model: source offsets, ids, evidence, shares solved."""

from __future__ import annotations

from kg.catalogue import Catalogue
from kg.facts.assemble.groups import Groups
from kg.facts.assemble.places import home_of, meant_place
from kg.facts.assemble.recipients import Recipients
from kg.facts.assemble.recognitions import Recognitions
from kg.facts.assemble.telling import Telling
from kg.facts.drafts import GroupDraft, RecognitionDraft
from kg.mentions import Topic
from kg.model import Document, RecipientGroup, Recognition

__all__ = ["assemble", "home_of", "meant_place"]


def assemble(
    document: Document,
    topic: Topic,
    catalogue: Catalogue,
    groups: list[GroupDraft],
    recognitions: list[RecognitionDraft],
) -> tuple[tuple[RecipientGroup, ...], tuple[Recognition, ...]]:
    """The facts of one story; groups first, because recognitions refer to them."""
    recipients = Recipients(document, topic, catalogue)
    telling = Telling(document, recipients)
    grouped = Groups(document, topic, recipients, telling)
    return grouped.read(groups), Recognitions(document, recipients, telling, grouped).read(recognitions)
