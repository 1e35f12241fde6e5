"""Whatever a bot sends, the server answers in Telegram's shape: good calls with one part put wrong."""

from __future__ import annotations

import contextlib
import copy
import inspect
import json
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.sandbox import Upload, World
from bot.sandbox.bot_api.methods import METHODS
from bot.sandbox.records.errors import ApiError
from bot.sandbox.whole_view import state_view
from tests.sandbox.telegram import PNG, TOKEN, OwnClock

if TYPE_CHECKING:
    from collections.abc import Coroutine, Iterator

ME = 7_000_000_001
HTML = {"text": "<b>x</b>", "parse_mode": "HTML"}
BUTTONS = [
    [{"text": "a", "callback_data": "a", "style": "danger"}, {"text": "b", "url": "https://library.kz"}],
    [
        {"text": "c", "copy_text": {"text": "c"}},
        {"text": "d", "switch_inline_query_chosen_chat": {"query": "d"}},
    ],
]
ASK_CHAT = {"request_id": 2, "chat_is_channel": False, "bot_is_member": True}
KEYS = [
    [
        "a",
        {"text": "d", "request_chat": ASK_CHAT},
        {"text": "b", "request_contact": True},
        {"text": "c", "request_users": {"request_id": 1}},
    ]
]
PHOTO = "file-photo-1"
MEDIA = [{"type": "photo", "media": PHOTO, "caption": "x"}, {"type": "photo", "media": PHOTO}]
SPOT = {"offset": 0, "length": 1}
ENTITIES = [
    {"type": "bold", **SPOT},
    {"type": "text_link", "url": "https://a.kz", **SPOT},
    {"type": "date_time", "unix_time": 1, "date_time_format": "r", **SPOT},
    {"type": "text_mention", "user": {"id": ME}, **SPOT},
]
RESULTS = [
    {"type": "article", "id": "1", "title": "x", "input_message_content": {"message_text": "x"}},
    {"type": "photo", "id": "2", "photo_file_id": PHOTO, "caption": "x"},
]
CHAT = {"chat_id": ME}
MESSAGE = {**CHAT, "message_id": 2}
INLINE = {"reply_markup": {"inline_keyboard": BUTTONS}}
GOOD: list[tuple[str, dict[str, Any]]] = [
    ("getUpdates", {"offset": 1, "limit": 10, "allowed_updates": ["message"]}),
    ("setWebhook", {"url": "https://library.kz", "secret_token": "x", "max_connections": 1}),
    ("sendMessage", {**CHAT, **HTML, **INLINE, "link_preview_options": {"is_disabled": True}}),
    ("sendMessage", {**CHAT, "text": "x", "entities": ENTITIES, "reply_parameters": {"message_id": 1}}),
    ("sendMessage", {**CHAT, "text": "x", "reply_markup": {"keyboard": KEYS}}),
    ("sendMessage", {**CHAT, "text": "x", "reply_markup": {"remove_keyboard": True}}),
    ("sendMessage", {**CHAT, "text": "x", "reply_markup": {"force_reply": True}}),
    ("sendPhoto", {**CHAT, "photo": PHOTO, "caption": "x", **INLINE}),
    ("sendDocument", {**CHAT, "document": Upload("a.txt", "text/plain", b"x")}),
    ("sendMediaGroup", {**CHAT, "media": MEDIA}),
    ("sendLocation", {**CHAT, "latitude": 49.9, "longitude": 82.6}),
    ("sendChatAction", {**CHAT, "action": "typing"}),
    ("editMessageText", {**MESSAGE, **HTML}),
    ("editMessageReplyMarkup", {**MESSAGE, "reply_markup": {"inline_keyboard": BUTTONS[:1]}}),
    ("editMessageMedia", {**MESSAGE, "media": MEDIA[0]}),
    ("deleteMessage", MESSAGE),
    ("deleteMessages", {**CHAT, "message_ids": [1, 2]}),
    ("copyMessage", {**MESSAGE, "from_chat_id": ME}),
    ("copyMessages", {**CHAT, "from_chat_id": ME, "message_ids": [1, 2]}),
    ("forwardMessage", {**MESSAGE, "from_chat_id": ME}),
    ("setMessageReaction", {**MESSAGE, "reaction": [{"type": "emoji", "emoji": "👍"}]}),
    ("pinChatMessage", MESSAGE),
    (
        "setMyCommands",
        {"commands": [{"command": "a", "description": "a"}], "scope": {"type": "chat", **CHAT}},
    ),
    ("getMyCommands", {"scope": {"type": "chat_member", **CHAT, "user_id": ME}, "language_code": "kk"}),
    ("setMyDescription", {"description": "x", "language_code": "ru"}),
    ("getFile", {"file_id": PHOTO}),
    ("getChat", CHAT),
    ("getChatMember", {**CHAT, "user_id": ME}),
    ("answerInlineQuery", {"inline_query_id": "5000000000001", "results": RESULTS, "button": {"text": "x"}}),
    ("answerCallbackQuery", {"callback_query_id": "4000000000001", "text": "x", "show_alert": True}),
]
WRONG = st.one_of(
    st.sampled_from(
        [None, True, -1, 0, 2**70, 1.5, float("inf"), "", "x", "{", "[]", "x" * 5_000, "\ud800", "😀"]
    ),
    st.sampled_from([[], {}, [[]], [None], {"type": []}, {"x": 1}, ["x"], [{}], Upload("a", "b/c", b"")]),
)
Place = tuple[str | int, ...]


def places(value: object, here: Place = ()) -> Iterator[Place]:
    """All places in a nested value, with the value itself."""
    yield here
    if isinstance(value, dict | list):
        for key, inner in value.items() if isinstance(value, dict) else enumerate(value):
            yield from places(inner, (*here, key))


@st.composite
def spoilt_calls(draw: st.DrawFn) -> tuple[str, dict[str, Any]]:
    name, good = draw(st.sampled_from(GOOD))
    spoilt = copy.deepcopy(good)
    *path, last = draw(st.sampled_from(list(places(good))[1:]))
    part: Any = spoilt
    for key in path:
        part = part[key]
    part[last] = draw(WRONG)
    return name, spoilt


def world_with_two_messages() -> World:
    world = World(OwnClock(), TOKEN, flood_control=False)
    person = world.add_person("Анна", "ru")
    person.opens()
    world.files.store("photo", Upload("a.png", "image/png", PNG))
    METHODS["sendMessage"].act(world, METHODS["sendMessage"].read({**CHAT, "text": "x", **INLINE}))
    person.taps("a")
    world.inline.ask(person, "x", world.clock.monotonic())
    return world


async def perform(name: str, raw: dict[str, Any]) -> None:
    world = world_with_two_messages()
    result = METHODS[name].act(world, METHODS[name].read(raw))
    if inspect.iscoroutine(result):
        await result
    shown = [message.html for chat in world.chats.values() for message in chat.history.values()]
    assert len(shown) >= 2
    assert json.dumps(state_view(world))


@pytest.mark.parametrize(("name", "good"), GOOD)
async def test_the_good_calls_are_good(name: str, good: dict[str, Any]) -> None:
    await perform(name, copy.deepcopy(good))


@settings(max_examples=600, deadline=None)
@given(spoilt_calls())
def test_a_spoilt_call_is_refused_and_breaks_nothing(call: tuple[str, dict[str, Any]]) -> None:
    with contextlib.suppress(ApiError):
        run(perform(*call))


def run(task: Coroutine[Any, Any, None]) -> None:
    """Run what never really waits, without the cost of an event loop."""
    with contextlib.suppress(StopIteration):
        task.send(None)
        task.close()
