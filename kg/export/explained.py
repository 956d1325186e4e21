"""Why each sentence became what it became: the view behind ``kg extract --explain``."""

from __future__ import annotations

from collections import Counter
from typing import Any

from kg.export.grounds import Ground, level_ground, status_ground
from kg.export.sayings import grade_line, saying_lines, term_words
from kg.graph.labels import BASES, name_of
from kg.model import Entity, Extraction, RecipientGroup, Recognition, Trace

__all__ = ["REASONS", "explained", "explained_lines", "outcomes", "reason_of"]

#: reason of ``Trace`` → (zh, en)
REASONS = {
    "goal": ("目标、计划，不是结果", "a goal, not a result"),
    "policy": ("政策或奖励办法", "a policy or reward rule"),
    "condition": ("条件句", "a condition"),
    "definition": ("名称解释", "a definition"),
    "question": ("问句", "a question"),
    "claim": ("自称，未经证实", "somebody's own claim"),
    "meeting": ("申报、培训类会议", "a meeting about applying"),
    "negation": ("否定句", "a denial"),
    "failed-bid": ("申报未成，不是称号", "a bid that failed"),
    "mention": ("只提到称号，没有说谁得到", "the award is only mentioned, nobody is said to have it"),
    "no-award": ("有提示词，没有称号", "a cue without an award"),
    "figure": ("没有称号，只有数字，归入指标", "no award but a figure, kept among the indicators"),
    "ranking": ("名次不是称号，归入排名", "a rank is no honour, kept among the rankings"),
    "heading": ("标题，只作下文的依据", "a heading, used for what follows"),
    "list-line": ("名单中的一行，不是对象", "a line of a list, no recipient"),
    "byline": ("署名", "a byline"),
    "told-again": ("与另一句所说相同，已合并", "merged with the same fact told elsewhere"),
}
_CLASSES = {
    "threshold": ("规模门槛", "a size threshold"),
    "assessment": ("考核评价", "an assessment"),
    "certification": ("认证", "a certification"),
    "adoption": ("应用推广", "an adoption count"),
    "zone-status": ("园区身份", "a zone's status"),
    "contribution": ("贡献", "a contribution"),
    "licence": ("许可", "a licence"),
    "pool": ("培育库", "a pool"),
    "register": ("登记", "a register"),
    "generic": ("泛称", "a class of titles"),
}
_OUTCOMES = {"fact": ("✓", "得事实 fact"), "ignored": ("·", "略过 ignored"), "unresolved": ("?", "未解 unresolved")}
_GROUNDS = {"verb": "动词", "list": "名单或公告", "grade": "等次", "pattern": "由句式推出"}


def explained(extraction: Extraction) -> list[dict[str, Any]]:
    """One object a sentence: outcome, reason, mentions, facts with pattern, level and status and why."""
    told: list[Recognition | RecipientGroup] = [*extraction.recognitions, *extraction.groups]
    facts = {fact.id: fact for fact in told}
    return [_sentence(extraction, trace, facts) for trace in extraction.traces]


def outcomes(extraction: Extraction) -> Counter[str]:
    """How many sentences of a document came to which outcome."""
    return Counter(trace.outcome for trace in extraction.traces)


def _sentence(extraction: Extraction, trace: Trace, facts: dict[str, Recognition | RecipientGroup]) -> dict[str, Any]:
    document = extraction.document
    return {
        "source": document.source,
        "document": document.id,
        "title": document.title,
        "start": trace.span.start,
        "end": trace.span.end,
        "text": trace.text,
        "block": trace.block,
        "outcome": trace.outcome,
        "reason": trace.reason or None,
        "mentions": [_mention(e) for e in extraction.entities if trace.span.covers(e.span)],
        "facts": [_fact(facts[f], document.title) for f in trace.facts],
    }


def _mention(entity: Entity) -> dict[str, Any]:
    return {"text": entity.text, "type": entity.type, "start": entity.span.start, "end": entity.span.end}


def _fact(fact: Recognition | RecipientGroup, title: str | None) -> dict[str, Any]:
    status = status_ground(fact, title)
    return {
        "id": fact.id,
        "kind": "recognition" if isinstance(fact, Recognition) else fact.kind,
        "who": fact.recipient.text if isinstance(fact, Recognition) else f"{fact.size}{fact.unit}",
        "who_basis": fact.recipient_basis if isinstance(fact, Recognition) else None,
        "award": fact.award_text,
        "programme": fact.programme,
        "pattern": fact.pattern,
        "level": fact.level,
        "level_basis": fact.level_basis,
        "level_words": level_ground(fact).words or None,
        "likely_level": fact.likely_level,
        "issuer": fact.issuer,
        "status": fact.status,
        "status_detail": fact.status_detail,
        "status_basis": status.basis,
        "status_words": status.words or None,
        "year": fact.year,
        "grade": fact.grade,
        "valid": _term(fact),
        "confidence": fact.confidence,
    }


def _term(fact: Recognition | RecipientGroup) -> str | None:
    if not isinstance(fact, Recognition):
        return None
    return term_words(fact.valid_from, fact.valid_until, fact.valid_years) or None


def explained_lines(extraction: Extraction) -> list[str]:
    """The same for people: one heading a document, one block a sentence."""
    document, counts = extraction.document, outcomes(extraction)
    tally = "，".join(f"{mark} {name} {counts[key]}" for key, (mark, name) in _OUTCOMES.items())
    lines = [f"■ {document.title or document.source}（{document.source}）", f"  {tally}", grade_line(extraction)]
    for item in explained(extraction):
        lines.append(f"{_OUTCOMES[item['outcome']][0]} {_flat(item['text'])}")
        if item["mentions"]:
            named = "、".join(f"{_flat(m['text'])}〔{name_of(m['type'])}〕" for m in item["mentions"])
            lines.append(f"    名称 names：{named}")
        lines += [line for fact in item["facts"] for line in _told(fact)]
        if item["outcome"] == "ignored":
            lines.append(f"    略过 ignored：{reason_of(item['reason'])}")
        elif item["outcome"] == "unresolved":
            lines.append(
                "    未解 unresolved：提到称号，关系没有读懂，请看原句 an award, but no relation could be read"
            )
    return [*lines, *saying_lines(extraction)]


def reason_of(reason: str | None) -> str:
    """A reason in words of both languages; awards that are no honours name their class."""
    if reason and reason.startswith("class: "):
        words = [_CLASSES.get(c, (c, c)) for c in reason.removeprefix("class: ").split("、")]
        return f"不算荣誉：{'、'.join(zh for zh, _ in words)} no honour: {', '.join(en for _, en in words)}"
    return " ".join(REASONS.get(reason or "", (reason or "",)))


def _told(fact: dict[str, Any]) -> list[str]:
    """Who and what on one line, why on the next."""
    grade = f"（{fact['grade']}）" if fact["grade"] else ""
    detail = f"（{fact['status_detail']}）" if fact["status_detail"] else ""
    kind = "" if fact["kind"] == "recognition" else f"（{name_of(fact['kind'])}）"
    topic = "（全文主体 the story's subject）" if fact["who_basis"] == "topic" else ""
    likely = f"，可能 likely {name_of(fact['likely_level'])}" if fact["likely_level"] else ""
    level = Ground(fact["level_basis"], fact["level_words"] or "")
    status = Ground(fact["status_basis"], fact["status_words"] or "")
    issuer = f"，颁发机关 issuer {fact['issuer']}" if fact["issuer"] and level.basis != "issuer" else ""
    return [
        f"    → {_flat(fact['who'])}{kind}{topic}｜{_flat(fact['award'])}{grade}｜{name_of(fact['level'])}"
        f"｜{name_of(fact['status'])}{detail}{'｜' + fact['year'] if fact['year'] else ''}"
        f"{'｜有效期 valid ' + fact['valid'] if fact['valid'] else ''}",
        f"        层级 level：{_because(level, BASES.get(level.basis, (level.basis,))[0])}{likely}{issuer}；"
        f"状态 status：{_because(status, _GROUNDS[status.basis])}；"
        f"句式 rule：{fact['pattern']}；把握 confidence：{fact['confidence']:.2f}",
    ]


def _because(ground: Ground, name: str) -> str:
    return f"{name}「{_flat(ground.words)}」" if ground.words else name


def _flat(text: str) -> str:
    return "".join(text.split("\n")).strip()
