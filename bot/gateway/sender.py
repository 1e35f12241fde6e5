"""Sends the outbox: in its turn, at most a handful at once, each result recorded."""

import asyncio
from collections.abc import Mapping
from typing import Any

import structlog

from bot.gateway.courier import Courier
from bot.gateway.documents import upload_of
from bot.gateway.errors import (
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
from bot.gateway.exchange import Desk
from bot.gateway.limits import Lane
from bot.gateway.outgoing import Files
from bot.gateway.show import caption_of, message_of
from bot.screens.notices import notice as words_of
from bot.services.kinds import Brief
from bot.services.notices import Notices, goes_again
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
REST = 1.0
"""Seconds between looks at an empty outbox."""


class Sender:
    """Keeps up to `WINDOW` rows in flight; records results and takes the next in one commit."""

    def __init__(self, notices: Notices, desk: Desk, tasks: Tasks) -> None:
        self._notices = notices
        self._desk = desk
        self._courier = Courier(desk)
        self._tasks = tasks
        self._settled: list[Settled] = []
        self._in_flight = 0
        self._wake = asyncio.Event()

    def wake(self) -> None:
        """Look at the outbox now."""
        self._wake.set()

    async def send_forever(self) -> None:
        """Send until cancelled; trouble with the database is waited out."""
        while True:
            try:
                busy = await self.step()
            except Trouble as error:
                log.warning("outbox out of reach", error=type(error).__name__)
                await asyncio.sleep(REST)
                continue
            if not busy:
                await self._rest()

    async def step(self) -> bool:
        """Record what is settled and start what has room; False if there is nothing to do now."""
        settled, self._settled = self._settled, []
        self._wake.clear()
        try:
            taken = await self._notices.take(settled, WINDOW - self._in_flight)
        except BaseException:
            self._settled = settled + self._settled
            raise
        for notice in taken:
            self._in_flight += 1
            self._tasks.start(self._send(notice), name="send")
        return bool(self._settled) or (bool(taken) and self._in_flight < WINDOW)

    async def finish(self) -> None:
        """At stop: wait for what is in flight and record it."""
        while self._in_flight or self._settled:
            settled, self._settled = self._settled, []
            await self._notices.take(settled, 0)
            if self._in_flight:
                await self._rest()

    async def _rest(self) -> None:
        try:
            async with asyncio.timeout(REST):
                await self._wake.wait()
        except TimeoutError:
            return

    async def _send(self, notice: Notice) -> None:
        settled = Settled(notice.id, Delivery.FAILED, "our mistake")
        try:
            settled = await self._outcome(notice)
        except asyncio.CancelledError:
            settled = Settled(notice.id, Delivery.UNKNOWN, "stopped")
            raise
        except Exception:
            log.exception("notice failed", notice_id=notice.id, kind=notice.kind)
        finally:
            self._settled.append(settled)
            self._in_flight -= 1
            self._wake.set()

    async def _outcome(self, notice: Notice) -> Settled:
        brief = await self._notices.brief(notice)
        if isinstance(brief, Settled):
            return brief
        try:
            if notice.run_id is not None:
                return await self._courier.deliver(brief)
            sent = await self._deliver(brief)
        except Gone:
            await self._desk.services.people.reach(notice.person_id, reachable=False)
            return Settled(notice.id, Delivery.BLOCKED)
        except TelegramFault as fault:
            return settled_by(fault, notice, self._desk.clock.now())
        shown = _shown(brief)
        return Settled(notice.id, Delivery.SENT, message_ids=(sent,), shown=shown, worded_at=brief.now)

    async def _deliver(self, brief: Brief) -> int:
        """Send it, or change the card that shows it; gives the message's id."""
        desk = self._desk
        if brief.menu:
            await desk.menus.show_to(brief.person.id, brief.person.role)
        screen = words_of(desk.speaker(brief.person), brief)
        if screen.document is not None:
            file = await asyncio.to_thread(upload_of, screen.document, desk.bot_id(), desk.link)
            sent = await self._call("sendDocument", brief, caption_of(screen), {"document": file})
            return int(sent["message_id"])
        params = message_of(screen)
        card_id = brief.live.message_id if brief.live else None
        if card_id is not None and await self._edited(brief, {**params, "message_id": card_id}):
            return card_id
        if card_id is not None and brief.live and brief.live.subject is None:
            return card_id
        return int((await self._call("sendMessage", brief, params))["message_id"])

    async def _edited(self, brief: Brief, params: Mapping[str, Any]) -> bool:
        """Change a card; False if it is not there any more."""
        try:
            await self._call("editMessageText", brief, params)
        except Stale as fault:
            return fault.kind is StaleKind.NOT_MODIFIED
        return True

    async def _call(self, method: str, brief: Brief, params: Mapping[str, Any], files: Files = None) -> Any:  # noqa: ANN401 - Telegram's answer
        chat_id, notice = brief.person.id, brief.notice
        params = {"chat_id": chat_id, **params}
        deadline = notice.deadline_at / 1000
        return await self._desk.outgoing.bulk(Lane(notice.lane), chat_id, method, params, deadline, files)


def _shown(brief: Brief) -> Shown | None:
    """What must be known of the message later."""
    thread_id = brief.details.get("thread")
    if thread_id is None and brief.live is None:
        return None
    return Shown(brief.person.id, thread_id, brief.live.subject if brief.live else None)


def settled_by(fault: TelegramFault, notice: Notice, now: int) -> Settled:
    """What a row becomes after a fault; `now` in epoch milliseconds."""
    match fault:
        case Slow():
            later = now + round(fault.retry_after * 1000)
            return Settled(notice.id, Delivery.PENDING, due_at=later, undelivered=True)
        case Unavailable() | Revoked():
            return Settled(notice.id, Delivery.PENDING, str(fault), due_at=now + AGAIN_IN, undelivered=True)
        case Uncertain() if goes_again(notice):
            later = now + AGAIN_IN * 2 ** min(notice.attempts - 1, MOST_DOUBLINGS)
            return Settled(notice.id, Delivery.PENDING, "unknown", due_at=later)
        case Uncertain():
            return Settled(notice.id, Delivery.UNKNOWN, str(fault))
        case Refused() | Stale() | _:
            log.error("notice refused", notice_id=notice.id, kind=notice.kind, fault=str(fault))
            return Settled(notice.id, Delivery.FAILED, str(fault))
