"""Which short lines are headlines, which are headings, and which are items of a list."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain, islice

from kg.ingest import shapes
from kg.ingest.lines import Line
from kg.model import BlockKind

_MAX_TITLE = 60
_MAX_HEADING = 36  # code points; headings met in print stay below
_MAX_MARKED = 16
_LEADS_IN = re.compile(r"如下|[为有是]：|[为有是]:|分别|包括|公布|认定|授予|获|入选|名单|记者|：.")
_SHORT_HEADING = 24
_SHORT = 34
_LISTS = re.compile(r"(?:名单|目录|名录|一览表|榜单)(?:（[^）]*）)?$")
_OF_LIST = re.compile(_LISTS.pattern + r"|名单[^，。]{0,6}的?(?:通知|公告|公示|通报|决定)$")
_FIRM = re.compile(r"(?:有限|责任|股份|集团)公司|合作社|(?<!工)厂")
_STOP = re.compile(r"[：:；;。]")
_STOP_OR_QUOTE = re.compile(r"[。；：:“]")


@dataclass(frozen=True, slots=True)
class Place:
    """A line where it stands; ``body`` tells that the story has begun, ``before`` what the last block is."""

    lines: Sequence[Line]
    index: int
    body: bool
    before: BlockKind | None

    @property
    def line(self) -> Line:
        """The line in question."""
        return self.lines[self.index]

    def beside(self, step: int) -> Line | None:
        """The next (1) or last (-1) line of the story."""
        at = self.index + step
        while 0 <= at < len(self.lines) and (self.lines[at].noise or self.lines[at].separator):
            at += step
        return self.lines[at] if 0 <= at < len(self.lines) else None

    @property
    def last(self) -> bool:
        """No more than a signature comes after."""
        return sum(not (x.noise or x.separator) for x in self.lines[self.index + 1 : self.index + 8]) <= 2

    @property
    def tight(self) -> bool:
        """No blank line above, and the line above is no furniture."""
        return self.line.blank_before == 0 and self.index > 0 and not self.lines[self.index - 1].noise


def _chronicled(place: Place) -> bool:
    """2015年获评…, with a line of another year right beside it."""
    beside = [place.beside(-1)] if place.tight else []
    if (after := place.beside(1)) is not None and after.blank_before == 0:
        beside.append(after)
    return (
        shapes.dated(place.line.text)
        and not place.line.ends
        and any(x is not None and shapes.dated(x.text) for x in beside)
    )


def is_title(place: Place) -> bool:
    """A headline: short, before the body, not the opening of a sentence."""
    line, text, after = place.line, place.line.text, place.beside(1)
    if place.body or len(text) > _MAX_TITLE or line.dateline or text.endswith(("。", "；", "，", ",", "、", "：", ":")):
        return False
    if (
        shapes.counted(text)
        or shapes.chaptered(text)
        or _under_list(place)
        or _chronicled(place)
        or (place.before is BlockKind.TITLE and _in_names(place))
    ):
        return False
    if after is None:
        return line.plain
    alone = (
        after.blank_before > 0
        or after.text.startswith("——")
        or len(after.text) > 2 * len(text)
        or after is not place.lines[place.index + 1]
    )
    first = place.before is None
    calls = text.endswith(("!", "！", "?", "？")) and text.count("，") + text.count(",") <= 1
    if line.plain or calls:
        return first or len(text) <= _SHORT or alone
    return alone and not line.ends and (first or len(text) <= _SHORT)


def _under_list(place: Place) -> bool:
    """A short line below the headline of a list, with its like beside it: a name, a place or a subhead."""
    if place.before is not BlockKind.TITLE and place.before not in (BlockKind.LIST_ITEM, BlockKind.HEADING):
        return False
    above = (x for x in islice(place.lines, place.index) if not (x.noise or x.separator))
    title = next(above, None)
    if (
        title is None
        or not _OF_LIST.search(title.text)
        or "——" in place.line.text[:2]
        or place.line.text.endswith(("：", ":"))
    ):
        return False
    return not any(shapes.tells(x.text) for x in chain(above, (place.line,)))


def is_heading(place: Place) -> bool:
    """Short, without a full stop, over what it heads."""
    line, text, after = place.line, place.line.text, place.beside(1)
    if shapes.boxed(text) and (place.body or text.startswith(("问", "记者", "Q", "q"))):
        return len(text) <= _MAX_TITLE
    if len(text) > _MAX_HEADING or line.dateline or _chronicled(place):
        return False
    if place.before is not None and shapes.subhead(text):
        return True
    if shapes.chaptered(text):
        return _chapter(text)
    if shapes.signed(text):
        return True
    if not place.body and (place.before is None or not shapes.bullet(text)):
        return False
    if text.endswith(("：", ":")):
        heads = after is not None and (after.listed or (after.plain and not after.ends and len(after.text) <= _SHORT))
        return heads and len(text) <= 20 and not _LEADS_IN.search(text)
    if line.ends and not text.endswith(("!", "！", "?", "？")):
        return False
    if shapes.bullet(text):
        return _marked(place, after)
    commas = text.count("，") + text.count(",")
    if len(shapes.columns(text)) > 1 or commas > (len(text) <= _SHORT_HEADING) or _STOP.search(text):
        return False
    return _plain_heading(place, after)


def _chapter(text: str) -> bool:
    """一、评价优秀的（3家）: no sentence, no firm."""
    bare = text.rstrip("：:")
    return (
        _STOP_OR_QUOTE.search(bare) is None
        and not _FIRM.search(bare)
        and bare.count("，") <= 1
        and not bare.endswith(("！", "？"))
    )


def _marked(place: Place, after: Line | None) -> bool:
    """◆ 2021; ▶ 成套设备; ▍要点二 …: a marked line over lines without its mark."""
    text, mark, above = place.line.text, shapes.bullet(place.line.text), place.beside(-1)
    if shapes.year_only(text):
        return True
    if after is None or shapes.bullet(after.text) == mark or shapes.named(text[1:].strip()):
        return False
    if place.tight and above is not None and shapes.bullet(above.text) == mark:
        return False
    return len(text) <= _MAX_MARKED or len(after.text) > len(text)


def _plain_heading(place: Place, after: Line | None) -> bool:
    """Headings stand over a paragraph, names and items beside their like."""
    line, text = place.line, place.line.text
    above = place.beside(-1)
    if place.tight and above is not None and shapes.year_only(above.text):
        return False
    among = place.tight and place.before in (BlockKind.LIST_ITEM, BlockKind.HEADING)
    if _LISTS.search(text) and after is not None and not line.listed:
        return True
    if among and (after is None or (place.last and not shapes.signed(after.text))):
        return False
    if after is None or place.last:
        return line.plain and not _in_names(place) and not shapes.tells(text)  # a signature
    if shapes.counted(text):
        if place.before is BlockKind.HEADING and above is not None and _LISTS.search(above.text):
            return False
        return not any(x is not None and shapes.counted(x.text) for x in (above, after))
    if any(shapes.named(part) for part in text.split("、")):
        return False
    if line.listed and len(text) > 20:
        return False
    if _LISTS.search(text):
        return True
    running = len(after.text) > _SHORT or (after.ends and len(after.text) > len(text)) or after.row
    if place.tight and place.before is BlockKind.LIST_ITEM and after.blank_before:
        return False
    if running or ((after.listed or shapes.counted(after.text)) and not (among and shapes.chaptered(after.text))):
        return True
    if among:
        return after.blank_before == 0 and shapes.named(after.text) and place.before is not BlockKind.HEADING
    return not (shapes.tells(text) and after.blank_before == 0 and not shapes.named(after.text))


def _in_names(place: Place) -> bool:
    """One name alone, with names alone beside it."""
    beside = [x for x in (place.beside(-1), place.beside(1)) if x is not None]
    return shapes.named(place.line.text) and any(shapes.named(x.text) for x in beside)


def is_item(place: Place) -> bool:
    """Numbered, marked, one name alone, or a short line among items."""
    line = place.line
    if line.listed or shapes.counted(line.text) or _chronicled(place) or _under_list(place):
        return True
    if len(line.text) > _MAX_TITLE or line.ends:
        return False
    if (len(shapes.columns(line.text)) > 1 and not place.last) or shapes.named(line.text):
        return True
    return place.tight and place.before in (BlockKind.LIST_ITEM, BlockKind.HEADING) and line.plain
