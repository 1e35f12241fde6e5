"""Keeps what stands in groups and was shared inline up to date: a change a minute per message at most."""

from collections.abc import Mapping
from enum import Enum, auto
from typing import Any

import structlog

from bot.chat.limits.limits import Lane
from bot.chat.routing.exchange import Context
from bot.chat.screens.screen import Screen
from bot.chat.telegram.errors import Gone, Moved, Refused, Stale, StaleKind, TelegramFault
from bot.chat.telegram.show import message_of
from bot.groups.screens import groups as screens
from bot.groups.services.groups import Groups
from bot.tasks import apart
from bot.texts import Speaker
from storage.groups import PostedList
from storage.posted_cards import PostedCard

log = structlog.get_logger(__name__)

SHARED = 0
"""In the place of a chat's id: cards shared inline are in nobody knows which chats, and take turns."""


class Change(Enum):
    """What came of changing a message."""

    SHOWN = auto()
    LOST = auto()
    LATER = auto()


class Posts:
    """Changes lists and cards whose webinars have changed."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._groups = context.service(Groups)

    async def keep(self) -> None:
        """One round."""
        await apart("posted lists", self._keep_lists())
        for card in await self._groups.stale_cards():
            await apart("posted cards", self._keep_card(card), card_id=card.id)

    async def _keep_lists(self) -> None:
        default = self._context.texts.default_language
        languages = await self._groups.languages(default)
        if not languages:
            return
        told = await self._groups.coming()
        for language in languages:
            screen = screens.coming(self._say(language), told, self._context.link)
            shown = screens.fingerprint(screen)
            for each in await self._groups.stale_lists(language, default, shown):
                await apart("posted lists", self._keep_list(each, screen, shown))

    async def _keep_list(self, posted: PostedList, screen: Screen, shown: str) -> None:
        change = await self._change(
            posted.id, {"chat_id": posted.id, "message_id": posted.message_id}, screen
        )
        match change:
            case Change.SHOWN:
                await self._groups.listed(posted.id, posted.message_id, shown)
            case Change.LOST:
                await self._groups.list_lost(posted.id)
            case Change.LATER:
                await self._groups.list_put_off(posted.id)

    async def _keep_card(self, card: PostedCard) -> None:
        view = await self._groups.view(card.webinar_id)
        screen = screens.posted(self._say(card.language), view, self._context.link)
        target: dict[str, object] = {"inline_message_id": card.inline_message_id}
        if card.chat_id is not None:
            target = {"chat_id": card.chat_id, "message_id": card.message_id}
        match await self._change(card.chat_id or SHARED, target, screen):
            case Change.SHOWN:
                await self._groups.card_shown(card)
            case Change.LOST:
                await self._groups.card_lost(card)
            case Change.LATER:
                await self._groups.card_put_off(card)

    async def _change(self, chat_id: int, target: Mapping[str, Any], screen: Screen) -> Change:
        """Edit one message; announcements' lane, so that it delays nobody."""
        params = {**target, **message_of(screen)}
        deadline = self._context.clock.now() / 1000
        try:
            await self._context.outgoing.bulk(Lane.ANNOUNCEMENT, chat_id, "editMessageText", params, deadline)
        except TelegramFault as fault:
            return await self._after(fault, chat_id)
        return Change.SHOWN

    async def _after(self, fault: TelegramFault, chat_id: int) -> Change:
        match fault:
            case Stale():
                return Change.SHOWN if fault.kind is StaleKind.NOT_MODIFIED else Change.LOST
            case Gone():
                await self._groups.leave(chat_id)
                return Change.LOST
            case Moved():
                await self._groups.move(chat_id, fault.chat_id)
                return Change.LOST
            case Refused():
                log.error("a posted message could not be changed", fault=str(fault))
                return Change.SHOWN
            case _:
                return Change.LATER

    def _say(self, language: str) -> Speaker:
        return Speaker(self._context.texts, self._context.library, language, None)
