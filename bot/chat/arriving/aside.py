"""Giving up on an update: it is kept for somebody to look at, and its writer hears under which number."""

import json
import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import structlog

from bot.chat.arriving.setting_aside import telling_of
from bot.chat.routing.exchange import Context
from bot.chat.screens.odd import something_wrong
from bot.chat.telegram import show
from bot.chat.telegram.errors import TelegramFault
from storage import Storage, Tables
from storage.inbox import Received
from storage.outbox import Telling

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Writer:
    """Who sent an update in a private chat, as it says itself."""

    person_id: int
    language_code: str | None


def new_number() -> str:
    """Under which the log knows what went wrong, and the person can ask."""
    return secrets.token_hex(4)


class Aside:
    """Sets updates aside. What they say is read as little as possible: it may be what ends the process."""

    def __init__(self, context: Context, storage: Storage) -> None:
        self._context = context
        self._storage = storage
        self.queued: Callable[[], None] = lambda: None
        """Called when somebody is to be told by the outbox."""

    async def put(self, received: Received, error_id: str, *, told: bool = False) -> None:
        """Keep it; unless they are `told` already, the writer is told by the outbox, however long it takes.

        Raises the storage's Trouble if it can't be kept.
        """
        writer = None if told else writer_of(received)
        telling = telling_of(writer.person_id, error_id, self._context.clock.now()) if writer else None
        known = await self._storage.write(
            lambda tables: _set_aside(tables, received.update_id, error_id, telling)
        )
        if writer is not None and not known:
            await self.tell(received, error_id)
        self.queued()

    async def tell(self, received: Received, error_id: str) -> bool:
        """Tell the writer now; False if there is nobody to tell, or it did not arrive."""
        writer = writer_of(received)
        if writer is None:
            return False
        person = await self._context.people.look(writer.person_id, writer.language_code)
        screen = something_wrong(self._context.speaker(person), error_id)
        try:
            await show.send(self._context.outgoing, writer.person_id, screen)
        except TelegramFault as fault:
            log.warning("the person could not be told", error_id=error_id, fault=str(fault))
            return False
        return True


def _set_aside(tables: Tables, update_id: int, error_id: str, telling: Telling | None) -> bool:
    """Whether its writer is known, and so will be told by the outbox."""
    tables.inbox.set_aside(update_id, error_id)
    if telling is None or tables.people.get(telling.person_id) is None:
        return False
    tables.outbox.add([telling], telling.due_at)
    return True


def writer_of(received: Received) -> Writer | None:
    """Who wrote or tapped in a private chat; None if it is from elsewhere, or tells nobody."""
    update = _read(received)
    message = _part(update, "message") or _part(update, "edited_message")
    query = _part(update, "callback_query")
    act, chat = (
        (query, _part(_part(query, "message"), "chat")) if query else (message, _part(message, "chat"))
    )
    author = _part(act, "from")
    if chat.get("type") != "private" or not isinstance(author.get("id"), int):
        return None
    language = author.get("language_code")
    return Writer(author["id"], language if isinstance(language, str) else None)


def _read(received: Received) -> Mapping[str, Any]:
    try:
        update = received.parsed or json.loads(received.raw)
    except (ValueError, RecursionError):
        return {}
    return update if isinstance(update, dict) else {}


def _part(whole: Mapping[str, Any], key: str) -> Mapping[str, Any]:
    part = whole.get(key)
    return part if isinstance(part, dict) else {}
