"""Ratings as a picture that is read on a phone: bars with their numbers; no colour need be told apart.

Importing matplotlib takes a second and 40 MB: import this module only once a picture is asked for. It draws
without `pyplot`, which would keep every figure, so any thread may draw.
"""

import io
from pathlib import Path
from textwrap import wrap
from typing import Final

from matplotlib import get_data_path
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties, get_font

from bot.exports.charts_value import Chart

MEDIA_TYPE: Final = "image/png"
SIZE: Final = (4.8, 3.6)
"""Inches; at `DPI` it is 1080 × 810 pixels, three to one of a phone's 360."""
DPI: Final = 225
TITLE_WIDTH, TITLE_LINES = 32, 2
"""Characters of a line of the title, and how many lines it may take."""
MARGIN: Final = 0.04
"""Of the width, at each side."""
INK, QUIET, BAR, PAPER = "#1d2733", "#5b6875", "#2f6fb3", "#ffffff"
FONTS: Final = Path(get_data_path()) / "fonts" / "ttf"
"""DejaVu Sans comes with matplotlib and has the letters of all three languages."""


def picture(chart: Chart) -> bytes:
    """The picture as PNG."""
    figure = Figure(figsize=SIZE, dpi=DPI, facecolor=PAPER)
    FigureCanvasAgg(figure)
    lines = wrap(_known(chart.title), TITLE_WIDTH, max_lines=TITLE_LINES, placeholder="…")
    height = _write(figure, lines or [""], 0.95, 14, INK, bold=True)
    height = _write(figure, [_known(chart.summary)], height - 0.01, 13, QUIET)
    _draw_bars(figure.add_axes((0.14, 0.03, 0.84, height - 0.05)), chart)
    stream = io.BytesIO()
    figure.savefig(stream, format="png", dpi=DPI)
    return stream.getvalue()


def _write(
    figure: Figure, lines: list[str], top: float, size: float, colour: str, *, bold: bool = False
) -> float:
    """Lines from this height down, as large as fits; gives where they end. Nothing is taken for a formula."""
    for line in lines:
        written = figure.text(
            MARGIN, top, line, fontproperties=_font(size, bold=bold), color=colour, va="top"
        )
        written.set_parse_math(False)
        taken = written.get_window_extent().width / figure.bbox.width
        written.set_fontsize(size * min(1, (1 - 2 * MARGIN) / taken) if taken else size)
        top -= size * 1.45 / 72 / SIZE[1]
    return top


def _draw_bars(axes: Axes, chart: Chart) -> None:
    places = range(len(chart.bars), 0, -1)
    most = max((bar.people for bar in chart.bars), default=0) or 1
    axes.barh(list(places), [bar.people for bar in chart.bars], height=0.62, color=BAR, edgecolor=INK)
    for place, bar in zip(places, chart.bars, strict=True):
        axes.text(
            -most * 0.02, place, bar.label, fontproperties=_font(15), color=INK, ha="right", va="center"
        )
        beside = bar.people + most * 0.02
        axes.text(
            beside, place, _known(bar.told), fontproperties=_font(14), color=INK, ha="left", va="center"
        )
    axes.set_xlim(0, most * 1.6)
    axes.set_ylim(0.4, len(chart.bars) + 0.6)
    axes.axis("off")
    axes.axvline(0, color=INK, linewidth=1.2)


def _known(text: str) -> str:
    """The text without what the font can't draw: small pictures, mostly."""
    letters = get_font([str(FONTS / "DejaVuSans.ttf")]).get_charmap()
    return " ".join("".join(each for each in text if ord(each) in letters or each.isspace()).split())


def _font(size: float, *, bold: bool = False) -> FontProperties:
    return FontProperties(fname=FONTS / ("DejaVuSans-Bold.ttf" if bold else "DejaVuSans.ttf"), size=size)
