"""A person's own data as a file that people and programs read."""

import json
from typing import Any

from bot.privacy.exports.personal import file_name, iso, personal_file
from bot.privacy.services.privacy import PersonalData

AT = 1_801_458_000_000


def told(**tables: list[dict[str, Any]]) -> Any:  # noqa: ANN401 - JSON
    export = PersonalData(5, "kk", AT, tables, {7: {"ru": "Книги", "kk": "Кітаптар"}, 8: {"en": "Books"}})
    return json.loads(personal_file(export))


def test_each_instant_stands_as_a_number_and_as_people_write_it() -> None:
    (row,) = told(offers=[{"offered_at": AT, "answer_by": None}])["data"]["offers"]
    assert row == {"offered_at": AT, "offered_at_iso": "2027-02-01T05:00:00Z", "answer_by": None}


def test_each_webinar_is_named_in_the_persons_language_or_any() -> None:
    rows = told(registrations=[{"webinar_id": each} for each in (7, 8, 9)])["data"]["registrations"]
    assert [row.get("webinar") for row in rows] == ["Кітаптар", "Books", None]


def test_lists_are_lists_and_words_are_words() -> None:
    (row,) = told(volunteers=[{"interests": '["eco"]', "about": '["not a list"]', "phone": None}])["data"][
        "volunteers"
    ]
    assert row == {"interests": ["eco"], "about": '["not a list"]', "phone": None}


def test_half_a_letter_does_not_spoil_the_file() -> None:
    assert told(people=[{"name": "A\ud83d"}])["data"]["people"] == [{"name": "A?"}]


def test_the_file_is_called_after_the_day_it_was_made() -> None:
    assert file_name(PersonalData(5, "kk", AT, {}, {})) == "my-data-2027-02-01.json"
    assert iso(AT) == "2027-02-01T05:00:00Z"
