"""What was read of documents in memory, ready to be fused: names resolved, nothing stored."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from kg.fuse.model import Count, Source, Statement
from kg.model import EntityType, Extraction, RecipientGroup, Recognition
from kg.resolve import resolve
from kg.resolve.model import Firm, Identity, NameForm, Ruling

#: What is no organisation, person, product or project is not resolved.
_NO_RECIPIENT = frozenset({EntityType.PROGRAMME, EntityType.CAMPAIGN, EntityType.POLICY_DOCUMENT})


@dataclass(frozen=True, slots=True)
class Told:
    """Statements and counts of some documents."""

    statements: tuple[Statement, ...]
    counts: tuple[Count, ...]


def source_of(extraction: Extraction, grade: str) -> Source:
    """The document as a witness."""
    document = extraction.document
    return Source(document.id, document.title, document.published, grade, extraction.home)


def statement_of(extraction: Extraction, recognition: Recognition, entity: Identity, grade: str) -> Statement:
    """A recognition with its recipient resolved."""
    r = recognition
    return Statement(
        r.id, source_of(extraction, grade), entity.id, r.recipient.type, r.programme, r.award_text, r.honour_class,
        r.level, r.level_basis, r.status, r.status_detail, r.jurisdiction, r.issuer, r.year, r.batch, r.grade,
        r.recipient_role.value, r.group, r.confidence, _quote(r), r.valid_from, r.valid_until, r.valid_years,
        recipient_region=entity.region, recipient_name=entity.name,
    )  # fmt: skip


def count_of(extraction: Extraction, group: RecipientGroup, entity_of: Mapping[str, str], grade: str) -> Count:
    """A counted set with its members resolved."""
    g = group
    return Count(
        g.id, source_of(extraction, grade), g.kind, g.programme, g.award_text, g.honour_class, g.recipient_type,
        g.level, g.status, g.size, g.size_qualifier, g.unit, tuple(sorted({entity_of.get(m, m) for m in g.members})),
        g.closed, g.jurisdiction, g.area, g.year, g.batch, g.grade, g.as_of, g.part_of, g.confidence, _quote(g),
    )  # fmt: skip


def _quote(fact: Recognition | RecipientGroup) -> str:
    return fact.evidence[0].text if fact.evidence else ""


def forms_of(extractions: Iterable[Extraction]) -> tuple[NameForm, ...]:
    """The names that the documents use, one row a name."""
    found: dict[str, tuple[EntityType, str, dict[str, set[str]]]] = {}
    for extraction in extractions:
        places = {p.form: p.region for p in extraction.placings}
        for each in extraction.entities:
            if each.type in _NO_RECIPIENT:
                continue
            *_, sets = found.setdefault(each.id, (each.type, each.canonical, {k: set() for k in _SETS}))
            sets["spellings"] |= {each.text} - {each.canonical}
            sets["homes"] |= {extraction.home} if extraction.home else set()
            sets["places"] |= {places[each.id]} if each.id in places else set()
            sets["documents"].add(extraction.document.id)
    return tuple(
        NameForm(ident, kind, name, *(tuple(sorted(sets[k])) for k in _SETS))
        for ident, (kind, name, sets) in sorted(found.items())
    )


_SETS = ("spellings", "homes", "places", "documents")


def told_by(read: Sequence[tuple[Extraction, str]], firms: Iterable[Firm] = (), rulings: Iterable[Ruling] = ()) -> Told:
    """What (document, grade of source) pairs say, with the names of all of them resolved together."""
    namings = [n for extraction, _ in read for n in extraction.namings]
    resolution = resolve(forms_of(e for e, _ in read), namings, firms, rulings)
    entity_of = resolution.entity_of()
    by_id = {one.id: one for one in resolution.identities}
    statements = [statement_of(e, r, by_id[entity_of[r.recipient.entity]], g) for e, g in read for r in e.recognitions]
    counts = [count_of(e, group, entity_of, grade) for e, grade in read for group in e.groups]
    return Told(tuple(statements), tuple(counts))
