"""Reads one story sentence by sentence and keeps its scope."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.catalogue import Catalogue
from kg.catalogue.cues import Verb, verb_matcher
from kg.facts import frames
from kg.facts.awards import Award, AwardReader
from kg.facts.drafts import GroupDraft, RecognitionDraft, TraceDraft
from kg.facts.families import Families
from kg.facts.families.context import associations
from kg.facts.families.dating import dates_the_story, told_year
from kg.facts.families.givers import givers, patrons, signatories
from kg.facts.families.standing import closes_notice, noticed_in_passing, opens_notice, settles
from kg.facts.level import LevelResolver
from kg.facts.lists import ListReader
from kg.facts.members import Member, Members, Node
from kg.facts.plans import is_plan_page, opens_section, still_to_come
from kg.facts.reduce import clauses, reduce_sentence, told_first
from kg.facts.rosters import RosterReader
from kg.facts.scope import Listing, Patron, Scope
from kg.facts.tokens import Tokeniser
from kg.facts.traces import sentence_trace
from kg.facts.within import spans_within
from kg.language import find_numbers, split_sentences
from kg.mentions import Topic
from kg.mentions.named import titled_spans
from kg.model import Block, BlockKind, Document, EntityType, Level, Mention, Span, Status

_HEADING = re.compile(r"(?:方面|领域)，?$")
_CANDIDATE_TITLE = re.compile(r"公示|拟(?:认定|入选|推荐|备案|确定)|推荐名单|候选")
_NUMBERED = re.compile(r"^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）)[^。；：]*：?$")
_DATED = re.compile(
    r"^(?:[◆●■★☆△▲◇·•\s\u3000]|(?:19|20)\d\d年?(?:\d{1,2}月)?(?:\d{1,2}日)?[：:，,\s\u3000]*|同年|当年)+"
)
_SECTION_SIZE = re.compile(r"(?:共|[（(：:])\s*(\d{1,4})\s*[家个名项户人件](?:企业|单位|项目)?[）)。：]?$")
#: 申报辅导会, 申报通知, 管理办法: such a headline lists no winners.
_ABOUT_APPLYING = re.compile(
    r"(?:申报|培训|辅导|动员|宣贯|解读|推进|座谈)[^，。]{0,10}(?:会|班|活动|讲座)|申报(?:的)?(?:通知|指南|工作)|管理办法|实施细则|若干(?:政策|措施)|政策(?:问答|解读|明白卡)"
)
_LONGEST_HEADING = 36
_LONGEST_UNDER_SECTION = 90
_LONGEST_INTRODUCTION = 60


def _openings(view: str, mentions: tuple[Mention, ...], catalogue: Catalogue) -> Iterator[Mention]:
    """Place names at the start of unit names, which the settled mentions hide."""
    for mention in mentions:
        if mention.basis in ("place-unit", "quoted-unit"):
            for hit in catalogue.find_regions(mention.text):
                if hit.start == 0:
                    span = Span(mention.span.start, mention.span.start + hit.end)
                    yield Mention(span, EntityType.REGION, hit.text, hit.text, "gazetteer", hit.codes[0])


def _theme(awards: tuple[Award, ...]) -> Award | None:
    """The one title a story is about: at least two in three of its award phrases name it."""
    named = [a for a in awards if not a.elliptic and not a.generic]
    counts = Counter(a.programmes[:1] or (a.label,) for a in named)
    if not counts:
        return None
    key, times = counts.most_common(1)[0]
    own = [a for a in named if (a.programmes[:1] or (a.label,)) == key]
    several = len({a.level for a in own if a.level is not None}) > 1  # 国家级B…省级B: the story is about B of any level
    if times * 3 < len(named) * 2:
        return None
    best = next((a for a in own if a.level is not None or a.place is not None), own[0])
    if several:
        best = replace(best, level=None, place=None, text=best.label)
    return replace(best, grade=None, hint=None, listed=False)


def _same_set(group: GroupDraft, other: GroupDraft) -> bool:
    """So many of one title, told twice."""
    return group.count.size == other.count.size


#: A line that is nothing but a year, or a span of years.
_YEAR_LINE = re.compile(
    r"[\W_]*(?P<year>(?:19|20)\d\d)年?度?(?P<to>[-—–~～至到]+(?:(?:19|20)\d\d年?度?|今)|以前|之前|及以前)?[\W_]*"
)
#: 本报讯（记者某某）, 某市日报讯: what opens a report and belongs to no name in it.
_DATELINE = re.compile(
    r"(?:本报|本网|[\u4e00-\u9fff]{2,6}(?:[日晚时早商晨快周导]报|网|电视台|融媒(?:体中心)?|客户端))(?:综合)?讯?"
    r"(?:（[^（）]{0,8}(?:记者|通讯员|见习|实习生|特约|报道)[^（）]{0,40}）|(?<=讯))[\s\u3000]*"
)
#: How far behind a sentence its denial stands (characters).
_NEXT = 60


class StoryReader:
    """All honour facts of one document, as drafts in view offsets."""

    def __init__(self, document: Document, mentions: tuple[Mention, ...], topic: Topic, catalogue: Catalogue) -> None:
        """``mentions`` and ``topic`` come from ``kg.mentions``."""
        self.document, self.view = document, document.view
        self.topic, self.catalogue = topic, catalogue
        self.awards = AwardReader(catalogue, self.view, mentions, titled_spans(self.view)).read()
        self.regions = tuple(_openings(self.view, mentions, catalogue))
        self.named = mentions
        self.firms = tuple(m for m in mentions if m.type is EntityType.COMPANY)
        named = (*(a.span.start for a in self.awards), *(h.start for h in catalogue.aliases_of(self.view)))
        self._first_award, self._block_end = min(named, default=len(self.view)), 0
        self.numbers = find_numbers(self.view)
        self.tokeniser = Tokeniser(self.view, mentions, self.awards, self.numbers, verb_matcher())
        self.theme = self._stated(_theme(self.awards))
        self.levels = LevelResolver(catalogue, topic.place)
        self.scope = Scope()
        self.recognitions: list[RecognitionDraft] = []
        self.groups: list[GroupDraft] = []
        self.traces: list[TraceDraft] = []
        self._nodes: dict[Span, Sequence[Node]] = {}
        self.families = Families(self)
        self.rosters = RosterReader(self)
        self.lists = ListReader(self)
        self._tables = list(document.tables)

    def read(self) -> None:
        """Fill ``recognitions``, ``groups`` and ``traces``."""
        self._titles()
        sentences = split_sentences(self.document)
        blocks, at = self.document.blocks, 0
        self.rosters.above.open()
        while at < len(blocks):
            self._listed(self.document.offsets[blocks[at].span.start])
            read = self.rosters.read(blocks, at)
            if not read:
                self._block(blocks[at], sentences)
            at += read or 1
        self._listed(len(self.document.source_text))
        self._headlines()
        self.lists.close()

    def _listed(self, before: int) -> None:
        """The tables that stand in the file before the source offset, under all that stands over them."""
        while self._tables and self._tables[0].start < before:
            above = self.rosters.above
            self.lists.read(self._tables.pop(0), above.layers(), above.works(above.settled()))
            above.outline.filled()

    def _headlines(self) -> None:
        """某市2家企业入选B: a number that only the headline tells; its names stand in the story in full."""
        scope, given, told = self.scope, len(self.recognitions), list(self.groups)
        self.scope = Scope(title=scope.title, signed=scope.signed, notice=scope.notice, closed=scope.closed)
        self.families.read.scope = self.scope
        for block in self.document.blocks:
            if block.kind in (BlockKind.TITLE, BlockKind.SUBTITLE):
                self._block_end = block.span.end
                self._sentence(block.span)
        self.scope = self.families.read.scope = scope
        del self.recognitions[given:]
        fresh = [g for g in self.groups[len(told) :] if not any(_same_set(g, other) for other in told)]
        self.groups = [*told, *fresh]

    def _block(self, block: Block, sentences: Sequence[Span]) -> None:
        if block.kind in (BlockKind.TITLE, BlockKind.SUBTITLE, BlockKind.BYLINE):
            return
        if (years := _YEAR_LINE.fullmatch(self.view, *block.span)) is not None:  # 2023年 over what happened in it
            self.scope.section_year = None if years["to"] else years["year"]
            self.scope.new_block()
            return
        planned = opens_section(self.view[block.span.start : block.span.end])
        self.scope.planned = self.scope.planned if planned is None else planned
        if self.rosters.signs.is_heading(block):
            self.scope.new_block()
            self.rosters.above.heading(block.span)
            return
        self.scope.new_block()
        self.scope.block_start, self._block_end = block.span
        if block.kind is BlockKind.BODY and block.span.end - block.span.start > _LONGEST_UNDER_SECTION:
            self.scope.section = None
        self.rosters.above.before(block)
        self.scope.owner = self._owner(block)
        for sentence in spans_within(sentences, block.span):
            self._sentence(self._report(sentence) if sentence.start == block.span.start else sentence)
        self.rosters.above.after(block)

    def _report(self, sentence: Span) -> Span:
        """The first sentence of a report without its dateline."""
        dateline = _DATELINE.match(self.view, *sentence)
        return Span(dateline.end(), sentence.end) if dateline and dateline.end() < sentence.end else sentence

    def _titles(self) -> None:
        """The headline's award and status are the story's default list."""
        self.scope.signed = list(dict.fromkeys(signatories(self.families.read)))
        for block in self.document.blocks:
            if block.kind not in (BlockKind.TITLE, BlockKind.SUBTITLE):
                continue
            text = self.view[block.span.start : block.span.end]
            self.scope.planned = self.scope.planned or is_plan_page(text)
            awards = [a for a in self.awards if block.span.covers(a.span) and not self.denies(a)]
            self.scope.patrons += [Patron(name, block.span) for name in patrons(self.families.read, block.span)]
            candidate = _CANDIDATE_TITLE.search(text) is not None
            self.scope.notice = self.scope.notice or candidate
            self.scope.noticed += awards if candidate else []
            self.scope.candidate_story = self.scope.candidate_story or candidate
            if awards and self.scope.title is None and not _ABOUT_APPLYING.search(text):
                status = Status.CANDIDATE if candidate or awards[-1].hint == "candidate" else Status.GRANTED
                detail = "public-notice" if candidate else None
                issuer = self.issuer_in(block.span)
                self.scope.title = Listing(awards[-1], status, detail, issuer, awards[-1].span)
            self.scope.section_year = self.scope.section_year or told_year(text)

    def _owner(self, block: Block) -> Members | None:
        """The firm of a company's own page, for a line that opens with a date or a verb."""
        text = _DATED.sub("", self.view[block.span.start : block.span.end])
        if not self.tokeniser.opens_with_verb(text) or (firm := self.own_firm()) is None:
            return None
        return Members((Member(firm.span, firm.text, firm.type, firm),))

    def own_firm(self) -> Mention | None:
        """The firm whose own page this is: it heads the page or opens a paragraph of it."""
        if (firm := self.principal()) is None:
            return None
        own = any(b.kind is BlockKind.BODY and b.span.start == firm.span.start for b in self.document.blocks)
        titled = any(b.kind is BlockKind.TITLE and b.span.covers(firm.span) for b in self.document.blocks)
        return firm if own or titled else None

    def denies(self, award: Award) -> bool:
        """我们不是B: the words right before say that it is not so."""
        return frames.denied(self.view[max(0, award.span.start - 6) : award.span.start])

    def issuer_in(self, span: Span) -> str | None:
        """The first body of the state named in ``span``."""
        bodies = [
            m for m in self.tokeniser.names.values() if span.covers(m.span) and m.type is EntityType.GOVERNMENT_BODY
        ]
        return bodies[0].text if bodies else None

    def _sentence(self, sentence: Span) -> None:
        text = self.view[sentence.start : sentence.end]
        self.scope.new_sentence()
        before = len(self.recognitions) + len(self.groups)
        if (year := told_year(text)) is not None:
            self.scope.year = year
            if self.scope.section_year is None and dates_the_story(text):
                self.scope.section_year = year
        associations(self.families.read, sentence)
        givers(self.families.read, sentence)
        self._notices(sentence, text)
        reason = frames.unreal(text) or ("goal" if still_to_come(text, self.scope.planned) else None)
        names = reason in ("policy",) and any(
            m.basis == "legal-form" and sentence.covers(m.span) for m in self.tokeniser.names.values()
        )
        if frames.rebutted(text, self.view[sentence.end : sentence.end + _NEXT]):
            reason, names = "negation", False
        if reason is None or names:
            reason = self._clauses(sentence, text)
        made = len(self.recognitions) + len(self.groups) - before
        self._trace(sentence, made, reason)

    def _notices(self, sentence: Span, text: str) -> None:
        """A list put up for comment here, or the end of that time; given by now is what was put up before."""
        if opens_notice(text) and not noticed_in_passing(text, self.view[: sentence.start]):
            self.scope.notice = True
            self.scope.noticed += [a for a in self.awards if sentence.covers(a.span)]
        if not closes_notice(text):
            return
        self.scope.closed = True
        if settles(text):
            drafts: list[RecognitionDraft | GroupDraft] = [*self.recognitions, *self.groups]
            for draft in drafts:
                if draft.detail == "public-notice" and draft.sentence.start >= self.scope.block_start:
                    draft.status, draft.detail = Status.GRANTED, None

    def _clauses(self, sentence: Span, text: str) -> str | None:
        limit = frames.goal_from(text)
        if self._nothing_to_give():
            return None if limit is None else "goal"
        nodes = self.nodes(sentence)
        if limit is not None:
            start, stop = sentence.start + limit, sentence.start + frames.goal_until(text, limit)
            nodes = [n for n in nodes if not start <= n.span.start < stop]
        for clause in told_first(self.view, clauses(nodes)):
            self.families.read_clause(clause, sentence)
        self.families.read_rest(nodes, sentence, sentence.end)
        return None if limit is None else "goal"

    def _nothing_to_give(self) -> bool:
        """No award was told up to the end of this paragraph, and none is the story's: nobody here is given one."""
        told = self.recognitions or self.groups or self.theme is not None or self.scope.told_of_award()
        return not told and self._block_end <= self._first_award

    def nodes(self, part: Span) -> Sequence[Node]:
        """A sentence, or a part of one, as nodes; the account of the story looks at the same ones again."""
        if part not in self._nodes:
            self._nodes[part] = reduce_sentence(self.view, self.tokeniser.tokens(part))
        return self._nodes[part]

    def _trace(self, sentence: Span, made: int, reason: str | None) -> None:
        if (draft := sentence_trace(self, sentence, made, reason)) is not None:
            self.traces.append(draft)

    # -- helpers the families share ---------------------------------------

    def _stated(self, theme: Award | None) -> Award | None:
        """The theme, unless only rules, goals and definitions name it, or it is an umbrella nobody is given."""
        if theme is None:
            return None
        programme = self.catalogue.programmes.get(theme.programme or "")
        if programme is not None and programme.honour_class == "umbrella":
            return None
        unreal = [s for s in split_sentences(self.document) if frames.unreal(self.view[s.start : s.end]) is not None]
        own = [a for a in self.awards if a.programmes[:1] == theme.programmes[:1] and a.label == theme.label]
        real = [a for a in own if not any(s.covers(a.span) for s in unreal) and not self.denies(a)]
        return theme if real else None

    def principal(self) -> Mention | None:
        """The firm a page is about: named in full in its headline, else in full first of all."""
        full = [m for m in self.firms if m.basis == "legal-form"]
        titled = [
            m
            for b in self.document.blocks
            if b.kind in (BlockKind.TITLE, BlockKind.SUBTITLE)
            for m in full
            if b.span.covers(m.span)
        ]
        return next(iter(titled or full), None)

    def settle_programme(self, award: Award, leveled_level: Level) -> Award:
        """Among several programmes of one alias, the one that exists at the level read."""
        award = self._under_umbrella(award)
        if len(award.programmes) < 2:
            return award
        for programme_id in award.programmes:
            programme = self.catalogue.programmes.get(programme_id)
            if programme and (leveled_level in programme.levels or programme.default_level == leveled_level):
                return replace(award, programmes=(programme_id, *[p for p in award.programmes if p != programme_id]))
        return award

    def _under_umbrella(self, award: Award) -> Award:
        """省级龙头企业 in a story of 农业产业化龙头企业: the one title of the story that ends with these words."""
        known = self.catalogue.programmes
        if not award.programmes or known[award.programmes[0]].honour_class != "umbrella":
            return award
        named = [a for a in self.awards if a.programmes and known[a.programmes[0]].honour_class != "umbrella"]
        ending = {a.programmes[:1] for a in named if award.label and a.label.strip("“”").endswith(award.label)}
        return replace(award, programmes=ending.pop()) if len(ending) == 1 else award

    def verb_of(self, node: Node) -> Verb:
        """The verb behind a verb node."""
        assert isinstance(node.value, Verb)
        return node.value
