"""Keeps the cards that show runs of announcements up to date, gently: a change every few seconds each."""

import structlog

from bot.announcements.screens import runs as screens
from bot.announcements.services.runs import Runs
from bot.chat.routing.exchange import Context
from bot.chat.screens.screen import Screen
from bot.chat.telegram.errors import Gone, Slow, Stale, StaleKind, TelegramFault
from bot.chat.telegram.show import message_of
from bot.tasks import apart
from storage.live_cards import Watched
from storage.records import Role

log = structlog.get_logger(__name__)

EVERY = 2.5
"""Seconds between two changes of a card."""
Card = tuple[int, int]
"""Chat and message."""


class Progress:
    """Edits outside the limits of bulk: a card in a few seconds slows nobody, and a 429 is waited out."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._shown: dict[Card, Screen] = {}
        self._held_until: dict[int, float] = {}

    async def keep(self) -> None:
        """One round."""
        watched = await self._context.service(Runs).watched()
        cards = {(each.chat_id, each.message_id) for each in watched}
        self._shown = {card: screen for card, screen in self._shown.items() if card in cards}
        for each in watched:
            await apart("cards of runs", self._show(each), subject=each.subject)

    async def _show(self, card: Watched) -> None:
        runs, now = self._context.service(Runs), self._context.clock.monotonic()
        person = await runs.watcher(card.chat_id)
        _, run_id, asking = (*card.subject.split(":"), "")[:3]
        view = await runs.view(int(run_id))
        if view is None or person is None or not person.role.may(Role.LIBRARIAN):
            await runs.unwatch(card.chat_id, card.message_id)
            return
        screen = screens.progress(self._context.speaker(person), view, asking=asking == screens.ASKING)
        same = self._shown.get((card.chat_id, card.message_id)) == screen
        if not same and (
            self._held_until.get(card.chat_id, now) > now or not await self._changed(card, screen)
        ):
            return
        if view.run.over:
            await runs.unwatch(card.chat_id, card.message_id)

    async def _changed(self, card: Watched, screen: Screen) -> bool:
        """Change a card; False if that is to be tried again."""
        params = {"chat_id": card.chat_id, "message_id": card.message_id, **message_of(screen)}
        try:
            await self._context.outgoing.at_once("editMessageText", params)
        except Slow as fault:
            self._held_until[card.chat_id] = self._context.clock.monotonic() + fault.retry_after
            return False
        except (Stale, Gone) as fault:
            if not (isinstance(fault, Stale) and fault.kind is StaleKind.NOT_MODIFIED):
                await self._context.service(Runs).unwatch(card.chat_id, card.message_id)
        except TelegramFault as fault:
            log.info("a card was not changed", fault=str(fault))
            return False
        self._shown[card.chat_id, card.message_id] = screen
        return True
