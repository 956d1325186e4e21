"""Does the wording of one text agree with itself?  (KGF3xx status and level, KGF601 its file)"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.check.finding import finding, named
from kg.model import Extraction, Finding, LevelBasis, RecipientGroup, Recognition, Span, Status

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
    r"已有{size}[家个项户件][^，。；]{{0,10}}?(?:获得|获评|获授|荣获)|"
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
                [group.id], [*group.evidence, document.evidence(span)],
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


_ASPECT = re.compile(r"^(?P<aspect>[\u4e00-\u9fff“”]{3,12})方面[,，]")


def check_aspects(extraction: Extraction) -> Iterator[Finding]:
    """KGF304 a sentence under 某某方面 tells another title than the one it names; what is explicit counts."""
    facts: tuple[Recognition | RecipientGroup, ...] = (*extraction.groups, *extraction.recognitions)
    names = {f.programme_label for f in facts if f.programme_label}
    told: set[str] = set()
    for fact in facts:
        text = _SPACE.sub("", fact.evidence[0].text) if fact.evidence else ""
        hit = _ASPECT.match(text)
        label = fact.programme_label
        if (
            hit is None
            or label is None
            or hit["aspect"] + label in told
            or _within(hit["aspect"], label + fact.award_text)
        ):
            continue
        meant = next((n for n in sorted(names) if n != label and _within(hit["aspect"], n)), None)
        if meant is not None:
            told.add(hit["aspect"] + label)
            yield finding(
                extraction, "KGF304", "info",
                f"“{hit['aspect']}方面”下说的是{named(label)}，小标题更像{named(meant)}；按原句记录",
                f"under “{hit['aspect']}” the text tells {named(label)}, the aspect reads like {named(meant)}; the sentence counts",
                [fact.id], fact.evidence,
            )  # fmt: skip


def _within(short: str, long: str) -> bool:
    """The characters of ``short`` stand in ``long`` in order: 公共示范平台 in 公共服务示范平台."""
    rest = iter(long)
    return all(character in rest for character in short)


_YEAR_OF = re.compile(r"在?(?P<year>(?:19|20)\d\d)年(?!度)[^，。；]{0,26}?(?:评价|考核|评估)")


def check_years(extraction: Extraction) -> Iterator[Finding]:
    """KGF305 the year of an assessment: the one assessed or the one it was held in?  Kept as written."""
    told: set[str] = set()
    for fact in extraction.recognitions:
        text = _SPACE.sub("", "".join(e.text for e in fact.evidence))
        hit = _YEAR_OF.search(text) if fact.grade and fact.honour_class == "assessment" else None
        if hit is not None and hit.group() not in told:
            told.add(hit.group())
            yield finding(
                extraction, "KGF305", "info",
                f"“{hit.group()}”没有写“年度”：{hit['year']}可能是被评价的年度，也可能是开展评价的年份；按原文记录",
                f"“{hit.group()}”: {hit['year']} may be the year assessed or the year of the assessment; kept as written",
                [fact.id], fact.evidence,
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
            [extraction.document.id], [extraction.document.evidence(span)] if title else [],
        )  # fmt: skip
