"""Recording and materials are told once confirmed, with the count; what was sent is corrected or recalled."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.sandbox.records.files import Upload
from tests.flows.desk import Librarian, staffed_desk
from tests.flows.library import HOUR
from tests.flows.readers import LANGUAGES, Reader, crowd, evening, links, reader, three_readers

OLD, NEW = "https://video.example/another-evening", "https://video.example/tales"
NEXT_MORNING = 1_801_717_200_000
"""Thursday, 4 February 2027, ten in the morning in Almaty: nobody has quiet hours."""


@pytest.fixture(params=LANGUAGES)
async def desk(tmp_path: Path, request: pytest.FixtureRequest) -> AsyncIterator[Librarian]:
    """A librarian of each language in turn."""
    async with staffed_desk(tmp_path, request.param, evening()) as librarian:
        yield librarian


@pytest.fixture
async def english(tmp_path: Path) -> AsyncIterator[Librarian]:
    async with staffed_desk(tmp_path, "en", evening()) as librarian:
        yield librarian


async def past(desk: Librarian) -> dict[str, Reader]:
    """Three came, the webinar is over, everybody has been thanked."""
    readers = await three_readers(desk.library, registered=True)
    await desk.library.reaches(NEXT_MORNING)
    for each in readers.values():
        each.news()
    return readers


async def attaches(desk: Librarian, address: str = OLD) -> None:
    await desk.opens()
    await desk.taps("desk_files:1")
    await desk.taps("attach:1:recording:0")
    await desk.says(address)


async def tells(desk: Librarian, what: str = "recording", times: int = 0) -> None:
    await desk.taps(f"telling:1:{what}")
    await desk.taps(f"telling_yes:1:{what}:{times}")


async def test_a_recording_is_told_only_once_it_is_confirmed_with_the_count(desk: Librarian) -> None:
    readers = await past(desk)
    await attaches(desk)
    assert desk.words("tell-not-yet", what="recording") in desk.last.words
    assert [each.news() for each in readers.values()] == [[], [], []]
    sure = await desk.taps("telling:1:recording")
    assert "3" in sure.words
    assert [each.news() for each in readers.values()] == [[], [], []]
    card = await desk.taps("telling_yes:1:recording:0")
    for each in readers.values():
        [told] = each.heard("recording-text")
        assert OLD in links(told).values()
    assert desk.words("tell-done", count=3) in card.words
    await desk.opens()
    card = await desk.taps("desk_files:1")
    assert desk.words("tell-told", what="recording", count=3) in card.words


async def test_two_taps_tell_once(english: Librarian) -> None:
    readers = await past(english)
    await attaches(english)
    sure = await english.taps("telling:1:recording")
    for _ in range(2):
        english.person.taps("1:telling_yes:1:recording:0", sure)
    await english.library.rest()
    assert [len(each.heard("recording-text")) for each in readers.values()] == [1, 1, 1]


async def test_a_wrong_link_is_corrected_in_what_was_sent_and_nobody_gets_a_new_message(
    desk: Librarian,
) -> None:
    readers = await past(desk)
    await attaches(desk)
    await tells(desk)
    await attaches(desk, NEW)
    assert desk.words("tell-stale", what="recording") in desk.last.words
    sure = await desk.taps("telling_correct:1:recording")
    assert desk.words("tell-correct-sure", count=3).splitlines()[0] in sure.words
    assert OLD in links(readers["kk"].heard("recording-text")[0]).values()
    await desk.taps("telling_correct_yes:1:recording")
    await desk.library.rest()
    for each in readers.values():
        [told] = each.heard("recording-text")
        assert set(links(told).values()) & {OLD, NEW} == {NEW}
    assert not desk.has("telling_correct:1:recording")


async def test_a_recording_told_by_mistake_is_taken_back_from_every_chat(desk: Librarian) -> None:
    readers = await past(desk)
    await attaches(desk)
    await tells(desk)
    await desk.taps("telling_recall:1:recording")
    await desk.taps("telling_recall_yes:1:recording")
    await desk.library.rest()
    assert [each.heard("recording-text") for each in readers.values()] == [[], [], []]
    await tells(desk, times=1)  # and may be told again
    assert [len(each.heard("recording-text")) for each in readers.values()] == [1, 1, 1]


async def test_thanks_that_carry_a_wrong_recording_are_corrected_too(english: Librarian) -> None:
    readers = await three_readers(english.library, registered=True)
    await english.library.imports(evening(recording=OLD))
    await english.library.reaches(NEXT_MORNING)
    await attaches(english, NEW)
    await english.taps("telling_correct:1:recording")
    await english.taps("telling_correct_yes:1:recording")
    await english.library.rest()
    for each in readers.values():
        [thanks] = each.heard("thanks-with-recording-text")
        assert NEW in links(thanks).values()
        assert OLD not in links(thanks).values()


async def asleep_of(desk: Librarian, one: Reader) -> Reader:
    """For this reader it is night."""
    away = "UPDATE people SET zone = 'America/New_York' WHERE id = ?"
    await desk.library.meddles(away, one.person.id)
    return one


async def test_who_still_waits_for_the_morning_gets_nothing_that_was_taken_back(english: Librarian) -> None:
    readers = await past(english)
    asleep = readers["ru"]
    await english.library.meddles(
        "UPDATE people SET zone = 'America/New_York' WHERE id = ?", asleep.person.id
    )
    await attaches(english)
    await tells(english)
    assert asleep.heard("recording-text") == []
    card = await english.taps("telling_recall:1:recording")
    assert "3" in card.words
    await english.taps("telling_recall_yes:1:recording")
    await english.library.moves(12 * HOUR)
    assert [each.heard("recording-text") for each in readers.values()] == [[], [], []]


async def test_who_still_waits_for_the_morning_gets_the_corrected_link(english: Librarian) -> None:
    readers = await past(english)
    asleep = readers["ru"]
    await english.library.meddles(
        "UPDATE people SET zone = 'America/New_York' WHERE id = ?", asleep.person.id
    )
    await attaches(english)
    await tells(english)
    await attaches(english, NEW)
    await english.taps("telling_correct:1:recording")
    await english.taps("telling_correct_yes:1:recording")
    await english.library.moves(12 * HOUR)
    for each in readers.values():
        [told] = each.heard("recording-text")
        assert set(links(told).values()) & {OLD, NEW} == {NEW}


async def test_after_two_days_a_recording_is_corrected_but_not_taken_back(english: Librarian) -> None:
    readers = await past(english)
    await attaches(english)
    await tells(english)
    await english.library.moves(49 * HOUR)
    await attaches(english, NEW)
    assert not english.has("telling_recall:1:recording")
    await english.taps("telling_correct:1:recording")
    await english.taps("telling_correct_yes:1:recording")
    await english.library.rest()
    assert NEW in links(readers["kk"].heard("recording-text")[0]).values()


async def test_materials_are_told_when_confirmed_again_when_there_are_more_and_taken_back(
    desk: Librarian,
) -> None:
    readers = await past(desk)
    await desk.opens()
    await desk.taps("desk_files:1")
    await desk.taps("attach:1:material:0")
    desk.person.sends("document", Upload("slides.pdf", "application/pdf", b"x"))
    await desk.library.rest()
    assert [each.news() for each in readers.values()] == [[], [], []]
    await tells(desk, "materials")
    assert [len(each.heard("materials-text")) for each in readers.values()] == [1, 1, 1]
    await desk.taps("attach:1:material:0")
    desk.person.sends("document", Upload("more.pdf", "application/pdf", b"xx"))
    await desk.library.rest()
    assert desk.words("tell-stale", what="materials") in desk.last.words
    await tells(desk, "materials", times=1)
    assert [len(each.heard("materials-text")) for each in readers.values()] == [2, 2, 2]
    await desk.taps("telling_recall:1:materials")
    await desk.taps("telling_recall_yes:1:materials")
    await desk.library.rest()
    assert [each.heard("materials-text") for each in readers.values()] == [[], [], []]


async def test_before_the_end_nothing_is_offered_to_be_told(english: Librarian) -> None:
    await three_readers(english.library, registered=True)
    await attaches(english)
    assert not english.has("telling:1:recording")
    assert english.library.rows("SELECT count(*) FROM told") == [(0,)]


async def test_seats_for_many_who_wait_are_given_once_it_is_confirmed_with_the_count(tmp_path: Path) -> None:
    async with staffed_desk(tmp_path, "en", evening(capacity=1)) as desk:
        people = await crowd(desk.library, 4)
        await desk.opens()
        await desk.taps("desk_capacity:1")
        sure = await desk.says("3")
        assert [each.state() for each in people] == ["seated", "waiting", "waiting", "waiting"]
        assert desk.words("desk-capacity-yes", told=2) in sure.button_texts
        await desk.answers(":yes")
        assert [each.state() for each in people] == ["seated", "seated", "seated", "waiting"]


async def test_nobody_but_staff_has_readers_told(english: Librarian) -> None:
    await past(english)
    await attaches(english)
    stranger = await reader(english.library, "en", "Stranger")
    await english.library.opens(stranger.person)
    card = stranger.messages()[-1]
    card.markup = {"inline_keyboard": [[{"text": "x", "callback_data": "1:telling_yes:1:recording:0"}]]}
    await english.library.taps(stranger.person, "x", card)
    assert english.library.rows("SELECT count(*) FROM told") == [(0,)]
