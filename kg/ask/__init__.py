"""Question → query → answer with quotes."""

from kg.ask.answer import Answer, ask, known_names, nearest_names
from kg.ask.parse import parse
from kg.ask.question import Question
from kg.ask.render import Section, answer_dict, answer_lines, with_notes

__all__ = [
    "Answer",
    "Question",
    "Section",
    "answer_dict",
    "answer_lines",
    "ask",
    "known_names",
    "nearest_names",
    "parse",
    "with_notes",
]
