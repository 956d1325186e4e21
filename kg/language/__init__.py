"""Numbers, dates, sentences, words and names: what the language itself gives.

The cheap readers are pure Python; spaCy and the trained models load only
when :mod:`kg.language.nlp` or :mod:`kg.language.recogniser` is used.
"""

from kg.language.numbers import Number, find_numbers
from kg.language.periods import Period, find_periods
from kg.language.sentences import split_sentences

__all__ = ["Number", "Period", "find_numbers", "find_periods", "split_sentences"]
