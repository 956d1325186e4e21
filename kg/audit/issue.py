"""A finding that rests on more than one document."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from kg.resolve import fact_id


class Told(Protocol):
    """A fact with the document and the sentence that tell it."""

    @property
    def fact(self) -> str:
        """Its id."""

    @property
    def document(self) -> str:
        """The id of its document."""

    @property
    def quote(self) -> str:
        """Its sentence."""


@dataclass(frozen=True, slots=True)
class Issue:
    """``about`` and ``documents`` are ids, ``quotes`` one sentence a fact."""

    id: str
    code: str
    severity: str  # error | warning | info
    message_zh: str
    message_en: str
    about: tuple[str, ...]
    documents: tuple[str, ...]
    quotes: tuple[str, ...]


def issue(code: str, severity: str, zh: str, en: str, facts: Sequence[Told]) -> Issue:
    """An issue with the id that its facts give it."""
    about = tuple(dict.fromkeys(f.fact for f in facts))
    return Issue(
        fact_id("fnd", code, *about), code, severity, zh, en, about,
        tuple(dict.fromkeys(f.document for f in facts)), tuple(dict.fromkeys(f.quote for f in facts)),
    )  # fmt: skip
