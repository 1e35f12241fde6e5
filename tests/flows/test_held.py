"""A webinar that took place keeps its day and all that was said of it: another day is another webinar."""

from pathlib import Path

import pytest

from bot.commands.imports import _print_report
from bot.sandbox import Message
from bot.sandbox.people.taps import tap_button
from tests.flows.desk import Librarian, staffed_desk
from tests.flows.library import DAY, MINUTE
from tests.flows.readers import LANGUAGES, START, Reader, crowd, evening, reader
from tests.flows.staff import labels
from tests.flows.test_moves import imported

NEXT_MORNING = START + 15 * 60 * MINUTE
NEXT_WEEK = "10.02 19:00"
MARKS = """SELECT person_id, attendance, attendance_by FROM registrations
WHERE webinar_id = 1 AND attendance IS NOT NULL"""


async def held(librarian: Librarian) -> Reader:
    """Somebody was there, and rated it; it is the next morning."""
    each = (await crowd(librarian.library, 1))[0]
    await librarian.library.reaches(START)
    await librarian.library.opens(each.person)
    await taps_data(librarian, each, "here:1")
    await librarian.library.reaches(NEXT_MORNING)
    await taps_data(librarian, each, "rate:1:5")
    return each


async def taps_data(librarian: Librarian, each: Reader, data: str) -> Message:
    tap_button(each.person, each.person.last, {"text": "", "callback_data": f"1:{data}"})
    return await librarian.library.answer(each.person)


async def dates(librarian: Librarian, words: str = NEXT_WEEK) -> Message:
    """The librarian types a new date; gives the question that follows."""
    await librarian.opens()
    await librarian.taps("desk_start:1")
    return await librarian.says(words)


def stored(librarian: Librarian, what: str) -> list[tuple[object, ...]]:
    return librarian.library.rows(f"SELECT {what} FROM webinars ORDER BY id")


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_new_date_for_a_webinar_that_took_place_asks_and_makes_a_copy(
    tmp_path: Path, language: str
) -> None:
    async with staffed_desk(tmp_path, language, evening(capacity=5)) as librarian:
        each = await held(librarian)
        each.news()
        marks = librarian.library.rows(MARKS)
        asked = await dates(librarian)
        assert librarian.words("desk-start-held-kept", marks=1, reviews=1) in asked.words
        assert librarian.words("desk-start-copy") in labels(asked)
        assert librarian.words("desk-start-put-off") not in labels(asked)
        assert stored(librarian, "starts_at, status") == [(START, "published")], "asked, nothing done"
        card = await librarian.taps("desk-start-copy")
        assert librarian.words("desk-copied") in card.words
        assert librarian.has("desk_publish:2")
        assert stored(librarian, "starts_at, status, capacity") == [
            (START, "published", 5),
            (START + 7 * DAY, "draft", 5),
        ]
        assert librarian.library.rows(MARKS) == marks
        assert librarian.library.rows("SELECT webinar_id, rating FROM feedback") == [(1, 5)]
        assert each.news() == [], "nobody is told before it is published"
        await librarian.taps("desk_publish:2")
        await librarian.taps("desk_publish_yes:2")
        assert stored(librarian, "status") == [("published",), ("published",)]


async def test_what_did_not_take_place_is_put_off_with_all_who_registered_if_the_librarian_says_so(
    tmp_path: Path,
) -> None:
    async with staffed_desk(tmp_path, "ru", evening()) as librarian:
        [emma] = await crowd(librarian.library, 1)
        await librarian.library.reaches(NEXT_MORNING)
        asked = await dates(librarian)
        assert {librarian.words("desk-start-copy"), librarian.words("desk-start-put-off")} <= set(
            labels(asked)
        )
        await librarian.taps("desk-start-put-off")
        assert stored(librarian, "starts_at") == [(START + 7 * DAY,)]
        assert len(emma.heard("moved-text")) == 1


async def test_a_mark_made_while_the_librarian_was_asked_keeps_the_webinar_where_it_is(
    tmp_path: Path,
) -> None:
    async with staffed_desk(tmp_path, "ru", evening()) as librarian:
        [emma] = await crowd(librarian.library, 1)
        await librarian.library.reaches(START + 100 * MINUTE)
        asked = await dates(librarian)
        await librarian.library.opens(emma.person)
        await taps_data(librarian, emma, "here:1")
        again = await librarian.taps("desk-start-put-off", asked)
        assert librarian.words("desk-took-place") in again.words
        assert stored(librarian, "starts_at") == [(START,)]
        assert len(librarian.library.rows(MARKS)) == 1


async def test_a_longer_duration_does_not_bring_back_a_webinar_that_took_place(tmp_path: Path) -> None:
    async with staffed_desk(tmp_path, "ru", evening()) as librarian:
        await held(librarian)
        await librarian.opens()
        await librarian.taps("desk_duration:1")
        told = await librarian.says("24 часа")
        assert librarian.words("desk-took-place") in told.words
        assert stored(librarian, "duration") == [(90,)]


async def test_the_archive_is_corrected_without_being_asked_about_copies(tmp_path: Path) -> None:
    async with staffed_desk(tmp_path, "ru", evening()) as librarian:
        await held(librarian)
        marks = librarian.library.rows(MARKS)
        asked = await dates(librarian, "03.02.2027 18:00")
        assert librarian.words("desk-start-copy") not in labels(asked)
        await librarian.answers(":yes")
        assert stored(librarian, "starts_at") == [(START - 60 * MINUTE,)]
        assert librarian.library.rows(MARKS) == marks


async def test_marks_of_a_webinar_that_had_just_begun_come_back_when_it_moves_back(tmp_path: Path) -> None:
    async with staffed_desk(tmp_path, "ru", evening()) as librarian:
        [emma] = await crowd(librarian.library, 1)
        await librarian.library.reaches(START + MINUTE)
        await librarian.library.opens(emma.person)
        await taps_data(librarian, emma, "here:1")
        marks = librarian.library.rows(MARKS)
        asked = await dates(librarian, "04.02 19:00")
        assert librarian.words("desk-start-marks-aside", marks=1) in asked.words
        await librarian.answers(":yes")
        assert librarian.library.rows(MARKS) == [], "tomorrow nobody has been yet"
        await dates(librarian, "03.02.2027 19:00")
        await librarian.answers(":yes")
        assert librarian.library.rows(MARKS) == marks


async def test_the_import_file_moves_no_webinar_that_took_place_and_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    async with staffed_desk(tmp_path, "ru", evening()) as librarian:
        library = librarian.library
        await held(librarian)
        marks = library.rows(MARKS)
        for force in (False, True, False):
            report = await library.imports(
                evening("2027-02-10T19:00", description="{ru: Иначе}"), force=force
            )
            assert ("evening", "starts_at") in report.held
            assert not report.kept
        _print_report(report)
        assert "evening.starts_at" in capsys.readouterr().out
        assert stored(librarian, "starts_at, description") == [(START, '{"ru": "Иначе"}')]
        assert library.rows(MARKS) == marks


async def test_the_import_file_puts_off_what_nobody_was_seen_at(tmp_path: Path) -> None:
    async with staffed_desk(tmp_path, "ru", evening()) as librarian:
        [emma] = await crowd(librarian.library, 1)
        await librarian.library.reaches(NEXT_MORNING)
        await imported(librarian.library, evening("2027-02-10T19:00"))
        assert stored(librarian, "starts_at") == [(START + 7 * DAY,)]
        assert len(emma.heard("moved-text")) == 1


@pytest.mark.parametrize("language", LANGUAGES)
async def test_calling_off_what_took_place_asks_what_is_meant(tmp_path: Path, language: str) -> None:
    async with staffed_desk(tmp_path, language, evening()) as librarian:
        each = await held(librarian)
        each.news()
        await librarian.opens()
        shown = await librarian.taps("desk_more:1")
        assert librarian.words("desk-call-off") not in labels(shown)
        asked = await librarian.taps("desk_cancel:1")
        assert librarian.words("desk-held-kept", marks=1, reviews=1) in asked.words
        assert stored(librarian, "status, hidden_at") == [("published", None)]
        await librarian.taps("desk_not_held:1")
        await librarian.answers(":skip")
        assert librarian.words("desk-cancel-held") in librarian.last.words
        await librarian.taps("desk-not-held-yes")
        assert stored(librarian, "status") == [("cancelled",)]
        assert each.news() == []
        assert len(librarian.library.rows(MARKS)) == 1
        await librarian.taps("desk_restore:1")
        await librarian.taps("desk_restore_yes:1")
        assert stored(librarian, "status") == [("published",)]
        assert len(librarian.library.rows(MARKS)) == 1


async def test_what_is_hidden_leaves_the_archive_but_not_those_who_were_there(tmp_path: Path) -> None:
    async with staffed_desk(tmp_path, "ru", evening(recording="https://video.example/1")) as librarian:
        library = librarian.library
        each = await held(librarian)
        other = await reader(library, "en", "Other")
        await librarian.opens()
        await librarian.taps("desk_more:1")
        await librarian.taps("desk_cancel:1")
        card = await librarian.taps("desk_hide:1")
        assert librarian.words("desk-hidden") in card.words
        await library.opens(other.person)
        archive = await taps_data(librarian, other, "archive:0")
        assert not any("webinar:1" in str(b.get("callback_data")) for row in archive.buttons for b in row)
        assert other.words("webinar-gone") in (await other.opens_evening()).words
        own = await each.opens_evening()
        assert each.words("seat-was-there") in own.words
        await librarian.opens()
        await librarian.taps("desk_more:1")
        await librarian.taps("desk_show:1")
        archive = await taps_data(librarian, other, "archive:0")
        assert any("webinar:1" in str(b.get("callback_data")) for row in archive.buttons for b in row)
        acts = [row[0] for row in library.rows("SELECT act FROM log ORDER BY id")]
        assert acts[-2:] == ["webinar_hidden", "webinar_shown"]


async def test_before_the_end_calling_off_is_as_ever(tmp_path: Path) -> None:
    async with staffed_desk(tmp_path, "ru", evening()) as librarian:
        [emma] = await crowd(librarian.library, 1)
        await librarian.opens()
        shown = await librarian.taps("desk_more:1")
        assert librarian.words("desk-call-off") in labels(shown)
        await librarian.taps("desk_cancel:1")
        await librarian.answers(":skip")
        await librarian.answers(":yes")
        assert len(emma.heard("called-off-text")) == 1
        for act in ("desk_hide:1", "desk_show:1"):
            await librarian.library.opens(librarian.person)
            await taps_data(librarian, Reader(librarian.library, librarian.person, "ru"), act)
        assert stored(librarian, "hidden_at") == [(None,)], "only what took place is hidden"
