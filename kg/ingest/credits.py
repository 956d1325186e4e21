"""Bylines: who wrote, and that 文/图 is a mark, not a name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.ingest.raw import RawBlock
from kg.model import BlockKind, Credit, Span

#: A byline glued to the end of a paragraph (…工业经济发展。记者 某某 通讯员 某某文/图).
_GLUED = re.compile(
    r"(?<=[。！？”!?）)])[\s]*[（(]?(?:本报|本网|全媒体|融媒体|见习)*(?:首席|见习)?(?:记者|通讯员|作者|文/|图/)[\s:：]*[\u4e00-\u9fff·\s、/／]{2,40}?[）)]?[\s]*$"
)
_ROLE = re.compile(
    r"(?P<role>记者|通讯员|摄影|作者|编辑|文字|供稿)[\s:：]*(?P<names>[\u4e00-\u9fff·\s\u3000、]+?)(?=\s*(?:[/／]?[文图摄](?:[/／][文图摄])?)?\s*(?:$|[）)]|本报|记者|通讯员|摄影|编辑|作者|供稿))"
)
_SLASH = re.compile(
    r"(?P<name>[\u4e00-\u9fff]{2,4}?)\s*(?P<mark>[文图](?:[/／][文图])?)?[/／](?P<mark2>[文图摄])|(?P<mark3>[图文])[/／](?P<name2>[\u4e00-\u9fff]{2,4})"
)
_ROLES = {
    "记者": "reporter",
    "通讯员": "correspondent",
    "摄影": "photographer",
    "作者": "author",
    "编辑": "editor",
    "文字": "author",
    "供稿": "correspondent",
}
_MARK_TAIL = re.compile(r"\s*(?:文\s*[/／]\s*图|图\s*[/／]\s*文|[/／]\s*[文图摄]|文\s*图)$")
_REPORTER = re.compile(r"（(?:本报)?(?:全媒体|融媒体)?(?:见习)?(?:记者|通讯员)[^（）。]{2,30}）")
_NAME = re.compile(r"[\u4e00-\u9fff·]+")


def cut_bylines(text: str, raw: list[RawBlock]) -> list[RawBlock]:
    """Give a byline at the end of a paragraph a block of its own."""
    out: list[RawBlock] = []
    for block in raw:
        start, end = block.parts[-1]
        hit = _GLUED.search(text[start:end]) if block.kind is BlockKind.BODY else None
        if hit is None or hit.start() == 0:
            out.append(block)
            continue
        cut = start + hit.start()
        lead = len(hit.group()) - len(hit.group().lstrip())
        out.append(RawBlock(block.kind, (*block.parts[:-1], (start, cut))))
        out.append(RawBlock(BlockKind.BYLINE, ((cut + lead, end),)))
    return out


def find_credits(view: str, spans: list[Span]) -> Iterator[Credit]:
    """Credited people of byline blocks and of bracketed bylines inside the text (view offsets)."""
    for span in spans:
        yield from _credits(view, span)
    for hit in _REPORTER.finditer(view):
        inner = Span(hit.start() + 1, hit.end() - 1)
        if not any(s.covers(inner) for s in spans):
            yield from _credits(view, inner)


def _credits(view: str, span: Span) -> Iterator[Credit]:
    text = view[span.start : span.end]
    for hit in _ROLE.finditer(text):
        role = _ROLES[hit.group("role")]
        base = span.start + hit.start("names")
        for name in _NAME.finditer(hit.group("names")):
            for start, person in _people(name.group()):
                yield Credit(person, role, Span(base + name.start() + start, base + name.start() + start + len(person)))


def _people(run: str) -> Iterator[tuple[int, str]]:
    """The view drops blanks between names: cut a run into names of two to four characters."""
    clean = _MARK_TAIL.sub("", run)
    if len(clean) <= 4:
        if len(clean) >= 2:
            yield 0, clean
        return
    size = 3 if len(clean) % 3 == 0 else 2
    for start in range(0, len(clean) - 1, size):
        yield start, clean[start : start + size]
