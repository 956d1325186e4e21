"""How names, verbs and titles are joined in prose: one fictional sentence a frame, with what must be read from it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[[str], list[dict[str, Any]]]
HEAD = "柏州市工业简讯\n\n"
A, B = "柏州市云栈齿轮有限公司", "柏州皓远微纳科技有限公司"

#: text → (recipient, words of the title, level, status)
CASES: dict[str, tuple[str, set[tuple[str, str, str, str]]]] = {
    "idiom of winning": (f"{A}喜提国家级专精特新“小巨人”企业称号。", {(A, "小巨人", "national", "granted")}),
    "one to one": (f"{A}、{B}分别获批省级工程研究中心和市级企业技术中心。",
                   {(A, "工程研究中心", "provincial", "granted"), (B, "企业技术中心", "municipal", "granted")}),
    "several levels of one firm": (f"{A}被评为省、市级绿色工厂。",
                                   {(A, "绿色工厂", "provincial", "granted"), (A, "绿色工厂", "municipal", "granted")}),
    "was already": (f"{A}早在2019年就已是省级企业技术中心。", {(A, "企业技术中心", "provincial", "granted")}),
    "they were already": (f"隔壁的{A}，人家前年就是全国制造业单项冠军企业了。", {(A, "单项冠军", "national", "granted")}),
    "has titles": (f"{A}拥有国家高新技术企业、省级专精特新中小企业等称号。",
                   {(A, "高新技术企业", "national", "granted"), (A, "专精特新", "provincial", "granted")}),
    "won by": (f"本届柏州市市长质量奖由{A}和{B}获得。", {(A, "质量奖", "municipal", "granted"), (B, "质量奖", "municipal", "granted")}),
    "one to one in a word": (f"{A}、{B}分获全国五一劳动奖状、全国工人先锋号荣誉称号。",
                             {(A, "五一劳动奖状", "national", "granted"), (B, "工人先锋号", "national", "granted")}),
    "one to one with a section": (f"双塔工段、{A}分别获评全国工人先锋号、全国五一劳动奖状。",
                                  {("双塔工段", "工人先锋号", "national", "granted"), (A, "五一劳动奖状", "national", "granted")}),
    "one to one with an unread name": (f"那三位、{A}分别获评全国工人先锋号、全国五一劳动奖状。", set()),
    "meant, not done": (f"拟将{A}等3家企业认定为柏州市绿色工厂。", {(A, "绿色工厂", "municipal", "candidate")}),
    "a prize before its verb": (f"将2022年度柏州市质量管理优秀奖授予{A}。", {(A, "质量管理优秀奖", "municipal", "granted")}),
    "another subject before the comma": (f"{A}获评省级绿色工厂。北岭第二棉纺联合体则凭借节水改造，被评为省级节水型企业。",
                                         {(A, "绿色工厂", "provincial", "granted")}),
    "the only one": (f"{A}是我市唯一一家国家级绿色工厂。", {(A, "绿色工厂", "national", "granted")}),
    "a profile": (f"{A}是一家集研发、生产于一体的国家高新技术企业。", {(A, "高新技术企业", "national", "granted")}),
    "years running": (f"{A}连续三年上榜中国民营企业500强。", {(A, "民营企业500强", "industry", "granted")}),
    "title before the name": (f"国家级专精特新“小巨人”企业{A}近日开工建设二期项目。", {(A, "小巨人", "national", "granted")}),
    "title given before the name": (f"力争打造国家级绿色工厂{A}样板。", set()),
    "praised": (f"大会对{A}等20家“纳税大户”、{B}等10家“科技创新先进企业”进行表彰。",
                {(A, "纳税大户", "unspecified", "granted"), (B, "科技创新先进企业", "unspecified", "granted")}),
    "passed the watch": (f"{A}等7家企业通过农业产业化省级重点龙头企业监测。", {(A, "龙头企业", "provincial", "renewed")}),
    "each list under its own title": (
        "33家获评“五星级园区”，50家获评“四星级园区”。获评五星级园区的为柏州云栈科技园、皓远工业园等33家；获评四星级园区的为滦河物流园、青穗产业园等50家。",
        {("柏州云栈科技园", "五星级园区", "unspecified", "granted"), ("皓远工业园", "五星级园区", "unspecified", "granted"),
         ("滦河物流园", "四星级园区", "unspecified", "granted"), ("青穗产业园", "四星级园区", "unspecified", "granted")}),
    "a national hall is a place": (f"{A}承建的国家会展中心工程年底完工。", set()),
    "the place of those that bid": ("福州参评的8家园区中，3家进入终评，并获得“省级示范园区”称号。", set()),
    "a quoted unit with a level is a title": (f"撤销{A}的市级“一企一技术”研发中心资格。",
                                       {(A, "研发中心", "municipal", "revoked")}),
    "the zone itself": ("经开区获评湖北省绿色园区。", {("经开区", "绿色园区", "provincial", "granted")}),
    "a place no table knows": (f"{A}获通浦市“海陵杯”优质工程奖。", {(A, "海陵杯", "municipal", "granted")}),
    "for one that holds it": (f"{A}为国家级绿色工厂{B}供货。", set()),
    "a plant's title before the name": (f"省级绿色工厂{A}获评市级智能工厂。",
                                        {(A, "绿色工厂", "provincial", "granted"), (A, "智能工厂", "municipal", "granted")}),
    "after another": (f"{A}成为继{B}之后全市第二家国家级单项冠军企业。",
                      {(A, "单项冠军", "national", "granted"), (B, "单项冠军", "national", "granted")}),
    "at two levels of the state": (f"{A}荣获省、市两级“守合同重信用企业”称号。",
                                   {(A, "守合同重信用企业", "provincial", "granted"), (A, "守合同重信用企业", "municipal", "granted")}),
    "with these at their head": (f"以{A}、{B}为代表的12家企业获评省级瞪羚企业。",
                                 {(A, "瞪羚企业", "provincial", "granted"), (B, "瞪羚企业", "provincial", "granted")}),
    "one more sign": (f"{A}再添一块金字招牌——国家级绿色工厂。", {(A, "绿色工厂", "national", "granted")}),
    "a prize without grades": (f"张大伟荣获省科技突出贡献奖，{A}获一等奖。", {("张大伟", "突出贡献奖", "provincial", "granted")}),
    "title after title in a sentence about the firm": (
        f"{B}成立于2008年。该公司先后获得国家高新技术企业等称号，并于2021年入选省级绿色工厂，同年还获评省级工业设计中心。",
        {(B, "高新技术企业", "national", "granted"), (B, "绿色工厂", "provincial", "granted"),
         (B, "工业设计中心", "provincial", "granted")}),
    "the firm founded, then its titles": (f"{B}扎根柏州。公司成立于2008年，先后获评国家高新技术企业、省级绿色工厂。",
                                          {(B, "高新技术企业", "national", "granted"), (B, "绿色工厂", "provincial", "granted")}),
    "something of the firm's": (f"{B}扎根柏州。公司生产的微动减速机经久耐用，获评省名牌产品。", set()),
    "one of its people": (f"{B}扎根柏州。该公司青年技师从业多年，获评省级绿色工厂。", set()),
    "at an association's meeting": (f"{B}在中国传感器行业协会年会上荣获“行业领军企业”称号。", {(B, "行业领军企业", "industry", "granted")}),
    "one of those counted": (
        f"全市有14家企业获国家级绿色工厂认定，{A}是其中一家；获省级绿色工厂认定的有32家，包括{B}。",
        {(A, "绿色工厂", "national", "granted"), (B, "绿色工厂", "provincial", "granted")}),
    "one of those told after": (f"我市入选省级智能工厂的有5家企业，{A}便是其中之一。", {(A, "智能工厂", "provincial", "granted")}),
    "one of those that do something": (f"我市有5家省级智能工厂，{A}是其中一家的供应商。", set()),
    "titles together": (f"{A}扎根柏州三十年，集国家级绿色工厂、省级智能工厂于一身。",
                        {(A, "绿色工厂", "national", "granted"), (A, "智能工厂", "provincial", "granted")}),
    "titles taken home": (f"{A}一举将国家级绿色工厂、省级智能工厂两项荣誉收入囊中。",
                          {(A, "绿色工厂", "national", "granted"), (A, "智能工厂", "provincial", "granted")}),
    "a title as an aim": (f"{A}将国家级绿色工厂作为创建方向。", set()),
    "among its honours": (f"{A}累计获得省级以上荣誉12项，其中包括国家级绿色工厂和省级工业设计中心。",
                          {(A, "绿色工厂", "national", "granted"), (A, "工业设计中心", "provincial", "granted")}),
    "besides": (f"除省级绿色工厂外，{A}还获评国家级绿色工厂。",
                {(A, "绿色工厂", "provincial", "granted"), (A, "绿色工厂", "national", "granted")}),
    "but for a title": (f"除省级绿色工厂外，{A}也可申报国家级绿色工厂。", set()),
    "between commas": (f"{A}，国家级专精特新“小巨人”企业、省级绿色工厂，去年产值突破10亿元。",
                       {(A, "小巨人", "national", "granted"), (A, "绿色工厂", "provincial", "granted")}),
    "many signs": (f"{A}建厂十年，拥有国家级绿色工厂、省级智能工厂等多块招牌。",
                   {(A, "绿色工厂", "national", "granted"), (A, "智能工厂", "provincial", "granted")}),
    "a firm named by its prize": (f"全国五一劳动奖状获得者{A}近日投产新线。", {(A, "五一劳动奖状", "national", "granted")}),
    "recommended, each for its own": (
        f"拟推荐{A}申报省级重点实验室，拟推荐{B}申报省级企业技术中心，拟推荐柏州职业学院申报省级新型研发机构。",
        {(A, "重点实验室", "provincial", "candidate"), (B, "企业技术中心", "provincial", "candidate"),
         ("柏州职业学院", "新型研发机构", "provincial", "candidate")}),
    "getting ready to apply": (f"计划组织{A}申报省级重点实验室。", set()),
    "did not come to the last round": (f"{A}今年申报市长质量奖，因抽检不合格未进入终评。", set()),
    "what each has won": (f"{A}拿到的是省级绿色工厂，{B}拿到的是国家级绿色工厂。",
                          {(A, "绿色工厂", "provincial", "granted"), (B, "绿色工厂", "national", "granted")}),
    "a bracket of titles": (f"{A}（国家级绿色工厂）与{B}（省级绿色工厂）签约。",
                            {(A, "绿色工厂", "national", "granted"), (B, "绿色工厂", "provincial", "granted")}),
    "a bracket that says more": (f"{A}（对标省级绿色工厂）与{B}签约。", set()),
    "after another title": (f"继省级绿色工厂之后，{A}又一次斩获国家级绿色工厂称号。",
                            {(A, "绿色工厂", "provincial", "granted"), (A, "绿色工厂", "national", "granted")}),
    "the outcome of a choice": (f"市商会揭晓首届“匠心企业”评选结果，{A}、{B}等10家会员单位获此称号。",
                                {(A, "匠心企业", "unspecified", "granted"), (B, "匠心企业", "unspecified", "granted")}),
    "a title of firms after a product's": (
        f"{A}的“恒温减速机”获中国专利优秀奖，同年被评为省级守合同重信用企业。",
        {("恒温减速机", "专利优秀奖", "national", "granted"), (A, "守合同重信用", "provincial", "granted")}),
    "titles with their givers behind a colon": (
        f"{A}今年还拿下两个省级称号：省科技厅认定的省级技术创新中心和省工信厅认定的省级专精特新中小企业。",
        {(A, "技术创新中心", "provincial", "granted"), (A, "专精特新", "provincial", "granted")}),
    "is since": (f"{A}自2014年起即为省级农业产业化重点龙头企业，产销两旺。", {(A, "龙头企业", "provincial", "granted")}),
    "passed a body's review": (f"{A}通过工业和信息化部专精特新“小巨人”企业复核。", {(A, "小巨人", "national", "renewed")}),
    "the first and the second": (f"我市共有2家国家级绿色工厂，第一家是2019年入选的{A}，第二家是2021年入选的{B}。",
                                 {(A, "绿色工厂", "national", "granted"), (B, "绿色工厂", "national", "granted")}),
    "from one title to the next": (f"{A}由省级隐形冠军培育企业升格为省级隐形冠军示范企业。", {(A, "隐形冠军", "provincial", "granted")}),
    "made itself one": (f"{A}成功创建省级节水型企业。", {(A, "节水型企业", "provincial", "granted")}),
    "after other titles, in a remark": (
        f"{A}日前被认定为省级绿色工厂，这也是该公司继国家高新技术企业、省级专精特新中小企业之后获得的又一项殊荣。",
        {(A, "绿色工厂", "provincial", "granted"), (A, "高新技术企业", "national", "granted"),
         (A, "专精特新", "provincial", "granted")}),
    "called by its title": (
        f"{A}的车间里，机械臂挥舞。这家国家级专精特新“小巨人”企业，去年还拿下了省级智能工厂。",
        {(A, "小巨人", "national", "granted"), (A, "智能工厂", "provincial", "granted")}),
    "called by its title beside another": (f"{A}与{B}签约。这家国家级绿色工厂将供应减速机。", set()),
    "one medal and another": (f"{A}捧走市长质量奖金奖，{B}捧走银奖。",
                              {(A, "质量奖金奖", "municipal", "granted"), (B, "质量奖银奖", "municipal", "granted")}),
    "question and answer": (f"问：{A}获得过哪些荣誉？答：公司先后获评国家高新技术企业、省级绿色工厂。",
                            {(A, "高新技术企业", "national", "granted"), (A, "绿色工厂", "provincial", "granted")}),
    "by now": (f"如今的{A}，已是国家级绿色工厂、国家级专精特新“小巨人”企业，年产值突破十亿元大关。",
               {(A, "绿色工厂", "national", "granted"), (A, "小巨人", "national", "granted")}),
    "that firm together with another": (
        f"{A}获评省级企业技术中心；该公司与{B}一起被列入省级绿色工厂名单。",
        {(A, "企业技术中心", "provincial", "granted"), (A, "绿色工厂", "provincial", "granted"),
         (B, "绿色工厂", "provincial", "granted")}),
    "the only one with all prizes": (f"{A}捧回省长质量奖，成为柏州唯一集齐三级政府质量奖项的企业。", {(A, "质量奖", "provincial", "granted")}),
    "units named after their title": (
        "柏州市科创中心获评国家级科技企业孵化器；浙江省海上叶片工程技术研究中心、浙江省盐藻资源重点实验室正式授牌。",
        {("柏州市科创中心", "科技企业孵化器", "national", "granted"),
         ("浙江省海上叶片工程技术研究中心", "工程技术研究中心", "provincial", "granted"),
         ("浙江省盐藻资源重点实验室", "重点实验室", "provincial", "granted")}),
    "a title of people after a work's prize": (
        f"{A}“食品级减速机”项目获省科技进步奖二等奖，完成人之一高可盈被评为“省先进工作者”。",
        {("食品级减速机", "科技进步奖二等奖", "provincial", "granted")}),
    "who has just won": (f"刚刚获评省级绿色工厂的{A}传来喜讯，企业又入选国家级专精特新“小巨人”企业。",
                         {(A, "绿色工厂", "provincial", "granted"), (A, "小巨人", "national", "granted")}),
    "who has not won": (f"尚未获评国家级绿色工厂的{A}正加紧整改。", set()),
    "met by another firm": (f"{B}与获评省级绿色工厂的{A}签约。", {(A, "绿色工厂", "provincial", "granted")}),
    "after winning": (f"获评国家级绿色工厂后，{A}接待了十批客人。", {(A, "绿色工厂", "national", "granted")}),
    "a sign fetched": (f"昨天，{A}领到了省级绿色工厂的牌匾。", {(A, "绿色工厂", "provincial", "granted")}),
    "another work in quotes": (
        f"{A}“超长无缝施工工法”被评为省级工法，“深基坑装配式支撑法”被省住建厅评为国家级工法。",
        {("超长无缝施工工法", "工法", "provincial", "granted"), ("深基坑装配式支撑法", "工法", "national", "granted")}),
    "who holds a title": (f"国家级绿色工厂有{B}等2家，省级绿色工厂有{B}1家。",
                          {(B, "绿色工厂", "national", "granted"), (B, "绿色工厂", "provincial", "granted")}),
    "so many titles behind a dash": (f"{A}喜获两项省级荣誉——省级绿色工厂、省级智能工厂。",
                                     {(A, "绿色工厂", "provincial", "granted"), (A, "智能工厂", "provincial", "granted")}),
    "from a small house to a title": (f"靠着这股劲头，{A}从默默无闻的小厂一跃成为国家级绿色工厂。", {(A, "绿色工厂", "national", "granted")}),
    "since a year, term after term": (f"{A}1998年改制，2019年起连续三届获评省级守合同重信用企业。",
                                      {(A, "守合同重信用", "provincial", "granted")}),
    "together with a second": (f"{B}则凭借微纳传感器，与{A}一同入选省级绿色工厂名单。",
                               {(A, "绿色工厂", "provincial", "granted"), (B, "绿色工厂", "provincial", "granted")}),
    "a rival beside the winner": (f"{B}凭借微纳传感器，与{A}同台竞争后获评省级绿色工厂。", {(B, "绿色工厂", "provincial", "granted")}),
    "at all levels": (f"至此，{A}实现了国家、省、市三级绿色工厂全覆盖。",
                      {(A, "绿色工厂", lv, "granted") for lv in ("national", "provincial", "municipal")}),
    "a holder, told with a number": (
        f"{A}与{B}昨日签约，后者是一家国家高新技术企业。", {(B, "高新技术企业", "national", "granted")}),
    "we": (f"“我们去年被评为省级绿色工厂。”{A}总经理王大伟说。", {(A, "绿色工厂", "provincial", "granted")}),
    "passed by a meeting": (f"会议通过了{A}、{B}共2家省级绿色工厂。",
                            {(A, "绿色工厂", "provincial", "granted"), (B, "绿色工厂", "provincial", "granted")}),
    "no longer qualified": (f"{A}因连续两年未报送材料，不再具备省级企业技术中心资格。", {(A, "企业技术中心", "provincial", "revoked")}),
    "renamed unit": (f"同意“柏州齿轮厂技术中心”更名为“{A}技术中心”，继续享有省级企业技术中心资格。",
                     {(A, "企业技术中心", "provincial", "renamed")}),
    "a loss told twice": (f"{A}评价不合格，撤销其省级企业技术中心资格。", {(A, "企业技术中心", "provincial", "revoked")}),
    "told before in full": (f"{B}被授予“柏州市服务实体经济先进单位”。同时获评先进单位的还有：{A}。",
                            {(A, "先进单位", "municipal", "granted"), (B, "先进单位", "municipal", "granted")}),
    "put up for comment": (f"{A}获省工信厅公示为省级绿色工厂。", {(A, "绿色工厂", "provincial", "candidate")}),
    "a rank is no title": (f"{A}位列2023柏州民营企业100强第67位。", set()),
    "an unread title is not the one told before": (f"{A}获评省级绿色工厂，{B}入选“柏州好物”年度优选目录。",
                                                   {(A, "绿色工厂", "provincial", "granted")}),
    "somebody unknown": (f"{A}创新能力突出；第二纺织与印染联合体去年获评省级绿色工厂。", set()),
    "subject to come": (f"继去年获评省级绿色工厂后，{A}今年又获评国家级绿色工厂。",
                        {(A, "绿色工厂", "provincial", "granted"), (A, "绿色工厂", "national", "granted")}),
    "being": (f"同为国家级绿色工厂的{A}则因长期停产，被移出名录。", {(A, "绿色工厂", "national", "revoked")}),
    "profile": (f"{A}成立于1998年，是省级专精特新中小企业，建有省级企业技术中心。",
                {(A, "专精特新", "provincial", "granted"), (A, "企业技术中心", "provincial", "granted")}),
    "lost one, won another": (f"{A}虽未入选国家级绿色工厂，但获评省级绿色工厂。", {(A, "绿色工厂", "provincial", "granted")}),
    "list in pieces": (f"云栈集团控股子公司{A}、参股公司{B}分别入选省级瞪羚企业和国家级绿色工厂。",
                       {(A, "瞪羚企业", "provincial", "granted"), (B, "绿色工厂", "national", "granted")}),
    "an honour behind a colon": (f"{A}收获了一份沉甸甸的荣誉：省级绿色工厂。", {(A, "绿色工厂", "provincial", "granted")}),
    "threat": (f"{A}附条件通过省级绿色工厂复核，逾期不达标将不再保留。", {(A, "绿色工厂", "provincial", "warned")}),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_join(read: Read, name: str) -> None:
    text, facts = CASES[name]
    found = [
        (r["recipient"]["text"], r["award_text"] + (r["programme_label"] or ""), r["level"], r["status"])
        for line in read(HEAD + text + "\n")
        for r in line["recognitions"]
    ]
    assert {(who, level, status) for who, _, level, status in found} == {(w, lv, st) for w, _, lv, st in facts}, found
    for who, award, level, status in facts:
        assert any(f[0] == who and award in f[1] and f[2:] == (level, status) for f in found), found


def test_former_and_latter(read: Read) -> None:
    text = HEAD + f"{A}、{B}双双上榜省级示范名单，前者是省级绿色工厂，后者是国家级绿色工厂。\n"
    found = {(r["recipient"]["text"], r["level"]) for line in read(text) for r in line["recognitions"]}
    assert {(A, "provincial"), (B, "national")} <= found


def test_the_title_of_a_story_at_two_levels_has_none(read: Read) -> None:
    text = f"此次我市共有5家企业上榜，其中{A}获评国家级绿色工厂，其余4家获评省级绿色工厂。"
    groups = [g for line in read(HEAD + text + "\n") for g in line["groups"]]
    assert {(g["size"], g["level"]) for g in groups} == {(5, "unspecified"), (4, "provincial")}


YEARS = {
    "each clause its year": (
        f"{A}2019年被认定为省级企业技术中心，2020年被评为国家知识产权优势企业。",
        ["2019", "2020"],
    ),
    "the year after": (f"2020年，{A}获评省级绿色工厂；次年，又获评国家级绿色工厂。", ["2020", "2021"]),
    "the same year": (
        f"{A}先后获得省级绿色工厂等称号，并于2021年入选国家级绿色工厂，同年还获评省级工业设计中心。",
        [None, "2021", "2021"],
    ),
    "this year of a page without a date": (f"{A}2019年获评省级绿色工厂，今年又获评国家级绿色工厂。", ["2019", None]),
    "each of those counted": (
        f"我市有2家国家级绿色工厂，第一家是2019年入选的{A}，第二家是2021年入选的{B}。",
        ["2019", "2021"],
    ),
    "behind each title": (f"{A}获得国家高新技术企业（2019年）、省级绿色工厂（2021年）等认定。", ["2019", "2021"]),
    "founded in": (f"{A}成立于2008年，获评省级绿色工厂。", [None]),
}


@pytest.mark.parametrize("name", YEARS)
def test_year_of_a_title(read: Read, name: str) -> None:
    text, years = YEARS[name]
    assert [r["year"] for line in read("快讯\n\n" + text + "\n") for r in line["recognitions"]] == years
