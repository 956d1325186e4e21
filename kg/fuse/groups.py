"""Which counts are of one counted grant or stock, and what is known of its members."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from kg.fuse.alike import distinct
from kg.fuse.batches import batch_number
from kg.fuse.cliques import join
from kg.fuse.ids import own_ids
from kg.fuse.marks import Mark, mark_of, title_of
from kg.fuse.model import Count, CountedGroup
from kg.fuse.places import place_of
from kg.fuse.stages import stage
from kg.fuse.trust import credit, together
from kg.model import Level, SizeQualifier
from kg.resolve import fact_id


@dataclass(frozen=True, slots=True, order=True)
class CountMark:
    """A mark with the place counted and, for a stock, its day."""

    mark: Mark
    area: str
    day: str

    def agrees(self, other: CountMark) -> bool:
        """True when nothing known of both differs."""
        pairs = ((self.area, other.area), (self.day, other.day))
        return self.mark.agrees(other.mark) and all(a == b or not a or not b for a, b in pairs)


def area_of(count: Count) -> str | None:
    """The place counted: as told, else where the story plays."""
    return place_of(count.area, count.source.home) or count.source.home


def fused_groups(counts: Iterable[Count], names: Mapping[str, str]) -> tuple[CountedGroup, ...]:
    """One group a counted grant; sorted, every count in exactly one.  ``names`` are those of the members by id."""
    shelves: dict[tuple[object, ...], list[Count]] = defaultdict(list)
    for count in counts:
        title = title_of(count.programme, count.award_text)
        key = (title, count.kind, stage(count.status), count.size, count.size_qualifier, count.recipient_type)
        shelves[key].append(count)
    found = [
        _group(str(key[0]), told, names)
        for key, shelf in sorted(shelves.items(), key=lambda item: tuple(map(str, item[0])))
        for told in _joined(sorted(shelf, key=lambda c: c.id), names)
    ]
    found = own_ids(found)
    home = {count: group.id for group in found for count in group.counts}
    return tuple(sorted((_linked(g, home) for g in found), key=lambda g: g.id))


def _joined(shelf: list[Count], names: Mapping[str, str]) -> list[tuple[Count, ...]]:
    by_mark: dict[CountMark, list[Count]] = defaultdict(list)
    for count in shelf:
        by_mark[CountMark(mark_of(count), area_of(count) or "", count.as_of or "")].append(count)
    joined = [tuple(c for m in marks for c in by_mark[m]) for marks in join(sorted(by_mark), CountMark.agrees)]
    return [part for told in joined for part in ([told] if _holds(told, names) else _apart(told))]


def _holds(told: Sequence[Count], names: Mapping[str, str]) -> bool:
    """False when together they name more than was counted: then they cannot be of one grant."""
    main = told[0]
    return main.size_qualifier is not SizeQualifier.EXACT or len(_members(told, names)) <= main.size


def _members(told: Sequence[Count], names: Mapping[str, str]) -> frozenset[str]:
    """Everyone named; a short name that may be another's only where there is room for it."""
    every = frozenset(m for count in told for m in count.members)
    return every if len(every) <= told[0].size else distinct(every, names)


def _apart(told: Sequence[Count]) -> list[tuple[Count, ...]]:
    """Those that name the same members, the others each alone."""
    by_members: dict[tuple[str, ...], list[Count]] = defaultdict(list)
    for count in told:
        by_members[count.members].append(count)
    return [tuple(each) for _, each in sorted(by_members.items())]


def _group(title: str, told: Sequence[Count], names: Mapping[str, str]) -> CountedGroup:
    ranked = sorted(told, key=credit)
    main = ranked[0]
    levelled = next((c for c in ranked if c.level is not Level.UNSPECIFIED), main)
    members = tuple(sorted(_members(told, names)))
    known = {name: next((v for c in ranked if (v := getattr(c, name))), None) for name in _KNOWN}
    area = next((a for a in map(area_of, ranked) if a), None)
    key = fact_id("grp", title, main.kind, stage(main.status), main.size, main.size_qualifier, main.recipient_type,
                  levelled.level.value, place_of(known["jurisdiction"], main.source.home), area,
                  known["grade"], batch_number(known["batch"]), known["year"], known["as_of"])  # fmt: skip
    return CountedGroup(
        key, main.kind, main.programme, main.award_text, main.honour_class, main.recipient_type, levelled.level,
        main.status, main.size, main.size_qualifier, main.unit, members,
        any(c.closed for c in told) or len(members) == main.size, None,
        known["jurisdiction"], known["area"], known["year"], known["batch"], known["grade"], known["as_of"],
        known["part_of"], together(ranked), main.id,
        tuple(sorted(c.id for c in told)), tuple(sorted({c.source.id for c in told})),
    )  # fmt: skip


_KNOWN = ("jurisdiction", "area", "year", "batch", "grade", "as_of", "part_of")


def _linked(group: CountedGroup, home: dict[str, str]) -> CountedGroup:
    """``part_of`` as the id of a fused group."""
    return replace(group, part_of=home.get(group.part_of)) if group.part_of else group
