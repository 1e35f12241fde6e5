"""The bot as a process that can be killed: python -m tests.crash.bot_process URL DATABASE MOVED [CONTROL].

CONTROL: forgetful or hasty, as bots are that lose something.

MOVED: milliseconds by which its clock is ahead.
"""

import os
import sys
from collections.abc import Sequence
from pathlib import Path

import uvloop

from bot.app import App
from bot.clock import Clock
from bot.commands.until_signal import run_until_signal
from bot.gateway.intake import Intake
from bot.gateway.receive import Receiver
from storage.inbox import Received
from storage.outbox import Outbox
from tests.flows.library import settings_for

BULK_RATE = int(os.environ.get("BULK_RATE", "1000"))
"""Notices per second: a burst is over soon, and a kill in it is one in the middle of sending."""


class ForgetfulIntake(Intake):
    """The control: keeps updates in memory only, as most bots do."""

    async def _store(self, received: Sequence[Received]) -> list[Received]:
        return list(received)


async def _mark_sent(outbox: Outbox, ids: Sequence[int]) -> None:
    """The control: what is about to be sent is called sent, as many senders do."""
    for each in ids:
        await outbox.link.fetch("UPDATE outbox SET state = 'sent' WHERE id = :id", {"id": each})


def main() -> None:
    """Run until killed."""
    url, database, moved, *control = sys.argv[1:]
    clock = Clock()
    clock.move(int(moved))
    app = App(settings_for(url, Path(database), bulk_rate=BULK_RATE), clock)
    if control == ["hasty"]:
        Outbox.mark_sending = _mark_sent  # type: ignore[method-assign, assignment]
    if control == ["forgetful"]:
        intake = ForgetfulIntake(app.storage, clock, lambda each: app.lanes.put(each.person_id, each))
        app.receiver = Receiver(app.telegram, intake, clock)
    uvloop.run(run_until_signal(app))


if __name__ == "__main__":
    main()
