"""What becomes of updates that starts of the bot did not get done."""

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path
from typing import Any, cast

import pytest

from bot.chat.arriving.answered import Answered
from bot.chat.arriving.lean import kept, lean
from bot.chat.arriving.processing import ATTEMPTS, Processor
from storage import Storage, Tables
from storage.inbox import Received
from tests.empty_database import put_empty_database

UPDATE = Received(7, 1, '{"update_id": 7}', applied=False, attempts=0)


@pytest.fixture
async def storage(tmp_path: Path) -> AsyncIterator[Storage]:
    storage = Storage(put_empty_database(tmp_path / "library.db"))
    await storage.open(0)
    await storage.write(lambda tables: tables.inbox.add([UPDATE], 0))
    yield storage
    await storage.close()


def processor_on(storage: Storage) -> Processor:
    nobody = cast("Any", None)
    return Processor(nobody, nobody, storage, Answered(storage))


async def test_an_update_that_only_stood_in_line_at_many_crashes_is_not_given_up(storage: Storage) -> None:
    for _ in range(ATTEMPTS * 3):
        assert [each.update_id for each in await processor_on(storage).recover()] == [7]
    assert (await storage.read(lambda tables: tables.inbox.open()))[0].attempts == 0


async def test_an_update_that_every_start_begins_and_none_ends_is_set_aside(storage: Storage) -> None:

    def work(tables: Tables) -> None:
        for _ in range(ATTEMPTS):
            tables.inbox.count_attempt(7)

    await storage.write(work)
    (received,) = await processor_on(storage).recover()
    await processor_on(storage).process(received)
    assert await storage.read(lambda tables: tables.inbox.open()) == []


async def test_a_new_update_costs_no_count(storage: Storage) -> None:
    await processor_on(storage).process(replace(UPDATE, raw="not JSON"))
    rows = await storage.read(
        lambda tables: tables.link.execute("SELECT state, attempts FROM inbox").fetchall()
    )
    assert rows == [("set aside", 0)]


def test_a_tapped_card_is_cut_down_to_what_is_needed_of_it() -> None:
    card = {"message_id": 3, "date": 5, "chat": {"id": 1}, "text": "Hi", "reply_markup": {}, "entities": []}
    tapped = {"update_id": 7, "callback_query": {"id": "9", "data": "x", "message": card}}
    message = {"message_id": 3, "date": 5, "chat": {"id": 1}, "text": "Hi"}
    assert lean(tapped) == {
        "update_id": 7,
        "callback_query": {"id": "9", "data": "x", "message": message},
    }


def test_of_messages_somebody_tapped_or_replied_to_no_words_are_stored() -> None:
    earlier = {"message_id": 3, "date": 5, "chat": {"id": 1}, "text": "Айгерім applied", "from": {"id": 2}}
    which = {"message_id": 3, "date": 5, "chat": {"id": 1}, "text": "·"}
    reply = {"message_id": 4, "text": "Yes", "reply_to_message": earlier, "quote": {"text": "Айгерім"}}
    assert kept({"update_id": 7, "message": reply}) == {
        "update_id": 7,
        "message": {"message_id": 4, "text": "Yes", "reply_to_message": which},
    }
    tapped = {"update_id": 7, "callback_query": {"id": "9", "message": earlier}}
    assert kept(tapped) == {"update_id": 7, "callback_query": {"id": "9", "message": which}}


@pytest.mark.parametrize("message", [None, 5, [], {}, {"reply_to_message": 5}])
def test_what_is_odd_is_stored_as_it_came(message: object) -> None:
    update = {"update_id": 7, "message": message}
    assert kept(update) == update


@pytest.mark.parametrize("update", [None, 5, [], {}, {"callback_query": None}, {"callback_query": {}}])
def test_what_is_no_tap_on_a_card_stays_as_it_is(update: object) -> None:
    assert lean(update) == update
