"""What was understood of a date is said back; what was not is asked for, with examples that work."""

import re

import pytest

from bot.chat.screens import dates
from bot.dates_in_words import Unclear, Understood, Why, understand
from bot.texts import LANGUAGES, Library, Speaker, Texts
from tests.dates_in_words.asking import OSKEMEN, THURSDAY_EVENING, instant

TEXTS = Texts()
LIBRARY = Library(dict.fromkeys(LANGUAGES, "Library"), OSKEMEN)
NOW = instant(THURSDAY_EVENING, OSKEMEN)
BERLIN = "Europe/Berlin"


def speaker(language: str, zone: str = OSKEMEN) -> Speaker:
    return Speaker(TEXTS, LIBRARY, language, zone)


def seen(text: str) -> str:
    """Without what one edition of CLDR writes otherwise than the next: kinds of spaces, commas."""
    return re.sub(r"\s", " ", text.replace(",", ""))


def back(text: str, language: str, *, day_enough: bool = False) -> str:
    read = understand(text, language=language, zone=OSKEMEN, now=NOW, day_enough=day_enough)
    assert isinstance(read, Understood)
    return seen(dates.understood(speaker(language, BERLIN), read, OSKEMEN, NOW).bare)


def offered(text: str, language: str, zone: str = OSKEMEN) -> tuple[str, ...]:
    read = understand(text, language=language, zone=zone, now=NOW)
    assert isinstance(read, Unclear)
    return tuple(seen(each) for each in dates.labels(speaker(language), read, zone))


@pytest.mark.parametrize(
    ("language", "text", "said"),
    [
        ("ru", "28.11 15:00", "Поняли так: суббота, 28 ноября 2026 г., 15:00 (Алматы), через 9 дней."),
        ("ru", "через 2 дня в 15", "Поняли так: суббота, 21 ноября 2026 г., 15:00 (Алматы), через 2 дня."),
        ("ru", "завтра в 00:30", "Поняли так: пятница, 20 ноября 2026 г., 00:30 (Алматы), это завтра."),
        ("ru", "сегодня в 20", "Поняли так: четверг, 19 ноября 2026 г., 20:00 (Алматы), это сегодня."),
        ("ru", "28.10.2020", "Поняли так: среда, 28 октября 2020 г., это уже прошло."),
        ("kk", "28.11 15:00", "Былай түсіндік: 2026 ж. 28 қараша, сенбі, 15:00 (Алматы), 9 күннен кейін."),
        ("kk", "ертең 18:00", "Былай түсіндік: 2026 ж. 20 қараша, жұма, 18:00 (Алматы), ертең."),
        ("en", "28 Nov 15:00", "We understood: Saturday 28 November 2026, 15:00 (Almaty), in 9 days."),
        ("en", "yesterday 3pm", "We understood: Wednesday 18 November 2026, 15:00 (Almaty), already past."),
    ],
)
def test_the_whole_date_is_said_back_in_the_zone_it_was_read_in(language: str, text: str, said: str) -> None:
    assert back(text, language) == seen(said)


def test_a_day_alone_is_said_back_without_an_hour() -> None:
    said = back("28.11", "ru", day_enough=True)
    assert said == seen("Поняли так: суббота, 28 ноября 2026 г., через 9 дней.")


def test_a_tap_on_the_date_shows_the_devices_time() -> None:
    at = instant("2026-11-28 15:00", OSKEMEN)
    said = dates.understood(speaker("en"), Understood(at, date_only=False, past=False), OSKEMEN, NOW)
    assert f'<tg-time unix="{at // 1000}"' in said


def test_what_may_be_meant_is_offered_with_its_weekday_and_year() -> None:
    assert offered("next Friday 3pm", "en") == (
        "Friday 20 November 2026 15:00",
        "Friday 27 November 2026 15:00",
    )
    assert offered("10.11 15:00", "ru") == (
        "вторник 10 ноября 2026 г. 15:00",
        "среда 10 ноября 2027 г. 15:00",
    )
    assert offered("28 октября", "ru") == ("среда 28 октября 2026 г.",)


def test_an_hour_that_comes_twice_is_offered_with_its_offset() -> None:
    assert offered("31.10.2027 02:30", "en", BERLIN) == (
        "Sunday 31 October 2027 02:30 (UTC+02:00)",
        "Sunday 31 October 2027 02:30 (UTC+01:00)",
    )


@pytest.mark.parametrize("why", Why)
@pytest.mark.parametrize("language", LANGUAGES)
def test_whatever_is_missing_is_asked_for_with_examples_that_are_understood(language: str, why: Why) -> None:
    said = dates.unclear(speaker(language), Unclear(why))
    examples = re.findall(r"<code>(.+?)</code>", said)
    assert examples
    for example in examples:
        read = understand(example, language=language, zone=OSKEMEN, now=NOW)
        assert isinstance(read, Understood), example


def test_nothing_to_offer_is_no_trouble() -> None:
    assert dates.labels(speaker("ru"), Unclear(Why.NOT_UNDERSTOOD), OSKEMEN) == ()
