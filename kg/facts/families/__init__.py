"""Pattern families: what an arrangement of typed nodes in a clause says.

A clause is read as a string of symbols (see ``tokens``); each family is a
regular expression over that string and a function that turns the match into
facts.  Text between the symbols (adverbs, reasons) does not matter.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from kg.facts.families import (
    additions,
    borne,
    brackets,
    counts,
    dealt,
    gathered,
    given,
    grades,
    labels,
    links,
    lists,
    meant,
    mentioned,
    named,
    others,
    parts,
    praised,
    renamed,
    reviews,
    stocks,
    stripped,
    tallies,
    unverbed,
    winning,
)
from kg.facts.families.apposed import apposed
from kg.facts.families.context import admissible, context, stays
from kg.facts.families.drafting import Drafting
from kg.facts.families.leftover import read_counts
from kg.facts.families.matter import that_matter
from kg.facts.families.nodes import Match
from kg.facts.families.rest import read_rest
from kg.facts.members import Node
from kg.model import Mention, Span

if TYPE_CHECKING:
    from kg.facts.reader import StoryReader

__all__ = ["Families"]

Handler = Callable[[Drafting, Sequence[Node], Match, Span], bool | None]


class Families:
    """Applies the pattern families to clauses, in a fixed order."""

    def __init__(self, reader: StoryReader) -> None:
        """``reader`` owns the drafts and the scope."""
        self.read = Drafting(reader, self.read_clause)

    def read_rest(self, nodes: Sequence[Node], sentence: Span, end: int) -> None:
        """Attach the names and count the numbers that no family has used; ``end`` is where a goal begins."""
        apposed(self.read, sentence)
        read_rest(self.read, nodes, sentence, end)
        read_counts(self.read, nodes, sentence, end)

    def read_clause(self, clause: Sequence[Node], sentence: Span) -> None:
        """Read all facts of one clause into the reader's drafts."""
        read = self.read
        read.sentence = sentence
        context(read, clause, sentence)
        read.zones = [n.value for n in clause if n.sym == "Z" and isinstance(n.value, Mention)]
        nodes = that_matter(read.view, clause)
        skeleton = "".join(n.sym for n in nodes)
        position = 0
        while position < len(skeleton):
            position = self._read_at(nodes, skeleton, position, sentence)

    def _read_at(self, nodes: Sequence[Node], skeleton: str, position: int, sentence: Span) -> int:
        """Let the first family that will read what begins at ``position``; where to go on."""
        read = self.read
        first = _ANY.match(skeleton, position)
        if first is None:
            return position + 1
        for pattern, handler in _FAMILIES[_NUMBER[first.lastgroup] :]:
            hit = pattern.match(skeleton, position)
            if hit is not None and hit.end() > position:
                part = nodes[hit.start() : hit.end()]
                if not admissible(read, part, sentence):
                    stays(read, part)
                elif handler(read, nodes, hit, sentence) is False:
                    continue  # the family declines: another may read it
                return hit.end()
        return position + 1


_FAMILIES: tuple[tuple[re.Pattern[str], Handler], ...] = tuple(
    (re.compile(pattern), handler)
    for pattern, handler in (
        (r"[XY]M+B|MX?Y?B(?<=[XY]B)|[XY]B", stripped.strip),
        (r"[BKC]?[VRXY]?[BK]?J{1,2}:?M", lists.listed_after),
        (r"(?:M[BK]|K)+F+(?![MBK])", praised.praised),
        (r"K{2,}[XYR]B?(?![BM])", stripped.several_lost),
        (r"V?B[XY](?![BM])", stripped.title_lost),
        (r"[XY]K", stripped.strip_counted),
        (r"BV?M{1,3}", borne.bearer),
        (r"M?[KC]?[XY](?!B)|[KC]L?[XY]", stripped.strip_in_question),
        (r"X(?![BM])", stripped.strip_subject),
        (r"Y(?!B)", stripped.strip_subject),
        (r"FM+BW[BK]", given.confer_as),
        (r"FM+[VWH]*[BK]", given.confer_as),
        (r"V?g\(?[WJ]:?M|g:M", grades.graded_after),
        (r"V?gC", grades.grade_count),
        (r"MB?V[BK]?g|MBg|K\(V?g|C[VW]{0,2}g|MV?W?g|VBg|BV?g|Vg", grades.graded),
        (r"Mg", grades.graded_alike),
        (r"M[BK]?V(?![BK])", given.filed),
        (r"M[VW]M[BK]", links.after_another),
        (r"BM(?![VFXYRHW])", borne.held_by),
        (r"VB(?=M)", winning.who_won),
        (r"MVB(?=M)", winning.whom_it_meets),
        (r"MVJB", winning.what_it_won),
        (r"MV+C?:(?:FB)+", winning.spelled_out),
        (r"MVCB", winning.so_many_titles),
        (r"MBVB", winning.promoted),
        (r"M+W?V+W?[BK](?!:M)|MV+:B", named.named),
        (r"B[:]?FM", given.awarded_to),
        (r"M?FB(?!C)", given.given),
        (r"H+MK(?![RXYVF])", stocks.some_named),
        (r"MH+B(?!C)", links.holds),
        (r"MF[BK]", links.gains),
        (r"BMV(?![BK])", borne.won_by),
        (r"M?RM?|MBRM", renamed.renamed),
        (r"M?RB(?!C)", reviews.kept_title),
        (r"(?:M[BK]){2,}(?:[RXY]|V+F?)(?![BM])", reviews.each_reviewed),
        (r"(?:M[BK]){2,}[RXY](?![BM])", reviews.each_reviewed),
        (r"MB?R", reviews.review_named),
        (r"MB(?=$|\()", stripped.under_lead),
        (r"MB(?!C)|^B(?!C)", gathered.gathered),
        (r"M[BK]", given.still_conferring),
        (r"CW?R", others.others_reviewed),
        (r"[KC]R|R[CK]|BR", reviews.review_count),
        (r"R(?![BKCM])", reviews.review_subject),
        (r"H*C{2,}V+W?B", counts.counts_obtain),
        (r"H+CV+W?[BK]", counts.count_obtain),
        (r"CV+W?[BK]", counts.count_obtain),
        (r"H*C{2,}V(?![BK])|C\(V(?![BK])", counts.count_objectless),
        (r"H+CV(?![BK])", counts.count_objectless),
        (r"CV(?![BK])|VC(?=$|[P(,])", counts.count_objectless),
        (r"MV+(?![BK])", meant.objectless),
        (r"(?<![A-Zg:(])M:B(?![:MFV])", named.told_of),
        (r"WMB", links.after_this),
        (r"WBM", borne.being),
        (r"MWIC?", meant.one_of_them),
        (r"WV?M(?![BKVF])", meant.which_one),
        (r"MW[BK]", links.is_a),
        (r"W[BK]", links.subject_is),
        (r"MC(?=$|[,;:)])", dealt.dealt),
        (r"FB+(?=K)", additions.conferring),
        (r"[LF]+[BK](?=$|[^C])(?<=B)", lists.named_list),
        (r"B:C", stocks.line_of),
        (r"F(?:CWF?B)+", counts.made_so_many),
        (r"CFB", counts.given_to_so_many),
        (r"BFC", additions.confer_count),
        (r"B[LF]", lists.named_list),
        (r"F(?:K+(?!R)|C+B|BC|C(?!R))", additions.confer_count),
        (r"H+B(?!C)", links.subject_holds),
        (r"BH+V?C|H+(?:K+(?![RXY])|CB|C(?![RXY]))|KH+(?=$)", stocks.hold),
        (r"V+W?K", counts.obtained),
        (r"V+W?[BK](?!:M)", named.subject_left_out),
        (r"I?J?B$", gathered.including),
        (r"W?B", gathered.after_it),
        (r"^B", gathered.this_one),
        (r"^B$", gathered.besides),
        (r"^B$", gathered.apart),
        (r"[BKC]:M(?!C|B?[RXY])|BW:?M", lists.listed_after),
        (r"B\(?M", labels.titled_run),
        (r":M(?!B?[CVFXYR])|^W:?M", labels.after_colon),
        (r"(?<=[BK])CB", additions.still_counting),
        (r"K", unverbed.counted),
        (r"C", parts.part_count),
        (r"C", tallies.tally),
        (r"\((?<=B\()", parts.number_in_bracket),
        (r"\(", brackets.bracketed),
        (r"P", parts.share),
        (r"\|M?M(?![MVFXYRH])|\|M(?![VFXYRH])", lists.goes_on),
        (r"[VF]?M(?![MVFXYRHBK])", lists.added_to),
        (r"M(?![VFXYRHBK])", lists.also),
        (r"M", mentioned.mentioned),
    )
)

#: All families in one expression: which is the first that fits, without asking each.
_ANY = re.compile("|".join(f"(?P<f{n}>{pattern.pattern})" for n, (pattern, _) in enumerate(_FAMILIES)))
_NUMBER: dict[str | None, int] = {f"f{n}": n for n in range(len(_FAMILIES))}
