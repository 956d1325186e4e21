"""A whole made-up province built and judged: ``python bench/province.py [--seed N] [--small] [--keep FOLDER]``.

Prints the figures of docs/identity.md and, with ``--errors N``, the first N errors of each cause.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections import Counter, defaultdict
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from kg.build import build  # noqa: E402
from tests.province.built import read_built  # noqa: E402
from tests.province.judge import Verdict, judge  # noqa: E402
from tests.province.papers import make_papers  # noqa: E402
from tests.province.truth import truth_of  # noqa: E402
from tests.province.world import make_world  # noqa: E402


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=5)
    parser.add_argument("--small", action="store_true", help="a third of the firms, half of the news")
    parser.add_argument("--errors", type=int, default=0)
    parser.add_argument("--keep", type=Path, help="write the pages and the store here")
    args = parser.parse_args()
    world = make_world(args.seed, firms=150, scale=0.5) if args.small else make_world(args.seed)
    papers = make_papers(world, share=0.5 if args.small else 1.0)
    folder = args.keep or Path(tempfile.mkdtemp())
    pages = folder / "pages"
    pages.mkdir(parents=True, exist_ok=True)
    for paper in papers:
        (pages / f"{paper.name}.txt").write_text(paper.text, encoding="utf-8")
    begun = time.perf_counter()
    build([pages], folder / "store")
    seconds = time.perf_counter() - begun
    print(
        f"seed {args.seed}: {len(world.firms)} firms, {len(papers)} pages, {sum(len(p.text) for p in papers)} characters; built in {seconds:.0f} s"
    )
    show(judge(truth_of(world, papers), read_built(folder / "store")), args.errors)


def show(verdict: Verdict, errors: int) -> None:
    for name, score in (
        ("names of one thing (pairs)", verdict.pairs),
        ("things with exactly their names", verdict.clusters),
        ("honours (who, title, level, year, last status)", verdict.honours),
        ("counted groups with exactly their members", verdict.groups),
        ("typing errors queued", verdict.queued),
        ("wrong numbers found", verdict.disagreements),
    ):
        print(f"{name:48} {score}")
    by_cause: dict[str, list[str]] = defaultdict(list)
    for cause, told in verdict.errors:
        by_cause[cause].append(told)
    print(dict(Counter(cause for cause, _ in verdict.errors)))
    for cause, told in sorted(by_cause.items()):
        for one in told[:errors]:
            print(f"  {cause}: {one}")


if __name__ == "__main__":
    main()
