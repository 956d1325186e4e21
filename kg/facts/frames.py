"""What kind of saying a clause is: fact, goal, promise, condition, denial (cues x001-x008)."""

from __future__ import annotations

import re

_GOAL = re.compile(
    r"力争|争取(?!到)|计划(?=.{0,12}(?:新增|培育|建|推荐|认定|申报|到))|目标|预计|确保|有望|即将|拟新增|规划(?:建设|到)|(?<!截[止至])(?<!增[长加])(?<!发展)(?<!提[升高])(?<!上升)(?<!扩大)(?<!止)到20\d\d年|"
    r"(?<![现特])将(?=(?:再|继续|进一步|力争|新增|培育|建成|打造|推动|实现|加快|完善|重点|积极|聚焦|以|围绕|持续|坚持|深入|从|着力|会|努力|严格|对|组织|按照|通过|加强|加大|不断|全力|引导|支持|充分|依托|把|分别达到|达到|按|完成(?!了)|新建|建设))|"
    r"推动.{0,12}申报|奋力|冲刺|争创|(?:全年|今年|明年|年内)要|要(?:新增|再增|再新增|净增)|"
    r"(?:要求|强调|指出|希望)，?(?:[^。；，]{0,12}，)?(?:要|应|加强|加大|着力|持续|进一步|全力)(?!求)"
)
#: After a semicolon the sentence comes back to what there is.
_BY_NOW = re.compile(
    r"，(?=(?:目前|现在|此前|去年|今年)?(?:已经?|现已)(?:获|被|入选|通过|拥有|建成))|；(?=(?:截至|截止|目前|现有|已有|去年|上年)(?![^。；]{0,20}(?:力争|争取|计划|目标)))"
)
_AHEAD = re.compile(
    r"^(?:新的一年|下一步|接下来|下半年|今后|未来|“?十五五”?|明年|展望|下阶段|下一阶段|2\d{3}年，?(?:将|计划|力争|全市将))"
)
_POLICY = re.compile(
    r"对[^，。；]{0,50}(?:的|企业|单位)[^。；]{0,30}(?:给予|予以(?!除名|撤销|取消|公布|重新公布|确认|命名|认定|警告|通报|表彰|表扬|授牌|保留|公示|移出)|奖励|补助|奖补|资助)|每[家个户项]奖励|最高(?:奖励|补助|给予)|一次性(?:奖励|给予|补助)|"
    r"给予(?:一次性|最高|不超过|\d)|奖励\d+万|鼓励(?!奖|类)|引导(?!基金)|符合条件|可申报|申报条件|方可|应当|不得|优先推荐|"
    r"(?:申报|参评|申请|推荐)(?:企业|单位|主体|对象|项目)[^，。；]{0,6}(?:应|须|必须|需)|[\d一二两三]+[项次个件](?:及)?以上的?(?:企业|单位|可|，?且)|的(?:企业|单位)?可(?:直接)?(?:认定|申报|推荐|享受)|请[^。]{0,24}组织(?:申报|推荐|报名)|(?:申报|推荐|报名)(?:表|材料)?(?:上报|报送|提交)?截止"
)
#: 引导企业创牌，先后培育B 3件: encouragement that came to something.
_SOFT = frozenset({"鼓励", "引导"})
_RESULT = re.compile(
    r"(?:先后|累计|已|目前|成功|新)(?:共|有|经)?(?:培育|获批|认定|获评|创建|打造|创成|增|拥有|建成)[^。；]{0,30}?\d+[家个件项名]"
)
#: 引导企业创新，甲入选B: a later clause of its own tells who won.
_WON_LATER = re.compile(
    r"[，；](?:(?!争取|力争|推动|促进|帮助|支持|助力|更多|力促|鼓励|引导|促成|培育|如|若|凡|对|使|让)[^，。；]){2,40}?"
    r"(?:获评|荣获|入选|上榜|获批|被认定为|被评为|跻身|荣登|斩获|名列|荣膺)(?![^，。；]{0,24}的(?:企业|单位|项目|可|给予|奖|，|。|；))"
)
_IF = re.compile(r"^(?:如果|若(?!干)|如(?!今|此|愿|期|同|何|约|火|皋|东)|凡(?!是获)|一旦|假如|只要)|称，若|，若|，如果")
_DENIED = re.compile(r"(?:尚未|还未|未能|没有|未曾|不是|并非|从未|无缘|止步|落选|暂未|未获|未被)$")
_LOSS = re.compile(r"落选|无缘|止步|不予认定|未能入选|未入选|未获(?:评|批|得)|不在[^，。；]{0,10}(?:之列|名单)")
#: Getting ready to apply is not applying; an application that failed is no award.
_PREPARES = re.compile(
    r"(?:准备|计划|打算|拟|将|争取|组织|辅导|指导|鼓励|帮助|支持|引导|动员|发动|推动|梳理|筛选|储备|摸排|符合|有意|积极|欲|想|可)[^，。；]{0,24}$"
)
_FAILED_BID = re.compile(
    r"未能?(?:进入|入围|获评|获奖|晋级)|未获?(?:得)?通过|未能(?:通过|入选|如愿)|没有?(?:通过|入选|评上|获批)|没能|未入选|未获批|落选|落榜|无缘|失之交臂|铩羽|遗憾|止步|暂缓|不予|尚未|还未|待.{0,6}(?:结果|公布)|(?<!附)条件不[符够]|差一?点|被?退回"
)
_WORK = re.compile(r"^(?:组织|召开|开展|举办|推进|抓好)")
_DEFINITION = re.compile(
    r"是指|指的是|，是指|是(?:国家|我国|工信部|省工信厅)?(?:为|针对|对).{0,30}(?:设立|给出|评定|评选)"
)

#: 某公司呢？; 投资者询问是否入选B: somebody asks.
_ASKED = re.compile(r"[？?][”’」』）)]*$|(?:询问|追问|提问|咨询|来电问)[^。；]{0,24}是否")
#: 向乙宣称自己是B: what a house says of itself and the text does not vouch for.
_CLAIMS = re.compile(
    r"(?:宣称|谎称|声称|吹嘘|自诩|自封|冒充|冒用|伪造)(?:自己|其|本公司|公司|该公司|企业)?(?:[是为系获]|拥有|“)"
)

#: A meeting about applying: whoever is named came to it, and has won nothing there.
_MEETING = re.compile(
    r"(?:召开|举办|举行|组织|开展)[^。]{0,60}?(?:申报|培训|辅导|动员|宣贯|解读|推进|座谈)[^。，]{0,12}(?:会|班|活动|讲座)"
)
_AWARDING = re.compile(r"授牌|授予|表彰|颁|获评|获批|获奖|公布|宣读|揭晓")


#: 有媒体称甲获评B。经核实，公司并未获得: what is said, and what the next sentence says of it.
_HEARSAY = re.compile(r"网传|谣传|误传|传闻|(?:媒体|网友|有人|市场|自称|号称)[^，。；]{0,4}称")
_REBUTS = re.compile(r"并未|不实|不属实|子虚乌有|系误|谣言|澄清|从未|并非")


def rebutted(sentence: str, after: str) -> bool:
    """Told as hearsay that the text right behind denies."""
    return _HEARSAY.search(sentence) is not None and _REBUTS.search(after) is not None


def ahead(sentence: str) -> bool:
    """The whole sentence speaks of the future."""
    return _AHEAD.match(sentence) is not None


def goal_from(sentence: str) -> int | None:
    """Offset from which a sentence states a goal, or None; what a notice puts up (公示…拟新增7家) is none."""
    noticed = "公示" in sentence
    return next((h.start() for h in _GOAL.finditer(sentence) if not (noticed and h.group() == "拟新增")), None)


def goal_until(sentence: str, start: int) -> int:
    """Where the goal that begins at ``start`` ends: 力争达到500家；目前，已有320家."""
    hit = _BY_NOW.search(sentence, start)
    return hit.start() if hit else len(sentence)


def unreal(sentence: str) -> str | None:
    """The reason why a sentence states no fact at all, or None."""
    if ahead(sentence):
        return "goal"
    if _ASKED.search(sentence):
        return "question"
    if _CLAIMS.search(sentence):
        return "claim"
    if _IF.search(sentence):
        return "condition"
    if any(not _came_to_something(sentence, h) for h in _POLICY.finditer(sentence)):
        return "policy"
    if _MEETING.search(sentence) and not _AWARDING.search(sentence):
        return "meeting"
    return "definition" if _DEFINITION.search(sentence) else None


def _came_to_something(sentence: str, policy: re.Match[str]) -> bool:
    """Mere encouragement, and the sentence tells what it has led to."""
    if policy.group() not in _SOFT:
        return False
    return _RESULT.search(sentence) is not None or _WON_LATER.search(sentence, policy.end()) is not None


def denied(before: str) -> bool:
    """True when what stands right before a verb denies it."""
    return _DENIED.search(before) is not None


def only_prepares(before: str) -> bool:
    """What stands before 申报 says that nobody has applied yet."""
    return _PREPARES.search(before) is not None


def failed_bid(text: str) -> bool:
    """A part of a sentence, from the application on, that tells its failure."""
    return _FAILED_BID.search(text) is not None


def lost_bid(clause: str) -> bool:
    """A failed bid is no award."""
    return _LOSS.search(clause) is not None
