"""The shapes of real annex tables: headers, merged cells, subheads, sides, sheets, and what their titles say."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.ingest import read_file
from kg.model import DetailKind, EntityType, Extraction, Level, NamingKind, Status
from kg.pipeline import extract
from tests.ingest import makers
from tests.ingest.makers import Cell, Grid, Notice, Sheet
from tests.ingest.test_lists import firms, read

A, B, C, D, E, F = firms(6)


def book(folder: Path, *rows: list[Cell | str]) -> Extraction:
    return read(makers.xlsx([Sheet("Sheet1", Grid(list(rows)))], folder / "a.xlsx"))


def said(got: Extraction) -> list[tuple[str, str | None, str, str]]:
    return [(r.recipient.text, r.programme, r.level.value, r.status.value) for r in got.recognitions]


def test_title_of_two_lines_over_a_number_of_rows(tmp_path: Path) -> None:
    got = book(
        tmp_path,
        ["附件1"],
        ["2024年度河南省"],
        ["工业互联网平台拟认定名单"],
        ["（排名不分先后，共2家）"],
        ["序号", "平台名称", "建设单位", "类别"],
        ["1", "青禾轴承工业互联网平台", A, "行业级"],
        ["2", "云栈电子工业互联网平台", B, "区域级"],
    )
    assert got.document.title == "2024年度河南省工业互联网平台拟认定名单"
    assert said(got) == [
        ("青禾轴承工业互联网平台", "gyhlw-pingtai", "provincial", "candidate"),
        ("云栈电子工业互联网平台", "gyhlw-pingtai", "provincial", "candidate"),
    ]
    assert [(d.kind, d.value) for d in got.details] == [(DetailKind.MAKER, A), (DetailKind.MAKER, B)]


@pytest.mark.parametrize(
    ("title", "status", "detail"),
    [
        ("河南省2024年度第一批拟认定绿色工厂名单", Status.CANDIDATE, "public-notice"),
        ("河南省绿色工厂名单公示", Status.CANDIDATE, "public-notice"),
        ("2024年河南省绿色工厂申报企业名单", Status.CANDIDATE, "applied"),
        ("推荐申报国家级绿色工厂名单", Status.CANDIDATE, "nominated"),
        ("河南省绿色工厂培育对象名单", Status.CULTIVATED, None),
        ("2021年河南省绿色工厂复核通过名单", Status.RENEWED, None),
        ("未通过复核的河南省绿色工厂名单", Status.FAILED, None),
        ("撤销河南省绿色工厂称号企业名单", Status.REVOKED, None),
        ("取消2021年认定的河南省绿色工厂名单", Status.REVOKED, None),
        ("2024年新认定河南省绿色工厂名单", Status.GRANTED, None),
    ],
)
def test_the_title_says_what_became_of_the_names(
    tmp_path: Path, title: str, status: Status, detail: str | None
) -> None:
    got = book(tmp_path, [Cell(title, 1, 3)], ["序号", "企业名称", "所属市"], ["1", A, "郑州市"], ["2", B, "洛阳市"])
    assert [(r.recipient.text, r.status, r.status_detail) for r in got.recognitions] == [
        (A, status, detail),
        (B, status, detail),
    ]


def test_a_title_of_no_award_honours_nobody(tmp_path: Path) -> None:
    for title in ("参会企业名单", "企业联系人汇总表", "2024年规模以上工业企业名单"):
        got = book(tmp_path, [title], ["序号", "企业名称", "联系人"], ["1", A, "张三"], ["2", B, "李四"])
        assert got.recognitions == (), title


def test_subheads_by_city_give_places_and_groups_of_the_whole(tmp_path: Path) -> None:
    got = book(
        tmp_path,
        [Cell("2023年河南省质量标杆企业名单（共5家）", 1, 3)],
        ["序号", "企业名称", "主导产品"],
        [Cell("郑州市（3家）", 1, 3)],
        ["1", A, "轴承"],
        ["2", B, "阀门"],
        ["3", C, "水泵"],
        [Cell("洛阳市（2家）", 1, 3)],
        ["4", D, "轴承"],
        ["5", E, "阀门"],
    )
    assert [r.recipient.text for r in got.recognitions] == [A, B, C, D, E]
    assert {p.name: p.region for p in got.placings} == {A: "410100", B: "410100", C: "410100", D: "410300", E: "410300"}
    groups = {g.size: g for g in got.groups}
    assert set(groups) == {5, 3, 2} and all(g.closed for g in groups.values())
    assert groups[5].named == (A, B, C, D, E)
    assert {groups[3].part_of, groups[2].part_of} == {groups[5].id}


def test_merged_places_and_places_told_once(tmp_path: Path) -> None:
    head: list[Cell | str] = ["地区", "序号", "企业名称"]
    title = "2023年河南省绿色工厂名单"
    merged = Grid(
        [[Cell(title, 1, 3)], head, [Cell("郑州市", 2, 1), "1", A], ["2", B], [Cell("洛阳市", 2, 1), "3", C], ["4", D]]
    )
    bare = Grid([[title, "", ""], head, ["郑州市", "1", A], ["", "2", B], ["洛阳市", "3", C], ["", "4", D]])
    for path in (
        makers.xlsx([Sheet("名单", merged)], tmp_path / "a.xlsx"),
        makers.xls([Sheet("名单", merged)], tmp_path / "a.xls"),
        makers.docx(Notice([title, Grid(merged.rows[1:])]), tmp_path / "a.docx"),
        makers.page(Notice([title, Grid(merged.rows[1:])]), tmp_path / "a.html", title=title),
        makers.pdf(Notice([title, Grid(merged.rows[1:])]), tmp_path / "a.pdf"),
        makers.comma(bare, tmp_path / "a.csv"),
    ):
        got = read(path)
        assert [r.recipient.text for r in got.recognitions] == [A, B, C, D], path
        assert {p.name: p.region for p in got.placings} == {A: "410100", B: "410100", C: "410300", D: "410300"}, path


def test_two_sets_of_columns_side_by_side(tmp_path: Path) -> None:
    got = book(
        tmp_path,
        [Cell("2024年河南省瞪羚企业名单", 1, 4)],
        ["序号", "企业名称", "序号", "企业名称"],
        ["1", A, "4", D],
        ["2", B, "5", E],
        ["3", C, "", ""],
    )
    assert sorted(r.recipient.text for r in got.recognitions) == sorted([A, B, C, D, E])
    first = next(r for r in got.recognitions if r.recipient.text == D)
    assert first.evidence[-1].text == f"4\t{D}" and first.evidence[-1].locator == "Sheet1!3"


def test_a_header_of_two_rows(tmp_path: Path) -> None:
    got = book(
        tmp_path,
        [Cell("河南省2024年专精特新中小企业名单", 1, 5)],
        [Cell("序号", 2, 1), Cell("企业基本信息", 1, 3), Cell("推荐单位", 2, 1)],
        ["企业名称", "统一社会信用代码", "所属市"],
        ["1", A, "91410100MA44KD2X0C", "郑州市", "郑州市工业和信息化局"],
    )
    (fact,) = got.recognitions
    assert fact.recipient.text == A and fact.issuer is None
    assert [(n.kind, n.value) for n in got.namings] == [(NamingKind.USCC, "91410100MA44KD2X0C")]
    assert [(d.kind, d.value) for d in got.details] == [(DetailKind.RECOMMENDER, "郑州市工业和信息化局")]


def test_products_are_honoured_and_their_makers_kept(tmp_path: Path) -> None:
    title = "2023年度河南省首台（套）重大技术装备名单"
    head = ["序号", "产品名称", "规格型号", "研制单位", "所属市"]
    got = book(
        tmp_path, [Cell(title, 1, 5)], head, ["1", "盾构机", "D1", A, "郑州市"], ["2", "盾构机", "D2", B, "洛阳市"]
    )
    assert [(r.recipient.text, r.recipient.type) for r in got.recognitions] == [("盾构机", EntityType.PRODUCT)] * 2
    one, other = got.recognitions
    assert one.recipient.entity != other.recipient.entity  # two makers' machines of one name are two
    assert [(d.recognition, d.value) for d in got.details if d.kind is DetailKind.MAKER] == [(one.id, A), (other.id, B)]
    assert {A, B} <= {e.text for e in got.entities}
    assert {p.name: p.region for p in got.placings if p.name in (A, B)} == {A: "410100", B: "410300"}


def test_a_firm_with_its_main_product_stays_the_recipient(tmp_path: Path) -> None:
    got = book(
        tmp_path, ["河南省专精特新中小企业名单"], ["序号", "企业名称", "主导产品"], ["1", A, "轴承"], ["2", B, "阀门"]
    )
    assert [r.recipient.text for r in got.recognitions] == [A, B]
    assert [(d.kind, d.value) for d in got.details] == [(DetailKind.PRODUCT, "轴承"), (DetailKind.PRODUCT, "阀门")]


def test_grades_and_fates_row_by_row(tmp_path: Path) -> None:
    got = book(
        tmp_path,
        ["2023年河南省众创空间绩效评价结果"],
        ["序号", "众创空间名称", "运营单位", "评价等级"],
        ["1", "青禾众创空间", A, "优秀"],
        ["2", "云栈众创空间", B, "合格"],
        ["3", "长庚众创空间", C, "不合格"],
    )
    assert [(r.status, r.grade) for r in got.recognitions] == [
        (Status.GRANTED, "优秀"),
        (Status.RENEWED, None),
        (Status.FAILED, None),
    ]
    got = book(
        tmp_path,
        ["河南省专精特新中小企业名单"],
        ["序号", "企 业 名 称", "备注"],
        ["1", A, "新认定"],
        ["2", B + "（原河南旧名机械厂）", "复核通过"],
        ["3", C, "未通过复核"],
        [Cell("合计：3家", 1, 3)],
    )
    assert [(r.recipient.text, r.status) for r in got.recognitions] == [
        (A, Status.GRANTED),
        (B, Status.RENEWED),
        (C, Status.FAILED),
    ]
    assert [(n.kind, n.name, n.value) for n in got.namings] == [(NamingKind.FORMER, B, "河南旧名机械厂")]


def test_awards_levels_and_years_row_by_row(tmp_path: Path) -> None:
    got = book(
        tmp_path,
        ["郑州高新区企业荣誉汇总表"],
        ["序号", "企业名称", "荣誉名称", "级别", "获得时间"],
        ["1", A, "专精特新“小巨人”企业", "国家级", "2022年7月"],
        ["2", B, "绿色工厂", "省级", "2023年"],
        ["3", C, "质量标杆", "市级", "2024.5"],
    )
    assert [(r.programme, r.level, r.year) for r in got.recognitions] == [
        ("xiaojuren", Level.NATIONAL, "2022"),
        ("lvse-gongchang", Level.PROVINCIAL, "2023"),
        ("zhiliang-biaogan", Level.MUNICIPAL, "2024"),
    ]
    got = book(
        tmp_path,
        ["郑州高新区荣誉企业名单"],
        ["序号", "企业名称", "国家级荣誉", "省级荣誉"],
        ["1", A, "绿色工厂", "质量标杆"],
        ["2", B, "", "绿色工厂"],
    )
    assert said(got) == [
        (A, "lvse-gongchang", "national", "granted"),
        (A, "zhiliang-biaogan", "provincial", "granted"),
        (B, "lvse-gongchang", "provincial", "granted"),
    ]


def test_titles_as_columns_with_ticks(tmp_path: Path) -> None:
    head = ["序号", "企业名称", "高新技术企业", "省级绿色工厂", "备注"]
    got = book(
        tmp_path,
        ["2023年高新区企业资质汇总表"],
        head,
        ["1", A, "√", "", "x"],
        ["2", B, "√", "√", ""],
        ["3", C, "", "", ""],
    )
    assert said(got) == [
        (A, "gaoxin-qiye", "national", "granted"),
        (B, "gaoxin-qiye", "national", "granted"),
        (B, "lvse-gongchang", "provincial", "granted"),
    ]
    assert [e.locator for e in got.recognitions[0].evidence] == ["Sheet1!2", "Sheet1!3"]


def test_renamed_firms(tmp_path: Path) -> None:
    got = book(
        tmp_path, ["河南省高新技术企业更名名单"], ["序号", "原企业名称", "变更后企业名称"], ["1", A, D], ["2", B, E]
    )
    assert [(r.recipient.text, r.status) for r in got.recognitions] == [(D, Status.RENAMED), (E, Status.RENAMED)]
    assert [(n.kind, n.name, n.value) for n in got.namings] == [(NamingKind.FORMER, D, A), (NamingKind.FORMER, E, B)]


def test_validity_as_the_cells_state_it(tmp_path: Path) -> None:
    got = book(
        tmp_path,
        ["河南省创新型中小企业名单（2023年第一批）"],
        ["填报单位：某局", "", "", "单位：家"],
        ["序号", "企业名称", "有效期"],
        ["1", A, "2023-05-01至2026-04-30"],
        ["2", B, "三年"],
    )
    one, two = got.recognitions
    assert (one.valid_from, one.valid_until, one.batch, one.year) == ("2023-05-01", "2026-04-30", "第一批", "2023")
    assert two.valid_years == 3


def test_people_parks_and_science_awards(tmp_path: Path) -> None:
    got = book(
        tmp_path,
        ["2024年河南省劳动模范名单"],
        ["序号", "姓名", "性别", "工作单位及职务"],
        ["1", "王建国", "男", f"{A}车间主任"],
        ["2", "李 红", "女", B],
    )
    assert [(r.recipient.canonical, r.recipient.type) for r in got.recognitions] == [
        ("王建国", EntityType.PERSON),
        ("李红", EntityType.PERSON),
    ]
    got = book(
        tmp_path,
        ["2024年河南省科学技术进步奖获奖名单"],
        ["序号", "项目名称", "主要完成单位", "奖励等级"],
        ["1", "轴承关键技术及应用", f"{A}、{B}", "一等奖"],
    )
    (fact,) = got.recognitions
    assert (fact.recipient.type, fact.grade) == (EntityType.PROJECT, "一等奖")
    assert [d.value for d in got.details] == [A, B]


def test_lists_without_a_header(tmp_path: Path) -> None:
    got = book(tmp_path, ["2024年河南省智能工厂名单"], *([str(i), f, "郑州市"] for i, f in enumerate((A, B, C), 1)))
    assert [r.recipient.text for r in got.recognitions] == [A, B, C] and len(got.placings) == 3
    got = book(tmp_path, ["2024年河南省智能工厂名单"], ["企业名称"], [A], [B], [C])
    assert [r.recipient.text for r in got.recognitions] == [A, B, C]


def test_sheets_with_titles_are_items_of_their_own_and_hidden_ones_are_not_read(tmp_path: Path) -> None:
    def grid(title: str, *names: str) -> Grid:
        return Grid([[Cell(title, 1, 2)], ["序号", "企业名称"], *([str(i), n] for i, n in enumerate(names, 1))])

    sheets = [
        Sheet("通过", grid("2024年河南省绿色工厂复核通过名单", A, B)),
        Sheet("撤销", grid("撤销河南省绿色工厂称号名单", C)),
        Sheet("底稿", grid("河南省绿色工厂名单", D), hidden=True),
    ]
    one, two = map(extract, read_file(makers.xlsx(sheets, tmp_path / "a.xlsx")))
    assert [(r.recipient.text, r.status) for r in one.recognitions] == [(A, Status.RENEWED), (B, Status.RENEWED)]
    assert [(r.recipient.text, r.status) for r in two.recognitions] == [(C, Status.REVOKED)]
    assert two.recognitions[0].evidence[-1].locator == "撤销!3"


def test_sheets_by_city_under_the_name_of_the_file(tmp_path: Path) -> None:
    sheets = [
        Sheet(city, Grid([["序号", "企业名称"], ["1", a], ["2", b]]))
        for city, a, b in (("郑州市", A, B), ("洛阳市", C, D))
    ]
    got = read(makers.xlsx(sheets, tmp_path / "附件1：2024年度河南省专精特新中小企业名单.xlsx"))
    assert [(r.recipient.text, r.level, r.year) for r in got.recognitions] == [
        (n, Level.PROVINCIAL, "2024") for n in (A, B, C, D)
    ]
    assert {p.name: p.region for p in got.placings} == {A: "410100", B: "410100", C: "410300", D: "410300"}
    assert got.recognitions[0].evidence[0].locator == "文件名"


@pytest.mark.parametrize("form", ["docx", "pdf", "html"])
def test_several_annexes_of_one_notice(tmp_path: Path, form: str) -> None:
    def table(*names: str) -> Grid:
        return Grid([["序号", "企业名称"], *([str(i), n] for i, n in enumerate(names, 1))])

    title = "关于公布2024年河南省制造业单项冠军企业名单及复核结果的通知"
    notice = Notice(
        [title, "各有关单位：", "经研究，现将有关名单予以公布。", "附件1", "2024年河南省制造业单项冠军企业名单", table(A, B), "附件2",
         "通过复核的河南省制造业单项冠军企业名单", table(C, D), "附件3", "未通过复核的河南省制造业单项冠军企业名单", table(E)]
    )  # fmt: skip
    write = {"docx": makers.docx, "pdf": makers.pdf}.get(form)
    got = read(
        write(notice, tmp_path / f"a.{form}") if write else makers.page(notice, tmp_path / "a.html", title=title)
    )
    assert [(r.recipient.text, r.status) for r in got.recognitions] == [
        (A, Status.GRANTED),
        (B, Status.GRANTED),
        (C, Status.RENEWED),
        (D, Status.RENEWED),
        (E, Status.FAILED),
    ]


def test_tables_by_city_with_one_header(tmp_path: Path) -> None:
    notice = Notice(
        ["河南省工业和信息化厅关于公布2023年度河南省首批次新材料产品名单的通知", "附件", "2023年度河南省首批次新材料产品名单", "郑州市",
         Grid([["序号", "企业名称", "产品名称"], ["1", A, "高强铝合金薄板"]]), "洛阳市", Grid([["2", B, "钼靶材"], ["3", C, "钛合金棒材"]])]
    )  # fmt: skip
    got = read(makers.docx(notice, tmp_path / "a.docx"))
    assert [r.recipient.text for r in got.recognitions] == ["高强铝合金薄板", "钼靶材", "钛合金棒材"]
    assert {r.issuer for r in got.recognitions} == {"河南省工业和信息化厅"}
    assert {p.name: p.region for p in got.placings if p.name in (A, B, C)} == {A: "410100", B: "410300", C: "410300"}


def test_a_pdf_table_runs_over_pages_with_its_header_and_merged_cells(tmp_path: Path) -> None:
    names = firms(90)
    body: list[list[Cell | str]] = []
    for i, name in enumerate(names):
        # A cell merged over a page break shows its words on the first page, and an empty rest on the next.
        starts = {0: Cell("郑州市", 20, 1), 20: Cell("", 25, 1), 45: Cell("洛阳市", 15, 1), 60: Cell("", 30, 1)}
        place: list[Cell | str] = [starts[i]] if i in starts else []
        body.append([*place, str(i + 1), name, "高性能特种轴承及其配套装备的研发生产与销售服务"])
    title = "2024年河南省制造业单项冠军企业名单"
    grid = Grid([["地区", "序号", "企业名称", "主导产品"], *body], repeat_header=True)
    got = read(makers.pdf(Notice([f"关于公布{title}的通知", f"附件：{title}", grid]), tmp_path / "a.pdf"))
    assert [r.recipient.text for r in got.recognitions] == names
    pages = {(r.evidence[-1].locator or "")[:3] for r in got.recognitions}
    assert len(pages) > 2
    assert {p.region for p in got.placings} == {"410100", "410300"} and len(got.placings) == 90


def test_an_old_page_of_nested_tables_and_menus(tmp_path: Path) -> None:
    rows = "".join(f"<tr><td>{i}</td><td>{n}</td><td>洛阳市</td></tr>" for i, n in enumerate((A, B, C), 1))
    page = f"""<html><head><meta http-equiv=Content-Type content="text/html; charset=gb2312"><title>关于公布2024年洛阳市市长质量奖获奖名单的通知_某市人民政府</title></head>
<body><form id=aspnet><table width=100%><tr><td><a href=#>首页</a></td><td><a href=#>政务公开</a></td></tr></table>
<table width=980><tr><td width=200><ul><li><a>菜单一</a></li><li><a>菜单二</a></li></ul></td><td><table>
<tr><td align=center>关于公布2024年洛阳市市长质量奖获奖名单的通知</td></tr><tr><td>发布时间：2024-03-05　来源：某局</td></tr>
<tr><td><div><p>经市政府同意，决定授予{A}等3家企业2024年洛阳市市长质量奖，现予公布。</p><p>附件：2024年洛阳市市长质量奖获奖名单</p>
<table border=1><tr><td>序号</td><td>获奖单位</td><td>所在县区</td></tr>{rows}</table></div></td></tr></table></td></tr></table>
<table><tr><td>版权所有：某市人民政府 备00000000号</td></tr></table></form></body></html>"""
    path = tmp_path / "a.html"
    path.write_bytes(page.encode("gb2312"))
    got = read(path)
    assert [r.recipient.text for r in got.recognitions] == [A, B, C]
    assert got.groups[0].closed and got.groups[0].named == (A, B, C)
    assert "菜单" not in got.document.source_text and "首页" not in got.document.source_text
