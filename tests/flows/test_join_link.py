"""The join link: added or changed, everybody with a seat hears of it at once; the newest counts."""

from pathlib import Path

import pytest

from bot.sandbox import Message
from tests.flows.desk import staffed_desk
from tests.flows.library import DAY, HOUR, MINUTE, Library
from tests.flows.readers import LANGUAGES, LINK, START, Reader, crowd, evening, links, three_readers

NEW, NEWER = "https://join.example/other-room", "https://join.example/third-room"
NONE = evening().replace(f"    join_link: {LINK}\n", "")


def room(address: str, capacity: int | None = None) -> str:
    return evening(capacity=capacity, join_link=address)


async def imported(library: Library, text: str) -> None:
    await library.imports(text)
    await library.moves(0)


def news(each: Reader) -> list[Message]:
    keys = ("link-added-text", "link-changed-text", "link-gone-text")
    return sorted({each_.id: each_ for key in keys for each_ in each.heard(key)}.values(), key=lambda m: m.id)


def address(each: Reader, message: Message) -> str:
    """Where the first button leads."""
    first = message.buttons[0][0]
    assert first["text"] == each.words("button-join")
    return str(first["url"])


async def test_a_link_added_after_publishing_is_sent_at_once_to_all_who_have_a_seat(
    closed_library: Library,
) -> None:
    await closed_library.imports(NONE)
    async with closed_library.open():
        readers = await three_readers(closed_library, registered=True)
        await readers["en"].taps("button-cant-come")
        await imported(closed_library, room(LINK))
        await imported(closed_library, room(LINK))
        for language in ("ru", "kk"):
            (told,) = readers[language].heard("link-added-text")
            assert address(readers[language], told) == LINK
        assert news(readers["en"]) == []


@pytest.mark.parametrize("lead", [25 * HOUR, 23 * HOUR, 30 * MINUTE])
async def test_a_changed_link_is_sent_at_once_to_all_who_have_a_seat(
    closed_library: Library, lead: int
) -> None:
    await closed_library.imports(room(LINK, capacity=3))
    async with closed_library.open():
        people = await three_readers(closed_library, registered=True)
        (waiting,) = await crowd(closed_library, 1)
        await closed_library.reaches(START - lead)
        await imported(closed_library, room(NEW, capacity=3))
        for each in people.values():
            (told,) = each.heard("link-changed-text")
            assert address(each, told) == NEW
        assert news(waiting) == []


async def test_a_link_changed_twice_before_it_is_told_is_told_once_and_the_newest_counts(
    evening_library: Library,
) -> None:
    (emma,) = await crowd(evening_library, 1)
    await evening_library.imports(room(NEW))
    await evening_library.imports(room(NEWER))
    await evening_library.moves(0)
    assert [address(emma, each) for each in news(emma)][-1] == NEWER
    assert len({address(emma, each) for each in news(emma)}) == len(news(emma))


async def test_a_link_changed_at_night_is_told_once_in_the_morning_and_not_at_all_if_it_is_back(
    evening_library: Library,
) -> None:
    (emma,) = await crowd(evening_library, 1)
    await evening_library.reaches(START - 2 * DAY + 4 * HOUR)  # 23:00 in Almaty
    for each in (NEW, NEWER):
        await imported(evening_library, room(each))
    assert news(emma) == []
    await evening_library.moves(11 * HOUR)
    assert [address(emma, each) for each in news(emma)] == [NEWER]
    await evening_library.moves(13 * HOUR)
    for each in (NEW, NEWER):
        await imported(evening_library, room(each))
    await evening_library.moves(11 * HOUR)
    assert news(emma) == []  # the one message became the card, with the link it had told of


async def test_a_link_changed_in_the_night_before_is_told_though_the_start_moves_too(
    evening_library: Library,
) -> None:
    (emma,) = await crowd(evening_library, 1)
    await evening_library.reaches(START - 2 * DAY + 4 * HOUR)
    await imported(evening_library, room(NEW))
    await imported(evening_library, evening("2027-02-05T19:00", join_link=NEW))
    await evening_library.moves(11 * HOUR)
    assert [address(emma, each) for each in news(emma)] == [NEW]


async def test_a_link_taken_away_is_told_and_so_is_the_one_that_comes_then(evening_library: Library) -> None:
    (emma,) = await crowd(evening_library, 1)
    await imported(evening_library, NONE)
    (gone,) = emma.heard("link-gone-text")
    assert emma.words("button-join") not in links(gone)
    await imported(evening_library, room(NEW))
    (added,) = emma.heard("link-added-text")
    assert address(emma, added) == NEW


async def test_who_is_seated_afterwards_has_the_new_link_from_the_start(small_library: Library) -> None:
    _, second = await crowd(small_library, 2)
    await imported(small_library, room(NEW, capacity=1))
    assert news(second) == []
    await imported(small_library, room(NEW, capacity=2))
    assert address(second, second.heard("seated-text")[0]) == NEW


async def test_a_webinar_that_is_on_again_comes_with_the_link_it_has_now(evening_library: Library) -> None:
    (emma,) = await crowd(evening_library, 1)
    await imported(evening_library, evening(status="cancelled"))
    await imported(evening_library, evening(status="cancelled", join_link=NEW))
    await imported(evening_library, room(NEW))
    assert address(emma, emma.heard("back-on-text")[0]) == NEW


async def test_the_link_is_the_first_button_of_the_last_two_reminders(evening_library: Library) -> None:
    (emma,) = await crowd(evening_library, 1)
    for lead in (24 * HOUR, HOUR, 10 * MINUTE):
        await evening_library.reaches(START - lead)
    day, hour, last = emma.heard("reminder-text")
    assert emma.words("button-join") not in links(day)
    assert [address(emma, each) for each in (hour, last)] == [LINK, LINK]


async def test_no_message_that_was_sent_goes_on_opening_the_old_address(evening_library: Library) -> None:
    (emma,) = await crowd(evening_library, 1)
    card = await emma.opens_evening()
    for lead in (HOUR, 10 * MINUTE):
        await evening_library.reaches(START - lead)
    reminded = emma.heard("reminder-text")[-2:]
    for each in (NEW, NEWER):
        await imported(evening_library, room(each))
        await evening_library.moves(MINUTE)
    shown = [links(each)[emma.words("button-join")] for each in (card, *reminded)]
    assert shown == [NEWER] * 3
    assert {LINK, NEW}.isdisjoint(at for each in emma.messages() for at in links(each).values())


async def test_a_message_that_shows_something_else_by_now_is_left_alone(evening_library: Library) -> None:
    (emma,) = await crowd(evening_library, 1)
    card = await emma.opens_evening()
    await evening_library.moves(MINUTE)
    await evening_library.taps(emma.person, "1:coming:0", card)
    words = card.words
    await imported(evening_library, room(NEW))
    await evening_library.moves(MINUTE)
    assert card.words == words
    assert [address(emma, each) for each in news(emma)] == [NEW]


async def test_after_a_restart_old_buttons_are_known_still(closed_library: Library) -> None:
    await closed_library.imports(room(LINK))
    async with closed_library.open():
        (emma,) = await crowd(closed_library, 1)
        card = await emma.opens_evening()
    async with closed_library.open():
        await imported(closed_library, room(NEW))
        await closed_library.moves(MINUTE)
        assert links(card)[emma.words("button-join")] == NEW


async def test_after_the_end_nobody_hears_of_a_link(evening_library: Library) -> None:
    (emma,) = await crowd(evening_library, 1)
    await evening_library.reaches(START + DAY)
    await imported(evening_library, room(NEW))
    assert news(emma) == []


async def test_who_has_the_webinar_in_their_calendar_gets_the_file_with_the_new_link(
    evening_library: Library,
) -> None:
    (emma,) = await crowd(evening_library, 1)
    await emma.opens_evening()
    await emma.taps("button-calendar")
    await emma.taps("calendar-file")
    await imported(evening_library, room(NEW))
    (sent,) = emma.heard("calendar-moved-text")
    assert sent.words


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_librarian_adds_and_changes_the_link_by_typing_and_readers_hear_of_it(
    tmp_path: Path, language: str
) -> None:
    async with staffed_desk(tmp_path, language, NONE) as librarian:
        readers = await three_readers(librarian.library, registered=True)
        for key, typed in (("link-added-text", LINK), ("link-changed-text", NEW)):
            await librarian.opens()
            await librarian.taps("desk_link:1")
            await librarian.says(typed)
            for each in readers.values():
                (told,) = each.heard(key)
                assert address(each, told) == typed
