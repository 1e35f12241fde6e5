"""The control API and the live feed, as the page uses them."""

from __future__ import annotations

import asyncio
import json
from typing import TYPE_CHECKING, Any

import aiohttp
import pytest

from bot.sandbox import Sandbox
from tests.patience import PATIENCE
from tests.sandbox.telegram import PNG, OwnClock

if TYPE_CHECKING:
    from bot.sandbox import Person
    from tests.sandbox.telegram import Telegram


async def test_a_whole_conversation_over_http(telegram: Telegram) -> None:
    person = await telegram.post(
        "/sandbox/people", first_name="Анна", language_code="ru", role_hint="newcomer"
    )
    assert (person["started"], person["role_hint"]) == (False, "newcomer")
    act = f"/sandbox/people/{person['id']}"
    await telegram.post(f"{act}/start", payload="w_1")
    said = await telegram.post(f"{act}/text", text="привет")
    buttons = {"inline_keyboard": [[{"text": "да", "callback_data": "yes", "style": "success"}]]}
    sent = (await telegram.call("sendMessage", chat_id=person["id"], text="?", reply_markup=buttons)).result
    tapped = await telegram.post(
        f"{act}/tap", chat_id=person["id"], message_id=sent["message_id"], row=0, column=0
    )
    assert (tapped["action"], tapped["data"]) == ("callback", "yes")
    again = await telegram.post(f"{act}/tap", button="да")
    assert again["data"] == "yes"
    assert (await telegram.get("/sandbox/statistics"))["unanswered_taps"] == 2
    await telegram.post(f"{act}/edit", message_id=said["id"], text="здравствуйте")
    await telegram.post(f"{act}/forward", message_id=said["id"])
    await telegram.post(f"{act}/contact")
    await telegram.post(f"{act}/location", latitude=49.9, longitude=82.6)
    await telegram.post(f"{act}/language", language_code="kk")
    await telegram.post(f"{act}/block")
    await telegram.post(f"{act}/unblock")
    kinds = [next(iter(list(update)[1:])) for update in await telegram.updates()]
    assert kinds == [
        *(
            "message",
            "message",
            "callback_query",
            "callback_query",
            "edited_message",
            "message",
            "message",
            "message",
        ),
        *("my_chat_member", "my_chat_member"),
    ]
    state = await telegram.get("/sandbox/state")
    (chat,) = state["chats"]
    assert [message["text"] for message in chat["messages"]] == [
        "/start w_1",
        "здравствуйте",
        "?",
        "здравствуйте",
        None,
        None,
    ]
    assert chat["messages"][2]["buttons"] == [
        [{"text": "да", "callback_data": "yes", "style": "success", "kind": "callback"}]
    ]
    assert chat["messages"][4]["contact"]["first_name"] == "Анна"
    assert [call["method"] for call in state["calls"]] == ["sendMessage", "getUpdates"]
    assert (await telegram.post(f"{act}/deactivate"))["deactivated"] is True


async def test_a_file_is_sent_from_the_page(telegram: Telegram, aigul: Person) -> None:
    form = aiohttp.FormData({"kind": "photo", "caption": "look"})
    form.add_field("file", PNG, filename="a.png", content_type="image/png")
    async with telegram.session.post(
        f"{telegram.sandbox.url}/sandbox/people/{aigul.id}/file", data=form
    ) as response:
        (sent,) = await response.json()
        assert sent["photo"]["file_name"] == "a.png"
    (update,) = await telegram.updates()
    assert update["message"]["caption"] == "look"


async def test_several_files_are_sent_as_an_album(telegram: Telegram, aigul: Person) -> None:
    group = telegram.world.add_group("Readers", aigul)
    form = aiohttp.FormData({"kind": "picture", "caption": "**look**", "chat_id": str(group.id)})
    for name, kind in (("a.png", "image/png"), ("b.mp4", "video/mp4")):
        form.add_field("file", PNG, filename=name, content_type=kind)
    async with telegram.session.post(
        f"{telegram.sandbox.url}/sandbox/people/{aigul.id}/file", data=form
    ) as response:
        first, second = await response.json()
    assert first["caption_entities"] == [{"type": "bold", "offset": 0, "length": 4}]
    assert second["video"]["file_name"] == "b.mp4"
    assert first["media_group_id"] == second["media_group_id"] is not None


@pytest.mark.parametrize(
    ("path", "body", "error"),
    [
        ("/people", {"first_name": "x"}, "missing or unknown: 'language_code'"),
        ("/people/1/text", {"text": "x"}, "missing or unknown: 1"),
        ("/people/ID/dance", {}, "missing or unknown: 'dance'"),
        ("/people/ID/text", {"text": ""}, "a text has 1 to 4096 characters"),
        (
            "/people/ID/tap",
            {"chat_id": None, "message_id": 1, "row": 0, "column": 0},
            "the message has no buttons",
        ),
        ("/people/ID/start", {"payload": "a b"}, "a start payload is up to 64 of A-Z a-z 0-9 _ -"),
        ("/clock", {}, "missing or unknown: 'forward'"),
    ],
)
async def test_what_cannot_be_done_is_said(
    telegram: Telegram, aigul: Person, path: str, body: dict[str, Any], error: str
) -> None:
    address = f"{telegram.sandbox.url}/sandbox{path.replace('ID', str(aigul.id))}"
    async with telegram.session.post(address, json=body) as response:
        assert (response.status, await response.json()) == (400, {"error": error})


async def test_the_clock_moves_forward(telegram: Telegram) -> None:
    before = telegram.clock.now()
    assert await telegram.post("/sandbox/clock", forward=3_600_000) == {"now": before + 3_600_000}


async def test_calls_can_be_looked_into(telegram: Telegram, aigul: Person) -> None:
    await telegram.call("sendMessage", chat_id=aigul.id, text="x")
    await telegram.call("sendMessage", chat_id=1, text="x")
    first, second = await telegram.get("/sandbox/calls?after=0")
    assert (first["method"], first["status"], first["answer"]["result"]["text"]) == ("sendMessage", 200, "x")
    assert (second["parameters"], second["status"]) == ({"chat_id": 1, "text": "x"}, 400)
    assert await telegram.get(f"/sandbox/calls?after={second['number']}") == []


async def test_the_feed_tells_every_change(telegram: Telegram, aigul: Person) -> None:
    async with telegram.session.get(f"{telegram.sandbox.url}/sandbox/events") as stream:
        assert await event(stream) == ("state", await telegram.get("/sandbox/state"))
        sent = (await telegram.call("sendMessage", chat_id=aigul.id, text="x")).result
        name, change = await event(stream)
        assert (name, change["kind"], change["message"]["text"]) == ("change", "message", "x")
        assert (await event(stream))[1]["call"]["method"] == "sendMessage"
        await telegram.call("deleteMessage", chat_id=aigul.id, message_id=sent["message_id"])
        assert (await event(stream))[1] == {
            "kind": "deleted",
            "chat_id": aigul.id,
            "message_ids": [sent["message_id"]],
        }
        assert (await event(stream))[1]["kind"] == "call"
        await telegram.call("sendChatAction", chat_id=aigul.id, action="typing")
        assert (await event(stream))[1] == {"kind": "typing", "chat_id": aigul.id}


async def event(stream: aiohttp.ClientResponse) -> tuple[str, Any]:
    async with asyncio.timeout(PATIENCE):
        name = (await stream.content.readline()).decode().removeprefix("event: ").strip()
        data = (await stream.content.readline()).decode().removeprefix("data: ")
        await stream.content.readline()
    return name, json.loads(data)


async def test_it_listens_on_loopback_only() -> None:
    with pytest.raises(ValueError, match="loopback only"):
        await Sandbox(OwnClock()).start("0.0.0.0")
