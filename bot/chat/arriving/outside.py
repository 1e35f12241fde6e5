"""What happens outside the private chats: in groups, in channels, and inline.

There may be no person behind it (an anonymous administrator, a channel), and others look on: so nothing
personal is shown or done, and nobody becomes known by it.
"""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any

import structlog
from telegram import CallbackQuery, ChosenInlineResult, InlineQuery, Message, Update, User

from bot.chat.routing.exchange import Context
from bot.chat.screens.screen import Screen
from bot.chat.telegram import show
from bot.chat.telegram.errors import Gone, Moved, Refused, TelegramFault
from bot.texts import Speaker
from storage import Act
from storage.records import Role

log = structlog.get_logger(__name__)

IN_IT = frozenset({"creator", "administrator", "member"})
"""States of the bot in a group in which it can answer; `restricted` can be either."""


@dataclass(slots=True)
class Outside:
    """One update from outside the private chats."""

    context: Context
    update: Update
    act: Act

    def speaker(self, language: str | None) -> Speaker:
        """The voice for everybody there: times in the library's zone; None: the library's language."""
        context = self.context
        return Speaker(context.texts, context.library, language or context.texts.default_language, None)

    async def speaker_of(self, user: User) -> Speaker:
        """The voice for somebody who asks inline or taps: as they chose here, else as in their Telegram."""
        chosen = await self.context.groups.language_of(user.id)
        return self.speaker(chosen or self.context.texts.supported(user.language_code))

    async def is_banned(self, person_id: int | None) -> bool:
        """Whether somebody behind it is banned: nothing is done for them."""
        return person_id is not None and await self.context.peace.is_banned(person_id)

    async def acknowledge(self, query: CallbackQuery, words: str) -> None:
        """Say something to whoever tapped, and to nobody else."""
        try:
            await self.context.outgoing.acknowledge(query.id, words, alert=True)
        except TelegramFault as fault:
            log.info("callback not acknowledged", update_id=self.update.update_id, fault=str(fault))

    async def call(self, method: str, params: Mapping[str, Any]) -> Any:  # noqa: ANN401 - Telegram's answer
        """What is no message and waits for nobody."""
        return await self.context.outgoing.at_once(method, params)


@dataclass(frozen=True, slots=True)
class Called:
    """A command in a group or channel; `person_id` None: nobody is behind it that we could know."""

    outside: Outside
    chat_id: int
    thread_id: int | None
    word: str
    argument: str
    person_id: int | None

    async def post(self, screen: Screen) -> tuple[int, int]:
        """Answer where it was asked; gives the chat's id, a new one if it moved, and the message's."""
        thread = {} if self.thread_id is None else {"message_thread_id": self.thread_id}
        params = {**thread, **show.message_of(screen)}
        outgoing, chat_id = self.outside.context.outgoing, self.chat_id
        try:
            sent = await outgoing.reply(chat_id, "sendMessage", {"chat_id": chat_id, **params})
        except Moved as fault:
            await self.outside.context.groups.move(chat_id, fault.chat_id)
            chat_id = fault.chat_id
            sent = await outgoing.reply(chat_id, "sendMessage", {"chat_id": chat_id, **params})
        return chat_id, int(sent["message_id"])

    async def remove(self, chat_id: int, message_id: int) -> None:
        """Remove a message of ours; one that is too old or gone stays as it is."""
        params = {"chat_id": chat_id, "message_id": message_id}
        try:
            await self.outside.context.outgoing.reply(chat_id, "deleteMessage", params)
        except TelegramFault as fault:
            log.info("an older list was not removed", fault=str(fault))


@dataclass(frozen=True, slots=True)
class Doors:
    """Handlers of what happens outside."""

    commands: Mapping[str, Callable[[Called], Awaitable[None]]]
    other_command: Callable[[Called], Awaitable[None]]
    tapped: Callable[[Outside, CallbackQuery], Awaitable[None]]
    asked: Callable[[Outside, InlineQuery], Awaitable[None]]
    chosen: Callable[[Outside, ChosenInlineResult], Awaitable[None]]

    async def open(self, outside: Outside) -> None:
        """Hand an update to whom it concerns; what concerns nobody is ignored in silence."""
        update = outside.update
        actor = update.inline_query or update.chosen_inline_result or update.callback_query
        if actor is not None and await outside.is_banned(actor.from_user.id):
            await _turn_away(outside)
        elif update.inline_query is not None:
            await self.asked(outside, update.inline_query)
        elif update.chosen_inline_result is not None:
            await self.chosen(outside, update.chosen_inline_result)
        elif update.callback_query is not None:
            await self.tapped(outside, update.callback_query)
        elif update.my_chat_member is not None:
            await _membership(outside)
        else:
            await self._said(outside)

    async def _said(self, outside: Outside) -> None:
        message = outside.update.message or outside.update.channel_post
        if message is None or await _moved(outside, message):
            return
        called = understand(outside, message)
        if called is None or await outside.is_banned(called.person_id):
            return
        try:
            await self.commands.get(called.word, self.other_command)(called)
        except Gone:
            await outside.context.groups.leave(called.chat_id)
        except Refused as fault:  # the group lets the bot read and not write, or closed the topic
            log.warning("a group takes no answer", fault=str(fault))


async def _turn_away(outside: Outside) -> None:
    """Somebody banned asks inline or taps: nothing is found, nothing happens."""
    inline, query = outside.update.inline_query, outside.update.callback_query
    try:
        if inline is not None:
            nothing = {"inline_query_id": inline.id, "results": [], "is_personal": True, "cache_time": 0}
            await outside.call("answerInlineQuery", nothing)
        elif query is not None:
            await outside.context.outgoing.acknowledge(query.id, None)
    except TelegramFault as fault:
        log.info("somebody banned was not answered", fault=str(fault))


def understand(outside: Outside, message: Message) -> Called | None:
    """The command in a message, if it is meant for us; one without our name must be one that we know."""
    entity = message.entities[0] if message.entities else None
    if message.text is None or entity is None or (entity.type, entity.offset) != ("bot_command", 0):
        return None
    command = message.parse_entity(entity)
    word, _, name = command.removeprefix("/").lower().partition("@")
    known = word in outside.context.commands[Role.OWNER] or word in outside.context.group_menu
    if name != outside.context.username().lower() if name else not known:
        return None
    argument = message.text[len(command) :].strip()
    thread_id = message.message_thread_id if message.is_topic_message else None
    return Called(outside, message.chat.id, thread_id, word, argument, person_behind(message))


def person_behind(message: Message) -> int | None:
    """Who wrote; None for a channel, an anonymous administrator (they write as the group), or a bot."""
    user = message.from_user
    if message.sender_chat is not None or user is None or user.is_bot:
        return None
    return user.id


async def _membership(outside: Outside) -> None:
    """The bot was added to a group or thrown out of it."""
    change = outside.update.my_chat_member
    if change is None or change.chat.type not in ("group", "supergroup"):
        return
    member, groups = change.new_chat_member, outside.context.groups
    if member.status in IN_IT or getattr(member, "is_member", False):
        await groups.enter(outside.act, change.chat.id)
    else:
        await groups.leave(change.chat.id, outside.act)


async def _moved(outside: Outside, message: Message) -> bool:
    """A group became a supergroup; both of them say so."""
    groups = outside.context.groups
    if message.migrate_to_chat_id is not None:
        await groups.move(message.chat.id, message.migrate_to_chat_id, outside.act)
    elif message.migrate_from_chat_id is not None:
        await groups.move(message.migrate_from_chat_id, message.chat.id, outside.act)
    else:
        return False
    return True
