"""The wheel in an empty virtual environment builds a graph with what it ships, and needs nothing of the checkout."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.conftest import ROOT


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(out), str(ROOT)],
        check=True,
        capture_output=True,
    )
    return next(out.glob("*.whl"))


def test_it_ships_its_data_and_nothing_else(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    for part in (
        "ontology/programmes.tsv",
        "ontology/shapes.ttl",
        "queries/provincial-honours.rq",
        "models/segmenter/weights.npz",
        "models/short-names.npz",
    ):
        assert f"kg/_data/{part}" in names
    assert {"kg/export/page.html.j2", "kg/export/page.js", "kg/evaluate/report.html.j2"} <= set(names)
    assert not [n for n in names if n.startswith(("tests/", "bench/")) or n.endswith(".pyc")]
    assert any(n.endswith("licenses/NOTICE") for n in names)


def test_an_empty_environment_builds_and_answers(wheel: Path, tmp_path: Path) -> None:
    environment = {k: v for k, v in os.environ.items() if k not in ("PYTHONPATH", "KG_ONTOLOGY", "KG_STORE")}
    python = tmp_path / "venv" / "bin" / "python"
    subprocess.run([sys.executable, "-m", "venv", str(tmp_path / "venv")], check=True)
    install = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", str(wheel)]
    done = subprocess.run(install, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    kg = str(tmp_path / "venv" / "bin" / "kg")
    seeds = subprocess.run([str(python), "-c", "from kg.paths import seeds_dir; print(seeds_dir())"], cwd=tmp_path, env=environment,
                           capture_output=True, text=True, check=True).stdout.strip()  # fmt: skip
    assert "_data" in seeds
    for command in (
        ["build", seeds],
        ["ask", "哪些企业获得省级荣誉？"],
        ["check"],
        ["export", "-o", "g.graphml"],
        ["ontology", "check"],
    ):
        done = subprocess.run(
            [kg, *command], cwd=tmp_path, env=environment, capture_output=True, text=True, encoding="utf-8"
        )
        assert done.returncode == 0, done.stdout + done.stderr
        if command[0] == "ask":
            assert "另有8项授予未具名" in done.stdout
    code = "import spacy; nlp = spacy.blank('zh'); nlp.add_pipe('kg_honours'); print(nlp('柏州市云栈齿轮有限公司获评省级绿色工厂。')._.kg_recognitions[0].level)"
    done = subprocess.run([str(python), "-c", code], cwd=tmp_path, env=environment, capture_output=True, text=True)
    assert done.stdout.strip() == "provincial", done.stderr
    size = sum(p.stat().st_size for p in (tmp_path / "venv").rglob("*") if p.is_file() and not p.is_symlink())
    print(f"core install: {size / 1e6:.0f} MB")
    assert size < 480_000_000, f"the core install takes {size / 1e6:.0f} MB"
