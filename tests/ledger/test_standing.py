"""Which rows are in force, and how rules' decisions become history."""

from __future__ import annotations

import random
import time
from dataclasses import replace
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from kg.ledger import Decided, Entry, LedgerRow, append, corrections, read, record, rulings, standing, undone_by
from kg.ledger.row import numbered

WHEN = "2026-03-01T08:00:00Z"


def rows(*entries: Entry) -> list[LedgerRow]:
    return [numbered(entry, n, WHEN) for n, entry in enumerate(entries, 1)]


def merge(a: str, b: str, who: str = "李梅", detail: str = "") -> Entry:
    return Entry(who, "merge", a, b, detail=detail)


def undo(n: int) -> Entry:
    return Entry("李梅", "undo", str(n))


def test_an_undo_takes_a_row_out_and_undoing_it_brings_it_back() -> None:
    told = rows(merge("甲", "乙"), merge("丙", "丁"), undo(1))
    assert [r.row for r in standing(told)] == [2] and undone_by(told) == {1: 3}
    assert [r.row for r in standing(rows(merge("甲", "乙"), merge("丙", "丁"), undo(1), undo(3)))] == [1, 2]
    assert [r.row for r in standing(rows(merge("甲", "乙"), undo(1), undo(2), undo(3)))] == []
    assert [r.row for r in standing(rows(merge("甲", "乙"), undo(1), undo(1), undo(2)))] == []


@given(st.lists(st.integers(0, 8), max_size=8))
def test_undoing_is_the_same_in_any_order_of_the_file(targets: list[int]) -> None:
    told = rows(merge("甲", "乙"), *(undo(min(t, n) + 1) for n, t in enumerate(targets)))
    shuffled = random.Random(1).sample(told, len(told))
    assert standing(told) == standing(shuffled)


def test_the_last_word_on_a_pair_rules_whichever_name_comes_first() -> None:
    told = rows(merge("甲 厂", "乙"), Entry("王强", "apart", "乙", "甲厂"), merge("rule", "x", who="rule:short"))
    assert [(r.row, r.action) for r in rulings(told)] == [(2, "apart")]
    assert [r.row for r in rulings([*told, numbered(undo(2), 4, WHEN)])] == [1]


def test_firms_of_one_name_in_two_regions_are_two_pairs() -> None:
    here, there = '{"region_left": "410100"}', '{"region_left": "320100"}'
    assert len(rulings(rows(merge("华丰", "华丰厂", detail=here), merge("华丰", "华丰厂", detail=there)))) == 2


def test_only_people_correct() -> None:
    told = rows(Entry("李梅", "confirm", "rec-1"), Entry("rule:x", "reject", "rec-1"), merge("甲", "乙"))
    assert [r.row for r in corrections(told)] == [1]


def decided(n: int, action: str = "merge", score: float = 0.9) -> Decided:
    return Decided(action, "short-name", f"frm-{n:06}a", f"frm-{n:06}b", f"名{n}", f"名{n}公司", score, "简称")


def test_decisions_are_written_once_changed_ones_again_and_gone_ones_withdrawn() -> None:
    first = record([], [decided(2), decided(1)])
    assert [(e.who, e.action, e.subject) for e in first] == [("rule:short-name", "merge", f"名{n}") for n in (1, 2)]
    told = rows(*first)
    assert record(told, [decided(1), decided(2, score=0.905)]) == ()
    later = record(told, [replace(decided(2), action="queue"), decided(3)])
    assert [(e.action, e.subject) for e in later] == [("withdraw", "名1"), ("queue", "名2"), ("merge", "名3")]
    assert "row 1 " in later[0].reason
    told = rows(*first, *later)
    assert record(told, [replace(decided(2), action="queue"), decided(3)]) == ()
    assert [e.action for e in record(told, [decided(1), decided(3)])] == ["withdraw", "merge"]


def test_what_people_said_is_no_decision_of_a_rule() -> None:
    assert record(rows(merge("名1", "名1公司")), []) == ()


def test_fifty_thousand_rows_cost_little(tmp_path: Path) -> None:
    path = tmp_path / "l.tsv"
    begun = time.perf_counter()
    append(path, record([], [decided(n) for n in range(50_000)]))
    written = time.perf_counter()
    told = read(path).rows
    assert len(told) == 50_000
    read_ = time.perf_counter()
    assert len(record(told, [decided(n) for n in range(100, 50_000)])) == 100
    append(path, [merge("甲", "乙")])
    done = time.perf_counter()
    print(f"write {written - begun:.2f} s, read {read_ - written:.2f} s, compare and add one {done - read_:.2f} s")
    assert done - begun < 20
