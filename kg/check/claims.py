"""Does the wording of one text agree with itself?  (KGF3xx status and level, KGF601 its file)"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.check.finding import finding, named
from kg.model import Evidence, Extraction, Finding, LevelBasis, Span, Status

_PROMOTED = re.compile(r"荣升|晋升|升级为|成功获评|正式成为|再添新成员|喜获|成功创建")
_SO_FAR = re.compile(r"^(?:至此|截至目前|目前)")
_SPACE = re.compile(r"\s")


def check_claims(extraction: Extraction) -> Iterator[Finding]:
    """KGF301 a candidate that the text already celebrates; KGF302 a stock told right after it."""
    for fact in extraction.recognitions:
        if fact.status is not Status.CANDIDATE:
            continue
        title = extraction.document.title or ""
        told = [e for e in fact.evidence if _PROMOTED.search(e.text)]
        if told or _PROMOTED.search(title):
            yield finding(
                extraction, "KGF301", "warning",
                f"{fact.recipient.canonical}：依据是候选名单，文中却说已经获得",
                f"{fact.recipient.canonical}: the list is of candidates, yet the text speaks of a grant", [fact.id], fact.evidence,
            )  # fmt: skip
        for group in extraction.groups:
            after = group.evidence and group.evidence[0].span.start >= fact.evidence[-1].span.end
            text = _SPACE.sub("", group.evidence[0].text) if group.evidence else ""
            same = group.programme in (None, fact.programme)
            if group.kind == "holding" and after and same and group.level is fact.level and _SO_FAR.match(text):
                yield finding(
                    extraction, "KGF302", "info",
                    f"累计{group.size}{group.unit}可能已把候选的{fact.recipient.canonical}算在内",
                    f"the stock of {group.size} may already count the candidate {fact.recipient.canonical}",
                    [group.id, fact.id], group.evidence,
                )  # fmt: skip


#: 随着这38家企业正式获评: a count told before as a proposal, now as a fact.
_NOW_GRANTED = (
    r"(?:这|此次|上述|首批)?{size}[家个项户件][^，。；]{{0,10}}?(?:正式获评|正式认定|成功获评|正式入选|获得认定)"
)


def check_proposals(extraction: Extraction) -> Iterator[Finding]:
    """KGF301 a counted proposal that the text goes on to tell as granted."""
    document = extraction.document
    for group in extraction.groups:
        if group.status is not Status.CANDIDATE or not group.evidence:
            continue
        said = re.compile(_NOW_GRANTED.format(size=group.size))
        told = said.search(document.view)
        if told is not None:
            span = document.source_span(Span(*told.span()))
            yield finding(
                extraction, "KGF301", "warning",
                f"{named(group.award_text)}{group.size}{group.unit}：依据是候选名单，文中却说“{told.group()}”",
                f"the {group.size} of {named(group.award_text)} are candidates, yet the text speaks of a grant",
                [group.id], [*group.evidence, Evidence(span, document.quote(span))],
            )  # fmt: skip


def check_levels(extraction: Extraction) -> Iterator[Finding]:
    """KGF303 a stock whose level is only inherited: it may mix levels."""
    for group in extraction.groups:
        if group.kind == "holding" and group.level_basis is LevelBasis.INHERITED:
            yield finding(
                extraction, "KGF303", "info",
                f"{named(group.award_text)}累计{group.size}{group.unit}的层级承上文，可能包含其他层级",
                f"the level of the stock of {group.size} is inherited; it may mix levels", [group.id], group.evidence,
            )  # fmt: skip


def check_file(extraction: Extraction) -> Iterator[Finding]:
    """KGF601 a file that holds several stories: places and subjects are read story by story."""
    if extraction.document.ordinal > 0:
        span = Span(
            extraction.document.span.start, extraction.document.span.start + len(extraction.document.title or "")
        )
        title = extraction.document.title or ""
        yield finding(
            extraction, "KGF601", "info",
            f"同一文件中的第{extraction.document.ordinal + 1}篇报道“{title}”，地点和主体单独判断",
            f"story {extraction.document.ordinal + 1} of its file, “{title}”: its places and subject are read apart",
            [extraction.document.id], [Evidence(span, extraction.document.quote(span))] if title else [],
        )  # fmt: skip
