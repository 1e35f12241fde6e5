"""Who is banned: nothing they do has an effect, but on their own data; they hear so once an hour at most."""

from collections.abc import Callable, Iterable

from telegram import Update

from bot.chat.routing.exchange import Exchange
from bot.chat.routing.features import Feature
from bot.chat.screens.screen import Screen
from bot.clock import Clock
from bot.texts import Speaker
from storage.records import Peace

HOUR = 3_600_000
"""Milliseconds: how often somebody banned is told so."""


class Gatekeeper:
    """Stands before every handler of the private chat: commands, taps, forms, replies and payloads alike.

    `banned`: what it says to them.
    """

    def __init__(
        self, clock: Clock, features: Iterable[Feature], banned: Callable[[Speaker], Screen]
    ) -> None:
        always = [each for each in features if each.always]
        self._words = frozenset(command.word for each in always for command in each.commands)
        self._taps = frozenset(act for each in always for act in each.taps)
        self._patience = Patience(clock)
        self._banned = banned

    async def turns_away(self, exchange: Exchange) -> bool:
        """Whether this act goes no further; it is answered here then, or met with silence."""
        if exchange.person.peace is not Peace.BANNED or self._is_left(exchange.update):
            return False
        if exchange.update.edited_message is None and self._patience.tells(exchange.person.id):
            await exchange.show(self._banned(exchange.say), fresh=True)
        await exchange.acknowledge()
        return True

    def _is_left(self, update: Update) -> bool:
        """Whether it is about their own data."""
        if update.callback_query is not None:
            _, _, rest = (update.callback_query.data or "").partition(":")
            return rest.partition(":")[0] in self._taps
        words = (update.message.text or "").split() if update.message is not None else []
        return bool(words) and words[0].startswith("/") and words[0][1:].partition("@")[0] in self._words


class Patience:
    """Who is banned is told so once an hour at most; in memory, a restart may tell it again."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._told_at: dict[int, int] = {}

    def tells(self, person_id: int) -> bool:
        """Whether they are told now; that is noted."""
        now = self._clock.now()
        if 0 <= now - self._told_at.get(person_id, -HOUR) < HOUR:
            return False
        self._told_at = {each: at for each, at in self._told_at.items() if 0 <= now - at < HOUR}
        self._told_at[person_id] = now
        return True
