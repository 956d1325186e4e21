"""Short names that a story itself explains: (以下简称“Y”), and stems of its full names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from kg.language.occurrences import occurrences, pairs
from kg.language.recogniser import load_short_names
from kg.mentions.lexicon import COMPANY_FORMS, TRADES
from kg.model import EntityType, Mention, Span

_DEFINED = re.compile(r"（(?:以下|下称|简称|以下简称)(?:统)?(?:简称|称)?(?:为|：)?“?([^“”（）]{2,12})”?）")
_ANYBODY = frozenset(("公司", "本公司", "集团", "本集团", "企业", "我司"))
_FORM_TAIL = re.compile("(?:" + "|".join(map(re.escape, COMPANY_FORMS)) + r")(?:（[^）]*）)?$")
_BRACKET = re.compile(r"（[^）]{1,10}）")


def stem_of(name: str, places: Sequence[str]) -> str:
    """Trade name and trade of a legal name: region and form dropped."""
    return _bare_stem(name, {place: rank for rank, place in enumerate(places)})


def _bare_stem(name: str, ranks: Mapping[str, int]) -> str:
    """The same with the places by their rank: the first that opens the name is dropped, and one behind it."""
    bare = _BRACKET.sub("", _FORM_TAIL.sub("", name))
    for _ in range(2):
        opening = (size for size in range(1, len(bare) - 1) if bare[:size] in ranks)
        fitting = [size for size in opening if not bare.startswith(TRADES, size)]
        if fitting:
            bare = bare[min(fitting, key=lambda size: ranks[bare[:size]]) :]
    return bare.lstrip("省市县区")


def is_short_of(short: str, full: str, stem: str) -> bool:
    """True when ``short`` can abbreviate ``full``: opens with the trade name, in order."""
    if len(short) < 2 or short == full or len(short) >= len(full):
        return False
    core = short if short[:2] == stem[:2] else short[2:] if short[:2] == full[:2] and len(short) > 3 else ""
    if len(core) < 2 or core[:2] != stem[:2]:
        return False
    position = 0
    for char in core:
        position = stem.find(char, position)
        if position < 0:
            return False
        position += 1
    return True


def find_defined(view: str, companies: Sequence[Mention]) -> Iterator[Mention]:
    """X有限公司（以下简称“Y”): every later Y means X."""
    for hit in _DEFINED.finditer(view):
        owner = next((m for m in companies if m.span.end == hit.start()), None)
        if owner is None:
            continue
        short = hit.group(1)
        if short in _ANYBODY:
            continue  # （以下简称“公司”）: the word stays one that may mean any firm
        for at in occurrences(short, view):
            yield Mention(Span(at, at + len(short)), owner.type, short, owner.canonical, "defined-short", None, 0.97)


def find_contained(view: str, companies: Sequence[Mention], places: Sequence[str]) -> Iterator[Mention]:
    """Runs of text whose pieces stand in a full name of the story, in order, from its trade name on.

    「江苏国强」 and 「国强镀锌」 are sure beside 「江苏国强镀锌实业有限公司」.
    """
    covered = {at for m in companies for at in range(*m.span)}
    stems = dict(_stems(companies, places))
    opened = pairs({stem[:2] for stem in stems.values()}, view)
    for index, stem in stems.items():
        owner = companies[index]
        grower = owner.canonical.endswith(("合作社", "农场"))  # its trade name is often what it grows
        opener = _BRACKET.sub("", owner.canonical).partition(stem)[0]
        for at in opened[stem[:2]]:
            if at in covered:
                continue
            end, pieces = _pieces_end(view, at, stem + owner.canonical.partition(stem)[2])
            start = _with_opener(view, at, opener)
            text = view[start:end]
            if (text[-1:] in _PLACE_ENDS and not text.endswith("超市")) or (
                view[start - 1 : start] == "“" and view[end : end + 1] != "”"
            ):
                continue  # the name of something else in quotes opens with it
            weak = owner.confidence < 0.9 and not text.endswith(TRADES)
            told = (pieces > 1 and end - start >= 4) or text.endswith(TRADES)
            told = told or (not grower and _opens_name(view[at:end], stem, view, end))
            if not weak and (told or _is_subject(view, start, end, start < at)):
                yield Mention(Span(start, end), EntityType.COMPANY, text, owner.canonical, "stem", None, 0.9)


def _stems(companies: Sequence[Mention], places: Sequence[str]) -> Iterator[tuple[int, str]]:
    """The stems of those full names that short ones are looked for of, by their index."""
    ranks: dict[str, int] = {}
    for rank, place in enumerate(places):
        ranks.setdefault(place, rank)
    for index, owner in enumerate(companies):
        sure = owner.confidence >= 0.9 or owner.canonical.endswith(("厂", "公司"))
        if owner.basis != "legal-form" or not sure:
            continue
        stem = _bare_stem(owner.canonical, ranks)
        if len(stem) >= 3 and _BRAND.match(stem):
            yield index, stem


def _opens_name(text: str, stem: str, view: str, end: int) -> bool:
    """The whole trade name and trade (某某粮机有限公司: 某某粮机), or its opening with the look of a short name."""
    if len(text) < _LONG_SHORT or _LONGER_WORD.match(view, end) is not None:
        return False
    return text == stem or load_short_names().score(text) >= _EVEN


_PLACE_ENDS = frozenset("市县区镇旗州盟")
_LONG_SHORT = 4
_EVEN = 0.5
#: The name of something else: a brand, a kind of product, a place, one of a list of brands.
_LONGER_WORD = re.compile(r"[”、牌化型式区市县镇村]|商标|品牌|系列|产品|产业|项目|技术|工程")
_BRAND = re.compile(r"[\u4e00-\u9fffA-Za-z0-9]{2}")
_BEFORE = re.compile(r"(?:^|[，。；：、\n]|走进|走访|据|由|与|和)$")
_AFTER = re.compile(r"[”“（）〉》、，。；牌市县区镇乡村州省]|商标|品牌|系列|$")


def _is_subject(view: str, start: int, end: int, placed: bool) -> bool:
    """A trade name alone is the firm where a clause opens with it; elsewhere it may be the brand or a place."""
    if end - start < (4 if placed else 3) or (
        view[start - 1 : start] and not _BEFORE.search(view, max(0, start - 2), start)
    ):
        return False
    return _AFTER.match(view, end) is None


def _pieces_end(view: str, start: int, full: str) -> tuple[int, int]:
    """End and number of pieces of the longest run from ``start`` made of pieces of ``full``, in order.

    Pieces after the first have two characters or more.
    """
    size = 0
    while size < len(full) and view[start + size : start + size + 1] == full[size]:
        size += 1
    pos, at, count = start + size, size, 1
    while at < len(full):
        piece = next(
            (
                n
                for n in range(len(full) - at, 1, -1)
                if full.find(view[pos : pos + n], at) >= 0 and len(view) >= pos + n
            ),
            0,
        )
        if not piece or not view[pos : pos + piece].isalnum():
            break
        at = full.find(view[pos : pos + piece], at) + piece
        pos, count = pos + piece, count + 1
    return pos, count


def _with_opener(view: str, start: int, opener: str) -> int:
    """The place that opens the full name, whole or short (江苏省, 江苏), also opens the short one."""
    bare = opener.rstrip("省市县区")
    for place in (opener, bare, *(bare[cut:] for cut in range(1, len(bare) - 1))):
        if len(place) >= 2 and view.endswith(place, 0, start):
            return start - len(place)
    return start
