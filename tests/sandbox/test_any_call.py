"""Whatever a bot sends, the server answers in Telegram's shape."""

from __future__ import annotations

import asyncio
import contextlib
import inspect
from typing import TYPE_CHECKING, Any

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.sandbox import Upload, World
from bot.sandbox.errors import ApiError
from bot.sandbox.methods import METHODS
from tests.sandbox.telegram import TOKEN, OwnClock

if TYPE_CHECKING:
    from collections.abc import Coroutine

SCALARS = (
    st.none()
    | st.booleans()
    | st.integers(-5, 5)
    | st.floats(allow_nan=False)
    | st.text(max_size=5)
    | st.just("{}")
)
NAMES = st.sampled_from(
    [
        *("type", "text", "id", "inline_keyboard", "keyboard", "callback_data", "url", "copy_text", "media"),
        *(
            "chat_id",
            "user_id",
            "message_id",
            "emoji",
            "title",
            "input_message_content",
            "message_text",
            "offset",
        ),
        *(
            "length",
            "command",
            "description",
            "request_users",
            "request_id",
            "force_reply",
            "remove_keyboard",
        ),
    ]
)
WORDS = st.sampled_from(
    ["photo", "article", "document", "chat", "emoji", "default", "bold", "attach://x", "👍"]
)
ANYTHING: st.SearchStrategy[Any] = st.recursive(
    SCALARS | WORDS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(NAMES, inner, max_size=4),
    max_leaves=8,
)


@st.composite
def calls(draw: st.DrawFn) -> tuple[str, dict[str, Any]]:
    name = draw(st.sampled_from(sorted(METHODS)))
    method = METHODS[name]
    wanted = [
        *method.required,
        *draw(st.lists(st.sampled_from(sorted(method.optional) or ["x"]), max_size=3)),
    ]
    return name, {parameter: draw(ANYTHING) for parameter in wanted}


def small_world() -> World:
    world = World(OwnClock(), TOKEN, flood_control=False)
    person = world.add_person("Анна", "ru")
    person.opens()
    for _ in range(3):
        world.files.store("photo", Upload("a.png", "image/png", b"x"))
    return world


@settings(max_examples=400, deadline=None)
@given(calls(), st.booleans(), st.booleans())
def test_no_call_breaks_the_server(
    call: tuple[str, dict[str, Any]], known_chat: bool, known_message: bool
) -> None:
    name, raw = call
    world = small_world()
    if known_chat and "chat_id" in raw:
        raw["chat_id"] = next(iter(world.people))
    if known_message and "message_id" in raw:
        raw["message_id"] = 1
    with contextlib.suppress(ApiError):
        result = METHODS[name].act(world, METHODS[name].read(raw))
        if inspect.iscoroutine(result) and not raw.get("timeout"):
            asyncio.run(_finish(result))
        elif inspect.iscoroutine(result):
            result.close()


async def _finish(result: Coroutine[Any, Any, object]) -> None:
    with contextlib.suppress(ApiError):
        await result
