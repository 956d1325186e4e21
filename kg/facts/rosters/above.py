"""What stands over the next line of a story: title, leads, headings, and what they say together."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from kg.facts.awards import Award
from kg.facts.rosters.headings import read_heading
from kg.facts.rosters.leads import introduces, read_lead
from kg.facts.rosters.outline import Outline
from kg.facts.rosters.qualities import won_by_works
from kg.facts.rosters.sections import section_of
from kg.facts.rosters.told import Settled, Told, settle
from kg.facts.scope import Section
from kg.model import Block, BlockKind, Span, Status

if TYPE_CHECKING:
    from kg.facts.reader import StoryReader

_GIVES = re.compile(r"(?:认定|命名|授予)(?!的)|公布|新增|新获|获评|入选")
_LISTS = re.compile(r"(?:名单|目录|通知|公告|公示|通报|决定|结果|一览|名录)(?:（[^）]*）)?$")
#: 省民政厅公告, 某市总工会关于…: the body that speaks.
_BODY = re.compile(
    r"(?P<body>[\u4e00-\u9fff]{2,16}?(?:厅|局|委员会|委|办公室|人民政府|总工会|协会|学会|联合会|商会))(?:关于|公告|通知|公示|通报|办公室|党组)"
)
_NOTE = 20  # 注：… below a list ends nothing
_OF_WHOM = re.compile(r"企业）|单位）|[（(](?:企业|单位|个人)")


class Above:
    """Keeps the outline that headings and leads build; tells the prose what the headings say."""

    def __init__(self, reader: StoryReader) -> None:
        """``reader`` owns the awards and the scope."""
        self.reader, self.view = reader, reader.view
        self.outline = Outline()
        self.title: Told | None = None
        self.issuer: str | None = None
        self.declared = False  # a heading or a lead stands right above
        self.introduced = False  # and says that names follow
        self.begun: Told | None = None  # the last paragraph that said so, with its title

    def open(self) -> None:
        """The headline's own words, once the reader has settled its title."""
        title = self.reader.scope.title
        heads = [b for b in self.reader.document.blocks if b.kind in (BlockKind.TITLE, BlockKind.SUBTITLE)]
        texts = [self.view[b.span.start : b.span.end] for b in heads]
        self.issuer = next((hit["body"] for text in texts if (hit := _BODY.match(text)) is not None), None)
        if title is None:
            return
        block = next((b for b in self.reader.document.blocks if b.span.covers(title.span)), None)
        text = self.view[block.span.start : block.span.end] if block else ""
        section = section_of(text)
        status = title.status if title.status is not Status.GRANTED else None
        detail = title.detail
        if status is None and section is not None and section.status is not Status.GRANTED and not _GIVES.search(text):
            status, detail = section.status, section.detail
        self.title = Told(title.span, title.award, None, status, detail, issuer=title.issuer)
        self.declared = True
        self.introduced = _LISTS.search(text) is not None

    def heading(self, span: Span) -> None:
        """A heading enters the outline; the prose under it reads what it says from the scope."""
        text = self.view[span.start : span.end]
        told = read_heading(text, span, self.inside(span))
        if told.status is Status.CANDIDATE and self.reader.scope.closed and told.award is None:
            told = replace(told, status=None, detail=None)  # 公示等程序后命名…，名单公示如下: made public
        self.outline.enter(text, told)
        self.begun = None
        self.declared = self.introduced = True
        self.tell()

    def before(self, block: Block) -> None:
        """A paragraph begins: a list before it has ended, and the bare heading over that list with it."""
        if block.kind is BlockKind.BODY and block.span.end - block.span.start > _NOTE and self.outline.prose():
            self.tell()

    def after(self, block: Block) -> None:
        """A paragraph has been read: it may announce a list."""
        text = self.view[block.span.start : block.span.end]
        told = read_lead(self.reader, block.span) if block.kind is BlockKind.BODY or introduces(text) else None
        if told is None:
            self.outline.filled()
            self.declared = self.introduced = False
            return
        self.outline.lead(told)
        self.introduced = introduces(text)
        if self.introduced:
            self.begun = told if told.award is not None else None
        self.declared = told.award is not None or self.introduced

    def tell(self) -> None:
        """The prose under a heading reads in the scope what the headings say."""
        scope, layers = self.reader.scope, self.outline.headings()
        settled = settle(layers)
        scope.heading = settled.award if settled is not None else None
        spoke = next((t for t in layers if t.status is not None or t.grade is not None), None)
        scope.section = Section(spoke.status or Status.GRANTED, spoke.detail, spoke.grade) if spoke else None
        scope.section_size = layers[0].size if layers else None
        levels = [t.level for t in layers if t.award is None or t.award.level is not None]
        scope.heading_level = next((level for level in levels if level is not None), None)

    def layers(self) -> tuple[Told, ...]:
        """All that stands over the next line, innermost first."""
        scope, out = self.reader.scope, list(self.outline.layers())
        if scope.listing is not None:
            status = scope.listing.status if scope.listing.status is not Status.GRANTED else None
            out.append(
                Told(
                    scope.listing.span,
                    scope.listing.award,
                    None,
                    status,
                    scope.listing.detail,
                    issuer=scope.listing.issuer,
                )
            )
        if self.title is not None:
            out.append(self.title)
        if (theme := self.reader.theme) is not None:
            open_notice = scope.notice and not scope.closed
            status = Status.CANDIDATE if open_notice else None
            out.append(Told(theme.span, theme, None, status, "public-notice" if open_notice else None))
        if self.issuer is not None:
            out.append(Told(out[-1].span if out else Span(0, 0), issuer=self.issuer))
        return tuple(out)

    def works(self, base: Settled | None) -> bool:
        """Projects and products win the award in question, or the heading says that projects follow."""
        if base is None:
            return False
        head = next((self.view[t.span.start : t.span.end] for t in self.outline.headings()), "")
        if _OF_WHOM.search(head):
            return False
        return won_by_works(base.award) or "（项目）" in head

    def inside(self, span: Span) -> list[Award]:
        """The awards named within ``span``, in reading order."""
        return sorted((a for a in self.reader.awards if span.covers(a.span)), key=lambda a: a.span.start)

    def settled(self) -> Settled | None:
        """What all layers say together."""
        return settle(self.layers())

    def close(self) -> None:
        """The office has signed: nothing that stood above holds any more."""
        self.outline.entries.clear()
        self.begun = None
        self.tell()
