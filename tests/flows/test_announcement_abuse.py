"""What old cards, and librarians who are none any more, cannot do to an announcement."""

from pathlib import Path

import pytest

from bot.sandbox import Message, Person
from tests.flows.library import DAY, HOUR
from tests.flows.newsroom import Newsroom, heard, launched, newsroom, readers
from tests.flows.readers import TAG
from tests.flows.staff import holding, said
from tests.flows.test_rights import appointed


async def test_a_button_of_a_draft_changes_nothing_of_what_went_out(room: Newsroom) -> None:
    await readers(room.library)
    number = await room.composes("first words")
    await room.sends(number)
    card = await room.taps(f"announce_message:{number}:any")
    assert card.words == room.words("announce-gone")
    await room.library.says(room.librarian, "second words")
    assert room.library.rows("SELECT excerpt FROM announcement_versions") == [("first words",)]


async def test_what_is_written_after_a_deleted_message_was_replaced_goes_nowhere(room: Newsroom) -> None:
    people = await readers(room.library)
    _, run = await launched(room, "first words")
    source = next(
        each for each in room.librarian.chat.messages if each.sender and each.words == "first words"
    )
    source.deleted = True
    await room.proceeds()
    assert room.state(run) == "paused"
    await room.taps("run-message-again")
    await room.library.says(room.librarian, "second words")
    await room.taps(f"run_resume:{run}")
    answer = await room.library.says(room.librarian, "a note to nobody")
    assert answer.words == room.words("announce-gone")
    await room.library.says(room.librarian, "another note")
    assert room.library.rows("SELECT form FROM forms WHERE person_id = ?", room.librarian.id) == [("letter",)]
    await room.proceeds()
    assert heard(people["ru"][0])[-1] == "second words"


@pytest.mark.parametrize("form", ["announcement", "correction"])
async def test_who_is_a_librarian_no_more_is_heard_as_a_reader_at_once(room: Newsroom, form: str) -> None:
    library = room.library
    person = await library.newcomer("Нурлан", "ru")
    await appointed(library, person)
    await library.says(person, "/announce")
    if form == "correction":
        await library.says(person, "слова")
        [(number,)] = library.rows("SELECT id FROM announcements WHERE author_id = ?", person.id)
        await library.forges(person, f"1:announce_go:{number}")
        await room.proceeds()
        await library.forges(person, f"1:announce_correct_of:{number}:any")
    await library.forges(library.first, f"1:librarian_remove_yes:{person.id}")
    assert (await library.says(person, "вопрос")).words == said("librarians-only", "ru")
    assert said("letter-send", "ru") in (await library.says(person, "ещё вопрос")).button_texts


async def planned_by(room: Newsroom, person: Person) -> int:
    """An announcement for tomorrow afternoon; the number of its run."""
    library = room.library
    await library.says(person, "/announce")
    await library.says(person, "обещано")
    [(number,)] = library.rows("SELECT id FROM announcements WHERE author_id = ?", person.id)
    await library.forges(person, f"1:announce_at:{number}:at")
    understood = await library.says(person, "завтра в 15:00")
    await library.forges(person, _data(understood, "announce_time_is"))
    await library.forges(person, f"1:announce_go:{number}")
    return room.run_of(number)


def paused(owner: Person, language: str) -> list[Message]:
    """Where an owner was told so."""
    head = TAG.sub("", said("run-author-removed", language)).splitlines()[0]
    return holding(owner, head)


def _data(message: Message, act: str) -> str:
    every = [str(each.get("callback_data")) for row in message.buttons for each in row]
    return next(each for each in every if each.startswith(f"1:{act}:"))


@pytest.mark.parametrize("language", ["ru", "kk", "en"])
async def test_what_a_removed_librarian_planned_waits_until_somebody_looked_at_it(
    tmp_path: Path, language: str
) -> None:
    async with newsroom(tmp_path, language) as room:
        library = room.library
        people = await readers(library)
        person = await library.newcomer("Нурлан", "ru")
        await appointed(library, person)
        run = await planned_by(room, person)
        await library.forges(library.first, f"1:librarian_remove_yes:{person.id}")
        assert room.state(run) == "paused"
        await library.moves(DAY + 6 * HOUR)
        await room.proceeds()
        assert "обещано" not in heard(people["ru"][0])
        told = paused(library.first, language)
        assert room.words("run-message-again") not in told[-1].button_texts
        await room.taps(f"run_resume:{run}", told[-1])
        await room.proceeds()
        assert heard(people["ru"][0])[-1] == "обещано"
        assert room.sums(run)["sent"] == 6


async def test_an_owner_whom_the_settings_name_no_more_announces_nothing_any_more(room: Newsroom) -> None:
    library = room.library
    run = await planned_by(room, library.second)
    await library.without_owners(library.second.id)
    assert room.state(run) == "paused"
    await library.names_owners([library.first.id])
    assert len(paused(library.first, "en")) == 1
