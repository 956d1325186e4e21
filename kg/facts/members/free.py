"""Names without a mark of their own: what is left of a free run once adverbs and running text are gone."""

from __future__ import annotations

import re

from kg.mentions.held import masked
from kg.mentions.lexicon import ADVERBS, NOT_NAMES, STRONG_CUTS
from kg.model import Span

_WHEN = r"(?:早?曾?于|早?在)?(?:(?:19|20)\d\d年(?:\d{1,2}月)?(?:\d{1,2}日)?|(?:今年|去年|前年|同年|当年|次年)\d{1,2}月(?:\d{1,2}日)?)"
_TIMES = r"(?:已?连续|蝉联|第)[一二三四五六七八九十两\d]+[年次届度]"
_ADVERBS_LAST = re.compile(
    "(?:" + _WHEN + "|" + _TIMES + "|" + "|".join(map(re.escape, sorted(ADVERBS, key=len, reverse=True))) + ")+$"
)
#: The characters such a run can end with; a line break may stand behind it.
_LAST_OF_ADVERBS = frozenset(word[-1] for word in ADVERBS) | frozenset("年月日次届度\n")
ADVERBS_FIRST = re.compile(
    "^(?:" + _TIMES + "|" + "|".join(map(re.escape, sorted(ADVERBS, key=len, reverse=True))) + ")+"
)
#: Words that run before a name and stand in some: 某某科技企业孵化器, 某某项目部.
_INSIDE = {
    "企业": "(?!孵化|加速|技术中心|研发|服务中心|总部|发展|大学|家|联合会|协会)",
    "项目": "(?!部|管理)",
    "产品": "(?!质量|检|设计)",
    "联合": "(?!会|社)(?!(?<=[业化展新]联合)体)",
}
#: 本报江州讯, 某某日报讯, 某网3月5日电.
_DATELINE = (
    r"(?:本[报网台刊站](?:[\u4e00-\u9fff]{2,4}?)?讯|[\u4e00-\u9fff]{2,8}(?:日报|晚报|早报|晨报|新闻网|时报|客户端)讯|"
    r"[\u4e00-\u9fff]{0,8}\d{1,2}月\d{1,2}日[电讯])\s*"
)
_CUT = re.compile(
    f"(?:{_DATELINE})?(?:.*(?:"
    + "|".join(
        re.escape(cut) + _INSIDE.get(cut, "")
        for cut in sorted((c for c in STRONG_CUTS if len(c) > 1 or c == "的"), key=lambda c: (-len(c), c))
    )
    + r"|[药车奶乳酒茶农粮纸钢纺]企(?=[\u4e00-\u9fff]{2})|(?:百年|糕点|餐饮|知名)[老名]店"  # 奶企某某, 百年老店某某
    + "))?"
)
_BAD = re.compile(
    r"^[一二两三四五六七八九十]{1,3}(?:个月|周?年|天)$|^(?:打造|搭建|组建|建成|设立|布局|引进|加大|优化|健全|构建|创建|争创|出台|制定|举办|承办|主办)|附件|^[对向为给将把]?[其该此]|^未|^[尚暂]无|^主演|^第[一二三四五六七八九十\d]+[批届期次]|^(?:公司|企业|集团|学校|医院|单位|园区|全院|全校)(?=.{2,})(?!(?:工会|党委|团委|妇联|党总支))|或$|^见附|^[靠凭依]|类$|学者$|^[我全][国省市][\u4e00-\u9fff]{2,10}行业|(?:首|第[一二三])[家个][\u4e00-\u9fff]{2,8}(?:公司|企业|工厂)$|^[\d.]+(?:[票%年月日项倍成]|个?百分点)|[，。；：、（）《》\n“”？！%]|[是为在将被把着了过吗呢]|^\d+$|公里|亿元|万元|同比|增长|进行|开展|推动|通过|根据|进一步|为了|以及|其中|分别|这|那|我们|他们|不断|积极|全面|大力|有力|坚持|围绕|着力|持续|深入"
)


#: Only adverbs and a passive mark: nothing of a name, nothing of the fact.
VOID = re.compile(
    "(?:被|由|经|获|" + _WHEN + "|" + "|".join(map(re.escape, sorted(ADVERBS, key=len, reverse=True))) + ")+"
)
_BULLET = re.compile(r"[｜丨│|◆●■▶◇▍@★☆▲·\]】]+\s*|\d{1,2}[.．](?=[\u4e00-\u9fff])")


def without_adverbs(text: str) -> str:
    """``text`` without the adverbs and dates at its end."""
    return _ADVERBS_LAST.sub("", text) if text[-1:] in _LAST_OF_ADVERBS else text


def cut_lead(text: str) -> int:
    """How much of ``text`` is running text and bullets that no name begins before."""
    cut = _CUT.match(masked(text))
    start = cut.end() if cut else 0
    bullet = _BULLET.match(text, start)
    return bullet.end() if bullet else start


def is_running(text: str) -> bool:
    """Holds a word or mark that no name holds."""
    return _BAD.search(text) is not None


#: 被自治区农牧厅: who gives, when no table knows the body.
_GIVEN_BY = re.compile(r"被[^，。；被]{2,14}?(?:厅|局|委员会|委|部|协会|学会|联合会|办公室|政府|组织|部门)$")


_LEADS = frozenset("将把除有对")


def free_name(view: str, span: Span) -> Span | None:
    """The name inside a free run, without adverbs and running text; None when it is none."""
    text = view[span.start : span.end]
    if (giver := _GIVEN_BY.search(text)) is not None:
        text = text[: giver.start()]
    right = _ADVERBS_LAST.search(text) if text[-1:] in _LAST_OF_ADVERBS else None
    end = right.start() if right else len(text)
    cut = _CUT.match(masked(text[:end]))  # an adverb at the end (同时) cuts nothing off
    start = cut.end() if cut else 0
    if (bullet := _BULLET.match(text, start)) is not None:
        start = bullet.end()
    start += text[start : start + 1] in _LEADS and not text.startswith("对外", start)  # 将甲、乙推荐…; 某区有甲、乙入选
    left = ADVERBS_FIRST.match(text[start:])
    start += left.end() if left else 0
    name = text[start:end].strip()
    if not 2 <= len(name) <= 26 or name in NOT_NAMES or _BAD.search(masked(name)):
        return None
    lead = len(text[start:end]) - len(text[start:end].lstrip())
    return Span(span.start + start + lead, span.start + start + lead + len(name))


#: Nouns that name a class of things, whatever place stands before them (江城企业, 海门产业).
_COMMON = re.compile(
    r"(?:企业|单位|公司|产业|经济|工业|制造业?|农业|项目|产品|品牌|民企|园区|人|市民|籍|方面|地区|境内|全域|本地|当地|上榜|入围|队|团队|代表|选手|学子|力量|样板|模式|经验|速度|造)+$"
)


def free_name_is_common(text: str) -> bool:
    """A class of things rather than the rest of a name."""
    return _COMMON.match(text) is not None or (_COMMON.search(text) is not None and len(text) <= 4)
