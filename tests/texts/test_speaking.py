"""What people read: right plurals, dates as their language writes them, and nothing they typed as markup."""

import pytest

from bot.texts import LANGUAGES, Html, Library, Speaker, Texts

TEXTS = Texts()
LIBRARY = Library({"ru": "Библиотека", "kk": "Кітапхана", "en": "Library"}, "Asia/Almaty")
AT = 1_795_438_800_000
"""2026-11-23T13:00Z: in Almaty 18:00."""


def speaker(language: str, zone: str | None = None) -> Speaker:
    return Speaker(TEXTS, LIBRARY, language, zone)


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("ru", {1: "1 место", 2: "2 места", 5: "5 мест", 21: "21 место"}),
        ("kk", {1: "1 бос орын", 2: "2 бос орын", 5: "5 бос орын", 21: "21 бос орын"}),
        ("en", {1: "1 seat left", 2: "2 seats left", 5: "5 seats left", 21: "21 seats left"}),
    ],
)
def test_seats_are_counted_as_the_language_counts(language: str, told: dict[int, str]) -> None:
    say = speaker(language)
    for free, words in told.items():
        assert words in say("webinar-seats-free", free=free)
    assert "0" not in say("webinar-seats-free", free=0), "no seats is said in words"


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("ru", {0: "0 минут", 1: "1 минута", 2: "2 минуты", 5: "5 минут", 21: "21 минута", 90: "90 минут"}),
        ("kk", {0: "0 минут", 1: "1 минут", 2: "2 минут", 5: "5 минут", 21: "21 минут", 90: "90 минут"}),
        ("en", {0: "0 minutes", 1: "1 minute", 2: "2 minutes", 5: "5 minutes", 21: "21 minutes"}),
    ],
)
def test_minutes_are_counted_as_the_language_counts(language: str, told: dict[int, str]) -> None:
    for minutes, words in told.items():
        assert speaker(language)("webinar-duration", minutes=minutes) == words


@pytest.mark.parametrize(
    ("language", "date", "time"),
    [
        ("ru", "понедельник, 23 ноября 2026\u202fг.", "18:00"),
        ("kk", "2026 ж. 23 қараша, дүйсенбі", "18:00"),
        ("en", "Monday 23 November 2026", "18:00"),
    ],
)
def test_dates_are_written_as_the_language_writes_them(language: str, date: str, time: str) -> None:
    say = speaker(language)
    plain = str.maketrans({"\u202f": " ", "\xa0": " ", ",": ""})
    assert say.date(AT).translate(plain) == date.translate(plain)
    assert say.time(AT) == time


def test_times_are_the_readers_own_and_a_tap_shows_the_devices() -> None:
    assert speaker("ru", "Europe/Minsk").time(AT) == "16:00"
    assert speaker("ru", "Asia/Novokuznetsk").time(AT) == "20:00"
    moment = speaker("en", "Europe/Minsk").moment(AT)
    assert moment.startswith(f'<tg-time unix="{AT // 1000}" format="">')
    assert "16:00" in moment


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("typed", "safe"),
    [
        ("<b>книга</b> & Co", "&lt;b&gt;книга&lt;/b&gt; &amp; Co"),
        ("\"кавычки\" и 'ещё'", "&quot;кавычки&quot; и &#x27;ещё&#x27;"),
        ("📚 emoji 👩‍👩‍👧", "📚 emoji 👩‍👩‍👧"),
        ("עברית", "עברית"),
        ("{ $name } {braces}", "{ $name } {braces}"),
    ],
)
def test_what_people_typed_stays_text(language: str, typed: str, safe: str) -> None:
    assert safe in speaker(language)("webinar-host", name=typed)
    assert typed in speaker(language).plain("webinar-host", name=typed), "a button reads no HTML"


def test_a_long_text_is_said_whole() -> None:
    long = "слово & " * 1000
    assert speaker("kk").plain("webinar-host", name=long).endswith(long)
    assert "слово &amp; " * 1000 in speaker("kk")("webinar-host", name=long)


def test_length_is_counted_as_telegram_counts_it() -> None:
    assert Html('<b>ж</b>&amp;<a href="https://a.example">📚</a>\ud83d').units == 5


def test_what_is_safe_already_is_not_escaped_twice() -> None:
    assert "<i>&amp;</i>" in speaker("en")("webinar-host", name=Html("<i>&amp;</i>"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_missing_message_or_value_is_an_error_and_never_shown(language: str) -> None:
    with pytest.raises(KeyError):
        speaker(language)("no-such-message")
    with pytest.raises(KeyError):
        speaker(language)("webinar-host")


@pytest.mark.parametrize(
    ("code", "language"),
    [("kk", "kk"), ("ru-RU", "ru"), ("EN", "en"), ("en-US", "en"), ("xx", "ru"), (None, "ru"), ("", "ru")],
)
def test_the_language_of_telegram_is_spoken_if_it_is_ours(code: str | None, language: str) -> None:
    assert TEXTS.supported(code) == language


def test_a_text_in_one_language_only_is_shown_to_everyone() -> None:
    assert speaker("kk").of({"en": "Books"}) == "Books"
    assert speaker("kk").of({"en": "Books", "ru": "Книги"}) == "Книги"
    assert speaker("kk").of({"en": "Books", "kk": "Кітаптар"}) == "Кітаптар"
    assert speaker("kk").of({}) == ""


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_telegram_shows_of_the_bot_fits(language: str) -> None:
    name = "Б" * 60
    assert len(TEXTS.plain("bot-description", language, library=name)) <= 512
    assert len(TEXTS.plain("bot-short-description", language, library="")) <= 120
