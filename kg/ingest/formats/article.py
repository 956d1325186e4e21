"""Which part of a web page is its article: without menus, buttons and what else surrounds it."""

from __future__ import annotations

import re
from typing import Any

__all__ = ["BLANK", "BLOCK", "article_of", "is_layout", "strip"]

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
BLOCK = frozenset(
    "address article blockquote form body center dd details div dl dt fieldset figcaption figure h1 h2 h3 h4 h5 h6 header hr li main ol "
    "p pre section summary table tbody td th thead tfoot tr ul html caption".split()
)
BLANK = re.compile(r"[ \t\r\n\f]+")
_LONGEST_CELL = 400
_MOST = 0.6
_MENUS = frozenset("ul ol dl table tr td div".split())
_MENU = 0.9  # of the text stands in links


def strip(body: Any) -> None:
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
    told = len(BLANK.sub("", node.xpath("string()")))
    return len(links) > 1 and sum(len(BLANK.sub("", a.xpath("string()"))) for a in links) >= _MENU * told


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


def article_of(body: Any) -> Any:
    """The smallest element that holds most of the text outside links."""
    weights: dict[Any, int] = {}
    for node in body.iter():
        if isinstance(node.tag, str):
            inside_link = node.tag == "a" or any(a.tag == "a" for a in node.iterancestors())
            own = 0 if inside_link else len(BLANK.sub("", node.text or ""))
            weights[node] = own + sum(len(BLANK.sub("", child.tail or "")) for child in node)
    totals: dict[Any, int] = {}
    for node in reversed(list(weights)):
        totals[node] = weights[node] + sum(totals.get(child, 0) for child in node)
    here = body
    while True:
        heavy = [c for c in here if totals.get(c, 0) > _MOST * totals[body] and c.tag in BLOCK]
        if not heavy or (heavy[0].tag in ("table", "tbody", "tr", "p", "ul", "ol") and not is_layout(heavy[0])):
            return here
        here = heavy[0]


def is_layout(table: Any) -> bool:
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
    return any(len(BLANK.sub("", c.xpath("string()"))) > _LONGEST_CELL for c in cells)
