"""Chats and the messages in them."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from bot.sandbox.records.show_html import show_html

if TYPE_CHECKING:
    from bot.sandbox.records.accounts import Account
    from bot.sandbox.records.files import StoredFile
    from bot.sandbox.records.text import Entity

KEPT_PER_CHAT = 200
Json = dict[str, Any]


@dataclass(slots=True, eq=False)
class Message:
    """One message; the same object lives on when it is edited or deleted."""

    id: int
    chat: Chat
    sender: Account | None  # None: the bot
    sent_at: int  # epoch milliseconds UTC
    words: str = ""  # the text, or the caption of a file
    marks: list[Entity] = field(default_factory=list)  # the entities of the words
    file: StoredFile | None = None
    markup: Json | None = None  # inline keyboard as the Bot API writes it
    keyboard: Json | None = None  # reply keyboard, removal or forced reply
    reply_to: Message | None = None
    extras: Json = field(
        default_factory=dict
    )  # further fields of the Bot API's Message: contact, location ...
    edited_at: int | None = None  # epoch milliseconds UTC
    deleted: bool = False
    via_bot: bool = False
    inline_id: str | None = None
    reactions: list[Json] = field(default_factory=list)  # the bot's

    @property
    def text(self) -> str | None:
        """The text; None in a message with a file."""
        return self.words if not self.file and self.words else None

    @property
    def caption(self) -> str | None:
        """The words under a file."""
        return self.words if self.file and self.words else None

    @property
    def entities(self) -> list[Entity]:
        """The entities of the text or caption."""
        return self.marks

    @property
    def html(self) -> str:
        """The words as HTML that would produce the same entities."""
        return show_html(self.words, self.marks)

    @property
    def buttons(self) -> list[list[Json]]:
        """The inline buttons, row by row."""
        return self.markup["inline_keyboard"] if self.markup else []

    @property
    def button_texts(self) -> list[str]:
        """What is written on the inline buttons, in reading order."""
        return [button["text"] for row in self.buttons for button in row]

    @property
    def by_bot(self) -> bool:
        """Whether the bot may edit it."""
        return self.sender is None or self.via_bot


@dataclass(slots=True, eq=False)
class Chat:
    """A private chat (its id is the person's) or a supergroup; only its last messages are kept."""

    id: int
    type: str
    title: str = ""
    members: dict[int, Account] = field(default_factory=dict)
    owner: Account | None = None
    administrators: set[int] = field(default_factory=set)  # ids of members, without the owner's
    has_bot: bool = True
    started: bool = False  # private: the person has pressed Start or written
    keyboard: Json | None = None  # the reply keyboard that is open
    pinned: list[Message] = field(default_factory=list)
    history: OrderedDict[int, Message] = field(default_factory=OrderedDict)
    next_id: int = 1  # a supergroup counts its own messages

    @property
    def messages(self) -> list[Message]:
        """The messages that are there to be seen, oldest first."""
        return [message for message in self.history.values() if not message.deleted]

    @property
    def leaders(self) -> list[Account]:
        """A group's owner and administrators."""
        others = [self.members[number] for number in sorted(self.administrators)]
        return [person for person in (self.owner, *others) if person]

    def keep(self, message: Message) -> None:
        """Add a message, forgetting the oldest when there are many."""
        self.history[message.id] = message
        if len(self.history) > KEPT_PER_CHAT:
            self.history.popitem(last=False)

    def find(self, message_id: int) -> Message | None:
        """Return the message if it is still there."""
        message = self.history.get(message_id)
        return None if message is None or message.deleted else message
