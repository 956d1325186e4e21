"""Who is who among the names of all documents."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from kg.resolve.ids import is_legal_name
from kg.resolve.model import Firm, Identity, NameForm, Naming, Resolution, Ruling
from kg.resolve.text import key_of, tidy


def resolve(
    forms: Iterable[NameForm],
    namings: Iterable[Naming] = (),
    firms: Iterable[Firm] = (),
    rulings: Iterable[Ruling] = (),
) -> Resolution:
    """Every form in exactly one identity, the same for any order of the input."""
    groups: dict[tuple[str, ...], list[NameForm]] = defaultdict(list)
    for form in sorted(forms, key=lambda f: f.id):
        key = key_of(form.name)
        groups[(form.type.value, key, "" if is_legal_name(key) else "|".join(form.homes))].append(form)
    found = [_identity(group) for group in groups.values()]
    return Resolution(tuple(sorted(found, key=lambda one: one.id)), ())


def _identity(group: list[NameForm]) -> Identity:
    lead = min(group, key=lambda f: (f.name != tidy(f.name), f.id))
    others = {s for f in group for s in (f.name, *f.spellings)} - {lead.name}
    homes = {code for f in group for code in (f.places or f.homes)}
    return Identity(
        lead.id,
        lead.type,
        lead.name,
        tuple(f.id for f in group),
        tuple((name, "spelling") for name in sorted(others)),
        min(homes) if len(homes) == 1 else None,
        ("list" if any(f.places for f in group) else "story") if len(homes) == 1 else None,
    )
