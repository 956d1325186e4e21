"""One page that opens without a server: the answer, the picture, the honours with their quotes."""

from __future__ import annotations

import base64
import hashlib
from pathlib import Path

from kg.ask import answer_lines, ask
from kg.export.picture import to_svg
from kg.export.tables import Table, counts, honours, shipped_table, undecided
from kg.export.view import View
from kg.graph import Store
from kg.graph.labels import column

QUESTIONS = ("哪些企业获得省级荣誉？", "哪些企业获得国家级荣誉？", "哪些企业获得市级荣誉？")
_HERE = Path(__file__).parent
_COUNT_COLUMNS = (
    "mode",
    "honour",
    "level",
    "status",
    "kind",
    "size",
    "unit",
    "named",
    "place",
    "year",
    "quote",
    "document",
)


def to_page(store: Store, view: View) -> bytes:
    """A self-contained HTML file; every value is escaped, and the policy lets only its own script run."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined
    from markupsafe import Markup

    environment = Environment(
        loader=FileSystemLoader(_HERE), autoescape=True, undefined=StrictUndefined, trim_blocks=True
    )
    script = (_HERE / "page.js").read_text(encoding="utf-8")
    table = honours(store)
    headings, rows = table.readable()
    level_at, status_at = table.columns.index("level"), table.columns.index("status")
    count_table = _some(counts(store), _COUNT_COLUMNS)
    count_headings, count_rows = count_table.readable()
    answers = []
    for question in QUESTIONS:
        headline, sections = answer_lines(ask(store, question))
        answers.append({"question": question, "headline": headline, "sections": sections})
    html = environment.get_template("page.html.j2").render(
        documents=len(shipped_table(store, "文档", "documents").rows),
        honours=table,
        counts=count_table,
        answers=answers,
        headings=headings,
        rows=rows,
        level_at=level_at,
        status_at=status_at,
        quote_at=table.columns.index("quote"),
        levels=_distinct(rows, level_at),
        statuses=_distinct(rows, status_at),
        count_headings=[column("mode") if c == "mode" else c for c in count_headings],
        count_rows=count_rows,
        english={"名称待判定": "Names that may be one", "来源分歧": "Sources that differ"},
        undecided=[(t.name, *t.readable()) for t in undecided(store) if t.rows],
        picture=Markup(to_svg(view).decode("utf-8")),
        script=Markup(script),
        script_hash=base64.b64encode(hashlib.sha256(script.encode("utf-8")).digest()).decode("ascii"),
    )
    return html.encode("utf-8")


def _some(table: Table, columns: tuple[str, ...]) -> Table:
    at = [table.columns.index(c) for c in columns]
    return Table(table.name, columns, tuple(tuple(row[i] for i in at) for row in table.rows))


def _distinct(rows: list[tuple[str, ...]], at: int) -> list[str]:
    return list(dict.fromkeys(row[at] for row in rows))
