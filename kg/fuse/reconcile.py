"""A report and a list side by side: who stands in both, who in one only, and whether the numbers agree."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from kg.fuse.alike import may_be, surely_absent
from kg.fuse.beside import fits
from kg.fuse.groups import area_of, fused_groups
from kg.fuse.listings import Listing, group_mark, listings, whole
from kg.fuse.marks import Mark, mark_of, title_of
from kg.fuse.model import Count, CountedGroup, Source, Statement
from kg.fuse.sides import Line, Names, Reconciliation
from kg.fuse.stages import stage
from kg.model import Status


@dataclass(frozen=True, slots=True)
class _Award:
    """What the report says of one award: a counted grant, or names without a number."""

    title: str
    mark: Mark
    status: Status
    members: dict[str, str]  # entity id → name
    source: Source
    area: str | None
    group: CountedGroup | None
    said: Statement | CountedGroup


def reconcile(statements: Iterable[Statement], counts: Iterable[Count], listed: Iterable[Statement]) -> Reconciliation:
    """The report's ``statements`` and ``counts`` against the rows of a list."""
    rows = [replace(row, source=replace(row.source, grade="list")) for row in listed]
    lists = listings(rows)
    lines: list[Line] = []
    met: set[tuple[str, Status, Mark]] = set()
    for award in _awards(list(statements), list(counts)):
        fitting = [each for each in lists.get(award.title, ()) if award.mark.agrees(each.mark)]
        like = [each for each in fitting if each.status is award.status]
        like = like or [each for each in fitting if stage(each.status) == stage(award.status)] or fitting
        met |= {(award.title, each.status, each.mark) for each in like}
        lines.append(_line(award, like))
    for title, shelf in lists.items():
        lines += [_only_listed(each) for each in shelf if (title, each.status, each.mark) not in met]
    return Reconciliation(tuple(lines))


def _awards(told: Sequence[Statement], counts: Sequence[Count]) -> Iterator[_Award]:
    """Counted grants first, then the names that stand in none."""
    names = {s.recipient: s.recipient_name or s.recipient for s in told}
    by_id = {c.id: c for c in counts}
    for group in fused_groups((c for c in counts if c.kind == "grant"), names):
        main = by_id[group.main]
        members = {m: names.get(m, m) for m in group.members}
        mark, title = group_mark(group, main.source.home), title_of(group.programme, group.award_text)
        yield _Award(title, mark, group.status, members, main.source, area_of(main), group, group)
    grouped = {c.id for c in counts if c.kind == "grant"}
    shelves: dict[tuple[str, Mark, Status], list[Statement]] = defaultdict(list)
    for s in sorted(told, key=lambda s: s.id):
        if s.group not in grouped:
            shelves[title_of(s.programme, s.award_text), mark_of(s).bare, s.status].append(s)
    for (title, mark, status), shelf in sorted(shelves.items()):
        members = {s.recipient: names[s.recipient] for s in shelf}
        yield _Award(title, mark, status, members, shelf[0].source, None, None, shelf[0])


def _line(award: _Award, lists: Sequence[Listing]) -> Line:
    said, group = award.said, award.group
    line = Line(
        said.programme, said.award_text, said.level, group.area if group else None, said.year, said.batch,
        award.status, None, group.size if group else None, group.size_qualifier if group else None,
        group.unit if group else "", None, only_report=_sorted(award.members.values()),
    )  # fmt: skip
    return _beside(line, award, whole(lists)) if lists else line


def _beside(line: Line, award: _Award, listing: Listing) -> Line:
    inside, maybe = listing.inside(award.area) if award.area else ({r.recipient: r for r in listing.rows}, {})
    if maybe and len(inside) + len(maybe) == len(listing.rows):
        inside, maybe = inside | maybe, {}
    listed = {row.recipient: row.recipient_name or row.recipient for row in listing.rows}
    lost = {m: name for m, name in award.members.items() if m not in listed}
    absent = {
        m
        for m, name in lost.items()
        if surely_absent(name, listed.values()) or not any(may_be(name, row) for row in listed.values())
    }
    number = len(inside) if not maybe else None
    counts_agree = award.group is None or (number is not None and fits(award.group, number))
    return replace(
        line, list_status=listing.status, listed=len(inside),
        both=_sorted(name for m, name in award.members.items() if m in listed),
        only_report=_sorted(lost[m] for m in absent),
        unclear=_sorted(name for m, name in lost.items() if m not in absent),
        only_list=_sorted(listed[m] for m in inside if m not in award.members) if award.group else (),
        agrees=counts_agree and not absent and stage(listing.status) == stage(award.status),
    )  # fmt: skip


def _only_listed(listing: Listing) -> Line:
    row, names = listing.rows[0], _sorted(r.recipient_name or r.recipient for r in listing.rows)
    return Line(
        row.programme, row.award_text, row.level, None, row.year, row.batch, None, listing.status, None, None, "",
        len(listing.rows), only_list=names,
    )  # fmt: skip


def _sorted(names: Iterable[str]) -> Names:
    return tuple(sorted(names))
