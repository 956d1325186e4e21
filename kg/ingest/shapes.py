"""What a line looks like from its wording alone: item, heading, name, byline, opening of a story."""

from __future__ import annotations

import re

_END = re.compile(r"(?:[。！？!?…；;]|(?<=[\u4e00-\u9fff])\.)[”’\"』」）)】]*$|[：:]$")
_INNER = re.compile(r"[，,。；;：:！!？?]")
_CN = "一二三四五六七八九十"
_BULLET = r"[-•·●■◆▲△□◇◈☆★▍▌※@*➤►▶✦✓√◎○✅☑✔👉📍🏆]"
_ITEM = re.compile(
    rf"^(?:——|{_BULLET}\s*|(?:19|20)\d\d年?(?:\d{{1,2}}月)?(?:[\s\u3000：:]|[—－-]+(?:19|20)\d\d年?[\s\u3000：:])|"
    r"(?:优秀|良好|合格|不合格|基本合格)(?:（[A-D]类?）|[(][A-D]类?[)])?[：:]|[\[［【][^\]］】]{0,26}(?:公司|厂|集团|院|社)[^\]］】]{0,6}[\]］】](?=\s*[\u4e00-\u9fffA-Za-z0-9])|"
    rf"[（(]?[{_CN}]{{1,3}}[）)]|[{_CN}]{{1,3}}、|\d{{1,3}}(?:、|[.．](?:(?!\d)|(?=(?:19|20)\d\d年)))|[（(]\d{{1,3}}[）)]|\d{{1,3}}[)）]|[①-⑳]|附件|附：|注：)"
)
_CHAPTER = re.compile(rf"^(?:[{_CN}]{{1,3}}、|第[{_CN}]{{1,3}}[章节部分、]|[（(][{_CN}]{{1,3}}[）)])")
_COUNTED = re.compile(r"^(?:[（(]\d{1,3}[)）]|\d{1,3}[)）、.．](?:(?!\d)|(?=(?:19|20)\d\d年))|[①-⑳])")
_MARK = re.compile(_BULLET)
_QUESTION = re.compile(r"^(?:问|记者|Q\d*)\s*[：:].{2,}[？?]$", re.IGNORECASE)
_BOXED = re.compile(r"^(?:【[^】]{2,24}】|\[[^\]]{2,24}\]|■[^■]{2,16}■|[《〈]?[—-]{2}[^—-]{2,16}[—-]{2})$")
_NAMES = r"[\u4e00-\u9fff·\s、/／]{2,40}"
_BYLINE = re.compile(
    r"^[（(□■◎]?\s*(?:本报|本网|全媒体|融媒体|见习)?(?:首席|融媒体|全媒体|见习)?(?:记者|通讯员|文字|摄影|供稿|图文|作者|编辑|采写|撰文|整理)[\s:：]*[\u4e00-\u9fff·\s、/／文图]{2,40}[）)]?$"
)
_STAFF = re.compile(
    rf"^[（(]?(?:采写\s*[:：]\s*)?[\u4e00-\u9fff·/／\s]{{2,24}}?(?:首席|见习|全媒体)?(?:记者|通讯员|实习生)[\s:：]*[\u4e00-\u9fff]{{2,4}}(?:[\s、]{_NAMES})?[）)]?$"
)
_ARTWORK = re.compile(
    rf"^[（(◎■□]?\s*(?:来源|[文图]|[文图]\s*[/／、]?\s*[文图])\s*[/／｜|]\s*{_NAMES}(?:\s*[文图]\s*[/／｜|]\s*{_NAMES})?[）)]?$"
)
_PEOPLE = re.compile(
    r"^[（(](?:[\u4e00-\u9fff]{2,4}|[\u4e00-\u9fff]{2,12}[\s\u3000]+[\u4e00-\u9fff]{2,4}|[\u4e00-\u9fff]{2,20}(?:供稿|供图|整理|报道))(?:[\s\u3000、]+[\u4e00-\u9fff]{2,4}){0,4}[）)]$"
)
_DATELINE = re.compile(
    r"^(?:本报讯|本报[\u4e00-\u9fff]{2,6}讯|本网讯|讯|[\u4e00-\u9fff]{2,12}(?:日报|晚报|新闻网|网|时报|客户端)讯|[\u4e00-\u9fff]{2,6}\d{1,2}月\d{1,2}日(?:电|讯))"
)
_RULE = re.compile(r"^[\s*＊\-—=＝~_·.#]{3,}$")
_ASIDE = r"(?:\s*[（(][^（）()]*[）)])*"
_NAME = re.compile(
    rf"(?:公司|集团|厂|合作社|联合社|股份经济合作社|研究院|研究所|勘查院|设计院|医院|大学|学院|中学|小学|学校|支行|分行|银行|家庭农场|农场|林场|牧场|酒店|事务所|商行|专卖店|服装店|经营部|合伙）|景区|度假区|(?:公司|厂|集团|大学|学院|研究[院所])[\u4e00-\u9fff]{{0,10}}(?:中心|实验室|工作站|车间|基地|平台)){_ASIDE}$"
)
_CLASS = re.compile(r"名单|^(?:国家|省|市|县|区|州|全国|自治区|部)[^公]{0,3}级?[^公司]{0,12}(?:企业|示范|重点)")
_VERB = re.compile(r"获|被|入选|荣|通过|评为|认定|列入|当选|授予|跻身|入围|上榜|命名")
_COLUMN = re.compile(r"(?<=\S)(?:\u3000+|[ \u00a0]{2,})(?=\S)")
_ONE_OF_PEOPLE = re.compile(
    r"[\u4e00-\u9fff]{2,4}(?![\u4e00-\u9fff])|[\u4e00-\u9fff][ \u3000]+[\u4e00-\u9fff](?![\u4e00-\u9fff])"
)
_ENDS_NO_NAME = frozenset("省市区县州盟旗镇乡局厂院校社站部")
_ROW_OF_PEOPLE = re.compile(rf"(?:(?:{_ONE_OF_PEOPLE.pattern})(?:[（(]女[^（）()]*[）)])?(?:[ \u3000]+|$)){{3,}}")
_LEAST_HEADLINE = 4  # code points of half a headline; 简 报 is one word
_DATED = re.compile(r"^(?:19|20)\d\d年(?!度)")
_YEAR_ONLY = re.compile(r"^(?:19|20)\d\d年?(?:度|\d{1,2}月)?$")
_SIGNED = re.compile(
    r"^(?:(?:19|20)\d\d|[一二][〇零○OO一二三四五六七八九]{3})\s*年\s*[\d一二三四五六七八九十]{1,2}\s*月\s*[\d一二三四五六七八九十]{1,3}\s*日(?:\s*(?:星期|周)[一二三四五六日天])?$"
)


_LONGEST_HEAD, _LONGEST_PERSON = 36, 70
_HEADS_LIST = re.compile(r"(?:名单|名录|目录|获得者)(?:[（(][^（）()]*[）)])?[：:]?$")
#: A person's name of two or three characters, a bracket, a blank, the house with an office at its end.
PERSON_LINE = re.compile(
    r"(?P<name>[\u4e00-\u9fff]{2,3}|[\u4e00-\u9fff][ \u3000]{1,2}[\u4e00-\u9fff])(?:[（(][^（）()]{1,8}[）)])?(?P<gap>[ \u3000\u00a0]+)"
    r"(?:[^，。；：\s（()）]|[（(][^（）()]*[）)]){4,48}(?<=[员师长工任授记理手监裁席生士民部人家事])$"
)
_SUBHEAD = re.compile(
    r"(?:特等奖|[一二三四]等奖|金奖|银奖|铜奖|优秀奖|提名奖|国家级|自治区级|兵团级|省级|市级|州级|盟级|区级|县级|附件\s*\d{0,2}|[\u4e00-\u9fff]{2,8}(?:省|市|区|县|州|盟|旗)(?=[（(：:]))"
    r"(?:[（(]共?\s*\d{1,4}\s*[家个名项户人件][）)])?[：:]?$"
)
_ANNEX = re.compile(r"附[件表录]\s*[\d一二三四五六七八九十]{0,3}[：:]?")
_LABELLED = re.compile(
    r"[\u4e00-\u9fff“”（）()\d]{2,20}(?:[奖市区县州旗级]|企业|单位|个人|集体|标兵|[百十\d]强|[家项个名]）)[：:][^，。；]*(?:公司|厂|集团|合作社|中心|院|、)"
)
_BLANKS = re.compile(r"[ \u3000\u00a0]+")


def annex(text: str) -> bool:
    """附件2: a line of its own over what is annexed."""
    return _ANNEX.fullmatch(text) is not None


def heads_list(text: str) -> bool:
    """第七届某某名单（某州12个）, or a subhead: never the rest of the line before."""
    return (len(text) <= _LONGEST_HEAD and _HEADS_LIST.search(text) is not None) or subhead(text)


def person_line(text: str) -> bool:
    """王某某 某小学校长: a person and a house in a line of their own."""
    return len(text) <= _LONGEST_PERSON and PERSON_LINE.match(text) is not None


def labelled(text: str) -> bool:
    """某某奖：甲公司、乙公司: a title, a place or a grade before the names it holds for."""
    return _LABELLED.match(text) is not None


def subhead(text: str) -> bool:
    """Nothing but a grade, a level or a place with its number: over the names it sorts."""
    return _SUBHEAD.match(text) is not None


def ends(text: str) -> bool:
    """Ends like a finished sentence."""
    return _END.search(text) is not None


def plain(text: str) -> bool:
    """Holds no inner punctuation, as headlines do."""
    return _INNER.search(text.rstrip("！!？?")) is None


def listed(text: str) -> bool:
    """Opens like a list item or a numbered heading."""
    return _ITEM.match(text) is not None


def chaptered(text: str) -> bool:
    """Opens like a chapter: 一、; （二）."""
    return _CHAPTER.match(text) is not None


def counted(text: str) -> bool:
    """Opens with a running number: 1.; （2）; ③."""
    return _COUNTED.match(text) is not None


def bullet(text: str) -> str:
    """The mark a line opens with, or nothing."""
    hit = _MARK.match(text)
    return hit.group() if hit and not text.startswith("——") else ""


def boxed(text: str) -> bool:
    """A heading in brackets of its own, or a question of an interview."""
    return _BOXED.match(text) is not None or _QUESTION.match(text) is not None


def byline(text: str) -> bool:
    """Consists of credits only."""
    return any(form.match(text) for form in (_BYLINE, _STAFF, _ARTWORK))


def people(text: str) -> bool:
    """Names alone in brackets, as writers are named under a story."""
    return _PEOPLE.match(text) is not None


def dateline(text: str) -> bool:
    """Opens a story (本报讯)."""
    return _DATELINE.match(text) is not None


def rule(text: str) -> bool:
    """A rule of dashes or stars."""
    return _RULE.match(text) is not None


def signed(text: str) -> bool:
    """Nothing but a day, as under a signature."""
    return _SIGNED.match(text.strip("（）() ")) is not None


def dated(text: str) -> bool:
    """Opens with a year, as the lines of a chronicle do."""
    return _DATED.match(text) is not None


def named(text: str) -> bool:
    """Nothing but one name by its form (some firm, some hospital), a remark in brackets aside."""
    return (
        4 <= len(text) <= 44
        and plain(text)
        and "、" not in text
        and bool(_NAME.search(text))
        and not _CLASS.search(text)
    )


def tells(text: str) -> bool:
    """Says that something was won or lost."""
    return _VERB.search(text) is not None


def columns(text: str) -> list[tuple[int, int]]:
    """The cells of a line whose parts stand apart by wide blanks; one cell when none do."""
    out, start = [], 0
    for gap in _COLUMN.finditer(text):
        out.append((start, gap.start()))
        start = gap.end()
    return [*out, (start, len(text))]


def names_apart(text: str) -> list[tuple[int, int]]:
    """The names of a line that holds three or more, or two by their form, with wide blanks between; else the line."""
    if (people_apart := _people_apart(text)) is not None:
        return people_apart
    cells = columns(text)
    parts = [text[a:b] for a, b in cells]
    if any(len(part) < 3 or not plain(part) or "、" in part for part in parts):
        return [(0, len(text))]
    formed = sum(named(part) for part in parts)
    aside = all(part.endswith(("）", ")")) for part in parts)
    if (len(parts) > 2 and formed) or (len(parts) == 2 and (formed == 2 or aside)):
        return cells
    return [(0, len(text))]


def _people_apart(text: str) -> list[tuple[int, int]] | None:
    """兰某某 李某某 陈 某: three or more words of two or three characters, as people are named in rows."""
    if _ROW_OF_PEOPLE.fullmatch(text) is None:
        return None
    cells = [hit.span() for hit in _ONE_OF_PEOPLE.finditer(text)]
    if any(text[b - 1] in _ENDS_NO_NAME and b - a > 2 for a, b in cells):
        return None  # 张某某　某某剪纸　某某区: a person, a trade, a place
    return cells if len(cells) > 2 else None


def headlines(text: str) -> list[tuple[int, int]]:
    """The halves of a headline that blanks part (某市公布名单 某某上榜)."""
    cells, start = [], 0
    for gap in _BLANKS.finditer(text):
        left, right = text[start : gap.start()], text[gap.end() :]
        if min(len(left), len(right.split()[0])) >= _LEAST_HEADLINE and not _glues(left, right):
            cells.append((start, gap.start()))
            start = gap.end()
    return [*cells, (start, len(text))]


def _glues(left: str, right: str) -> bool:
    """A blank between Latin words, or after the name of a column (某某晚报 | …), parts no headline."""
    return left[-1] in "|｜·" or right[0] in "|｜·" or (left[-1].isascii() and right[0].isascii())


def year_only(text: str) -> bool:
    """◆ 2021: a year as a heading of what happened in it."""
    return _YEAR_ONLY.match(_MARK.sub("", text, count=1).strip()) is not None
