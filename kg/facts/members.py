"""Coordinated names: who stands in a list, where each name begins and ends.

「甲公司、乙压缩机和“丙”众创空间等6家企业」 is one list with three members, a
stated size of six and an open end.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kg.facts.tails import tail_after
from kg.facts.tokens import Count, Token
from kg.facts.works import PRODUCT, UNDERTAKES
from kg.language.recogniser import THRESHOLD, load_short_names
from kg.mentions.lexicon import ADVERBS, HEADS, NOT_NAMES, STRONG_CUTS
from kg.mentions.named import PERSON_TAIL
from kg.mentions.people import SURNAMES
from kg.model import EntityType, Mention, Span


@dataclass(frozen=True, slots=True)
class Member:
    """One name of a list; ``owner`` is the firm of a product or project in quotes."""

    span: Span
    text: str
    type: EntityType | None
    mention: Mention | None
    owner: Mention | None = None
    noun: str = ""
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class Members:
    """A list of names; ``count`` is its stated size, ``open`` says 等."""

    items: tuple[Member, ...]
    count: Count | None = None
    open: bool = False
    tail: str = ""  # 的技术中心: what of theirs is honoured


@dataclass(frozen=True, slots=True)
class Node:
    """A token or a reduced list; symbols as for tokens, plus M members, B awards, K counted award."""

    sym: str
    span: Span
    value: object = None


_BARE_NOUNS = frozenset("公司 企业 单位 机构 园区 平台 产品 项目 多家企业 一批企业 个人 集体".split())
_ADVERB = re.compile("(?:" + "|".join(map(re.escape, sorted(ADVERBS, key=len, reverse=True))) + ")+$")
_ADVERB_LEFT = re.compile("^(?:" + "|".join(map(re.escape, sorted(ADVERBS, key=len, reverse=True))) + ")+")
_CUT = re.compile(
    ".*(?:"
    + "|".join(map(re.escape, sorted((c for c in STRONG_CUTS if len(c) > 1 or c == "的"), key=len, reverse=True)))
    + ")"
)
_BAD = re.compile(
    r"附件|^其他|^未|或$|^见附|[类]$|^\d+[票%年月日项]|[，。；：、（）《》\n“”？！%]|[是为在将被把着了过吗呢]|^\d+$|公里|亿元|万元|同比|增长|进行|开展|推动|通过|根据|进一步|为了|以及|其中|分别|这|那|我们|他们|不断|积极|全面|大力|有力|坚持|围绕|着力|持续|深入"
)
_HEAD_TYPE = [
    (re.compile("(?:" + "|".join(map(re.escape, heads)) + r")(?:[东西南北]区|[一二三四]期|（[^）]*）)?$"), kind)
    for kind, heads in HEADS
]
_QUOTE_NOUN = re.compile(
    r"^(?:专利|项目|产品|装备|系统|技术|平台|众创空间|孵化器|课题|成果|案例|团队|品牌|牌[\u4e00-\u9fff]{1,6}|场景|班组|号?[\u4e00-\u9fff]{0,4}新品种|工作室)"
)


def type_by_head(text: str) -> EntityType | None:
    """The entity type that a name's last word shows, if any."""
    for pattern, kind in _HEAD_TYPE:
        if pattern.search(text):
            return kind
    if re.search(
        r"(?:公司|集团|厂|银行|分行|支行|营业部|合作社|农场|牧场|渔场|酒店|饭店|酒楼|超市|商场|商城|药房|药店|.{2}(?:店|坊|铺|庄园|果庄|茶庄|商行))$",
        text,
    ):
        return EntityType.COMPANY
    if re.search(r"(?:项目|工程|课题|案例|技术|工艺|方法|系统|装置|应用|研究|产业化|选育|生产线|施工|平台建设)$", text):
        return EntityType.PROJECT
    if re.search(r"(?:[\u4e00-\u9fff]{2}(?:村|社区|镇|乡|街道))$", text):
        return EntityType.REGION
    return None


def free_name(view: str, span: Span) -> Span | None:
    """The name inside a free run, without adverbs and running text; None when it is none."""
    text = view[span.start : span.end]
    cut = _CUT.match(text)
    start = cut.end() if cut else 0
    start += text[start : start + 1] in ("将", "把")  # 将甲、乙推荐…
    left = _ADVERB_LEFT.match(text[start:])
    start += left.end() if left else 0
    right = _ADVERB.search(text)
    end = right.start() if right else len(text)
    name = text[start:end].strip()
    if not 2 <= len(name) <= 20 or name in NOT_NAMES or _BAD.search(name):
        return None
    lead = len(text[start:end]) - len(text[start:end].lstrip())
    return Span(span.start + start + lead, span.start + start + lead + len(name))


#: What may stand behind an item of a list.
_AFTER_ITEM = ("", *"SE,;:)VCFA")


class MemberReader:
    """Reduces names, quotes and free runs of a token sequence to member lists."""

    def __init__(self, view: str) -> None:
        """``view`` is the story's text."""
        self.view = view

    def reduce(self, tokens: Sequence[Token]) -> list[Node]:
        """Tokens with every member list replaced by one M node."""
        out: list[Node] = []
        index = 0
        while index < len(tokens):
            grown = self._list_at(tokens, index)
            if grown is None:
                token = tokens[index]
                out.append(Node(token.sym, token.span, token.value))
                index += 1
            else:
                node, index = grown
                out.append(node)
        return out

    def _list_at(self, tokens: Sequence[Token], index: int) -> tuple[Node, int] | None:
        items: list[Member] = []
        pos = index
        while pos < len(tokens):
            step = self._item(tokens, pos, bool(items))
            if step is None:
                break
            item, pos = step
            items.append(item)
            pos = self._past_bracket(tokens, pos)
            if item.quoted and pos < len(tokens) and tokens[pos].sym == "Q":
                continue  # “甲”“乙”: quoted names need no comma
            if self._joins(tokens, index, pos) and self._item(tokens, pos + 1, True) is not None:
                pos += 1
                continue
            break
        if not items:
            return None
        return self._close(tokens, items, pos)

    def _joins(self, tokens: Sequence[Token], index: int, pos: int) -> bool:
        """A comma of lists; in a list opened by 分别是 or a colon also a semicolon before the next house."""
        if pos >= len(tokens) - 1:
            return False
        if tokens[pos].sym == "S":
            return True
        after = tokens[pos + 2].sym if pos + 2 < len(tokens) else ""
        return tokens[pos].sym == ";" and self._opens(tokens, index) and tokens[pos + 1].sym == "N" and after in "DS;("

    def _past_bracket(self, tokens: Sequence[Token], pos: int) -> int:
        """甲公司（第308位）、乙公司: a short bracket between two names of a list says nothing of the list."""
        if pos >= len(tokens) or tokens[pos].sym != "(":
            return pos
        end = next((i for i in range(pos, min(pos + 9, len(tokens))) if tokens[i].sym == ")"), None)
        if end is None or end + 2 >= len(tokens) or tokens[end + 1].sym != "S":
            return pos
        if any(t.sym in "VFXYRHJ" for t in tokens[pos:end]) or self._item(tokens, end + 2, True) is None:
            return pos
        return end + 1

    def _close(self, tokens: Sequence[Token], items: list[Member], pos: int) -> tuple[Node, int] | None:
        """Attach 等, the count and 的技术中心; decide whether free runs were names at all."""
        open_end, count, tail = False, None, ""
        if pos < len(tokens) and tokens[pos].sym == "E":
            open_end, pos = True, pos + 1
            if pos < len(tokens) and tokens[pos].sym == "O" and tokens[pos].text(self.view) in _BARE_NOUNS:
                pos += 1  # 等公司: the noun of the list, without a number
        if pos < len(tokens) and tokens[pos].sym == "C" and (open_end or self._closes(items, tokens[pos])):
            value = tokens[pos].value
            count = value if isinstance(value, Count) else None
            pos += 1
        if (
            count is not None
            and pos + 2 < len(tokens)
            and tokens[pos].sym == "D"
            and tokens[pos + 1].sym in "AO"
            and tokens[pos + 2].sym in "VYR"
        ):
            tail, pos = tokens[pos + 1].text(self.view), pos + 2
        firm = any(i.mention is not None for i in items)
        if not firm and not self._evident(tokens, items, open_end, count, pos):
            return None
        end = tokens[pos - 1].span.end
        return Node("M", Span(items[0].span.start, end), Members(tuple(items), count, open_end, tail)), pos

    def _closes(self, items: list[Member], token: Token) -> bool:
        count = token.value
        return isinstance(count, Count) and (count.size == len(items) or (len(items) > 1 and count.size >= len(items)))

    def _evident(
        self, tokens: Sequence[Token], items: list[Member], open_end: bool, count: Count | None, pos: int
    ) -> bool:
        """Free runs are names when a list, 等N家, or a verb of obtaining right after shows it."""
        if open_end and count is not None:
            return True
        first = self._before(tokens, items)
        if items[0].quoted and first is not None and first.sym == "A" and first.span.end == items[0].span.start - 1:
            return True  # 市级孵化器“某某工场”: the title says what the quoted name is
        nxt = tokens[pos].sym if pos < len(tokens) else ""
        if len(items) == 1 and items[0].quoted and self._loses(tokens, first, pos):
            return True
        if any(i.quoted for i in items) and (nxt in "VYRg" or len(items) >= 2 or open_end):
            return True
        if len(items) >= 2 and (count is not None or nxt in "VYR"):
            return all(len(i.text) <= 14 for i in items)
        if first is not None and first.sym in "J:" and nxt in ("", ",", ";", ")", "("):
            return self._likely(items)  # 分别是甲、乙、丙。
        if len(items) >= 3 and first is not None and first.sym in "J:D(V" and self._likely(items):
            return True  # 此次入选的甲、乙、丙…
        if nxt == "F" and self.view[items[0].span.start - 1] in "将把" and items[0].span.start:
            return all(load_short_names().score(i.text) >= THRESHOLD for i in items)
        if nxt in "VYR":
            item = items[0]
            before = tokens[pos - 2].sym if pos >= 2 else ","
            if before not in ",;:()FJISZ" or item.type is EntityType.PROJECT:
                return False
            return item.type is not None or load_short_names().score(item.text) >= THRESHOLD
        return False

    def _loses(self, tokens: Sequence[Token], first: Token | None, pos: int) -> bool:
        """“某某空间”因…，被取消…: a quoted subject and, before the next semicolon, a verb that takes from it."""
        if first is not None and first.sym not in ",;:":
            return False
        rest = [t.sym for t in tokens[pos:]]
        part = rest[: rest.index(";")] if ";" in rest else rest
        return any(sym in "XYR" for sym in part) and not any(sym in "NQ" for sym in part)

    def _likely(self, items: list[Member]) -> bool:
        """Most of a list look like short names or end in the head of a unit."""
        names = sum(i.type is not None or load_short_names().score(i.text) >= THRESHOLD for i in items)
        return names * 3 >= len(items) * 2

    def _before(self, tokens: Sequence[Token], items: list[Member]) -> Token | None:
        start = items[0].span.start
        return next(
            (t for t in tokens if t.span.end in (start, start - items[0].quoted) and t.span.start < start), None
        )

    def _item(self, tokens: Sequence[Token], pos: int, inside: bool) -> tuple[Member, int] | None:
        token = tokens[pos]
        if token.sym == "N" and isinstance(token.value, Mention):
            return self._named(tokens, pos, token.value)
        if token.sym == "Q":
            return self._quoted(tokens, pos, None, token)
        if token.sym == "Z" and pos + 2 < len(tokens) and tokens[pos + 1].sym == "D" and tokens[pos + 2].sym == "N":
            house = tokens[pos + 2].value  # 潍坊市的甲公司、济南的乙公司
            if isinstance(house, Mention) and house.type is EntityType.COMPANY:
                return self._named(tokens, pos + 2, house)
        if token.sym in "ZO" and (inside or self._opens(tokens, pos)) and (run := self._run(tokens, pos)) is not None:
            return run
        if token.sym == "Z" and isinstance(token.value, Mention):
            return self._region(tokens, pos, token.value, inside)
        if token.sym == "O":
            if pos + 2 < len(tokens) and tokens[pos + 1].sym == "D" and tokens[pos + 2].sym == "Q":
                owner = free_name(self.view, token.span)  # 某控股的“某技术”: the work is listed, its owner is short
                if owner is not None and (not inside or owner.start == token.span.start):
                    return self._quoted(tokens, pos + 2, None, tokens[pos + 2])
            return self._person(tokens, pos) or self._free(tokens, pos, inside)
        return None

    def _opens(self, tokens: Sequence[Token], pos: int) -> bool:
        """Right after 分别是, a colon or 入选的: where lists of names begin."""
        before = tokens[pos - 1].sym if pos else ""
        return before in ("J", ":") or (before == "D" and pos > 1 and tokens[pos - 2].sym in "VRXYC")

    def _run(self, tokens: Sequence[Token], pos: int) -> tuple[Member, int] | None:
        """One item of a list that a place name cuts up (镇海|石化|建安|工程)."""
        end = pos
        while end < len(tokens) and tokens[end].sym in "ZO":
            end += 1
        nxt = tokens[end].sym if end < len(tokens) else ""
        if not any(t.sym == "Z" for t in tokens[pos:end]) or end - pos < 2 or nxt not in ("", *"SE,;)CFVYR"):
            return None
        span = Span(tokens[pos].span.start, tokens[end - 1].span.end)
        name = free_name(self.view, span)
        if name is None or name.start != span.start or name.end - name.start > 16:
            return None
        text = self.view[name.start : name.end]
        return Member(name, text, type_by_head(text), None), end

    def _region(self, tokens: Sequence[Token], pos: int, place: Mention, inside: bool) -> tuple[Member, int] | None:
        """A place as recipient (望川市被命名为…), or a place that opens a free name (腾讯河南中心)."""
        nxt = tokens[pos + 1] if pos + 1 < len(tokens) else None
        if nxt is not None and nxt.sym == "O" and not self.view[nxt.span.start].isspace():
            after = tokens[pos + 2].sym if pos + 2 < len(tokens) else ""
            free = free_name(self.view, nxt.span)
            if (
                free is not None
                and free.start == nxt.span.start
                and after in "VSEYR)C"
                and not _ADVERB_LEFT.match(self.view[free.start : free.end])
            ):
                span = Span(place.span.start, free.end)
                text = self.view[span.start : span.end]
                trade = len(place.text) == 2 and len(text) <= 8  # 东兴 + 电子: a trade name that is also a place
                if type_by_head(text) is not None or (trade and load_short_names().score(text) >= THRESHOLD):
                    return Member(span, text, type_by_head(text), None), pos + 2
        if nxt is not None and (nxt.sym in "VY" or (nxt.sym == "S" and inside)):
            return Member(place.span, place.text, EntityType.REGION, place), pos + 1
        return None

    def _named(self, tokens: Sequence[Token], pos: int, mention: Mention) -> tuple[Member, int]:
        member = Member(mention.span, mention.text, mention.type, mention)
        if (tailed := self._tailed(tokens, pos, mention)) is not None:
            return tailed
        if (work := self._work(tokens, pos, mention)) is not None:
            return work
        nxt = pos + 1
        if nxt < len(tokens) and tokens[nxt].sym == "D":
            nxt += 1
        if nxt < len(tokens) and tokens[nxt].sym == "Q" and mention.type is EntityType.COMPANY:
            quoted = self._quoted(tokens, nxt, mention, tokens[nxt])
            if quoted is not None:
                return quoted
        if nxt == pos + 2 and nxt < len(tokens) and tokens[nxt].sym == "N" and isinstance(tokens[nxt].value, Mention):
            inner = tokens[nxt].value
            if isinstance(inner, Mention) and inner.type in (EntityType.PLATFORM, EntityType.PRODUCT):
                return Member(inner.span, inner.text, inner.type, inner, mention), nxt + 1
        if nxt == pos + 2 and nxt < len(tokens) and tokens[nxt].sym in "OA":
            after = tokens[nxt + 1].sym if nxt + 1 < len(tokens) else ""
            if after in "VY" and tokens[nxt].span.end - tokens[nxt].span.start <= 10:
                return member, nxt + 1  # 甲公司的技术中心获评…: the title is put on the firm
        if pos + 1 < len(tokens) and tokens[pos + 1].sym == "O":
            person = self._person(tokens, pos + 1)
            if person is not None:
                return person
        if pos + 1 < len(tokens) and tokens[pos + 1].sym == "O" and self._only_adverbs(tokens[pos + 1]):
            return member, pos + 2
        return member, pos + 1

    def _work(self, tokens: Sequence[Token], pos: int, mention: Mention) -> tuple[Member, int] | None:
        """某所完成的“某技术”, 某公司的某型球阀: the work stands in the list, not its house."""
        syms = "".join(t.sym for t in tokens[pos + 1 : pos + 5])
        if syms.startswith("ODQ") and UNDERTAKES.fullmatch(tokens[pos + 1].text(self.view)):
            return self._quoted(tokens, pos + 3, mention, tokens[pos + 3])
        if not syms.startswith("DO") or mention.type is not EntityType.COMPANY:
            return None
        token, after = tokens[pos + 2], syms[2:3]
        text = _ADVERB.sub("", token.text(self.view))
        if after not in ("", *"SVEYF(,;)") or PRODUCT.fullmatch(text) is None:
            return None
        span = Span(token.span.start, token.span.start + len(text))
        return Member(span, text, EntityType.PRODUCT, None, mention), pos + 3

    def _tailed(self, tokens: Sequence[Token], pos: int, mention: Mention) -> tuple[Member, int] | None:
        """The firm with the unit, workshop or worker that stands right behind it in a list."""
        if mention.type is EntityType.PERSON:
            return None
        for end in range(pos + 2, min(pos + 8, len(tokens) + 1)):
            if tokens[end - 1].sym not in "OAZWN":
                return None
            after = tokens[end].sym if end < len(tokens) else ""
            tail = tail_after(self.view, mention.span, tokens[end - 1].span.end) if after in _AFTER_ITEM else None
            if tail is None:
                continue
            if tail.member is None:
                return Member(mention.span, mention.text, mention.type, mention), end
            text = self.view[tail.member.start : tail.member.end]
            return Member(tail.member, text, tail.kind, None), end
        return None

    def _person(self, tokens: Sequence[Token], pos: int) -> tuple[Member, int] | None:
        """某研究所张三、某公司董事长李四: the person is meant, not the house."""
        nxt = tokens[pos + 1].sym if pos + 1 < len(tokens) else ""
        if nxt not in "SCVEFG(,":
            return None
        text = tokens[pos].text(self.view)
        found = PERSON_TAIL.fullmatch(_ADVERB.sub("", text))
        if found is None or ("·" not in found["name"] and found["name"][0] not in SURNAMES):
            return None
        start = tokens[pos].span.start + found.start("name")
        span = Span(start, start + len(found.group("name")))
        return Member(span, found.group("name"), EntityType.PERSON, None), pos + 1

    def _only_adverbs(self, token: Token) -> bool:
        text = token.text(self.view)
        return _ADVERB_LEFT.sub("", text) == "" or text in ("本身", "则", "本身则")

    def _quoted(self, tokens: Sequence[Token], pos: int, owner: Mention | None, token: Token) -> tuple[Member, int]:
        start, end, text, noun = token.span.start + 1, token.span.end - 1, str(token.value), ""
        nxt = pos + 1
        if nxt < len(tokens) and tokens[nxt].sym in "OC":
            after = _ADVERB.sub("", tokens[nxt].text(self.view))
            tail = _QUOTE_NOUN.match(after) if tokens[nxt].sym == "O" else None
            if tail is not None and tail.end() == len(after.rstrip("”")):
                noun = tail.group()
                nxt += 1
                if noun.startswith("牌") or noun in ("孵化器", "团队"):
                    start, end = token.span.start, tokens[nxt - 1].span.start + len(after)
                    text = self.view[start:end]
        kind = type_by_head(noun or text) or {
            "产品": EntityType.PRODUCT,
            "装备": EntityType.PRODUCT,
            "品牌": EntityType.PRODUCT,
        }.get(noun)
        if noun.startswith("牌"):
            kind = EntityType.PRODUCT
        return Member(Span(start, end), text, kind, None, owner, noun, True), nxt

    def _free(self, tokens: Sequence[Token], pos: int, inside: bool) -> tuple[Member, int] | None:
        span = free_name(self.view, tokens[pos].span)
        if span is None:
            return None
        if inside and span.start != tokens[pos].span.start:
            return None
        nxt = tokens[pos + 1].sym if pos + 1 < len(tokens) else ""
        listed = pos > 0 and tokens[pos - 1].sym in "J:"
        if nxt not in "SECVYR)" and not ((inside or listed) and nxt in ",;(F"):
            return None
        text = self.view[span.start : span.end]
        return Member(span, text, type_by_head(text), None), pos + 1
