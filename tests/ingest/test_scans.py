"""Scanned pages, where the extra ``ocr`` and a Chinese font to draw them with are installed: read, and marked so."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from kg.ingest import read_file
from kg.pipeline import extract
from tests.ingest.test_lists import CITIES, firms

pytest.importorskip("rapidocr_onnxruntime")
TITLE = "2024年度河南省绿色工厂名单"


def font() -> str | None:
    """A file of a Chinese font: named by KG_TEST_FONT, else the one that pictures are drawn with."""
    from kg.errors import KGError
    from kg.export.picture import chinese_font

    if named := os.environ.get("KG_TEST_FONT"):
        return named
    try:
        from matplotlib.font_manager import findfont

        return str(findfont(chinese_font(), fallback_to_default=False))
    except (ImportError, KGError, ValueError):
        return None


def scanned(path: Path, names: list[str], file: str) -> Path:
    from PIL import Image, ImageDraw, ImageFont

    picture = Image.new("L", (1654, 2339), 255)  # A4 at 200 dots an inch
    draw, large, small = ImageDraw.Draw(picture), ImageFont.truetype(file, 44), ImageFont.truetype(file, 30)
    draw.text((480, 200), TITLE, font=large, fill=0)
    left = (150, 300, 1000)
    for row, cells in enumerate(
        [("序号", "企业名称", "所属市"), *((str(i), n, CITIES[i % 3]) for i, n in enumerate(names, 1))]
    ):
        for x, text in zip(left, cells, strict=True):
            draw.text((x, 340 + 60 * row), text, font=small, fill=0)
    picture.save(path, resolution=200)
    return path


@pytest.mark.skipif(font() is None, reason="no Chinese font to draw a scan with")
def test_a_scanned_list_is_read_with_less_trust(tmp_path: Path) -> None:
    names = firms(6)
    (document,) = read_file(scanned(tmp_path / "scan.pdf", names, str(font())))
    got = extract(document)
    assert len(got.recognitions) == len(names)
    assert sum(r.recipient.text in names for r in got.recognitions) >= len(names) - 1
    for fact in got.recognitions:
        assert (fact.evidence[-1].locator or "").startswith("OCR第1页第")
        assert fact.confidence < 0.8
