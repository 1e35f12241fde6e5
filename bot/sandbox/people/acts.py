"""What people do: each act changes the world and tells the bot by an update."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from bot.sandbox.people.detect import detected
from bot.sandbox.people.others import forwarded
from bot.sandbox.people.taps import Tapped, tap_button
from bot.sandbox.people.typed import read_typed
from bot.sandbox.records.text import MAX_CAPTION, MAX_TEXT, FormattedText, units
from bot.sandbox.records.wire import bot_json, chat_json, message_json, user_json

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.sandbox.records.accounts import Account
    from bot.sandbox.records.actors import Actor
    from bot.sandbox.records.chats import Chat, Message

Json = dict[str, Any]
PAYLOAD = re.compile(r"[A-Za-z0-9_-]{0,64}")


class ImpossibleAct(Exception):
    """A person cannot do this in Telegram."""


def open_bot(person: Actor, payload: str) -> Message:
    """Press Start; Telegram lets through only a short, plain payload."""
    if not PAYLOAD.fullmatch(payload):
        raise ImpossibleAct("a start payload is up to 64 of A-Z a-z 0-9 _ -")
    return _say_plainly(person, f"/start {payload}".strip(), person.chat)


def say(person: Actor, text: str, chat: Chat, reply_to: Message | None) -> Message:
    """Write a text, with the signs that Telegram's clients turn into a look: **bold** and so on."""
    words, marks = typed_text(text)
    return deliver(person, begin(person, chat, words=words, marks=marks, reply_to=reply_to))


def _say_plainly(person: Actor, text: str, chat: Chat) -> Message:
    """Say what the client says by itself: signs stay as they are."""
    return deliver(person, begin(person, chat, words=text, marks=detected(text, [])))


def typed_text(text: str) -> FormattedText:
    """Read a text."""
    typed = read_typed(text)
    if not 1 <= units(typed.text) <= MAX_TEXT:
        raise ImpossibleAct("a text has 1 to 4096 characters")
    return typed


def typed_caption(text: str) -> FormattedText:
    """Read the words under a file."""
    typed = read_typed(text)
    if units(typed.text) > MAX_CAPTION:
        raise ImpossibleAct("a caption has up to 1024 characters")
    return typed


def share(person: Actor, extras: Json, chat: Chat | None = None) -> Message:
    """Send something that is neither words nor a file, to the bot unless a group is named."""
    return deliver(person, begin(person, chat or person.chat, extras=extras))


def share_contact(person: Actor, phone_number: str) -> Message:
    """Share one's own phone number, as the keyboard's contact button does."""
    contact = {"phone_number": phone_number, "first_name": person.first_name, "user_id": person.id}
    if person.last_name:
        contact["last_name"] = person.last_name
    return share(person, {"contact": contact})


def share_people(person: Actor, request_id: int, people: Sequence[Account]) -> Message:
    """Pick people for a key of the reply keyboard; of each the bot hears what the key asks for."""
    wanted = _wanted_people(person.chat, request_id)
    if not 1 <= len(people) <= wanted.get("max_quantity", 1):
        raise ImpossibleAct(f"pick 1 to {wanted.get('max_quantity', 1)} people")
    named = ["first_name", "last_name"] if wanted.get("request_name") else []
    named += ["username"] if wanted.get("request_username") else []
    users = [
        {"user_id": picked["id"], **{name: picked[name] for name in named if name in picked}}
        for picked in map(user_json, people)
    ]
    _used(person.chat)
    return share(person, {"users_shared": {"request_id": request_id, "users": users}})


def _wanted_people(chat: Chat, request_id: int) -> Json:
    asked = [key["request_users"] for key in _keys(chat) if "request_users" in key]
    for wanted in asked:
        if wanted["request_id"] == request_id:
            return dict(wanted)
    raise ImpossibleAct(f"no key asks for people by number {request_id}")


def _used(chat: Chat) -> None:
    """A key was pressed: a keyboard for one time goes."""
    if chat.keyboard and chat.keyboard.get("one_time_keyboard"):
        chat.keyboard = None


def edit(person: Actor, message: Message, text: str) -> None:
    """Change one's own words, also those under a file."""
    if message.sender is not person or message.deleted:
        raise ImpossibleAct("people edit their own messages only")
    message.words, message.marks = typed_caption(text) if message.file else typed_text(text)
    message.edited_at = person.world.clock.now()
    _update(person, message, "edited_message")


def forward(person: Actor, message: Message, chat: Chat) -> Message:
    """Forward a message with its origin."""
    world = person.world
    origin = user_json(message.sender) if message.sender else bot_json(world.bot)
    extras = {"forward_origin": {"type": "user", "date": message.sent_at // 1000, "sender_user": origin}}
    content = {**forwarded(message.extras), **extras}
    copy = begin(person, chat, words=message.words, marks=message.marks, extras=content)
    copy.file = message.file
    return deliver(person, copy)


def tap_named(person: Actor, button: str, message: Message | None) -> Tapped:
    """Tap the button with this text or callback data."""
    if message is None and (key := _key(person.chat, button)):
        return press_key(person, person.chat, key)
    candidates = [message] if message else list(reversed(person.chat.messages))
    for candidate in candidates:
        for row in candidate.buttons:
            for found in row:
                if button in (found["text"], found.get("callback_data")):
                    return tap_button(person, candidate, found)
    seen = [candidate.button_texts for candidate in candidates if candidate.buttons]
    raise ImpossibleAct(f"no button {button!r}; there are {seen}")


def press_key(person: Actor, chat: Chat, key: Json) -> Tapped:
    """Press a key of the reply keyboard: it says its text, or asks the person's app for more."""
    for name in ("request_location", "request_users", "request_chat"):
        if wanted := key.get(name):
            return Tapped(name.removeprefix("request_"), wanted if isinstance(wanted, dict) else {})
    _used(chat)
    if key.get("request_contact"):
        share_contact(person, person.phone_number)
        return Tapped("contact", {})
    _say_plainly(person, key["text"], chat)
    return Tapped("text", {"text": key["text"]})


def _key(chat: Chat, text: str) -> Json | None:
    return next((key for key in _keys(chat) if key["text"] == text), None)


def _keys(chat: Chat) -> list[Json]:
    return [key for row in (chat.keyboard or {}).get("keyboard", []) for key in row]


def set_blocked(person: Actor, *, blocked: bool) -> None:
    """Block or unblock the bot, and tell it so."""
    if person.blocked == blocked:
        return
    person.blocked = blocked
    if person.chat.started:
        person.world.updates.add("my_chat_member", _membership(person))
    person.world.tell_person(person)


def _membership(person: Actor) -> Json:
    world = person.world
    bot = {"user": bot_json(world.bot)}
    member, kicked = {"status": "member", **bot}, {"status": "kicked", "until_date": 0, **bot}
    old, new = (member, kicked) if person.blocked else (kicked, member)
    return {
        "chat": chat_json(person.chat),
        "from": user_json(person),
        "date": world.clock.now() // 1000,
        "old_chat_member": old,
        "new_chat_member": new,
    }


def begin(person: Actor, chat: Chat, **content: Any) -> Message:  # noqa: ANN401 - fields of Message
    """Begin a message; writing to the bot starts the chat, and lifts a block as Telegram's clients do."""
    if person.deactivated or person.id not in chat.members:
        raise ImpossibleAct("only members of a chat write in it")
    if chat.type == "private":
        if not chat.started:
            chat.started = True
            person.world.tell_person(person)
        set_blocked(person, blocked=False)
    return person.world.new_message(chat, person, **content)


def deliver(person: Actor, message: Message) -> Message:
    """Put a begun message into its chat, and tell the bot."""
    message.chat.keep(message)
    _update(person, message, "message")
    return message


def _update(person: Actor, message: Message, kind: str) -> None:
    world = person.world
    person.acted_at = world.clock.monotonic()
    world.tell_message(message)
    if world.bot_reads(message):
        world.updates.add(kind, message_json(message, world.bot))
