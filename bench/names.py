"""How the cost of identity grows: ``python bench/names.py [--sizes 10000,100000,1000000]``; processor time; figures, never assertions.

Names are generated: firms of all prefectures and counties with trade names of two or three of 700 characters; of five
names three are registered names and two are short ones, each told in a story of the firm's place.  Beside it ``rapidfuzz`` compares all pairs (at the
smallest size) and all pairs that begin with the same two characters behind the place; and both are asked the labelled pairs.
"""

from __future__ import annotations

import argparse
import random
import resource
import sys
import time
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

import numpy as np
from rapidfuzz import fuzz, process

import kg.resolve.engine as engine
import kg.resolve.shorts as shorts
from kg.catalogue import load_catalogue
from kg.model import EntityType
from kg.resolve import entity_id
from kg.resolve.gazetteer import load_gazetteer
from kg.resolve.model import NameForm
from kg.resolve.parse import parse
from tests.resolve.make_pairs import _INDUSTRY
from tests.resolve.pairs import load, outcome

_REGIONS = [r for r in load_catalogue().regions.values() if r.rank != "province" and r.short and len(r.short) > 1]
_CHARS = sorted({char for r in _REGIONS for char in r.short})[::2][:700]


def forms(number: int) -> list[NameForm]:
    """``number`` names, each told once; the same for every call."""
    chance = random.Random(number)
    found: dict[str, NameForm] = {}
    while len(found) < number:
        place = chance.choice(_REGIONS)
        trade = "".join(chance.choice(_CHARS) for _ in range(chance.choice((2, 2, 3))))
        industry, brief = chance.choice(_INDUSTRY)
        names = [f"{place.name}{trade}{industry}{chance.choice(('有限公司', '有限公司', '股份有限公司'))}"]
        if chance.random() < 0.67:
            names.append(chance.choice((trade + industry, trade + brief, place.short + trade, trade)))
        for name in names:
            home = place.code
            ident = entity_id(EntityType.COMPANY, name, home)
            document = f"d{len(found)}"
            found[ident] = NameForm(ident, EntityType.COMPANY, name, (), (home,), (), (document,))
    return list(found.values())[:number]


def measured(names: list[NameForm]) -> tuple[float, int, int, int]:
    """(seconds, pairs compared, merged, queued) of one run."""
    compared = 0
    candidate, typos = shorts.Candidate, engine.queue_typos

    def counted(*args: object, **fields: object) -> object:
        nonlocal compared
        compared += 1
        return candidate(*args, **fields)  # type: ignore[arg-type]

    def counted_typos(*args: object) -> int:
        nonlocal compared
        compared += (pairs := typos(*args))  # type: ignore[arg-type]
        return pairs

    shorts.Candidate, engine.queue_typos = counted, counted_typos  # type: ignore[assignment,misc]
    try:
        start = time.process_time()
        done = engine.resolve(names)
        seconds = time.process_time() - start
    finally:
        shorts.Candidate, engine.queue_typos = candidate, typos  # type: ignore[misc]
    outcomes = [d.outcome.value for d in done.decisions]
    return seconds, compared, outcomes.count("merged"), outcomes.count("queued")


def all_pairs(names: list[str]) -> tuple[float, int]:
    """rapidfuzz over every pair, in strips so that the matrix fits."""
    start = time.process_time()
    for at in range(0, len(names), 1000):
        process.cdist(names[at : at + 1000], names, scorer=fuzz.ratio, score_cutoff=80, dtype=np.uint8, workers=1)
    return time.process_time() - start, len(names) * (len(names) - 1) // 2


def in_blocks(names: list[str]) -> tuple[float, int]:
    """rapidfuzz over the pairs that begin alike behind the place: the usual blocking."""
    start = time.process_time()
    gazetteer = load_gazetteer()
    blocks: dict[str, list[str]] = defaultdict(list)
    for name in names:
        blocks[parse(name, gazetteer).core[:2]].append(name)
    pairs = 0
    for block in blocks.values():
        if len(block) > 1:
            process.cdist(block, block, scorer=fuzz.ratio, score_cutoff=80, dtype=np.uint8, workers=1)
            pairs += len(block) * (len(block) - 1) // 2
    return time.process_time() - start, pairs


def likeness() -> None:
    """The labelled pairs by likeness alone, the threshold chosen on the tuning part, beside ``resolve``."""
    pairs = load()
    scorers: list[tuple[str, Callable[[str, str], float]]] = [
        ("fuzz.ratio", fuzz.ratio), ("fuzz.partial_ratio", fuzz.partial_ratio), ("fuzz.WRatio", fuzz.WRatio),
    ]  # fmt: skip
    print("\nlabelled pairs, test part           threshold  recall  false merges")
    for label, scorer in scorers:
        score = [scorer(p.left, p.right) for p in pairs]
        for aim in ("no false merge in tuning", "best F1 in tuning"):
            cut = _threshold([(s, p.same) for s, p in zip(score, pairs, strict=True) if p.split == "tuning"], aim)
            test = [(s >= cut, p.same) for s, p in zip(score, pairs, strict=True) if p.split == "test"]
            _row(f"{label}, {aim}", f"{cut:9.1f}", test)
    _row("kg.resolve", "        -", [(outcome(p)[0] == "merged", p.same) for p in pairs if p.split == "test"])


def _threshold(scored: list[tuple[float, bool]], aim: str) -> float:
    if aim.startswith("no"):
        return max(s for s, same in scored if not same) + 0.1

    def f1(cut: float) -> float:
        hit = sum(same for s, same in scored if s >= cut)
        return 2 * hit / (sum(s >= cut for s, _ in scored) + sum(same for _, same in scored))

    return max(sorted({s for s, _ in scored}), key=f1)


def _row(label: str, cut: str, test: list[tuple[bool, bool]]) -> None:
    one = sum(same for _, same in test)
    print(f"{label:44}{cut}{sum(m and s for m, s in test) / one:8.3f}{sum(m and not s for m, s in test):14}")


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--sizes", default="10000,100000,1000000")
    parser.add_argument("--no-likeness", action="store_true")
    args = parser.parse_args()
    sizes = [int(size) for size in args.sizes.split(",")]
    load_gazetteer()
    print("names      how                            seconds  µs a name  pairs compared    merged    queued   MB")
    for at, size in enumerate(sizes):
        names = forms(size)
        seconds, pairs, merged, queued = measured(names)
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        print(
            f"{size:<10} kg.resolve                   {seconds:9.1f}{seconds / size * 1e6:11.0f}{pairs:16}{merged:10}{queued:10}{memory:6}",
            flush=True,
        )
        texts = [n.name for n in names]
        if at == 0:
            seconds, pairs = all_pairs(texts)
            print(
                f"{size:<10} rapidfuzz cdist, all pairs   {seconds:9.1f}{seconds / size * 1e6:11.0f}{pairs:16}",
                flush=True,
            )
        if size <= 100_000:
            seconds, pairs = in_blocks(texts)
            print(
                f"{size:<10} rapidfuzz cdist, blocks      {seconds:9.1f}{seconds / size * 1e6:11.0f}{pairs:16}",
                flush=True,
            )
    if not args.no_likeness:
        likeness()


if __name__ == "__main__":
    main()
