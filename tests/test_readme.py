"""The README is read first, so it is true: its commands run, its answer is the answer."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = [line for block in re.findall(r"```bash\n(.*?)```", README, re.S) for line in block.splitlines() if line]


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder as a user has it after cloning: the seeds and the annotated articles, and kg on the path."""
    folder = tmp_path_factory.mktemp("readme")
    for name in ("seeds", "tests"):
        (folder / name).symlink_to(ROOT / name)
    (folder / "bin").mkdir()
    launcher = folder / "bin" / "kg"
    launcher.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m kg "$@"\n')
    launcher.chmod(0o755)
    return folder


def run(place: Path, command: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PATH": f"{place / 'bin'}:{os.environ['PATH']}", "PYTHONPATH": str(ROOT)}
    return subprocess.run(
        ["sh", "-c", command], cwd=place, env=environment, capture_output=True, text=True, encoding="utf-8", timeout=180
    )


def test_every_command_runs(place: Path) -> None:
    commands = [c for c in BLOCKS if c.startswith("kg ")]
    assert len(commands) > 15
    for command in commands:
        done = run(place, command)
        assert done.returncode == 0, f"{command}\n{done.stdout}{done.stderr}"
    for written in (
        "honours.graphml",
        "honours.xlsx",
        "honours.html",
        "report.html",
        "firm.html",
        "firm.xlsx",
        "customers.xlsx",
    ):
        assert (place / written).stat().st_size > 1000


def test_the_answer_shown_is_the_answer(place: Path) -> None:
    found = re.search(r"<!-- output: (kg ask [^>]+) -->\n```text\n(.*?)\n```", README, re.S)
    assert found is not None
    run(place, "kg build seeds/ --quiet")
    assert run(place, found[1]).stdout.rstrip() == found[2]


def test_the_explanation_shown_is_the_explanation(place: Path) -> None:
    found = re.search(r"<!-- part of: (kg extract [^>]+) -->\n```text\n(.*?)\n```", README, re.S)
    assert found is not None
    measured = re.compile(r"(confidence：)0\.\d\d")  # the only figure that is measured anew when rules change
    said = measured.sub(r"\1", run(place, found[1]).stdout).splitlines()
    for line in measured.sub(r"\1", found[2]).splitlines():
        assert line in said, line


def test_the_check_shown_is_the_check(place: Path) -> None:
    found = re.search(r"<!-- part of: (kg check [^>]+) -->\n```text\n(.*?)\n```", README, re.S)
    assert found is not None
    run(place, "kg build seeds/ --quiet")
    said = re.sub(r"\s", "", run(place, f"COLUMNS=400 {found[1]} --json").stdout)
    assert re.sub(r"\s", "", found[2]) in said


def test_make_targets_exist() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for target in re.findall(r"^make (\w+)", "\n".join(BLOCKS), re.M):
        assert re.search(rf"^{target}:", makefile, re.M), target
    assert "make test" in (ROOT / ".ci" / "run").read_text(encoding="utf-8")


def test_files_named_exist() -> None:
    for link in re.findall(r"\]\(([^)]+)\)", README):
        assert (ROOT / link).exists(), link


def test_numbers_named_are_true() -> None:
    from kg.catalogue import load_catalogue
    from kg.graph import shipped_queries

    assert f"（{len(load_catalogue().programmes)} 项）" in README
    assert f"自带 {len(shipped_queries())} 个查询" in README
    scores = json.loads((ROOT / "tests" / "golden" / "dev-scores.json").read_text(encoding="utf-8"))["kinds"]
    assert f"F1 {scores['full']['f1']:.2f}，分组 F1 {scores['groups+level']['f1']:.2f}" in README


def test_the_picture_shows_the_graph_of_the_seed(place: Path) -> None:
    run(place, "kg build seeds/ --quiet && kg export -o now.svg --quiet")
    labels = [
        re.findall(r"<text[^>]*>([^<]+)<", p.read_text(encoding="utf-8"))
        for p in (place / "now.svg", ROOT / "docs" / "honours.svg")
    ]
    assert labels[0] == labels[1] and labels[0]
