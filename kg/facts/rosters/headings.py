"""What a heading, a lead or a cell says by its words alone: level, grade, status, number, another matter."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from kg.facts.awards import LEVELS, Award
from kg.facts.rosters.sections import section_of
from kg.facts.rosters.told import Told
from kg.model import Level, Span, Status

_LEVEL = re.compile(
    r"(?<![\u4e00-\u9fff])(?P<word>国家级|部级|自治区级|兵团级|省级|省部级|市级|市厅级|州级|盟级|区级|县级|旗级|区县级|县区级|国家|省|市|区|县)"
    r"(?:层面|方面|荣誉|奖项|名单|项目|企业|单位|类|（含[^）]*）)*$"
)
_OTHERS = {"省部级": Level.PROVINCIAL, "市厅级": Level.MUNICIPAL}
GRADE = re.compile(
    r"特等奖|特别奖|表彰奖|大奖|[一二三四]等奖|金奖|银奖|铜奖|优秀奖|优胜奖|提名奖|入围奖|[一二三]等(?:成果|级)|[四五三]星级|\d?[AB]{1,5}级"
)
_GRADE_LINE = re.compile(
    rf"(?:荣?获|获得|评为)?(?P<grade>{GRADE.pattern})(?:获奖)?(?:项目|成果|作品|企业|单位|专利|案例|名单|获得者|景区|产品)*(?:有|为|是|分别是|分别为|包括|如下)?"
)
_NUMBER = re.compile(
    r"^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十\d]{1,3}）|\d{1,3}[.．、]|[①-⑳]|[-•·●■◆▲△□◇★☆※@*➤►▶]|附件\d*[：:]?)\s*"
)
_SIZE = re.compile(r"(?:共计?|[（(：:、，]|^)\s*(\d{1,4})\s*[家个名项户人件种款](?:企业|单位|项目)?[）)。：]?$")
_ASIDE = re.compile(r"[（(][^（）()]*[）)]|[：:。]$")
_PRAISE = re.compile(
    r"(?:优秀|良好)(?=[\u4e00-\u9fff]{2,12}(?:[（(：:]|$))(?!等次|等级|档次|的|企业名单|单位名单|名单)"
)
_BRACKETED = re.compile(r"[（【][^（）【】]{2,12}[）】]")
_PLACE = re.compile(
    r"[\u4e00-\u9fff]{1,9}(?:省|市|自治区|(?<![园景社街片校院林矿牧厂库灌范聚假养险务作])区|县|州|盟|旗|开发区|高新区|经开区|新区|兵团|师|镇|街道)(?:[、和][\u4e00-\u9fff]{2,8}(?:市|区|县))*|市直|省直|省属|市属"
)
_ASIDE_OF_TITLE = re.compile(
    r"(?:20\d\d年度?|第[一二三四五六七八九十]+批|拟?(?:入选|认定|获奖|新增)|获得者|获奖者|名单|称号|企业|单位|产品|项目|[\d\W])*"
)
_TITLE_FORM = re.compile(
    r"(?:先进|示范|优秀[\u4e00-\u9fff]{0,8}|功勋|先锋|模范|突出贡献|贡献|杰出|最佳|最美|明星|标杆|领军|诚信|创新|[十百]强|[十百]佳|[四五]星级?|[\u4e00-\u9fff]{2}(?=奖$))(?:企业家?|单位|集体|个人|工作者|组织|团队|人物|标兵|能手|商户|门店|社区|村|家庭|学校|项目|案例|品牌|县区|区县|县市|乡镇|街道|园区|纳税大户|纳税户|大户|建设者|经营者|劳动者|员工|职工|教师|医生|奖)$"
)
#: Lists of others: guests, sponsors, offices to call; and matters that are no list.
_ELSE = re.compile(
    r"参会|参展|参加|出席|与会|报名|支持单位|技术支持|承办|主办|协办|指导单位|评委|专家|组委会|联系|嘉宾|签约|合作|赞助|客户|候补|落选|未(?:入选|获|通过认定)|不予认定|"
    r"要求|事项|措施|背景|条件|程序|流程|说明|依据|安排|时间|方式|方法|解读|影响|风险|提示|建议|打算|展望|简介|链接|问答|材料|范围|原则|目标|任务|保障|政策"
)
_PUNCTUATION = re.compile(r"[，。：；、《》]")


@lru_cache(maxsize=8)  # the readings of one heading ask for it one after another
def bare(text: str) -> str:
    """A heading without its number, brackets and colon."""
    return _ASIDE.sub("", _ASIDE.sub("", _NUMBER.sub("", text.strip()))).strip("　 ：:")


def _unlisted(text: str, span: Span) -> Award | None:
    """现代服务业示范企业: a title by its form, though no phrase of giving stands beside it."""
    name = bare(text)
    if not 5 <= len(name) <= 20 or _TITLE_FORM.search(name) is None or _PUNCTUATION.search(name):
        return None
    return Award(span, span, name, (), name)


def award_alone(text: str, awards: Sequence[Award]) -> bool:
    """湖北五一劳动奖章, 5A级社会组织（3家）, 科技创新先锋企业名单：: a title and nothing else."""
    told = [a for a in awards if not a.elliptic]
    if len(told) != 1 or text.endswith("。"):
        return False  # 2022年，入选B。 is a sentence
    rest = bare(text).replace(told[0].text, "").strip("“”《》")
    return _ASIDE_OF_TITLE.fullmatch(rest) is not None


def level_in(text: str) -> Level | None:
    """The level of a heading or cell that tells a level and no more."""
    hit = _LEVEL.fullmatch(bare(text))
    if hit is None:
        return None
    return _OTHERS.get(hit["word"]) or LEVELS.get(hit["word"])


def size_in(text: str) -> int | None:
    """The number that a heading or label states (一、新认定（5家）)."""
    size = _SIZE.search(text.rstrip("：:"))
    return int(size.group(1)) if size else None


def grade_in(text: str) -> str | None:
    """The grade of a heading or cell that tells a grade and no more."""
    hit = _GRADE_LINE.fullmatch(bare(text))
    return hit["grade"] if hit else None


def read_heading(text: str, span: Span, awards: Sequence[Award]) -> Told:
    """All that a heading says; ``awards`` are the phrases inside it."""
    number = size_in(text)
    grade, level = grade_in(text), level_in(text)
    place = is_place(text)
    section = None if grade or level else section_of(text)
    own = [a for a in awards if not a.elliptic and not GRADE.fullmatch(a.label)]
    mute = not own and section is None and not (grade or level or place) and _ELSE.search(text) is not None
    if section is not None and section.grade is not None and _PRAISE.search(text):
        section = None  # 服务经济优秀单位: the praise is a part of the title
    award = own[0] if own and grade is None else None
    if award is None and not (grade or level or place or mute or section):
        award = _unlisted(text, span)
    status, detail = (section.status, section.detail) if section else (None, None)
    if award is not None and award.hint == "candidate" and status in (None, Status.GRANTED):
        status, detail = Status.CANDIDATE, "public-notice"
    grade = grade or (section.grade if section else None)
    area = place_of(text) if place else None
    return Told(span, award, level, status, detail, grade, number, None, None, place, area, mute)


def is_aside(text: str) -> bool:
    """（通过复核）: a line in brackets that tells what became of the names below."""
    return _BRACKETED.fullmatch(text) is not None and section_of(text) is not None


def is_place(text: str) -> bool:
    """A heading or cell that names a place and no more (长沙市（3家）, 长沙市：3家)."""
    return _PLACE.fullmatch(place_of(text)) is not None


def place_of(text: str) -> str:
    """The place that a heading names, without its number and size (徐州市（共3家）, 徐州市：3家)."""
    whole = bare(text)
    return whole if _PLACE.fullmatch(whole) else bare(_SIZE.sub("", text))


def is_other_matter(text: str) -> bool:
    """Guests, sponsors, conditions, contacts: whoever is named below has won nothing there."""
    return _ELSE.search(text) is not None
