"""What became of every sentence and line with an award cue: fact, ignored for a named reason, or unresolved."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.facts.drafts import TraceDraft
from kg.model import BlockKind, Document, RecipientGroup, Recognition, Span, Trace

#: A sentence with one of these, or with an award phrase, must be accounted for.
CUE = re.compile(
    r"获评|获批|认定|入选|荣获|获得|授予|称号|名单|新增|累计|国家级|省级|市级|复核|撤销|取消|上榜|获奖|命名|表彰|评为|公示"
)
_HEADS = frozenset({BlockKind.TITLE, BlockKind.SUBTITLE, BlockKind.HEADING})


def account(
    document: Document,
    drafts: Sequence[TraceDraft],
    sentences: Sequence[Span],
    facts: Sequence[Recognition | RecipientGroup],
) -> tuple[Trace, ...]:
    """The traces of the sentences read, and of the lines that only name a list or stand in one."""
    return tuple(sorted(_traces(document, drafts, sentences, facts), key=lambda trace: trace.span))


def _traces(
    document: Document,
    drafts: Sequence[TraceDraft],
    sentences: Sequence[Span],
    facts: Sequence[Recognition | RecipientGroup],
) -> Iterator[Trace]:
    told = {draft.span: draft for draft in drafts}
    for sentence in sentences:
        span = document.source_span(sentence)
        inside = tuple(f.id for f in facts if any(e.span.overlaps(span) for e in f.evidence))
        draft = told.get(sentence)
        if draft is None and CUE.search(document.view, sentence.start, sentence.end) is None:
            continue
        outcome, reason = (draft.outcome, draft.reason) if draft else ("ignored", _line(document, sentence))
        if inside and outcome != "fact":
            outcome, reason = "fact", ""  # another sentence's fact is quoted from here
        elif outcome == "fact" and not inside:
            outcome, reason = "ignored", "told-again"  # merged into the same fact of another sentence
        yield Trace(span, document.quote(span), outcome, reason, inside)


def _line(document: Document, sentence: Span) -> str:
    """Why a line was not read as a sentence."""
    kind = next((b.kind for b in document.blocks if b.span.covers(sentence)), BlockKind.BODY)
    return "heading" if kind in _HEADS else "byline" if kind is BlockKind.BYLINE else "list-line"
