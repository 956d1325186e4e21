"""Who gives, told in a few words beside the verb (县里评为, 市总工会授予, 团市委颁发的) or by the meeting (某县召开大会)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.facts.families.drafting import Drafting
from kg.facts.scope import Patron
from kg.model import BlockKind, EntityType, Mention, Span

#: Whose organs they are; 园区, 社区, 城市, 教师 are nobody's.
_RANK = (
    r"(?:(?<![社园景小校街地辖郊山库片厂牧林矿灾专])区|(?<![城超股都上])市(?!场|民)|(?<![教律老导医技])师市?|"
    r"自治区|兵团|省|州|盟|县|旗)"
)
_OFFICE = r"(?:委员会|委|政府|局|厅|办公室|办|部|领导小组|行政公署|管理处|中心|联合会|总工会|工会|妇联|科协|工商联|残联|侨联|文联|红十字会|团委)"
_ORGAN = (
    rf"团?{_RANK}(?:里|委|政府|人民政府|党委|行政公署|级?(?:(?![，。；：“”、的为等])[\u4e00-\u9fff]){{0,10}}?{_OFFICE})"
)
_GIVES = r"授予|授牌|命名|认定|评为|评选|评定|评出|表彰|表扬|公布|发布|印发|下发|颁发|颁给|颁布|确定为|确认为|批准|揭晓"
#: Between the body and its act: other bodies, 联合, 决定; nothing that makes it a mere helper or source.
_BETWEEN = (
    r"(?:(?!推荐|申报|获|支持|指导|悉|了解|介绍|统计|消息|透露|积极|书记|主任|局长|[市县区]长)[^，。；：“]){0,16}?"
)
#: 市政府研究决定，授予…: the act after a comma has the giver before it.
_ACT = rf"(?:{_GIVES}|，(?:决定|现|特)?(?:授予|命名|表彰|认定|评选|确定))"
_GUILD = r"(?<=[，。；：、\n由经被])(?:我|本|该)?(?:协会|商会|学会|联合会|促进会)"
#: Without one of these words nobody gives anything in a sentence, and nobody holds a meeting.
_ACTS = re.compile(rf"{_GIVES}|评选|确定")
_GATHERS = re.compile("召开|举行|举办|隆重|表彰|重奖|嘉奖|通报表扬|大赛|竞赛|评选|评比|会议|大会|仪式|典礼")
_GIVER = re.compile(rf"(?P<who>{_ORGAN}|{_GUILD}){_BETWEEN}{_ACT}")
#: 记者从省工信厅获悉，对…认定为B: who is asked is who recognised, where nobody else is named.
_ASKED = re.compile(
    rf"从(?P<who>{_ORGAN})(?:获悉|了解到|得知)，(?:经[^，。；]{{2,20}}，)?(?=对[^。；]{{2,60}}?(?:认定|评定|命名|确定|确认)为)"
)
#: 省民政厅公告, 某协会关于…的决定: the whole notice is that body's; passing on another's is not.
_NOTICE = re.compile(r"[^，。；\n]{0,40}(?:公告|通报|通知|决定|文件|公报|令|简报|公示)")
_PASSED_ON = re.compile(r"转发|推荐|申报|组织|举办|召开")
_HANDED_ON = re.compile("转发|推荐|申报")
#: 全县表彰大会, 县委经济工作会议上: the place that holds the meeting gives what is given there.
_MEETING = re.compile(
    rf"(?P<who>(?:[全我本]|(?<=[，。：\n]))(?:省|市|县|区|州|盟|旗)|{_RANK}(?:委|政府|里))[^，。；：]{{0,16}}?(?:会议|大会|表彰会|仪式|典礼)"
)
_HOLDS = re.compile(r"[^，。；：\n]{0,8}?(?:召开|举行|举办|隆重|表彰|重奖|嘉奖|通报表扬)")
#: 第三届某省科技创新大赛: the place in a contest's name gives its prizes.
_CONTEST = re.compile(r"(?:[^，。；：\n“”]{2,20}?)(?:大赛|竞赛|评选|评比)(?!办法|规则|通知|工作)")
#: 中国某行业协会召开2014年工作年会: what is given there is the association's.
_GUILD_MEETS = re.compile(
    r"(?P<who>(?:中国|全国|[\u4e00-\u9fff]{2}[省市])[\u4e00-\u9fff]{2,16}?(?:协会|联合会|学会|商会))[^，。；：\n]{0,24}?(?:年会|大会|会议|论坛|峰会)"
)
_DATE = re.compile(r"\s*(?:\d{4}|二[〇○零]).{0,12}日?\s*")
_LED = re.compile(r"^(?:[全我本]|团)")


def givers(read: Drafting, sentence: Span) -> None:
    """The giver of this sentence, and the patron of what follows it."""
    gives = _ACTS.search(read.view, sentence.start, sentence.end) is not None
    hit = _GIVER.search(read.view, sentence.start, sentence.end) if gives else None
    if hit is None and gives:
        hit = _ASKED.search(read.view, sentence.start, sentence.end)
    if hit is not None and read.scope.issuer is None:
        read.scope.issuer = _whole(read, Span(*hit.span("who")))
    patron = read.scope.issuer or next(patrons(read, sentence), None)
    if patron is not None:
        read.scope.patrons.append(Patron(patron, sentence))


def patrons(read: Drafting, span: Span) -> Iterator[str]:
    """The places and bodies that hold the meeting told in ``span``."""
    view = read.view
    if _GATHERS.search(view, span.start, span.end) is None:
        return
    for place in read.reader.named:
        told = place.type is EntityType.REGION and place.basis != "locality" and span.covers(place.span)
        held = (_HOLDS, _CONTEST)
        if told and any(act.match(view, place.span.end, span.end) for act in held):
            yield place.text
    for hit in _GUILD_MEETS.finditer(view, span.start, span.end):
        yield hit["who"]
    for hit in _MEETING.finditer(view, span.start, span.end):
        yield _LED.sub("", _whole(read, Span(*hit.span("who"))))


def signatories(read: Drafting) -> Iterator[str]:
    """The bodies whose notice the story is: named at the head of its title, or signing it on a line of their own."""
    view = read.view
    bodies = (EntityType.GOVERNMENT_BODY, EntityType.ASSOCIATION)
    starts = {m.span.start: m for m in read.reader.named if m.type in bodies}
    titles = [b.span for b in read.reader.document.blocks if b.kind in (BlockKind.TITLE, BlockKind.SUBTITLE)]
    if any(_NOTICE.search(view, *t) and _HANDED_ON.search(view, *t) for t in titles):
        return  # 关于拟推荐申报…名单的公示: who signs it hands names on to those who grant
    for block in read.reader.document.blocks:
        body = starts.get(block.span.start)
        if body is None:
            continue
        rest = view[body.span.end : block.span.end]
        titled = block.kind in (BlockKind.TITLE, BlockKind.SUBTITLE) and _NOTICE.match(rest)
        if (titled and not _PASSED_ON.search(rest)) or _DATE.fullmatch(rest) or not rest.strip():
            yield body.text


def _whole(read: Drafting, who: Span) -> str:
    """The body with the place whose last character it begins with (青川 + 县委)."""
    first = who.start + read.view[who.start : who.end].startswith("团")
    place = next((m for m in read.reader.named if _ends_in(m, first)), None)
    text = read.view[first : who.end]
    return place.text[: first - place.span.start] + text if place is not None else text


def _ends_in(mention: Mention, at: int) -> bool:
    """A place that begins before ``at`` and holds or touches it, or a body named after one."""
    kinds = (EntityType.REGION, EntityType.GOVERNMENT_BODY)
    return mention.type in kinds and mention.span.start < at < mention.span.end
