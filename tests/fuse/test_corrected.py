"""What people say of facts goes on to fusion; what the texts say is not touched."""

from __future__ import annotations

from kg.fuse import fuse
from kg.fuse.corrected import Corrected, apply_corrections, changes_of, corrected_names, corrected_reading
from kg.fuse.placing import Placed
from kg.fuse.reading import Correction, Reading
from kg.model import EntityType, Level, LevelBasis, SizeQualifier, Status
from kg.resolve import entity_id
from kg.resolve.model import Identity
from tests.fuse.making import GREEN, HNTE, counted, told

READING = Reading(
    "rec-1", "recognition", "a.txt", "句子", recipient="云埠精工", recipient_type="Company", home="410100"
)

OTHER = Identity("org-x", EntityType.COMPANY, "某厂", (), region="32")


def said(verdict: str = "amend", row: int = 1, **changes: str | None) -> Correction:
    return Correction(row, "2026-03-01T08:00:00Z", "李梅", "核对", verdict, READING, tuple(sorted(changes.items())))


def placed(**on: tuple[Correction, ...]) -> Placed:
    return Placed({fact.replace("_", "-"): rows for fact, rows in on.items()})


def one(correction: Correction, **fields: object) -> Corrected:
    return apply_corrections([told(id="rec-1", **fields)], [], placed(rec_1=(correction,)), {"rec-1": OTHER})


def test_each_field_is_restated() -> None:
    s = one(said(status="publicNotice", level="municipal", year="2023", programme=GREEN, recipient="某厂")).statements[
        0
    ]
    assert (s.status, s.status_detail) == (Status.CANDIDATE, "public-notice")
    assert (s.level, s.level_basis, s.year) == (Level.MUNICIPAL, LevelBasis.CORRECTED, "2023")
    assert (s.programme, s.recipient, s.recipient_region) == (GREEN, "org-x", "32") and s.recipient_name == "某厂"
    assert (s.correction, s.confidence, s.award_text) == (1, 1.0, "高新技术企业")


def test_what_is_taken_away_is_gone() -> None:
    s = one(said(year=None, programme=None, level="unspecified"), year="2024").statements[0]
    assert (s.year, s.programme, s.honour_class, s.level_basis) == (None, None, "unlisted", LevelBasis.UNKNOWN)


def test_another_level_is_not_granted_by_the_place_that_was_read() -> None:
    assert (
        one(said(level="provincial"), jurisdiction="云埠市", level=Level.MUNICIPAL).statements[0].jurisdiction is None
    )
    kept = one(said(level="municipal"), jurisdiction="云埠市", level=Level.UNSPECIFIED).statements[0]
    assert kept.jurisdiction == "云埠市"


def test_a_rejected_fact_is_not_fused_and_the_last_word_rules() -> None:
    assert one(said("reject")).statements == () and one(said("reject")).rejected == ("rec-1",)
    later = apply_corrections(
        [told(id="rec-1")], [], placed(rec_1=(said("reject"), said("amend", 2, year="2021"), said("confirm", 3))), {}
    )
    assert (later.statements[0].year, later.statements[0].correction) == ("2021", 3)


def test_sizes_of_groups_are_restated() -> None:
    done = apply_corrections([], [counted(id="grp-1")], placed(grp_1=(said(size="5", status="applied"),)), {})
    c = done.counts[0]
    assert (c.size, c.size_qualifier, c.status, c.correction) == (5, SizeQualifier.EXACT, Status.CANDIDATE, 1)


def test_members_follow_the_recognitions_that_name_them() -> None:
    facts = [told(id="rec-1", recipient="org-a", group="grp-1"), told(id="rec-2", recipient="org-b", group="grp-1")]
    group = counted(id="grp-1", members=("org-a", "org-b"))
    renamed = placed(rec_1=(said(recipient="某厂"),))
    assert apply_corrections(facts, [group], renamed, {"rec-1": OTHER}).counts[0].members == (
        "org-b",
        "org-x",
    )
    assert apply_corrections(facts, [group], placed(rec_1=(said("reject"),)), {}).counts[0].members == ("org-b",)
    twice = [*facts, told(id="rec-3", recipient="org-a", group="grp-1", year="2022")]
    done = apply_corrections(twice, [group], placed(rec_1=(said("reject"),)), {})
    assert done.counts[0].members == ("org-a", "org-b")


def test_nothing_said_changes_nothing() -> None:
    facts, groups = [told(), told(programme=GREEN)], [counted()]
    assert apply_corrections(facts, groups, Placed({}), {}) == Corrected(tuple(facts), tuple(groups), ())


def test_the_fused_honour_names_the_rows() -> None:
    done = one(said(row=7, year="2022"), year="2021")
    honour = fuse(done.statements, done.counts).honours[0]
    assert (honour.year, honour.corrections, honour.programme) == ("2022", (7,), HNTE)


def test_a_name_that_a_person_brings_in_is_a_form_of_the_documents_place() -> None:
    form = corrected_names(placed(rec_1=(said(recipient="云埠精工机械"),)), [READING])["rec-1"]
    assert form.id == entity_id(EntityType.COMPANY, "云埠精工机械", "410100") and form.homes == ("410100",)


def test_changes_are_shown_beside_what_the_text_says() -> None:
    rows = (said(row=1, year="2022", recipient="云埠精工"), said(row=4, year="2023"))
    assert [(c.row, c.field, c.old, c.new) for c in changes_of(READING, rows)] == [(4, "year", None, "2023")]
    assert corrected_reading(READING, rows).year == "2023" and READING.year is None
