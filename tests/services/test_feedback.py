"""The pace of an owner's card, and that feedback is counted once whatever is replayed."""

from bot.clock import Clock
from bot.conversations.services.feedback import GENTLY, Feedbacks, average, next_change
from storage import Act, Storage, Tables
from storage.outbox import Settled, Shown
from storage.records import Delivery, Notice
from tests.services.known import person, team

OWNER, OTHER, READER = 1, 2, 3
NOW = 1_801_458_000_000


async def coming(storage: Storage) -> list[int]:
    """When the owner's card is going to change."""
    return [
        each.due_at
        for each in await storage.read(lambda tables: tables.outbox.next(2 * NOW, 100))
        if each.person_id == OWNER
    ]


def test_a_card_changes_at_once_but_a_minute_after_the_last_change() -> None:
    assert next_change(None, NOW, under_way=False) == NOW
    assert next_change(NOW - 2 * GENTLY, NOW, under_way=False) == NOW
    assert next_change(NOW - 1, NOW, under_way=False) == NOW - 1 + GENTLY
    assert next_change(None, NOW, under_way=True) == NOW + GENTLY


def test_an_average_is_that_of_the_people_not_of_the_ratings() -> None:
    assert average({5: 3, 1: 1}) == 4.0
    assert average({}) is None


async def test_what_comes_while_a_change_waits_adds_no_second_one(storage: Storage) -> None:
    feedback = Feedbacks(storage, Clock(), await team(storage, OWNER, OTHER))
    reader = await person(storage, READER)
    for update_id, rating in enumerate((1, 2, 3)):
        await feedback.rate(Act(update_id), reader, 0, rating)
    assert len(await coming(storage)) == 1


async def test_what_comes_while_a_change_is_being_sent_is_shown_a_minute_later(storage: Storage) -> None:
    clock = Clock()
    feedback = Feedbacks(storage, clock, await team(storage, OWNER))
    reader = await person(storage, READER)
    await feedback.rate(Act(1), reader, 0, 1)

    def begin(tables: Tables) -> Notice:
        [card] = tables.outbox.next(clock.now(), 1)
        tables.outbox.mark_sending([card.id])
        return card

    card = await storage.write(begin)
    before = clock.now()
    await feedback.rate(Act(2), reader, 0, 2)
    [due_at] = await coming(storage)
    assert due_at >= before + GENTLY
    settled = Settled(card.id, Delivery.SENT, message_ids=(7,), shown=Shown(OWNER, None, "feedback:0"))
    await storage.write(lambda tables: tables.outbox.settle([settled], clock.now()))
    assert len(await coming(storage)) == 1


async def test_a_replayed_rating_is_counted_once_and_shown_as_it_is(storage: Storage) -> None:
    feedback = Feedbacks(storage, Clock(), await team(storage, OWNER))
    reader = await person(storage, READER)
    await feedback.rate(Act(1), reader, 0, 4)
    mine = await feedback.rate(Act(1, replayed=True), reader, 0, 4)
    assert mine.feedback is not None
    assert mine.feedback.rating == 4
    assert await storage.read(lambda tables: tables.feedback.tally(0)) == {4: 1}
    assert len(await coming(storage)) == 1


async def test_a_rating_alone_is_nobodys(storage: Storage) -> None:
    feedback = Feedbacks(storage, Clock(), await team(storage, OWNER))
    mine = await feedback.rate(Act(1), await person(storage, READER), 0, 4)
    assert mine.feedback is not None
    assert (mine.feedback.anonymous, mine.feedback.name) == (True, None)
