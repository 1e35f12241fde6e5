"""What people do, by way of the control API: POST /sandbox/people/ID/ACT."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from aiohttp import web

from bot.sandbox.bot_api.inline_acts import ask_inline, choose
from bot.sandbox.people import acts
from bot.sandbox.people.file_acts import PICTURE
from bot.sandbox.people.taps import tap_button
from bot.sandbox.records.files import KINDS, Upload
from bot.sandbox.records.views import message_view
from bot.sandbox.whole_view import actor_view

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping

    from multidict import MultiDictProxy

    from bot.sandbox.people.people import Person
    from bot.sandbox.people.world import World
    from bot.sandbox.records.chats import Chat, Message

Json = dict[str, Any]
SECONDS_FOR_RESULTS = 10.0


def find_person(world: World, person_id: object) -> Person:
    """Return the person with this id."""
    return world.people[int(str(person_id))]


def find_message(person: Person, body: Json) -> Message:
    """Return the message that the body names, by chat_id (default: private) and message_id."""
    message = find_chat(person, body).find(int(body["message_id"]))
    if message is None:
        raise acts.ImpossibleAct("the message is gone")
    return message


def find_chat(person: Person, body: Json) -> Chat:
    """Return the chat that the body names, by default the private one."""
    return person.world.chats[int(body["chat_id"])] if body.get("chat_id") else person.chat


def send_files(person: Person, form: MultiDictProxy[Any]) -> list[Json]:
    """Send what a form with kind, one or several files, caption and chat_id holds; several are an album."""
    kind, files = str(form["kind"]), form.getall("file")
    if kind not in (*KINDS, PICTURE) or not all(isinstance(file, web.FileField) for file in files):
        raise acts.ImpossibleAct(f"kind is one of {', '.join(KINDS)}, {PICTURE}; file is a file")
    uploads = [Upload(file.filename, file.content_type, file.file.read()) for file in files]
    caption, chat = str(form.get("caption", "")), find_chat(person, dict(form))
    if len(uploads) == 1:
        reply_to = _answered(chat, dict(form))
        return [_view(person, person.sends(kind, uploads[0], caption, chat, reply_to))]
    return [_view(person, message) for message in person.sends_album(kind, uploads, caption, chat=chat)]


def _answered(chat: Chat, body: Json) -> Message | None:
    """Return the message that the body's reply_to names."""
    return chat.find(int(body["reply_to"])) if body.get("reply_to") else None


def _view(person: Person, message: Message) -> Json:
    return message_view(message, person.world.bot)


async def _start(person: Person, body: Json) -> Json:
    return _view(person, person.opens(str(body.get("payload") or "")))


async def _text(person: Person, body: Json) -> Json:
    chat = find_chat(person, body)
    return _view(person, person.says(str(body["text"]), chat, _answered(chat, body)))


async def _tap(person: Person, body: Json) -> Json:
    if "button" in body:
        return person.taps(str(body["button"])).json()
    message = find_message(person, body)
    row, column = int(body["row"]), int(body["column"])
    if message.buttons:
        return tap_button(person, message, message.buttons[row][column]).json()
    keys = (message.keyboard or {}).get("keyboard")
    if not keys:
        raise acts.ImpossibleAct("the message has no buttons")
    return acts.press_key(person, message.chat, keys[row][column]).json()


async def _edit(person: Person, body: Json) -> Json:
    message = find_message(person, body)
    person.edits(message, str(body["text"]))
    return _view(person, message)


async def _forward(person: Person, body: Json) -> Json:
    """Forward `message_id` of `from_chat_id` (default: private) to `chat_id` (default: private)."""
    source = {"chat_id": body.get("from_chat_id"), "message_id": body["message_id"]}
    return _view(person, person.forwards(find_message(person, source), find_chat(person, body)))


async def _contact(person: Person, body: Json) -> Json:
    return _view(person, person.shares_contact(str(body.get("phone_number") or "")))


async def _location(person: Person, body: Json) -> Json:
    return _view(person, person.shares_location(float(body["latitude"]), float(body["longitude"])))


async def _poll(person: Person, body: Json) -> Json:
    """A poll of `question` and `options`; with the place of the `correct` one a quiz."""
    options, chat = [str(each) for each in body["options"]], find_chat(person, body)
    return _view(person, person.asks(str(body["question"]), options, body.get("correct"), chat))


async def _other(person: Person, body: Json) -> Json:
    """Whatever else Telegram has, by its fields of a Message."""
    return _view(person, person.shares(dict(body)))


async def _users(person: Person, body: Json) -> Json:
    """Answer a request_users key with `user_ids`."""
    chosen = [person.world.people[int(str(user_id))] for user_id in body["user_ids"]]
    return _view(person, person.shares_people(int(body["request_id"]), chosen))


async def _block(person: Person, _: Json) -> Json:
    person.blocks()
    return actor_view(person)


async def _unblock(person: Person, _: Json) -> Json:
    person.unblocks()
    return actor_view(person)


async def _deactivate(person: Person, _: Json) -> Json:
    person.deactivates()
    return actor_view(person)


async def _language(person: Person, body: Json) -> Json:
    person.speaks(str(body["language_code"]))
    return actor_view(person)


async def _inline(person: Person, body: Json) -> Json:
    asked = ask_inline(person, str(body["query"]))
    await person.world.changed(lambda: asked.answered, SECONDS_FOR_RESULTS)
    return {"query_id": asked.id, "results": asked.results}


async def _choose(person: Person, body: Json) -> Json:
    return _view(
        person, choose(person, str(body["query_id"]), str(body["result_id"]), find_chat(person, body))
    )


ACTS: Mapping[str, Callable[[Person, Json], Awaitable[Json]]] = MappingProxyType(
    {
        "start": _start,
        "text": _text,
        "tap": _tap,
        "edit": _edit,
        "forward": _forward,
        "contact": _contact,
        "location": _location,
        "poll": _poll,
        "other": _other,
        "users": _users,
        "block": _block,
        "unblock": _unblock,
        "deactivate": _deactivate,
        "language": _language,
        "inline": _inline,
        "choose": _choose,
    }
)
