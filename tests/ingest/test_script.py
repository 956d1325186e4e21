"""Traditional pages are read as simplified ones; the source keeps its characters."""

from __future__ import annotations

from kg.ingest import read_text
from kg.ingest.script import readable
from kg.pipeline import extract

STORY = "柏州市云棧齒輪有限公司獲評2024年度省級綠色工廠。廠區去年改用屋頂光伏，用電量比上年下降一成，員工餐廳也換了新設備。\n"


def test_facts_of_a_traditional_page_quote_the_source() -> None:
    (document,) = read_text(STORY, "a.txt")
    (fact,) = extract(document).recognitions
    assert (fact.recipient.text, fact.programme, fact.level) == (
        "柏州市云棧齒輪有限公司",
        "lvse-gongchang",
        "provincial",
    )
    assert all(e.text == STORY[e.span.start : e.span.end] for e in fact.evidence)


def test_pinyin_glosses_are_no_part_of_a_word() -> None:
    text = STORY.replace("齒輪", "齒(chǐ)輪(lún)")
    (document,) = read_text(text, "a.txt")
    (fact,) = extract(document).recognitions
    assert fact.recipient.text == "柏州市云棧齒(chǐ)輪(lún)有限公司"
    assert fact.recipient.canonical == "柏州市云栈齿轮有限公司"


def test_simplified_text_stays_as_it_is() -> None:
    text = "乾坤湾著名景区瞭望塔（abc）"
    assert readable(text) == text
    assert len(readable(STORY)) == len(STORY)
