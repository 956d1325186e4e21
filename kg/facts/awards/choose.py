"""Which of two overlapping award phrases stays."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.facts.awards.phrase import Award
from kg.facts.awards.shape import Shape, shape_of
from kg.model import Span

#: What an alias may be followed by and still be the whole award.
_ENDINGS = frozenset({"产品", "企业", "单位", "项目", "管理企业", "示范企业", "名录", "创建名录"})


def added(found: list[Award], award: Award) -> list[Award]:
    """A title of its own beats the bare word at its end (全市某某服务先进单位) and the alias it only holds."""
    over = [b for b in found if award.span.overlaps(b.span)]
    if not all(_inside(b, award) for b in over):
        return found
    same = next((b for b in over if b.programmes and _refines(award, b)), None)
    if same is not None:
        award = replace(award, programmes=same.programmes)
    return [*(b for b in found if b not in over), award]


def _inside(listed: Award, award: Award) -> bool:
    """True when ``listed`` is no more than a part of the name of ``award``."""
    bare = listed.level is None and listed.place is None and not listed.levels
    if listed.needs_context and bare and award.span.covers(listed.span):
        return True
    if award.text.startswith("“") and award.span.start + 1 < listed.span.start and listed.span.end <= award.span.end:
        return shape_of(award.label) is not Shape.NONE  # “某市质量工匠”称号 over 工匠”称号
    if listed.elliptic or not award.core.covers(listed.core) or listed.span.covers(award.core):
        return False
    return award.span.end >= listed.span.end and shape_of(award.label) is not Shape.NONE


#: 最美绿色食品企业: praise before an alias makes another title.
_OTHER_TITLE = re.compile(r"最美|最佳|最具|十[大佳强]|优秀|先进|杰出|模范|年度")


def _refines(award: Award, listed: Award) -> bool:
    """制造业 + 数字化转型标杆, 中国名牌 + 产品: still the programme of the alias."""
    if listed.core == award.core:
        return True
    if listed.needs_context or len(listed.label) < 4:
        return False
    if listed.core.end == award.core.end:
        return len(listed.label) >= 5 or listed.core.start == award.core.start
    before, _, after = award.label.strip("“”").partition(listed.label)
    return after in _ENDINGS and _OTHER_TITLE.search(before) is None


def whole_quotes(view: str, awards: Sequence[Award]) -> list[Award]:
    """“全国质量奖 + 卓越项目奖”: two aliases that fill one pair of quotes are one title."""
    kept: list[Award] = []
    for award in awards:
        last = kept[-1] if kept else None
        beside = last is not None and last.span.end == award.span.start and last.text.startswith("“")
        end = award.span.end + view.startswith("”", award.span.end)
        if last is None or not beside or "”" in last.text or view[end - 1] != "”":
            kept.append(award)
            continue
        span = Span(last.span.start, end)
        core = Span(last.core.start, award.core.end)
        label, text = view[core.start : core.end].strip("”"), view[span.start : span.end]
        kept[-1] = replace(last, span=span, core=core, text=text, label=label, grade=last.grade or award.grade)
    return kept


def merged(found: Sequence[Award]) -> list[Award]:
    """Without overlaps; 科学技术奖 + 一等奖 of the next alias: the longer core wins."""
    kept: list[Award] = []
    for award in sorted(found, key=lambda a: (a.span.start, -(a.span.end - a.span.start))):
        if not kept or award.span.start >= kept[-1].span.end:
            kept.append(award)
        elif award.core.end - award.core.start > kept[-1].core.end - kept[-1].core.start:
            kept[-1] = award
    return kept
