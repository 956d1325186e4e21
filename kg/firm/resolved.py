"""Names that equal none of the store, put before the resolver together with all firms they may mean."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from kg.model import EntityType
from kg.resolve import resolve
from kg.resolve.gazetteer import load_gazetteer
from kg.resolve.model import Decision, Identity, NameForm, Outcome, Ruling
from kg.resolve.parse import parse
from kg.resolve.text import key_of

Key = tuple[str, tuple[str, ...]]
Told = tuple[str, str, tuple[Identity, ...]]
_ASKED, _OTHER = "asked-", "other-"
#: Within so many characters a trade name has begun: 内蒙古自治区呼和浩特市.
_OPENING = 12


class Possible(NamedTuple):
    """A name and the places its row gives."""

    name: str
    places: tuple[str, ...]


def resolve_rest(asked: Mapping[Key, Possible], things: Sequence[Identity]) -> dict[Key, Told]:
    """Key → (outcome, rule, things) of the names that mean, or may mean, one of ``things``.

    A name is matched when the resolver puts it together with exactly one thing of the store; pairs it would queue
    for a person are ambiguous, near names that it keeps apart are told with the unmatched.
    """
    if not asked:
        return {}
    wanted = _near_to([one.name for one in asked.values()], things)
    known = {thing.id: thing for thing in wanted}
    ids = {f"{_ASKED}{number:07d}": key for number, key in enumerate(sorted(asked))}
    forms = [_form(thing) for thing in wanted]
    others = [(name, thing) for thing in wanted for name in _full_names(thing)]
    for number, (name, thing) in enumerate(others):
        known[f"{_OTHER}{number:07d}"] = thing
        forms.append(NameForm(f"{_OTHER}{number:07d}", thing.type, name, places=_places(thing)))
    forms += [NameForm(i, EntityType.COMPANY, key[0], places=key[1]) for i, key in ids.items()]
    resolution = resolve(forms, (), (), [Ruling(thing.name, name, True, thing.region) for name, thing in others])
    whole = {form: one for one in resolution.identities for form in one.forms}
    rows: dict[str, list[Decision]] = defaultdict(list)
    for row in resolution.decisions:
        for side in {row.left, row.right}:
            rows[side].append(row)
    out: dict[Key, Told] = {}
    for ident, key in ids.items():
        told = _told(ident, whole[ident], rows, known)
        if told is not None:
            out[key] = told
    return out


def _told(ident: str, one: Identity, rows: Mapping[str, list[Decision]], known: Mapping[str, Identity]) -> Told | None:
    own = _once(one.forms, known)
    if len(own) == 1:
        merged = [r.rule for r in rows[ident] if r.outcome is Outcome.MERGED]
        return "matched", f"rule:{merged[0] if merged else 'same-name'}", own
    if own:
        return "ambiguous", "several", own
    for outcome, told, basis in ((Outcome.QUEUED, "ambiguous", "unsure"), (Outcome.APART, "unmatched", "apart")):
        sides = sorted({s for r in rows[ident] if r.outcome is outcome for s in (r.left, r.right) if s in known})
        if sides:
            near = _once(sides, known)
            return told, "several" if len(near) > 1 and told == "ambiguous" else basis, near
    return None


def _once(sides: Iterable[str], known: Mapping[str, Identity]) -> tuple[Identity, ...]:
    return tuple({known[side].id: known[side] for side in sides if side in known}.values())


def _near_to(names: Iterable[str], things: Sequence[Identity]) -> list[Identity]:
    """The things that hold the first two characters of a trade name asked for, or are one character away from a name."""
    gazetteer = load_gazetteer()
    heads: set[str] = set()
    gaps: set[int] = set()
    for name in names:
        key = key_of(name)
        heads.add(parse(name, gazetteer).core[:2] or key[:2])
        gaps |= _gaps(key)
    kept = []
    for thing in things:
        texts = (thing.name, *(name for name, _ in thing.names))
        if any(_holds(text, heads) or not gaps.isdisjoint(_gaps(text)) for text in texts):
            kept.append(thing)
    return kept


def _holds(name: str, heads: set[str]) -> bool:
    return any(name[at : at + 2] in heads for at in range(min(len(name), _OPENING)))


def _gaps(name: str) -> set[int]:
    """The name whole and without each of its characters: names one character apart share one of them."""
    return {hash(name), *(hash(name[:at] + name[at + 1 :]) for at in range(len(name)))}


def _form(thing: Identity) -> NameForm:
    return NameForm(thing.id, thing.type, thing.name, places=_places(thing))


def _places(thing: Identity) -> tuple[str, ...]:
    return (thing.region,) if thing.region else thing.open_regions


def _full_names(thing: Identity) -> list[str]:
    """Its other names that mean it everywhere: short ones are decided by equality alone."""
    gazetteer = load_gazetteer()
    return [n for n, kind in thing.names if kind in ("full", "former") and parse(n, gazetteer, _places(thing)).full]
