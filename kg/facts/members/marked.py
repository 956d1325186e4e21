"""Names with marks around them: “某技术”, “某空间”众创空间, 主播“某某”李四, 《望江楼》（第三季）."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.facts.members.free import without_adverbs
from kg.facts.members.kinds import type_by_head
from kg.facts.members.model import Member
from kg.facts.members.nouns import noun_behind
from kg.facts.members.people import is_role
from kg.facts.tokens import Token
from kg.mentions.people import is_person_name
from kg.model import EntityType, Mention, Span

_GENRE = re.compile(
    r"(?:大型|原创|长篇|短篇|优秀|学术)?(?:电视剧|网络剧|电影|影片|纪录片|动画片|动漫|歌曲|音乐|话剧|舞剧|歌剧|戏剧|戏曲|小品|广播剧|小说|散文|诗歌|报告文学|图书|专著|著作|论文|文章|作品|绘画|国画|油画|书法|摄影|雕塑|微视频|短视频|栏目|节目|通讯|消息|评论|专题)"
)
_GIVEN = re.compile(r"(?:也|还|又)?被[^，。；：被]{2,14}$")
_SORT = re.compile(r"(?:科研|科技|研究)?(?:项目|课题|成果|案例|专利|作品|一书|一文)")
_SEASON = re.compile(r"（第[一二三四五六七八九十\d]+[季部卷辑]）")


def quoted(view: str, tokens: Sequence[Token], pos: int, owner: Mention | None) -> tuple[Member, int]:
    """“某技术”, “某空间”众创空间, “某某”牌闸阀: the quoted name, with the noun behind it where the noun belongs to it."""
    token = tokens[pos]
    bare = Member(Span(token.span.start + 1, token.span.end - 1), str(token.value), None, None, owner, "", True)
    bare = replace(bare, type=type_by_head(bare.text))
    nxt = tokens[pos + 1] if pos + 1 < len(tokens) else None
    if nxt is not None and nxt.sym == "Z" and (placed := _placed_noun(view, tokens, pos)) is not None:
        return placed
    if nxt is None or nxt.sym not in "OA":
        return bare, pos + 1
    after = without_adverbs(nxt.text(view)) if nxt.sym == "O" else nxt.text(view)
    if (giver := _GIVEN.search(after)) is not None and giver.start() > 1:
        after = after[: giver.start()]  # 主播“某某”李四被团省委授予…
    if not after:
        return bare, pos + 2  # “某车间”去年入选…
    if is_person_name(after) and pos and is_role(tokens[pos - 1].text(view)):
        return Member(Span(nxt.span.start, nxt.span.start + len(after)), after, EntityType.PERSON, None), pos + 2
    noun = noun_behind(after, nxt.sym == "A")
    if noun is None:
        return bare, pos + 1
    if not noun.kept:
        return replace(bare, type=type_by_head(after) or noun.kind or bare.type, noun=after), pos + 2
    start = token.span.start
    if noun.kind is EntityType.INSTITUTION and owner is not None and owner.span.end == start:
        start, owner = owner.span.start, None  # 某公司“某某”QC小组: a team is told with its house
    span = Span(start, nxt.span.start + len(after))
    return Member(span, view[span.start : span.end], noun.kind, None, owner, after, True), pos + 2


def _placed_noun(view: str, tokens: Sequence[Token], pos: int) -> tuple[Member, int] | None:
    """“某某”普洱生茶: a kind of thing that is called by its place."""
    if pos + 2 >= len(tokens) or tokens[pos + 2].sym != "O" or tokens[pos + 2].span.start != tokens[pos + 1].span.end:
        return None
    after = without_adverbs(view[tokens[pos + 1].span.start : tokens[pos + 2].span.end])
    noun = noun_behind(after, False)
    if noun is None or not noun.kept:
        return None
    span = Span(tokens[pos].span.start, tokens[pos + 1].span.start + len(after))
    return Member(span, view[span.start : span.end], noun.kind, None, None, after, True), pos + 3


def is_genre(view: str, token: Token) -> bool:
    """电视剧《某某》、歌曲《某某》: the kind of work before its title."""
    return _GENRE.fullmatch(token.text(view)) is not None


def titled(view: str, tokens: Sequence[Token], pos: int) -> tuple[Member, int]:
    """《望江楼》, 《某某》（第三季）: a work of art or a book."""
    end = tokens[pos].span.end
    season = _SEASON.match(view, end)
    past = pos + 1
    if season is not None:
        end = season.end()
        while past < len(tokens) and tokens[past].span.end <= end:
            past += 1
    span = Span(tokens[pos].span.start, end)
    if past < len(tokens) and tokens[past].sym == "O" and _SORT.fullmatch(tokens[past].text(view)):
        past += 1  # 《某某系统》项目获…: the noun says what the title is
    return Member(span, view[span.start : span.end], EntityType.PRODUCT, None), past
