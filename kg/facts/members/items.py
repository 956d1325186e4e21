"""One item of a list: where it begins and ends, and what it is."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.facts.members.free import ADVERBS_FIRST, ADVERBS_LAST, free_name
from kg.facts.members.kinds import type_by_head
from kg.facts.members.model import Member
from kg.facts.members.tails import tail_after
from kg.facts.members.works import PRODUCT, UNDERTAKES
from kg.facts.tokens import Token
from kg.language.recogniser import THRESHOLD, load_short_names
from kg.mentions.named import PERSON_TAIL
from kg.mentions.people import SURNAMES
from kg.model import EntityType, Mention, Span

_QUOTE_NOUN = re.compile(
    r"^(?:专利|项目|产品|装备|系统|技术|平台|众创空间|孵化器|课题|成果|案例|团队|品牌|牌[\u4e00-\u9fff]{1,6}|场景|班组|号?[\u4e00-\u9fff]{0,4}新品种|工作室)"
)


#: What may stand behind an item of a list.
_AFTER_ITEM = ("", *"SE,;:)VCFA")


class ItemReader:
    """Reads the item of a list that begins at a token."""

    def __init__(self, view: str) -> None:
        """``view`` is the story's text."""
        self.view = view

    def item(self, tokens: Sequence[Token], pos: int, inside: bool) -> tuple[Member, int] | None:
        """The item at ``pos`` and where it ends; ``inside`` tells that another stands before it in the list."""
        token = tokens[pos]
        if token.sym == "N" and isinstance(token.value, Mention):
            return self._named(tokens, pos, token.value)
        if token.sym == "Q":
            return self._quoted(tokens, pos, None, token)
        if token.sym == "Z" and pos + 2 < len(tokens) and tokens[pos + 1].sym == "D" and tokens[pos + 2].sym == "N":
            house = tokens[pos + 2].value  # 潍坊市的甲公司、济南的乙公司
            if isinstance(house, Mention) and house.type is EntityType.COMPANY:
                return self._named(tokens, pos + 2, house)
        if token.sym in "ZO" and (inside or self.opens(tokens, pos)) and (run := self._run(tokens, pos)) is not None:
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

    def opens(self, tokens: Sequence[Token], pos: int) -> bool:
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
                and not ADVERBS_FIRST.match(self.view[free.start : free.end])
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
            person = self._person(tokens, pos + 1, housed=True)
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
        text = ADVERBS_LAST.sub("", token.text(self.view))
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

    def _person(self, tokens: Sequence[Token], pos: int, housed: bool = False) -> tuple[Member, int] | None:
        """某研究所张三、某公司董事长李四: the person is meant, not the house; without a house a role must tell."""
        nxt = tokens[pos + 1].sym if pos + 1 < len(tokens) else ""
        if nxt not in "SCVEFG(,":
            return None
        text = tokens[pos].text(self.view)
        found = PERSON_TAIL.fullmatch(ADVERBS_LAST.sub("", text))
        if found is None or ("·" not in found["name"] and found["name"][0] not in SURNAMES):
            return None
        if not housed and "·" not in found["name"] and found.start("name") == 0:
            return None
        start = tokens[pos].span.start + found.start("name")
        span = Span(start, start + len(found.group("name")))
        return Member(span, found.group("name"), EntityType.PERSON, None), pos + 1

    def _only_adverbs(self, token: Token) -> bool:
        text = token.text(self.view)
        return ADVERBS_FIRST.sub("", text) == "" or text in ("本身", "则", "本身则")

    def _quoted(self, tokens: Sequence[Token], pos: int, owner: Mention | None, token: Token) -> tuple[Member, int]:
        start, end, text, noun = token.span.start + 1, token.span.end - 1, str(token.value), ""
        nxt = pos + 1
        if nxt < len(tokens) and tokens[nxt].sym in "OC":
            after = ADVERBS_LAST.sub("", tokens[nxt].text(self.view))
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
