"""One item of a list: where it begins and ends, and what it is."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.facts.members.free import ADVERBS_FIRST, free_name
from kg.facts.members.kinds import slot_kind
from kg.facts.members.marked import is_genre, quoted, titled
from kg.facts.members.model import Member
from kg.facts.members.owned import owned_work
from kg.facts.members.people import behind_role, credited, is_role, person_of_house, where_people_stand
from kg.facts.members.placed import branch_in_bracket, cut_by_place, opened_by_place, place_itself
from kg.facts.members.tails import tail_after
from kg.facts.members.works import MADE, UNDERTAKES
from kg.facts.tokens import Token
from kg.mentions.people import is_person_name
from kg.model import EntityType, Mention, Span

#: What may stand behind an item of a list.
_AFTER_ITEM = ("", *"SE,;:)VCFA")


_PLACED = re.compile(r"(?:位于|地处|坐落于|来自|落户)[\u4e00-\u9fff]{2,10}")
_SORT_OF_FIRM = re.compile(
    r"[\u4e00-\u9fff]{0,8}(?:企业|公司|厂商|制造商|服务商|[药车奶乳酒茶农粮纸钢纺民国央外台港名]企|老店|名店|品牌|老字号)|其?(?:旗下|下属|所属)"
)


_ACTIVITY = re.compile(r"(?:主题|系列|专题)?(?:创建|评选|争创|竞赛|劳动竞赛|实践|教育)?活动")
_SORT_OF_WORK = re.compile(r"(?:发明|实用新型|外观设计)?专利|外观设计|(?:科技|创新)?(?:项目|成果|产品|作品|课题|案例)")
_OWNERS = (EntityType.COMPANY, EntityType.INSTITUTION)


#: Words that sum up the list before them.
SUMS = frozenset({"共", "共计", "合计", "总共", "一共", "总计"})


def past_gloss(tokens: Sequence[Token], pos: int) -> int:
    """Behind the short bracket at ``pos`` that only says who somebody is; ``pos`` itself without one."""
    if pos >= len(tokens) or tokens[pos].sym != "(":
        return pos
    end = next((i for i in range(pos, min(pos + 9, len(tokens))) if tokens[i].sym == ")"), None)
    if end is None or any(t.sym in "VFXYRHJAC" for t in tokens[pos:end]):
        return pos
    return end + 1


#: 福鼎人周宗佑: where a person is from.
_FROM = re.compile(r"[\u4e00-\u9fff]{2,4}(?:省|市|县|区)?(?:人|籍)(?P<name>[\u4e00-\u9fff]{2,3})")


def _of_place(view: str, span: Span) -> Member | None:
    told = _FROM.fullmatch(view, *span)
    if told is None or not is_person_name(told["name"]):
        return None
    return Member(Span(*told.span("name")), told["name"], EntityType.PERSON, None)


class ItemReader:
    """Reads the item of a list that begins at a token."""

    def __init__(self, view: str) -> None:
        """``view`` is the story's text."""
        self.view = view
        self._names: dict[Span, Span | None] = {}
        self._people = True

    def begin(self, tokens: Sequence[Token]) -> None:
        """Get ready for the items of ``tokens``."""
        self._people = any(isinstance(t.value, Mention) and t.value.type is EntityType.PERSON for t in tokens)

    def _free_name(self, span: Span) -> Span | None:
        """The free name in ``span``; several readings of one item ask for it."""
        if span not in self._names:
            self._names[span] = free_name(self.view, span)
        return self._names[span]

    def item(self, tokens: Sequence[Token], pos: int, inside: bool) -> tuple[Member, int] | None:
        """The item at ``pos`` and where it ends; ``inside`` tells that another stands before it in the list."""
        token = tokens[pos]
        if self._people and token.sym in "NZOQG" and (person := person_of_house(self.view, tokens, pos)) is not None:
            return person
        if token.sym == "N" and isinstance(token.value, Mention):
            return self._named(tokens, pos, token.value, inside)
        if token.sym == "Q":
            if _ACTIVITY.match(self.view, token.span.end) is not None:
                return None  # “青年文明号”创建活动
            return quoted(self.view, tokens, pos, None)
        if token.sym == "T" and isinstance(token.value, str):
            return titled(self.view, tokens, pos)
        if token.sym == "Z" and pos + 2 < len(tokens) and tokens[pos + 1].sym == "D" and tokens[pos + 2].sym == "N":
            house = tokens[pos + 2].value  # 潍坊市的甲公司、济南的乙公司
            if isinstance(house, Mention) and house.type is EntityType.COMPANY:
                return self._named(tokens, pos + 2, house)
        if inside and [t.sym for t in tokens[pos : pos + 3]] == ["Z", "D", "O"]:
            unit = self._free(tokens, pos + 2, True)  # 甲区的乙孵化器
            if unit is not None and unit[0].type is not None:
                return unit
        if (told := self._from_where(tokens, pos)) is not None:
            return told
        opened = inside or token.sym == "G" or self.opens(tokens, pos)
        if token.sym in "ZOG" and opened and (cut := cut_by_place(self.view, tokens, pos, self._free_name)) is not None:
            return cut
        if token.sym == "Z" and isinstance(token.value, Mention):
            return opened_by_place(self.view, tokens, pos, token.value, self._free_name) or place_itself(
                self.view, tokens, pos, token.value, inside
            )
        if token.sym == "O" and (told := self._appositive(tokens, pos)) is not None:
            return told
        if token.sym == "O" and [t.sym for t in tokens[pos + 1 : pos + 2]] == ["T"] and is_genre(self.view, token):
            return titled(self.view, tokens, pos + 1)
        if token.sym == "O":
            if pos + 2 < len(tokens) and tokens[pos + 1].sym == "D" and tokens[pos + 2].sym == "Q":
                owner = self._free_name(token.span)  # 某控股的“某技术”: the work is listed, its owner is short
                made = MADE.search(self.view[token.span.start : tokens[pos + 2].span.start]) is not None
                if made or (owner is not None and (not inside or owner.start == token.span.start)):
                    return quoted(self.view, tokens, pos + 2, None)
            return (
                branch_in_bracket(self.view, tokens, pos, self._free_name)
                or credited(self.view, tokens, pos)
                or behind_role(self.view, tokens, pos)
                or where_people_stand(self.view, tokens, pos)
                or (self._short_owner(tokens, pos, inside))
                or self._free(tokens, pos, inside)
            )
        return None

    def _from_where(self, tokens: Sequence[Token], pos: int) -> tuple[Member, int] | None:
        """来自某高新区的甲孵化器: where it is, then its name."""
        end = next((at for at in (pos + 1, pos + 2) if [t.sym for t in tokens[at : at + 1]] == ["D"]), None)
        if end is None or end + 1 >= len(tokens):
            return None
        where = self.view[tokens[pos].span.start : tokens[end].span.start]
        return self.item(tokens, end + 1, True) if _PLACED.fullmatch(where) else None

    def opens(self, tokens: Sequence[Token], pos: int) -> bool:
        """Right after 分别是, a colon or 入选的: where lists of names begin."""
        before = tokens[pos - 1].sym if pos else ""
        return before in ("J", ":") or (before == "D" and pos > 1 and tokens[pos - 2].sym in "VRXYC")

    def _named(self, tokens: Sequence[Token], pos: int, mention: Mention, inside: bool = False) -> tuple[Member, int]:
        member = Member(mention.span, mention.text, mention.type, mention)
        if (tailed := self._tailed(tokens, pos, mention, inside)) is not None:
            return tailed
        if mention.basis.startswith("brief"):
            branch = branch_in_bracket(self.view, tokens, pos, lambda span: span)
            if branch is not None:
                return branch
        if (work := self._work(tokens, pos, mention)) is not None:
            return work
        nxt = pos + 1
        if nxt < len(tokens) and tokens[nxt].sym == "D":
            nxt += 1
        if nxt == pos + 2 and nxt + 1 < len(tokens) and _SORT_OF_WORK.fullmatch(tokens[nxt].text(self.view)):
            nxt += tokens[nxt + 1].sym == "Q"  # 某公司的发明专利“某方法”
        if nxt < len(tokens) and tokens[nxt].sym == "Q" and mention.type in _OWNERS:
            marked = quoted(self.view, tokens, nxt, mention)
            if marked is not None:
                return marked
        if nxt == pos + 2 and nxt < len(tokens) and tokens[nxt].sym == "N" and isinstance(tokens[nxt].value, Mention):
            inner = tokens[nxt].value
            if isinstance(inner, Mention) and inner.type in (EntityType.PLATFORM, EntityType.PRODUCT):
                return Member(inner.span, inner.text, inner.type, inner, mention), nxt + 1
        if nxt == pos + 2 and nxt < len(tokens) and tokens[nxt].sym in "OA":
            after = tokens[nxt + 1].sym if nxt + 1 < len(tokens) else ""
            if after in "VY" and tokens[nxt].span.end - tokens[nxt].span.start <= 10:
                return member, nxt + 1  # 甲公司的技术中心获评…: the title is put on the firm
        if pos + 1 < len(tokens) and tokens[pos + 1].sym == "O":
            person = behind_role(self.view, tokens, pos + 1, housed=True)
            if person is not None:
                return person
        if pos + 1 < len(tokens) and tokens[pos + 1].sym == "O" and self._only_adverbs(tokens[pos + 1]):
            return member, pos + 2
        return member, pos + 1

    def _work(self, tokens: Sequence[Token], pos: int, mention: Mention) -> tuple[Member, int] | None:
        """某所完成的“某技术”, 某公司的某型球阀: the work stands in the list, not its house."""
        syms = "".join(t.sym for t in tokens[pos + 1 : pos + 5])
        if syms.startswith("ODQ") and tokens[pos + 1].text(self.view) in ("旗下", "所属", "名下"):
            return quoted(self.view, tokens, pos + 3, mention)  # 某公司旗下的“某牌”
        if syms.startswith(("ODQ", "VDQ")) and UNDERTAKES.fullmatch(tokens[pos + 1].text(self.view)):
            return quoted(self.view, tokens, pos + 3, mention)
        if mention.type not in (EntityType.COMPANY, EntityType.INSTITUTION):
            return None
        return owned_work(self.view, tokens, pos, mention)

    def _short_owner(self, tokens: Sequence[Token], pos: int, inside: bool) -> tuple[Member, int] | None:
        """某某重工的某型装置: a short name owns a work that is one by its form."""
        if pos + 1 >= len(tokens) or tokens[pos + 1].sym not in "OD":
            return None
        owner = self._free_name(tokens[pos].span)
        if owner is None or (inside and owner.start != tokens[pos].span.start) or owner.end - owner.start > 14:
            return None
        return owned_work(self.view, tokens, pos, None)

    def _tailed(self, tokens: Sequence[Token], pos: int, mention: Mention, inside: bool) -> tuple[Member, int] | None:
        """The firm with the unit, workshop or worker that stands right behind it in a list."""
        if mention.type is EntityType.PERSON:
            return None
        for end in range(pos + 2, min(pos + 8, len(tokens) + 1)):
            last = tokens[end - 1]
            if last.sym == "S" and last.text(self.view) in "及与和" and end > pos + 2:
                continue  # 某公司某所及周边改造项目部
            if last.sym not in "OAZWN":
                return None
            after, stop = tokens[end].sym if end < len(tokens) else "", last.span.end
            passive = after in ("G", "Z", "F") and self.view[stop - 1] == "被"  # 某公司某服务区被总工会授予…
            if not passive and after not in _AFTER_ITEM:
                continue
            tail = tail_after(
                self.view, mention.span, stop - passive, listed=after in ("S", "E") or (inside and after == "V")
            )
            if tail is None:
                continue
            if tail.member is None:
                return Member(mention.span, mention.text, mention.type, mention), end
            text = self.view[tail.member.start : tail.member.end]
            return Member(tail.member, text, tail.kind, None), end
        return None

    def _only_adverbs(self, token: Token) -> bool:
        text = token.text(self.view)
        return ADVERBS_FIRST.sub("", text) == "" or text in ("本身", "则", "本身则")

    def _appositive(self, tokens: Sequence[Token], pos: int) -> tuple[Member, int] | None:
        """骨干企业某某乳业, 位于经开区的某某纸业: what the firm is or where, then its name."""
        at = pos + 1
        where = at < len(tokens) and tokens[at].sym == "D"
        at += where
        name = tokens[at].value if at < len(tokens) and tokens[at].sym == "N" else None
        if not isinstance(name, Mention) or name.type is not EntityType.COMPANY:
            return None
        sign = _PLACED if where else _SORT_OF_FIRM
        return self._named(tokens, at, name) if sign.fullmatch(tokens[pos].text(self.view)) else None

    def _free(self, tokens: Sequence[Token], pos: int, inside: bool) -> tuple[Member, int] | None:
        told = past_gloss(tokens, pos + 1)
        nxt = tokens[told].sym if told < len(tokens) else ""
        listed = pos > 0 and tokens[pos - 1].sym in "J:"
        passive = nxt in "GZF" and self.view[tokens[pos].span.end - 1] == "被"  # 甲被省商务厅认定为…
        if (
            nxt == "H"
            and inside
            and tokens[told].text(self.view) in SUMS
            and [t.sym for t in tokens[told + 1 : told + 2]] == ["C"]
        ):
            nxt = "C"  # 甲、乙共计2家企业
        opener = nxt == "O" and tokens[pos + 1].text(self.view) == "在" and not inside  # 甲在B评价中获评…
        opener = opener or (nxt == "," and (pos == 0 or tokens[pos - 1].sym == ";"))
        if nxt not in "SECVYR)" and not ((inside or listed) and nxt in ",;(F") and not passive and not opener:
            return None
        span = self._free_name(tokens[pos].span)
        if span is None:
            return None
        lead = self.view[tokens[pos].span.start : span.start]
        if inside and lead and _SORT_OF_FIRM.fullmatch(lead) is None:
            return None
        if (person := _of_place(self.view, span)) is not None:
            return person, pos + 1
        text = self.view[span.start : span.end]
        if is_role(text) and slot_kind(text) is None:
            return None  # 董事长、总经理: offices win nothing
        return Member(span, text, slot_kind(text), None), pos + 1
