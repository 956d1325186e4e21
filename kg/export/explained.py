"""Why each sentence became what it became: the view behind ``kg extract --explain``."""

from __future__ import annotations

from typing import Any

from kg.graph.labels import name_of
from kg.model import Entity, Extraction, RecipientGroup, Recognition, Trace

__all__ = ["explained", "explained_lines"]

_WHY = {
    "goal": "目标、计划，不是结果 a goal, not a result",
    "policy": "政策或奖励办法 a policy or reward rule",
    "condition": "条件句 a condition",
    "definition": "名称解释 a definition",
    "meeting": "申报、培训类会议 a meeting about applying",
    "no-award": "有提示词，没有奖项名称 a cue without an award",
    "heading": "标题，说明下文的名单 a heading that names what follows",
    "list-line": "名单中的一行 a line of a list",
    "byline": "署名 a byline",
    "told-again": "与另一句所说相同 the same fact is told elsewhere",
}


def explained(extraction: Extraction) -> list[dict[str, Any]]:
    """One object a sentence: outcome, reason, mentions, facts with pattern, level and status and why."""
    told: list[Recognition | RecipientGroup] = [*extraction.recognitions, *extraction.groups]
    facts = {fact.id: fact for fact in told}
    return [_sentence(extraction, trace, facts) for trace in extraction.traces]


def _sentence(extraction: Extraction, trace: Trace, facts: dict[str, Recognition | RecipientGroup]) -> dict[str, Any]:
    return {
        "source": extraction.document.source,
        "document": extraction.document.id,
        "start": trace.span.start,
        "end": trace.span.end,
        "text": trace.text,
        "outcome": trace.outcome,
        "reason": trace.reason or None,
        "mentions": [_mention(e) for e in extraction.entities if trace.span.covers(e.span)],
        "facts": [_fact(facts[f]) for f in trace.facts],
    }


def _mention(entity: Entity) -> dict[str, Any]:
    return {"text": entity.text, "type": entity.type, "start": entity.span.start, "end": entity.span.end}


def _fact(fact: Recognition | RecipientGroup) -> dict[str, Any]:
    who = fact.recipient.text if isinstance(fact, Recognition) else f"{fact.size}{fact.unit}"
    return {
        "id": fact.id,
        "who": who,
        "award": fact.award_text,
        "programme": fact.programme,
        "pattern": fact.pattern,
        "level": fact.level,
        "level_basis": fact.level_basis,
        "issuer": fact.issuer,
        "status": fact.status,
        "status_detail": fact.status_detail,
        "confidence": fact.confidence,
    }


def explained_lines(extraction: Extraction) -> list[str]:
    """The same for people, one block a sentence."""
    document = extraction.document
    lines = [f"■ {document.title or document.source}  （{document.source}）"]
    for item in explained(extraction):
        mark = {"fact": "✓", "ignored": "·", "unresolved": "?"}[item["outcome"]]
        lines.append(f"{mark} {' '.join(item['text'].split())}")
        if item["mentions"]:
            lines.append("    名称 names: " + "、".join(f"{m['text']}〔{m['type']}〕" for m in item["mentions"]))
        lines += [f"    {_told(fact)}" for fact in item["facts"]]
        if item["outcome"] == "ignored":
            lines.append(f"    略过 ignored: {reason_of(item['reason'])}")
        elif item["outcome"] == "unresolved":
            lines.append("    未能解读，请人工查看 unresolved, please read it yourself")
    return lines


def reason_of(reason: str | None) -> str:
    """A reason in words; a class of awards that is no honour keeps its name."""
    return _WHY.get(reason or "", reason or "")


def _told(fact: dict[str, Any]) -> str:
    issuer = f"，发布者 {fact['issuer']}" if fact["issuer"] else ""
    detail = f"（{fact['status_detail']}）" if fact["status_detail"] else ""
    return (
        f"→ {fact['who']}｜{fact['award']}｜级别 {name_of(fact['level'])}（依据 {fact['level_basis']}{issuer}）"
        f"｜状态 {name_of(fact['status'])}{detail}｜句式 {fact['pattern']}｜把握 {fact['confidence']:.2f}"
    )
