"""Pages as people see them: what belongs to the page goes, what belongs together stays together."""

from __future__ import annotations

import pytest

from kg.ingest import read_text
from kg.language import split_sentences
from kg.model import BlockKind, Document

TITLE, HEADING, BODY, ITEM, ROW = (
    BlockKind.TITLE,
    BlockKind.HEADING,
    BlockKind.BODY,
    BlockKind.LIST_ITEM,
    BlockKind.TABLE_ROW,
)


def _document(text: str) -> Document:
    (document,) = read_text(text, "page.txt")
    assert all(a < b for a, b in zip(document.offsets, document.offsets[1:], strict=False))
    return document


def _blocks(text: str) -> list[tuple[BlockKind, str]]:
    document = _document(text)
    return [(b.kind, document.view[b.span.start : b.span.end]) for b in document.blocks]


def _of(text: str, kind: BlockKind) -> list[str]:
    return [shown for found, shown in _blocks(text) if found is kind]


PAGE = """首页 > 政务公开 > 公示公告 > 正文

关于2024年度云溪市绿色工厂名单的公示
发布时间：2024/3/4 09:15   来源：市工信局   字号：[大 中 小]   浏览次数：1024
云工信字〔2024〕12号
各县区工信局：
经评审，拟认定下列企业为市级绿色工厂，现予公示。
联系人：王五  联系电话：0999-1234567
云溪市工业和信息化局
2024年3月4日
上一篇：关于开展某项工作的通知
【我要纠错】 【打印本页】 【关闭窗口】
版权所有：云溪市人民政府  备案号：云ICP备000号
"""


def test_page_furniture_is_dropped() -> None:
    assert _blocks(PAGE) == [
        (TITLE, "关于2024年度云溪市绿色工厂名单的公示"),
        (BODY, "各县区工信局："),
        (BODY, "经评审，拟认定下列企业为市级绿色工厂，现予公示。"),
        (HEADING, "云溪市工业和信息化局"),
        (HEADING, "2024年3月4日"),
    ]
    assert _document(PAGE).published == "2024-03-04"


@pytest.mark.parametrize(
    "line",
    [
        "首页 | 走进鹿鸣 | 产品中心 | 新闻动态 | 加入我们", "您现在的位置：云溪网>新闻中心>要闻", "2021-5-19 09:01| 编辑: 张三 | 查看: 83| 评论: 0", "12.04.2016  09:33", "P0123.jpg",
        "阅读 1.1万　赞 86　在看 42", "扫一扫，用手机看文章", "第A7版：园区热点", "（责编：李四、张三）", "分享到： 微信 微博 QQ空间", "0999-1234567", "编辑｜小满　校对｜阿力", "|",
    ],
)  # fmt: skip
def test_a_line_of_the_page(line: str) -> None:
    text = f"云溪新增两家绿色工厂\n{line}\n近日，省工信厅公布名单，云溪两家企业入选。\n{line}\n"
    assert [kind for kind, _ in _blocks(text)] == [TITLE, BODY]


@pytest.mark.parametrize("line", ["评论：把梯队立起来", "2021年", "“链主”带动作用明显", "国家级", "产业培育成效显著"])
def test_a_short_line_of_the_story_stays(line: str) -> None:
    text = (
        f"云溪工业观察\n\n近日，省里公布名单。\n\n{line}\n\n据悉，云溪已有绿色工厂12家，居全省前列，比上年增加3家。\n"
    )
    assert (HEADING if "：" not in line else BODY, line) in _blocks(text)


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("发布时间：2022/3/4", "2022-03-04"), ("2021年12月23日 08:30", "2021-12-23"), ("云溪日报 2013-08-28 00:22 大字", "2013-08-28"), ("28.03.2016 12:41", "2016-03-28"),
        ("2023-07-24 1 1", "2023-07-24"), ("来源：云溪网2022-03-28 14:02:34", "2022-03-28"), ("发布于2014年09月28日", "2014-09-28"), ("第三车间 2023年7月", None),
    ],
)  # fmt: skip
def test_the_day_of_a_page(line: str, day: str | None) -> None:
    text = f"云溪新增两家绿色工厂\n\n{line}\n\n近日，省工信厅公布名单，云溪两家企业入选。\n"
    assert _document(text).published == day


def test_a_signature_in_chinese_numerals() -> None:
    text = "云溪市公告\n\n经研究，决定授予鹿鸣厂先进单位称号。\n\n云溪市人民政府\n二〇一一年六月二十一日\n"
    assert _document(text).published == "2011-06-21"


def test_names_one_a_line_are_items() -> None:
    text = "示范企业公布\n\n名单如下。\n\n“隐形冠军”企业名单\n鹿鸣纸业有限公司\n云溪青柚食品厂（青柚）\n北斗\u3000\n"
    assert _of(text, ITEM) == ["鹿鸣纸业有限公司", "云溪青柚食品厂（青柚）", "北斗"]
    assert _of(text, HEADING) == ["“隐形冠军”企业名单"]


def test_names_side_by_side_are_items() -> None:
    text = "表彰名单公布\n\n名单如下。\n\n纳税十强企业\n鹿鸣纸业有限公司　云溪青柚厂　北斗中心\n"
    assert _of(text, ITEM) == ["鹿鸣纸业有限公司", "云溪青柚厂", "北斗中心"]


def test_years_of_a_chronicle_are_items() -> None:
    lines = ["2012年首次被认定为高新技术企业", "2015年获评省级企业技术中心", "2018年入选国家知识产权优势企业"]
    assert _of("鹿鸣集团荣誉\n" + "\n".join(lines) + "\n", ITEM) == lines


def test_a_heading_with_a_colon_over_names() -> None:
    text = "名单公布\n\n日前，市里公布名单，共两家企业。\n示范企业：\n云溪鹿鸣纸业有限公司\n云溪青柚食品有限公司\n"
    assert _of(text, HEADING) == ["示范企业："]


def test_a_name_broken_by_the_line_end() -> None:
    text = "名单公布\n\n名单如下：\n1.云溪青柚食品厂\n2.云溪一把尺子家具有限\n责任公司设计中心\n3.云溪北斗厂\n"
    assert _of(text, ITEM) == ["1.云溪青柚食品厂", "2.云溪一把尺子家具有限责任公司设计中心", "3.云溪北斗厂"]


@pytest.mark.parametrize(
    "text",
    [
        "认定如下：1.云溪鹿鸣有限公司；2.云溪青柚有限公司；3.北斗厂。", "认定如下：（1）云溪鹿鸣有限公司（2）云溪青柚有限公司（3）北斗厂",
        "认定如下：①云溪鹿鸣有限公司②云溪青柚有限公司③北斗厂", "认定如下：（一）云溪鹿鸣有限公司；（二）云溪青柚有限公司；（三）北斗厂。",
    ],
)  # fmt: skip
def test_items_inside_a_paragraph(text: str) -> None:
    assert len(_of(text, ITEM)) == 3
    assert len(_of("增长1.2%，其中2.3亿元投向3.4万户，占1.5个百分点；2021年居第2.", ITEM)) == 0


TABLES = [
    "序号\n企业名称\n所属县区\n1\n云溪鹿鸣纸业有限公司\n东河区\n2\n云溪青柚食品有限公司\n西河区\n",
    "| 序号 | 企业名称 | 所属县区 |\n| --- | --- | --- |\n| 1 | 云溪鹿鸣纸业有限公司 | 东河区 |\n| 2 | 云溪青柚食品有限公司 | 西河区 |\n",
    "序号  企业名称  所属县区\n1  云溪鹿鸣纸业有限公司  东河区\n2  云溪青柚食品有限公司  西河区\n",
    "序号\t企业名称\t所属县区\n1\t云溪鹿鸣纸业有限公司\t东河区\n2\t云溪青柚食品有限公司\t西河区\n",
]


@pytest.mark.parametrize("table", TABLES, ids=["stacked", "barred", "spaced", "tabbed"])
def test_tables_in_all_forms_read_alike(table: str) -> None:
    text = f"公示名单\n\n现将名单公布如下。\n\n{table}\n公示期五天，如有异议，请书面反映。\n"
    assert _of(text, ROW) == [
        "序号\t企业名称\t所属县区",
        "1\t云溪鹿鸣纸业有限公司\t东河区",
        "2\t云溪青柚食品有限公司\t西河区",
    ]
    assert _blocks(text)[-1] == (BODY, "公示期五天，如有异议，请书面反映。")


def test_cells_that_span_rows_leave_number_and_name() -> None:
    text = "名单\n\n名单如下。\n\n序号\n所在地区\n企业名称\n东河区\n1\n鹿鸣纸业有限公司\n西河区\n2\n青柚食品有限公司\n3\n北斗仪表厂\n"
    assert _of(text, ROW) == ["序号\t企业名称", "1\t鹿鸣纸业有限公司", "2\t青柚食品有限公司", "3\t北斗仪表厂"]


def test_headlines_keep_their_halves_apart() -> None:
    assert _document("省里公布瞪羚名单 云溪五家上榜\n\n近日，名单公布。\n").title == "省里公布瞪羚名单 云溪五家上榜"
    assert _of("简 报\n\n近日，名单公布了。\n", TITLE) == ["简报"]


def test_what_a_page_offers_besides_its_story_is_left_out() -> None:
    text = "云溪新增绿色工厂\n\n" + "近日，省里公布名单，云溪两家企业入选。\n" * 4 + "\n新闻推荐\n\n鹿鸣月饼上市\n"
    assert all("月饼" not in shown for _, shown in _blocks(text))


def test_half_width_stops_and_notes_between_sentences() -> None:
    document = _document("鹿鸣厂获评省级绿色工厂.（党办供稿　点击：18次）青柚厂营收达6.4亿元.下一步将申报国家级.")
    assert [document.view[s.start : s.end] for s in split_sentences(document)] == [
        "鹿鸣厂获评省级绿色工厂。", "（党办供稿　点击：18次）", "青柚厂营收达6.4亿元。", "下一步将申报国家级。",
    ]  # fmt: skip


def test_entities_of_markup_are_the_signs_they_stand_for() -> None:
    assert _of("近日，鹿鸣厂&nbsp;&nbsp;获评&ldquo;绿色工厂&rdquo;称号。", BODY)[0].endswith("获评“绿色工厂”称号。")
