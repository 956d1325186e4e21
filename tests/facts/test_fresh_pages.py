"""Causes met on fresh pages, each in sentences of our own: what is told, in full, and nothing besides."""

from __future__ import annotations

from typing import Any

import pytest

from kg.export.jsonline import to_dict
from kg.ingest import read_text
from kg.pipeline import extract

#: Who was given what, as "name|title", "name|title|level" or "name|title|level|status"; who is not listed was given nothing.
NAMED: dict[str, tuple[str, set[str]]] = {
    "clusters of several cities, a joint in their names": (
        "7月9日，湖南省工信厅发布2024年度湖南省先进制造业集群名单，包含3个集群：株洲市先进硬质材料及工具集群、长沙市工程机械集群、益阳市电容器与电子材料集群。",
        {
            "株洲市先进硬质材料及工具集群|湖南省先进制造业集群|provincial",
            "长沙市工程机械集群|湖南省先进制造业集群|provincial",
            "益阳市电容器与电子材料集群|湖南省先进制造业集群|provincial",
        },
    ),
    "a centre of two crafts": (
        "湖南云栈硬质合金技术与装备创新中心入选2023年湖南制造业创新中心名单。",
        {"湖南云栈硬质合金技术与装备创新中心|湖南制造业创新中心"},
    ),
    "two centres": (
        "长沙市云栈创新中心和株洲市青岑创新中心入选2023年湖南制造业创新中心名单。",
        {"长沙市云栈创新中心|湖南制造业创新中心", "株洲市青岑创新中心|湖南制造业创新中心"},
    ),
    "the office asked is the one that recognised": (
        "8月2日，记者从省工信厅获悉，对评价为优秀的产业集群认定为五星级产业集群，包括长沙工程机械产业集群、株洲轨道交通产业集群。",
        {
            "长沙工程机械产业集群|五星级产业集群|provincial",
            "株洲轨道交通产业集群|五星级产业集群|provincial",
        },
    ),
    "those to be given a prize": (
        "会议确定柏州云栈电器有限责任公司为第五届市长质量奖拟获奖单位，现进入公示环节。",
        {"柏州云栈电器有限责任公司|市长质量奖拟获奖单位|municipal|candidate"},
    ),
    "a list proposed, with a remark": (
        "近日，省经信厅发布2024年湖南省专精特新中小企业申报（复核）拟认定名单，云栈新材料科技有限公司等18家企业上榜。",
        {"云栈新材料科技有限公司|湖南省专精特新中小企业申报（复核）|provincial|candidate"},
    ),
    "an association beside a ministry": (
        "列入2019年度工信部和中国工业经济联合会第四批制造业单项冠军企业名单的有：云栈电机股份有限公司。",
        {"云栈电机股份有限公司|制造业单项冠军企业|national"},
    ),
    "what a firm is called is no firm": (
        "云栈机械股份公司是我国工程机械行业及湖南第一家上市公司，拥有行业首家获批的国家级技术中心。",
        set(),
    ),
    "a blank before a bracket in a name": (
        "云栈生态环境 (集团)股份有限公司、青岑新材料 (柏州)有限公司2家单位荣获全国五一劳动奖状。",
        {
            "云栈生态环境 (集团)股份有限公司|全国五一劳动奖状",
            "青岑新材料 (柏州)有限公司|全国五一劳动奖状",
        },
    ),
    "one of ours with a name of its own is no title": (
        "第二批全国小型微型企业创业创新示范基地名单中，我省长沙市云栈科技型企业创业孵化示范基地、青岑投资有限公司创业基地2家榜上有名。",
        {
            "长沙市云栈科技型企业创业孵化示范基地|全国小型微型企业创业创新示范基地",
            "青岑投资有限公司创业基地|全国小型微型企业创业创新示范基地",
        },
    ),
    "a brand that holds 的": (
        "美的厨卫、云栈空调2家企业分别入选国家智能制造示范工厂、国家智能制造优秀场景。",
        {"美的厨卫|国家智能制造示范工厂", "云栈空调|国家智能制造优秀场景"},
    ),
    "a brand that holds 的, with its form": ("美的集团获评国家技术创新示范企业。", {"美的集团|国家技术创新示范企业"}),
    "的 behind another word": ("风景优美的云栈机械厂获评省级绿色工厂。", {"云栈机械厂|省级绿色工厂"}),
    "a level in quotes behind the title": (
        "云栈动力荣膺服务型制造示范企业“国家级”荣誉。",
        {"云栈动力|服务型制造示范企业“国家级”荣誉|national"},
    ),
    "a level in quotes is no title": ("云栈公司的产品获得“省级”认定。", set()),
    "titles after several verbs, called so at the end": (
        "云栈经开区入选国家跨境电商综合示范区、获中国家电智能制造基地、省级智能网联汽车特色产业园等称号。",
        {
            "云栈经开区|国家跨境电商综合示范区|national",
            "云栈经开区|中国家电智能制造基地|national",
            "云栈经开区|省级智能网联汽车特色产业园|provincial",
        },
    ),
    "a village's titles": (
        "云栈村先后荣获全国民主法治示范村、省级生态村等荣誉称号。",
        {"云栈村|全国民主法治示范村|national", "云栈村|省级生态村|provincial"},
    ),
    "a brand that holds 为, a list summed up by its number": (
        "本届中国质量奖授予华为、云栈时代电气、北京柏仁堂、中海油服、中国航天科工共计5家企业。",
        {f"{n}|中国质量奖" for n in ("华为", "云栈时代电气", "北京柏仁堂", "中海油服", "中国航天科工")},
    ),
    "where they are from": (
        "此次认定的省级科技企业孵化器分别是来自柏州高新区的津云科技孵化器、柏安区的云栈创星科技企业孵化器。",
        {"津云科技孵化器|省级科技企业孵化器", "云栈创星科技企业孵化器|省级科技企业孵化器"},
    ),
    "one quote, one title": (
        "中国质量协会决定授予“云栈变速器研发及产业化”等3个项目“全国质量奖卓越项目奖”；授予“青石化肥装置”项目“全国质量奖鼓励奖”。",
        {"云栈变速器研发及产业化|“全国质量奖卓越项目奖”"},
    ),
    "a grade of the prize, not of one of its parts": (
        "柏州市有17个项目获得省科学技术奖，其中一等奖3项、省企业技术创新奖1项。例如，程海院士主持完成的“云稻栽培关键技术”项目获得了一等奖。",
        {"云稻栽培关键技术|省科学技术奖一等奖"},
    ),
    "encouragement that led to a title": (
        "近年来，柏州区积极引导企业加大创新投入，云栈科技入选国家级专精特新“小巨人”企业。",
        {"云栈科技|国家级专精特新“小巨人”企业"},
    ),
    "encouragement alone": ("柏州市鼓励企业创新，引导云栈科技入选省级专精特新中小企业。", set()),
    "sorts of a list are no names": (
        "一、全国质量奖（3家）\n大中型企业\n1.云栈新能源股份有限公司\n医疗行业\n2.青岭省柏州医院\n服务业\n3.柏州滦河供电有限公司",
        {f"{n}|全国质量奖" for n in ("云栈新能源股份有限公司", "青岭省柏州医院", "柏州滦河供电有限公司")},
    ),
    "a bracket that only says more of the title": (
        "命名云栈煤机有限公司建设工程部等100个先进班组为咸宁市工人先锋号（劳动竞赛示范岗）。",
        {"云栈煤机有限公司建设工程部|咸宁市工人先锋号"},
    ),
    "a person whose name holds a county's": (
        "尚玉龙等50名先进个人被授予柏州市五一劳动奖章。",
        {"尚玉龙|柏州市五一劳动奖章"},
    ),
    "an office of people": (
        "柏州市青石街道办事处西堡社区人民调解员李云叶荣获全国五一劳动奖章。",
        {"李云叶|全国五一劳动奖章"},
    ),
    "titles summed up as so many": (
        "云栈集团有限公司荣获2017年度柏州市“金象”企业、2017年度柏州市纳税大户、2017年度国家级绿色工厂三大奖项。",
        {f"云栈集团有限公司|{t}" for t in ("柏州市“金象”企业", "柏州市纳税大户", "国家级绿色工厂")},
    ),
    "to be given": (
        "省商务厅遴选出212个品牌，拟被认定为第一批广东老字号，柏州市共有2个品牌上榜。"
        "上榜的两个品牌分别是：广东云栈食品有限公司旗下的“云栈”、广东青石食品有限公司旗下的“青石”。",
        {f"{n}|广东老字号|provincial|candidate" for n in ("广东云栈食品有限公司", "广东青石食品有限公司")},
    ),
    "who brought the winners forward": (
        "柏县推荐的云栈米业有限公司、青石旅游开发有限公司2家企业获评2022年度重庆最美绿色食品企业。",
        {f"{n}|重庆最美绿色食品企业|provincial|granted" for n in ("云栈米业有限公司", "青石旅游开发有限公司")},
    ),
    "a place's titles in quotes": (
        "成华区先后获评“国家公共文化服务体系示范区”“全国旅游综合改革试点区”“四川省首批旅游强区”。",
        {
            "成华区|“国家公共文化服务体系示范区”|national",
            "成华区|“全国旅游综合改革试点区”|national",
            "成华区|“四川省首批旅游强区”|provincial",
        },
    ),
    "a place that no table knows opens a quoted title": (
        "云栈公司获评“全国质量标杆”“青岭省绿色工厂”。",
        {"云栈公司|“全国质量标杆”|national", "云栈公司|“青岭省绿色工厂”|provincial"},
    ),
    "the parent is not the subsidiary": (
        "子公司贵州青石科技获“国家级专精特新小巨人”企业称号认定；2022年公司再次获柏州市第七批国家级制造业单项冠军企业称号认定。",
        {"青石科技|“国家级专精特新小巨人”企业称号认定"},
    ),
    "a reward is no prize": ("云栈药业公司等13家企业获得开发区百强企业培育计划奖励。", set()),
    "a reward is no grade": ("美捷时等4家企业获得优秀民营企业表彰奖励。", {"美捷时|优秀民营企业"}),
    "a city's short name that ends like a rank": (
        "在公示的名单中，我市兰州石化、天华院、蓝科石化共3家企业入围绿色工厂公示名单。",
        {f"{n}|绿色工厂" for n in ("兰州石化", "天华院", "蓝科石化")},
    ),
    "names of the title before 包括": (
        "昨天，工信部公布了《第三批绿色制造名单》，共有391家绿色工厂、21家绿色供应链管理示范企业上榜。\n"
        "这次公布的绿色工厂包括了云栈模塑科技有限公司等企业。",
        {"云栈模塑科技有限公司|绿色工厂"},
    ),
    "so many of a kind are no name": (
        "授予平昌县大运村万寿红柚专业合作社等16户农民专业合作社“优秀农民专业合作社”称号。",
        {"平昌县大运村万寿红柚专业合作社|“优秀农民专业合作社”称号"},
    ),
    "the classes of a contest": (
        "在第十三届中国创新创业大赛江苏赛区决赛中，我区选送的南京云栈半导体有限公司荣获成长组一等奖，青石机器人股份有限公司获初创组三等奖。",
        {"南京云栈半导体有限公司|中国创新创业大赛一等奖", "青石机器人股份有限公司|中国创新创业大赛三等奖"},
    ),
    "a provincial title beside a national list put up": (
        "在国家工信部近日公示的国家级绿色制造名单中，我市云栈石化、青石材料共2家企业入围绿色工厂公示名单。\n"
        "今年以来，云栈石化、滦河牧场等8家企业荣获省级绿色工厂称号，云栈石化等6家企业入围绿色制造公示名单。",
        {
            "云栈石化|绿色工厂|national|candidate",
            "青石材料|绿色工厂|national|candidate",
            "云栈石化|省级绿色工厂称号|provincial|granted",
            "滦河牧场|省级绿色工厂称号|provincial|granted",
        },
    ),
    "places counted as units": (
        "成华区、广汉市、大英县等11个单位获得授牌，正式成为第三批天府旅游名县。",
        {f"{n}|天府旅游名县" for n in ("成华区", "广汉市", "大英县")},
    ),
    "the title right behind the firm": (
        "县政府决定授予柏县云栈食品有限公司等3家单位“2012年度柏县县长质量奖”；授予北京青石管业股份有限公司柏县分公司县长质量贡献奖。",
        {"柏县云栈食品有限公司|“2012年度柏县县长质量奖”", "北京青石管业股份有限公司柏县分公司|县长质量贡献奖"},
    ),
    "one verb for two lists": (
        "柏县召开第三届县长质量奖颁奖大会。青岭云栈环境科技有限公司等7家企业，以及青石科技集团有限公司总经理孙东彬等3名个人获奖。",
        {"青岭云栈环境科技有限公司|县长质量奖", "孙东彬|县长质量奖"},
    ),
    "counties over their villages": (
        "近日，国家林草局公布了第二批国家森林乡村名单，我市名单如下：\n盐都区\n大冈镇佳富村\n大丰区\n万盈镇天池村\n万盈镇文达村",
        {f"{n}|国家森林乡村" for n in ("大冈镇佳富村", "万盈镇天池村", "万盈镇文达村")},
    ),
    "what a place has": (
        "截至目前，柏山区已有云栈集团、持久钟表、青石电子三家企业入选国家级制造业单项冠军榜单。",
        {f"{n}|国家级制造业单项冠军榜单" for n in ("云栈集团", "持久钟表", "青石电子")},
    ),
    "one title for two kinds of holders": (
        "省卫健委正式命名咸宁市第三人民医院等12家医院和咸宁市民勤街小学等16家中小学为第三批健康促进医院和学校。",
        {"咸宁市第三人民医院|健康促进医院和学校", "咸宁市民勤街小学|健康促进医院和学校"},
    ),
    "a title that only names an activity": (
        "云栈医院团委获得全国卫生系统“青年文明号、青年岗位能手”创建活动优秀组织奖。",
        set(),
    ),
    "consortia": (
        "合阳雨阳特色小米产业化联合体、旭峥果蔬产业协同发展联合体、富平县新农人柿子产业化联合体被认定为省级农业产业化联合体。",
        {
            f"{n}|省级农业产业化联合体"
            for n in ("合阳雨阳特色小米产业化联合体", "旭峥果蔬产业协同发展联合体", "富平县新农人柿子产业化联合体")
        },
    ),
    "heads of houses": (
        "我市有3人荣获“全国优秀企业家”称号，分别为云栈石化有限公司党委书记、董事局主席李湘平，青岭琴岛律师事务所首席合伙人李连祥，柏州人周宗佑。",
        {f"{n}|“全国优秀企业家”称号" for n in ("李湘平", "李连祥", "周宗佑")},
    ),
    "by the name alone later on": (
        "会上，云栈重工董事长向文柏讲话。向文柏曾获“2020年全国劳动模范”、“2009年全国机械工业劳动模范”等诸多荣誉。",
        {"向文柏|“2020年全国劳动模范”", "向文柏|“2009年全国机械工业劳动模范”"},
    ),
    "a co-operative before the number of its list": (
        "柏州市青穗农业科技农民专业合作社和固阳县云栈农家生态专业合作社2家合作社入选国家农民合作社示范社名单。",
        {
            "柏州市青穗农业科技农民专业合作社|国家农民合作社示范社",
            "固阳县云栈农家生态专业合作社|国家农民合作社示范社",
        },
    ),
    "a private entrepreneur's title, told in part": (
        "第六届全国非公有制经济人士优秀中国特色社会主义事业建设者表彰大会在京召开，100人获得“优秀中国特色社会主义事业建设者”称号，"
        "其中，青岭有2人获此殊荣，分别为云栈集团董事长张柏，滦河集团董事长陈钢。",
        {f"{n}|“优秀中国特色社会主义事业建设者”称号|national" for n in ("张柏", "陈钢")},
    ),
    "mines of a firm": (
        "入选省级绿色矿山名单的4家企业分别是：云栈煤业有限公司、沁河能源集团有限公司永安煤矿、中电投铝业有限公司宁武铝土矿、青石矿业有限公司。",
        {
            f"{n}|省级绿色矿山"
            for n in (
                "云栈煤业有限公司",
                "沁河能源集团有限公司永安煤矿",
                "中电投铝业有限公司宁武铝土矿",
                "青石矿业有限公司",
            )
        },
    ),
    "on the list of the largest": (
        "中国企业联合会发布2022中国企业500强榜单，云栈终端有限公司等51家企业入围。",
        {"云栈终端有限公司|中国企业500强榜单|industry|granted"},
    ),
    "praised, the title before the names": (
        "县委、县政府决定，对2020年度纳税突出贡献企业云栈健康产品有限公司等10户企业进行通报表扬。",
        {"云栈健康产品有限公司|纳税突出贡献企业"},
    ),
    "a prize without grades": (
        "最终评选出一等奖1名，二等奖2名。其中，云栈茶业有限公司荣获金奖，柏州市茶叶行业协会荣获优秀组织奖。",
        {"柏州市茶叶行业协会|优秀组织奖"},
    ),
    "the contest's best": (
        "2011中国国际茶业博览会“中国名茶评选”活动中，“云栈毛尖”荣获本次“中国名茶”评选的特别金奖。",
        {"云栈毛尖|本次“中国名茶”评选的特别金奖"},
    ),
    "a community among so many units": (
        "市妇联授予孟津县城关镇云栈社区等47个单位“洛阳市巾帼文明岗”荣誉称号；授予韩静等同志“洛阳市贡献奖先进个人”称号。",
        {"孟津县城关镇云栈社区|“洛阳市巾帼文明岗”荣誉称号", "韩静|“洛阳市贡献奖先进个人”"},
    ),
}


def told(text: str) -> list[dict[str, Any]]:
    return [to_dict(extract(d)) for d in read_text(text, "t.txt")]


def facts(text: str, wanted: set[str]) -> set[str]:
    """What is told, as full as ``wanted`` tells it."""
    size = max((fact.count("|") + 1 for fact in wanted), default=2)
    every = [
        (r["recipient"]["text"], r["award_text"], r["level"], r["status"])
        for e in told(text)
        for r in e["recognitions"]
    ]
    return {"|".join(fact[:size]) for fact in every}


@pytest.mark.parametrize(("text", "wanted"), NAMED.values(), ids=NAMED)
def test_who_was_given_what(text: str, wanted: set[str]) -> None:
    assert facts(text, wanted) == wanted


#: How many of what, as "12|title".
COUNTED: dict[str, tuple[str, set[str]]] = {
    "the field of a ranking": (
        "云栈经开区在2022年度全国230家国家级经开区综合考评中位列第13位，在全省98家省级以上开发区综合考评中名列第3。",
        set(),
    ),
    "the field of an assessment": ("云栈高新区在全省45家高新区综合评价中排名第5，较上年提升2位。", set()),
    "those that passed an assessment": ("12家企业通过省级企业技术中心评价。", {"12|省级企业技术中心评价"}),
    "what was done in an area": (
        "去年，云栈市新增国家高新技术企业12户。全市重点培育龙头企业24户，全市建成示范园区3个，全省打造标杆车间30个。",
        {"12|国家高新技术企业"},
    ),
    "over the size threshold": ("今年前三季度，全市培育新进规工业企业24户，居全省第6位。", set()),
    "to each number its title": (
        "省科技厅确定26家单位为2023年度新认定省级科技企业孵化器、40家单位为2023年度新备案省级众创空间。",
        {"26|省级科技企业孵化器", "40|省级众创空间"},
    ),
    "a number of something else": (
        "新认定市级农民专业合作社示范社20家；新表彰名优农产品36个。",
        {"20|市级农民专业合作社示范社"},
    ),
    "one number behind several titles": ("去年，全市新建科技企业孵化器、众创空间、星创天地16家。", set()),
    "one number for two titles": (
        "截至2022年末，全区拥有国家级孵化器和众创空间683家，打造了40个国家生态工业示范园区和国家循环化改造试点、27个国家绿色工业园区。",
        {"27|国家绿色工业园区"},
    ),
    "people told by their titles": ("程海等50名先进个人被授予柏州市五一劳动奖章。", {"50|柏州市五一劳动奖章"}),
    "a prize that goes to so many": (
        "“科技创新企业”是为了表彰在创新中做出突出贡献的企业，共有15家企业获此殊荣。",
        {"15|“科技创新企业”"},
    ),
    "two lists under one verb": (
        "省卫健委正式命名咸宁市第三人民医院等12家医院和咸宁市民勤街小学等16家中小学为第三批健康促进医院和学校。",
        {"12|健康促进医院和学校", "16|健康促进医院和学校"},
    ),
    "how many there are of a trade": (
        "目前，我市农牧民合作社总数已达1937家。其中，国家农民合作社示范社23家。",
        {"23|国家农民合作社示范社"},
    ),
    "what so many firms did": (
        "青岭省连续四年培育省级工业互联网平台64家，累计实现2.39万家企业上平台。",
        {"64|省级工业互联网平台"},
    ),
    "to be chosen": ("决定在全县评选表彰15名“制造业优秀企业家”，请各单位按照办法积极组织推荐。", set()),
    "proposed for a prize": (
        "据了解，在150项科学技术奖建议授奖项目中，一等奖15项。",
        {"150|科学技术奖建议授奖项目", "15|科学技术奖建议授奖一等奖"},
    ),
    "cultivated titles of a level": (
        "全市建成省级示范园区3个，全市培育国家级专精特新“小巨人”企业24家。",
        {"24|国家级专精特新“小巨人”企业"},
    ),
}


@pytest.mark.parametrize(("text", "wanted"), COUNTED.values(), ids=COUNTED)
def test_how_many_of_what(text: str, wanted: set[str]) -> None:
    assert {f"{g['size']}|{g['award_text']}" for e in told(text) for g in e["groups"]} == wanted


KINDS = {
    "those who enter together": (
        "近日，省科技厅公布了名单，柏州市3家科技企业孵化器、1家众创空间成功获认定。",
        {("grant", "granted")},
    ),
    "those who enter a proposed list": (
        "近日，省科技厅公布了2022年省级科技企业孵化器拟认定名单，我市1家科技企业孵化器入选。",
        {("grant", "candidate")},
    ),
    "those on the list": ("此次跻身省专精特新中小企业名单的18家企业，涉及新材料等领域。", {("grant", "granted")}),
    "put up now, and of last year": (
        "近日，第五批专精特新“小巨人”企业名单公示，我市22家企业上榜。我市去年有18家入选。",
        {("grant", "candidate"), ("grant", "granted")},
    ),
    "parts of a list put up": (
        "近日，工信部公示了第四批绿色制造名单，其中绿色工厂611家、绿色设计产品371种、绿色园区40家。",
        {("grant", "candidate")},
    ),
    "handed out": ("青岭省此次共颁发科学技术奖264项，包括自然科学奖15项、技术发明奖5项。", {("grant", "granted")}),
}


@pytest.mark.parametrize(("text", "wanted"), KINDS.values(), ids=KINDS)
def test_given_or_held(text: str, wanted: set[tuple[str, str]]) -> None:
    assert {(g["kind"], g["status"]) for e in told(text) for g in e["groups"]} == wanted


def test_a_word_that_holds_a_countys_name_is_no_place() -> None:
    text = "柏州市坚持产业兴城不动摇。近日，我市18家企业入选省专精特新中小企业名单。"
    assert {g["area"] for e in told(text) for g in e["groups"]} <= {"柏州市", None}


def test_a_banner_is_no_place() -> None:
    text = "我省邹红等20位女性获得全国三八红旗手称号，柏州12家单位入选全国三八红旗集体名单。"
    assert {g["area"] for e in told(text) for g in e["groups"]} <= {"柏州市", None}


def areas(text: str) -> set[tuple[int, str | None]]:
    return {(g["size"], g["area"]) for e in told(text) for g in e["groups"]}


def test_a_city_as_a_whole_beside_its_county() -> None:
    text = "7日，第七届长沙市政府质量奖颁奖大会在长沙县举行。截至目前，全市企业获长沙市政府质量奖34家。"
    assert areas(text) == {(34, "长沙市")}


def test_two_kinds_of_holders_in_the_whole_country() -> None:
    text = "湖南省两家企业获首届中国质量奖提名奖。今年全国共有45家组织和4名个人获得中国质量奖。"
    assert areas(text) >= {(4, "全国")}


def test_no_body_is_named_over_a_verb() -> None:
    text = "截至目前，长沙市已评出四届市政府质量奖，共19家企业获奖。"
    assert [g["award_text"] for e in told(text) for g in e["groups"]] == ["市政府质量奖"]


def test_leading_firms_of_the_trade_the_story_is_about() -> None:
    text = "近日，第十批农业产业化省级重点龙头企业名单公布，云栈县13家企业上榜。目前云栈县省级重点龙头企业有20家。"
    assert {g["programme"] for e in told(text) for g in e["groups"]} == {"nongye-longtou"}


def test_a_meeting_named_after_a_title_is_no_title() -> None:
    text = "经企业申请、各县（市、区）推荐、市级龙头企业联席会审核，云栈禽业有限公司被评定为南平市农业产业化龙头企业。"
    assert [r["status"] for e in told(text) for r in e["recognitions"]] == ["granted"]
