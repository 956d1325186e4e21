"""Lists in the layouts that news and notices use: who is in them, with which title; what is no list."""

from __future__ import annotations

import pytest

from kg.ingest import read_text
from kg.pipeline import extract


def _facts(text: str) -> set[tuple[str, str, str, str]]:
    """(recipient, award, level, status) of all that is read."""
    return {
        (r.recipient.text, r.award_text, r.level.value, r.status.value)
        for d in read_text(text, "list.txt")
        for r in extract(d).recognitions
    }


def _names(text: str) -> set[str]:
    return {fact[0] for fact in _facts(text)}


@pytest.mark.parametrize(
    ("sentence", "names", "level"),
    [
        (
            "近日，江州省工信厅公布《2024年度江州省绿色工厂名单》，望海市2家企业上榜：望海阀门有限公司、东升机械股份有限公司。",
            {"望海阀门有限公司", "东升机械股份有限公司"},
            "provincial",
        ),
        (
            "日前，工业和信息化部印发《关于公布第六批专精特新“小巨人”企业名单的通知》，江城凯达轴承有限公司榜上有名。",
            {"江城凯达轴承有限公司"},
            "national",
        ),
        (
            "在省商务厅发布的《江州老字号名单》中，江城百味斋食品有限公司位列其中。",
            {"江城百味斋食品有限公司"},
            "provincial",
        ),
    ],
)
def test_the_title_of_a_list_in_title_marks_is_the_one_in_question(sentence: str, names: set[str], level: str) -> None:
    facts = _facts("喜报\n\n" + sentence + "\n")
    assert {f[0] for f in facts} == names
    assert {f[2] for f in facts} == {level}
    assert not any("《" in f[1] for f in facts)


def test_a_rule_in_title_marks_still_says_nothing_of_winners() -> None:
    assert not _facts("工作动态\n\n根据《江州省绿色工厂名单管理办法》，望海阀门有限公司等企业参加了座谈。\n")


def test_each_line_that_opens_with_its_prize_stays_a_line() -> None:
    text = (
        "2024年度全区经济工作会议表彰名单\n\n近日，青坪区召开经济工作会议，对2024年度先进企业进行表彰。\n\n"
        "工业十强企业：青坪钢构有限公司、青坪市永固锁业公司、大江电缆股份有限公司\n"
        "科技创新奖：青坪芯原微电子有限公司、蓝鲸软件（青坪）有限公司\n"
    )
    assert {(f[0], f[1]) for f in _facts(text)} == {
        ("青坪钢构有限公司", "工业十强企业"),
        ("青坪市永固锁业公司", "工业十强企业"),
        ("大江电缆股份有限公司", "工业十强企业"),
        ("青坪芯原微电子有限公司", "科技创新奖"),
        ("蓝鲸软件（青坪）有限公司", "科技创新奖"),
    }


def test_works_have_no_forms_where_their_title_stands_in_the_line() -> None:
    text = (
        "协会荣誉榜\n\n◆ 中国安装之星　湖湘安装股份有限公司（洞庭能源站）、赣水机电工程有限公司（赣水医院工程）。\n"
        "◆ 国家优质工程奖　白塔高架桥、新城地铁2号线机电工程。\n"
    )
    assert ("白塔高架桥", "国家优质工程奖", "national", "granted") in _facts(text)
    assert "新城地铁2号线机电工程" in _names(text)


def test_a_line_of_prose_under_a_mark_is_no_line_of_a_list() -> None:
    text = (
        "金融系统晒奖状\n\n@望海融资担保集团有限公司　入选2023年度省级绿色工厂名单，为全市唯一。\n\n"
        "@望海市典当行业协会　准备申报4A级社会组织？不，材料还没有交，请大家不要误传。\n\n"
        "@平安里证券望海营业部　教育基地的创建还在进行中，目前没有新的消息。\n"
    )
    assert _names(text) == {"望海融资担保集团有限公司"}


def test_a_firm_with_a_bracket_in_its_name_is_no_person_with_a_house() -> None:
    text = (
        "关于公布2023年市级龙头企业名单的通知\n\n现将2023年市级绿色工厂名单公布如下：\n"
        "第十五区：望海红枣业股份有限公司\n第十八区：巴扎里（新疆）食品科技有限公司\n"
    )
    assert "巴扎里（新疆）食品科技有限公司" in _names(text)


def test_a_work_behind_its_maker_in_brackets_is_sure() -> None:
    text = (
        "2024年省首台（套）重大技术装备认定名单公布\n\n▶ 成套设备\n[望海铁流履带机械厂] 全地形抢险底盘\n\n"
        "▶ 关键零部件\n[望海硬质合金集团有限公司三分厂] 滚刀刀圈\n"
    )
    assert _names(text) == {"全地形抢险底盘", "滚刀刀圈"}


def test_a_number_that_a_name_opens_with_is_no_running_number() -> None:
    text = "亩均效益领跑者名单\n\n市级亩均效益领跑者：\n太子龙雨具有限公司\n007户外用品（望海）有限公司\n"
    assert "007户外用品（望海）有限公司" in _names(text)


def test_running_numbers_of_a_table_state_no_number() -> None:
    text = (
        "2024年度省级专精特新中小企业名单（第二批）公示\n\n现将拟认定名单公示如下。\n\n"
        "序号 企业名称 所在区县\n1 望海晨光纸业有限公司 城东区\n2 望海锐达机床厂 城西区\n3 望海水泥股份有限公司 高新区\n"
    )
    read = [extract(d) for d in read_text(text, "list.txt")]
    assert len([r for x in read for r in x.recognitions]) == 3
    assert not [g for x in read for g in x.groups]


def test_a_table_of_one_cell_a_line_whose_last_head_names_two_ranks_of_place() -> None:
    text = (
        "望海市2024年市级非遗工坊名单（第三批）\n\n序号\n工坊名称\n建设单位\n推荐县（区）\n"
        "1\n竹溪油纸伞非遗工坊\n望海市雨巷伞业有限公司\n竹溪县\n2\n白塘木雕非遗工坊\n白塘匠心居木作坊\n白塘区\n"
    )
    assert _names(text) == {"竹溪油纸伞非遗工坊", "白塘木雕非遗工坊"}


def _groups(text: str) -> set[tuple[int, str, tuple[str, ...]]]:
    """(size, status, names) of all groups."""
    return {(g.size, g.status.value, g.named) for d in read_text(text, "list.txt") for g in extract(d).groups}


def test_advertisements_and_columns_in_brackets_name_no_winner() -> None:
    text = (
        "省工信厅公布名单\n\n省工信厅日前公布2024年省级绿色工厂名单，望海2家企业入选：\n▲望海渔具集团有限公司\n▲望海化纤厂\n"
        "【广告】望海湾房产开发有限公司精装公寓\n"
    )
    assert _names(text) == {"望海渔具集团有限公司", "望海化纤厂"}


def test_a_place_with_its_number_before_its_names_is_a_group() -> None:
    text = (
        "关于公布2024年省级龙头企业名单的通知\n\n现将2024年省级绿色工厂名单公布如下：\n"
        "东山市（2家）：东山渔具有限公司、东山化纤有限公司；\n西山市（1家）：西山泵业有限公司。\n"
    )
    assert _groups(text) == {
        (2, "granted", ("东山渔具有限公司", "东山化纤有限公司")),
        (1, "granted", ("西山泵业有限公司",)),
    }


def test_the_list_of_a_title_given_before_fills_the_group_counted_before() -> None:
    text = (
        "关于表彰民营经济先进集体的决定\n\n决定授予望海渔具集团有限公司等3家企业“望海市优秀民营企业”称号。\n\n"
        "望海市优秀民营企业名单（3家）\n望海渔具集团有限公司\n望海巨龙缝纫机股份有限公司\n望海酒业有限公司\n"
    )
    names = ("望海渔具集团有限公司", "望海巨龙缝纫机股份有限公司", "望海酒业有限公司")
    assert _groups(text) == {(3, "granted", names)}


def test_a_heading_with_a_number_of_its_own_is_a_group_beside_the_whole() -> None:
    text = (
        "关于公布省级绿色工厂名单的通知\n\n认定江城陶瓷有限公司等41家企业为2023年度省级绿色工厂。望海市部分名单如下：\n"
        "一、新认定（2家）\n1.望海渔具集团有限公司\n2.望海酒业有限公司\n"
    )
    assert {(size, names) for size, _, names in _groups(text)} == {
        (41, ("江城陶瓷有限公司",)),
        (2, ("望海渔具集团有限公司", "望海酒业有限公司")),
    }


def test_a_grade_with_its_names_finds_the_group_of_that_grade() -> None:
    text = (
        "科技奖揭晓\n\n会上颁发了2023年度江州省科学技术奖，我市获一等奖1项、二等奖2项。\n\n"
        "一等奖项目为：\n1.深海网箱养殖技术\n\n二等奖项目分别是“病害早期预警平台”“耐火材料再生工艺”。\n"
    )
    assert (2, "granted", ("病害早期预警平台", "耐火材料再生工艺")) in _groups(text)


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        (
            "市工信局公布2024年市级数字化车间名单，我区5个车间入选，其中临海化纤厂独占2个，临海泵业有限公司、临海酒业有限公司各1个。",
            {"临海化纤厂", "临海泵业有限公司", "临海酒业有限公司"},
        ),
        (
            "省里公布2024年省级首台（套）重大技术装备名单，我市6项产品上榜：临海化纤厂4项，临海泵业有限公司、临海酒业有限公司各1项。",
            {"临海化纤厂", "临海泵业有限公司", "临海酒业有限公司"},
        ),
        ("临海化纤厂现有车间2个，临海泵业有限公司、临海酒业有限公司各有专利1项。", set()),
    ],
)
def test_houses_with_a_number_of_their_own_are_on_the_list(sentence: str, names: set[str]) -> None:
    assert _names("工作动态\n\n" + sentence + "\n") == names


def test_a_place_on_a_list_is_being_on_it() -> None:
    text = (
        "榜单发布\n\n2024中国制造业企业500强榜单近日发布，大江电缆股份有限公司列第120位，"
        "永固锁业有限公司、临海泵业有限公司分列第378位和第412位。\n"
    )
    assert _names(text) == {"大江电缆股份有限公司", "永固锁业有限公司", "临海泵业有限公司"}
    assert not _names("经济运行\n\n大江电缆股份有限公司上半年产值列第12位，永固锁业有限公司排第15位。\n")


def test_a_question_names_no_winner() -> None:
    text = (
        "问答\n\n问：哪些企业获评省级绿色工厂？\n答：临海泵业有限公司、临海酒业有限公司两家。\n"
        "问：东山米业有限公司呢？\n答：材料还在准备。\n"
    )
    assert _names(text) == {"临海泵业有限公司", "临海酒业有限公司"}


def test_the_office_beside_the_day_has_signed() -> None:
    text = (
        "惠企政策明白卡\n\n首次认定的省级绿色工厂奖励20万元，注意不要相信“代办中华老字号”等中介广告。\n\n"
        "临海市工业和信息化局政策法规科　2024年10月\n"
    )
    assert not _names(text)


@pytest.mark.parametrize(
    ("sentence", "facts"),
    [
        (
            "大会揭晓了联合会首届“工匠企业”评选结果，临海泵业有限公司、临海化纤厂等8家会员单位获此称号。",
            {("临海泵业有限公司", "工匠企业"), ("临海化纤厂", "工匠企业")},
        ),
        (
            "省商务厅公布首批“江州金字招牌”名单，临海酒业有限公司获得该荣誉。",
            {("临海酒业有限公司", "江州金字招牌")},
        ),
        (
            "近日，中国建筑业协会公布第一批中国建设工程鲁班奖名单，临海建工集团有限公司承建的“临海大剧院”工程榜上有名。",
            {("临海大剧院", "鲁班奖")},
        ),
        (
            "撤销临海泵业有限公司、临海化纤厂的市级“一企一技术”研发中心资格。",
            {("临海泵业有限公司", "一企一技术"), ("临海化纤厂", "一企一技术")},
        ),
        (
            "临海泵业有限公司（水泵）、临海酒业有限公司等为省级“隐形冠军”培育企业。",
            {("临海泵业有限公司", "培育企业"), ("临海酒业有限公司", "培育企业")},
        ),
    ],
)
def test_names_beside_the_title_of_their_list(sentence: str, facts: set[tuple[str, str]]) -> None:
    got = _facts("工作动态\n\n" + sentence + "\n")
    assert {f[0] for f in got} == {name for name, _ in facts}
    assert all(any(f[0] == name and words in f[1] for f in got) for name, words in facts)


def test_a_column_of_sorts_names_the_title_of_each_row() -> None:
    text = (
        "2023年度绿色制造名单公布\n\n工业和信息化部公布2023年度绿色制造名单，我市入选情况如下：\n\n"
        "序号 名称 类别 级别\n1 临海泵业有限公司 绿色工厂 国家级\n2 临海酒业有限公司 绿色供应链管理企业 国家级\n3 临海化纤厂 绿色工厂 省级\n"
    )
    assert {f[:3] for f in _facts(text)} == {
        ("临海泵业有限公司", "绿色工厂", "national"),
        ("临海酒业有限公司", "绿色供应链管理企业", "national"),
        ("临海化纤厂", "绿色工厂", "provincial"),
    }


def test_names_as_many_as_counted_are_names() -> None:
    text = (
        "名牌公布\n\n在省商务厅公布的2023年度“江州出口名牌”中，临海有4个品牌在列：同泽、绒花、老桥、飞叶。"
        "其中“绒花”“老桥”为新增，其余2个为复核通过。\n"
    )
    assert {(f[0], f[3]) for f in _facts(text)} == {
        ("绒花", "granted"),
        ("老桥", "granted"),
        ("同泽", "renewed"),
        ("飞叶", "renewed"),
    }


def test_a_remark_behind_a_grade_does_not_hide_it() -> None:
    text = (
        "结果公布\n\n2023年省级企业技术中心评价结果公布。评价结果为合格（65分至90分）的有：临海泵业有限公司技术中心、"
        "临海化纤厂技术中心等76家。\n"
    )
    assert {(f[0], f[3]) for f in _facts(text)} == {("临海泵业有限公司", "renewed"), ("临海化纤厂", "renewed")}


def test_a_title_then_a_colon_then_as_many_names_as_counted() -> None:
    text = "动态\n\n同时认定的省级休闲农业示范点有：东山“枣花香”田园综合体、东山幸福农庄、西山柳溪景区3个。\n"
    assert _names(text) == {"东山“枣花香”田园综合体", "东山幸福农庄", "西山柳溪景区"}


def test_a_label_before_a_firm_that_only_claims_a_title_gives_none() -> None:
    text = (
        "典型案例\n\n案例一：临海名品家具有限公司在海报上使用“国家级绿色工厂”字样，经查，该公司从未获得上述称号，"
        "被罚款20万元。\n"
    )
    assert not _names(text)
