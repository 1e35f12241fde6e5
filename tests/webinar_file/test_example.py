"""The example that ships with the project."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

import bot
from storage.records import WebinarFile, WebinarStatus
from tests.webinar_file.reading import NOW, accepted

EXAMPLE = Path(bot.__path__[0]) / "examples" / "webinars.yaml"
DAY = 24 * 3600 * 1000


@pytest.fixture
def example() -> list[WebinarFile]:
    return accepted(EXAMPLE.read_text(encoding="utf-8"))


def test_the_example_reads_at_any_time_of_any_day() -> None:
    text = EXAMPLE.read_text(encoding="utf-8")
    for hours in range(0, 24 * 400, 127):
        assert len(accepted(text, NOW + hours * 3_600_000)) == 3


def test_every_text_of_the_example_is_in_three_languages(example: list[WebinarFile]) -> None:
    texts = [words for webinar in example for words in (webinar.title, webinar.description)]
    texts += [talk.title for webinar in example for talk in webinar.talks]
    assert [set(words) for words in texts] == [{"ru", "kk", "en"}] * len(texts)


def test_the_first_webinar_is_known_by_its_date_alone(example: list[WebinarFile]) -> None:
    first = example[0]
    assert first.date_only
    # In October 2020 Oskemen's clocks were six hours ahead of UTC.
    assert datetime.fromtimestamp(first.starts_at / 1000, UTC) == datetime(2020, 10, 27, 18, tzinfo=UTC)
    assert first.recording == "https://youtu.be/fdo4tgmAhes"
    assert first.join_link is None
    assert [partner.country for partner in first.partners] == ["RU", "BY", "RU", "KZ"]
    assert len(first.talks) == 3


def test_the_sequel_is_two_days_ahead_in_the_evening(example: list[WebinarFile]) -> None:
    sequel = example[1]
    assert sequel.starts_at == NOW + 2 * DAY + 5 * 3_600_000  # 19:00 where it is 14:00 now
    assert (sequel.capacity, sequel.status, sequel.date_only) == (50, WebinarStatus.PUBLISHED, False)


def test_the_club_is_small_enough_to_see_the_waiting_list(example: list[WebinarFile]) -> None:
    assert example[2].capacity == 3
