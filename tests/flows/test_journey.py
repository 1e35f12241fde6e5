"""A reader's whole way through the library, in each language; and those who go away."""

import pytest

from bot.sandbox.people.taps import tap_button
from tests.flows.library import DAY, HOUR, MINUTE, Library
from tests.flows.readers import LANGUAGES, START, TAG, Reader, links, reader, shape

NEXT = {
    "ru": "Библиотека и волонтёр: разговор продолжается",
    "kk": "Кітапхана және волонтер: әңгіме жалғасады",
    "en": "The library and the volunteer: the conversation goes on",
}
TALK = {"ru": "Книга приходит домой", "kk": "Кітап үйге келеді", "en": "The book comes home"}
ROOM = "https://example.org/library-and-volunteer"
VIDEO = "https://youtu.be/fdo4tgmAhes"
everybody = pytest.mark.parametrize("language", LANGUAGES)


def plain(reader: Reader, key: str, **values: str | int) -> str:
    return TAG.sub("", reader.words(key, **values))


@everybody
async def test_from_start_to_a_seat(library: Library, language: str) -> None:
    someone = await reader(library, language)
    assert len(someone.heard("start-welcome")) == 1
    listed = await someone.taps("start-webinars")
    assert NEXT[language] in listed.words
    assert "19:00" in listed.words
    card = await library.taps(someone.person, "1:webinar:2", listed)
    assert NEXT[language] in card.words
    assert someone.words("webinar-seats-free", free=50) in card.words
    programme = await someone.taps("button-programme", card)
    assert TALK[language] in programme.words
    card = await someone.taps("back", programme)
    consent = await someone.taps("button-register", card)
    assert someone.words("button-agree") in consent.button_texts
    assert someone.state() == ""
    card = await someone.taps("button-agree", consent)
    assert someone.words("seat-seated") in card.words
    assert ROOM in links(card).values()
    assert someone.words("webinar-seats-free", free=49) in card.words
    assert someone.person.answers[-1] == someone.words("outcome-seated")
    assert len(someone.messages()) == 1, "one card, edited in place"
    mine = await library.says(someone.person, "/my")
    assert NEXT[language] in mine.words


@everybody
async def test_not_now_keeps_nothing(library: Library, language: str) -> None:
    someone = await reader(library, language)
    card = await library.opens(someone.person, "w_2")
    consent = await someone.taps("button-register", card)
    card = await someone.taps("button-not-now", consent)
    assert NEXT[language] in card.words
    assert library.rows("SELECT name, consent_at FROM people") == [(None, None)]
    assert library.rows("SELECT count(*) FROM registrations") == [(0,)]


@everybody
async def test_the_archive_has_the_recording_and_the_materials(library: Library, language: str) -> None:
    someone = await reader(library, language)
    archive = await someone.taps("start-archive")
    card = await library.taps(someone.person, "1:webinar:1", archive)
    assert "2020" in card.words
    assert links(card)[someone.words("button-recording")] == VIDEO
    assert ROOM not in str(card.buttons)
    materials = await someone.taps("button-materials", card)
    assert plain(someone, "materials-title") in materials.words


@everybody
async def test_help_free_text_an_unknown_command_and_an_old_button_are_answered(
    library: Library, language: str
) -> None:
    someone = await reader(library, language)
    helped = await library.says(someone.person, "/help")
    for command in ("/webinars", "/my", "/settings", "/privacy", "/help"):
        assert command in helped.words
    assert shape("help-text", language).fullmatch(helped.words)
    assert (await library.says(someone.person, "/cancel")).words == plain(someone, "cancel-nothing")
    answer = await library.says(someone.person, "ку-ку")
    assert answer.words
    assert answer.button_texts
    assert (await library.says(someone.person, "/nonsense")).words == plain(someone, "unknown-command")
    for data in ("0:start", "1:nonsense:1", "1:register:abc", "1:register:1:2", "1:register:-1", "x" * 64):
        await old_button(someone, data)
        assert someone.person.answers[-1] == someone.words("button-is-old")


async def old_button(reader: Reader, data: str) -> None:
    tap_button(reader.person, reader.messages()[-1], {"text": "?", "callback_data": data})
    await reader.library.rest()


@everybody
async def test_a_deep_link_opens_the_webinar_and_a_broken_one_says_so(
    library: Library, language: str
) -> None:
    someone = await reader(library, language)
    assert NEXT[language] in (await library.opens(someone.person, "w_2")).words
    assert (await library.opens(someone.person, "w_999")).words == plain(someone, "webinar-gone")
    assert shape("start-welcome", language).fullmatch((await library.opens(someone.person, "nonsense")).words)


@everybody
async def test_two_taps_delete_everything_about_a_person(library: Library, language: str) -> None:
    someone = await reader(library, language)
    await library.opens(someone.person, "w_2")
    await someone.taps("button-register")
    await someone.taps("button-agree")
    await library.says(someone.person, "/privacy")
    asked = await someone.taps("privacy-delete")
    assert plain(someone, "privacy-delete-sure") in asked.words
    assert library.rows("SELECT count(*) FROM people") == [(1,)]
    gone = await someone.taps("privacy-delete-yes", asked)
    assert plain(someone, "privacy-deleted") in gone.words
    for table, column in (("people", "id"), ("registrations", "person_id"), ("outbox", "person_id")):
        left = library.rows(f"SELECT count(*) FROM {table} WHERE {column} = ?", someone.person.id)
        assert left == [(0,)], table
    before = len(someone.messages())
    await library.reaches(START - DAY)
    assert len(someone.messages()) == before


async def test_who_blocks_the_bot_is_written_to_no_more_and_start_resumes(evening_library: Library) -> None:
    emma, maria = await reader(evening_library, "en"), await reader(evening_library, "ru")
    for each in (emma, maria):
        await each.registers()
    emma.person.blocks()
    await evening_library.rest()
    assert evening_library.rows("SELECT reachable FROM people WHERE id = ?", emma.person.id) == [(0,)]
    calls = attempts(evening_library, emma)
    await evening_library.reaches(START - DAY)
    assert attempts(evening_library, emma) == calls, "not even tried"
    assert len(maria.heard("reminder-text")) == 1
    emma.person.unblocks()
    await evening_library.opens(emma.person)
    await evening_library.reaches(START - HOUR)
    assert [len(each.heard("reminder-text")) for each in (emma, maria)] == [1, 2]
    assert emma.state() == "seated"


async def test_a_403_stops_everything_to_that_person_and_nobody_else(evening_library: Library) -> None:
    emma, maria = await reader(evening_library, "en"), await reader(evening_library, "ru")
    for each in (emma, maria):
        await each.registers()
    emma.person.blocked = True  # without the update that tells of it
    await evening_library.reaches(START - DAY)
    assert evening_library.rows("SELECT state FROM outbox ORDER BY person_id") == [("blocked",), ("sent",)]
    assert len(maria.heard("reminder-text")) == 1
    calls = attempts(evening_library, emma)
    await evening_library.reaches(START - HOUR)
    assert attempts(evening_library, emma) == calls
    emma.person.blocked = False
    await evening_library.opens(emma.person)
    await evening_library.reaches(START - 10 * MINUTE)
    assert [len(each.heard("reminder-text")) for each in (emma, maria)] == [1, 3]


async def test_a_deleted_account_stops_nobody_else(evening_library: Library) -> None:
    emma, maria = await reader(evening_library, "en"), await reader(evening_library, "ru")
    for each in (emma, maria):
        await each.registers()
    emma.person.deactivates()
    await evening_library.reaches(START - DAY)
    assert evening_library.rows("SELECT state FROM outbox ORDER BY person_id") == [("blocked",), ("sent",)]
    assert len(maria.heard("reminder-text")) == 1


def attempts(library: Library, reader: Reader) -> int:
    """How often the bot tried to write to somebody."""
    return sum(
        each.method == "sendMessage" and str(each.parameters["chat_id"]) == str(reader.person.id)
        for each in library.world.calls.kept
    )
