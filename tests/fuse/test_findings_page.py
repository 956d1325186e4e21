"""Reports against lists: the documents of docs/findings.md, read and fused (KGF61x)."""

from __future__ import annotations

import pytest

from kg.fuse import fuse
from kg.fuse.convert import told_by
from kg.fuse.model import Fusion
from kg.ingest import read_text
from kg.pipeline import extract
from tests.audit.test_across import PART
from tests.check.test_findings_docs import LISTS, examples


def fused(example: str) -> Fusion:
    """Reports first, the list last."""
    parts = example.split(PART)
    read = [
        (extract(document), "list" if at == len(parts) - 1 else "news")
        for at, text in enumerate(parts)
        for document in read_text(text.strip() + "\n", f"{at}.txt")
    ]
    told = told_by(read)
    return fuse(told.statements, told.counts)


@pytest.mark.parametrize("code", sorted(LISTS))
def test_the_documents_of_the_page(code: str) -> None:
    for example in examples(code, "fault"):
        assert [d.code for d in fused(example).disagreements] == [code]
    for example in examples(code, "fine"):
        assert fused(example).disagreements == ()


def test_the_list_of_the_page_closes_the_group_of_the_report() -> None:
    (group,) = (g for g in fused(examples("KGF611", "fine")[0]).groups if g.documents)
    assert group.closed and len(group.members) == group.size == 3 and group.closed_by


def test_the_message_says_both_numbers_in_two_languages() -> None:
    (found,) = fused(examples("KGF611", "fault")[0]).disagreements
    assert "4家" in found.message_zh and "3家" in found.message_zh and found.message_en.isascii()
    assert len(found.quotes) == 2 and len(found.documents) == 2
