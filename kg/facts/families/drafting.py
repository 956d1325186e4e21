"""What a family reads with: the story, the sentence at hand, and the drafts it may make."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from kg.facts.awards import Award
from kg.facts.drafts import Leveled
from kg.facts.families.granting import grant
from kg.facts.families.leveling import level_here
from kg.facts.families.recognising import recognise
from kg.facts.members import Members, Node
from kg.model import Mention, Span, Status

if TYPE_CHECKING:
    from kg.facts.reader import StoryReader


class Drafting:
    """Turns matches into drafts; the families call it, it calls nothing of theirs."""

    #: Each verb has a room of its own.
    level = level_here
    grant = grant
    recognise = recognise

    def __init__(self, reader: StoryReader, read_clause: Callable[[Sequence[Node], Span], None]) -> None:
        """``reader`` owns the drafts and the scope; ``read_clause`` reads the clauses of a bracket."""
        self.read_clause = read_clause
        self.reader = reader
        self.scope = reader.scope
        self.view = reader.view
        self.sentence = Span(0, 0)
        self.zones: list[Mention] = []

    def remember(self, award: Award, leveled: Leveled, status: Status, detail: str | None) -> None:
        """What an ellipsis after this will mean."""
        self.scope.award, self.scope.leveled = award, leveled
        self.scope.status, self.scope.detail = status, detail

    def subject(self) -> Members | None:
        """Who the clause is about when it names nobody."""
        return None if self.scope.barred else self.scope.subject or self.scope.owner
