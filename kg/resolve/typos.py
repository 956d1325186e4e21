"""Names that differ in one character: queued when it looks like a slip of pen or scanner, never merged."""

from __future__ import annotations

from collections import Counter, defaultdict
from functools import lru_cache

from rapidfuzz.distance import Levenshtein

from kg.catalogue.tables import rows
from kg.model import EntityType
from kg.paths import ontology_dir
from kg.resolve.book import Book
from kg.resolve.clusters import Clusters
from kg.resolve.edits import one_edit_apart
from kg.resolve.industries import is_all_industry
from kg.resolve.places import Near
from kg.resolve.world import BODIES, Node, World

#: Characters that tell members of a series apart: no slip makes one of another.
_TELLING = frozenset(
    "东南西北中上下左右前后内外大小新老一二三四五六七八九十百千甲乙丙丁0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
)
_LEAST = 5  # characters of a name in which one may be wrong
_LONG_TRADE_NAME = 3
_FORM_AT_MOST = 6
_BEHIND_PLACE = (2, 3)  # where the word for city or county stands
_FEW = 4  # firms of one trade, place and form: where there are more, like names are to be expected


@lru_cache(maxsize=1)
def _alike() -> dict[str, frozenset[str]]:
    """Character → those it is taken for (``ontology/confusables.tsv``)."""
    found: dict[str, set[str]] = defaultdict(set)
    for _, row in rows(ontology_dir() / "confusables.tsv"):
        for char in row["characters"]:
            found[char] |= set(row["characters"]) - {char}
    return {char: frozenset(others) for char, others in found.items()}


def queue_typos(world: World, clusters: Clusters, book: Book) -> int:
    """Queue the pairs of whole names, and of short names with whole ones; the number of pairs that were compared."""
    nodes = [n for n in world.nodes if n.type in BODIES and len(n.key) >= _LEAST]
    peers = Counter(_peers(node) for node in nodes)
    compared = 0
    for left, right in one_edit_apart([(n.key, n) for n in nodes]):
        compared += 1
        if clusters.find(left.at) != clusters.find(right.at) and world.between(left, right) is not Near.APART:
            if (
                not left.parsed.codes + right.parsed.codes
                and left.is_full
                and right.is_full
                and _of_place(left.key, right.key)
            ):
                book.join(left, right, "same-words", legal=True)
            elif left.type is right.type:
                one_form = left.parsed.form is right.parsed.form
                rule = _rule(left.key, right.key, left, right, peers) if one_form else _in_form(left, right)
                if rule is not None:
                    book.queue(left, right, rule[0], (), rule[1])
    firms = [n for n in nodes if n.type is EntityType.COMPANY]
    lost = [n for n in firms if n.parsed.tells_trade and not clusters.is_full(n.at)]
    whole = [n for n in firms if lost and n.parsed.tells_trade and n.is_full]
    for left, right in one_edit_apart([(n.parsed.core, n) for n in (*lost, *whole)]):
        compared += 1
        if left.is_full is not right.is_full and world.between(left, right) is not Near.APART:
            rule = _rule(left.parsed.core, right.parsed.core, left, right, Counter())
            if rule is not None:
                book.queue(left, right, rule[0], (), rule[1])
    return compared


def _of_place(text: str, other: str) -> bool:
    """某城市甲乙有限公司 and 某城甲乙有限公司: 市 or 县 behind a place that the tables do not know."""
    longer, shorter = sorted((text, other), key=len, reverse=True)
    return any(longer[at] in "市县" and longer[:at] + longer[at + 1 :] == shorter for at in _BEHIND_PLACE)


def _in_form(left: Node, right: Node) -> tuple[str, str] | None:
    """A form that one of them lost or misspells: 有限公, 股分有限公司."""
    whole = min(left, right, key=lambda n: (not n.parsed.registered, n.at))
    other = right if whole is left else left
    at = Levenshtein.editops(whole.key, other.key).as_list()[0][1]
    tail = len(whole.key) - int(at) <= _FORM_AT_MOST and other.key.startswith(whole.key[:-_FORM_AT_MOST])
    return ("one-character", f"{whole.key[int(at) :]}/{other.key[int(at) :]}") if tail else None


def _peers(node: Node) -> tuple[object, ...]:
    """What names of one trade, place and form share."""
    parsed = node.parsed
    return parsed.codes, parsed.core[len(parsed.trade) :], parsed.form, parsed.group


def _rule(text: str, other: str, left: Node, right: Node, peers: Counter[tuple[object, ...]]) -> tuple[str, str] | None:
    """What a person should look at, and the characters in question; None where the difference tells two firms."""
    tag, source, target = Levenshtein.editops(text, other).as_list()[0]
    a = text[int(source)] if tag != "insert" else ""
    b = other[int(target)] if tag != "delete" else ""
    if (a in _TELLING and b in _TELLING | {""}) or (b in _TELLING and a == ""):
        return None
    shown = f"{a or '·'}/{b or '·'}"
    if left.type is not EntityType.COMPANY:
        return ("typo" if b in _alike().get(a, ()) else "one-character"), shown
    if b in _alike().get(a, ()):
        return "typo", shown
    if left.parsed.trade != right.parsed.trade:
        if _peers(left) == _peers(right) and 0 < peers[_peers(left)] <= _FEW and not left.documents & right.documents:
            return "one-character", shown
        long = min(len(left.parsed.trade), len(right.parsed.trade)) >= _LONG_TRADE_NAME and left.parsed.tells_trade
        return ("one-character", shown) if long and left.parsed.words == right.parsed.words else None
    if is_all_industry("".join(left.parsed.words)) and is_all_industry("".join(right.parsed.words)):
        return None
    return ("one-character", shown) if left.parsed.words != right.parsed.words else None
