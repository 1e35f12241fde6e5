"""Every moment comes back from the ways in which we write it; no text does harm."""

import subprocess
import sys
from datetime import datetime
from pathlib import Path
from time import process_time
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.dates_in_words import Unclear, Understood, Why, understand
from bot.texts import LANGUAGES, Library, Speaker, Texts
from tests.dates_in_words.asking import OSKEMEN, THURSDAY_EVENING, asked, instant

NOW = instant(THURSDAY_EVENING, OSKEMEN)
ZONES = [OSKEMEN, "Europe/Minsk", "Europe/Berlin"]
FORMATS = [
    "%Y-%m-%d %H:%M",
    "%Y-%m-%dT%H:%M",
    "%d.%m.%Y %H:%M",
    "%d.%m.%y %H:%M",
    "%d.%m.%Y %H.%M",
    "%H:%M %d.%m.%Y",
    "%d-%m-%Y %H-%M",
]
TEXTS = Texts()
LIBRARY = Library(dict.fromkeys(LANGUAGES, "Library"), OSKEMEN)
MINUTES_AHEAD = st.integers(1, 2 * 365 * 24 * 60)
SPOKEN = [
    *(
        "завтра",
        "в",
        "18",
        "28",
        "11",
        ".",
        ":",
        "-",
        "/",
        "+",
        "ноября",
        "через",
        "неделю",
        "недели",
        "пятницу",
    ),
    *(
        "следующую",
        "половине",
        "вечера",
        "ертең",
        "сағат",
        "қараша",
        "кейін",
        "аптадан",
        "жұмада",
        "7-де",
        "next",
    ),
    *(
        "Friday",
        "at",
        "3pm",
        "half past",
        "in",
        "weeks",
        "2026",
        "9999",
        "0",
        "00",
        "24:00",
        "31.12.9999",
        "T",
    ),
    *(
        "99999999999",
        "AT",
        "PART",
        "NEXT",
        "am",
        "٣",
        "５",
        "\u200f",
        "\u202e",
        "😀",
        "1️⃣",
        "days",
        "months",
        "1",
    ),
    *("years", "ago", "hours", "now", "utc", "est", "今天", "noon", "midnight"),
]


def same_minute(text: str, at: int, zone: str, language: str) -> bool:
    read = understand(text, language=language, zone=zone, now=NOW)
    if isinstance(read, Unclear):
        return read.why is Why.TWICE and at in [each.at for each in read.candidates]
    return read == Understood(at, date_only=False, past=False)


@settings(deadline=None, max_examples=150)
@given(MINUTES_AHEAD, st.sampled_from(ZONES), st.sampled_from(LANGUAGES), st.sampled_from(FORMATS))
def test_a_moment_in_digits_comes_back(minutes: int, zone: str, language: str, written: str) -> None:
    at = NOW + minutes * 60_000
    assert same_minute(f"{datetime.fromtimestamp(at / 1000, ZoneInfo(zone)):{written}}", at, zone, language)


@settings(deadline=None, max_examples=150)
@given(MINUTES_AHEAD, st.sampled_from(ZONES), st.sampled_from(LANGUAGES), st.sampled_from(LANGUAGES))
def test_a_moment_as_the_bot_says_it_comes_back(minutes: int, zone: str, said_in: str, read_in: str) -> None:
    at = NOW + minutes * 60_000
    say = Speaker(TEXTS, LIBRARY, said_in, zone)
    assert same_minute(say.moment(at).bare, at, zone, read_in)


@settings(deadline=None, max_examples=300)
@given(st.text(max_size=120), st.sampled_from(LANGUAGES), st.booleans())
def test_any_text_is_borne(text: str, language: str, day_enough: bool) -> None:
    read = understand(text, language=language, zone="Europe/Berlin", now=NOW, day_enough=day_enough)
    assert isinstance(read, Understood | Unclear)


@settings(deadline=None, max_examples=500)
@given(st.lists(st.sampled_from(SPOKEN), max_size=9), st.sampled_from(["", " ", "-"]), st.booleans())
def test_any_words_of_time_are_borne(words: list[str], between: str, day_enough: bool) -> None:
    text = between.join(words)
    read = understand(text, language="ru", zone="Europe/Berlin", now=NOW, day_enough=day_enough)
    if isinstance(read, Unclear):
        assert len(read.candidates) <= 6


@pytest.mark.parametrize(
    "text",
    [
        "1" * 100,
        "1:" * 50,
        "1-" * 50,
        "в " * 50,
        "AT " * 33,
        "9 " * 50,
        "через " * 16,
        "ноября " * 14,
        "a" * 100,
        ". " * 50,
        "завтра " * 1_000_000,
        "\u202e" * 1_000_000,
    ],
)
def test_no_text_takes_long(text: str) -> None:
    asked("завтра в 18", "ru")
    began = process_time()
    assert asked(text, "ru") == "not-understood"
    assert process_time() - began < 1


@pytest.mark.parametrize(
    "text",
    [
        "завтра в 18 😊",
        "\u200fзавтра\u200f в 18",
        "завтра в １８",
        "завтра в ١٨",
        "завтра в 1️⃣8️⃣",
        "«завтра» (в 18)",
    ],
)
def test_signs_and_digits_of_other_scripts_do_not_matter(text: str) -> None:
    assert asked(text, "ru") == "2026-11-20 18:00"


@pytest.mark.parametrize("text", ["завтра AT 18 EVENING", "NEXT пятница 15:00", "tomorrow NOONISH 3"])
def test_our_own_signs_can_not_be_typed(text: str) -> None:
    assert asked(text, "kk") in ("not-understood", asked(text.lower(), "kk"))


def test_dateparser_is_loaded_when_first_needed() -> None:
    code = "import sys, bot.dates_in_words; sys.exit('dateparser' in sys.modules)"
    root = Path(__file__).parents[2]
    assert subprocess.run([sys.executable, "-c", code], cwd=root, check=False).returncode == 0
