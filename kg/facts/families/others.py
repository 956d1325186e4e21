"""What is said of the rest of a list: 其中“甲”“乙”为新增，其余2个为复核通过."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.facts.drafts import RecognitionDraft
from kg.facts.families.drafting import Drafting
from kg.facts.families.nodes import Match, node_at
from kg.facts.members import Node
from kg.facts.tokens import Count
from kg.model import Span, Status

_OTHERS = re.compile(r"(?:其余|其他|其它|另外|另有|剩余|余下)的?$")


def others_reviewed(read: Drafting, nodes: Sequence[Node], hit: Match, sentence: Span) -> bool:
    """As many of the last list as are counted, and not named in this sentence, have kept what they had."""
    count, verb = node_at(nodes, hit, "C"), read.reader.verb_of(nodes[hit.end() - 1])
    if not isinstance(count.value, Count) or not _OTHERS.search(read.view, sentence.start, count.span.start):
        return False
    rest = _unnamed(read, sentence)
    if len(rest) != count.value.size or verb.status is Status.UNKNOWN:
        return False
    for draft in rest:
        draft.status, draft.detail = verb.status, verb.detail
        draft.evidence.append(sentence)
    return True


def _unnamed(read: Drafting, sentence: Span) -> list[RecognitionDraft]:
    """The granted of the group last named in full, without those that the sentence names again."""
    group = next((g for g in reversed(read.reader.groups) if g.members), None)
    if group is None or not group.closed:
        return []
    text = read.view[sentence.start : sentence.end]
    own = (d for d in read.reader.recognitions if d.group is group and d.status is Status.GRANTED)
    return [d for d in own if d.member.text not in text]
