from __future__ import annotations

from pathlib import Path

import pytest

from kg.errors import KGError
from kg.resolve.companies import read_companies

CODE = "91350100M000100Y43"


def write(folder: Path, text: str, encoding: str = "utf-8") -> Path:
    path = folder / "companies.tsv"
    path.write_bytes(text.encode(encoding))
    return path


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gbk"])
@pytest.mark.parametrize("tab", ["\t", ","])
def test_a_table_with_chinese_heads(tmp_path: Path, encoding: str, tab: str) -> None:
    text = f"序号\t企业名称\t统一社会信用代码\t曾用名\t简称\t股票代码\t地区\n1\t郑州皓辰泵业(集团)有限公司\t{CODE.lower()}\t郑州水泵厂|皓辰水泵厂\t皓辰、皓辰泵业\t300999\t河南省郑州市\n\n"
    (firm,) = read_companies(write(tmp_path, text.replace("\t", tab), encoding)).firms
    assert firm.name == "郑州皓辰泵业（集团）有限公司" and firm.uscc == CODE and firm.row == 2
    assert firm.former == ("郑州水泵厂", "皓辰水泵厂") and firm.short == ("皓辰", "皓辰泵业")
    assert firm.stock_code == "300999" and firm.region == "410100"


def test_english_heads_and_places_in_several_ways(tmp_path: Path) -> None:
    text = "name\tcity\n甲一有限公司\t410100\n乙二有限公司\t江苏省南京市鼓楼区\n丙三有限公司\t吉林\n"
    assert [f.region for f in read_companies(write(tmp_path, text)).firms] == ["410100", "320106", "220000"]


def test_a_wrong_check_digit_is_a_warning(tmp_path: Path) -> None:
    table = read_companies(write(tmp_path, f"企业名称\t信用代码\n皓辰泵业有限公司\t{CODE[:-1]}X\n"))
    assert table.firms[0].uscc and [w.row for w in table.warnings] == [2] and CODE[:-1] in table.warnings[0].en


@pytest.mark.parametrize(
    "text, code, row",
    [
        ("厂家\t代码\n皓辰\t1\n", "KG231", None),
        ("企业名称\t简称\n皓辰泵业有限公司\t皓辰\n\t朗启\n", "KG232", 3),
        ("企业名称\t信用代码\n皓辰泵业有限公司\t12345\n", "KG233", 2),
        ("企业名称\t地区\n皓辰泵业有限公司\t鼓楼区\n", "KG234", 2),
        ("企业名称\t地区\n皓辰泵业有限公司\t乌有市\n", "KG234", 2),
        ("企业名称\n皓辰泵业有限公司\n皓辰泵业 有限公司\n", "KG235", 3),
    ],
)
def test_wrong_rows_are_named(tmp_path: Path, text: str, code: str, row: int | None) -> None:
    with pytest.raises(KGError) as caught:
        read_companies(write(tmp_path, text))
    assert caught.value.code.name == code and caught.value.fields.get("row", "None") == str(row)


def test_a_missing_table_is_told(tmp_path: Path) -> None:
    with pytest.raises(KGError, match="KG101"):
        read_companies(tmp_path / "none.tsv")
