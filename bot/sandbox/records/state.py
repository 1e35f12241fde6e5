"""Everything there is in the sandbox: accounts, chats, messages, updates. Pure and in memory."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from bot.sandbox.records.calls import CallLog
from bot.sandbox.records.changes import Changes
from bot.sandbox.records.chats import Chat, Message
from bot.sandbox.records.counts import Statistics
from bot.sandbox.records.files import Files
from bot.sandbox.records.flood import Flood
from bot.sandbox.records.inline import InlineQueries
from bot.sandbox.records.profile import Profile
from bot.sandbox.records.queries import Queries
from bot.sandbox.records.trouble import Trouble
from bot.sandbox.records.updates import Updates
from bot.sandbox.records.views import chat_view, message_view, person_view
from bot.sandbox.records.webhook import Webhook
from bot.sandbox.records.wire import bot_json, chat_json, message_json, user_json

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from bot.sandbox.records.accounts import Account
    from bot.sandbox.records.clock import SandboxClock

T = TypeVar("T")
FIRST_GROUP = -1_002_000_000_001


class Refusal(NamedTuple):
    """A call that the Bot API would not understand; a bot without faults makes none."""

    method: str
    reason: str


class State:
    """The sandbox's own Telegram, whoever acts in it."""

    def __init__(self, clock: SandboxClock, token: str, *, flood_control: bool = True) -> None:
        self.clock = clock
        self.token = token
        self.bot = Profile(int(token.partition(":")[0]))
        self.people: Mapping[int, Account] = {}
        self.chats: dict[int, Chat] = {}
        self.updates = Updates()
        self.files = Files()
        self.queries = Queries()
        self.inline = InlineQueries()
        self.webhook = Webhook()
        self.trouble = Trouble()
        self.calls = CallLog()
        self.changes = Changes()
        self.statistics = Statistics()
        self.flood = Flood(self.statistics, enabled=flood_control)
        self.refusals: list[Refusal] = []
        self._group_ids = count(FIRST_GROUP, -1)
        self._message_ids = count(1)
        self._albums = count(13_000_000_000_001)

    def add_group(self, title: str, *members: Account) -> Chat:
        """Make a supergroup with the bot in it; the first member owns it."""
        chat = Chat(next(self._group_ids), "supergroup", title, {person.id: person for person in members})
        chat.owner = members[0] if members else None
        self.chats[chat.id] = chat
        if chat.owner:
            self.updates.add("my_chat_member", self.membership(chat, chat.owner, "left", "member"))
        self.changes.tell(lambda: {"kind": "chat", "chat": chat_view(chat, self.bot)})
        return chat

    def remove_bot(self, chat: Chat, by: Account) -> None:
        """Throw the bot out of a group."""
        chat.has_bot = False
        self.updates.add("my_chat_member", self.membership(chat, by, "member", "kicked"))
        self.changes.tell(lambda: {"kind": "chat", "chat": chat_view(chat, self.bot)})

    def promote(self, chat: Chat, person: Account, *, administrator: bool = True) -> None:
        """Make a member of a group an administrator, or a plain member again."""
        change = chat.administrators.add if administrator else chat.administrators.discard
        change(chat.members[person.id].id)
        self.changes.tell(lambda: {"kind": "chat", "chat": chat_view(chat, self.bot)})

    def membership(self, chat: Chat, by: Account, old: str, new: str) -> dict[str, Any]:
        """Describe a change of the bot's own place in a chat."""
        user = {"user": bot_json(self.bot)}
        states = [
            {"status": state, **user, **({"until_date": 0} if state == "kicked" else {})}
            for state in (old, new)
        ]
        return {
            "chat": chat_json(chat),
            "from": user_json(by),
            "date": self.clock.now() // 1000,
            "old_chat_member": states[0],
            "new_chat_member": states[1],
        }

    def new_message(self, chat: Chat, sender: Account | None, **content: Any) -> Message:  # noqa: ANN401 - its fields
        """Make a message that is not yet in the chat."""
        if chat.type == "private":
            number = next(self._message_ids)
        else:
            number, chat.next_id = chat.next_id, chat.next_id + 1
        return Message(number, chat, sender, self.clock.now(), **content)

    def next_album(self) -> int:
        """Return a number for an album."""
        return next(self._albums)

    def bot_reads(self, message: Message) -> bool:
        """Whether the bot gets a message: in groups commands and replies to it only (privacy mode)."""
        if message.chat.type == "private" or not message.sender:
            return True
        command = message.words.split(maxsplit=1)[0] if message.words.startswith("/") else ""
        is_ours = bool(command) and command.partition("@")[2] in ("", self.bot.username)
        to_bot = message.reply_to is not None and message.reply_to.sender is None
        return message.chat.has_bot and (is_ours or to_bot)

    def message_json(self, message: Message) -> dict[str, Any]:
        """Return a message as the Bot API writes it."""
        return message_json(message, self.bot)

    def tell_message(self, message: Message) -> None:
        """Say that a message is new or has changed."""
        self.changes.tell(
            lambda: {
                "kind": "message",
                "chat_id": message.chat.id,
                "message": message_view(message, self.bot),
            }
        )

    def tell_person(self, person: Account) -> None:
        """Say that a person is new or has changed."""
        self.changes.tell(
            lambda: {"kind": "person", "person": person_view(person, self.chats[person.id], self.bot)}
        )

    def tell_trouble(self) -> None:
        """Say that the switches have changed."""
        self.changes.tell(lambda: {"kind": "trouble", "trouble": self.trouble_json()})

    def trouble_json(self) -> dict[str, Any]:
        """Return all switches."""
        return {**self.trouble.json(), "flood_control": self.flood.enabled}

    def move_clock(self, milliseconds: int) -> int:
        """Move the wall time forward and return it."""
        self.clock.move(milliseconds)
        self.changes.tell(lambda: {"kind": "clock", "now": self.clock.now()})
        return self.clock.now()

    async def changed(self, predicate: Callable[[], T], timeout: float = 60.0) -> T:  # noqa: ASYNC109 - reads well in tests
        """Wait until the predicate is true after some change, and return its value; else TimeoutError."""
        return await self.changes.wait(predicate, timeout)
