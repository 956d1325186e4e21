"""Every sentence with an award cue is accounted for: fact, ignored for a named reason, or unresolved."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from kg.cli import main
from kg.export.explained import explained, explained_lines
from kg.facts.traces import CUE
from kg.ingest import read_text
from kg.language import split_sentences
from kg.model import BlockKind
from kg.pipeline import extract

TEXTS = sorted((Path(__file__).parent.parent / "evaluate").glob("*/texts/*.txt"))
STORY = (
    "柏州市新添省级绿色工厂\n\n近日，省工业和信息化厅公布2024年度省级绿色工厂名单，柏州市云栈齿轮有限公司等3家企业入选。\n\n"
    "力争明年新增国家级绿色工厂2家。对首次认定的企业，每家奖励20万元。绿色工厂是指用地集约化、生产洁净化的工厂。\n"
)


@pytest.mark.parametrize("path", TEXTS[::4], ids=lambda p: p.stem)
def test_no_cue_sentence_is_passed_over(path: Path) -> None:
    for document in read_text(path.read_text(encoding="utf-8"), path.name):
        extraction = extract(document)
        told = {trace.span for trace in extraction.traces}
        bylines = [b.span for b in document.blocks if b.kind is BlockKind.BYLINE]
        for sentence in split_sentences(document):
            if CUE.search(document.view, sentence.start, sentence.end) and not any(b.covers(sentence) for b in bylines):
                assert document.source_span(sentence) in told
        assert {t.outcome for t in extraction.traces} <= {"fact", "ignored", "unresolved"}
        assert all(t.reason for t in extraction.traces if t.outcome == "ignored")


def test_each_outcome_says_why() -> None:
    (document,) = read_text(STORY, "a.txt")
    items = {" ".join(i["text"].split())[:6]: i for i in explained(extract(document))}
    fact = items["近日，省工业"]
    assert fact["outcome"] == "fact"
    assert {(f["who"], f["level"], f["status"]) for f in fact["facts"]} == {
        ("柏州市云栈齿轮有限公司", "provincial", "granted"), ("3家", "provincial", "granted"),
    }  # fmt: skip
    assert all(f["pattern"] and f["level_basis"] for f in fact["facts"])
    assert any(m["text"] == "柏州市云栈齿轮有限公司" for m in fact["mentions"])
    assert (items["力争明年新增"]["outcome"], items["力争明年新增"]["reason"]) == ("ignored", "goal")
    assert items["对首次认定的"]["reason"] == "policy"
    assert items["绿色工厂是指"]["reason"] == "definition"
    assert "a goal, not a result" in "\n".join(explained_lines(extract(document)))


def test_explain_on_the_command_line(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(STORY, encoding="utf-8")
    people = CliRunner().invoke(main, ["extract", str(tmp_path), "--explain", "--quiet"])
    assert people.exit_code == 0 and "句式" in people.output
    lines = CliRunner().invoke(main, ["extract", str(tmp_path), "--explain", "--format", "jsonl", "--quiet"])
    objects = [json.loads(line) for line in lines.output.splitlines()]
    assert all(STORY[o["start"] : o["end"]] == o["text"] for o in objects)
