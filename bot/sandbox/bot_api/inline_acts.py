"""What people do in inline mode: ask the bot by name, and choose one of its results."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.sandbox.bot_api.given_entities import with_mentions
from bot.sandbox.bot_api.sending import read_caption, read_text
from bot.sandbox.people.acts import ImpossibleAct
from bot.sandbox.records.wire import user_json

if TYPE_CHECKING:
    from bot.sandbox.records.actors import Actor
    from bot.sandbox.records.chats import Chat, Message
    from bot.sandbox.records.inline import InlineQuery

Json = dict[str, Any]


def ask_inline(person: Actor, query: str) -> InlineQuery:
    """Type a question after the bot's name."""
    world = person.world
    asked = world.inline.ask(person, query, world.clock.monotonic())
    content = {"id": asked.id, "from": user_json(person), "query": query, "offset": "", "chat_type": "sender"}
    world.updates.add("inline_query", content)
    return asked


def choose(person: Actor, query_id: str, result_id: str, chat: Chat) -> Message:
    """Send one of the results into a chat, in the person's name."""
    world = person.world
    asked = world.inline.known[query_id]
    result = next((result for result in asked.results if result["id"] == result_id), None)
    if result is None:
        raise ImpossibleAct("there is no such result")
    message = _message(person, result, chat)
    chat.keep(message)
    chosen: Json = {"result_id": result_id, "from": user_json(person), "query": asked.query}
    if message.inline_id:
        chosen["inline_message_id"] = message.inline_id
    world.tell_message(message)
    world.updates.add("chosen_inline_result", chosen)
    return message


def _message(person: Actor, result: Json, chat: Chat) -> Message:
    world = person.world
    words = result.get("input_message_content")
    text = words and {**words, "text": words["message_text"]}
    formatted = with_mentions(world, read_text(text) if text else read_caption(result))
    content = {"words": formatted.text, "marks": formatted.entities, "markup": result.get("reply_markup")}
    message = world.new_message(chat, person, via_bot=True, **content)
    message.file = world.files.by_id(result.get(f"{result['type']}_file_id", ""))
    if message.markup:
        message.inline_id = world.inline.new_message_id()
        world.inline.messages[message.inline_id] = message
    return message
