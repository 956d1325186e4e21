"""A cheap look that leaves a sentence out never hides what the costly one behind it would find."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

import pytest

from kg.catalogue import load_catalogue
from kg.facts import Facts, rankings, read_facts
from kg.facts.awards import contests, ellipsis, left
from kg.facts.families import Families, givers, standing
from kg.facts.families.context import _ASSOCIATION, _GUILD
from kg.facts.members import free, kinds
from kg.facts.reader import StoryReader
from kg.facts.rosters import leads
from kg.ingest import read_text
from kg.language import numbers, split_sentences
from kg.mentions import coordinated, find_mentions, organisations, people, read_topic
from kg.model import Document
from tests.conftest import ROOT

Finds = Callable[[str], object]
TEXTS = sorted((ROOT / "tests" / "evaluate").glob("[do]*/texts/*.txt"))


@lru_cache(maxsize=1)
def documents() -> tuple[Document, ...]:
    return tuple(d for path in TEXTS for d in read_text(path.read_text(encoding="utf-8"), path.name))


def pieces() -> Iterator[str]:
    for document in documents():
        for sentence in split_sentences(document):
            yield document.view[sentence.start : sentence.end]
            yield from re.split("[，、；：]", document.view[sentence.start : sentence.end])


@pytest.mark.parametrize(
    ("cheap", "costly"),
    [
        (givers._ACTS.search, givers._GIVER.search),
        (givers._GATHERS.search, givers._MEETING.search),
        (givers._GATHERS.search, givers._HOLDS.match),
        (givers._GATHERS.search, givers._CONTEST.match),
        (_GUILD.search, _ASSOCIATION.search),
        (rankings._RANKS.search, rankings._RANK.search),
        (rankings._ASSESSES.search, rankings._SCHEME.search),
        (contests._EVENTS.search, contests._CONTEST.search),
        (numbers._MAY_HOLD_FRACTION.search, numbers._FRACTION.search),
        (lambda piece: "公示" in piece or "无异议" in piece, standing._CLOSED.search),
        (lambda piece: "公示" in piece or "拟" in piece or "建议" in piece, standing._NOTICE.search),
        (lambda piece: piece[-1:] in leads._LAST, leads._INTRODUCES.search),
        (kinds._slot_head, kinds._SLOT_HEAD.fullmatch),
    ],
)
def test_what_the_cheap_look_leaves_out_the_costly_one_does_not_find(cheap: Finds, costly: Finds) -> None:
    found = [piece for piece in pieces() if costly(piece)]
    assert found
    assert [piece for piece in found if not cheap(piece)] == []


@pytest.mark.parametrize(
    ("cheap", "costly"),
    [
        (ellipsis._grades, ellipsis._GRADE_ONLY),
        (organisations.local_bodies, organisations._BODY),
        (coordinated.runs_of_names, coordinated._LIST),
        (people.runs_of_people, people._NAME_LIST),
    ],
)
def test_looking_only_where_something_can_be_finds_the_same(
    cheap: Callable[[str], Iterator[re.Match[str]]], costly: re.Pattern[str]
) -> None:
    found = [[hit.span() for hit in costly.finditer(document.view)] for document in documents()]
    assert any(found)
    assert [[hit.span() for hit in cheap(document.view)] for document in documents()] == found


def test_the_last_character_tells_whether_adverbs_may_end_a_run() -> None:
    for piece in pieces():
        for run in (piece, piece[: len(piece) // 2]):
            assert free.without_adverbs(run) == free._ADVERBS_LAST.sub("", run)


def test_the_last_character_tells_whether_an_award_may_go_on_to_the_left() -> None:
    steps = [left._LEFT_JOINT, left._LEFT_LEVEL, left._LEFT_YEAR, left._LEFT_BATCH, left._LEFT_HINT, left._LEFT_BETWEEN]
    for piece in pieces():
        for end in range(1, len(piece)):
            if piece[end - 1] not in left._LAST:
                window = piece[max(0, end - 14) : end]
                assert not any(step.search(window) for step in (*steps, left._QUOTE, left._GUILD_BEFORE)), window


def test_no_token_begins_where_the_first_character_forbids_it() -> None:
    catalogue = load_catalogue()
    for document in documents()[::4]:
        mentions = find_mentions(document, catalogue)
        reader = StoryReader(document, mentions, read_topic(document, mentions, catalogue), catalogue)
        for at in range(len(document.view)):
            assert reader.tokeniser.may_open(at) or reader.tokeniser._at(at, len(document.view)) is None


PLAIN = "柏州市举行春季植树活动\n\n三月十二日，柏州市组织干部群众在东郊植树。全天共投入资金12万元。\n\n市民赵先生带着孩子来了。"


def test_a_story_without_awards_is_not_taken_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Families, "read_clause", lambda *_: pytest.fail("a clause was read"))
    (document,) = read_text(PLAIN, "plain")
    facts = read(document)
    assert not facts.recognitions and not facts.groups
    assert [figure.value for figure in facts.indicators] == [12]


def test_paragraphs_before_the_first_award_give_nothing_if_they_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    left_out = [read(document) for document in documents()[::3]]
    monkeypatch.setattr(StoryReader, "_nothing_to_give", lambda reader: False)
    assert [read(document) for document in documents()[::3]] == left_out


def read(document: Document) -> Facts:
    catalogue = load_catalogue()
    mentions = find_mentions(document, catalogue)
    return read_facts(document, mentions, read_topic(document, mentions, catalogue), catalogue)
