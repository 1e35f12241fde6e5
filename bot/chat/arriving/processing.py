"""One update from the inbox to its answer, whatever goes wrong on the way."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass, replace

import structlog

from bot.chat.arriving.answered import Answered
from bot.chat.arriving.aside import Aside, new_number, writer_of
from bot.chat.arriving.company import Company
from bot.chat.arriving.outside import Doors
from bot.chat.arriving.suspects import ATTEMPTS, WorkPlaces, in_turn
from bot.chat.arriving.taking import Taking
from bot.chat.routing.exchange import Context, Exchange
from bot.chat.routing.rehearsal import Rehearsal
from bot.chat.routing.routing import Router
from bot.chat.telegram.errors import Conflict, Gone, Revoked, Slow, Stale, Unavailable, Uncertain
from storage import Act, PassingTrouble, Storage, Tables, Trouble
from storage.errors import may_pass
from storage.footing import acting
from storage.inbox import Received
from storage.records import Peace

__all__ = ["ATTEMPTS", "PAUSES", "Processor"]

log = structlog.get_logger(__name__)

PASSING = (Unavailable, Uncertain, Slow, Revoked, Conflict, PassingTrouble)
"""Trouble that may be over soon: the update waits and is tried again."""
PAUSES = (1.0, 2.0, 5.0, 10.0, 20.0)
UNCONFIRMED = 3
"""So many answers may have arrived without our hearing of it; then the person is left in peace."""
UNTAKEN = 6
"""So often Telegram may not take an answer while it takes others: then it never will."""
MOST_UNTAKEN = 24
"""The same where not even a word about it arrives: what the person did since is answered at last."""


@dataclass(slots=True)
class Trial:
    """An update on its way to its answer, however many tries it takes."""

    received: Received
    act: Act
    answered: int
    """How many answers to anybody had been taken when it was tried first."""
    tries: int = 0
    unconfirmed: int = 0
    untaken: int = 0

    def begin(self) -> bool:
        """One more try, which does not act again if an earlier one did; whether it is the first."""
        if self.tries:
            self.act = Act(self.act.update_id, self.act.replayed or self.act.applied, stored=self.act.stored)
        self.tries += 1
        return self.tries == 1

    def pause(self) -> float:
        """Seconds until the next try."""
        return PAUSES[min(self.tries, len(PAUSES)) - 1]


class Processor:
    """Takes one stored update to its handler and settles what came of it."""

    def __init__(
        self,
        router: Router,
        context: Context,
        storage: Storage,
        answered: Answered,
        doors: Doors | None = None,
        turns_away: Callable[[Exchange], Awaitable[bool]] | None = None,
    ) -> None:
        self._context = context
        self._storage = storage
        self._answered = answered
        self.taking = Taking(router, doors, turns_away)
        self._places = WorkPlaces()
        self._company = Company()
        self.aside = Aside(context, storage)
        self._answered_offhand: set[int] = set()
        """What was answered although it could not be stored: it comes again."""

    async def process(self, received: Received) -> None:
        """Answer an update, or set it aside; raises nothing."""
        act = Act(received.update_id, replayed=received.applied, stored=received.stored)
        trial = Trial(received, act, self._company.answered)
        if not received.stored:
            await self._offhand(trial)
        elif received.update_id in self._answered_offhand:
            self._answered_offhand.discard(received.update_id)
            self._answered.add(received.update_id)
        else:
            await self._see_through(trial)

    async def _see_through(self, trial: Trial) -> None:
        """Try until it is answered or set aside."""
        received = trial.received
        error = await self._attempt(trial)
        while error is not None and not await self._is_enough(trial, error):
            log.warning("will be tried again", update_id=received.update_id, error=type(error).__name__)
            await self._wait(error, trial.pause())
            error = await self._attempt(trial)
        self._company.fares(received.person_id, well=True)

    async def recover(self) -> list[Received]:
        """What an earlier run left open, each as a further attempt; who is suspected least comes first."""
        left = await self._storage.read(lambda tables: tables.inbox.open())
        return in_turn(replace(each, attempts=each.attempts + 1) for each in left)

    async def _attempt(self, trial: Trial) -> Exception | None:
        """One try in its place; an exception means that another may go better.

        Of what an earlier run left it is noted before, and taken back if the process outlives it: what stood
        in line at a crash is not to blame.
        """
        received = trial.received
        if received.attempts > ATTEMPTS:
            return await self._set_aside(trial, None, None)
        async with self._places.of(received, first=not trial.tries):
            if received.attempts:
                await self._note(received.update_id, begun=True)
            error = await self._try(trial)
            if error is not None and received.attempts:
                await self._note(received.update_id, begun=False)
        return error

    async def _note(self, update_id: int, *, begun: bool) -> None:
        """An attempt begins, or is over; if it can't be stored the next start knows less of it."""
        with suppress(Trouble):
            await self._storage.write(lambda tables: _note(tables, update_id, begun=begun))

    async def _is_enough(self, trial: Trial, error: Exception) -> bool:
        """Whether trying ends here, as what was tried may have arrived, or never will."""
        trial.unconfirmed += isinstance(error, Uncertain)
        if trial.unconfirmed == UNCONFIRMED:
            log.warning("the answer was never confirmed", update_id=trial.act.update_id)
            self._answered.add(trial.act.update_id)
            return True
        if not isinstance(error, Unavailable):
            return False
        trial.untaken += 1
        person_id = trial.received.person_id
        self._company.fares(person_id, well=False)
        if trial.untaken < UNTAKEN or not self._company.is_fine(person_id, trial.answered):
            return False
        return await self._drop(trial)

    async def _drop(self, trial: Trial) -> bool:
        """Set aside what Telegram does not take, once the writer could be told; or after very long."""
        received, error_id = trial.received, new_number()
        told = writer_of(received) is None or await self.aside.tell(received, error_id)
        if not told and trial.untaken < MOST_UNTAKEN:
            return False
        log.error("set aside: Telegram takes no answer", update_id=received.update_id, error_id=error_id)
        try:
            await self.aside.put(received, error_id, told=told)
        except Trouble:
            return False
        return True

    async def _wait(self, error: Exception, pause: float) -> None:
        """Until another try may go better: after trouble with the network not before a call got through."""
        await asyncio.sleep(pause)
        if isinstance(error, Unavailable | Uncertain):
            await self._context.outgoing.reached()

    async def _offhand(self, trial: Trial) -> None:
        """What only reads is answered, once a rehearsal has shown that it does; the rest hears why not.

        It comes again, later in the same lane, so nothing that it leads to now may have an effect.
        """
        with acting(stored=False):
            try:
                only_reads = await self._rehearse(trial)
            except Exception as error:  # noqa: BLE001 - what is wrong with it is found when it is stored
                log.info("not answered offhand", update_id=trial.act.update_id, error=type(error).__name__)
                return
            if only_reads and await self._try(trial) is None:
                self._answered_offhand.add(trial.act.update_id)

    async def _rehearse(self, trial: Trial) -> bool:
        """Whether it only reads, seen without anything going out; who wants more hears that it waits."""
        update = self.taking.parse(trial.received)
        context = replace(self._context, outgoing=Rehearsal(self._context.outgoing))
        exchange = await self.taking.begin(update, trial.act, trial.received, context)
        if exchange is not None and exchange.person.peace is Peace.BANNED:
            return False
        try:
            await self.taking.run(update, trial.act, exchange, context, warned=False)
        except PassingTrouble as error:
            heard = await self.taking.begin(update, trial.act, trial.received, self._context)
            await self._explain(heard, error)
            return False
        return True

    async def _try(self, trial: Trial) -> Exception | None:
        """Take it to the handlers, and settle what came of it."""
        with acting(stored=trial.received.stored):
            return await self._take(trial)

    async def _take(self, trial: Trial) -> Exception | None:
        exchange, first, received = None, trial.begin(), trial.received
        try:
            update = self.taking.parse(received)
            exchange = await self.taking.begin(update, trial.act, received, self._context)
            await self.taking.run(update, trial.act, exchange, self._context, warned=received.warned)
        except PASSING as error:
            if isinstance(error, PassingTrouble) and not may_pass(error):
                return await self._set_aside(trial, exchange, error)
            if first:
                await self._explain(exchange, error)
            return error
        except Gone:
            return await self._gone(trial, exchange)
        except Stale as error:
            log.info("the answer came too late", update_id=trial.act.update_id, fault=str(error))
        except Exception as error:  # noqa: BLE001 - a bad update must not stop the good ones
            return await self._set_aside(trial, exchange, error)
        self._settled(trial)
        return None

    def _settled(self, trial: Trial) -> None:
        if trial.received.stored:
            self._answered.add(trial.act.update_id)

    async def _explain(self, exchange: Exchange | None, error: Exception) -> None:
        """While the database takes nothing the person hears that it goes on by itself."""
        if exchange is None or not isinstance(error, PassingTrouble):
            return
        try:
            await exchange.busy()
        except Exception as fault:  # noqa: BLE001 - it is tried again, told or not
            log.info("the person could not be told to wait", fault=type(fault).__name__)

    async def _gone(self, trial: Trial, exchange: Exchange | None) -> Exception | None:
        """They can't be told any more: that is noted, however long it takes, and the update is done."""
        try:
            if exchange is not None:
                await self._context.people.reach(exchange.person.id, reachable=False)
        except Trouble as trouble:
            return trouble
        except Exception as error:  # noqa: BLE001 - a fault of ours must not leave it open
            return await self._set_aside(trial, None, error)
        self._settled(trial)
        return None

    async def _set_aside(
        self, trial: Trial, exchange: Exchange | None, error: Exception | None
    ) -> Exception | None:
        """Keep it for somebody to look at; `error` None: too many starts began it and did not end it."""
        update_id, error_id = trial.act.update_id, new_number()
        why = "update set aside" if error else "set aside after too many starts"
        log.error(why, update_id=update_id, error_id=error_id, exc_info=error)
        try:
            await self.aside.put(trial.received, error_id)
        except Trouble as trouble:
            return trouble
        if exchange is not None:
            await exchange.acknowledge()
        return None


def _note(tables: Tables, update_id: int, *, begun: bool) -> None:
    note = tables.inbox.count_attempt if begun else tables.inbox.take_back_attempt
    note(update_id)
