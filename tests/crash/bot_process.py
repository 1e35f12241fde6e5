"""The bot as a process of its own that can be killed.

It is forked from one that has loaded everything: to load it anew for each of some hundred starts would take
longer than all that is shown here.
"""

import asyncio
import os
import signal
from collections.abc import Sequence
from dataclasses import dataclass, field
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any

import uvloop
from telegram import Update

from bot.app import App
from bot.chat.arriving.intake import Intake
from bot.chat.arriving.receive import Receiver
from bot.chat.arriving.taking import Taking
from bot.clock import Clock
from bot.commands.until_signal import run_until_signal
from storage.inbox import Received
from storage.outbox import OutboxTable
from tests.flows.library import settings_for
from tests.forked import become, forked

BULK_RATE = "1000"
"""Notices per second unless `BULK_RATE` is set: a burst is over soon, so a kill comes in its middle."""


@dataclass(frozen=True, slots=True)
class Start:
    """What a bot is started with.

    `moved`: milliseconds by which its clock is ahead; `control`: forgetful or hasty, as bots are that lose
    something, or poisoned: one that a certain message ends; `log`: the file in which it says what it says.
    """

    url: str
    database: Path
    log: Path
    moved: int = 0
    control: str = ""
    environment: dict[str, str] = field(default_factory=dict)


class ForgetfulIntake(Intake):
    """The control: keeps updates in memory only, as most bots do."""

    async def _store(self, received: Sequence[Received]) -> list[Received]:
        return list(received)


def _mark_sent(outbox: OutboxTable, ids: Sequence[int]) -> None:
    """The control: what is about to be sent is called sent, as many senders do."""
    for each in ids:
        outbox.link.execute("UPDATE outbox SET state = 'sent' WHERE id = :id", {"id": each})


class Poisoned(Taking):
    """What a message of this word leads to ends the process, as a fault in a library can."""

    async def run(self, update: Update, *rest: Any, **more: Any) -> None:  # noqa: ANN401 - handed on
        if update.message is not None and update.message.text == "яд":
            await asyncio.sleep(0.05)
            os.kill(os.getpid(), signal.SIGKILL)
        await super().run(update, *rest, **more)


def started(start: Start) -> BaseProcess:
    """A bot in a process of its own, which runs until it is killed."""
    return forked(_run, start)


def _run(start: Start) -> None:
    become(start.environment, start.log, start.log)
    clock = Clock()
    clock.move(start.moved)
    rate = int(start.environment.get("BULK_RATE", BULK_RATE))
    app = App(settings_for(start.url, start.database, bulk_rate=rate), clock)
    if start.control == "hasty":
        OutboxTable.mark_sending = _mark_sent  # type: ignore[method-assign, assignment]
    if start.control == "poisoned":
        app.processor.taking.__class__ = Poisoned
    if start.control == "forgetful":
        hand_over = app.intake._hand_over
        intake = ForgetfulIntake(app.storage, clock, app._answered, hand_over)
        app.receiver = Receiver(app.telegram, intake, clock)
    uvloop.run(run_until_signal(app))
