"""Damaged, locked, malicious and misnamed files: a code each, and the rest goes on."""

from __future__ import annotations

import io
import sys
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from kg.build import build
from kg.errors import Code
from kg.ingest import Rejection, read_paths
from tests.ingest import makers
from tests.ingest.makers import Cell, Grid, Notice, Sheet
from tests.ingest.test_lists import HEAD, firms, rows

TITLE = "2024年河南省绿色工厂名单"
LIST = Grid([HEAD, *rows(firms(5))])
HEADED = Grid([[Cell(TITLE, 1, 4)], *LIST.rows])
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ENTITIES = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>'


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The same list as a sound file of each format."""
    folder = tmp_path_factory.mktemp("good")
    notice = Notice([TITLE, LIST])
    paths = [
        makers.docx(notice, folder / "a.docx"),
        makers.pdf(notice, folder / "a.pdf"),
        makers.xlsx([Sheet("S", HEADED)], folder / "a.xlsx"),
        makers.xls([Sheet("S", HEADED)], folder / "a.xls"),
        makers.page(notice, folder / "a.html", title=TITLE),
        makers.comma(HEADED, folder / "a.csv"),
    ]
    return {path.suffix[1:]: path.read_bytes() for path in paths}


def outcome(path: Path) -> Code | int:
    """The code of the rejection, or how many rows were read."""
    (item,) = read_paths([path])
    return item.error.code if isinstance(item, Rejection) else sum(len(t.rows) for t in item.tables)


def rezipped(data: bytes, change: Callable[[str, bytes], bytes | None]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for info in old.infolist():
            changed = change(info.filename, old.read(info.filename))
            if changed is not None:
                new.writestr(info.filename, changed)
    return out.getvalue()


def member(name: str, change: Callable[[bytes], bytes | None]) -> Callable[[str, bytes], bytes | None]:
    return lambda at, data: change(data) if name in at else data


DAMAGED = {
    "half.docx": ("docx", lambda d: d[: len(d) // 2], Code.KG111),
    "half.xlsx": ("xlsx", lambda d: d[: len(d) // 2], Code.KG111),
    "half.pdf": ("pdf", lambda d: d[: len(d) // 2], Code.KG111),
    "half.xls": ("xls", lambda d: d[: len(d) // 2], Code.KG111),
    "noise.docx": ("docx", lambda d: bytes(range(256)) * 40, Code.KG111),
    "noise.xls": ("xls", lambda d: OLE + bytes(2000), Code.KG111),
    "no-body.docx": ("docx", lambda d: rezipped(d, member("word/document.xml", lambda c: None)), Code.KG111),
    "half-xml.docx": ("docx", lambda d: rezipped(d, member("word/document.xml", lambda c: c[: len(c) // 2])), Code.KG111),
    "half-xml.xlsx": ("xlsx", lambda d: rezipped(d, member("sheet1", lambda c: c[: len(c) // 2])), Code.KG111),
    "bomb.docx": ("docx", lambda d: rezipped(d, member("word/document.xml", lambda c: c + b" " * (64 << 20))), Code.KG112),
    "far.xlsx": (
        "xlsx",
        lambda d: rezipped(
            d,
            member(
                "sheet1",
                lambda c: c.replace(b"</sheetData>", b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'),
            ),
        ),
        Code.KG112,
    ),
    "entities.docx": ("docx", lambda d: rezipped(d, member("word/document.xml", lambda c: ENTITIES + c.split(b"?>", 1)[1])), Code.KG114),
    "entities.xlsx": ("xlsx", lambda d: rezipped(d, member("sheet1", lambda c: ENTITIES + c)), Code.KG114),
    "locked.xlsx": ("xlsx", lambda d: OLE + bytes(512) + "EncryptedPackage".encode("utf-16-le") + bytes(99), Code.KG113),
    "old.doc.docx": ("docx", lambda d: OLE + bytes(512) + "WordDocument".encode("utf-16-le") + bytes(99), Code.KG110),
    "rich.docx": ("docx", lambda d: rb"{\rtf1\ansi text}", Code.KG110),
    "empty.pdf": ("pdf", lambda d: b"", Code.KG102),
    "empty.csv": ("csv", lambda d: b"\r\n", Code.KG102),
    "pdf.txt": ("pdf", lambda d: b"%PDF-1.7\n" + bytes(range(256)) * 4, Code.KG104),
}  # fmt: skip


@pytest.mark.parametrize("name", DAMAGED)
def test_each_fault_has_its_code(tmp_path: Path, good: dict[str, bytes], name: str) -> None:
    form, change, code = DAMAGED[name]
    path = tmp_path / name
    path.write_bytes(change(good[form]))
    begun = time.monotonic()
    assert outcome(path) == code
    assert time.monotonic() - begun < 10


@pytest.mark.parametrize(
    ("form", "suffix"),
    [("docx", ".pdf"), ("xlsx", ".docx"), ("pdf", ".xlsx"), ("html", ".xls"), ("xls", ".xlsx"), ("docx", ".txt"), ("csv", ".xls")],
)  # fmt: skip
def test_the_bytes_decide_and_not_the_suffix(tmp_path: Path, good: dict[str, bytes], form: str, suffix: str) -> None:
    path = tmp_path / f"a{suffix}"
    path.write_bytes(good[form])
    assert outcome(path) == 5


def test_locked_and_scanned_pdf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from reportlab.lib.pdfencrypt import StandardEncryption
    from reportlab.pdfgen.canvas import Canvas

    locked = Canvas(str(tmp_path / "locked.pdf"), encrypt=StandardEncryption("secret", ownerPassword="owner"))
    locked.drawString(100, 100, "text")
    locked.save()
    scan = Canvas(str(tmp_path / "scan.pdf"))
    scan.rect(10, 10, 100, 100, fill=1)
    scan.save()
    assert outcome(tmp_path / "locked.pdf") == Code.KG113
    monkeypatch.setitem(sys.modules, "rapidocr_onnxruntime", None)  # as without the extra
    assert outcome(tmp_path / "scan.pdf") == Code.KG115


def test_formulas_that_were_never_calculated(tmp_path: Path) -> None:
    import openpyxl

    book = openpyxl.Workbook()
    for row in ([TITLE], ["序号", "企业名称"], [1, '=CONCATENATE("河南","甲乙机械有限公司")']):
        book.active.append(row)
    book.save(tmp_path / "a.xlsx")
    assert outcome(tmp_path / "a.xlsx") == Code.KG116


def test_traps_of_markup_are_harmless(tmp_path: Path, good: dict[str, bytes]) -> None:
    name = firms(1)[0]
    pages = {
        "wide.html": f"<html><body><h1>{TITLE}</h1><table><tr><td rowspan=99999 colspan=99999>序号</td><td>企业名称</td></tr><tr><td>{name}</td></tr></table></body></html>",
        "deep.html": "<html><body>" + "<div>" * 50_000 + TITLE + "</div>" * 50_000,
        "outside.html": f'<?xml version="1.0"?><!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]><html><body><p>&x; {TITLE}</p></body></html>',
    }
    for file, text in pages.items():
        (tmp_path / file).write_text(text, encoding="utf-8")
        for item in read_paths([tmp_path / file]):
            assert isinstance(item, Rejection) or "root:" not in item.source_text
    wide = member("word/document.xml", lambda c: c.replace(b"<w:tcPr>", b'<w:tcPr><w:gridSpan w:val="99999999"/>', 2))
    (tmp_path / "wide.docx").write_bytes(rezipped(good["docx"], wide))
    (item,) = read_paths([tmp_path / "wide.docx"])
    assert isinstance(item, Rejection) or len(item.source_text) < 10_000


def test_bad_files_do_not_keep_the_good_ones_out(tmp_path: Path, good: dict[str, bytes]) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    for form, data in good.items():
        (folder / f"good.{form}").write_bytes(data)
    for name in ("half.docx", "bomb.docx", "entities.xlsx", "locked.xlsx", "noise.xls"):
        form, change, _ = DAMAGED[name]
        (folder / name).write_bytes(change(good[form]))
    summary = build([folder], tmp_path / "store")
    assert {r.source.rsplit("/", 1)[-1] for r in summary.rows} == {f"good.{form}" for form in good}
    assert {r.recognitions for r in summary.rows} == {5}
    assert sorted(r.error.code.name for r in summary.rejections) == ["KG111", "KG111", "KG112", "KG113", "KG114"]
