"""One part off at a time: ``python bench/ablation.py GOLD_DIR...`` prints the table of docs/accuracy.md.

Each row switches one part off by replacing the one function or method through
which the rest reaches it, scores every gold folder, and puts it back.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from kg.catalogue import load_catalogue
from kg.evaluate import evaluate
from kg.facts import families, reader
from kg.facts.awards import reader as awards
from kg.facts.members import lists
from kg.facts.rosters import RosterReader
from kg.language.recogniser import ShortNames
from kg.mentions import topic

#: Row → (owner, name, what stands there instead).
PARTS: dict[str, tuple[Any, str, Any] | None] = {
    "all parts": None,
    "without the fallback that attaches unmatched names": (families, "read_rest", lambda *_: None),
    "without rosters (lists line by line)": (RosterReader, "read", lambda *_: 0),
    "without the trained short-name model": (ShortNames, "score", lambda *_: 0.0),
    "without the notice scope (公示 rules the verb)": (reader, "opens_notice", lambda *_: False),
    "without the story theme": (reader.StoryReader, "_stated", lambda *_: None),
    "without awards that no table lists": (awards, "FINDERS", ()),
    "without the list parser (one name a list)": (lists.MemberReader, "_joins", lambda *_: False),
    "without titles before names": (families, "apposed", lambda *_: None),
    "without the place of the story": (topic, "_place", lambda *_: topic.Place(None, None, None, None)),
}


@contextmanager
def off(part: tuple[Any, str, Any] | None) -> Iterator[None]:
    """The part replaced while the block runs."""
    if part is None:
        yield
        return
    owner, name, instead = part
    kept = getattr(owner, name)
    setattr(owner, name, instead)
    try:
        yield
    finally:
        setattr(owner, name, kept)


def main(folders: list[Path]) -> None:
    """Print one Markdown row a part: full P / R / F1 and groups + level F1 for every folder."""
    load_catalogue()
    print("| | " + " | ".join(f"{f.parent.name}: full | groups" for f in folders) + " |")
    print("|" + "---|" * (1 + 2 * len(folders)))
    for row, part in PARTS.items():
        cells = []
        with off(part):
            for folder in folders:
                kinds = evaluate(folder).kinds
                full, groups = kinds["full"], kinds["groups+level"]
                cells.append(f"{full.precision:.2f} / {full.recall:.2f} / **{full.f1:.2f}** | {groups.f1:.2f}")
        print(f"| {row} | " + " | ".join(cells) + " |", flush=True)


if __name__ == "__main__":
    main([Path(a) for a in sys.argv[1:]])
