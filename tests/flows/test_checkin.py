"""Saying that one is there: the word of the stream, its link, the button of the last reminder."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.registrations.services.attendance import MOST_TRIES
from tests.flows.attending import END, WORD, Attended, attended
from tests.flows.library import HOUR, MINUTE, Library
from tests.flows.readers import LANGUAGES, START, Reader, evening, reader, three_readers
from tests.flows.staff import labels, said
from tests.flows.test_moves import imported

AS_PEOPLE_TYPE = (
    *(WORD, "синяя птица 7", "СИНЯЯ  ПТИЦА 7", "Синяяптица7!", " «синяя птица» 7 "),
    *("cbyzz gnbwf 7", "Cbyzz Gnbwf7"),
)


@pytest.fixture
async def library(tmp_path: Path) -> AsyncIterator[Attended]:
    async with attended(tmp_path) as library:
        yield library


async def late_reader(library: Library, language: str = "en") -> Reader:
    """Somebody who registered, a minute before the start."""
    each = await reader(library, language)
    await each.registers()
    await library.reaches(START - MINUTE)
    return each


async def test_the_word_counts_whoever_types_it_in_their_language(library: Attended) -> None:
    await library.sets_word()
    readers = await three_readers(library, registered=True)
    await library.reaches(START + 10 * MINUTE)
    for language, each in readers.items():
        answer = await library.says(each.person, WORD)
        assert each.words("checkin-counted") in answer.words, language
        assert library.attendance(each.person) == ("attended", "word")
        again = await library.says(each.person, WORD)
        assert each.words("checkin-already") in again.words


@pytest.mark.parametrize("typed", AS_PEOPLE_TYPE)
async def test_the_word_is_known_however_it_is_typed(library: Attended, typed: str) -> None:
    await library.sets_word()
    each = await late_reader(library)
    await library.says(each.person, typed)
    assert library.attendance(each.person) == ("attended", "word")


@pytest.mark.parametrize(
    ("word", "typed"),
    [
        ("Қарлығаш", "карлыгаш"),
        ("Қарлығаш", "0fhks5fi"),  # on the Kazakh keyboard's keys, the layout left in Latin
        ("Ёжик", "ежик"),
        ("Owl 27", "щцд 27"),
    ],
)
async def test_letters_of_another_keyboard_are_forgiven(library: Attended, word: str, typed: str) -> None:
    await library.sets_word(word)
    each = await late_reader(library, "kk")
    await library.says(each.person, typed)
    assert library.attendance(each.person) == ("attended", "word")


async def test_in_a_form_the_word_counts_for_who_has_a_seat_and_the_form_stays_where_it_was(
    library: Attended,
) -> None:
    await library.sets_word()
    each = await late_reader(library)
    stranger = await reader(library, "en")
    for person in (each.person, stranger.person):
        await library.says(person, "/propose")
    for asked in (each, stranger):
        await asked.taps("propose-begin")
        await asked.taps("proposal-kind-contest")
    answer = await library.says(each.person, WORD)
    assert each.words("checkin-counted") in answer.words
    await library.says(stranger.person, WORD)
    standing = "SELECT question FROM forms WHERE person_id = ?"
    assert library.attendance(each.person) == ("attended", "word")
    assert library.rows(standing, each.person.id) == [("name",)]
    assert library.rows(standing, stranger.person.id) == [("words",)], "to a stranger it is a name as any"


async def test_another_word_is_a_letter_to_the_librarians_as_ever(library: Attended) -> None:
    await library.sets_word()
    each = await late_reader(library)
    answer = await library.says(each.person, "жар-птица")
    assert each.words("letter-kept") in answer.words
    assert library.attendance(each.person) is None
    await library.says(each.person, WORD)
    assert library.attendance(each.person) == ("attended", "word"), "a letter that waits is not in the way"


async def test_the_word_counts_from_a_quarter_of_an_hour_before_until_an_hour_after(
    library: Attended,
) -> None:
    await library.sets_word()
    readers = list((await three_readers(library, registered=True)).values())
    await library.reaches(START - 16 * MINUTE)
    answer = await library.says(readers[0].person, WORD)
    assert readers[0].words("letter-kept") in answer.words
    await library.reaches(START - 15 * MINUTE)
    await library.says(readers[0].person, WORD)
    await library.reaches(END + HOUR - MINUTE)
    await library.says(readers[1].person, WORD)
    await library.reaches(END + HOUR)
    await library.says(readers[2].person, WORD)
    found = [library.attendance(each.person) for each in readers]
    assert found == [("attended", "word"), ("attended", "word"), None]


async def test_guessing_comes_to_an_end(library: Attended) -> None:
    await library.sets_word()
    each = await late_reader(library)
    for number in range(MOST_TRIES):
        await library.says(each.person, f"птица {number}x")
    await library.says(each.person, WORD)
    assert library.attendance(each.person) is None
    await library.moves(HOUR + MINUTE)
    await library.says(each.person, WORD)
    assert library.attendance(each.person) == ("attended", "word")


async def test_long_letters_are_no_guesses(library: Attended) -> None:
    await library.sets_word()
    each = await late_reader(library)
    for _ in range(MOST_TRIES):
        await library.says(each.person, "Скажите, пожалуйста, будет ли запись?")
    await library.says(each.person, WORD)
    assert library.attendance(each.person) == ("attended", "word")


async def test_who_is_there_without_a_seat_is_counted_and_takes_none(tmp_path: Path) -> None:
    async with attended(tmp_path, capacity=1) as library:
        await library.sets_word()
        first = await reader(library, "en", "First")
        await first.registers()
        waiting = await reader(library, "ru", "Second")
        await waiting.registers()
        await library.reaches(START + MINUTE)
        passing = await reader(library, "kk", "Third")
        asked = await library.says(passing.person, WORD)
        assert passing.words("checkin-agree") in labels(asked)
        assert library.attendance(passing.person) is None
        answer = await passing.taps("checkin-agree", asked)
        assert passing.words("checkin-counted") in answer.words
        await library.says(waiting.person, WORD)
        assert library.attendance(passing.person) == ("attended", "link")
        assert library.attendance(waiting.person) == ("attended", "word")
        assert library.states() == {"seated": 1, "waiting": 1, "cancelled": 1}


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_link_does_the_same_and_knows_its_hours(library: Attended, language: str) -> None:
    await library.sets_word()
    each = await reader(library, language)
    await each.registers()
    payload = f"c_{library.code()}"
    early = await library.opens(each.person, payload)
    assert early.words.startswith(each.words("checkin-early", when="\0").split("\0")[0])
    assert library.attendance(each.person) is None
    await library.reaches(START)
    answer = await library.opens(each.person, payload)
    assert each.words("checkin-counted") in answer.words
    assert library.attendance(each.person) == ("attended", "link")
    await library.reaches(END + HOUR)
    late = await library.opens(each.person, payload)
    assert each.words("checkin-late") in late.words


async def test_an_invented_link_says_how_to_check_in(library: Attended) -> None:
    each = await late_reader(library)
    answer = await library.opens(each.person, "c_made-up")
    assert each.words("checkin-gone") in answer.words
    assert library.rows("SELECT count(*) FROM registrations WHERE attendance IS NOT NULL") == [(0,)]


async def test_a_new_word_ends_the_old_one_and_its_link(library: Attended) -> None:
    await library.sets_word()
    old = library.code()
    asked = await library.desk("stream_word_new:1")
    assert WORD.upper() in asked.words
    await library.sets_word("Белый кит 9")
    each = await late_reader(library)
    await library.says(each.person, WORD)
    await library.opens(each.person, f"c_{old}")
    assert library.attendance(each.person) is None
    await library.opens(each.person, f"c_{library.code()}")
    assert library.attendance(each.person) == ("attended", "link")


async def test_the_last_reminder_has_a_button_that_shows_the_card_with_the_mark(library: Attended) -> None:
    readers = await three_readers(library, registered=True)
    await library.reaches(START - 61 * MINUTE)
    for each in readers.values():
        assert all(each.words("button-here") not in labels(message) for message in each.messages())
    await library.reaches(START - 10 * MINUTE)
    for each in readers.values():
        card = await each.taps("button-here")
        assert each.words("seat-was-there") in card.words
        assert each.words("button-here") not in labels(card)
        assert each.person.answers[-1] == each.words("checkin-counted")
        assert library.attendance(each.person) == ("attended", "button")


async def test_the_button_before_its_time_says_when_and_stays(library: Attended) -> None:
    each = await reader(library, "en")
    await each.registers()
    card = await each.opens_evening()
    assert each.words("button-here") not in labels(card)
    await library.taps_data(each.person, "here:1")
    assert (each.person.answers[-1] or "").startswith("You can't check in yet. Try from ")
    assert library.attendance(each.person) is None
    await library.reaches(START - 10 * MINUTE)
    card = await each.opens_evening()
    assert each.words("button-here") in labels(card)
    await each.taps("button-here", card)
    assert library.attendance(each.person) == ("attended", "button")


async def test_the_button_is_for_those_who_have_a_seat(library: Attended) -> None:
    each = await late_reader(library)
    reminder = each.messages()[-1]
    card = await each.opens_evening()
    await each.taps("button-cant-come", card)
    await each.taps("button-here", reminder)
    assert each.person.answers[-1] == each.words("checkin-no-seat")
    stranger = await reader(library, "en", "Stranger")
    await library.taps_data(stranger.person, "here:1")
    assert library.rows("SELECT count(*) FROM registrations WHERE attendance IS NOT NULL") == [(0,)]


async def test_of_two_webinars_at_once_the_word_means_its_own(library: Attended) -> None:
    await library.imports(evening().replace("id: evening", "id: other"))
    await library.sets_word()
    taken = await library.desk("stream_word_own:2")
    taken = await library.says(library.librarian, WORD)
    assert "Это слово уже есть у другого вебинара" in taken.words
    await library.desk("stream_word_own:2")
    await library.says(library.librarian, "Другое слово")
    each = await late_reader(library)
    await library.says(each.person, "другое слово")
    where = library.rows("SELECT webinar_id FROM registrations WHERE attendance = 'attended'")
    assert where == [(2,)], "who is at another one than they registered for"


async def test_a_webinar_moved_to_another_day_begins_without_marks(library: Attended) -> None:
    await library.sets_word()
    each = await late_reader(library)
    await library.says(each.person, WORD)
    await imported(library, evening("2027-02-04T19:00"))
    assert library.attendance(each.person) is None
    await library.reaches(START + 24 * HOUR)
    await library.says(each.person, WORD)
    assert library.attendance(each.person) == ("attended", "word")


async def test_at_a_cancelled_webinar_nobody_is_counted(library: Attended) -> None:
    await library.sets_word()
    each = await late_reader(library)
    await imported(library, evening(status="cancelled"))
    answer = await library.opens(each.person, f"c_{library.code()}")
    assert each.words("checkin-called-off") in answer.words
    assert library.attendance(each.person) is None


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_bot_invents_an_easy_word_and_draws_it(tmp_path: Path, language: str) -> None:
    async with attended(tmp_path, language=language) as library:
        card = await library.desk("stream_word:1")
        card = await library.taps(library.librarian, "1:stream_word_invent:1", card)
        [(word,)] = library.rows("SELECT word FROM checkins")
        assert word.upper() in card.words
        assert f"start=c_{library.code()}" in card.words
        easy, _, number = word.rpartition(" ")
        assert easy in said("word-easy", "ru").split(", "), "in the library's language"
        assert 10 <= int(number) <= 99
        picture = await library.taps(library.librarian, "1:stream_word_picture:1", card)
        assert picture.file is not None
        assert picture.file.name == f"{word.upper()}.png"
        each = await late_reader(library)
        await library.says(each.person, word.lower())
        assert library.attendance(each.person) == ("attended", "word")


@pytest.mark.parametrize(("typed", "key"), [("да", "word-too-short"), ("слово " * 8, "word-too-long")])
async def test_a_word_that_does_not_do_is_asked_again(library: Attended, typed: str, key: str) -> None:
    await library.desk("stream_word_own:1")
    answer = await library.says(library.librarian, typed)
    assert said(key, "ru") in answer.words
    answer = await library.says(library.librarian, WORD)
    assert WORD.upper() in answer.words
