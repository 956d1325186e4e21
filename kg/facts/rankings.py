"""Ranks: 在全市16个县区中排名第一, 8次月度考核7次位居前三.  A rank is no recognition."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import cn2an

from kg.catalogue import Catalogue, Programme
from kg.mentions import Topic
from kg.model import BlockKind, Document, EntityType, Level, Mention, Ranking, Span
from kg.resolve import entity_id, fact_id

_CN = "一二三四五六七八九十百两"
_SCOPE = r"(?:全国|全省|全市|全区|全县|全球|世界|我省|我市|我国|同类[^，。；]{0,8}|各[^，。；第前]{1,8})"
#: Nouns after 第N or 前N that make it a number of order (第一批, 第三方, 前三季度), not a rank.
_ORDER = (
    "批|次|期|届|方|线|家|个|条|款|章|代|轮|季|时间|书记|产业|阶段|步|年|天|月|医院|中学|小学|人民|机床|车|党|村|组|师|团|"
    "座|项|例|台|部|本|大股东|大支柱|小时|会议|号|生产力|要务"
)
_RANK = re.compile(
    rf"(?P<verb>排名|名次|排在|排到|排|位列|位居|位于|居于|居|列|名列|跻身|荣登|荣获|获得|获|取得|夺得|考核|成绩|增速|总量|数量|"
    rf"规模|综合)?(?P<scope>{_SCOPE})?(?:的?(?P<mid>排名|综合排名|综合成绩|名次)?)"
    rf"(?:第(?P<rank>[{_CN}]+|\d+)(?:位|名)?|前(?P<most>[{_CN}]+|\d+)(?P<unit>位|名)?|(?P<top>榜首|首位|头名))(?!{_ORDER})"
)
#: What no rank is told without.
_RANKS = re.compile("第|前|榜首|首位|头名")
_TIMES = re.compile(rf"(?<![第\d{_CN}])(\d+|[{_CN}]+)次[^，。；]{{0,10}}$")
_AMONG = re.compile(r"在(?P<where>[^，。；在]{0,14}?)(?P<n>\d+)(?:个|家|所|户|座)(?P<what>[^。；]{0,24}?)(?:的排名)?中")
_YEAR = re.compile(r"((?:19|20)\d\d)年")
#: 6次月度考核, 年度考核: they repeat an assessment named before.
_GENERIC = re.compile(r"(?:\d+次)?(?:月度|季度|年度|综合)?(?:考核|评价)$")
_SUBJECTS = (EntityType.PARK, EntityType.COMPANY, EntityType.INSTITUTION, EntityType.PLATFORM, EntityType.REGION)
_ASSESSES = re.compile(r"考核|评价|排行榜|榜单|竞赛|大赛")
_SCHEME = re.compile(
    r"[\u4e00-\u9fff“”\d]{2,40}?(?:考核评价|专项考核|综合考核|单项考核|考核|综合评价|评价|排行榜|榜单|竞赛|大赛)"
)
_RANK_NEXT = re.compile(r"[在以的位居排]|综合|GDP")
_OWN_AREA = re.compile(r"[我全本][市省区县]")
_STOPS = re.compile(r"[，。；：]")
_LOCATIVE = re.compile(r"^在|中$")


@dataclass(frozen=True, slots=True)
class RankReader:
    """Reads the ranks of one story; ``scope_of`` turns 全市 into the story's city."""

    document: Document
    mentions: tuple[Mention, ...]
    topic: Topic
    catalogue: Catalogue
    home: str | None
    section_year: str | None
    scope_of: Callable[[str], str]

    def read(self, sentences: Sequence[Span]) -> tuple[Ranking, ...]:
        """All ranks in text order; headings repeat what the text says and are left out."""
        blocks = self.document.blocks
        out: dict[str, Ranking] = {}
        block, scheme = None, None
        assessments = self._assessments()
        for sentence in sentences:
            around = blocks[bisect_right(blocks, sentence.start, key=lambda b: b.span.start) - 1]
            if around.kind in (BlockKind.TITLE, BlockKind.SUBTITLE, BlockKind.HEADING):
                continue
            here = around.span
            scheme = None if here != block else scheme
            block = here
            text = self.document.view[sentence.start : sentence.end]
            scheme = self._scheme(text, sentence, assessments) or scheme
            for ranking in self._sentence(text, sentence, scheme):
                out.setdefault(ranking.id, ranking)
        return tuple(out.values())

    def _assessments(self) -> list[tuple[Span, Programme]]:
        """The assessments of the catalogue that the story names."""
        hits = self.catalogue.aliases_of(self.document.view)
        named = ((Span(h.start, h.end), self.catalogue.programmes[h.programmes[0]]) for h in hits)
        return [(span, programme) for span, programme in named if programme.honour_class == "assessment"]

    def _scheme(
        self, text: str, sentence: Span, assessments: Sequence[tuple[Span, Programme]]
    ) -> tuple[str, str | None] | None:
        """The assessment a sentence names: a programme of the catalogue, or its words."""
        for span, programme in assessments:
            if sentence.covers(span):
                return programme.label_zh, programme.id
        found = _SCHEME.search(text) if _ASSESSES.search(text) else None
        if found is None or _GENERIC.match(found.group()) or not _RANK.search(text, found.end()):
            return None
        return found.group(), None

    def _sentence(self, text: str, sentence: Span, scheme: tuple[str, str | None] | None) -> list[Ranking]:
        out: list[Ranking] = []
        if _RANKS.search(text) is None:
            return out
        for hit in _RANK.finditer(text):
            if not (hit["verb"] or hit["scope"] or hit["mid"]) or (hit["most"] and not hit["scope"] and not hit["mid"]):
                continue
            if not (hit["scope"] or hit["mid"] or hit["verb"] == "排名" or _AMONG.search(text[: hit.start() + 1])):
                continue
            if "分别" in text[max(0, hit.start() - 12) : hit.start()]:
                continue  # one rank each for several figures: not read yet, so not guessed
            out.append(self._ranking(text, hit, sentence, scheme))
        return out

    def _ranking(self, text: str, hit: re.Match[str], sentence: Span, scheme: tuple[str, str | None] | None) -> Ranking:
        among = next((m for m in _AMONG.finditer(text[: hit.start() + 1])), None)
        times = _TIMES.search(text[: hit.start()])
        subject = self._subject(text[: hit.start()], sentence.start, scheme)
        name, programme = scheme or (self._measure(text, hit), None)
        rank = 1 if hit["top"] else _number(hit["rank"])
        scope = f"{among['where']}{among['what']}" if among else hit["scope"] or ""
        years = _YEAR.findall(text) or ([self.section_year] if self.section_year else [])
        values = (rank, _number(hit["most"]), int(among["n"]) if among else None, _number(times[1]) if times else None)
        span = self.document.source_span(sentence)
        return Ranking(
            fact_id("rnk", self.document.id, subject, name, *values),
            subject,
            entity_id(self.topic.subject.type, subject, self.home)
            if subject and self.topic.subject and self.topic.subject.canonical == subject
            else None,
            name,
            programme,
            self._level(programme),
            *values[:3],
            self.scope_of(scope) if scope else None,
            years[0] if years else None,
            values[3],
            self.document.evidence(span),
        )

    def _subject(self, before: str, start: int, scheme: tuple[str, str | None] | None) -> str | None:
        """Who is ranked: the zone or body the sentence begins with, else the story's subject."""
        for mention in sorted(self.mentions, key=lambda m: m.span):
            inside = start <= mention.span.start and mention.span.end <= start + len(before)
            if not inside or mention.type not in _SUBJECTS:
                continue
            after = before[mention.span.end - start :]
            if mention.type is EntityType.REGION and not _RANK_NEXT.match(after):
                continue
            if (
                mention.span.start == start
                and not _OWN_AREA.search(after)
                and not (scheme and scheme[0].startswith(mention.text))
            ):
                return mention.canonical
        return self.topic.subject.canonical if self.topic.subject else None

    def _measure(self, text: str, hit: re.Match[str]) -> str:
        """What is ranked when no assessment is named: the words before the rank in its clause."""
        clause = _STOPS.split(text[: hit.start("verb") if hit["verb"] else hit.start()])[-1]
        return _LOCATIVE.sub("", clause.strip()) or "排名"

    def _level(self, programme: str | None) -> Level:
        """An assessment's level is its catalogue default; a rank without one has none."""
        found = self.catalogue.programmes.get(programme or "")
        if found is None or found.default_level is None or found.default_certainty not in ("fixed", "conventional"):
            return Level.UNSPECIFIED
        return found.default_level


def _number(text: str | None) -> int | None:
    if not text:
        return None
    return int(text) if text.isdigit() else int(cn2an.cn2an(text.replace("两", "二"), "smart"))
