"""One document as one JSON line: the contract of ``kg extract`` (`design/interface.md`)."""

from __future__ import annotations

import json
from typing import Any

from kg.facts.grade import grade_of
from kg.graph.labels import column, name_of
from kg.model import (
    Derived,
    Detail,
    Entity,
    Evidence,
    Extraction,
    Finding,
    Indicator,
    Naming,
    Placing,
    Ranking,
    RecipientGroup,
    Recognition,
    Share,
)


def to_line(extraction: Extraction) -> str:
    """The document's JSON object on one line, keys in the contract's order."""
    return json.dumps(to_dict(extraction), ensure_ascii=False)


def to_dict(extraction: Extraction) -> dict[str, Any]:
    """The document's JSON object; offsets are source offsets."""
    document = extraction.document
    return {
        "source": document.source,
        "document": document.id,
        "title": document.title,
        "published": document.published,
        "published_basis": document.published_basis,
        "source_grade": grade_of(extraction),
        "start": document.span.start,
        "end": document.span.end,
        "credits": [{"name": c.name, "role": c.role} for c in document.credits],
        "entities": [_entity(e) for e in extraction.entities],
        "recognitions": [_recognition(r) for r in extraction.recognitions],
        "groups": [_group(g) for g in extraction.groups],
        "indicators": [_indicator(i) for i in extraction.indicators],
        "rankings": [_ranking(r) for r in extraction.rankings],
        "findings": [_finding(f) for f in extraction.findings],
        "namings": [_naming(n) for n in extraction.namings],
        "placings": [_placing(p) for p in extraction.placings],
        "details": [_detail(d) for d in extraction.details],
    }


def _detail(detail: Detail) -> dict[str, Any]:
    (evidence,) = _evidence((detail.evidence,))
    return {
        "recognition": detail.recognition,
        "entity": detail.entity,
        "kind": detail.kind,
        "value": detail.value,
        "ref": detail.ref,
        "evidence": evidence,
    }


def _evidence(items: tuple[Evidence, ...]) -> list[dict[str, Any]]:
    return [{"start": e.span.start, "end": e.span.end, "text": e.text, "locator": e.locator} for e in items]


def _entity(entity: Entity) -> dict[str, Any]:
    return {
        "id": entity.id,
        "type": entity.type,
        "text": entity.text,
        "start": entity.span.start,
        "end": entity.span.end,
        "canonical": entity.canonical,
    }


def _recognition(fact: Recognition) -> dict[str, Any]:
    recipient = fact.recipient
    return {
        "id": fact.id,
        "recipient": {
            "text": recipient.text,
            "type": recipient.type,
            "start": recipient.span.start,
            "end": recipient.span.end,
            "entity": recipient.entity,
        },
        "recipient_role": fact.recipient_role,
        "recipient_basis": fact.recipient_basis,
        "programme": fact.programme,
        "programme_label": fact.programme_label,
        "award_text": fact.award_text,
        "honour_class": fact.honour_class,
        "level": fact.level,
        "level_basis": fact.level_basis,
        "likely_level": fact.likely_level,
        "jurisdiction": fact.jurisdiction,
        "issuer": fact.issuer,
        "year": fact.year,
        "batch": fact.batch,
        "grade": fact.grade,
        "status": fact.status,
        "status_detail": fact.status_detail,
        "level_qualifier": fact.level_qualifier,
        "group": fact.group,
        "only_in": fact.only_in,
        "valid_from": fact.valid_from,
        "valid_until": fact.valid_until,
        "valid_years": fact.valid_years,
        "confidence": fact.confidence,
        "evidence": _evidence(fact.evidence),
    }


def _share(share: Share) -> dict[str, Any]:
    return {
        "scope": share.scope,
        "value": share.value,
        "total_min": share.total_min,
        "total_max": share.total_max,
        "truncated_min": share.truncated_min,
        "truncated_max": share.truncated_max,
    }


def _group(group: RecipientGroup) -> dict[str, Any]:
    return {
        "id": group.id,
        "kind": group.kind,
        "programme": group.programme,
        "programme_label": group.programme_label,
        "award_text": group.award_text,
        "honour_class": group.honour_class,
        "recipient_type": group.recipient_type,
        "level": group.level,
        "level_basis": group.level_basis,
        "likely_level": group.likely_level,
        "levels": list(group.levels),
        "level_qualifier": group.level_qualifier,
        "jurisdiction": group.jurisdiction,
        "issuer": group.issuer,
        "size": group.size,
        "size_qualifier": group.size_qualifier,
        "named": list(group.named),
        "closed": group.closed,
        "area": group.area,
        "unit": group.unit,
        "part_of": group.part_of,
        "includes": list(group.includes),
        "status": group.status,
        "status_detail": group.status_detail,
        "year": group.year,
        "as_of": group.as_of,
        "batch": group.batch,
        "grade": group.grade,
        "share": [_share(s) for s in group.shares],
        "evidence": _evidence(group.evidence),
    }


def _indicator(figure: Indicator) -> dict[str, Any]:
    return {
        "id": figure.id,
        "subject": figure.subject,
        "measure": figure.measure,
        "value": figure.value,
        "value_max": figure.high,
        "unit": figure.unit,
        "population": figure.population,
        "period": figure.period,
        "region": figure.region,
        "mode": figure.mode,
        "qualifier": figure.qualifier,
        "part_of": figure.part_of,
        "group": figure.group,
        "comparisons": [
            {"base": c.base, "kind": c.kind, "direction": c.direction, "value": c.value, "unit": c.unit}
            for c in figure.comparisons
        ],
        "derived": [_derived(d) for d in figure.derived],
        "evidence": _evidence((figure.evidence,)),
    }


def _derived(derived: Derived) -> dict[str, Any]:
    return {
        "kind": derived.kind,
        "of": derived.of,
        "min": derived.low,
        "max": derived.high,
        "truncated_min": derived.cut_low,
        "truncated_max": derived.cut_high,
        "unit": derived.unit,
        "mode": "derived",
    }


def _ranking(ranking: Ranking) -> dict[str, Any]:
    return {
        "id": ranking.id,
        "subject": ranking.subject,
        "scheme": ranking.scheme,
        "programme": ranking.programme,
        "level": ranking.level,
        "rank": ranking.rank,
        "rank_at_most": ranking.rank_at_most,
        "out_of": ranking.out_of,
        "scope": ranking.scope,
        "period": ranking.period,
        "times": ranking.times,
        "evidence": _evidence((ranking.evidence,)),
    }


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "id": finding.id,
        "code": finding.code,
        "severity": finding.severity,
        "message": finding.message_zh,
        "message_en": finding.message_en,
        "about": list(finding.about),
        "evidence": _evidence(finding.evidence),
    }


def _naming(naming: Naming) -> dict[str, Any]:
    return {
        "kind": naming.kind,
        "entity": naming.form,
        "name": naming.name,
        "value": naming.value,
        "evidence": _evidence((Evidence(naming.span, naming.quote),)) if naming.span else [],
    }


def _placing(placing: Placing) -> dict[str, Any]:
    return {
        "entity": placing.form,
        "name": placing.name,
        "region": placing.region,
        "basis": placing.basis,
        "evidence": _evidence((placing.evidence,)),
    }


def fact_rows(extraction: Extraction) -> tuple[tuple[str, ...], list[tuple[str, ...]]]:
    """Headings and rows for people: honours, then counts."""
    headings = tuple(column(c) for c in ("name", "award", "level", "status", "year", "size"))
    sizes = {g.id: str(g.size) for g in extraction.groups}
    rows: list[tuple[str, ...]] = [
        (
            r.recipient.canonical,
            r.award_text,
            name_of(r.level),
            name_of(r.status),
            r.year or "",
            sizes.get(r.group or "", ""),
        )
        for r in extraction.recognitions
    ]
    rows += [
        (
            f"（{name_of(g.kind)}{g.size}{g.unit}）",
            g.award_text,
            name_of(g.level),
            name_of(g.status),
            g.year or "",
            str(g.size),
        )
        for g in extraction.groups
    ]
    return headings, rows
