"""A line that is only a year dates what stands under it; titles no longer listed are lost."""

from __future__ import annotations

from kg.ingest import read_text
from kg.pipeline import extract

LIST = "企业荣誉\n\n{first}\n柏州云栈电子有限公司获评省级技术创新示范企业。\n\n{second}\n柏州云栈电子有限公司获评国家级绿色工厂。\n"


def _years(text: str) -> list[str | None]:
    (extraction,) = [extract(d) for d in read_text(text, "x.txt")]
    return [r.year for r in extraction.recognitions]


def test_a_year_over_a_chapter_dates_its_titles() -> None:
    assert _years(LIST.format(first="2019年", second="2022年")) == ["2019", "2022"]


def test_a_span_of_years_dates_nothing() -> None:
    assert _years(LIST.format(first="2019年", second="2020—2022年"))[1] is None


def test_a_title_no_longer_listed_is_lost() -> None:
    (extraction,) = [
        extract(d) for d in read_text("柏州要闻\n\n柏州云栈电子有限公司不再列入省级技术创新示范企业名单。", "x.txt")
    ]
    assert [str(r.status) for r in extraction.recognitions] == ["revoked"]
