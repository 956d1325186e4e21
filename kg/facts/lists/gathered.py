"""Tables of one honour, city by city, and the group that counts them all."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from kg.facts.drafts import GroupDraft
from kg.facts.lists.drafts import ListDraft

if TYPE_CHECKING:
    from kg.facts.reader import StoryReader


def gather(reader: StoryReader, drafts: Sequence[ListDraft]) -> None:
    """Make the tables' groups parts of the group that the headline or the text gave for all of them."""
    names = {row.name for draft in drafts for row in draft.rows}
    inner = {id(group) for draft in drafts for group in draft.groups}
    ruling = drafts[0].rows[0].ruling
    whole = [
        group
        for group in reader.groups
        if id(group) not in inner
        and (group.award.programme or group.award.label) == (ruling.award.programme or ruling.award.label)
        and (group.kind, group.status, group.grade) == ("grant", ruling.status, ruling.grade)
        and group.count.size >= len(names)
        and all(member.text in names for member in group.members)
    ]
    if not whole:
        return
    group = min(whole, key=lambda g: g.count.size)
    group.members.clear()
    group.listed = len(names)
    for draft in drafts:
        for part in draft.groups:
            _part(part, group)
        draft.groups.append(group)


def _part(part: GroupDraft, whole: GroupDraft) -> None:
    if part.part_of is None and part not in whole.includes:
        part.part_of = whole
        whole.includes.append(part)
