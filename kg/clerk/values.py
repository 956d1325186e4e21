"""What people type for a field of a fact ↔ what the graph holds; labels in Chinese or English and ids all do."""

from __future__ import annotations

import re
from collections.abc import Callable

from kg.catalogue import load_catalogue
from kg.errors import Code, KGError
from kg.fuse.reading import EDITABLE, OPEN, Reading
from kg.graph.labels import name_of
from kg.graph.scheme import STATUS_LABELS
from kg.model import Level

#: Typed to take away what the text says.
NOTHING = "-"
_GROUPS = frozenset({"held", "ended"})  # concepts that gather others
_YEAR = re.compile(r"((?:19|20)\d\d)年?")
_PERIOD = re.compile(r"(?:19|20)\d\d-[01]\d-[0-3]\d(?:/(?:19|20)\d\d-[01]\d-[0-3]\d)?")
_WHOLE_YEAR = re.compile(r"(\d{4})-01-01/\1-12-31")
_SIZE = re.compile(r"[1-9]\d{0,8}")
_NUMBER = re.compile(r"-?\d{1,15}(?:\.\d{1,6})?")


def parse(reading: Reading, field: str, typed: str) -> str | None:
    """The value of ``field`` for ``reading``, None for ``-``; KG225 when it cannot be."""
    text = typed.strip()
    if field not in EDITABLE[reading.kind]:
        raise _wrong(reading.id, field, text, "、".join(EDITABLE[reading.kind]))
    if text == NOTHING:
        if field not in OPEN:
            raise _wrong(reading.id, field, text, "不能为空 may not be empty")
        return None
    value, known = _PARSERS[field](text)
    if value is None:
        raise _wrong(reading.id, field, text, known)
    return value


def shown(field: str, value: str | None) -> str:
    """A value as people read it; what :func:`parse` takes back."""
    if value is None:
        return ""
    if field == "programme":
        found = load_catalogue().programmes.get(value)
        return found.label_zh if found else value
    if field == "period" and (year := _WHOLE_YEAR.fullmatch(value)):
        return year[1]
    return name_of(value) if field in ("level", "status") else value


def _wrong(fact: str, field: str, value: str, known: str) -> KGError:
    return KGError(Code.KG225, fact=fact, field=field, value=value, known=known)


_Parsed = tuple[str | None, str]


def _status(text: str) -> _Parsed:
    known = {name: labels for name, labels in STATUS_LABELS.items() if name not in _GROUPS}
    return _labelled(text, known)


def _level(text: str) -> _Parsed:
    return _labelled(text, {level.value: (name_of(level), name_of(level, "en")) for level in Level})


def _labelled(text: str, known: dict[str, tuple[str, str]]) -> _Parsed:
    found = [name for name, labels in known.items() if text.lower() in (name.lower(), *map(str.lower, labels))]
    return (found[0] if found else None), "、".join(zh for zh, _ in known.values())


def _programme(text: str) -> _Parsed:
    catalogue = load_catalogue()
    if text in catalogue.programmes:
        return text, ""
    labelled = {p.id for p in catalogue.programmes.values() if text in (p.label_zh, p.label_en)}
    found = labelled or {p for h in catalogue.find_aliases(text) if h.end - h.start == len(text) for p in h.programmes}
    return (min(found) if len(found) == 1 else None), "、".join(sorted(found)) or "kg ontology show 称号"


def _matched(pattern: re.Pattern[str], known: str) -> Callable[[str], _Parsed]:
    def parse_it(text: str) -> _Parsed:
        hit = pattern.fullmatch(text)
        return (hit[1] if hit and pattern.groups else hit[0] if hit else None), known

    return parse_it


def _period(text: str) -> _Parsed:
    year = _YEAR.fullmatch(text)
    if year:
        return f"{year[1]}-01-01/{year[1]}-12-31", ""
    return (text if _PERIOD.fullmatch(text) else None), "2024, 2024-03-31, 2024-01-01/2024-03-31"


def _number(text: str) -> _Parsed:
    plain = text.replace(",", "").replace("，", "")
    whole = plain.rstrip("0").rstrip(".") if "." in plain else plain  # as the graph writes decimals
    return (whole if _NUMBER.fullmatch(plain) else None), "21.5"


def _words(text: str) -> _Parsed:
    return (" ".join(text.split()) or None), "…"


_PARSERS: dict[str, Callable[[str], _Parsed]] = {
    "status": _status,
    "level": _level,
    "recipient": _words,
    "programme": _programme,
    "year": _matched(_YEAR, "2024"),
    "size": _matched(_SIZE, "12"),
    "value": _number,
    "unit": _words,
    "period": _period,
}
