"""Places told by the layout of lists: columns, headings over lines, the place that opens a line."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from kg.facts.placings.regions import Regions
from kg.facts.tabular import Row
from kg.model import Block, BlockKind, Document, Mention, Span

#: A mention, its region, what said so, and where.
Said = tuple[Mention, str, str, Span]

_PLACE = re.compile(r"^(?:省辖市|地市|盟市|市别|所在[省市区县]|所属[省市区县])")
_ADDRESS = re.compile(r"地址|住所|注册地")
_BY = re.compile(r"推荐|主管|申报(?:部门|渠道)|组织(?:部门|单位)")
_BODY = re.compile(r"[\u4e00-\u9fff]{2,24}(?:局|委|厅|办|委员会|管委会|政府|促进局)")
_HEADING = re.compile(
    r"(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|\d{1,2}[.、．]|[◆●■★▲【\[]|\s)*(?P<place>[\u4e00-\u9fff]{2,16}?)[】\]]?(?:（?[：:]?(?:共|计)?\d{1,4}[家个户项名]?(?:企业|单位)?）?)?[：:]?"
)
_LED = re.compile(
    r"(?:\d{1,4}[.、．\s]+)?(?P<place>[\u4e00-\u9fff]{2,16}?)(?:（\d{1,4}[家个户项]）)?(?:[：:\t\u3000 ]+|——)"
)
_NUMBER = re.compile(r"(?:\d{1,4}[.、．\s\t）]+|（\d{1,4}）|[①-⑳●■◆·•\s])*“?")
_LONGEST_HEADING, _LONGEST_LINE = 24, 80
_STOP = re.compile(r"[。！？；]")
_LISTS = (BlockKind.LIST_ITEM, BlockKind.TABLE_ROW, BlockKind.BODY, BlockKind.HEADING)


def of_columns(view: str, named: Sequence[Mention], rows: Sequence[Row], regions: Regions) -> Iterator[Said]:
    """所属市, 所在区县, 属地, 地址; the office that recommends, where no column tells the place itself."""
    begins = {m.span.start: m for m in named}
    for row in rows:
        name = row.cell("new", "name", "maker")
        bearer = begins.get(name.start + view.startswith("“", name.start)) if name is not None else None
        if bearer is None or name is None or bearer.span.end < name.end - 1:
            continue
        code, basis = _column(view, row, regions)
        if code is not None:
            yield bearer, code, basis, row.span


def _column(view: str, row: Row, regions: Regions) -> tuple[str | None, str]:
    found: str | None = None
    for role, head, cell in zip(row.roles, row.heads, row.cells, strict=False):
        if (role == "place" or _PLACE.search(head)) and cell.end > cell.start:
            text = view[cell.start : cell.end]
            found = regions.whole(text, found) or found
    if found is not None:
        return found, "column"
    for head, cell in zip(row.heads, row.cells, strict=False):
        text = view[cell.start : cell.end]
        if _ADDRESS.search(head) and (code := regions.opening(text)[0]) is not None:
            return code, "column"
        if _BY.search(head) and _BODY.fullmatch(text) and (code := regions.opening(text)[0]) is not None:
            return code, "recommender"
    return None, ""


def of_lines(document: Document, named: Sequence[Mention], rows: Sequence[Row], regions: Regions) -> Iterator[Said]:
    """Firms under a heading that is a place, and those of a line that a place opens."""
    tabled, starts = {row.span for row in rows}, [m.span.start for m in named]
    under: tuple[str, Span] | None = None
    wide: str | None = None  # the city above, that tells a district's homonyms
    for block in document.blocks:
        text = document.view[block.span.start : block.span.end]
        place = _heading(text, regions, wide)
        if place is not None:
            under = (place, block.span)
            wide = wide if regions.narrow(place) else place
        elif block.kind not in _LISTS or _ends(block, text):
            under = None
        elif (led := _led(text, regions, wide)) is not None:
            for bearer in _inside(named, starts, Span(block.span.start + led[1], block.span.end)):
                yield bearer, led[0], "line", block.span
        elif under is not None and _opens(document.view, block, starts, tabled):
            for bearer in _inside(named, starts, block.span):
                yield bearer, under[0], "heading", under[1]


def _heading(text: str, regions: Regions, wide: str | None) -> str | None:
    """一、郑州市（12家）: the place."""
    filled = [cell for cell in text.split("\t") if cell.strip()]
    if len(filled) != 1 or len(text) > _LONGEST_HEADING:
        return None
    hit = _HEADING.fullmatch(filled[0].strip())
    return _place(hit["place"], regions, wide) if hit is not None else None


def _place(text: str, regions: Regions, wide: str | None) -> str | None:
    return regions.whole(text) or (regions.whole(text, wide) if wide is not None else None)


def _led(text: str, regions: Regions, wide: str | None) -> tuple[str, int] | None:
    """郑州市：甲、乙."""
    hit = _LED.match(text)
    code = _place(hit["place"], regions, wide) if hit is not None else None
    return (code, hit.end()) if hit is not None and code is not None else None


def _ends(block: Block, text: str) -> bool:
    """A paragraph, or a heading of another sort, ends what stood under a place."""
    prose = len(text) > _LONGEST_LINE or _STOP.search(text[:-1]) is not None or (text[-1:] == "。" and "，" in text)
    return block.kind is not BlockKind.TABLE_ROW and (prose or (block.kind is BlockKind.HEADING and "公司" not in text))


def _opens(view: str, block: Block, starts: Sequence[int], tabled: set[Span]) -> bool:
    """The line begins with a name behind its number; a row of a table always lists."""
    if block.span in tabled or block.kind is BlockKind.TABLE_ROW:
        return True
    number = _NUMBER.match(view, *block.span)
    at = number.end() if number is not None else block.span.start
    index = bisect_left(starts, at)
    return index < len(starts) and starts[index] == at


def _inside(named: Sequence[Mention], starts: Sequence[int], span: Span) -> list[Mention]:
    own = named[bisect_left(starts, span.start) : bisect_left(starts, span.end)]
    return [m for m in own if m.span.end <= span.end]
