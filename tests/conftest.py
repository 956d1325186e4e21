"""Shared fixtures: the seed as documents, as extractions and as a store."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

from kg.build import build
from kg.export.jsonline import to_dict
from kg.graph import OxigraphStore, open_store
from kg.ingest import read_text
from kg.model import Extraction
from kg.paths import seeds_dir
from kg.pipeline import extract

# The same examples in every run: what lands once lands again.  Explore with ``--hypothesis-profile=explore``.
settings.register_profile("explore", max_examples=2000, deadline=None)
settings.register_profile("same", derandomize=True, deadline=None)
settings.load_profile("same")

ROOT = Path(__file__).resolve().parent.parent
SEED = next(iter(sorted(seeds_dir().glob("*.txt"))))


@pytest.fixture(scope="session")
def seed_text() -> str:
    return SEED.read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def read() -> Callable[[str], list[dict[str, Any]]]:
    """Text → the JSON objects of its documents."""

    def run(text: str, name: str = "t.txt") -> list[dict[str, Any]]:
        return [json.loads(json.dumps(to_dict(e))) for e in extractions(text, name)]

    return run


def extractions(text: str, name: str = "t.txt") -> list[Extraction]:
    return [extract(d) for d in read_text(text, name)]


@pytest.fixture(scope="session")
def seed_facts(seed_text: str) -> list[dict[str, Any]]:
    return [to_dict(e) for e in extractions(seed_text, "seeds/" + SEED.name)]


@pytest.fixture(scope="session")
def seed_store_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("store") / "kg"
    summary = build([SEED], path)
    assert not summary.rejections
    return path


@pytest.fixture()
def seed_store(seed_store_path: Path) -> Iterator[OxigraphStore]:
    with open_store(seed_store_path) as store:
        yield store
