"""Whether a run of characters has the shape of an award's name."""

from __future__ import annotations

import re
from enum import IntEnum
from functools import lru_cache

from kg.catalogue.cues import load_cues
from kg.facts.awards.heads import GENERIC, VERBAL


class Shape(IntEnum):
    """How much a run looks like an award: STRONG names nothing else, TYPED needs a verb of giving."""

    NONE = 0
    TYPED = 1
    STRONG = 2


#: What only an award is called.
_PRIZE = (
    r"(?<![获授颁评领嘉褒夸受得夺折])奖(?![励金补项品赛罚学牌状章扶优惩池券])|奖[状章]|[金银铜]牌|标兵|标杆|试点|试点示范|能手|工匠|模范|劳模|先锋[号岗]?|文明[号岗]|示范[岗场社户]?|红旗[手]?|楷模|名牌|老字号|"
    r"之星|领跑[者县]|(?:示范|先进|模范|文明)[县区市镇村乡校]|(?:重点|特色|美丽|宜居|卫生|平安|生态|森林|小康|历史文化|和谐|园林|旅游|百强|经济强|质量安全|[强名])[县镇村乡]|(?:卫生|园林|平安|双拥|森林)城市|示范村镇|传承人|达人|(?:年度|经济|风云|影响力|领军|卓越|先锋|功勋|最美)人物|好青年|好人|[百千\d十佳]强|[十百]佳|冠军|小巨人|英才|首席技师|先行者|排头兵|领航者|最美[\u4e00-\u9fff]{2,6}"
)
#: Somebody or something that can be given a title.
_HOLDER = (
    r"企业家?|单位|基地|平台|中心|工厂|车间|项目|工程|工法|案例|场景|产品|品牌|园区?|实验室|工作[站室者]|孵化器|众创空间|集群|城市|机构|研究院|"
    r"社区|街区|学校|学院|班组|集体|个人|团队|人才|技师|医师|教师|信贷员|[党团]员|干部|员工|职工|民宿|度假区|景区|港口|组织|党组织|合作社|示范社|联盟|"
    r"新空间|楼宇|网点|线路|工作者|优品|精品|名品|伴手礼|伙伴|讲解员|志愿者|带头人|工程师|设计师|联合体|共同体|先导区|试验区|剧目|解决方案|成果|工坊|海外仓|专科|小镇|载体|牧场|育种场|农场|工地|商标|展品|作品|课程|协会|商会|支部|窗口|门店|商场|市场|街道|供应商|服务商|经营者|主体|名[茶品酒菜吃]|小吃|领导者|"
    r"(?:纳税|贡献|出口创汇|外贸|税收)大户|QC小组|小组|行业|商品|名录|榜单?|案例集"
)
#: What stands for so much else that only praise makes a title of it.
_THING = (
    r"[站点户店街路酒茶湖河桥]|空间|书屋|书房|图书馆|博物馆|文化馆|纪念馆|餐厅|商圈|庭院|家庭|护士|医生|驿站|好物|法庭|派出所|司法所|税务所|检察室|导游|高校|高中|幼儿园|小区|[茶果]园|综合体|集聚区|功能区|服务区|公园|节目|"
    r"模式|做法|经验|方案|装备|技术|图书|课题|论文"
)
#: A word of praise or rank that turns such a noun into a title.
_PRAISE = re.compile(
    r"示范|先进|优秀|模范|标杆|标兵|[十百双][佳大强]|\d+[强佳大]|最美|最佳|最具|杰出|首席|明星|星级|[一二三四五六甲乙丙]星|[A-Z1-5]级|[A-Z]{2,5}级|金牌|"
    r"贡献|领军|领航|先锋|领跑|之星|双拥|文明|信得过|[甲乙丙]级|百佳|试点|名牌|放心|诚信|守信|功勋|优质|楷模|杰青|卓越|典型|钻石|超甲级|优胜|新锐|满意|特级|重点|龙头|骨干|高端|老字号|特色|绿色|智慧|美丽|平安|和谐|健康|安全|培育"
)
TAIL = re.compile(rf"(?:{_PRIZE}|{_HOLDER}|{_THING})")
#: What may follow an award's name.
BOUND = re.compile(
    r"$|[，。；、：！？（）\n”’」…/ 　】\d—]|等|称号|的(?:分别|有|[为是](?!了)|名单|称号|企业|单位)|牌匾|牌子|证书|奖杯|荣誉|名单|名录|目录|榜单?|认定|评选|评审|表彰|行列|殊荣|奖[项牌杯]|[和与及并后]|以及|数量|总数|增|达|获奖|公示|推荐|候选|授予|颁给|颁发给|花落|揭晓|出炉|[一二两三四五六七八九十]+[家个项名人]"
)
RUN = re.compile(r"[\u4e00-\u9fffA-Za-z0-9“”‘’·+\-－&ⅠⅡⅢ]+")
_PRIZED = re.compile(rf"(?:{_PRIZE})(?:企业|单位|集体|个人|项目|产品|组织)?”?$")
_HELD = re.compile(rf"(?:{_HOLDER})”?$")
_PRAISED = re.compile(
    rf"(?:示范|优秀|最美|十[佳大]|百[佳强]|先进|模范|标杆|金牌|特色|美丽|星级|名优|放心|诚信)[\u4e00-\u9fff]{{0,6}}(?:{_THING})”?$"
)
#: 获评优秀园区: praise and noun alone, where a verb of titling stands before.
_PLAIN = re.compile(r"(?:优秀|先进|示范)(?:企业|园区|单位|平台|产品|品牌|机构|项目|基地|载体)")
#: 大奖, 该奖, 一等奖: the prize is told elsewhere.
_BARE_PRIZE = re.compile(
    r"(?:[特一二三四]等|[金银铜]|优秀|优胜|提名|入围|大|该|此|首个?|这[个一项]*|各类|各种|多个?|最高|两?大|全部|年度|其他)*奖”?"
)
#: Pieces of sentences and of names, which no title holds.
_SENTENCE = re.compile(
    r"唯一|公司|集团|大学(?!生)|教授|院士(?!专家|工作)|董事长|总经理|研究员|总工程师|有限|股份|[的了已将把被让]|正在|对(?!外)|向(?!上|善)|由|一批|全部|其中|[这那该此]|力争|争取|日前|昨日|今年|去年|部门|家企业|家单位|我们|他们|尚无|没有|^起?即为|前\d+强|"
    r"异常名录|失信|黑名单|安排|开工|总投资|打造|树立|坚持|鼓励|引导|围绕|聚焦|根据|依托|进行|获奖|颁奖|授奖|颁发|评出|评价|评估|考核|达标|设[一二三四特立]|会上|召开|总结|正式|”“|^表彰|(?<!^)国家(?=[\dA])|"
    r"[一二两三四五六七八九十\d](?:家|项|户|个)|[和及与暨](?:国家|全国|省|市)|(?<!^)(?:国家级|省级|市级|区级|县级|州级|自治区级|全国|全省|全市|\d{4}年|第[一二三四五六七八九十\d]+[批届])|^[级奖度届批]|^年(?!度[\u4e00-\u9fff]{0,4}人物)|——"
)
#: Verbs that only a title of praise holds (助力乡村振兴先进企业, 金融支持小微优秀机构).
_ACTION = re.compile(r"实施|加强|强化|推进|推广|发挥|深化|支持|提升|促进|加快|助力|完善|落实")
_PRAISES = re.compile(r"(?:优秀|先进|突出贡献|示范|十[佳大]|最佳|模范|标杆|标兵|杰出|贡献|典型)[\u4e00-\u9fff]{0,5}$")
#: A title that ends before 和, 及 or 与: two titles, not one.
_TWO = re.compile(rf"(?:{_PRIZE}|{_HOLDER})”?(?:[和及与暨、]|以及|”“)")
_HOUSE = re.compile(r"(?:研究院|研究所|学院|学校|协会|商会|联盟|医院|联合体)$")
_HOUSE_TITLE = re.compile(
    r"示范|优秀|模范|文明|标杆|标兵|[十百双][佳大强]|星级|[A-Z1-5]级|[甲乙一二三]级|[A-Z]{2,5}级|最美|达标|特色学校|绿色学校|试点"
)
#: Verbs of the cue table that titles hold as well (单项冠军培育企业).
_NOMINAL = frozenset(
    {"培育", "提名", "创建", "推荐", "表彰", "确定", "进入", "新建", "取得", "完成", "通过", "批准", "拥有", "共"}
)


@lru_cache(maxsize=1)
def _verbs() -> re.Pattern[str]:
    """The verbs of giving, holding and losing: a run that holds one is a clause."""
    words = sorted({v.surface for v in load_cues() if len(v.surface) > 1} - _NOMINAL, key=lambda w: (-len(w), w))
    return re.compile("|".join(map(re.escape, words)))


def shape_of(text: str) -> Shape:
    """The shape of ``text``, quotes included."""
    bare = text.strip("“”‘’")
    if _PLAIN.fullmatch(bare):
        return Shape.TYPED
    if len(bare) < 3 or GENERIC.fullmatch(bare) or _BARE_PRIZE.fullmatch(bare):
        return Shape.NONE
    if VERBAL.search(bare) or _SENTENCE.search(bare) or _TWO.search(bare) or _verbs().search(bare):
        return Shape.NONE
    if _ACTION.search(bare) and not _PRAISES.search(bare):
        return Shape.NONE
    if _PRIZED.search(bare):
        return Shape.STRONG
    if not _HELD.search(bare):
        return Shape.STRONG if _PRAISED.search(bare) and len(bare) >= 4 else Shape.NONE
    if _HOUSE.search(bare) and not _HOUSE_TITLE.search(bare):
        return Shape.NONE  # 某市先进技术研究院 is a house, no title
    return Shape.STRONG if _PRAISE.search(bare) and len(bare) >= 4 else Shape.TYPED if len(bare) >= 4 else Shape.NONE


def award_at(view: str, start: int, least: Shape, limit: int = 30) -> int | None:
    """The end of the first run from ``start`` that has the shape of an award and stands before a boundary."""
    run = RUN.match(view, start, min(len(view), start + limit))
    if run is None:
        return None
    for tail in TAIL.finditer(view, start, run.end()):
        end = tail.end()
        if view[start:end].count("“") > view[start:end].count("”") and view[end : end + 1] == "”":
            end += 1
        if BOUND.match(view, end) and (shape := shape_of(view[start:end])) >= least and shape is not Shape.NONE:
            return end
    return None
