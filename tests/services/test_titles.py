"""Which titles are found by which words."""

import pytest

from bot.webinars.services.titles import AT_MOST, Known, chosen, fold
from storage.titles import Title

NOW = 1000


def known(id_: int, title: str, ends_at: int, recording: str | None = None) -> Known:
    return Known(Title(id_, {"ru": title}, ends_at, recording), fold(title))


TITLES = [
    known(1, "Библиотека и волонтёр", 10, "https://video.example/1"),
    known(2, "Без записи, волонтёры", 20),
    known(3, "Кітапхана және еріктілер", 900, "https://video.example/3"),
    known(4, "Библиотека-2027: «Жұлдыз»", 2000),
    known(5, "Волонтер на слух", 3000),
]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("", [4, 5]),
        ("волонтер", [5, 1]),
        ("ВОЛОНТЁР библиотека", [1]),
        ("библиотека 2027", [4]),
        ("жұлдыз", [4]),
        ("ЕРІКТІЛЕР", [3]),
        ("записи", []),
        ("%", [4, 5]),
        ("нет такого", []),
    ],
)
def test_every_word_must_be_there_coming_first_then_recordings(words: str, found: list[int]) -> None:
    assert chosen(TITLES, words, NOW) == found


def test_no_more_are_found_than_a_person_reads() -> None:
    many = [known(number, "Книга", 2000 + number) for number in range(50)]
    assert chosen(many, "книга", NOW) == list(range(AT_MOST))
