"""What is written to the computed graphs is what is read back."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from kg.build import build
from kg.fuse import fuse
from kg.fuse.model import Honour
from kg.graph import open_store
from kg.graph.forms import read_forms, read_namings
from kg.graph.honours import read_honours
from kg.graph.identities import read_identities
from kg.graph.registry import read_firms
from kg.graph.statements import read_statements
from kg.paths import seeds_dir
from kg.resolve import resolve

DOCUMENTS = {
    "a.txt": "郑州市工业简讯\n\n2021年3月5日，郑州云栈齿轮有限公司（以下简称“云栈”，原名郑州云栈机械有限公司）被认定为河南省“专精特新”中小企业，有效期三年。\n",
    "b.txt": "郑州高新区快讯\n\n2024年3月8日，云栈齿轮通过河南省“专精特新”中小企业复核。\n",
    "c.txt": "洛阳市工业简讯\n\n2023年4月5日，洛阳云栈齿轮有限公司等3家企业获评洛阳市绿色工厂。\n",
    "d.txt": "洛阳市工业简讯\n\n2024年4月5日，洛阳云栈齿轮有限公司的洛阳市绿色工厂称号被撤销。\n",
}


def _plain(honour: Honour) -> Honour:
    return replace(honour, confidence=round(honour.confidence, 6))


def test_honours_and_things_are_read_back_as_they_were(tmp_path: Path) -> None:
    for name, text in DOCUMENTS.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    build([*(tmp_path / name for name in DOCUMENTS), seeds_dir()], tmp_path / "s")
    with open_store(tmp_path / "s") as store:
        resolution = resolve(read_forms(store), read_namings(store), read_firms(store), ())
        fusion = fuse(*read_statements(store, {one.id: one for one in resolution.identities}))
        honours, things = read_honours(store), read_identities(store)
        assert list(honours) == sorted(map(_plain, fusion.honours), key=lambda h: h.id)
        assert any(len(h.events) > 1 for h in honours)
        for thing in things:
            assert read_honours(store, thing.id) == tuple(h for h in honours if h.recipient == thing.id)
    written = {one.id: one for one in resolution.identities}
    assert {t.id for t in things} == set(written)
    for thing in things:
        other = written[thing.id]
        assert (thing.type, thing.forms, thing.region, thing.parent) == (
            other.type, tuple(sorted(other.forms)), other.region, other.parent,
        )  # fmt: skip
    gear = next(t for t in things if t.name == "郑州云栈齿轮有限公司")
    assert {"云栈": "short", "郑州云栈机械有限公司": "former"}.items() <= dict(gear.names).items()
