"""The labelled pairs: nothing is merged falsely, most of what is one is found, and every change of an outcome is seen."""

from __future__ import annotations

import pytest

from tests.resolve.pairs import OUTCOMES, Pair, frozen, load, outcome, plain, pooled, scores, split_of


@pytest.fixture(scope="module")
def pairs() -> list[Pair]:
    return load()


@pytest.fixture(scope="module")
def found(pairs: list[Pair]) -> list[tuple[str, str]]:
    return [outcome(pair) for pair in pairs]


def test_the_set_is_large_and_split_by_trade_name(pairs: list[Pair]) -> None:
    assert len(pairs) >= 1500 and len({(p.left, p.right, p.context) for p in pairs}) == len(pairs)
    assert all(p.split == split_of(p.trade) for p in pairs)
    assert all(p.trade not in (p.left + p.right) or p.split == q for p in pairs for q in [split_of(p.trade)])


def test_no_false_merge_and_most_found(pairs: list[Pair], found: list[tuple[str, str]]) -> None:
    test = [(p, o[0]) for p, o in zip(pairs, found, strict=True) if p.split == "test"]
    one, hit, _, wrong = scores([p for p, _ in test], [o for _, o in test])
    assert wrong == 0 and hit / one >= 0.90


def test_in_one_world_rivals_cost_recall_and_not_truth(pairs: list[Pair]) -> None:
    some = [p for p in pairs if plain(p)]
    one, hit, _, wrong = scores(some, pooled(some))
    assert wrong == 0 and hit / one >= 0.75


def test_outcomes_are_as_frozen(pairs: list[Pair], found: list[tuple[str, str]]) -> None:
    """After a wanted change run ``python tests/resolve/pairs.py`` and look at the diff of ``outcomes.tsv``."""
    assert frozen(pairs, found) == OUTCOMES.read_text(encoding="utf-8")
