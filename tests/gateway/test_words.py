"""Arguments of a handler are read from its annotations; what does not fit leads nowhere."""

import re
from enum import StrEnum
from typing import Annotated, Literal

import pytest

from bot.chat.routing.exchange import Exchange
from bot.chat.routing.features import Feature
from bot.chat.routing.words import Language, or_none, row_id


class Colour(StrEnum):
    RED = "red"


feature = Feature()


@feature.tap("all")
async def handler(
    exchange: Exchange,
    number: int,
    colour: Colour,
    yes: bool,
    way: Literal["up", "down"],
    language: Language,
    wanted: Language | None,
    about: Annotated[int | None, or_none(row_id, "all")],
    code: str = "",
) -> None:
    """Takes one of each kind."""


GOOD = ("17", "red", "1", "up", "kk", "any", "all")


def test_each_type_has_its_words() -> None:
    understood = feature.taps["all"].understand
    assert understood(GOOD) == [17, Colour.RED, True, "up", "kk", None, None]
    assert understood((*GOOD[:5], "en", "3", "x")) == [17, Colour.RED, True, "up", "kk", "en", 3, "x"]


@pytest.mark.parametrize(
    ("place", "word"),
    [
        *((0, "-1"), (0, "1" * 19), (0, "١"), (1, "blue"), (2, "yes"), (3, "left"), (4, "de")),
        *((4, "any"), (5, "de"), (6, "x")),
    ],
)
def test_a_word_of_another_kind_is_refused(place: int, word: str) -> None:
    words = list(GOOD)
    words[place] = word
    with pytest.raises(ValueError, match=re.escape(word)):
        feature.taps["all"].understand(words)


@pytest.mark.parametrize("words", [GOOD[:-1], (*GOOD, "x", "y")])
def test_too_few_words_and_too_many_are_refused(words: tuple[str, ...]) -> None:
    with pytest.raises(ValueError, match="words"):
        feature.taps["all"].understand(words)


def test_a_type_that_no_word_can_be_is_noticed_where_it_is_declared() -> None:
    async def odd(exchange: Exchange, numbers: list[int]) -> None:
        """Asks for too much."""

    with pytest.raises(TypeError, match="list"):
        feature.tap("odd")(odd)
