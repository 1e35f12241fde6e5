"""How long a webinar takes, as librarians type it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.durations import minutes_of

UNDERSTOOD = {
    "1:30": 90,
    "0:45": 45,
    "90": 90,
    "1ч": 60,
    "час": 60,
    "полтора часа": 90,
    "Полтора  часа.": 90,
    "2 часа 15 минут": 135,
    "2ч30м": 150,
    "час с половиной": 90,
    "два с половиной часа": 150,
    "1,5": 90,
    "1,5 часа": 90,
    "полчаса": 30,
    "45м": 45,
    "час двадцать": 80,
    "сорок пять минут": 45,
    "1.5": 90,
    "бір жарым сағат": 90,
    "1 сағат 30 минут": 90,
    "жарты сағат": 30,
    "екі сағат": 120,
    "сағат жарым": 90,
    "an hour and a half": 90,
    "one and a half hours": 90,
    "2 h 15 min": 135,
    "half an hour": 30,
    "1h30": 90,
    "1 hour": 60,
    "forty-five minutes": 45,
    "90 min": 90,
}


@pytest.mark.parametrize(("text", "minutes"), UNDERSTOOD.items())
def test_a_length_is_understood(text: str, minutes: int) -> None:
    assert minutes_of(text) == (minutes,)


def test_a_small_number_alone_may_be_hours_or_minutes() -> None:
    assert minutes_of("2") == (120, 2)
    assert minutes_of("12") == (720, 12)
    assert minutes_of("13") == (13,)


@pytest.mark.parametrize(
    "text", ["", "0", "долго", "1:75", "100000", "час пик", "-5", "ч", "28.11 15:00", "м"]
)
def test_what_is_no_length_is_not_guessed(text: str) -> None:
    assert minutes_of(text) in ((), (60,) if text == "ч" else ())


@given(st.text(max_size=60))
def test_no_text_does_harm(text: str) -> None:
    assert all(minutes > 0 for minutes in minutes_of(text))
