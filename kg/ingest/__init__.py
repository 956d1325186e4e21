"""Files → Documents: decoding, splitting into news items, joining broken lines, bylines, dates."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from kg.errors import Code, KGError
from kg.ingest.blocks import build
from kg.ingest.credits import cut_bylines, find_credits
from kg.ingest.dates import published
from kg.ingest.decode import MAX_BYTES, digest, read_bytes
from kg.ingest.formats import FORMATS, Stored, read_stored
from kg.ingest.inline import cut_items
from kg.ingest.laid import lay_out
from kg.ingest.lines import Line, split_lines
from kg.ingest.runs import cut_runs
from kg.ingest.script import readable
from kg.ingest.sheets import named_after, split_sheets
from kg.ingest.stories import split_stories
from kg.ingest.view import build_view
from kg.model import BlockKind, Document, Span

_SAMPLE = 3  # lines that stand for a file of nothing but rows

__all__ = ["FORMATS", "MAX_BYTES", "Rejection", "find_files", "read_file", "read_paths", "read_text", "source_key"]


@dataclass(frozen=True, slots=True)
class Rejection:
    """A file that could not be read, and why."""

    source: str
    error: KGError


def read_paths(paths: Sequence[Path], *, max_bytes: int = MAX_BYTES) -> Iterator[Document | Rejection]:
    """Documents of files and folders (recursed, sorted); a bad file yields its rejection and the rest goes on."""
    for item in find_files(paths):
        if isinstance(item, Rejection):
            yield item
            continue
        try:
            yield from read_file(item, max_bytes=max_bytes)
        except KGError as error:
            yield Rejection(source_key(item), error)


def find_files(paths: Sequence[Path]) -> Iterator[Path | Rejection]:
    """The files to read, each once, in the order of their names."""
    seen: set[Path] = set()
    for path in paths:
        if path.is_dir():
            yield from _folder(path, seen)
        elif path.exists() or path.is_symlink():
            if path.resolve() not in seen:
                seen.add(path.resolve())
                yield path
        else:
            yield Rejection(source_key(path), KGError(Code.KG101, path=path))


def _folder(path: Path, seen: set[Path]) -> Iterator[Path | Rejection]:
    try:
        inside = sorted(
            p
            for p in path.rglob("*")
            if p.is_file() and not any(part.startswith(".") for part in p.relative_to(path).parts)
        )
    except OSError as error:
        yield Rejection(source_key(path), KGError(Code.KG107, path=path))
        del error
        return
    found = False
    for item in inside:
        if item.suffix.lower() in FORMATS:
            found = True
            if item.resolve() not in seen:
                seen.add(item.resolve())
                yield item
        else:
            yield Rejection(source_key(item), KGError(Code.KG104, path=item, formats=" ".join(FORMATS)))
    if not found:
        yield Rejection(source_key(path), KGError(Code.KG105, path=path, formats=" ".join(FORMATS)))


def source_key(path: Path) -> str:
    """The name a file is known by: relative to the working folder when below it, else absolute."""
    absolute = path.absolute()
    try:
        return absolute.relative_to(Path.cwd()).as_posix()
    except ValueError:
        return absolute.as_posix()


def read_file(path: Path, *, max_bytes: int = MAX_BYTES) -> tuple[Document, ...]:
    """The news items of one file of any format; raises a coded KGError."""
    stored = named_after(read_stored(read_bytes(path, max_bytes), path), path)
    return read_laid(stored, source_key(path))


def read_text(text: str, source: str) -> tuple[Document, ...]:
    """The news items of one stored text; raises KG102 when there is nothing to read."""
    return read_laid(Stored(text), source)


def read_laid(stored: Stored, source: str) -> tuple[Document, ...]:
    """The news items of a file: a sheet with a headline of its own is one; raises KG102 when there is nothing to read."""
    text = stored.text
    plain = readable(text)
    lines = list(split_lines(plain))
    stories = split_sheets(stored, lines) if stored.tables else split_stories(lines)
    if not stories:
        raise KGError(Code.KG102, path=source)
    bounds = [story[0].start for story in stories[1:]]
    spans = [Span(a, b) for a, b in zip([0, *bounds], [*bounds, len(text)], strict=True)]
    return tuple(
        _document(stored, plain, source, ordinal, story, span)
        for ordinal, (story, span) in enumerate(zip(stories, spans, strict=True))
    )


def _document(stored: Stored, plain: str, source: str, ordinal: int, story: list[Line], span: Span) -> Document:
    text = stored.text
    laid = lay_out(plain, story, stored, [rows for rows in stored.tables if span.covers(rows[0].cells[0])])
    view, offsets, blocks = build_view(plain, cut_runs(plain, cut_items(plain, cut_bylines(plain, laid.blocks))))
    if not view:  # a page of nothing but noise or rows still is a document
        view, offsets, blocks = build_view(plain, build(story[:_SAMPLE], furniture=True))
    credits = tuple(find_credits(view, [b.span for b in blocks if b.kind is BlockKind.BYLINE]))
    titles = [view[b.span.start : b.span.end] for b in blocks if b.kind is BlockKind.TITLE]
    when = published(story)
    key = hashlib.sha256(f"{source}\x1f{ordinal}".encode("utf-8", "surrogatepass")).hexdigest()[:16]
    return Document(
        f"doc-{key}",
        source,
        ordinal,
        digest(text[span.start : span.end]),
        text,
        span,
        " ".join(titles) or None,
        when or stored.published,
        "text" if when else "metadata" if stored.published else None,
        None,
        None,
        view,
        offsets,
        blocks,
        credits,
        laid.tables,
        stored.locators,
        stored.trust,
    )
