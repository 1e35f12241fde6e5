"""The team over HTTP: invited by link or picked, removed at once, menus that follow, the log."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.people.services.team import TEAM_PAGE
from bot.sandbox import Message, Person
from tests.flows.library import HOUR
from tests.flows.readers import LANGUAGES
from tests.flows.staff import Staffed, holding, said, staffed


@pytest.fixture
async def library(tmp_path: Path) -> AsyncIterator[Staffed]:
    async with staffed(tmp_path) as library:
        yield library


def menu(person: Person) -> list[str]:
    return [each["command"] for each in person.commands]


async def invitation(library: Staffed) -> str:
    """The payload of a fresh link by the first owner."""
    await library.says(library.first, "/manage")
    await library.taps(library.first, said("manage-team", "ru"))
    card = await library.taps(library.first, said("team-invite", "ru"))
    copied = [each["copy_text"]["text"] for row in card.buttons for each in row if "copy_text" in each]
    return str(copied[0].partition("?start=")[2])


async def joins(library: Staffed, person: Person, language: str) -> Message:
    await library.opens(person, await invitation(library))
    await library.taps(person, said("invitation-yes", language))
    return person.last


@pytest.mark.parametrize("language", LANGUAGES)
async def test_who_accepts_an_invitation_is_a_librarian_with_a_desk_and_a_menu(
    library: Staffed, language: str
) -> None:
    person = await library.newcomer("Dana", language)
    assert "manage" not in menu(person)
    card = await joins(library, person, language)
    assert card.words == said("invitation-accepted", language)
    assert "manage" in menu(person)
    assert [each["description"] for each in person.commands if each["command"] == "manage"] == [
        said("command-manage", language)
    ]
    desk = await library.says(person, "/manage")
    assert said("manage-webinars", language) in desk.button_texts
    assert said("manage-team", language) not in desk.button_texts, "the team is the owners' business"
    assert holding(library.second, "Dana"), "the owners hear of it"


async def test_an_invitation_belongs_to_the_first_who_opens_it(library: Staffed) -> None:
    first, second = await library.newcomer("Дана", "ru"), await library.newcomer("Ерлан", "ru")
    payload = await invitation(library)
    await library.opens(first, payload)
    assert (await library.opens(second, payload)).words == said("invitation-taken", "ru")
    await library.taps(first, said("invitation-yes", "ru"))
    assert (await library.opens(second, payload)).words == said("invitation-taken", "ru")
    assert library.rows("SELECT person_id FROM librarians WHERE owner = 0") == [(first.id,)]


async def test_an_invitation_works_for_a_day_and_only_while_its_owner_is_one(library: Staffed) -> None:
    person = await library.newcomer("Дана", "ru")
    late, orphaned = await invitation(library), await invitation(library)
    await library.without_owners(library.first.id)
    assert (await library.opens(person, orphaned)).words == said("invitation-out-of-date", "ru")
    await library.names_owners({library.first.id, library.second.id})
    await library.moves(24 * HOUR)
    assert (await library.opens(person, late)).words == said("invitation-out-of-date", "ru")
    assert (await library.opens(person, "i_nonsense")).words == said("invitation-out-of-date", "ru")
    assert library.rows("SELECT count(*) FROM librarians WHERE owner = 0") == [(0,)]


async def test_who_leaves_the_picking_finds_the_team_below_it(library: Staffed) -> None:
    await library.says(library.first, "/manage")
    await library.taps(library.first, said("manage-team", "ru"))
    await library.taps(library.first, said("team-pick", "ru"))
    team = await library.taps(library.first, "1:team")
    assert said("team-invite", "ru") in team.button_texts, "the newest message is not the end of the way"
    assert library.first.chat.keyboard is None


async def test_a_colleague_is_picked_in_telegrams_own_list(library: Staffed) -> None:
    known = await library.newcomer("Дана", "kk")
    stranger = library.world.add_person("Ерлан", "ru")
    await library.says(library.first, "/manage")
    await library.taps(library.first, said("manage-team", "ru"))
    await library.taps(library.first, said("team-pick", "ru"))
    asked = await library.says(library.first, "Дана")
    assert asked.words == said("team-pick-how", "ru"), "words are no pick; the way is shown again"
    library.first.shares_people(1, [known, stranger])
    answer = await library.answer(library.first)
    assert "Дана, Ерлан" in answer.words
    assert said("manage-open", "kk") in known.last.button_texts
    assert "manage" in menu(known)
    await library.opens(stranger)
    assert "manage" in menu(stranger), "from the first Start on"


async def test_who_is_removed_is_told_and_has_the_menu_of_a_reader(library: Staffed) -> None:
    person = await library.newcomer("Дана", "kk")
    await joins(library, person, "kk")
    await library.says(library.first, "/manage")
    await library.taps(library.first, said("manage-team", "ru"))
    await library.taps(library.first, "Дана")
    await library.taps(library.first, said("librarian-remove", "ru"))
    done = await library.taps(library.first, said("librarian-remove-yes", "ru"))
    assert done.words == said("removal-removed", "ru")
    assert person.last.words == said("dismissed-text", "kk")
    assert "manage" not in menu(person)
    again = await library.forges(library.first, f"1:librarian_remove_yes:{person.id}")
    assert again.words == said("removal-gone", "ru")


async def test_an_owner_can_not_be_removed_in_the_chat(library: Staffed) -> None:
    answer = await library.forges(library.first, f"1:librarian_remove_yes:{library.second.id}")
    assert answer.words == said("removal-owner", "ru")


async def test_the_log_tells_who_did_what_in_pages(library: Staffed) -> None:
    person = await library.newcomer("Дана", "ru")
    await joins(library, person, "ru")
    for _ in range(10):
        await library.forges(library.first, "1:team_invite")
    newest = await library.forges(library.second, "1:team_log:0")
    assert newest.words.count("Айгүл") == 10
    assert said("log-librarian_invited", "en") in newest.words
    older = await library.taps(library.second, said("page-next", "en"))
    assert "Дана" in older.words
    assert said("log-invitation_accepted", "en") in older.words


async def test_who_has_their_data_deleted_is_of_the_staff_no_more_and_named_nowhere(library: Staffed) -> None:
    person = await library.newcomer("Незабудка", "ru")
    await joins(library, person, "ru")
    await library.forgets(person)
    assert library.rows("SELECT count(*) FROM librarians WHERE owner = 0") == [(0,)]
    log = await library.forges(library.first, "1:team_log:0")
    assert "Незабудка" not in log.words
    assert said("log-nobody", "ru") in log.words


async def test_a_team_of_more_than_a_page_is_turned_through(library: Staffed) -> None:
    appoint = (
        "INSERT INTO librarians (person_id, name, owner, appointed_by, appointed_at) VALUES (?, ?, 0, ?, ?)"
    )
    for number in range(1, 2 * TEAM_PAGE + 2):
        await library.meddles(appoint, 10_000 + number, f"Librarian {number}", library.first.id, number)
    await library.says(library.first, "/manage")
    card = await library.taps(library.first, said("manage-team", "ru"))
    seen = [each for each in card.button_texts if each.startswith("Librarian")]
    assert len(seen) == TEAM_PAGE - 2, "the two owners have lines and no buttons"
    for _ in range(2):
        card = await library.taps(library.first, said("page-next", "ru"))
        seen += [each for each in card.button_texts if each.startswith("Librarian")]
    assert seen == [f"Librarian {each}" for each in range(1, 2 * TEAM_PAGE + 2)]
    assert said("page-next", "ru") not in card.button_texts
    assert said("page-number", "ru", number=3, pages=3) in card.words
    card = await library.taps(library.first, said("page-previous", "ru"))
    assert said("page-number", "ru", number=2, pages=3) in card.words
