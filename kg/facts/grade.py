"""What a document is as a source: an official list or notice, a newspaper, a firm's own page."""

from __future__ import annotations

import re

from kg.model import BlockKind, Document, EntityType, Extraction

GRADES = ("list", "notice", "news", "company", "unknown")

_LISTS = re.compile(r"名单|名录|目录|一览表?|汇总表|公示表|统计表|附件|清单|明细表")
_NOTICE = re.compile(
    r"(?:通知|公告|公示|通告|通报|决定|批复|复函|的函|令|意见|统计公报|工作报告)(?:书|稿)?(?:\s*[（(][^（）()]*[）)])*(?:\s*[\u4e00-\u9fff]{2,12}(?:局|委|厅|队|府)){0,3}\s*$"
)
_FIRM_NOTICE = re.compile(r"董事会|监事会|公告编号|证券代码|股票代码|特此公告[。！]?\s*\S{4,30}公司")
_PRESS = re.compile(
    r"本报讯|本报记者|本网讯|本台讯|新华社|中新[社网]|中新网|[社报台网]讯|[报网台社]\S{0,6}记者|记者从|记者(?:了解|获悉|走进|在|看到|采访)|通讯员|（记者|全媒体|融媒体?记者|实习生|首席记者|（本报"
)
_HEARD = re.compile(r"获悉|据悉|据了解|据介绍|传来喜讯|记者")
_WE = re.compile(r"我公司|本公司|我司|我集团|本集团|我厂|我院(?=[获被荣入])|我们公司|公司董事会|公司全体员工|公司官网")
_BARE = re.compile(
    r"(?:^|[。，；！\n])(?:近日|日前|近期|\d{1,2}月\d{0,2}日?|20\d\d年\S{0,8})?，?(?:喜讯：|喜报：|祝贺)?公司(?:被|荣|获|喜|顺利|成功|通过|再次|再获|入选|入围|正式|凭借|一举|收到)"
)
_NAMED = re.compile(r"[\u4e00-\u9fff）]{3}公司|[\u4e00-\u9fff]{2}(?:集团|股份)")
_REPORT = re.compile(r"统计公报|政府工作报告")
#: A firm's profile: its title, or its first words.
_PROFILE = re.compile(
    r"^\W*(?:公司|企业|集团)(?:简介|概况|介绍|荣誉|新闻|动态)|^\W*(?:关于我们|荣誉资质|资质荣誉|发展历程|企业荣誉)"
)
_FOUNDED = re.compile(
    r"[\u4e00-\u9fff（）]{2,30}(?:公司|集团|厂)(?:（[^（）]{1,40}）)?(?:始建|创立|成立|创建|创办|组建)于|（企业供稿）|（公司供稿）"
)
_OPENS_NEWS = re.compile(r"近日|日前|\d{1,2}月\d{1,2}日|前夕|今天|昨日|昨天|近期")
_QUOTED = re.compile(r"“[^“”]*”")
_SALUTED = re.compile(r"(?:各|有关|相关|\S{0,14}各)[^，。；]{0,40}(?:局|委|单位|企业|部门|公司|政府|管委会)：")
_SIGNING = frozenset(
    (EntityType.GOVERNMENT_BODY, EntityType.ASSOCIATION, EntityType.MASS_ORGANISATION, EntityType.INSTITUTION)
)
_ROWS = (BlockKind.TABLE_ROW, BlockKind.LIST_ITEM)
#: So many rows make a list, so much of the text.
_LEAST_ROWS, _MOST = 3, 0.5
_LEAST_NAMED = 2
_ROW_BY_ROW = frozenset(("roster", "table"))
_LEAD, _TAIL, _OPENING = 120, 120, 40


def grade_of(extraction: Extraction) -> str:
    """One of ``GRADES``; pure: of title, shape, credits and words alone."""
    document = extraction.document
    pressed = _pressed(document)
    if _own(document) and not pressed:
        return "company"
    if pressed:
        return "news"
    title = document.title or ""
    if document.tables and _LISTS.search(title):
        return "list"  # a sheet under its headline, however few its rows
    if _listed(document) and (_LISTS.search(title) or _NOTICE.search(title) or _tabled(document)):
        return "list"
    if (_LISTS.search(title) or _NOTICE.search(title)) and _rows(extraction) >= _LEAST_NAMED and _signed(extraction):
        return "list"
    start = _body(document)
    if (_NOTICE.search(title) and _signed(extraction)) or _REPORT.search(title) or _SALUTED.match(document.view, start):
        return "notice"
    told = _OPENS_NEWS.search(document.view, start, start + _OPENING) or _HEARD.search(_plain(document))
    return "news" if told and not _NOTICE.search(title) else "unknown"


def _body(document: Document) -> int:
    """Where the text begins, behind its titles."""
    heads = (BlockKind.TITLE, BlockKind.SUBTITLE, BlockKind.BYLINE)
    return next((b.span.start for b in document.blocks if b.kind not in heads), 0)


def _plain(document: Document) -> str:
    """The text without what somebody is quoted with."""
    return _QUOTED.sub("", document.view)


def _pressed(document: Document) -> bool:
    """A reporter, or a dateline in the lead or at the end."""
    if any(c.role in ("reporter", "correspondent", "photographer") for c in document.credits):
        return True
    view = document.view
    return _PRESS.search(view[: 2 * _LEAD]) is not None or _PRESS.search(view[-_TAIL:]) is not None


def _own(document: Document) -> bool:
    """我公司, 本公司董事会; 公司获评… before any firm is named."""
    text = _plain(document)
    if _WE.search(text) or _FIRM_NOTICE.search(text) or _PROFILE.search(document.title or ""):
        return True
    if _FOUNDED.match(document.view, _body(document)) is not None:
        return True
    head = document.source_text[document.span.start : document.span.end][: 2 * _LEAD]
    bare = _BARE.search(text, 0, 2 * _LEAD)
    named = _NAMED.search(text, 0, bare.start()) if bare else None
    return _FIRM_NOTICE.search(head) is not None or (bare is not None and named is None)


def _listed(document: Document) -> bool:
    """Most of the text are rows."""
    rows = [b.span.end - b.span.start for b in document.blocks if b.kind in _ROWS]
    if document.tables:  # their rows stand outside the view
        listed = [row[-1].end - row[0].start for table in document.tables for row in table.rows]
        return len(listed) >= _LEAST_ROWS and sum(listed) >= _MOST * (document.span.end - document.span.start)
    return len(rows) >= _LEAST_ROWS and sum(rows) >= _MOST * len(document.view)


def _rows(extraction: Extraction) -> int:
    """How many are named line by line, whatever office and term the notice tells around them."""
    return len({r.recipient.entity for r in extraction.recognitions if r.pattern in _ROW_BY_ROW})


def _tabled(document: Document) -> bool:
    listed = sum(len(table.rows) for table in document.tables)
    return listed + sum(b.kind is BlockKind.TABLE_ROW for b in document.blocks) >= _LEAST_ROWS


def _signed(extraction: Extraction) -> bool:
    """A body in the title, over the text, or under it; or those whom a notice addresses."""
    document = extraction.document
    head, tail = document.span.start + _LEAD, document.span.end - _TAIL
    spans = [e.span for e in extraction.entities if e.type in _SIGNING]
    return any(s.start < head or s.end > tail for s in spans) or _SALUTED.search(document.view) is not None
