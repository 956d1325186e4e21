"""What each part of the reading costs per character, over all articles of a folder."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from pathlib import Path

ARTICLE = 800  # characters of a usual local news item
RUNS = 7


def forget() -> None:
    """Drop what is kept of the story last read: the same story again must not be read faster than a new one."""
    from kg.catalogue import finder, load_catalogue

    load_catalogue().forget()
    finder.forget()


def timed(work: Callable[[], object]) -> float:
    """Median seconds of processor time of a few runs: what else the machine does is not counted."""
    samples = []
    for _ in range(RUNS):
        forget()
        begun = time.process_time()
        work()
        samples.append(time.process_time() - begun)
    return statistics.median(samples)


def parts(texts: list[tuple[str, str]]) -> tuple[int, dict[str, float]]:
    """Characters read, and seconds of each part alone on what the parts before it made; one process, warm."""
    from kg.catalogue import load_catalogue
    from kg.check import check_extraction
    from kg.facts import read_facts
    from kg.ingest import read_text
    from kg.language.nlp import load_nlp
    from kg.mentions import find_mentions, read_topic
    from kg.pipeline import _entities, extract

    catalogue, nlp = load_catalogue(), load_nlp()
    documents = [d for name, text in texts for d in read_text(text, name)]
    mentions = [find_mentions(d, catalogue) for d in documents]
    topics = [read_topic(d, m, catalogue) for d, m in zip(documents, mentions, strict=True)]
    read = list(zip(documents, mentions, topics, strict=True))
    facts = [read_facts(d, m, t, catalogue) for d, m, t in read]
    made = list(zip(documents, mentions, facts, strict=True))
    extractions = [extract(d) for d in documents]  # warm: tables, model, compiled expressions
    seconds = {
        "ingest": timed(lambda: [read_text(text, name) for name, text in texts]),
        "mentions": timed(lambda: [find_mentions(d, catalogue) for d in documents]),
        "topic": timed(lambda: [read_topic(d, m, catalogue) for d, m, _ in read]),
        "facts": timed(lambda: [read_facts(d, m, t, catalogue) for d, m, t in read]),
        "resolve": timed(lambda: [_entities(d, m, f.home, f.recognitions) for d, m, f in made]),
        "check": timed(lambda: [check_extraction(e) for e in extractions]),
        "whole": timed(lambda: [extract(d) for name, text in texts for d in read_text(text, name)]),
        "words only": timed(lambda: [nlp.make_doc(text) for _, text in texts]),
    }
    return sum(len(text) for _, text in texts), seconds


def show(folder: Path) -> None:
    """Print the table."""
    files = sorted(folder.glob("*.txt"))
    size, seconds = parts([(p.name, p.read_text(encoding="utf-8")) for p in files])
    print(
        f"\n{len(files)} articles, {size} characters ({folder.name}); one process, warm, processor time, median of {RUNS}"
    )
    print(f"{'part':16}{'µs a character':>16}{'share':>8}{'articles/s':>12}")
    for part, spent in seconds.items():
        each = spent / size
        print(f"{part:16}{each * 1e6:16.2f}{spent / seconds['whole']:8.0%}{1 / (each * ARTICLE):12.0f}")
    print("words only: spaCy with pkuseg cuts the same texts into words, for comparison")
    print(f"articles/s: articles of {ARTICLE} characters, were this part all there is")
