"""The command menu of one person, for those who see more than everybody: it follows their role."""

from collections.abc import Mapping, Sequence
from typing import Any

import structlog

from bot.chat.telegram.errors import TelegramFault
from bot.chat.telegram.telegram import Telegram
from bot.texts import LANGUAGES, Texts
from storage.records import Role

log = structlog.get_logger(__name__)


class Menus:
    """Sets menus in the scope of a private chat; `words` are the commands of each role, in their order."""

    def __init__(self, telegram: Telegram, texts: Texts, words: Mapping[Role, Sequence[str]]) -> None:
        self._telegram = telegram
        self._texts = texts
        self._words = words

    async def show_to(self, person_id: int, role: Role) -> None:
        """Show a person the commands of their role; a reader sees what everybody sees.

        It harms nobody if Telegram refuses: what a command does is checked when it comes.
        """
        try:
            for code in ("", *LANGUAGES):
                await self._set(person_id, role, code)
        except TelegramFault as fault:
            log.info("a menu was not set", fault=str(fault))

    async def _set(self, person_id: int, role: Role, code: str) -> None:
        where: dict[str, Any] = {"scope": {"type": "chat", "chat_id": person_id}, "language_code": code}
        words = self._words[role] if role is not Role.READER else ()
        wanted = commands(self._texts, words, code or self._texts.default_language)
        if await self._telegram.call("getMyCommands", where) == wanted:
            return
        if wanted:
            await self._telegram.call("setMyCommands", {**where, "commands": wanted})
        else:
            await self._telegram.call("deleteMyCommands", where)


def commands(texts: Texts, words: Sequence[str], language: str) -> list[dict[str, str]]:
    """BotCommand objects: each word with its description in a language."""
    return [{"command": word, "description": texts.plain(f"command-{word}", language)} for word in words]
