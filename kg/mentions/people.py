"""Names of people: a surname, one or two more characters, and an office beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.language.occurrences import occurrences
from kg.mentions.lexicon import ROLES
from kg.model import EntityType, Mention, Span

SURNAMES = (
    "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷"
    "贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江"
    "童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊惠甄曲家封芮羿储靳汲邴糜松"
    "井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘斜厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻"
    "莘党翟谭贡劳逄姬申扶堵冉宰郦雍璩桑桂濮牛寿通边扈燕冀浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东殴殳沃利蔚"
    "楚阳官迟苑佟栗佘邸麦揭帅越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公岳肖闫付代涂覃仝"
)


_DOUBLE = (
    "欧阳",
    "上官",
    "司马",
    "诸葛",
    "夏侯",
    "皇甫",
    "尉迟",
    "公孙",
    "令狐",
    "慕容",
    "东方",
    "司徒",
    "端木",
    "万俟",
    "闻人",
    "长孙",
    "宇文",
    "独孤",
    "南宫",
    "轩辕",
)
_SHORT_HAN = re.compile(r"[\u4e00-\u9fff]{2,4}")
_FIRST_OF_LIST = re.compile(r"(?:授予|其中，?|[我全本][市省县区]|：|：“|其中)(?P<name>[\u4e00-\u9fff]{2,3})$")
_LAST_OF_LIST = re.compile(r"([\u4e00-\u9fff]{2,3}?)(?:等|荣|获|被|入|当|[和与]|$)")
_TITLE_OPENS = r"(?:科学|技术|全国|全省|国家|“|最美|优秀|先进|杰出|劳动|突出|重大|青年|首席|荣誉|特等|[一二三]等|(?:[\u4e00-\u9fff]{2}[省市]|省|市)[\u4e00-\u9fff])"
_UNTIL_TITLE = re.compile(rf"([\u4e00-\u9fff]{{3}})(?={_TITLE_OPENS})|([\u4e00-\u9fff]{{2}})(?={_TITLE_OPENS})")


def is_person_name(text: str) -> bool:
    """Two to four Chinese characters that open with a surname."""
    if _SHORT_HAN.fullmatch(text) is None:
        return False
    if text.startswith(("荣膺", "荣获", "荣登")) or text[-1] in "等和与及获被是在的了":
        return False
    return (text[0] in SURNAMES and len(text) <= 3) or (text[:2] in _DOUBLE and len(text) >= 3)


_FOLLOWS = r"“|(?:全国|全省|全市|国家级?|省级?|市级?)[\u4e00-\u9fff]|说|讲话|致辞|发言|主持|出席|率队|带领|会见|表示|介绍|坦言|告诉|认为|指出|透露|强调|登台|荣获|[获被在等、，。；”（和及与是也则已曾还又再均都今去昨近日前同先刚分]|当选|入选|评为|成为|名列|摘得|斩获|拿下|$|\n|(?:19|20)\d\d|代表"
_AFTER_ROLE = re.compile(
    "(?:" + "|".join(re.escape(r) for r in sorted(ROLES, key=lambda r: (-len(r), r))) + r")(?:兼[\u4e00-\u9fff]{2,4})?"
    rf"(?P<name>[\u4e00-\u9fff]{{1,4}}·[\u4e00-\u9fff]{{1,6}}?|[\u4e00-\u9fff]{{2,4}}?)(?={_FOLLOWS})"
)
_BEFORE_ROLE = re.compile(
    r"(?:^|(?<=[，。；：、\n院所司厂予]))(?P<name>[\u4e00-\u9fff]{2,3}?)(?=等?(?:研究员|教授|院士|董事长|总经理|同志|先生|女士|医师|老师))"
)
#: 尚玉龙等50名先进个人: one name before so many people, whatever place its characters name.
_AMONG_PEOPLE = re.compile(
    r"(?:^|(?<=[，。；：、\n予给彰]))(?P<name>[\u4e00-\u9fff]{2,3})(?=等\d{1,4}(?:名|位|人)(?:先进|优秀|同志|职工|个人|劳动|工人|农民|教师|医[务生]|青年|党员|干部|选手|工匠|[荣获，。；]|被|为))"
)
_STRETCH = re.compile(r"[\u4e00-\u9fff、]+")
_NAME_LIST = re.compile(r"(?<![\u4e00-\u9fff])?[\u4e00-\u9fff]{2,12}(?:、[\u4e00-\u9fff]{2,4}){1,}")
_PEOPLE_AHEAD = re.compile(
    r"(?:劳动模范|先进个人|先进工作者|工匠|技术能手|英才|奖章|人才|工作者|教师|医生|获得者|[我全]市|职工|同志|授予|选手)[^，。；]{0,6}：?$|：$"
)
_PEOPLE_AFTER = re.compile(
    r"等?(?:[\d一二两三四五六七八九十百]+[人名位]|同志)|(?:荣获|获评|获|被授予|被评为|被表彰|入选|当选)[^，。；]{0,24}(?:模范|个人|工作者|工匠|能手|英才|奖章|人才|标兵|教师|医师|专家|匠|家)"
)


#: A name of two characters may be a piece of another word.
_WHOLE = 3


def find_people(view: str) -> Iterator[Mention]:
    """People beside an office, and lists in which every member is shaped like a person's name."""
    told: set[str] = set()
    for pattern in (_AFTER_ROLE, _BEFORE_ROLE, _AMONG_PEOPLE):
        for hit in pattern.finditer(view):
            name = hit.group("name")
            if is_person_name(name) or "·" in name:
                yield _person(view, hit.start("name"), hit.end("name"), "office", 0.85)
                told.add(name)
    for name in sorted(told):
        if len(name) >= _WHOLE:  # told with an office once, by the name alone later on
            yield from (_person(view, at, at + len(name), "office", 0.8) for at in occurrences(name, view))
    for run in runs_of_people(view):
        yield from _listed(view, run.start(), run.end())


def runs_of_people(view: str) -> Iterator[re.Match[str]]:
    """Short runs of characters with commas between them."""
    for stretch in _STRETCH.finditer(view):
        if "、" in stretch.group():
            yield from _NAME_LIST.finditer(view, *stretch.span())


def _listed(view: str, start: int, end: int) -> Iterator[Mention]:
    spans: list[Span] = []
    pos = start
    for part in view[start:end].split("、"):
        spans.append(Span(pos, pos + len(part)))
        pos += len(part) + 1
    first, last = view[spans[0].start : spans[0].end], view[spans[-1].start : spans[-1].end]
    lead = _FIRST_OF_LIST.search(first)
    if lead is not None:
        spans[0] = Span(spans[0].start + lead.start("name"), spans[0].end)
    tail = _LAST_OF_LIST.match(last)
    if lead is not None and first.endswith("授予" + lead["name"]):  # 授予甲某、乙某科学技术合作奖
        rest = view[spans[-1].start : spans[-1].start + 12]
        tail = _UNTIL_TITLE.match(rest) or tail
    if tail is None:
        return
    spans[-1] = Span(spans[-1].start, spans[-1].start + len(next(g for g in tail.groups() if g)))
    told = _PEOPLE_AHEAD.search(view, max(0, spans[0].start - 24), spans[0].start)
    if told is None and _PEOPLE_AFTER.match(view, spans[-1].end) is None:
        return
    if all(is_person_name(view[s.start : s.end]) for s in spans):
        for span in spans:
            yield _person(view, span.start, span.end, "name-list", 0.8)


def _person(view: str, start: int, end: int, basis: str, trust: float) -> Mention:
    name = view[start:end]
    return Mention(Span(start, end), EntityType.PERSON, name, name, basis, None, trust)
