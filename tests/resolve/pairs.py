"""Labelled pairs of names, each resolved in a small world of its own (`pairs.tsv`; docs in `README.md` beside it)."""

from __future__ import annotations

import csv
import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path

from kg.model import EntityType
from kg.resolve import entity_id, resolve
from kg.resolve.model import Firm, NameForm, Naming, NamingKind, Outcome

HERE = Path(__file__).parent
PAIRS, OUTCOMES = HERE / "pairs.tsv", HERE / "outcomes.tsv"
COLUMNS = ("left", "right", "same", "context", "phenomenon", "split", "trade", "made")


@dataclass(frozen=True)
class Pair:
    """Two names as documents write them; ``same`` is what a careful reader would say who knows the firms."""

    left: str
    right: str
    same: bool
    context: str
    phenomenon: str
    split: str
    trade: str
    made: str


@dataclass
class Context:
    """The words of the context column, read."""

    homes: list[str | None]
    rows: list[str | None]
    types: list[EntityType]
    together: bool = False
    others: list[tuple[str, str | None, bool]] = field(default_factory=list)
    said: list[tuple[str, str]] = field(default_factory=list)
    table: str = ""


def split_of(trade: str) -> str:
    """All pairs of one trade name are in one split: three of five trade names are for the test."""
    return "test" if hashlib.sha256(trade.encode()).digest()[0] % 5 < 3 else "tuning"


def load() -> list[Pair]:
    with PAIRS.open(encoding="utf-8", newline="") as handle:
        rows = list(csv.DictReader(handle, delimiter="\t", quoting=csv.QUOTE_NONE))
    return [Pair(**{**row, "same": row["same"] == "yes"}) for row in rows]


def read_context(text: str) -> Context:
    found = Context([None, None], [None, None], [EntityType.COMPANY, EntityType.COMPANY])
    for part in filter(None, (p.strip() for p in text.split(";"))):
        word, _, rest = part.partition(" ")
        two = [None if x == "-" else x for x in rest.split("/")]
        if word == "home":
            found.homes = two * 2 if len(two) == 1 else two
        elif word == "row":
            found.rows = two
        elif word == "type":
            found.types = [EntityType(x) for x in rest.split("/")]
        elif word == "together":
            found.together = True
        elif word in ("other", "beside"):
            name, _, home = rest.partition("@")
            found.others.append((name, home or None, word == "beside"))
        elif word == "said":
            kind, _, value = rest.partition(" ")
            found.said.append((kind, value))
        elif word == "table":
            found.table = rest or "name"
        else:
            raise ValueError(part)
    return found


def _form(name: str, home: str | None, row: str | None, kind: EntityType, document: str) -> NameForm:
    name = name.replace("\\n", "\n")
    homes, rows = ((home,) if home else ()), ((row,) if row else ())
    return NameForm(entity_id(kind, name, home), kind, name, (), homes, rows, (document,))


def _joined(forms: Iterable[NameForm]) -> list[NameForm]:
    """Forms of one id are one form, met in all their stories."""
    found: dict[str, NameForm] = {}
    for form in forms:
        old = found.get(form.id)
        found[form.id] = form if old is None else _both(old, form)
    return list(found.values())


def _both(old: NameForm, form: NameForm) -> NameForm:
    homes, places, documents = (
        tuple(sorted({*getattr(old, name), *getattr(form, name)})) for name in ("homes", "places", "documents")
    )
    return replace(old, homes=homes, places=places, documents=documents)


@dataclass
class Small:
    """A pair as input of ``resolve``."""

    left: NameForm
    right: NameForm
    forms: list[NameForm]
    namings: list[Naming]
    firms: list[Firm]


def small_world(pair: Pair, tag: str = "") -> Small:
    context = read_context(pair.context)
    documents = (f"{tag}a", f"{tag}a" if context.together else f"{tag}b")
    left, right = (
        _form(name, context.homes[i], context.rows[i], context.types[i], documents[i])
        for i, name in enumerate((pair.left, pair.right))
    )
    others = [
        _form(name, home, None, EntityType.COMPANY, documents[1] if beside else f"{tag}o{i}")
        for i, (name, home, beside) in enumerate(context.others)
    ]
    namings = [n for kind, value in context.said for n in _said(kind, value, left, right, others, documents)]
    firms = []
    if context.table:
        short = (pair.right,) if context.table == "short" else ()
        firms.append(Firm(pair.left, short=short, region=context.homes[0], row=2))
    return Small(left, right, _joined([left, right, *others]), namings, firms)


def _said(
    kind: str, value: str, left: NameForm, right: NameForm, others: list[NameForm], documents: tuple[str, str]
) -> list[Naming]:
    if kind in ("uscc", "stock"):
        what = NamingKind.USCC if kind == "uscc" else NamingKind.STOCK_CODE
        one, other = value.split("/")
        return [Naming(what, left.id, one, documents[0], one), Naming(what, right.id, other, documents[1], other)]
    if kind == "former2":
        return [Naming(NamingKind.FORMER, left.id, others[0].name, documents[0], "原名")]
    what = {
        "former": NamingKind.FORMER,
        "short": NamingKind.SHORT,
        "listed": NamingKind.LISTED,
        "parent": NamingKind.PARENT,
    }[kind]
    return [Naming(what, left.id, right.name, documents[0], kind)]


def outcome(pair: Pair) -> tuple[str, str]:
    """(merged, queued or apart; the rule) of one pair in its own world."""
    world = small_world(pair)
    done = resolve(world.forms, world.namings, world.firms)
    entity = done.entity_of()
    one = entity[world.left.id] == entity[world.right.id]
    direct = [d for d in done.decisions if {d.left, d.right} == {world.left.id, world.right.id}]
    rule = direct[0].rule if direct else ("same-form" if world.left.id == world.right.id else "")
    if one:
        return "merged", rule
    return ("queued", rule) if direct and direct[0].outcome is Outcome.QUEUED else ("apart", rule)


def plain(pair: Pair) -> bool:
    """True where nothing but the names and the stories' places speaks: such pairs can share one world."""
    return (
        not any(word in pair.context for word in ("said", "table", "together", "other", "beside"))
        and "（原" not in pair.left + pair.right
    )


def pooled(pairs: list[Pair]) -> list[str]:
    """Pairs in one world, each with all the others as rivals: merged or apart."""
    worlds = [small_world(pair, f"{at}-") for at, pair in enumerate(pairs)]
    entity = resolve(_joined(form for world in worlds for form in world.forms)).entity_of()
    return ["merged" if entity[w.left.id] == entity[w.right.id] else "apart" for w in worlds]


def scores(pairs: list[Pair], outcomes: list[str]) -> tuple[int, int, int, int]:
    """(pairs that are one, merged of them, pairs that are two, merged of them)."""
    both = list(zip(pairs, outcomes, strict=True))
    same, two = [o for p, o in both if p.same], [o for p, o in both if not p.same]
    return len(same), same.count("merged"), len(two), two.count("merged")


def frozen(pairs: list[Pair], found: list[tuple[str, str]]) -> str:
    """The table of outcomes, one row a pair in the order of the pairs."""
    rows = (
        "\t".join((p.left, p.right, p.context, "yes" if p.same else "no", *o))
        for p, o in zip(pairs, found, strict=True)
    )
    return "left\tright\tcontext\tsame\toutcome\trule\n" + "\n".join(rows) + "\n"


def main() -> None:
    """Write ``outcomes.tsv`` and print the figures; of the test only totals, so that nobody tunes on it."""
    pairs = load()
    found = [outcome(pair) for pair in pairs]
    OUTCOMES.write_text(frozen(pairs, found), encoding="utf-8")
    for split in ("tuning", "test"):
        chosen = [at for at, p in enumerate(pairs) if p.split == split]
        some, alone = [pairs[at] for at in chosen], [found[at][0] for at in chosen]
        together = [p for p in some if plain(p)]
        for label, ones, got in (("alone", some, alone), ("one world", together, pooled(together))):
            one, hit, two, wrong = scores(ones, got)
            print(
                f"{split:7}{label:10} one {one:4} merged {hit:4} recall {hit / one:.3f}   two {two:4} false merges {wrong}"
            )
            for pair, what in zip(ones, got, strict=True) if split == "tuning" else ():
                if (what == "merged") != pair.same:
                    print("", label, what, pair.left, pair.right, pair.context, pair.phenomenon, sep="\t")


if __name__ == "__main__":
    main()
