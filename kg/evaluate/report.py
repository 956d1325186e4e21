"""The scores for people: tables for the terminal, and one HTML file that opens from disk."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from kg.evaluate.scores import SLICES, Scores, Tally

__all__ = ["Section", "sections", "to_html"]

_FIGURES = ("准确率 P", "召回率 R", "F1", "对 right", "错 wrong", "漏 missed")
_TITLES = {
    "level": "按级别 by level",
    "status": "按状态 by status",
    "family": "按项目类别 by programme family",
    "rule": "按句式规则 by pattern family",
    "phrasing": "按标注的说法 by phrasing of the gold",
}


@dataclass(frozen=True, slots=True)
class Section:
    """One table with its title."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def sections(scores: Scores, *, errors: bool) -> list[Section]:
    """All tables: kinds, slices of the full facts, confusions, reliability, and on request the errors."""
    found = [Section("事实种类 kinds of fact", ("类型 kind", *_FIGURES), _rows(scores.kinds))]
    for name in SLICES:
        if rows := _rows(scores.by(name)):
            found.append(Section(_TITLES[name], (name, *_FIGURES), rows))
    for title, pairs in (("级别混淆 levels confused", scores.levels), ("状态混淆 statuses confused", scores.statuses)):
        rows = tuple((gold, ours, str(n)) for (gold, ours), n in sorted(pairs.items()) if n)
        if rows:
            found.append(Section(title, ("标注 gold", "程序 ours", "次数 times"), rows))
    bins = tuple((name, str(n), f"{share:.3f}") for name, n, share in scores.reliability())
    found.append(Section("把握与对错 confidence against truth", ("把握 confidence", "事实 facts", "对 right"), bins))
    if errors:
        wrong = tuple((j.document, f"{j.kind} {j.outcome}", j.what, j.rule, _flat(j.sentence)) for j in scores.errors())
        found.append(
            Section("错误 errors", ("文档 document", "错误 error", "内容 what", "句式 rule", "原句 sentence"), wrong)
        )
    return found


def _rows(tallies: dict[str, Tally]) -> tuple[tuple[str, ...], ...]:
    return tuple(
        (name, f"{t.precision:.3f}", f"{t.recall:.3f}", f"{t.f1:.3f}", str(t.right), str(t.wrong), str(t.missed))
        for name, t in tallies.items()
    )


def _flat(text: str) -> str:
    return " ".join(text.split())[:160]


def to_html(scores: Scores, gold: Path) -> bytes:
    """A self-contained page of all tables with the errors; every value is escaped."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    folder = Path(__file__).parent
    environment = Environment(loader=FileSystemLoader(folder), autoescape=True, undefined=StrictUndefined)
    page = environment.get_template("report.html.j2").render(
        gold=gold.as_posix(), sections=sections(scores, errors=True)
    )
    return page.encode("utf-8", "replace")
