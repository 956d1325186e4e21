"""Web pages through lxml: the article and its tables, without menus, scripts and buttons."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from kg.errors import Code, KGError
from kg.ingest.decode import decode
from kg.ingest.formats.article import BLANK, BLOCK, article_of, is_layout, strip
from kg.ingest.formats.grid import Merged, Spans, lay
from kg.ingest.formats.stored import Stored, Writer

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]{3,20})", re.IGNORECASE)
_TITLE_JOINT = re.compile(r"\s*[-_|–—－｜]+\s*")
_DAY = re.compile(r"((?:19|20)\d\d)[-/年.](\d{1,2})[-/月.](\d{1,2})")
_META_DATES = ("pubdate", "publishdate", "article:published_time", "publish_date", "pub_date")
_MAX_ROWS = 200_000
_COUNT = re.compile(r"\s*(\d{1,5})")


def read_web(data: bytes, path: Path | str) -> Stored:
    """The page's article as lines and rows; KG111 when nothing can be parsed."""
    from lxml import etree, html

    text = _decoded(data, path)
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True)
    try:
        root = html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError, AssertionError) as error:
        raise KGError(Code.KG111, path=path, reason=str(error)[:120] or type(error).__name__) from error
    heading, when = _headline(root), _published(root)
    body = root.find("body")
    body = root if body is None else body
    strip(body)
    article = article_of(body)
    out = Writer()
    reader = _Page(out)
    top = article.xpath("string()") if article is not None else ""
    if heading and BLANK.sub("", heading) not in BLANK.sub("", top):
        out.paragraph(heading, "标题")
    reader.walk(article)
    return out.finish(published=when)


def _decoded(data: bytes, path: Path | str) -> str:
    """By the page's own word where it holds, else as any text."""
    told = _CHARSET.search(data[:4096])
    if told is not None and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        name = told.group(1).decode("ascii").lower()
        try:
            return data.decode("gb18030" if name in ("gb2312", "gbk") else name).removeprefix("\ufeff")
        except (LookupError, UnicodeDecodeError):
            pass
    return decode(data, path)


def _headline(root: Any) -> str | None:
    """The page's h1, else its own meta headline, else what <title> says before the site's name."""
    for meta in root.iter("meta"):
        if (meta.get("name") or meta.get("property") or "").lower() in ("articletitle", "og:title") and meta.get(
            "content"
        ):
            return str(meta.get("content")).strip()
    for node in root.iter("h1"):
        if text := BLANK.sub(" ", node.xpath("string()")).strip():
            return str(text)
    title = root.findtext(".//title")
    parts = _TITLE_JOINT.split(BLANK.sub(" ", title or "").strip())
    return max(parts, key=len) or None


def _published(root: Any) -> str | None:
    for meta in root.iter("meta"):
        if (meta.get("name") or meta.get("property") or "").lower() in _META_DATES:
            hit = _DAY.search(meta.get("content") or "")
            if hit is not None and 1 <= int(hit[2]) <= 12 and 1 <= int(hit[3]) <= 31:
                return f"{hit[1]}-{int(hit[2]):02}-{int(hit[3]):02}"
    return None


class _Page:
    """Walks the article."""

    def __init__(self, out: Writer) -> None:
        self.out, self.tables, self.paragraphs = out, 0, 0
        self.buffer: list[str] = []

    def walk(self, node: Any) -> None:
        """All of ``node``."""
        self._node(node)
        self._flush()

    def _node(self, node: Any) -> None:
        if node.tag == "table" and not is_layout(node):
            self._flush()
            self._table(node)
            return
        block = node.tag in BLOCK
        if block:
            self._flush()
        self._text(node.text)
        for child in node:
            if isinstance(child.tag, str):
                if child.tag == "br":
                    self._flush()
                else:
                    self._node(child)
            self._text(child.tail)
        if block:
            self._flush()

    def _text(self, text: str | None) -> None:
        if text:
            self.buffer.append(BLANK.sub(" ", text))

    def _flush(self) -> None:
        text = "".join(self.buffer).strip()
        self.buffer.clear()
        if text:
            self.paragraphs += 1
            self.out.paragraph(text, f"第{self.paragraphs}段")

    def _table(self, table: Any) -> None:
        caption = table.find("caption")
        if caption is not None:
            self.out.paragraph(caption.xpath("string()"), f"表{self.tables + 1}标题")
        self.tables += 1
        self.out.table()
        rows = list(_rows(table))[:_MAX_ROWS]
        for number, (texts, wide) in enumerate(lay(_merged(rows), len(rows)), 1):
            self.out.row(texts, f"表{self.tables}第{number}行", wide=wide)


def _rows(table: Any) -> Iterator[Any]:
    for node in table.iter("tr"):
        if next(node.iterancestors("table")) is table:
            yield node


def _merged(rows: list[Any]) -> Iterator[Merged]:
    spans = Spans()
    for number, row in enumerate(rows):
        spans.begin()
        for cell in row.iterchildren("td", "th"):
            columns, down = _count(cell.get("colspan")), _count(cell.get("rowspan"))
            yield Merged(number, spans.place(columns, down), down, columns, _cell(cell))


def _count(value: str | None) -> int:
    digits = _COUNT.match(value or "")
    return max(1, int(digits.group(1))) if digits is not None else 1


def _cell(cell: Any) -> str:
    parts: list[str] = []
    _gather(cell, parts)
    return "".join(parts)


def _gather(node: Any, parts: list[str]) -> None:
    parts.append(BLANK.sub(" ", node.text or ""))
    for child in node:
        if isinstance(child.tag, str):
            block = child.tag in BLOCK or child.tag == "br"
            parts.append("\n" if block else "")
            _gather(child, parts)
            parts.append("\n" if block else "")
        parts.append(BLANK.sub(" ", child.tail or ""))
