"""However the pages arrive, the graph is the same to the byte; a page taken out leaves no trace."""

from __future__ import annotations

import random
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import kg.build
from kg.build import build, remove
from kg.graph import canonical, open_store
from kg.model import Document, Extraction
from kg.pipeline import extract
from tests.province.page import Paper
from tests.province.papers import make_papers
from tests.province.world import make_world


@lru_cache(maxsize=4)
def _papers(seed: int) -> tuple[Paper, ...]:
    """Pages that meet each other: lists, news, renamings and slips about few firms."""
    return make_papers(make_world(seed, firms=45, scale=0.2), share=0.5)


@pytest.fixture(scope="module", autouse=True)
def _each_page_is_read_once() -> Iterator[None]:
    """Reading a page does not depend on what else there is; only what is made of the readings is tested here."""
    kept: dict[tuple[str, str], Extraction] = {}

    def once(document: Document) -> Extraction:
        key = (document.id, document.digest)
        if key not in kept:
            kept[key] = extract(document)
        return kept[key]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(kg.build, "extract", once)
        yield


@lru_cache(maxsize=1)
def _bare() -> Path:
    """A store with the catalogue and nothing else, to begin others from."""
    store = Path(tempfile.mkdtemp()) / "bare"
    build([], store)
    return store


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[Path]]:
    folder = tmp_path_factory.mktemp("pages")
    return folder, _written(folder, random.Random(3).sample(_papers(5), 28))


def _written(folder: Path, papers: Sequence[Paper]) -> list[Path]:
    files = [folder / f"{paper.name}.txt" for paper in papers]
    for file, paper in zip(files, papers, strict=True):
        file.write_text(paper.text, encoding="utf-8")
    return files


def _print_of(store: Path) -> str:
    with open_store(store) as opened:
        return canonical(opened, meta=False)


def _built(store: Path, *chunks: Sequence[Path]) -> str:
    if not store.exists():
        shutil.copytree(_bare(), store)
    for chunk in chunks:
        build(list(chunk), store)
    return _print_of(store)


def test_any_order_of_arrival_gives_the_same_graph(pages: tuple[Path, list[Path]]) -> None:
    folder, files = pages
    whole = _built(folder / "whole", files)
    assert "FusedRecognition" in whole and "mergedInto" in whole
    for seed in range(3):
        rng = random.Random(seed)
        order = rng.sample(files, len(files))
        size = rng.choice((7, 11, 16))
        chunks = [order[at : at + size] for at in range(0, len(order), size)]
        assert _built(folder / f"shuffled-{seed}", *chunks) == whole


def test_pages_taken_out_leave_the_graph_of_the_rest(pages: tuple[Path, list[Path]]) -> None:
    folder, files = pages
    out = random.Random(1).sample(files, 6)
    store = folder / "fewer"
    _built(store, files)
    for file in out:
        remove(store, str(file))
    assert _print_of(store) == _built(folder / "rest", [f for f in files if f not in out])


def test_a_page_taken_out_and_brought_back_changes_nothing(pages: tuple[Path, list[Path]]) -> None:
    folder, files = pages
    store = folder / "back"
    whole = _built(store, files[:20])
    remove(store, str(files[0]))
    assert _print_of(store) != whole
    assert _built(store, files[:1]) == whole


@settings(max_examples=2)
@given(seed=st.integers(1, 50), data=st.data())
def test_small_provinces_in_any_order_and_with_pages_taken_out(seed: int, data: st.DataObject) -> None:
    """Property: ten to sixteen pages of any small province, in any order, in two parts, less some of them."""
    papers = random.Random(seed).sample(_papers(seed), data.draw(st.integers(10, 14)))
    order = data.draw(st.permutations(range(len(papers))))
    cut = data.draw(st.integers(1, len(papers) - 1))
    gone = data.draw(st.sets(st.integers(0, len(papers) - 1), max_size=3))
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        files = _written(folder, papers)
        shuffled = [files[at] for at in order]
        whole = _built(folder / "whole", files)
        assert _built(folder / "parts", shuffled[:cut], shuffled[cut:]) == whole
        for at in gone:
            remove(folder / "parts", str(files[at]))
        assert _print_of(folder / "parts") == _built(
            folder / "rest", [f for at, f in enumerate(files) if at not in gone]
        )
