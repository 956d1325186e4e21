"""Speed and size, each beside its command: ``python bench/run.py``.  Figures, never assertions."""

from __future__ import annotations

import re
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import parts  # beside this file

ROOT = Path(__file__).resolve().parent.parent
KG = [sys.executable, "-m", "kg"]


def cold(*command: str, runs: int = 5) -> float:
    """Median wall seconds of a whole process."""
    times = []
    for _ in range(runs):
        begun = time.perf_counter()
        subprocess.run(command, check=True, capture_output=True)
        times.append(time.perf_counter() - begun)
    return statistics.median(times)


def plain_regex(text: str) -> int:
    """The named alternative: suffix-anchored names and the longest alias in the sentence."""
    from kg.catalogue import load_catalogue

    catalogue = load_catalogue()
    found = 0
    for sentence in re.split("[。！？]", text):
        names = re.findall(r"[\u4e00-\u9fff（）()]{2,30}?(?:有限公司|股份有限公司|集团|公司)", sentence)
        found += len(names) * bool(catalogue.find_aliases(sentence))
    return found


def main() -> None:
    from kg.ingest import read_text
    from kg.pipeline import extract

    seed = next(iter(sorted((ROOT / "seeds").glob("*.txt"))))
    text = seed.read_text(encoding="utf-8")
    print(f"kg --help, cold                    {cold(*KG, '--help') * 1000:8.0f} ms")
    with tempfile.TemporaryDirectory() as folder:
        times = []
        for run in range(3):
            begun = time.perf_counter()
            subprocess.run([*KG, "build", str(seed), "--store", f"{folder}/{run}", "--quiet"], check=True)
            times.append(time.perf_counter() - begun)
        print(f"kg build seeds/, cold              {statistics.median(times) * 1000:8.0f} ms")
    documents = read_text(text, seed.name)
    for document in documents:
        extract(document)

    def warm(work: object) -> float:
        assert callable(work)
        samples = []
        for _ in range(20):
            parts.forget()
            begun = time.perf_counter()
            work()
            samples.append(time.perf_counter() - begun)
        return statistics.median(samples) * 1000

    ours = warm(lambda: [extract(d) for d in read_text(text, seed.name)])
    theirs = warm(lambda: plain_regex(text))
    print(f"extract the seed, warm             {ours:8.1f} ms   ({len(text)} characters)")
    print(
        f"plain regular expressions, warm    {theirs:8.1f} ms   (finds co-occurrences only; ratio {ours / theirs:.1f})"
    )
    from kg.language.nlp import load_nlp

    nlp = load_nlp()
    nlp(text)
    spacy_ms = warm(lambda: nlp(text))
    print(f"spaCy + pkuseg segmentation, warm  {spacy_ms:8.1f} ms   (words only; ratio {ours / spacy_ms:.1f})")
    site = Path(sys.prefix)
    size = sum(p.stat().st_size for p in site.rglob("*") if p.is_file() and not p.is_symlink())
    print(f"size of this virtual environment   {size / 1e6:8.0f} MB   (with the dev extras, if installed)")
    parts.show(ROOT / "tests" / "evaluate" / "dev" / "texts")
    parts.show(ROOT / "bench" / "plain")


if __name__ == "__main__":
    main()
