"""All firms of the store by every name and code they go by, and which of them a name means.

The surest evidence first: code, leading or full name, former name, listed name, short name.  What no name of the
store equals goes through the resolver itself (:mod:`kg.firm.resolved`).  Nothing is guessed: several firms, or one
that may be it, are named and left to a person.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from kg.firm.naming import BEARERS, Asked, Found, called, near_to, places_of, sure
from kg.firm.resolved import Possible, resolve_rest
from kg.mentions.codes import find_share
from kg.model import EntityType
from kg.resolve.candidates import Grade, shorter
from kg.resolve.gazetteer import load_gazetteer
from kg.resolve.model import Identity
from kg.resolve.parse import parse
from kg.resolve.places import Near
from kg.resolve.text import key_of
from kg.resolve.uscc import normalise_uscc


class Directory:
    """Every bearer of honours, found by what it is called."""

    def __init__(self, things: Iterable[Identity]) -> None:
        """Index ``things``; those that bear no honours (regions, offices, papers) are left out."""
        self.things = tuple(thing for thing in things if thing.type in BEARERS)
        self._codes: dict[str, list[Identity]] = defaultdict(list)
        self._names: dict[str, list[tuple[str, Identity]]] = defaultdict(list)
        for thing in self.things:
            for code in (thing.uscc, thing.stock_code):
                if code:
                    self._codes[code].append(thing)
            for kind, name in called(thing):
                self._names[key_of(name)].append((kind, thing))

    def find(self, asked: Sequence[Asked]) -> list[Found]:
        """What each name means, in their order; what equals nothing is resolved all together."""
        found = [self._exact(one) for one in asked]
        rest = [one for one, known in zip(asked, found, strict=True) if known is None]
        resolved = resolve_rest({(o.name, o.places): Possible(o.name, o.places) for o in rest if o.name}, self.things)
        return [known or self._resolved(one, resolved) for one, known in zip(asked, found, strict=True)]

    def _exact(self, asked: Asked) -> Found | None:
        """What codes and known names say; None when they say nothing."""
        code = asked.code or normalise_uscc(asked.name) or find_share(asked.name)
        coded = self._codes.get(code, []) if code else []
        named = self._named(asked)
        if coded and asked.code and named and not _same(coded, named.things):
            return Found("ambiguous", "code-and-name-differ", (*coded, *named.things))
        if coded:
            return _one(coded, "code")
        if named and named.thing and asked.code and named.thing.uscc not in (None, asked.code):
            return Found("ambiguous", "code-differs", named.things)
        return named

    def _named(self, asked: Asked) -> Found | None:
        hits = self._names.get(key_of(asked.name), []) if asked.name else []
        hits = [(sure(kind, thing), thing) for kind, thing in hits]
        firms = [hit for hit in hits if hit[1].type is EntityType.COMPANY] or hits
        for tier in ("full", "former", "listed"):
            things = [thing for kind, thing in firms if kind == tier]
            if things:
                return self._chosen(asked, things, tier)
        if not firms:
            return None
        known = [thing for _, thing in firms]
        return self._chosen(asked, [*known, *self._could_be(asked, known)], "short", known)

    def _could_be(self, asked: Asked, told: Sequence[Identity]) -> list[Identity]:
        """The firms that the short name may mean though no text calls them so.

        In a place it means who is called so there or bears it whole; without one, also whose name opens so.  A bare
        trade name means the firm that texts call by it.
        """
        known = {thing.id for thing in told}
        core = parse(asked.name, load_gazetteer(), asked.places).core
        least = Grade.WHOLE if asked.places else Grade.HEAD
        return [thing for thing, grade in self._shorts.get(core, ()) if grade >= least and thing.id not in known]

    @cached_property
    def _shorts(self) -> Mapping[str, list[tuple[Identity, Grade]]]:
        """What firms may be called for short → the firms, each with how much of its name that keeps."""
        found: dict[str, list[tuple[Identity, Grade]]] = defaultdict(list)
        for thing in self.things:
            parsed = parse(thing.name, load_gazetteer(), places_of(thing))
            if thing.type is EntityType.COMPANY and parsed.full and not parsed.branch:
                for text, grade, _ in shorter(parsed):
                    found[text].append((thing, grade))
        return found

    @staticmethod
    def _chosen(asked: Asked, things: list[Identity], tier: str, told: Sequence[Identity] = ()) -> Found:
        """The one in the place asked for; a full name is one firm wherever its row stands.

        ``told`` are those of a short name that texts call so: the others are known by their full name alone.
        """
        if tier == "full" and len(things) == 1:
            return _one(things, tier)
        near = [(thing, near_to(thing, asked.places) if asked.places else Near.SAME) for thing in things]
        here = [thing for thing, how in near if how >= Near.WIDE]
        if here:
            return _one(here, tier if not told or here[0] in told else "rule:whole-core")
        unsure = tuple(thing for thing, how in near if how is Near.OPEN)
        return Found("ambiguous", "place-unknown", unsure) if unsure else Found("unmatched", "elsewhere", tuple(things))

    @staticmethod
    def _resolved(
        asked: Asked, resolved: dict[tuple[str, tuple[str, ...]], tuple[str, str, tuple[Identity, ...]]]
    ) -> Found:
        told = resolved.get((asked.name, asked.places))
        if told is None:
            return Found("unmatched", "unknown" if asked.name or asked.code else "empty")
        outcome, basis, things = told
        differs = outcome == "matched" and asked.code and things[0].uscc not in (None, asked.code)
        return Found("ambiguous", "code-differs", things) if differs else Found(outcome, basis, things)


def _one(things: Sequence[Identity], basis: str) -> Found:
    once = tuple({thing.id: thing for thing in things}.values())
    return Found("matched", basis, once) if len(once) == 1 else Found("ambiguous", "several", once)


def _same(left: Iterable[Identity], right: Iterable[Identity]) -> bool:
    return bool({thing.id for thing in left} & {thing.id for thing in right})
