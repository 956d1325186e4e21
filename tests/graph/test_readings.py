"""Facts in plain words, as a person corrects them."""

from __future__ import annotations

from kg.graph import OxigraphStore
from kg.graph.readings import read_readings
from tests.conftest import SEED


def test_every_kind_of_fact_is_told_in_plain_words(seed_store: OxigraphStore) -> None:
    readings = read_readings(seed_store)
    assert {r.kind for r in readings} == {"recognition", "group", "figure"}
    assert all(r.source.endswith(SEED.name) and r.quote and r.document for r in readings)
    one = next(r for r in readings if r.recipient == "凌达压缩机" and r.award == "河南省质量标杆企业")
    assert (one.level, one.status, one.year, one.recipient_type) == ("provincial", "granted", "2021", "Company")
    assert one.id.startswith("rec-") and one.programme and one.home and one.title
    figure = next(r for r in readings if r.measure == "工业投资" and r.value == "79.79")
    assert figure.unit == "亿元" and figure.period and not figure.level


def test_only_the_files_asked_for_are_read(seed_store: OxigraphStore) -> None:
    assert read_readings(seed_store, {"x.txt"}) == ()
    assert read_readings(seed_store, {SEED.name}) == read_readings(seed_store)
