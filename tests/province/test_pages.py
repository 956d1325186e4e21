"""The made-up province page by page: what each text says is what is read from it (before anything is fused)."""

from __future__ import annotations

from tests.province.pages_judge import errors, score_page
from tests.province.papers import make_papers
from tests.province.world import make_world


def test_the_same_world_from_the_same_seed_and_another_from_another() -> None:
    first, again, other = (make_papers(make_world(seed, firms=60, scale=0.3)) for seed in (5, 5, 6))
    assert first == again != other


def test_the_world_is_large_and_its_pages_many_and_varied() -> None:
    papers = make_papers(make_world())
    assert len(papers) >= 300
    assert len({p.name for p in papers}) == len(papers)
    assert {p.kind for p in papers} == {"list", "notice", "news", "company"}
    assert {p.note for p in papers} >= {"typo", "miscount", "open", "reprint", "broken", "traditional"}
    lengths = sorted(len(p.text) for p in papers)
    assert lengths[len(lengths) // 20] >= 150 and lengths[-1] <= 1200


def test_credit_codes_end_in_their_check_sign() -> None:
    signs = "0123456789ABCDEFGHJKLMNPQRTUWXY"
    codes = [f.uscc for f in make_world().firms.values() if f.uscc]
    assert len(codes) >= 40

    def rest(code: str) -> int:
        return sum(signs.index(char) * pow(3, at, 31) for at, char in enumerate(code[:17])) + signs.index(code[17])

    assert all(rest(code) % 31 == 0 for code in codes)


def test_pages_are_read_as_they_were_meant() -> None:
    """Programme, level and status of each winner of a small world's pages."""
    papers = make_papers(make_world(firms=150, scale=0.5), share=0.5)
    counts, wrong = errors(score_page(p) for p in papers)
    precision = counts["right"] / (counts["right"] + counts["wrong"])
    recall = counts["right"] / (counts["right"] + counts["missed"])
    assert precision >= 0.97 and recall >= 0.95, (precision, recall, wrong[:20])
    assert counts["year wrong"] <= 0.03 * counts["right"]
