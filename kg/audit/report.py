"""``kg check``: the whole store against the shapes, with its findings and contradictions."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from kg.errors import Code, KGError
from kg.graph import Store, run_shipped
from kg.graph.queries import plain
from kg.graph.vocabulary import META
from kg.paths import findings_page, ontology_dir

_ORDER = ("error", "warning", "info")
_SEVERITIES = {"Violation": "error", "Warning": "warning", "Info": "info"}


@dataclass(frozen=True, slots=True)
class Issue:
    """``source`` is shapes, text or contradiction; ``about`` ids of facts."""

    source: str
    severity: str  # error | warning | info
    code: str
    message: str
    about: str
    quote: str


@dataclass(frozen=True, slots=True)
class Report:
    """Everything found, errors first."""

    issues: tuple[Issue, ...]

    @property
    def errors(self) -> int:
        """How many issues are errors."""
        return sum(i.severity == "error" for i in self.issues)

    def reaches(self, severity: str) -> bool:
        """Whether any issue is at least as severe; ``never`` is reached by none."""
        return severity != "never" and any(_ORDER.index(i.severity) <= _ORDER.index(severity) for i in self.issues)

    def to_dict(self) -> dict[str, Any]:
        """Plain data for ``--json``."""
        return {"errors": self.errors, "issues": [asdict(i) for i in self.issues]}

    def show(
        self, emit: Callable[[str], None], emit_table: Callable[[Sequence[str], Sequence[Sequence[str]]], None]
    ) -> None:
        """Print for people."""
        if self.issues:
            emit_table(
                ("程度 severity", "代码 code", "说明 message", "原文 quote"),
                [(i.severity, i.code, i.message, i.quote or i.about) for i in self.issues],
            )
        emit(
            f"{self.errors} 个错误，{len(self.issues) - self.errors} 个提示。{self.errors} errors, {len(self.issues) - self.errors} notes."
        )


def explained(code: str) -> str:
    """The page of a finding; KG308 when no page has that code."""
    page = findings_page().read_text(encoding="utf-8")
    parts = {part.split("\n", 1)[0].strip(): part for part in page.split("\n## ")[1:]}
    if code.upper() not in parts:
        raise KGError(Code.KG308, finding=code, known="、".join(parts))
    return parts[code.upper()].strip()


def check_store(store: Store) -> Report:
    """Shapes (SHACL, W3C 2017), findings of the extraction, and contradictions between documents."""
    issues = [*_shapes(store), *_findings(store), *_contradictions(store)]
    return Report(tuple(sorted(issues, key=lambda i: (_ORDER.index(i.severity), i.code, i.about, i.message, i.quote))))


def _shapes(store: Store) -> list[Issue]:
    import pyoxigraph as ox
    from pyshacl import validate
    from rdflib import Graph, URIRef
    from rdflib.namespace import RDF, SH

    path = ontology_dir() / "shapes.ttl"
    if not path.is_file():
        raise KGError(Code.KG502, table=path.name)
    triples = sorted({q.triple for q in store.quads() if q.graph_name != META}, key=str)
    data = Graph().parse(data=ox.serialize(triples, format=ox.RdfFormat.N_TRIPLES), format="nt")
    _, results, _ = validate(
        data, shacl_graph=Graph().parse(path), allow_warnings=True, inference="none", advanced=True
    )
    found = []
    for result in results.subjects(RDF.type, SH.ValidationResult):
        focus = results.value(result, SH.focusNode)
        severity = str(results.value(result, SH.resultSeverity)).rsplit("#", 1)[-1]
        shape = str(results.value(result, SH.sourceConstraintComponent)).rsplit("#", 1)[-1]
        about = plain(ox.NamedNode(str(focus))) if isinstance(focus, URIRef) else str(focus)
        value = results.value(result, SH.value)
        message = f"{results.value(result, SH.resultMessage)}{f'（{plain(ox.NamedNode(value))}）' if isinstance(value, URIRef) else ''}"
        found.append(Issue("shapes", _SEVERITIES.get(severity, "error"), shape, message, about or "", ""))
    return found


def _findings(store: Store) -> list[Issue]:
    rows = run_shipped(store, "findings").rows
    return [Issue("text", str(r[1]), str(r[0]), f"{r[2]} {r[3]}", str(r[5] or ""), str(r[4] or "")) for r in rows]


def _contradictions(store: Store) -> list[Issue]:
    rows = run_shipped(store, "contradictions").rows
    return [
        Issue(
            "contradiction",
            "warning",
            "contradiction",
            f"{r[0]}：{r[1]}（{r[2]}）一处为 {r[3]} {r[5]}，一处为 {r[4]} {r[6]}",
            str(r[0]),
            "",
        )
        for r in rows
    ]
