"""Which tellings are of one grant (design, 3.2): by recipient, title and mark.

Tellings with a year or batch come first.  One without joins the only grant it can mean; what can mean several
stands alone: better two than a wrong merge.  What ends a title is laid beside the grant it ends.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from kg.fuse.announced import with_announcements
from kg.fuse.batches import batch_number, with_years
from kg.fuse.cliques import join
from kg.fuse.marks import Mark, mark_of, title_of
from kg.fuse.model import Statement
from kg.fuse.stages import HELD, stage
from kg.fuse.validity import term_of
from kg.model import Status

Grant = tuple[Statement, ...]


def grants(statements: Iterable[Statement]) -> Iterator[tuple[str, Grant]]:
    """(title, its tellings) of every grant; sorted, every statement in exactly one."""
    titles: dict[str, list[Statement]] = defaultdict(list)
    for told in sorted(statements, key=lambda s: s.id):
        titles[title_of(told.programme, told.award_text)].append(told)
    for title, tellings in sorted(titles.items()):
        shelves: dict[str, list[Statement]] = defaultdict(list)
        for told in with_years(tellings):
            shelves[told.recipient].append(told)
        for _, shelf in sorted(shelves.items()):
            for grant in _of_one_title(shelf):
                yield title, grant


def _of_one_title(shelf: list[Statement]) -> list[Grant]:
    if len(shelf) == 1:
        return [tuple(shelf)]
    opening = [s for s in shelf if stage(s.status) != "ended"]
    dated = with_announcements(_joined([s for s in opening if mark_of(s).dated]))
    found = [list(g) for g in dated]
    loose: list[Statement] = []
    for told in (s for s in opening if not mark_of(s).dated):
        hosts = _running(told, dated, [i for i, g in enumerate(dated) if _may_mean(told, g)])
        found[hosts[0]].append(told) if len(hosts) == 1 else loose.append(told)
    found += [list(g) for g in _joined(loose)]
    before = [tuple(g) for g in found]
    left: list[Statement] = []
    for end in (s for s in shelf if stage(s.status) == "ended"):
        hosts = _ended_by(end, before)
        found[hosts[0]].append(end) if len(hosts) == 1 else left.append(end)
    return [tuple(g) for g in found] + _joined(left)


def _joined(told: list[Statement]) -> list[Grant]:
    by_mark: dict[Mark, list[Statement]] = defaultdict(list)
    for each in told:
        by_mark[mark_of(each)].append(each)
    return [tuple(s for m in marks for s in by_mark[m]) for marks in join(sorted(by_mark), Mark.agrees)]


def years(grant: Grant) -> tuple[int, ...]:
    """The years told, sorted."""
    return tuple(sorted({int(s.year) for s in grant if s.year}))


def _issued(told: Statement) -> int | None:
    return int(told.source.issued[:4]) if told.source.issued else None


def _may_mean(told: Statement, grant: Grant) -> bool:
    """A page cannot speak of a later year's grant; a candidate is one of the years around its page."""
    if not all(mark_of(told).agrees(mark_of(s)) for s in grant):
        return False
    issued, known = _issued(told), years(grant)
    if issued is None or not known:
        return True
    if told.status in HELD:
        return known[0] <= issued
    return known[0] - 1 <= issued <= known[-1] + 1


def _running(told: Statement, found: list[Grant], hosts: list[int]) -> list[int]:
    """Of several grants for a term, the one that ran when the page was written: the page speaks of the title held."""
    issued, term = _issued(told), term_of(told.programme)
    if len(hosts) < 2 or issued is None or term is None or told.status not in HELD:
        return hosts
    return [i for i in hosts if years(found[i]) and years(found[i])[0] + term >= issued] or hosts


def _ended_by(end: Statement, found: list[Grant]) -> list[int]:
    """The grants that a revocation, expiry or failure may speak of; its year may be the grant's or its own."""
    mark = mark_of(end)
    fits = [i for i, g in enumerate(found) if all(mark.same_title(mark_of(s)) for s in g) and _batch_fits(end, g)]
    same = [i for i in fits if end.year and int(end.year) in years(found[i])]
    if len(same) == 1:
        return same
    when = int(end.year) if end.year else _issued(end)
    earlier = [i for i in fits if when is None or not years(found[i]) or years(found[i])[0] <= when]
    if end.status is not Status.FAILED:
        earlier = [i for i in earlier if any(s.status in HELD for s in found[i])] or earlier
    term = term_of(end.programme)
    if len(earlier) > 1 and when is not None and term is not None:
        earlier = [i for i in earlier if years(found[i]) and years(found[i])[0] + term >= when]
    return earlier


def _batch_fits(end: Statement, grant: Grant) -> bool:
    batch = batch_number(end.batch)
    return not batch or all(not s.batch or batch_number(s.batch) == batch for s in grant)
