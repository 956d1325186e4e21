"""Coordinated names: who stands in a list, where each name begins and ends.

「甲公司、乙压缩机和“丙”众创空间等6家企业」 is one list with three members, a
stated size of six and an open end.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.facts.members.free import VOID
from kg.facts.members.items import ItemReader, past_gloss
from kg.facts.members.joints import without_inner_joints
from kg.facts.members.model import Member, Members, Node
from kg.facts.members.slots import fuse_slots
from kg.facts.members.works import MADE
from kg.facts.tokens import Count, Token
from kg.language.recogniser import THRESHOLD, load_short_names
from kg.model import EntityType, Span

_BARE_NOUNS = frozenset("公司 企业 单位 机构 园区 平台 产品 项目 多家企业 一批企业 个人 集体".split())
#: What an item of a list may begin with.
_ITEMS = frozenset("NZOQGT")
_PASSIVE = re.compile(r"被(?:[^，。；：]{0,16})$")


class MemberReader:
    """Reduces names, quotes and free runs of a token sequence to member lists."""

    def __init__(self, view: str) -> None:
        """``view`` is the story's text."""
        self.view = view
        self._items = ItemReader(view)
        self._found: dict[tuple[int, bool], tuple[Member, int] | None] = {}

    def reduce(self, tokens: Sequence[Token]) -> list[Node]:
        """Tokens with every member list replaced by one M node."""
        out: list[Node] = []
        index = 0
        self._found.clear()
        tokens = without_inner_joints(self.view, fuse_slots(self.view, self._without_stop(tokens)))
        self._items.begin(tokens)
        while index < len(tokens):
            grown = self._list_at(tokens, index) if tokens[index].sym in _ITEMS else None
            if grown is None:
                token = tokens[index]
                out.append(Node(token.sym, token.span, token.value))
                index += 1
            else:
                node, index = grown
                out.append(node)
        return out

    def _item(self, tokens: Sequence[Token], pos: int, inside: bool) -> tuple[Member, int] | None:
        """The item at ``pos``, read once however many lists try to begin before it."""
        key = (pos, inside)
        if key not in self._found:
            self._found[key] = self._items.item(tokens, pos, inside)
        return self._found[key]

    def _without_stop(self, tokens: Sequence[Token]) -> Sequence[Token]:
        """The full stop ends the last name of a sentence; it is no part of it."""
        if not tokens or tokens[-1].sym != "O":
            return tokens
        last = tokens[-1]
        size = len(last.text(self.view).rstrip("。！？!?… \n"))
        kept = [Token("O", Span(last.span.start, last.span.start + size))] if size else []
        return [*tokens[:-1], *kept]

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
        if not items or self._gives(tokens, items, index, pos):
            return None
        items = self._honoured(items)
        return self._close(tokens, items, pos)

    def _gives(self, tokens: Sequence[Token], items: list[Member], index: int, pos: int) -> bool:
        """被某协会评为…: what stands between 被 and the verb gives, it does not win."""
        start = items[0].span.start
        lead = self.view[max(tokens[max(index - 1, 0)].span.start, start - 24) : start]
        passive = _PASSIVE.search(lead) is not None
        return passive and len(items) == 1 and pos < len(tokens) and tokens[pos].sym in "VF"

    def _honoured(self, items: list[Member]) -> list[Member]:
        """甲、乙和丙参与的“某技术”: the makers stand before their work, the work is honoured."""
        made = [
            i.quoted and MADE.search(self.view[max(0, i.span.start - 12) : i.span.start]) is not None for i in items
        ]
        return [i for n, i in enumerate(items) if i.quoted or not any(made[n + 1 :]) or made[n]]

    def _joins(self, tokens: Sequence[Token], index: int, pos: int) -> bool:
        """A comma of lists; in a list opened by 分别是 or a colon also a semicolon before the next house."""
        if pos >= len(tokens) - 1:
            return False
        if tokens[pos].sym == "S":
            return True
        after = tokens[pos + 2].sym if pos + 2 < len(tokens) else ""
        if tokens[pos].sym == "," and [t.sym for t in tokens[pos - 2 : pos]] == ["D", "Q"]:
            # 甲的“P”，乙的“Q”被认定为…: each house with its work
            return tokens[pos + 1].sym in "NO" and after == "D" and pos + 3 < len(tokens) and tokens[pos + 3].sym == "Q"
        return (
            tokens[pos].sym == ";"
            and self._items.opens(tokens, index)
            and tokens[pos + 1].sym == "N"
            and after in "DS;("
        )

    def _past_bracket(self, tokens: Sequence[Token], pos: int) -> int:
        """甲公司（第308位）、乙公司: a short bracket between two names of a list says nothing of the list."""
        if pos >= len(tokens) or tokens[pos].sym != "(":
            return pos
        if (told := past_gloss(tokens, pos)) < len(tokens) and tokens[told].sym in "VR":
            return told
        far = pos + (30 if self.view[tokens[pos].span.start - 1] == "”" else 9)
        end = next((i for i in range(pos, min(far, len(tokens))) if tokens[i].sym == ")"), None)
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
        items = [_counted(i, count) for i in items]
        opener = self._before(tokens, items)
        if opener is not None and opener.sym in "J:" and self._brands(opener):
            items = [replace(i, type=EntityType.PRODUCT) if i.mention is None else i for i in items]
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
        nxt = self._next(tokens, pos)
        if items[0].text.startswith("《"):
            return nxt in "VYR" or (len(items) > 1 and open_end) or self._before_verb(tokens, pos)
        if any(i.quoted and MADE.search(self.view[max(0, i.span.start - 12) : i.span.start]) for i in items):
            return nxt != "O"
        if first is not None and first.sym in "F:J" and all(i.type is EntityType.PERSON for i in items):
            return True
        if nxt == "," and self._opens_sentence(tokens, items, pos):
            return True
        if len(items) == 1 and items[0].quoted and first is not None and first.sym == "D" and nxt in ("", ","):
            return self._before_verb(tokens, pos) or any(t.sym in "JV" for t in tokens[:pos])
        if all(i.owner is not None for i in items) and nxt in (",", ";", ")") and _depth(tokens[:pos]) > 0:
            return True  # （甲公司“某某”挂面，乙公司“某某”地毯）
        if len(items) == 1 and items[0].type is EntityType.INSTITUTION and nxt == "F":
            return self.view[tokens[pos - 1].span.end - 1] == "被"  # 某集团某服务区被总工会授予…
        told = items[0].quoted or items[0].type is EntityType.PERSON
        if len(items) == 1 and told and self._loses(tokens, first, pos):
            return True
        if any(i.quoted for i in items) and (nxt in "VYRg" or len(items) >= 2 or open_end):
            return True
        if len(items) >= 2 and (count is not None or nxt in "VYR"):
            return all(len(i.text) <= 14 or i.type in _HOUSES for i in items)
        if first is not None and first.sym in "J:" and nxt in ("", ",", ";", ")", "("):
            if len(items) >= 3 and self._brands(first):
                return True
            return self._likely(items)  # 分别是甲、乙、丙。
        if len(items) >= 3 and first is not None and first.sym in "J:D(V" and self._likely(items):
            return first.sym != "D" or any(len(i.text) > 2 for i in items)  # 此次入选的甲、乙、丙…
        if nxt == "F" and self.view[items[0].span.start - 1] in "将把" and items[0].span.start:
            return all(load_short_names().score(i.text) >= THRESHOLD for i in items)
        if nxt == "W" and items[0].type is EntityType.PERSON and len(items) == 1:
            return first is None or first.sym in ",;:"  # 创始人某某是B
        if nxt in "VYR" and items[0].type is EntityType.PERSON:
            return first is None or first.sym in ",;:()FJISZ"
        if nxt in "VYR":
            item = items[0]
            before = first.sym if first is not None else ","
            prize = (
                pos + 1 < len(tokens)
                and tokens[pos + 1].sym == "A"
                and _OF_WORKS.search(tokens[pos + 1].text(self.view))
            )
            formed = item.type is not None and len(item.text) >= 3
            if before == "D" and (formed or load_short_names().score(item.text) >= THRESHOLD):
                before = ";"  # 某某公司承建的某馆获…: what stands behind 的 is the subject
            if before not in ",;:()FJISZ" or (item.type is EntityType.PROJECT and not prize):
                return False
            titled = pos + 1 < len(tokens) and tokens[pos + 1].sym == "A"
            sure = _IN_SLOT if before in ",;:" and titled else THRESHOLD
            if item.type is not None:
                return len(item.text) > 2  # 醋坊 alone is a kind of shop
            return load_short_names().score(item.text) >= sure
        return False

    def _next(self, tokens: Sequence[Token], pos: int) -> str:
        """The symbol after the list, adverbs, 被 and the body behind it aside (“甲”被省商务厅认定为…)."""
        start = pos
        if pos + 1 < len(tokens) and tokens[pos + 1].sym == "A" and tokens[pos].text(self.view) == "在":
            pos += 2  # 甲在B评价中获评…
            pos += pos < len(tokens) and tokens[pos].sym == "O" and tokens[pos].text(self.view) in _WITHIN
        while pos < len(tokens) and tokens[pos].sym == "O" and VOID.fullmatch(tokens[pos].text(self.view)):
            pos += 1
        body = pos
        passive = pos > start or (0 < pos < len(tokens) and self.view[tokens[pos - 1].span.end - 1] == "被")
        while passive and pos < len(tokens) and tokens[pos].sym in "GZS" and pos - body < 4:
            pos += 1
        return tokens[pos].sym if pos < len(tokens) else ""

    def _opens_sentence(self, tokens: Sequence[Token], items: list[Member], pos: int) -> bool:
        """某某文创园，由…改造而来，去年被命名为…: a unit by its head word, then a comma, a title later on."""
        if len(items) != 1 or items[0].type in (None, EntityType.PROJECT) or items[0].quoted or len(items[0].text) < 5:
            return False
        first = self._before(tokens, items)
        later = "".join(t.sym for t in tokens[pos:]).partition(";")[0]
        before_title = later.partition("A")[0]
        if first is not None and first.sym != ";":
            return False
        return (
            "A" in later
            and any(s in "VFYX" for s in before_title)
            and not any(f"N{s}" in before_title for s in "VFYX,")
        )

    def _before_verb(self, tokens: Sequence[Token], pos: int) -> bool:
        """“某技术”，斩获…: the verb opens the next clause."""
        if pos >= len(tokens) or tokens[pos].sym != ",":
            return False
        while pos + 2 < len(tokens) and tokens[pos + 1].sym == "O" and VOID.fullmatch(tokens[pos + 1].text(self.view)):
            pos += 1  # …，去年入选
        return pos + 1 < len(tokens) and tokens[pos + 1].sym in "VYR"

    def _loses(self, tokens: Sequence[Token], first: Token | None, pos: int) -> bool:
        """“某某空间”因…，被取消…: a quoted subject and, before the next semicolon, a verb that takes from it."""
        if first is not None and first.sym not in ",;:F":
            return False
        rest = [t.sym for t in tokens[pos:]]
        part = rest[: rest.index(";")] if ";" in rest else rest
        return any(sym in "XYR" for sym in part) and not any(sym in "NQ" for sym in part)

    def _likely(self, items: list[Member]) -> bool:
        """Most of a list look like short names or end in the head of a unit."""
        names = sum(i.type is not None or load_short_names().score(i.text) >= THRESHOLD for i in items)
        return names * 3 >= len(items) * 2

    def _brands(self, opener: Token) -> bool:
        """获认定的老字号品牌有：: what is listed is told to be brands, which have no form of their own."""
        return _BRANDS.search(self.view, max(0, opener.span.start - 12), opener.span.start) is not None

    def _before(self, tokens: Sequence[Token], items: list[Member]) -> Token | None:
        start = items[0].span.start
        return next(
            (t for t in tokens if t.span.end in (start, start - items[0].quoted) and t.span.start < start), None
        )


_BRANDS = re.compile(r"(?:品牌|商标|老字号|名牌)(?:产品|企业)?(?:主要|具体|分别|依次|还|共|有|是|为|包括|即)*\Z")
#: What the unit says of those it counts: 10户, 3名, 5项.
_BY_UNIT = {"户": EntityType.PERSON, "名": EntityType.PERSON, "人": EntityType.PERSON, "项": EntityType.PROJECT}


def _counted(item: Member, count: Count | None) -> Member:
    """A name without a head is what the number of its list counts (黄某某等10户家庭)."""
    if count is None:
        return item
    told = count.type if count.type in (EntityType.PERSON, EntityType.REGION, EntityType.PARK) else None
    kind = told or _BY_UNIT.get(count.unit)
    return replace(item, type=kind) if item.type is None and not item.quoted and kind is not None else item


#: What opens a clause right before a verb of obtaining and a title is a name at even odds.
_IN_SLOT = 0.5
_OF_WORKS = re.compile("奖|工程[”》]?$")
_WITHIN = frozenset({"中", "里", "上", "中，"})
_WORKS = (EntityType.PRODUCT, EntityType.PROJECT)
_HOUSES = (*_WORKS, EntityType.INSTITUTION)


def _depth(tokens: Sequence[Token]) -> int:
    """How many brackets are open."""
    return sum(t.sym == "(" for t in tokens) - sum(t.sym == ")" for t in tokens)
