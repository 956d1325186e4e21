"""Families of labels: 2009年：甲、乙; 高新区：丙; a title, then numbers and names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.facts.families.brackets import join
from kg.facts.families.drafting import Drafting
from kg.facts.families.nodes import Match, first_award, members_of
from kg.facts.families.question import in_question
from kg.facts.members import Members, Node
from kg.facts.tokens import Count
from kg.model import EntityType, Span, Status

#: 申报书由三部分组成：, 主要问题： : a label of things, not of winners.
PARTS = re.compile(r"(?:组成|构成|步骤|流程|问题|原因|措施|要求)[：:]?$")
#: Longest label before a list of names, code points.
_LABEL = 18
_SPEAKS = re.compile(
    r"^[答问注]$|答：|对象|名录|受访|编者|记者|单位|电话|地址|来源|编辑|供图|作者|联系|主办|承办|技术支持|案例|链接"
)
_YEAR = re.compile(r"((?:19|20)\d\d)年")
_LETTER = re.compile(r"[\u4e00-\u9fffA-Za-z]")


def after_colon(read: Drafting, nodes: Sequence[Node], hit: Match, sentence: Span) -> bool:
    """2009年：甲、乙; 高新区：丙: a short label, then names of the list in question."""
    members = members_of(nodes[hit.end() - 1])
    question = in_question(read)
    group = read.scope.group
    sure = members is not None and (
        _as_many(members, group.count if group is not None else members.count)
        or all(m.mention is not None or m.quoted or m.type is EntityType.PERSON for m in members.items)
    )
    if (
        members is not None
        and sure
        and group is not None
        and not group.members
        and len(members.items) <= group.count.size
    ):
        join(read, group, members, sentence)
        return True
    colon = nodes[hit.start()].span.start
    whole = read.view[sentence.start : colon]
    named = question is not None and sentence.start <= question.span.end <= colon
    label = read.view[question.span.end : colon] if question is not None and named else whole
    if (
        members is None
        or question is None
        or len(label) > _LABEL
        or PARTS.search(whole)
        or "，" in label
        or _SPEAKS.search(whole)
    ):
        return False
    formed = any(m.mention is not None and m.mention.basis == "legal-form" for m in members.items)
    if not formed and not _as_many(members, members.count):
        return False
    section = read.scope.section
    status = section.status if section else question.status or Status.GRANTED
    year = _YEAR.search(label)
    award = replace(question.awards[0], year=year.group(1)) if year else question.awards[0]
    if section and section.grade:
        award = replace(award, grade=section.grade)
    counted = (
        read.grant(
            award, members.count, status, question.detail, question.span, sentence, "listed-after", members=members
        )
        if named and members.count is not None
        else None
    )
    read.recognise(members, award, status, question.detail, sentence, "listed-after", group=counted, trust=0.85)
    return True


def _as_many(members: Members, count: Count | None) -> bool:
    """4个品牌在列：甲、乙、丙、丁: as many as counted, so each is one."""
    return count is not None and count.size == len(members.items) > 1


def titled_run(read: Drafting, nodes: Sequence[Node], hit: Match, sentence: Span) -> bool:
    """一、B（5家企业）（1）甲（2）乙 in one line: only numbers and brackets stand between title and names."""
    title, last = nodes[hit.start()], nodes[hit.end() - 1]
    members = members_of(last)
    before = nodes[hit.end() - 2]
    between = read.view[before.span.end : last.span.start]
    if members is None or _LETTER.search(between) or not between or len(members.items) < 2:
        return False
    question = in_question(read)
    status = question.status if question and question.status else Status.GRANTED
    award = first_award(title)
    if award.elliptic or not all(m.mention is not None for m in members.items):
        return False
    read.recognise(members, award, status, question.detail if question else None, sentence, "titled-run", trust=0.85)
    return True
