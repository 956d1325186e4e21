"""The ledger's file: what is written comes back, damage costs one row, nothing is half written."""

from __future__ import annotations

import csv
import os
import subprocess
import sys
import textwrap
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import kg.ledger.file as file
from kg.errors import Code, KGError
from kg.ledger import COLUMNS, Entry, append, ledger_path, read
from kg.ledger.cells import escaped, guarded, unescaped, unguarded
from kg.ledger.line import line_of, row_of
from kg.ledger.row import ACTIONS, numbered
from tests.conftest import ROOT

MOMENT = datetime(2026, 3, 1, 8, 0, 0, tzinfo=UTC)
SAME = Entry("李梅", "merge", "云埠精工", "云埠精工机械有限公司", reason="同一地址")


def codes(path: Path) -> list[str]:
    return [p.error.code.name for p in read(path).problems]


def test_rows_come_back_numbered_and_dated(tmp_path: Path) -> None:
    path = tmp_path / "kg.ledger.tsv"
    written = append(path, [SAME, Entry("rule:short", "queue", "甲", "乙", 0.625)], MOMENT)
    written += append(path, [Entry("王强", "undo", "1", reason="看错了")], MOMENT)
    assert read(path).rows == written and read(path).problems == ()
    assert [(r.row, r.when) for r in written] == [(n, "2026-03-01T08:00:00Z") for n in (1, 2, 3)]
    assert written[1].score == 0.625


def test_a_person_can_read_the_file(tmp_path: Path) -> None:
    path = tmp_path / "l.tsv"
    append(path, [SAME], MOMENT)
    data = path.read_bytes()
    assert data.startswith(b"\xef\xbb\xbf") and data.endswith(b"\n")
    with path.open(encoding="utf-8-sig", newline="") as opened:
        assert next(csv.DictReader(opened, delimiter="\t"))["object"] == "云埠精工机械有限公司"


def test_no_file_is_an_empty_ledger_and_stands_beside_the_store(tmp_path: Path) -> None:
    assert read(tmp_path / "none.tsv").rows == ()
    assert ledger_path(tmp_path / "kg-store") == tmp_path / "kg-store.ledger.tsv"
    assert ledger_path(tmp_path / "kg-store", Path("x.tsv")) == Path("x.tsv")


@given(st.text(), st.text())
def test_every_text_survives_a_cell(text: str, other: str) -> None:
    assert unescaped(escaped(text)) == text and unguarded(guarded(text)) == text
    assert not set("\t\n\r") & set(escaped(text)) and not escaped(text).startswith(tuple('=+-@＝＋－＠"'))
    assert escaped(text) != escaped(other) or text == other


CELLS = st.text(st.characters(exclude_categories=["Cs"]))


@given(st.sampled_from([a for a in ACTIONS if a != "undo"]), CELLS, CELLS, st.sampled_from([None, 0.0, 0.5, 1.0]))
def test_every_row_survives_its_line(action: str, name: str, reason: str, score: float | None) -> None:
    row = numbered(Entry("李梅", action, "a" + name, "b" + name, score, reason, name), 7, "2026-03-01T08:00:00Z")
    assert row_of(line_of(row)) == row


def test_a_file_saved_by_a_spreadsheet_is_still_read(tmp_path: Path) -> None:
    path = tmp_path / "l.tsv"
    rows = append(path, [Entry("李梅", "amend", "rec-1", '"引号"，逗号', 1.0, "=1+1", "句\n子", '{"a": "b"}')], MOMENT)
    text = path.read_text(encoding="utf-8-sig")
    with path.open("w", encoding="utf-16", newline="") as out:  # Excel: Unicode text, quoted, CRLF
        csv.writer(out, delimiter="\t").writerows(csv.reader(text.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE))
    assert read(path).rows == rows and codes(path) == []
    with pytest.raises(KGError) as caught:
        append(path, [SAME])
    assert caught.value.code is Code.KG220


def test_damage_costs_one_row_and_is_told_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "l.tsv"
    append(path, [SAME] * 6, MOMENT)
    lines = path.read_text(encoding="utf-8-sig").splitlines()
    lines[1] = lines[1][:20]
    lines[2] = lines[2].replace("merge", "marry")
    lines[3] = lines[3].replace("2026-", "26-")
    lines[4] = lines[4] + '{"a": '
    lines.append(lines[5])
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    assert [r.row for r in read(path).rows] == [5, 6]
    assert [(p.line, p.error.code.name) for p in read(path).problems] == [
        (2, "KG221"), (3, "KG222"), (4, "KG222"), (5, "KG222"), (8, "KG223"),
    ]  # fmt: skip
    assert "第 3 行" in read(path).problems[1].error.render("zh") and "marry" in str(read(path).problems[1].error)


def test_a_torn_last_line_is_left_and_its_number_is_not_used_again(tmp_path: Path) -> None:
    path = tmp_path / "l.tsv"
    append(path, [SAME, SAME], MOMENT)
    path.write_bytes(path.read_bytes()[:-30])
    assert [r.row for r in append(path, [SAME])] == [3]
    assert [r.row for r in read(path).rows] == [1, 3] and codes(path) == ["KG221"]


def test_an_undo_points_upwards(tmp_path: Path) -> None:
    for target in ("1", "0", "x", "9"):
        with pytest.raises(KGError) as caught:
            append(tmp_path / "l.tsv", [Entry("李梅", "undo", target)])
        assert caught.value.code is Code.KG222
    assert not (tmp_path / "l.tsv").exists()


@pytest.mark.parametrize("error", [KeyboardInterrupt, OSError])
def test_a_broken_write_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: type) -> None:
    path = tmp_path / "l.tsv"
    append(path, [SAME], MOMENT)
    before = path.read_bytes()

    def broken(out: object, data: bytes) -> None:
        out.write(data[:40])  # type: ignore[attr-defined]
        raise error

    with monkeypatch.context() as patched:
        patched.setattr(file, "_write", broken)
        with pytest.raises((KeyboardInterrupt, KGError)):
            append(path, [SAME])
    assert path.read_bytes() == before
    assert append(path, [SAME])[0].row == 2


def test_a_broken_first_write_leaves_an_empty_file_that_is_begun_anew(tmp_path: Path) -> None:
    path = tmp_path / "l.tsv"
    path.touch()
    append(path, [SAME], MOMENT)
    assert path.read_bytes().startswith(b"\xef\xbb\xbfrow\t")


def test_many_writers_at_once_number_without_gaps(tmp_path: Path) -> None:
    path = tmp_path / "l.tsv"
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda n: append(path, [Entry(f"人{n}", "merge", "甲", "乙")]), range(40)))
    assert [r.row for r in read(path).rows] == list(range(1, 41)) and codes(path) == []


def test_a_killed_program_leaves_the_ledger_whole(tmp_path: Path) -> None:
    path = tmp_path / "l.tsv"
    code = f"""
        from pathlib import Path
        from kg.ledger import Entry, append
        while True:
            append(Path({str(path)!r}), [Entry("李梅", "merge", "甲" * 200, "乙" * 200)] * 50)
            print("x", flush=True)
    """
    with subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(code)],
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    ) as writer:
        assert writer.stdout is not None
        for _ in range(3):
            writer.stdout.readline()
        writer.kill()
    count = len(read(path).rows)
    assert count >= 150 and append(path, [SAME])[0].row > count
    assert len(read(path).problems) <= 1 and len(read(path).rows) == count + 1


def test_what_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "l.tsv").mkdir()
    with pytest.raises(KGError) as caught:
        append(tmp_path / "l.tsv", [SAME])
    assert caught.value.code in (Code.KG109, Code.KG402)


def test_a_ledger_in_another_encoding_is_refused_whole(tmp_path: Path) -> None:
    path = tmp_path / "l.tsv"
    path.write_bytes("\t".join(COLUMNS).encode() + b"\n" + "李梅\t王强\n甲\t乙\n".encode("gbk"))
    with pytest.raises(KGError) as caught:
        read(path)
    assert caught.value.code is Code.KG220
