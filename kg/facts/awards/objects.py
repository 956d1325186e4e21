"""Titles that no table lists and no level word opens: what a verb of winning takes (荣获重大贡献企业、纳税百强企业)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.facts.awards.grow import grown
from kg.facts.awards.page import Page
from kg.facts.awards.phrase import Award
from kg.model import Span

_VERB = (
    r"(?:荣获|获评|获得|喜获|获授|获颁|获批|获选|获(?=[“\u4e00-\u9fff]{2,20}?(?:奖|称号|企业|单位))|评为|评定为|评选为|授予|认定为|确定为|命名为|列为|选为|推选为|入选|上榜|跻身|登上|荣登|荣膺|斩获|摘得|摘取|捧回|捧得|"
    r"夺得|蝉联|当选|揽获|问鼎|拿下|拿到|赢得|收获|领取|颁发)"
)
_KIND = (
    r"(?:企业|单位|集体|个人|工作者|基地|园区|园|项目|案例|品牌|产品|商品|商标|平台|工厂|机构|组织|学校|医院|社区|村|镇|街区|景区|景点|场景|班组|车间|家庭|商店|门店|商场|合作社|农场|企业家|人物|"
    r"团队|成果|工程|城市|县|市|区|岗|店|户|人才|员工|职工|干部|青年|工法|中心|实验室|站|馆|酒店|民宿|课题|论文|作品|方案|服务商|供应商|经理人|银行|分行|支行)"
)
_PRAISE = (
    r"(?:示范|先进|优秀|领军|龙头|标杆|十佳|十大|百佳|百强|百家|\d{1,4}强|\d{1,4}佳|诚信|明星|贡献|突出|创新|重点|骨干|优势|试点|放心|[1-5A-E]{1,4}级|[一二三四五]星级?|名牌|知名|著名|驰名|杰出|最佳|最美|卓越|"
    r"和谐|文明|模范|成长|潜力|领先|领航|特色|纳税|金牌|满意|守合同重信用|信用|规范化|标准化|样板|精品|首批|典型|绿色|智能|美丽|平安|节水|健康)"
)
_HEAD = (
    rf"(?:{_PRAISE}[\u4e00-\u9fff]{{0,10}}?{_KIND}|(?:特等奖|[一二三四]等奖|金奖|银奖|铜奖|优秀奖|提名奖|特别奖)|奖(?![励金补项品赛罚学惩])|奖章|奖状|奖杯|标兵|能手|工匠|模范|劳模|先锋号|文明号|文明岗|先锋岗|先锋队|"
    r"领军人才|拔尖人才|老字号|TOP\s?\d+|\d{2,4}强|工法|金字招牌|之星|之家|之乡)"
)
_OBJECT = re.compile(
    rf"(?P<core>“?[\u4e00-\u9fffA-Za-z0-9·“”（）—-]{{0,26}}?{_HEAD}”?)(?:称号|荣誉称号|荣誉|奖项|名单|榜单|之一)?(?=[，。；、）（：！\n\u3000 和与及暨等]|以及|称号|荣誉|$)"
)
_AFTER = re.compile(rf"{_VERB}(?:了|过|为)?")
_AND = re.compile(r"[、和与及]|以及")
#: What opens such an object and says when, where or at what level: grown back from the left.
_OPEN = re.compile(
    r"(?:(?:19|20)\d\d(?:[-—~至](?:19|20)?\d\d)?年?度?的?|第[一二三四五六七八九十百\d]{1,4}(?:批次?|届|期)|首批|首届|全国|国家级?|自治区级?|省级?|市级?|[区县]级|全[省市区县]|我[省市区县])+"
)
_NO_TITLE = re.compile(
    r"[是为在将被把了着过]|进行|开展|推动|建设(?!工程|科技|先进)|支持|可|万元|亿元|资金|补助|奖励|参[加评赛]|申报|名单(?:中|里|上|的)|企业家?(?:们|的)|相关|有关|多家|[一二两三四五六七八九十百余\d]+[家个名项]"
)


def objects(page: Page) -> Iterator[Award]:
    """The object of a verb of winning or giving, and the titles joined to it."""
    for verb in _AFTER.finditer(page.view):
        start = verb.end()
        while (hit := _OBJECT.match(page.view, start)) is not None:
            opened = _OPEN.match(page.view, hit.start("core"), hit.end("core"))
            place = next((end for end, m in page.places.items() if m.span.start == hit.start("core")), None)
            begin = max(opened.end() if opened else 0, place or 0, hit.start("core"))
            core = page.view[begin : hit.end("core")].strip("“”")
            if len(core) < 3 or _NO_TITLE.search(core) or page.named(_span(begin, hit.end("core"))):
                break
            yield grown(page, begin, hit.end("core"))
            joined = _AND.match(page.view, hit.end())
            if joined is None:
                break
            start = joined.end()


#: 公布第五批“某某”企业名单: a list whose title no table has.
_LIST = re.compile(
    r"(?:公布|发布|印发|公示|出炉|下发|揭晓)(?:了)?(?P<lead>[^，。；：]{0,16}?)(?P<core>“?[\u4e00-\u9fffA-Za-z0-9“”（）]{3,24}?)(?P<hint>(?:拟认定|拟入选|推荐|入围|公示)?)名单"
)


def lists(page: Page) -> Iterator[Award]:
    """The title of a list that a body puts out."""
    for hit in _LIST.finditer(page.view):
        opened = _OPEN.match(page.view, hit.end("lead"), hit.end("core"))
        begin = opened.end() if opened else hit.start("core")
        core = page.view[begin : hit.end("core")]
        if len(core.strip("“”")) < 3 or _NO_TITLE.search(core) or page.named(_span(begin, hit.end("core"))):
            continue
        award = grown(page, begin, hit.end("core"))
        yield replace(award, listed=True, hint="candidate" if hit["hint"] else award.hint)


def _span(start: int, end: int) -> Span:
    return Span(start, end)
