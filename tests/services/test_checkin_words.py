"""A check-in word is known however it is typed, and is not taken for another one."""

import pytest

from bot.registrations.services.checkin_words import attempt, folded, readings, too_short
from bot.registrations.services.stream_words import NUMBERS, invented
from bot.texts import LANGUAGES, Texts

TEXTS = Texts()


def easy(language: str) -> list[str]:
    return TEXTS.plain("word-easy", language).split(", ")


@pytest.mark.parametrize(
    ("word", "typed"),
    [
        ("Ёлка", "елка"),
        ("Кітап", "китап"),
        ("Қызғалдақ 27", "кызгалдак27"),
        ("Sunshine", "Ыгтыршту"),
        ("Книга", "Rybuf"),
        ("Кітап", "r3nfg"),
        ("Harbour 10", "HARBOUR-10"),
    ],
)
def test_what_people_type_is_understood(word: str, typed: str) -> None:
    assert folded(word) in readings(typed)


@pytest.mark.parametrize("typed", ["", "книги", "кни га 1", "27", "спасибо", "rybu"])
def test_what_is_another_word_is_not(typed: str) -> None:
    assert folded("Книга 27") not in readings(typed)


def test_every_easy_word_can_be_shown_and_none_can_be_mixed_up_with_another() -> None:
    words = [word for language in LANGUAGES for word in easy(language)]
    assert all(not too_short(word) and len(word) <= 16 for word in words)
    assert len({folded(word) for word in words}) == len(words)
    assert all(len(easy(language)) >= 30 for language in LANGUAGES)


def test_an_invented_word_has_a_number_so_that_it_cant_be_guessed() -> None:
    word, _, number = invented(easy("ru")).rpartition(" ")
    assert word in easy("ru")
    assert int(number) in NUMBERS


@pytest.mark.parametrize(("words", "is_one"), [("Маяк 27", True), ("а б в г", False), ("я" * 41, False)])
def test_only_short_texts_are_attempts(words: str, is_one: bool) -> None:
    assert attempt(words) is is_one
