"""Numbers behind a relative clause: 获评B的企业为10家; 我市入选的有20家企业."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.catalogue.cues import verb_matcher
from kg.facts.awards import Award
from kg.facts.families.countable import told_as_stock
from kg.facts.families.drafting import Drafting
from kg.facts.families.nodes import awards_of
from kg.facts.families.question import in_question
from kg.facts.members import Node
from kg.facts.tokens import Count
from kg.model import Span, Status

_WHO = r"(?:企业|单位|项目|产品|公司|品牌|成果|个人|基地|平台|工厂)"
_WON = re.compile(
    r"(?P<verb>获评|获批|入选|上榜|入围|获奖|获颁|获认定|通过认定|通过复[核审评]|通过监测|被评为|被认定为|被授予|获得|荣获|获)(?P<what>[^，。；：]{0,30}?)的"
    rf"[^，。；：的]{{0,6}}?{_WHO}?(?:数量?)?(?:(?:一共|总共|共|也|已)?(?:为|有|计|达到?|是)|一共|总共|共)$"
)
#: What may stand between the verb and 的 beside the title.
_ASIDE = re.compile(r"(?:了|此次|本次|今年|认定|称号|荣誉|荣誉称号|奖项)*")


def won_by_so_many(read: Drafting, before: Sequence[Node], node: Node, count: Count, sentence: Span) -> bool:
    """The number of those that the relative clause before it says have won; False when it says no such thing."""
    hit = _WON.search(read.view, sentence.start, node.span.start)
    if hit is None:
        return False
    told = [n for n in before if n.sym == "B" and hit.start("what") <= n.span.start < hit.end("what")]
    award = awards_of(told[-1])[0] if told else _asked(read, hit["what"])
    verb = verb_matcher().match(hit["verb"], 0, len(hit["verb"]))
    if award is None or award.elliptic:
        return False
    status, detail = (verb.status, verb.detail) if verb is not None else (Status.GRANTED, None)
    kind = "holding" if told_as_stock(read, node, sentence) else "grant"
    return read.grant(award, count, status, detail, node.span, sentence, "relative", kind) is not None


def _asked(read: Drafting, what: str) -> Award | None:
    """The award in question, where the clause names none and says nothing else."""
    question = in_question(read) if _ASIDE.fullmatch(what) else None
    return question.awards[0] if question is not None else None
