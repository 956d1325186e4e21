"""Series as pictures (matplotlib, an extra): one panel a measure, results filled, goals hollow."""

from __future__ import annotations

import logging
import warnings
from collections.abc import Sequence
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

from kg.errors import Code, KGError
from kg.export.picture import CJK_FONTS, chinese_font
from kg.export.series import Point, Series

_SCALES = ((1e8, "亿"), (1e4, "万"), (1.0, ""))
_COLOURS = ("#1f5fa8", "#c0504d", "#4f8a3c", "#7f5aa2", "#b8860b", "#2c8c99")
_SALT = "honours-kg"
_STAND_IN = "DejaVu Sans"
_FONTS = ", ".join(f"'{name}'" for name in (*CJK_FONTS, _STAND_IN)) + ", sans-serif"


def plot_series(series: Sequence[Series], path: Path, format_name: str) -> None:
    """Draw to ``path`` as svg or png, the same bytes each time; KG403 without matplotlib, KG404 without a font for PNG."""
    try:
        import matplotlib as mpl

        mpl.use("Agg")
        from matplotlib import pyplot as plt
    except ImportError as error:
        raise KGError(Code.KG403, extra="plot") from error
    logging.getLogger("matplotlib.font_manager").setLevel(logging.ERROR)
    family = chinese_font() if format_name == "png" else _STAND_IN
    settings: Any = {"svg.hashsalt": _SALT, "svg.fonttype": "none", "font.family": family, "axes.unicode_minus": False}
    drawn = BytesIO()
    with mpl.rc_context(settings), warnings.catch_warnings():
        warnings.filterwarnings("ignore", message="Glyph .* missing from font")  # an SVG's reader has the font
        figure, panels = plt.subplots(
            len(series), 1, figsize=(9, 3.4 * len(series)), squeeze=False, layout="constrained"
        )
        for at, one in enumerate(series):
            _panel(panels[at][0], one, _COLOURS[at % len(_COLOURS)])
        metadata = {"Date": None} if format_name == "svg" else {"Software": None}
        figure.savefig(drawn, format=format_name, metadata=metadata, dpi=150)
        plt.close(figure)
    data = drawn.getvalue()
    if format_name == "svg":  # text stays text: name fonts that have its characters
        data = data.replace(f"'{_STAND_IN}'".encode(), _FONTS.encode())
    path.write_bytes(data)


def _panel(axes: Any, series: Series, colour: str) -> None:
    factor, mark = _scale(series)
    told = [p for p in series.points if p.mode == "actual"]
    goals = [p for p in series.points if p.mode != "actual"]
    axes.plot(
        [_day(p) for p in told],
        [p.base_value / factor for p in told],
        color=colour,
        marker="o",
        linewidth=1.8,
        label="实际 actual",
    )
    if goals:
        axes.plot(
            [_day(p) for p in goals], [p.base_value / factor for p in goals],
            color=colour, marker="o", linestyle="none", markerfacecolor="white", label="目标 target",
        )  # fmt: skip
        axes.legend(frameon=False, loc="best")
    for point in series.points:
        axes.annotate(
            f"{point.base_value / factor:g}", (_day(point), point.base_value / factor),
            textcoords="offset points", xytext=(0, 8 if point.mode == "actual" else -16), ha="center", fontsize=9,
        )  # fmt: skip
    days = sorted({_day(p) for p in series.points})
    axes.set_xticks(days, [_short(p) for p in _one_a_day(series.points)])
    axes.margins(x=0.08, y=0.22)
    axes.set_ylabel(f"{mark}{series.base_unit}")
    axes.set_title(
        " · ".join(dict.fromkeys(t for t in (series.measure, series.subject or series.region) if t)), loc="left"
    )
    axes.spines[["top", "right"]].set_visible(False)
    axes.grid(axis="y", color="#dddddd", linewidth=0.8)


def _scale(series: Series) -> tuple[float, str]:
    """亿 or 万 where the smallest value still reaches one of it."""
    least = min((abs(p.base_value) for p in series.points if p.base_value), default=1.0)
    return next((f, m) for f, m in _SCALES if least >= f or f == 1.0)


def _one_a_day(points: Sequence[Point]) -> list[Point]:
    return [next(p for p in points if _day(p) == day) for day in sorted({_day(p) for p in points})]


def _day(point: Point) -> date:
    return date.fromisoformat(point.end[:10])


def _short(point: Point) -> str:
    """2024, 2024-01/06, ≤2024-06-30: the period as a tick can hold it."""
    start, slash, end = point.period.partition("/")
    if not slash:
        return point.period
    if not start:
        return f"≤{end}"
    if start[4:] == "-01-01" and end == f"{start[:4]}-12-31":
        return start[:4]
    return f"{start[:7]}/{end[5:7]}" if start[:4] == end[:4] else f"{start[:7]}/{end[:7]}"
