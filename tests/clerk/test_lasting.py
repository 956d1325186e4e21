"""What a person ruled or corrected outlives rebuilds, new stores and changed tables, and can be undone."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from kg.build import build, remove
from kg.catalogue import load_catalogue
from kg.cli import main
from kg.graph import canonical, open_store, run_query, run_shipped
from kg.graph.vocabulary import PREFIXES
from kg.ledger import read
from kg.paths import ontology_dir
from tests.check.test_findings_docs import SECTIONS, examples

TEXTS = {
    "a.txt": "郑州市工业简讯\n\n2023年3月5日，郑州云栈齿轮有限公司获评河南省绿色工厂。2023年，全市工业投资21.5亿元。\n",
    "b.txt": "郑州市快讯\n\n2023年4月8日，郑州云栈齿轮股份有限公司、郑州皓远微纳科技有限公司获评郑州市绿色工厂。\n",
}
HONOURS = """SELECT ?name ?level ?status ?year ?row WHERE { ?h a aw:FusedRecognition ; aw:recipient/skos:prefLabel ?name ;
  aw:level ?level ; aw:status ?status . OPTIONAL { ?h aw:year ?year } OPTIONAL { ?h aw:correctedBy ?row } }"""


class Place:
    """A folder with documents, a store and its ledger."""

    def __init__(self, folder: Path, texts: dict[str, str]) -> None:
        self.folder, self.store, self.ledger = folder, folder / "s", folder / "s.ledger.tsv"
        self.write(texts)
        self.build()

    def write(self, texts: dict[str, str]) -> None:
        for name, text in texts.items():
            (self.folder / name).write_text(text, encoding="utf-8")

    def build(self) -> None:
        build(sorted(self.folder.glob("*.txt")), self.store)

    def kg(self, *arguments: str, keys: str = "") -> str:
        call = [*arguments, "--store", str(self.store)]
        result = CliRunner().invoke(main, call, input=keys, env={"KG_WHO": "李梅"}, catch_exceptions=False)
        assert result.exit_code == 0, result.output
        return result.output

    def fact(self, text: str, kind: str = "recognition") -> str:
        found = json.loads(self.kg("correct", "--find", text, "--json"))
        named = [r for r in found if text in r.get("recipient", "") + r.get("measure", "")]
        return next(str(r["id"]) for r in named if r["kind"] == kind)

    def rows(self, sparql: str = HONOURS) -> list[tuple[str, ...]]:
        with open_store(self.store) as store:
            found = run_query(store, PREFIXES + sparql).rows
        return sorted(tuple(str(c or "").rsplit("/", 1)[-1] for c in row) for row in found)

    def shipped(self, name: str) -> list[tuple[str, ...]]:
        with open_store(self.store) as store:
            return [tuple(str(c or "") for c in row) for row in run_shipped(store, name).rows]

    def dump(self) -> str:
        with open_store(self.store) as store:
            return canonical(store, meta=False)


@pytest.fixture()
def place(tmp_path: Path) -> Place:
    return Place(tmp_path, TEXTS)


def level(place: Place, name: str = "郑州云栈齿轮有限公司") -> list[str]:
    return [row[1] for row in place.rows() if row[0] == name]


def test_a_correction_is_in_force_at_once_after_rebuilding_and_in_a_new_store(place: Place) -> None:
    fact = place.fact("郑州云栈齿轮有限公司")
    place.kg("correct", fact, "--level", "国家级", "--year", "2022", "--reason", "见工信部公告")
    assert ("郑州云栈齿轮有限公司", "national", "granted", "2022", "2") in place.rows()  # row 1: the pair that waits
    after = place.dump()
    place.write({"a.txt": TEXTS["a.txt"] + "\n"})  # read anew
    place.build()
    assert level(place) == ["national"]
    place.write(TEXTS)
    place.build()
    assert place.dump() == after
    shutil.rmtree(place.store)
    place.build()
    assert place.dump() == after and len(place.kg("resolve", "log").split("amend")) == 2


def test_what_the_text_says_stays_beside_it(place: Place) -> None:
    fact = place.fact("郑州云栈齿轮有限公司")
    place.kg("correct", fact, "--level", "国家级", "--reason", "见工信部公告")
    told = place.rows(f"SELECT ?l WHERE {{ id:{fact} aw:level ?l }}")
    assert told == [("provincial",)]
    row = place.shipped("corrections")[0]
    assert row[2:10] == (
        "李梅", "amend", "郑州云栈齿轮有限公司", "河南省绿色工厂", "level", "provincial", "national", "见工信部公告",
    )  # fmt: skip


def test_an_upgraded_extractor_finds_the_corrected_facts(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    place.kg("correct", place.fact("郑州云栈齿轮有限公司"), "--level", "国家级")
    tables = place.folder / "ontology"
    shutil.copytree(ontology_dir(), tables)
    programmes = (tables / "programmes.tsv").read_text(encoding="utf-8").splitlines(keepends=True)
    known = next(i for i, line in enumerate(programmes) if line.startswith("lvse-gongchang\t"))
    programmes[known] = programmes[known].replace("lvse-gongchang\t", "lvse-gongchang-2\t")
    (tables / "programmes.tsv").write_text(
        "".join(programmes).replace("\tlvse-gongchang\t", "\tlvse-gongchang-2\t"), encoding="utf-8"
    )
    before = place.fact("郑州云栈齿轮有限公司")
    monkeypatch.setenv("KG_ONTOLOGY", str(tables))
    load_catalogue.cache_clear() if hasattr(load_catalogue, "cache_clear") else None
    place.build()
    assert place.fact("郑州云栈齿轮有限公司") != before
    assert level(place) == ["national"]


def test_undoing_brings_back_exactly_the_graph_of_before(place: Place) -> None:
    before = place.dump()
    facts = [place.fact("郑州云栈齿轮有限公司"), place.fact("皓远"), place.fact("工业投资", "figure")]
    place.kg("correct", facts[0], "--recipient", "郑州青禾食品有限公司")
    place.kg("correct", facts[1], "--reject")
    place.kg("correct", facts[2], "--value", "25.1")
    assert place.dump() != before
    for row in [r.row for r in read(place.ledger).rows if r.action in ("amend", "reject")]:
        place.kg("resolve", "undo", str(row))
    assert place.dump() == before


def test_a_rejected_fact_is_not_counted_and_a_later_confirmation_brings_it_back(place: Place) -> None:
    fact = place.fact("皓远")
    place.kg("correct", fact, "--reject", "--reason", "同名企业")
    assert [r for r in place.rows() if "皓远" in r[0]] == []
    assert [r[3] for r in place.shipped("corrections")] == ["reject"]
    place.kg("correct", fact, "--confirm")
    assert len([r for r in place.rows() if "皓远" in r[0]]) == 1


def test_a_recipient_is_replaced_by_a_name_that_no_document_holds_or_one_that_does(place: Place) -> None:
    fact = place.fact("皓远")
    place.kg("correct", fact, "--recipient", "郑州青禾食品有限公司")
    assert {r[0] for r in place.rows()} >= {"郑州青禾食品有限公司"} and not any("皓远" in r[0] for r in place.rows())
    place.kg("correct", fact, "--recipient", "郑州云栈齿轮有限公司")
    assert sorted(level(place)) == ["municipal", "provincial"]


def test_a_figure_keeps_its_value_and_the_correction_stands_beside_it(place: Place) -> None:
    fact = place.fact("工业投资", "figure")
    place.kg("correct", fact, "--value", "25.1", "--period", "2022", "--reason", "统计公报")
    assert place.rows(f"SELECT ?v WHERE {{ id:{fact} aw:value ?v }}") == [("21.5",)]
    said = [row[5:9] for row in place.shipped("corrections")]
    assert ("工业投资", "value", "21.5", "25.1") in said and len(said) == 2


def test_a_table_of_many_corrections_is_in_force_after_one_import(place: Place) -> None:
    from kg.clerk.tables import read_table, write_table

    path = place.folder / "facts.csv"
    place.kg("correct", "--export", str(path))
    rows = [row for _, row in read_table(path)]
    for row in rows:
        row["status"] = row["status"] and "撤销"
    write_table(rows, path)
    place.kg("correct", "--import", str(path), "--reason", "2024年公告")
    assert {r[2] for r in place.rows()} == {"revoked"}
    place.kg("correct", "--export", str(path))
    assert "采用 0 行" in place.kg("correct", "--import", str(path))


def firms(place: Place) -> set[str]:
    return {r[0] for r in place.rows() if "云栈" in r[0]}


def test_a_pair_waits_is_ruled_on_and_stays_so_in_a_new_store(place: Place) -> None:
    assert len(firms(place)) == 2 and "1 对待定" in place.kg("resolve", "list")
    said = place.kg("resolve", "review", keys="s")
    assert "可能是股改" in said and "郑州市快讯" in said and "裁定 1 对，还剩 0 对" in said
    assert len(firms(place)) == 1 and "0 对待定" in place.kg("resolve", "list")
    after = place.dump()
    shutil.rmtree(place.store)
    place.build()
    assert place.dump() == after
    row = next(r.row for r in read(place.ledger).rows if r.action == "merge")
    place.kg("resolve", "undo", str(row))
    assert len(firms(place)) == 2 and "1 对待定" in place.kg("resolve", "list")


def test_kept_apart_by_a_person_no_longer_waits(place: Place) -> None:
    place.kg("resolve", "review", keys="d\n")
    assert len(firms(place)) == 2 and "0 对待定" in place.kg("resolve", "list")


def test_what_a_rule_merged_is_taken_apart_by_undoing_its_row(tmp_path: Path) -> None:
    place = Place(
        tmp_path, {"a.txt": TEXTS["a.txt"], "b.txt": "郑州市快讯\n\n2023年4月8日，云栈齿轮获评郑州市绿色工厂。\n"}
    )
    assert firms(place) == {"郑州云栈齿轮有限公司"}
    row = next(r for r in read(place.ledger).rows if r.action == "merge")
    place.kg("resolve", "undo", str(row.row), "--reason", "另一家")
    assert firms(place) == {"郑州云栈齿轮有限公司", "云栈齿轮"}
    place.build()
    assert firms(place) == {"郑州云栈齿轮有限公司", "云栈齿轮"}


def test_a_build_that_decides_nothing_new_adds_no_row(place: Place) -> None:
    before = place.ledger.read_bytes()
    shutil.rmtree(place.store)
    place.build()
    assert place.ledger.read_bytes() == before
    remove(place.store, str(place.folder / "b.txt"))
    assert [r.action for r in read(place.ledger).rows] == ["queue", "withdraw"]


LOST = {code for code in SECTIONS if code.startswith("KGF7")}


@pytest.mark.parametrize("code", sorted(LOST))
@pytest.mark.parametrize("kind", ["fault", "fine"])
def test_a_correction_without_its_fact_is_a_finding(tmp_path: Path, code: str, kind: str) -> None:
    """The page's texts: the document as corrected, then as it is found later (nothing: removed)."""
    before, after = examples(code, kind)[0].split("----\n")
    place = Place(tmp_path, {"a.txt": before, "other.txt": "洛阳市快讯\n\n洛阳青禾食品有限公司获评洛阳市绿色工厂。\n"})
    place.kg("correct", place.fact("精工"), "--year", "2021")
    if after.strip():
        place.write({"a.txt": after})
    else:
        (place.folder / "a.txt").unlink()
        remove(place.store, str(place.folder / "a.txt"))
    place.build()
    found = {row[0] for row in place.shipped("findings")}
    assert (code in found) is (kind == "fault")
    assert "2021" in place.kg("resolve", "log", "--json")
