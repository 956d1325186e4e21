"""Coordinated names: who stands in a list, where each name begins and ends.

「甲公司、乙压缩机和“丙”众创空间等6家企业」 is one list with three members, a
stated size of six and an open end.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.facts.members.commas import commas_of_list
from kg.facts.members.evidence import are_names
from kg.facts.members.found import before, found_list, of_brands
from kg.facts.members.items import SUMS, ItemReader, past_gloss
from kg.facts.members.joints import without_inner_joints
from kg.facts.members.model import Member, Members, Node
from kg.facts.members.slots import fuse_slots
from kg.facts.members.works import MADE
from kg.facts.tokens import Count, Token
from kg.model import EntityType, Span

_BARE_NOUNS = frozenset("公司 企业 单位 机构 园区 平台 产品 项目 多家企业 一批企业 个人 集体".split())
#: What an item of a list may begin with.
_ITEMS = frozenset("NZOQGT")
_LONGEST_REMARK = 8
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
        tokens = commas_of_list(self.view, tokens)
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
        if (
            open_end
            and [t.sym for t in tokens[pos : pos + 3]] == ["O", "D", "C"]
            and len(tokens[pos].text(self.view)) <= _LONGEST_REMARK
        ):
            pos += 2  # 等市民熟知的22个品牌
        elif open_end and self._placed_count(tokens, pos):
            pos += 1  # 等合肥市36家企业
        if len(items) > 1 and [t.sym for t in tokens[pos : pos + 2]] == ["H", "C"] and self._sums(items, tokens, pos):
            pos += 1
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
        opener = before(tokens, items)
        if opener is not None and opener.sym in "J:" and of_brands(self.view, opener):
            items = [replace(i, type=EntityType.PRODUCT) if i.mention is None else i for i in items]
        if not any(i.mention is not None for i in items):
            found = found_list(self.view, tokens, items, pos, open_end=open_end, count=count)
            if not are_names(found):
                return None
        end = tokens[pos - 1].span.end
        return Node("M", Span(items[0].span.start, end), Members(tuple(items), count, open_end, tail)), pos

    def _sums(self, items: list[Member], tokens: Sequence[Token], pos: int) -> bool:
        """甲、乙、丙共计3家企业: the number of those just named."""
        return tokens[pos].text(self.view) in SUMS and self._closes(items, tokens[pos + 1])

    def _placed_count(self, tokens: Sequence[Token], pos: int) -> bool:
        """A place between 等 and the number."""
        if pos + 1 >= len(tokens) or tokens[pos + 1].sym != "C":
            return False
        return tokens[pos].sym == "Z" or _HERE.fullmatch(tokens[pos].text(self.view)) is not None

    def _closes(self, items: list[Member], token: Token) -> bool:
        count = token.value
        return isinstance(count, Count) and (count.size == len(items) or (len(items) > 1 and count.size >= len(items)))


#: 等我市36家企业.
_HERE = re.compile(r"[我全本该][省市区县州盟旗]|国内|本地|当地|省内|市内|辖区内?")

#: What the unit says of those it counts: 10户, 3名, 5项.
_BY_UNIT = {"户": EntityType.PERSON, "名": EntityType.PERSON, "人": EntityType.PERSON, "项": EntityType.PROJECT}


def _counted(item: Member, count: Count | None) -> Member:
    """A name without a head is what the number of its list counts (黄某某等10户家庭)."""
    if count is None:
        return item
    told = count.type if count.type in (EntityType.PERSON, EntityType.REGION, EntityType.PARK) else None
    kind = told or _BY_UNIT.get(count.unit)
    return replace(item, type=kind) if item.type is None and not item.quoted and kind is not None else item
