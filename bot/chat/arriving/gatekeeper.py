"""Who is banned: nothing they do has an effect, but on their own data; they hear so once an hour at most."""

from collections.abc import Iterable

from telegram import Update

from bot.chat.routing.exchange import Exchange
from bot.chat.routing.features import Feature
from bot.clock import Clock
from bot.peace.screens.peace import banned
from bot.peace.services.peace import Patience
from storage.records import Peace


class Gatekeeper:
    """Stands before every handler of the private chat: commands, taps, forms, replies and payloads alike."""

    def __init__(self, clock: Clock, features: Iterable[Feature]) -> None:
        always = [each for each in features if each.always]
        self._words = frozenset(command.word for each in always for command in each.commands)
        self._taps = frozenset(act for each in always for act in each.taps)
        self._patience = Patience(clock)

    async def turns_away(self, exchange: Exchange) -> bool:
        """Whether this act goes no further; it is answered here then, or met with silence."""
        if exchange.person.peace is not Peace.BANNED or self._is_left(exchange.update):
            return False
        if exchange.update.edited_message is None and self._patience.tells(exchange.person.id):
            await exchange.show(banned(exchange.say), fresh=True)
        await exchange.acknowledge()
        return True

    def _is_left(self, update: Update) -> bool:
        """Whether it is about their own data."""
        if update.callback_query is not None:
            _, _, rest = (update.callback_query.data or "").partition(":")
            return rest.partition(":")[0] in self._taps
        words = (update.message.text or "").split() if update.message is not None else []
        return bool(words) and words[0].startswith("/") and words[0][1:].partition("@")[0] in self._words
