"""Question text → :class:`Question`; a word that is not understood stops it (KG305)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol

from kg.ask.question import LISTS, Question
from kg.ask.words import Token, Words, load_words
from kg.catalogue import Catalogue, load_catalogue
from kg.errors import Code, KGError
from kg.graph import LEVELS


class Names(Protocol):
    """What the parser asks a store about names."""

    def known(self, names: Iterable[str]) -> Mapping[str, str]:
        """Those of ``names`` the store knows, each with its class (Company, Park, …, Issuer)."""

    def near(self, name: str) -> Sequence[str]:
        """The names most like an unknown one."""


MAX_LENGTH = 200
_YEAR = r"((?:19|20)\d\d)"
_RANGE = re.compile(_YEAR + r"年?\s*(?:至|到|[-—~～]|to|and)\s*" + _YEAR + r"(?:年度|年)?(?:之间|期间)?")
_SINCE = re.compile(_YEAR + r"(?:年度|年)?(?:以来|以后|之后|起)|(?:since|after)\s+" + _YEAR)
_ONE = re.compile(_YEAR + r"(?:年度|年)?")
_SKIP = re.compile(r"[\s，。？！、,.?!:：；;“”‘’\"'「」《》()（）\-—]+")
_ENGLISH = re.compile(r"[a-z]+ ")
_HAN = re.compile(r"[\u4e00-\u9fff]")
_FORMS_ZH = "哪些企业获得省级荣誉；某公司有哪些荣誉；哪些企业同时有国家级和省级荣誉；2021年郑州市哪些企业获得国家级荣誉；哪些企业是专精特新小巨人；哪些授予没有写明名称"
_FORMS_EN = "which firms hold provincial honours; which firms hold both national and provincial honours; which candidates are not yet granted"


def parse(text: str, names: Names, catalogue: Catalogue | None = None) -> Question:
    """Understand the whole of ``text``; raises KG305 naming what was not understood, KG307 for an unknown name."""
    catalogue = catalogue or load_catalogue()
    cased = unicodedata.normalize("NFKC", text).strip()[: MAX_LENGTH + 1]
    folded = "".join(c.lower() if len(c.lower()) == 1 else c for c in cased)
    language = "en" if _ENGLISH.match(folded) or not _HAN.search(folded) else "zh"
    if not folded or len(folded) > MAX_LENGTH:
        raise cannot(text, "")
    tokens, unknown = _tokens(folded, cased, names, catalogue)
    if unknown:
        if len(unknown) > 1 and unknown in folded and _about_a_name(tokens):
            name = cased[folded.index(unknown) :][: len(unknown)]
            raise KGError(Code.KG307, name=name, near="、".join(names.near(name)) or "-")
        raise cannot(text, unknown)
    return _build(text, language, [t for t in tokens if t.slot != "filler"], catalogue)


def _about_a_name(tokens: Iterable[Token]) -> bool:
    """True when all but one stretch asks what somebody holds."""
    slots = {t.slot for t in tokens}
    return "award" in slots and not slots & {"kind", "form", "joint"}


def cannot(text: str, unknown: str) -> KGError:
    """The honest refusal: what was not understood, and what can be asked."""
    what = f"{text}（{unknown}？）" if unknown else text
    return KGError(Code.KG305, question=what, forms=f"{_FORMS_ZH} / {_FORMS_EN}")


def _tokens(text: str, cased: str, names: Names, catalogue: Catalogue) -> tuple[list[Token], str]:
    """Leftmost-longest tokens, and the characters that mean nothing to us."""
    words = load_words()
    fixed = [*_years(text), *_catalogue(text, catalogue), *_names(cased, names, catalogue, words)]
    by_start: dict[int, list[Token]] = {}
    for token in fixed:
        by_start.setdefault(token.start, []).append(token)
    out: list[Token] = []
    unknown: list[str] = []
    at = 0
    while at < len(text):
        if (gap := _SKIP.match(text, at)) is not None:
            at = gap.end()
            continue
        here = by_start.get(at, [])
        if (word := words.at(text, at)) is not None:
            here = [*here, word]
        if here:
            best = max(
                here, key=lambda t: (t.end, t.slot != "filler", -_ORDER.index(t.slot) if t.slot in _ORDER else -9)
            )
            out.append(best)
            at = best.end
        else:
            unknown.append(text[at])
            at += 1
    return out, "".join(unknown)


_ORDER = ("name", "year", "programme", "zone", "region")


def _years(text: str) -> list[Token]:
    found = [Token(m.start(), m.end(), "year", f"{m[1]}-{m[2]}", m[0]) for m in _RANGE.finditer(text)]
    found += [Token(m.start(), m.end(), "year", f"{m[1] or m[2]}-9999", m[0]) for m in _SINCE.finditer(text)]
    return found + [Token(m.start(), m.end(), "year", f"{m[1]}-{m[1]}", m[0]) for m in _ONE.finditer(text)]


def _catalogue(text: str, catalogue: Catalogue) -> list[Token]:
    """Programmes by any alias or English name, zones and regions."""
    found = [Token(a.start, a.end, "programme", "|".join(a.programmes), a.alias) for a in catalogue.find_aliases(text)]
    for programme in catalogue.programmes.values():
        name = programme.label_en.lower()
        if name and (at := text.find(name)) >= 0:
            end = at + len(name) + (1 if text[at + len(name) : at + len(name) + 1] == "s" else 0)
            found.append(Token(at, end, "programme", programme.id, name))
    found += [
        Token(z.start, z.end, "zone", text[z.start : z.end], text[z.start : z.end]) for z in catalogue.find_zones(text)
    ]
    for r in catalogue.find_regions(text):
        ranked = text[r.end : r.end + 1] == "级" and r.full  # 河南省级: the rank of the place is the level
        found.append(Token(r.start, r.end + ranked, "ranked" if ranked else "region", "|".join(r.codes), r.text))
    return found


def _names(text: str, names: Names, catalogue: Catalogue, words: Words) -> list[Token]:
    """Names of the store's own entities and issuers; never a word or an alias alone."""
    starts: dict[str, list[int]] = {}
    for start in range(len(text)):
        for end in range(start + 2, min(len(text), start + 40) + 1):
            starts.setdefault(text[start:end].replace("(", "（").replace(")", "）"), []).append(start)
    plain = [name for name in starts if name.lower() not in words and not name.isdigit()]
    out = []
    for name, kind in names.known(plain).items():
        hits = catalogue.find_aliases(name)
        zone = any((z.start, z.end) == (0, len(name)) for z in catalogue.find_zones(name))
        place = any((r.start, r.end) == (0, len(name)) for r in catalogue.find_regions(name))
        if zone or place or any((h.start, h.end) == (0, len(name)) for h in hits):
            continue
        out += [Token(at, at + len(name), "name", kind, name) for at in starts.get(name, ())]
    return out


def _build(text: str, language: str, tokens: list[Token], catalogue: Catalogue) -> Question:
    """Put the tokens into their slots; refuse what is only filler."""
    values: dict[str, list[str]] = {}
    for token in tokens:
        values.setdefault(token.slot, []).append(token.value)
    if not set(values) - {"joint", "or", "shape"}:
        raise cannot(text, "")
    levels, jurisdiction, places = _places(tokens, catalogue)
    kinds = _kinds(values)
    areas, names, issuers = _subjects(tokens, bool(kinds))
    years = values.get("year", [])
    if len(years) > 1:
        raise cannot(text, "、".join(t.text for t in tokens if t.slot == "year"))
    form = _form(values, names, levels)
    return Question(
        text,
        language,
        form,
        levels,
        "joint" in values,
        kinds,
        _programmes(values, catalogue),
        (years[0][:4], years[0][5:]) if years else None,
        places,
        areas,
        jurisdiction,
        names,
        issuers,
        _status(values),
        "count" in values.get("shape", []),
        _yesno(tokens, language),
    )


def _form(values: Mapping[str, list[str]], names: tuple[str, ...], levels: tuple[str, ...]) -> str:
    listed = [form for form in LISTS if form in values.get("form", ())]  # the most specific stands first there
    if listed and not names:
        return listed[0]
    if names:
        return "firm"
    return "both" if "joint" in values and len(levels) > 1 else "honours"


def _status(values: Mapping[str, list[str]]) -> str:
    found = values.get("status", [])
    return "candidate" if "candidate" in found else "ended" if "ended" in found else "held"


def _yesno(tokens: list[Token], language: str) -> bool:
    """A yes-or-no question; in English only when its verb comes first."""
    asked = [t for t in tokens if (t.slot, t.value) == ("shape", "yesno")]
    return bool(asked) and (language == "zh" or asked[0].start == 0)


def _kinds(values: Mapping[str, list[str]]) -> tuple[str, ...]:
    kinds = tuple(dict.fromkeys(values.get("kind", [])))
    if "*" in kinds:
        return ("Company", "Institution", "Platform", "Park", "Association", "MassOrganisation", "GovernmentBody")
    return kinds


def _programmes(values: Mapping[str, list[str]], catalogue: Catalogue) -> tuple[str, ...]:
    """The programmes named, with everything under an umbrella (skos:broader)."""
    found = [p for value in values.get("programme", []) for p in value.split("|")]
    grown = True
    while grown:
        below = [p.id for p in catalogue.programmes.values() if p.broader in found and p.id not in found]
        found += below
        grown = bool(below)
    return tuple(sorted(dict.fromkeys(found)))


_RANKS = {"province": "provincial", "prefecture": "municipal", "county": "district"}


def _places(tokens: list[Token], catalogue: Catalogue) -> tuple[tuple[str, ...], str | None, tuple[str, ...]]:
    """Levels, the granting region, and regions as places.

    A region right before the award (河南省荣誉, 河南省质量标杆) grants it; anywhere
    else it is where the recipients are.  A 直辖市 grants provincial honours.
    """
    levels = [level for t in tokens if t.slot == "level" for level in _levels(t.value)]
    jurisdiction: str | None = None
    places: list[str] = []
    for here, after in zip(tokens, [*tokens[1:], None], strict=True):
        if here.slot not in ("region", "ranked"):
            continue
        codes = here.value.split("|")
        region = catalogue.regions[codes[0]]
        if here.slot == "ranked" or (after is not None and after.slot in ("award", "programme")):
            jurisdiction = region.name
            if not (after is not None and after.slot == "level"):
                levels.append("provincial" if region.municipality else _RANKS.get(region.rank, "district"))
        else:
            places += codes
    return tuple(dict.fromkeys(levels)), jurisdiction, tuple(places)


def _levels(value: str) -> tuple[str, ...]:
    if not value.endswith("+"):
        return (value,)
    ladder = ("district", "municipal", "provincial", "national", "international")
    return tuple(level for level in ladder[ladder.index(value[:-1]) :] if level in LEVELS)


def _subjects(tokens: list[Token], has_kind: bool) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """Names as the zone asked about, as recipients, as issuers."""
    areas: list[str] = []
    names: list[str] = []
    issuers: list[str] = []
    for token in tokens:
        if token.slot == "zone" or (token.slot == "name" and token.value == "Park"):
            (areas if has_kind else names).append(token.text)
        elif token.slot == "name":
            (issuers if token.value == "Issuer" else names).append(token.text)
    return tuple(areas), tuple(names), tuple(issuers)
