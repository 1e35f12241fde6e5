"""Which handler an act goes to, by PTB's Application."""

from collections.abc import Awaitable, Callable, Coroutine, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import structlog
from telegram import Message, Update
from telegram.ext import Application, CallbackQueryHandler, CommandHandler, MessageHandler, filters

from bot.gateway.exchange import Exchange
from bot.gateway.taking import current
from bot.screens.screen import CALLBACK_VERSION
from bot.screens.team import not_allowed
from storage.records import Role

log = structlog.get_logger(__name__)

LONGEST_ID = 18
"""Digits of an id that a database can hold."""

Handler = Callable[..., Awaitable[None]]
Taker = Callable[..., Awaitable[bool]]
"""A handler that says whether the act was its business."""
Listener = Callable[[Exchange, bool], Awaitable[bool]]
"""The same for words, which a form may have asked for."""
Editor = Callable[[Exchange, Message], Awaitable[bool]]
"""The same for a message as it is after it was edited."""
PtbHandler = Callable[[Update, Any], Coroutine[Any, Any, None]]


@dataclass(frozen=True, slots=True)
class Command:
    """A command: its word, its handler; `listed` ones stand in the menu and in /help of who has the role."""

    word: str
    run: Handler
    listed: bool = True
    role: Role = Role.READER


@dataclass(frozen=True, slots=True)
class Tap:
    """What a button does: its handler, the types of the arguments in its callback data, who may tap it."""

    run: Handler
    arguments: tuple[Callable[[str], object], ...] = ()
    role: Role = Role.READER


@dataclass(frozen=True, slots=True)
class Feature:
    """What one handler module answers to."""

    commands: Sequence[Command] = ()
    taps: Mapping[str, Tap] = field(default_factory=dict)
    forms: Mapping[str, Handler] = field(default_factory=dict)
    """By the name of a form: what takes the words of a person who is in it."""
    payloads: Mapping[str, Handler] = field(default_factory=dict)
    """By the letter before `_` in a deep link: what opens it, given the rest."""
    replies: Taker | None = None
    """What a reply to a message of ours (given its id) is offered to before the forms."""
    heard: Listener | None = None
    """What words are offered to before they become a letter to the librarians, or an answer in a form."""
    edited: Editor | None = None
    """What a message that somebody changed is offered to: whether it went there."""
    always: bool = False
    """Also for who is banned: what they may know and decide about their own data."""


@dataclass(frozen=True, slots=True)
class Fallbacks:
    """Handlers of what no feature answers to."""

    unknown_command: Handler
    free_text: Handler
    old_button: Handler
    no_words: Handler
    """What is neither words nor asked for by a form."""


def route(
    application: Application[Any, Any, Any, Any, Any, Any], features: Sequence[Feature], rest: Fallbacks
) -> None:
    """Tell PTB about every command and button, and what to do with anything else."""
    private = filters.ChatType.PRIVATE & filters.UpdateType.MESSAGE
    taps = {act: tap for feature in features for act, tap in feature.taps.items()}
    # First, because PTB asks in order and most acts are taps.
    application.add_handler(CallbackQueryHandler(_tapped(taps, rest.old_button)))
    payloads = {letter: run for feature in features for letter, run in feature.payloads.items()}
    for feature in features:
        for command in feature.commands:
            allowed = guarded(command.role, command.word, command.run)
            run = _opened(payloads, allowed) if command.word == "start" else _plain(allowed)
            application.add_handler(CommandHandler(command.word, run, filters=private))
    application.add_handler(MessageHandler(private & filters.COMMAND, _plain(rest.unknown_command)))
    takers = [feature.replies for feature in features if feature.replies is not None]
    forms = {name: run for feature in features for name, run in feature.forms.items()}
    listeners = [feature.heard for feature in features if feature.heard is not None]
    application.add_handler(MessageHandler(private, _worded(takers, forms, listeners, rest)))
    editors = [feature.edited for feature in features if feature.edited is not None]
    edits = filters.ChatType.PRIVATE & filters.UpdateType.EDITED_MESSAGE
    application.add_handler(MessageHandler(edits, _edited(editors)))
    application.add_error_handler(_report)


def _opened(payloads: Mapping[str, Handler], start: Handler) -> PtbHandler:
    """/start with a payload opens what it names; alone or with one nobody knows it is the welcome."""

    async def handle(_update: Update, context: Any) -> None:  # noqa: ANN401 - PTB's context, of which only the words count
        letter, _, rest = "".join((context.args or ())[:1]).partition("_")
        if letter in payloads and rest:
            await payloads[letter](current.get(), rest)
        else:
            await start(current.get())

    return handle


def _plain(run: Handler) -> PtbHandler:
    async def handle(_update: Update, _context: object) -> None:
        await run(current.get())

    return handle


def _worded(
    takers: Sequence[Taker], forms: Mapping[str, Handler], listeners: Sequence[Listener], rest: Fallbacks
) -> PtbHandler:
    """A reply goes to whose message it answers; other words to the form the person is in, if any."""

    async def handle(update: Update, _context: object) -> None:
        exchange, message = current.get(), update.message
        if message is None or _needs_no_answer(message, exchange.desk.bot_id()):
            return
        replied = message.reply_to_message
        if replied is not None:
            for take in takers:
                if await take(exchange, replied.message_id):
                    return
        without = rest.free_text if message.text else rest.no_words
        run = forms.get(exchange.person.form or "", without)
        asked = run is not rest.free_text
        if not (message.text and await _heard(listeners, exchange, asked)):
            await run(exchange)

    return handle


def _edited(editors: Sequence[Editor]) -> PtbHandler:
    """An edited message goes where it went before; one that went nowhere changes nothing."""

    async def handle(update: Update, _context: object) -> None:
        message = update.edited_message
        for take in editors if message is not None else ():
            if message is not None and await take(current.get(), message):
                return

    return handle


async def _heard(listeners: Sequence[Listener], exchange: Exchange, asked: bool) -> bool:
    """Whether somebody understood words, which a form may have asked for."""
    for listen in listeners:
        if await listen(exchange, asked):
            return True
    return False


def _needs_no_answer(message: Message, bot_id: int) -> bool:
    """What Telegram itself says (a pinned card, a changed timer), and cards of ours shared inline."""
    ours = message.via_bot is not None and message.via_bot.id == bot_id
    said_by_telegram = filters.StatusUpdate.ALL.filter(Update(0, message=message))
    asked_for = message.users_shared is not None or message.chat_shared is not None
    return ours or (bool(said_by_telegram) and not asked_for)


def _tapped(taps: Mapping[str, Tap], old_button: Handler) -> PtbHandler:
    async def handle(update: Update, _context: object) -> None:
        query = update.callback_query
        run, arguments = _understand(taps, (query.data if query else None) or "", old_button)
        await run(current.get(), *arguments)

    return handle


def _understand(taps: Mapping[str, Tap], data: str, old_button: Handler) -> tuple[Handler, list[object]]:
    """The handler and its arguments; forged or outdated data leads to the old button's answer."""
    version, _, rest = data.partition(":")
    act, *words = rest.split(":")
    found = taps.get(act)
    if version != CALLBACK_VERSION or found is None or len(words) != len(found.arguments):
        return old_button, []
    try:
        values = [parse(word) for parse, word in zip(found.arguments, words, strict=True)]
    except ValueError:
        return old_button, []
    return guarded(found.role, act, found.run), values


def guarded(role: Role, act: str, run: Handler) -> Handler:
    """The handler, for who has the role at the moment of the act; all others hear that it is not theirs.

    A card on the screen proves nothing: rights end at once, wherever a button still stands.
    """
    if role is Role.READER:
        return run

    async def checked(exchange: Exchange, *arguments: object) -> None:
        if not exchange.role.may(role):
            log.warning("act refused", act=act, update_id=exchange.act.update_id, needs=role.value)
            await exchange.show(not_allowed(exchange.say))
            return
        await exchange.desk.services.team.known_as(exchange.person, exchange.name)
        await run(exchange, *arguments)

    return checked


async def _report(_update: object, context: Any) -> None:  # noqa: ANN401 - PTB's context, of which only the error counts
    """PTB swallows what a handler raises; the lane that called it must know."""
    current.get().error = context.error


def row_id(word: str) -> int:
    """An id of a row in callback data; ValueError for anything else."""
    if not (word.isascii() and word.isdigit() and len(word) <= LONGEST_ID):
        raise ValueError(word)
    return int(word)
