"""Names that may mean one thing although nobody has said so: counted once, never taken for missing."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from kg.resolve import is_legal_name


def may_be(short: str, full: str) -> bool:
    """True when the characters of a short name stand in ``full`` in their order (钰岳农业, 淮安钰岳农业发展有限公司)."""
    rest = iter(full)
    return bool(short) and all(char in rest for char in short)


def distinct(members: Collection[str], names: Mapping[str, str]) -> frozenset[str]:
    """Members (entity ids) without those whose short name may be another's."""
    full = {m: names.get(m, "") for m in members if is_legal_name(names.get(m, ""))}
    return frozenset(m for m in members if m in full or not any(may_be(names.get(m, ""), f) for f in full.values()))


def surely_absent(name: str, listed: Iterable[str]) -> bool:
    """A full name that is no row's with more or less of its place in front; a short name may be any row's."""
    return is_legal_name(name) and not any(name.endswith(row) or row.endswith(name) for row in listed)
