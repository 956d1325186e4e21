"""The whole reading of a document, room after room; no store."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from kg.catalogue import load_catalogue
from kg.check import check_extraction
from kg.facts import read_facts
from kg.ingest import MAX_BYTES, Rejection, read_paths
from kg.mentions import find_mentions, read_topic
from kg.model import Document, Entity, EntityType, Extraction, Mention
from kg.paths import models_dir, ontology_dir
from kg.resolve import entity_id


@lru_cache(maxsize=4)
def fingerprint(tables: Path | None = None) -> str:
    """Twelve hex digits over the program, its tables and its small model.

    The same text may yield other facts when any of them changes - an expert
    edits a table, say - so the fingerprint is part of a stored document's key.
    """
    code = sorted(Path(__file__).parent.rglob("*.py"))
    tsv = sorted((tables or ontology_dir()).glob("*.tsv"))
    total = hashlib.sha256()
    for path in (*code, *tsv, models_dir() / "short-names.npz"):
        if path.is_file():
            total.update(path.name.encode() + b"\0" + path.read_bytes())
    return total.hexdigest()[:12]


def extract(document: Document) -> Extraction:
    """Everything read from ``document``; deterministic."""
    catalogue = load_catalogue()
    mentions = find_mentions(document, catalogue)
    topic = read_topic(document, mentions, catalogue)
    facts = read_facts(document, mentions, topic, catalogue)
    entities = _entities(document, mentions, facts.home, facts.recognitions, facts.makers)
    subject = topic.subject
    topic_id = entity_id(subject.type, subject.canonical, facts.home) if subject else None
    bare = Extraction(
        document,
        entities,
        facts.recognitions,
        facts.groups,
        facts.indicators,
        facts.rankings,
        (),
        facts.traces,
        topic.place.code,
        topic_id,
        facts.namings,
        facts.placings,
        facts.details,
    )
    return replace(bare, findings=check_extraction(bare))


def extract_paths(paths: Sequence[Path], *, max_bytes: int = MAX_BYTES) -> Iterator[Extraction | Rejection]:
    """Read and extract files and folders; a bad file yields its rejection."""
    for item in read_paths(paths, max_bytes=max_bytes):
        yield item if isinstance(item, Rejection) else extract(item)


def _entities(
    document: Document,
    mentions: tuple[Mention, ...],
    home: str | None,
    recognitions: tuple[object, ...],
    makers: tuple[Entity, ...],
) -> tuple[Entity, ...]:
    """All mentions, all recipients and the firms beside them, in source offsets, each span once."""
    from kg.model import Recognition

    found: dict[tuple[int, int], Entity] = {}
    for fact in recognitions:
        if isinstance(fact, Recognition):
            r = fact.recipient
            found[r.span] = Entity(r.entity, r.type, r.text, r.span, r.canonical)
    for maker in makers:
        found.setdefault(maker.span, maker)
    for mention in mentions:
        if mention.basis in ("place-form", "bare-park"):
            continue
        span = document.source_span(mention.span)
        ident = entity_id(mention.type, mention.canonical, home)
        found.setdefault(span, Entity(ident, mention.type, document.quote(span), span, mention.canonical, mention.ref))
    return tuple(found[key] for key in sorted(found))


__all__ = ["EntityType", "extract", "extract_paths", "fingerprint"]
