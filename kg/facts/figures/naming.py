"""What a figure measures: the words before its number (工业投资完成), else the noun behind it (10家研发中心)."""

from __future__ import annotations

import re

from kg.language.numbers import Number
from kg.language.units import COUNT_UNITS
from kg.model import Comparison

_VERB = (
    r"完成|实现|达成|达到|达|为|是|有|共有|拥有|占有|约|近|超过|超|逾|突破|共计|合计|总计|累计|共|总|已经|已|将|仅|分别|依次|均|计(?<=共计)|了|至|到|位居|稳定在|保持在|控制在|"
    r"(?:压减|压缩|精简|缩减|扩大|收窄|回升|回落|下降|上升|减少|增加|提高|提升|降低|减|增|升|降)[至到为]|增至|增加到|增加至|提高到|提高至|提升到|提升至|上升到|上升至|增长到|增长至|降至|下降到|下降至|降到|降低到|减少到|减少至|压缩到|压缩至|缩短至|缩短到|跃升至|攀升至|"
    r"不少于|不低于|不超过|高达|多达|不足|不到|至少|力争|预计|计划|其中|分布|等|由[^，。；\d]{0,6}|从(?:上年|去年|原来|年初)?的?|、|，|：|:|\s"
)
_TAIL = re.compile(rf"(?:{_VERB})+$")
#: Dates, adverbs and openings before a measure's name.
_HEAD = re.compile(
    r"^(?:其中|此外|另外|同时|据了解|据统计|数据显示|初步核算|经初步核算|初步统计|经统计|据介绍|统计显示|目前|今年以来|今年|去年|上年|当年|年内|全年|本年度?|年度(?=计划|预计|已|新|投)|尤其|特别是|(?:比重|增速|占比|增长|规模|总量|增幅|产值|贡献)最[大快高多]的|当月|当前|近年来|"
    r"截至目前|截止目前|截[至止](?:(?:19|20)\d\d年)?(?:\d{1,2}月)?(?:\d{1,2}日)?(?:底|末|年底)?|到(?:19|20)\d\d年(?:底|末)?|年末|年底|月末|期末|"
    r"(?:19|20)\d\d年(?:度|底|末|以来)?(?:全年)?|\d{1,2}[-—–~～至]\d{1,2}月份?|前\d{1,2}个?月|\d{1,2}月(?:份|末|底)?(?:\d{1,2}日)?|上半年|下半年|[一二三四]季度|前三季度|“?十[二三四五]五”?(?:期间|时期|以来|末)?|"
    r"一是|二是|三是|四是|五是|六是|[一二三四五六七八九十]+[、.]|（[一二三四五六七八九十]+）|\d+[、.．](?!\d)|"
    r"已经?|共计|共|累计|合计|总计|现有|在册|力争|预计|确保|计划|拟|将|要|全面|成功|新的一年|按常住人口计算|按[^，。；]{2,10}(?:计算|分)|从[^，。；]{2,8}看|分[^，。；]{1,6}看|"
    r"[，、：:；;\s”（）()·●■◆▲—-])+"
)
_PLACE_HEAD = re.compile(
    r"^(?:[全我本][国省市区县州盟镇乡]|全[园]区)(?:的|共|累计|已|共有|共计)?(?=[\u4e00-\u9fff“]{2,})"
)
_VERB_HEAD = re.compile(
    r"^(?:完成|实现|达到|拥有|有(?!效|限|机|色|关|线|害|偿|形)|共有|全面完成|超额完成|圆满完成)(?=[\u4e00-\u9fff“]{2,})"
)
_INNER = re.compile(r"(?<=[\u4e00-\u9fff）)])(?:共?实现|共?完成(?!率)|达成|累计完成)(?=[\u4e00-\u9fffA-Z])")
#: Words that name nothing themselves: the figure before is meant.
_POINTS_BACK = re.compile(
    r"^(?:是(?:(?:19|20)\d\d年|上年|去年)?$|占(?:全[国省市区县州]|[^，。；]{0,6})$|[比较与](?:上|去)年(?:同期)?$|(?:全年|年度|全年度|年度的?)?(?:目标|任务|计划)(?:数|值)?$|目标的$|为?(?:年初|调整|全年)?预算(?:数)?$|占?$|(?:[其该]|并|且|也|又|还|均|同|总量|总额|总数|数量|规模|同期|增速|增幅|增长|较|比|连续|继续|进一步|同步|其)+|增速(?:连续)?|占比|比重|占[^，。；]{1,24}?(?:比重|比例|份额)|)$"
)
_ZONE_WORD = re.compile(r"(?:高新区|经开区|开发区|新区|保税区|工业园区|产业园区)$")
_SHORTEST = 3
#: Names of one character.
_ONE_WORD = frozenset("优良男女")
_OPENED, _CLOSED = re.compile(r"[（(]"), re.compile(r"[）)]")
_COUNTS = frozenset(COUNT_UNITS)
#: What may stand behind a count and names what is counted.
_NOUN = re.compile(r"(?P<noun>[\u4e00-\u9fffA-Za-z“”（）()·]{1,22})")
_QUALIFIED = re.compile(r"^(?:左右|以上|以下|以内|上下|余|多)")
_NO_NOUN = re.compile(
    r"^(?:的|）|\)|以上|以下|左右|以内|等|均|都|已|被|获|在|于|和|及|与|或|其|并|也|全|同|保持|实现|占|比|较|增|减|降|提|上升|下|之|是|为|有|次|分别|到|至|位|列|居|成为|通过|进入|入|纳入|来|将|由|从|让|使|压|缩|减至|降至|对|向|给|正|仍|则|还|共|总|每|且)"
)
_NOUN_END = re.compile(
    r"获评|获批|获得|获|入选|通过|成为|纳入|进入|参加|参与|来自|落户|入驻|投产|开工|建成|竣工|完成|实现|达到|被|已|均|全部|正在|正|分别|的(?=是|比)|集中|总投资|总额|总面积|面积|同比|比上年|较上年|增长(?!点|极)|下降|尚未|先后|陆续|相继|仍|顺利|中有|中，|占|等|的(?=[^企项产])|[（(]"
)
_LEAD_VERB = re.compile(
    r"(?P<verb>新增|新认定|新培育|新引进|新建|新开工|新签约|新登记|新设立|新获批|新入库|新增加|净增|培育|引进|签约|引育|开工|建成|建设|改造|新改建|储备|实施|开展|举办|召开|走访|收集|解决|办结|发放|发布|培训|组织|招收|吸引|集聚|聚集|入驻|落地|投产|竣工|"
    r"认定|授权|申请|转化|选派|选聘|帮扶|安置|接待|排查|整改|拆除|清理|完工|推进|谋划|争取|建立|设立|成立|打造|创建|新增规上|退出|注销|登记|发展|组建|搭建|出台|推出|兑现|减免|受理|查处|立案|化解|救助|资助|惠及|覆盖|服务|带动|提供|投放|投入|下达|安排)"
    r"(?:了|各类|各|上|省|市)*(?:约|近|超过|超|共|累计|达)*$"
)


def measure_of(before: str, number: Number, after: str) -> str:
    """The name of what ``number`` measures, from the clause around it; empty when the clause names nothing."""
    name = clean(before)
    counts = number.unit in _COUNTS or (number.unit or "").lstrip("万亿") in _COUNTS
    noun = _noun(after) if counts else ""
    if noun:
        verb = _LEAD_VERB.search(_bare(before))
        return (verb["verb"] if verb and verb["verb"].startswith(("新", "净")) else "") + noun
    return name


def clean(before: str) -> str:
    """The words before a number without dates, adverbs, verbs of amounting and marks; empty when they point back."""
    text = before
    while True:
        shorter = _PLACE_HEAD.sub("", _HEAD.sub("", text))
        shorter = _VERB_HEAD.sub("", shorter)
        if shorter == text:
            break
        text = shorter
    text = _INNER.sub("", _bare(text)).strip("，、：:（）() 的")
    opened, closed = text.count("（") + text.count("("), text.count("）") + text.count(")")
    if opened != closed:
        text = _OPENED.split(text)[0] if opened > closed else _CLOSED.split(text)[-1]
    return "" if _POINTS_BACK.match(text) or (len(text) < 2 and text not in _ONE_WORD) else _unquoted(text)


def _bare(text: str) -> str:
    return _TAIL.sub("", text)


def _noun(after: str) -> str:
    after = _QUALIFIED.sub("", after)
    if _NO_NOUN.match(after):
        return ""
    found = _NOUN.match(after)
    if found is None:
        return ""
    noun = found["noun"]
    end = _NOUN_END.search(noun)
    noun = _unquoted(noun[: end.start()] if end else noun)
    return noun if len(noun) >= 2 else ""


def _unquoted(text: str) -> str:
    """Without a quote mark whose other half is cut off."""
    text = text.strip()
    if text.count("“") > text.count("”"):
        text = text.replace("“", "", 1) if text.startswith("“") else text.rsplit("“", 1)[0]
    elif text.count("”") > text.count("“"):
        text = "“" + text if 1 < text.index("”") < 12 else text.replace("”", "", 1)
    return text


def own_name(measure: str, subject: str | None) -> str:
    """The measure without the subject that it begins with: 云埠高新区工业总产值 of 云埠高新区 is 工业总产值."""
    if not subject:
        return measure
    zone = _ZONE_WORD.search(subject)
    for name in (subject, zone.group() if zone else ""):
        rest = measure.removeprefix(name).removeprefix("的") if name else measure
        if rest != measure and len(rest) >= _SHORTEST:
            return rest
    return measure


def named_after(comparison: Comparison) -> str:
    """What a comparison of a figure is called: 增速, 降幅, 占比, 完成率, 倍数, 变化 where it is in points."""
    if comparison.direction in ("share", "completion", "times"):
        return {"share": "占比", "completion": "完成率", "times": "倍数"}[comparison.direction]
    if comparison.unit != "%":
        return "变化"
    return "降幅" if comparison.direction == "down" else "增速"
