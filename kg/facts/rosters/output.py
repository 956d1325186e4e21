"""Items as drafts: one honour a name, and the group whose number a heading or the text states."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from kg.facts.awards import Award
from kg.facts.drafts import GroupDraft, Leveled, RecognitionDraft
from kg.facts.families.receives import can_receive, grantable
from kg.facts.members import Member
from kg.facts.rosters.names import Item
from kg.facts.rosters.told import Settled, Told, settle
from kg.facts.tokens import Count
from kg.language.recogniser import THRESHOLD, load_short_names
from kg.model import EntityType, Level, LevelBasis, SizeQualifier, Span, Status

_SITES = re.compile(r"基地|园|景区|[点街]|平台|中心|空间|孵化|旅游|民宿|农庄")
#: Titles that people win.
_PEOPLE = re.compile(
    r"(?:企业家|[工作劳动]者|人物|个人|工匠|标兵|能手|奖章|模范|之星|红旗手|人才)(?:称号|名单|获得者)?$"
)

if TYPE_CHECKING:
    from kg.facts.reader import StoryReader

_TWO_OR_THREE = re.compile(r"[\u4e00-\u9fff]{2,3}")


def add(reader: StoryReader, found: Sequence[Item], spans: Sequence[Span], layers: Sequence[Told]) -> None:
    """Write the drafts of a run of items under ``layers``."""
    settled = settle(layers)
    total = sum(len(item.members) for item in found)
    alike = settled is not None and not any(t.kind not in ("place", "other") for i in found for t in i.told)
    named = frozenset(m.text for item in found for m in item.members)
    group = group_of(reader, settled, layers, total, named) if alike and settled is not None else None
    for item, span in zip(found, spans, strict=True):
        own = settle((*item.told, *layers)) if item.told else settled
        group_here = group if group is not None and alike else None
        if own is None or not grantable(reader.catalogue, replace(own.award, needs_context=False), False):
            continue
        _item(reader, item, span, own, _of_line(reader, item, own) or group_here)


def _item(reader: StoryReader, item: Item, span: Span, own: Settled, group: GroupDraft | None) -> None:
    leveled = level(reader, own)
    award = reader.settle_programme(own.award, leveled.level)
    for member in (typed(reader, m, award) for m in item.members):
        if not can_receive(reader.catalogue, member, award, "roster"):
            continue
        draft = RecognitionDraft(
            member, award, leveled, own.status, own.detail, span, "roster", year=year_of(reader, own)
        )
        draft.issuer, draft.group, draft.grade = own.issuer, group, own.grade
        draft.evidence = [*own.spans, span] if span.covers(member.span) else [*own.spans, span, member.span]
        reader.recognitions.append(draft)
        if group is not None:
            group.members.append(member)
            group.closed = len(group.members) == group.count.size


def year_of(reader: StoryReader, own: Settled) -> str | None:
    """The year that the layers or the section tell; an office's notice gives what it gives in its own year."""
    told = own.year or reader.scope.section_year
    if told is not None or not reader.scope.signed or own.status not in (Status.GRANTED, Status.CANDIDATE):
        return told
    same = (a.year for a in reader.awards if a.year is not None and _alike(a, own.award))
    return next(same, None) or (reader.document.published or "")[:4] or None  # 2022年度B, given in 2023


def typed(reader: StoryReader, member: Member, award: Award) -> Member:
    """A name of no known kind is what its award is given to: people, firms, sites, else some unit."""
    if member.type is not None or member.mention is not None:
        return member
    if _PEOPLE.search(award.text) and _TWO_OR_THREE.fullmatch(member.text):
        return replace(member, type=EntityType.PERSON)
    if load_short_names().score(member.text) >= THRESHOLD:
        return replace(member, type=EntityType.COMPANY)
    kinds = reader.catalogue.programmes[award.programme].recipient_types if award.programme else ()
    other = [kind for kind in kinds if kind is not EntityType.COMPANY]
    if other:
        return replace(member, type=other[0])
    return replace(member, type=EntityType.PLATFORM if _SITES.search(award.label) else EntityType.INSTITUTION)


def level(reader: StoryReader, own: Settled) -> Leveled:
    """What the layers say, else what the story's list, theme or other phrases say of this title."""
    wider = reader.levels.resolve(own.wider, own.issuer) if own.wider is not None else None
    if wider is not None:
        wider = replace(wider, basis=LevelBasis.INHERITED)
    leveled = reader.levels.resolve(own.award, own.issuer, wider)
    return leveled if leveled.level is not Level.UNSPECIFIED else reader.families.read.level(own.award)


def group_of(
    reader: StoryReader, own: Settled, layers: Sequence[Told], total: int, named: frozenset[str]
) -> GroupDraft | None:
    """The group whose number the text gave before the list, or the heading right above gives."""
    size = layers[0].size if layers and layers[0].size is not None and layers[0].size >= total else None
    for group in reversed(reader.groups):
        same = group.award.programmes == own.award.programmes and (
            group.award.programmes or _alike(group.award, own.award)
        )
        if (
            same
            and group.kind == "grant"
            and group.status is own.status
            and all(m.text in named for m in group.members)
            and group.count.size >= total
            and size in (None, group.count.size)
            and group.grade == own.grade
        ):
            group.members.clear()  # 甲等3家, then the list of the three
            return group
    return _fresh(reader, own, size, layers[0]) if size is not None else None


def resume(reader: StoryReader, item: Item, span: Span, begun: Told) -> bool:
    """Add one more name to the list that ``begun`` announced, if its group lacks members yet; true when it did."""
    own = settle((begun,))
    names = {m.text for m in item.members}
    group = next((g for g in reversed(reader.groups) if own is not None and _lacks(g, own, names)), None)
    if own is None or group is None:
        return False
    year, reader.scope.section_year = reader.scope.section_year, group.year
    _item(reader, item, span, own, group)
    reader.scope.section_year = year
    return True


def _lacks(group: GroupDraft, own: Settled, names: set[str]) -> bool:
    """The group of this title in which some are named, none of ``names`` among them, and others are still to come."""
    if group.kind != "grant" or group.award.programmes != own.award.programmes or group.status is not own.status:
        return False
    same = bool(group.award.programmes) or _alike(group.award, own.award)
    told = {m.text for m in group.members}
    return same and bool(told) and not told & names and len(told) < group.count.size


def _of_line(reader: StoryReader, item: Item, own: Settled) -> GroupDraft | None:
    """第一师（2家）：甲、乙: the line states the number of its own names."""
    told = next((told for told in item.told if told.size is not None), None)
    if told is None or told.size is None or told.size < len(item.members):
        return None
    return _fresh(reader, own, told.size, told)


def _alike(one: Award, other: Award) -> bool:
    """“某市优秀企业” and, with its place told apart, 优秀企业."""
    bare = [award.label.strip("“”").removeprefix(one.place or other.place or "").strip("“”") for award in (one, other)]
    return bare[0] == bare[1]


def _fresh(reader: StoryReader, own: Settled, size: int, head: Told) -> GroupDraft:
    """A group of ``size`` that ``head`` states, of the place that it names; each heading has its own."""
    leveled = level(reader, own)
    count = Count(size, "个", SizeQualifier.EXACT, "", None)
    group = GroupDraft(
        "grant",
        reader.settle_programme(own.award, leveled.level),
        leveled,
        count,
        own.status,
        own.detail,
        head.span,
        own.spans[0],
        "roster",
    )
    group.year, group.issuer = year_of(reader, own), own.issuer
    group.grade, group.area = own.grade, head.area
    group.evidence = [*own.spans, head.span]
    reader.groups.append(group)
    return group


__all__ = ["add", "group_of", "level", "resume", "typed", "year_of"]
