"""Which handler an act of a private chat goes to."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass

from telegram import Message, MessageEntity, Update
from telegram.ext import filters

from bot.chat.routing.exchange import Exchange
from bot.chat.routing.features import Feature, Guarded, Tap
from bot.chat.routing.rights import is_allowed, not_for
from bot.chat.screens.screen import CALLBACK_VERSION

Answer = Callable[[Exchange], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Fallbacks:
    """Handlers of what no feature answers to."""

    unknown_command: Answer
    free_text: Answer
    old_button: Answer
    no_words: Answer
    """What is neither words nor asked for by a form."""


class Router:
    """Knows every declaration; raises what a handler raises."""

    def __init__(self, features: Sequence[Feature], rest: Fallbacks) -> None:
        self._rest = rest
        self._taps = {act: tap for each in features for act, tap in each.taps.items()}
        self._commands = {command.word: command for each in features for command in each.commands}
        self._payloads = {letter: run for each in features for letter, run in each.payloads.items()}
        self._forms = {name: words for each in features for name, words in each.forms.items()}
        self._takers = [take for each in features for take in each.takers]
        self._listeners = [listen for each in features for listen in each.listeners]
        self._editors = [take for each in features for take in each.editors]

    async def answer(self, exchange: Exchange) -> None:
        """To the handler of a tap, a message or an edited message."""
        update = exchange.update
        if update.callback_query is not None:
            await self._tapped(exchange, update.callback_query.data or "")
        elif update.message is not None:
            await self._said(exchange, update.message)
        elif update.edited_message is not None:
            await self._edited(exchange, update.edited_message)

    async def _tapped(self, exchange: Exchange, data: str) -> None:
        """Forged or outdated data leads to the old button's answer."""
        act, tap, arguments = self._understand(data)
        if tap is None:
            await self._rest.old_button(exchange)
        elif await is_allowed(exchange, tap.role, act):
            await tap.run(exchange, *arguments)

    def _understand(self, data: str) -> tuple[str, Tap | None, list[object]]:
        version, _, rest = data.partition(":")
        act, *words = rest.split(":")
        tap = self._taps.get(act) if version == CALLBACK_VERSION else None
        try:
            return act, tap, tap.understand(words) if tap else []
        except ValueError:
            return act, None, []

    async def _said(self, exchange: Exchange, message: Message) -> None:
        if not _is_command(message):
            await self._worded(exchange, message)
            return
        word, payload = _called(message, exchange.context.username())
        command = self._commands.get(word)
        letter, _, rest = payload.partition("_")
        if command is None:
            await self._rest.unknown_command(exchange)
        elif word == "start" and letter in self._payloads and rest:
            await self._opened(exchange, self._payloads[letter], payload)
        elif await is_allowed(exchange, command.role, word):
            await command.run(exchange)

    async def _opened(self, exchange: Exchange, opener: Guarded, payload: str) -> None:
        """/start with a payload opens what it names; alone or with one nobody knows it is the welcome."""
        letter, _, rest = payload.partition("_")
        if await is_allowed(exchange, opener.role, letter):
            await opener.run(exchange, rest)

    async def _worded(self, exchange: Exchange, message: Message) -> None:
        """A reply goes to whose message it answers; other words to the form the person is in, if any."""
        if _needs_no_answer(message, exchange.context.bot_id()) or await self._replied(exchange, message):
            return
        name = exchange.person.form or ""
        form = self._forms.get(name)
        run = form.run if form else self._rest.free_text if message.text else self._rest.no_words
        asked = run is not self._rest.free_text
        if message.text and await self._heard(exchange, asked):
            return
        if form is None or not await not_for(exchange, name, form.role):
            await run(exchange)

    async def _replied(self, exchange: Exchange, message: Message) -> bool:
        replied = message.reply_to_message
        for take in self._takers if replied is not None else ():
            if replied is not None and await take(exchange, replied.message_id):
                return True
        return False

    async def _heard(self, exchange: Exchange, asked: bool) -> bool:
        """Whether somebody understood words, which a form may have asked for."""
        for listen in self._listeners:
            if await listen(exchange, asked):
                return True
        return False

    async def _edited(self, exchange: Exchange, message: Message) -> None:
        """An edited message goes where it went before; one that went nowhere changes nothing."""
        for take in self._editors:
            if await take(exchange, message):
                return


def _is_command(message: Message) -> bool:
    first = message.entities[0] if message.entities else None
    return first is not None and first.type == MessageEntity.BOT_COMMAND and first.offset == 0


def _called(message: Message, username: str) -> tuple[str, str]:
    """The word of a command and what follows it; one that is meant for another bot has no word."""
    text = message.text or ""
    word, _, named = text[1 : message.entities[0].length].lower().partition("@")
    ours = named in ("", username.lower())
    return word if ours else "", "".join(text.split()[1:2])


def _needs_no_answer(message: Message, bot_id: int) -> bool:
    """What Telegram itself says (a pinned card, a changed timer), and cards of ours shared inline."""
    ours = message.via_bot is not None and message.via_bot.id == bot_id
    said_by_telegram = filters.StatusUpdate.ALL.filter(Update(0, message=message))
    asked_for = message.users_shared is not None or message.chat_shared is not None
    return ours or (bool(said_by_telegram) and not asked_for)
