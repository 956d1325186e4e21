"""A sentence as typed tokens: the alphabet that the pattern families are written in.

Symbols: N name, Q quoted string, A award, C count, E 等, V obtain, F confer,
L list verb, H hold, R review, X strip, Y lose, W 为/是, J list introducer
(分别是), S coordinator, P share, G government body, Z region, D 的, I 其中,
g grade (优秀等次), O other text, and the punctuation , ; : ( ) themselves.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kg.catalogue.cues import Verb, VerbMatcher
from kg.facts.awards import Award
from kg.language import Number
from kg.mentions.held import is_held
from kg.mentions.lexicon import TYPE_NOUNS
from kg.mentions.named import lists_winners
from kg.model import EntityType, Mention, SizeQualifier, Span, Status

_BEFORE_VERB = re.compile(r"^(?:首次|顺利|成功|再次|先后|连续|又|被(?!撤|取|摘|移)[^，。]{0,14}?(?=认定|评|授|列|命))+")
_YEAR = re.compile(r"(?:19|20)\d\d年")
_ABOUT = re.compile(r"以上|左右|以内")


@dataclass(frozen=True, slots=True)
class Count:
    """N家企业: a number, its unit and the noun counted."""

    size: int
    unit: str
    qualifier: SizeQualifier
    noun: str
    type: EntityType | None
    at_least: bool = False


@dataclass(frozen=True, slots=True)
class ShareText:
    """占全市的26.7%: ``scope`` as written, ``places`` the decimals given."""

    scope: str
    value: str
    places: int


@dataclass(frozen=True, slots=True)
class Token:
    """One symbol with its view span and what it stands for."""

    sym: str
    span: Span
    value: object = None

    def text(self, view: str) -> str:
        """The characters of the token."""
        return view[self.span.start : self.span.end]


COUNT_UNITS = frozenset("道席家个户名项款件人位种所座处只支条批例篇部枚")
_NOUN = re.compile("(?:" + "|".join(re.escape(n) for n, _ in sorted(TYPE_NOUNS, key=lambda p: -len(p[0]))) + ")")
_NOUN_LEAD = re.compile(
    r"(?:科技型?|制造业?|工业|民营|重点|规上|规模以上|软件|农业|服务业|中小微?|优质|优秀|获奖|入选|上榜|参赛|辖区|新材料|高新技术|骨干)"
)
_TYPE_OF = dict(TYPE_NOUNS)
_SHARE = re.compile(
    r"(?:约|近)?占(?!比\d|比[达为约超近重例])(?P<scope>[^，。；、占\d]{0,18}?)(?:总量|总数|新增数|入选总数|数量)?的?(?:比例|比重|比)?(?:达到|达|为|约|超过|近)?(?P<v>\d+(?:\.(?P<f>\d+))?)[%％]"
    r"|(?P<scope2>全[市省国区县州])占比(?:达到|达|为|约|超过|近)?(?P<v2>\d+(?:\.(?P<f2>\d+))?)[%％]"
    # 高技能人才占比32.5% is a share of its own noun, not of the count before
    r"|(?<![\u4e00-\u9fff])占比(?:重|例)?(?:达到|达|为|约|超过|近)?(?P<v3>\d+(?:\.(?P<f3>\d+))?)[%％]"
)
_LIST_INTRO = re.compile(
    r"(?:的(?:还|另|主要|共|分别|依次|就|正|则)?(?:有(?![机色限轨源])|是|为|包括)(?:[一二三四五六七八九十\d]+[家个名项](?=[，：])，?)?(?=[^，。；])|，(?:分别)?为(?=[\u4e00-\u9fffA-Za-z“]{3,30}?(?:公司|厂|集团|中心|院|社|、|。|；))|分别依托|(?<=[，：])[一二三四]是(?=[\u4e00-\u9fff“])|"
    r"(?:(?<=名单)|名单)(?:里|中|上)?(?:的?企业)?(?:是|有|为|包括)(?:我[省市区县]的?)?(?![^，。；]{0,6}(?:家|个|名))|"
    r"名单如下|具体名单如下|具体如下|名单为|名单包括|名单是|具体为|具体是|具体包括|它们分别是|分别是由|分别是，?|分别为，?|分别有，?|依次是|依次为|包括有|包括了|包括|包含|即(?![为是])|他们是)：?"
)
_AS_WELL = re.compile(r"(?:既|不仅|不但)有|(?:也|还|更)有")
_AS_WELL_LATER = re.compile(r"[^。；]{3,120}，(?:也|还|更)有")
_BOTH = re.compile(r"(?:既|不仅|不但)有")
#: 这些企业中, 此次入选的, 名单里: the list that is being told of.
_IN_QUESTION = re.compile(r"(?:这|上述|以上)[^，。；]{0,6}(?:企业|单位|项目|产品|品牌)|入选|上榜|获[评奖得]|名单|认定")
_EARLIER = re.compile(r"在(?:先后|相继|继(?:被|获|荣|(?:19|20)))")
_PUNCT = {
    "，": ",",
    "；": ";",
    "：": ":",
    "（": "(",
    "）": ")",
    "、": "S",
    "\n": ";",
    "\t": ",",
    ",": ",",
    "\u3000": ",",
}
#: （1）甲（2）乙 and 1.甲2.乙 in one line: the number parts the names.
_INLINE_NUMBER = re.compile(
    r"(?:（\d{1,2}）|(?<![\d.])\d{1,2}[.．、](?=[\u4e00-\u9fff])|[①-⑳])(?=[\u4e00-\u9fffA-Za-z“])"
)
#: 前两批, 第三批: a batch, not things counted.
_WHICH_BATCH = frozenset({"前", "第", "首", "这", "后"})
#: 颁发范围包括工业交通、…: what a rule covers, not who won.
_SCOPE_NOUN = re.compile(
    r"(?:范围|对象|奖项|荣誉奖项|内容|领域|条件|要求|类别|方向|环节|指标|行业|分类|门类|材料|程序|流程|标准|职责|任务|业务|产品线|维度|要素|因素|措施|方式|渠道|工种|专业|问题|原因|不足|特点|优势|亮点|做法|经验|成效|举措|功能|作用|意义|目标|工作|服务|活动|环境|设施|资料|参数|性能|主营|经营)(?:主要|具体|分别|还|也|大致)*$"
)
#: 占12席: seats of the list in question.
_SEATS = re.compile(
    r"占(?:据|得|了)?(?=[\d一二三四五六七八九十两]{1,4}席|[\d一二三四五六七八九十两]{1,4}家(?:[，。；]|$))"
)
#: 列第12位, 分列第12位和第88位: a place on a list.
_PLACED = re.compile(
    r"(?:分列|分别位列|分别排名|分别列|位列|名列|位居|排名|排在|列|居|排)(?:榜单)?第\s?\d{1,4}[位名]?(?:(?:[、和]|以及|与)第?\s?\d{1,4}[位名]?)*"
)
_RANKED_LIST = re.compile(r"(?:[百千]强|\d0强|百佳|榜)")
_NEAR = 120
_TAKES = Verb("入选", "obtain", Status.GRANTED, None)
#: Words that win something only when it stands right behind them (名列全省第三 is a rank).
_WITH_OBJECT = frozenset("共 获 通过 完成".split())
_RANKS = frozenset(
    "名列 位列 发展为 提升为 迈入 步入 编入 载入 通过了 失去 丧失 退出 收回 注销 清除 移除 审议通过 审议通过了".split()
)
_BIDS = frozenset("申报 申请 推荐 参评".split())
_NUMBERED = re.compile(r"榜?单?(?:中)?第\s*\d|第[一二三四五六七八九十]")
#: 申报材料, 推荐工作: the paper or the work, not the act.
_PAPERS = re.compile(
    r"材料|工作(?!站)|条件|通知|指南|书|流程|要求|系统|资料|文件|辅导|培训|政策|意见|函|表|截止|时间|期|数量|程序|资格|类|和|范围|门槛"
)
#: “我们…。”: somebody speaks, and what he says is read as any sentence.
_SPEECH = re.compile(r"“(?:[^”。！？]{4,}[。！？，]”|(?:我们|咱们|我司|咱厂|我厂)[^”]{6,})")
#: 参与 is one word; 技术及应用, 设备与产业化 are ends of a project's name.
_COORD = re.compile(r"以及|(?:及其|和|与|及)(?!其?(?:产业化|应用|推广|示范|工程化|装备产业化))(?<!参与)|暨")
_LINK = re.compile(r"成为|称为|即[为是]|为(?!一体)|是|系(?![统列数部])|作为")
_REMARK = re.compile(r"（[^（）]{1,16}）(?=[的，。；：])")
_GRADE = re.compile(
    r"(?:优秀|良好|基本合格|合格|不合格|优良|优)(?:（[ABCD]类?）|[ABCD]类)?(?:等次|等级|档次|结果)?|[ABCD]类(?:等次|等级)?"
)
_ETC = re.compile(r"为代表的|等(?!级|次|奖|于|待|候|同(?!志|学|事|仁)|距|因|多|离|差|保|腰|额|一批)")
_INTRODUCES = frozenset("的，分一二三四里中上企是有为包名具它依即他")
_NUMBERING = frozenset("（0123456789①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳")
#: The characters that any of the above begins with; those of the verbs are added by the table.
_OPENS = (
    frozenset(_PUNCT)
    | _NUMBERING
    | _INTRODUCES
    | frozenset("约近占全“《的其等优良基合不ABCD成称系作以及和与暨在既也还更")
)


class Tokeniser:
    """Cuts sentences of one view into tokens, given everything already found in it."""

    def __init__(
        self,
        view: str,
        mentions: Sequence[Mention],
        awards: Sequence[Award],
        numbers: Sequence[Number],
        verbs: VerbMatcher,
    ) -> None:
        """All spans are view offsets."""
        self.view = view
        self.awards = {a.span.start: a for a in awards}
        award_spans = [a.span for a in awards]
        cells = {at for span in award_spans for at in range(*span)}
        self.names = {
            m.span.start: m
            for m in mentions
            if cells.isdisjoint(range(*m.span))
            or not any(m.span.overlaps(s) and not _outranks(m, s) for s in award_spans)
        }
        self.numbers = {n.span.start: n for n in numbers if n.kind == "count"}
        self.verbs = verbs
        self._known = self.awards.keys() | self.names.keys() | self.numbers.keys()
        self._opens = _OPENS | verbs.firsts

    def opens_with_verb(self, text: str) -> bool:
        """The text begins with a verb of winning or losing, an adverb or 被 aside."""
        bare = _BEFORE_VERB.sub("", text)
        return self.verbs.match(bare, 0, len(bare)) is not None

    def tokens(self, sentence: Span) -> tuple[Token, ...]:
        """The tokens of ``sentence``, in order, covering all of it."""
        out: list[Token] = []
        pos, plain = sentence.start, sentence.start
        while pos < sentence.end:
            token = self._at(pos, sentence.end) if self.may_open(pos) else None
            if token is None:
                pos += 1
                continue
            if plain < pos:
                out.append(Token("O", Span(plain, pos)))
            out.append(token)
            pos = plain = token.span.end
        if plain < sentence.end:
            out.append(Token("O", Span(plain, sentence.end)))
        return tuple(out)

    def may_open(self, pos: int) -> bool:
        """False where, by its first character alone, no token can begin."""
        return self.view[pos] in self._opens or pos in self._known

    def _at(self, pos: int, end: int) -> Token | None:
        char = self.view[pos]
        if (award := self.awards.get(pos)) is not None and award.span.end <= end:
            return Token("A", award.span, award)
        if (name := self.names.get(pos)) is not None:
            return self._named(name)
        if char in "约近占全" and (share := _SHARE.match(self.view, pos, end)) is not None:
            return _share(share)
        if (number := self.numbers.get(pos)) is not None:
            return self._count(number, end)
        if char in _NUMBERING and (number_mark := _INLINE_NUMBER.match(self.view, pos, end)) is not None:
            return Token("S", Span(pos, number_mark.end()))
        if char in _PUNCT:
            return Token(_PUNCT[char], Span(pos, pos + 1))
        return self._word(pos, end, char)

    def _named(self, name: Mention) -> Token:
        sym = {
            EntityType.GOVERNMENT_BODY: "G",
            EntityType.REGION: "Z",
            EntityType.POLICY_DOCUMENT: "T",
            EntityType.CAMPAIGN: "O",
        }
        local = name.basis == "locality"  # villages and communities win titles as firms do
        return Token("N" if local else sym.get(name.type, "N"), name.span, name)

    def _word(self, pos: int, end: int, char: str) -> Token | None:
        view = self.view
        if char == "“" and (quoted := self._quoted_grade(pos, end)) is not None:
            return quoted
        if char == "“" and (close := view.find("”", pos, min(end, pos + 60))) > 0 and not _SPEECH.match(view, pos):
            return Token("Q", Span(pos, close + 1), view[pos + 1 : close])
        if char == "《" and (close := view.find("》", pos, end)) > 0 and not lists_winners(view[pos + 1 : close]):
            return Token("T", Span(pos, close + 1), view[pos + 1 : close])
        if (
            char in _INTRODUCES
            and (intro := _LIST_INTRO.match(view, pos, end)) is not None
            and not _SCOPE_NOUN.search(view, max(0, pos - 4), pos)
        ):
            return Token("J", Span(pos, intro.end()))
        if (
            char in "既不也还更"
            and (also := _AS_WELL.match(view, pos, end)) is not None
            and self._both(pos, also.group())
        ):
            return Token("J", Span(pos, also.end()))
        if char == "占" and (seats := _SEATS.match(view, pos, end)) is not None:
            return Token("V", Span(pos, seats.end()), _TAKES)
        if (placed := _PLACED.match(view, pos, end)) is not None and self._ranked_list_before(pos):
            return Token("V", Span(pos, placed.end()), _TAKES)
        if (verb := self.verbs.match(view, pos, end)) is not None:
            return self._verb_token(verb, Span(pos, pos + len(verb.surface)))
        if view.startswith("其中", pos):
            return Token("I", Span(pos, pos + 2))
        if char in "等为" and (etc := _ETC.match(view, pos, end)) is not None:
            return Token("E", Span(pos, etc.end()))
        if (
            char in "优良基合不ABCD"
            and (grade := _GRADE.match(view, pos, end)) is not None
            and self._grades(pos, grade)
        ):
            return Token("g", Span(pos, grade.end()), grade.group())
        if char in "成称即为是系作" and not is_held(view, pos) and (link := _LINK.match(view, pos, end)) is not None:
            return Token("W", Span(pos, link.end()))
        if char in "以及和与暨" and not is_held(view, pos) and (coord := _COORD.match(view, pos, end)) is not None:
            return Token("S", Span(pos, coord.end()))
        if char == "的" and not is_held(view, pos):
            return Token("D", Span(pos, pos + 1))
        if char == "在" and (pos + 1 in self.awards or _EARLIER.match(view, pos, end) is not None):
            return Token("O", Span(pos, pos + 1))  # 甲在B评价中, 甲在先后被评为A后: the name ends before 在
        return None

    def _both(self, pos: int, word: str) -> bool:
        """既有甲、乙等企业，也有丙等企业: one list told in two clauses, of those who are in question."""
        start = max(self.view.rfind(c, 0, pos) for c in "。；\n") + 1
        before = self.view[start:pos]
        if word[0] in "既不":
            return _IN_QUESTION.search(before) is not None and _AS_WELL_LATER.match(self.view, pos) is not None
        return before.endswith("，") and _BOTH.search(before) is not None and _IN_QUESTION.search(before) is not None

    def _quoted_grade(self, pos: int, end: int) -> Token | None:
        """“优秀”52家: a grade in quotes, and its number."""
        grade = _GRADE.match(self.view, pos + 1, end)
        if grade is None or not self.view.startswith("”", grade.end()):
            return None
        numbered = self.view[grade.end() + 1 : grade.end() + 2].isdigit()
        return Token("g", Span(pos, grade.end() + 1), grade.group()) if numbered else None

    def _ranked_list_before(self, pos: int) -> bool:
        """A list of so many strongest is named shortly before: a place on it is being told."""
        near = (a for start, a in self.awards.items() if pos - _NEAR < start < pos)
        return any(_RANKED_LIST.search(a.label) for a in near)

    def _grades(self, pos: int, grade: re.Match[str]) -> bool:
        """优秀 is a grade after a verb or with 等次, not before a noun (优秀企业)."""
        if grade.group().endswith(("等次", "等级", "类）", "档次")):
            return True
        remark = _REMARK.match(self.view, grade.end())
        end = remark.end() if remark else grade.end()  # 合格（65分以上）的有
        after = self.view[end : end + 1]
        if after.isdigit():  # 优秀22家、良好51家
            return self.view[max(0, pos - 1) : pos] in "，、；：中和及（有出"
        told_by = self.view[pos - 3 : pos] in ("结果为", "评价为", "考核为", "等次为")  # 评价结果为合格（65分至90分）
        return (
            told_by
            or after in "，。；、：）的 \n"
            or self.view[max(0, pos - 2) : pos] in ("获评", "均获", "评为", "评定")
        )

    def _verb_token(self, verb: Verb, span: Span) -> Token | None:
        if verb.surface == "提名" and self.view[span.end : span.end + 1] == "奖":
            return None  # 提名奖 is a prize, not a nomination
        if verb.surface == "通过了" and span.end in self.names and self.names[span.end].type is EntityType.COMPANY:
            return Token("F", span, verb)  # 会议通过了甲、乙共2家B
        ranked = self.awards.get(span.end) if verb.surface in ("名列", "位列", "位居") else None
        if ranked is not None and _NUMBERED.match(self.view, ranked.span.end):
            return None  # 位列某百强第67位: a rank
        if verb.surface in _BIDS and _PAPERS.match(self.view, span.end) is not None:
            return None  # 整理B申报材料
        near = range(span.end, span.end + 3)
        if verb.surface in _RANKS and not any(at in self.awards for at in near):
            return None
        if verb.surface in _WITH_OBJECT and not self._object_follows(span.end):
            return None
        sym = {"obtain": "V", "confer": "F", "list": "L", "hold": "H", "review": "R", "strip": "X", "lose": "Y"}[
            verb.role
        ]
        return Token(sym, span, verb)

    def _object_follows(self, pos: int) -> bool:
        """A one-character verb counts only right before an award, a quote, a level or a number."""
        if self.view[pos - 2 : pos] in ("通过", "完成"):
            after = pos + (self.view[pos : pos + 1] == "了")
            giver = self.names.get(after)
            if giver is not None and giver.type is EntityType.GOVERNMENT_BODY:
                after = giver.span.end  # 通过省科技厅B认定
            return after in self.awards
        if _YEAR.match(self.view, pos) is not None:
            return True  # 获2022年度某协会科技进步奖
        return pos in self.awards or pos in self.numbers or self.view[pos : pos + 1] in "“国省市全中第优"

    def _count(self, number: Number, end: int) -> Token | None:
        unit = number.unit or ""
        if (
            number.high is not None
            or not unit
            or unit[0] not in COUNT_UNITS
            or len(unit) > 1
            or (unit == "批" and self.view[number.span.start - 1 : number.span.start] in _WHICH_BATCH)
            or number.value != int(number.value)
        ):
            return None
        stop = number.span.end if number.unit_span is None else max(number.span.end, number.unit_span.end)
        more = _ABOUT.match(self.view, stop)
        at_least = number.qualifier is SizeQualifier.AT_LEAST
        if more:
            stop = more.end()
        lead = _NOUN_LEAD.match(self.view, stop, end)
        noun = _NOUN.match(self.view, lead.end() if lead else stop, end)
        if noun is not None and (lead.end() if lead else stop) not in self.awards and stop not in self.awards:
            stop = noun.end()
        else:
            noun = None
        word = noun.group() if noun else ""
        kind = _TYPE_OF.get(word)
        count = Count(int(number.value), unit, number.qualifier, word, kind, at_least)
        return Token("C", Span(number.span.start, stop), count)


def _share(hit: re.Match[str]) -> Token:
    value = hit.group("v") or hit.group("v2") or hit.group("v3")
    scope = hit.group("scope") if hit.group("v") else hit.group("scope2")
    places = len(hit.group("f") or hit.group("f2") or hit.group("f3") or "")
    return Token("P", Span(hit.start(), hit.end()), ShareText(scope or "", value, places))


def _outranks(mention: Mention, award: Span) -> bool:
    """A legal name beats an award phrase that overlaps it; a bare place does not."""
    return mention.basis in ("legal-form", "defined-short", "stem", "title-marks") and not award.covers(mention.span)
