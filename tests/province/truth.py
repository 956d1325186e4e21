"""What all pages of the province together say: entities, honours with their life, counted groups."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from tests.province.page import Paper, Say, Tally
from tests.province.world import World

_ORDER = {"candidate": 0, "granted": 1, "renewed": 2, "expired": 3, "revoked": 4}


@dataclass(frozen=True)
class TrueHonour:
    """One grant of one title: ``status`` is the last step of its life."""

    firm: str
    award: str
    programme: str
    level: str
    year: int
    status: str
    documents: tuple[str, ...]


@dataclass(frozen=True)
class TrueGroup:
    """One counted grant; ``members`` are those that any page names, ``closed`` when none is missing."""

    programme: str
    level: str
    year: int
    area: str
    size: int
    candidate: bool
    members: tuple[str, ...]

    @property
    def closed(self) -> bool:
        return len(self.members) == self.size


@dataclass(frozen=True)
class Truth:
    """``forms`` maps (page, name as written) to whom it means."""

    honours: tuple[TrueHonour, ...]
    groups: tuple[TrueGroup, ...]
    forms: dict[tuple[str, str], str]
    typos: tuple[tuple[str, str], ...]
    miscounted: tuple[str, ...]


def truth_of(world: World, papers: Sequence[Paper]) -> Truth:
    """The truth that the texts decide; slips that a list contradicts are none."""
    says = [(s, p.name) for p in papers for s in p.says if not s.weak]
    return Truth(
        _honours(says),
        _groups(world, papers, [s for s, _ in says]),
        _forms(papers),
        tuple(sorted({(f, world.firms[k[5:]].legal) for p in papers for f, k in p.forms if k.startswith("typo:")})),
        tuple(sorted(p.name for p in papers if p.note == "miscount")),
    )


def _forms(papers: Sequence[Paper]) -> dict[tuple[str, str], str]:
    """(page, name) → whom it means; a name that two firms share means the one that the pages know at all."""
    told = {key for p in papers for _, key in p.forms}

    def meant(key: str) -> str:
        known = [one for one in key.removeprefix("open:").split("|") if one in told]
        return known[0] if key.startswith("open:") and len(known) == 1 else key

    return {(p.name, form): meant(key) for p in papers for form, key in p.forms}


def _honours(says: Sequence[tuple[Say, str]]) -> tuple[TrueHonour, ...]:
    shelves: dict[tuple[str, str, str], list[tuple[Say, str]]] = defaultdict(list)
    for say, name in says:
        shelves[say.firm, say.award, say.place].append((say, name))
    out = []
    for (firm, award, _), told in sorted(shelves.items()):
        last = max((say for say, _ in told), key=lambda s: (_ORDER[s.status] > 1, _ORDER[s.status]))
        first = told[0][0]
        documents = tuple(sorted({name for _, name in told}))
        out.append(TrueHonour(firm, award, first.programme, first.level, first.year, last.status, documents))
    return tuple(out)


def _groups(world: World, papers: Sequence[Paper], says: Sequence[Say]) -> tuple[TrueGroup, ...]:
    named: dict[tuple[str, str, int, bool], set[str]] = defaultdict(set)
    for say in says:
        named[say.award, say.place, say.year, say.status == "candidate"].add(say.firm)
    tallies: list[Tally] = [t for p in papers for t in p.tallies if not t.wrong]
    found = set()
    for t in tallies:
        known = named[t.award, t.place, t.year, t.status == "candidate"]
        own = {k for k in known if k in world.firms and (not t.area.endswith("市") or world.firms[k].city == t.area)}
        found.add(TrueGroup(t.programme, t.level, t.year, t.area, t.size, t.status == "candidate", tuple(sorted(own))))
    return tuple(sorted(found, key=lambda g: (g.programme, g.level, g.year, g.area, g.size, g.candidate)))
