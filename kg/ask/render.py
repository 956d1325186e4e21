"""An :class:`Answer` as sentences and tables for people, and as JSON."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

from kg.ask.answer import Answer, Record
from kg.graph.labels import column, name_of

_NAMED = ("name", "kind", "honour", "award", "level", "status", "year", "grade", "size", "quote", "document")
_UNNAMED = ("honour", "level", "kind", "size", "named", "unnamed", "place", "year", "quote")
_CODED = frozenset({"kind", "type", "level", "basis", "status", "stage"})


@dataclass(frozen=True, slots=True)
class Section:
    """A titled table; ``rows`` hold what people read, in the order of ``columns``."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def _table(title: str, records: Sequence[Record], columns: Sequence[str], language: str) -> Section:
    rows = tuple(
        tuple(name_of(r.get(c, ""), language) if c in _CODED else r.get(c, "") for c in columns) for r in records
    )
    kept = [i for i, c in enumerate(columns) if any(row[i] for row in rows)]
    return Section(
        title, tuple(column(columns[i], language) for i in kept), tuple(tuple(row[i] for i in kept) for row in rows)
    )


def answer_lines(answer: Answer) -> tuple[str, tuple[Section, ...]]:
    """The headline and the tables, in the question's language."""
    language = answer.question.language
    zh = language == "zh"
    if answer.columns:
        title = f"{len(answer.rows)} 行" if zh else f"{len(answer.rows)} rows"
        return title, (_table("", answer.rows, answer.columns, language),) if answer.rows else ()
    sections = []
    if answer.named:
        sections.append(_table("具名" if zh else "Named", answer.named, _NAMED, language))
    if answer.unnamed:
        title = (
            f"另有{answer.unnamed_total}项授予未具名" if zh else f"Another {answer.unnamed_total} grants without a name"
        )
        sections.append(_table(title, answer.unnamed, _UNNAMED, language))
    if answer.stocks:
        title = (
            "现有累计（存量，与上面的授予重叠，不相加）"
            if zh
            else "Stocks (they overlap with the grants above; never add them)"
        )
        sections.append(
            _table(title, answer.stocks, ("honour", "level", "basis", "kind", "size", "place", "quote"), language)
        )
    if answer.candidates:
        title = "不计入：只是候选" if zh else "Not counted: candidates only"
        sections.append(
            _table(title, answer.candidates, ("name", "kind", "honour", "level", "status", "year", "quote"), language)
        )
    return _headline(answer, zh), tuple(sections)


def with_notes(section: Section) -> tuple[tuple[str, ...], list[tuple[str, ...]], list[str]]:
    """The table without its long columns, and the quotes below it, numbered: ``[1] quote（document）``."""
    names = {column(c, language): c for c in ("quote", "document") for language in ("zh", "en")}
    long = {i: names[c] for i, c in enumerate(section.columns) if c in names}
    if "quote" not in long.values():
        return section.columns, list(section.rows), []
    columns = ("#", *(c for i, c in enumerate(section.columns) if i not in long))
    numbers: dict[str, int] = {}
    rows = []
    for row in section.rows:
        cells = {kind: row[i] for i, kind in long.items()}
        said = f"{cells['quote']}" + (f"（{cells['document']}）" if cells.get("document") else "")
        number = numbers.setdefault(said, len(numbers) + 1)
        rows.append((f"[{number}]", *(v for i, v in enumerate(row) if i not in long)))
    return columns, rows, [f"  [{number}] {said}" for said, number in numbers.items()]


def _headline(answer: Answer, zh: bool) -> str:
    names = len({r["name"] for r in answer.named})
    question = answer.question
    if question.form == "firm":
        return _about(answer, zh)
    if not names and not answer.unnamed:
        return "图中没有这样的记录。" if zh else "The graph holds no such record."
    firms = question.kinds == ("Company",)
    unit = "家" if firms else "个"
    text = (
        f"具名{'企业' if firms else ''} {names} {unit}（{len(answer.named)} 项）"
        if zh
        else f"{names} named ({len(answer.named)} honours)"
    )
    if answer.unnamed:
        text += (
            f"；另有{answer.unnamed_total}项授予未具名"
            if zh
            else f"; another {answer.unnamed_total} grants without a name"
        )
        text += _bounds(answer, zh, unit)
    return text + ("。" if zh else ".")


def _bounds(answer: Answer, zh: bool, unit: str) -> str:
    """Grants may overlap, so the number of distinct recipients has bounds only."""
    low, high = answer.distinct_min, answer.distinct_max
    if low == high:
        return f"，共 {low} {unit}" if zh else f", {low} in all"
    top = "?" if high is None else str(high)
    if zh:
        return f"（授予可能重叠，不同对象在 {low} 到 {top} {unit}之间）"
    return f" (grants may overlap: between {low} and {top} distinct recipients)"


def _about(answer: Answer, zh: bool) -> str:
    name = "、".join(answer.question.names)
    held = [r for r in answer.named if r["status"] in ("granted", "renewed", "warned")]
    if answer.question.yesno:
        yes = bool(held)
        return (
            (f"{name}：{'是' if yes else '图中没有记录'}。")
            if zh
            else f"{name}: {'yes' if yes else 'no record in the graph'}."
        )
    rest = len(answer.named) - len(held)
    if zh:
        return f"{name}：持有 {len(held)} 项" + (f"，其他状态 {rest} 项。" if rest else "。")
    return f"{name}: holds {len(held)}" + (f", {rest} in another status." if rest else ".")


def answer_dict(answer: Answer) -> dict[str, Any]:
    """The answer as JSON: ids stay ids, quotes are whole."""
    headline, _ = answer_lines(answer)
    q = answer.question
    return {
        "question": q.text,
        "form": q.form,
        "language": q.language,
        "headline": headline,
        "constraints": {k: v for k, v in asdict(q).items() if v and k not in ("text", "form", "language")},
        "rows": [dict(r) for r in answer.rows],
        "named": [dict(r) for r in answer.named],
        "unnamed_total": answer.unnamed_total,
        "unnamed": [dict(r) for r in answer.unnamed],
        "stocks": [dict(r) for r in answer.stocks],
        "candidates": [dict(r) for r in answer.candidates],
        "distinct_min": answer.distinct_min,
        "distinct_max": answer.distinct_max,
        "queries": [{"purpose": s.purpose, "sparql": s.sparql} for s in answer.steps],
    }
