"""A conversation: people write, the bot reads and answers."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from tests.patience import PATIENCE, until

if TYPE_CHECKING:
    from bot.sandbox import Person
    from tests.sandbox.telegram import Telegram


async def test_start_with_a_payload_reaches_the_bot(telegram: Telegram) -> None:
    person = telegram.world.add_person("Анна", "ru", last_name="Ким")
    person.opens("w_7")
    (update,) = await telegram.updates()
    message = update["message"]
    assert message["text"] == "/start w_7"
    assert message["entities"] == [{"type": "bot_command", "offset": 0, "length": 6}]
    assert message["from"] == {
        "id": person.id,
        "is_bot": False,
        "first_name": "Анна",
        "last_name": "Ким",
        "language_code": "ru",
    }
    assert message["chat"]["type"] == "private"
    assert message["date"] == telegram.clock.now() // 1000


async def test_an_answer_is_seen_by_the_person(telegram: Telegram, aigul: Person) -> None:
    buttons = {"inline_keyboard": [[{"text": "Иә", "callback_data": "yes"}]]}
    sent = await telegram.call(
        "sendMessage", chat_id=aigul.id, text="Сәлем, <b>Айгүл</b>!", parse_mode="HTML", reply_markup=buttons
    )
    assert sent.result["entities"] == [{"type": "bold", "offset": 7, "length": 5}]
    assert aigul.last.text == "Сәлем, Айгүл!"
    assert aigul.last.html == "Сәлем, <b>Айгүл</b>!"
    assert aigul.last.button_texts == ["Иә"]


async def test_a_tap_is_answered_once(telegram: Telegram, aigul: Person) -> None:
    buttons = {"inline_keyboard": [[{"text": "Иә", "callback_data": "yes"}]]}
    sent = await telegram.call("sendMessage", chat_id=aigul.id, text="?", reply_markup=buttons)
    aigul.taps("Иә")
    (update,) = await telegram.updates()
    query = update["callback_query"]
    assert query["data"] == "yes"
    assert query["message"]["message_id"] == sent.result["message_id"]
    assert len(telegram.world.queries.unanswered) == 1
    answered = await telegram.call("answerCallbackQuery", callback_query_id=query["id"], text="Жарайды")
    assert answered.result is True
    assert aigul.answers == ["Жарайды"]
    assert telegram.world.queries.unanswered == []
    again = await telegram.call("answerCallbackQuery", callback_query_id=query["id"])
    assert again.complaint == (
        "400 Bad Request: query is too old and response timeout expired or query ID is invalid"
    )


async def test_a_tap_left_too_long_cannot_be_answered(telegram: Telegram, aigul: Person) -> None:
    buttons = {"inline_keyboard": [[{"text": "Иә", "callback_data": "yes"}]]}
    await telegram.call("sendMessage", chat_id=aigul.id, text="?", reply_markup=buttons)
    tapped = aigul.taps("yes")
    telegram.clock.passed += 61
    late = await telegram.call("answerCallbackQuery", callback_query_id=tapped.details["query_id"])
    assert "query is too old" in late.complaint


async def test_an_edit_replaces_text_and_buttons(telegram: Telegram, aigul: Person) -> None:
    buttons = {"inline_keyboard": [[{"text": "1", "callback_data": "1"}]]}
    sent = (await telegram.call("sendMessage", chat_id=aigul.id, text="one", reply_markup=buttons)).result
    place = {"chat_id": aigul.id, "message_id": sent["message_id"]}
    telegram.clock.move(60_000)
    edited = await telegram.call("editMessageText", text="two", **place)
    assert edited.result["edit_date"] == sent["date"] + 60
    assert (aigul.last.text, aigul.last.buttons) == ("two", [])
    assert len(aigul.chat.messages) == 2
    same = await telegram.call("editMessageText", text="two", **place)
    assert same.complaint.startswith(
        "400 Bad Request: message is not modified: specified new message content"
    )


async def test_a_poll_waits_for_what_comes(telegram: Telegram, aigul: Person) -> None:
    poll = asyncio.ensure_future(telegram.call("getUpdates", timeout=50))
    await until(lambda: telegram.world.updates.polled)
    assert not poll.done()
    aigul.says("сәлем")
    (update,) = (await asyncio.wait_for(poll, PATIENCE)).result
    assert update["message"]["text"] == "сәлем"


async def test_a_second_poller_ends_the_first(telegram: Telegram) -> None:
    first = asyncio.ensure_future(telegram.call("getUpdates", timeout=50))
    await until(lambda: telegram.world.updates.polled)
    assert (await telegram.call("getUpdates")).result == []
    assert (await first).complaint == (
        "409 Conflict: terminated by other getUpdates request; "
        "make sure that only one bot instance is running"
    )


async def test_updates_come_again_until_they_are_confirmed(telegram: Telegram, aigul: Person) -> None:
    for number in range(5):
        aigul.says(str(number))
    first = (await telegram.call("getUpdates", limit=2)).result
    assert [update["message"]["text"] for update in first] == ["0", "1"]
    assert (await telegram.call("getUpdates", limit=2)).result == first
    rest = (await telegram.call("getUpdates", offset=first[-1]["update_id"] + 1)).result
    assert [update["message"]["text"] for update in rest] == ["2", "3", "4"]
    assert [update["update_id"] for update in rest] == [first[-1]["update_id"] + n for n in (1, 2, 3)]
    last = (await telegram.call("getUpdates", offset=-1)).result
    assert [update["message"]["text"] for update in last] == ["4"]


async def test_kinds_of_updates_are_remembered(telegram: Telegram, aigul: Person) -> None:
    await telegram.call("getUpdates", allowed_updates=["callback_query"])
    aigul.says("unheard")
    assert await telegram.updates() == []
    await telegram.call("getUpdates", allowed_updates=[])
    aigul.says("heard")
    assert len(await telegram.updates()) == 1


async def test_a_test_waits_until_something_is_seen(telegram: Telegram, aigul: Person) -> None:
    waiting = asyncio.ensure_future(telegram.world.changed(lambda: aigul.last.text == "Дайын" and aigul.last))
    await asyncio.sleep(0)
    await telegram.call("sendMessage", chat_id=aigul.id, text="Дайын")
    message = await waiting
    assert message
    assert message.chat is aigul.chat
