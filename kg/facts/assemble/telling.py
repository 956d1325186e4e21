"""What every fact tells beside its recipient: label, level and evidence."""

from __future__ import annotations

from itertools import pairwise

from kg.facts.assemble.recipients import Recipients
from kg.facts.awards import Award
from kg.facts.drafts import GroupDraft, RecognitionDraft
from kg.model import (
    Document,
    Evidence,
    Level,
    LevelBasis,
    Span,
)

_CERTIFIED = ("certification", "adoption", "threshold", "contribution", "licence")


class Telling:
    """How a fact leaves the program: label and level of its award, quotes of its evidence."""

    def __init__(self, document: Document, recipients: Recipients) -> None:
        """``recipients`` knows the catalogue entry of an award."""
        self.document, self.recipients = document, recipients

    def label(self, award: Award) -> tuple[str | None, str]:
        """The catalogue's name of the award and its class."""
        programme = self.recipients.programme(award)
        if award.evaluation:  # 省级众创空间绩效评价优秀: a rating of holders, apart from the titles
            return (programme.label_zh if programme else None), "assessment"
        return (programme.label_zh, programme.honour_class) if programme else (None, "unlisted")

    def level(self, award: Award, level: Level, basis: LevelBasis) -> tuple[Level, LevelBasis]:
        """The level; a certificate has none unless the text tells one."""
        programme = self.recipients.programme(award)
        if programme and programme.honour_class in _CERTIFIED and basis is not LevelBasis.TEXT:
            return Level.NONE, LevelBasis.UNKNOWN
        return level, basis

    def evidence(self, spans: list[Span]) -> tuple[Evidence, ...]:
        """Quotes in source offsets, each once, in reading order."""
        seen: dict[Span, Evidence] = {}
        for span in spans:
            source = self.document.source_span(span)
            seen.setdefault(source, self.document.evidence(source))
        return tuple(seen[s] for s in sorted(seen))

    def told_in(self, sentence: Span, draft: RecognitionDraft | GroupDraft) -> Span:
        """The part between semicolons that tells the whole fact, else the sentence."""
        view = self.document.view
        if view.find("；", sentence.start, sentence.end) < 0:
            return sentence
        own = [draft.award.span, draft.member.span if isinstance(draft, RecognitionDraft) else draft.span]
        inside = [s for s in own if sentence.covers(s)]
        if len(inside) < len(own) or draft.leveled.basis is LevelBasis.INHERITED:
            return sentence
        cuts = [sentence.start, *(i + 1 for i in range(sentence.start, sentence.end) if view[i] == "；"), sentence.end]
        for start, end in pairwise(cuts):
            part = Span(start, end)
            if all(part.covers(s) for s in inside):
                told = (draft.year, draft.issuer, draft.grade)
                lost = [t for t in told if t and t in view[sentence.start : sentence.end] and t not in view[start:end]]
                balanced = all(view[start:end].count(a) == view[start:end].count(b) for a, b in ("（）", "“”"))
                return sentence if lost or not balanced else part
        return sentence
