"""The scores for people: tables for the terminal, and one HTML file that opens from disk."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from kg.errors import Code, KGError
from kg.evaluate.scores import SLICES, Judgement, Scores, Tally
from kg.graph.labels import name_of

__all__ = ["Section", "sections", "to_html", "write_html"]

_FIGURES = ("准确率 P", "召回率 R", "F1", "对 right", "错 wrong", "漏 missed")
_KINDS = {
    "recipients": "对象 recipients",
    "award": "对象＋称号 award",
    "full": "完整事实 full",
    "groups": "数目组 groups",
    "groups+level": "数目组＋层级、状态 groups+level",
    "companies": "企业名 companies",
    "figures": "数字指标 figures",
}
_SLICES = {
    "level": ("按层级 by level", "层级 level"),
    "status": ("按状态 by status", "状态 status"),
    "family": ("按称号类别 by programme family", "类别 family"),
    "rule": ("按命中的句式 by the rule that fired", "句式 rule"),
    "phrasing": ("按标注的说法 by the gold's phrasing", "说法 phrasing"),
}
#: A missed fact fired no rule, and a wrong one has no phrasing: what cannot be known is not shown as 1.000.
_UNKNOWN = {"rule": ("召回率 R", "F1", "漏 missed"), "phrasing": ("准确率 P", "F1", "错 wrong")}
#: Statuses of gold that stand for several of ours; "" is a slice's rest.
_COARSE = {"reviewed": ("复核", "reviewed"), "revoked": ("撤销", "revoked"), "unlisted": ("目录外", "unlisted")}
_OUTCOMES = {"wrong": "错 wrong", "missed": "漏 missed"}
#: Rows and columns of a confusion table go from the highest level and the first state to the last.
_ORDER = ("international", "national", "provincial", "municipal", "district", "park", "industry", "unspecified", "none",
          "candidate", "granted", "reviewed", "revoked")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Section:
    """One table with its title; ``numbers`` is the first column that holds figures."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    note: str = ""
    numbers: int = 1


def sections(scores: Scores, *, errors: bool) -> list[Section]:
    """All tables: kinds, slices of the full facts, confusion, reliability, and on request the errors."""
    found = [
        Section("事实种类 kinds of fact", ("种类 kind", *_FIGURES), _rows(scores.kinds, lambda k: _KINDS.get(k, k)))
    ]
    found += [_slice(scores, name) for name in SLICES if scores.by(name)]
    for title, pairs in (
        ("层级混淆 confusion of levels", scores.levels),
        ("状态混淆 confusion of statuses", scores.statuses),
    ):
        if any(pairs.values()):
            found.append(_confusion(title, pairs))
    found.append(_reliability(scores))
    if errors:
        found.append(_errors(scores))
    return found


def _slice(scores: Scores, name: str) -> Section:
    title, heading = _SLICES[name]
    columns = (heading, *_FIGURES)
    hidden = [columns.index(c) for c in _UNKNOWN.get(name, ())]
    rows = tuple(
        tuple("" if at in hidden else cell for at, cell in enumerate(row)) for row in _rows(scores.by(name), _named)
    )
    return Section(f"完整事实{title}", columns, rows)


def _confusion(title: str, pairs: Counter[tuple[str, str]]) -> Section:
    """Gold's value down, ours across; the diagonal is right."""
    rank = {value: at for at, value in enumerate(_ORDER)}
    values = sorted({v for pair, n in pairs.items() if n for v in pair}, key=lambda v: (rank.get(v, len(rank)), v))
    rows = tuple((_named(gold), *(str(pairs[(gold, ours)] or "") for ours in values)) for gold in values)
    note = "行是标注，列是程序；对角线上判断一致。Rows are gold's, columns ours; the diagonal agrees."
    return Section(title, ("标注 gold ＼ 程序 ours", *(_named(v) for v in values)), rows, note)


def _reliability(scores: Scores) -> Section:
    rows = tuple((name, str(n), f"{share:.3f}") for name, n, share in scores.reliability())
    note = "把握若可信，正确率应落在它的区间内。Where confidence can be trusted, the share right lies in its bin."
    return Section(
        "把握是否可信 reliability of confidence", ("把握 confidence", "事实 facts", "正确率 right"), rows, note
    )


def _errors(scores: Scores) -> Section:
    rows = tuple(
        (j.document, f"{_KINDS.get(j.kind, j.kind)} {_OUTCOMES[j.outcome]}", j.what, j.rule or j.phrasing, _flat(j))
        for j in sorted(scores.errors(), key=lambda j: j.document)
    )
    columns = ("文档 document", "错误 error", "内容 what", "句式 rule / 说法 phrasing", "原句 sentence")
    return Section("错误 errors", columns, rows, numbers=len(columns))


def _rows(tallies: dict[str, Tally], named: Callable[[str], str]) -> tuple[tuple[str, ...], ...]:
    return tuple((named(name), *_cells(tally)) for name, tally in tallies.items())


def _cells(tally: Tally) -> tuple[str, ...]:
    """Figures; a share of nothing stays empty."""
    precision = f"{tally.precision:.3f}" if tally.right + tally.wrong else ""
    recall = f"{tally.recall:.3f}" if tally.right + tally.missed else ""
    f1 = f"{tally.f1:.3f}" if precision and recall else ""
    return precision, recall, f1, str(tally.right), str(tally.wrong), str(tally.missed)


def _named(value: str) -> str:
    """省级 provincial; an id that nobody translates stays alone."""
    chinese, english = _COARSE.get(value, (name_of(value), value))
    return value if chinese == value else f"{chinese} {english}"


def _flat(judgement: Judgement) -> str:
    return " ".join(judgement.sentence.split())


def to_html(scores: Scores, gold: Path) -> bytes:
    """A self-contained page of all tables with the errors by document; every value is escaped."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent), autoescape=True, undefined=StrictUndefined, trim_blocks=True
    )
    wrong = sorted(scores.errors(), key=lambda j: j.document)
    page = environment.get_template("report.html.j2").render(
        gold=gold.as_posix(),
        documents=len(scores.documents),
        sections=sections(scores, errors=False),
        errors=[(name, [_card(j) for j in found]) for name, found in groupby(wrong, key=lambda j: j.document)],
        count=len(wrong),
    )
    return page.encode("utf-8", "replace")


def _card(judgement: Judgement) -> dict[str, str]:
    """One error, its sentence cut at the recipient so that the page can mark it."""
    name, sentence = judgement.what.split(" | ")[0], _flat(judgement)
    at = -1 if judgement.kind == "groups+level" else sentence.find(name)
    before, hit, after = (sentence, "", "") if at < 0 else (sentence[:at], name, sentence[at + len(name) :])
    return {
        "outcome": judgement.outcome,
        "label": _OUTCOMES[judgement.outcome],
        "kind": _KINDS.get(judgement.kind, judgement.kind),
        "what": judgement.what,
        "rule": judgement.rule or judgement.phrasing,
        "before": before,
        "hit": hit,
        "after": after,
    }


def write_html(scores: Scores, gold: Path, target: Path) -> None:
    """Write the page; raises KG402 when it cannot be written."""
    try:
        target.write_bytes(to_html(scores, gold))
    except OSError as error:
        raise KGError(Code.KG402, path=target, reason=error.strerror or error) from error
