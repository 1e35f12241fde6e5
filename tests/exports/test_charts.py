"""The picture of ratings: a PNG that fits a phone, whatever the title holds and however many rated."""

import io
import struct

import pytest
from matplotlib.image import imread

from bot.conversations.screens import ratings
from bot.conversations.services.feedback import Tally
from bot.exports.charts import BAR, DPI, MEDIA_TYPE, SIZE, picture
from bot.exports.charts_value import Bar, Chart
from bot.texts import LANGUAGES, Speaker
from tests.screens.test_sizes import LIBRARY, TEXTS, webinar

PIXELS = (round(SIZE[0] * DPI), round(SIZE[1] * DPI))
HARD = ("Кітапхана: әңғүұқөһі ӘҢҒҮҰҚӨҺІ", "$x^2$ \\frac & <b>", "📚 только 📚", "", "Щ" * 300, "a\nb\tc")


def chart(title: str, counts: tuple[int, ...] = (1, 0, 0, 2, 10_000)) -> Chart:
    bars = tuple(Bar(f"{rating} ★", people, str(people)) for rating, people in enumerate(counts, 1))
    return Chart(title, "в среднем 4,9", bars, "ratings")


def size(png: bytes) -> tuple[int, int]:
    """Width and height as the file's head says."""
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    width, height = struct.unpack(">II", png[16:24])
    return width, height


def ink(png: bytes) -> int:
    """How many pixels are part of a bar."""
    pixels = (imread(io.BytesIO(png))[:, :, :3] * 255).round().astype(int)
    return int((pixels == to_pixel(BAR)).all(axis=2).sum())


def to_pixel(colour: str) -> list[int]:
    return [int(colour[at : at + 2], 16) for at in (1, 3, 5)]


@pytest.mark.parametrize("title", HARD)
def test_any_title_gives_a_picture_of_the_same_size_without_a_warning(title: str) -> None:
    assert size(picture(chart(title))) == PIXELS


@pytest.mark.parametrize("counts", [(0, 0, 0, 0, 0), (0, 0, 0, 0, 1), (377, 100, 900, 2500, 6123)])
def test_it_is_drawn_for_nobody_for_one_and_for_ten_thousand(counts: tuple[int, ...]) -> None:
    png = picture(chart("Книги", counts))
    assert size(png) == PIXELS
    assert len(png) < 200_000, "Telegram takes 10 MB, a village's network far less"


def test_bars_are_as_long_as_there_are_people() -> None:
    nobody, one, half = ((0, 0, 0, 0, 0), (0, 0, 0, 0, 8), (0, 0, 0, 4, 8))
    assert ink(picture(chart("Книги", nobody))) == 0
    whole = ink(picture(chart("Книги", one)))
    assert whole > 10_000
    assert ink(picture(chart("Книги", half))) == pytest.approx(1.5 * whole, rel=0.02)


def test_the_same_ratings_give_the_same_picture() -> None:
    assert picture(chart("Книги")) == picture(chart("Книги"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_its_words_are_those_of_the_reader(language: str) -> None:
    say = Speaker(TEXTS, LIBRARY, language, None)
    told = Tally(7, webinar("Қ"), {5: 6123, 4: 2500, 3: 900, 2: 377, 1: 100}, 3, ())
    screen = ratings.picture(say, told)
    drawn = screen.document
    assert isinstance(drawn, Chart)
    assert [bar.people for bar in drawn.bars] == [6123, 2500, 900, 377, 100]
    assert drawn.summary in screen.text.bare
    assert all(f"{rating} ⭐" in screen.text.bare for rating in range(1, 6)), "the caption tells it in words"
    assert MEDIA_TYPE == "image/png"
    assert size(picture(drawn)) == PIXELS
