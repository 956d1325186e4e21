"""What became of every sentence and line with an award cue: fact, ignored for a named reason, or unresolved."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from kg.facts import frames
from kg.facts.drafts import TraceDraft
from kg.facts.reduce import reduce_sentence
from kg.model import BlockKind, Document, Indicator, Ranking, RecipientGroup, Recognition, Span, Trace

if TYPE_CHECKING:
    from kg.facts.reader import StoryReader

__all__ = ["CUE", "Account", "sentence_trace"]

#: A sentence with one of these, or with an award phrase, must be accounted for.
CUE = re.compile(
    r"获评|获批|认定|入选|荣获|获得|授予|称号|名单|新增|累计|国家级|省级|市级|复核|撤销|取消|上榜|获奖|命名|表彰|评为|公示"
)
_HEADS = frozenset({BlockKind.TITLE, BlockKind.SUBTITLE, BlockKind.HEADING})
_HONOURS = frozenset({"honour", "list", "umbrella", "unlisted"})
#: These say that nothing was given: a name quoted from here by a later sentence makes no fact of them.
_UNREAL = frozenset({"goal", "policy", "condition", "definition", "negation", "failed-bid"})
_VERB = re.compile(r"获|入选|评为|认定|授予|通过|上榜|申报|当选|命名")
_PART = re.compile(r"[；;]")
#: Words of giving that the table of verbs may lack; with one of these somebody may have been honoured.
_GIVING = re.compile(r"获|授|入选|评为|评上|评(?=[我当了])|拿|捧|夺|升(?=[为到级])|跻身|上榜")
_REVIEW = re.compile(r"复核|复审|复评|监测|撤销|取消")
#: Symbols of ``tokens`` without which nobody is given, denied or counted anything.
_TELLING = frozenset("MKCVFRXYg")


def sentence_trace(reader: StoryReader, sentence: Span, made: int, reason: str | None) -> TraceDraft | None:
    """The outcome of a sentence just read, ``made`` facts or ``reason`` why none; None without an award cue."""
    awarded = any(sentence.covers(a.span) for a in reader.awards)
    if not awarded and CUE.search(reader.view, sentence.start, sentence.end) is None:
        return None
    if made:
        return TraceDraft(sentence, "fact", "", made)
    reason = reason or _why_nothing(reader, sentence)
    if reason is not None:
        return TraceDraft(sentence, "ignored", reason)
    return TraceDraft(sentence, "unresolved", "award without a readable relation")


def _why_nothing(reader: StoryReader, sentence: Span) -> str | None:
    """The named reason why a sentence tells no honour; None when one of its parts should have told one."""
    awards = [a.span for a in reader.awards if sentence.covers(a.span)]
    if not awards:
        return "no-award"
    cuts = [m.start() + sentence.start for m in _PART.finditer(reader.view[sentence.start : sentence.end])]
    cuts = [cut for cut in cuts if not any(a.start <= cut < a.end for a in awards)]
    parts = [Span(start, end) for start, end in pairwise([sentence.start, *cuts, sentence.end])]
    reasons = [_why_part(reader, part) for part in parts if any(part.covers(a) for a in awards)]
    return None if None in reasons else reasons[0]


def _why_part(reader: StoryReader, part: Span) -> str | None:
    text = reader.view[part.start : part.end]
    if any(frames.denied(text[max(0, verb.start() - 4) : verb.start()]) for verb in _VERB.finditer(text)):
        return "negation"
    if frames.lost_bid(text) or (frames.failed_bid(text) and _REVIEW.search(text) is None):
        return "failed-bid"
    if (kind := _class_without_honour(reader, part)) is not None:
        return f"class: {kind}"
    return "mention" if _only_mentions(reader, part) else None


def _only_mentions(reader: StoryReader, part: Span) -> bool:
    """An award is named, but nobody is given, denied or counted one: 市长质量奖已经揭晓."""
    told = [hit.start() + part.start for hit in _GIVING.finditer(reader.view[part.start : part.end])]
    if any(not any(a.span.start <= at < a.span.end for a in reader.awards) for at in told):
        return False
    return all(n.sym not in _TELLING for n in reduce_sentence(reader.view, list(reader.tokeniser.tokens(part))))


def _class_without_honour(reader: StoryReader, part: Span) -> str | None:
    """The class of the programmes of a part when none of them is an honour (规模以上, 考核)."""
    classes = set()
    for award in reader.awards:
        if part.covers(award.span):
            programme = reader.catalogue.programmes.get(award.programme or "")
            classes.add(programme.honour_class if programme else "generic" if award.generic else "unlisted")
    return None if classes & _HONOURS else "、".join(sorted(classes))


@dataclass(frozen=True, slots=True)
class Account:
    """What was read from one story, to be told sentence by sentence; ``awards`` in view offsets."""

    document: Document
    awards: tuple[Span, ...]
    facts: tuple[Recognition | RecipientGroup, ...]
    rankings: tuple[Ranking, ...]
    indicators: tuple[Indicator, ...]

    def traces(self, drafts: Sequence[TraceDraft], sentences: Sequence[Span]) -> tuple[Trace, ...]:
        """One trace for each sentence or line with an award cue, in reading order."""
        bylines = [b.span for b in self.document.blocks if b.kind is BlockKind.BYLINE]
        told = {draft.span: draft for draft in drafts}
        lines = sorted((*sentences, *bylines))
        return tuple(trace for line in lines for trace in self._trace(line, told.get(line)))

    def _trace(self, line: Span, draft: TraceDraft | None) -> Iterator[Trace]:
        kind, span = self._kind(line), self.document.source_span(line)
        cue = draft is not None or self._cue(line)
        draft = draft or TraceDraft(line, "ignored", _line(kind))
        facts = () if draft.reason in _UNREAL else tuple(f.id for f in self.facts if self._tells(span, f, kind))
        if not cue and not facts:  # a name in a list tells a fact without any cue of its own
            return
        outcome, reason = draft.outcome, draft.reason
        if facts:  # made here, or told elsewhere and quoted from here
            outcome, reason = "fact", ""
        elif outcome == "fact":
            outcome, reason = "ignored", "told-again"  # merged into the same fact of another sentence
        elif reason == "no-award":
            reason = self._other(span)
        yield Trace(span, self.document.quote(span), outcome, reason, facts, kind)

    def _cue(self, line: Span) -> bool:
        cue = CUE.search(self.document.view, line.start, line.end) is not None
        return cue or any(line.covers(award) for award in self.awards)

    def _tells(self, span: Span, fact: Recognition | RecipientGroup, kind: BlockKind) -> bool:
        """Evidence of the fact stands here; the bare name of its recipient is enough in a list, not in a sentence."""
        bare = fact.recipient.span if isinstance(fact, Recognition) and not self._lists(kind, fact) else None
        return any(e.span.overlaps(span) and e.span != bare for e in fact.evidence)

    def _lists(self, kind: BlockKind, fact: Recognition) -> bool:
        return kind in (BlockKind.LIST_ITEM, BlockKind.TABLE_ROW) or fact.pattern == "roster"

    def _other(self, span: Span) -> str:
        """What a sentence without an award tells instead."""
        if any(r.evidence.span.overlaps(span) for r in self.rankings):
            return "ranking"
        return "figure" if any(i.evidence.span.overlaps(span) for i in self.indicators) else "no-award"

    def _kind(self, line: Span) -> BlockKind:
        return next((b.kind for b in self.document.blocks if b.span.covers(line)), BlockKind.BODY)


def _line(kind: BlockKind) -> str:
    """Why a line was not read as a sentence."""
    return "heading" if kind in _HEADS else "byline" if kind is BlockKind.BYLINE else "list-line"
