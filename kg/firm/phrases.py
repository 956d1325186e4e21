"""The sentences of a file: what it holds, how long, since when, by whose word."""

from __future__ import annotations

from collections.abc import Sequence

from kg.firm.model import FirmFile, HonourLine, Step, Witness
from kg.firm.words import both, say
from kg.graph.labels import name_of
from kg.model import LevelBasis


def headline(file: FirmFile) -> str:
    """What it holds, in one sentence of each language."""
    held, waiting, ended = (len(file.in_state(s)) for s in ("held", "candidate", "ended"))
    return (
        f"{file.name}：截至 {file.as_of} 持有 {held} 项，候选 {waiting} 项，已终止或到期 {ended} 项，待核对 {len(file.questions)} 条。"
        f"Holds {held}, candidate for {waiting}, {ended} ended or lapsed, {len(file.questions)} open questions on {file.as_of}."
    )


def place_words(file: FirmFile) -> tuple[str, str]:
    """Where it is and why that is believed; what a homonym leaves open."""
    if file.place:
        return f"{file.place.name}（{file.place.code}）", f"依据 from：{both('place', file.place_basis or 'unknown')}"
    if file.open_places:
        return "未定 open", "可能是 perhaps：" + "、".join(p.name for p in file.open_places)
    return "不明 unknown", ""


def titled(line: HonourLine) -> str:
    """A title with its year."""
    return line.label + (f"（{line.honour.year}）" if line.honour.year else "")


def state_words(line: HonourLine) -> str:
    """Held, candidate, ended or unknown; a term that ran out is told from an end that a document tells."""
    if line.state.state == "ended" and line.state.basis != "told":
        return f"{both('state', 'lapsed')}（{both('basis', line.state.basis)}）"
    return both("state", line.state.state)


def validity_words(line: HonourLine) -> str:
    """The days between which it holds, stated or estimated; renewals."""
    h = line.honour
    said = (
        f"{h.valid_from or ''} 至 {h.valid_until}".strip()
        if h.valid_until
        else f"{h.valid_from} 起"
        if h.valid_from
        else ""
    )
    parts = [f"{said}（{both('basis', h.valid_basis or 'stated')}）"] if said else []
    parts += [f"续 {line.renews} renews"] if line.renews else []
    parts += [f"由 {line.renewed_by} 续 renewed"] if line.renewed_by else []
    parts += ["即将到期 due"] if line.due else []
    return "；".join(parts)


def level_words(line: HonourLine) -> str:
    """The level, with its basis where it does not stand in the text; corrected by a person is told."""
    honour = line.honour
    plain = honour.level_basis in (LevelBasis.TEXT, LevelBasis.UNKNOWN)
    return name_of(honour.level) + ("" if plain else f"（{name_of(honour.level_basis)}）")


def life(steps: Sequence[Step]) -> str:
    """The steps in their order: 2021 公示中 → 2021-03-05 已授予 → 2024 复核通过."""
    return " → ".join(
        f"{s.when or (f'{s.seen} 报道' if s.seen else '日期不详')} {name_of(s.status)}{'（其后 later）' if s.later else ''}"
        for s in steps
    )


def source_words(one: Witness) -> str:
    """Title, day, kind of source, file and place in it."""
    where = " ".join(x for x in (one.file, one.locator) if x)
    return "，".join(x for x in (one.title or one.document, one.issued, say("grade", one.grade), where) if x)
