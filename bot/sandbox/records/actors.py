"""Whoever acts in the sandbox: an account in its world."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bot.sandbox.records.accounts import Account

if TYPE_CHECKING:
    from bot.sandbox.records.chats import Chat, Message
    from bot.sandbox.records.state import State


@dataclass(slots=True, eq=False, kw_only=True)
class Actor(Account):
    """Somebody who can act."""

    world: State = field(repr=False)

    @property
    def chat(self) -> Chat:
        """The private chat with the bot; it exists for the bot only once the person has started it."""
        return self.world.chats[self.id]

    @property
    def last(self) -> Message:
        """The newest message in the private chat."""
        return self.chat.messages[-1]
