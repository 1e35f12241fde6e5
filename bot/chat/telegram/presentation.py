"""How the bot presents itself in Telegram: descriptions and command menus, set only when they differ."""

from collections.abc import Mapping, Sequence
from typing import Any

from bot.chat.telegram.menus import commands
from bot.chat.telegram.telegram import Telegram
from bot.texts import LANGUAGES, Library, Texts

PRIVATE, GROUPS = {"type": "all_private_chats"}, {"type": "all_group_chats"}


class Presentation:
    """Brings what Telegram shows of the bot in line with the locale files."""

    def __init__(
        self,
        telegram: Telegram,
        texts: Texts,
        library: Library,
        menu: Sequence[str],
        group_menu: Sequence[str],
    ) -> None:
        self._telegram = telegram
        self._texts = texts
        self._library = library
        self._menus = ((PRIVATE, menu), (GROUPS, group_menu))

    async def update(self) -> None:
        """Compare and set; the default language also serves people of all other languages."""
        for code in ("", *LANGUAGES):
            language = code or self._texts.default_language
            name = self._library.names[language]
            text = self._texts.plain("bot-description", language, library=name)
            short = self._texts.plain("bot-short-description", language, library=name)
            await self._set("MyDescription", code, "description", text)
            await self._set("MyShortDescription", code, "short_description", short[:120])
            for scope, menu in self._menus:
                await self._set_commands(scope, menu, code, language)

    async def _set(self, what: str, code: str, field: str, text: str) -> None:
        present: dict[str, Any] = await self._telegram.call(f"get{what}", {"language_code": code})
        if present.get(field) != text:
            await self._telegram.call(f"set{what}", {"language_code": code, field: text})

    async def _set_commands(
        self, scope: Mapping[str, str], menu: Sequence[str], code: str, language: str
    ) -> None:
        where = {"scope": scope, "language_code": code}
        wanted = commands(self._texts, menu, language)
        if await self._telegram.call("getMyCommands", where) != wanted:
            await self._telegram.call("setMyCommands", {**where, "commands": wanted})
