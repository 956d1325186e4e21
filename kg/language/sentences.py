"""Sentences of a story: cut at 。！？ outside quotes and brackets, never across blocks."""

from __future__ import annotations

import re

from kg.model import BlockKind, Document, Span

_STOPS = "。！？"
_OPEN, _CLOSE = "“（《【", "”）》】"
_MARK = re.compile(f"[{_STOPS}{_OPEN}{_CLOSE}]")
#: A note of the page between two sentences: （通讯员某某　来源：某报　点击：104次）.
_NOTE = re.compile(r"（[^（）。]{0,40}(?:记者|通讯员|供稿|来源：|点击：|编辑：)[^（）。]{0,40}）")


def split_sentences(document: Document) -> tuple[Span, ...]:
    """View spans of all sentences, in order; a heading or list item is one unless it holds stops."""
    out: list[Span] = []
    for block in document.blocks:
        if block.kind is not BlockKind.BYLINE:
            out.extend(_block(document.view, block.span))
    return tuple(out)


def _block(view: str, block: Span) -> list[Span]:
    out: list[Span] = []
    start, depth, position = block.start, 0, block.start
    while position < block.end:
        if position == start and (note := _NOTE.match(view, start, block.end)) is not None and note.end() < block.end:
            out.append(Span(start, note.end()))
            start = position = note.end()
            continue
        if (mark := _MARK.search(view, position, block.end)) is None:
            break
        position = mark.end()
        if mark.group() in _OPEN:
            depth += 1
        elif mark.group() in _CLOSE:
            depth = max(0, depth - 1)
        elif depth == 0 or depth > 3:
            while position < block.end and view[position] in "”）":
                position += 1
            out.append(Span(start, position))
            start, depth = position, 0
    if start < block.end:
        # An unclosed quote or bracket must not swallow the rest of the paragraph.
        rest = Span(start, block.end)
        out.extend(_flat(view, rest) if depth else [rest])
    return [s for s in out if view[s.start : s.end].strip()]


def _flat(view: str, span: Span) -> list[Span]:
    out, start = [], span.start
    for position in range(span.start, span.end):
        if view[position] in _STOPS:
            out.append(Span(start, position + 1))
            start = position + 1
    if start < span.end:
        out.append(Span(start, span.end))
    return out
