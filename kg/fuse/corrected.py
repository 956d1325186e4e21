"""Corrections applied: what is fused is what people say where they said it; the texts stay as they are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from kg.fuse.model import Count, Statement
from kg.fuse.placing import Placed
from kg.fuse.reading import Correction, Reading
from kg.fuse.restated import members_moved, restated_count, restated_statement, with_members
from kg.model import EntityType
from kg.resolve import entity_id
from kg.resolve.model import Identity, NameForm


@dataclass(frozen=True, slots=True)
class Change:
    """One field of a fact as the text says it and as a person says it; None where nothing is said."""

    row: int
    fact: str
    field: str
    old: str | None
    new: str | None


@dataclass(frozen=True, slots=True)
class Corrected:
    """What goes on to fusion, and the ids of the facts that people rejected."""

    statements: tuple[Statement, ...]
    counts: tuple[Count, ...]
    rejected: tuple[str, ...]


def is_rejected(said: Sequence[Correction]) -> bool:
    """The last word on whether the fact holds."""
    return bool(said) and said[-1].verdict == "reject"


def new_values(said: Sequence[Correction]) -> dict[str, str | None]:
    """Field → the last value people gave it."""
    return {name: value for one in said for name, value in one.changes}


def changes_of(reading: Reading, said: Sequence[Correction]) -> Iterator[Change]:
    """What people changed of a fact, a field once, by the row that had the last word on it."""
    last = {name: (one.row, value) for one in said for name, value in one.changes}
    for name, (row, value) in sorted(last.items()):
        if getattr(reading, name) != value:
            yield Change(row, reading.id, name, getattr(reading, name), value)


def corrected_reading(reading: Reading, said: Sequence[Correction]) -> Reading:
    """The reading with the last values people gave."""
    return replace(reading, **new_values(said))  # type: ignore[arg-type]


def corrected_names(placed: Placed, readings: Iterable[Reading]) -> dict[str, NameForm]:
    """Fact id → the name a person gave its recipient, as a form to be resolved with those of the documents."""
    told = ((r, new_values(placed.on[r.id]).get("recipient")) for r in readings if r.id in placed.on)
    return {reading.id: _form(reading, name) for reading, name in told if name is not None}


def _form(reading: Reading, name: str) -> NameForm:
    kind = EntityType(reading.recipient_type or EntityType.COMPANY)
    homes = (reading.home,) if reading.home else ()
    documents = (reading.document,) if reading.document else ()
    return NameForm(entity_id(kind, name, reading.home), kind, name, (), homes, (), documents)


def apply_corrections(
    statements: Iterable[Statement],
    counts: Iterable[Count],
    placed: Placed,
    recipients: Mapping[str, Identity],
) -> Corrected:
    """Statements and counts as people say them, without those they rejected.

    ``recipients`` gives who is meant for each fact of :func:`corrected_names`.  The members of a group
    follow the corrections of the recognitions that name them.
    """
    told = [(s, placed.on.get(s.id, ())) for s in statements]
    counted = [(c, placed.on.get(c.id, ())) for c in counts]
    rejected = sorted(
        [s.id for s, said in told if is_rejected(said)] + [c.id for c, said in counted if is_rejected(said)]
    )
    kept = tuple(
        restated_statement(s, said[-1].row, new_values(said), recipients) if said else s
        for s, said in told
        if not is_rejected(said)
    )
    sizes = [
        restated_count(c, said[-1].row, new_values(said)) if said else c for c, said in counted if not is_rejected(said)
    ]
    moved = members_moved((s for s, said in told if said and s.group), kept)
    return Corrected(kept, tuple(with_members(c, moved.get(c.id, {})) for c in sizes), tuple(rejected))
