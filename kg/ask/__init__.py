"""Question → query → answer with quotes."""

from kg.ask.answer import Answer, ask, firm_file, known_names, nearest_names
from kg.ask.parse import parse
from kg.ask.question import Question
from kg.ask.render import answer_dict, answer_lines

__all__ = ["Answer", "Question", "answer_dict", "answer_lines", "ask", "firm_file", "known_names", "nearest_names", "parse"]
