"""What holds of every set of documents: no order, nothing lost, nothing made up."""

from __future__ import annotations

import random
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from kg.fuse import fuse
from kg.fuse.model import Count, Source, Statement
from kg.fuse.stages import ENDED, HELD
from kg.model import Level, Status
from tests.fuse.making import GREEN, HNTE, counted, told

YEARS = st.sampled_from([None, "2019", "2020", "2021", "2022"])
BATCHES = st.sampled_from([None, None, "3", "4"])
LEVELS = st.sampled_from([Level.NATIONAL, Level.PROVINCIAL, Level.UNSPECIFIED])
FIRMS = st.sampled_from(["org-a", "org-b", "org-c"])
STATUSES = st.sampled_from([s for s in Status if s is not Status.UNKNOWN])

#: Documents, each with one date, one grade and one home.
sources = st.sampled_from(
    [
        Source("d0", None, None, "news", None),
        Source("d1", None, "2019-06-01", "list", "410000"),
        Source("d2", None, "2021-03-01", "company", "410100"),
        Source("d3", None, "2021-12-30", "news", "410100"),
        Source("d4", None, "2022-01-05", "list", "410100"),
        Source("d5", None, "2024-02-02", "notice", None),
    ]
)


@st.composite
def statements(draw: st.DrawFn) -> Statement:
    return told(
        draw(sources),
        recipient=draw(FIRMS),
        programme=draw(st.sampled_from([HNTE, GREEN])),
        year=draw(YEARS),
        batch=draw(BATCHES),
        level=draw(LEVELS),
        status=draw(STATUSES),
        grade=draw(st.sampled_from([None, None, "A"])),
        recipient_region=draw(st.sampled_from([None, "410103", "410300"])),
    )


@st.composite
def counts(draw: st.DrawFn) -> Count:
    return counted(
        draw(sources),
        size=draw(st.integers(3, 5)),
        year=draw(YEARS),
        level=draw(LEVELS),
        area=draw(st.sampled_from([None, "郑州市", "河南省"])),
        members=tuple(sorted(draw(st.sets(FIRMS)))),
        kind=draw(st.sampled_from(["grant", "holding"])),
    )


papers = st.lists(statements(), max_size=10)
numbers = st.lists(counts(), max_size=5)


@given(papers, numbers, st.randoms(use_true_random=False))
def test_the_order_of_arrival_changes_nothing(s: list[Statement], c: list[Count], rng: random.Random) -> None:
    assert fuse(s, c) == fuse(rng.sample(s, len(s)), rng.sample(c, len(c)))


@given(papers, numbers)
def test_twice_the_same_is_the_same(s: list[Statement], c: list[Count]) -> None:
    assert fuse(s, c) == fuse(s + s, c + c)


@given(papers, numbers)
def test_every_telling_stands_in_exactly_one_honour_and_one_event(s: list[Statement], c: list[Count]) -> None:
    fusion = fuse(s, c)
    ids = sorted({x.id for x in s})
    assert sorted(i for h in fusion.honours for i in h.statements) == ids
    assert sorted(i for h in fusion.honours for e in h.events for i in e.statements) == ids
    assert sorted(i for g in fusion.groups for i in g.counts) == sorted({x.id for x in c})
    assert len({x.id for x in (*fusion.honours, *fusion.groups)}) == len(fusion.honours) + len(fusion.groups)


@given(papers)
def test_nothing_is_held_or_ended_that_no_document_says(s: list[Statement]) -> None:
    by_id = {x.id: x for x in s}
    for honour in fuse(s, ()).honours:
        mine = [by_id[i] for i in honour.statements]
        assert {x.recipient for x in mine} == {honour.recipient}
        assert honour.status in {x.status for x in mine}
        if honour.status not in HELD | ENDED:
            assert not {x.status for x in mine} & (HELD | ENDED)
        assert 0 <= honour.confidence <= 0.99


@given(papers)
def test_known_years_of_one_honour_differ_by_one_at_most(s: list[Statement]) -> None:
    by_id = {x.id: x for x in s}
    for honour in fuse(s, ()).honours:
        opening = [by_id[i] for i in honour.statements if by_id[i].status not in ENDED]
        years = {x.year for x in opening if x.year}
        assert len(years) <= 1 or max(map(int, years)) - min(map(int, years)) == 1
        assert len({x.level for x in opening} - {Level.UNSPECIFIED}) <= 1


@given(papers, numbers)
def test_no_group_names_more_than_it_counts(s: list[Statement], c: list[Count]) -> None:
    for group in fuse(s, c).groups:
        assert len(group.members) <= group.size or group.size_qualifier.value != "exact"


@given(numbers)
def test_one_more_counted_is_one_more_unnamed(c: list[Count]) -> None:
    def unnamed(told: list[Count]) -> int:
        return sum(g.size - len(g.members) for g in fuse([], told).groups)

    more = [replace(x, size=x.size + 1) for x in c]
    assert unnamed(more) - unnamed(c) == len(fuse([], c).groups)
