"""A workbook of 10,000 rows, beside the same names as a plain text: ``python bench/lists.py [ROWS]``.  Figures, never assertions."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROWS = 10_000
PLAIN = 1_000  # rows of the plain text: it goes through the reading of running text, name by name
TITLE = "2024年度河南省专精特新中小企业名单"
HEAD = ["序号", "企业名称", "统一社会信用代码", "所属市", "推荐单位", "主营产品", "有效期"]
#: Signs of trade names; three of them in a scattered order, so that few names are one slip apart.
SIGNS = [chr(0x4E00 + 37 * k % 20000) for k in range(1, 1200)]
TRADES = ("科技", "机械", "新材料", "生物")
CITIES = ("郑州市", "洛阳市", "开封市", "新乡市")


def name(number: int) -> str:
    """A made-up firm; no two numbers give one name."""
    trade_name = "".join(SIGNS[number * step % len(SIGNS)] for step in (1, 487, 911)) + SIGNS[number // len(SIGNS)]
    return f"河南{trade_name}{TRADES[number % 4]}有限公司"


def workbook(path: Path, rows: int) -> None:
    import openpyxl

    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append([TITLE])
    sheet.append(HEAD)
    for i in range(rows):
        city = CITIES[i % 4]
        sheet.append(
            [i + 1, name(i), f"91410100MA{i:08d}", city, f"{city}工业和信息化局", "轴承", "2024-01-01至2026-12-31"]
        )
    book.save(path)


def timed(label: str, work: Callable[[], object], rows: int) -> None:
    begun = time.perf_counter()
    work()
    spent = time.perf_counter() - begun
    print(f"{label:<44} {spent:8.2f} s  {1e6 * spent / rows:8.0f} µs a row")


def main() -> None:
    from kg.ingest import read_file
    from kg.pipeline import extract

    rows = int(sys.argv[1]) if len(sys.argv) > 1 else ROWS
    with tempfile.TemporaryDirectory() as folder:
        book, plain = Path(folder, "list.xlsx"), Path(folder, "list.txt")
        workbook(book, rows)
        few = min(rows, PLAIN)
        plain.write_text(TITLE + "\n\n" + "\n".join(f"{i + 1}. {name(i)}" for i in range(few)) + "\n", encoding="utf-8")
        extract(read_file(plain)[0])  # models and tables are loaded once a process
        documents = read_file(book)
        timed(f"read a workbook of {rows} rows", lambda: read_file(book), rows)
        timed("extract it", lambda: extract(documents[0]), rows)
        timed(f"the same as text, {few} numbered lines", lambda: extract(read_file(plain)[0]), few)
        command = [sys.executable, "-m", "kg", "build", str(book), "--store", f"{folder}/store", "--quiet"]
        timed("kg build, cold, whole process", lambda: subprocess.run(command, check=True), rows)


if __name__ == "__main__":
    main()
