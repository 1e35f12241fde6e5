"""Who waits for an answer: the longest first, until a librarian answers or sees that none is needed."""

import pytest

from bot.conversations.services.inbox import AROUND, ROOM, Inbox, in_pages
from bot.conversations.services.letters import LONGEST
from bot.conversations.services.threads import Threads
from storage import Act, Storage
from storage.threads import Turn
from tests.services.known import person, team
from tests.services.office import MINUTE, NOW, HandClock

OWNER, FIRST, SECOND = 1, 2, 3


class Desk:
    """Two who write, one who answers."""

    def __init__(self, storage: Storage, clock: HandClock, threads: Threads) -> None:
        self.storage, self.clock, self.threads = storage, clock, threads
        self.inbox = Inbox(storage, clock)
        self._updates = 0

    def act(self) -> Act:
        self._updates += 1
        return Act(self._updates)

    async def writes(self, person_id: int, words: str, thread_id: int | None = None) -> None:
        self.clock.at += MINUTE
        who = await person(self.storage, person_id)
        if thread_id is None:
            await self.threads.keep_letter(self.act(), who, words)
            await self.threads.send_letter(self.act(), who, f"Имя {person_id}")
        else:
            await self.threads.reply(self.act(), who, thread_id, words)

    async def listed(self, *, waiting: bool = True) -> list[int]:
        page = await self.inbox.page(0, waiting=waiting)
        return [line.id for line, _ in page.lines]


@pytest.fixture
async def desk(storage: Storage) -> Desk:
    clock = HandClock()
    return Desk(storage, clock, Threads(storage, clock, await team(storage, OWNER)))


def turn(size: int) -> Turn:
    return Turn(1, True, "ж" * size, NOW, None)


def test_posts_come_in_pages_that_a_message_carries() -> None:
    pages = in_pages([turn(LONGEST), turn(LONGEST), turn(10), turn(10)])
    assert [len(page) for page in pages] == [1, 3]
    for page in pages:
        assert sum(len(each.words) + AROUND for each in page) <= ROOM
    assert in_pages([]) == []
    assert len(in_pages([Turn(1, False, "📚" * LONGEST, NOW, None)] * 3)) == 3


async def test_who_waits_longest_comes_first_and_adding_a_word_does_not_put_them_back(desk: Desk) -> None:
    await desk.writes(FIRST, "раз")
    await desk.writes(SECOND, "два")
    await desk.writes(FIRST, "и ещё", 1)
    assert await desk.listed() == [1, 2]
    [(line, _), _] = (await desk.inbox.page(0, waiting=True)).lines
    assert (line.words, line.waiting_since) == ("и ещё", NOW + MINUTE)


async def test_an_answer_ends_the_waiting_and_a_new_word_begins_it_again(desk: Desk) -> None:
    await desk.writes(FIRST, "раз")
    await desk.writes(OWNER, "ответ", 1)
    assert (await desk.listed(), await desk.listed(waiting=False)) == ([], [1])
    assert await desk.inbox.count_unanswered() == 0
    await desk.writes(FIRST, "спасибо, а когда?", 1)
    assert await desk.listed() == [1]
    assert await desk.inbox.count_unanswered() == 1


async def test_what_needs_no_answer_is_put_aside_once_and_comes_back_with_a_new_word(desk: Desk) -> None:
    await desk.writes(FIRST, "спасибо")
    owner, act = await person(desk.storage, OWNER), desk.act()
    assert await desk.inbox.settle(act, owner, 1)
    assert await desk.inbox.settle(Act(act.update_id, replayed=True), owner, 1)
    assert not await desk.inbox.settle(desk.act(), owner, 1)
    assert await desk.listed() == []
    entries = [each.act for each in await desk.storage.read(lambda tables: tables.log.page(10, 0))]
    assert entries == ["thread_settled"]
    await desk.writes(FIRST, "и ещё", 1)
    assert await desk.listed() == [1]


async def test_the_list_comes_in_pages(desk: Desk) -> None:
    for number in range(7):
        await desk.writes(FIRST, f"письмо {number}")
    last = await desk.inbox.page(99, waiting=True)
    assert ([line.id for line, _ in last.lines], last.number, last.pages) == ([6, 7], 1, 2)


async def test_a_talk_tells_who_answered_oldest_word_first(desk: Desk) -> None:
    await desk.writes(FIRST, "раз")
    await desk.storage.write(lambda tables: tables.librarians.set_name(OWNER, "Айгүл"))
    await desk.writes(OWNER, "ответ", 1)
    found = await desk.inbox.open(1, 0)
    assert found is not None
    assert [(each.words, each.name) for each in found.turns] == [("раз", None), ("ответ", "Айгүл")]
    assert await desk.inbox.open(2, 0) is None


async def test_a_forgotten_person_waits_no_more(desk: Desk) -> None:
    await desk.writes(FIRST, "раз")
    await desk.storage.write(lambda tables: tables.threads.forget(FIRST))
    assert (await desk.listed(), await desk.listed(waiting=False)) == ([], [])
    assert await desk.inbox.open(1, 0) is None
