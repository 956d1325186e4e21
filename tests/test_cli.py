"""The commands as people and programs call them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from kg.cli import _MAX_BYTES, main
from kg.ingest import MAX_BYTES
from tests.conftest import SEED

COMMANDS = ["ask", "build", "check", "evaluate", "export", "extract", "firm", "firms", "query", "reconcile", "remove"]


def kg(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "kg", *arguments],
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, **environment},
        timeout=120,
    )


def test_help_names_every_command_with_an_example() -> None:
    for command in [*COMMANDS, "ontology check", "ontology show", "ontology convert", "train segmenter"]:
        result = CliRunner().invoke(main, [*command.split(), "--help"])
        assert result.exit_code == 0 and "Example" in result.output, command


def test_help_imports_nothing_heavy() -> None:
    code = "import sys; from click.testing import CliRunner; from kg.cli import main; CliRunner().invoke(main, ['--help']); print(*sys.modules)"
    modules = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert not {"spacy", "rdflib", "pyoxigraph", "numpy", "networkx", "rich", "openpyxl"} & set(modules)


def test_the_limit_is_the_one_of_the_reader() -> None:
    assert _MAX_BYTES == MAX_BYTES


def test_build_summary_and_exit_codes(tmp_path: Path) -> None:
    store = str(tmp_path / "s")
    done = kg("build", str(SEED), "--store", store, "--json")
    assert done.returncode == 0 and len(json.loads(done.stdout)["documents"]) == 2 and done.stderr == ""
    (tmp_path / "empty.txt").write_bytes(b"")
    done = kg("build", str(SEED), str(tmp_path / "empty.txt"), "--store", store)
    assert done.returncode == 1 and "KG102" in done.stderr and "empty.txt" in done.stderr and "未变" in done.stdout
    assert kg("build", "--store", store).returncode == 2
    assert kg("build", str(SEED), "--workers", "0").returncode == 2
    assert kg("build", str(SEED), "--store", store, "--quiet").stdout == ""


def test_extract_writes_json_lines_only() -> None:
    done = kg("extract", str(SEED))
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.returncode == 0 and len(lines) == 2 and done.stderr == ""
    keys = {
        "source",
        "document",
        "title",
        "published",
        "published_basis",
        "start",
        "end",
        "entities",
        "recognitions",
        "groups",
        "indicators",
        "rankings",
        "findings",
    }
    assert keys <= lines[0].keys()
    assert "省级" in kg("extract", str(SEED), "--format", "table").stdout


@pytest.mark.parametrize(
    ("arguments", "code", "text"),
    [
        (["ask", "哪些企业获得省级荣誉？"], 0, "另有8项授予未具名"), (["ask", "今天天气怎么样"], 3, "KG305"), (["ask", "哪些企业获得省级荣誉", "--show-query"], 0, "SELECT"),
        (["firm", "富耐克"], 0, "质量标杆"), (["firm", "不存在的公司"], 3, "KG307"), (["query", "provincial-honours"], 0, "3 行"),
        (["query", "provincial-honours", "--format", "csv"], 0, "firm,honour"), (["query", "firm-honours", "--param", "name=富耐克", "--format", "json"], 0, "bindings"),
        (["query", "--list"], 0, "provincial-honours"), (["query", "no-such-query"], 2, "KG302"), (["query", "firm-honours"], 2, "KG303"),
        (["query", "-e", "DROP ALL"], 2, "KG304"), (["query", "-e", "SELECT nonsense"], 1, "KG301"), (["query"], 2, "Usage"),
        (["query", "-e", "CONSTRUCT { ?s a aw:Company } WHERE { ?s a aw:Company }", "--format", "turtle"], 0, "aw:Company"),
        (["query", "-e", "ASK { ?s a aw:Company }"], 0, "true"), (["query", "missing.rq"], 1, "KG101"),
        (["query", "-e", "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }", "--timeout", "0.6"], 1, "KG306"), (["check"], 0, "KGF101"),
        (["check", "--fail-on", "warning"], 1, "KGF101"), (["check", "--fail-on", "never"], 0, "KGF101"), (["check", "--explain", "kgf201"], 0, "KGF201"),
        (["check", "--explain", "KGF999"], 1, "KG308"),
        (["export", "-o", "x.doc"], 2, "KG401"), (["remove", "nothing.txt"], 1, "KG204"),
    ],
    ids=lambda v: "-".join(v)[:40] if isinstance(v, list) else None,
)  # fmt: skip
def test_commands(seed_store_path: Path, arguments: list[str], code: int, text: str) -> None:
    done = kg(*arguments, KG_STORE=str(seed_store_path))
    assert (done.returncode, text in done.stdout + done.stderr) == (code, True), done.stdout + done.stderr
    assert "Traceback" not in done.stderr


def test_errors_in_one_language_or_both(tmp_path: Path) -> None:
    both = kg("query", "documents", KG_STORE=str(tmp_path / "none")).stderr
    assert "图库不存在" in both and "no store at" in both
    assert "no store at" not in kg("query", "documents", KG_STORE=str(tmp_path / "none"), KG_LANG="zh").stderr
    assert "图库不存在" not in kg("query", "documents", KG_STORE=str(tmp_path / "none"), KG_LANG="en").stderr


def test_xlsx_needs_a_file(seed_store_path: Path, tmp_path: Path) -> None:
    assert kg("query", "holdings", "--format", "xlsx", KG_STORE=str(seed_store_path)).returncode == 2
    done = kg("query", "holdings", "--format", "xlsx", "-o", str(tmp_path / "h.xlsx"), KG_STORE=str(seed_store_path))
    assert done.returncode == 0 and (tmp_path / "h.xlsx").read_bytes().startswith(b"PK")


def test_tables_line_up_in_chinese_terminals(seed_store_path: Path) -> None:
    from wcwidth import wcswidth

    lines = kg("query", "documents", KG_STORE=str(seed_store_path)).stdout.splitlines()
    starts = {wcswidth(line[: line.index("seeds" if "seeds" in line else "/")]) for line in lines if ".txt" in line}
    assert len(starts) == 1


def test_output_is_utf8_whatever_the_locale(seed_store_path: Path) -> None:
    done = kg(
        "ask",
        "哪些企业获得省级荣誉？",
        KG_STORE=str(seed_store_path),
        LC_ALL="C",
        PYTHONUTF8="0",
        PYTHONIOENCODING="ascii",
    )
    assert done.returncode == 0 and "富耐克" in done.stdout


def test_evaluate_and_ontology(tmp_path: Path) -> None:
    gold = str(Path(__file__).parent / "evaluate" / "dev" / "gold")
    assert "full" in json.loads(kg("evaluate", gold, "--json").stdout)["kinds"]
    assert kg("evaluate", str(tmp_path)).returncode == 1
    assert kg("ontology", "check").returncode == 0
    assert "xiaojuren" in kg("ontology", "show", "小巨人").stdout
    assert kg("ontology", "convert", "-o", str(tmp_path / "c.ttl")).returncode == 0
    assert "skos:Concept" in (tmp_path / "c.ttl").read_text(encoding="utf-8")
