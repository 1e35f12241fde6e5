"""The check-in word as a picture that fills the stream."""

import io
from typing import Final

from matplotlib.figure import Figure

from bot.registrations.services.stream_words import StreamPicture

MEDIA_TYPE: Final = "image/png"
INCHES: Final = (12.8, 7.2)
DOTS: Final = 100
"""An inch: 1,280 by 720 in all, as most streams are."""
LARGEST: Final = 150
"""Points."""
WIDTH: Final = 950
"""Points that the letters of a word share, each as wide as it is high."""
PAPER, INK, QUIET = "#ffffff", "#14213d", "#5c677d"


def file_name(drawn: StreamPicture) -> str:
    """The word with its ending."""
    return f"{drawn.word}.png"


def stream_picture(drawn: StreamPicture) -> bytes:
    """Dark letters on white, as large as they fit."""
    figure = Figure(figsize=INCHES, dpi=DOTS, facecolor=PAPER)
    size = min(LARGEST, WIDTH // len(drawn.word))
    _write(figure, 0.56, drawn.word, size, INK)
    _write(figure, 0.2, drawn.how, 34, QUIET)
    content = io.BytesIO()
    figure.savefig(content, format="png", facecolor=PAPER)
    return content.getvalue()


def _write(figure: Figure, height: float, words: str, size: int, color: str) -> None:
    """Words in the middle; what a librarian typed is no formula."""
    figure.text(0.5, height, words, size=size, color=color, ha="center", va="center", parse_math=False)
