"""What a question asks, as data."""

from __future__ import annotations

from dataclasses import dataclass

#: The slots that name a list of the store rather than honours.
LISTS = {
    "unnamed": "unnamed-members",
    "stated": "stated-against-known",
    "expiring": "expiring",
    "ladder": "ladder-candidates",
    "contradictions": "contradictions",
    "documents": "documents",
    "rankings": "rankings",
    "holdings": "holdings",
    "findings": "findings",
    "shares": "shares",
    "assessments": "assessments",
    "credits": "credits",
    "unlisted": "unlisted-awards",
    "figures": "figures",
}


@dataclass(frozen=True, slots=True)
class Question:
    """A parsed question; empty tuples and None mean "any".

    ``form`` is honours, firm, both or a key of ``LISTS``; ``joint`` wants all of
    ``levels`` at once.  ``years`` is an inclusive range of four-digit years.
    ``places`` are GB/T 2260 codes of which one must contain the story's home;
    ``areas`` names of the zone a story is about; ``jurisdiction`` the region
    that grants (河南省荣誉).  ``status`` is held, candidate or ended.
    """

    text: str
    language: str  # zh | en
    form: str
    levels: tuple[str, ...] = ()
    joint: bool = False
    kinds: tuple[str, ...] = ()
    programmes: tuple[str, ...] = ()
    years: tuple[str, str] | None = None
    places: tuple[str, ...] = ()
    areas: tuple[str, ...] = ()
    jurisdiction: str | None = None
    names: tuple[str, ...] = ()
    issuers: tuple[str, ...] = ()
    status: str = "held"
    count: bool = False
    yesno: bool = False
