"""Many words of two characters found in one pass, as each of them alone."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kg.language.occurrences import occurrences, pairs


@given(st.text("清禾红枫", max_size=40))
def test_pairs_are_found_as_each_alone(text: str) -> None:
    words = {"清禾", "红红", "枫清"}
    assert pairs(words, text) == {word: list(occurrences(word, text)) for word in words}


def test_nothing_is_looked_for_where_nothing_is_wanted() -> None:
    assert pairs((), "清禾红枫") == {}
