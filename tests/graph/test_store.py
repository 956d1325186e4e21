"""Replace, remove, and one writer at a time."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from kg.build import build, remove
from kg.errors import Code, KGError
from kg.graph import canonical, document_graphs, open_store, run_shipped

FIRST = "柏州市工业简讯\n\n柏州市云栈齿轮有限公司获评省级绿色工厂。\n"
SECOND = "柏州市工业简讯\n\n柏州市皓远微纳科技有限公司获评市级绿色工厂。\n"
HOLDER = """
import sys, time
from pathlib import Path
from kg.graph import open_store
with open_store(Path(sys.argv[1]), write=True):
    print("held", flush=True)
    sys.stdin.readline()
"""


def _dump(path: Path) -> str:
    with open_store(path) as store:
        return canonical(store, meta=False)


def _firms(path: Path) -> set[str]:
    with open_store(path) as store:
        return {str(r[0]) for level in ("provincial", "municipal") for r in run_shipped(store, f"{level}-honours").rows}


def test_a_changed_file_replaces_exactly_its_graph(tmp_path: Path) -> None:
    one, two = tmp_path / "1.txt", tmp_path / "2.txt"
    one.write_text(FIRST, encoding="utf-8")
    two.write_text(FIRST.replace("云栈齿轮", "恒盛制冷"), encoding="utf-8")
    build([one, two], tmp_path / "s")
    one.write_text(SECOND, encoding="utf-8")
    summary = build([one, two], tmp_path / "s")
    assert [r.state for r in summary.rows] == ["updated", "unchanged"]
    assert _firms(tmp_path / "s") == {"柏州市皓远微纳科技有限公司", "柏州市恒盛制冷有限公司"}
    build([one, two], tmp_path / "fresh")
    assert _dump(tmp_path / "s") == _dump(tmp_path / "fresh")


def test_remove_takes_exactly_its_document(tmp_path: Path) -> None:
    one, two = tmp_path / "1.txt", tmp_path / "2.txt"
    one.write_text(FIRST, encoding="utf-8")
    two.write_text(SECOND, encoding="utf-8")
    build([one], tmp_path / "only")
    build([one, two], tmp_path / "s")
    assert len(remove(tmp_path / "s", str(two))) == 1
    assert _dump(tmp_path / "s") == _dump(tmp_path / "only")
    with pytest.raises(KGError) as caught:
        remove(tmp_path / "s", str(two))
    assert caught.value.code is Code.KG204


def test_a_rejected_file_leaves_its_stored_graph_alone(tmp_path: Path) -> None:
    one = tmp_path / "1.txt"
    one.write_text(FIRST, encoding="utf-8")
    build([one], tmp_path / "s")
    one.write_bytes(b"")
    summary = build([one], tmp_path / "s")
    assert [r.error.code for r in summary.rejections] == [Code.KG102]
    assert _firms(tmp_path / "s") == {"柏州市云栈齿轮有限公司"}


def test_a_second_writer_gets_a_coded_error_and_a_reader_too(tmp_path: Path) -> None:
    one = tmp_path / "1.txt"
    one.write_text(FIRST, encoding="utf-8")
    build([one], tmp_path / "s")
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(tmp_path / "s")], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    try:
        assert holder.stdout is not None and holder.stdout.readline().strip() == "held"
        with pytest.raises(KGError) as caught:
            build([one], tmp_path / "s")
        assert caught.value.code is Code.KG201
    finally:
        holder.kill()
        holder.wait()
    build([one], tmp_path / "s")  # a killed writer leaves no lock behind
    assert _firms(tmp_path / "s") == {"柏州市云栈齿轮有限公司"}


def test_two_readers_at_once(seed_store_path: Path) -> None:
    with open_store(seed_store_path) as first, open_store(seed_store_path) as second:
        assert document_graphs(first) == document_graphs(second)


def test_missing_and_broken_stores(tmp_path: Path) -> None:
    with pytest.raises(KGError) as caught:
        open_store(tmp_path / "none")
    assert caught.value.code is Code.KG202
    (tmp_path / "bad").mkdir()
    (tmp_path / "bad" / "CURRENT").write_text("nonsense\n")
    with pytest.raises(KGError) as caught:
        open_store(tmp_path / "bad")
    assert caught.value.code is Code.KG203
