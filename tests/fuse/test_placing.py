"""Corrections find their facts again after upgrades and edits, or say that they do not."""

from __future__ import annotations

import json
import random
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from kg.fuse.placing import Lost, match, place
from kg.fuse.reading import Correction, Reading, correction_of, entry_of
from kg.ledger.row import Entry, numbered

WHEN = "2026-03-01T08:00:00Z"
QUOTE = "云埠精工、青禾食品两家企业获评省级绿色工厂，云埠精工还入选国家级专精特新“小巨人”企业。"
FACT = Reading(
    "rec-1", "recognition", "news/a.txt", QUOTE, "云埠县企业再获佳绩", "云埠精工", "Company",
    programme="lvse-gongchang", award="省级绿色工厂", level="provincial", status="granted", year="2024",
)  # fmt: skip
OTHER = replace(FACT, id="rec-2", recipient="青禾食品")
GIANT = replace(FACT, id="rec-3", programme="xiaojuren", award="专精特新“小巨人”企业", level="national")
FIGURE = Reading(
    "fig-1", "figure", "news/a.txt", "全县工业投资21.5亿元，其中技改投资9.8亿元。", FACT.title, "云埠县",
    measure="工业投资", value="21.5", unit="亿元", period="2024",
)  # fmt: skip


def said(on: Reading, verdict: str = "amend", row: int = 1, **changes: str | None) -> Correction:
    return Correction(row, WHEN, "李梅", "与文件核对", verdict, on, tuple(sorted(changes.items())))


def why(correction: Correction, *readings: Reading) -> str:
    found = match(correction, readings)
    assert isinstance(found, Lost)
    return found.why


def test_a_correction_survives_its_row() -> None:
    entry = entry_of(FACT, "amend", {"level": "national", "year": None}, "李梅", "与文件核对")
    assert correction_of(numbered(entry, 1, WHEN)) == said(FACT, level="national", year=None)
    assert "云埠精工" in entry.object and entry.subject == "rec-1" and entry.evidence == QUOTE


def test_a_row_by_hand_that_holds_no_reading_is_no_correction() -> None:
    for detail in ("", "{}", '{"fact": []}', '{"fact": {"id": "rec-1"}}', '{"fact": 1, "set": {}}'):
        assert correction_of(numbered(Entry("李梅", "amend", "rec-1", detail=detail), 1, WHEN)) is None
    bad = json.loads(entry_of(FACT, "amend", {}, "李梅", "").detail) | {"set": {"confidence": "1"}}
    assert correction_of(numbered(Entry("李梅", "amend", "rec-1", detail=json.dumps(bad)), 1, WHEN)) is None


def test_new_ids_do_not_matter() -> None:
    today = [replace(r, id="rec-" + r.id[::-1]) for r in (FACT, OTHER, GIANT)]
    assert [match(said(r), today) for r in (FACT, OTHER, GIANT)] == [r.id for r in today]


def test_a_reading_that_changed_is_found_by_name_award_and_words() -> None:
    longer = replace(FACT, id="x", award="绿色工厂", quote="近日，" + QUOTE, level="unspecified", year=None)
    assert match(said(FACT), [longer, OTHER]) == "x"
    edited = replace(FACT, id="x", quote=QUOTE.replace("两家企业", "2家企业"), programme=None)
    assert match(said(FACT), [edited, OTHER, GIANT]) == "x"


def test_it_never_lands_on_another_fact() -> None:
    assert why(said(FACT), OTHER, GIANT) == "gone"
    assert why(said(FACT), replace(FACT, id="x", recipient="云埠精工实业")) == "gone"
    assert why(said(FACT), replace(FACT, id="x", quote="云埠精工三年前曾是省级绿色工厂的培育对象。")) == "gone"
    assert why(said(FACT), replace(FACT, id="x", source="news/b.txt")) == "absent"
    assert why(said(FACT)) == "absent"


def test_what_the_person_said_may_now_be_what_is_read() -> None:
    amended = said(FACT, recipient="云埠精工机械有限公司", programme="zhiliang-biaogan")
    now = replace(FACT, id="x", recipient="云埠精工机械有限公司", programme="zhiliang-biaogan", award="质量标杆")
    assert match(amended, [now, OTHER]) == "x"


def test_facts_that_fit_alike_are_told_apart_by_what_was_read_or_are_ambiguous() -> None:
    provincial, national = (replace(FACT, id=n, level=n) for n in ("provincial", "national"))
    assert match(said(FACT), [national, provincial]) == "provincial"
    assert match(said(replace(FACT, level="municipal"), level="national"), [national, provincial]) == "national"
    twins = [replace(FACT, id="b"), replace(FACT, id="a")]
    found = match(said(FACT), twins)
    assert isinstance(found, Lost) and (found.why, found.candidates) == ("ambiguous", ("a", "b"))
    assert match(said(replace(FACT, id="b")), twins) == "b"


def test_a_moved_folder_and_a_shifted_story_are_found() -> None:
    assert match(said(FACT), [replace(FACT, id="x", source="/srv/2024/a.txt", document="doc-9")]) == "x"


def test_of_two_stories_that_say_the_same_the_one_with_the_headline_is_meant() -> None:
    stories = [replace(FACT, id="a", title="一周要闻"), replace(FACT, id="b")]
    assert match(said(replace(FACT, id="old")), stories) == "b"
    assert match(said(FACT), [replace(FACT, id="x", title="我县企业再获佳绩")]) == "x"


def test_figures_are_told_apart_by_measure_and_value() -> None:
    part = replace(FIGURE, id="fig-2", measure="技改投资", value="9.8")
    assert match(said(FIGURE, value="25.1"), [part, FIGURE]) == "fig-1"
    earlier = replace(FIGURE, id="fig-3", value="18", period="2023")
    assert match(said(replace(FIGURE, id="old")), [earlier, FIGURE]) == "fig-1"
    assert why(said(FIGURE), part) == "gone"


@given(st.permutations([FACT, OTHER, GIANT, FIGURE, replace(FACT, id="rec-4", year="2023")]))
def test_the_order_of_facts_does_not_matter(readings: list[Reading]) -> None:
    rows = [said(r, row=n) for n, r in enumerate([GIANT, FACT, replace(FACT, source="gone.txt")], 1)]
    placed = place(random.Random(2).sample(rows, 3), readings)
    assert {k: [c.row for c in v] for k, v in placed.on.items()} == {"rec-1": [2], "rec-3": [1]}
    assert [(one.correction.row, one.why) for one in placed.lost] == [(3, "absent")]
