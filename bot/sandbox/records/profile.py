"""What the bot shows of itself: names, descriptions and commands, by language and scope."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.sandbox.records.accounts import Account
    from bot.sandbox.records.chats import Chat

Command = dict[str, str]
ByLanguage = dict[str, str]  # "" is for everybody else


@dataclass(slots=True)
class Profile:
    """The bot's account."""

    id: int
    username: str = "library_sandbox_bot"
    names: ByLanguage = field(default_factory=lambda: {"": "Library"})
    descriptions: ByLanguage = field(default_factory=dict)
    short_descriptions: ByLanguage = field(default_factory=dict)
    commands: dict[tuple[str, str], list[Command]] = field(default_factory=dict)  # by scope and language

    @property
    def name(self) -> str:
        """The name for languages without one of their own."""
        return self.names.get("", "Library")

    def commands_for(self, person: Account, chat: Chat) -> list[Command]:
        """Return the menu that this person sees in this chat: the narrowest scope, own language first."""
        for scope in _scopes(person, chat):
            for language in (person.language_code, ""):
                if found := self.commands.get((scope, language)):
                    return found
        return []


def spoken(texts: ByLanguage, language: str) -> str:
    """Return the text for a language, or the one for everybody."""
    return texts.get(language) or texts.get("", "")


def _scopes(person: Account, chat: Chat) -> list[str]:
    if chat.type == "private":
        return [f"chat:{chat.id}", "all_private_chats", "default"]
    member, own = f"chat_member:{chat.id}:{person.id}", f"chat:{chat.id}"
    if person not in chat.leaders:
        return [member, own, "all_group_chats", "default"]
    administrators = f"chat_administrators:{chat.id}"
    return [member, administrators, own, "all_chat_administrators", "all_group_chats", "default"]
