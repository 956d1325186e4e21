"""The built graph against the truth: who is who, which honours there are, which groups are closed."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from itertools import combinations

from kg.fuse.places import place_of
from kg.resolve import normalise
from tests.province.built import Built, BuiltGroup, BuiltHonour
from tests.province.truth import TrueGroup, TrueHonour, Truth


@dataclass(frozen=True)
class Score:
    """Right, wrong and missed."""

    right: int
    wrong: int
    missed: int

    @property
    def precision(self) -> float:
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 1.0

    @property
    def recall(self) -> float:
        return self.right / (self.right + self.missed) if self.right + self.missed else 1.0

    @property
    def f1(self) -> float:
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0

    def __str__(self) -> str:
        return f"P {self.precision:.3f} R {self.recall:.3f} F1 {self.f1:.3f} ({self.right}/{self.wrong}/{self.missed})"


@dataclass
class Verdict:
    """All figures with the errors behind them."""

    pairs: Score
    clusters: Score
    honours: Score
    groups: Score
    queued: Score
    disagreements: Score
    errors: list[tuple[str, str]] = field(default_factory=list)


def judge(truth: Truth, built: Built) -> Verdict:
    """Compare; entities first, since honours are those of entities."""
    errors: list[tuple[str, str]] = []
    own = _items(truth, built)
    label = {form: f"{name}@{page}" for (page, name), (form, _) in sorted(built.forms.items(), reverse=True)}
    who = _who(own)
    return Verdict(
        _pairs(own, label, errors),
        _clusters(own),
        _honours(truth, built, who, errors),
        _groups(truth, built, who, errors),
        _queue(truth, built, errors),
        _disagreements(truth, built, errors),
        errors,
    )


Items = dict[str, tuple[str, str]]  # name form → (truth, entity)


def _items(truth: Truth, built: Built) -> Items:
    """Every name form that pages use, with whom it means and what it resolves to; one not read stands alone."""
    out: Items = {}
    for (page, name), key in sorted(truth.forms.items()):
        form, entity = built.forms.get((page, normalise(name)), ("", ""))
        if form:
            out[form] = (key, entity)
    return out


def _who(items: Items) -> dict[str, str]:
    """Entity → whom most of its forms mean."""
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for key, entity in items.values():
        votes[entity][key] += 1
    return {entity: min(count, key=lambda k: (-count[k], k)) for entity, count in votes.items()}


def _pairs(items: Items, name: dict[str, str], errors: list[tuple[str, str]]) -> Score:
    """Pairs of forms that are one thing, in truth and in the graph."""
    wanted = _together({form: key for form, (key, _) in items.items()})
    found = _together({form: entity for form, (_, entity) in items.items()})
    for what, pairs in (("merged wrongly", found - wanted), ("kept apart", wanted - found)):
        errors += [(f"entity: {what}", " + ".join(f"{name[f]}={items[f][0]}" for f in sorted(pair))) for pair in sorted(map(sorted, pairs))]  # fmt: skip
    return Score(len(wanted & found), len(found - wanted), len(wanted - found))


def _together(label: dict[str, str]) -> set[frozenset[str]]:
    shelves: dict[str, list[str]] = defaultdict(list)
    for form, name in label.items():
        shelves[name].append(form)
    return {frozenset(pair) for forms in shelves.values() for pair in combinations(forms, 2)}


def _clusters(items: Items) -> Score:
    """Things with exactly their forms."""
    shelves: tuple[dict[str, set[str]], dict[str, set[str]]] = (defaultdict(set), defaultdict(set))
    for form, (key, entity) in items.items():
        shelves[0][key].add(form)
        shelves[1][entity].add(form)
    wanted, found = ({frozenset(forms) for forms in shelf.values()} for shelf in shelves)
    return Score(len(wanted & found), len(found - wanted), len(wanted - found))


_Key = tuple[str, str, str, str, str]


def _true_key(h: TrueHonour) -> _Key:
    return h.firm, h.programme, h.level, str(h.year), h.status


def _honours(truth: Truth, built: Built, who: dict[str, str], errors: list[tuple[str, str]]) -> Score:
    """Recipient, programme, level, year and last status, all five."""
    wanted = Counter(map(_true_key, truth.honours))
    heard = [h for h in built.honours if h.role in ("holder", "operator")]
    found = Counter((who.get(h.entity, f"?{built.names.get(h.entity, ('?',))[0]}"), h.programme, h.level, h.year, h.status) for h in heard)  # fmt: skip
    source = {_built_key(h, built, who): h for h in heard}
    missed, extra = wanted - found, found - wanted
    errors += [(f"honour: {_cause(key, missed)}", f"{key} {source[key].documents[:4]}") for key in sorted(extra)]
    left = [key for key in sorted(missed) if not any(key[:3] == other[:3] for other in extra)]
    errors += [("honour: missed", str(key)) for key in left]
    return Score((wanted & found).total(), extra.total(), missed.total())


def _built_key(h: BuiltHonour, built: Built, who: dict[str, str]) -> _Key:
    return who.get(h.entity, f"?{built.names.get(h.entity, ('?',))[0]}"), h.programme, h.level, h.year, h.status


def _cause(key: _Key, missed: Counter[_Key]) -> str:
    """What is wrong with a honour that should not be there."""
    near = [m for m in missed if m[0] == key[0] and m[1] == key[1]]
    for field_, at in (("year", 3), ("status", 4), ("level", 2)):
        if any(all(m[i] == key[i] for i in range(5) if i != at) for m in near):
            return f"wrong {field_}"
    if near:
        return "several fields"
    return "recipient" if any(m[1:] == key[1:] for m in missed) else "none such"


def _groups(truth: Truth, built: Built, who: dict[str, str], errors: list[tuple[str, str]]) -> Score:
    """Each counted grant of the truth with exactly its members, closed or not."""
    right = missed = wrong = 0
    for group in truth.groups:
        same = [g for g in built.groups if _same_group(group, g)]
        good = [
            g for g in same if {who.get(m, m) for m in g.members} == set(group.members) and g.closed == group.closed
        ]
        right, missed, wrong = right + bool(good), missed + (not same), wrong + bool(same and not good)
        if not good:
            told = [(g.size, g.closed, sorted(who.get(m, m) for m in g.members)) for g in same]
            errors.append((f"group: {'not closed as it should' if same else 'missed'}", f"{group} {told}"))
    return Score(right, wrong, missed)


def _same_group(group: TrueGroup, g: BuiltGroup) -> bool:
    if (g.programme, g.level, g.size, g.candidate) != (group.programme, group.level, group.size, group.candidate):
        return False
    area = place_of(group.area) if group.area else None
    return g.year in ("", str(group.year)) and (place_of(g.area) if g.area else None) in (
        area,
        "CN" if area is None else area,
    )


def _queue(truth: Truth, built: Built, errors: list[tuple[str, str]]) -> Score:
    """Typing errors wait for a person."""
    pairs = {frozenset(map(normalise, pair)) for pair in truth.typos}
    errors += [("queue: missed", " / ".join(sorted(pair))) for pair in sorted(pairs - built.queued, key=sorted)]
    return Score(len(pairs & built.queued), 0, len(pairs - built.queued))


def _disagreements(truth: Truth, built: Built, errors: list[tuple[str, str]]) -> Score:
    """Pages with a wrong number, and only those, are in findings of lists against reports."""
    found = {
        page for code, pages in built.issues if code.startswith("KGF61") for page in pages if page.startswith("cuo")
    }
    wanted = set(truth.miscounted)
    others = {pages for code, pages in built.issues if code.startswith("KGF61") and not set(pages) & wanted}
    errors += [("disagreement: missed", page) for page in sorted(wanted - found)]
    errors += [("disagreement: false", str(pages)) for pages in sorted(others)]
    return Score(len(wanted & found), len(others), len(wanted - found))
