"""The wall clock is put back, or forward: what wakes the bot is not the wall clock."""

import asyncio
from collections.abc import Callable
from datetime import datetime, timedelta, tzinfo

import apscheduler.executors.base
import apscheduler.schedulers.base
import apscheduler.triggers.interval
import pytest

from bot.chat.sending import sender
from bot.sandbox import Person
from tests.flows.library import DAY, HOUR, MINUTE, Library
from tests.flows.outside import ours, says

READERS_OF_THE_TIME = (
    apscheduler.schedulers.base,
    apscheduler.executors.base,
    apscheduler.triggers.interval,
)
PATIENCE = 60.0
Step = Callable[[int], None]


@pytest.fixture
def step(library: Library, monkeypatch: pytest.MonkeyPatch) -> Step:
    """Put the machine's clock forward by so many milliseconds, negative: back, for all who look at it."""
    moved = timedelta()

    class Stepped(datetime):
        @classmethod
        def now(cls, tz: tzinfo | None = None) -> datetime:  # type: ignore[override]
            return datetime.now(tz) + moved

    for each in READERS_OF_THE_TIME:
        monkeypatch.setattr(each, "datetime", Stepped)

    def by(milliseconds: int) -> None:
        nonlocal moved
        moved += timedelta(milliseconds=milliseconds)
        library.clock.move(milliseconds)

    return by


async def seated(library: Library) -> Person:
    maria = await library.newcomer("Мария", "ru")
    await library.opens(maria, "w_2")
    await library.taps(maria, "1:register:2")
    await library.taps(maria, "1:agree:2")
    return maria


class Looks:
    """Counts how often the bot looks by itself at what is due."""

    def __init__(self, library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
        assert library.app is not None
        self._reminders = library.app.services.reminders
        self._look = self._reminders.queue_due
        self._looked = asyncio.Semaphore(0)
        monkeypatch.setattr(self._reminders, "queue_due", self._counted)

    async def _counted(self) -> None:
        await self._look()
        self._looked.release()

    async def come(self, times: int) -> None:
        async with asyncio.timeout(PATIENCE):
            for _ in range(times):
                await self._looked.acquire()


@pytest.mark.parametrize("by", [-HOUR, -DAY, DAY])
async def test_the_bot_goes_on_looking_what_is_due_however_the_clock_steps(
    library: Library, step: Step, monkeypatch: pytest.MonkeyPatch, by: int
) -> None:
    looks = Looks(library, monkeypatch)
    await looks.come(1)
    step(by)
    await looks.come(2)


async def test_a_reminder_planned_before_the_clock_was_put_back_comes_by_itself(
    library: Library, step: Step, monkeypatch: pytest.MonkeyPatch
) -> None:
    maria = await seated(library)
    looks = Looks(library, monkeypatch)
    step(-DAY)
    await looks.come(1)
    assert "🔔" not in maria.last.words
    step(DAY + 33 * HOUR + MINUTE)
    await library.world.changed(lambda: "🔔" in maria.last.words, timeout=PATIENCE)


async def test_a_notice_that_waits_to_be_tried_again_does_not_wait_for_the_hour_before_the_step(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sender, "AGAIN_IN", 30 * 1000)
    maria = await seated(library)
    library.world.trouble.on("server_error", methods=("sendMessage",), times=1)
    library.clock.move(33 * HOUR + MINUTE)
    assert library.app is not None
    await library.app.due()
    await library.world.changed(lambda: library.world.trouble.switches == [], timeout=PATIENCE)
    await library.rest()
    assert "🔔" not in maria.last.words
    await library.moves(-HOUR)
    assert "🔔" in maria.last.words


async def test_a_groups_list_is_given_and_kept_up_to_date_although_the_clock_was_put_back(
    library: Library,
) -> None:
    assert library.app is not None
    reader = library.world.add_person("Reader", "ru")
    chat = library.world.add_group("Readers", reader)
    await library.rest()
    await says(library, reader, "/webinars", chat)
    library.clock.move(-DAY)
    await says(library, reader, "/webinars", chat)
    assert len(ours(chat)) == 1, "the older one is removed"
    [shown] = ours(chat)
    library.clock.move(-DAY)
    before = shown.text
    await library.meddles("UPDATE webinars SET status = 'cancelled' WHERE id = 2")
    await library.app.posts.keep()
    assert shown.text != before


async def test_a_step_that_fails_stops_none_of_the_others(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fails(*_: object) -> None:
        raise RuntimeError

    assert library.app is not None
    services = library.app.services
    maria = await seated(library)
    for part, step_ in ((services.seats, "lapse_due"), (services.seats, "serve_line")):
        monkeypatch.setattr(part, step_, fails)
    await library.moves(33 * HOUR + MINUTE)
    assert "🔔" in maria.last.words


async def test_one_webinar_whose_reminders_fail_stops_none_of_the_others(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert library.app is not None
    reminders = library.app.services.reminders
    queue = reminders._queue

    async def fails(webinar_id: int, *rest: int) -> None:
        if webinar_id != 2:
            raise RuntimeError
        await queue(webinar_id, *rest)

    maria = await seated(library)
    monkeypatch.setattr(reminders, "_queue", fails)
    await library.meddles("UPDATE reminders SET due_at = ? - 1", library.clock.now())
    await library.moves(0)
    assert "🔔" in maria.last.words
