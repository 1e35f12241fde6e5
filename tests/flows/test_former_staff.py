"""Who has left the team is still called by name in what they did, until their data is deleted."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.sandbox import Person
from tests.flows.library import DAY
from tests.flows.staff import Staffed, said, staffed
from tests.flows.test_team import joins


@pytest.fixture
async def library(tmp_path: Path) -> AsyncIterator[Staffed]:
    async with staffed(tmp_path) as library:
        yield library


async def left(library: Staffed) -> Person:
    """A librarian who copied a webinar, and was removed from the team."""
    person = await library.newcomer("Незабудка", "ru")
    await joins(library, person, "ru")
    await library.forges(person, "1:desk_duplicate:1")
    await library.forges(library.first, f"1:librarian_remove_yes:{person.id}")
    return person


async def log(library: Staffed) -> str:
    return (await library.forges(library.first, "1:team_log:0")).words


async def test_the_log_names_who_left_the_team_in_what_they_did_and_in_what_was_done_to_them(
    library: Staffed,
) -> None:
    await left(library)
    told = await log(library)
    assert said("log-nobody", "ru") not in told
    assert said("log-librarian_removed", "ru", person="Незабудка") in told
    assert told.count("Незабудка") == 3, "accepted, copied, was removed"


async def test_an_owner_whom_the_settings_name_no_more_keeps_the_name_in_the_log(library: Staffed) -> None:
    await library.forges(library.second, "1:team_invite")
    await library.without_owners(library.second.id)
    assert "Olga" in await log(library)


async def test_who_deletes_their_data_after_leaving_is_named_nowhere(library: Staffed) -> None:
    person = await left(library)
    await library.forgets(person)
    told = await log(library)
    assert "Незабудка" not in told
    assert said("log-nobody", "ru") in told
    assert library.rows("SELECT * FROM former_staff") == []


async def test_a_talk_names_the_librarian_who_answered_though_they_left_the_team(library: Staffed) -> None:
    reader = await library.newcomer("Мария", "ru")
    person = await library.newcomer("Незабудка", "ru")
    await joins(library, person, "ru")
    await library.says(reader, "Когда начало?")
    await library.taps(reader, said("letter-send", "ru"))
    letter = next(each for each in reversed(person.chat.messages) if "Когда начало?" in each.words)
    await library.replies(person, letter, "В семь часов")
    await library.forges(library.first, f"1:librarian_remove_yes:{person.id}")
    talk = await library.forges(library.first, "1:thread:1:0")
    assert "Незабудка" in talk.words


async def test_names_of_who_is_known_to_nobody_go_after_the_months_of_the_settings(library: Staffed) -> None:
    await library.meddles("INSERT INTO former_staff (person_id, name, left_at) VALUES (77, 'Незабудка', 0)")
    person = await left(library)
    assert library.app is not None
    await library.app.services.privacy.retire_due()
    assert library.rows("SELECT person_id FROM former_staff") == [(person.id,)]
    library.clock.move(DAY)
    await library.app.services.privacy.retire_due()
    assert library.rows("SELECT person_id FROM former_staff") == [(person.id,)]
