"""Counts of every form become groups with kind, level and status; applicants and batches do not."""

from __future__ import annotations

import pytest

from kg.ingest import read_text
from kg.pipeline import extract


def _groups(text: str) -> list[tuple[int, str, str, str]]:
    return sorted(
        (g.size, g.kind, g.level.value, g.status.value)
        for document in read_text(text, "x.txt")
        for g in extract(document).groups
    )


@pytest.mark.parametrize(
    ("text", "groups"),
    [
        ("这是我市第4个省级绿色工厂。", [(4, "holding", "provincial", "granted")]),
        ("全市市级绿色工厂增加6户、退出1户，现有23户。", [(6, "grant", "municipal", "granted"), (23, "holding", "municipal", "granted")]),
        ("前两批中华老字号的复核结果同步印发。", []),
        ("大会向10名青年科技工作者颁发了省青年科技奖。", [(10, "grant", "provincial", "granted")]),
        ("获评优秀的省级企业技术中心有：梨岭机电有限公司技术中心、松坪木业有限公司技术中心，共2家。", [(2, "grant", "provincial", "granted")]),
        ("关于公布2024年市级企业技术中心名单的通知\n\n现将认定的12家企业名单公布如下：", [(12, "grant", "municipal", "granted")]),
        ("本届市长质量奖共有57家组织报名，12家列入候选名单。", [(12, "grant", "municipal", "candidate")]),
        ("至此，全市拥有国家级绿色工厂11个，绿色供应链管理企业（省级）46个。", [(11, "holding", "national", "granted"), (46, "holding", "provincial", "granted")]),
        ("会上颁发了2023年度河南省科学技术奖。我市共有3项成果获奖，其中一等奖1项、二等奖2项。",
         [(3, "grant", "provincial", "granted"), (1, "grant", "provincial", "granted"), (2, "grant", "provincial", "granted")]),
        ("省级技术创新示范企业到期8家，全部通过复核。", [(8, "grant", "provincial", "renewed")]),
        ("创新型中小企业突破300家。", [(300, "holding", "provincial", "granted")]),
        ("县级农业产业化龙头企业发展到45家。", [(45, "holding", "district", "granted")]),
        ("加上此前认定的16家，全市省级质量标杆企业累计达到21家。", [(16, "holding", "provincial", "granted"), (21, "holding", "provincial", "granted")]),
        ("全县共有国家制造业单冠企业1家、省级制造业单冠企业5家。", [(1, "holding", "national", "granted"), (5, "holding", "provincial", "granted")]),
        ("目前，四川农业产业化国家重点龙头企业达75家。", [(75, "holding", "national", "granted")]),
        ("29个项目获2012年某某市科学技术进步奖，其中三等奖9项，四等奖20项。",
         [(29, "grant", "municipal", "granted"), (9, "grant", "municipal", "granted"), (20, "grant", "municipal", "granted")]),
        ("某某市2家企业入选国家级绿色工厂公示名单\n\n近日，工信部对绿色制造名单进行了公示，梨岭机电有限公司和松坪木业有限公司入选国家绿色工厂公示名单。",
         [(2, "grant", "national", "candidate")]),
        ("某某市3家企业入选国家级绿色工厂名单\n\n近日，工信部公布国家级绿色工厂名单，梨岭机电有限公司等3家企业入选。", [(3, "grant", "national", "granted")]),
        ("全市累计创成省级示范家庭农场242家、市级示范家庭农场402家。", [(242, "holding", "provincial", "granted"), (402, "holding", "municipal", "granted")]),
        ("截至目前，全省共培育180家省级技术创新示范企业，其中14家获得国家技术创新示范企业称号。",
         [(180, "holding", "provincial", "granted"), (14, "holding", "national", "granted")]),
        ("经复核，柏岭电子有限公司等15家企业继续保留省级绿色工厂称号。", [(15, "grant", "provincial", "renewed")]),
        ("柏岭电子有限公司是我市唯一一家国家级绿色工厂。", [(1, "holding", "national", "granted")]),
        ("11月，工信部、中国工业经济联合会联合公布第六批制造业单项冠军名单，两家企业榜上有名。", [(2, "grant", "national", "granted")]),
        ("柏州市有5家企业新获评省级专精特新中小企业，分别为柏岭电子有限公司、皓远科技有限公司。", [(5, "grant", "provincial", "granted")]),
        ("对40家省级企业技术中心被列入失信名单的情况予以通报。40家省级企业技术中心被列入失信名单。", []),
        ("省级企业技术中心评价结论为：“优秀”52家、“合格”206家、“不合格”11家。",
         [(52, "grant", "provincial", "granted"), (206, "grant", "provincial", "renewed"), (11, "grant", "provincial", "failed")]),
        ("对上述353家省级企业技术中心资格自本通知发布之日起相应撤销。", [(353, "grant", "provincial", "revoked")]),
        ("全国共有518个行业的2590家企业被评为省级绿色工厂。", [(2590, "grant", "provincial", "granted")]),
        ("2020年认定的省级专精特新中小企业共205家到期。", []),
        ("将132家高新技术企业、3家技术先进型服务企业移出名单。", [(132, "grant", "national", "revoked"), (3, "grant", "provincial", "revoked")]),
        ("省级、市级农业产业化龙头企业分别达12家和45家。", [(12, "holding", "provincial", "granted"), (45, "holding", "municipal", "granted")]),
        ("全市专精特新企业达到1256家，其中国家级、省级分别为45家、420家。",
         [(1256, "holding", "unspecified", "granted"), (45, "holding", "national", "granted"), (420, "holding", "provincial", "granted")]),
        ("全市新增国家级、省级“绿色工厂”各3家。", [(3, "grant", "national", "granted"), (3, "grant", "provincial", "granted")]),
        ("日前，工信部公布第六批专精特新“小巨人”企业名单。我省新增41家，总数达182家。",
         [(41, "grant", "national", "granted"), (182, "holding", "national", "granted")]),
        ("全市净增高新技术企业120家。", [(120, "grant", "national", "granted")]),
        ("全市高新技术企业总数达531家，净增88家。", [(531, "holding", "national", "granted")]),
        ("全市入库科技型中小企业1204家，省级瞪羚企业87家。", [(87, "grant", "provincial", "granted")]),
        ("今年全市拟推荐省级“专精特新”企业33家。", [(33, "grant", "provincial", "candidate")]),
        ("今年共有28家企业申报省级绿色工厂，最终19家通过认定。", [(28, "grant", "provincial", "candidate"), (19, "grant", "provincial", "granted")]),
        ("全市有省级以上科技创新平台94个，其中国家级7个。", [(94, "holding", "unspecified", "granted"), (7, "holding", "national", "granted")]),
        ("全市A级景区达到31家，其中5A级1家、4A级8家。",
         [(31, "holding", "national", "granted"), (1, "holding", "national", "granted"), (8, "holding", "national", "granted")]),
        ("2025年，全县新认定州级龙头企业9家。", [(9, "grant", "municipal", "granted")]),
        ("会上命名了10名“鹿岭工匠”和6个市级工人先锋号。", [(10, "grant", "unspecified", "granted"), (6, "grant", "municipal", "granted")]),
        ("全市共有河北省名牌产品67个、中国驰名商标9件。", [(67, "holding", "provincial", "granted"), (9, "holding", "national", "granted")]),
        ("梨岭机电有限公司等4家企业未申请复核，其省级绿色工厂称号自动失效。", [(4, "grant", "provincial", "expired")]),
        ("全市高新技术企业总数突破800家大关。", [(800, "holding", "national", "granted")]),
        ("3家企业入选省级“隐形冠军”企业，11家企业入选省级“隐形冠军”培育企业。",
         [(3, "grant", "provincial", "granted"), (11, "grant", "provincial", "granted")]),
        ("首批认定时，我省获评中华老字号的企业为10家。", [(10, "grant", "national", "granted")]),
        ("省工信厅公布省级绿色工厂名单。我市入选的有20家企业的20个项目，全省入选的共35家。",
         [(20, "grant", "provincial", "granted"), (35, "grant", "provincial", "granted")]),
        ("获得融资的企业有5家。", []),
        ("省工信厅对41户省级企业技术中心作了年度评价。评为合格的36户，得分在65分以上。", [(36, "grant", "provincial", "renewed")]),
        ("应评的省级企业技术中心为74家，其中73家交了材料。", []),
        ("现申报省级绿色工厂的共4家企业。", []),
        ("梨岭机电有限公司等5家企业更改了名称，其省级企业技术中心随之更名。", [(5, "grant", "provincial", "renamed")]),
        ("公示结果显示，我市拟新增国家级绿色工厂7家。", [(7, "grant", "national", "candidate")]),
        ("我市拟新增国家级绿色工厂7家。", []),
        ("国家级、省级绿色工厂各2家。", [(2, "holding", "national", "granted"), (2, "holding", "provincial", "granted")]),
        ("全区拥有各类科技创新平台132个，其中国家级8个。", [(132, "holding", "unspecified", "granted"), (8, "holding", "national", "granted")]),
        ("引导企业创牌，先后培育中国驰名商标3件、省名牌产品12个。", [(3, "grant", "national", "granted"), (12, "grant", "provincial", "granted")]),
        ("引导企业创牌，申报省名牌产品12个。", []),
        ("力争到2025年，绿色工厂达到500家；目前，已有省级绿色工厂320家。", [(320, "holding", "provincial", "granted")]),
        ("国家级绿色工厂：5家", [(5, "holding", "national", "granted")]),
        ("2023年，全市新增省级瞪羚企业4家（累计12家）、省级绿色工厂33家（累计97家）。",
         [(4, "grant", "provincial", "granted"), (12, "holding", "provincial", "granted"),
          (33, "grant", "provincial", "granted"), (97, "holding", "provincial", "granted")]),
        ("活动共评出“十佳企业”10家、“优秀企业家”20名。", [(10, "grant", "unspecified", "granted"), (20, "grant", "unspecified", "granted")]),
        ("活动共评出“一叶知秋”10家、“优秀企业家”20名。", [(20, "grant", "unspecified", "granted")]),
        ("会议为3家“国家级绿色工厂”、5家“省级绿色工厂”授牌。", [(3, "grant", "national", "granted"), (5, "grant", "provincial", "granted")]),
        ("全市国家级绿色工厂从2021年的3家增长到2024年的14家。", [(14, "holding", "national", "granted")]),
        ("省级绿色工厂由18家发展到26家。", [(26, "holding", "provincial", "granted")]),
        ("省级以上研发平台62家，其中国家重点实验室1家。", [(62, "holding", "unspecified", "granted"), (1, "holding", "national", "granted")]),
        ("现认定76个装备为2023年省级首台（套）重大装备。", [(76, "grant", "provincial", "granted")]),
        ("大会命名表彰了20个市级青年文明号、10名市级青年岗位能手。", [(20, "grant", "municipal", "granted"), (10, "grant", "municipal", "granted")]),
        ("这是我市第二家获得国家级绿色工厂的台企。", []),
        ("梨岭面业有限公司等4家省级绿色工厂未通过复核，不再保留称号。", [(4, "grant", "provincial", "failed")]),
        ("现将通过备案的省级众创空间（4家）、省级孵化器（3家）名单予以公布。", [(4, "grant", "provincial", "granted"), (3, "grant", "provincial", "granted")]),
        ("对2017年认定的省级绿色工厂开展了复核，确定59家企业通过复核。", [(59, "grant", "provincial", "renewed")]),
        ("共有81家省级绿色工厂监测不合格，其余监测合格。", [(81, "grant", "provincial", "failed")]),
        ("第六批省级绿色工厂公布，第三批通过复审的企业数为2430家。", [(2430, "grant", "provincial", "renewed")]),
        ("新培育省级智能工厂、数字化车间17家。", [(17, "grant", "provincial", "granted")]),
        ("认定市级智能工厂10家、数字化车间23个。", [(10, "grant", "municipal", "granted"), (23, "grant", "municipal", "granted")]),
        ("共有27家县级农业龙头企业列入监测。", []),
        ("我市38家省级众创空间中，31家通过年度考核。", [(38, "holding", "provincial", "granted"), (31, "grant", "provincial", "renewed")]),
        ("12家企业高新技术企业证书到期，其中9家重新通过认定。", [(9, "grant", "national", "renewed")]),
        ("不合格的7家市级龙头企业被淘汰，同时递补9家。", [(7, "grant", "municipal", "revoked"), (9, "grant", "municipal", "granted")]),
        ("全省626家中小企业通过评审，上榜省级绿色工厂名单。", [(626, "grant", "provincial", "granted")]),
        ("全市9个品牌中，梨岭面业有限公司获评省级绿色工厂。", []),
        ("省级绿色工厂申报结束，去年推荐的两家企业均未通过专家评审。", []),
        ("我市参评的11家省级工业设计中心中，3家评价为优秀、1家评价为不合格。", [(3, "grant", "provincial", "granted"), (1, "grant", "provincial", "failed")]),
        ("全县有示范家庭农场64家，其中省级18家；农业产业化重点龙头企业29家，其中省级7家、市级22家。",
         [(64, "holding", "unspecified", "granted"), (18, "holding", "provincial", "granted"), (29, "holding", "unspecified", "granted"),
          (7, "holding", "provincial", "granted"), (22, "holding", "municipal", "granted")]),
        ("全区省级以上研发平台累计41个。", [(41, "holding", "unspecified", "granted")]),
        ("省级“匠心企业”评选结果揭晓，共有10家单位获此称号。", [(10, "grant", "provincial", "granted")]),
        ("拥有国家知识产权示范企业5家、优势企业34家、员工860家。", [(5, "holding", "national", "granted"), (34, "holding", "national", "granted")]),
        ("加上本批4家，全市现有市级非遗工坊16家。", [(4, "grant", "municipal", "granted"), (16, "holding", "municipal", "granted")]),
        ("全师有国家级示范社2家、师级26家。", [(2, "holding", "national", "granted"), (26, "holding", "municipal", "granted")]),
        ("市经信局公布市级“隐形冠军”企业名单。全市本批共认定28家。", [(28, "grant", "municipal", "granted")]),
        ("省级企业技术中心评价结果为合格（65分至90分）的有：梨岭机电有限公司技术中心等76家。", [(76, "grant", "provincial", "renewed")]),
        ("省级企业技术中心拥有研发人员1200名、专利340件。", []),
        ("全市已有32家企业提交省级专精特新申报材料。", []),
        ("走访了5家省级龙头企业和3家专精特新企业。", []),
        ("帮助12家高新技术企业获得贷款。", []),
        ("5名省劳动模范出席座谈会。", []),
        ("帮助12家企业获评省级绿色工厂。", [(12, "grant", "provincial", "granted")]),
        ("全国有国家级绿色工厂5095家，我省有312家。", [(5095, "holding", "national", "granted"), (312, "holding", "national", "granted")]),
        ("新一批中华老字号拟认定名单目前正在公示，全国共388个品牌，江苏26个。",
         [(388, "grant", "national", "candidate"), (26, "grant", "national", "candidate")]),
        ("类别\t数量（家）\n国家级绿色工厂\t12\n省级绿色工厂\t38", [(12, "holding", "national", "granted"), (38, "holding", "provincial", "granted")]),
        ("有效期内高新技术企业312家；到期未重新认定12家。", [(312, "holding", "national", "granted"), (12, "grant", "national", "expired")]),
        ("全区共有18家企业、5个车间分别获评省级绿色工厂、省级智能车间。", [(18, "grant", "provincial", "granted"), (5, "grant", "provincial", "granted")]),
        ("清河市入选全国重点名企2家，省级“链主”企业4家。", [(4, "holding", "provincial", "granted")]),
        ("全市国家级绿色工厂总数居全省第五，达56家。", [(56, "holding", "national", "granted")]),
        ("撤销2家省级众创空间。", [(2, "grant", "provincial", "revoked")]),
        ("123家企业因发生更名，被取消省级绿色工厂资格。", [(123, "grant", "provincial", "revoked")]),
    ],
)  # fmt: skip
def test_counts_become_groups(text: str, groups: list[tuple[int, str, str, str]]) -> None:
    assert _groups(text) == sorted(groups)


def test_a_level_of_a_title_told_before_is_named_by_itself() -> None:
    text = "全县共有县级以上龙头企业58家，其中国家级2家、省级17家。"
    groups = [g.award_text for d in read_text(text, "x.txt") for g in extract(d).groups]
    assert groups == ["县级以上龙头企业", "国家级龙头企业", "省级龙头企业"]


def test_a_table_of_numbers_names_no_winner() -> None:
    text = "类别\t数量（家）\n国家级绿色工厂\t12\n省级绿色工厂\t38"
    assert [r for d in read_text(text, "x.txt") for r in extract(d).recognitions] == []


def test_a_number_told_in_headline_and_lead_is_one_group() -> None:
    text = "松坪市31家企业获评国家级绿色工厂\n\n2020年，松坪市共有31家企业获评国家级绿色工厂。2021年，又有31家企业获评国家级绿色工厂。"
    assert [g[0] for g in _groups(text)] == [31, 31]


def test_a_title_with_and_without_its_marks_is_one_fact() -> None:
    text = "梨岭集团董事长江晚舟荣膺“2021年度松坪市杰出企业家”称号。会上，江晚舟被表彰为“2021年度松坪市杰出企业家”。"
    facts = [r for d in read_text(text, "x.txt") for r in extract(d).recognitions]
    assert [r.recipient.text for r in facts] == ["江晚舟"]


def test_those_to_whom_it_is_done_lose_it_and_are_named_after() -> None:
    text = "近日，商务部开展中华老字号复核，对长期经营不善的5个品牌，移出中华老字号名录。这些企业包括：梨岭食品有限公司、松坪酿造有限公司。"
    (extraction,) = [extract(d) for d in read_text(text, "x.txt")]
    assert [(g.size, g.status.value) for g in extraction.groups] == [(5, "revoked")]
    assert {(r.recipient.text, r.status.value) for r in extraction.recognitions} == {
        ("梨岭食品有限公司", "revoked"),
        ("松坪酿造有限公司", "revoked"),
    }
