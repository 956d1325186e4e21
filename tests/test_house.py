"""Data flows one way: a room imports only from rooms above it."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from tests.conftest import ROOT

#: From the top of the house to the bottom; rooms of one line do not know each other's insides.
ROOMS = [
    "model",
    "errors",
    "paths",
    "ledger",
    "catalogue",
    "ingest",
    "language",
    "mentions",
    "resolve",
    "facts",
    "check",
    "fuse",
    "graph",
    "audit",
    "survey",
    "ask",
    "export",
    "firm",
    "evaluate",
]
#: Where rooms are put together, and the one exception, each with its reason.
COMPOSITION = {
    "components",
    "pipeline",
    "build",
    "whole",
    "cli",
    "commands",
    "clerk",
    "terminal",
    "querying",
    "__main__",
    "__init__",
}
ALLOWED = {
    ("evaluate/__init__.py", "pipeline"): "scoring runs the whole pipeline",
    ("mentions/lexicon.py", "catalogue"): "in order; listed to show the table's reader",
}


def _imports(path: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("kg."):
            found.add(node.module.split(".")[1])
        elif isinstance(node, ast.ImportFrom) and node.module == "kg":
            found |= {alias.name for alias in node.names}
    return found


@pytest.mark.parametrize("path", sorted((ROOT / "kg").rglob("*.py")), ids=lambda p: p.relative_to(ROOT).as_posix())
def test_rooms_import_upwards_only(path: Path) -> None:
    inside = path.relative_to(ROOT / "kg")
    room = inside.parts[0].removesuffix(".py")
    if room in COMPOSITION:
        return
    for other in _imports(path):
        if (inside.as_posix(), other) in ALLOWED or other.startswith("__"):
            continue
        assert other in ROOMS, f"{inside} imports the composition {other}"
        assert ROOMS.index(other) <= ROOMS.index(room), f"{inside} imports {other}, which lies below {room}"


def test_expressions_are_compiled_once_at_the_top_of_a_module() -> None:
    """``re`` keeps 512 compiled expressions; what is written inside a function may be compiled at every call."""
    inside = [
        f"{path.relative_to(ROOT)}:{call.lineno}"
        for path in sorted((ROOT / "kg").rglob("*.py"))
        for function in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(function, ast.FunctionDef | ast.Lambda)
        for call in ast.walk(function)
        if isinstance(call, ast.Call) and call.args and isinstance(call.args[0], ast.Constant)
        if isinstance(call.func, ast.Attribute) and ast.unparse(call.func.value) == "re"
    ]
    assert inside == []


def test_no_names_of_the_seed_in_code_or_tables() -> None:
    names = re.compile("富耐克|凌达|森鹏|新天科技|衡量科技|华纳时代|猪八戒|磨料磨具|石佛")
    files = [*(ROOT / "kg").rglob("*.py"), *(p for p in (ROOT / "ontology").iterdir() if p.name != "programmes.tsv")]
    assert [p.name for p in files if names.search(p.read_text(encoding="utf-8"))] == []


def test_every_error_code_is_raised_or_documented_and_in_two_languages() -> None:
    from kg.errors import Code, code_template

    source = "\n".join(p.read_text(encoding="utf-8") for p in (ROOT / "kg").rglob("*.py") if p.name != "errors.py")
    for code in Code:
        template = code_template(code)
        assert template.zh and template.en.isascii() and template.remedy_zh and template.remedy_en
        assert f"Code.{code.name}" in source, f"{code.name} is never raised"
