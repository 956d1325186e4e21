"""``kg extract --explain``: every sentence with an award cue ends in one of three outcomes, with its reason."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.errors import KGError
from kg.export.explained import REASONS, explained, explained_lines, reason_of
from kg.model import BlockKind, Extraction
from tests.conftest import ROOT, SEED, extractions

HEAD = "柏州市工业简讯\n\n"
FIRM = "柏州市云栈齿轮有限公司"
#: Written apart from the program's own list: what a reader would call a sign of an honour.
CUE = re.compile("获评|获批|入选|荣获|授予|称号|名单|国家级|省级|市级|复核|撤销|认定|公示|评为|表彰|命名|上榜")
TEXTS = [
    p
    for name in ("dev", "own", "real")
    for p in sorted((ROOT / "tests" / "evaluate" / name / "texts").glob("*.txt"))
    if p.is_file()
]


def holds(extraction: Extraction) -> None:
    """Nothing with a cue is missing, nothing is told twice, facts and reasons fit their outcomes."""
    document, traces = extraction.document, extraction.traces
    assert all(a.span.end <= b.span.start for a, b in zip(traces, traces[1:], strict=False))
    for cue in CUE.finditer(document.view):
        at = document.offsets[cue.start()]
        inside = any(b.span.start <= cue.start() < b.span.end for b in document.blocks)
        whole = "\n" not in cue.group()
        assert not inside or not whole or any(t.span.start <= at < t.span.end for t in traces), cue.group()
    facts = {f.id for f in (*extraction.recognitions, *extraction.groups)}
    assert {f for t in traces for f in t.facts} == facts
    for trace in traces:
        assert trace.outcome in ("fact", "ignored", "unresolved")
        assert (trace.outcome == "fact") == bool(trace.facts)
        assert bool(trace.reason) == (trace.outcome != "fact")
        assert trace.text == document.quote(trace.span)
        if trace.outcome == "ignored":
            assert trace.reason in REASONS or trace.reason.startswith("class: "), trace.reason
    for item, trace in zip(explained(extraction), traces, strict=True):
        assert (item["start"], item["end"], item["outcome"]) == (*trace.span, trace.outcome)
        assert all(item["start"] <= m["start"] and m["end"] <= item["end"] for m in item["mentions"])
        json.dumps(item)
    assert all("\n" not in line for line in explained_lines(extraction))


@pytest.mark.parametrize("path", TEXTS, ids=lambda p: f"{p.parent.parent.name}-{p.stem}")
def test_no_sentence_of_the_articles_is_missing(path: Path) -> None:
    for extraction in extractions(path.read_text(encoding="utf-8"), path.name):
        holds(extraction)


WHO = st.sampled_from([FIRM, "恒盛科技、凯锐斯", "恒盛科技等4家企业", "该公司", "“星河里”众创空间", "全市", ""])
SAYS = st.sampled_from(
    [
        "获评",
        "入选",
        "被授予",
        "被撤销",
        "未能入选",
        "力争获评",
        "累计拥有",
        "通过复核，继续持有",
        "申报",
        "拟认定为",
        "的",
    ]
)
WHAT = st.sampled_from(
    [
        "省级绿色工厂",
        "国家级专精特新“小巨人”企业",
        "市级企业技术中心12家",
        "“先进民营企业”称号",
        "规模以上工业企业",
        "省级众创空间名单：",
        "奖补政策",
    ]
)
ENDS = st.sampled_from(["。", "；", "，", "！", "\n\n", "。\n\n一、", "。\n\n1.", "\n"])
STORY = st.lists(st.tuples(WHO, SAYS, WHAT, ENDS).map("".join), min_size=1, max_size=8).map("".join)


@settings(max_examples=150, deadline=None)
@given(STORY, st.sampled_from([HEAD, "", f"{FIRM}获评省级绿色工厂\n\n", "关于2023年度柏州市绿色工厂名单的公示\n\n"]))
def test_no_generated_sentence_is_missing(text: str, head: str) -> None:
    try:
        found = extractions(head + text)
    except KGError:
        return
    for extraction in found:
        holds(extraction)


@pytest.mark.parametrize(
    ("sentence", "outcome", "reason"),
    [
        (f"{FIRM}获评省级绿色工厂。", "fact", None),
        ("力争全年新增省级绿色工厂10家。", "ignored", "goal"),
        ("对新认定的省级企业技术中心，给予50万元奖励。", "ignored", "policy"),
        ("如果获评省级绿色工厂，企业可享受补助。", "ignored", "condition"),
        ("绿色工厂是指实现了用地集约化、生产洁净化的工厂。", "ignored", "definition"),
        (f"{FIRM}尚未获评省级绿色工厂。", "ignored", "negation"),
        (f"{FIRM}在终审环节落选省级绿色工厂。", "ignored", "failed-bid"),
        ("省级绿色工厂的评选已经揭晓。", "ignored", "mention"),
        ("获奖者合影留念，表彰大会圆满结束。", "ignored", "no-award"),
        ("全市规模以上工业企业累计实现营业收入增长8%。", "ignored", "class: threshold"),
        ("省级绿色工厂评了三十多年的老厂长也拿过。", "unresolved", "award without a readable relation"),
    ],
)
def test_each_outcome_has_its_reason(sentence: str, outcome: str, reason: str | None) -> None:
    items = [i for e in extractions(HEAD + sentence + "\n") for i in explained(e) if i["block"] == BlockKind.BODY]
    assert [(i["text"], i["outcome"], i["reason"]) for i in items] == [(sentence, outcome, reason)]
    lines = "\n".join(line for e in extractions(HEAD + sentence + "\n") for line in explained_lines(e))
    assert sentence in lines and (outcome == "fact" or outcome in lines)
    if outcome == "ignored":
        assert reason_of(reason) in lines and reason_of(reason) != reason


def one(text: str, who: str) -> dict[str, Any]:
    facts = [f for e in extractions(text) for i in explained(e) for f in i["facts"] if f["who"] == who]
    assert facts, text
    return facts[0]


@pytest.mark.parametrize(
    ("sentence", "level", "status"),
    [
        (f"{FIRM}获评省级绿色工厂。", ("provincial", "text", "省级"), ("granted", "verb", "获评")),
        (f"{FIRM}被省政府授予“先进民营企业”称号。", ("provincial", "issuer", "省政府"), ("granted", "verb", "授予")),
        (f"{FIRM}被取消市级绿色工厂称号。", ("municipal", "text", "市级"), ("revoked", "verb", "被取消")),
        (f"{FIRM}入选高新技术企业。", ("none", "unknown", None), ("granted", "verb", "入选")),
    ],
)
def test_level_and_status_come_with_their_words(
    sentence: str, level: tuple[str, str, str | None], status: tuple[str, str, str]
) -> None:
    fact = one(HEAD + sentence + "\n", FIRM)
    assert (fact["status"], fact["status_basis"], fact["status_words"]) == status
    if level[0] != "none":
        assert (fact["level"], fact["level_basis"], fact["level_words"]) == level
    assert fact["pattern"] and 0 < fact["confidence"] <= 1


def test_lines_of_a_list_and_their_headings_are_told() -> None:
    text = f"关于2023年度柏州市绿色工厂名单的公示\n\n名单如下：\n\n1.{FIRM}\n\n2.柏州皓远微纳科技有限公司\n"
    items = [i for e in extractions(text) for i in explained(e)]
    heading = next(i for i in items if i["text"].startswith("关于"))
    assert heading["outcome"] == "fact" and {f["who"] for f in heading["facts"]} >= {FIRM, "柏州皓远微纳科技有限公司"}
    assert one(text, FIRM)["status_basis"] == "list"


def test_a_goal_stays_a_goal_though_its_name_is_quoted_later() -> None:
    text = HEAD + f"下一步，{FIRM}力争获评国家级绿色工厂。该公司去年获评省级绿色工厂。\n"
    outcomes = {i["text"][-8:-1]: i["outcome"] for e in extractions(text) for i in explained(e)}
    assert outcomes["国家级绿色工厂"] == "ignored" and outcomes["评省级绿色工厂"] == "fact"


def _kg(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "kg", "extract", *arguments],
        capture_output=True, text=True, encoding="utf-8", env=dict(os.environ), timeout=120,
    )  # fmt: skip


def test_the_command(tmp_path: Path) -> None:
    done = _kg(str(SEED), "--explain", "--format", "jsonl")
    items = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.returncode == 0 and done.stderr == "" and len(items) > 20
    keys = {"source", "document", "start", "end", "text", "outcome", "reason", "mentions", "facts"}
    assert all(keys <= item.keys() for item in items)
    text = SEED.read_text(encoding="utf-8")
    assert all(text[i["start"] : i["end"]] == i["text"] for i in items)
    shown = _kg(str(SEED), "--explain").stdout
    assert shown.count("■ ") == 2 and shown.count("→ ") == sum(len(i["facts"]) for i in items)
    for words in ("得事实 fact", "略过 ignored", "未解 unresolved", "动词「获评」", "原文写明「省级」", "名称 names"):
        assert words in shown, words
    (tmp_path / "empty.txt").write_bytes(b"")
    refused = _kg(str(SEED), str(tmp_path / "empty.txt"), "--explain")
    assert refused.returncode == 1 and "KG102" in refused.stderr and "■ " in refused.stdout


def test_the_plain_line_is_unchanged_by_explaining() -> None:
    plain = [json.loads(line) for line in _kg(str(SEED)).stdout.splitlines()]
    assert len(plain) == 2 and not {"traces", "outcome"} & plain[0].keys()
    assert not {"pattern", "rule"} & plain[0]["recognitions"][0].keys()
