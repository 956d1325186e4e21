"""The level an award has here: its own words, the list in question, the same title told elsewhere, who gave it."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from kg.facts.awards import Award
from kg.facts.awards.words import LEVELS, LOCAL_FAMILIES
from kg.facts.drafts import Leveled
from kg.facts.scope import Listing
from kg.model import Level, LevelBasis, Span

if TYPE_CHECKING:
    from kg.facts.families.drafting import Drafting


#: 省级方面，…; 市级层面，…; 国家级：…: what follows is of this level.
_ASPECT = re.compile(
    r"(?:(?:^|(?<=[，。；：\n（]))(?:[^\u4e00-\u9fff，。；：]{0,4}|在|其中，?)|(?<=[▶●◆■★]))"
    r"(?P<level>国家|世界|自治区|兵团|省|师市|市|州|盟|县|区|旗)(?:级(?:层面|方面|荣誉)?|层面|方面)上?(?:的?(?:有|是))?[：，,]"
)


def level_here(read: Drafting, award: Award, inherited: Leveled | None = None, at: int | None = None) -> Leveled:
    """The level of ``award`` here, with list, issuer and ellipsis weighed; ``at`` is where its holder stands."""
    award = _ranked(read, award, at)
    if inherited is None and award.level is None and award.place is None:
        inherited = _named_by_list(read, award)
        if inherited is not None and inherited.level is Level.UNSPECIFIED:
            inherited = None  # a list that tells no level hands none down
    levels = read.reader.levels
    if award.evaluation and read.scope.issuer:
        return levels.by_issuer(award, read.scope.issuer)
    leveled = levels.resolve(award, read.scope.issuer or listing_issuer(read, award), inherited)
    if leveled.level is not Level.UNSPECIFIED or award.levels or inherited is not None:
        return leveled
    for source in (_of_family, _told_elsewhere, _of_theme, _patronised):
        if (told := source(read, award)) is not None:
            return told
    return leveled


def _list(read: Drafting) -> Listing | None:
    return read.scope.listing or read.scope.title


def _same(award: Award, other: Award) -> bool:
    return bool(set(award.programmes) & set(other.programmes)) or award.label == other.label


def _named_by_list(read: Drafting, award: Award) -> Leveled | None:
    """公布某省B名单，甲获评B的一种: the list of the title, or of the very sentence, tells the level."""
    listing = _list(read)
    if listing is None:
        return None
    if not _same(award, listing.award) and not (read.sentence.covers(listing.span) and _of_list(read, award)):
        return None
    return read.reader.levels.resolve(listing.award, listing.issuer)


def _of_family(read: Drafting, award: Award) -> Leveled | None:
    """自治区绿色制造名单…，获得“绿色工厂”: the list in question is of the title's family."""
    listing = _list(read)
    if listing is None or not _of_list(read, award):
        return None
    return _inherited(read.reader.levels.resolve(listing.award, listing.issuer))


def _of_theme(read: Drafting, award: Award) -> Leveled | None:
    """The one title that the story is about, told with its level somewhere."""
    theme = read.reader.theme
    if theme is None or not _same(theme, award):
        return None
    return _inherited(read.reader.levels.resolve(theme, None))


def _inherited(wider: Leveled) -> Leveled | None:
    if wider.level is Level.UNSPECIFIED:
        return None
    return Leveled(wider.level, LevelBasis.INHERITED, wider.jurisdiction)


def _ranked(read: Drafting, award: Award, at: int | None) -> Award:
    """The award with the level that 市级层面，… or the heading 国家级 tells, where it has none of its own."""
    if award.level is not None or award.place is not None or award.levels or award.elliptic:
        return award
    stop = at if at is not None and read.sentence.covers(Span(at, at)) else read.sentence.end
    told = list(_ASPECT.finditer(read.view, read.sentence.start, stop))
    if told and (award.span.end < told[-1].start() or award.span.start >= told[-1].start()):
        return replace(award, level=LEVELS[told[-1]["level"] + "级"])
    return replace(award, level=read.scope.heading_level) if read.scope.heading_level is not None else award


def _patronised(read: Drafting, award: Award) -> Leveled | None:
    """The level of who gave or held the meeting, told before: in this paragraph, else by the whole story."""
    patrons = read.scope.patrons
    programme = read.reader.catalogue.programmes.get(award.programme or "")
    if programme is not None and programme.family not in LOCAL_FAMILIES:
        patrons = [p for p in patrons if award.label in read.view[p.span.start : p.span.end]]
    levels = read.reader.levels
    found = [level for p in patrons if (level := levels.of_issuer(p.name) or levels.of_place(p.name)) is not None]
    here = [p for p in patrons if p.span.start >= read.scope.block_start]
    if not found:  # a notice is its signer's, whatever it names
        found = [level for name in read.scope.signed if (level := levels.of_issuer(name)) is not None]
    if not found or (len(set(found)) > 1 and not here):
        return None
    level = found[-1]
    if programme is not None and programme.levels and level not in programme.levels:
        return None
    return Leveled(level, LevelBasis.INHERITED, None)


def _told_elsewhere(read: Drafting, award: Award) -> Leveled | None:
    """The level that all other phrases of the same title, or of the same science prizes, in the story agree on."""
    catalogue = read.reader.catalogue.programmes

    def science(other: Award) -> bool:
        return any(catalogue[p].kind == "science-award" for p in other.programmes if p in catalogue)

    awards = [a for a in read.reader.awards if (a.level or a.place) and not a.levels]
    own = [a for a in awards if (award.label and award.label in a.text) or (science(award) and science(a))]
    found = [read.reader.levels.resolve(a, None) for a in own]
    return found[0] if found and len({each.level for each in found}) == 1 else None


def _of_list(read: Drafting, award: Award) -> bool:
    """The award is of the family of the list in question."""
    listing = _list(read)
    return listing is not None and (_kin(read, award, listing.award) or not listing.award.programmes)


def kin_level(read: Drafting, award: Award) -> Leveled | None:
    """国家级A 5家、A产品3项: the level of a title of the same family told right before in this sentence."""
    if award.elliptic or award.level is not None or award.place is not None or award.levels:
        return None
    whole = [g for g in read.scope.fresh if g.part_of is None]
    told = [g for g in whole if g.award.level is not None or g.award.place is not None]
    last = told[-1] if told else None
    source = last.award if last else read.scope.listed_here
    if source is None or not _kin(read, award, source):
        return _shared_level(read, award)
    leveled = last.leveled if last else level_here(read, source)
    own = read.reader.catalogue.programmes.get(award.programme or "")
    return leveled if own is None or not own.levels or leveled.level in own.levels else None


#: 市级A、B 17家; 市级A 10家、B 23家: one level word before titles that are listed.
_LISTED_ON = re.compile(r"(?:\d{1,5}[家个项户件名])?[、和及与]")


def _shared_level(read: Drafting, award: Award) -> Leveled | None:
    """The level said once for titles of a list, where this one has no usual level of its own."""
    own = read.reader.catalogue.programmes.get(award.programme or "")
    if own is not None and own.default_certainty not in ("none", "weak"):
        return None
    before = next((a for a in reversed(read.reader.awards) if a.span.end < award.span.start), None)
    if before is None or before.level is None or before.at_least or before.elliptic:
        return None
    if _LISTED_ON.fullmatch(read.view, before.span.end, award.span.start) is None:
        return None
    possible = own is None or not own.levels or before.level in own.levels
    return _of_neighbour(level_here(read, before)) if possible else None


def _of_neighbour(leveled: Leveled) -> Leveled:
    """The same level, told of a neighbour."""
    return Leveled(leveled.level, LevelBasis.INHERITED, leveled.jurisdiction)


def _kin(read: Drafting, award: Award, other: Award) -> bool:
    catalogue = read.reader.catalogue.programmes
    families = [{catalogue[p].family for p in a.programmes if p in catalogue} for a in (award, other)]
    return bool(families[0] & families[1])


def aspect_level(read: Drafting, award: Award, span: Span) -> Leveled | None:
    """自治区级方面，43家…: the level of a title that was named before this part of the sentence."""
    told = list(_ASPECT.finditer(read.view, read.sentence.start, span.start))
    if not told or award.span.start > told[-1].start():
        return None
    hit = told[-1]
    return Leveled(LEVELS[hit["level"] + "级"], LevelBasis.TEXT, None)


def listing_issuer(read: Drafting, award: Award) -> str | None:
    """Who issued the list in question, if the award is of that list."""
    listing = _list(read)
    return listing.issuer if listing is not None and _same(listing.award, award) else None
