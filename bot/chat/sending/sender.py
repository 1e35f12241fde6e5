"""Sends the outbox: each row in its turn, at most a handful at once, each result recorded."""

import asyncio
from collections.abc import Mapping
from typing import Any

import structlog

from bot.chat.routing.exchange import Context
from bot.chat.sending.carrying import Carrier
from bot.chat.sending.kinds import Brief
from bot.chat.sending.notices import Notices
from bot.chat.sending.passage import Passage, TurnPassed, Withdrawn
from bot.chat.sending.wording import Wording
from bot.chat.telegram.errors import (
    Gone,
    Refused,
    Revoked,
    Slow,
    Stale,
    StaleKind,
    TelegramFault,
    Unavailable,
    Uncertain,
)
from bot.chat.telegram.show import caption_of, message_of
from bot.tasks import Tasks
from storage import Trouble
from storage.outbox import Settled, Shown
from storage.records import Delivery, Notice

log = structlog.get_logger(__name__)

WINDOW = 8
"""At most so many rows are being sent, and so unknown after a kill."""
AGAIN_IN = 5_000
"""Milliseconds until a row is tried again when Telegram was out of reach."""
MOST_DOUBLINGS = 7
"""What may have arrived is tried again ever more rarely: every ten minutes in the end."""
ARRIVES_WITHIN = 22.0
"""Seconds that a stop waits for what is on its way: a little more than a call takes at most."""
REST = 1.0
"""Seconds between looks at an empty outbox."""
LEAST_REST = 0.02
"""The same while people become free to get something again: many a second, when many are answered."""


class Sender:
    """Keeps up to `WINDOW` rows on their way, one per person; a row is marked only as it leaves.

    What has words is said in them, all else has its carrier. Who can get nothing now takes no place.
    What happened and what leaves is recorded in one commit.
    """

    def __init__(
        self,
        notices: Notices,
        context: Context,
        tasks: Tasks,
        wordings: Mapping[str, Wording],
        carriers: Mapping[str, Carrier],
    ) -> None:
        self._notices = notices
        self._context = context
        self._tasks = tasks
        self._wordings = wordings
        self._carriers = carriers
        self._in_hand: dict[int, asyncio.Task[None]] = {}
        self._in_line: set[asyncio.Task[None]] = set()
        self._settled: dict[int, Settled | None] = {}
        self._leaving: dict[int, asyncio.Future[bool]] = {}
        self._wake = asyncio.Event()
        self._stops = False
        self._ended = asyncio.Event()
        self._ended.set()

    def wake(self) -> None:
        """Look at the outbox now."""
        self._wake.set()

    async def send_forever(self) -> None:
        """Send until `finish`; trouble with the database is waited out."""
        self._ended.clear()
        try:
            while not self._stops or self._in_hand:
                try:
                    busy = await self.step()
                except Trouble as error:
                    log.warning("outbox out of reach", error=type(error).__name__)
                    await asyncio.sleep(REST)
                    continue
                if not busy:
                    await self._rest()
        finally:
            self._ended.set()

    async def step(self) -> bool:
        """Record what happened and take on what has room; False if there is nothing to do now."""
        self._wake.clear()
        await self._record()
        room = 0 if self._stops else WINDOW - len(self._in_hand)
        taken = await self._notices.next(room, self._passed_over()) if room > 0 else []
        for notice in taken:
            self._in_hand[notice.person_id] = self._tasks.start(self._send(notice), name="send")
        return bool(self._settled or self._leaving) or (bool(taken) and len(taken) < room)

    async def finish(self) -> None:
        """At stop: who only stands in line goes back, what is on its way arrives and is recorded."""
        self._stops = True
        for each in self._in_line:
            each.cancel()
        self.wake()
        try:
            async with asyncio.timeout(ARRIVES_WITHIN):
                await self._ended.wait()
        except TimeoutError:
            log.warning("stopped before Telegram answered", on_their_way=len(self._in_hand))

    def _passed_over(self) -> set[int]:
        return self._context.outgoing.engaged() | self._in_hand.keys()

    async def _record(self) -> None:
        settled, leaving = dict(self._settled), dict(self._leaving)
        sending = await self._notices.record([each for each in settled.values() if each], list(leaving))
        for person_id in settled:
            del self._settled[person_id], self._in_hand[person_id]
        for notice_id, left in leaving.items():
            self._leaving.pop(notice_id, None)
            if not left.done():
                left.set_result(notice_id in sending)

    async def _rest(self) -> None:
        """Until something happens, or somebody can get something again."""
        try:
            async with asyncio.timeout(max(LEAST_REST, min(REST, self._context.outgoing.next_free_in()))):
                await self._wake.wait()
        except TimeoutError:
            return

    async def _leave(self, notice_id: int) -> bool:
        """Have a row marked as being sent; False if nothing of it may leave any more."""
        if self._stops:
            return False
        left = self._leaving[notice_id] = asyncio.get_running_loop().create_future()
        self._wake.set()
        try:
            return bool(await left)
        finally:
            self._leaving.pop(notice_id, None)

    async def _send(self, notice: Notice) -> None:
        settled: Settled | None = None
        passage = Passage(self._context.outgoing, self._context.clock, notice, self._leave)
        try:
            settled = await self._outcome(notice, passage)
        except Withdrawn:
            log.info("a notice was withdrawn", notice_id=notice.id)
        except Trouble as error:
            log.warning("notice put off", notice_id=notice.id, error=type(error).__name__)
            settled = self._again(notice, "database", AGAIN_IN)
        except Exception:
            log.exception("notice failed", notice_id=notice.id, kind=notice.kind)
            settled = Settled(notice.id, Delivery.FAILED, "our mistake")
        finally:
            # Cancelled it is left as it stands: in line, or on its way and so unknown to the next start.
            passage.close()
            self._settled[notice.person_id] = settled
            self._wake.set()

    async def _outcome(self, notice: Notice, passage: Passage) -> Settled | None:
        """Checked and worded only once its turn has come; None: it is not to be sent, or not now."""
        try:
            await self._stand_in_line(passage)
            brief = await self._notices.brief(notice)
            if not isinstance(brief, Brief):
                return brief
            if carrier := self._carriers.get(notice.kind):
                return await carrier(brief, passage)
            sent = await self._deliver(brief, passage)
        except Gone:
            await self._context.people.reach(notice.person_id, reachable=False)
            return Settled(notice.id, Delivery.BLOCKED)
        except TelegramFault as fault:
            return settled_by(
                fault, notice, self._context.clock.now(), goes_again=self._notices.goes_again(notice)
            )
        shown = _shown(brief)
        return Settled(notice.id, Delivery.SENT, message_ids=(sent,), shown=shown, worded_at=brief.now)

    async def _stand_in_line(self, passage: Passage) -> None:
        task = asyncio.current_task()
        if task is None or self._stops:
            raise Withdrawn
        self._in_line.add(task)
        try:
            await passage.turn()
        finally:
            self._in_line.discard(task)

    def _again(self, notice: Notice, reason: str, later: int) -> Settled:
        due_at = self._context.clock.now() + later
        return Settled(notice.id, Delivery.PENDING, reason, due_at=due_at, undelivered=True)

    async def _deliver(self, brief: Brief, passage: Passage) -> int:
        """Send it, or change the card that shows it; gives the message's id."""
        context = self._context
        if brief.menu:
            await context.menus.show_to(brief.person.id, brief.person.role)
        screen = self._wordings[brief.notice.kind](context.speaker(brief.person), brief)
        if screen.document is not None:
            async with screen.document.made(context.origin()) as upload:
                sent = await passage.call("sendDocument", caption_of(screen), {"document": upload})
            return int(sent["message_id"])
        params = message_of(screen)
        card_id = brief.live.message_id if brief.live else None
        if card_id is not None and await self._edited(passage, {**params, "message_id": card_id}):
            return card_id
        if card_id is not None and brief.live and brief.live.subject is None:
            return card_id
        return int((await passage.call("sendMessage", params))["message_id"])

    async def _edited(self, passage: Passage, params: Mapping[str, Any]) -> bool:
        """Change a card; False if it is not there any more."""
        try:
            await passage.call("editMessageText", params)
        except Stale as fault:
            return fault.kind is StaleKind.NOT_MODIFIED
        return True


def _shown(brief: Brief) -> Shown | None:
    """What must be known of the message later."""
    thread_id = brief.details.get("thread")
    if thread_id is None and brief.live is None:
        return None
    return Shown(brief.person.id, thread_id, brief.live.subject if brief.live else None)


def settled_by(fault: TelegramFault, notice: Notice, now: int, *, goes_again: bool) -> Settled:
    """What a row becomes after a fault; `now` in epoch milliseconds.

    `goes_again`: it is sent once more if it is not known whether it arrived.
    """
    match fault:
        case Slow():
            later = now + round(fault.retry_after * 1000)
            return Settled(notice.id, Delivery.PENDING, due_at=later, undelivered=True)
        case TurnPassed():
            return Settled(notice.id, Delivery.PENDING, due_at=now, undelivered=True)
        case Unavailable() | Revoked():
            return Settled(notice.id, Delivery.PENDING, str(fault), due_at=now + AGAIN_IN, undelivered=True)
        case Uncertain() if goes_again:
            later = now + AGAIN_IN * 2 ** min(notice.attempts - 1, MOST_DOUBLINGS)
            return Settled(notice.id, Delivery.PENDING, "unknown", due_at=later)
        case Uncertain():
            return Settled(notice.id, Delivery.UNKNOWN, str(fault))
        case Refused() | Stale() | _:
            log.error("notice refused", notice_id=notice.id, kind=notice.kind, fault=str(fault))
            return Settled(notice.id, Delivery.FAILED, str(fault))
