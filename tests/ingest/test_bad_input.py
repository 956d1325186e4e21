"""Bad files get a code each; the rest is built and nothing stored is harmed."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from kg.build import build
from kg.errors import Code, KGError
from kg.ingest import Rejection, read_file, read_paths
from kg.model import Document

GOOD = "柏州市工业简讯\n\n柏州市云栈齿轮有限公司获评省级绿色工厂。\n"


def _codes(*paths: Path, **options: int) -> list[Code | str]:
    items = read_paths(list(paths), **options)
    return [i.error.code if isinstance(i, Rejection) else "ok" for i in items]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "gb18030", "gbk"])
def test_encodings(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "a.txt"
    text = GOOD * 3 if not encoding.startswith("utf-16-") else "\ufeff" + GOOD * 3
    path.write_bytes(text.encode(encoding))
    (document,) = read_file(path)
    assert "云栈齿轮有限公司" in document.view
    assert not document.source_text.startswith("\ufeff")


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", Code.KG102), (b" \n\r\n\t ", Code.KG102), (b"\x00\x01\x02\x03" * 200, Code.KG104), (b"\x89PNG\r\n\x1a\n" + bytes(200), Code.KG104),
        (b"%PDF-1.7\n" + bytes(range(256)) * 4, Code.KG104), (bytes([0xFF, 0xC0, 0x81, 0x20]) * 99, Code.KG103),
    ],
    ids=["empty", "blank", "binary", "png", "pdf", "no-encoding"],
)  # fmt: skip
def test_unreadable_content(tmp_path: Path, data: bytes, code: Code) -> None:
    bad, good = tmp_path / "bad.txt", tmp_path / "good.txt"
    bad.write_bytes(data)
    good.write_text(GOOD, encoding="utf-8")
    assert _codes(bad, good) == [code, "ok"]


def test_missing_empty_folder_and_foreign_files(tmp_path: Path) -> None:
    folder = tmp_path / "empty"
    folder.mkdir()
    assert _codes(tmp_path / "none.txt") == [Code.KG101]
    assert _codes(folder) == [Code.KG105]
    (folder / "photo.jpg").write_bytes(b"x")
    assert _codes(folder) == [Code.KG104, Code.KG105]


def test_too_large_is_rejected_unread(tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as handle:
        handle.truncate(200 * 1024 * 1024)  # sparse: takes no room on disk
    assert _codes(path) == [Code.KG108]
    small = tmp_path / "small.txt"
    small.write_text(GOOD, encoding="utf-8")
    assert _codes(small, max_bytes=10) == [Code.KG108]


def test_a_file_that_vanishes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.txt"
    path.write_text(GOOD, encoding="utf-8")
    found = read_paths([tmp_path])
    real = Path.is_file

    def gone(self: Path) -> bool:
        answer = real(self)
        if self == path and answer:
            path.unlink()
        return answer

    monkeypatch.setattr(Path, "is_file", gone)
    codes = [i.error.code for i in found if isinstance(i, Rejection)]
    assert codes in ([Code.KG106], [Code.KG101], [Code.KG106, Code.KG105])


def test_no_permission(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.txt"
    path.write_text(GOOD, encoding="utf-8")
    path.chmod(0)
    if os.access(path, os.R_OK):  # the superuser reads everything: let the system call say no

        def refuse(*_: object, **__: object) -> bytes:
            raise PermissionError(13, "Permission denied")

        monkeypatch.setattr(Path, "open", refuse)
        monkeypatch.setattr(Path, "read_bytes", refuse)
    assert _codes(path) == [Code.KG107]


def test_every_message_names_the_file_and_a_remedy(tmp_path: Path) -> None:
    path = tmp_path / "leer.txt"
    path.write_bytes(b"")
    with pytest.raises(KGError) as caught:
        read_file(path)
    for language in ("zh", "en"):
        assert "leer.txt" in caught.value.render(language) and caught.value.render(language).startswith("KG102")


def test_build_keeps_what_it_can(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "good.txt").write_text(GOOD, encoding="utf-8")
    (tmp_path / "in" / "bad.txt").write_bytes(b"")
    (tmp_path / "in" / "x.bin").write_bytes(b"\x00")
    summary = build([tmp_path / "in"], tmp_path / "s")
    assert [r.state for r in summary.rows] == ["added"]
    assert sorted(r.error.code.name for r in summary.rejections) == ["KG102", "KG104"]


def test_long_and_odd_texts_do_not_break_the_reading() -> None:
    from kg.ingest import read_text
    from kg.pipeline import extract

    for text in (
        "，" * 5000,
        "（" * 2000,
        "“" * 999 + "获评",
        "1" * 4000 + "家",
        "省级" * 800,
        "甲、" * 1500 + "获评省级绿色工厂。",
        "\u202e省级\u200b绿色工厂\ufeff",
    ):
        for document in read_text(text, "odd.txt"):
            assert isinstance(document, Document)
            extract(document)
