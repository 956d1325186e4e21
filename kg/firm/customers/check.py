"""Each row of a list with the firm it means and what is known of it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from kg.firm.choose import listed, where
from kg.firm.customers.listing import Listing
from kg.firm.customers.tally import SHOWN, Tally, tally
from kg.firm.directory import Directory
from kg.firm.naming import Found
from kg.firm.words import say
from kg.fuse.model import Honour
from kg.graph.cells import word
from kg.graph.honours import read_honours
from kg.graph.identities import read_identities
from kg.graph.labels import name_of
from kg.graph.store import OxigraphStore
from kg.graph.vocabulary import AW, ENTITIES

#: What is added to every row, in this order.
ADDED = (
    "匹配结果", "匹配名称", "匹配依据", "所在地", "荣誉数", *(c for x in SHOWN for c in (f"{name_of(x)}数", f"{name_of(x)}荣誉")),
    "其他层级荣誉", "最高层级", "最近年份", "候选", "已撤销/到期", "即将到期", "待核对",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Checked:
    """A row of the list; ``row`` counts from 0, ``twin`` is an earlier row that means the same firm."""

    row: int
    name: str
    found: Found
    tally: Tally
    twin: int | None = None

    def cells(self) -> tuple[str | int, ...]:
        """The values of ``ADDED``."""
        thing, known = self.found.thing, self.tally
        if thing is None:
            blank = ("",) * (len(ADDED) - 4)
            return (say("outcome", self.found.outcome), "", say("match", self.found.basis), *blank, self._open())
        levels = [cell for level in SHOWN for cell in (len(known.at(level)), "；".join(known.at(level)))]
        lists = (known.candidates, known.ended, known.due)
        return (
            say("outcome", "matched"), thing.name, say("match", self.found.basis), where(thing), known.number, *levels,
            "；".join(known.elsewhere()), known.highest, int(known.latest) if known.latest.isdigit() else known.latest,
            *("；".join(titles) for titles in lists), self._open(),
        )  # fmt: skip

    def _open(self) -> str:
        twin = (f"与第 {self.twin + 1} 行为同一企业",) if self.twin is not None else ()
        maybe: tuple[str, ...] = ()
        if self.found.thing is None and self.found.things:
            maybe = (("可能是：" if self.found.outcome == "ambiguous" else "相近的：") + listed(self.found),)
        return "；".join((*maybe, *self.tally.doubts, *twin))


def check(
    listing: Listing, store: OxigraphStore, as_of: str, default: tuple[str, ...] = (), step: Callable[[str], None] = lambda _: None
) -> tuple[Checked, ...]:  # fmt: skip
    """Every row that is not blank, in its order."""
    rows = list(listing.asked(default))
    step(f"匹配 matching {len(rows)}")
    found = Directory(read_identities(store)).find([asked for _, asked in rows])
    honours = _by_recipient(read_honours(store))
    pairs = _pairs(store)
    known: dict[str, Tally] = {}
    first: dict[str, int] = {}
    out = []
    for (number, asked), one in zip(rows, found, strict=True):
        step(asked.name)
        ident = one.thing.id if one.thing else ""
        if ident and ident not in known:
            known[ident] = tally(honours.get(ident, ()), as_of, pairs[ident])
        twin = first.setdefault(ident, number) if ident else number
        out.append(Checked(number, asked.name, one, known.get(ident, Tally()), twin if twin != number else None))
    return tuple(out)


def _by_recipient(honours: Iterable[Honour]) -> dict[str, list[Honour]]:
    found: dict[str, list[Honour]] = defaultdict(list)
    for honour in honours:
        found[honour.recipient].append(honour)
    return found


def _pairs(store: OxigraphStore) -> Counter[str]:
    """How many queued pairs a thing stands in."""
    quads = (q for side in (AW.left, AW.right) for q in store.inner.quads_for_pattern(None, side, None, ENTITIES))
    return Counter(word(q.object) for q in quads)


def summary(checked: Iterable[Checked]) -> dict[str, int]:
    """How many rows are matched, ambiguous and unmatched, and how many of the matched hold an honour."""
    rows = tuple(checked)
    count = Counter(c.found.outcome for c in rows)
    return {
        "rows": len(rows),
        **{outcome: count[outcome] for outcome in ("matched", "ambiguous", "unmatched")},
        "with_honours": sum(c.tally.number > 0 for c in rows),
        "due": sum(bool(c.tally.due) for c in rows),
    }


def summary_line(told: dict[str, int]) -> str:
    """The summary in a sentence of each language."""
    return (
        f"共 {told['rows']} 行：已匹配 {told['matched']}（其中有荣誉 {told['with_honours']}，即将到期 {told['due']}），"
        f"有歧义 {told['ambiguous']}，未匹配 {told['unmatched']}。"
        f"{told['rows']} rows: {told['matched']} matched ({told['with_honours']} hold honours, {told['due']} with one due), "
        f"{told['ambiguous']} ambiguous, {told['unmatched']} unmatched."
    )
