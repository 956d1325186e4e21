"""The models that ship, spaCy's pipeline, and their training."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.errors import Code, KGError
from kg.language.nlp import load_nlp, user_words
from kg.language.recogniser import THRESHOLD, load_short_names
from kg.language.train import read_words
from kg.language.train_names import train_recogniser


def test_the_segmenter_knows_the_catalogue() -> None:
    nlp = load_nlp()
    tokens = [t.text for t in nlp("郑州某电子有限公司获评技术创新示范企业。全市唯一。")]
    assert "技术创新示范企业" in tokens and "".join(tokens) == "郑州某电子有限公司获评技术创新示范企业。全市唯一。"
    assert len(list(nlp("第一句。第二句。").sents)) == 2
    assert "高新技术企业" in user_words()


def test_components_in_any_pipeline() -> None:
    import spacy

    nlp = spacy.blank("zh")
    nlp.add_pipe("kg_honours")
    doc = nlp("柏州市云栈齿轮有限公司等4家企业获评省级绿色工厂。")
    assert [(e.text, e.label_) for e in doc.ents if e.label_ == "Company"] == [("柏州市云栈齿轮有限公司", "Company")]
    assert [(r.level, r.status) for r in doc._.kg_recognitions] == [("provincial", "granted")]
    assert [g.size for g in doc._.kg_groups] == [4]
    assert nlp("")._.kg_groups == ()


def test_a_missing_model_is_coded(tmp_path: Path) -> None:
    for load in (lambda: load_nlp(tmp_path), lambda: load_short_names(tmp_path)):
        with pytest.raises(KGError) as caught:
            load()
        assert caught.value.code is Code.KG603


def test_short_names_are_told_from_words() -> None:
    model = load_short_names()
    names = ["恒盛科技", "凯锐斯", "天能股份", "皓远微纳"]
    words = ["该项目", "产业链", "科技创新", "县域经济", "龙头企业", "研发团队"]
    assert all(model.score(n) >= THRESHOLD for n in names) and not any(model.score(w) >= THRESHOLD for w in words)


def test_training_is_deterministic_and_checks_its_input(tmp_path: Path) -> None:
    lines = [f"{i}\t{word}\tO\t-\t-" for i, word in enumerate("今天 天气 很 好 我们 去 公园 看 花".split())]
    for part in ("train", "test"):
        (tmp_path / f"x-{part}.iob2").write_text("\n".join(lines) + "\n\n", encoding="utf-8")
    assert next(read_words(tmp_path / "x-train.iob2"))[0] == "今天"
    names = tmp_path / "names.txt"
    names.write_text(
        "\n".join(f"恒{a}{b}" for a in "盛达信丰源泰和兴" for b in "科电机工业通威力能瑞德安邦") + "\n",
        encoding="utf-8",
    )
    for out in ("a", "b"):
        report = train_recogniser(names, tmp_path, tmp_path / out)
    assert (tmp_path / "a" / "short-names.npz").read_bytes() == (tmp_path / "b" / "short-names.npz").read_bytes()
    assert report.names == 11
    with pytest.raises(KGError) as caught:
        train_recogniser(tmp_path / "none.txt", tmp_path, tmp_path / "c")
    assert caught.value.code is Code.KG601
    (tmp_path / "x-train.iob2").write_text("not a corpus\n", encoding="utf-8")
    with pytest.raises(KGError):
        list(read_words(tmp_path / "x-train.iob2"))
