"""Pairs of names before a person: one key each, stored at once, in a real terminal too."""

from __future__ import annotations

import json
import os
import pty
import select
import shutil
import subprocess
import sys
import termios
import textwrap
import time
from pathlib import Path

import pytest
from click.testing import CliRunner

import kg.clerk.queued
from kg.clerk.naming import ruling, states, undoing
from kg.clerk.queue import Pair, Side, waiting
from kg.cli import main
from kg.errors import Code, KGError
from kg.ledger import Entry, LedgerRow, append, by_person, read, rulings
from kg.ledger.record import record
from kg.ledger.row import numbered
from kg.resolve.model import Decision, Outcome
from kg.resolve.ruled import decided
from tests.conftest import ROOT

PAIRS = tuple(
    Pair(
        Side(f"云埠{n}", "410100", "郑州市", "企业", (f"{n}厂",), ("某报道",), (f"云埠{n}获评。",)),
        Side(f"云埠{n}有限公司", None, "", "企业"),
        0.5 + at / 10, "weak", "名称相符，但地区证据不足", "the places do not tell enough", (f"{n}的原句",),
    )
    for at, n in enumerate(("精工", "食品", "纺织"))
)  # fmt: skip


@pytest.fixture()
def place(seed_store_path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(kg.clerk.queued, "queued", lambda store: PAIRS)
    shutil.copytree(seed_store_path, tmp_path / "kg")
    return tmp_path


def run(place: Path, keys: str, command: str = "resolve review") -> str:
    arguments = [*command.split(), "--store", str(place / "kg")]
    result = CliRunner().invoke(main, arguments, input=keys, env={"KG_WHO": "李梅"})
    assert result.exit_code in (0, 130), result.output
    return result.output


def rows(place: Path) -> list[tuple[str, str]]:
    return [(r.action, r.subject) for r in by_people(place)]


def by_people(place: Path) -> list[LedgerRow]:
    """Without what rules decided since."""
    return [r for r in read(place / "kg.ledger.tsv").rows if by_person(r)]


def test_the_likeliest_comes_first_with_all_that_helps(place: Path) -> None:
    output = run(place, "q")
    for told in ("[1/3]", "云埠纺织有限公司", "郑州市", "纺织厂", "某报道", "0.70", "地区证据不足", "纺织的原句"):
        assert told in output
    assert rows(place) == []


def test_keys_rule_skip_undo_and_quit(place: Path) -> None:
    output = run(place, "xskuDq")
    assert rows(place) == [("merge", "云埠纺织"), ("undo", "1"), ("apart", "云埠纺织")]
    assert "跳过 skip" in output and "裁定 1 对，还剩 2 对" in output
    assert run(place, "", "resolve list").count("云埠") == 4
    row = read(place / "kg.ledger.tsv").rows[0]
    assert (row.who, row.score, row.evidence, row.detail) == ("李梅", 0.7, "纺织的原句", '{"region_left": "410100"}')


def test_a_note_goes_with_the_next_ruling_only(place: Path) -> None:
    run(place, "n同一地址\nssq")
    assert [r.reason for r in by_people(place)] == ["同一地址", ""]


def test_nothing_to_undo_is_said(place: Path) -> None:
    assert "nothing to undo" in run(place, "uq")


def test_the_end_of_the_input_ends_the_review(place: Path) -> None:
    run(place, "s")
    assert rows(place) == [("merge", "云埠纺织")]


def test_the_end_of_the_queue_ends_the_review(place: Path) -> None:
    assert "裁定 3 对，还剩 0 对" in run(place, "sds")
    assert "0 对待定" in run(place, "", "resolve list") and run(place, "").count("云埠") == 0


def test_rulings_undo_and_log_without_the_queue(place: Path) -> None:
    run(place, "", "resolve merge 华丰 华丰纺织 --region-left 410100 --reason 同一代码")
    run(place, "", "resolve apart 华丰 华丰机械 --who 王强")
    run(place, "", "resolve undo 1")
    listed = json.loads(run(place, "", "resolve log --json"))
    first, second, third = (r["row"] for r in listed)  # rows by rules may stand between
    assert [r["state"] for r in listed] == [f"已被第 {third} 行撤销 undone by row {third}", "", ""]
    assert listed[1]["who"] == "王强" and "2 行有效，共 3 行" in run(place, "", "resolve log")
    assert [r.row for r in rulings(read(place / "kg.ledger.tsv").rows)] == [second]
    run(place, "", f"resolve undo {third}")
    assert [r.row for r in rulings(read(place / "kg.ledger.tsv").rows)] == [first, second]


def told(*entries: Entry) -> list[LedgerRow]:
    return [numbered(entry, n, "2026-03-01T08:00:00Z") for n, entry in enumerate(entries, 1)]


def test_what_cannot_be_undone_says_why() -> None:
    merge = ruling(True, "甲", "乙", "李梅")
    for rows_, number, why in (
        (told(merge), 2, "no such row"),
        (told(merge, Entry("李梅", "undo", "1")), 1, "undone by row 2"),
        (told(merge, ruling(False, "乙", "甲", "王强")), 1, "replaced"),
        (told(Entry("rule:weak", "queue", "甲", "乙", detail='{"left": "a", "right": "b"}')), 1, "only a note"),
        (told(Entry("李梅", "amend", "rec-1", detail="{}")), 1, "not readable"),
    ):
        with pytest.raises(KGError) as caught:
            undoing(rows_, number, "李梅")
        assert caught.value.code is Code.KG227 and why in str(caught.value)


def test_undoing_what_a_rule_decided_is_the_opposite_ruling_in_the_same_places() -> None:
    made = [
        Decision(Outcome.MERGED, "org-a", "org-b", "甲", "乙", "same-short", 0.88, "同城", "one city", ("甲的句子",))
    ]
    rows_ = told(*record([], decided(made, {"org-a": "410100"})))
    entry = undoing(rows_, 1, "李梅")
    assert (entry.action, entry.subject, entry.detail) == ("apart", "甲", '{"region_left": "410100"}')
    assert states(rows_) == {1: ""} and rows_[0].evidence == "甲的句子"


def test_what_people_ruled_is_not_recorded_again() -> None:
    made = [Decision(Outcome.MERGED, "org-a", "org-b", "甲", "乙", "ruling-same", 1.0, "人工", "by a person")]
    assert decided(made, {}) == []


def test_the_queue_has_one_order() -> None:
    assert waiting(PAIRS, ()) == waiting(PAIRS[::-1], ()) and [p.score for p in waiting(PAIRS, ())] == [0.7, 0.6, 0.5]


def test_in_a_real_terminal(place: Path) -> None:
    code = f"""
        import kg.clerk.queued
        from tests.clerk.test_review import PAIRS
        kg.clerk.queued.queued = lambda store: PAIRS
        from kg.cli import main
        main(["resolve", "review", "--who", "李梅", "--store", {str(place / "kg")!r}], prog_name="kg")
    """
    ours, theirs = pty.openpty()
    program = subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(code)],
        stdin=theirs, stdout=theirs, stderr=theirs, close_fds=True, start_new_session=True,
        env={**os.environ, "PYTHONPATH": str(ROOT), "COLUMNS": "120"},
    )  # fmt: skip
    os.close(theirs)
    seen = ""

    def until(text: str) -> None:
        nonlocal seen
        end = time.monotonic() + 60
        while text not in seen:
            assert time.monotonic() < end and select.select([ours], [], [], 60)[0], seen
            seen += os.read(ours, 65536).decode("utf-8", "replace")
        seen = seen.split(text, 1)[1]

    for sign, key in (("[1/3]", "s"), ("[2/3]", "u"), ("[1/3]", "d"), ("[2/3]", "\x03")):
        until(sign)
        until("note · q")
        while termios.tcgetattr(ours)[3] & termios.ICANON:  # keys typed before it listens are not taken
            time.sleep(0.01)
        os.write(ours, key.encode())
    assert program.wait(30) == 130
    os.close(ours)
    assert rows(place) == [("merge", "云埠纺织"), ("undo", "1"), ("apart", "云埠纺织")]


def test_a_damaged_ledger_is_told_and_the_rest_holds(place: Path, capfd: pytest.CaptureFixture[str]) -> None:
    append(place / "kg.ledger.tsv", [ruling(True, "甲", "乙", "李梅")])
    with (place / "kg.ledger.tsv").open("a", encoding="utf-8") as out:
        out.write("2\tx\n")
    done = subprocess.run(
        [sys.executable, "-m", "kg", "resolve", "log", "--store", str(place / "kg")],
        capture_output=True, text=True, encoding="utf-8", env={**os.environ, "PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    assert done.returncode == 0 and "KG221" in done.stderr and "1 行有效" in done.stdout
