"""All documents together: one thing a firm, one honour a grant, the same for any order and after any removal."""

from __future__ import annotations

from itertools import permutations
from pathlib import Path

import pytest

from kg.build import build, remove
from kg.graph import canonical, open_store, run_query, run_shipped
from kg.graph.vocabulary import PREFIXES
from kg.ledger import Entry, append, read

DOCUMENTS = {
    "a.txt": "郑州市工业简讯\n\n2023年3月5日，郑州云栈齿轮有限公司获评河南省绿色工厂。\n",
    "b.txt": "郑州高新区快讯\n\n2023年3月8日，云栈齿轮获评河南省绿色工厂，郑州皓远微纳科技有限公司获评郑州市绿色工厂。\n",
    "c.txt": "洛阳市工业简讯\n\n2023年4月5日，洛阳云栈齿轮有限公司获评洛阳市绿色工厂。\n",
}


def _write(folder: Path) -> list[Path]:
    for name, text in DOCUMENTS.items():
        (folder / name).write_text(text, encoding="utf-8")
    return [folder / name for name in DOCUMENTS]


def _dump(path: Path) -> str:
    with open_store(path) as store:
        return canonical(store, meta=False)


def _rows(path: Path, sparql: str) -> list[tuple[str | None, ...]]:
    with open_store(path) as store:
        return sorted(run_query(store, PREFIXES + sparql).rows, key=str)


def test_a_short_name_and_its_legal_name_are_one_firm_and_the_grant_is_told_twice(tmp_path: Path) -> None:
    build(_write(tmp_path), tmp_path / "s")
    firms = [r[0] for r in _rows(tmp_path / "s", "SELECT ?n WHERE { ?f a aw:Company ; skos:prefLabel ?n }")]
    assert firms == ["洛阳云栈齿轮有限公司", "郑州云栈齿轮有限公司", "郑州皓远微纳科技有限公司"]
    told = _rows(
        tmp_path / "s",
        'SELECT ?h ?sources WHERE { ?f skos:prefLabel "郑州云栈齿轮有限公司"@zh . ?h a aw:FusedRecognition ; aw:recipient ?f ; aw:sources ?sources }',
    )
    assert [r[1] for r in told] == ["2"]
    with open_store(tmp_path / "s") as store:
        assert [r[0] for r in run_shipped(store, "provincial-honours").rows] == ["郑州云栈齿轮有限公司"]


def test_a_document_that_stays_alone_keeps_its_short_name(tmp_path: Path) -> None:
    files = _write(tmp_path)
    build(files, tmp_path / "s")
    remove(tmp_path / "s", str(files[0]))
    build(files[1:], tmp_path / "fresh")
    assert _dump(tmp_path / "s") == _dump(tmp_path / "fresh")
    firms = [r[0] for r in _rows(tmp_path / "s", "SELECT ?n WHERE { ?f a aw:Company ; skos:prefLabel ?n }")]
    assert firms == ["云栈齿轮", "洛阳云栈齿轮有限公司", "郑州皓远微纳科技有限公司"]


def test_any_order_one_by_one_or_at_once(tmp_path: Path) -> None:
    files = _write(tmp_path)
    build(files, tmp_path / "whole")
    for number, order in enumerate(permutations(files)):
        for path in order:
            build([path], tmp_path / f"s{number}")
        assert _dump(tmp_path / f"s{number}") == _dump(tmp_path / "whole")


def test_a_crash_before_the_end_is_made_good_by_the_next_load(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files = _write(tmp_path)
    build(files, tmp_path / "whole")

    def crash(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("kg.whole.fused_quads", crash)
    with pytest.raises(KeyboardInterrupt):
        build(files, tmp_path / "s")
    monkeypatch.undo()
    assert [row.state for row in build(files, tmp_path / "s").rows] == ["unchanged"] * 3
    assert _dump(tmp_path / "s") == _dump(tmp_path / "whole")


def test_a_list_of_ones_own_links_what_texts_alone_cannot(tmp_path: Path) -> None:
    news = tmp_path / "n.txt"
    news.write_text("新乡市工业简讯\n\n2023年3月8日，皓远微纳获评河南省绿色工厂。\n", encoding="utf-8")
    table = tmp_path / "companies.tsv"
    table.write_text("企业名称\t简称\t所在地\n河南皓远微纳科技股份有限公司\t皓远微纳\t新乡市\n", encoding="utf-8")
    build([news], tmp_path / "s", companies=table)
    build([news], tmp_path / "s")  # the list stays until another is given
    names = _rows(tmp_path / "s", "SELECT ?n ?r WHERE { ?f a aw:Company ; skos:prefLabel ?n ; aw:basedIn ?r }")
    assert names == [("河南皓远微纳科技股份有限公司", "410700")]


def test_decisions_of_rules_are_written_down_once_and_withdrawn(tmp_path: Path) -> None:
    files = _write(tmp_path)
    build(files, tmp_path / "s")
    build(files, tmp_path / "s")
    rows = read(tmp_path / "s.ledger.tsv").rows
    merged = [r for r in rows if r.action == "merge"]
    assert [{r.subject, r.object} for r in merged] == [{"云栈齿轮", "郑州云栈齿轮有限公司"}]
    assert all(r.who.startswith("rule:") and r.reason for r in rows)
    remove(tmp_path / "s", str(files[0]))
    after = read(tmp_path / "s.ledger.tsv").rows
    assert after[: len(rows)] == rows and "withdraw" in {r.action for r in after[len(rows) :]}


def test_a_persons_word_on_two_names_outlives_the_store(tmp_path: Path) -> None:
    files = _write(tmp_path)
    ledger = tmp_path / "ours.tsv"
    append(ledger, [Entry("王会计", "apart", "云栈齿轮", "郑州云栈齿轮有限公司", None, "两家", "", "")])
    for store in ("s", "again"):
        build(files, tmp_path / store, ledger=ledger)
        firms = {r[0] for r in _rows(tmp_path / store, "SELECT ?n WHERE { ?f a aw:Company ; skos:prefLabel ?n }")}
        assert {"云栈齿轮", "郑州云栈齿轮有限公司"} <= firms
