"""A small store: two firms of one short name, a life of an honour, conflicts, a group, a candidate, a correction."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.build import build

DOCUMENTS = {
    "a.txt": "郑州市工业简讯\n\n2021年3月5日，郑州云栈齿轮有限公司（以下简称“云栈”，原名郑州云栈机械有限公司）被认定为河南省“专精特新”中小企业，有效期三年。\n",
    "b.txt": "郑州高新区快讯\n\n2024年3月8日，云栈齿轮通过河南省“专精特新”中小企业复核。\n",
    "c.txt": "洛阳市工业简讯\n\n2023年4月5日，洛阳云栈齿轮有限公司获评洛阳市绿色工厂。\n",
    "d.txt": "郑州市工业简讯\n\n2024年5月10日，郑州云栈齿轮有限公司拟认定为国家级专精特新“小巨人”企业，现予公示。\n",
    "e.txt": "郑州市工业简讯\n\n2023年6月1日，郑州云栈齿轮有限公司等4家企业获评郑州市绿色工厂。\n",
    "f.txt": "洛阳市工业简讯\n\n2024年7月2日，洛阳云栈齿轮有限公司的洛阳市绿色工厂称号被撤销。\n",
    "g.txt": "郑州市工业简讯\n\n2022年9月1日，郑州云栈齿轮有限公司获评质量标杆企业。\n",
}
AS_OF = "2025-06-30"


@pytest.fixture(scope="session")
def gears(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The store's path."""
    folder = tmp_path_factory.mktemp("gears")
    for name, text in DOCUMENTS.items():
        (folder / name).write_text(text, encoding="utf-8")
    build([folder / name for name in DOCUMENTS], folder / "kg")
    return folder / "kg"
