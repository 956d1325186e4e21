"""A small province built into a store: entities, honours and groups against the truth."""

from __future__ import annotations

from collections import Counter

import pytest

from kg.build import build
from tests.province.built import read_built
from tests.province.judge import Verdict, judge
from tests.province.papers import make_papers
from tests.province.truth import truth_of
from tests.province.world import make_world


@pytest.fixture(scope="module")
def verdict(tmp_path_factory: pytest.TempPathFactory) -> Verdict:
    folder = tmp_path_factory.mktemp("province") / "pages"
    folder.mkdir()
    world = make_world(firms=100, scale=0.35)
    papers = make_papers(world, share=0.4)
    for paper in papers:
        (folder / f"{paper.name}.txt").write_text(paper.text, encoding="utf-8")
    assert not build([folder], folder.parent / "store").rejections
    return judge(truth_of(world, papers), read_built(folder.parent / "store"))


def _why(verdict: Verdict, kind: str) -> str:
    told = [error for error in verdict.errors if error[0].startswith(kind)]
    return f"{Counter(k for k, _ in told)} {told[:20]}"


def test_no_two_things_are_merged_and_few_names_stay_apart(verdict: Verdict) -> None:
    assert verdict.pairs.wrong == 0, _why(verdict, "entity")
    assert verdict.clusters.f1 >= 0.97, _why(verdict, "entity")


def test_honours_with_their_year_and_last_status(verdict: Verdict) -> None:
    assert verdict.honours.f1 >= 0.97, _why(verdict, "honour")


def test_counted_groups_know_their_members(verdict: Verdict) -> None:
    assert verdict.groups.f1 >= 0.97, _why(verdict, "group")
