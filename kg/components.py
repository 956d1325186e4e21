"""kg for spaCy users: ``nlp.add_pipe("kg_mentions")`` and ``nlp.add_pipe("kg_honours")``.

Registered as entry points, so that any ``nlp`` (any segmenter) can take them::

    nlp = spacy.blank("zh")
    nlp.add_pipe("kg_honours")
    doc = nlp("某某科技有限公司获评省级绿色工厂。")
    doc._.kg_recognitions[0].level      # Level.PROVINCIAL

``doc.spans["kg_mentions"]`` holds all mentions, ``doc.ents`` those that do not
overlap; character offsets that fall inside a token are widened to it, and the
exact ones stay in ``doc._.kg_entities``.
"""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import filter_spans

from kg.errors import KGError
from kg.ingest import read_text
from kg.model import Entity, Extraction, RecipientGroup, Recognition
from kg.pipeline import extract

for _name in ("kg_entities", "kg_recognitions", "kg_groups"):
    if not Doc.has_extension(_name):
        Doc.set_extension(_name, default=())


def _read(doc: Doc) -> tuple[Extraction, ...]:
    try:
        return tuple(extract(d) for d in read_text(doc.text, "spacy"))
    except KGError:  # a doc of blanks says nothing
        return ()


def _mark(doc: Doc, entities: tuple[Entity, ...]) -> None:
    doc._.kg_entities = entities
    spans = [
        doc.char_span(e.span.start, e.span.end, label=e.type.value, kb_id=e.id, alignment_mode="expand")
        for e in entities
    ]
    found = [s for s in spans if s is not None]
    doc.spans["kg_mentions"] = found
    doc.set_ents(filter_spans(found))


@Language.component("kg_mentions", assigns=["doc.ents", "doc.spans", "doc._.kg_entities"])
def kg_mentions(doc: Doc) -> Doc:
    """Companies, parks, platforms, bodies, programmes, regions, people and policy documents."""
    _mark(doc, tuple(e for x in _read(doc) for e in x.entities))
    return doc


@Language.component("kg_honours", assigns=["doc.ents", "doc.spans", "doc._.kg_recognitions", "doc._.kg_groups"])
def kg_honours(doc: Doc) -> Doc:
    """The mentions, and what the text says of honours."""
    read = _read(doc)
    _mark(doc, tuple(e for x in read for e in x.entities))
    recognitions: tuple[Recognition, ...] = tuple(r for x in read for r in x.recognitions)
    groups: tuple[RecipientGroup, ...] = tuple(g for x in read for g in x.groups)
    doc._.kg_recognitions, doc._.kg_groups = recognitions, groups
    return doc
