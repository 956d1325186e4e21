"""Writes the example notices and what is read from them: ``PYTHONPATH=. python tests/ingest/examples/make.py``.

Places are real, firms are made up.  The frozen reading is compared in ``tests/ingest/test_examples.py``.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from kg.ingest import read_file
from kg.pipeline import extract
from tests.ingest import makers
from tests.ingest.makers import Cell, Grid, Notice, Sheet

HERE = Path(__file__).parent
A, B, C, D, E = (f"河南{n}有限公司" for n in ("云栈精密机械", "青禾新材料", "博远生物科技", "泰岳电子", "长庚装备"))
TITLE = "2024年度河南省绿色工厂名单"
NOTICE = [
    "河南省工业和信息化厅关于公布2024年度河南省绿色工厂及复核结果的通知",
    "各省辖市工业和信息化主管部门：",
    f"经企业申报、专家评审和公示，现认定{A}等3家企业为2024年度河南省绿色工厂，有效期三年。",
    "河南省工业和信息化厅",
    "2024年5月6日",
    "附件1",
    f"{TITLE}（共3家）",
    Grid([["地区", "序号", "企业名称", "行业"], [Cell("郑州市", 2, 1), "1", A, "机械"], ["2", B, "化工"], ["洛阳市", "3", C, "医药"]]),
    "附件2",
    "未通过复核的河南省绿色工厂名单",
    Grid([["序号", "企业名称", "备注"], ["1", D, "停产"], ["2", E + "（原长庚机械厂）", ""]]),
]  # fmt: skip
SHEETS = [
    Sheet(
        "新认定",
        Grid(
            [
                [Cell("2024年度河南省首台（套）重大技术装备拟认定名单", 1, 5)],
                [Cell("序号", 2, 1), Cell("产品", 1, 2), Cell("研制单位", 2, 1), Cell("所属市", 2, 1)],
                ["产品名称", "规格型号"],
                ["1", "智能盾构机", "DG-9", A, "郑州市"],
                ["2", "高速包装线", "BZ-2", C, "洛阳市"],
            ]
        ),
    ),
    Sheet(
        "撤销",
        Grid([[Cell("撤销河南省专精特新中小企业称号名单", 1, 3)], ["序号", "企业名称", "所属市"], ["1", D, "开封市"]]),
    ),
]
CSV = Grid([["河南省创新型中小企业名单（2023年第一批）", "", "", ""], ["序号", "企业名称", "统一社会信用代码", "有效期至"], ["1", A, "91410100MA44KD2X0C", "2026-04-30"], ["2", B, "", "2026-04-30"]])  # fmt: skip


def write() -> None:
    notice = Notice(list(NOTICE))
    makers.docx(notice, HERE / "notice.docx")
    makers.pdf(notice, HERE / "notice.pdf")
    makers.page(notice, HERE / "notice.html", title=str(NOTICE[0]))
    makers.xlsx(SHEETS, HERE / "lists.xlsx")
    makers.xls(SHEETS, HERE / "lists.xls")
    makers.comma(CSV, HERE / "list.csv", "gb18030")


def reading(path: Path) -> list[dict[str, Any]]:
    """What matters of each item of a file."""
    return [
        {
            "title": got.document.title,
            "published": got.document.published,
            "groups": [[g.size, list(g.named), g.closed] for g in got.groups],
            "recognitions": [
                [r.recipient.text, r.recipient.type, r.programme, r.level, r.status, r.status_detail, r.year, r.batch, r.issuer,
                 r.valid_until, r.valid_years, [[e.locator, e.text] for e in r.evidence]]
                for r in got.recognitions
            ],
            "namings": [[n.kind, n.name, n.value] for n in got.namings],
            "placings": [[p.name, p.region, p.basis] for p in got.placings],
            "details": [[d.kind, d.value] for d in got.details],
        }
        for got in map(extract, read_file(path))
    ]  # fmt: skip


def main() -> None:
    write()
    frozen = {path.name: reading(path) for path in sorted(HERE.glob("*")) if path.suffix not in (".py", ".json")}
    (HERE / "golden.json").write_text(json.dumps(frozen, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
