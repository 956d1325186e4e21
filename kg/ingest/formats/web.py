"""Web pages through lxml: the article and its tables, without menus, scripts and buttons."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from kg.errors import Code, KGError
from kg.ingest.decode import decode
from kg.ingest.formats.grid import Merged, Spans, lay
from kg.ingest.formats.stored import Stored, Writer

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]{3,20})", re.IGNORECASE)
_DROPPED = frozenset(
    "script style noscript template iframe object embed svg canvas form button input select textarea nav footer aside "
    "audio video map link meta".split()
)
#: Names that builders of pages give to what surrounds an article.
_AROUND = re.compile(
    r"(?:^|[\s_-])(?:nav|navbar|menu|header|head|top|topbar|foot|footer|bottom|share|bdshare\w*|social|breadcrumb|crumbs?|position|location|sidebar|side|aside|"
    r"related|recommend\w*|hot|links?|friend\w*|copyright|comment\w*|toolbar|tools?|search\w*|login|pager|pagination|pages?|qrcode|ewm|print|banner|advert\w*|ads?|"
    r"mobile-nav|skip|accessib\w*|wza)(?:$|[\s_-])",
    re.IGNORECASE,
)
_ARTICLE = re.compile(
    r"article|content|zoom|trs_editor|detail|news_?text|view|main|正文|UCAP|pages_content|con_?text|txt|body",
    re.IGNORECASE,
)
_BLOCK = frozenset(
    "address article blockquote form body center dd details div dl dt fieldset figcaption figure h1 h2 h3 h4 h5 h6 header hr li main ol "
    "p pre section summary table tbody td th thead tfoot tr ul html caption".split()
)
_TITLE_JOINT = re.compile(r"\s*[-_|–—－｜]+\s*")
_BLANK = re.compile(r"[ \t\r\n\f]+")
_DAY = re.compile(r"((?:19|20)\d\d)[-/年.](\d{1,2})[-/月.](\d{1,2})")
_META_DATES = ("pubdate", "publishdate", "article:published_time", "publish_date", "pub_date")
_LONGEST_CELL = 400
_MOST = 0.6
_SHARE_OF_LINKS = 0.5
_MENUS = frozenset("ul ol dl table tr td div".split())
_MENU = 0.9  # of the text stands in links
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
    _strip(body)
    article = _article(body)
    out = Writer()
    reader = _Page(out)
    top = article.xpath("string()") if article is not None else ""
    if heading and _BLANK.sub("", heading) not in _BLANK.sub("", top):
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
        if text := _BLANK.sub(" ", node.xpath("string()")).strip():
            return str(text)
    title = root.findtext(".//title")
    parts = _TITLE_JOINT.split(_BLANK.sub(" ", title or "").strip())
    return max(parts, key=len) or None


def _published(root: Any) -> str | None:
    for meta in root.iter("meta"):
        if (meta.get("name") or meta.get("property") or "").lower() in _META_DATES:
            hit = _DAY.search(meta.get("content") or "")
            if hit is not None and 1 <= int(hit[2]) <= 12 and 1 <= int(hit[3]) <= 31:
                return f"{hit[1]}-{int(hit[2]):02}-{int(hit[3]):02}"
    return None


def _strip(body: Any) -> None:
    """Take out what is no text, is hidden, or is named after a part of the page around the article."""
    for node in list(body.iter()):
        if not isinstance(node.tag, str) or node is body:
            continue
        named = f"{node.get('class') or ''} {node.get('id') or ''}"
        hidden = "display:none" in (node.get("style") or "").replace(" ", "") or node.get("hidden") is not None
        around = named.strip() and _AROUND.search(named) and not _ARTICLE.search(named) and not _weighs(node, body)
        if (
            (node.tag in _DROPPED and not _holds_table(node))
            or hidden
            or around
            or _linked(node)
            or (node.tag == "header" and not _weighs(node, body))
        ):
            _remove(node)


def _linked(node: Any) -> bool:
    """Nothing but links: a menu, whatever it is called."""
    if node.tag not in _MENUS or node.find(".//a") is None:
        return False
    links = list(node.iter("a"))
    told = len(_BLANK.sub("", node.xpath("string()")))
    return len(links) > 1 and sum(len(_BLANK.sub("", a.xpath("string()"))) for a in links) >= _MENU * told


def _holds_table(node: Any) -> bool:
    """Old pages wrap everything in one form."""
    return node.tag == "form" and (node.find(".//table") is not None or len(node.xpath("string()")) > 500)


def _weighs(node: Any, body: Any) -> bool:
    """It holds most of the page's text: then its name says nothing."""
    return len(node.xpath("string()")) > _MOST * len(body.xpath("string()"))


def _remove(node: Any) -> None:
    parent = node.getparent()
    if parent is not None:
        node.drop_tree()


def _article(body: Any) -> Any:
    """The smallest element that holds most of the text outside links."""
    weights: dict[Any, int] = {}
    for node in body.iter():
        if isinstance(node.tag, str):
            inside_link = node.tag == "a" or any(a.tag == "a" for a in node.iterancestors())
            own = 0 if inside_link else len(_BLANK.sub("", node.text or ""))
            weights[node] = own + sum(len(_BLANK.sub("", child.tail or "")) for child in node)
    totals: dict[Any, int] = {}
    for node in reversed(list(weights)):
        totals[node] = weights[node] + sum(totals.get(child, 0) for child in node)
    here = body
    while True:
        heavy = [c for c in here if totals.get(c, 0) > _MOST * totals[body] and c.tag in _BLOCK]
        if not heavy or (heavy[0].tag in ("table", "tbody", "tr", "p", "ul", "ol") and not _is_layout(heavy[0])):
            return here
        here = heavy[0]


def _is_layout(table: Any) -> bool:
    """A table that only sets the page: it holds another table, or cells full of paragraphs."""
    if table.tag in ("tbody", "tr"):
        table = next((a for a in table.iterancestors("table")), table)
    if table.tag != "table":
        return False
    if table.find(".//table") is not None:
        return True
    cells = list(table.iter("td", "th"))
    if len(cells) <= 1:
        return True
    return any(len(_BLANK.sub("", c.xpath("string()"))) > _LONGEST_CELL for c in cells)


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
        if node.tag == "table" and not _is_layout(node):
            self._flush()
            self._table(node)
            return
        block = node.tag in _BLOCK
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
            self.buffer.append(_BLANK.sub(" ", text))

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
    parts.append(_BLANK.sub(" ", node.text or ""))
    for child in node:
        if isinstance(child.tag, str):
            block = child.tag in _BLOCK or child.tag == "br"
            parts.append("\n" if block else "")
            _gather(child, parts)
            parts.append("\n" if block else "")
        parts.append(_BLANK.sub(" ", child.tail or ""))
