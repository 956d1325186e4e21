"""True statements raise no finding, planted faults of each class do: numbers drawn, sentences read by the whole program."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from kg.facts.solving import solve_total
from kg.ingest import read_text
from kg.pipeline import extract

HEAD = "云埠县2024年工作情况\n\n"
FEW = settings(max_examples=40, deadline=None, derandomize=True)
PLACES = st.integers(0, 2)
SHARED = "云埠县新增省级技术创新示范企业{n}家，占全市的{share}%。"
TASK = "全年新增贯标试点单位{n}家，完成全年任务的{rate}%。"
GROWN = "科技型企业由{a}家增至{b}家，增长{rate}%。"
MORE = "规上工业企业{b}家，比上年增加{d}家，增长{rate}%。"
SOLVED = "累计收集企业问题{a}个，推动解决{b}个，解决率{rate}%。"
INCOME = "一般公共预算收入{total}亿元，其中税收收入{a}亿元，非税收入{b}亿元。"
STOCK = "全年新增高新技术企业{n}家，总数达{total}家。"


def rounded(value: Decimal, places: int) -> Decimal:
    return value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)


def percent(part: int, whole: int, places: int) -> Decimal:
    return rounded(Decimal(100 * part) / whole, places)


def alarms(*sentences: str) -> set[str]:
    """Codes of findings that claim a fault."""
    return everything(*sentences, severities=("error", "warning"))


def everything(*sentences: str, severities: tuple[str, ...] = ("error", "warning", "info")) -> set[str]:
    """Codes of all findings of these severities."""
    documents = read_text(HEAD + "".join(sentences), "x.txt")
    return {f.code for d in documents for f in extract(d).findings if f.severity in severities}


@FEW
@given(
    n=st.integers(2, 60), more=st.integers(1, 400), places=PLACES, done=st.integers(3, 400), task=st.integers(3, 300)
)
def test_true_shares_and_completions(n: int, more: int, places: int, done: int, task: int) -> None:
    share = percent(n, n + more, places)
    assume(share > 0)
    text = SHARED.format(n=n, share=share), TASK.format(n=done, rate=percent(done, task, places))
    assert alarms(*text) == set()


@FEW
@given(
    a=st.integers(10, 400), d=st.integers(1, 300), places=PLACES, solved=st.integers(1, 500), left=st.integers(1, 50)
)
def test_true_growth_and_rates(a: int, d: int, places: int, solved: int, left: int) -> None:
    rate = percent(d, a, places)
    assume(rate > 0)
    text = (
        GROWN.format(a=a, b=a + d, rate=rate),
        MORE.format(b=a + d, d=d, rate=rate),
        SOLVED.format(a=solved + left, b=solved, rate=percent(solved, solved + left, places)),
    )
    assert alarms(*text) == set()


@FEW
@given(
    a=st.integers(100, 99999),
    b=st.integers(100, 99999),
    places=PLACES,
    n=st.integers(2, 80),
    before=st.integers(0, 400),
)
def test_true_sums_and_stocks(a: int, b: int, places: int, n: int, before: int) -> None:
    one, other = Decimal(a) / 1000, Decimal(b) / 1000
    assume(rounded(one, places) > 0 and rounded(other, places) > 0)
    text = (
        INCOME.format(total=rounded(one + other, places), a=rounded(one, places), b=rounded(other, places)),
        STOCK.format(n=n, total=n + before),
    )
    assert alarms(*text) == set()


@FEW
@given(n=st.integers(2, 12), share=st.integers(20, 99))
def test_an_impossible_share_is_found(n: int, share: int) -> None:
    assume(solve_total(n, share, 0) == (None, None, None, None))
    assert "KGF201" in alarms(SHARED.format(n=n, share=share))


@FEW
@given(n=st.integers(3, 40), rate=st.integers(101, 999))
def test_an_impossible_completion_is_found(n: int, rate: int) -> None:
    assume(solve_total(n, rate, 0, least=1) == (None, None, None, None))
    assert "KGF203" in alarms(TASK.format(n=n, rate=rate))


def only_cut(n: int, rate: int, least: int | None) -> bool:
    solved = solve_total(n, rate, 0, least)
    return solved.total_min is None and solved.truncated_min is not None


CUT_SHARES = [(n, share) for n in range(2, 60) for share in range(20, 99) if only_cut(n, share, None)]
CUT_RATES = [(n, rate) for n in range(3, 200) for rate in range(101, 999) if only_cut(n, rate, 1)]


@FEW
@given(pair=st.sampled_from(CUT_SHARES))
def test_a_share_that_only_cutting_gives_is_told_so(pair: tuple[int, int]) -> None:
    assert "KGF202" in everything(SHARED.format(n=pair[0], share=pair[1]))


@FEW
@given(pair=st.sampled_from(CUT_RATES))
def test_a_completion_that_only_cutting_gives_is_told_so(pair: tuple[int, int]) -> None:
    assert "KGF204" in everything(TASK.format(n=pair[0], rate=pair[1]))


@FEW
@given(town=st.integers(501, 900), over=st.integers(2, 80))
def test_shares_of_complements_above_all_are_found(town: int, over: int) -> None:
    country = 1000 - town + over
    text = f"常住人口中，城镇人口占常住人口的{town / 10:.1f}%，农村人口占常住人口的{country / 10:.1f}%。"
    assert "KGF104" in alarms(text)


@FEW
@given(a=st.integers(50, 400), d=st.integers(10, 300), off=st.integers(3, 20))
def test_wrong_growth_is_found(a: int, d: int, off: int) -> None:
    rate = percent(d, a, 1) + off
    assert "KGF207" in alarms(GROWN.format(a=a, b=a + d, rate=rate))
    assert "KGF207" in alarms(MORE.format(b=a + d, d=d, rate=rate))


@FEW
@given(solved=st.integers(20, 500), left=st.integers(1, 60), off=st.sampled_from([-7, -3, 2]))
def test_a_wrong_rate_is_found(solved: int, left: int, off: int) -> None:
    rate = percent(solved, solved + left, 1) + off
    assume(0 < rate <= 100)
    assert "KGF206" in alarms(SOLVED.format(a=solved + left, b=solved, rate=rate))


@FEW
@given(a=st.integers(1000, 9999), b=st.integers(1000, 9999), off=st.sampled_from([-90, -7, 9, 120]))
def test_a_wrong_sum_is_found(a: int, b: int, off: int) -> None:
    total, one, other = (f"{Decimal(x) / 100:.2f}" for x in (a + b + off, a, b))
    text = INCOME.format(total=total, a=one, b=other)
    assert "KGF101" in alarms(text)


@FEW
@given(n=st.integers(10, 80), short=st.integers(1, 9))
def test_a_stock_below_its_flow_is_found(n: int, short: int) -> None:
    assert "KGF103" in alarms(STOCK.format(n=n, total=n - short))


@pytest.mark.parametrize("count", [2, 3, 7, 19, 680])
@pytest.mark.parametrize("total", [3, 6, 15, 44, 2000])
@pytest.mark.parametrize("places", [0, 1, 2])
def test_the_total_that_made_a_share_is_in_its_interval(count: int, total: int, places: int) -> None:
    if count > total or not percent(count, total, places):
        return
    solved = solve_total(count, percent(count, total, places), places)
    assert solved.total_min is not None and solved.total_max is not None
    assert solved.total_min <= total <= solved.total_max
