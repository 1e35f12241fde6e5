"""What a correct file becomes."""

import pytest

from storage.records import Partner, Talk, WebinarStatus
from tests.webinar_file.reading import SMALLEST, accepted, with_line

FULL = """\
webinars:
  - id: library-and-volunteer_2.0
    title: {ru: "Волонтёр: кто это?", kk: Волонтер, en: No}
    description:
      ru: |
        Первая строка.
        Вторая строка.


        Новый абзац.
    start: 2027-02-28T15:00
    zone: Europe/Minsk
    duration: 90
    host: Библиотека
    partners: [{name: Кітапхана, city: Өскемен, country: kz, zone: Asia/Almaty}, {name: Wing}]
    capacity: 100
    join_link: https://example.org/join?pwd=1&x=2#top
    recording: http://пример.рф/запись
    talks:
      - {title: 2020, speaker: Анна, organisation: Клуб, materials: ["https://example.org/a", "https://example.org/b"]}
      - title: {en: Second}
    status: draft
"""


def test_every_entry_is_read() -> None:
    [webinar] = accepted(FULL)
    assert webinar.import_id == "library-and-volunteer_2.0"
    assert webinar.title == {"ru": "Волонтёр: кто это?", "kk": "Волонтер", "en": "No"}
    assert webinar.description == {"ru": "Первая строка.\nВторая строка.\n\nНовый абзац."}
    assert (webinar.zone, webinar.duration, webinar.host) == ("Europe/Minsk", 90, {"und": "Библиотека"})
    assert webinar.partners == (
        Partner({"und": "Кітапхана"}, {"und": "Өскемен"}, "KZ", "Asia/Almaty"),
        Partner({"und": "Wing"}, {}, None, None),
    )
    assert webinar.capacity == 100
    assert webinar.join_link == "https://example.org/join?pwd=1&x=2#top"
    assert webinar.recording == "http://пример.рф/запись"
    assert webinar.talks == (
        Talk(
            {"und": "2020"},
            {"und": "Анна"},
            {"und": "Клуб"},
            ("https://example.org/a", "https://example.org/b"),
        ),
        Talk({"en": "Second"}, {}, {}, ()),
    )
    assert webinar.status is WebinarStatus.DRAFT


def test_id_title_and_start_are_enough() -> None:
    [webinar] = accepted(SMALLEST)
    assert webinar.title == {"und": "Club"}
    assert (webinar.status, webinar.zone, webinar.duration) == (WebinarStatus.PUBLISHED, "Asia/Almaty", 60)
    assert (webinar.description, webinar.partners, webinar.talks) == ({}, (), ())
    assert (webinar.host, webinar.capacity, webinar.join_link, webinar.recording) == ({}, None, None, None)


@pytest.mark.parametrize(
    "line",
    ["host:", "capacity: ~", "join_link: null", "partners:", "talks:", "zone:", "duration:", "status:"],
)
def test_an_entry_left_empty_is_as_if_left_out(line: str) -> None:
    assert accepted(with_line(line)) == accepted(SMALLEST)


def test_words_that_yaml_takes_for_something_else_stay_words() -> None:
    for word in ("No", "yes", "1e3", "0x10", "2020-10-28", "12:30", "=", "<<"):
        [webinar] = accepted(SMALLEST.replace("title: Club", f"title: {word}"))
        assert webinar.title == {"und": word}


def test_a_title_is_one_line_however_it_is_written() -> None:
    [webinar] = accepted(SMALLEST.replace("Club", "|\n      Reading\n      club\n"))
    assert webinar.title == {"und": "Reading club"}


def test_webinars_stay_in_the_order_of_the_file() -> None:
    entries = [f"{{id: w{index}, title: T, start: +{index}d 10:00}}" for index in range(200)]
    webinars = accepted(f"webinars: [{', '.join(entries)}]")
    assert [webinar.import_id for webinar in webinars] == [f"w{index}" for index in range(200)]


def test_a_file_saved_by_windows_reads_the_same() -> None:
    assert accepted("\ufeff" + FULL.replace("\n", "\r\n")) == accepted(FULL)


@pytest.mark.parametrize("minutes", ["1", "1440", "'90'"])
def test_a_duration_from_a_minute_to_a_day_is_read(minutes: str) -> None:
    [webinar] = accepted(with_line(f"duration: {minutes}"))
    assert str(webinar.duration) == minutes.strip("'")


def test_the_longest_texts_fit() -> None:
    accepted(
        f"webinars: [{{id: {'a' * 64}, title: {'т' * 200}, description: {'о' * 3000}, host: {'х' * 200}, "
        "start: +1d 10:00}]"
    )
