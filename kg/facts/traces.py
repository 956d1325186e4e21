"""What became of every sentence and line with an award cue: fact, ignored for a named reason, or unresolved."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from kg.facts import frames
from kg.facts.drafts import TraceDraft
from kg.facts.within import within
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
_UNREAL = frozenset(
    {"goal", "policy", "condition", "definition", "meeting", "question", "claim", "negation", "failed-bid"}
)
_VERB = re.compile(r"获|入选|评为|认定|授予|通过|上榜|申报|当选|命名")
_PART = re.compile(r"[；;]")
#: Words of giving that the table of verbs may lack; with one of these somebody may have been honoured.
_GIVING = re.compile(r"获|授|入选|评为|评上|评(?=[我当了])|拿|捧|夺|升(?=[为到级])|跻身|上榜")
_REVIEW = re.compile(r"复核|复审|复评|监测|撤销|取消")
#: Symbols of ``tokens`` without which nobody is given, denied or counted anything.
_TELLING = frozenset("MKCVFRXYg")


def sentence_trace(reader: StoryReader, sentence: Span, made: int, reason: str | None) -> TraceDraft | None:
    """The outcome of a sentence just read, ``made`` facts or ``reason`` why none; None without an award cue."""
    awarded = next(within(reader.awards, sentence), None) is not None
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
    awards = [a.span for a in within(reader.awards, sentence)]
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
    if frames.goal_from(text) is not None:  # told before the goal begins, it would be a fact
        return "goal"
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
    return all(n.sym not in _TELLING for n in reader.nodes(part))


def _class_without_honour(reader: StoryReader, part: Span) -> str | None:
    """The class of the programmes of a part when none of them is an honour (规模以上, 考核)."""
    classes = set()
    for award in reader.awards:
        if part.covers(award.span):
            programme = reader.catalogue.programmes.get(award.programme or "")
            classes.add(programme.honour_class if programme else "generic" if award.generic else "unlisted")
    return None if classes & _HONOURS else "、".join(sorted(classes))


class Account:
    """What was read from one story, told line by line; long lists stay linear, as each quote looks up its lines."""

    def __init__(
        self,
        document: Document,
        lines: Sequence[Span],
        facts: Sequence[Recognition | RecipientGroup],
        others: Sequence[Ranking | Indicator],
    ) -> None:
        """``lines`` are the sentences (view offsets); ``others`` is what a sentence without an award may tell."""
        self.document, self.facts = document, facts
        bylines = [b.span for b in document.blocks if b.kind is BlockKind.BYLINE]
        self.lines = sorted((*lines, *bylines))
        self.spans = [document.source_span(line) for line in self.lines]
        self.starts = [span.start for span in self.spans]
        self.others = {at: other for other in others for at in self._at(other.evidence.span)}
        blocks = sorted(document.blocks, key=lambda block: block.span)
        opens = [block.span.start for block in blocks]
        self.kinds = [blocks[max(0, bisect_right(opens, line.start) - 1)].kind for line in self.lines]

    def traces(self, drafts: Sequence[TraceDraft], awards: Sequence[Span]) -> tuple[Trace, ...]:
        """One trace for each line with an award cue or a fact, in reading order; ``awards`` in view offsets."""
        told = {draft.span: draft for draft in drafts}
        awarded = {at for award in awards for at in self._at(self.document.source_span(award))}
        facts: dict[int, list[str]] = {}
        for fact in self.facts:
            for at in sorted({at for e in fact.evidence for at in self._at(e.span) if self._tells(at, fact, e.span)}):
                facts.setdefault(at, []).append(fact.id)
        made = (self._trace(at, told.get(line), at in awarded, facts.get(at, [])) for at, line in enumerate(self.lines))
        return tuple(trace for trace in made if trace is not None)

    def _at(self, span: Span) -> Iterator[int]:
        """The lines that ``span`` (source offsets) touches."""
        for at in range(max(0, bisect_right(self.starts, span.start) - 1), bisect_left(self.starts, span.end)):
            if self.spans[at].overlaps(span):
                yield at

    def _tells(self, at: int, fact: Recognition | RecipientGroup, quote: Span) -> bool:
        """The bare name of a recipient tells its fact in a list, not in a sentence that says something else."""
        if not isinstance(fact, Recognition) or quote != fact.recipient.span or fact.pattern == "roster":
            return True
        return self.kinds[at] in (BlockKind.LIST_ITEM, BlockKind.TABLE_ROW)

    def _trace(self, at: int, draft: TraceDraft | None, awarded: bool, found: list[str]) -> Trace | None:
        line, span, kind = self.lines[at], self.spans[at], self.kinds[at]
        cue = draft is not None or awarded or CUE.search(self.document.view, line.start, line.end) is not None
        draft = draft or TraceDraft(line, "ignored", _line(kind))
        facts = () if draft.reason in _UNREAL else tuple(found)
        if not cue and not facts:  # a name in a list tells a fact without any cue of its own
            return None
        outcome, reason = draft.outcome, draft.reason
        if facts:  # made here, or told elsewhere and quoted from here
            outcome, reason = "fact", ""
        elif outcome == "fact":
            outcome, reason = "ignored", "told-again"  # merged into the same fact of another sentence
        elif reason == "no-award" and (other := self.others.get(at)) is not None:
            reason = "ranking" if isinstance(other, Ranking) else "figure"
        return Trace(span, self.document.quote(span), outcome, reason, facts, kind)


def _line(kind: BlockKind) -> str:
    """Why a line was not read as a sentence."""
    return "heading" if kind in _HEADS else "byline" if kind is BlockKind.BYLINE else "list-line"
