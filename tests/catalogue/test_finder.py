"""The finder of words against looking everywhere for each."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kg.catalogue.finder import WordFinder

LETTERS = st.text(alphabet="甲乙丙", max_size=40)


@given(st.sets(st.text(alphabet="甲乙丙", min_size=2, max_size=4)), LETTERS)
def test_every_occurrence_is_found(words: set[str], text: str) -> None:
    everywhere = [(at, word) for at in range(len(text)) for word in sorted(words) if text.startswith(word, at)]
    assert list(WordFinder(words).find(text)) == everywhere
