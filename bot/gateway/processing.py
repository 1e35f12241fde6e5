"""One update from the inbox to its answer, whatever goes wrong on the way."""

import asyncio
import json
import secrets
from collections.abc import Awaitable, Callable
from contextvars import ContextVar
from dataclasses import replace

import structlog
from telegram import Update, User
from telegram.ext import Application

from bot.gateway import show
from bot.gateway.answered import Answered
from bot.gateway.errors import Conflict, Gone, Revoked, Slow, Stale, TelegramFault, Unavailable, Uncertain
from bot.gateway.exchange import Desk, Exchange
from bot.gateway.lean import lean
from bot.gateway.outside import Doors, Outside
from bot.screens.odd import too_fast
from bot.screens.start import something_wrong
from bot.services.floods import Albums
from storage import Act, PassingTrouble, Storage
from storage.errors import may_pass
from storage.inbox import Received

log = structlog.get_logger(__name__)

current: ContextVar[Exchange] = ContextVar("current")
"""The exchange of the update that this task works on; PTB hands its handlers only the update itself."""

PASSING = (Unavailable, Uncertain, Slow, Revoked, Conflict, PassingTrouble)
"""Trouble that may be over soon: the update waits and is tried again."""
PAUSES = (1.0, 2.0, 5.0, 10.0, 20.0)
UNCONFIRMED = 3
"""So many answers may have arrived without our hearing of it; then the person is left in peace."""
ATTEMPTS = 5
"""An update that so many starts began and did not end is set aside: perhaps it is what ends the process."""


class Processor:
    """Takes one stored update through PTB's handlers and settles what came of it."""

    def __init__(
        self,
        application: Application,  # type: ignore[type-arg]
        desk: Desk,
        storage: Storage,
        answered: Answered,
        doors: Doors | None = None,
        turns_away: Callable[[Exchange], Awaitable[bool]] | None = None,
    ) -> None:
        self._application = application
        self._desk = desk
        self._storage = storage
        self._answered = answered
        self._albums = Albums()
        self._doors = doors
        self._turns_away = turns_away
        self.answered_offhand: Callable[[int], None] = lambda _update_id: None
        """Told of an update that was answered although it could not be stored."""

    async def process(self, received: Received) -> None:
        """Answer an update, or set it aside; raises nothing."""
        if not received.stored:
            await self._offhand(received)
            return
        if received.attempts and not await self._may_try(received.update_id):
            return
        act = Act(received.update_id, replayed=received.applied, stored=received.stored)
        pauses = iter(PAUSES)
        unconfirmed = 0
        error = await self._try(received, act)
        while error is not None:
            unconfirmed += isinstance(error, Uncertain)
            if unconfirmed == UNCONFIRMED:
                log.warning("the answer was never confirmed", update_id=received.update_id)
                self._answered.add(received.update_id)
                return
            log.warning("will be tried again", update_id=received.update_id, error=type(error).__name__)
            await self._wait(error, next(pauses, PAUSES[-1]))
            act = Act(received.update_id, replayed=act.replayed or act.applied)
            error = await self._try(received, act, first=False)

    async def _wait(self, error: Exception, pause: float) -> None:
        """Until another try may go better: after trouble with the network not before a call got through."""
        await asyncio.sleep(pause)
        if isinstance(error, Unavailable | Uncertain):
            await self._desk.outgoing.reached()

    async def _offhand(self, received: Received) -> None:
        """One try without the database's help: what only reads is answered, the rest hears why not."""
        if await self._try(received, Act(received.update_id, stored=False)) is None:
            self.answered_offhand(received.update_id)

    async def recover(self) -> list[Received]:
        """What an earlier run left open, in order, each as a further attempt."""
        return [replace(each, attempts=each.attempts + 1) for each in await self._storage.read.inbox.open()]

    async def _may_try(self, update_id: int) -> bool:
        """Count an attempt when it begins: what only stood in line at a crash is not to blame."""
        try:
            async with self._storage.transaction() as tables:
                if await tables.inbox.count_attempt(update_id) <= ATTEMPTS:
                    return True
                await tables.inbox.set_aside(update_id, "too many attempts")
        except PassingTrouble:
            return True
        log.error("set aside after too many starts", update_id=update_id)
        return False

    async def _try(self, received: Received, act: Act, *, first: bool = True) -> Exception | None:
        """One attempt; an exception means that another may go better."""
        exchange = None
        try:
            update = Update.de_json(lean(received.parsed or json.loads(received.raw)), self._application.bot)
            exchange = await self._begin(update, act, received)
            await self._run(update, exchange, act, warned=received.warned)
        except PASSING as error:
            if isinstance(error, PassingTrouble) and not may_pass(error):
                return await self._set_aside(act, exchange, error)
            if first:
                await self._explain(exchange, error)
            return error
        except Gone:
            await self._gone(exchange)
        except Stale as error:
            log.info("the answer came too late", update_id=act.update_id, fault=str(error))
        except Exception as error:  # noqa: BLE001 - a bad update must not stop the good ones
            return await self._set_aside(act, exchange, error)
        if received.stored:
            self._answered.add(act.update_id)
        return None

    async def _explain(self, exchange: Exchange | None, error: Exception) -> None:
        """While the database takes nothing the person hears that it goes on by itself."""
        if exchange is None or not isinstance(error, PassingTrouble):
            return
        try:
            await exchange.busy()
        except TelegramFault as fault:
            log.info("the person could not be told to wait", fault=str(fault))

    async def _begin(self, update: Update, act: Act, received: Received) -> Exchange | None:
        user = _writer(update)
        if user is None:
            return None
        people = self._desk.services.people
        # A replay may be that of "delete my data", an edited message older: neither brings anybody back.
        known = act.replayed or not act.stored or update.edited_message is not None
        meet = people.look if known else people.meet
        person = await meet(user.id, user.language_code)
        hushed = received.hushed or self._answered_album(update, user.id)
        return Exchange(self._desk, update, act, person, hushed=hushed)

    def _answered_album(self, update: Update, person_id: int) -> bool:
        album = update.message.media_group_id if update.message else None
        return album is not None and self._albums.answered(person_id, album, update.update_id)

    async def _run(self, update: Update, exchange: Exchange | None, act: Act, *, warned: bool) -> None:
        if exchange is None:
            await self._outside(update, act)
            return
        if self._turns_away is not None and await self._turns_away(exchange):
            return
        current.set(exchange)
        await self._application.process_update(update)
        if exchange.error is not None:
            raise exchange.error
        await exchange.acknowledge()
        if warned:
            exchange.hushed = False
            await exchange.show(too_fast(exchange.say), fresh=True)

    async def _outside(self, update: Update, act: Act) -> None:
        """Blocking the bot stops everything to that person at once; the rest happens in groups or inline."""
        change = update.my_chat_member
        if change is not None and change.chat.type == "private":
            reachable = change.new_chat_member.status == "member"
            await self._desk.services.people.reach(change.from_user.id, reachable=reachable)
        elif self._doors is not None:
            await self._doors.open(Outside(self._desk, update, act))

    async def _gone(self, exchange: Exchange | None) -> None:
        if exchange is not None:
            await self._desk.services.people.reach(exchange.person.id, reachable=False)

    async def _set_aside(self, act: Act, exchange: Exchange | None, error: Exception) -> Exception | None:
        """Keep the update for somebody to look at, and tell the person under which number."""
        error_id = secrets.token_hex(4)
        log.error("update set aside", update_id=act.update_id, error_id=error_id, exc_info=error)
        try:
            async with self._storage.transaction() as tables:
                await tables.inbox.set_aside(act.update_id, error_id)
        except PassingTrouble as trouble:
            return trouble
        if exchange is not None:
            await _tell(exchange, error_id)
        return None


async def _tell(exchange: Exchange, error_id: str) -> None:
    try:
        await exchange.acknowledge()
        await show.send(exchange.desk.outgoing, exchange.person.id, something_wrong(exchange.say, error_id))
    except TelegramFault as fault:
        log.warning("the person could not be told", error_id=error_id, fault=str(fault))


def _writer(update: Update) -> User | None:
    """Who wrote or tapped in a private chat; elsewhere others look on, and there may be nobody."""
    query = update.callback_query
    if query is not None:
        return query.from_user if query.message is not None and query.message.chat.type == "private" else None
    message = update.message or update.edited_message
    return message.from_user if message is not None and message.chat.type == "private" else None
